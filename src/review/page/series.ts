/** Facts of all articles → points of one metric of one subject over its periods, and where they contradict each other. */
import type { FoundFact } from '../../find/found-fact.js';
import { daysOf } from '../../find/periods.js';
import { contentWords } from '../../score/similar.js';
import type { GoldFact } from '../../gold.js';

export interface Point {
  readonly row: FoundFact;
  /** First and last day, in milliseconds. */
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly source: string;
  /** Told only as the earlier level of another fact. */
  readonly earlier: boolean;
  /** Another point of the same period says something else. */
  readonly conflict: boolean;
}

export interface Series {
  readonly key: string;
  readonly subject: string;
  readonly metric: string;
  readonly unit: string | null;
  /** Growths and levels of one metric are not one line. */
  readonly growth: boolean;
  readonly points: readonly Point[];
  readonly articles: number;
  readonly conflicts: number;
}

const LEVELS = new Set(['share', 'rate', 'amount', 'count', 'measure']);
/** Two values this close are one, rounded. */
const ROUNDING = 0.02;

const nameKey = (name: string): string => [...contentWords(name)].sort().join(' ') || name.toLowerCase();
const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Most points first; facts without a subject, a metric, a number or a period make none. */
export function seriesOf(rows: readonly FoundFact[]): readonly Series[] {
  const groups = new Map<string, { readonly first: GoldFact; readonly points: Point[] }>();
  const put = (
    row: FoundFact,
    days: { readonly from: string; readonly to: string },
    value: GoldFact['value'],
    unit: string | null,
    earlier: boolean,
  ): void => {
    const { fact } = row;
    const [subject, metric] = [fact.subject[0], fact.metric[0]];
    if (value === null || subject === undefined || metric === undefined) return;
    const growth = fact.kind === 'growth';
    const sign = growth && fact.direction === 'down' ? -1 : 1;
    const bounds = [value].flat().map((each) => each * sign);
    const key = [nameKey(subject), nameKey(metric), unit ?? '', fact.per ?? '', growth ? 'growth' : 'level'].join('|');
    const group = groups.get(key) ?? { first: fact, points: [] };
    groups.set(key, group);
    const low = Math.min(...bounds);
    const high = Math.max(...bounds);
    group.points.push({ row, from: time(days.from), to: time(days.to), low, high, source: fact.source[0] ?? '', earlier, conflict: false });
  };
  for (const row of rows) {
    const { fact, from, to } = row;
    const isPlain = fact.modality !== 'negated' && fact.modality !== 'hypothetical';
    if (!isPlain || !(LEVELS.has(fact.kind) || fact.kind === 'growth')) continue;
    if (from !== null && to !== null) put(row, { from, to }, fact.value, fact.unit, false);
    const before = fact.from?.period ? daysOf(fact.from.period) : null;
    if (before && fact.kind !== 'growth') put(row, before, fact.from!.value, fact.from!.unit ?? fact.unit, true);
  }
  return [...groups]
    .map(([key, { first, points }]) => {
      const judged = judge(points);
      return {
        key,
        subject: first.subject[0]!,
        metric: first.metric[0]!,
        unit: first.unit,
        growth: first.kind === 'growth',
        points: judged,
        articles: new Set(judged.map(({ row }) => row.article)).size,
        conflicts: judged.filter(({ conflict }) => conflict).length,
      };
    })
    .sort((a, b) => periods(b) - periods(a) || b.points.length - a.points.length || (a.key < b.key ? -1 : 1));
}

const periods = ({ points }: Series): number => new Set(points.map(({ from, to }) => `${from}/${to}`)).size;

/** In order of time; an earlier level that its own fact tells too is left out. */
function judge(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.from + a.to - b.from - b.to || Number(a.earlier) - Number(b.earlier) || a.low - b.low);
  const own = sorted.filter(
    (point, index) =>
      !point.earlier ||
      !sorted.some(
        (other, place) => place < index && isSamePeriod(point, other) && agree(point, other) && point.row.article === other.row.article,
      ),
  );
  return own.map((point) => ({
    ...point,
    conflict: own.some((other) => isSamePeriod(point, other) && isSameMood(point, other) && !agree(point, other)),
  }));
}

const isSamePeriod = (a: Point, b: Point): boolean => a.from === b.from && a.to === b.to;
/** A forecast that did not come true is no contradiction. */
const isSameMood = (a: Point, b: Point): boolean => (a.row.fact.modality === 'actual') === (b.row.fact.modality === 'actual');
const agree = (a: Point, b: Point): boolean => {
  const slack = ROUNDING * Math.max(Math.abs(a.high), Math.abs(b.high));
  return a.low <= b.high + slack && b.low <= a.high + slack;
};

export interface Scale {
  readonly place: (value: number) => number;
  readonly ticks: readonly number[];
}

/** A linear scale with round ticks that holds all values. */
export function niceScale(values: readonly number[], start: number, end: number, wanted = 5): Scale {
  let [low, high] = [Math.min(...values), Math.max(...values)];
  // A level near nothing is drawn from nothing on.
  if (low > 0 && low < high * 0.6) low = 0;
  if (low === high) [low, high] = low === 0 ? [0, 1] : [low - Math.abs(low) * 0.1, high + Math.abs(high) * 0.1];
  const rough = (high - low) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough)!;
  const first = Math.floor(low / step) * step;
  const last = Math.ceil(high / step) * step;
  const count = Math.round((last - first) / step);
  return {
    place: (value) => start + ((value - first) / (last - first)) * (end - start),
    ticks: Array.from({ length: count + 1 }, (_, index) => Number((first + index * step).toPrecision(12))),
  };
}
