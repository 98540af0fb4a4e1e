import { userInfo } from 'node:os';
import { InvalidArgumentError, type Command } from 'commander';
import { print } from './output.js';

const HELP = `
Opens DIR (ID.txt with ID.meta.json) for a person to look at every fact and decide. Open the printed link in a browser; ? there shows
the keys. Every decision is written at once: the facts to ID.gold.json, who decided what and when to ID.review.json.
Sheets come from the folder of --sheets; what is missing or stale there is extracted anew and not stored.
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
  readonly json?: true;
}

export function registerReview(program: Command): void {
  program
    .command('review')
    .description('open a local web page to review the facts and make gold')
    .argument('[dir]', 'folder of articles', 'corpus')
    .option('--sheets <dir>', 'folder of fact sheets', 'extracted')
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

async function runReview(articles: string, { sheets, reviewer, host, port, json }: Options): Promise<void> {
  const [{ startReview }, { builtPage }] = await Promise.all([import('../review/server.js'), import('../review/page-files.js')]);
  const { url, origin, token } = await startReview({
    articles,
    sheets,
    page: builtPage(),
    host,
    ...(port === undefined ? {} : { port }),
    reviewer: reviewer ?? userInfo().username,
  });
  print(
    json
      ? `${JSON.stringify({ url, origin, token })}\n`
      : `Reviewing ${articles}. Open this link:\n\n  ${url}\n\nCtrl+C ends it; every decision is written already.\n`,
  );
}
