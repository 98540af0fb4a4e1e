/**
 * Times of named steps, in milliseconds of processor time, and what is made of them. Where nothing else runs that is the time by the
 * clock; where much does, the clock counts the others too.
 */
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
      const start = process.cpuUsage();
      try {
        return run();
      } finally {
        const { user, system } = process.cpuUsage(start);
        times.set(step, (times.get(step) ?? 0) + (user + system) / 1000);
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
