/**
 * What is measured: the nouns that name a quantity, and the verbs that imply one.
 *
 * A row's `kind` says what a percentage of it is: `rate` "unemployment rate of 5%", `share` "market share of 5%", `level` for what is
 * counted or paid ("revenue", "shipments"), where a percentage alone is a share of it. To add a metric add its head noun to a row.
 */
import type { MetricKind, OwnLexicon } from '../document.js';
import { verbForms } from './word-forms.js';

export interface MetricRow extends MetricKind {
  /** Head nouns or phrases, singular, lower case. */
  readonly heads: readonly string[];
  /** Our own sentences in which the metric is the one in brackets. */
  readonly examples: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s*,\s*/);

export const METRICS: readonly MetricRow[] = [
  {
    id: 'metric/rate',
    kind: 'rate',
    heads:
      words(`rate, inflation, unemployment, joblessness, interest, yield, margin, ratio, tariff, duty, tax, levy, discount, premium, coupon, return, probability,
      chance, likelihood, odds, APR, occupancy, load factor, utilisation, utilization, approval, rating, efficiency, accuracy, humidity, grade, efficacy, lead, error,
      exchange rate, deficit of gdp, mortality, prevalence, incidence, positivity, coverage, CPI, core inflation, threshold, uptake, take-up, fatality rate, birth rate, growth rate, swing, turnout, risk,
      productivity, profitability, liquidity, solvency, leverage, indebtedness, volatility, poverty, literacy, obesity, inequality, fertility, immunity`),
    examples: ['The [unemployment rate] stood at 5.1%.', 'A [margin] of 12% pleased the board.', '[Productivity] rose 2%.'],
  },
  {
    id: 'metric/share',
    kind: 'share',
    heads: words(
      'share, stake, holding, interest in, proportion, percentage, portion, majority, vote, market share, minority, part, slice, ownership, support, penetration',
    ),
    examples: ['Orion has a [market share] of 31%.', 'Its [stake] is now 12%.'],
  },
  {
    id: 'metric/money',
    kind: 'level',
    heads:
      words(`revenue, sale, turnover, income, net income, profit, earnings, loss, net, gain, charge, cost, expense, spending, expenditure, outlay, budget, debt, deficit,
      surplus, investment, capital, cash, fund, funding, loan, grant, subsidy, credit, fee, fine, penalty, bonus, salary, wage, pay, dividend, payment, payout, price, value, worth,
      valuation, market value, capitalization, capitalisation, fortune, wealth, asset, liability, proceed, receipt, takings, gross, bill, rent, deposit, saving, export, import,
      trade deficit, trade surplus, GDP, gross domestic product, domestic product, national product, output, economy, order, backlog, bid, offer, deal, contract, settlement, damage, compensation, aid, stimulus,
      bailout, reserve, result, remittance, donation, pledge, financing, write-down, writedown, impairment, provision, EBITDA, cash flow, operating profit, pretax profit, pre-tax profit,
      allocation, outlay, target price, minimum wage, ticket, prize, wages, salaries, average earnings, household spending, tab, royalty, trade, gap, shortfall, surcharge, backing, reward, ransom, award, overhead, upkeep, inflow, outflow, overdraft, bursary, scholarship, toll, assistance, allowance, pension, stipend, benefit, box office, share price, stock price,
      prize money, prize fund, cheque, purse, pot, kitty, windfall, handout, payoff, pay-off, rebate, refund, overspend, overrun, price tag, market cap, endowment, bequest, inheritance, bounty, bribe, kickback, remuneration, instalment, installment, war chest, severance`),
    examples: ['[Net income] was $4 million.', 'It took a [charge] of $90 million.'],
  },
  {
    id: 'metric/volume',
    kind: 'level',
    heads:
      words(`shipment, wholesale, dispatch, delivery, production, output, volume, sales volume, capacity, consumption, demand, supply, inventory, stockpile, harvest, crop, yield, acreage, area, emission, generation, traffic,
      population, workforce, headcount, employment, payroll, job, attendance, audience, circulation, subscriber, user, customer, visitor, passenger, membership, enrollment, enrolment, download, booking,
      registration, transaction, start, permit, application, claim, approval, purchase, listing, opening, vacancy, layoff, redundancy, arrest, crime, offence, case, infection, death,
      fatality, casualty, toll, death toll, injury, admission, hospitalization, hospitalisation, vaccination, dose, test, complaint, seat, majority, ballot, rainfall, precipitation,
      temperature, speed, distance, length, width, height, depth, weight, mass, size, duration, age, time, record, personal best, life, lifespan, expectancy, battery life, range, resolution,
      screen, display, storage, memory, sample, respondent, ridership, viewership, readership, footfall, patronage, lending, borrowing, hiring, caseload, tonnage,
      snowfall, mileage, throughput, intake, crowd, wait, delay, sentence, shortage, influx, use, usage, absenteeism, latency, bandwidth, jackpot, pollution, congestion,
      immigration, emigration, migration, deforestation, homelessness, truancy, workload, livestock, altitude, elevation, voltage, torque, horsepower, blood pressure`),
    examples: ['[Shipments] fell 4%.', '[Attendance] was 41,000.', '[Net migration] fell to 41,000.'],
  },
  {
    id: 'metric/index',
    kind: 'index',
    heads: words(
      'PMI, confidence, sentiment, score, reading, level, high, low, peak, forecast, estimate, guidance, target, expectation, growth, figure, total, number, amount, limit, ceiling, quota, minimum, maximum',
    ),
    examples: ['[Consumer confidence] stood at 98.4.', 'The council cut the [speed limit] to 20 mph.'],
  },
];

/** Where two rows share a head the first one wins. */
export function metricTable<Row extends Pick<MetricRow, 'heads'>>(rows: readonly Row[]): (words: string) => Row | null {
  const byHead = new Map(rows.flatMap((row) => row.heads.map((head) => [head.toLowerCase(), row] as const)).reverse());
  return (words) =>
    byHead.get(words) ??
    (words.endsWith('s')
      ? (byHead.get(words.replace(/ies$/, 'y')) ?? byHead.get(words.slice(0, -1)) ?? byHead.get(words.replace(/([sxzo]|[cs]h)es$/, '$1')))
      : null) ??
    null;
}

const builtIn = metricTable(METRICS);

/** The row whose head noun the word is, singular or plural: "shipments" → metric/volume; a user's own before ours. */
export function metricOf(word: string, own: OwnLexicon | null): MetricKind | null {
  const lower = word.toLowerCase();
  return own?.metricOf(lower) ?? builtIn(lower);
}

/** Measures of an economy or a country: without an owner of their own they belong to the place the article is about, not to a bank or an agency. */
const OF_A_PLACE = new Set(
  words(`inflation, cpi, unemployment, joblessness, unemployment rate, jobless rate, gdp, gross domestic product, economy, economic growth, consumer price, house price, home price, food price,
    price, retail sale, industrial output, industrial production, export, import, trade deficit, trade surplus, budget deficit, fiscal deficit, deficit, population, turnout, house building,
    employment, payroll, job, hiring, birth rate, consumer spending, household spending, temperature, rainfall, emission, base rate, interest rate, case, infection, death, growth, wage, salary,
    earnings growth, average earnings, per capita income, income per head, capital expenditure, tax revenue, public debt, expenditure, receipt, budget, liability, harvest, crop, yield, output`),
);

/** "core inflation" → true: told of a country, a region, a city; "share price" → false */
export function isOfPlace(metric: string): boolean {
  const parts = metric.toLowerCase().split(/[\s-]+/);
  if (/^(?:shares?|stock)$/.test(parts[parts.length - 2] ?? '')) return false;
  for (let i = 0; i < parts.length; i++) {
    const tail = parts.slice(i).join(' ');
    if (OF_A_PLACE.has(tail) || OF_A_PLACE.has(tail.replace(/ies$/, 'y')) || OF_A_PLACE.has(tail.replace(/s$/, ''))) return true;
  }
  return false;
}

/** Verbs that imply what is measured: "earned $3 million" → earnings. */
export interface MetricVerb {
  readonly id: string;
  readonly verb: string;
  readonly metric: string;
  /** Kind of a percentage behind it: "owns 25% of" → share. */
  readonly percent?: 'share' | 'rate';
  /** Unit kinds that it takes; any where left out: "held 8%" is a stake, "held 8 meetings" is not. */
  readonly takes?: RegExp;
  /** Prepositions that may stand between verb and number; none where left out: "bought it [for] $5m", but "raised pay [to] $5" raises no funds. */
  readonly via?: RegExp;
  /** What a sum of money behind "for" is, where that is something else: "sold it for $5m" → sale price. */
  readonly price?: string;
  /** Whether what stands behind the number belongs to it: "spent £3m [on adverts]" → spending on adverts. */
  readonly completed?: true;
  readonly example: string;
}

export const METRIC_VERBS: readonly MetricVerb[] = [
  { id: 'verb/earn', verb: 'earn', metric: 'earnings', takes: /^money$/, example: 'The chain [earned] $3 million.' },
  { id: 'verb/lose', verb: 'lose', metric: 'loss', takes: /^money$/, example: 'The unit [lost] $3 million.' },
  { id: 'verb/make', verb: 'make', metric: 'profit', takes: /^money$/, example: 'The bank [made] £3m.' },
  {
    id: 'verb/spend',
    verb: 'spend',
    metric: 'spending',
    takes: /^money$/,
    via: /^(?:on|in|for|to)$/,
    completed: true,
    example: 'They [spent] £3m on adverts.',
  },
  {
    id: 'verb/invest',
    verb: 'invest',
    metric: 'investment',
    takes: /^money$/,
    via: /^(?:on|in|for|to)$/,
    completed: true,
    example: 'It will [invest] $2bn in ports.',
  },
  { id: 'verb/take-in', verb: 'take', metric: 'takings', takes: /^money$/, via: /^in$/, example: 'The fair [took] in $4m.' },
  { id: 'verb/open', verb: 'open', metric: 'opening', takes: /^money$/, via: /^(?:to|with)$/, example: 'The film [opened] to $9m.' },
  { id: 'verb/land', verb: 'land', metric: 'funds raised', takes: /^money$/, example: 'The start-up [landed] $40m.' },
  { id: 'verb/secure', verb: 'secure', metric: 'funds raised', takes: /^money$/, example: 'The start-up [secured] $40m.' },
  { id: 'verb/bag', verb: 'bag', metric: 'funds raised', takes: /^money$/, example: 'The start-up [bagged] $40m.' },
  { id: 'verb/raise', verb: 'raise', metric: 'funds raised', takes: /^money$/, example: 'The start-up [raised] $40m.' },
  { id: 'verb/cost', verb: 'cost', metric: 'cost', takes: /^money$/, example: 'The bridge [cost] £9m.' },
  { id: 'verb/pay', verb: 'pay', metric: 'payment', takes: /^money$/, via: /^for$/, example: 'They [paid] $4m for it.' },
  { id: 'verb/owe', verb: 'owe', metric: 'debt', takes: /^money$/, example: 'The club [owes] £80m.' },
  { id: 'verb/sell', verb: 'sell', metric: 'sales', via: /^for$/, price: 'sale price', example: 'Dealers [sold] 3,000 cars.' },
  { id: 'verb/deliver', verb: 'deliver', metric: 'deliveries', example: 'The plant [delivered] 2 million units.' },
  { id: 'verb/ship', verb: 'ship', metric: 'shipments', example: 'The maker [shipped] 2 million units.' },
  { id: 'verb/produce', verb: 'produce', metric: 'production', example: 'The mine [produced] 40,000 tonnes.' },
  { id: 'verb/export', verb: 'export', metric: 'exports', example: 'India [exported] 2 million tonnes.' },
  { id: 'verb/import', verb: 'import', metric: 'imports', example: 'Japan [imported] 2 million tonnes.' },
  { id: 'verb/employ', verb: 'employ', metric: 'employees', example: 'The yard [employs] 900 people.' },
  { id: 'verb/own', verb: 'own', metric: 'stake', percent: 'share', takes: /^(?:percent|times)$/, example: 'The fund [owns] 8% of Delta.' },
  {
    id: 'verb/hold',
    verb: 'hold',
    metric: 'stake',
    percent: 'share',
    takes: /^(?:percent|times)$/,
    example: 'The fund [holds] 8% of Delta.',
  },
  {
    id: 'verb/control',
    verb: 'control',
    metric: 'share',
    percent: 'share',
    takes: /^(?:percent|times)$/,
    example: 'It [controls] 8% of the market.',
  },
  {
    id: 'verb/win',
    verb: 'win',
    metric: 'vote share',
    percent: 'share',
    takes: /^(?:percent|times)$/,
    example: 'Her party [won] 38% of the vote.',
  },
  {
    id: 'verb/account',
    verb: 'account',
    metric: 'share',
    percent: 'share',
    takes: /^(?:percent|times)$/,
    via: /^for$/,
    example: 'Phones [account] for 60% of sales.',
  },
  {
    id: 'verb/vote',
    verb: 'vote',
    metric: 'votes',
    percent: 'share',
    takes: /^percent$/,
    via: /^(?:by|to)$/,
    example: 'Nurses [voted] by 81% to 19% to strike.',
  },
  {
    id: 'verb/comprise',
    verb: 'comprise',
    metric: 'share',
    percent: 'share',
    takes: /^(?:percent|times)$/,
    example: 'Women [comprise] 60% of staff.',
  },
  {
    id: 'verb/represent',
    verb: 'represent',
    metric: 'share',
    percent: 'share',
    takes: /^(?:percent|times)$/,
    via: /^for$/,
    example: 'That [represents] 6% of output.',
  },
  {
    id: 'verb/constitute',
    verb: 'constitute',
    metric: 'share',
    percent: 'share',
    takes: /^(?:percent|times)$/,
    example: 'Loans [constitute] 6% of assets.',
  },
  { id: 'verb/allocate', verb: 'allocate', metric: 'allocation', takes: /^money$/, example: 'The state [allocated] Rs 400 crore.' },
  { id: 'verb/donate', verb: 'donate', metric: 'donation', takes: /^money$/, example: 'He [donated] $5m.' },
  { id: 'verb/receive', verb: 'receive', metric: 'amount received', takes: /^money$/, example: 'Creditors [receive] $5m.' },
  { id: 'verb/borrow', verb: 'borrow', metric: 'borrowing', takes: /^money$/, example: 'The state [borrowed] $5bn.' },
  { id: 'verb/save', verb: 'save', metric: 'savings', takes: /^money$/, example: 'The deal will [save] $5m.' },
  { id: 'verb/start', verb: 'start', metric: 'price', takes: /^money$/, via: /^(?:at|from)$/, example: 'Tickets [start] at $5.' },
  { id: 'verb/retail', verb: 'retail', metric: 'price', takes: /^money$/, via: /^(?:at|for)$/, example: 'The lamp [retails] for $5.' },
  { id: 'verb/charge', verb: 'charge', metric: 'price', takes: /^money$/, example: 'The app [charges] $5 a month.' },
  { id: 'verb/gross', verb: 'gross', metric: 'gross', takes: /^money$/, example: 'The film [grossed] $5m.' },
  { id: 'verb/collect', verb: 'collect', metric: 'amount collected', takes: /^money$/, example: 'The city [collected] $5m.' },
  { id: 'verb/buy', verb: 'buy', metric: 'acquisition price', takes: /^money$/, via: /^for$/, example: 'It [bought] the unit for $5m.' },
  {
    id: 'verb/acquire',
    verb: 'acquire',
    metric: 'acquisition price',
    takes: /^money$/,
    via: /^for$/,
    example: 'It [acquired] the unit for $5m.',
  },
  {
    id: 'verb/purchase',
    verb: 'purchase',
    metric: 'purchase price',
    takes: /^money$/,
    via: /^for$/,
    example: 'It [purchased] the site for $5m.',
  },
  { id: 'verb/value', verb: 'value', metric: 'value', takes: /^money$/, via: /^at$/, example: 'The deal [values] the firm at $5m.' },
  { id: 'verb/price', verb: 'price', metric: 'price', takes: /^money$/, via: /^at$/, example: 'The shares are [priced] at $5.' },
  { id: 'verb/fine', verb: 'fine', metric: 'fine', takes: /^money$/, via: /^for$/, example: 'The court [fined] him £500.' },
  { id: 'verb/kill', verb: 'kill', metric: 'deaths', via: /^(?:on|in|for|to)$/, example: 'The quake [killed] 40 people.' },
  { id: 'verb/die', verb: 'die', metric: 'deaths', via: /^(?:on|in|for|to)$/, example: 'Forty people [died].' },
  { id: 'verb/injure', verb: 'injure', metric: 'injuries', via: /^(?:on|in|for|to)$/, example: 'Forty people were [injured].' },
  {
    id: 'verb/close',
    verb: 'close',
    metric: 'closing price',
    takes: /^(?:money|percent)$/,
    via: /^at$/,
    example: 'The stock [closed] at $30.',
  },
  { id: 'verb/trade', verb: 'trade', metric: 'price', takes: /^(?:money|percent)$/, via: /^at$/, example: 'The stock [traded] at $30.' },
  { id: 'verb/weigh', verb: 'weigh', metric: 'weight', takes: /^(?:physical|time)$/, example: 'The phone [weighs] 180 grams.' },
  {
    id: 'verb/stretch',
    verb: 'stretch',
    metric: 'length',
    takes: /^physical$/,
    via: /^(?:for|over|across|to)$/,
    example: 'The slick [stretched] for nine miles.',
  },
  {
    id: 'verb/extend',
    verb: 'extend',
    metric: 'length',
    takes: /^physical$/,
    via: /^(?:for|over|to)$/,
    example: 'The reef [extends] for nine miles.',
  },
  { id: 'verb/span', verb: 'span', metric: 'length', takes: /^physical$/, example: 'The bridge [spans] nine miles.' },
  { id: 'verb/clock', verb: 'clock', metric: 'time', takes: /^(?:physical|time)$/, example: 'She [clocked] 11.2 seconds.' },
  {
    id: 'verb/run',
    verb: 'run',
    metric: 'time',
    takes: /^(?:physical|time)$/,
    via: /^in$/,
    example: 'She [ran] 11.2 seconds.',
  },
  { id: 'verb/yield', verb: 'yield', metric: 'yield', percent: 'rate', takes: /^percent$/, example: 'The bond [yields] 4.1%.' },
  {
    id: 'verb/last',
    verb: 'last',
    metric: 'duration',
    takes: /^(?:physical|time)$/,
    via: /^(?:on|in|for|to)$/,
    example: 'The strike [lasted] nine days.',
  },
];

/** "[employs] 900 people" → employed */
const participles: ReadonlyMap<string, string> = new Map(
  METRIC_VERBS.flatMap((row) => {
    const [infinitive, past, , , participle] = verbForms(row.verb);
    return verbForms(row.verb).map((form) => [form, participle ?? past ?? infinitive!] as const);
  }),
);

export const participleOf = (form: string): string => participles.get(form) ?? form;

const byVerb: ReadonlyMap<string, MetricVerb> = new Map(
  METRIC_VERBS.flatMap((row) => verbForms(row.verb).map((form) => [form, row] as const)),
);

/** What a verb form says of a quantity of that kind of unit: "earned" $3m → earnings, "held" 8% → stake. */
export function metricVerbOf(form: string, unitKind: string): MetricVerb | null {
  const row = byVerb.get(form);
  return row && (!row.takes || row.takes.test(unitKind)) ? row : null;
}

/** Verbs that set a figure somewhere and say nothing of what is measured: "sales [passed] $3m", "it [ended] at $3". */
export const lightVerbs: ReadonlySet<string> = new Set([
  ...words(
    `pass, exceed, top, total, include, manage, average, range, vary, expect, want, need, provide, see, show, put, suggest, estimate, equal, call, follow, compare,
    go, end, finish, settle, close, start, land, post, report, record, allow, let, help`,
  ).flatMap(verbForms),
  ...words('will, would, can, could, may, might, must'),
]);

/** How figures were put together, and no measure: "an [average] of 9 kg", "a [total] of $5m". */
export const AGGREGATES: ReadonlySet<string> = new Set(words('average, total, maximum, minimum'));

/** Nouns that only say that something has an amount: "a [sum] of £400", "to the [tune] of £3m", "of the [order] of £9bn". */
export const AMOUNTS: ReadonlySet<string> = new Set(
  words('sum, tune, order, region, neighbourhood, neighborhood, vicinity, equivalent, excess, amount, penny, cent'),
);

/** Things that have a price and nothing else when the text gives none: "Wheat rose 2%" → price. */
export interface PricedRow {
  readonly id: string;
  readonly metric: string;
  readonly heads: readonly string[];
  readonly example: string;
}

const PRICED: readonly PricedRow[] = [
  {
    id: 'priced/commodity',
    metric: 'price',
    heads: words(
      'oil, crude, brent, wti, gas, gold, silver, platinum, copper, aluminum, aluminium, nickel, zinc, tin, lead, ore, steel, wheat, corn, maize, soybeans, soy, coffee, cocoa, sugar, cotton, rice, gasoline, petrol, diesel, bitcoin, ether, ethereum, palladium, coal, lithium, uranium, futures, bullion, metal',
    ),
    example: '[Copper] rose 2%.',
  },
  { id: 'priced/share', metric: 'share price', heads: words('shares, stock, equities'), example: '[Shares] in Orion fell 3%.' },
  {
    id: 'priced/currency',
    metric: 'exchange rate',
    heads: words(
      'dollar, pound, sterling, euro, yen, yuan, renminbi, rupee, franc, peso, real, ruble, rouble, lira, won, krona, krone, ringgit, baht, rupiah, shekel, zloty, forint, koruna, dirham, riyal, dinar, naira, cedi, shilling, taka, hryvnia, tenge, rand, greenback, loonie, currency',
    ),
    example: 'The [pound] gained 1%.',
  },
];

const pricedByHead = new Map(PRICED.flatMap((row) => row.heads.map((head) => [head, row] as const)));
export function pricedOf(word: string): PricedRow | null {
  const lower = word.toLowerCase();
  return pricedByHead.get(lower) ?? (lower.endsWith('s') ? pricedByHead.get(lower.slice(0, -1)) : null) ?? null;
}

/** What a unit measures when the text does not name it: "touched 34°C" → temperature. */
const BY_UNIT: readonly (readonly [RegExp, string])[] = [
  [/^degree (?:Celsius|Fahrenheit)$/i, 'temperature'],
  [/^year of age$/, 'age'],
  [/^knot$/, 'speed'],
];
const BY_RATE: readonly (readonly [RegExp, RegExp, string])[] = [[/^(?:mile|kilometre|metre|foot|knot)$/, /^(?:hour|second)$/, 'speed']];

/** "settled at $71 a [barrel]" → price */
const TRADED_BY = /^(?:barrel|tonne|ton|ounce|pound|bushel|gallon|litre|kilogram|kilo|megawatt hour|kilowatt hour)$/;

export function metricOfUnit(unit: string | null, per: string | null): string | null {
  if (unit === null) return null;
  if (per !== null && TRADED_BY.test(per) && /^[A-Z]{3}$/.test(unit)) return 'price';
  const rate = per === null ? undefined : BY_RATE.find(([what, base]) => what.test(unit) && base.test(per));
  return rate?.[2] ?? BY_UNIT.find(([pattern]) => pattern.test(unit))?.[1] ?? (/ per hour$/.test(unit) ? 'speed' : null);
}

/** "7.9mm [thick]" → thickness */
export const DIMENSIONS: ReadonlyMap<string, string> = new Map([
  ['thick', 'thickness'],
  ['tall', 'height'],
  ['high', 'height'],
  ['wide', 'width'],
  ['long', 'length'],
  ['deep', 'depth'],
  ['heavy', 'weight'],
  ['across', 'width'],
  ['away', 'distance'],
  ['apart', 'distance'],
]);

/** Metrics with "of" inside, whose last word owns nothing: "a margin of error of 3 points", "the cost of living". */
export const METRIC_TERMS: ReadonlySet<string> = new Set([
  'margin of error',
  'cost of living',
  'standard of living',
  'quality of life',
  'rate of interest',
  'balance of trade',
  'balance of payments',
]);
