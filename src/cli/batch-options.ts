/** Options of the commands that do many articles. */
import { availableParallelism } from 'node:os';
import { InvalidArgumentError, type Command } from 'commander';
import { addReadingOptions, type ReadingFlags } from './reading-options.js';

export interface BatchFlags extends ReadingFlags {
  readonly published?: string;
  readonly lexicon?: string;
  readonly jobs?: number;
  readonly timeout?: number;
  readonly memory: number;
  readonly keepDuplicates?: true;
  readonly fresh?: true;
  readonly maxFailures?: number;
  readonly events?: string;
  readonly quiet?: true;
}

export const DEFAULT_TIMEOUT = 60;
export const DEFAULT_JOBS = Math.min(availableParallelism(), 16);

export function addBatchOptions(command: Command): Command {
  return addReadingOptions(command)
    .option('--published <date>', 'day of the articles, YYYY-MM-DD')
    .option('--lexicon <file>', 'rows of your own beside ours')
    .option('--jobs <n>', `worker threads (default: ${DEFAULT_JOBS}, as many as processors)`, parseCount(999))
    .option('--timeout <seconds>', `most time of an article (default: ${DEFAULT_TIMEOUT})`, parseCount(86_400))
    .option('--memory <mb>', 'most memory of a worker', parseCount(1_000_000), 512)
    .option('--keep-duplicates', 'extract an article again whose text came before')
    .option('--fresh', 'do again what earlier runs have done')
    .option('--max-failures <n>', 'stop when so many articles have failed', parseCount(1_000_000_000))
    .option('--events <file>', 'write what happens as JSON lines; - is standard error')
    .option('--quiet', 'tell nothing but errors');
}

export function parseCount(most: number): (value: string) => number {
  return (value) => {
    if (/^[1-9]\d{0,9}$/.test(value) && Number(value) <= most) return Number(value);
    throw new InvalidArgumentError(`Give a number from 1 to ${most}.`);
  };
}
