/** Metrics that the words at the number tell: "[earnings] of $3m", "a $4m [charge]", "five were hurt, two of them [badly]". */
import type { ClaimExample } from '../example.js';
import { changeVerbs } from '../../../lexicon/change.js';
import { plainRole, roleFrom } from '../phrases.js';
import { phraseEnd, verbPhrase } from '../verb-phrases.js';
import { chunkAt, leftOf, quantityOf, word, type Scene } from '../scene.js';
import type { Draft } from '../draft.js';
import type { MetricRule } from './metric-rule.js';
import { followsBe } from './clause-owners.js';
import { verbWord } from './nearby.js';
import { behindOf, fronted, ofThem } from './shares.js';

/** Nouns that say at what rate or height something stands. */
const TOLD_AS =
  /^(?:(?:annual|annualised|annualized|monthly|quarterly|yearly|seasonally adjusted|new|all-time|record|average|previous|earlier|old|recent) )*(?:rate|pace|clip|level|peak|high|low|record)$/i;

const VOLUME = /\b(?:shipments|sales|deliveries|volumes?|production|output|wholesales|exports|imports|dispatches)\b/i;

/** What happens to people in accidents: where it happened is another role. */
const HARM = /^(?:killed|injured|hurt|wounded|arrested|rescued|evacuated|hospitali[sz]ed|died|dead|missing)$/;

/** Whether a sum of money stands before the number, and no other verb between them. */
function isSpread(scene: Scene, { chunk, duration, quantity, sentence }: Draft): boolean {
  if (!duration && quantity.unitKind !== 'time') return false;
  const left = leftOf(scene, chunk);
  if (!left || !/^(?:over|across)$/.test(word(scene, left.first))) return false;
  for (let i = left.index - 1; i > left.index - 9; i--) {
    const before = chunkAt(scene, i);
    if (!before || before.first < sentence.first || /^(?:verb|comma)$/.test(before.kind)) return false;
    if (quantityOf(scene, before)?.unitKind === 'money') return true;
  }
  return false;
}

export const NUMBER_RULES: readonly MetricRule[] = [
  {
    // "The council will spend £4m on paint [over three years]": how long what the sum is for takes
    id: 'metric/spread',
    find: ({ scene, draft, focus }) => {
      const spent = isSpread(scene, draft) ? focus.lastOf.get('money') : null;
      return spent ? { metric: spent } : null;
    },
  },
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
      // "its total of [900] is down": counted by the noun before it
      if (!bare || verb === null || verb < subject || word(scene, draft.quantity.whole.first - 1) === 'of') return null;
      const done = chunkAt(scene, verb)!;
      const metric = HARM.test(word(scene, done.head))
        ? plainRole(scene, done.head, done.head + 1)
        : verbPhrase(scene, draft.clause, draft.chunk);
      return metric && { metric, owner: ofThem(focus, behindOf(scene, draft)) ?? fronted(scene, draft) };
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
    // "the tower was 94% [let]", "is 60% [owned] by the state": in which state a part of it is
    id: 'metric/part-so',
    find: ({ scene, draft }) => {
      if (draft.quantity.unitKind !== 'percent' || draft.part === 'growth' || !followsBe(scene, draft)) return null;
      const state = chunkAt(scene, draft.chunk.index + 1);
      if (state?.first !== draft.quantity.whole.after || state.kind !== 'verb' || !/(?:ed|en|t)$/.test(word(scene, state.first)))
        return null;
      const metric = plainRole(scene, state.first, phraseEnd(scene, state));
      return metric && { metric };
    },
  },
  {
    // "beat the 5,960 [who saw the final]": those counted have no noun, only what they did
    id: 'metric/those-who',
    find: ({ scene, draft }) => {
      const who = chunkAt(scene, draft.chunk.index + 1);
      if (draft.quantity.unitKind !== 'none' || draft.part === 'growth' || !who || !/^(?:who|that|which)$/.test(word(scene, who.first)))
        return null;
      const clause = scene.clauses.clauses[who.clause]!;
      const metric = clause.first === who.index && clause.verb === who.index + 1 ? verbPhrase(scene, clause, draft.chunk) : null;
      return metric && { metric };
    },
  },
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
        /^(?:average|peak|record|high|low)$/i.test(own.metric.name) &&
        !draft.duration &&
        draft.quantity.unitKind !== 'count'
      )
        return { metric: focus.metric, owner: focus.subject };
      if (!own?.metric || (own.owner && !its) || draft.duration || !TOLD_AS.test(own.metric.name)) return null;
      const verb = verbWord(scene, draft);
      const stated =
        /^(?:is|are|was|were|be|been|come|comes|came|stands|stood|reach(?:es|ed)?|hit|hits|touch|touches|touched)$/.test(verb) ||
        (changeVerbs.get(verb)?.transitive === false && /(?:high|low|peak|record)$/i.test(own.metric.name));
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
  {
    // "[GDP] grew at an annual rate of 3%": told as a rate, and still of what the clause measures
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
  // "[earnings] of $3m", "a $4m [charge]", "16% of [complaints]"
  { id: 'metric/own', find: ({ own }) => (own?.metric ? { metric: own.metric, owner: own.owner } : null) },
  // "cold weather pushed [crude prices] past $50"
  { id: 'metric/object', find: ({ object }) => (object?.metric ? { metric: object.metric, owner: object.owner } : null) },
];

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Measles is back in Kenya, but its total of 1,026 is 40% down.',
    facts: [
      { quote: '1,026', metric: 'total' },
      { quote: '40%', metric: 'total' },
    ],
  },
  { text: 'The old tower was 94% let in May.', facts: [{ quote: '94%', kind: 'share', metric: 'let' }] },
  {
    text: 'Rovers drew 6,400 fans, more than the 5,900 who saw the final.',
    facts: [{ quote: '5,900', metric: 'saw the final' }],
  },
  {
    text: 'The council will spend £4m on paint for 90 schools over three years.',
    facts: [{ quote: 'three years', subject: 'council', metric: 'spending on paint' }],
  },
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
    text: 'Of the 20 sectors surveyed, 13 reported growth.',
    facts: [{ quote: '13', kind: 'count', subject: 'sectors surveyed', metric: 'reported growth' }],
  },
  {
    text: 'The producer price index of Kenya rose 0.6% in May, compared with a forecast of 0.3%.',
    facts: [{ quote: '0.3%', kind: 'growth', subject: 'Kenya', direction: 'up' }],
  },
  {
    text: 'The deal values Orsa Inc. at $410 million.',
    facts: [{ quote: '$410 million', subject: 'Orsa Inc.', metric: 'valuation' }],
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
  { text: 'Two killed and 14 injured in pile-up', facts: [{ quote: '14', metric: 'injured' }] },
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
    text: 'Police said five of the injured were in hospital, two of them in a critical condition.',
    facts: [{ quote: 'two', subject: 'injured', metric: 'in a critical condition' }],
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
    text: 'Two miners died and 14 were injured. Police said five of the injured were still in hospital.',
    facts: [
      { quote: '14', metric: 'injured' },
      { quote: 'five', subject: 'injured', metric: 'were still in hospital' },
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
  {
    text: "Orsa's shipments rose 12% to about 300,000 pallets.",
    facts: [{ quote: '300,000 pallets', metric: 'shipments', subject: 'Orsa' }],
  },
  { text: 'Orsa Inc. posted earnings of $3 million.', facts: [{ quote: '$3 million', metric: 'earnings', subject: 'Orsa Inc.' }] },
  { text: 'Delmar took a $12 million charge in May.', facts: [{ quote: '$12 million', metric: 'charge' }] },
  { text: 'A cold snap pushed natural gas prices above $4.', facts: [{ quote: '$4', metric: 'natural gas prices', direction: 'up' }] },
  {
    text: 'Statistics Norway put the fishing fleet at 5,600 boats. The agency put exports at $9 billion.',
    facts: [{ quote: '$9 billion', metric: 'exports' }],
  },
];
