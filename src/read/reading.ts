/**
 * How reading goes, in two steps that a batch may do in two places:
 *
 *   what a person hands in → pieces (cut out of files as they stream by) → readings (each piece read on its own)
 *
 * Pieces are plain data: they may cross to a worker thread, where `readPiece` does the work.
 */
import type { Article, ArticleMeta } from '../article.js';
import type { InputError } from './input-error.js';

export const KINDS = ['text', 'markdown', 'html', 'feed', 'json', 'jsonl', 'csv', 'warc'] as const;
export type Kind = (typeof KINDS)[number];

/** What a record of JSON, CSV or a feed says of an article; each has names that are tried if none is given. */
export const FIELDS = ['id', 'text', 'title', 'published', 'url', 'author', 'site', 'language'] as const;
export type Field = (typeof FIELDS)[number];

export interface ReadingOptions {
  /** Instead of what the content looks like. */
  readonly as?: Kind | undefined;
  /** Names of the fields of records, "body" or "article.body". */
  readonly fields?: Partial<Readonly<Record<Field, string>>> | undefined;
  /** Reads articles in other languages too. */
  readonly force?: boolean | undefined;
  /** Name of the character encoding, instead of what the bytes say. */
  readonly encoding?: string | undefined;
}

/** What is known of a piece before it is read. */
interface Known {
  /** File and place in it: "news.jsonl:12" (line), "crawl.warc.gz#3" (record), "feed.xml#2" (item), "story.txt". */
  readonly origin: string;
  /** The article's id where the piece itself gives none; made from the file's name and the place in it, "news-12". */
  readonly id: string;
  /** From a meta file, a header, or the command line. */
  readonly meta: ArticleMeta;
}

export type Piece = Known &
  (
    | {
        readonly kind: 'text' | 'markdown' | 'html';
        readonly bytes: Uint8Array;
        /** Named by a header. */
        readonly charset: string | null;
      }
    /** One JSON value. */
    | { readonly kind: 'json'; readonly bytes: Uint8Array }
    /** A row of CSV, an element of a JSON array, an item of a feed. */
    | { readonly kind: 'record'; readonly record: Readonly<Record<string, unknown>>; readonly feed: boolean }
    /** An article of a corpus folder, whose text stands as it is. */
    | { readonly kind: 'corpus'; readonly text: string }
  );

/** What cannot be read, or is no article: a record of it stands where the article would. */
export type NoArticle =
  | { readonly origin: string; readonly error: InputError }
  /** Why: "is in de, not in English". */
  | { readonly origin: string; readonly skipped: string };

export type Reading =
  | {
      readonly origin: string;
      readonly article: Article;
      /** The bytes it was read from; null for an article of a corpus folder. */
      readonly original: Uint8Array | null;
      /** Kind of the original, for the name of a file that keeps it. */
      readonly kind: Piece['kind'];
      /** What a person should know: "dates conflict: 2024-05-02 by json-ld, 2024-05-03 by meta". */
      readonly notes: readonly string[];
    }
  | NoArticle;

export const isPiece = (piece: Piece | NoArticle): piece is Piece => 'kind' in piece;
