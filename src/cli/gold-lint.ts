import path from 'node:path';
import type { Command } from 'commander';
import pc from 'picocolors';
import { lintGold, type Finding } from '../annotate/lint.js';
import { readBytes } from '../corpus/files.js';
import { listGold, readFolderArticle } from '../corpus/index.js';
import { Gold } from '../gold.js';
import { decode, InputError, parseJson } from '../read/index.js';
import { snippet } from '../score/index.js';
import { complain, EXIT, print } from './output.js';

const HELP = `
error     contradicts the text or the guide: a quote that is not in the text, "9%" that is not 9 percent, a period or a
          currency that does not exist, two facts on one number
warning   should be looked at: an unknown unit that stands nowhere in the text, a growth without direction
question  a number that is neither in gold nor left out by the program: did you forget it?

Exit codes: 0 no error, 1 an error (with --strict a warning too), 2 bad input.

Examples:
  $ tallywire gold lint
  $ tallywire gold lint news/ --only orbit-phone-launch
  $ tallywire gold lint --json`;

interface Options {
  readonly only?: readonly string[];
  readonly strict?: true;
  readonly json?: true;
}

export function registerGoldLint(gold: Command): void {
  gold
    .command('lint')
    .description('look for mistakes in gold files')
    .argument('[dir]', 'folder of articles with gold', 'corpus')
    .option('--only <id...>', 'only these articles')
    .option('--strict', 'end with 1 on a warning too')
    .option('--json', 'print the findings as JSON')
    .addHelpText('after', HELP)
    .action(runLint);
}

async function runLint(folder: string, { only, strict, json }: Options): Promise<void> {
  const ids = await listGold(folder);
  for (const id of only ?? []) if (!ids.includes(id)) complain(new InputError(path.join(folder, `${id}.gold.json`), 'does not exist', 'check the name')); // prettier-ignore
  const all: (Finding & { readonly article: string })[] = [];
  let articles = 0;
  for (const id of ids.filter((id) => only?.includes(id) ?? true)) {
    try {
      const { findings, text } = await lintArticle(folder, id);
      articles++;
      all.push(...findings.map((finding) => ({ article: id, ...finding })));
      if (!json && findings.length > 0) print(`${pc.bold(id)}\n${findings.map((finding) => describe(finding, text)).join('')}\n`);
    } catch (error) {
      complain(error);
    }
  }
  const count = (severity: Finding['severity']): number => all.filter((finding) => finding.severity === severity).length;
  if (json) print(`${JSON.stringify(all, null, 2)}\n`);
  else print(`${articles} gold file(s): ${count('error')} error(s), ${count('warning')} warning(s), ${count('question')} question(s)\n`);
  if (count('error') > 0 || (strict && count('warning') > 0)) process.exitCode ??= EXIT.missed;
}

async function lintArticle(folder: string, id: string): Promise<{ findings: readonly Finding[]; text: string }> {
  const { analyze, extract } = await import('../extract.js');
  const article = await readFolderArticle(folder, id);
  const file = path.join(folder, `${id}.gold.json`);
  const gold = parseJson(decode(await readBytes(file), file), Gold, file);
  // Gold may know the date of an article that does not.
  const published = article.meta.published ?? gold.published;
  return { findings: lintGold(gold, analyze(article.text, published), extract(article, { published })), text: article.text };
}

const MARKS = { error: pc.red('error'), warning: pc.yellow('warning'), question: pc.cyan('question') } as const;

function describe({ severity, quote, start, problem }: Finding, text: string): string {
  const place = start === null || quote === '' ? '' : `\n    ${snippet(text, start, start + quote.length)}`;
  return `  ${MARKS[severity]} ${quote === '' ? '' : `“${quote}” `}${start === null ? '' : `at ${start} `}${problem}${place}\n`;
}
