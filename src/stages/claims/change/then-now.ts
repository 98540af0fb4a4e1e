/**
 * An earlier level that no "from" names: two levels of one measure at two times, which the text sets against each other. Read when the
 * times of the figures are known:
 *   "compared with a [1.1%] rise in May" · "more than the [2.7m] it served in 2022" · "(2022: [€588m])" · "the toll, initially [20], has climbed to 31"
 *   "In 2015 it was [4,100]." · "It now has two."
 */
import { changeNouns } from '../../../lexicon/change.js';
import { itemAt } from '../../../lexicon/item-at.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { isBare } from './baselines.js';
import { isAdjectival } from './movement.js';
import { endsBefore } from '../periods/period-role.js';
import { chunkAt, chunkOf, headWord, timeHolding, word, type Scene } from '../scene.js';

interface Pair {
  readonly now: Draft;
  readonly then: Draft;
  readonly rule: string;
}

export function linkThen(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.cell || draft.twin || draft.anchor || draft.part === 'rank') continue;
    const pair =
      draft.part === 'growth'
        ? growthBefore(scene, draft, drafts)
        : (exceeded(scene, draft, drafts) ??
          bracketed(scene, draft, drafts) ??
          apposed(scene, draft, drafts) ??
          taken(draft, drafts) ??
          recalled(scene, draft, drafts) ??
          nowadays(scene, draft, drafts));
    if (!pair || pair.now.base || pair.now.part === 'base') continue;
    const { now, then, rule } = pair;
    if (then.modality !== 'actual' && then.modality !== now.modality) continue;
    now.base = then;
    now.because.push(rule);
    if (isBare(then)) then.unit = now.unit;
    else if (isBare(now)) now.unit = then.unit;
  }
}

/** "rose 0.4%, compared with a [1.1%] increase in May", "from a revised [0.9%] gain", "versus growth of [7%]": an earlier change the same way */
function growthBefore(scene: Scene, then: Draft, drafts: readonly Draft[]): Pair | null {
  let at = (then.quantity.hedge?.first ?? then.quantity.first) - 1;
  if (word(scene, at) === 'of' && changeNouns.has(word(scene, at - 1))) at -= 2;
  for (let steps = 0; steps < 3 && /^(?:adjective|adverb|other|noun)$/.test(kindAt(scene, at)) && !FACING.test(word(scene, at)); steps++)
    at--;
  const cue = word(scene, at);
  if (!FACING.test(cue) || (/^(?:with|to)$/.test(cue) && !/^compared?$/.test(word(scene, at - 1)))) return null;
  let noun = then.chunk.index + 1;
  if (chunkAt(scene, noun)?.kind === 'noun') noun++;
  // "against a 2% rise in wages": of something else
  if (/^(?:in|for|of)$/.test(word(scene, chunkAt(scene, noun)?.first ?? -1)) && chunkAt(scene, noun + 1)?.kind === 'noun') return null;
  for (let i = then.index - 1; i >= 0 && drafts[i]!.sentence === then.sentence; i--) {
    const now = drafts[i]!;
    if (now.part !== 'growth' || now.unit !== then.unit || now.twin) continue;
    return now.direction === then.direction ? { now, then, rule: 'then/growth' } : null;
  }
  return null;
}

const kindAt = (scene: Scene, token: number): string => chunkAt(scene, scene.chunkAt[token] ?? -1)?.kind ?? '';

const FACING = /^(?:with|to|from|against|versus|vs)$/;

const RECORD = /^(?:of|previous|old|earlier|prior|former|last|record|high|low|peak|mark|best|level|figure|total)$/;
const OUTDOING =
  /^(?:above|below|beyond|(?:beat|surpass|eclips|exceed|pass|outstripp|overtak)(?:s|es|ed|ing)|topp(?:ed|ing)|tops|beat|broke|breaking|outstrips|overtook)$/;

/** "more than the [2.7m] it served in 2022", "well below the [2,900] completed in 2007", "beating the previous record of [16.9C]" */
function exceeded(scene: Scene, then: Draft, drafts: readonly Draft[]): Pair | null {
  // the sign of a currency may stand between
  let the =
    then.quantity.number.first - (then.quantity.unitKind === 'money' && word(scene, then.quantity.number.first - 1) !== 'the' ? 2 : 1);
  const held = RECORD.test(word(scene, the));
  while (RECORD.test(word(scene, the))) the--;
  const [facing, before] = [word(scene, the - 1), word(scene, the - 2)];
  // "improving on [her] best of 2:23", but "below its peak of 9%" tells only how far it is
  const own = held && /^(?:its|his|her|their)$/.test(word(scene, the)) && !/^(?:above|below|beyond)$/.test(facing);
  if (word(scene, the) !== 'the' && !own) return null;
  const than = facing === 'than' && /^(?:less|more|worse|\p{L}+er)$/u.test(before);
  const ahead = (facing === 'of' && /^(?:ahead|short|shy)$/.test(before)) || (facing === 'on' && /^improv(?:ing|ed|ement)$/.test(before));
  if (!than && !ahead && !OUTDOING.test(facing)) return null;
  const now = itemAt(drafts, then.index - 1);
  if (now?.sentence !== then.sentence || !alike(now, then)) return null;
  // "the $190m made by Low Tide": of another
  for (let i = then.quantity.whole.after; i < then.quantity.whole.after + 3; i++) if (word(scene, i) === 'by') return null;
  if (then.period ? !isEarlier(then, now) : !held && !saysOnce(scene, then)) return null;
  return !held && then.subject && now.subject && then.subject.name !== now.subject.name ? null : { now, then, rule: 'then/exceeded' };
}

/** "€640m (2022: [€588m])", "£58m ([£61m] last year)" */
function bracketed(scene: Scene, then: Draft, drafts: readonly Draft[]): Pair | null {
  const now = itemAt(drafts, then.index - 1);
  if (!now || now.sentence !== then.sentence || !alike(now, then) || isAhead(now, then)) return null;
  const { first, after } = then.quantity.whole;
  let open = now.quantity.whole.after;
  // "logged 214 thefts in the port in 2023 (2022: 187)"
  while (open < first && /^(?:preposition|noun|time)$/.test(kindAt(scene, open))) open = chunkOf(scene, open).after;
  if (word(scene, open) !== '(') return null;
  const timed =
    scene.timeAt[open + 1]! >= 0 && word(scene, first - 1) === ':' && timeHolding(scene, first - 2) === timeHolding(scene, open + 1);
  const behind = open + 1 === first && timeHolding(scene, after)?.type === 'DATE' ? timeHolding(scene, after)!.after : null;
  return (timed && word(scene, after) === ')') || (behind !== null && word(scene, behind) === ')')
    ? { now, then, rule: 'then/bracket' }
    : null;
}

const UNTIL_NOW = /^(?:initially|currently|now|previously|formerly|originally|earlier|presently)$/;

/** "The toll, initially [20], has climbed to 31", "Fares, currently [£2.40], will rise to £2.60", "which had been [$12m], was raised to" */
function apposed(scene: Scene, then: Draft, drafts: readonly Draft[]): Pair | null {
  const { first, after } = then.quantity.whole;
  const put =
    word(scene, first - 1) === 'at' &&
    /^(?:put|estimated|set|given|reported)$/.test(word(scene, first - 2)) &&
    UNTIL_NOW.test(word(scene, first - 3));
  const had = /^(?:been|was|is|are|were)$/.test(word(scene, first - 1)) && /^(?:which|had|has|have)$/.test(word(scene, first - 2));
  let end = after;
  while (/^(?:preposition|time)$/.test(kindAt(scene, end))) end = chunkOf(scene, end).after;
  if ((!UNTIL_NOW.test(word(scene, first - 1)) && !had && !put) || word(scene, end) !== ',') return null;
  const now = itemAt(drafts, then.index + 1);
  if (now?.part !== 'level' || now.sentence !== then.sentence || !alike(now, then) || !now.because.includes('change/verb-to')) return null;
  for (let i = then.chunk.index + 1; i < now.chunk.index; i++)
    if (!/^(?:comma|verb|preposition|adverb|time)$/.test(chunkAt(scene, i)!.kind)) return null;
  return { now, then, rule: 'then/until-now' };
}

/** "Some [7.4m] homes have a box and the firm hopes to increase this to 10m" */
function taken(now: Draft, drafts: readonly Draft[]): Pair | null {
  if (now.part !== 'level' || !now.because.includes('metric/object-pronoun')) return null;
  const then = lastLike(now, drafts);
  return then && { now, then, rule: 'then/taken' };
}

const FIGURES = /^(?:it|they|that|figure|figures|number|numbers|total|rate|share|proportion|level|average|sum)$/;

/** "Debts fell to 2.1%. A year earlier they stood at [3.4%]." */
function recalled(scene: Scene, then: Draft, drafts: readonly Draft[]): Pair | null {
  if (then.part !== 'plain' || !then.period) return null;
  const now = lastLike(then, drafts);
  const { verb } = then.clause;
  if (!speaksOfIt(scene, then)) return null;
  if (verb === null || !/^(?:was|were|stood|been|totalled|averaged)$/.test(headWord(scene, chunkAt(scene, verb)))) return null;
  const opener = word(scene, chunkAt(scene, then.clause.first)!.first);
  // "the lowest since 2008, [when] it was 4.1%"
  if (/^(?:when|which|that|who)$/.test(opener) && now?.sentence === then.sentence) return null;
  return now && isEarlier(then, now) && now.clause !== then.clause ? { now, then, rule: 'then/recalled' } : null;
}

/** "In 2005, [31%] smoked. Today the figure is 14%.", "had [120] branches and now has 85" */
function nowadays(scene: Scene, now: Draft, drafts: readonly Draft[]): Pair | null {
  // "In 1990, [36%] were poor. By 2015 the share had fallen to 10%"
  const moved = now.part === 'level' && now.because.includes('change/verb-to') && speaksOfIt(scene, now);
  if (!moved && (now.part !== 'plain' || !(isBare(now) || speaksOfIt(scene, now)) || !saysNow(scene, now))) return null;
  const then = lastLike(now, drafts);
  if (!then || then.part === 'base' || (moved && (!then.period || !now.period))) return null;
  const past = then.period ? !now.period || endsBefore(then.period, now.period) : saysOnce(scene, then) || toldOfPast(scene, then);
  return past ? { now, then, rule: 'then/now' } : null;
}

/** The figure before it of the same kind and unit, in its sentence or the one before of the same paragraph. */
function lastLike(draft: Draft, drafts: readonly Draft[]): Draft | null {
  for (let i = draft.index - 1; i >= 0; i--) {
    const other = drafts[i]!;
    if (draft.sentence.index - other.sentence.index > 1 || other.sentence.paragraph !== draft.sentence.paragraph) return null;
    if (other.twin || other.part === 'growth' || other.part === 'rank' || other.cell) continue;
    return alike(draft, other) && !isAdjectival(other) ? other : null;
  }
  return null;
}

const alike = (a: Draft, b: Draft): boolean =>
  (a.kind === b.kind || isBare(a) || isBare(b)) &&
  a.kind !== 'growth' &&
  b.kind !== 'growth' &&
  (a.unit === b.unit ||
    (isBare(a) && isBare(b)) ||
    (isBare(a) && b.quantity.unitKind === 'count') ||
    (isBare(b) && a.quantity.unitKind === 'count'));

/** The time of the one is known to be before that of the other. */
const isEarlier = (then: Draft, now: Draft): boolean =>
  then.period !== null && (now.period === null || endsBefore(then.period, now.period));

const isAhead = (now: Draft, then: Draft): boolean => now.period !== null && then.period !== null && endsBefore(now.period, then.period);

const speaksOfIt = (scene: Scene, { clause }: Draft): boolean =>
  clause.subject !== null && FIGURES.test(headWord(scene, chunkAt(scene, clause.subject)));

const inClause = (scene: Scene, { clause, sentence }: Draft, pattern: RegExp): boolean => {
  const first = Math.max(sentence.first, chunkAt(scene, clause.first)!.first);
  const after = chunkAt(scene, clause.after - 1)!.after;
  for (let i = first; i < after && i < first + 24; i++) if (pattern.test(word(scene, i))) return true;
  return false;
};

/** "The army [had] 90 tanks" */
const toldOfPast = (scene: Scene, { clause }: Draft): boolean =>
  clause.verb !== null && /^(?:had|was|were|stood|employed|held|ran|owned|operated)$/.test(word(scene, chunkAt(scene, clause.verb)!.first));

const NOW = /^(?:now|today|currently|nowadays|far)$/;

/** "which had 900 members, [now] has 40": before the verb, where it is of the clause before */
const saysNow = (scene: Scene, draft: Draft): boolean =>
  inClause(scene, draft, NOW) ||
  (draft.clause.first === draft.clause.verb && NOW.test(word(scene, chunkAt(scene, draft.clause.first)!.first - 1)));
const saysOnce = (scene: Scene, draft: Draft): boolean =>
  inClause(scene, draft, /^(?:once|ago|before|earlier|last|previous|previously|formerly|originally)$/);

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Mill output rose 0.4% in April, compared with a 1.1% increase in March.',
    facts: [
      { quote: '0.4%', from: 1.1 },
      { quote: '1.1%', kind: 'growth', direction: 'up', from: null },
    ],
  },
  { text: 'Mill output rose 0.3% from a revised 0.9% gain in March.', facts: [{ quote: '0.3%', from: 0.9 }] },
  // … another way, or of something else
  { text: 'Mill output rose 0.4% in April, compared with a 1.1% fall in March.', facts: [{ quote: '0.4%', from: null }] },
  { text: 'Rents rose 4%, against a 2% rise in wages.', facts: [{ quote: '4%', from: null }] },
  {
    text: 'Orsa Air carried 3.2 million passengers in 2023, more than the 2.7 million it carried in 2019.',
    facts: [{ quote: '3.2 million passengers', from: 2.7e6 }],
  },
  { text: 'Some 1,200 boats were built, well below the 2,900 finished in 2007.', facts: [{ quote: '1,200 boats', from: 2900 }] },
  { text: 'The sea reached 21.2C, beating the old record of 20.3C.', facts: [{ quote: '21.2C', from: 20.3 }] },
  { text: 'Orsa Air earned £88m, ahead of the £81m it earned in 2022.', facts: [{ quote: '£88m', from: 81e6 }] },
  { text: 'Ann Lee ran the race in 52 minutes, improving on her previous best of 54 minutes.', facts: [{ quote: '52 minutes', from: 54 }] },
  { text: 'The rate was 3.2% in April, well below its peak of 9.1% in 2022.', facts: [{ quote: '3.2%', from: null }] },
  // … but not what was hoped for, nor what another did
  { text: 'Orsa Air earned $90 million, more than the $85 million it had planned.', facts: [{ quote: '$90 million', from: null }] },
  {
    text: 'Low Tide has taken $210 million, beating the $190 million taken by Red Barn in 2019.',
    facts: [{ quote: '$210 million', from: null }],
  },
  {
    text: 'Turnover rose to €640m (2022: €588m).',
    facts: [
      { quote: '€640m', from: 588e6 },
      { quote: '€588m', metric: 'Turnover', from: null },
    ],
  },
  { text: 'The port logged 214 thefts in the docks in 2023 (2022: 187).', facts: [{ quote: '214 thefts', from: 187 }] },
  { text: 'Gross profit was £58m (£61m last year).', facts: [{ quote: '£58m', from: 61e6 }, { quote: '£61m' }] },
  { text: 'The crane cost £58m ($71m).', facts: [{ quote: '£58m', from: null }] },
  { text: 'The toll, initially 20, has climbed to 31.', facts: [{ quote: '31', from: 20 }] },
  { text: 'Fares, currently £2.40, will rise to £2.60 in January.', facts: [{ quote: '£2.60', from: 2.4 }] },
  { text: 'The prize, which had been $12,000, was raised to $20,000.', facts: [{ quote: '$20,000', from: 12e3 }] },
  {
    text: 'Some 7.4 million homes have its box, and Orsa hopes to raise this to 9 million.',
    facts: [{ quote: '9 million', from: 7.4e6, unit: 'home' }],
  },
  { text: 'Bad debts fell to 2.1% at the end of April. A year earlier they stood at 3.4%.', facts: [{ quote: '2.1%', from: 3.4 }] },
  { text: 'The rate is 4.4%, the lowest since 2008, when it was 4.1%.', facts: [{ quote: '4.4%', from: null }] },
  { text: 'In 1990 the union had 40,000 members. It now has 9,000.', facts: [{ quote: '9,000', from: 40e3 }] },
  { text: 'The union, which had 40,000 members in 1990, now has 9,000.', facts: [{ quote: '9,000', from: 40e3 }] },
  { text: 'In 1990, 36% of adults smoked. By 2015 the share had fallen to 10%.', facts: [{ quote: '10%', from: 36 }] },
  { text: 'The fleet had 90 trams; it now has 40.', facts: [{ quote: '40', from: 90 }] },
  { text: 'The fleet has 90 trams; it now hires 40.', facts: [{ quote: '40', from: null }] },
  { text: 'In 1990 the union had 40,000 members. It now has 90 offices.', facts: [{ quote: '90 offices', from: null }] },
  { text: 'In 2005, 31% of adults smoked. Today the figure is 14%.', facts: [{ quote: '14%', from: 31 }] },
];
