/** Which of the guide's kinds a quantity is, tested in the guide's order: rank, growth, share, rate, amount, count, measure. */
import type { UnitKind } from '../../../document.js';
import type { Direction, FactKind } from '../../../fact.js';
import { changeNouns, changeVerbs } from '../../../lexicon/change.js';
import { metricOf } from '../../../lexicon/metrics.js';
import { forecastVerbs } from '../../../lexicon/reporting.js';
import { ucumOf } from '../../../lexicon/units/index.js';
import { isIndex } from './points.js';
import { isBare } from '../change/baselines.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { governingChange } from '../change/movement.js';
import { percentKind } from './percents.js';
import { pricedCurrency } from './quoted.js';
import { isRun, isSpell } from './spells.js';
import { timesKind } from './times-kind.js';
import { chunkAt, headWord, leftOf, word, type Scene } from '../scene.js';

/** What is gained is told by how many more there are. */
const ADDED = /\b(?:jobs?|employment|payrolls?|subscribers?|customers?|users?|population|membership) (?:growth|gains?|additions)$/i;

export function decideKind(scene: Scene, draft: Draft, previous?: Draft): FactKind {
  const { quantity } = draft;
  const say = (kind: FactKind, rule: string): FactKind => {
    draft.because.push(rule);
    return kind;
  };
  if (draft.part === 'rank') return 'rank';
  if (draft.duration && draft.because.some((rule) => rule === 'change/extra' || rule === 'change/verb-by'))
    return say('growth', 'kind/growth');
  if (draft.duration) return say('measure', draft.duration.streak ? 'kind/streak' : 'kind/duration');
  if (quantity.because.includes('quantity/streak')) return say('measure', 'kind/streak');
  // "Reed adding [12 points] with the boot": how many she won
  if (draft.unit === 'point' && draft.because.some((rule) => /^change\/(?:add|gain|make)$/.test(rule)) && isTally(scene, draft)) {
    draft.part = 'plain';
    draft.direction = null;
    return say('count', 'kind/points-won');
  }
  if (draft.part === 'growth') return say('growth', 'kind/growth');
  const unitKind = unitKindOf(draft);
  const earlier = draft.part === 'base' && draft.anchor?.quantity.unitKind === unitKind ? draft.anchor : null;
  if (earlier && (earlier.part === 'growth' || (earlier.kind === 'growth' && earlier.index < draft.index))) {
    draft.direction = earlier.direction;
    return say('growth', 'growth/earlier-rate');
  }
  // "to 2.9% of GDP from 3.9% a year earlier": both are of one kind
  if (
    draft.part === 'base' &&
    unitKind === 'percent' &&
    draft.anchor &&
    draft.anchor.index < draft.index &&
    /^(?:share|rate)$/.test(draft.anchor.kind)
  )
    return say(draft.anchor.kind, 'kind/level');
  const rate = isRateSubject(scene, draft) ? null : (growthMetric(scene, draft) ?? annualRate(scene, draft) ?? growthSubject(scene, draft));
  if (rate && (unitKind === 'percent' || unitKind === 'point')) {
    draft.direction = quantity.number.sign === '-' ? 'down' : rate;
    return say('growth', 'growth/metric');
  }
  // "jobs growth averaged 178,000": so many more
  if (/^(?:count|none)$/.test(unitKind) && ADDED.test(draft.metric?.name ?? '') && draft.duration === null) {
    draft.direction = 'up';
    return say('growth', 'growth/added');
  }
  switch (unitKind) {
    case 'percent': {
      const { kind, rule } = percentKind(scene, draft);
      const told = /^share\/(?:default|modifier|level)$/.test(rule) && previous ? expectedOf(scene, draft, previous) : null;
      if (told) {
        if (told.kind === 'growth') draft.direction = told.direction;
        return say(told.kind, 'kind/expected');
      }
      if (rule === 'share/default' && previous && isForeseenGrowth(scene, draft, previous)) {
        draft.direction = previous.direction;
        return say('growth', 'growth/foreseen');
      }
      return say(kind, rule);
    }
    case 'times':
      return timesKind(scene, draft, say);
    case 'point':
    case 'index':
      if (draft.unit === 'percentage point' || draft.unit === 'basis point') return say('rate', 'kind/point');
      return isTally(scene, draft) ? say('count', 'kind/points-won') : say('measure', 'kind/index');
    case 'money':
      return isExchangeRate(scene, draft) ? say('rate', 'kind/exchange-rate') : say('amount', 'kind/money');
    case 'count':
      if (isSpell(scene, draft)) return say('measure', 'kind/spell');
      if (isRun(scene, draft)) return say('measure', 'kind/streak');
      return isPerMany(scene, draft) ? say('rate', 'rate/per-many') : say('count', 'kind/count');
    case 'rank':
      return 'rank';
    case 'none':
      if (quantity.number.because.includes('number/odds')) return say('rate', 'kind/odds');
      if (draft.unit === 'year of age') return say('measure', 'kind/age');
      if (draft.because.includes('unit/quoted') || (draft.unit === null && draft.part === 'level' && isExchangeRate(scene, draft)))
        return say('rate', 'kind/exchange-rate');
      // "a majority of 14", "its 161-strong majority"
      if (draft.unit === null && /\bmajority$/i.test(draft.metric?.name ?? '')) return say('count', 'kind/bare-count');
      if (draft.unit === null && isGroup(scene, draft)) return say('count', 'kind/bare-group');
      if (draft.unit === null) return isLarge(draft) ? say('count', 'kind/bare-count') : say('measure', 'kind/bare');
      if (draft.because.includes('unit/points-apart') && isTally(scene, draft)) return say('count', 'kind/points-won');
      return (draft.unit === 'point' && !draft.because.includes('unit/part-of')) || ucumOf.has(draft.unit)
        ? say('measure', 'kind/bare')
        : say('count', 'kind/bare-count');
    default:
      return say('measure', `kind/${unitKind}`);
  }
}

/** "The economy grew 7.8%. Economists had forecast 7.7%": of the growth told right before. */
const isForeseenGrowth = (scene: Scene, { clause, metric, sentence }: Draft, previous: Draft): boolean =>
  previous.kind === 'growth' &&
  previous.quantity.unitKind === 'percent' &&
  sentence.index - previous.sentence.index <= 1 &&
  metric?.name === previous.metric?.name &&
  clause.verb !== null &&
  forecastVerbs.has(headWord(scene, chunkAt(scene, clause.verb)));

/** "rose 4.1%, above the [4%] that analysts had forecast", "compared with its forecasts of [0.9%] and [1.5%]": of what it is set against. */
function expectedOf(scene: Scene, draft: Draft, previous: Draft): Draft | null {
  const { sentence, quantity } = draft;
  if (previous.sentence !== sentence || previous.quantity.unitKind !== 'percent' || !/^(?:growth|rate)$/.test(previous.kind)) return null;
  if (
    previous.because.some((id) => id === 'kind/expected' || id === 'role/foreseen') &&
    /^(?:and|or|,)$/.test(word(scene, quantity.whole.first - 1))
  )
    return previous;
  const start = quantity.hedge?.first ?? quantity.whole.first;
  if (/^(?:of|for)$/.test(word(scene, start - 1)))
    return [2, 3, 4].some((step) => EXPECTATION.test(word(scene, start - step))) ? previous : null;
  if (word(scene, start - 1) !== 'the') return null;
  for (let i = quantity.whole.after; i < quantity.whole.after + 8 && i < sentence.after; i++) {
    if (/^[,.;]$/.test(word(scene, i))) return null;
    if (/^(?:expected|forecast|predicted|projected|estimated|anticipated|foreseen|pencill?ed)$/.test(word(scene, i))) return previous;
  }
  return null;
}

const EXPECTATION = /^(?:forecasts?|estimates?|expectations?|projections?|predictions?|consensus)$/;

/** A bare number is of the kind of the level that it is set against: "2.1 tonnes, down from [3.06]". */
function unitKindOf(draft: Draft): UnitKind {
  const other = draft.anchor ?? draft.base;
  return other && isBare(draft) && !isBare(other) ? other.quantity.unitKind : draft.quantity.unitKind;
}

/** "annual [growth] of 2.7%", "a [pace] of 2%": the metric itself is a change; a growth that slows is still up. */
function growthMetric(scene: Scene, draft: Draft): Exclude<Direction, null> | null {
  const head = draft.metric?.name.toLowerCase().match(/[\p{L}-]+$/u)?.[0] ?? '';
  const noun = changeNouns.get(head);
  if (noun) return noun.direction;
  if (
    /\b(?:GDP|gross domestic product)(?: figure)?$/i.test(draft.metric?.name ?? '') &&
    !draft.because.includes('metric/own') &&
    word(scene, draft.quantity.whole.after) !== 'of'
  )
    return 'up';
  return head === 'pace' || /\bgrowth (?:rate|figure|forecast|estimate|projection|target|outlook)s?$/i.test(draft.metric?.name ?? '')
    ? 'up'
    : null;
}

/** "despite the growth, base [rates] stay at 4.75%" */
function isRateSubject(scene: Scene, { clause, because }: Draft): boolean {
  if (clause.subject === null || because.includes('metric/own')) return false;
  return /^(?:rates|yields?|margins?|inflation|unemployment|joblessness)$/.test(headWord(scene, chunkAt(scene, clause.subject)));
}

/** "[growth] in goods from abroad slowed to 0.5%" */
function growthSubject(scene: Scene, { clause, metric, because, quantity }: Draft): Exclude<Direction, null> | null {
  if (
    clause.subject === null ||
    because.includes('metric/own') ||
    metricOf(metric?.name.split(' ').pop() ?? '', scene.lexicon)?.kind === 'rate'
  )
    return null;
  if (word(scene, quantity.whole.after) === 'of') return null;
  return headWord(scene, chunkAt(scene, clause.subject)) === 'growth' ? 'up' : null;
}

/** "climbing at a yearly [rate] of 2.6%": the rate of a change that the verb or the subject names. */
function annualRate(scene: Scene, draft: Draft): Exclude<Direction, null> | null {
  const speed = draft.metric?.text.match(/\brate of (?:\w+ )?(growth|increase|expansion|decline|contraction)\b/i);
  if (speed) return /^(?:decline|contraction)$/i.test(speed[1]!) ? 'down' : 'up';
  if (draft.because.includes('metric/at-rate')) return governingChange(scene, draft)?.direction ?? 'up';
  const pace = atRate(scene, draft);
  if (pace) return pace;
  if (
    !/\brate$/i.test(draft.metric?.name ?? '') ||
    !/\b(?:annual|annualized|annualised|yearly|quarterly|monthly)\b/i.test(draft.metric?.name ?? '')
  )
    return null;
  const { verb, subject } = draft.clause;
  const change = verb === null ? undefined : changeVerbs.get(headWord(scene, chunkAt(scene, verb)));
  if (change) return change.direction;
  if (subject === null) return null;
  const head = headWord(scene, chunkAt(scene, subject));
  return (
    (head === 'it' ? changeNouns.get(headWord(scene, chunkAt(scene, scene.chunkAt[draft.sentence.first]!))) : changeNouns.get(head))
      ?.direction ?? null
  );
}

/** "sales rose to 4.7 million": too many to be a reading of a scale. */
const isLarge = ({ quantity }: Draft): boolean => quantity.value !== null && quantity.value >= 1000 && Number.isInteger(quantity.value);

/** "agreed to free the [four]", "all [12] were held": people or things told of before. */
const isGroup = (scene: Scene, { quantity: { value, number } }: Draft): boolean =>
  value !== null &&
  Number.isInteger(value) &&
  value > 1 &&
  value < 100 &&
  /^(?:the|all|other|those|these)$/.test(word(scene, number.first - 1));

/** "grows [at a rate of] 35%" */
function atRate(scene: Scene, draft: Draft): Exclude<Direction, null> | null {
  const of = leftOf(scene, draft.chunk);
  const noun = of && word(scene, of.first) === 'of' ? leftOf(scene, of) : undefined;
  if (!noun || !/^(?:rate|pace|speed)$/.test(headWord(scene, noun)) || word(scene, noun.first - 1) !== 'at') return null;
  const verb = governingChange(scene, draft);
  return verb && !verb.row.transitive ? verb.direction : null;
}

/** "38 points from 27 games", "two points clear": points that a side has won, not those of an index. */
const isTally = (scene: Scene, draft: Draft): boolean =>
  draft.quantity.value !== null && Number.isInteger(draft.quantity.value) && draft.quantity.value < 500 && !isIndex(scene, draft);

/** "21.7 cases per 100,000 people" */
function isPerMany(scene: Scene, { quantity }: Draft): boolean {
  if (/^\d/.test(quantity.per ?? '')) return true;
  if (quantity.per === null) return false;
  for (let i = quantity.after; i < quantity.whole.after; i++) if (scene.tokens.tokens[i]!.pos === 'NUM') return true;
  return false;
}

/** "the euro at $1.2140", "131.20 yen per dollar": what is priced is a currency. */
function isExchangeRate(scene: Scene, draft: Draft): boolean {
  if (/^[A-Z]{3}$/.test(draft.quantity.per ?? '')) return true;
  if (draft.quantity.value !== null && draft.quantity.value > 100_000) return false;
  // "bought 2.91 marks and [187 yen], compared with [2.95 marks]"
  return draft.part !== 'growth' && (pricedCurrency(scene, draft) !== null || draft.metric?.name === 'exchange rate');
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'The pound bought 2.91 marks and 187 yen, compared with 2.95 marks and 190 yen on Tuesday.',
    facts: [
      { quote: '187 yen', kind: 'rate' },
      { quote: '2.95 marks', kind: 'rate' },
      { quote: '190 yen', kind: 'rate' },
    ],
  },
  { text: 'In Kenya jobs growth averaged 178,000 in May.', facts: [{ quote: '178,000', kind: 'growth', direction: 'up' }] },
  { text: 'In Kenya jobs averaged 178,000 in May.', facts: [{ quote: '178,000', kind: 'count' }] },
  {
    text: 'He holds 3,000 Nordhaven Technologies common shares. She made 20 Serie A starts.',
    facts: [
      { quote: '3,000 Nordhaven Technologies common shares', kind: 'count', unit: 'share' },
      { quote: '20 Serie A starts', kind: 'count', unit: 'start' },
    ],
  },
  { text: 'The stock trades on 32 times forward earnings.', facts: [{ quote: '32 times', kind: 'rate' }] },
  {
    text: 'Tariffs cost the group 380 million euros in May and could cost 1.2 billion over the year. Cash was $6.8 billion, 1.1 billion lower.',
    facts: [
      { quote: '1.2 billion', kind: 'amount', unit: 'EUR' },
      { quote: '1.1 billion', kind: 'growth', unit: 'USD', direction: 'down' },
    ],
  },
  { text: 'Objections came from 22 MPs.', facts: [{ quote: '22 MPs', kind: 'count', unit: 'MP' }] },
  {
    text: 'The economy of Norway grew 7.8% in May. Economists had forecast 7.7%.',
    facts: [{ quote: '7.7%', kind: 'growth', direction: 'up', subject: 'Norway', modality: 'forecast' }],
  },
  {
    text: 'The deficit will fall to 2.9% of GDP in 2025 from 3.9% in 2024.',
    facts: [{ quote: '3.9%', kind: 'rate', direction: null }],
    published: '2024-12-02',
  },
  {
    text: 'Prices rose 4.1%, above the 4% that analysts had expected, while its margin shrank to 4.6%, below the 5.2% analysts had forecast.',
    facts: [
      { quote: '4%', kind: 'growth', direction: 'up' },
      { quote: '5.2%', kind: 'rate', direction: null },
    ],
  },
  {
    text: 'It sees output growing 1.1% this year and 1.6% in 2026, compared with earlier forecasts of 0.9% and 1.5%.',
    facts: [
      { quote: '0.9%', kind: 'growth', direction: 'up' },
      { quote: '1.5%', kind: 'growth', direction: 'up' },
    ],
  },
  { text: 'The court agreed to free the four on Monday.', facts: [{ quote: 'four', kind: 'count' }] },
  {
    text: 'It was the seventh meeting in a row at which the bank left rates alone.',
    facts: [{ quote: 'seventh meeting in a row', kind: 'measure', value: 7, unit: 'meeting' }],
  },
  {
    text: 'It was the 21st consecutive expansion; the side lost four Norbury Cup games in a row.',
    facts: [
      { quote: '21st consecutive expansion', kind: 'measure', value: 21, unit: 'expansion' },
      { quote: 'four Norbury Cup games in a row', kind: 'measure', value: 4, unit: 'game' },
    ],
  },
  {
    text: 'The win ends a streak of four consecutive lost weekends.',
    facts: [{ quote: 'four consecutive lost weekends', kind: 'measure', value: 4 }],
  },
  {
    text: 'Bookmakers gave the film odds of 7/2, and cut those of its rival from 9/4 to 4/6. The shop is open 24/7.',
    facts: [
      { quote: '7/2', kind: 'rate', value: 3.5, unit: null },
      { quote: '9/4', kind: 'rate', value: 2.25 },
    ],
    not: ['24/7'],
  },
  { text: 'The rate now stands at 21.7 cases per 100,000 people.', facts: [{ quote: '21.7 cases', kind: 'rate' }] },
  { text: 'Rovers have 38 points from 27 games.', facts: [{ quote: '38 points', kind: 'count' }] },
  { text: 'The number of calls was growing at a rate of 35% yearly.', facts: [{ quote: '35%', kind: 'growth', direction: 'up' }] },
  { text: 'The growth in goods from abroad slowed to 0.5%.', facts: [{ quote: '0.5%', kind: 'growth', direction: 'up' }] },
  { text: 'The Nikkei index stood at 470 points.', facts: [{ quote: '470 points', kind: 'measure' }] },
  { text: 'The office reported a first-quarter pace of 2.7 percent.', facts: [{ quote: '2.7 percent', kind: 'growth', direction: 'up' }] },
];
