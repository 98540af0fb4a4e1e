/** What a duration measures: its TIMEX3 value, its bounds, and the hedge in front of it. */
import type { TimeMention } from '../../document.js';
import type { Modifier } from '../../fact.js';
import { HEDGES, UNITS } from '../../lexicon/times.js';
import type { Duration, Line } from './expression.js';

const isoOf = new Map(UNITS.map((row) => [row.unit, row]));
/** The next smaller unit and how many of it make one: 2.5 years → P2Y6M. */
const SMALLER: ReadonlyMap<string, readonly [number, string]> = new Map([
  ['P#Y', [12, 'M']],
  ['PT#H', [60, 'M']],
  ['PT#M', [60, 'S']],
  ['P#W', [7, 'D']],
  ['P#D', [24, 'TH']],
]);

/** `seven quarters` → "P7Q", `two and a half years` → "P2Y6M", `half an hour` → "PT30M" */
export function isoDuration(value: number, unit: Duration['unit']): string {
  const row = isoOf.get(unit)!;
  const count = value * (row.times ?? 1);
  const smaller = SMALLER.get(row.iso);
  const whole = Math.floor(count);
  const rest = smaller ? (count - whole) * smaller[0] : 0;
  const letters = row.iso.replace(/^PT?#/, '');
  const lead = row.iso.startsWith('PT') ? 'PT' : 'P';
  if (rest === 0 || !Number.isInteger(Math.round(rest * 1e6) / 1e6) || smaller![1].length > 1) return `${lead}${count}${letters}`;
  return `${lead}${whole ? `${whole}${letters}` : ''}${Math.round(rest)}${smaller![1]}`;
}

/** "two years" and "six months" → P2Y6M, "5 hours" and "20 minutes" → PT5H20M, "a day" and "6 hours" → P1DT6H */
export function isoCompound(a: Duration, b: Duration): string {
  const [large, small] = [isoDuration(a.low!, a.unit), isoDuration(b.low!, b.unit)];
  return large + small.replace(large.startsWith('PT') ? 'PT' : 'P', '');
}

export function durationOf(e: Duration, modifier: Modifier): Pick<TimeMention, 'value' | 'duration'> {
  const { low, high, unit } = e;
  if (low === null || high === null) return { value: null, duration: { value: null, low: null, high: null, unit, modifier } };
  const value = e.value ?? (low === high ? isoDuration(low, unit) : `${isoDuration(low, unit)}/${isoDuration(high, unit)}`);
  if (e.single) return { value, duration: { value: null, low: null, high: null, unit, modifier } };
  const open =
    modifier === 'over' || modifier === 'at least'
      ? { low, high: null }
      : modifier === 'under' || modifier === 'at most'
        ? { low: null, high }
        : { low, high };
  return { value, duration: { value: low === high ? low : null, ...open, unit, modifier } };
}

const LAST_OF_HEDGE: ReadonlySet<string> = new Set([...HEDGES.keys()].map((phrase) => phrase.split(' ').at(-1)!));

/** The hedge that ends in front of the token: "nearly" two years → about. */
export function hedgeBefore(line: Line, first: number): Modifier {
  if (!LAST_OF_HEDGE.has(line.word(first - 1))) return null;
  for (let n = 4; n >= 1; n--) {
    if (first - n < line.first) continue;
    let phrase = '';
    for (let i = first - n; i < first; i++) phrase += (phrase ? ' ' : '') + line.word(i);
    const modifier = HEDGES.get(phrase);
    if (modifier !== undefined) return modifier;
  }
  return null;
}
