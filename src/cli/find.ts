import { Option, type Command } from 'commander';
import { listArticles } from '../corpus/index.js';
import { ITEM_STATES } from '../decisions/items.js';
import { freshSheet } from '../decisions/sheets.js';
import { openReview } from '../decisions/store.js';
import { FACT_KINDS } from '../fact.js';
import { foundCsv } from '../find/csv.js';
import { daysOf } from '../find/periods.js';
import { matcher, type FactQuery } from '../find/query.js';
import type { FoundFact } from '../find/found-fact.js';
import { knownArticle } from '../find/rows.js';
import { InputError } from '../read/index.js';
import { lexiconOf } from './lexicon.js';
import { complain, EXIT, print } from './output.js';

const HELP = `
Searches the facts of all articles in DIR: where a person reviewed an article its gold, elsewhere what the program finds.
Sheets come from the folder of --sheets; what is missing or stale there is extracted anew and not stored; with --lexicon all are.
Words may stand in any order; --period takes facts whose period lies within it.

Exit codes: 0 found, 1 nothing found, 2 bad input (the other articles are still searched).

Examples:
  $ tallywire find --subject xiaomi --metric "market share"
  $ tallywire find --kind rate --period 2019-Q3
  $ tallywire find news/ --sheets sheets/ --text 38.6 --csv > found.csv
  $ tallywire find --state open --below 0.6 --json`;

type Options = Omit<FactQuery, 'below'> & {
  readonly sheets: string;
  readonly lexicon?: string;
  readonly below?: string;
  readonly json?: true;
  readonly csv?: true;
};

export function registerFind(program: Command): void {
  program
    .command('find')
    .description('search the facts of all articles')
    .argument('[dir]', 'folder of articles', 'corpus')
    .option('--subject <words>', 'who or what')
    .option('--metric <words>', 'what is measured')
    .addOption(new Option('--kind <kind>', 'kind of fact').choices(FACT_KINDS))
    .option('--period <period>', 'as 2019, 2019-Q3, 2019-05, 2018/2020')
    .option('--place <words>', 'where')
    .option('--source <words>', 'says who')
    .option('--article <id>', 'one article')
    .addOption(new Option('--state <state>', 'state of review (default: all but rejected)').choices([...ITEM_STATES, 'open', 'decided']))
    .option('--below <confidence>', 'only facts less sure than this, 0 to 1')
    .option('--text <words>', 'words or a number of the fact, its sentence or its article’s title')
    .option('--sheets <dir>', 'folder of fact sheets', 'extracted')
    .option('--lexicon <file>', 'rows of your own beside ours')
    .addOption(new Option('--json', 'print the facts as JSON').conflicts('csv'))
    .option('--csv', 'print the facts as CSV')
    .addHelpText('after', HELP)
    .action(runFind);
}

async function runFind(dir: string, { sheets, lexicon, json, csv, below, ...rest }: Options): Promise<void> {
  const fits = matcher({ ...rest, ...(below === undefined ? {} : { below: confidenceOf(below) }) });
  if (rest.period !== undefined && daysOf(rest.period) === null)
    throw new InputError(`--period ${rest.period}`, 'is no period', 'write it as 2019, 2019-Q3, 2019-H1, 2019-05, 2019-05-31 or 2018/2020');
  const rows = await lexiconOf(lexicon);
  const found: FoundFact[] = [];
  for (const id of await listArticles(dir)) {
    try {
      const opened = await openReview(dir, id);
      found.push(...knownArticle(opened, await freshSheet(sheets, opened.article, rows)).rows.filter(fits));
    } catch (error) {
      complain(error);
    }
  }
  if (json) print(`${JSON.stringify(found, null, 2)}\n`);
  else if (csv) print(foundCsv(found));
  else for (const row of found) print(`${line(row)}\n`);
  if (found.length === 0) process.exitCode ??= EXIT.missed;
}

function confidenceOf(value: string): number {
  const number = Number(value);
  if (value.trim() !== '' && number >= 0 && number <= 1) return number;
  throw new InputError(`--below ${value}`, 'is no confidence', 'give a number from 0 to 1');
}

/** Control characters of the article must not reach the terminal. */
const line = ({ article, sentence }: FoundFact): string => `${article}: ${sentence.replace(/[\p{Cc}\s]+/gu, ' ')}`;
