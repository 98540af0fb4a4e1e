/**
 * Files of one article that change together: all of them or none. What they will be is written to ID's pending file first, whole;
 * whoever is killed behind that is finished by the next one that reads or writes the article.
 */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { decode, InputError, parseJson } from '../read/index.js';
import { inputError, readBytes, writeAtomic } from './files.js';
import { takeLock } from './lock.js';

/** By ending: ".gold.json". */
const Contents = z.partialRecord(z.enum(['.txt', '.meta.json', '.gold.json', '.gold-rest.json', '.review.json']), z.string());
const Pending = z.strictObject({ schema: z.literal('tallywire/pending@1'), contents: Contents });

const pendingPath = (folder: string, id: string): string => path.join(folder, `.${id}.pending.json`);

/** Milliseconds: each holds the lock for the writes of one article only. */
const PATIENCE = 10_000;

/** Runs `run` while no other process writes articles of the folder this way. @throws InputError */
export async function writeAlone<Result>(folder: string, id: string, run: () => Promise<Result>): Promise<Result> {
  const release = await takeLock(path.join(folder, '.tallywire-writing'), {
    patience: PATIENCE,
    taken: (holder) => new InputError(folder, `is being written by ${holder}`, 'try again, or end that process if it hangs'),
  });
  try {
    await finish(folder, id);
    return await run();
  } finally {
    release();
  }
}

/** To be called in `writeAlone`. @throws InputError where something cannot be written. */
export async function writeTogether(folder: string, id: string, contents: z.infer<typeof Contents>): Promise<void> {
  await writeAtomic(pendingPath(folder, id), JSON.stringify({ schema: 'tallywire/pending@1', contents } satisfies z.infer<typeof Pending>));
  await finish(folder, id);
}

/** The files of an article as they stand together, before they are read. @throws InputError */
export async function settle(folder: string, id: string): Promise<void> {
  if (existsSync(pendingPath(folder, id))) await writeAlone(folder, id, () => Promise.resolve());
}

/** The same however often it is begun. */
async function finish(folder: string, id: string): Promise<void> {
  const file = pendingPath(folder, id);
  if (!existsSync(file)) return;
  const { contents } = parseJson(decode(await readBytes(file), file), Pending, file);
  for (const [ending, content] of Object.entries(contents)) await writeAtomic(path.join(folder, id + ending), content);
  try {
    await rm(file, { force: true });
  } catch (error) {
    throw inputError(file, error);
  }
}
