/** Fact sheets on disk: ID.facts.json. */
import path from 'node:path';
import { FactSheet } from '../fact.js';
import { decode, parseJson } from '../read/index.js';
import { formatSheet } from '../write/index.js';
import { readBytesIfThere, writeAtomic } from './files.js';

export const SHEET = '.facts.json';

export const sheetPath = (folder: string, id: string): string => path.join(folder, id + SHEET);

/** Returns whether the sheet is new or another than before. @throws InputError */
export function writeSheet(folder: string, sheet: FactSheet): Promise<boolean> {
  return writeAtomic(sheetPath(folder, sheet.article.id), formatSheet(sheet));
}

/** null where there is none. @throws InputError where it is no fact sheet. */
export async function readSheet(folder: string, id: string): Promise<FactSheet | null> {
  const file = sheetPath(folder, id);
  const bytes = await readBytesIfThere(file);
  return bytes === null ? null : parseJson(decode(bytes, file), FactSheet, file);
}
