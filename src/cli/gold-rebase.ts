import path from 'node:path';
import type { Command } from 'commander';
import type { Article } from '../article.js';
import { readBytesIfThere } from '../corpus/files.js';
import { readFolderArticle, readFolderGold } from '../corpus/index.js';
import { sha256 } from '../corpus/add.js';
import { writeAlone, writeTogether } from '../corpus/together.js';
import { formatGold } from '../decisions/gold-format.js';
import { rebaseGold, type Rebase } from '../decisions/rebase.js';
import { Gold, type GoldFact } from '../gold.js';
import { checkedId, decode, InputError, parseJson, type Reading } from '../read/index.js';
import { anchor, snippet } from '../score/index.js';
import { readInputs } from './inputs.js';
import { note, print } from './output.js';
import { addReadingOptions, readingOptions, type ReadingFlags } from './reading-options.js';

const HELP = `
Takes the changed text of an article of the corpus and moves its gold to it. Facts in lines that changed are kept and listed:
look at them. Facts whose number is gone are listed and kept in ID.gold-rest.json.

Examples:
  $ tallywire gold rebase ferry-news ferry-news-corrected.html --dry-run
  $ tallywire gold rebase ferry-news ferry-news-corrected.html`;

interface Options extends ReadingFlags {
  readonly corpus: string;
  readonly dryRun?: true;
  readonly json?: true;
}

export function registerGoldRebase(gold: Command): void {
  const command = gold
    .command('rebase')
    .description('take the changed text of an article and move its gold to it')
    .argument('<id>', 'id of the article')
    .argument('<input>', 'a file or address with the new text, or - for standard input');
  addReadingOptions(command)
    .option('--dry-run', 'show what would be moved and write nothing')
    .option('--corpus <dir>', 'folder of the corpus', 'corpus')
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', HELP)
    .action(runRebase);
}

async function runRebase(id: string, input: string, { corpus, dryRun, json, ...flags }: Options): Promise<void> {
  checkedId(id, 'gold rebase');
  await readFolderArticle(corpus, id); // tells of an id that there is not before standard input is waited for
  const { article: after, original } = await readOne(input, flags);
  const run = async (): Promise<void> => {
    const before = await readFolderArticle(corpus, id);
    const hasGold = (await readBytesIfThere(path.join(corpus, `${id}.gold.json`))) !== null;
    const gold = hasGold ? await readFolderGold(corpus, before) : { article: id, published: before.meta.published ?? null, facts: [] };
    const rebase = rebaseGold(gold, before.text, after.text);
    if (!dryRun) await save(corpus, before, after, original, hasGold ? rebase : null);
    const { same, changed, lost } = rebase;
    if (json) print(`${JSON.stringify({ id, written: dryRun !== true, same, changed, lost }, null, 2)}\n`);
    else print(describe(id, rebase, before.text, after.text, dryRun === true));
  };
  await (dryRun ? run() : writeAlone(corpus, id, run));
}

async function readOne(input: string, flags: ReadingFlags): Promise<Extract<Reading, { readonly article: Article }>> {
  const readings: Extract<Reading, { readonly article: Article }>[] = [];
  for await (const reading of readInputs([input], readingOptions(flags))) {
    if ('error' in reading) throw reading.error;
    if ('skipped' in reading) throw new InputError(reading.origin, reading.skipped, 'give the text of the article');
    for (const each of reading.notes) note(`${reading.origin}: ${each}`);
    if (readings.push(reading) > 1) throw new InputError(input, 'holds several articles', 'give the one that changed');
  }
  return readings[0]!;
}

/** All files or none. What is known of the article stays as it was. */
async function save(corpus: string, before: Article, after: Article, original: Uint8Array | null, rebase: Rebase | null): Promise<void> {
  const meta = { ...after.meta, ...before.meta, sha256: sha256(after.text), ...(original && { originalSha256: sha256(original) }) };
  await writeTogether(corpus, before.id, {
    ...(rebase && rebase.lost.length > 0 && { '.gold-rest.json': await restOf(corpus, before.id, rebase) }),
    ...(rebase && { '.gold.json': formatGold(rebase.gold) }),
    '.meta.json': `${JSON.stringify(meta, null, 2)}\n`,
    '.txt': after.text,
  });
}

/** What earlier texts have lost, and what this one loses. */
async function restOf(corpus: string, id: string, { gold, lost }: Rebase): Promise<string> {
  const file = path.join(corpus, `${id}.gold-rest.json`);
  const rest = await readBytesIfThere(file);
  const kept = rest === null ? [] : parseJson(decode(rest, file), Gold, file).facts;
  return formatGold({ ...gold, facts: [...kept, ...lost] });
}

function describe(id: string, { same, changed, lost }: Rebase, before: string, after: string, dryRun: boolean): string {
  const list = (facts: readonly GoldFact[], text: string): string =>
    facts
      .map(({ quote, nth }) => {
        const start = anchor(text, quote, nth)!;
        return `  ${snippet(text, start, start + quote.length)}\n`;
      })
      .join('');
  const head = `${id}: ${same + changed.length} fact(s) stand, ${changed.length} of them in lines that changed, ${lost.length} gone${dryRun ? '; nothing written' : ''}\n`;
  return (
    head +
    (changed.length > 0 ? `Look at:\n${list(changed, after)}` : '') +
    (lost.length > 0 ? `Gone${dryRun ? '' : `, kept in ${id}.gold-rest.json`}:\n${list(lost, before)}` : '')
  );
}
