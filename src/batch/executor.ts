/** Where tasks run: in worker threads, or, for a few small articles, in this thread, which is ready at once. */
import { fileURLToPath } from 'node:url';
import pc from 'picocolors';
import { Piscina } from 'piscina';
import type { Task, TaskResult } from './task.js';

export interface Executor {
  /** Tasks that run at the same time; more than these wait without need. */
  readonly concurrency: number;
  /** Never rejects for what an article does: a worker that dies or hangs costs only its article. */
  readonly run: (task: Task) => Promise<TaskResult>;
  readonly close: () => Promise<void>;
}

export interface WorkerOptions {
  readonly workers: number;
  /** Most time of an article, in milliseconds. */
  readonly timeout: number;
  /** Most memory of a worker, in megabytes of V8's old generation. */
  readonly memory: number;
  /** Module with a `runTask`, if not the one of this program. */
  readonly module?: string;
}

const FROM_SOURCE = import.meta.url.endsWith('.ts');
const MODULE = fileURLToPath(new URL(FROM_SOURCE ? './worker.ts' : './worker.js', import.meta.url));

export async function inThisThread(): Promise<Executor> {
  const { runTask } = await import('./task.js');
  return { concurrency: 1, run: (task) => Promise.resolve(runTask(task)), close: () => Promise.resolve() };
}

export function inWorkers({ workers, timeout, memory, module = MODULE }: WorkerOptions): Executor {
  const pool = new Piscina<Task, TaskResult>({
    filename: module,
    name: 'runTask',
    minThreads: workers,
    maxThreads: workers,
    recordTiming: false,
    resourceLimits: { maxOldGenerationSizeMb: memory },
    // A worker has no terminal, and would leave the colours away.
    env: { ...process.env, ...(pc.isColorSupported ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
    ...(FROM_SOURCE && { execArgv: withTypeScript(process.execArgv) }),
  });
  // What kills a worker between two tasks has cost no article.
  pool.on('error', () => undefined);
  return {
    concurrency: workers,
    run: async (task) => {
      try {
        return await pool.run(task, { signal: AbortSignal.timeout(timeout) });
      } catch (error) {
        return { failed: { file: task.origin, ...reasonOf(error, timeout, memory) } };
      }
    },
    close: () => pool.destroy(),
  };
}

/** From sources, workers need tsx as the main thread has it; a test runner has its own instead. */
const withTypeScript = (execArgv: readonly string[]): string[] =>
  execArgv.some((argument) => argument.includes('tsx')) ? [...execArgv] : [...execArgv, '--import', 'tsx'];

function reasonOf(error: unknown, timeout: number, memory: number): { problem: string; remedy: string } {
  const { name, code, message } = error as NodeJS.ErrnoException;
  if (name === 'AbortError') return { problem: `took more than ${timeout / 1000} s`, remedy: 'split it, or give more time with --timeout' };
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return { problem: `needs more than ${memory} MB of memory`, remedy: 'split it, or give more with --memory' };
  return { problem: `ended its worker (${message})`, remedy: 'please report it with the text' };
}
