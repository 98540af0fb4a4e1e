import type PQueue from 'p-queue';

/** Most tasks of a pack, and most weight (bytes or characters), unless one task alone weighs more. */
export const PACK = { tasks: 64, weight: 250_000 } as const;

interface Waiting<Task, Result> {
  readonly task: Task;
  readonly settle: (result: Promise<Result>) => void;
}

/**
 * Hands tasks that wait for their turn in the queue over together, since a worker does several in less time than one after the other.
 * Where a pack fails, its tasks are done again one by one, so that only the one at fault fails.
 */
export function inPacks<Task, Result>(
  queue: PQueue,
  run: (pack: readonly Task[]) => Promise<readonly Result[]>,
  weightOf: (task: Task) => number,
): (task: Task) => Promise<Result> {
  const waiting: Waiting<Task, Result>[] = [];
  const alone = async (task: Task): Promise<Result> => (await run([task]))[0]!;
  const take = (): Waiting<Task, Result>[] => {
    // The last few are shared among the workers.
    const most = Math.min(PACK.tasks, Math.ceil(waiting.length / queue.concurrency));
    let count = 0;
    let weight = 0;
    while (count < most && (weight += weightOf(waiting[count]!.task)) <= PACK.weight) count++;
    return waiting.splice(0, Math.max(1, count));
  };
  const next = async (): Promise<void> => {
    const pack = take();
    const results = pack.length > 1 ? await run(pack.map(({ task }) => task)).catch(() => null) : null;
    for (const [i, { task, settle }] of pack.entries()) {
      const result = results ? Promise.resolve(results[i]!) : alone(task);
      settle(result);
      await result.catch(() => undefined);
    }
  };
  // As many turns wait as workers can take, not one for each task: packs leave most of those empty, and under load they would never come up.
  let turns = 0;
  const takeTurns = (): void => {
    for (; turns < Math.min(waiting.length, queue.concurrency); turns++) void queue.add(turn);
  };
  const turn = async (): Promise<void> => {
    turns--;
    if (waiting.length > 0) await next();
    takeTurns();
  };
  return (task) =>
    new Promise((settle) => {
      waiting.push({ task, settle });
      takeTurns();
    });
}
