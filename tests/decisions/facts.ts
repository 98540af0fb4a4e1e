/** An article with a sheet that has all that reviews are about. */
import type { FactSheet } from '../../src/fact.js';
import { extract } from '../../src/extract.js';
import type { GoldFact } from '../../src/gold.js';

export const TEXT =
  'Norvik sold 41,500 tickets in May, 9% more than a year earlier. Its share of the ferry market fell to 23.5% from 25%, Kantar said. ' +
  'The line will open in three towns on Route 7.\n';

export const sheetOf = (text = TEXT): FactSheet =>
  extract({ id: 'ferry', text, meta: { published: '2024-06-03', title: 'Ferries fill up' } });

export const TICKETS: GoldFact = {
  quote: '41,500 tickets',
  nth: 1,
  kind: 'count',
  value: 41500,
  unit: 'ticket',
  per: null,
  modifier: null,
  direction: null,
  from: null,
  subject: ['Norvik'],
  metric: ['tickets sold'],
  period: '2024-05',
  place: [],
  source: [],
  modality: 'actual',
};
