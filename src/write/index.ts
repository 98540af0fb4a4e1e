/** Sheets → text. A new format is one row in `WRITERS`. */
import type { FactSheet } from '../fact.js';
import { csvHeader, csvRows } from './csv.js';
import { formatSheet } from './sheet.js';
import { tableOf } from './table.js';

export { COLUMNS } from './csv.js';
export { formatSheet } from './sheet.js';

/** The parts of a stream of sheets, which may be made apart from each other. */
export interface Writer {
  readonly about: string;
  readonly open: (several: boolean) => string;
  readonly sheet: (sheet: FactSheet) => string;
  /** Between two sheets. */
  readonly between: string;
  readonly close: (several: boolean) => string;
}

const nothing = (): string => '';

export const WRITERS = {
  json: {
    about: 'the whole sheet; several as an array',
    open: (several) => (several ? '[\n' : ''),
    sheet: formatSheet,
    between: ',\n',
    close: (several) => (several ? ']\n' : ''),
  },
  jsonl: { about: 'one sheet a line', open: nothing, sheet: (sheet) => `${JSON.stringify(sheet)}\n`, between: '', close: nothing },
  csv: { about: 'one fact a row, a header first', open: csvHeader, sheet: csvRows, between: '', close: nothing },
  table: { about: 'for the eye', open: nothing, sheet: tableOf, between: '', close: nothing },
} as const satisfies Record<string, Writer>;

export type Format = keyof typeof WRITERS;
export const FORMATS = Object.keys(WRITERS) as readonly Format[];
