/** Puts an article into a corpus folder; never overwrites. */
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../article.js';
import { InputError } from '../read/index.js';
import { inputError } from './files.js';

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

export interface AddedFiles {
  readonly text: string;
  readonly meta: string;
}

/** `original` are the bytes the article was read from, `added` the day. @throws InputError where the id is taken. */
export async function addArticle(folder: string, article: Article, original: Uint8Array, added: string): Promise<AddedFiles> {
  const files = { text: path.join(folder, `${article.id}.txt`), meta: path.join(folder, `${article.id}.meta.json`) };
  const meta = { ...article.meta, added, sha256: sha256(article.text), originalSha256: sha256(original) };
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw inputError(folder, error);
  }
  await writeNew(files.text, article.text);
  try {
    await writeNew(files.meta, `${JSON.stringify(meta, null, 2)}\n`);
  } catch (error) {
    await rm(files.text);
    throw error;
  }
  return files;
}

async function writeNew(file: string, content: string): Promise<void> {
  try {
    await writeFile(file, content, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new InputError(file, 'exists already and stays as it is', 'give another --id, or remove it first');
    throw inputError(file, error);
  }
}
