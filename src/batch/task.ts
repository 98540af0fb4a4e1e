/** What is done for one article, in a worker thread or in the main one: read its piece, extract it, write or format its sheet. */
import { ArticleTooLongError, type Article } from '../article.js';
import { writeSheet, type SheetState } from '../corpus/sheets.js';
import { extractAll } from '../extract.js';
import type { FactSheet } from '../fact.js';
import { readLexicon } from '../own-lexicon.js';
import { readPiece, type Piece, type ReadingOptions } from '../read/index.js';
import { WRITERS, type Format } from '../write/index.js';
import { faultOf, type Fault } from './fault.js';

/** Everything here is plain data, since it crosses to another thread. The same for all articles of a run: */
export interface Setup {
  readonly reading: ReadingOptions;
  /** The user's own rows, as the file has them. */
  readonly lexicon: { readonly file: string; readonly source: Uint8Array } | null;
  /** A folder that sheets are written into, or the format they are returned in. */
  readonly into: { readonly folder: string } | { readonly format: Format };
}

/** An article, or why there is none; one for everything that was handed in. */
export type Reading = { readonly origin: string } & (
  { readonly article: Article; readonly notes: readonly string[] } | { readonly failed: Fault } | { readonly skipped: string }
);

interface Counts {
  readonly facts: number;
  readonly ledger: number;
}

export type Extracted =
  | (Counts & { readonly sheet: SheetState; readonly sha256: string })
  | (Counts & { readonly bytes: Uint8Array })
  /** The article is at fault; the others can be done. */
  | { readonly failed: Fault }
  /** The output is at fault: no other article could be written either. */
  | { readonly broken: Fault };

/** One result each, in the order of what is given. */
export interface Tasks {
  readonly read: (pieces: readonly Piece[]) => Promise<readonly Reading[]>;
  readonly extract: (articles: readonly ArticleFrom[]) => readonly Extracted[];
}

export type ArticleFrom = Article & { readonly origin: string };

/** @throws InputError where the lexicon is none. */
export function makeTasks({ reading, lexicon, into }: Setup): Tasks {
  const rows = lexicon && readLexicon(lexicon.source, lexicon.file);
  return {
    read: (pieces) => Promise.all(pieces.map((piece) => read(piece, reading))),
    extract: (articles) =>
      extractAll(articles, { lexicon: rows }).map((result, i) =>
        'error' in result ? { failed: faultIn(articles[i]!, result.error) } : handOver(result, into),
      ),
  };
}

async function read(piece: Piece, options: ReadingOptions): Promise<Reading> {
  const { origin } = piece;
  try {
    const found = await readPiece(piece, options);
    if ('article' in found) return { origin, article: found.article, notes: found.notes };
    return 'error' in found ? { origin, failed: faultOf(found.error, origin, '') } : found;
  } catch (error) {
    return { origin, failed: faultOf(error, origin, 'stopped the reader') };
  }
}

/** A fault of ours in one article is told like any other, and the rest is done. */
function faultIn({ origin }: ArticleFrom, error: unknown): Fault {
  return error instanceof ArticleTooLongError
    ? { file: origin, problem: error.message, remedy: 'split it into several articles' }
    : faultOf(error, origin, 'stopped the extraction');
}

function handOver(sheet: FactSheet, into: Setup['into']): Extracted {
  const counts = { facts: sheet.facts.length, ledger: sheet.ledger.length };
  if ('format' in into) return { ...counts, bytes: new TextEncoder().encode(WRITERS[into.format].sheet(sheet)) };
  try {
    return { ...counts, ...writeSheet(into.folder, sheet) };
  } catch (error) {
    return { broken: faultOf(error, into.folder, 'cannot be written') };
  }
}
