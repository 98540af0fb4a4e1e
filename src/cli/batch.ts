/** Runs a batch for a command: where sheets go, what is told, how it ends. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import {
  errorRecords,
  inThisThread,
  inWorkers,
  openFolder,
  openLines,
  peek,
  programOf,
  runBatch,
  toStream,
  weightOf,
  type Outlet,
  type Setup,
} from '../batch/index.js';
import { readBytes } from '../corpus/files.js';
import { takeLock } from '../corpus/lock.js';
import { HIDDEN } from '../corpus/sheets.js';
import { InputError, type NoArticle, type Piece, type ReadingOptions } from '../read/index.js';
import type { Format } from '../write/index.js';
import { DEFAULT_JOBS, DEFAULT_TIMEOUT, type BatchFlags } from './batch-options.js';
import { parseDay } from './inputs.js';
import { complain, EXIT } from './output.js';
import { readingOptions } from './reading-options.js';
import { makeReporter } from './reporter.js';

/** A folder, a file NAME.jsonl, or standard output in a format. */
export type Target = { readonly out: string } | { readonly format: Format };

export interface BatchRun {
  readonly target: Target;
  readonly flags: BatchFlags;
  readonly unordered?: boolean;
  /** Runs until it is interrupted, which is its regular end. */
  readonly endless?: boolean;
  readonly pieces: (options: ReadingOptions, signal: AbortSignal) => AsyncIterable<Piece | NoArticle>;
  /** Bytes of all pieces; null where nobody knows. */
  readonly size: () => Promise<number | null>;
}

/** So little is done in the main thread, which saves the start of workers. */
const FEW = { items: 4, weight: { of: weightOf, limit: 100_000 }, patience: 100 } as const;

/** Sets the exit code. @throws InputError where an option is wrong or the output cannot be opened. */
export async function runCommand({ target, flags, unordered = false, endless = false, pieces, size }: BatchRun): Promise<void> {
  const published = flags.published === undefined ? undefined : parseDay(flags.published);
  const lexicon = flags.lexicon === undefined ? null : { file: flags.lexicon, source: await readBytes(flags.lexicon) };
  const setup: Setup = { reading: readingOptions(flags), lexicon, into: intoOf(target) };
  const interrupt = onInterrupt();
  const { signal } = interrupt;
  const source = counted(pieces(setup.reading, signal), size);
  const { few, items } =
    endless || isForWorkers(flags) ? { few: false, items: source.pieces } : await peek(source.pieces, { ...FEW, signal });
  const outlet = await openOutlet(target, flags, lexicon?.source ?? null);
  const records = 'out' in target ? errorRecords(recordsFile(target.out)) : null;
  const reporter = makeReporter({ quiet: flags.quiet === true, events: flags.events, share: source.share, each: endless });
  const executor = few ? await inThisThread(setup) : inWorkers(setup, workersOf(flags));
  try {
    const counts = await runBatch(items, {
      executor,
      outlet,
      published,
      unordered,
      keepDuplicates: flags.keepDuplicates === true,
      maxFailures: flags.maxFailures,
      signal,
      report: (event) => {
        records?.report(event);
        reporter.report(event);
        if (event.event === 'end' && event.stopped !== null && !endless)
          process.exitCode = signal.aborted ? EXIT.interrupted : EXIT.stopped;
      },
    });
    records?.end();
    reporter.end(counts, 'out' in target ? target.out : null);
  } catch (error) {
    reporter.clear();
    complain(error);
    process.exitCode = EXIT.stopped;
  } finally {
    interrupt.ignore();
    await executor.close();
  }
  // A reader that still waits for input would keep the process.
  process.stdin.destroy();
}

const intoOf = (target: Target): Setup['into'] => {
  if ('format' in target) return target;
  return isLinesFile(target.out) ? { format: 'jsonl' } : { folder: target.out };
};

const isLinesFile = (out: string): boolean => out.endsWith('.jsonl');

async function openOutlet(target: Target, { fresh }: BatchFlags, lexicon: Uint8Array | null): Promise<Outlet> {
  if ('format' in target) return toStream(process.stdout, target.format);
  const open = isLinesFile(target.out) ? openLines : openFolder;
  await takeOutput(target.out);
  return open(target.out, { program: programOf(lexicon), fresh: fresh === true });
}

/** One run at a time, until this process ends. @throws InputError */
async function takeOutput(out: string): Promise<void> {
  const lock = isLinesFile(out) ? `${out}.lock` : path.join(out, HIDDEN, 'lock');
  // What cannot be made is told of by whoever opens the output.
  await mkdir(path.dirname(lock), { recursive: true }).catch(() => undefined);
  await takeLock(lock, {
    patience: 1000,
    taken: (holder) => new InputError(out, `is being written by ${holder}`, 'wait for its end or stop it, or choose another place'),
  });
}

/** Beside the file, or in the folder. */
export const recordsFile = (out: string): string =>
  isLinesFile(out) ? `${out.slice(0, -'.jsonl'.length)}.errors.jsonl` : `${out}/errors.jsonl`;

/** Whoever names their number, or limits the time, wants worker threads. */
const isForWorkers = ({ jobs, timeout }: BatchFlags): boolean => jobs !== undefined || timeout !== undefined;

const workersOf = ({ jobs = DEFAULT_JOBS, timeout = DEFAULT_TIMEOUT, memory }: BatchFlags) => ({
  workers: jobs,
  timeout: timeout * 1000,
  memory,
});

/** What share of the input is read: known once its size is, which is asked for on the side. */
function counted(
  pieces: AsyncIterable<Piece | NoArticle>,
  size: () => Promise<number | null>,
): { readonly pieces: AsyncGenerator<Piece | NoArticle>; readonly share: () => number | null } {
  let total: number | null = null;
  let read = 0;
  void size().then((bytes) => (total = bytes));
  const count = async function* (): AsyncGenerator<Piece | NoArticle> {
    for await (const piece of pieces) {
      read += weightOf(piece);
      yield piece;
    }
  };
  return { pieces: count(), share: () => (total === null || total === 0 ? null : Math.min(1, read / total)) };
}

/** The first interrupt ends the run in order, the second at once. */
function onInterrupt(): { readonly signal: AbortSignal; readonly ignore: () => void } {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return { signal: controller.signal, ignore: () => process.off('SIGINT', stop).off('SIGTERM', stop) };
}
