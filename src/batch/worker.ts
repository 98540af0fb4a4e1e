/** What a worker thread loads; the build makes a file of its own of it. */
import { workerData } from 'piscina';
import type { WorkerData, WorkerTask } from './executor.js';
import { makeTasks } from './task.js';

const { setup, begun } = workerData as WorkerData;
const tasks = makeTasks(setup);

const begin =
  <Task extends object, Result>(run: (pack: readonly Task[]) => Result) =>
  ({ slot, pack }: WorkerTask): Result => {
    Atomics.store(begun, slot, 1);
    return run(pack as readonly Task[]);
  };

export const read = begin(tasks.read);
export const extract = begin(tasks.extract);
