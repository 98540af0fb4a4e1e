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

interface Pending {
  readonly number: number;
  readonly text: string;
  readonly odd: boolean;
}

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

export async function* splitCsv(source: Source): Pieces {
  const { origin: file, id, meta } = source;
  let columns: readonly string[] | null = null;
  let delimiter = ',';
  let number = 0;
  const fault = (line: number, problem: string): NoArticle => {
    const origin = `${file}:${line}`;
    return { origin, error: new InputError(origin, problem, 'mend its quotes and separators') };
  };
  for await (const lines of balanced(linesOf(source.chunks, LONGEST_PIECE))) {
    const line = lines[0]!.number;
    if (!('text' in lines[0]!)) {
      yield fault(line, `is longer than ${LONGEST_PIECE / 1e6} MB`);
      continue;
    }
    const group = lines as readonly Pending[];
    if (columns === null) delimiter = separatorOf(group[0]!.text) ?? ',';
    if (group.at(-1) === OPEN) {
      yield fault(line, 'has a quote that is not closed');
      continue;
    }
    const rows = parseRows(group.map(({ text }) => text).join('\n'), delimiter);
    if (typeof rows === 'string') {
      yield fault(line, `is no row of a table (${rows})`);
      continue;
    }
    for (const { record, info } of rows) {
      if (columns === null) {
        columns = record.map((name) => name.trim());
        continue;
      }
      number++;
      const at = line + info.lines - 1;
      if (record.length !== columns.length) yield fault(at, `has ${record.length} columns where the header has ${columns.length}`);
      else {
        const fields = Object.fromEntries(columns.map((name, i) => [name, record[i]]));
        yield { kind: 'record', origin: `${file}:${line}`, id: numberedId(id, number), meta, record: fields, feed: false };
      }
    }
  }
}

/** Stands behind a line whose quote is not closed. */
const OPEN: Pending = { number: 0, text: '', odd: false };

/** Lines until their quotes are even. A line that is too long stands alone, without text. */
async function* balanced(lines: AsyncIterable<Line>): AsyncGenerator<readonly (Pending | { readonly number: number })[]> {
  let pending: Pending[] = [];
  let open = false;
  let length = 0;
  const take = (line: Pending): readonly Pending[] | null => {
    pending.push(line);
    length += line.text.length;
    open = open !== line.odd;
    if (open && pending.length < MOST_LINES && length < LONGEST_PIECE) return null;
    const group = pending;
    pending = [];
    length = 0;
    return group;
  };
  /** The first line is at fault; those behind it are looked at anew. */
  function* giveUp(group: readonly Pending[]): Generator<readonly Pending[]> {
    open = false;
    yield [group[0]!, OPEN];
    for (const line of group.slice(1)) {
      const next = take(line);
      if (next === null) continue;
      if (open) yield* giveUp(next);
      else yield next;
    }
  }
  for await (const { number, bytes } of lines) {
    if (bytes === null) {
      if (pending.length > 0) yield* giveUp(pending.splice(0));
      yield [{ number }];
      continue;
    }
    const odd = bytes.reduce((count, byte) => (byte === QUOTE ? count + 1 : count), 0) % 2 === 1;
    const group = take({ number, text: decodeAny({ bytes }), odd });
    if (group === null) continue;
    if (open) yield* giveUp(group);
    else if (group.some(({ text }) => text.trim() !== '')) yield group;
  }
  while (pending.length > 0) yield* giveUp(pending.splice(0));
}

/** The rows, or what is wrong. */
function parseRows(text: string, delimiter: string): readonly Row[] | string {
  try {
    return parse(text, { delimiter, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true }) as unknown as Row[];
  } catch (error) {
    return (error as Error).message.replace(/\s+/g, ' ');
  }
}
