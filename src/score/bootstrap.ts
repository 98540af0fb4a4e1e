/** How far chance alone moves a score: percentile bootstrap over articles, since facts of one article stand or fall together. */
import { FIELDS, LEVELS, type Field, type Level } from './compare.js';
import { countsOfVector, fieldShare, GROUPS, levelShares, SIZE, vectorOf, type Counts, type Group } from './tally.js';

/** In percent. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** One score: the F1 of a level in a group ("number.typed"), or a field ("subject"). */
export interface Measure {
  readonly name: string;
  readonly group: Group | null;
  readonly level: Level | null;
  readonly field: Field | null;
  /** From 0 to 1; null where there is nothing to score. */
  readonly of: (counts: Counts) => number | null;
}

export const MEASURES: readonly Measure[] = [
  ...GROUPS.flatMap(
    (group) =>
    LEVELS.map((level): Measure => ({ name: `${group}.${level}`, group, level, field: null, of: ({ groups }) => levelShares(groups[group], level).f1 })), // prettier-ignore
  ),
  ...FIELDS.map((field): Measure => ({
    name: field,
    group: null,
    level: null,
    field,
    of: ({ fields }) => fieldShare(field, fields[field]),
  })),
];

/** Fewer articles tell nothing about chance. */
export const LEAST_ARTICLES = 5;
const ROUNDS = 1000;
const SEED = 20191105;
/** Middle 95 %. */
const TAIL = 0.025;

/** By name of the measure; empty with fewer than LEAST_ARTICLES articles. The same articles give the same intervals. */
export function intervalsOf(articles: readonly Counts[]): ReadonlyMap<string, Interval> {
  const counts = sampler(articles);
  return percentiles(articles.length, (drawn) => {
    const sum = counts(drawn);
    return MEASURES.map(({ of }) => of(sum));
  });
}

/** Of the change from before to after, in percentage points; the same articles are drawn on both sides. */
export function changeIntervals(before: readonly Counts[], after: readonly Counts[]): ReadonlyMap<string, Interval> {
  const [old, now] = [sampler(before), sampler(after)];
  return percentiles(after.length, (drawn) => {
    const [a, b] = [old(drawn), now(drawn)];
    return MEASURES.map(({ of }) => {
      const [from, to] = [of(a), of(b)];
      return from === null || to === null ? null : to - from;
    });
  });
}

/** `drawn` tells how often each article is drawn. */
function percentiles(articles: number, measure: (drawn: Uint32Array) => readonly (number | null)[]): ReadonlyMap<string, Interval> {
  const intervals = new Map<string, Interval>();
  if (articles < LEAST_ARTICLES) return intervals;
  const samples = MEASURES.map((): number[] => []);
  const random = generator(SEED);
  for (let round = 0; round < ROUNDS; round++) {
    const drawn = new Uint32Array(articles);
    for (let i = 0; i < articles; i++) drawn[Math.floor(random() * articles)]!++;
    measure(drawn).forEach((value, m) => value !== null && samples[m]!.push(100 * value));
  }
  MEASURES.forEach(({ name }, m) => {
    const sorted = Float64Array.from(samples[m]!).sort();
    const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]!;
    if (sorted.length > 0) intervals.set(name, { low: at(TAIL), high: at(1 - TAIL) });
  });
  return intervals;
}

/** Sums of the counts of the articles drawn. The counts stand in one row of numbers, without those that are 0 in every article. */
function sampler(articles: readonly Counts[]): (drawn: Uint32Array) => Counts {
  const vectors = articles.map(vectorOf);
  const used = Array.from({ length: SIZE }, (_, i) => i).filter((i) => vectors.some((vector) => vector[i] !== 0));
  const width = used.length;
  const rows = Float64Array.from(vectors.flatMap((vector) => used.map((i) => vector[i]!)));
  return (drawn) => {
    const sum = new Float64Array(width);
    for (let article = 0; article < drawn.length; article++) {
      const times = drawn[article]!;
      if (times === 0) continue;
      for (let i = 0, at = article * width; i < width; i++, at++) sum[i]! += times * rows[at]!;
    }
    const total = new Float64Array(SIZE);
    used.forEach((column, i) => (total[column] = sum[i]!));
    return countsOfVector(total);
  };
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
