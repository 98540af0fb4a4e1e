import { userInfo } from 'node:os';
import path from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { takeLock } from '../corpus/lock.js';
import { InputError } from '../read/index.js';
import { lexiconOf } from './lexicon.js';
import { EXIT, print } from './output.js';

const HELP = `
Opens DIR (ID.txt with ID.meta.json) for a person to look at every fact and decide. Open the printed link in a browser; ? there shows
the keys. Every decision is written at once: the facts to ID.gold.json, who decided what and when to ID.review.json.
Sheets come from the folder of --sheets; what is missing or stale there is extracted anew and not stored; with --lexicon all are.
The page needs no network, and nobody without the link can use it. Ctrl+C ends it.

Examples:
  $ tallywire review
  $ tallywire review news/ --sheets sheets/ --reviewer ada
  $ tallywire review --port 8080 --json`;

interface Options {
  readonly sheets: string;
  readonly reviewer?: string;
  readonly host: string;
  readonly port?: number;
  readonly lexicon?: string;
  readonly json?: true;
}

export function registerReview(program: Command): void {
  program
    .command('review')
    .description('open a local web page to review the facts and make gold')
    .argument('[dir]', 'folder of articles', 'corpus')
    .option('--sheets <dir>', 'folder of fact sheets', 'extracted')
    .option('--lexicon <file>', 'rows of your own beside ours')
    .option('--reviewer <name>', 'stands in the review files (default: your user name)')
    .option('--port <n>', 'port (default: one that is free)', parsePort)
    .option('--host <address>', 'address to listen on; another than the default lets other computers in that have the link', '127.0.0.1')
    .option('--json', 'print {url, origin, token} as JSON')
    .addHelpText('after', HELP)
    .action(runReview);
}

function parsePort(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535) return Number(value);
  throw new InvalidArgumentError('Give a number from 1 to 65535.');
}

async function runReview(articles: string, { sheets, lexicon, reviewer, host, port, json }: Options): Promise<void> {
  const [{ startReview }, { builtPage }] = await Promise.all([import('../review/server.js'), import('../review/page-files.js')]);
  await takeLock(path.join(articles, '.tallywire-review'), {
    patience: 1000,
    taken: (holder) => new InputError(articles, `is open for review in ${holder}`, 'open the link that it printed, or end it first'),
  });
  const { url, origin, token } = await startReview({
    articles,
    sheets,
    page: builtPage(),
    lexicon: await lexiconOf(lexicon),
    host,
    ...(port === undefined ? {} : { port }),
    reviewer: reviewer ?? userInfo().username,
  });
  // An orderly end gives the lock back.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(EXIT.interrupted));
  print(
    json
      ? `${JSON.stringify({ url, origin, token })}\n`
      : `Reviewing ${articles}. Open this link:\n\n  ${url}\n\nCtrl+C ends it; every decision is written already.\n`,
  );
}
