/** A stream with a name, as the splitters take it. */
import type { ArticleMeta } from '../../article.js';
import type { Chunks } from '../bytes.js';
import type { NoArticle, Piece, ReadingOptions } from '../reading.js';

export interface Source {
  /** Path, address, or "standard input": what messages say. */
  readonly origin: string;
  /** File name, for what the content does not tell. */
  readonly name: string;
  /** Of the article, or what the ids of its articles begin with. */
  readonly id: string;
  readonly chunks: Chunks;
  /** Named by a header. */
  readonly charset: string | null;
  readonly meta: ArticleMeta;
}

export type Pieces = AsyncGenerator<Piece | NoArticle>;
export type Split = (source: Source, options: ReadingOptions) => Pieces;

/** Bytes of a line, a page or a record. */
export const LONGEST_PIECE = 16e6;
/** Bytes of a file that has to be read whole: an array of JSON, a feed. */
export const LARGEST_WHOLE = 256e6;
