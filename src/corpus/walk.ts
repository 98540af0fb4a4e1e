/** Files of a folder and of its folders, in order, each once however links lead there. */
import { open, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError, type NoArticle } from '../read/index.js';
import { inputError, listNames } from './files.js';
import { settleAll } from './together.js';

export interface FoundFile {
  readonly file: string;
  /** Below the folder that was given. */
  readonly relative: string;
  /** An article of a corpus, whose folder holds meta or gold files: its text stands as it is. */
  readonly corpus: boolean;
}

const COMPANION = /\.(?:meta|gold|gold-rest|facts|review)\.json$|\.original\.[a-z]+$/;

/** Lazy; hidden files are passed over. What cannot be read is a record with an error. */
export async function* walk(folder: string, relative = '', seen = new Set<string>()): AsyncGenerator<FoundFile | NoArticle> {
  let names: string[];
  try {
    const real = await realpath(folder);
    if (seen.has(real)) return;
    seen.add(real);
    names = await listNames(folder);
    if (await settleAll(folder, names)) names = await listNames(folder);
  } catch (error) {
    yield unreadable(folder, error);
    return;
  }
  const corpus = names.some((name) => name.endsWith('.meta.json') || name.endsWith('.gold.json'));
  for (const name of names) {
    if (name.startsWith('.') || COMPANION.test(name) || (corpus && !name.endsWith('.txt'))) continue;
    const file = path.join(folder, name);
    const inside = path.join(relative, name);
    try {
      const found = await stat(file);
      if (found.isDirectory()) yield* walk(file, inside, seen);
      else if (found.isFile()) yield { file, relative: inside, corpus };
    } catch (error) {
      yield unreadable(file, error);
    }
  }
}

function unreadable(file: string, error: unknown): NoArticle {
  const told = inputError(file, error);
  return { origin: file, error: told instanceof InputError ? told : new InputError(file, `cannot be read (${(error as Error).message})`, 'check the disk') };
}

/** Bytes of a file, in chunks, opened when the first is asked for. @throws InputError */
export async function* fileChunks(file: string): AsyncGenerator<Uint8Array> {
  let handle;
  try {
    handle = await open(file);
  } catch (error) {
    throw inputError(file, error);
  }
  try {
    for await (const chunk of handle.createReadStream({ highWaterMark: 1 << 18 })) yield chunk as Buffer;
  } catch (error) {
    throw inputError(file, error);
  } finally {
    await handle.close().catch(() => undefined);
  }
}
