/** Cardinals in words, added up: "two hundred and sixteen", "twenty-eight thousand". */
import { cardinalOf, denominatorOf, scaleOf } from '../../lexicon/numerals.js';
import type { Token } from '../../document.js';
import { dashed, lowerAt, type Reading } from './atom.js';

export interface Sum {
  readonly value: number;
  readonly figure: number;
  readonly scale: number;
  readonly after: number;
  readonly because: readonly string[];
  /** A last word of tens that an ordinal may follow: the 20 of "one hundred twenty"; 0 where there is none, or an "and" before it. */
  readonly tens: number;
}

const LAKH = 1e5;
const CRORE = 1e7;

/** "two hundred and sixteen", "twenty-eight thousand", "three million", "three dozens", "two lakh crore" */
export function addUp(reading: Reading, at: number): Sum | null {
  const { tokens, taken } = reading;
  const { sentence } = tokens[at]!;
  const listed = /^(?:between|both|from)$/.test(lowerAt(tokens, at - 1));
  const because: string[] = [];
  let total = 0;
  let part: number | null = null;
  let lastScale = Infinity;
  let scaled = 1;
  let figure: number | null = null;
  let end = at;
  let tens = 0;
  let joined = false;
  for (let i = at; tokens[i] && tokens[i]!.sentence === sentence && !taken[i];) {
    const word = tokens[i]!.lower;
    const cardinal = cardinalOf.get(word);
    const scale = scaleOf.get(word) ?? (word === 'dozens' && part !== null ? scaleOf.get('dozen') : undefined);
    if (cardinal) {
      const { value } = cardinal;
      if (part === null) {
        if (i > at && (value >= lastScale || scaled === 12)) break;
        part = value;
      } else if (part % 100 >= 20 && part % 10 === 0 && value > 0 && value < 10) part += value;
      else if (part >= 100 && part % 100 === 0 && value > 0 && value < 100) part += value;
      else break;
      tens = value >= 20 && !joined ? value : 0;
      because.push(cardinal.id);
    } else if (scale) {
      if (scale.value === 100) {
        if (part !== null && part >= 100) break;
        part = (part ?? 1) * 100;
      } else if (scale.value === 12) {
        if (part !== null && part > 100 && word === 'dozen') break;
        figure ??= part ?? 1;
        // "three hundred and two dozens"
        part = part !== null && part > 100 ? part - (part % 100) + (part % 100) * 12 : (part ?? 1) * 12;
        scaled = 12;
      } else if (scale.value === CRORE && lastScale === LAKH && part === null) {
        total *= CRORE;
        scaled = lastScale = LAKH * CRORE;
      } else {
        if (scale.value >= lastScale) break;
        figure ??= total === 0 ? (part ?? 1) : null;
        total += (part ?? 1) * scale.value;
        part = null;
        lastScale = scale.value;
        scaled = scale.value;
      }
      tens = 0;
      because.push(scale.id);
    } else break;
    end = i + 1;
    const next = tokens[end];
    if (!next || next.sentence !== sentence) break;
    joined = next.lower === 'and' && goesOn(tokens, end + 1, part, lastScale, listed);
    i = joined || (dashed(tokens, end) && joins(tokens, end + 1, part)) ? end + 1 : end;
  }
  if (end === at) return null;
  const value = total + (part ?? 0);
  return {
    value,
    figure: part !== null && total > 0 ? value : (figure ?? value),
    scale: part !== null && total > 0 ? 1 : scaled,
    after: end,
    because,
    tens,
  };
}

/** Whether a hyphen before token `at` is inside a number: "twenty-one", "five-hundred", "two-million". */
function joins(tokens: readonly Token[], at: number, part: number | null): boolean {
  const word = lowerAt(tokens, at);
  if (scaleOf.has(word)) return !tokens[at]!.spaced;
  const value = cardinalOf.get(word)?.value;
  return value !== undefined && value > 0 && value < 10 && part !== null && part % 100 >= 20 && part % 10 === 0;
}

/** Whether what stands behind an "and" belongs to the number: "two hundred and six", "two million and three hundred"; not "between … and". */
function goesOn(tokens: readonly Token[], at: number, part: number | null, lastScale: number, listed: boolean): boolean {
  const value = cardinalOf.get(lowerAt(tokens, at))?.value;
  if (value === undefined || value === 0 || denominatorOf.has(lowerAt(tokens, at + 1))) return false;
  const hundreds = lowerAt(tokens, at + 1) === 'hundred';
  if (part !== null) return part >= 100 && part % 100 === 0 && !hundreds && (!listed || !scaleOf.has(lowerAt(tokens, at + 1)));
  if (hundreds) return !listed && lastScale >= 1e3 && lastScale !== Infinity && !scaleOf.has(lowerAt(tokens, at + 2));
  return lastScale === 1e3 && !scaleOf.has(lowerAt(tokens, at + 1)) && (!dashed(tokens, at + 1) || cardinalOf.has(lowerAt(tokens, at + 2)));
}
