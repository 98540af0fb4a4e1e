/** An open article: decisions take effect at once and are written one batch after the other; what others wrote is never overwritten. */
import { anchorsOf, type Anchors } from '../../decisions/anchors.js';
import { findingsOf, itemsOf, type Findings, type Item } from '../../decisions/items.js';
import type { Operation, Step } from '../../decisions/review-file.js';
import { same } from '../../decisions/same.js';
import { isAnchoredAt, operate, StepError, type Review } from '../../decisions/steps.js';
import type { GoldFact } from '../../gold.js';
import type { OpenedArticle, ReviewState } from '../messages.js';
import { ApiError, decide, getArticle } from './api.js';

/** What an operation does to one number, whatever the operation is: it can be made again on another state. */
export type Effect = Pick<Step, 'fact' | 'proposal' | 'before' | 'after'>;

interface Pending {
  readonly operation: Operation;
  /** null for a change of state. */
  readonly effect: Effect | null;
}

export interface Conflict {
  readonly theirs: OpenedArticle;
  readonly mine: readonly Effect[];
  /** Decisions of an earlier visit that did not reach the server. */
  readonly left: boolean;
}

export type SaveState = 'saved' | 'saving' | 'failed' | 'conflict';

const RETRY = 2000;

export class ArticleStore {
  readonly id: string;
  article: OpenedArticle;
  anchors: Anchors;
  review: Review;
  items: readonly Item[] = [];
  save: SaveState = 'saved';
  /** Why the last attempt to write failed, or why a key had no effect. */
  problem: string | null = null;
  conflict: Conflict | null = null;
  /** When the server last wrote. */
  saved: string | null;
  #findings: Findings;
  #version: string;
  #pending: Pending[] = [];
  #sending = false;
  #sent: Promise<void> = Promise.resolve();
  #closed = false;
  readonly #changed: () => void;

  constructor(article: OpenedArticle, changed: () => void) {
    this.id = article.id;
    this.#changed = changed;
    this.article = article;
    this.anchors = anchorsOf(article.text);
    this.#findings = findingsOf(article.sheet, this.anchors);
    this.#version = article.review.version;
    this.review = reviewOf(article.review);
    this.saved = article.review.updated;
    this.items = this.#itemsNow();
    const left = readLeft(this.id).filter((effect) => !this.#hasArrived(effect));
    if (left.length > 0) this.conflict = { theirs: article, mine: left, left: true };
    if (this.conflict) this.save = 'conflict';
    else keepLeft(this.id, []);
  }

  /** A page that is reloaded may end before it hears that its decision was written. */
  #hasArrived({ fact, proposal, before, after }: Effect): boolean {
    const isDecided = fact === null || this.review.decisions.some((each) => each.fact === fact && same(each.proposal, proposal));
    return isDecided && same(this.goldAt(fact, after ?? before), after);
  }

  /** Items in which nothing changed stay the same objects, so that their rows are not drawn anew. */
  #itemsNow(): readonly Item[] {
    const old = new Map(this.items.map((item) => [item.key, item]));
    return itemsOf(this.#findings, this.review, this.anchors).map((item) => {
      const before = old.get(item.key);
      const isSame =
        before?.state === item.state && before.gold === item.gold && before.proposal === item.proposal && before.decision === item.decision;
      return isSame ? before : item;
    });
  }

  close(): void {
    this.#closed = true;
  }

  /** Whether closing the page now would lose something. */
  get isUnsaved(): boolean {
    return this.#pending.length > 0 || this.#sending;
  }

  get canUndo(): boolean {
    return this.review.history.length > this.review.undone;
  }

  get canRedo(): boolean {
    return this.review.undone > 0;
  }

  /** Returns the effect where there was one, so that the page can go to its number. */
  run(operation: Operation): Effect | null {
    if (this.conflict) return null;
    const effect = effectOf(this.review, operation);
    try {
      this.review = operate(this.review, operation, { at: new Date().toISOString(), by: '' }, this.anchors);
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      this.problem = error.message;
      this.#changed();
      return null;
    }
    this.problem = null;
    this.items = this.#itemsNow();
    this.#pending.push({ operation, effect });
    keepLeft(this.id, this.#pending);
    this.save = 'saving';
    this.#changed();
    this.#start();
    return effect;
  }

  /** Whether everything is written, once it is or cannot be. */
  async settled(): Promise<boolean> {
    while (this.#sending) await this.#sent;
    return this.save === 'saved';
  }

  #start(): void {
    if (!this.#sending) this.#sent = this.#send();
  }

  async #send(): Promise<void> {
    this.#sending = true;
    while (this.#pending.length > 0 && !this.conflict) {
      const batch = this.#pending.slice();
      try {
        const state = await decide(this.id, this.#version, batch.map(({ operation }) => operation)); // prettier-ignore
        this.#version = state.version;
        this.saved = state.updated;
        this.#pending.splice(0, batch.length);
        this.problem = null;
        this.save = this.#pending.length > 0 ? 'saving' : 'saved';
        keepLeft(this.id, this.#pending);
      } catch (error) {
        await this.#failed(error);
        break;
      }
    }
    this.#sending = false;
    this.#changed();
    if (this.save === 'failed' && !this.#closed) setTimeout(() => this.#start(), RETRY);
  }

  async #failed(error: unknown): Promise<void> {
    const status = error instanceof ApiError ? error.status : 0;
    this.problem = (error as Error).message;
    this.save = 'failed';
    if (status !== 412 && status !== 409) return;
    try {
      const theirs = await getArticle(this.id);
      this.conflict = { theirs, mine: this.#pending.flatMap(({ effect }) => effect ?? []), left: false };
      this.save = 'conflict';
    } catch (again) {
      this.problem = (again as Error).message;
    }
  }

  /** Ends a conflict: with what stands on the disk, or with the own decisions made anew on top of it. */
  resolve(choice: 'theirs' | 'mine'): void {
    const { conflict } = this;
    if (!conflict) return;
    this.#adopt(conflict.theirs);
    if (choice === 'mine') for (const effect of conflict.mine) this.run(this.#anew(effect));
    this.#changed();
  }

  #adopt(article: OpenedArticle): void {
    this.conflict = null;
    this.#pending = [];
    keepLeft(this.id, []);
    this.article = article;
    this.anchors = anchorsOf(article.text);
    this.#findings = findingsOf(article.sheet, this.anchors);
    this.#version = article.review.version;
    this.review = reviewOf(article.review);
    this.saved = article.review.updated;
    this.items = this.#itemsNow();
    this.save = 'saved';
    this.problem = null;
  }

  #anew({ fact, proposal, before, after }: Effect): Operation {
    return { op: 'decide', fact, proposal, before: this.goldAt(fact, before ?? after), after };
  }

  /** What gold says now of a fact of the sheet, or at an anchor. */
  goldAt(fact: string | null, anchor: Pick<GoldFact, 'quote' | 'nth'> | null): GoldFact | null {
    const item = this.items.find(({ found, gold }) =>
      fact !== null ? found?.id === fact : anchor !== null && gold !== null && isAnchoredAt(gold, anchor),
    );
    return item?.gold ?? null;
  }

  /** Takes over what another tab or program wrote, where nothing of ours is under way. Returns whether there was something. */
  async refresh(): Promise<boolean> {
    if (this.isUnsaved || this.conflict || this.#closed) return false;
    const article = await getArticle(this.id);
    if (article.review.version === this.#version || this.isUnsaved) return false;
    this.#adopt(article);
    this.#changed();
    return true;
  }
}

const reviewOf = ({ state, facts, draft, decisions, history, undone }: ReviewState): Review => ({
  state: state === 'new' ? 'in review' : state,
  facts,
  draft,
  decisions,
  history,
  undone,
});

function effectOf({ history, undone }: Review, operation: Operation): Effect | null {
  if (operation.op === 'decide') return operation;
  const step = operation.op === 'undo' ? history[history.length - undone - 1] : operation.op === 'redo' ? history[history.length - undone] : undefined; // prettier-ignore
  if (!step) return null;
  return operation.op === 'undo' ? { ...step, before: step.after, after: step.before } : step;
}

const leftKey = (id: string): string => `tallywire-left-${id}`;

/** Decisions on their way, for the case that this page ends before they arrive. */
function keepLeft(id: string, pending: readonly Pending[]): void {
  try {
    if (pending.length === 0) localStorage.removeItem(leftKey(id));
    else localStorage.setItem(leftKey(id), JSON.stringify(pending.flatMap(({ effect }) => effect ?? [])));
  } catch {
    // A full or forbidden storage: the decisions are still on their way to the server.
  }
}

function readLeft(id: string): Effect[] {
  try {
    return JSON.parse(localStorage.getItem(leftKey(id)) ?? '[]') as Effect[];
  } catch {
    return [];
  }
}
