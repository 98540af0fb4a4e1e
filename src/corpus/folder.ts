/** A folder of articles: ID.txt with optional ID.meta.json and ID.gold.json. */
import path from 'node:path';
import { ArticleMeta, type Article } from '../article.js';
import { Gold } from '../gold.js';
import { decode, InputError, parseJson } from '../read/index.js';
import { entriesOfGold, GoldError } from '../score/index.js';
import { listNames, readBytes, readBytesIfThere } from './files.js';
import { settle, settleAll } from './together.js';

const TEXT = '.txt';
const META = '.meta.json';
const GOLD = '.gold.json';

export interface FolderArticle extends Article {
  readonly file: string;
}

/** Ids in order. @throws InputError where the folder is missing or holds none. */
export async function listArticles(folder: string): Promise<string[]> {
  const ids = await listIds(folder, TEXT);
  if (ids.length === 0) throw new InputError(folder, 'holds no article', 'put ID.txt files into it, for example with "tallywire add FILE"');
  return ids;
}

/** Ids of the articles that have gold. @throws InputError where the folder is missing or holds none. */
export async function listGold(folder: string): Promise<string[]> {
  const ids = await listIds(folder, GOLD);
  if (ids.length === 0) throw new InputError(folder, 'holds no gold', 'put ID.gold.json files beside the articles');
  return ids;
}

async function listIds(folder: string, ending: string): Promise<string[]> {
  const found = await listNames(folder);
  const names = (await settleAll(folder, found)) ? await listNames(folder) : found;
  return names.filter((name) => name.endsWith(ending) && !name.startsWith('.')).map((name) => name.slice(0, -ending.length));
}

/**
 * The text byte for byte, since offsets count on the file as it stands.
 * @throws InputError naming the file at fault, the text or its meta.
 */
export async function readFolderArticle(folder: string, id: string): Promise<FolderArticle> {
  await settle(folder, id);
  const file = path.join(folder, `${id}${TEXT}`);
  const text = decode(await readBytes(file), file);
  const metaFile = path.join(folder, `${id}${META}`);
  const meta = await readBytesIfThere(metaFile);
  return { id, file, text, meta: meta === null ? {} : parseJson(decode(meta, metaFile), ArticleMeta, metaFile) };
}

/** Gold of an article whose text is known, its quotes checked. @throws InputError */
export async function readFolderGold(folder: string, { id, text }: Pick<Article, 'id' | 'text'>): Promise<Gold> {
  const file = path.join(folder, `${id}${GOLD}`);
  const gold = parseJson(decode(await readBytes(file), file), Gold, file);
  if (gold.article !== id) throw new InputError(file, `is of the article ${JSON.stringify(gold.article)}`, `rename it or write "article": ${JSON.stringify(id)}`);
  try {
    entriesOfGold(gold, text);
  } catch (error) {
    if (error instanceof GoldError) throw new InputError(file, error.message, 'correct the quote or its nth');
    throw error;
  }
  return gold;
}
