/** Names of one measure that an article uses by turns, for one beside the other in headline and body. To add one add it to a row. */
const ROWS: readonly (readonly string[])[] = [
  ['revenue', 'sales', 'turnover', 'takings'],
  ['profit', 'net income', 'net profit', 'earnings', 'net'],
  ['loss', 'net loss'],
  ['price', 'offer', 'tender offer', 'bid', 'deal', 'takeover', 'acquisition', 'acquisition price', 'purchase price'],
  ['payment', 'payout', 'pay-off', 'payoff', 'fine', 'penalty', 'settlement', 'damages', 'compensation'],
  ['jobs', 'posts', 'positions', 'roles'],
  ['deaths', 'fatalities', 'killed', 'dead'],
  ['injuries', 'injured', 'hurt', 'wounded'],
  ['unemployment', 'unemployment rate', 'jobless rate', 'joblessness'],
];

/** The name in lower case → the first of its row. */
export const METRIC_SYNONYMS: ReadonlyMap<string, string> = new Map(ROWS.flatMap((row) => row.map((name) => [name, row[0]!])));
