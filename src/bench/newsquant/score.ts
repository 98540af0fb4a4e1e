/** Pairs predictions with gold as the reference scorer newsquant.py does, and counts what is right of each pair. */

export interface Expected {
  readonly value: string;
  readonly normalized_unit: string;
  readonly change?: string;
  readonly referred_concepts?: string;
}

export interface Prediction {
  readonly value: string;
  readonly normalized_unit: string;
  readonly change: string;
  readonly referred_concepts: readonly string[];
}

export const FIELDS = ['unit', 'change', 'partial', 'complete'] as const;
export type Field = (typeof FIELDS)[number];

export interface Pair extends Readonly<Record<Field, boolean>> {
  readonly gold: Expected;
  readonly found: Prediction;
}

export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly missed: readonly Expected[];
  readonly extra: readonly Prediction[];
}

/** "-1.3", "1e-7", "5,000" → one number; "5-6" → two */
function parse(text: string): readonly number[] {
  const plain = text.replaceAll(',', '').replaceAll('−', '-').trim();
  const range = /^(-?\d[\d.]*(?:e[-+]?\d+)?)\s*[-–]\s*(-?\d[\d.]*(?:e[-+]?\d+)?)$/i.exec(plain);
  return range ? [Number(range[1]), Number(range[2])] : [Number(plain)];
}

function sameValue(gold: string, found: string): boolean {
  const [x, y] = [parse(gold), parse(found)];
  return x.length === y.length && x.every((each, i) => Math.abs(each - y[i]!) <= 1e-8 + 1e-5 * Math.abs(each));
}

const goldWords = (concepts: string | undefined): ReadonlySet<string> =>
  new Set((concepts || '-').split(/[,\s]+/).flatMap((word) => (word ? [word.toLowerCase()] : [])));

function compare(gold: Expected, found: Prediction): Pair {
  const [a, b] = [goldWords(gold.referred_concepts), new Set(found.referred_concepts.map((word) => word.toLowerCase()))];
  return {
    gold,
    found,
    unit: (gold.normalized_unit || '-').toLowerCase() === found.normalized_unit.toLowerCase(),
    change: gold.change === found.change,
    partial: [...a].some((word) => b.has(word)),
    complete: a.size === b.size && [...a].every((word) => b.has(word)),
  };
}

/** One to one, equal values only; pairs that agree in more come first. */
export function pairUp(expected: readonly Expected[], found: readonly Prediction[]): Pairing {
  const candidates = expected.flatMap((gold) =>
    found.filter((prediction) => sameValue(gold.value, prediction.value)).map((prediction) => compare(gold, prediction)),
  );
  // The sort is stable, so that ties stay in reading order.
  candidates.sort((a, b) => FIELDS.map((field) => Number(b[field]) - Number(a[field])).find((order) => order !== 0) ?? 0);
  const pairs: Pair[] = [];
  const used = new Set<Expected | Prediction>();
  for (const pair of candidates) {
    if (used.has(pair.gold) || used.has(pair.found)) continue;
    used.add(pair.gold).add(pair.found);
    pairs.push(pair);
  }
  return { pairs, missed: expected.filter((gold) => !used.has(gold)), extra: found.filter((each) => !used.has(each)) };
}
