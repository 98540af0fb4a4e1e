/** A folder of sheets, ID.facts.json each, with a manifest. Its journal lies in .tallywire/, which git passes over. */
import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { refreshManifest } from '../corpus/manifest.js';
import { HIDDEN, sheetPath } from '../corpus/sheets.js';
import { VERSION } from '../version.js';
import { writeError } from './fault.js';
import { HashTable, wordsOf } from './hash-table.js';
import { openJournal, readJournal } from './journal.js';
import type { OpenOptions, Outlet } from './outlet.js';

const DAY = 86_400_000;
const HASH_LENGTH = 32;

const Entry = z.object({ key: z.string().length(HASH_LENGTH), sheet: z.string().length(HASH_LENGTH) });

/** @throws InputError where the folder cannot be written. */
export async function openFolder(folder: string, { program, fresh }: OpenOptions): Promise<Outlet> {
  const hidden = path.join(folder, HIDDEN);
  await prepare(folder, hidden);
  const file = path.join(hidden, 'journal.jsonl');
  /** What is done → the first half of the hash of its sheet. */
  const done = new HashTable(4);
  const state = fresh ? 'none' : await readJournal(file, program, Entry, ({ key, sheet }) => done.set(key, wordsOf(sheet)));
  const journal = openJournal(file, program, state);
  return {
    isKept: async (key, id) => {
      const sheet = done.get(key);
      if (sheet === null) return false;
      const found = await hashOfFile(sheetPath(folder, id));
      return found !== null && wordsOf(found).every((word, i) => word === sheet[i]);
    },
    put: (key, id, sheet) => {
      if (!('sha256' in sheet)) throw new Error('a folder is given sheets that are written');
      const half = sheet.sha256.slice(0, HASH_LENGTH);
      journal.add({ key, id, sheet: half });
      done.set(key, wordsOf(half));
      return Promise.resolve();
    },
    end: async (counts) => {
      journal.close();
      if (counts.done + counts.kept > 0) await refreshManifest(folder, VERSION, new Date().toISOString());
    },
  };
}

/** null where the file cannot be read. */
async function hashOfFile(file: string): Promise<string | null> {
  try {
    return hash('sha256', await readFile(file));
  } catch {
    return null;
  }
}

/** Removes what killed runs have left; what is younger may be in use. */
async function prepare(folder: string, hidden: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await mkdir(hidden, { recursive: true });
    await writeFile(path.join(hidden, '.gitignore'), '*\n');
    for (const name of await readdir(hidden)) {
      const file = path.join(hidden, name);
      if (name.endsWith('.tmp') && Date.now() - (await stat(file)).mtimeMs > DAY) await rm(file, { force: true });
    }
  } catch (error) {
    throw writeError(folder, error);
  }
}
