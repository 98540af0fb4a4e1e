/** Where tasks run: in worker threads, or, for a few small articles, in this thread, which is ready at once. */
import { fileURLToPath } from 'node:url';
import PQueue from 'p-queue';
import pc from 'picocolors';
import { Piscina } from 'piscina';
import { InputError, type Piece } from '../read/index.js';
import type { Fault } from './fault.js';
import { inPacks } from './packs.js';
import type { ArticleFrom, Extracted, Reading, Setup } from './task.js';
import { weightOf } from './weight.js';

export interface Executor {
  /** More tasks than these at a time only wait. */
  readonly concurrency: number;
  readonly read: (piece: Piece) => Promise<Reading>;
  readonly extract: (article: ArticleFrom) => Promise<Extracted>;
  readonly close: () => Promise<void>;
}

export interface WorkerOptions {
  readonly workers: number;
  /** Most time of an article, in milliseconds. */
  readonly timeout: number;
  /** Most memory of a worker, in megabytes of V8's old generation. */
  readonly memory: number;
  /** Module with the tasks, if not the one of this program. */
  readonly module?: string;
}

type TaskName = 'read' | 'extract';

export interface WorkerData {
  readonly setup: Setup;
  /** A task that begins sets that of its slot to 1, from when on its time counts. */
  readonly begun: Int32Array;
  /** What the worker loads. */
  readonly module: string;
}

export interface WorkerTask {
  readonly slot: number;
  readonly pack: readonly object[];
}

const FROM_SOURCE = import.meta.url.endsWith('.ts');
const MODULE = fileURLToPath(new URL(FROM_SOURCE ? './worker.ts' : './worker.js', import.meta.url));
/** Megabytes for what is new, half of what V8 takes by itself: with two workers it saves 60 MB of 480, at twice as many, shorter collections. */
const YOUNG = 24;
/** A worker thread has no hooks for TypeScript; this one registers them and then loads the module. */
const TYPESCRIPT = fileURLToPath(new URL('./typescript-worker.mjs', import.meta.url));

/** @throws InputError where the lexicon is none */
export async function inThisThread(setup: Setup): Promise<Executor> {
  const { makeTasks } = await import('./task.js');
  const { read, extract } = makeTasks(setup);
  return {
    concurrency: 1,
    read: async (piece) => (await read([piece]))[0]!,
    extract: (article) => Promise.resolve(extract([article])[0]!),
    close: () => Promise.resolve(),
  };
}

/** So many workers in a row that ended before they had loaded the program: the next one would not load it either. */
const NEVER_LOADED = 4;

/** A worker that dies or hangs costs only its article; another one takes its place. Tasks throw an InputError where no worker can load the program. */
export function inWorkers(setup: Setup, { workers, timeout, memory, module = MODULE }: WorkerOptions): Executor {
  const begun = new Int32Array(new SharedArrayBuffer(4 * workers));
  const pool = new Piscina<WorkerTask, unknown>({
    filename: FROM_SOURCE ? TYPESCRIPT : module,
    name: 'extract',
    minThreads: workers,
    maxThreads: workers,
    recordTiming: false,
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG },
    workerData: { setup, begun, module } satisfies WorkerData,
    // A worker has no terminal, and would leave the colours away.
    env: { ...process.env, ...(pc.isColorSupported ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
    execArgv: [],
  });
  const running = new Set<AbortController>();
  let neverLoaded = 0;
  let broken: InputError | null = null;
  const countUnloaded = (error: unknown): void => {
    if (broken || ++neverLoaded < NEVER_LOADED) return;
    broken = unloadable(error);
    for (const controller of running) controller.abort();
  };
  // What kills a worker between two tasks has cost no article.
  pool.on('error', countUnloaded);
  // No task waits inside the pool.
  const queue = new PQueue({ concurrency: workers });
  const slots = Array.from({ length: workers }, (_, slot) => slot);
  const inWorker = async (name: TaskName, pack: readonly object[]): Promise<readonly unknown[]> => {
    if (broken) throw broken;
    const slot = slots.pop()!;
    Atomics.store(begun, slot, 0);
    const controller = new AbortController();
    running.add(controller);
    // A worker that still loads the program has not begun.
    const check = (): void => (Atomics.load(begun, slot) === 0 ? void (timer = setTimeout(check, timeout)) : controller.abort());
    let timer = setTimeout(check, timeout);
    try {
      const results = (await pool.run({ slot, pack } satisfies WorkerTask, { name, signal: controller.signal })) as readonly unknown[];
      neverLoaded = 0;
      return results;
    } catch (error) {
      if (Atomics.load(begun, slot) === 0) countUnloaded(error);
      throw broken ?? error;
    } finally {
      clearTimeout(timer);
      running.delete(controller);
      slots.push(slot);
    }
  };
  const inPack = <Task extends { readonly origin: string }, Result>(name: TaskName, weight: (task: Task) => number) => {
    const run = inPacks(queue, (pack: readonly Task[]) => inWorker(name, pack) as Promise<readonly Result[]>, weight);
    return (task: Task) =>
      run(task).catch((error: unknown) => {
        if (error instanceof InputError) throw error;
        return { failed: { file: task.origin, ...reasonOf(error, timeout, memory) } satisfies Fault };
      });
  };
  const read = inPack<Piece, Reading>('read', weightOf);
  const extract = inPack<ArticleFrom, Extracted>('extract', ({ text }) => text.length);
  return {
    concurrency: workers,
    read: async (piece) => ({ origin: piece.origin, ...(await read(detached(piece))) }),
    extract,
    close: async () => {
      queue.clear();
      await pool.destroy();
    },
  };
}

/** A view of a large buffer would take all of it along. */
const detached = (piece: Piece): Piece => ('bytes' in piece ? { ...piece, bytes: new Uint8Array(piece.bytes) } : piece);

const unloadable = (error: unknown): InputError =>
  new InputError(
    'worker threads',
    `cannot load the program (${(error as Error).message})`,
    'give more memory with --memory, or install it again',
  );

function reasonOf(error: unknown, timeout: number, memory: number): Omit<Fault, 'file'> {
  const { name, code, message } = error as NodeJS.ErrnoException;
  if (name === 'AbortError') return { problem: `took more than ${timeout / 1000} s`, remedy: 'split it, or give more time with --timeout' };
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return { problem: `needs more than ${memory} MB of memory`, remedy: 'split it, or give more with --memory' };
  return { problem: `ended its worker (${message})`, remedy: 'please report it with the text' };
}
