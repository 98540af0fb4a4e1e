/** A file of JSON lines, a sheet each, with FILE.journal beside it, which says where each finished line ends. */
import { closeSync, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { inputError } from '../corpus/files.js';
import { InputError } from '../read/index.js';
import { writing } from './fault.js';
import { HashTable } from './hash-table.js';
import { openJournal, readJournal, type JournalState } from './journal.js';
import type { OpenOptions, Outlet } from './outlet.js';

const Entry = z.object({ key: z.string().length(32), end: z.int().positive() });

/** Goes on behind the last line that is whole. @throws InputError where the file is not ours, or cannot be written. */
export async function openLines(file: string, { program, fresh }: OpenOptions): Promise<Outlet> {
  const journalFile = `${file}.journal`;
  const done = new HashTable(0);
  let end = 0;
  const take = (entry: z.infer<typeof Entry>): void => {
    done.set(entry.key, []);
    end = Math.max(end, entry.end);
  };
  const state = fresh ? 'none' : await readJournal(journalFile, program, Entry, take);
  if (!fresh) checkOurs(file, await sizeOf(file), state, end);
  const journal = openJournal(journalFile, program, state);
  const handle = writing(file, () => openSync(file, 'a'));
  writing(file, () => {
    // What is no regular file has no length.
    if (fstatSync(handle).isFile()) ftruncateSync(handle, end);
  });
  return {
    isKept: (key) => Promise.resolve(done.has(key)),
    put: (key, id, sheet) => {
      if (!('bytes' in sheet)) throw new Error('a file is given lines');
      // Half a line is cut off when the run goes on.
      writing(file, () => {
        for (let at = 0; at < sheet.bytes.length;) at += writeSync(handle, sheet.bytes, at);
      });
      end += sheet.bytes.length;
      journal.add({ key, id, end });
      done.set(key, []);
      return Promise.resolve();
    },
    end: () => {
      journal.close();
      closeSync(handle);
      return Promise.resolve();
    },
  };
}

function checkOurs(file: string, size: number, state: JournalState, end: number): void {
  const remedy = 'choose another name, or give --fresh to write it anew';
  if (state === 'none' && size > 0) throw new InputError(file, 'exists already and has no journal', remedy);
  if (state === 'foreign') throw new InputError(file, 'was begun by another version of the program', remedy);
  if (size < end) throw new InputError(file, 'is shorter than its journal says', remedy);
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw inputError(file, error);
  }
}
