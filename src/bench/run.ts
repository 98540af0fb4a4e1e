/** `npm run score` measures everything, `npm run bench -- NAME [PATH]` one benchmark with its errors. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Table from 'cli-table3';
import { Command } from 'commander';
import pc from 'picocolors';
import type { Bench, BenchError, Measure } from './bench.js';
import { attribution } from './attribution.js';
import { batch } from './batch.js';
import { carried } from './carried.js';
import { checkSpeed } from './check.js';
import { confidence } from './confidence.js';
import { dates } from './dates.js';
import { corpus, gold, heldOut, second } from './gold.js';
import { html } from './html.js';
import { ner } from './ner.js';
import { newsquant, unitSets } from './newsquant/index.js';
import { recognizerSets } from './recognizers.js';
import { review } from './review.js';
import { tags } from './tags.js';
import { speed } from './speed.js';
import { timeml } from './timeml.js';

/** Every benchmark; a new one is one file and one name here. */
const BENCHES: readonly Bench[] = [
  gold,
  corpus,
  second,
  heldOut,
  confidence,
  carried,
  newsquant,
  ...unitSets,
  ...recognizerSets,
  timeml,
  dates,
  ner,
  attribution,
  html,
  tags,
  speed,
  batch,
  review,
  checkSpeed,
];

const DATA = fileURLToPath(new URL('../../../shared', import.meta.url));
const DATA_HINT = 'give the folder of the development data with --data DIR';

interface Options {
  readonly data: string;
  readonly errors?: true;
  readonly predictions?: string;
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

await new Command('bench')
  .description('Measures tallywire against answers that others made.')
  .argument(
    '[name]',
    `one of ${BENCHES.map(({ name }) => name).join(', ')}; default: all but ${BENCHES.filter(({ onlyNamed }) => onlyNamed)
      .map(({ name }) => name)
      .join(', ')}`,
  )
  .argument('[path]', 'its data, if not the part under the data folder')
  .option('--data <dir>', 'folder of the development data', DATA)
  .option('--errors', 'list the errors, grouped by cause')
  .option('--predictions <file>', "write the predictions in the format of the set's reference scorer, one JSON line each")
  .action(run)
  .parseAsync();

async function run(name: string | undefined, given: string | undefined, options: Options): Promise<void> {
  const chosen = BENCHES.filter((bench) => (name === undefined ? !bench.onlyNamed : bench.name === name));
  if (chosen.length === 0) {
    process.stderr.write(`no benchmark ${name}; there are ${BENCHES.map((bench) => bench.name).join(', ')}\n`);
    process.exitCode = 2;
  }
  const table = new Table({
    head: ['benchmark', 'measure', 'value', 'target', ''],
    colAligns: ['left', 'left', 'right', 'right', 'left'],
    style: { head: [], border: [], compact: true },
  });
  for (const bench of chosen) {
    const data = given ?? locate(options.data, bench.path);
    if (!existsSync(data) && (given !== undefined || !bench.onlyNamed)) {
      process.stderr.write(`${bench.name} skipped: ${data} does not exist; ${DATA_HINT}\n`);
      if (name !== undefined) process.exitCode = 2;
      continue;
    }
    const { measures, errors, predictions } = await bench.run(data);
    // All of them together show what has a target; one alone shows everything.
    const shown = measures.filter(({ target }) => name !== undefined || target !== null);
    table.push(...shown.map((measure) => row(bench.name, measure)));
    if (options.errors) printErrors(errors);
    if (options.predictions !== undefined && name !== undefined) {
      await writeFile(options.predictions, predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(''));
    }
  }
  if (table.length > 0) say(table.toString());
}

/** The public sets lie in bench/, the gold beside it. */
function locate(data: string, place: string): string {
  const direct = path.resolve(data, place);
  const inBench = path.resolve(data, 'bench', place);
  return !existsSync(direct) && existsSync(inBench) ? inBench : direct;
}

function row(bench: string, { name, value, target, atMost }: Measure): string[] {
  const holds = value !== null && target !== null && (atMost ? value <= target : value >= target);
  const reached = target === null ? '' : holds ? pc.green('✓') : pc.red('✗');
  return [bench, name, value?.toFixed(atMost ? 2 : 1) ?? '–', target?.toString() ?? '', reached];
}

/** The most frequent cause first. */
function printErrors(errors: readonly BenchError[]): void {
  const causes = new Map<string, BenchError[]>();
  for (const error of errors) causes.set(error.cause, [...(causes.get(error.cause) ?? []), error]);
  for (const [cause, list] of [...causes].sort(([, a], [, b]) => b.length - a.length)) {
    say(pc.bold(`${cause} (${list.length})`));
    for (const { text } of list) say(`  ${text}`);
  }
  say('');
}
