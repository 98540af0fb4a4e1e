/** Puts an article into a corpus folder; never overwrites. */
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../article.js';
import { InputError, type Piece } from '../read/index.js';
import { inputError, readBytesIfThere } from './files.js';

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

export interface AddedFiles {
  readonly text: string;
  readonly meta: string;
  readonly original?: string;
}

export interface AddOptions {
  /** The day, YYYY-MM-DD. */
  readonly added: string;
  /** What the bytes are, to keep them beside the text; left out, their hash alone is kept. */
  readonly keep?: Piece['kind'] | undefined;
}

/** Endings of originals, by what they are; none is read as an article. */
export const ORIGINALS: Readonly<Record<Exclude<Piece['kind'], 'corpus'>, string>> = {
  text: '.original.text',
  markdown: '.original.md',
  html: '.original.html',
  json: '.original.json',
  record: '.original.json',
};

/** `original` are the bytes the article was read from. @throws InputError where the id is taken. */
export async function addArticle(folder: string, article: Article, original: Uint8Array, { added, keep }: AddOptions): Promise<AddedFiles> {
  const files = { text: path.join(folder, `${article.id}.txt`), meta: path.join(folder, `${article.id}.meta.json`) };
  const meta = { ...article.meta, added, sha256: sha256(article.text), originalSha256: sha256(original) };
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw inputError(folder, error);
  }
  await writeNew(files.text, article);
  const written = [files.text];
  try {
    await writeNew(files.meta, article, `${JSON.stringify(meta, null, 2)}\n`);
    written.push(files.meta);
    if (keep === undefined || keep === 'corpus') return files;
    const beside = path.join(folder, article.id + ORIGINALS[keep]);
    await writeNew(beside, article, original);
    return { ...files, original: beside };
  } catch (error) {
    for (const file of written) await rm(file);
    throw error;
  }
}

async function writeNew(file: string, { id, text }: Article, content: string | Uint8Array = text): Promise<void> {
  try {
    await writeFile(file, content, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw inputError(file, error);
    const there = await readBytesIfThere(file);
    if (content === text && there !== null && Buffer.from(text).equals(there)) throw new InputError(file, 'is there already, with the same text', 'nothing is to be done');
    throw new InputError(file, 'exists already and stays as it is', `give another --id, remove it first, or take the changed text with "tallywire gold rebase ${id} FILE"`);
  }
}
