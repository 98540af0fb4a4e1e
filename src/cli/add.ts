import type { Command } from 'commander';
import { addArticle, type AddedFiles } from '../corpus/index.js';
import { checkedId, InputError, type Reading } from '../read/index.js';
import { parseDay, readInputs, withPublished } from './inputs.js';
import { complain, note, print } from './output.js';
import { addReadingOptions, READING_HELP, readingOptions, type ReadingFlags } from './reading-options.js';

const HELP = `${READING_HELP}
Nothing is overwritten. The text saved is what facts quote; the hash of the original is kept in the meta file, the original
itself with --keep-original. The date is taken from structured data, meta tags, <time>, the address, the feed or the dateline,
in this order; without one, relative dates ("last year") stay unresolved.

Examples:
  $ tallywire add story.txt --published 2024-05-02
  $ tallywire add report.md --id jobs-may --title "Jobs in May" --url https://example.org/jobs
  $ tallywire add saved-pages/ --keep-original
  $ tallywire add export.jsonl --text-field article.body --published-field created
  $ tallywire add https://example.org/2024/05/02/jobs.html`;

interface Options extends ReadingFlags {
  readonly corpus: string;
  readonly id?: string;
  readonly published?: string;
  readonly title?: string;
  readonly url?: string;
  readonly keepOriginal?: true;
  readonly json?: true;
}

interface Added extends AddedFiles {
  readonly id: string;
  readonly published: string | null;
}

export function registerAdd(program: Command): void {
  const command = program
    .command('add')
    .description('put articles into the corpus')
    .argument('<input...>', 'files, folders, addresses, or - for standard input')
    .option('--id <id>', "the article's id (default: what the input says, else made from the file's name)")
    .option('--published <date>', 'day of the articles, YYYY-MM-DD')
    .option('--title <title>', 'headline')
    .option('--url <url>', 'where it was published')
    .option('--keep-original', 'keep the bytes it was read from beside the text');
  addReadingOptions(command)
    .option('--corpus <dir>', 'folder of the corpus', 'corpus')
    .option('--json', 'print what was added as JSON')
    .addHelpText('after', HELP)
    .action(runAdd);
}

async function runAdd(inputs: readonly string[], options: Options): Promise<void> {
  const { id } = options;
  if (id !== undefined) checkedId(id, '--id');
  if (id !== undefined && inputs.length > 1)
    throw new InputError('--id', 'names one article, but several inputs were given', 'add them one by one');
  const published = options.published === undefined ? undefined : parseDay(options.published);
  const added: Added[] = [];
  for await (const reading of readInputs(inputs, readingOptions(options))) {
    try {
      if (id !== undefined && added.length > 0)
        throw new InputError('--id', 'names one article, but the input holds several', 'leave it out');
      const one = await add(reading, published, options);
      if (one === null) continue;
      added.push(one);
      if (!options.json) print(`${one.text} added, ${one.published ?? 'date unknown: give "published" in its meta file if you know it'}\n`);
    } catch (error) {
      complain(error);
    }
  }
  if (options.json) print(`${JSON.stringify(added, null, 2)}\n`);
}

/** null for what is no article, which is told. @throws InputError */
async function add(reading: Reading, published: string | undefined, { corpus, keepOriginal, ...given }: Options): Promise<Added | null> {
  if ('error' in reading) throw reading.error;
  if ('skipped' in reading) {
    note(`${reading.origin}: ${reading.skipped}`);
    return null;
  }
  for (const each of reading.notes) note(`${reading.origin}: ${each}`);
  const { meta, ...read } = reading.article;
  const named = Object.fromEntries(Object.entries({ title: given.title, url: given.url }).filter(([, value]) => value !== undefined));
  const article = withPublished({ ...read, id: given.id ?? read.id, meta: { ...meta, ...named } }, published);
  const original = reading.original ?? new TextEncoder().encode(article.text);
  const added = new Date().toISOString().slice(0, 10);
  const files = await addArticle(corpus, article, original, { added, keep: keepOriginal ? reading.kind : undefined });
  return { id: article.id, ...files, published: article.meta.published ?? null };
}
