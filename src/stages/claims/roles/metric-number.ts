/** Metrics that the words at the number tell: "[earnings] of $3m", "a $4m [charge]". */
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { changeVerbs } from '../../../lexicon/change.js';
import { plainRole, roleFrom } from '../phrases.js';
import { chunkAt, leftOf, word } from '../scene.js';
import type { MetricRule } from './metric-rule.js';
import { verbWord } from './nearby.js';

/** Nouns that say at what rate or height something stands. */
const TOLD_AS =
  /^(?:(?:annual|annualised|annualized|monthly|quarterly|yearly|seasonally adjusted|new|all-time|record|average|previous|earlier|old|recent|key|crucial|critical|important|psychological|psychologically important|symbolic) )*(?:rate|pace|clip|level|peak|high|low|record|mark|threshold|barrier)$/i;

/** Whether the noun says who told a figure or how it compares, and not of what it is; "a gain of $4m" may be a thing of its own. */
const isFigure = ({ part, quantity }: Draft, name: string): boolean =>
  TOLD_BY.test(name) || (part === 'growth' && /^(?:percent|point)$/.test(quantity.unitKind) && COMPARED.test(name));

const TOLD_BY = /^(?:(?:analysts?|brokers?|economists?|market) )*(?:figures?|consensus|expectations?|readings?)$/i;
const COMPARED =
  /^(?:(?:earlier|previous|initial|official|original|preliminary|prior) )*(?:(?:forecast|estimate|prediction|projection|target|goal)s?|loss|gain|increase|decrease|rise|fall|drop|decline)$/i;

const SUMMED = /^(?:average|total|maximum|minimum|median|mean)$/i;

const VOLUME = /\b(?:shipments|sales|deliveries|volumes?|production|output|wholesales|exports|imports|dispatches)\b/i;

export const NUMBER_RULES: readonly MetricRule[] = [
  {
    // "[Output growth] came at a monthly pace of 2%", "[it] hit a high of 9%": the noun at the number says how it is told, not what
    id: 'metric/told-as',
    find: ({ scene, draft, own, object, clause, focus, near, inSentence, sameUnit }) => {
      const its = own?.owner && /^(?:its|their)$/i.test(own.owner.text);
      // "The backlog was [a record] $210m"
      if (
        !own?.metric &&
        object?.metric &&
        !object.owner &&
        clause.metric &&
        /^(?:record|peak|high|low|average)$/i.test(object.metric.name)
      )
        return { metric: clause.metric, owner: clause.owner };
      // "Losses were 5%, compared with [an average] of 2%"
      if (
        own?.metric &&
        !own.owner &&
        inSentence &&
        sameUnit &&
        focus.metric &&
        /^(?:(?:previous|earlier|old|all-time) )?(?:average|peak|record|high|low)$/i.test(own.metric.name) &&
        !draft.duration &&
        draft.quantity.unitKind !== 'count'
      )
        return { metric: focus.metric, owner: focus.subject };
      if (
        !own?.metric ||
        (own.owner && !its) ||
        draft.duration ||
        !(TOLD_AS.test(own.metric.name) || (draft.part === 'growth' && SUMMED.test(own.metric.name)))
      )
        return null;
      const verb = verbWord(scene, draft);
      const stated =
        /^(?:is|are|was|were|be|been|come|comes|came|stands|stood|reach(?:es|ed)?|hit|hits|touch|touches|touched)$/.test(verb) ||
        (changeVerbs.get(verb)?.transitive === false && /(?:high|low|peak|record|level|mark|threshold|barrier)$/i.test(own.metric.name)) ||
        // "rose by [an average] of 3%"
        (draft.part === 'growth' && SUMMED.test(own.metric.name));
      if (!stated) return null;
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
      return { metric: { ...told, name: 'value' }, owner: named };
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
  {
    // "[Output] rose at a yearly rate of 6%": told as a rate, and still of what the clause measures
    id: 'metric/at-rate',
    find: ({ scene, draft, own, clause }) =>
      own?.metric &&
      !own.owner &&
      clause.metric &&
      /\b(?:rate|pace)$/i.test(own.metric.name) &&
      changeVerbs.has(verbWord(scene, draft)) &&
      TOLD_AS.test(own.metric.name)
        ? { metric: { ...own.metric, name: clause.metric.name }, owner: clause.owner }
        : null,
  },
  {
    // "Profit was $4m. Brokers had expected [a figure] of $5m", "above [expectations] of a 2% rise": what was measured just before
    id: 'metric/figure',
    find: ({ draft, own, object, clause, focus, near, sameUnit }) =>
      isFigure(draft, (own?.metric ?? object?.metric ?? clause.metric)?.name ?? '') &&
      !own?.owner &&
      near &&
      (sameUnit || draft.unit === 'percentage point') &&
      focus.metric &&
      !focus.verbal
        ? { metric: focus.metric, owner: focus.subject }
        : null,
  },
  // "[earnings] of $3m", "a $4m [charge]", "16% of [complaints]"
  { id: 'metric/own', find: ({ own }) => (own?.metric ? { metric: own.metric, owner: own.owner } : null) },
  // "cold weather pushed [crude prices] past $50"
  { id: 'metric/object', find: ({ object }) => (object?.metric ? { metric: object.metric, owner: object.owner } : null) },
];

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Orsa Inc. cut the losses it inherited from Merrow Corp. to $2bn. Tea prices have broken records, topping $90 in May.',
    facts: [
      { quote: '$2bn', metric: 'losses' },
      { quote: '$90', metric: 'Tea prices' },
    ],
  },
  {
    text: "Kenya's budget deficit narrowed to 3% of GDP from 4%. Tea makes up 9% of GDP.",
    facts: [
      { quote: '3%', subject: 'Kenya', metric: 'budget deficit' },
      { quote: '4%', metric: 'budget deficit' },
      { quote: '9%', subject: 'Tea', metric: 'GDP' },
    ],
  },
  {
    text: 'Net profit of Orsa Inc. rose to $40m. Brokers had expected a figure of $45m.',
    facts: [{ quote: '$45m', metric: 'Net profit', subject: 'Orsa Inc.' }],
  },
  {
    text: 'The lake is 40 metres across. Fires have burned 90 hectares across Norway.',
    facts: [
      { quote: '40 metres', metric: 'width' },
      { quote: '90 hectares', metric: 'burned' },
    ],
  },
  { text: "Coal's share slumped to 3% from 11%.", facts: [{ quote: '3%', subject: 'Coal', metric: 'share' }] },
  { text: 'Orsa Inc. widened its board, increasing the panel to 22.', facts: [{ quote: '22', metric: 'panel' }] },
  { text: 'The plan matters, increasing farm aid flows by £3bn.', facts: [{ quote: '£3bn', kind: 'growth', metric: 'farm aid flows' }] },
  { text: 'The hut is inside a 40-mile “quiet zone” in Peru.', facts: [{ quote: '40-mile', metric: 'quiet zone' }] },
  { text: "Clerks can take nine months' unpaid leave.", facts: [{ quote: 'nine months', subject: 'Clerks', metric: 'unpaid leave' }] },
  { text: 'Orsa Inc. has assets under management of some £9bn.', facts: [{ quote: '£9bn', metric: 'assets' }] },
  { text: 'Orsa Inc. raised £3m net of costs.', facts: [{ quote: '£3m', metric: 'funds raised' }] },
  {
    text: "The value of Norway's oil exports was $9bn, and the risk of a fall doubled.",
    facts: [
      { quote: '$9bn', subject: 'Norway', metric: 'value of oil exports' },
      { quote: 'doubled', metric: 'risk of a fall' },
    ],
  },
  {
    text: 'Orsa Inc. had a profit margin near 45%, less than the 47% forecast by brokers.',
    facts: [{ quote: '47%', subject: 'Orsa Inc.', metric: 'profit margin' }],
  },
  { text: 'Foreign visitors spent a record €2.4bn.', facts: [{ quote: '€2.4bn', metric: 'spending' }] },
  {
    text: 'The backlog of Orsa Inc. was a record $210 million, up $23 million.',
    facts: [
      { quote: '$210 million', subject: 'Orsa Inc.', metric: 'backlog' },
      { quote: '$23 million', metric: 'backlog' },
    ],
  },
  {
    text: 'The default rate was 5%, compared with an average of 2%.',
    facts: [{ quote: '2%', metric: 'default rate' }],
  },
  {
    text: 'Output in Kenya grew at an annual rate of 2.6%.',
    facts: [{ quote: '2.6%', kind: 'growth', direction: 'up', subject: 'Kenya', metric: 'Output' }],
  },
  {
    text: 'The producer price index of Kenya rose 0.6% in May, compared with a forecast of 0.3%.',
    facts: [{ quote: '0.3%', kind: 'growth', subject: 'Kenya', direction: 'up' }],
  },
  {
    text: 'The deal values Orsa Inc. at $410 million.',
    facts: [{ quote: '$410 million', subject: 'Orsa Inc.', metric: 'value' }],
  },
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
    text: 'A Merrow Institute survey of 805 voters, taken in May, had Ana Costa ahead by two percentage points, with 6% undecided and a margin of error of 3 percentage points either way.',
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
    text: 'Prices in Kenya have eased since May. Output growth came at a monthly pace of 2%.',
    facts: [{ quote: '2%', metric: 'Output growth' }],
  },
  { text: 'The zinc price touched a nine-year high.', facts: [{ quote: 'nine-year', subject: 'zinc', metric: 'high' }] },
  {
    text: 'Lisbon-area ferry sales fell, representing 14% of all boat sales.',
    facts: [{ quote: '14%', kind: 'share', subject: 'Lisbon-area ferry sales', metric: 'boat sales' }],
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
  { text: 'Ana Costa takes office for a four-year term.', facts: [{ quote: 'four-year', subject: 'Ana Costa' }] },
  {
    text: '“Cold Ferry” opened last week; its two-week haul is now $31m.',
    facts: [
      { quote: 'two-week', subject: 'Cold Ferry', metric: 'haul' },
      { quote: '$31m', subject: 'Cold Ferry', metric: 'haul' },
    ],
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
  { text: 'Orsa Inc. posted earnings of $3 million.', facts: [{ quote: '$3 million', metric: 'earnings', subject: 'Orsa Inc.' }] },
  { text: 'A daily pill cut the risk of stroke by 28%.', facts: [{ quote: '28%', subject: 'daily pill', metric: 'risk of stroke' }] },
  {
    text: 'Maths had 104,500 entries, followed by biology with 71,000.',
    facts: [{ quote: '71,000', kind: 'count', unit: 'entry', subject: 'biology' }],
  },
  { text: 'The lamp lowered eye strain by 12%.', facts: [{ quote: '12%', subject: 'lamp', metric: 'eye strain' }] },
  { text: 'Delmar took a $12 million charge in May.', facts: [{ quote: '$12 million', metric: 'charge' }] },
  { text: 'A cold snap pushed natural gas prices above $4.', facts: [{ quote: '$4', metric: 'natural gas prices', direction: 'up' }] },
  {
    text: 'Statistics Norway put the fishing fleet at 5,600 boats. The agency put exports at $9 billion.',
    facts: [{ quote: '$9 billion', metric: 'exports' }],
  },
  {
    text: 'Tea sales of Orsa Inc. rose 4%, above expectations of a 2% rise, and its market share grew to 9%, a gain of 2 percentage points.',
    facts: [
      { quote: '2%', kind: 'growth', metric: 'Tea sales' },
      { quote: '2 percentage points', kind: 'growth', metric: 'market share' },
    ],
  },
  {
    text: 'Net profit of Orsa Inc. was $30m. A gain of $4m on the sale of a mill helped.',
    facts: [{ quote: '$4m', metric: 'gain' }],
  },
  { text: 'Revenue of Orsa Inc. was $30m. The consensus was $28m.', facts: [{ quote: '$28m', metric: 'Revenue' }] },
  {
    text: 'Fares in Kenya will go up by an average of £2.40 in May.',
    facts: [{ quote: '£2.40', kind: 'growth', direction: 'up', metric: 'Fares' }],
  },
];
