/** WARC: what a crawler fetched, one page a record. Records are read as they stream by. */
import { WARCParser, type WARCRecord } from 'warcio';
import { StreamError } from '../bytes.js';
import { numberedId } from '../ids.js';
import { InputError } from '../input-error.js';
import type { NoArticle, Piece } from '../reading.js';
import { LONGEST_PIECE, type Pieces, type Source } from './source.js';

export async function* splitWarc(source: Source): Pieces {
  const { origin: file } = source;
  // A fault of the stream is kept until the records before it are read: the parser would take it for its own
  const fault: { error?: Error } = {};
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      yield* source.chunks;
    } catch (error) {
      fault.error = error as Error;
    }
  }
  let number = 0;
  try {
    for await (const record of WARCParser.iterRecords(chunks(), { keepHeadersCase: false })) {
      number++;
      const piece = await readRecord(record, number, source);
      if (fault.error !== undefined || isCut(record)) yield cutRecord(source.origin, number);
      else if (piece !== null) yield piece;
    }
  } catch (error) {
    if (fault.error === undefined)
      throw new StreamError(
        `is no WARC behind record ${number} (${(error as Error).message})`,
        'what stands before was read; fetch or make it anew',
      );
  }
  if (fault.error !== undefined) throw fault.error;
  if (number === 0) throw new InputError(file, 'holds no record', 'give a WARC file, or name its kind by --as');
}

/** Whether the record holds less than its header says; what is left to read counts down to 0. */
const isCut = ({ _reader: reader }: WARCRecord): boolean => 'limit' in reader && Number(reader.limit) > 0;

function cutRecord(file: string, number: number): NoArticle {
  const origin = `${file}#${number}`;
  return { origin, error: new InputError(origin, 'ends too early', 'fetch or make the file anew') };
}

/** null for records that describe the crawl. */
async function readRecord(record: WARCRecord, number: number, { origin: file, id, meta }: Source): Promise<Piece | NoArticle | null> {
  const origin = `${file}#${number}`;
  const { warcType, httpHeaders } = record;
  if (warcType !== 'response' && warcType !== 'resource' && warcType !== 'conversion') return null;
  const status = Number(httpHeaders?.statusCode ?? 200);
  const type = (httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? '').toLowerCase();
  const kind = /html/.test(type) ? 'html' : /^text\/plain/.test(type) ? 'text' : null;
  if (kind === null || status !== 200) {
    await record.skipFully();
    return { origin, skipped: `is no page (${kind === null ? type || 'without a type' : `status ${status}`})` };
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of record) {
    length += part.length;
    if (length <= LONGEST_PIECE) parts.push(part);
  }
  if (length > LONGEST_PIECE)
    return { origin, error: new InputError(origin, `is longer than ${LONGEST_PIECE / 1e6} MB`, 'give the article alone') };
  const bytes = Buffer.concat(parts);
  const url = record.warcTargetURI ?? null;
  const known = /^https?:/.test(url ?? '') ? { ...meta, url } : meta;
  const charset = /charset\s*=\s*"?([\w.:-]+)/.exec(type)?.[1] ?? null;
  return { kind, origin, id: numberedId(id, number), meta: known, charset, bytes };
}
