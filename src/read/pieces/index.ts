/** Streams → pieces, lazily: nothing is read before it is asked for. A new kind of file is one row in `SPLITS`. */
import { gunzip, isGzip, peek, StreamError } from '../bytes.js';
import { detectKind, HEAD } from '../detect.js';
import { encodingOf, toUtf8 } from '../encoding.js';
import { InputError } from '../input-error.js';
import type { Kind, ReadingOptions } from '../reading.js';
import { splitCsv } from './csv.js';
import { splitFeed } from './feed.js';
import { splitLines } from './lines.js';
import { splitJson } from './records.js';
import type { Pieces, Source, Split } from './source.js';
import { splitWarc } from './warc.js';
import { splitWhole } from './whole.js';

export type { Source } from './source.js';

const SPLITS: Readonly<Record<Kind, Split>> = {
  text: splitWhole('text'),
  markdown: splitWhole('markdown'),
  html: splitWhole('html'),
  feed: splitFeed,
  json: splitJson,
  jsonl: splitLines,
  csv: splitCsv,
  warc: splitWarc,
};

/** Cut where a byte says so, which holds for UTF-8 and its likes alone. */
const BY_LINE: ReadonlySet<Kind> = new Set(['jsonl', 'csv', 'json']);

/** Bytes that tell gzip, a byte order mark, and UTF-16. */
const LEAST_HEAD = 4;

/** Never throws: what cannot be read is a record with an error, behind the articles that could be. */
export async function* splitSource(source: Source, options: ReadingOptions = {}): Pieces {
  const { origin } = source;
  try {
    // A pipe may stay open with a line or two in it: where the kind is told, they are read as they come.
    const unpacked = await unpack(source.chunks, options.as !== undefined && BY_LINE.has(options.as) ? LEAST_HEAD : HEAD);
    if (unpacked.head.length === 0) {
      // Throws what went wrong, if that is why there is nothing
      for await (const _ of unpacked.chunks);
      throw new InputError(origin, 'is empty', 'put the text of the article into it');
    }
    const kind = options.as ?? detectKind(unpacked.head, source, options);
    const encoding = options.encoding ?? encodingOf({ bytes: unpacked.head });
    const chunks = BY_LINE.has(kind) && !/^utf-?8$|^windows-1252$/i.test(encoding) ? toUtf8(unpacked.chunks, encoding) : unpacked.chunks;
    yield* SPLITS[kind]({ ...source, chunks }, options);
  } catch (error) {
    yield { origin, error: streamFault(origin, error) };
  }
}

/** Gzip is no kind of its own: whatever is in it is read as if it were not packed. */
async function unpack(chunks: Source['chunks'], size: number): ReturnType<typeof peek> {
  const peeked = await peek(chunks, size);
  return isGzip(peeked.head) ? peek(gunzip(peeked.chunks), size) : peeked;
}

/** Whatever goes wrong in a stream, in a line for the person whose file it is. */
function streamFault(origin: string, error: unknown): InputError {
  if (error instanceof InputError) return error;
  if (error instanceof StreamError) return new InputError(origin, error.problem, error.remedy);
  return new InputError(origin, `stops (${(error as Error).message})`, 'check the file or the connection and read it again');
}
