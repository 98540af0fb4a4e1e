/** Small numbers inside times: "seven", "18", "2 1/2", "two and a half", "two to three", "several". */
import { cardinalOf, FRACTION_SIGNS, ordinalOf } from '../../lexicon/numerals.js';
import { UNIT_OF } from '../../lexicon/times.js';
import { glued, isDash, skipHyphen, textAt, type Line } from './expression.js';

export interface Count {
  /** Both null for a word with no number ("several"). */
  readonly low: number | null;
  readonly high: number | null;
  readonly after: number;
}

const VAGUE: ReadonlySet<string> = new Set(['several', 'few', 'many', 'numerous', 'some', 'various', 'countless', 'recent']);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
]);

/** Units of time, as what a rule needs. */
export const UNIT_WORDS: ReadonlySet<string> = new Set(UNIT_OF.keys());

/** Halves and quarters of a year. */
export const PART_WORDS: readonly string[] = ['quarter', 'quarters', 'half', 'halves'];

/** Every word that can begin a count. */
export const COUNT_STARTS: readonly string[] = [
  '#',
  'a',
  'half',
  'between',
  ...SCALES.keys(),
  ...VAGUE,
  ...cardinalOf.keys(),
  ...FRACTION_SIGNS.keys(),
];

const OPENERS: ReadonlySet<string> = new Set([...COUNT_STARTS, 'the']);

/** What follows "a" in a vague count: "a few", "a couple of", "a dozen". */
export const VAGUE_SECOND: readonly string[] = ['few', 'couple', 'number', ...SCALES.keys()];

export const isDigits = (line: Line, i: number): boolean => line.word(i) !== '' && line.tokens[i]!.shape === 'number';

/** A whole number of one or two digits that no decimals or clock follow. */
export function smallNumber(line: Line, i: number): number | null {
  return isDigits(line, i) && /^\d{1,2}$/.test(line.word(i)) ? Number(line.word(i)) : null;
}

/** "twenty-five", "ninety" → value below a hundred. */
export function wordsBelowHundred(line: Line, i: number): { value: number; after: number } | null {
  const row = cardinalOf.get(line.word(i));
  if (!row) return null;
  const next = skipHyphen(line, i + 1);
  const unit = row.value >= 20 ? cardinalOf.get(line.word(next)) : undefined;
  return unit && unit.value > 0 && unit.value < 10
    ? { value: row.value + unit.value, after: next + 1 }
    : { value: row.value, after: i + 1 };
}

function fractionAt(line: Line, i: number): { value: number; after: number } | null {
  const sign = FRACTION_SIGNS.get(line.word(i));
  if (sign !== undefined) return { value: sign, after: i + 1 };
  const [over, slash, under] = [smallNumber(line, i), line.word(i + 1), smallNumber(line, i + 2)];
  return over !== null && under !== null && over < under && slash === '/' && glued(line, i + 1) && glued(line, i + 2)
    ? { value: over / under, after: i + 3 }
    : null;
}

function cardinal(line: Line, i: number): { value: number; after: number } | null {
  let value: number;
  let after = i + 1;
  if (isDigits(line, i)) {
    const text = line.word(i);
    if (!/^(?:\d{1,6}|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(text)) return null;
    value = Number(text.replaceAll(',', ''));
    const fraction = fractionAt(line, isDash(line.word(after)) && glued(line, after) ? after + 1 : after);
    if (fraction) return { value: value + fraction.value, after: fraction.after };
  } else {
    const fraction = fractionAt(line, i);
    if (fraction) return fraction;
    const hundred = line.word(i) === 'a' && SCALES.has(line.word(i + 1)) ? { value: 1, after: i + 1 } : null;
    const words = hundred ?? wordsBelowHundred(line, i);
    if (!words) return null;
    ({ value, after } = words);
    const scale = SCALES.get(line.word(after));
    if (scale !== undefined) {
      value *= scale;
      after++;
    }
  }
  const half = skipHyphen(line, after);
  if (
    line.word(half) === 'and' &&
    /^an?$/.test(line.word(skipHyphen(line, half + 1))) &&
    line.word(skipHyphen(line, skipHyphen(line, half + 1) + 1)) === 'half'
  )
    return { value: value + 0.5, after: skipHyphen(line, skipHyphen(line, half + 1) + 1) + 1 };
  return { value, after };
}

/** "seven", "12 to 18", "5-10", "two or three", "between 10 and 15", "a few", "a couple of". */
export function readCount(line: Line, i: number): Count | null {
  const word = line.word(i);
  if (!OPENERS.has(word) && !isDigits(line, i)) return null;
  if (word === 'between') {
    const low = cardinal(line, i + 1);
    const high = low && line.word(low.after) === 'and' ? cardinal(line, low.after + 1) : null;
    return low && high ? { low: low.value, high: high.value, after: high.after } : null;
  }
  if (VAGUE.has(word)) return { low: null, high: null, after: i + 1 };
  if (word === 'a' || word === 'the') {
    if (VAGUE.has(line.word(i + 1)) && line.word(i + 1) === 'few') return { low: null, high: null, after: i + 2 };
    if (line.word(i + 1) === 'couple') return { low: null, high: null, after: line.word(i + 2) === 'of' ? i + 3 : i + 2 };
    if (line.word(i + 1) === 'number' && line.word(i + 2) === 'of') return { low: null, high: null, after: i + 3 };
    if (word === 'the') return null;
  }
  const first = cardinal(line, i);
  if (!first) return null;
  const dash = isDash(line.word(first.after)) && glued(line, first.after) && glued(line, first.after + 1);
  const joined = dash || line.word(first.after) === 'to' || line.word(first.after) === 'or';
  const second = joined ? cardinal(line, first.after + 1) : null;
  if (second && second.value > first.value) return { low: first.value, high: second.value, after: second.after };
  return { low: first.value, high: first.value, after: first.after };
}

/** "third", "20th", "twenty-first" → the ordinal's value. */
export function readOrdinal(line: Line, i: number): { value: number; after: number } | null {
  if (isDigits(line, i)) {
    return /^\d{1,3}$/.test(line.word(i)) && glued(line, i + 1) && /^(?:st|nd|rd|th)$/.test(line.word(i + 1))
      ? { value: Number(line.word(i)), after: i + 2 }
      : null;
  }
  const row = ordinalOf.get(line.word(i));
  if (row) return { value: row.value, after: i + 1 };
  const tens = cardinalOf.get(line.word(i));
  const unit = tens && tens.value >= 20 ? ordinalOf.get(line.word(skipHyphen(line, i + 1))) : undefined;
  return tens && unit && unit.value < 10 ? { value: tens.value + unit.value, after: skipHyphen(line, i + 1) + 1 } : null;
}

export const ORDINAL_STARTS: readonly string[] = [
  '#',
  ...ordinalOf.keys(),
  ...[...cardinalOf.values()].filter((row) => row.value >= 20).map((row) => row.forms[0]!),
];

/** A year in digits: 1000 … 2199, no comma. */
export function yearDigits(line: Line, i: number): number | null {
  const text = textAt(line, i);
  return /^(?:1\d|20|21)\d\d$/.test(text) ? Number(text) : null;
}
