/** What a person hands in → articles. */
import type { Article, ArticleMeta } from '../article.js';
import { checkedId, idOf } from './ids.js';
import { articleOf, readPlain } from './piece.js';

export { decode } from './decode.js';
export { checkedEncoding } from './encoding.js';
export { fetchPage, isAddress } from './fetch.js';
export { checkedId, idOf, idOfPath, idOfUrl } from './ids.js';
export { InputError } from './input-error.js';
export { readPiece } from './piece.js';
export { splitSource, type Source } from './pieces/index.js';
export { FIELDS, isPiece, KINDS, type Field, type Kind, type NoArticle, type Piece, type Reading, type ReadingOptions } from './reading.js';
export { parseJson } from './schema-error.js';

export interface ReadOptions {
  /** Of the file, for its kind and for messages. */
  readonly file: string;
  /** Default: made from the file's name. */
  readonly id?: string | undefined;
  /** Wins over what the file says of itself. */
  readonly meta?: ArticleMeta | undefined;
}

/**
 * Reads plain text or, where the file's name ends in .md, Markdown; `splitSource` and `readPiece` read every kind.
 * @throws InputError for binary and empty input, and for meta that is not as it should be.
 */
export function readArticle(source: Uint8Array | string, { file, id, meta }: ReadOptions): Article {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const kind = /\.(?:md|markdown)$/i.test(file) ? 'markdown' : 'text';
  const piece = { kind, bytes, charset: null, origin: file, id: checkedId(id ?? idOf(file), file), meta: meta ?? {} } as const;
  return articleOf(piece, readPlain(piece, {}));
}
