/** What the matchers compare with: the text of an article, its gold, a baseline. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { FactSheet } from '../fact.js';
import { Gold } from '../gold.js';
import { decode, InputError, parseJson } from '../read/index.js';
import { anchor } from '../score/index.js';

/** Where the text is not given, `CORPUS/ID.txt` is read. */
export const CORPUS = 'corpus';

/** @throws InputError */
export function readJson<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> {
  if (!existsSync(file)) throw new InputError(file, 'does not exist', 'check the name; paths count from the folder in which vitest runs');
  return parseJson(decode(readFileSync(file), file), schema, file);
}

/** @throws InputError where there is none for the sheet. */
export const readGold = (sheet: FactSheet, corpus: string): Gold => readJson(path.join(corpus, `${sheet.article.id}.gold.json`), Gold);

/** `CORPUS/ID.txt`, or null where there is none. @throws InputError where it is not what the sheet was made from. */
export function readText(sheet: FactSheet, corpus: string): string | null {
  const file = path.join(corpus, `${sheet.article.id}.txt`);
  if (!existsSync(file)) return null;
  const text = decode(readFileSync(file), file);
  if (createHash('sha256').update(text).digest('hex') === sheet.article.sha256) return text;
  throw new InputError(file, 'is not the text that the sheet was made from', 'extract it anew, or give { text }');
}

/** Stands for what no record of the sheet quotes. */
const GAP = '\u0000';

/** What the sheet quotes, each piece at its place: sentences with facts, and all numbers. */
export function quotedText({ article, facts, ledger }: FactSheet): string {
  const signs = Array.from({ length: article.characters }, () => GAP);
  for (const { text, start } of [...facts.flatMap(({ evidence, quantity }) => (quantity ? [evidence, quantity] : [evidence])), ...ledger])
    text.split('').forEach((sign, i) => (signs[start + i] = sign));
  return signs.join('');
}

/** Gold whose quotes stand in the text, and the rest of it. */
export function placedGold(gold: Gold, text: string): { readonly placed: Gold; readonly unplaced: Gold['facts'] } {
  const isPlaced = ({ quote, nth }: Gold['facts'][number]): boolean => anchor(text, quote, nth) !== null;
  return {
    placed: { ...gold, facts: gold.facts.filter(isPlaced) },
    unplaced: gold.facts.filter((fact) => !fact.optional && !isPlaced(fact)),
  };
}
