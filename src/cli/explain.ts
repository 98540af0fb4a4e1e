import type { Command } from 'commander';
import type { Article } from '../article.js';
import { InputError, readArticle } from '../read/index.js';
import { formatLayers } from '../write/layers.js';
import { isFolder, parseDay, readInputs, STDIN, withPublished } from './inputs.js';
import { lexiconOf } from './lexicon.js';
import { print } from './output.js';

const HELP = `
Prints tokens, names, times, numbers, quantities, clauses, claims with the rules that made them ‹…›, and the ledger.

Examples:
  $ tallywire explain "Rents rose 5% to $3.2bn in the spring quarter, Orion said."
  $ tallywire explain story.txt --published 2024-05-02
  $ tallywire explain "Churn stood at 4%." --lexicon telecoms.json
  $ tallywire explain "Sales doubled last year." --published 2024-05-02 --json`;

interface Options {
  readonly published?: string;
  readonly lexicon?: string;
  readonly json?: true;
}

export function registerExplain(program: Command): void {
  program
    .command('explain')
    .description('show every layer of the pipeline for a text')
    .argument('<text>', 'a sentence, a file, or - for standard input')
    .option('--published <date>', 'day of the text, YYYY-MM-DD')
    .option('--lexicon <file>', 'rows of your own beside ours')
    .option('--json', 'print all layers and the sheet as JSON')
    .addHelpText('after', HELP)
    .action(runExplain);
}

async function runExplain(argument: string, options: Options): Promise<void> {
  const published = options.published === undefined ? undefined : parseDay(options.published);
  const article = withPublished(await read(argument), published);
  const { analyze, extract } = await import('../extract.js');
  const lexicon = await lexiconOf(options.lexicon);
  const document = analyze(article.text, article.meta.published ?? null, { lexicon });
  const sheet = extract(article, { lexicon });
  print(options.json ? `${JSON.stringify({ document, sheet }, null, 2)}\n` : formatLayers(document, sheet));
}

/** A file's name has no blanks and an ending or a folder; whatever else is no file is a sentence. */
async function read(argument: string): Promise<Article> {
  const isSentence = argument !== STDIN && !(await exists(argument)) && !/^\S*(?:[/\\]\S*|\.[a-z]{2,8})$/i.test(argument);
  if (isSentence) return readArticle(argument, { file: 'the sentence', id: 'sentence' });
  if (argument !== STDIN && (await isFolder(argument))) throw new InputError(argument, 'is a folder', 'give one file');
  for await (const reading of readInputs([argument], { force: true })) {
    if ('article' in reading) return reading.article;
    if ('error' in reading) throw reading.error;
  }
  throw new InputError(argument, 'holds no article', 'give a file with one');
}

const exists = (file: string): Promise<boolean> => isFolder(file).then(
  () => true,
  () => false,
); // prettier-ignore
