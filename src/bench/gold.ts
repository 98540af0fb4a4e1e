/** Whole facts against gold: the articles of other annotators, and our own corpus. */
import { fileURLToPath } from 'node:url';
import { listGold, readFolderArticle, readFolderGold } from '../corpus/index.js';
import { extract } from '../extract.js';
import type { FactSheet } from '../fact.js';
import { LEVELS, score, snippet, type Difference, type Level, type Score, type ScoreInput } from '../score/index.js';
import type { Bench, BenchError, Measure } from './bench.js';

/** Least values, in percent: F1 by level of all number facts (`number`), of date facts (`date`) or of one article, and by field. */
interface Targets {
  readonly levels: Readonly<Record<string, Partial<Readonly<Record<Level, number>>>>>;
  readonly fields?: Readonly<Record<string, number>>;
}

export function goldBench(name: string, about: string, path: string, targets: Targets): Bench {
  return {
    name,
    about,
    path,
    async run(folder) {
      const inputs = await extractFolder(folder);
      const result = score(inputs);
      const texts = new Map(inputs.map(({ id, text }) => [id, text]));
      return {
        measures: measuresOf(result, targets),
        errors: result.differences.flatMap((difference) => errorsOf(difference, texts.get(difference.article)!)),
        predictions: inputs.map(({ found }) => found),
      };
    },
  };
}

export interface Extracted extends ScoreInput {
  readonly found: FactSheet;
}

export async function extractFolder(folder: string): Promise<Extracted[]> {
  const inputs = [];
  for (const id of await listGold(folder)) {
    const article = await readFolderArticle(folder, id);
    const gold = await readFolderGold(folder, article);
    const found = extract({ ...article, meta: { ...article.meta, published: article.meta.published ?? gold.published } });
    inputs.push({ id, text: article.text, gold, found });
  }
  return inputs;
}

function measuresOf(result: Score, { levels, fields: wanted = {} }: Targets): Measure[] {
  const byLevel = Object.entries(levels).flatMap(([group, targets]) => {
    const scored = result.groups[group] ?? result.articles[group];
    return LEVELS.filter((level) => targets[level] !== undefined || group === 'number').map((level) => ({
      name: `${group === 'number' ? '' : `${group} `}${level} F1`,
      value: scored?.levels[level].f1 ?? null,
      target: targets[level] ?? null,
    }));
  });
  const fields = Object.entries(result.fields).map(([field, { score: value }]) => ({ name: field, value, target: wanted[field] ?? null }));
  return [...byLevel, ...fields];
}

/** A pair with three wrong fields is three errors: each has its own cause. */
function errorsOf({ article, start, end, kind, problem, fields }: Difference, text: string): BenchError[] {
  const where = `${article}: ${snippet(text, start, end)}`;
  if (problem !== 'wrong') return [{ cause: `${problem} ${kind}`, text: where }];
  return fields.map(({ field, gold, found }) => ({ cause: `wrong ${field}`, text: `${where} gold ${gold}, found ${found}` }));
}

export const gold = goldBench('gold', '21 whole news articles, every numeric fact annotated', 'gold/dev', {
  levels: {
    number: { found: 97, quantity: 96, typed: 92, full: 72, whole: 52 },
    date: { found: 75, full: 55 },
    'xiaomi-japan': { found: 93, quantity: 93, typed: 88, full: 72 },
  },
  fields: { subject: 92, metric: 90, period: 91, from: 80, place: 65, source: 80, modality: 70 },
});

/** Our own articles. */
export const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

export const corpus = goldBench('corpus', 'our own articles', CORPUS, {
  levels: { number: { found: 97, full: 80 }, date: { found: 75 } },
});

/** Written and annotated without sight of the program; rules were written on their errors afterwards, and weights of carried periods, but none of confidence. */
export const SECOND = fileURLToPath(new URL('../../corpus/second', import.meta.url));
export const second = goldBench('second', 'forty-one more of our own articles', SECOND, { levels: { number: {}, date: {} } });

/** Annotated before any rule met them, and never looked at while rules are written: only their scores are printed. */
export const HELD_OUT = fileURLToPath(new URL('../../corpus/held-out', import.meta.url));
export const heldOut = goldBench('held-out', 'six of our own articles that no rule was written on', HELD_OUT, {
  levels: { number: {}, date: {} },
});
