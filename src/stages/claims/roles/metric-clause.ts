/** Metrics that the number's clause tells: its subject, what its verb implies, what its priced thing or unit stands for. */
import { metricOfUnit } from '../../../lexicon/metrics.js';
import { changeNouns, changeVerbs } from '../../../lexicon/change.js';
import { MARKET_MEASURES } from '../../../lexicon/reporting.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { plainRole } from '../phrases.js';
import { chunkAt, headWord, leftOf, quantityOf, word, type Scene } from '../scene.js';
import type { MetricRule } from './metric-rule.js';
import { isDirectObject, movesPronoun, verbWord } from './nearby.js';

/** "below the 7.2% [rise] seen in May": the number's own noun of change, taken for a subject. */
const isOwnChange = (scene: Scene, { clause, chunk, part }: Draft): boolean =>
  part === 'growth' && clause.subject === chunk.index + 1 && changeNouns.has(headWord(scene, chunkAt(scene, clause.subject)));

/** "2.1% to [17.58 euros]", "3% at [325p]": a few units of money right behind a change. */
function priceBehind(scene: Scene, { chunk }: Draft): boolean {
  const to = chunkAt(scene, chunk.index + 1);
  const level = chunkAt(scene, chunk.index + 2);
  const price = to && level && /^(?:to|at)$/.test(word(scene, to.first)) ? quantityOf(scene, level) : null;
  return price?.unitKind === 'money' && isSmall(price.text);
}

const isSmall = (sum: string): boolean => !/illion|bn|\dm\b/i.test(sum);

/** "12 euros (£8) [each]": the token behind a sum and what stands in brackets behind it. */
function behindTwin(scene: Scene, at: number): number {
  if (word(scene, at) !== '(') return at;
  for (let i = at + 1; i < at + 12; i++) if (word(scene, i) === ')') return i + 1;
  return at;
}

export const CLAUSE_RULES: readonly MetricRule[] = [
  {
    // "Orion's new ferry cost £2.6m, Dearlink's £910,000"
    // "predictions of growth of 2% in Peru and 3% in Chile": of what the list told first
    id: 'metric/elided',
    find: ({ draft, left, inSentence, sameUnit, focus }) =>
      focus.metric && inSentence && (left || (sameUnit && draft.part === 'growth' && draft.because.includes('change/list')))
        ? { metric: focus.metric }
        : null,
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
      clause.metric && !(clause.verb && isDirectObject(scene, draft)) && !isOwnChange(scene, draft)
        ? { metric: clause.metric, owner: clause.owner }
        : null,
  },
  {
    // "Orsa leads the market with 23%. Delmar and Halden each held 14%": shares of the market told of
    id: 'metric/share-held',
    find: ({ draft, clause, focus, near }) =>
      clause.verb?.name === 'stake' &&
      near &&
      draft.quantity.unitKind === 'percent' &&
      /\b(?:market|share)\b/i.test(focus.metric?.name ?? '')
        ? { metric: focus.metric! }
        : null,
  },
  // "The chain [earned] $3m"
  {
    id: 'metric/verb',
    find: ({ draft, clause }) =>
      clause.verb && (draft.part !== 'growth' || draft.because.includes('change/extra')) ? { metric: clause.verb } : null,
  },
  // "Wheat rose 2%" → price
  { id: 'metric/implied', find: ({ clause }) => (clause.implied ? { metric: clause.implied } : null) },
  {
    // "The Nasdaq Composite fell 0.9%": an index is what it measures, whatever was told before
    id: 'metric/share-index',
    find: ({ draft, clause }) => {
      const who = clause.subject;
      if (!who || who.type === 'organization' || draft.quantity.unitKind !== 'percent' || draft.part === 'plain') return null;
      const index = who.name.split(' ').some((each) => MARKET_MEASURES.has(each.toLowerCase())) && !/treasur|gilt|bund/i.test(who.name);
      return index ? { metric: { ...who, name: 'index level', type: null } } : null;
    },
  },
  {
    // "Orsa plunged $4 to $14.75": what a few dollars of a company are
    id: 'metric/quoted',
    find: ({ scene, draft, clause }) => {
      if (clause.subject?.type !== 'organization' || !/^(?:growth|level)$/.test(draft.part)) return null;
      const { unitKind } = draft.quantity;
      // "Orsa shed 2.1% [to €17.58]"
      const behind = unitKind === 'percent' && draft.part === 'growth' ? priceBehind(scene, draft) : null;
      if (!(unitKind === 'money' && isSmall(draft.quantity.text)) && !behind) return null;
      const verb = changeVerbs.get(verbWord(scene, draft));
      // "Orsa [ended] the day down at $8"
      const ended = draft.because.includes('change/adverb-at') && /^(?:clos|end|finish|settl)/.test(verbWord(scene, draft));
      return ended || (verb && !verb.transitive) ? { metric: { ...clause.subject, name: 'share price', type: null } } : null;
    },
  },
  {
    // "The ice [thinned] by 11 metres", "the glacier has [retreated] 90 metres": how far a thing went
    id: 'metric/moved-by',
    find: ({ scene, draft }) => {
      const { verb } = draft.clause;
      if (draft.part !== 'growth' || draft.quantity.unitKind !== 'physical' || verb === null || verb > draft.chunk.index) return null;
      const { head } = chunkAt(scene, verb)!;
      const metric = changeVerbs.get(word(scene, head))?.transitive === false ? plainRole(scene, head, head + 1) : null;
      return metric && { metric };
    },
  },
  {
    // "The mercury touched 34°C" → temperature, "was seventh in 4:31.34" → time
    id: 'metric/unit',
    find: ({ scene, draft, hasVerb }) => {
      const { text, start, end, number, per, unitKind, whole } = draft.quantity;
      // "sold 19 million shares [at $85 each]"
      const each = per !== null || /^(?:each|apiece)$/.test(word(scene, behindTwin(scene, whole.after)));
      const priced = hasVerb && unitKind === 'money' && each && word(scene, leftOf(scene, draft.chunk)?.first ?? -1) === 'at';
      const name = priced ? 'price' : number.class === 'race' ? 'time' : metricOfUnit(draft.unit, per);
      return name === null ? null : { metric: { name, text, start, end, type: null } };
    },
  },
];

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Orsa Inc. saw a 62% chance of a strike. The Nikkei gained 1.1%.',
    facts: [{ quote: '1.1%', subject: 'Nikkei', metric: 'index level' }],
  },
  { text: 'The council would spend an extra £3bn on libraries.', facts: [{ quote: '£3bn', metric: 'spending on libraries' }] },
  { text: 'Labour lead narrows to four points', facts: [{ quote: 'four points', metric: 'Labour lead' }] },
  {
    text: 'Ann Lee said a second study, costing $4 million over five years, would start in May.',
    facts: [
      { quote: '$4 million', subject: 'second study' },
      { quote: 'five years', subject: 'second study' },
    ],
  },
  { text: 'The strike closed ports, costing $4 million.', facts: [{ quote: '$4 million', subject: 'strike' }] },
  {
    text: 'It built four dams in Kenya. Each can hold 30 million litres.',
    facts: [{ quote: '30 million litres', subject: 'dams' }],
  },
  {
    text: 'The average rent was £1,398 in May. The North East was the cheapest, at £741.',
    facts: [{ quote: '£741', subject: 'North East', metric: 'average rent' }],
  },
  {
    text: 'Users spend 35 minutes a day on the map, up from 20 minutes in 2021. Users rose to 3 million.',
    facts: [
      { quote: '35 minutes', metric: 'time on the map' },
      { quote: '3 million', metric: 'Users' },
    ],
  },
  {
    text: 'Orsa Inc. sold 300 mills at 12 euros (£8; $15) each.',
    facts: [
      { quote: '12 euros', metric: 'price' },
      { quote: '£8', metric: 'price' },
    ],
  },
  { text: 'Orsa Inc. fell. None of the 12 retired clerks was told.', facts: [{ quote: '12 retired clerks', subject: 'retired clerks' }] },
  {
    text: 'Merrow Corp. fell. Orsa Inc. is more upbeat than Merrow Corp. about May. It plans to cut 300 jobs.',
    facts: [{ quote: '300 jobs', subject: 'Orsa Inc.' }],
  },
  {
    text: 'Unit sales of Orsa Inc. were 6,100, an increase of 60 units from 2003.',
    facts: [{ quote: '60 units', kind: 'growth', metric: 'Unit sales', direction: 'up' }],
  },
  {
    text: 'The Merrow index rose to 58.4 in May. It is compiled from answers of managers at 300 mills and eased to 55.1 in June from 58.4.',
    facts: [
      { quote: '58.4', direction: 'up' },
      { quote: '300 mills', kind: 'count' },
    ],
  },
  { text: 'A score over 60 indicates growth.', facts: [{ quote: '60' }], not: ['60 indicates'] },
  {
    text: 'Cold weather in Kenya pushed crude oil prices above $40 a barrel. Prices are still below the peak of $49 a barrel.',
    facts: [{ quote: '$49', subject: 'crude oil' }],
  },
  {
    text: 'Pay at the firms differs. Concern among nurses has dropped by 13%.',
    facts: [{ quote: '13%', subject: 'nurses', metric: 'Concern' }],
  },
  {
    text: 'The data disappointed those who saw a 0.4% expansion in Kenya.',
    facts: [{ quote: '0.4%', subject: 'Kenya', metric: 'expansion' }],
  },
  { text: 'The board is against any £90m bid from Orsa Inc.', facts: [{ quote: '£90m', subject: 'Orsa Inc.', metric: 'bid' }] },
  { text: 'Kenya is hoping to triple tea output.', facts: [{ quote: 'triple', kind: 'growth', subject: 'Kenya', metric: 'tea output' }] },
  {
    text: "Orsa Inc. is upbeat. Kenya's second largest brewer enjoyed a 12% rise in profits as sales rose 4%.",
    facts: [
      { quote: '12%', subject: 'Orsa Inc.', metric: 'profits' },
      { quote: '4%', subject: 'Orsa Inc.', metric: 'sales' },
    ],
  },
  {
    text: "Orsa Inc. bid for Merrow Corp. Ana Costa is head of Kenya's largest brewer, which sold 40 pubs.",
    facts: [{ quote: '40 pubs' }],
  },
  { text: 'Orsa Inc. said global sales rose 3%.', facts: [{ quote: '3%', subject: 'Orsa Inc.', metric: 'global sales' }] },
  {
    text: 'Orsa Inc. is to get 3bn euros now, with another 450m to follow in May.',
    facts: [{ quote: '450m', value: 450_000_000, unit: 'EUR' }],
  },
  { text: 'Luton FC cut costs. Luton lost £2m in May.', facts: [{ quote: '£2m', subject: 'Luton FC', metric: 'loss' }] },
  { text: 'Germany grew in May. Inflation in the eurozone is put at 2.4%.', facts: [{ quote: '2.4%', subject: 'eurozone' }] },
  { text: 'Ana Costa has launched a £3m bid for Orsa Inc.', facts: [{ quote: '£3m', subject: 'Ana Costa', metric: 'bid' }] },
  { text: 'Analysts expect about six million unemployed in Kenya.', facts: [{ quote: 'six million unemployed', kind: 'count' }] },
  {
    text: 'Orsa Inc. slowed a slide in core revenues to 5.1% from 9.6%.',
    facts: [{ quote: '5.1%', subject: 'Orsa Inc.', metric: 'core revenues' }],
  },
  { text: 'Orsa Inc. puts HIV prevalence among its miners at 21%.', facts: [{ quote: '21%', metric: 'HIV prevalence' }] },
  {
    text: 'Revenue at its Oslo arm rose, accounting for 39% of total sales.',
    facts: [{ quote: '39%', subject: 'Oslo arm', metric: 'total sales' }],
  },
  {
    text: 'Orsa Inc. is a bank. It matters because hill tourism accounts for nearly a quarter of output.',
    facts: [{ quote: 'quarter', subject: 'hill tourism', metric: 'output' }],
  },
  { text: 'Orsa Inc. sold 19 million shares at $85 each.', facts: [{ quote: '$85', metric: 'price' }] },
  { text: 'Ana Costa was seventh in 4:31.34.', facts: [{ quote: '4:31.34', metric: 'time' }] },
  { text: 'Orsa Inc. promised to pay a total of $84m.', facts: [{ quote: '$84m', subject: 'Orsa Inc.', metric: 'payment' }] },
  { text: 'Orsa Inc. paid £3m to settle the suit.', facts: [{ quote: '£3m', metric: 'payment to settle the suit' }] },
  { text: 'The scheme has paid out more than £370m.', facts: [{ quote: '£370m', metric: 'payment' }] },
  { text: 'Orsa Inc. spent £3m on adverts.', facts: [{ quote: '£3m', subject: 'Orsa Inc.', metric: 'spending on adverts' }] },
  { text: 'Tea in Mombasa fetched 290 shillings a kilogram.', facts: [{ quote: '290 shillings', metric: 'price' }] },
  {
    text: 'Turnover doubled to £6m and the workforce grew from 140 to 310.',
    facts: [{ quote: '310', metric: 'workforce' }],
  },
  {
    text: 'Orsa Inc. expects demand to peak in May and output to fall by 9%.',
    facts: [{ quote: '9%', kind: 'growth', metric: 'output' }],
  },
  { text: 'The ice thinned by 11 metres.', facts: [{ quote: '11 metres', kind: 'growth', metric: 'thinned' }] },
  {
    text: 'Cottages had been on the market for 34 days.',
    facts: [{ quote: '34 days', subject: 'Cottages', metric: 'been on the market' }],
  },
  { text: 'Pitch charges went up by 20p to £3.', facts: [{ quote: '20p', kind: 'growth', metric: 'Pitch charges' }] },
  { text: 'A euro bought 51.6 baht.', facts: [{ quote: '51.6 baht', subject: 'euro', metric: 'exchange rate' }] },
  {
    text: 'Orsa Inc. had a market share of 23%. Delmar Corp. held 14%.',
    facts: [{ quote: '14%', subject: 'Delmar Corp.', metric: 'market share' }],
  },
  {
    text: 'Orsa Inc. gave a concert. Tickets sold out in 40 minutes.',
    facts: [{ quote: '40 minutes', subject: 'Tickets', metric: 'sold out' }],
  },
  {
    text: 'The median rent in Kenya was $900 in May. In Nakuru it topped $700.',
    facts: [{ quote: '$700', subject: 'Nakuru', metric: 'median rent' }],
  },
  {
    text: 'Shops on Long Street, where rents have risen by 12%, are closing.',
    facts: [{ quote: '12%', subject: 'Long Street', metric: 'rents' }],
  },
  {
    text: 'Delmar Corp. sells tea. Growth was fastest in Peru, at 18%.',
    facts: [{ quote: '18%', subject: 'Peru', metric: 'Growth' }],
  },
  {
    text: 'Those aged between 16 and 24 received five letters.',
    facts: [{ quote: 'five letters', subject: 'Those aged between 16 and 24' }],
  },
  {
    text: 'The loss of volume at Orsa Inc. was put at 5%.',
    facts: [{ quote: '5%', subject: 'Orsa Inc.', metric: 'loss of volume' }],
  },
  {
    text: 'The new fund holds a 5% stake in Orsa Inc.',
    facts: [{ quote: '5%', subject: 'new fund', metric: 'stake' }],
  },
  { text: 'The top lamp starts at $99.', facts: [{ quote: '$99', subject: 'top lamp', metric: 'price' }] },
  { text: 'Orsa Inc. sold the mill for $15 million.', facts: [{ quote: '$15 million', subject: 'Orsa Inc.', metric: 'sale price' }] },
  {
    text: 'Orsa Inc. agreed to buy the stake of Merrow Corp. in the port for $30m.',
    facts: [{ quote: '$30m', subject: 'Orsa Inc.', metric: 'acquisition price' }],
  },
  {
    text: 'With a fortune of $15bn, Ana Costa is on trial.',
    facts: [{ quote: '$15bn', subject: 'Ana Costa', metric: 'fortune' }],
  },
  {
    text: 'Delmar Corp. saw sales sink 8%. Merrow Corp. said same-store sales were 9% higher.',
    facts: [
      { quote: '8%', subject: 'Delmar Corp.', metric: 'sales' },
      { quote: '9%', subject: 'Merrow Corp.', metric: 'same-store sales' },
    ],
  },
  {
    text: 'Sales jumped 28% at Delmar Corp. in May.',
    facts: [{ quote: '28%', subject: 'Delmar Corp.', metric: 'Sales' }],
  },
  {
    text: 'Each of the new ferries, Orsa Inc. said, can hold 300 people.',
    facts: [{ quote: '300 people', subject: 'new ferries' }],
  },
  {
    text: 'Capital spending at Orsa Inc. will rise a little, Ana Costa said, from some $52 million last year.',
    facts: [{ quote: '$52 million', subject: 'Orsa Inc.', metric: 'Capital spending' }],
  },
  {
    text: 'One rival, Peruvian Merrow Ltd., landed £18 million in July.',
    facts: [{ quote: '£18 million', metric: 'funds raised' }],
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
    text: 'Monthly assistance to women was raised to $90.',
    facts: [{ quote: '$90', subject: 'women', metric: 'assistance' }],
  },
  { text: 'The top model, with a larger screen, is £949.', facts: [{ quote: '£949', subject: 'top model', metric: 'price' }] },
  { text: 'Net was $306 million.', facts: [{ quote: '$306 million', metric: 'Net' }] },
  {
    text: 'Merrow Institute said its services index jumped to 59.8.',
    facts: [{ quote: '59.8', subject: 'Merrow Institute', metric: 'services index' }],
  },
  {
    text: 'Uptake of the vaccine among toddlers is 83%.',
    facts: [{ quote: '83%', subject: 'toddlers', metric: 'Uptake' }],
  },
  {
    text: 'The vote lifted the Greens into second place with 12 more seats.',
    facts: [
      { quote: 'second', kind: 'rank', subject: 'Greens' },
      { quote: '12 more seats', subject: 'Greens' },
    ],
  },
  {
    text: 'The national total for “Cold Ferry” stands at $8m.',
    facts: [{ quote: '$8m', subject: 'Cold Ferry', metric: 'national total' }],
  },
  {
    text: 'Services inflation was stickier than hoped. It slowed to 5.7% from 5.9%.',
    facts: [{ quote: '5.7%', metric: 'Services inflation', from: 5.9 }],
  },
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
  { text: 'Delmar Corp. earned $3 million.', facts: [{ quote: '$3 million', metric: 'earnings', subject: 'Delmar Corp.' }] },
  {
    text: 'Orsa Inc. sells pills. One dose of the drug costs $90.',
    facts: [{ quote: '$90', subject: 'dose of the drug', metric: 'cost' }],
  },
  { text: 'Nickel fell. The metal has lost 9%.', facts: [{ quote: '9%', metric: 'price', kind: 'growth' }] },
  { text: 'Stocks in Orsa warehouses rose by 4,200 tonnes.', facts: [{ quote: '4,200 tonnes', metric: 'Stocks', kind: 'growth' }] },
  { text: 'The strike costs the economy $60m a day.', facts: [{ quote: '$60m', subject: 'strike', metric: 'cost' }] },
  {
    text: 'Wages rose by 3%. Members voted by 87% to 13% to strike.',
    facts: [
      { quote: '87%', kind: 'share', metric: 'votes' },
      { quote: '13%', kind: 'share' },
    ],
  },
  { text: 'Nickel gained 2%.', facts: [{ quote: '2%', metric: 'price', kind: 'growth' }] },
  { text: 'Sales were $3 billion, a 13% increase.', facts: [{ quote: '13%', metric: 'Sales', kind: 'growth' }] },
  { text: 'On Sunday the mercury touched 41°C in Seville.', facts: [{ quote: '41°C', metric: 'temperature' }] },
  { text: 'Orsa Inc. ended the day down at $8.', facts: [{ quote: '$8', metric: 'share price', direction: 'down' }] },
];
