/** One piece → the article in it. Pure but for modules that are loaded when they are first needed. */
import { ArticleMeta, type Article } from '../article.js';
import { decodeAny } from './encoding.js';
import { fieldOf, nameIn, type Fields } from './fields.js';
import { checkedId, idFrom } from './ids.js';
import { InputError } from './input-error.js';
import { otherLanguage } from './language.js';
import { parseMarkdown } from './markdown.js';
import type { Piece, Reading, ReadingOptions } from './reading.js';
import { describeIssues } from './schema-error.js';
import { cleanText } from './text.js';

/** What a reader finds. */
interface Found {
  readonly text: string;
  /** As written, unchecked. */
  readonly meta: Readonly<Record<string, unknown>>;
  readonly id?: string | null;
  readonly notes?: readonly string[];
}

/** Never throws: an article that cannot be read is a record with an error. */
export async function readPiece(piece: Piece, options: ReadingOptions = {}): Promise<Reading> {
  const { origin, kind } = piece;
  try {
    if (piece.kind === 'corpus') {
      return { origin, kind, article: { id: piece.id, text: piece.text, meta: piece.meta }, original: null, notes: [] };
    }
    const found = read(piece, options);
    if (!found.text.trim()) throw new InputError(origin, 'has no text', 'put the text of the article into it');
    const article = articleOf(piece, found);
    const other = options.force === true ? null : await otherLanguage(article);
    if (other !== null) return { origin, skipped: `is in another language than English (${other}); --force reads it` };
    return { origin, kind, article, original: bytesOf(piece), notes: found.notes ?? [] };
  } catch (error) {
    if (error instanceof InputError) return { origin, error };
    throw error;
  }
}

function read(piece: Exclude<Piece, { readonly kind: 'corpus' }>, options: ReadingOptions): Found {
  if (piece.kind === 'record') return readRecord(piece.record, piece.origin, options);
  const { bytes, origin } = piece;
  if (piece.kind === 'json') return readRecord(parseRecord(decodeAny({ bytes, encoding: options.encoding }), origin), origin, options);
  const text = cleanText(decodeAny({ bytes, encoding: options.encoding, charset: piece.charset, declares: piece.kind === 'html' }));
  return piece.kind === 'markdown' ? parseMarkdown(text) : { text, meta: {} };
}

/** @throws InputError */
function parseRecord(text: string, origin: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(origin, `is no JSON (${(error as Error).message.replace(/\s+/g, ' ')})`, 'mend it or remove it');
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw new InputError(origin, 'is no JSON object', 'write {"text": …, "published": …}');
}

function readRecord(record: Fields, origin: string, { fields }: ReadingOptions): Found {
  const text = fieldOf(record, 'text', fields);
  if (typeof text !== 'string') {
    const there = Object.keys(record).slice(0, 12).join(', ');
    throw new InputError(origin, `has no text; its fields are ${there}`, 'name the one with the text by --text-field');
  }
  const name = (field: 'id' | 'title' | 'url' | 'author' | 'site' | 'language'): string | null => nameIn(fieldOf(record, field, fields));
  const id = name('id');
  return {
    id: id === null ? null : idFrom(id),
    text: cleanText(text),
    meta: { title: name('title'), url: name('url'), author: name('author'), site: name('site'), language: name('language') },
  };
}

/** What is given wins over what the piece says of itself. @throws InputError */
function articleOf({ id, meta, origin }: Piece, found: Found): Article {
  const checked = ArticleMeta.safeParse({
    ...present(found.meta),
    ...(found.meta['published'] != null && found.meta['publishedBy'] == null && { publishedBy: 'meta' }),
    ...present(meta),
  });
  if (!checked.success) throw new InputError(origin, describeIssues(checked.error), 'correct it or leave it out');
  return { id: checkedId(found.id ?? id, origin), text: found.text, meta: checked.data };
}

const present = (meta: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== undefined && value !== null));

function bytesOf(piece: Piece): Uint8Array | null {
  if (piece.kind === 'corpus') return null;
  return piece.kind === 'record' ? new TextEncoder().encode(JSON.stringify(piece.record)) : piece.bytes;
}
