/** Ties each earlier level to the level it is set against: "from [12.4%] … to [8%]", "$45m, compared with [$85m] a year earlier". */
import { changeAdverbs } from '../../../lexicon/change.js';
import { metricOf } from '../../../lexicon/metrics.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { placeBehind } from './elsewhere.js';
import { isAdjectival } from './movement.js';
import { linkRank } from './rank-before.js';
import { chunkAt, headWord, isPossessive, leftOf, rightOf, word, type Scene } from '../scene.js';
import { itemAt } from '../../../lexicon/item-at.js';

export function linkBaselines(scene: Scene, drafts: readonly Draft[]): void {
  for (const base of drafts) {
    if (base.part === 'level') {
      linkInitial(scene, base, drafts);
      linkHeld(scene, base, drafts);
    }
    if (base.part === 'rank') linkRank(scene, base, drafts);
    if (base.part !== 'base') continue;
    const level =
      twinLevel(base, drafts) ?? levelAfter(scene, base, drafts) ?? levelBefore(scene, base, drafts) ?? levelTakenUp(scene, base, drafts);
    if (!level) continue;
    if (otherMetric(scene, base, level)) {
      base.part = 'plain';
      continue;
    }
    if (placeBehind(scene, base)) {
      base.part = 'plain';
      base.because.push('base/elsewhere');
      continue;
    }
    base.anchor = level;
    level.base ??= base;
    if (isBare(base)) base.unit = level.unit;
    else if (isBare(level)) level.unit = base.unit;
  }
}

/** A number whose unit the text leaves to the other level: "2.1 tonnes, down from [3.06]". */
export const isBare = ({ quantity }: Draft): boolean => quantity.unitKind === 'none' || quantity.because.includes('quantity/same-unit');

const isPart = ({ quantity }: Draft): boolean =>
  quantity.unitKind === 'percent' || (quantity.unitKind === 'times' && /^(?:fraction|ratio)$/.test(quantity.number.class));

type Likeness = (a: Draft, b: Draft) => boolean;

/** "10 micrograms per cubic metre … from 25 micrograms": one that has left the rest out. */
const plainUnit = (unit: string | null): string | undefined => unit?.split(' per ')[0];

const sameUnit: Likeness = (a, b) => plainUnit(a.unit) === plainUnit(b.unit) && a.quantity.unitKind === b.quantity.unitKind;
const sameRate: Likeness = (a, b) => sameUnit(a, b) && a.quantity.per === b.quantity.per;
const rateOfOne: Likeness = (a, b) => sameUnit(a, b) && (a.quantity.per === null || b.quantity.per === null);

/** From strict to loose; the first one that finds a level wins. */
const LIKENESSES: readonly Likeness[] = [
  sameRate,
  rateOfOne,
  (a, b) => (isBare(a) || isBare(b)) && !isPart(a) && !isPart(b),
  (a, b) => isPart(a) && isPart(b),
];

const alike: Likeness = (a, b) => LIKENESSES.some((likeness) => likeness(a, b));

/** "$44m, or $1.10 a share, from $50m, or [$1.25]": the twin of an earlier level belongs to the twin of the level. */
function twinLevel({ twin, unit, sentence }: Draft, drafts: readonly Draft[]): Draft | null {
  const level = twin?.anchor;
  if (!level || level.sentence !== sentence) return null;
  const other = drafts[level.index + 1];
  return other?.twin === level && other.unit === unit && other.base === null ? other : null;
}

/** "from X … to Y": only times, places and brackets stand between. */
function levelAfter(scene: Scene, base: Draft, drafts: readonly Draft[]): Draft | null {
  let at = base.chunk.index + 1;
  for (let i = base.index + 1; i < drafts.length && drafts[i]!.sentence === base.sentence; i++) {
    const next = drafts[i]!;
    for (; at < next.chunk.index; at++) if (chunkAt(scene, at)!.kind === 'verb') return null;
    if (next.part === 'level') return alike(base, next) && !next.because.includes('change/list') ? next : null;
    if (next.part === 'growth') return null;
  }
  return null;
}

function levelBefore(scene: Scene, base: Draft, drafts: readonly Draft[]): Draft | null {
  for (const likeness of LIKENESSES) {
    const level = levelLike(scene, base, drafts, likeness);
    if (level) return closerLevel(base, level, drafts) ?? level;
  }
  return null;
}

/** "Sales were £9m. [This] compares with £8m in 2019", "[That] was up from £8m": the last level of the sentence before. */
function levelTakenUp(scene: Scene, base: Draft, drafts: readonly Draft[]): Draft | null {
  const { first, index, paragraph } = base.sentence;
  const taken = /^(?:compare[ds]|is|was)$/.test(word(scene, first + 1)) && base.quantity.whole.first < first + 8;
  if (!/^(?:this|that)$/.test(word(scene, first)) || !taken) return null;
  for (let i = base.index - 1; i >= 0 && drafts[i]!.sentence.index >= index - 1; i--) {
    const other = drafts[i]!;
    if (other.sentence.index !== index - 1 || other.sentence.paragraph !== paragraph || !/^(?:plain|level)$/.test(other.part)) continue;
    if (sameUnit(base, other) || (isBare(base) && !isPart(other))) return other;
  }
  return null;
}

/** "costs fell to £9m, and the dividend was raised to [4.5p a share] from 4p": the level right before it, whose rate it leaves out. */
function closerLevel(base: Draft, level: Draft, drafts: readonly Draft[]): Draft | null {
  const beside = itemAt(drafts, base.index - 1);
  if (level.clause === base.clause || beside?.part !== 'level' || beside.twin || beside.clause !== base.clause) return null;
  return base.quantity.per === null && beside.quantity.per !== null && rateOfOne(base, beside) ? beside : null;
}

function levelLike(scene: Scene, base: Draft, drafts: readonly Draft[], likeness: Likeness): Draft | null {
  let growth: Draft | null = null;
  for (let i = base.index - 1; i >= 0 && drafts[i]!.sentence === base.sentence; i--) {
    const other = drafts[i]!;
    if (other.part === 'rank' || other.part === 'base' || other.cell || isAdjectival(other) || !likeness(base, other)) continue;
    // "5.4bn rupees ($65m), against [6.1bn]": in the money outside the bracket
    if (isBare(base) && other.because.includes('twin/bracket')) continue;
    // "712 cases in [25 states], compared with 285": where they were is set against nothing
    if (isBare(base) && isWhere(scene, other) && isCounted(itemAt(drafts, i - 1), other)) continue;
    if (isBare(base) && other.duration && !(i === base.index - 1 && base.because.includes('change/compared'))) continue;
    if (other.part === 'growth') {
      if (isEarlierGrowth(scene, base)) growth ??= other;
      continue;
    }
    // "won 84 of the 150 seats, up from [77]": of the part, not of the whole
    const part = itemAt(drafts, i - 1);
    if (part?.sentence === base.sentence && part.unit === other.unit && isPartOf(scene, part, other) && likeness(base, part)) return part;
    return growth && growth.clause === base.clause && other.clause !== base.clause ? growth : other;
  }
  return growth;
}

const isWhere = (scene: Scene, { quantity, part }: Draft): boolean =>
  part === 'plain' &&
  quantity.unitKind === 'count' &&
  /^(?:in|across|at)$/.test(word(scene, quantity.whole.first - 1)) &&
  /^(?:state|country|county|city|town|village|province|region|district|nation|site|school|hospital|port|airport|market)$/.test(
    quantity.unit ?? '',
  );

const isCounted = (before: Draft | undefined, { clause }: Draft): boolean =>
  before?.clause === clause && before.quantity.unitKind === 'count' && before.part !== 'rank';

/** "[84] of the [150 seats]" */
const isPartOf = (scene: Scene, part: Draft, whole: Draft): boolean =>
  part.part !== 'base' &&
  word(scene, part.quantity.whole.after) === 'of' &&
  whole.quantity.whole.first - part.quantity.whole.after <= 3 &&
  (part.quantity.value ?? 0) < (whole.quantity.value ?? 0);

/** "rose 4.2%, down from 5.1%", "grew 4%, compared with 3%": an earlier change, not the level that the change began at. */
function isEarlierGrowth(scene: Scene, base: Draft): boolean {
  if (!base.because.includes('change/from')) return true;
  if (base.quantity.unitKind === 'percent') return true;
  for (let i = base.quantity.first - 1; i > base.quantity.first - 10 && i > base.sentence.first; i--) {
    if (word(scene, i) === 'from') return changeAdverbs.has(word(scene, i - 1));
  }
  return false;
}

/** "an initial [£28m], rising to £33m": the level right before a participle is where it began. */
function linkInitial(scene: Scene, level: Draft, drafts: readonly Draft[]): void {
  const initial = itemAt(drafts, level.index - 1);
  if (
    level.base ||
    level.twin ||
    initial?.sentence !== level.sentence ||
    !/^(?:plain|level)$/.test(initial.part) ||
    !sameRate(initial, level)
  )
    return;
  const to = leftOf(scene, level.chunk);
  const verb = to && word(scene, to.first) === 'to' ? leftOf(scene, to) : undefined;
  if (verb?.kind !== 'verb' || verb.after - verb.first > 1 || !/ing$/.test(headWord(scene, verb))) return;
  for (let i = initial.chunk.index + 1; i < verb.index; i++) if (!/^(?:comma|time|preposition)$/.test(chunkAt(scene, i)!.kind)) return;
  level.base = initial;
  level.because.push('base/initial');
}

/** "raised [its 5%] stake in Merrow to 8%": the level that the object has until then. */
function linkHeld(scene: Scene, level: Draft, drafts: readonly Draft[]): void {
  const held = itemAt(drafts, level.index - 1);
  if (level.base || level.twin || held?.clause !== level.clause || held.part !== 'plain' || !sameRate(held, level)) return;
  const { verb } = level.clause;
  const noun = rightOf(scene, held.chunk);
  if (verb === null || verb > held.chunk.index || noun?.kind !== 'noun' || noun.first !== held.chunk.after) return;
  const owner = held.quantity.whole.first - 1;
  if (!level.because.includes('change/verb-to') || !(isPossessive(scene, owner) || /^(?:its|their|his|her)$/.test(word(scene, owner))))
    return;
  for (let i = noun.index; i < level.chunk.index; i++) if (!/^(?:noun|preposition|time)$/.test(chunkAt(scene, i)!.kind)) return;
  held.part = 'base';
  held.anchor = level;
  level.base = held;
  level.because.push('base/held');
}

/** "a profit of $3m, compared with losses of $8m": another metric, so no baseline. */
function otherMetric(scene: Scene, base: Draft, level: Draft): boolean {
  // "a loss of $5m, or 8 cents a share, against a profit of $3m, or 5 cents": the figures per share are of what they repeat
  if (base.twin && level.twin) return otherMetric(scene, base.twin, level.twin);
  const own = nounBefore(scene, base);
  if (own === null || !metricOf(own, scene.lexicon) || metricOf(own, scene.lexicon)!.kind === 'index') return false;
  const { subject, verb } = level.clause;
  const losing = verb !== null && /^(?:lose|loses|lost|losing)$/.test(headWord(scene, chunkAt(scene, verb)));
  const other = nounBefore(scene, level) ?? (losing ? 'loss' : subject === null ? null : headWord(scene, chunkAt(scene, subject)));
  return other !== null && other !== own && /loss|deficit/.test(own) !== /loss|deficit/.test(other);
}

/** "a [loss] of $5m", "a net [loss], of $5m" → loss */
function nounBefore(scene: Scene, draft: Draft): string | null {
  const left = leftOf(scene, draft.chunk);
  if (left?.kind !== 'preposition' || word(scene, left.first) !== 'of') return null;
  const noun = leftOf(scene, left);
  return noun?.kind === 'noun' ? headWord(scene, noun) : null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'Orsa Inc. sold 900 boats in 2023. That was up from 840 in 2019.', facts: [{ quote: '900 boats', from: 840 }] },
  {
    text: 'The limit for dust was cut to 8 micrograms per cubic metre in 2020 from 20 micrograms.',
    facts: [{ quote: '8 micrograms per cubic metre', from: 20 }],
  },
  {
    text: 'Orsa Inc. sold 900 boats in 2023. This compares with 840 in 2019.',
    facts: [
      { quote: '900 boats', from: 840 },
      { quote: '840', subject: 'Orsa Inc.', unit: 'boat', period: '2019' },
    ],
  },
  {
    text: 'Orsa Inc. lifted its 6.5% stake in Merrow Corp. to 8.1%. The deal boosts Orsa’s 11% share of the tile market to about 15%.',
    facts: [
      { quote: '8.1%', metric: 'stake', direction: 'up', from: 6.5 },
      { quote: '6.5%', kind: 'share', direction: null, from: null },
      { quote: '11%', kind: 'share', subject: 'Orsa Inc.', direction: null },
      { quote: '15%', kind: 'share', subject: 'Orsa Inc.', metric: 'share', from: 11 },
    ],
  },
  {
    text: 'Some 712 cases were confirmed in 25 states this year, compared with 285 in all of last year.',
    facts: [
      { quote: '712 cases', from: 285 },
      { quote: '285', kind: 'count', unit: 'case' },
    ],
  },
  {
    text: 'Profit came to 1.9 billion Danish crowns ($287 million), against 2.2 billion a year earlier.',
    facts: [
      { quote: '1.9 billion Danish crowns', unit: 'DKK', from: 2.2e9 },
      { quote: '$287 million', unit: 'USD', from: null },
      { quote: '2.2 billion', unit: 'DKK' },
    ],
  },
  {
    text: 'Costs fell to £210m, and the dividend was raised to 4.5p a share from 4p.',
    facts: [
      { quote: '4.5p', from: 0.04 },
      { quote: '£210m', from: null },
      { quote: '4p', metric: 'dividend' },
    ],
  },
  {
    text: 'Orsa posted a net loss of $2 million, or 6 cents a share, against net income of $5 million, or 16 cents a share.',
    facts: [
      { quote: '$2 million', from: null },
      { quote: '6 cents', from: null },
    ],
  },
  {
    text: 'Brackwell earned $44 million, or 61 cents per share, compared with $80 million, or $1.12 per share, a year earlier.',
    facts: [
      { quote: '$44 million', from: 80e6 },
      { quote: '61 cents', from: 1.12 },
      { quote: '$80 million', from: null },
      { quote: '$1.12', from: null },
    ],
  },
  {
    text: 'Her party won 84 of the 150 seats, up from 77.',
    facts: [
      { quote: '84', direction: 'up', from: 77 },
      { quote: '150 seats', direction: null, from: null },
    ],
  },
  {
    text: 'Household spending grew 3.9%, down from 4.6% the quarter before.',
    facts: [
      { quote: '3.9%', kind: 'growth', direction: 'up', from: 4.6 },
      { quote: '4.6%', kind: 'growth', direction: 'up' },
    ],
  },
  {
    text: 'The average yield tumbled to 2.2 tonnes from 3.15.',
    facts: [
      { quote: '2.2 tonnes', direction: 'down', from: 3.15 },
      { quote: '3.15', kind: 'measure', unit: 'tonne' },
    ],
  },
  {
    text: 'Police logged 28 crashes on the nine-mile section, up from 19 the year before.',
    facts: [
      { quote: '28 crashes', kind: 'count', direction: 'up', from: 19 },
      { quote: '19', kind: 'count', unit: 'crash' },
      { quote: 'nine-mile', from: null },
    ],
  },
  {
    text: 'Profit fell 12% to $44 million, or $1.10 a share, from $50 million, or $1.25.',
    facts: [
      { quote: '$1.10', from: 1.25 },
      { quote: '$44 million', from: 50e6 },
    ],
  },
  {
    text: 'Turnover came to 5.4 billion rupees ($65 million), against 6.1 billion a year earlier.',
    facts: [{ quote: '6.1 billion', unit: 'INR' }],
  },
  { text: 'Calls were put on hold for 12 days, compared with 19 a year before.', facts: [{ quote: '19', kind: 'measure', unit: 'day' }] },
  { text: 'Wind met a third of demand, up from 27% in 2022.', facts: [{ quote: 'third', kind: 'share', direction: 'up', from: 27 }] },
  { text: 'The club sold him for an initial £20m, rising to £25m with bonuses.', facts: [{ quote: '£25m', direction: 'up', from: 20e6 }] },
  {
    text: 'It made a profit of $3 million, compared with a deficit of $8 million in 2023.',
    facts: [{ quote: '$3 million', from: null }],
  },
];
