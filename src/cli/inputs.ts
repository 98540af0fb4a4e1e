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
import { inputError, readBytesIfThere } from '../corpus/files.js';
import { readFolderArticle } from '../corpus/index.js';
import { fileChunks, walk, type FoundFile } from '../corpus/walk.js';
import {
  decode,
  fetchPage,
  idOf,
  idOfPath,
  idOfUrl,
  InputError,
  isAddress,
  isPiece,
  parseJson,
  readPiece,
  splitSource,
  type NoArticle,
  type Piece,
  type Reading,
  type ReadingOptions,
} from '../read/index.js';

export const STDIN = '-';

/** A day given on the command line. @throws InputError */
export function parseDay(value: string): string {
  if (z.iso.date().safeParse(value).success) return value;
  throw new InputError(`--published ${value}`, 'is no day of the calendar', 'write it as YYYY-MM-DD');
}

/** @throws InputError */
export async function isFolder(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isDirectory();
  } catch (error) {
    throw inputError(file, error);
  }
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
  if (isAddress(argument)) {
    yield* splitAddress(argument, options);
    return;
  }
  let folder: boolean;
  try {
    folder = await isFolder(argument);
  } catch (error) {
    yield failed(argument, error);
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
  else if (NO_ARTICLE.test(found.file)) yield { origin: found.file, skipped: 'is no article by its name' };
  else if (found.corpus) yield await corpusPiece(found);
  else yield* splitFile(found.file, idOfPath(found.relative), options);
}

/** Files that stand beside saved pages. */
const NO_ARTICLE =
  /\.(?:css|js|mjs|map|png|jpe?g|gif|webp|avif|svg|ico|bmp|tiff?|woff2?|ttf|otf|eot|mp[34]|m4[av]|mov|webm|wav|ogg|pdf|docx?|xlsx?|pptx?|zip|db|sqlite)$/i;

async function* splitAddress(address: string, options: ReadingOptions): AsyncGenerator<Piece | NoArticle> {
  try {
    const { url, charset, chunks } = await fetchPage(address);
    yield* splitSource({ origin: address, name: '', id: idOfUrl(url), chunks, charset, meta: { url } }, options);
  } catch (error) {
    yield failed(address, error);
  }
}

/** Whatever goes wrong with one of many inputs is told of it, and the rest is read. */
const failed = (origin: string, error: unknown): NoArticle => ({
  origin,
  error:
    error instanceof InputError ? error : new InputError(origin, `cannot be read (${(error as Error).message})`, 'check it and try again'),
});

async function* splitFile(file: string, id: string, options: ReadingOptions): AsyncGenerator<Piece | NoArticle> {
  try {
    const meta = await metaBeside(file);
    yield* splitSource({ origin: file, name: path.basename(file), id, chunks: fileChunks(file), charset: null, meta }, options);
  } catch (error) {
    yield failed(file, error);
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
    return failed(file, error);
  }
}
