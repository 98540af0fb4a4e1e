import type { Command } from 'commander';
import { renameArticle } from '../decisions/rename.js';
import { checkedId } from '../read/index.js';
import { print } from './output.js';
import { refreshIfThere } from './remove.js';

const HELP = `
Text, meta file, original, gold, review and sheet move together. Ids of facts are made from the article's id, so the sheet is
made anew and the review follows it.

Examples:
  $ tallywire rename news-12 ferry-news`;

interface Options {
  readonly corpus: string;
  readonly sheets: string;
}

export function registerRename(program: Command): void {
  program
    .command('rename')
    .description('give an article of the corpus another id')
    .argument('<id>', 'id of the article')
    .argument('<new>', 'its new id')
    .option('--corpus <dir>', 'folder of the corpus', 'corpus')
    .option('--sheets <dir>', 'folder of the sheets', 'extracted')
    .addHelpText('after', HELP)
    .action(runRename);
}

async function runRename(id: string, to: string, { corpus, sheets }: Options): Promise<void> {
  checkedId(id, 'rename');
  checkedId(to, 'rename');
  const files = await renameArticle({ articles: corpus, sheets }, id, to);
  await refreshIfThere(sheets);
  print(`${id} is ${to} now (${files.join(', ')})\n`);
}
