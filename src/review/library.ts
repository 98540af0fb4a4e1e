/** A folder of articles as the server knows it: read once, read anew when a file changes, written one decision after the other. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { listArticles, sheetPath } from '../corpus/index.js';
import type { OwnLexicon } from '../document.js';
import { freshSheet } from '../decisions/sheets.js';
import { openReview, writeReview, type OpenedReview } from '../decisions/store.js';
import type { Operation } from '../decisions/review-file.js';
import { knownArticle, type KnownArticle } from '../find/rows.js';
import { InputError } from '../read/index.js';
import type { Known } from './summary.js';

export interface Sources {
  readonly articles: string;
  /** Folder of fact sheets. */
  readonly sheets: string;
  /** The user's own rows. */
  readonly lexicon?: OwnLexicon | null;
}

/** How long an answer waits for articles that were not read yet. */
const PATIENCE = 300;

export class Library {
  readonly #sources: Sources;
  readonly #reviewer: string;
  readonly #known = new Map<string, { readonly stamp: string; readonly entry: Known }>();
  /** The end of what is being written now. */
  #writing: Promise<unknown> = Promise.resolve();
  #scan: Promise<void> | null = null;

  constructor(sources: Sources, reviewer: string) {
    this.#sources = sources;
    this.#reviewer = reviewer;
  }

  get lexicon(): OwnLexicon | null {
    return this.#sources.lexicon ?? null;
  }

  /** @throws InputError where there is no article of that id: no other path is ever made of it. */
  async article(id: string): Promise<KnownArticle> {
    await this.#mustBeThere(id);
    const entry = await this.#read(id);
    if ('error' in entry) throw new InputError(id, entry.error, 'mend the file and load the page again');
    return entry.known;
  }

  async #mustBeThere(id: string): Promise<void> {
    const ids = await listArticles(this.#sources.articles);
    if (!ids.includes(id)) throw new NotThereError(id);
  }

  /** What is known of all articles, and how many are still being read. */
  async all(): Promise<{ readonly entries: readonly Known[]; readonly pending: number }> {
    const ids = await listArticles(this.#sources.articles);
    this.#scan ??= this.#readAll(ids).finally(() => (this.#scan = null));
    await Promise.race([this.#scan, new Promise((resolve) => setTimeout(resolve, PATIENCE).unref())]);
    const entries = ids.flatMap((id) => this.#known.get(id)?.entry ?? []);
    return { entries, pending: ids.length - entries.length };
  }

  async #readAll(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      await this.#read(id);
      await setImmediate(); // lets requests in between
    }
  }

  async #read(id: string): Promise<Known> {
    const stamp = await this.#stamp(id);
    const old = this.#known.get(id);
    if (old?.stamp === stamp) return old.entry;
    let entry: Known;
    try {
      const opened = await openReview(this.#sources.articles, id);
      entry = { id, known: knownArticle(opened, await freshSheet(this.#sources.sheets, opened.article, this.lexicon)) };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      entry = { id, error: error.message };
    }
    this.#known.set(id, { stamp, entry });
    return entry;
  }

  /** Times and sizes of the files of an article. */
  async #stamp(id: string): Promise<string> {
    const files = ['.txt', '.meta.json', '.gold.json', '.review.json'].map((ending) => path.join(this.#sources.articles, id + ending));
    const stats = [...files, sheetPath(this.#sources.sheets, id)].map(async (file) => {
      const found = await stat(file).catch(() => null);
      return found ? `${found.mtimeMs}-${found.size}-${found.ino}` : '';
    });
    return (await Promise.all(stats)).join();
  }

  /** @throws NotThereError, VersionError, StepError, InputError */
  async decide(id: string, version: string, operations: readonly Operation[]): Promise<OpenedReview> {
    await this.#mustBeThere(id);
    const stamp = { at: new Date().toISOString(), by: this.#reviewer };
    const written = this.#writing.then(() => writeReview(this.#sources.articles, id, version, operations, stamp));
    this.#writing = written.catch(() => undefined);
    return written;
  }
}

/** No article has this id. */
export class NotThereError extends Error {
  override readonly name = 'NotThereError';

  constructor(id: string) {
    super(`there is no article ${JSON.stringify(id)}`);
  }
}
