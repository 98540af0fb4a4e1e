/**
 * What is measured. The rules stand in order: the words at the number itself first, then its clause, then what was measured before.
 * The first one that finds a metric wins, and the claim's `because` names it.
 */
import type { Role } from '../../../document.js';
import { metricOfUnit } from '../../../lexicon/metrics.js';
import { changeVerbs } from '../../../lexicon/change.js';
import { forecastVerbs } from '../../../lexicon/reporting.js';
import type { ClaimExample } from '../example.js';
import { phraseEnd, plainRole, roleFrom, verbPhrase } from '../phrases.js';
import { chunkAt, leftOf, word } from '../scene.js';
import { changeNounBefore, describes, isDirectObject, isWeak, movesPronoun, verbWord } from './nearby.js';
import { behindOf, ofThem } from './shares.js';
import type { Reading } from './reading.js';

export interface FoundMetric {
  readonly metric: Role;
  /** Who owns it, where the rule tells. */
  readonly owner?: Role | null;
}

export interface MetricRule {
  readonly id: string;
  readonly find: (reading: Reading) => FoundMetric | null;
}

/** Nouns that say at what rate or height something stands. */
const TOLD_AS =
  /^(?:(?:annual|annualised|annualized|monthly|quarterly|yearly|seasonally adjusted|new|all-time|record|average|previous|earlier|old|recent) )*(?:rate|pace|clip|level|peak|high|low|record)$/i;

const VOLUME = /\b(?:shipments|sales|deliveries|volumes?|production|output|wholesales|exports|imports|dispatches)\b/i;

/** What happens to people in accidents: where it happened is another role. */
const HARM = /^(?:killed|injured|hurt|wounded|arrested|rescued|evacuated|hospitali[sz]ed|died|dead|missing)$/;

export const METRIC_RULES: readonly MetricRule[] = [
  {
    // "[Shipments] rose to 410,000 units": the level of the clause's own metric
    id: 'metric/counted',
    find: ({ draft, clause }) =>
      draft.quantity.unitKind === 'count' &&
      clause.metric !== null &&
      (draft.part === 'level' || draft.part === 'base') &&
      draft.clause.subject !== draft.chunk.index
        ? { metric: clause.metric, owner: clause.owner }
        : null,
  },
  {
    // "Two died and 14 [were injured]", "five of the injured [were still in hospital]"
    id: 'metric/predicate',
    find: ({ scene, draft, focus }) => {
      const { subject, verb } = draft.clause;
      const bare = draft.quantity.unitKind === 'none' && subject === draft.chunk.index;
      if (!bare || verb === null || verb < subject) return null;
      const done = chunkAt(scene, verb)!;
      const metric = HARM.test(word(scene, done.head))
        ? plainRole(scene, done.head, done.head + 1)
        : verbPhrase(scene, draft.clause, draft.chunk);
      return metric && { metric, owner: ofThem(focus, behindOf(scene, draft)) };
    },
  },
  {
    // "five were in hospital, two of them [in a critical condition]"
    id: 'metric/of-them',
    find: ({ scene, draft, focus }) => {
      const [of, them, state] = [1, 2, 3].map((step) => chunkAt(scene, draft.chunk.index + step));
      if (!of || !them || word(scene, of.first) !== 'of' || word(scene, them.first) !== 'them' || state?.kind !== 'preposition')
        return null;
      const after = phraseEnd(scene, state);
      // "more than one in three of them [for 27 weeks]": what was told of all goes on
      const metric = after > state.after ? plainRole(scene, state.first, after) : focus.metric;
      return metric && { metric, owner: ofThem(focus, behindOf(scene, draft)) };
    },
  },
  {
    // "[Growth] was at an annual rate of 4%", "[it] reached a peak of 13%": the noun at the number says how it is told, not what
    id: 'metric/told-as',
    find: ({ scene, draft, own, clause, focus, near }) => {
      const its = own?.owner && /^(?:its|their)$/i.test(own.owner.text);
      if (!own?.metric || (own.owner && !its) || draft.duration || !TOLD_AS.test(own.metric.name)) return null;
      if (
        !/^(?:is|are|was|were|be|been|come|comes|came|stands|stood|reach(?:es|ed)?|hit|hits|touch|touches|touched)$/.test(
          verbWord(scene, draft),
        )
      )
        return null;
      if (clause.implied) return { metric: clause.implied };
      if (clause.metric) return { metric: clause.metric, owner: clause.owner };
      return clause.carries && near && focus.metric ? { metric: focus.metric, owner: clause.owner ?? focus.subject } : null;
    },
  },
  {
    // "The deal values [the company] at $410 million"
    id: 'metric/valued',
    find: ({ scene, draft, focus }) => {
      if (draft.quantity.unitKind !== 'money' || !/^valu(?:e|es|ed|ing)$/.test(verbWord(scene, draft))) return null;
      const verb = chunkAt(scene, draft.clause.verb!)!;
      const object = chunkAt(scene, verb.index + 1);
      const owner = object?.kind === 'noun' && object.index < draft.chunk.index ? roleFrom(scene, object.first, object.after) : null;
      const told = plainRole(scene, verb.head, verb.head + 1);
      if (!told || !owner || leftOf(scene, draft.chunk)?.kind !== 'preposition' || word(scene, leftOf(scene, draft.chunk)!.first) !== 'at')
        return null;
      // "valuing [the business] at £1.3bn"
      const named =
        owner.type === null && focus.main?.type === 'organization' ? { ...owner, name: focus.main.name, type: focus.main.type } : owner;
      return { metric: { ...told, name: 'valuation' }, owner: named };
    },
  },
  {
    // "Pomelo kept its lead with 17.9m [units]": of the shipments told of before
    id: 'metric/of-units',
    find: ({ own, focus, near }) =>
      near && focus.metric && own?.metric && /^(?:units?|pairs?|copies)$/i.test(own.metric.name) && VOLUME.test(focus.metric.name)
        ? { metric: focus.metric, owner: own.owner }
        : null,
  },
  // "[earnings] of $3m", "a $4m [charge]", "16% of [complaints]"
  { id: 'metric/own', find: ({ own }) => (own?.metric ? { metric: own.metric, owner: own.owner } : null) },
  // "cold weather pushed [crude prices] past $50"
  { id: 'metric/object', find: ({ object }) => (object?.metric ? { metric: object.metric, owner: object.owner } : null) },
  {
    // "Orion's new ferry cost £2.6m, Dearlink's £910,000"
    id: 'metric/elided',
    find: ({ left, inSentence, focus }) => (left && inSentence && focus.metric ? { metric: focus.metric } : null),
  },
  {
    // "They lowered [it] by 25 basis points"
    id: 'metric/object-pronoun',
    find: ({ scene, draft, focus, near }) =>
      focus.metric && near && draft.part !== 'plain' && movesPronoun(scene, draft) ? { metric: focus.metric, owner: focus.subject } : null,
  },
  {
    // "It sank to 7.3%"
    id: 'metric/pronoun',
    find: ({ clause, near, focus }) =>
      clause.carries && near && focus.metric ? { metric: focus.metric, owner: clause.owner ?? focus.subject } : null,
  },
  {
    // "[The unemployment rate] stood at 5.1%"
    id: 'metric/clause',
    find: ({ scene, draft, clause }) =>
      clause.metric && !(clause.verb && isDirectObject(scene, draft)) ? { metric: clause.metric, owner: clause.owner } : null,
  },
  // "The chain [earned] $3m"
  { id: 'metric/verb', find: ({ draft, clause }) => (clause.verb && draft.part !== 'growth' ? { metric: clause.verb } : null) },
  // "Wheat rose 2%" → price
  { id: 'metric/implied', find: ({ clause }) => (clause.implied ? { metric: clause.implied } : null) },
  {
    // "Orsa plunged $4 to $14.75": what a few dollars of a company are
    id: 'metric/quoted',
    find: ({ scene, draft, clause }) => {
      const { unitKind, text } = draft.quantity;
      if (
        unitKind !== 'money' ||
        clause.subject?.type !== 'organization' ||
        !/^(?:growth|level)$/.test(draft.part) ||
        /illion|bn|\dm\b/i.test(text)
      )
        return null;
      const verb = changeVerbs.get(verbWord(scene, draft));
      return verb && !verb.transitive ? { metric: { ...clause.subject, name: 'share price', type: null } } : null;
    },
  },
  {
    // "The mercury touched 34°C" → temperature
    id: 'metric/unit',
    find: ({ draft }) => {
      const name = metricOfUnit(draft.unit, draft.quantity.per);
      const { text, start, end } = draft.quantity;
      return name === null ? null : { metric: { name, text, start, end, type: null } };
    },
  },
  {
    // "Sales were $3bn, a 13% increase"
    id: 'metric/carried',
    find: ({ draft, clause, focus, inSentence, sameUnit, hasVerb }) => {
      const change = draft.part === 'growth' || draft.part === 'base' || draft.quantity.unitKind === 'none';
      if (!focus.metric || !inSentence || !(change || sameUnit || !hasVerb)) return null;
      return { metric: focus.metric, owner: change && !clause.subject ? focus.subject : null };
    },
  },
  {
    // "Analysts were expecting $2.52 a share": of what a share earns
    id: 'metric/expected',
    find: ({ draft, scene, own }) => {
      if (
        own?.metric ||
        draft.quantity.unitKind !== 'money' ||
        draft.quantity.per !== 'share' ||
        !forecastVerbs.has(verbWord(scene, draft))
      )
        return null;
      const { text, start, end } = draft.quantity;
      return { metric: { name: 'earnings per share', text, start, end, type: null } };
    },
  },
  {
    // "She [beat the champion] by 1.4 seconds"; "is", "stood at" say less than what was measured before
    id: 'metric/verb-phrase',
    find: ({ scene, draft, focus, near, sameUnit, hasVerb }) => {
      const gained = draft.part === 'growth' && draft.because.includes('change/extra');
      if (!hasVerb || (draft.part === 'growth' && !gained) || draft.quantity.unitKind === 'percent') return null;
      const bare = draft.quantity.unitKind === 'none';
      // "Analysts had been forecasting £78m": of what was told before
      if (focus.metric && near && sameUnit && forecastVerbs.has(verbWord(scene, draft))) return null;
      if (focus.metric && near && (sameUnit || gained || bare) && isWeak(scene, draft.clause)) return null;
      const metric = verbPhrase(scene, draft.clause, draft.chunk);
      // "is", "were still" say nothing of what is measured
      return metric &&
        !/^(?:is|are|was|were|be|been|has|have|had)(?: (?:still|now|also|it|them|\p{L}+th|second|third|first|fifth))?$/iu.test(
          metric.text,
        ) &&
        !describes(scene, draft)
        ? { metric }
        : null;
    },
  },
  {
    // "Orion led [the market] with 44%"
    id: 'metric/led',
    find: ({ scene, draft }) => {
      if (
        draft.quantity.unitKind !== 'percent' ||
        draft.part === 'growth' ||
        !/^(?:lead|leads|led|leading|top|tops|topped|dominat(?:e|es|ed))$/.test(verbWord(scene, draft))
      )
        return null;
      const object = chunkAt(scene, draft.clause.verb! + 1);
      const metric = object?.kind === 'noun' && object.index < draft.chunk.index ? plainRole(scene, object.first, object.after) : null;
      return metric && { metric };
    },
  },
  {
    // "a [yearly rise] of 5%", "looking for [growth] of 1%"
    id: 'metric/change-noun',
    find: ({ scene, draft }) => {
      const noun = draft.part === 'growth' ? changeNounBefore(scene, draft) : null;
      return noun && { metric: noun };
    },
  },
  {
    id: 'metric/before',
    find: ({ draft, focus, near, sameUnit }) =>
      focus.metric && near && (sameUnit || draft.part === 'growth') ? { metric: focus.metric } : null,
  },
];

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'The producer price index of Kenya rose 0.6% in May, compared with a forecast of 0.3%.',
    facts: [{ quote: '0.3%', kind: 'growth', subject: 'Kenya', direction: 'up' }],
  },
  {
    text: 'The deal values Orsa Inc. at $410 million.',
    facts: [{ quote: '$410 million', subject: 'Orsa Inc.', metric: 'valuation' }],
  },
  {
    text: 'One rival, Peruvian Merrow Ltd., landed £18 million in July.',
    facts: [{ quote: '£18 million', metric: 'funds raised' }],
  },
  { text: 'Orsa Inc. laid off 28 people.', facts: [{ quote: '28 people', metric: 'people laid off' }] },
  {
    text: 'Inflation in Kenya was 3% in May, well below its peak of 9% in June 2022.',
    facts: [{ quote: '9%', subject: 'Kenya', metric: 'Inflation' }],
  },
  { text: 'Deals worth $30 million slipped into June.', facts: [{ quote: '$30 million', metric: 'value' }] },
  {
    text: 'The state marked down its estimate of job gains to 262,000.',
    facts: [{ quote: '262,000', metric: 'job gains' }],
  },
  {
    text: 'Orsa Inc. lost $2 a share. The Merrow consensus was $1.44.',
    facts: [{ quote: '$1.44', subject: 'Orsa Inc.' }],
  },
  {
    text: 'Orsa Inc. sold 40,000 preferred shares. On Monday Orsa plunged $4 to $14.75.',
    facts: [
      { quote: '$4', subject: 'Orsa Inc.', metric: 'share price' },
      { quote: '$14.75', subject: 'Orsa Inc.', metric: 'share price' },
    ],
  },
  { text: 'New loans of Orsa Inc. slowed; they were $6.6 million.', facts: [{ quote: '$6.6 million', metric: 'New loans' }] },
  {
    text: 'The dollar has weakened since May, when it traded at $1.20.',
    facts: [{ quote: '$1.20', subject: 'dollar' }],
  },
  { text: 'Real Madrid earned €9 million.', facts: [{ quote: '€9 million', subject: 'Real Madrid', metric: 'earnings' }] },
  {
    text: 'A Merrow Institute survey of 805 voters, taken in May, had Ana Costa ahead by two percentage points, with 6% undecided and a margin of error of plus or minus 3 percentage points.',
    facts: [
      { quote: '805 voters', subject: 'Merrow Institute survey' },
      { quote: 'two percentage points', subject: 'Ana Costa', metric: 'lead' },
      { quote: '6%', metric: 'undecided' },
      { quote: '3 percentage points', subject: 'Merrow Institute survey', metric: 'margin of error' },
    ],
  },
  { text: 'Pensions will eat up 38% of receipts.', facts: [{ quote: '38%', subject: 'Pensions', metric: 'receipts' }] },
  {
    text: 'The council will hire 30 more sheriff’s deputies.',
    facts: [{ quote: '30', subject: 'council' }],
  },
  {
    text: 'Monthly assistance to women was raised to $90.',
    facts: [{ quote: '$90', subject: 'women', metric: 'assistance' }],
  },
  { text: 'Two killed and 14 injured in pile-up', facts: [{ quote: '14', metric: 'injured' }] },
  { text: 'The top model, with a larger screen, is £949.', facts: [{ quote: '£949', subject: 'top model', metric: 'price' }] },
  { text: 'Net was $306 million.', facts: [{ quote: '$306 million', metric: 'Net' }] },
  { text: 'Brokers were expecting $2.52 a share.', facts: [{ quote: '$2.52', metric: 'earnings per share' }] },
  {
    text: 'The jobless rate in Kenya has been falling since May. It reached a peak of 13%. Growth was at an annual rate of 4%.',
    facts: [{ quote: '4%', metric: 'Growth' }],
  },
  { text: 'The copper price reached a 16-year high.', facts: [{ quote: '16-year', subject: 'copper', metric: 'high' }] },
  {
    text: 'Lisbon-area ferry sales fell, representing 14% of all boat sales.',
    facts: [{ quote: '14%', kind: 'share', subject: 'Lisbon-area ferry sales', metric: 'boat sales' }],
  },
  {
    text: 'Police said five of the injured were in hospital, two of them in a critical condition.',
    facts: [{ quote: 'two', subject: 'injured', metric: 'in a critical condition' }],
  },
  { text: 'Orsa led the tea market with 44%.', facts: [{ quote: '44%', subject: 'Orsa', metric: 'tea market' }] },
  { text: 'Ana Costa said a new pier could bring in an extra £6m.', facts: [{ quote: '£6m', metric: 'bring in' }] },
  {
    text: 'Merrow Institute said its services index jumped to 59.8.',
    facts: [{ quote: '59.8', subject: 'Merrow Institute', metric: 'services index' }],
  },
  {
    text: 'Uptake of the vaccine among toddlers is 83%.',
    facts: [{ quote: '83%', subject: 'toddlers', metric: 'Uptake' }],
  },
  {
    text: 'May was the third month in a row in which Orsa lost money.',
    facts: [{ quote: 'third month in a row', subject: 'Orsa', metric: 'lost money' }],
  },
  { text: 'Storm fears keep copper above $9,000.', facts: [{ quote: '$9,000', subject: 'copper', metric: 'price' }] },
  {
    text: 'A dry spring drove Italian stocks to a three-year high and a gauge of bank shares to their highest in five years.',
    facts: [
      { quote: 'three-year', subject: 'Italian stocks', metric: 'high' },
      { quote: 'five years', subject: 'gauge of bank shares', metric: 'highest' },
    ],
  },
  {
    text: 'The vote took the Greens into second place with an extra 12 seats.',
    facts: [
      { quote: 'second', kind: 'rank', subject: 'Greens' },
      { quote: '12 seats', subject: 'Greens' },
    ],
  },
  { text: 'Ana Costa takes office for a four-year term.', facts: [{ quote: 'four-year', subject: 'Ana Costa' }] },
  {
    text: 'Sales were $3m for “Cold Ferry”. “Night Bus” is a newcomer with $2m.',
    facts: [{ quote: '$2m', subject: 'Night Bus', metric: 'Sales' }],
  },
  {
    text: 'The national total for “Cold Ferry” stands at $8m.',
    facts: [{ quote: '$8m', subject: 'Cold Ferry', metric: 'national total' }],
  },
  {
    text: '“Cold Ferry” opened last week; its two-week haul is now $31m.',
    facts: [
      { quote: 'two-week', subject: 'Cold Ferry', metric: 'haul' },
      { quote: '$31m', subject: 'Cold Ferry', metric: 'haul' },
    ],
  },
  {
    text: 'The Greens won 12 seats and the Reds have seven.',
    facts: [{ quote: 'seven', subject: 'Reds', metric: 'seats' }],
  },
  {
    text: 'Two miners died and 14 were injured. Police said five of the injured were still in hospital.',
    facts: [
      { quote: '14', metric: 'injured' },
      { quote: 'five', subject: 'injured', metric: 'were still in hospital' },
    ],
  },
  {
    text: 'Services inflation was stickier than hoped. It slowed to 5.7% from 5.9%.',
    facts: [{ quote: '5.7%', metric: 'Services inflation', from: 5.9 }],
  },
  {
    text: 'Ms Navarro leads with 48%, against 46% for Mr Hale.',
    facts: [
      { quote: '48%', subject: 'Ms Navarro' },
      { quote: '46%', subject: 'Mr Hale' },
    ],
  },
  {
    text: 'The poll has a margin of error of 3 percentage points.',
    facts: [{ quote: '3 percentage points', subject: 'poll', metric: 'margin of error' }],
  },
  {
    text: "Orsa's shipments rose 12% to about 300,000 pallets.",
    facts: [{ quote: '300,000 pallets', metric: 'shipments', subject: 'Orsa' }],
  },
  { text: 'Orsa Inc. posted earnings of $3 million.', facts: [{ quote: '$3 million', metric: 'earnings', subject: 'Orsa Inc.' }] },
  { text: 'Delmar took a $12 million charge in May.', facts: [{ quote: '$12 million', metric: 'charge' }] },
  { text: 'A cold snap pushed natural gas prices above $4.', facts: [{ quote: '$4', metric: 'natural gas prices', direction: 'up' }] },
  {
    text: "Delmar's profit was $2 million and Orsa's $900,000.",
    facts: [{ quote: '$900,000', subject: 'Orsa', metric: 'profit' }],
  },
  {
    text: 'The jobless rate in Kenya rose to 8.1% in May. It fell to 7.9% in June.',
    facts: [{ quote: '7.9%', kind: 'rate', subject: 'Kenya', metric: 'jobless rate', period: '2023-06', direction: 'down' }],
    published: '2023-08-02',
  },
  {
    text: 'The central bank of Chile left its policy rate at 5% in May. In June it lowered it by 25 basis points.',
    facts: [{ quote: '25 basis points', metric: 'policy rate', kind: 'growth', direction: 'down' }],
  },
  { text: 'Ana Costa had been looking for growth of 1%.', facts: [{ quote: '1%', metric: 'growth', kind: 'growth', direction: 'up' }] },
  { text: 'Delmar Corp. earned $3 million.', facts: [{ quote: '$3 million', metric: 'earnings', subject: 'Delmar Corp.' }] },
  { text: 'Nickel gained 2%.', facts: [{ quote: '2%', metric: 'price', kind: 'growth' }] },
  { text: 'Sales were $3 billion, a 13% increase.', facts: [{ quote: '13%', metric: 'Sales', kind: 'growth' }] },
  { text: 'On Sunday the mercury touched 41°C in Seville.', facts: [{ quote: '41°C', metric: 'temperature' }] },
  {
    text: 'Ana Costa beat the champion by 1.4 seconds.',
    facts: [{ quote: '1.4 seconds', metric: 'beat the champion', subject: 'Ana Costa' }],
  },
  {
    text: 'Statistics Norway put the fishing fleet at 5,600 boats. The agency put exports at $9 billion.',
    facts: [{ quote: '$9 billion', metric: 'exports' }],
  },
];
