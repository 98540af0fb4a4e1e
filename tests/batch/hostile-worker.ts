/** A worker whose program has a fault: the text of an article says which. */
import { workerData } from 'piscina';
import type { WorkerData, WorkerTask } from '../../src/batch/executor.js';
import type { Extracted } from '../../src/batch/task.js';

const { begun } = workerData as WorkerData;

export function extract({ slot, pack }: WorkerTask): Extracted[] {
  Atomics.store(begun, slot, 1);
  return (pack as { readonly text: string }[]).map(extractOne);
}

function extractOne({ text }: { readonly text: string }): Extracted {
  while (text === 'loop') Atomics.load(begun, 0);
  if (text === 'exit') process.exit(3);
  if (text === 'throw') throw new Error('so it is');
  for (const kept: string[][] = []; text === 'memory';) kept.push(new Array<string>(100_000).fill(text));
  return { facts: 1, ledger: 0, bytes: new TextEncoder().encode(text) };
}
