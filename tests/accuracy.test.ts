/** The least that every article of our own corpus keeps; `tallywire check` has the scores, and fails on what a baseline had right. */
import path from 'node:path';
import { expect, it } from 'vitest';
import { listGold, readFolderArticle, readFolderGold } from '../src/corpus/index.js';
import { extract } from '../src/extract.js';
import '../src/vitest/index.js';

const CORPUS = path.resolve(import.meta.dirname, '../corpus');

it.each(await listGold(CORPUS))('%s is read as its gold says, but for a few facts', async (id) => {
  const article = await readFolderArticle(CORPUS, id);
  const gold = await readFolderGold(CORPUS, article);
  const sheet = extract(article);
  expect(sheet).toMatchGold(gold, { level: 'found', f1: 0.95, text: article.text });
  expect(sheet).toMatchGold(gold, { level: 'typed', f1: 0.9, text: article.text });
});
