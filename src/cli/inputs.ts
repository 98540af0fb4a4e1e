/**
 * What stands on the command line → articles: files, folders, addresses, `-` for standard input.
 *
 *   splitInputs(args) → pieces, as cheap as reading gets; readPiece(piece) → the article in it, here or in a worker thread.
 *   readInputs(args) does both.
 */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ArticleMeta, type Article } from '../article.js';
import { inputError, readBytes, readBytesIfThere } from '../corpus/files.js';
import { listArticles, readFolderArticle } from '../corpus/index.js';
import { fileChunks, walk, type FoundFile } from '../corpus/walk.js';
import {
  decode,
  idOf,
  idOfPath,
  InputError,
  isPiece,
  parseJson,
  readArticle,
  readPiece,
  splitSource,
  type NoArticle,
  type Piece,
  type Reading,
  type ReadingOptions,
} from '../read/index.js';

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

/** Lazily, in order, each when it is asked for. Never throws: what cannot be read is a record with an error. */
export async function* readInputs(args: readonly string[], options: ReadingOptions = {}): AsyncGenerator<Reading> {
  for await (const piece of splitInputs(args, options)) yield isPiece(piece) ? await readPiece(piece, options) : piece;
}

/** Cuts what stands on the command line into pieces, lazily; memory does not grow with the number of articles. */
export async function* splitInputs(args: readonly string[], options: ReadingOptions = {}): AsyncGenerator<Piece | NoArticle> {
  for (const argument of args) yield* splitArgument(argument, options);
}

const STDIN_NAME = 'standard input';

async function* splitArgument(argument: string, options: ReadingOptions): AsyncGenerator<Piece | NoArticle> {
  if (argument === STDIN) {
    yield* splitSource({ origin: STDIN_NAME, name: '', id: 'stdin', chunks: process.stdin, charset: null, meta: {} }, options);
    return;
  }
  let folder: boolean;
  try {
    folder = await isFolder(argument);
  } catch (error) {
    yield { origin: argument, error: error as InputError };
    return;
  }
  if (!folder) {
    yield* splitFile(argument, idOf(argument), options);
    return;
  }
  let found = 0;
  for await (const file of walk(argument)) {
    found++;
    yield* splitFound(file, options);
  }
  if (found > 0) return;
  const error = new InputError(argument, 'holds no article', 'put ID.txt files into it, for example with "tallywire add FILE"');
  yield { origin: argument, error };
}

/** A file that stands in a folder. */
export async function* splitFound(found: FoundFile | NoArticle, options: ReadingOptions): AsyncGenerator<Piece | NoArticle> {
  if ('origin' in found) yield found;
  else if (found.corpus) yield await corpusPiece(found);
  else yield* splitFile(found.file, idOfPath(found.relative), options);
}

async function* splitFile(file: string, id: string, options: ReadingOptions): AsyncGenerator<Piece | NoArticle> {
  try {
    const meta = await metaBeside(file);
    yield* splitSource({ origin: file, name: path.basename(file), id, chunks: fileChunks(file), charset: null, meta }, options);
  } catch (error) {
    yield { origin: file, error: error as InputError };
  }
}

/** NAME.txt takes NAME.meta.json, where it stands beside it, as its meta. */
async function metaBeside(file: string): Promise<ArticleMeta> {
  if (!file.endsWith('.txt')) return {};
  const metaFile = `${file.slice(0, -'.txt'.length)}.meta.json`;
  const bytes = await readBytesIfThere(metaFile);
  return bytes === null ? {} : parseJson(decode(bytes, metaFile), ArticleMeta, metaFile);
}

async function corpusPiece({ file }: FoundFile): Promise<Piece | NoArticle> {
  try {
    const { id, text, meta } = await readFolderArticle(path.dirname(file), path.basename(file, '.txt'));
    return { kind: 'corpus', origin: file, id, text, meta };
  } catch (error) {
    return { origin: file, error: error as InputError };
  }
}
