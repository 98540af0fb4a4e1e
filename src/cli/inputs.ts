/** What stands on the command line → articles to read: files, folders, `-` for standard input. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ArticleMeta, type Article } from '../article.js';
import type { OwnLexicon } from '../document.js';
import { inputError, readBytes, readBytesIfThere } from '../corpus/files.js';
import { listArticles, readFolderArticle } from '../corpus/index.js';
import { decode, InputError, parseJson, readArticle } from '../read/index.js';

export interface Input {
  readonly file: string;
  readonly read: () => Promise<{ readonly article: Article; readonly bytes: Uint8Array | null }>;
}

export const STDIN = '-';

/** A day given on the command line. @throws InputError */
export function parseDay(value: string): string {
  if (z.iso.date().safeParse(value).success) return value;
  throw new InputError(`--published ${value}`, 'is no day of the calendar', 'write it as YYYY-MM-DD');
}

/** What one argument stands for. @throws InputError where there is nothing of that name, or a folder without articles. */
export async function inputsOf(argument: string): Promise<readonly Input[]> {
  if (argument === STDIN) return [{ file: 'standard input', read: readStandardInput }];
  if (!(await isFolder(argument))) return [{ file: argument, read: () => readFile(argument) }];
  const ids = await listArticles(argument);
  return ids.map((id) => ({
    file: path.join(argument, `${id}.txt`),
    read: async () => ({ article: await readFolderArticle(argument, id), bytes: null }),
  }));
}

/** @throws InputError */
export async function isFolder(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isDirectory();
  } catch (error) {
    throw inputError(file, error);
  }
}

/** NAME.txt takes NAME.meta.json, where it stands beside it, as its meta. */
async function readFile(file: string): Promise<{ article: Article; bytes: Uint8Array }> {
  const bytes = await readBytes(file);
  const metaFile = file.endsWith('.txt') ? `${file.slice(0, -'.txt'.length)}.meta.json` : null;
  const metaBytes = metaFile && (await readBytesIfThere(metaFile));
  const meta = metaFile && metaBytes ? parseJson(decode(metaBytes, metaFile), ArticleMeta, metaFile) : undefined;
  return { article: readArticle(bytes, { file, meta }), bytes };
}

async function readStandardInput(): Promise<{ article: Article; bytes: Uint8Array }> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  return { article: readArticle(bytes, { file: 'standard input', id: 'stdin' }), bytes };
}

export function withPublished(article: Article, published: string | undefined): Article {
  return published === undefined ? article : { ...article, meta: { ...article.meta, published, publishedBy: 'given' } };
}

/** @throws InputError where the file is no lexicon. */
export async function lexiconOf(file: string | undefined): Promise<OwnLexicon | null> {
  if (file === undefined) return null;
  const { readLexicon } = await import('../own-lexicon.js');
  return readLexicon(await readBytes(file), file);
}
