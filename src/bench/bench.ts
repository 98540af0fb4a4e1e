/** One figure of a benchmark beside the value it has to reach; null where there was nothing to score, or no target. */
export interface Measure {
  readonly name: string;
  readonly value: number | null;
  readonly target: number | null;
  /** The target is the most that is allowed; without it, the least. */
  readonly atMost?: true;
}

/** One wrong answer; errors are listed grouped by their cause. */
export interface BenchError {
  readonly cause: string;
  readonly text: string;
}

export interface BenchResult {
  readonly measures: readonly Measure[];
  readonly errors: readonly BenchError[];
  /** One JSON line each, in the format of the set's reference scorer. */
  readonly predictions: readonly unknown[];
}

/** A benchmark is a plain value: adding one is one file and one line in `run.ts`. */
export interface Bench {
  readonly name: string;
  readonly about: string;
  /** Folder or file under the data folder, or under its bench/. */
  readonly path: string;
  /** Runs only when asked for by name, with or without its data: its figures depend on the machine. */
  readonly onlyNamed?: true;
  readonly run: (path: string) => Promise<BenchResult>;
}
