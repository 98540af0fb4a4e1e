/** Does what a program does that has a fault: a text names it. */
import { workerData } from 'piscina';

export function extract({ slot, task: { text } }) {
  Atomics.store(workerData.begun, slot, 1);
  if (text === 'loop') for (;;);
  if (text === 'exit') process.exit(3);
  if (text === 'throw') throw new Error('so it is');
  if (text === 'memory') for (const kept = []; ;) kept.push(new Array(100_000).fill(text));
  return { facts: 1, ledger: 0, bytes: new TextEncoder().encode(text) };
}
