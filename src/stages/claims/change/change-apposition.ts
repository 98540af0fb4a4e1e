/**
 * A change, an earlier level or "unchanged" in apposition tells the direction of the level before it:
 *   "rents were [$2.2bn], a 6% increase" · "ended at [$92], up 0.4%" · "fees of [$27 million], up from $12 million" · "[$9 million], unchanged"
 */
import type { Chunk } from '../../../document.js';
import type { Direction } from '../../../fact.js';
import { changeAdverbs, changeNouns, changeVerbs } from '../../../lexicon/change.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { isAdjectival, thanOthers } from './movement.js';
import { chunkAt, clauseOf, quantityOf, timeHolding, word, type Scene } from '../scene.js';

/** Gives a level the direction that an apposition to it tells. Baselines must be linked. */
export function readDirections(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.part === 'rank' || draft.cell) continue;
    if (draft.part === 'base') fromBase(scene, draft, drafts);
    else if (draft.part === 'growth') fromGrowth(scene, draft, drafts);
    else if (draft.direction === null) fromFlat(scene, draft, drafts);
  }
}

/** "[$27 million], up from $12 million", "[$5m], rising from $4m" */
function fromBase(scene: Scene, base: Draft, drafts: readonly Draft[]): void {
  const level = base.anchor;
  if (!level || level.direction !== null || level.part === 'growth' || level.index > base.index) return;
  const cue = cueBefore(scene, base);
  if (cue === null) return;
  let at = cue - 1;
  while (/(?:ly|slightly|just|again)$/.test(word(scene, at)) && at > level.span.after) at--;
  const moved =
    changeAdverbs.get(word(scene, at)) ?? (/(?:ing|ed|wn|en)$/.test(word(scene, at)) ? changeVerbs.get(word(scene, at)) : undefined);
  if (moved) spread(level, moved.direction, ['change/up-from', moved.id], drafts);
}

/** The token of "from" or "on" that makes it an earlier level. */
function cueBefore(scene: Scene, base: Draft): number | null {
  for (let i = base.quantity.first - 1; i >= base.sentence.first && i > base.quantity.first - 12; i--) {
    if (/^(?:from|on)$/.test(word(scene, i))) return i;
    if (scene.tokens.tokens[i]!.text === ',') return null;
  }
  return null;
}

/** "[$2.2bn], a 6% increase" */
function fromGrowth(scene: Scene, growth: Draft, drafts: readonly Draft[]): void {
  if (growth.twin) return;
  const level = lastLevel(growth, drafts);
  if (level && level.direction === null && apposed(scene, level, growth)) spread(level, growth.direction, ['change/apposition'], drafts);
}

const SAME = /^(?:unchanged|flat|steady|stable|unmoved)$/;

/** "[$9 million], unchanged from a year ago", "[5%], little changed" */
function fromFlat(scene: Scene, level: Draft, drafts: readonly Draft[]): void {
  let at = level.quantity.whole.after;
  if (!/^[,(–—-]$/.test(word(scene, at))) return;
  at++;
  const compared = comparedWithThen(scene, at, level.sentence.after);
  if (compared && /^(?:level|plain)$/.test(level.part)) return spread(level, compared, ['change/than-then'], drafts);
  while (/^(?:largely|broadly|virtually|almost|practically|roughly|and|essentially|mostly|was|the)$/.test(word(scene, at))) at++;
  const next = word(scene, at);
  const flat =
    SAME.test(next) || (next === 'little' && word(scene, at + 1) === 'changed') || (next === 'same' && word(scene, at + 1) === 'as');
  if (flat && at < level.sentence.after && /^(?:level|plain)$/.test(level.part)) spread(level, 'flat', ['change/unchanged'], drafts);
}

/** "[$7m], [lower than] in 2003", "[$5m], [more than] last year" */
function comparedWithThen(scene: Scene, at: number, end: number): Direction {
  const way = /^(?:lower|less|smaller|fewer)$/.test(word(scene, at))
    ? 'down'
    : /^(?:higher|more|larger|greater)$/.test(word(scene, at))
      ? 'up'
      : null;
  if (way === null || word(scene, at + 1) !== 'than') return null;
  for (let i = at + 2; i < at + 4 && i < end; i++) if (timeHolding(scene, i)?.type === 'DATE') return way;
  return null;
}

/** The level and its twins of the same kind: "27.5% of sales" beside "£391m" goes its own way. */
function spread(level: Draft, direction: Direction, rules: readonly string[], drafts: readonly Draft[]): void {
  const head = level.twin ?? level;
  for (let i = head.index; i < drafts.length && drafts[i]!.sentence === head.sentence; i++) {
    const draft = drafts[i]!;
    if (draft !== level && ((draft !== head && draft.twin !== head) || draft.quantity.unitKind !== level.quantity.unitKind)) continue;
    draft.direction = direction;
    draft.part = 'level';
    draft.because.push(...rules);
  }
}

/** The last level of the same sentence before the draft that a change can be about. */
function lastLevel(draft: Draft, drafts: readonly Draft[]): Draft | null {
  for (let i = draft.index - 1; i >= 0; i--) {
    const other = drafts[i]!;
    if (other.sentence.index !== draft.sentence.index || other.part === 'base') return null;
    if (
      (other.part === 'level' || other.part === 'plain') &&
      !/^(?:time|age)$/.test(other.quantity.unitKind) &&
      !other.duration &&
      !isAdjectival(other) &&
      !clash(other, draft)
    )
      return other;
  }
  return null;
}

/** "£799 for [128GB], £50 less than before": no sum is added to a measure. */
const clash = (level: Draft, growth: Draft): boolean =>
  `${level.quantity.unitKind} ${growth.quantity.unitKind}` === 'physical money' ||
  `${level.quantity.unitKind} ${growth.quantity.unitKind}` === 'money physical';

/** Only commas, brackets, times and small words stand between them, no verb but a participle of change, and no subject of its own. */
function apposed(scene: Scene, level: Draft, growth: Draft): boolean {
  if (isSubject(scene, growth, level) || isAgainstOther(scene, growth)) return false;
  // "goods, [which] make up 40% of exports, rose 6%": the main clause goes on
  if (growth.clause !== level.clause && chunkAt(scene, level.clause.first)!.kind === 'relative') return false;
  let border = false;
  let own = false;
  for (let i = level.chunk.index + 1; i < growth.chunk.index; i++) {
    const chunk = chunkAt(scene, i)!;
    const conjunction = chunk.kind === 'conjunction' && /^(?:or|but|although|though)$/.test(word(scene, chunk.first));
    if (chunk.kind === 'comma' || chunk.kind === 'open' || conjunction) {
      border = true;
      own = false;
    }
    if (chunk.kind === 'noun' && !changeNouns.has(word(scene, chunk.head)) && word(scene, chunk.head) !== 'loss') own = border;
    // "died in falls [caused by] ice, four fewer"
    const reduced = chunk.kind === 'verb' && chunk.after - chunk.first === 1 && isParticipleOf(scene, chunk) && !border;
    if (
      chunk.kind === 'verb' &&
      !reduced &&
      !(isSubjectOf(scene, level, chunk) && FROM_OUTSIDE.test(growth.because.join(' '))) &&
      !(chunk.after - chunk.first === 1 && /(?:ing|ed)$/.test(word(scene, chunk.head)) && changeVerbs.has(word(scene, chunk.head)))
    )
      return false;
    if (chunk.kind === 'relative' || chunk.kind === 'stop') return false;
    if (chunk.kind === 'conjunction' && !conjunction) return false;
    if (chunk.kind === 'preposition' && word(scene, chunk.first) === 'with') return false;
    if (chunk.kind === 'quantity' && !/^(?:money|rank|none|age)$/.test(quantityOf(scene, chunk)!.unitKind)) return false;
  }
  return border && !own;
}

/** "falls [caused] by ice", "crashes [blamed] on them" */
const isParticipleOf = (scene: Scene, { index, head, after }: Chunk): boolean =>
  /(?:ed|en)$/.test(word(scene, head)) &&
  /^(?:by|on|in|at|with|to|for)$/.test(word(scene, after)) &&
  chunkAt(scene, index - 1)?.kind === 'noun';

/** "[71%] of callers were answered, up three points": the change of a level that is itself the subject. */
const isSubjectOf = (scene: Scene, { clause, chunk, quantity }: Draft, verb: Chunk): boolean =>
  clauseOf(scene, verb) === clause &&
  clause.subject !== null &&
  (clause.subject === chunk.index ||
    (word(scene, quantity.whole.after) === 'of' && clause.subject > chunk.index) ||
    clause.subject === chunk.index + 1);

/** "$31 an hour, $4 less than [their counterparts]" */
const isAgainstOther = (scene: Scene, { because, chunk }: Draft): boolean =>
  because.includes('change/more-than') && thanOthers(scene, chunk.after + 1);

/** Rules for changes that can stand in apposition to a clause. */
const FROM_OUTSIDE = /change\/(?:adverb|more-than|quantity-noun|noun-of|as-before)\b/;

/** "if it makes three cuts, [a rise of 4%] is likely": the change is the subject of a clause of its own. */
function isSubject(scene: Scene, growth: Draft, level: Draft): boolean {
  const { subject, verb, first } = growth.clause;
  // "a 47% [jump] on 2021": a noun that the tagger took for a verb
  if (
    verb === growth.chunk.index + 1 &&
    growth.because.includes('change/quantity-noun') &&
    changeNouns.has(word(scene, chunkAt(scene, verb)!.head))
  )
    return false;
  return (
    growth.clause !== level.clause &&
    subject !== null &&
    verb !== null &&
    subject >= first &&
    subject <= growth.chunk.index + 1 &&
    verb > growth.chunk.index
  );
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'The drive costs £79 for 128GB, £5 less than the old one.',
    facts: [
      { quote: '128GB', direction: null },
      { quote: '£5', kind: 'growth', direction: 'down' },
    ],
  },
  {
    text: "Orsa posted a loss of $7 million, lower than 2003's loss. Its debt was $9 million, more than rivals owe.",
    facts: [
      { quote: '$7 million', kind: 'amount', direction: 'down' },
      { quote: '$9 million', direction: null },
    ],
  },
  {
    text: 'Pumps, which make up 40% of exports, increased 6%.',
    facts: [{ quote: '40%', kind: 'share', direction: null }],
  },
  {
    text: 'Some 53% of teenagers rode a bike last year, down six percentage points on 2019.',
    facts: [{ quote: '53%', kind: 'share', direction: 'down' }],
  },
  {
    text: 'Nine walkers died in falls caused by ice, four fewer than the year before.',
    facts: [{ quote: 'Nine walkers', direction: 'down' }],
  },
  {
    text: 'Some 46% of under-21s rode a bike last year, down three percentage points on 2018.',
    facts: [{ quote: '46%', kind: 'share', direction: 'down' }],
  },
  {
    text: 'The firm blocked 30 million calls a day in May, nearly twice as many as a year earlier.',
    facts: [
      { quote: '30 million calls', direction: 'up' },
      { quote: 'twice', kind: 'growth', direction: 'up' },
    ],
  },
  {
    text: 'Turnover was £2.1bn, a 6% increase.',
    facts: [
      { quote: '£2.1bn', direction: 'up' },
      { quote: '6%', kind: 'growth', direction: 'up' },
    ],
  },
  { text: 'Dockers earn $31 an hour, $4 less than their rivals.', facts: [{ quote: '$31', direction: null }] },
  { text: 'The stock closed at $41.20, down 1.1%.', facts: [{ quote: '$41.20', direction: 'down' }] },
  {
    text: 'Profit in pumps was $70 million, up from $64 million; in filters it was $9 million, unchanged from a year ago.',
    facts: [
      { quote: '$70 million', direction: 'up', from: 64e6 },
      { quote: '$9 million', direction: 'flat' },
    ],
  },
  {
    text: 'Fuel came to £380m, or 26% of revenue, down from 30% in 2022.',
    facts: [
      { quote: '£380m', direction: null },
      { quote: '26%', direction: 'down', from: 30 },
    ],
  },
  { text: 'Lumora makes £64m profit, but shares slide 7%.', facts: [{ quote: '£64m', direction: null }] },
  { text: 'If the bank makes three cuts this year, a rise of 4% is within reach.', facts: [{ quote: 'three cuts', direction: null }] },
  {
    text: 'Ana Ruiz and Tom Bell, the two dissenters, would have lowered it by 25 basis points.',
    facts: [{ quote: 'two dissenters', direction: null }],
  },
];
