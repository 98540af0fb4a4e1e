/** One row a fact. The columns are a promise: new ones are only ever added at the end. */
import { stringify } from 'csv-stringify/sync';
import type { GoldFact } from '../gold.js';
import type { FoundFact } from './found-fact.js';

const bounds = (value: GoldFact['value']): readonly [number | null, number | null] => (Array.isArray(value) ? value : [value, value]);
const first = (answers: readonly string[]): string | null => answers[0] ?? null;

const COLUMNS: Readonly<Record<string, (row: FoundFact) => string | number | null>> = {
  article: (row) => row.article,
  published: (row) => row.published,
  fact: (row) => row.id,
  state: (row) => row.state,
  kind: ({ fact }) => fact.kind,
  subject: ({ fact }) => first(fact.subject),
  metric: ({ fact }) => first(fact.metric),
  value: ({ fact }) => (Array.isArray(fact.value) ? null : fact.value),
  low: ({ fact }) => bounds(fact.value)[0],
  high: ({ fact }) => bounds(fact.value)[1],
  unit: ({ fact }) => fact.unit,
  per: ({ fact }) => fact.per,
  modifier: ({ fact }) => fact.modifier,
  direction: ({ fact }) => fact.direction,
  from_low: ({ fact }) => bounds(fact.from?.value ?? null)[0],
  from_high: ({ fact }) => bounds(fact.from?.value ?? null)[1],
  from_unit: ({ fact }) => fact.from?.unit ?? null,
  from_period: ({ fact }) => fact.from?.period ?? null,
  period: ({ fact }) => fact.period,
  period_from: (row) => row.from,
  period_to: (row) => row.to,
  place: ({ fact }) => first(fact.place),
  source: ({ fact }) => first(fact.source),
  modality: ({ fact }) => fact.modality,
  text: ({ fact }) => fact.quote,
  start: (row) => row.start,
  end: (row) => row.end,
  confidence: (row) => row.confidence,
  sentence: (row) => row.sentence,
};

export const FOUND_COLUMNS = Object.keys(COLUMNS);

/** A cell that a spreadsheet would take for a formula gets an apostrophe; numbers stay numbers. */
export function foundCsv(rows: readonly FoundFact[]): string {
  const cells = rows.map((row) => Object.values(COLUMNS).map((cell) => safe(cell(row))));
  return stringify([FOUND_COLUMNS, ...cells]);
}

const safe = (cell: string | number | null): string | number | null =>
  typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
