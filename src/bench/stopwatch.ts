/** Times of named steps, in milliseconds by the clock, and what is made of them: to be measured where nothing else runs. */
import type { RunStage } from '../extract.js';

export type Times = ReadonlyMap<string, number>;

export interface Stopwatch {
  readonly times: Times;
  /** Runs a step and adds its time to what the step has taken so far. */
  readonly watch: RunStage;
}

export function stopwatch(): Stopwatch {
  const times = new Map<string, number>();
  return {
    times,
    watch: (step, run) => {
      const start = performance.now();
      try {
        return run();
      } finally {
        times.set(step, (times.get(step) ?? 0) + performance.now() - start);
      }
    },
  };
}

export function total(times: Times, steps: readonly string[] = [...times.keys()]): number {
  return steps.reduce((sum, step) => sum + (times.get(step) ?? 0), 0);
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
