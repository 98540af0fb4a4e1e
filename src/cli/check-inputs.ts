/** Gold with what was found for it: extracted anew, read from a folder of sheets, or from the file of another extractor. */
import path from 'node:path';
import type { Article } from '../article.js';
import { readBytes, readBytesIfThere } from '../corpus/files.js';
import { listGold, readFolderArticle, readFolderGold, readSheet, sheetPath } from '../corpus/index.js';
import type { Gold } from '../gold.js';
import { decode, InputError, parseJson } from '../read/index.js';
import { entriesOfForeign, ForeignError, foreignFacts, ForeignMap, type ScoreInput } from '../score/index.js';
import { isFolder } from './inputs.js';
import { lexiconOf } from './lexicon.js';
import { complain } from './output.js';

type Found = ScoreInput['found'];
type Finder = (article: Article, gold: Gold) => Promise<Found>;

export interface Sources {
  /** Folder of sheets or gold, or with `map` a file; the articles are extracted anew where it is left out. */
  readonly found: string | undefined;
  readonly map: string | undefined;
  readonly lexicon: string | undefined;
}

/** A broken file is told, and the rest is done. @throws InputError where there is nothing to be done. */
export async function readInputs(goldDir: string, sources: Sources): Promise<ScoreInput[]> {
  const ids = await listGold(goldDir);
  const find = await finderOf(goldDir, sources, ids);
  const inputs: ScoreInput[] = [];
  for (const id of ids) {
    try {
      const article = await readFolderArticle(goldDir, id);
      const gold = await readFolderGold(goldDir, article);
      const { title, site, url } = article.meta;
      inputs.push({ id, text: article.text, file: article.file, title, site: site ?? hostOf(url), gold, found: await find(article, gold) });
    } catch (error) {
      complain(error);
    }
  }
  return inputs;
}

const hostOf = (url: string | null | undefined): string | null =>
  url != null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;

async function finderOf(goldDir: string, { found, map, lexicon }: Sources, ids: readonly string[]): Promise<Finder> {
  if (found === undefined) {
    if (map !== undefined) throw new InputError('--map', 'goes with the file of another extractor', 'name it with --found FILE');
    const [{ extract }, rows] = await Promise.all([import('../extract.js'), lexiconOf(lexicon)]);
    // The date of the gold file stands in where the article has none.
    return (article, gold) => Promise.resolve(extract(article, { published: article.meta.published ?? gold.published, lexicon: rows }));
  }
  if (lexicon !== undefined) throw new InputError('--lexicon', 'goes with articles that are extracted anew', 'leave --found away');
  const folder = await isFolder(found);
  if (folder !== (map === undefined))
    throw folder
      ? new InputError('--map', 'goes with a file, and --found names a folder', 'give the file of the other extractor')
      : new InputError(found, 'is no folder', 'give a folder of fact sheets, or --map MAP with the file of another extractor');
  return map === undefined ? (article) => readFound(goldDir, found, article) : readForeign(found, map, ids);
}

async function readFound(goldDir: string, folder: string, article: Article): Promise<Found> {
  const sheet = await readSheet(folder, article.id);
  if (sheet !== null) return sheet;
  if (await readBytesIfThere(path.join(folder, `${article.id}.gold.json`))) return readFolderGold(folder, article);
  const remedy = `make it with "tallywire extract ${goldDir} --out ${folder}"; its gold counts as missed`;
  complain(new InputError(sheetPath(folder, article.id), 'does not exist', remedy));
  return null;
}

async function readForeign(file: string, mapFile: string, ids: readonly string[]): Promise<Finder> {
  const map = parseJson(decode(await readBytes(mapFile), mapFile), ForeignMap, mapFile);
  const told = <Result>(run: () => Result, where = ''): Result => {
    try {
      return run();
    } catch (error) {
      if (error instanceof ForeignError) throw new InputError(file, where + error.message, `correct the file or its map ${mapFile}`);
      throw error;
    }
  };
  const data = parseLines(decode(await readBytes(file), file), file);
  const facts = told(() => foreignFacts(data, map));
  const unknown = [...facts.keys()].filter((id) => !ids.includes(id));
  if (unknown.length > 0) process.stderr.write(`note: ${unknown.length} article(s) of ${file} have no gold and are left out: ${unknown.slice(0, 5).join(', ')}${unknown.length > 5 ? ' …' : ''}\n`); // prettier-ignore
  return ({ id, text }) => {
    const own = facts.get(id);
    if (own) return Promise.resolve(told(() => entriesOfForeign(own, map, text), `article ${id}, `));
    complain(
      new InputError(
        file,
        `has no article ${JSON.stringify(id)}`,
        'add it, with an empty list if nothing was found; its gold counts as missed',
      ),
    );
    return Promise.resolve(null);
  };
}

/** JSON, or JSON lines. */
function parseLines(source: string, file: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch (whole) {
    const lines = source.split('\n').map((line) => line.trim());
    return lines.flatMap((line, i) => {
      if (line === '') return [];
      try {
        return [JSON.parse(line) as unknown];
      } catch (error) {
        // A first line that is none speaks for broken JSON, not for broken lines.
        const message = i === 0 ? (whole as Error).message : `line ${i + 1}: ${(error as Error).message}`;
        throw new InputError(file, `is neither JSON nor JSON lines (${message.replace(/\s+/g, ' ')})`, 'mend it');
      }
    });
  }
}
