import { Option, type Command } from 'commander';
import { InputError } from '../read/index.js';
import { COLUMNS, FORMATS, WRITERS, type Format } from '../write/index.js';
import { addBatchOptions, type BatchFlags } from './batch-options.js';
import type { Target } from './batch.js';
import { READING_HELP } from './reading-options.js';
import { sizeOfInputs } from './input-size.js';
import { splitInputs } from './inputs.js';

const HELP = `
Without arguments the folder corpus/ is extracted into extracted/, one ID.facts.json an article.
A folder holds ID.txt files, each with an optional ID.meta.json (title, published, url …).
FILE and - (standard input) print; so does a folder without --out.
${READING_HELP}

Formats: ${FORMATS.map((format) => `${format} (${WRITERS[format].about})`).join(', ')}.
CSV columns: ${COLUMNS.map(({ name }) => name).join(', ')}.

--out takes a folder, or NAME.jsonl for one file of JSON lines. A run that was stopped, or killed, goes on where it was
when it is started again; what has changed since is done again. Articles that fail are listed in errors.jsonl there.

Exit codes: 0 all done, 2 some articles failed, 3 stopped before the end (--max-failures, the output cannot be written),
130 interrupted.

Examples:
  $ tallywire extract
  $ tallywire extract news/ --out sheets/
  $ tallywire extract news/ --out facts.jsonl
  $ tallywire extract story.md --published 2024-05-02 --format table
  $ cat story.txt | tallywire extract - --format csv > facts.csv
  $ zcat news.jsonl.gz | tallywire extract - --format jsonl | head -n 1`;

interface Options extends BatchFlags {
  readonly out?: string;
  readonly format?: Format;
  readonly unordered?: true;
}

export function registerExtract(program: Command): void {
  const command = program
    .command('extract')
    .description('read articles and give their fact sheets')
    .argument('[input...]', 'files, folders, addresses (http, https), or - for standard input')
    .option('--out <dir>', 'write sheets into this folder, or into NAME.jsonl')
    .addOption(new Option('--format <format>', 'of what is printed (default: json)').choices(FORMATS))
    .option('--unordered', 'print sheets as they come instead of in the order of the input');
  addBatchOptions(command).addHelpText('after', HELP).action(runExtract);
}

async function runExtract(args: readonly string[], { out, format, unordered, ...flags }: Options): Promise<void> {
  if (out !== undefined && format !== undefined)
    throw new InputError('--out', 'writes JSON sheets, without --format', 'leave one of the two away');
  const target: Target =
    out !== undefined ? { out } : args.length === 0 && format === undefined ? { out: 'extracted' } : { format: format ?? 'json' };
  const inputs = args.length > 0 ? args : ['corpus'];
  const { runCommand } = await import('./batch.js');
  await runCommand({
    target,
    flags,
    unordered: unordered === true,
    pieces: (options) => splitInputs(inputs, options),
    size: () => sizeOfInputs(inputs),
  });
}
