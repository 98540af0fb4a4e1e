/**
 * CSV with a line of column names, separated by , ; tab or |. Rows are read as they stream by.
 *
 * Lines are handed to the parser as soon as their quotes are balanced, so that a quote that never closes costs its own row and no other.
 */
import { parse } from 'csv-parse/sync';
import { linesOf, type Line } from '../bytes.js';
import { decodeAny } from '../encoding.js';
import { separatorOf } from '../fields.js';
import { numberedId } from '../ids.js';
import { InputError } from '../input-error.js';
import type { NoArticle } from '../reading.js';
import { LONGEST_PIECE, type Pieces, type Source } from './source.js';

/** A cell with more lines than this, or more text, lacks its closing quote. */
const MOST_LINES = 5000;
const QUOTE = 34;

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

interface Read {
  readonly number: number;
  readonly text: string;
  /** Whether an odd number of quotes stands in it. */
  readonly odd: boolean;
}

export async function* splitCsv({ origin: file, id, meta, chunks }: Source): Pieces {
  const lines = linesOf(chunks, LONGEST_PIECE)[Symbol.asyncIterator]();
  /** Read and not yet given out. */
  const ahead: (Read | TooLong)[] = [];
  const lineAt = async (index: number): Promise<Read | TooLong | null> => {
    while (ahead.length <= index) {
      const next = await lines.next();
      if (next.done === true) return null;
      ahead.push(readLine(next.value));
    }
    return ahead[index]!;
  };
  const fault = (line: number, problem: string): NoArticle => {
    const origin = `${file}:${line}`;
    return { origin, error: new InputError(origin, problem, 'mend its quotes and separators') };
  };

  let columns: readonly string[] | null = null;
  let delimiter = ',';
  let number = 0;
  try {
    for (let first = await lineAt(0); first !== null; first = await lineAt(0)) {
      const count = 'text' in first ? await balancedLines(lineAt) : 0;
      if (columns === null && 'text' in first) delimiter = separatorOf(first.text) ?? ',';
      let group = ahead.slice(0, count) as readonly Read[];
      let rows: readonly Row[] | string = count === 0 ? 'has a quote that is not closed' : parseRows(group, delimiter, columns);
      if (typeof rows === 'string' && 'text' in first && count !== 1) {
        // A quote inside a cell, as in 5", need not be closed
        const alone = parseRows([first], delimiter, columns);
        if (typeof alone !== 'string') [group, rows] = [[first], alone];
      }
      if (typeof rows === 'string') {
        // The first line alone is at fault; those behind it are looked at anew
        ahead.shift();
        yield fault(first.number, 'text' in first ? rows : `is longer than ${LONGEST_PIECE / 1e6} MB`);
        continue;
      }
      ahead.splice(0, group.length);
      for (const { record } of rows) {
        if (columns === null) {
          columns = record.map((name) => name.trim());
          continue;
        }
        number++;
        const fields = Object.fromEntries(columns.map((name, i) => [name, record[i]]));
        yield { kind: 'record', origin: `${file}:${first.number}`, id: numberedId(id, number), meta, record: fields, feed: false };
      }
    }
  } finally {
    await lines.return?.(undefined);
  }
}

interface TooLong {
  readonly number: number;
}

function readLine({ number, bytes }: Line): Read | TooLong {
  if (bytes === null) return { number };
  const odd = bytes.reduce((count, byte) => (byte === QUOTE ? count + 1 : count), 0) % 2 === 1;
  return { number, text: decodeAny({ bytes }), odd };
}

/** How many lines from the first on have their quotes closed; 0 where they never do. */
async function balancedLines(lineAt: (index: number) => Promise<Read | TooLong | null>): Promise<number> {
  let open = false;
  let length = 0;
  for (let index = 0; index < MOST_LINES && length < LONGEST_PIECE; index++) {
    const line = await lineAt(index);
    if (line === null || !('text' in line)) return 0;
    open = open !== line.odd;
    length += line.text.length;
    if (!open) return index + 1;
  }
  return 0;
}

/** The rows, or what is wrong with them. */
function parseRows(lines: readonly Read[], delimiter: string, columns: readonly string[] | null): readonly Row[] | string {
  const options = { delimiter, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true } as const;
  let rows: readonly Row[];
  try {
    rows = parse(lines.map(({ text }) => text).join('\n'), options) as unknown as readonly Row[];
  } catch (error) {
    return `is no row of a table (${(error as Error).message.replace(/\s+/g, ' ')})`;
  }
  const wrong = columns === null ? undefined : rows.find(({ record }) => record.length !== columns.length);
  return wrong === undefined ? rows : `has ${wrong.record.length} columns where the header has ${columns!.length}`;
}
