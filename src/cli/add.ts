import type { Command } from 'commander';
import { addArticle } from '../corpus/index.js';
import { checkedId, InputError, readArticle } from '../read/index.js';
import { readBytes } from '../corpus/files.js';
import { parseDay } from './inputs.js';
import { complain, print } from './output.js';

const HELP = `
Takes plain text (.txt) and Markdown (.md, with or without front matter), in UTF-8. Nothing is overwritten.
Without a date, relative dates ("last year") stay unresolved.

Examples:
  $ tallywire add story.txt --published 2024-05-02
  $ tallywire add report.md --id jobs-may --title "Jobs in May" --url https://example.org/jobs`;

interface Options {
  readonly corpus: string;
  readonly id?: string;
  readonly published?: string;
  readonly title?: string;
  readonly url?: string;
  readonly json?: true;
}

export function registerAdd(program: Command): void {
  program
    .command('add')
    .description('put articles into the corpus')
    .argument('<file...>', 'text or Markdown')
    .option('--id <id>', "the article's id (default: made from the file's name)")
    .option('--published <date>', 'day of the article, YYYY-MM-DD')
    .option('--title <title>', 'its headline')
    .option('--url <url>', 'where it was published')
    .option('--corpus <dir>', 'folder of the corpus', 'corpus')
    .option('--json', 'print what was added as JSON')
    .addHelpText('after', HELP)
    .action(runAdd);
}

async function runAdd(files: readonly string[], options: Options): Promise<void> {
  const { corpus, id, title, url } = options;
  if (id !== undefined) checkedId(id, '--id');
  if (id !== undefined && files.length > 1)
    throw new InputError('--id', 'names one article, but several files were given', 'add them one by one');
  const published = options.published === undefined ? undefined : parseDay(options.published);
  const today = new Date().toISOString().slice(0, 10);
  const added: { id: string; text: string; meta: string; published: string | null }[] = [];
  for (const file of files) {
    try {
      const bytes = await readBytes(file);
      const article = readArticle(bytes, {
        file,
        id,
        meta: { title, url, published, publishedBy: published === undefined ? undefined : 'given' },
      });
      const written = await addArticle(corpus, article, bytes, today);
      added.push({ id: article.id, ...written, published: article.meta.published ?? null });
    } catch (error) {
      complain(error);
    }
  }
  if (options.json) print(`${JSON.stringify(added, null, 2)}\n`);
  else
    for (const { text, published: day } of added)
      print(`${text} added, ${day ?? 'date unknown: give "published" in its meta file if you know it'}\n`);
}
