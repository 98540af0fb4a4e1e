/** Several jobs at a time, results in the order of the jobs. */
import PQueue from 'p-queue';

/** Yields what each job gave, or the error it ended with; how many run at once changes nothing but the time. */
export async function* inOrder<Job, Result>(
  jobs: readonly Job[],
  run: (job: Job) => Promise<Result>,
  concurrency: number,
): AsyncGenerator<{ readonly job: Job; readonly result: Result } | { readonly job: Job; readonly error: unknown }> {
  const queue = new PQueue({ concurrency });
  const running = jobs.map((job) =>
    queue.add(async () => {
      try {
        return { job, result: await run(job) };
      } catch (error) {
        return { job, error };
      }
    }),
  );
  for (const outcome of running) yield await outcome;
}
