/** Where a change led: "rose [to] $3bn", "down [to] 5%", "held its rate [at] 5%", "fell 3p [at] 250p". */
import type { Chunk } from '../../../document.js';
import { changeAdverbs, changeNouns, changeVerbs, flatVerbs, type ChangeVerb, type ChangeWord } from '../../../lexicon/change.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import {
  changeIn,
  directionOf,
  governingChange,
  growth,
  growthBefore,
  level,
  movementOf,
  type Movement,
  type Reading,
} from './movement.js';
import { chunkAt, headWord, leftOf, word, type Scene } from '../scene.js';

export type ByChunk = ReadonlyMap<number, Draft>;

/** Verbs that move up or down only with the adverb: "went up to 33", "brought down to 5%". */
export const GOING = /^(?:goes|went|gone|move|moves|moved|moving|push|pushes|pushed|pushing|drove|driven|revised|bid)$/;

/** Words before "to" that name no movement: "equivalent to 74% of turnover". */
const EQUALS =
  /^(?:equivalent|equal|equals|equates|equating|equated|close|next|due|according|thanks|similar|amounts|amounting|amounted|belong|belonging|relative|added|adds|adding|limited|subject|open)$/;

/** "rose [to] $3bn", "down [to] 5%", "from 3% [to] 5%", "rose 5%, [to] $3bn" */
export function readTo(scene: Scene, draft: Draft, left: Chunk, byChunk: ByChunk): Reading | null {
  const to = word(scene, left.after - 1) === 'to';
  const before = to ? baseBefore(scene, draft, byChunk) : null;
  if (before) return level(before.direction, 'change/from-to');
  const beside = word(scene, left.first - 1);
  const adverb = to ? changeAdverbs.get(beside) : undefined;
  const verb = governingChange(scene, draft);
  if (adverb && (beside !== 'up' || goesUp(scene, left)) && (!verb || verb.chunk.after === left.first - 1))
    return level(adverb.direction, 'change/adverb-to', adverb.id);
  if (to && EQUALS.test(beside)) return null;
  // "would raise £11m [towards] a £226m bill"
  if (verb?.row.transitive && word(scene, left.after - 1) === 'towards' && draft.quantity.unitKind === 'money') return null;
  // "means raising aid, and a [lowering] of the school age to 6"
  const named = to && verb ? namedChange(scene, verb.chunk.after, left.first) : null;
  if (named) return level(named.direction, 'change/noun-in-to', named.id);
  // "extended the scheme to [12 cities]"
  const widened = verb && /^change\/(?:extend|prolong)$/.test(verb.row.id) && /^(?:count|none)$/.test(draft.quantity.unitKind);
  if (verb) return widened ? null : level(directionOf(draft, verb), 'change/verb-to', verb.row.id);
  const lifted = to ? participleBefore(scene, left) : null;
  if (lifted) return level(lifted.direction, 'change/participle-to', lifted.id);
  // "Two price rises have [taken] the fare to £2.90"
  const { subject } = draft.clause;
  // "[brought] to nine the total of ferries lost": the last verb is not the one that takes it there
  const own = chunkAt(scene, left.index - 1)?.kind === 'verb' ? left.index - 1 : draft.clause.verb;
  const taken = to && own !== null && own < left.index && TAKEN.test(headWord(scene, chunkAt(scene, own)));
  const rises = taken && subject !== null ? changeNouns.get(word(scene, chunkAt(scene, subject)!.after - 1)) : undefined;
  if (rises) return level(rises.direction, 'change/taken-to', rises.id);
  // "…, bringing [the total] to 40"
  // "brought to nine [the total] of ferries"
  if (
    taken &&
    [chunkAt(scene, own)!.after, draft.quantity.whole.after].some((at, i) => sumsBetween(scene, at, i === 0 ? left.first : at + 3))
  )
    return level('up', 'change/taken-total');
  // "an [increase] in the price to $3.50"
  const measured = to ? chunkAt(scene, left.index - 1) : undefined;
  const moving = measured?.kind === 'noun' && measured.after === left.first ? changeIn(scene, measured) : undefined;
  if (moving) return level(moving.direction, 'change/noun-in-to', moving.id);
  const growing = to ? growthBefore(draft, byChunk) : null;
  if (growing) return level(growing.direction, 'change/growth-then-level');
  const far = to ? farChange(scene, draft, left) : null;
  return far && level(far.direction, 'change/far-to', far.id);
}

/** "[increasing] state aid for the clubs to £3m", "a [lowering] of the school age to 6": the change stands before its object and what belongs to that. */
function farChange(scene: Scene, { sentence }: Draft, left: Chunk): ChangeWord | null {
  // "has shot up[,] from 5% in May, to 9%"
  const comma = word(scene, left.after - 2) === ',' ? 1 : 0;
  for (let i = left.after - 2 - comma; i >= sentence.first && i > left.after - 16; i--) {
    const { lower, pos } = scene.tokens.tokens[i]!;
    if (/^(?:[;:.()"“”—–,-]|and|but|or|who|which|that|when|while|as|because|if|than|to)$/.test(lower) || scene.quantityAt[i]! >= 0)
      return null;
    if (i === left.after - 2 - comma && /^(?:up|down)$/.test(lower) && word(scene, left.after - 1) === 'from')
      return changeAdverbs.get(lower)!;
    const verb = changeVerbs.get(lower);
    if (verb && /^(?:VERB|NOUN|ADJ)$/.test(pos) && /(?:ing|ed|t|w|e|k)$/.test(lower)) return OBTAINING.test(verb.id) ? null : verb;
    if (pos === 'VERB' || pos === 'AUX') return null;
    const noun = changeNouns.get(lower);
    if (noun && pos === 'NOUN' && /^(?:in|of|since|from)$/.test(scene.tokens.tokens[i + 1]!.lower)) return noun;
  }
  return null;
}

/** "a [lowering] of the age" */
function namedChange(scene: Scene, first: number, after: number): ChangeWord | null {
  for (let i = after - 1; i >= first; i--) {
    const { lower, pos } = scene.tokens.tokens[i]!;
    if (pos === 'NOUN' && lower.endsWith('ing') && word(scene, i + 1) === 'of') return changeVerbs.get(lower) ?? null;
  }
  return null;
}

/** What gets or gives something rather than moves: "added three seats to …". */
const OBTAINING = /^change\/(?:add|gain|lose|drop|shed|push|extend|advance|slip)$/;

const TAKEN = /^(?:take|takes|took|taken|taking|bring|brings|brought|bringing|send|sent|sending)$/;

const SUMS =
  /^(?:total|totals|tally|toll|commitment|commitments|haul|bill|sum|number|stake|stakes|holding|shareholding|workforce|headcount)$/;

/** "bringing [the total] to 40", "took [2004's total] to 2m", "take [the number of posts cut] to 900" */
function sumsBetween(scene: Scene, first: number, after: number): boolean {
  for (let i = first; i < after && i < first + 6; i++) if (SUMS.test(word(scene, i))) return true;
  return false;
}

/** "…, [raising] capacity to 3,100": a participle that the tagger joined to its object. */
function participleBefore(scene: Scene, to: Chunk): ChangeVerb | null {
  const noun = chunkAt(scene, to.index - 1);
  if (noun?.kind !== 'noun' || chunkAt(scene, noun.index - 1)?.kind !== 'comma') return null;
  const first = word(scene, noun.first);
  return (/ing$/.test(first) && noun.after - noun.first > 1 && changeVerbs.get(first)) || null;
}

/** "[went] up to 5%", but "[submit] up to 10,000 words" */
function goesUp(scene: Scene, left: Chunk): boolean {
  const verb = word(scene, left.first - 2);
  return GOING.test(verb) || /^(?:is|are|was|were|been)$/.test(verb) || changeVerbs.has(verb);
}

const VALUING = /^valu(?:e|es|ed|ing)$/;

const ENDED = /^(?:clos|end|finish|open|trad|settl|start)(?:e|es|ed|s|ing)?$/;

/** "unchanged [at] 5%", "held its rate [at] 5%", "up 3p [at] 250p" */
export function readAt(scene: Scene, draft: Draft, left: Chunk, byChunk: ByChunk): Reading | null {
  // "kept rates on hold [at] 4%"
  const again = word(scene, left.first - 1) === 'again' ? left.first - 1 : left.first;
  const unmoved =
    /^(?:unchanged|flat|steady|stable|static)$/.test(word(scene, again - 1)) ||
    (word(scene, again - 1) === 'hold' && word(scene, again - 2) === 'on');
  // "closed [down] at $8"
  const adverb = /^(?:up|down|higher|lower)$/.test(word(scene, left.first - 1))
    ? changeAdverbs.get(word(scene, left.first - 1))
    : undefined;
  if (adverb && ENDED.test(verbOf(scene, draft)) && !describes(scene, draft)) return level(adverb.direction, 'change/adverb-at', adverb.id);
  if (unmoved || (word(scene, left.first - 1) === 'changed' && word(scene, left.first - 2) === 'little'))
    return level('flat', 'change/unchanged-at');
  for (let i = draft.chunk.index - 1; i >= draft.clause.first; i--) {
    const chunk = chunkAt(scene, i)!;
    if (chunk.kind === 'quantity') break;
    if (chunk.kind === 'verb') {
      const counted = /^(?:count|physical)$/.test(draft.quantity.unitKind) && !/^remain/.test(headWord(scene, chunk));
      if (flatVerbs.has(headWord(scene, chunk)) && !counted && !describes(scene, draft)) return level('flat', 'change/held-at');
      break;
    }
  }
  // "fell 5% at the [40 worst] schools": where it fell
  if (draft.quantity.unitKind === 'count' && draft.quantity.noun && word(scene, draft.chunk.first - 1) === 'the') return null;
  // "rose 6%, [valuing] it at $9bn": what that makes of it has not moved itself
  const growing = VALUING.test(verbOf(scene, draft)) ? null : growthBefore(draft, byChunk);
  if (growing) return level(growing.direction, 'change/growth-then-level');
  // "puts June's gain [at] 188,000 jobs"
  const noun = left.first > draft.sentence.first ? changeNouns.get(word(scene, left.first - 1)) : undefined;
  if (noun && PUT.test(verbOf(scene, draft))) return growth(noun.direction, 'change/noun-at', noun.id);
  const verb = nearestVerb(scene, draft);
  if (!verb || verb.row.transitive || describes(scene, draft)) return null;
  // "the economy grew at 4.6%": how fast, not where it arrived
  const fast = draft.quantity.unitKind === 'percent' && /^change\/(?:grow|expand|increase|rise|contract|shrink|decline)$/.test(verb.row.id);
  return fast ? growth(verb.direction, 'change/verb-at', verb.row.id) : level(verb.direction, 'change/verb-at', verb.row.id);
}

/** The nearest verb of the clause, where it is one of change: not that of "jumped to $53 before [closing] at $52". */
function nearestVerb(scene: Scene, { chunk, clause }: Draft): Movement | null {
  for (let i = chunk.index - 1; i >= clause.first; i--) {
    const before = chunkAt(scene, i)!;
    if (before.kind === 'verb') return movementOf(scene, before);
  }
  return null;
}

const PUT = /^(?:put|puts|putting|estimate|estimates|estimated|peg|pegs|pegged|is|was)$/;

export const verbOf = (scene: Scene, { clause }: Draft): string =>
  clause.verb === null ? '' : headWord(scene, chunkAt(scene, clause.verb));

/** "at a 4.5% [discount]", "at 60mph" */
const describes = (scene: Scene, { chunk, quantity }: Draft): boolean =>
  quantity.unitKind === 'time' ||
  quantity.unitKind === 'age' ||
  (chunkAt(scene, chunk.index + 1)?.kind === 'noun' && chunkAt(scene, chunk.index + 1)!.first === chunk.after);

/** "down from 2.3% in April [to 2%]": the earlier level with only times between, and where it says the level went. */
function baseBefore(scene: Scene, draft: Draft, byChunk: ByChunk): { readonly direction: Movement['direction'] | null } | null {
  for (let i = draft.chunk.index - 1; i > draft.chunk.index - 8; i--) {
    const chunk = chunkAt(scene, i);
    if (!chunk || !/^(?:preposition|time|quantity|noun|other|comma|conjunction|adverb)$/.test(chunk.kind)) return null;
    const other = byChunk.get(i);
    if (!other || other.twin) continue;
    if (other.part !== 'base') return null;
    const from = leftOf(scene, other.chunk);
    const adverb = from ? changeAdverbs.get(word(scene, from.first - 1)) : undefined;
    return {
      direction:
        adverb?.direction ?? governingChange(scene, other)?.direction ?? (from ? (farChange(scene, other, from)?.direction ?? null) : null),
    };
  }
  return null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'The plan means increasing state aid for the clubs to £3m, and a lowering of the school age to 6. She took her stake to 31%.',
    facts: [
      { quote: '£3m', kind: 'amount', direction: 'up' },
      { quote: '6', direction: 'down' },
      { quote: '31%', kind: 'share', direction: 'up' },
    ],
  },
  {
    text: "Some 3,000 jobs were added in May, which took the year's total to 40,000.",
    facts: [{ quote: '40,000', kind: 'count', direction: 'up' }],
  },
  {
    text: 'It will extend the leave to nine months, and extend the scheme to 12 cities.',
    facts: [
      { quote: 'nine months', kind: 'measure', direction: 'up' },
      { quote: '12 cities', kind: 'count', direction: null },
    ],
  },
  {
    text: 'The bank kept its rate on hold at 4.5%. Shares of Orsa Inc. closed down at $8.20.',
    facts: [
      { quote: '4.5%', direction: 'flat' },
      { quote: '$8.20', direction: 'down' },
    ],
  },
  { text: 'Output was little changed at $3.1 billion.', facts: [{ quote: '$3.1 billion', kind: 'amount', direction: 'flat' }] },
  { text: 'The loan brings an increase in the price to $3.50 a share.', facts: [{ quote: '$3.50', kind: 'amount', direction: 'up' }] },
  { text: 'Orsa Inc. bought two shops, bringing its total to 40.', facts: [{ quote: '40', direction: 'up' }] },
  { text: 'Theft has been cut by 5% at the 40 worst hit shops.', facts: [{ quote: '40 worst hit shops', kind: 'count', direction: null }] },
  { text: 'Shares of Orsa Inc. rose 6%, valuing it at $9 billion.', facts: [{ quote: '$9 billion', direction: null }] },
  { text: 'The rise would raise £11m towards a £226m bill.', facts: [{ quote: '£226m', direction: null }] },
  { text: 'It would add a stand, raising capacity to 3,100.', facts: [{ quote: '3,100', direction: 'up' }] },
  { text: 'Two price rises have taken the fare to £2.90.', facts: [{ quote: '£2.90', direction: 'up' }] },
  {
    text: 'The bill climbed 8% to £140m, equivalent to 71% of income.',
    facts: [
      { quote: '£140m', direction: 'up' },
      { quote: '71%', kind: 'share', direction: null },
    ],
  },
  { text: 'The council held its tax rate at 4.5% last week.', facts: [{ quote: '4.5%', kind: 'rate', direction: 'flat' }] },
  { text: 'Dearlink will raise $900m, pricing the stock at a 3% discount.', facts: [{ quote: '3%', direction: null }] },
  {
    text: 'Inflation was down from 2.3% in April to 2% in May.',
    facts: [
      { quote: '2%', direction: 'down', from: 2.3 },
      { quote: '2.3%', direction: null },
    ],
  },
  { text: 'Traffic is growing at over 14% a year.', facts: [{ quote: '14%', kind: 'growth', direction: 'up' }] },
  {
    text: 'Oil jumped to $53.09 a barrel before closing at $53.03.',
    facts: [
      { quote: '$53.09', direction: 'up' },
      { quote: '$53.03', direction: null },
    ],
  },
  { text: 'Writers may submit up to 10,000 words.', facts: [{ quote: '10,000 words', direction: null }] },
  { text: 'The vacancy rate went up to 8.2% from 7.9%.', facts: [{ quote: '8.2%', kind: 'rate', direction: 'up', from: 7.9 }] },
];
