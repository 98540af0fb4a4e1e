/** Takes a lock, writes "in" and "out" to a file while it has it, and gives it back when standard input ends. */
import { appendFileSync } from 'node:fs';
import { once } from 'node:events';
import { takeLock } from '../../src/corpus/lock.js';

const [lock, patience, log] = process.argv.slice(2) as [string, string, string];
try {
  const release = await takeLock(lock, { patience: Number(patience), taken: (holder) => new Error(`taken by ${holder}`) });
  appendFileSync(log, 'in\n');
  process.stdout.write('in\n');
  await once(process.stdin.resume(), 'end');
  appendFileSync(log, 'out\n');
  release();
} catch (error) {
  process.stdout.write(`${(error as Error).message}\n`);
}
