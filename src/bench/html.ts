/** Saved news pages: the body of the article by words, and how its date is known. The reference scorer is html.py beside the set. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { readPiece, type Reading } from '../read/index.js';
import type { Bench, BenchError, BenchResult, Measure } from './bench.js';

const truth = z.record(z.string(), z.object({ url: z.string().optional(), articleBody: z.string() }));

const ENDING = '.html.gz';
const DATED_BY = ['json-ld', 'meta', 'time', 'url', 'dateline'] as const;

type Bag = ReadonlyMap<string, number>;

function bagOf(text: string): Bag {
  const bag = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

const sizeOf = (bag: Bag): number => [...bag.values()].reduce((sum, count) => sum + count, 0);

function f1(gold: Bag, found: Bag): number {
  const all = sizeOf(gold) + sizeOf(found);
  let hits = 0;
  for (const [word, count] of gold) hits += Math.min(count, found.get(word) ?? 0);
  return all === 0 ? 1 : (2 * hits) / all;
}

/** Lines whose words do not stand in the other text, as one piece each. */
function* missing(lines: string, text: string): Generator<string> {
  const words = (line: string): string => [...line.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)].join(' ');
  const whole = words(text);
  for (const line of lines.split('\n')) if (words(line) !== '' && !whole.includes(words(line))) yield line.trim().slice(0, 160);
}

/** Pages are read in every language. */
async function readSaved(file: string, id: string): Promise<Reading> {
  const bytes = gunzipSync(await readFile(file));
  return readPiece({ kind: 'html', origin: id, id, meta: {}, charset: null, bytes }, { force: true });
}

async function run(path: string): Promise<BenchResult> {
  const gold = truth.parse(JSON.parse(await readFile(join(path, 'ground-truth.json'), 'utf8')));
  const ids = (await readdir(path)).filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length)).sort(); // prettier-ignore
  const errors: BenchError[] = [];
  const predictions: unknown[] = [];
  const dated = new Map<string, number>();
  let sum = 0;
  let failed = 0;
  for (const id of ids) {
    const reading = await readSaved(join(path, id + ENDING), id);
    const answer = gold[id]?.articleBody ?? '';
    if (!('article' in reading)) {
      failed++;
      errors.push({ cause: 'not read', text: `${id} ${'error' in reading ? reading.error.message : reading.skipped}` });
      continue;
    }
    const { text, meta } = reading.article;
    const { published, publishedBy } = meta;
    sum += f1(bagOf(answer), bagOf(text));
    if (publishedBy) dated.set(publishedBy, (dated.get(publishedBy) ?? 0) + 1);
    predictions.push({ id, text, published: published ?? null, publishedBy: publishedBy ?? null });
    for (const line of missing(text, answer)) errors.push({ cause: 'kept too much', text: `${id} ${line}` });
    for (const line of missing(answer, text)) errors.push({ cause: 'lost', text: `${id} ${line}` });
    for (const note of reading.notes) errors.push({ cause: 'noted', text: `${id} ${note}` });
  }
  const share = (count: number): number => (100 * count) / ids.length;
  const measures: Measure[] = [
    { name: 'mean word F1 of the body', value: share(sum), target: 96 },
    { name: 'pages read without an error', value: share(ids.length - failed), target: 100 },
    { name: 'pages with a date', value: share([...dated.values()].reduce((all, count) => all + count, 0)), target: null },
    ...DATED_BY.map((by) => ({ name: `known by ${by}`, value: share(dated.get(by) ?? 0), target: null })),
  ];
  return { measures, errors, predictions };
}

export const html: Bench = { name: 'html', about: 'bodies and dates of saved news pages', path: 'html', run };
