import { InvalidArgumentError, type Command } from 'commander';
import pc from 'picocolors';
import type { Article } from '../article.js';
import { listGold, readFolderArticle, readFolderGold, readSheet, sheetPath } from '../corpus/index.js';
import { readBytesIfThere } from '../corpus/files.js';
import type { FactSheet } from '../fact.js';
import type { Gold } from '../gold.js';
import { InputError } from '../read/index.js';
import { LEVELS, report, score, type Level, type Score, type ScoreInput } from '../score/index.js';
import path from 'node:path';
import { complain, EXIT, print } from './output.js';

const HELP = `
GOLD_DIR holds ID.txt beside ID.gold.json (default: corpus). Without --found the articles are extracted anew.
Levels, each a share of facts: found, quantity (value, unit, per), typed (and kind, direction, modifier),
full (and subject, metric, period), whole (and from, place, source, modality).

Exit codes: 0 done, 1 a --min is missed, 2 bad input.

Examples:
  $ tallywire check
  $ tallywire check corpus --found extracted
  $ tallywire check --min found=97 --min full=80 --min date.found=60`;

interface Threshold {
  readonly group: string;
  readonly level: Level;
  readonly percent: number;
}

interface Options {
  readonly found?: string;
  readonly min: readonly Threshold[];
  readonly json?: true;
}

export function registerCheck(program: Command): void {
  program
    .command('check')
    .description('compare fact sheets with gold')
    .argument('[gold-dir]', 'folder of gold', 'corpus')
    .option('--found <dir>', 'folder of fact sheets, or of the gold of another annotator')
    .option('--min <[group.]level=percent>', 'least F1, of number facts if no group is named; may be repeated', parseThreshold, [])
    .option('--json', 'print the score as JSON')
    .addHelpText('after', HELP)
    .action(runCheck);
}

/** "found=97" · "date.found=60" · "xiaomi-japan.full=72" */
function parseThreshold(value: string, before: readonly Threshold[]): readonly Threshold[] {
  const match = /^(?:(.+)\.)?([a-z]+)=(\d{1,3}(?:\.\d+)?)$/.exec(value);
  const level = LEVELS.find((name) => name === match?.[2]);
  if (!match || !level) throw new InvalidArgumentError(`Write it as full=80 or date.found=60; levels are ${LEVELS.join(', ')}.`);
  return [...before, { group: match[1] ?? 'number', level, percent: Number(match[3]) }];
}

async function runCheck(goldDir: string, options: Options): Promise<void> {
  const inputs: ScoreInput[] = [];
  for (const id of await listGold(goldDir)) {
    try {
      inputs.push(await readInput(goldDir, id, options.found));
    } catch (error) {
      complain(error);
    }
  }
  const result = score(inputs);
  if (options.json) print(`${JSON.stringify(result, null, 2)}\n`);
  else print(report(result, new Map(inputs.map(({ id, text }) => [id, text]))));
  for (const threshold of options.min) judge(result, threshold);
}

async function readInput(goldDir: string, id: string, foundDir: string | undefined): Promise<ScoreInput> {
  const article = await readFolderArticle(goldDir, id);
  const gold = await readFolderGold(goldDir, article);
  const found = foundDir === undefined ? await extractAnew(article, gold) : await readFound(foundDir, article);
  if (found === null && foundDir !== undefined) {
    complain(
      new InputError(
        sheetPath(foundDir, id),
        'does not exist',
        `make it with "tallywire extract ${goldDir} --out ${foundDir}"; its gold counts as missed`,
      ),
    );
  }
  return { id, text: article.text, gold, found };
}

/** The date of the gold file stands in where the article has none. */
async function extractAnew(article: Article, gold: Gold): Promise<FactSheet> {
  const { extract } = await import('../extract.js');
  return extract({ ...article, meta: { ...article.meta, published: article.meta.published ?? gold.published } });
}

async function readFound(folder: string, article: Article): Promise<FactSheet | Gold | null> {
  const sheet = await readSheet(folder, article.id);
  if (sheet !== null) return sheet;
  return (await readBytesIfThere(path.join(folder, `${article.id}.gold.json`))) && (await readFolderGold(folder, article));
}

function judge(result: Score, { group, level, percent }: Threshold): void {
  const f1 = (result.groups[group] ?? result.articles[group])?.levels[level].f1 ?? null;
  if (f1 !== null && f1 >= percent) return;
  process.exitCode ??= EXIT.missed;
  process.stderr.write(`${pc.red('missed:')} ${level} of ${group} is ${f1 ?? 'not scored'}, at least ${percent} was asked for\n`);
}
