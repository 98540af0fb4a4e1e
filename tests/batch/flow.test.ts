import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flow, type FlowOptions } from '../../src/batch/flow.js';

/** Jobs that are told when they are taken; ends as told when the last was taken or the flow has stopped. */
async function* jobsOf(count: number, taken: (job: number) => void, ended: () => void = () => undefined): AsyncGenerator<number> {
  try {
    for (let job = 0; job < count; job++) {
      taken(job);
      yield await Promise.resolve(job);
    }
  } finally {
    ended();
  }
}

async function all<Job, Result>(
  jobs: AsyncIterable<Job>,
  run: (job: Job) => Promise<Result>,
  options: FlowOptions<Job>,
): Promise<Result[]> {
  const results = [];
  for await (const result of flow(jobs, run, options)) results.push(result);
  return results;
}

describe('flow', () => {
  it('gives every result once, in order or as they come, and never takes more than it may', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(3), { maxLength: 30 }),
        fc.integer({ min: 1, max: 8 }),
        fc.boolean(),
        async (ticks, ahead, unordered) => {
          let open = 0;
          let most = 0;
          const jobs = jobsOf(ticks.length, () => (most = Math.max(most, ++open)));
          const results: number[] = [];
          const run = async (job: number): Promise<number> => {
            for (let tick = 0; tick < ticks[job]!; tick++) await Promise.resolve();
            return job;
          };
          for await (const result of flow(jobs, run, { ahead, unordered })) {
            results.push(result);
            open--;
          }
          const sorted = ticks.map((_, job) => job);
          expect(unordered ? results.sort((a, b) => a - b) : results).toEqual(sorted);
          expect(most).toBeLessThanOrEqual(ahead + 1);
        },
      ),
    );
  });

  it('bounds the weight of what is taken, but takes one that weighs more', async () => {
    let load = 0;
    let most = 0;
    const jobs = jobsOf(20, (job) => (most = Math.max(most, (load += job))));
    for await (const job of flow(jobs, (job) => Promise.resolve(job), { ahead: 100, weight: { of: (job) => job, limit: 10 } })) load -= job;
    expect(most).toBeLessThan(10 + 2 * 20);
  });

  it('does not wait for a slow job where order does not matter', async () => {
    let release: (() => void) | undefined;
    const run = (job: number): Promise<number> =>
      job === 0 ? new Promise((resolve) => (release = () => resolve(0))) : Promise.resolve(job);
    const results: number[] = [];
    for await (const result of flow(
      jobsOf(4, () => undefined),
      run,
      { ahead: 4, unordered: true },
    )) {
      results.push(result);
      if (results.length === 3) release!();
    }
    expect(results).toEqual([1, 2, 3, 0]);
  });

  it('takes no more when its reader stops, and ends its source', async () => {
    const taken: number[] = [];
    let ended = false;
    for await (const result of flow(
      jobsOf(
        1000,
        (job) => taken.push(job),
        () => (ended = true),
      ),
      (job) => Promise.resolve(job),
      { ahead: 3 },
    )) {
      if (result === 5) break;
    }
    await sleep(0);
    expect(ended).toBe(true);
    expect(taken.length).toBeLessThan(12);
  });

  it('finishes what it has taken on a signal, though its source waits for ever', async () => {
    const stop = new AbortController();
    const endless = async function* (): AsyncGenerator<number> {
      yield* [0, 1];
      await new Promise(() => undefined);
    };
    const run = async (job: number): Promise<number> => {
      await sleep(1);
      if (job === 1) stop.abort();
      await sleep(1);
      return job;
    };
    expect(await all(endless(), run, { ahead: 4, signal: stop.signal })).toEqual([0, 1]);
    expect(await all(endless(), run, { ahead: 4, signal: stop.signal })).toEqual([]);
  });

  it('ends with the error of a job, or of its source behind what came before', async () => {
    const failing = (job: number): Promise<number> => (job === 2 ? Promise.reject(new Error('two')) : Promise.resolve(job));
    await expect(
      all(
        jobsOf(9, () => undefined),
        failing,
        { ahead: 4 },
      ),
    ).rejects.toThrow('two');
    const results: number[] = [];
    const broken = async function* (): AsyncGenerator<number> {
      yield* [0, 1];
      await Promise.reject(new Error('broken'));
    };
    const reading = async (): Promise<void> => {
      for await (const result of flow(broken(), (job) => Promise.resolve(job), { ahead: 4 })) results.push(result);
    };
    await expect(reading()).rejects.toThrow('broken');
    expect(results).toEqual([0, 1]);
  });
});
