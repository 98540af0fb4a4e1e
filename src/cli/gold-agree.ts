import path from 'node:path';
import { Option, type Command } from 'commander';
import { readBytesIfThere } from '../corpus/files.js';
import { listGold, readFolderArticle, readFolderGold } from '../corpus/index.js';
import { InputError } from '../read/index.js';
import { check, REPORT_FORMATS, REPORTS, type ReportFormat, type ScoreInput } from '../score/index.js';
import { VERSION } from '../version.js';
import { isFolder } from './inputs.js';
import { complain, print } from './output.js';

const HELP = `
A stands as gold and B as what was found, at the levels of "tallywire check". Each is a folder of ID.gold.json files, or one such file.
The texts are looked for beside A, then beside B, then in --corpus.

Examples:
  $ tallywire gold agree anna/ ben/
  $ tallywire gold agree corpus/orbit.gold.json second/orbit.gold.json --format json`;

interface Options {
  readonly corpus: string;
  readonly format: ReportFormat;
}

export function registerGoldAgree(gold: Command): void {
  gold
    .command('agree')
    .description('how far two annotators agree')
    .argument('<a>', 'gold of one')
    .argument('<b>', 'gold of the other')
    .option('--corpus <dir>', 'folder of the texts', 'corpus')
    .addOption(new Option('--format <format>', 'of what is printed').choices(REPORT_FORMATS).default('text'))
    .addHelpText('after', HELP)
    .action(runAgree);
}

async function runAgree(a: string, b: string, { corpus, format }: Options): Promise<void> {
  const [one, other] = [await goldOf(a), await goldOf(b)];
  const common = one.ids.filter((id) => other.ids.includes(id));
  if (common.length === 0) throw new InputError(b, `holds no gold of an article that ${a} has gold of`, 'give gold of the same articles');
  const alone = [...one.ids, ...other.ids].filter((id) => !common.includes(id));
  if (alone.length > 0) process.stderr.write(`note: ${alone.length} article(s) with one annotator only are left out: ${alone.slice(0, 5).join(', ')}${alone.length > 5 ? ' …' : ''}\n`); // prettier-ignore
  const inputs: ScoreInput[] = [];
  for (const id of common) {
    try {
      const { text } = await readFolderArticle(await folderOfText(id, [one.folder, other.folder, corpus]), id);
      const [gold, found] = [await readFolderGold(one.folder, { id, text }), await readFolderGold(other.folder, { id, text })];
      inputs.push({ id, text, gold, found });
    } catch (error) {
      complain(error);
    }
  }
  print(REPORTS[format].render(check(inputs, { version: VERSION, scoreDrafts: true })));
}

const ENDING = '.gold.json';

async function goldOf(place: string): Promise<{ folder: string; ids: readonly string[] }> {
  if (await isFolder(place)) return { folder: place, ids: await listGold(place) };
  if (!place.endsWith(ENDING)) throw new InputError(place, `is no ID${ENDING}`, 'give a gold file or a folder of them');
  return { folder: path.dirname(place), ids: [path.basename(place, ENDING)] };
}

async function folderOfText(id: string, folders: readonly string[]): Promise<string> {
  for (const folder of folders) if ((await readBytesIfThere(path.join(folder, `${id}.txt`))) !== null) return folder;
  throw new InputError(`${id}.txt`, `is in none of ${[...new Set(folders)].join(', ')}`, 'name the folder of the texts with --corpus');
}
