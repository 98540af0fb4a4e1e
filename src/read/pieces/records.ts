/** JSON that is one value: an article, an array of articles, or an object that holds such an array. */
import { gather } from '../bytes.js';
import { decodeAny } from '../encoding.js';
import { isFields } from '../fields.js';
import { numberedId } from '../ids.js';
import { InputError } from '../input-error.js';
import type { ReadingOptions } from '../reading.js';
import { LARGEST_WHOLE, type Pieces, type Source } from './source.js';

/** Under these names exports and JSON feeds keep their articles. */
const LISTS = ['articles', 'items', 'data', 'results', 'documents', 'docs', 'entries', 'posts', 'stories', 'news', 'records', 'rows'];

export async function* splitJson({ origin: file, id, chunks, meta }: Source, _: ReadingOptions): Pieces {
  const text = decodeAny({ bytes: await gather(chunks, LARGEST_WHOLE) });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(
      file,
      `is no JSON (${(error as Error).message.replace(/\s+/g, ' ')})`,
      'mend it, or read one article a line with --as jsonl',
    );
  }
  const list = Array.isArray(value) ? (value as unknown[]) : listIn(value);
  if (list === null) {
    if (!isFields(value)) throw new InputError(file, 'is neither an object nor an array of objects', 'write {"text": …, "published": …}');
    yield { kind: 'record', origin: file, id, meta, record: value, feed: false };
    return;
  }
  for (const [index, record] of list.entries()) {
    const origin = `${file}#${index + 1}`;
    if (isFields(record)) yield { kind: 'record', origin, id: numberedId(id, index + 1), meta, record, feed: false };
    else yield { origin, error: new InputError(origin, 'is no object', 'write {"text": …, "published": …}') };
  }
  if (list.length === 0) throw new InputError(file, 'holds no article', 'put {"text": …} into its array');
}

function listIn(value: unknown): unknown[] | null {
  if (!isFields(value)) return null;
  const lists = LISTS.map((name) => value[name]).filter((each) => Array.isArray(each) && each.some(isFields)) as unknown[][];
  return lists[0] ?? null;
}
