import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { refreshManifest, sheetPath } from '../corpus/index.js';
import { endingsOf, removeFiles } from '../corpus/keep.js';
import { checkedId, InputError } from '../read/index.js';
import { VERSION } from '../version.js';
import { complain, print } from './output.js';

const HELP = `
Removes the text, its meta file, its original and its sheet. Gold and review are the work of a person: an article that has
them is removed only with --force.

Examples:
  $ tallywire remove ferry-news
  $ tallywire remove draft-1 draft-2 --force`;

interface Options {
  readonly corpus: string;
  readonly sheets: string;
  readonly force?: true;
}

export function registerRemove(program: Command): void {
  program
    .command('remove')
    .description('take articles out of the corpus')
    .argument('<id...>', 'ids of articles')
    .option('--force', 'remove gold and review too')
    .option('--corpus <dir>', 'folder of the corpus', 'corpus')
    .option('--sheets <dir>', 'folder of the sheets', 'extracted')
    .addHelpText('after', HELP)
    .action(runRemove);
}

async function runRemove(ids: readonly string[], { corpus, sheets, force }: Options): Promise<void> {
  let removed = 0;
  for (const id of ids) {
    try {
      checkedId(id, 'remove');
      const endings = await endingsOf(corpus, id);
      const work = endings.find((ending) => ending === '.gold.json' || ending === '.review.json');
      if (work !== undefined && !force)
        throw new InputError(path.join(corpus, id + work), 'is the work of a person', 'give --force to remove it too');
      await rm(sheetPath(sheets, id), { force: true });
      await removeFiles(corpus, id, endings);
      removed++;
      print(`${id} removed (${endings.join(', ')})\n`);
    } catch (error) {
      complain(error);
    }
  }
  if (removed > 0) await refreshIfThere(sheets);
}

/** The manifest counts the sheets; where there is no folder of sheets, there is none. */
export async function refreshIfThere(sheets: string): Promise<void> {
  try {
    await refreshManifest(sheets, VERSION, new Date().toISOString());
  } catch (error) {
    if (!(error instanceof InputError && error.problem === 'does not exist')) throw error;
  }
}
