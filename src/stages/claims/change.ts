/**
 * What a quantity does in its clause: `growth` (how much something changed), `level`, `base` (the level before) or plain.
 *
 *   "Sales rose [5%:growth] to [$3bn:level up] from [$2.86bn:base]"
 *   "Sales were [$3bn:level up], a [5%:growth] increase"
 */
import type { Chunk } from '../../document.js';
import type { Direction } from '../../fact.js';
import { changeAdverbs, changeNouns, changeVerbs, flatVerbs, type ChangeVerb } from '../../lexicon/change.js';
import { pricedOf } from '../../lexicon/metrics.js';
import type { Draft } from './draft.js';
import { isMetric } from './phrases.js';
import { chunkAt, clauseOf, headWord, leftOf, quantityOf, rightOf, word, type Scene } from './scene.js';

/** Reads the parts of all drafts, in reading order; later ones look at earlier ones of their sentence. */
export function readParts(scene: Scene, drafts: readonly Draft[]): void {
  const byChunk = new Map(drafts.map((draft) => [draft.chunk.index, draft]));
  for (const draft of drafts) if (draft.part !== 'rank' && !draft.cell && !isAdjectival(draft)) readPart(scene, draft, byChunk);
}

/** "four-month highs", "a seven-mile section": a quantity that only describes a noun. */
const isAdjectival = ({ quantity, duration }: Draft): boolean => /^[^\s]+-\p{L}/u.test((duration ?? quantity).text) && quantity.unitKind !== 'percent' && quantity.unitKind !== 'point' && quantity.unitKind !== 'money';

/** Gives a level the direction that an apposition to it tells. Baselines must be linked. */
export function readDirections(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) if (draft.part !== 'rank' && !draft.cell) linkApposition(scene, draft, drafts);
}

type ByChunk = ReadonlyMap<number, Draft>;

function readPart(scene: Scene, draft: Draft, byChunk: ByChunk): void {
  const { chunk, quantity } = draft;
  const set = (part: Draft['part'], direction: Direction, rule: string): void => {
    draft.part = part;
    draft.direction = direction;
    draft.because.push(rule);
  };
  if (quantity.number.class === 'multiplier' && changeVerbDirection(word(scene, quantity.number.first))) {
    return set('growth', changeVerbDirection(word(scene, quantity.number.first)), 'change/multiplier');
  }
  const right = rightOf(scene, chunk);
  if (right) {
    const noun = changeNounIn(scene, right, chunk);
    if (noun && !isLevelGain(scene, draft, noun.word)) return set('growth', noun.direction, 'change/quantity-noun');
    const verbal = right.kind === 'verb' && right.after - right.first === 1 && /^an?$/.test(word(scene, (quantity.hedge?.first ?? quantity.first) - 1)) ? changeNouns.get(word(scene, right.first)) : undefined;
    if (verbal) return set('growth', verbal.direction, 'change/quantity-noun');
    const adverb = right.kind === 'adverb' || right.kind === 'adjective' || right.kind === 'noun' ? changeAdverbs.get(word(scene, right.first)) : undefined;
    if (adverb && !/^(?:off|ahead|down|up)$/.test(word(scene, right.first)) && right.after - right.first === 1) return set('growth', adverb.direction, 'change/quantity-adverb');
    if (/^(?:more|less|fewer)$/.test(word(scene, right.first)) && word(scene, right.first + 1) === 'than') {
      return set('growth', word(scene, right.first) === 'more' ? 'up' : 'down', 'change/more-than');
    }
  }
  if (quantity.unitKind === 'count' && /^(?:extra|additional|more|further)$/.test(word(scene, quantity.number.after)) && word(scene, quantity.number.after + 1) !== 'than') {
    return set('growth', 'up', 'change/extra');
  }
  if (hasFiller(scene, quantity.first, /^(?:extra|additional|further)$/)) {
    return set('growth', 'up', 'change/extra');
  }
  const left = leftOf(scene, chunk);
  if (!left) return;
  const lower = word(scene, left.after - 1);
  const hedged = quantity.hedge ? word(scene, quantity.hedge.after - 1) : '';
  if (left.kind === 'verb') {
    const verb = changeVerbs.get(headWord(scene, left));
    // "slipped below $50", "edged up to 33": the hedge is the border that was crossed
    if (verb && /^(?:below|above|past|beyond)$/.test(hedged)) return set('level', verb.direction, `${verb.id}-${hedged}`);
    if (verb && hedged === 'to' && !verb.transitive) return set('level', verb.direction, `${verb.id}-${hedged}`);
    if (verb && isGrowthVerb(scene, draft, verb, left)) return set('growth', verb.direction, verb.id);
    if (/^(?:reach|hit|top|touch)$/.test(headWord(scene, left)) && word(scene, left.first) === 'to') {
      const growth = growthBefore(draft, byChunk);
      if (growth) return set('level', growth.direction, 'change/growth-then-level');
    }
    return;
  }
  if (/^(?:unchanged|flat|steady)$/.test(word(scene, left.first - 1)) && lower === 'at') return set('level', 'flat', 'change/unchanged-at');
  if (changeAdverbs.has(lower) && left.after - left.first === 1 && left.kind !== 'noun') {
    const before = leftOf(scene, left);
    if (before?.kind === 'verb' && before.after === left.first && !MOVING.test(headWord(scene, before)) && !changeVerbs.has(headWord(scene, before))) return;
    return set('growth', changeAdverbs.get(lower)!.direction, `change/${lower}`);
  }
  if (lower === 'on' && /^put(?:s|ting)?$/.test(word(scene, left.first - 1)) && (quantity.unitKind === 'index' || quantity.unitKind === 'percent' || quantity.unitKind === 'point')) {
    return set('growth', 'up', 'change/put-on');
  }
  if (left.kind === 'open' || left.kind === 'conjunction' || left.kind === 'comma' || word(scene, left.first) === ';') {
    if (continueList(scene, draft, left, byChunk)) return;
  }
  switch (lower) {
    case 'by':
    case 'of': {
      const governor = leftOf(scene, left);
      const noun = governor?.kind === 'noun' || governor?.kind === 'verb' ? changeNouns.get(word(scene, left.first - 1)) : undefined;
      if (noun && !isLevelGain(scene, draft, headWord(scene, governor!)) && lower === 'of') return set('growth', noun.direction, `${noun.id}-of`);
      if (/\bgrowth|increase|decline\b/.test(governor ? phraseText(scene, governor) : '') && lower === 'of') return set('growth', noun?.direction ?? 'up', 'change/growth-of');
      if (lower === 'by') {
        const verb = governingChange(scene, draft);
        if (verb) return set('growth', verb.direction, `${verb.id}-by`);
        if (noun) return set('growth', noun.direction, `${noun.id}-by`);
      }
      return;
    }
    case 'to':
    case 'at':
    case 'towards':
    case 'past':
    case 'below':
    case 'above': {
      if (lower === 'to' && /^compar/.test(word(scene, left.first - 1))) {
        if (!hasOwnGroup(scene, draft)) set('base', null, 'change/compared-to');
        return;
      }
      const before = lower === 'to' ? baseBefore(scene, draft, byChunk) : null;
      if (before) return set('level', before.direction, 'change/from-to');
      const verb = governingChange(scene, draft);
      if (verb && lower !== 'at') return set('level', verb.direction, `${verb.id}-to`);
      const growth = lower === 'to' || lower === 'at' ? growthBefore(draft, byChunk) : null;
      if (growth) return set('level', growth.direction, 'change/growth-then-level');
      if (verb && lower === 'at' && !flatVerbs.has(headWord(scene, chunkAt(scene, draft.clause.verb!)))) return set('level', verb.direction, `${verb.id}-at`);
      return;
    }
    case 'from':
      return set('base', null, 'change/from');
    case 'with':
    case 'against':
    case 'versus':
    case 'vs':
    case 'than': {
      const before = leftOf(scene, left);
      if (lower === 'with' && !(before && /^compar/.test(headWord(scene, before)))) return;
      if (lower === 'than' && !/^(?:more|less|fewer|higher|lower|better|worse)$/.test(before ? word(scene, before.after - 1) : '')) return;
      if (lower === 'than') return;
      if (hasOwnGroup(scene, draft)) return;
      return set('base', null, `change/${lower}`);
    }
    default:
      if (left.kind === 'noun') {
        const headline = changeVerbs.get(lower);
        if (headline && !headline.transitive && left.after === (quantity.hedge?.first ?? quantity.first) && isGrowthVerb(scene, draft, headline, left)) return set('growth', headline.direction, headline.id);
        const verb = governingChange(scene, draft);
        const crossing = /^(?:below|above|past|beyond)$/.test(hedged);
        if (verb && crossing) return set('level', verb.direction, `${verb.id}-${hedged}`);
        if (crossing && /^(?:take|took|taken|takes|bring|brought|send|sent|sends|carry|carried)$/.test(verbWord(scene, draft))) return set('level', hedged === 'below' ? 'down' : 'up', `change/taken-${hedged}`);
        if (verb?.transitive && isMetric(scene, left.first, left.after) && quantity.unitKind !== 'count') return set('growth', verb.direction, verb.id);
      }
      if (left.kind === 'noun' && /^(?:from|compared)$/.test(word(scene, left.first - 1))) return set('base', null, 'change/from-owner');
      if (left.kind === 'noun' || left.kind === 'time') {
        const before = left.index > 0 ? leftOf(scene, left) : undefined;
        const preposition = before ? word(scene, before.after - 1) : '';
        const possessive = /^(?:'s|'|’)$/.test(lower) || left.kind === 'time';
        if (possessive && /^(?:from|against|versus)$/.test(preposition)) return set('base', null, 'change/from-owner');
        if (possessive && preposition === 'with' && /^compar/.test(headWord(scene, leftOf(scene, before!)))) return set('base', null, 'change/with-owner');
        if (left.kind === 'time' && before?.kind === 'verb') {
          const verb = changeVerbs.get(headWord(scene, before));
          if (verb && isGrowthVerb(scene, draft, verb, before)) return set('growth', verb.direction, verb.id);
        }
      }
  }
}

/** "59% of men, against 41% [of women]": another group, not an earlier level. */
function hasOwnGroup(scene: Scene, draft: Draft): boolean {
  const { unitKind } = draft.quantity;
  if (unitKind !== 'percent' && unitKind !== 'times') return false;
  const next = chunkAt(scene, draft.chunk.index + 1);
  return draft.quantity.noun !== null || (next !== undefined && next.first === draft.chunk.after && (next.kind === 'noun' || word(scene, next.first) === 'of'));
}

/** Verbs after which "up" and "down" tell a movement: "closed up 3%", not "make up 6%". */
const MOVING = /^(?:is|are|was|were|be|been|clos(?:e|es|ed|ing)|finish(?:es|ed)?|ends?|ended|trad(?:e|es|ed|ing)|open(?:s|ed)?|mov(?:e|es|ed)|went|go|goes|going|gone|came|stood|settled?|remain(?:s|ed)?|run(?:s|ning)?|ran|still|last)$/;

const phraseText = (scene: Scene, chunk: Chunk): string =>
  scene.tokens.tokens
    .slice(chunk.first, chunk.after)
    .map((token) => token.lower)
    .join(' ');

function hasFiller(scene: Scene, first: number, pattern: RegExp): boolean {
  for (let i = first - 1; i >= 0 && i >= first - 3; i--) {
    if (pattern.test(word(scene, i))) return true;
    if (!/^(?:a|an|estimated|about|nearly|around|some|up|to)$/.test(word(scene, i))) return false;
  }
  return false;
}

const changeVerbDirection = (form: string): Direction =>
  /^halv/.test(form) ? 'down' : /^(?:doubl|tripl|trebl|quadrupl)(?:ed|es|ing|e)$/.test(form) ? 'up' : null;

/** "a 5% [increase]", "12% revenue [growth]": the noun group right behind the quantity names a change. */
function changeNounIn(scene: Scene, right: Chunk, chunk: Chunk): { readonly direction: Direction; readonly word: string } | null {
  if (right.kind !== 'noun' || right.first !== chunk.after) return null;
  for (let i = right.after - 1; i >= right.first; i--) {
    const noun = changeNouns.get(word(scene, i));
    if (noun) return { direction: noun.direction, word: word(scene, i) };
  }
  return null;
}

/** "a gain of $70 million on the sale", "a $3m cut": money nouns that are amounts, unless something priced moved. */
function isLevelGain(scene: Scene, draft: Draft, noun: string): boolean {
  if (!/^(?:gains?|advances?|raises?|boosts?|additions?)$/.test(noun) || draft.quantity.unitKind !== 'money') return false;
  return !subjectIsPriced(scene, draft);
}

function subjectIsPriced(scene: Scene, draft: Draft): boolean {
  const { subject } = draft.clause;
  const chunk = subject === null ? undefined : chunkAt(scene, subject);
  return chunk !== undefined && pricedOf(headWord(scene, chunk)) !== null;
}

/** Whether a quantity right behind this verb says how much it moved: "rose 5%", but not "raised $5m", "cut 300 jobs", "lost $7m". */
function isGrowthVerb(scene: Scene, draft: Draft, verb: ChangeVerb, left: Chunk): boolean {
  const { unitKind } = draft.quantity;
  if (/^(?:change\/lose|change\/make|change\/gain)$/.test(verb.id) && (unitKind === 'money' || unitKind === 'physical')) return subjectIsPriced(scene, draft);
  if (verb.transitive) return unitKind === 'percent' || (unitKind === 'point' && !/^(?:change\/raise)$/.test(verb.id)) || word(scene, left.after) === 'by';
  return unitKind !== 'time' && unitKind !== 'age';
}

const verbWord = (scene: Scene, draft: Draft): string => (draft.clause.verb === null ? '' : headWord(scene, chunkAt(scene, draft.clause.verb)));

/** The change verb of the draft's clause, if it stands before the quantity. */
function governingChange(scene: Scene, draft: Draft): ChangeVerb | null {
  const { verb } = draft.clause;
  if (verb === null || verb > draft.chunk.index) return null;
  const chunk = chunkAt(scene, verb)!;
  for (let i = chunk.after - 1; i >= chunk.first; i--) {
    const found = changeVerbs.get(word(scene, i));
    if (found) return found;
  }
  return null;
}

/** "down from 2.3% in April [to 2%]": the earlier level with only times between, and where it says the level went. */
function baseBefore(scene: Scene, draft: Draft, byChunk: ByChunk): { readonly direction: Direction } | null {
  for (let i = draft.chunk.index - 1; i > draft.chunk.index - 6; i--) {
    const chunk = chunkAt(scene, i);
    if (!chunk || !/^(?:preposition|time|quantity|noun|other)$/.test(chunk.kind)) return null;
    const other = byChunk.get(i);
    if (!other) continue;
    if (other.part !== 'base') return null;
    const from = leftOf(scene, other.chunk);
    const adverb = from ? changeAdverbs.get(word(scene, from.first - 1)) : undefined;
    return { direction: adverb?.direction ?? governingChange(scene, draft)?.direction ?? null };
  }
  return null;
}

/** The last growth of the same sentence before the draft. */
function growthBefore(draft: Draft, byChunk: ByChunk): Draft | null {
  for (let i = draft.chunk.index - 1; i > draft.chunk.index - 12; i--) {
    const other = byChunk.get(i);
    if (!other || other.sentence.index !== draft.sentence.index || other.duration) continue;
    return other.part === 'growth' ? other : null;
  }
  return null;
}

/**
 * Lists and repetitions: "5% and 7%", "$20.6 million, or 98 cents a share", "£4.6bn ($8.6bn)".
 * The draft takes the part of the one before; with "or" and brackets it is its twin.
 */
function continueList(scene: Scene, draft: Draft, left: Chunk, byChunk: ByChunk): boolean {
  let at = left.index;
  const lower = word(scene, left.first);
  const semicolon = lower === ';';
  const bracket = left.kind === 'open' || semicolon;
  while (at >= 0 && /^(?:comma|conjunction|open|stop)$/.test(chunkAt(scene, at)!.kind)) at--;
  const previous = byChunk.get(at) ?? (chunkAt(scene, at)?.kind === 'time' ? byChunk.get(behindTime(scene, at)) : undefined);
  if (!previous || previous.sentence.index !== draft.sentence.index) return false;
  const direct = byChunk.has(at) && (!semicolon || previous.because.includes('twin/bracket'));
  const or = lower === 'or' && direct;
  const sameUnit = previous.quantity.unitKind === draft.quantity.unitKind;
  if (direct && ((bracket && previous.quantity.unitKind === draft.quantity.unitKind && draft.quantity.unitKind === 'money') || (or && !sameRange(previous, draft)))) {
    draft.twin = previous.twin ?? previous;
    draft.part = previous.part;
    draft.direction = previous.direction;
    draft.because.push(bracket ? 'twin/bracket' : 'twin/or');
    return true;
  }
  if (!sameUnit || bracket) return false;
  if (previous.part === 'plain') return false;
  draft.part = previous.part;
  draft.direction = previous.direction;
  draft.because.push('change/list');
  return true;
}

const sameRange = (a: Draft, b: Draft): boolean => a.quantity.unit === b.quantity.unit && a.quantity.per === b.quantity.per;

/** "10.6% in November and 10.9%": the quantity before "in November". */
function behindTime(scene: Scene, at: number): number {
  const before = chunkAt(scene, at - 1);
  return before?.kind === 'preposition' ? at - 2 : at - 1;
}

/**
 * A growth or an earlier level in apposition tells the direction of the level before it:
 * "sales were $1.76bn, a 13% increase", "closed at $185, up 0.35%", "investment gains of $31 million, up from $10 million".
 */
function linkApposition(scene: Scene, draft: Draft, drafts: readonly Draft[]): void {
  const level = draft.part === 'base' ? draft.anchor : lastLevel(draft, drafts);
  if (!level) return;
  if (draft.part === 'base') {
    const from = leftOf(scene, draft.chunk);
    const before = from && /^(?:from|on)$/.test(word(scene, from.after - 1)) ? leftOf(scene, from) : undefined;
    const adverb = before ? changeAdverbs.get(word(scene, before.after - 1)) : undefined;
    if (adverb && level.direction === null && level.part !== 'growth') spread(level, adverb.direction, 'change/up-from', drafts);
    return;
  }
  if (draft.part !== 'growth' || draft.twin) return;
  if (apposed(scene, level, draft) && level.part !== 'growth' && level.direction === null) spread(level, draft.direction, 'change/apposition', drafts);
}

function spread(level: Draft, direction: Direction, rule: string, drafts: readonly Draft[]): void {
  const head = level.twin ?? level;
  for (const draft of drafts) {
    if (draft === head || draft.twin === head) {
      draft.direction = direction;
      draft.part = 'level';
      draft.because.push(rule);
    }
  }
}

/** The last level of the same sentence before the draft that a change can be about. */
function lastLevel(draft: Draft, drafts: readonly Draft[]): Draft | null {
  for (let i = draft.index - 1; i >= 0; i--) {
    const other = drafts[i]!;
    if (other.sentence.index !== draft.sentence.index) return null;
    if ((other.part === 'level' || other.part === 'plain') && other.quantity.unitKind !== 'time' && other.quantity.unitKind !== 'age' && !isAdjectival(other)) return other;
    if (other.part === 'base') return null;
  }
  return null;
}

/** Only commas, brackets, times and small words stand between them, and no verb. */
function apposed(scene: Scene, level: Draft, growth: Draft): boolean {
  let border = false;
  for (let i = level.chunk.index + 1; i < growth.chunk.index; i++) {
    const chunk = chunkAt(scene, i)!;
    if (chunk.kind === 'verb' && !changeVerbs.has(headWord(scene, chunk))) return false;
    if (chunk.kind === 'verb' && clauseOf(scene, chunk).subject !== level.clause.subject) return false;
    if (chunk.kind === 'comma' || chunk.kind === 'open') border = true;
    if (chunk.kind === 'relative' || chunk.kind === 'stop') return false;
    if (chunk.kind === 'conjunction' && /^(?:while|and|as|although)$/.test(word(scene, chunk.first))) return false;
    if (chunk.kind === 'preposition' && word(scene, chunk.first) === 'with') return false;
    if (chunk.kind === 'quantity' && !/^(?:money|rank|none)$/.test(quantityOf(scene, chunk)!.unitKind)) return false;
  }
  return border;
}
