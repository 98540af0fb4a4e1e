/** Runs a batch for a command: where sheets go, what is told, how it ends. */
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
  type Executor,
  type Outlet,
  type Reading,
} from '../batch/index.js';
import type { Format } from '../write/index.js';
import { DEFAULT_JOBS, DEFAULT_TIMEOUT, type BatchFlags } from './batch-options.js';
import { parseDay } from './inputs.js';
import { complain, EXIT } from './output.js';
import { makeReporter, type ReporterOptions } from './reporter.js';

/** A folder, a file NAME.jsonl, or standard output in a format. */
export type Target = { readonly out: string } | { readonly format: Format };

export interface BatchRun {
  readonly target: Target;
  readonly flags: BatchFlags;
  readonly unordered?: boolean;
  readonly share: ReporterOptions['share'];
  /** Runs until it is interrupted, which is its regular end. */
  readonly endless?: boolean;
  readonly read: (signal: AbortSignal) => AsyncIterable<Reading>;
}

/** So much is done in the main thread, which saves the start of workers. */
const FEW = { articles: 4, characters: 100_000, patience: 100 } as const;

/** Sets the exit code. @throws InputError where the output cannot be opened */
export async function runCommand({ target, flags, unordered = false, share, endless = false, read }: BatchRun): Promise<void> {
  const published = flags.published === undefined ? undefined : parseDay(flags.published);
  const outlet = await openOutlet(target, flags);
  const records = 'out' in target ? errorRecords(recordsFile(target.out)) : null;
  const reporter = makeReporter({ quiet: flags.quiet === true, events: flags.events, share, each: endless });
  const interrupted = onInterrupt();
  const explicit = flags.jobs !== undefined || flags.timeout !== undefined || endless;
  const { few, readings } = explicit ? { few: false, readings: read(interrupted.signal) } : await peek(read(interrupted.signal), { ...FEW, signal: interrupted.signal }); // prettier-ignore
  const executor = few ? await inThisThread() : workers(flags);
  let stopped = false;
  try {
    const counts = await runBatch(readings, {
      executor,
      outlet,
      published,
      unordered,
      keepDuplicates: flags.keepDuplicates === true,
      ...(flags.maxFailures !== undefined && { maxFailures: flags.maxFailures }),
      signal: interrupted.signal,
      report: (event) => {
        records?.report(event);
        reporter.report(event);
        if (event.event === 'end') stopped = event.stopped !== null && !endless;
      },
    });
    records?.end();
    reporter.end(counts, 'out' in target ? target.out : null);
  } catch (error) {
    complain(error);
    stopped = true;
  } finally {
    interrupted.ignore();
    await executor.close();
  }
  if (stopped) process.exitCode = interrupted.signal.aborted ? EXIT.interrupted : EXIT.stopped;
  // A reader that waits for more input would keep the process.
  if (stopped || interrupted.signal.aborted) process.stdout.write('', () => process.exit());
}

async function openOutlet(target: Target, { fresh }: BatchFlags): Promise<Outlet> {
  if ('format' in target) return toStream(process.stdout, target.format);
  const open = isLinesFile(target.out) ? openLines : openFolder;
  return open(target.out, { program: programOf(), fresh: fresh === true });
}

const isLinesFile = (out: string): boolean => out.endsWith('.jsonl');

/** Beside the file, or in the folder. */
const recordsFile = (out: string): string => (isLinesFile(out) ? `${out.slice(0, -'.jsonl'.length)}.errors.jsonl` : `${out}/errors.jsonl`);

function workers({ jobs = DEFAULT_JOBS, timeout = DEFAULT_TIMEOUT, memory }: BatchFlags): Executor {
  return inWorkers({ workers: jobs, timeout: timeout * 1000, memory });
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
