import type { Command } from 'commander';
import { InputError } from '../read/index.js';
import { isWithin, settledFiles } from '../corpus/settled.js';
import { addBatchOptions, parseCount, type BatchFlags } from './batch-options.js';
import { isFolder, splitFound } from './inputs.js';

const HELP = `
Takes what lies in the folder and its folders, then new files as they come and changed ones again, until it is interrupted
(Ctrl-C, SIGTERM). A file is taken once its size and time have stayed as they are for --settle seconds, so that half a file is
not read. What an earlier run has done is not done again. The manifest is written at the end.

Exit codes: 0 ended by an interrupt, 2 likewise, and some articles failed, 3 the output cannot be written.

Examples:
  $ tallywire watch inbox/ --out sheets/
  $ tallywire watch inbox/ --out facts.jsonl --settle 5 --events events.jsonl`;

interface Options extends BatchFlags {
  readonly out: string;
  readonly settle: number;
}

export function registerWatch(program: Command): void {
  const command = program
    .command('watch')
    .description('extract the articles of a folder as they come')
    .argument('<dir>', 'folder')
    .requiredOption('--out <dir>', 'write sheets into this folder, or into NAME.jsonl')
    .option('--settle <seconds>', 'how long a file must stay as it is', parseCount(86_400), 1);
  addBatchOptions(command).addHelpText('after', HELP).action(runWatch);
}

async function runWatch(folder: string, { out, settle, ...flags }: Options): Promise<void> {
  if (!(await isFolder(folder))) throw new InputError(folder, 'is no folder', 'give the folder that articles come into');
  if (isWithin(folder, out)) throw new InputError('--out', 'holds the folder that is watched', 'give another one');
  const { recordsFile, runCommand } = await import('./batch.js');
  const own = [out, `${out}.journal`, recordsFile(out), ...(flags.events === undefined ? [] : [flags.events])];
  await runCommand({
    target: { out },
    flags,
    endless: true,
    pieces: async function* (options, signal) {
      for await (const found of settledFiles(folder, { except: own, settle: settle * 1000, signal })) yield* splitFound(found, options);
    },
    size: () => Promise.resolve(null),
  });
}
