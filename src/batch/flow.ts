/** Jobs in, results out, in order or as they come; none is taken before there is room for its result. */
import { EventEmitter, once } from 'node:events';

export interface FlowOptions<Job> {
  /** Most jobs that are taken and whose results are not yet asked for. */
  readonly ahead: number;
  /** Most weight of these jobs together; one alone may weigh more. */
  readonly weight?: { readonly of: (job: Job) => number; readonly limit: number };
  /** As they come, instead of in the order of the jobs. */
  readonly unordered?: boolean;
  /** Takes no further job; those that were taken are done. */
  readonly signal?: AbortSignal;
}

/**
 * Yields what each job gave. How many run at once changes nothing but the time (and the order, if `unordered`).
 * Ends with the error of a job, or of the jobs' source once the jobs before it are done.
 */
export async function* flow<Job, Result>(
  jobs: AsyncIterable<Job> | Iterable<Job>,
  run: (job: Job) => Promise<Result>,
  { ahead, weight, unordered = false, signal }: FlowOptions<Job>,
): AsyncGenerator<Result> {
  const bell = new EventEmitter();
  const ring = (): void => void bell.emit('ring');
  const results: { readonly result: Promise<Result>; readonly weighs: number }[] = [];
  let open = 0;
  let load = 0;
  let ended = signal?.aborted ?? false;
  const faults: unknown[] = [];

  const stop = (): void => {
    ended = true;
    ring();
  };
  const takeAll = async (): Promise<void> => {
    try {
      for await (const job of jobs) {
        if (ended) return;
        const weighs = weight?.of(job) ?? 0;
        open++;
        load += weighs;
        const result = run(job);
        const put = (): void => {
          results.push({ result, weighs });
          ring();
        };
        if (!unordered) put();
        // An error is thrown where the result is asked for.
        const settled = unordered ? put : (): void => undefined;
        result.then(settled, settled);
        while (!ended && (open >= ahead || load >= (weight?.limit ?? Infinity))) await once(bell, 'ring');
      }
    } catch (error) {
      faults.push(error);
    } finally {
      stop();
    }
  };

  signal?.addEventListener('abort', stop);
  try {
    if (!ended) void takeAll();
    while (results.length > 0 || open > 0 || !ended) {
      const next = results.shift();
      if (next === undefined) {
        await once(bell, 'ring');
        continue;
      }
      yield await next.result;
      open--;
      load -= next.weighs;
      ring();
    }
    if (faults.length > 0) throw faults[0];
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}
