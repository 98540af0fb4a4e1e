/** Files that belong to one article, so that they go and move together. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '../read/index.js';
import { ORIGINALS } from './add.js';
import { inputError, listNames } from './files.js';
import { settle } from './together.js';

/** Endings of everything that may stand in a corpus for one article. */
const ENDINGS = ['.txt', '.meta.json', '.gold.json', '.review.json', '.gold-rest.json', ...new Set(Object.values(ORIGINALS))];

/** Endings of the files that are there. @throws InputError where the article itself is not. */
export async function endingsOf(folder: string, id: string): Promise<readonly string[]> {
  await settle(folder, id);
  const names = new Set(await listNames(folder));
  if (!names.has(`${id}.txt`)) throw new InputError(path.join(folder, `${id}.txt`), 'does not exist', 'check the id; it is the name of the text without .txt');
  return ENDINGS.filter((ending) => names.has(id + ending));
}

/** Files in a folder that could not be removed are told of; those before are gone. @throws InputError */
export async function removeFiles(folder: string, id: string, endings: readonly string[]): Promise<void> {
  // The text last: while it is there, the article is
  for (const ending of [...endings].reverse()) {
    const file = path.join(folder, id + ending);
    try {
      await rm(file, { force: true });
    } catch (error) {
      throw inputError(file, error);
    }
  }
}

/** @throws InputError where a file of the name is there. */
export async function checkFree(folder: string, id: string): Promise<void> {
  const names = new Set(await listNames(folder));
  const taken = ENDINGS.find((ending) => names.has(id + ending));
  if (taken !== undefined) throw new InputError(path.join(folder, id + taken), 'exists already and stays as it is', 'choose another name');
}
