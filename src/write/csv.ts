/** One row a fact. The columns are a promise: new ones are only ever added at the end. */
import { stringify } from 'csv-stringify/sync';
import type { Fact, FactSheet } from '../fact.js';

type Cell = string | number | null;

interface Column {
  readonly name: string;
  readonly about: string;
  readonly cell: (fact: Fact, sheet: FactSheet) => Cell;
}

export const COLUMNS: readonly Column[] = [
  { name: 'article', about: 'id of the article', cell: (_, sheet) => sheet.article.id },
  { name: 'published', about: 'day of the article', cell: (_, sheet) => sheet.article.published },
  { name: 'fact', about: 'id of the fact', cell: (fact) => fact.id },
  { name: 'kind', about: 'date, rank, growth, share, rate, amount, count, measure', cell: (fact) => fact.kind },
  { name: 'subject', about: 'who or what', cell: (fact) => fact.subject?.name ?? null },
  { name: 'metric', about: 'what is measured', cell: (fact) => fact.metric?.name ?? null },
  { name: 'value', about: 'the stated number, empty for a range', cell: (fact) => fact.quantity?.value ?? null },
  { name: 'low', about: 'least that the text claims', cell: (fact) => fact.quantity?.low ?? null },
  { name: 'high', about: 'most that the text claims', cell: (fact) => fact.quantity?.high ?? null },
  { name: 'unit', about: 'unit or ISO 4217 code', cell: (fact) => fact.quantity?.unit ?? null },
  { name: 'per', about: 'denominator of a rate', cell: (fact) => fact.quantity?.per ?? null },
  { name: 'modifier', about: 'about, over, under, at least, at most', cell: (fact) => fact.quantity?.modifier ?? null },
  { name: 'direction', about: 'up, down, flat', cell: (fact) => fact.change?.direction ?? null },
  { name: 'basis', about: 'year-on-year and the like', cell: (fact) => fact.change?.basis ?? null },
  { name: 'from_value', about: 'the earlier level', cell: (fact) => fact.change?.from?.value ?? null },
  { name: 'from_low', about: 'its least', cell: (fact) => fact.change?.from?.low ?? null },
  { name: 'from_high', about: 'its most', cell: (fact) => fact.change?.from?.high ?? null },
  { name: 'from_unit', about: 'its unit', cell: (fact) => fact.change?.from?.unit ?? null },
  { name: 'from_period', about: 'its period', cell: (fact) => fact.change?.from?.period ?? null },
  { name: 'period', about: 'TIMEX3 value', cell: (fact) => fact.period?.value ?? null },
  { name: 'period_from', about: 'its first day', cell: (fact) => fact.period?.from ?? null },
  { name: 'period_to', about: 'its last day', cell: (fact) => fact.period?.to ?? null },
  { name: 'place', about: 'where the value holds', cell: (fact) => fact.place?.name ?? null },
  { name: 'place_code', about: 'ISO 3166-1 alpha-2', cell: (fact) => fact.place?.code ?? null },
  { name: 'source', about: 'says who', cell: (fact) => fact.source?.name ?? null },
  { name: 'modality', about: 'actual, forecast, planned, hypothetical, negated', cell: (fact) => fact.modality },
  { name: 'text', about: 'the number, or the date, as it stands', cell: (fact) => (fact.quantity ?? fact.period)?.text ?? null },
  { name: 'start', about: 'its offset in UTF-16 code units', cell: (fact) => (fact.quantity ?? fact.period)?.start ?? null },
  { name: 'end', about: 'its end, not included', cell: (fact) => (fact.quantity ?? fact.period)?.end ?? null },
  { name: 'evidence', about: 'the sentence', cell: (fact) => fact.evidence.text },
  { name: 'confidence', about: '0 to 1, the chance that it is right', cell: (fact) => fact.confidence },
  { name: 'because', about: 'rules and lexicon rows, separated by blanks', cell: (fact) => fact.because.join(' ') },
  { name: 'same', about: 'id of the first fact that states the same figure, if there are two', cell: (fact) => fact.same },
];

export const csvHeader = (): string => stringify([COLUMNS.map(({ name }) => name)]);

/** The number as JSON writes it, never in the reader's locale. */
export const csvRows = (sheet: FactSheet): string => stringify(sheet.facts.map((fact) => COLUMNS.map(({ cell }) => cell(fact, sheet))));
