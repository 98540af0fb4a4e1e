/** What a worker thread loads; the build makes a file of its own of it. */
import { workerData } from 'piscina';
import { makeTasks, type Setup } from './task.js';

export const { read, extract } = makeTasks(workerData as Setup);
