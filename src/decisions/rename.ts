/** Renames an article with all that belongs to it: gold, review and sheet know its name. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { readBytesIfThere } from '../corpus/files.js';
import { readFolderArticle, readFolderGold, readSheet, sheetPath, writeSheet } from '../corpus/index.js';
import { checkFree, endingsOf } from '../corpus/keep.js';
import { writeAlone, writeTogether } from '../corpus/together.js';
import { decode, InputError, parseJson } from '../read/index.js';
import { sha256 } from '../corpus/add.js';
import { formatGold } from './gold-format.js';
import { ReviewFile } from './review-file.js';
import { extractNow } from './sheets.js';
import { formatReview } from './store.js';

export interface Folders {
  readonly articles: string;
  readonly sheets: string;
}

/** Returns the files as they are now; all of the corpus move or none, wherever it is killed. @throws InputError */
export function renameArticle(folders: Folders, id: string, to: string): Promise<readonly string[]> {
  return writeAlone(folders.articles, id, () => renameAlone(folders, id, to));
}

async function renameAlone({ articles, sheets }: Folders, id: string, to: string): Promise<readonly string[]> {
  const endings = await endingsOf(articles, id);
  await checkFree(articles, to);
  const article = await readFolderArticle(articles, id);
  const gold = endings.includes('.gold.json') ? await readFolderGold(articles, article) : null;
  const reviewFile = path.join(articles, `${id}.review.json`);
  const reviewBytes = await readBytesIfThere(reviewFile);
  const review = reviewBytes && parseJson(decode(reviewBytes, reviewFile), ReviewFile, reviewFile);
  const goldBytes = await readBytesIfThere(path.join(articles, `${id}.gold.json`));
  const sheet = await readSheet(sheets, id);
  if ((await readBytesIfThere(sheetPath(sheets, to))) !== null)
    throw new InputError(sheetPath(sheets, to), 'exists already and stays as it is', 'choose another name');

  // Ids of facts are made from the name, so the sheet is made anew; the facts stand in the same order
  const renamed = sheet || review ? await extractNow({ ...article, id: to }) : null;
  const idOf = new Map<string, string>();
  if (review) (await extractNow(article)).facts.forEach((fact, i) => idOf.set(fact.id, renamed!.facts[i]!.id));

  const goldText = gold && formatGold({ ...gold, article: to });
  const reviewText = review && formatReview(renamedReview(review, to, idOf, goldBytes, goldText));
  // The text last: with it the article is there
  const contents = { ...(goldText !== null && { '.gold.json': goldText }), ...(reviewText !== null && { '.review.json': reviewText }) };
  const asTheyAre = endings.filter((ending) => !(ending in contents)).sort((a, b) => Number(a === '.txt') - Number(b === '.txt'));
  await writeTogether(articles, id, contents, { to, endings: asTheyAre });
  const files = endings.map((ending) => path.join(articles, to + ending));
  if (!sheet || !renamed) return files;
  writeSheet(sheets, renamed);
  await rm(sheetPath(sheets, id), { force: true });
  return [...files, sheetPath(sheets, to)];
}

/** The review of an article with its new name, new ids of facts and, where it led to the gold that moves too, the new gold's hash. */
function renamedReview(
  review: ReviewFile,
  to: string,
  idOf: ReadonlyMap<string, string>,
  goldBytes: Uint8Array | null,
  goldText: string | null,
): ReviewFile {
  const factOf = <Entry extends { readonly fact: string | null }>(entry: Entry): Entry => ({
    ...entry,
    fact: entry.fact && (idOf.get(entry.fact) ?? entry.fact),
  });
  const history = review.history.map((step) => ({ ...factOf(step), decided: step.decided && factOf(step.decided) }));
  const leads = goldText !== null && goldBytes !== null && review.gold === sha256(goldBytes) ? sha256(goldText) : review.gold;
  return { ...review, article: to, gold: leads, decisions: review.decisions.map(factOf), history };
}
