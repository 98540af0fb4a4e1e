/** Fact sheets on disk: ID.facts.json. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FactSheet } from '../fact.js';
import { decode, parseJson } from '../read/index.js';
import { formatSheet } from '../write/index.js';
import { inputError, readBytesIfThere } from './files.js';

export const SHEET = '.facts.json';
/** Folder in a folder of sheets: what is being written, and the journal of what is done. */
export const HIDDEN = '.tallywire';

export const sheetPath = (folder: string, id: string): string => path.join(folder, id + SHEET);

/** Beside what was on the disk. */
export type SheetState = 'new' | 'changed' | 'same';

export interface WrittenSheet {
  readonly sheet: SheetState;
  /** Of the file, hexadecimal. */
  readonly sha256: string;
}

/** One a thread: a process that is killed leaves one file behind, not one an article. */
const TEMPORARY = `${randomUUID()}.tmp`;

/** Whoever reads the file sees the old sheet or the new, never half. Blocks the thread: it is for workers. @throws InputError */
export function writeSheet(folder: string, sheet: FactSheet): WrittenSheet {
  const file = sheetPath(folder, sheet.article.id);
  const content = Buffer.from(formatSheet(sheet));
  const sha256 = createHash('sha256').update(content).digest('hex');
  const temporary = path.join(folder, HIDDEN, TEMPORARY);
  try {
    const old = ifThere(() => readFileSync(file));
    if (old?.equals(content)) return { sheet: 'same', sha256 };
    const written = ifThere(() => writeFileSync(temporary, content)) !== null;
    if (!written) {
      mkdirSync(path.dirname(temporary), { recursive: true });
      writeFileSync(temporary, content);
    }
    renameSync(temporary, file);
    return { sheet: old === null ? 'new' : 'changed', sha256 };
  } catch (error) {
    rmSync(temporary, { force: true });
    throw inputError(file, error);
  }
}

/** null where the file, or its folder, is not there. */
function ifThere<Result>(run: () => Result): Result | null {
  try {
    return run();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** null where there is none. @throws InputError where it is no fact sheet. */
export async function readSheet(folder: string, id: string): Promise<FactSheet | null> {
  const file = sheetPath(folder, id);
  const bytes = await readBytesIfThere(file);
  return bytes === null ? null : parseJson(decode(bytes, file), FactSheet, file);
}
