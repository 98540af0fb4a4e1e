/** A run: readings come in, each article is done once, its sheet goes out, and what happens is told. */
import type { Article, ArticleMeta } from '../article.js';
import { InputError } from '../read/index.js';
import type { BatchEvent, Counts } from './events.js';
import type { Executor } from './executor.js';
import { flow } from './flow.js';
import { hashOf } from './hash.js';
import type { Hash } from './hash-table.js';
import type { Outlet } from './outlet.js';
import { Seen } from './seen.js';
import type { TaskResult } from './task.js';

/** An article, or why there is none; one for everything that was handed in. */
export type Reading =
  | { readonly origin: string; readonly article: Article; readonly notes?: readonly string[] }
  | { readonly origin: string; readonly error: unknown }
  | { readonly origin: string; readonly skipped: string };

export interface BatchOptions {
  readonly executor: Executor;
  readonly outlet: Outlet;
  readonly report: (event: BatchEvent) => void;
  readonly unordered?: boolean;
  /** Stands in place of what articles say. */
  readonly published?: string | undefined;
  /** Extracts a text again that came before. */
  readonly keepDuplicates?: boolean;
  /** Stops when so many articles have failed. */
  readonly maxFailures?: number;
  /** Takes nothing more; what is in work is done. */
  readonly signal?: AbortSignal;
}

interface Job {
  readonly origin: string;
  readonly article: Article;
  readonly key: Hash;
  readonly notes: readonly BatchEvent[];
}

type Outcome =
  readonly BatchEvent[] | { readonly job: Omit<Job, 'article'> & { readonly id: string }; readonly result: TaskResult | 'kept' };

/** Taken and not yet handed on: so many articles a worker, so many characters of text in all. */
const AHEAD = 64;
const CHARACTERS_AHEAD = 8_000_000;

/**
 * Does every article once. One that cannot be read or extracted is reported, and the rest is done.
 * @throws InputError where the output cannot be written; what is finished stays finished.
 */
export async function runBatch(readings: AsyncIterable<Reading>, options: BatchOptions): Promise<Counts> {
  const { executor, outlet, report, unordered = false, signal, maxFailures = Infinity } = options;
  const counts = { done: 0, kept: 0, failed: 0, skipped: 0, duplicates: 0, facts: 0, written: 0 };
  const tell = (event: BatchEvent): void => {
    count(counts, event);
    report(event);
  };
  const outcomes = flow(intake(readings, options), (job) => perform(job, executor, outlet), {
    concurrency: executor.concurrency,
    ahead: AHEAD * executor.concurrency,
    weight: { of: (job) => ('article' in job ? job.article.text.length : 0), limit: CHARACTERS_AHEAD },
    unordered,
    ...(signal && { signal }),
  });
  let stopped: 'failures' | 'signal' | null = null;
  for await (const outcome of outcomes) {
    if (!('job' in outcome)) outcome.forEach(tell);
    else {
      outcome.job.notes.forEach(tell);
      tell(await handOn(outcome.job, outcome.result, outlet));
    }
    if (counts.failed >= maxFailures) {
      stopped = 'failures';
      break;
    }
  }
  if (signal?.aborted) stopped ??= 'signal';
  await outlet.end(counts);
  report({ event: 'end', stopped, ...counts });
  return counts;
}

function count(counts: { -readonly [Key in keyof Counts]: Counts[Key] }, event: BatchEvent): void {
  if (event.event === 'done') {
    counts.done++;
    counts.facts += event.facts;
    if (event.sheet !== undefined && event.sheet !== 'same') counts.written++;
  } else if (event.event === 'duplicate') counts.duplicates++;
  else if (event.event === 'kept' || event.event === 'failed' || event.event === 'skipped') counts[event.event]++;
}

/** In the order of the input, so that the same articles are duplicates and get the same ids however many workers there are. */
async function* intake(
  readings: AsyncIterable<Reading>,
  { published, keepDuplicates }: BatchOptions,
): AsyncGenerator<Job | readonly BatchEvent[]> {
  const seen = new Seen();
  for await (const reading of readings) {
    const { origin } = reading;
    if ('error' in reading) yield [failure(origin, reading.error)];
    else if ('skipped' in reading) yield [{ event: 'skipped', origin, reason: reading.skipped }];
    else {
      const { id, text } = reading.article;
      const hash = hashOf(text);
      const of = keepDuplicates === true ? null : seen.duplicateOf(hash, origin);
      if (of !== null) {
        yield [{ event: 'duplicate', origin, id, of }];
        continue;
      }
      const free = seen.claim(id, hash, origin);
      const meta: ArticleMeta = { ...reading.article.meta, ...(published !== undefined && { published, publishedBy: 'given' }) };
      const notes: BatchEvent[] = (reading.notes ?? []).map((note) => ({ event: 'note', origin, note }));
      if (free !== id) notes.push({ event: 'renamed', origin, id: free, from: id });
      yield { origin, article: { id: free, text, meta }, key: hashOf(free, hash, JSON.stringify(meta)), notes };
    }
  }
}

function failure(origin: string, error: unknown): BatchEvent {
  if (error instanceof InputError) return { event: 'failed', origin, file: error.file, problem: error.problem, remedy: error.remedy };
  return { event: 'failed', origin, file: origin, problem: `cannot be read (${(error as Error).message})`, remedy: 'please report it' };
}

async function perform(job: Job | readonly BatchEvent[], executor: Executor, outlet: Outlet): Promise<Outcome> {
  if (!('article' in job)) return job;
  const { origin, article, key, notes } = job;
  const kept = await outlet.isKept(key, article.id);
  const result = kept ? 'kept' : await executor.run({ origin, article, into: outlet.into });
  return { job: { origin, id: article.id, key, notes }, result };
}

/** @throws InputError where the output cannot be written. */
async function handOn(
  { origin, id, key }: { origin: string; id: string; key: Hash },
  result: TaskResult | 'kept',
  outlet: Outlet,
): Promise<BatchEvent> {
  if (result === 'kept') return { event: 'kept', origin, id };
  if ('failed' in result) return { event: 'failed', origin, ...result.failed };
  if ('broken' in result) throw new InputError(result.broken.file, result.broken.problem, result.broken.remedy);
  await outlet.put(key, id, result);
  const { facts, ledger } = result;
  return { event: 'done', origin, id, facts, ledger, ...('sheet' in result && { sheet: result.sheet }) };
}
