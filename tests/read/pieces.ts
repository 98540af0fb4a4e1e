/** Bytes of a file → what is read from them, as the command line does it. */
import { Readable } from 'node:stream';
import { isPiece, readPiece, splitSource, type Reading, type ReadingOptions } from '../../src/read/index.js';

export const STORY =
  'Ferry operator Norvik sold 41,500 tickets in May, 9% more than a year earlier, the company said, and it will buy 12 ships.';

export async function readAll(
  name: string,
  content: string | Uint8Array | Iterable<Uint8Array>,
  options: ReadingOptions = {},
): Promise<Reading[]> {
  const chunks = typeof content === 'string' || content instanceof Uint8Array ? [Buffer.from(content)] : content;
  const source = { origin: name, name, id: name.split('.')[0] || 'stdin', chunks: Readable.from(chunks), charset: null, meta: {} };
  const readings: Reading[] = [];
  for await (const piece of splitSource(source, options)) readings.push(isPiece(piece) ? await readPiece(piece, options) : piece);
  return readings;
}

/** The one article of a file. */
export async function readOne(
  name: string,
  content: string | Uint8Array,
  options: ReadingOptions = {},
): Promise<Extract<Reading, { article: unknown }>> {
  const [reading, ...more] = await readAll(name, content, options);
  if (more.length > 0 || reading === undefined || !('article' in reading))
    throw new Error(`${name}: ${JSON.stringify([reading, ...more])}`);
  return reading;
}

/** "news.jsonl:2 is no JSON …" for a fault, "news.jsonl:1 story-a" for an article. */
export const told = (reading: Reading): string =>
  `${reading.origin} ${'article' in reading ? reading.article.id : 'error' in reading ? reading.error.problem : `skipped: ${reading.skipped}`}`;
