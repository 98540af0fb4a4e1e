/** One piece → the article in it. Asks no clock and no network; modules for pages are loaded when the first page comes. */
import { ArticleMeta, type Article } from '../article.js';
import { StreamError } from './bytes.js';
import { datelineDay } from './dateline.js';
import { decodeAny } from './encoding.js';
import { checkedId } from './ids.js';
import { InputError } from './input-error.js';
import { otherLanguage } from './language.js';
import { parseMarkdown } from './markdown.js';
import type { Piece, Reading, ReadingOptions } from './reading.js';
import { parseRecord, readRecord } from './record.js';
import { describeIssues } from './schema-error.js';
import { cleanText } from './text.js';

/** What stands in a piece. */
export interface Found {
  readonly text: string;
  /** As written, unchecked. */
  readonly meta: Readonly<Record<string, unknown>>;
  readonly id?: string | null;
  readonly notes?: readonly string[];
}

type Plain = Extract<Piece, { readonly kind: 'text' | 'markdown' | 'html' }>;

/** Never throws for what stands in a piece: an article that cannot be read is a record with an error. */
export async function readPiece(piece: Piece, options: ReadingOptions = {}): Promise<Reading> {
  const { origin, kind } = piece;
  if (kind === 'corpus') return { origin, kind, article: { id: piece.id, text: piece.text, meta: piece.meta }, original: null, notes: [] };
  try {
    const found = await findIn(piece, options);
    const article = articleOf(piece, found);
    const other = options.force === true ? null : await otherLanguage(article);
    if (other !== null) return { origin, skipped: `is in another language than English (${other}); --force reads it` };
    const original = kind === 'record' ? new TextEncoder().encode(JSON.stringify(piece.record)) : piece.bytes;
    return { origin, kind, article, original, notes: found.notes ?? [] };
  } catch (error) {
    if (error instanceof InputError) return { origin, error };
    if (error instanceof StreamError) return { origin, error: new InputError(origin, error.problem, error.remedy) };
    throw error;
  }
}

/** @throws InputError, StreamError */
function findIn(piece: Exclude<Piece, { readonly kind: 'corpus' }>, options: ReadingOptions): Found | Promise<Found> {
  if (piece.kind === 'record') return readRecord(piece.record, piece, options);
  if (piece.kind === 'json') return readRecord(parseRecord(decodeAny(piece), piece.origin), piece, options);
  return piece.kind === 'html' ? readHtml(piece, options) : readPlain(piece, options);
}

async function readHtml(piece: Plain, { encoding }: ReadingOptions): Promise<Found> {
  const { readPage } = await import('./html/index.js');
  return readPage(decodeAny({ ...piece, encoding, declares: true }), piece.meta.url ?? null);
}

/** Text and Markdown. @throws InputError */
export function readPlain({ kind, bytes, charset, origin }: Plain, { encoding }: ReadingOptions): Found {
  const decoded = decodeAny({ bytes, charset, encoding });
  if (decoded.includes('\0')) throw new InputError(origin, 'is a binary file', 'give text, Markdown, HTML, a feed, JSON, CSV or WARC');
  const source = cleanText(decoded);
  if (!source.trim()) throw new InputError(origin, 'is empty', 'put the text of the article into it');
  const { text, meta } = kind === 'markdown' ? parseMarkdown(source) : { text: source, meta: {} };
  if (!text.trim()) throw new InputError(origin, 'has no text behind its front matter', 'put the text of the article into it');
  if (meta['published'] !== undefined) return { text, meta: { ...meta, publishedBy: 'meta' } };
  const dateline = datelineDay(text);
  return { text, meta: dateline === null ? meta : { ...meta, published: dateline.day, publishedBy: 'dateline' } };
}

/** What is given wins over what the piece says of itself. @throws InputError */
export function articleOf({ id, meta, origin }: Pick<Piece, 'id' | 'meta' | 'origin'>, found: Found): Article {
  if (!found.text.trim())
    throw new InputError(origin, 'has no text that reads as an article', 'look whether the text stands in it, or name its kind by --as');
  const checked = ArticleMeta.safeParse({ ...present(found.meta), ...present(meta) });
  if (!checked.success) throw new InputError(origin, describeIssues(checked.error), 'correct it or leave it out');
  return { id: checkedId(found.id ?? id, origin), text: found.text, meta: checked.data };
}

const present = (meta: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== undefined && value !== null));
