/** What is done for one article, in a worker thread or in the main one: extract it, and write or format its sheet. */
import { ArticleTooLongError, type Article } from '../article.js';
import { writeSheet, type SheetState } from '../corpus/sheets.js';
import { extract } from '../extract.js';
import type { FactSheet } from '../fact.js';
import { InputError } from '../read/index.js';
import { WRITERS, type Format } from '../write/index.js';

/** Plain data, since it crosses to another thread, as its result does. */
export interface Task {
  readonly origin: string;
  readonly article: Article;
  /** A folder that the sheet is written into, or the format it is returned in. */
  readonly into: { readonly folder: string } | { readonly format: Format };
}

/** An InputError as plain data. */
export interface Fault {
  readonly file: string;
  readonly problem: string;
  readonly remedy: string;
}

export type TaskResult =
  | { readonly facts: number; readonly ledger: number; readonly sheet: SheetState; readonly sha256: string }
  | { readonly facts: number; readonly ledger: number; readonly bytes: Uint8Array }
  /** The article is at fault; the others can be done. */
  | { readonly failed: Fault }
  /** The output is at fault: no other article could be written either. */
  | { readonly broken: Fault };

export function runTask({ origin, article, into }: Task): TaskResult {
  let sheet: FactSheet;
  try {
    sheet = extract(article);
  } catch (error) {
    if (error instanceof ArticleTooLongError) return failed(origin, error.message, 'split it into several articles');
    return failed(origin, `stopped the extraction (${(error as Error).message})`, 'please report it with the text');
  }
  const counts = { facts: sheet.facts.length, ledger: sheet.ledger.length };
  if ('format' in into) return { ...counts, bytes: new TextEncoder().encode(WRITERS[into.format].sheet(sheet)) };
  try {
    return { ...counts, ...writeSheet(into.folder, sheet) };
  } catch (error) {
    if (error instanceof InputError) return { broken: { file: error.file, problem: error.problem, remedy: error.remedy } };
    return {
      broken: { file: into.folder, problem: `cannot be written (${(error as Error).message})`, remedy: 'mend that and run it again' },
    };
  }
}

const failed = (file: string, problem: string, remedy: string): TaskResult => ({ failed: { file, problem, remedy } });
