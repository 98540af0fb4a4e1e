/** A run: pieces come in, each is read and each article done once, its sheet goes out, and what happens is told. */
import { InputError, isPiece, type NoArticle, type Piece } from '../read/index.js';
import type { BatchEvent, Counts } from './events.js';
import type { Executor } from './executor.js';
import { faultOf } from './fault.js';
import { flow } from './flow.js';
import { intake, type IntakeOptions, type Job } from './intake.js';
import type { Outlet } from './outlet.js';
import type { Extracted, Reading } from './task.js';
import { weightOf } from './weight.js';

export interface BatchOptions extends IntakeOptions {
  readonly executor: Executor;
  readonly outlet: Outlet;
  readonly report: (event: BatchEvent) => void;
  /** Sheets as they come instead of in the order of the input. */
  readonly unordered?: boolean;
  /** Stops when so many articles have failed. */
  readonly maxFailures?: number | undefined;
  /** Takes nothing more; what is in work is done. */
  readonly signal?: AbortSignal;
}

interface Outcome {
  readonly job: Pick<Job, 'key' | 'notes'> & { readonly origin: string; readonly id: string };
  readonly result: Extracted | 'kept';
}

/** Taken and not yet handed on: so many a worker … */
const AHEAD = { pieces: 8, articles: 192 } as const;
/** … and so many bytes, or characters, in all. */
const WEIGHT_AHEAD = 8_000_000;

/**
 * Does every article once. One that cannot be read or extracted is reported, and the rest is done.
 * @throws InputError where the output cannot be written; what is finished stays finished.
 */
export async function runBatch(pieces: AsyncIterable<Piece | NoArticle>, options: BatchOptions): Promise<Counts> {
  const { executor, outlet, report, unordered = false, maxFailures = Infinity, signal } = options;
  const counts = { done: 0, kept: 0, failed: 0, skipped: 0, duplicates: 0, facts: 0, written: 0 };
  const tell = (event: BatchEvent): void => {
    count(counts, event);
    report(event);
  };
  const stop = signal && { signal };
  const readings = flow(pieces, (piece) => read(piece, executor), {
    ahead: AHEAD.pieces * executor.concurrency,
    weight: { of: weightOf, limit: WEIGHT_AHEAD },
    ...stop,
  });
  const outcomes = flow(intake(readings, options), (job) => perform(job, executor, outlet), {
    ahead: AHEAD.articles * executor.concurrency,
    weight: { of: (job) => ('article' in job ? job.article.text.length : 0), limit: WEIGHT_AHEAD },
    unordered,
    ...stop,
  });
  for await (const outcome of outcomes) {
    if ('event' in outcome) tell(outcome);
    else {
      outcome.job.notes.forEach(tell);
      tell(await handOn(outcome, outlet));
    }
    if (counts.failed >= maxFailures) break;
  }
  await outlet.end(counts);
  const stopped = counts.failed >= maxFailures ? 'failures' : signal?.aborted === true ? 'signal' : null;
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

async function read(piece: Piece | NoArticle, executor: Executor): Promise<Reading> {
  if (isPiece(piece)) return executor.read(piece);
  const { origin } = piece;
  return 'error' in piece ? { origin, failed: faultOf(piece.error, origin, 'cannot be read') } : piece;
}

async function perform(job: Job | BatchEvent, executor: Executor, outlet: Outlet): Promise<Outcome | BatchEvent> {
  if ('event' in job) return job;
  const { article, key, notes } = job;
  const kept = await outlet.isKept(key, article.id);
  return { job: { origin: article.origin, id: article.id, key, notes }, result: kept ? 'kept' : await executor.extract(article) };
}

/** @throws InputError where the output cannot be written. */
async function handOn({ job: { origin, id, key }, result }: Outcome, outlet: Outlet): Promise<BatchEvent> {
  if (result === 'kept') return { event: 'kept', origin, id };
  if ('failed' in result) return { event: 'failed', origin, ...result.failed };
  if ('broken' in result) throw new InputError(result.broken.file, result.broken.problem, result.broken.remedy);
  await outlet.put(key, id, result);
  const { facts, ledger } = result;
  return { event: 'done', origin, id, facts, ledger, ...('sheet' in result && { sheet: result.sheet }) };
}
