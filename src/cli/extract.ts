import { InvalidArgumentError, Option, type Command } from 'commander';
import { ArticleTooLongError } from '../article.js';
import { inOrder } from '../corpus/flow.js';
import { refreshManifest, sheetPath, writeSheet } from '../corpus/index.js';
import type { FactSheet } from '../fact.js';
import { InputError } from '../read/index.js';
import { VERSION } from '../version.js';
import { COLUMNS, FORMATS, WRITERS, type Format } from '../write/index.js';
import { inputsOf, parseDay, withPublished, type Input } from './inputs.js';
import { complain, print, progress } from './output.js';

const HELP = `
Without arguments the folder corpus/ is extracted into extracted/, one ID.facts.json an article.
A folder holds ID.txt files, each with an optional ID.meta.json (title, published, url …).
FILE and - (standard input) print; so does a folder without --out.

Formats: ${FORMATS.map((format) => `${format} (${WRITERS[format].about})`).join(', ')}.
CSV columns: ${COLUMNS.map(({ name }) => name).join(', ')}.

Examples:
  $ tallywire extract
  $ tallywire extract news/ --out sheets/
  $ tallywire extract story.md --published 2024-05-02 --format table
  $ cat story.txt | tallywire extract - --format csv > facts.csv`;

interface Options {
  readonly out?: string;
  readonly format?: Format;
  readonly published?: string;
  readonly jobs: number;
}

export function registerExtract(program: Command): void {
  program
    .command('extract')
    .description('read articles and give their fact sheets')
    .argument('[input...]', 'files, folders, or - for standard input')
    .option('--out <dir>', 'write sheets into this folder')
    .addOption(new Option('--format <format>', 'of what is printed (default: json)').choices(FORMATS))
    .option('--published <date>', 'day of the articles, YYYY-MM-DD')
    .option('--jobs <n>', 'articles at a time', parseJobs, 8)
    .addHelpText('after', HELP)
    .action(runExtract);
}

function parseJobs(value: string): number {
  if (/^[1-9]\d{0,2}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Give a number from 1 to 999.');
}

async function runExtract(args: readonly string[], options: Options): Promise<void> {
  const published = options.published === undefined ? undefined : parseDay(options.published);
  const out = options.out ?? (args.length === 0 && options.format === undefined ? 'extracted' : undefined);
  if (out !== undefined && options.format !== undefined)
    throw new InputError('--out', 'writes JSON sheets, without --format', 'leave one of the two away');

  const inputs: Input[] = [];
  for (const argument of args.length > 0 ? args : ['corpus']) {
    try {
      inputs.push(...(await inputsOf(argument)));
    } catch (error) {
      complain(error);
    }
  }
  if (inputs.length === 0) return;

  const { extract } = await import('../extract.js');
  const counter = progress(inputs.length);
  const read = async (input: Input): Promise<FactSheet> => {
    const { article } = await input.read();
    const sheet = guarded(input.file, () => extract(withPublished(article, published)));
    counter.step(article.id);
    return sheet;
  };
  const sheets = succeeded(inOrder(inputs, read, options.jobs));
  if (out === undefined) {
    await printSheets(sheets, options.format ?? 'json', inputs.length > 1);
    counter.done('');
  } else counter.done(await saveSheets(sheets, out));
}

/** A fault of ours in one article is told like any other, and the rest is done. */
function guarded<Result>(file: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (error instanceof ArticleTooLongError) throw new InputError(file, error.message, 'split it into several articles');
    throw new InputError(file, `stopped the extraction (${(error as Error).message})`, 'please report it with the text');
  }
}

async function* succeeded<Job, Result>(outcomes: ReturnType<typeof inOrder<Job, Result>>): AsyncGenerator<Result> {
  for await (const outcome of outcomes) {
    if ('error' in outcome) complain(outcome.error);
    else yield outcome.result;
  }
}

async function printSheets(sheets: AsyncIterable<FactSheet>, format: Format, several: boolean): Promise<void> {
  const writer = WRITERS[format];
  let index = 0;
  for await (const sheet of sheets) print((index === 0 ? writer.open(several) : '') + writer.sheet(sheet, index++));
  if (index > 0 || several) print((index === 0 ? writer.open(several) : '') + writer.close(several));
}

/** Returns a line on what was done. */
async function saveSheets(sheets: AsyncIterable<FactSheet>, out: string): Promise<string> {
  const ids = new Set<string>();
  let facts = 0;
  let changed = 0;
  for await (const sheet of sheets) {
    const { id } = sheet.article;
    if (ids.has(id)) {
      complain(new InputError(sheetPath(out, id), 'is wanted by two articles', 'give one of them another name'));
      continue;
    }
    if (await writeSheet(out, sheet)) changed++;
    ids.add(id);
    facts += sheet.facts.length;
  }
  if (ids.size > 0) await refreshManifest(out, VERSION, new Date().toISOString());
  return `${ids.size} article(s), ${facts} fact(s), ${changed} sheet(s) new or changed in ${out}`;
}
