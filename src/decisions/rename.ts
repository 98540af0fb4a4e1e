/** Renames an article with all that belongs to it: gold, review and sheet know its name. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { readBytesIfThere, writeAtomic } from '../corpus/files.js';
import { readFolderArticle, readFolderGold, readSheet, sheetPath, writeSheet } from '../corpus/index.js';
import { endingsOf, renameFiles } from '../corpus/keep.js';
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

/** Returns the files as they are now. @throws InputError; what is read and checked before the first file moves is all of it. */
export async function renameArticle({ articles, sheets }: Folders, id: string, to: string): Promise<readonly string[]> {
  const endings = await endingsOf(articles, id);
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

  await renameFiles(articles, id, to, endings);
  const goldText = gold && formatGold({ ...gold, article: to });
  if (goldText !== null) await writeAtomic(path.join(articles, `${to}.gold.json`), goldText);
  if (review) {
    const factOf = <Entry extends { readonly fact: string | null }>(entry: Entry): Entry => ({
      ...entry,
      fact: entry.fact && (idOf.get(entry.fact) ?? entry.fact),
    });
    const history = review.history.map((step) => ({ ...factOf(step), decided: step.decided && factOf(step.decided) }));
    // The history goes on only where it led to the gold that was moved
    const leads = goldText !== null && goldBytes !== null && review.gold === sha256(goldBytes) ? sha256(goldText) : review.gold;
    const moved = { ...review, article: to, gold: leads, decisions: review.decisions.map(factOf), history };
    await writeAtomic(path.join(articles, `${to}.review.json`), formatReview(moved));
  }
  const files = endings.map((ending) => path.join(articles, to + ending));
  if (!sheet || !renamed) return files;
  writeSheet(sheets, renamed);
  await rm(sheetPath(sheets, id), { force: true });
  return [...files, sheetPath(sheets, to)];
}
