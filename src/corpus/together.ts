/**
 * Files of one article that change together: all of them or none. What they will be is written to ID's pending file first, whole;
 * whoever is killed behind that is finished by the next one that reads or writes the article.
 */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { decode, InputError, parseJson } from '../read/index.js';
import { inputError, readBytes, writeAtomic } from './files.js';
import { takeLock } from './lock.js';

/** By ending: ".gold.json". */
const Contents = z.partialRecord(z.enum(['.txt', '.meta.json', '.gold.json', '.gold-rest.json', '.review.json']), z.string());
/** The id that the contents get, and the endings of the files that go there as they are, the text last: with it the article is there. */
const Renamed = z.strictObject({ to: z.string(), endings: z.array(z.string()) });
const Pending = z.strictObject({ schema: z.literal('tallywire/pending@1'), contents: Contents, renamed: Renamed.nullable().default(null) });

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
export async function writeTogether(
  folder: string,
  id: string,
  contents: z.infer<typeof Contents>,
  renamed: z.infer<typeof Renamed> | null = null,
): Promise<void> {
  const pending: z.infer<typeof Pending> = { schema: 'tallywire/pending@1', contents, renamed };
  await writeAtomic(pendingPath(folder, id), JSON.stringify(pending));
  await finish(folder, id);
}

/** The files of an article as they stand together, before they are read. @throws InputError */
export async function settle(folder: string, id: string): Promise<void> {
  if (existsSync(pendingPath(folder, id))) await writeAlone(folder, id, () => Promise.resolve());
}

/** What was begun in the folder, before its articles are listed. @throws InputError */
export async function settleAll(folder: string, names: readonly string[]): Promise<boolean> {
  const begun = names.flatMap((name) => PENDING_NAME.exec(name)?.[1] ?? []);
  for (const id of begun) await settle(folder, id);
  return begun.length > 0;
}

const PENDING_NAME = /^\.(.+)\.pending\.json$/;

/** The same however often it is begun. */
async function finish(folder: string, id: string): Promise<void> {
  const file = pendingPath(folder, id);
  if (!existsSync(file)) return;
  const { contents, renamed } = parseJson(decode(await readBytes(file), file), Pending, file);
  const to = path.join(folder, renamed?.to ?? id);
  for (const [ending, content] of Object.entries(contents)) await writeAtomic(to + ending, content);
  const old = path.join(folder, id);
  for (const ending of renamed?.endings ?? []) if (existsSync(old + ending)) await change(old + ending, rename(old + ending, to + ending));
  if (renamed) for (const ending of Object.keys(contents)) await change(old + ending, rm(old + ending, { force: true }));
  await change(file, rm(file, { force: true }));
}

async function change(file: string, done: Promise<void>): Promise<void> {
  try {
    await done;
  } catch (error) {
    throw inputError(file, error);
  }
}
