import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { draftOf, formatGold } from '../annotate/draft.js';
import { inputError, readBytesIfThere } from '../corpus/files.js';
import { listArticles, readFolderArticle } from '../corpus/index.js';
import { InputError } from '../read/index.js';
import { complain, print } from './output.js';

const HELP = `
The draft holds what the program reads today, and says "draft": true. Correct it, add what is missing, then take that line out.
"tallywire check" names the drafts and does not score them. Nothing is overwritten.

Examples:
  $ tallywire gold draft orbit-phone-launch
  $ tallywire gold draft --all --corpus news/`;

interface Options {
  readonly corpus: string;
  readonly all?: true;
}

export function registerGoldDraft(gold: Command): void {
  gold
    .command('draft')
    .description('write gold from the sheet of today, to be corrected by a person')
    .argument('[id...]', 'articles of the corpus')
    .option('--all', 'every article that has no gold')
    .option('--corpus <dir>', 'folder of the corpus', 'corpus')
    .addHelpText('after', HELP)
    .action(runDraft);
}

async function runDraft(given: readonly string[], { corpus, all }: Options): Promise<void> {
  if (given.length === 0 && !all) throw new InputError('gold draft', 'needs an article', 'give its id, or --all');
  const { extract } = await import('../extract.js');
  for (const id of all ? await listArticles(corpus) : given) {
    const file = path.join(corpus, `${id}.gold.json`);
    try {
      if (all && (await readBytesIfThere(file)) !== null) continue;
      const article = await readFolderArticle(corpus, id);
      const draft = draftOf(extract(article), article.text);
      await writeNew(file, formatGold(draft));
      print(`${file}: draft of ${draft.facts.length} fact(s), not reviewed\n`);
    } catch (error) {
      complain(error);
    }
  }
}

async function writeNew(file: string, content: string): Promise<void> {
  try {
    await writeFile(file, content, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new InputError(file, 'exists already and stays as it is', 'remove it first if you want a new draft'); // prettier-ignore
    throw inputError(file, error);
  }
}
