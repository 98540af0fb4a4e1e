/** Cardinals in words, added up: "two hundred and sixteen", "twenty-eight thousand". */
import { cardinalOf, denominatorOf, scaleOf } from '../../lexicon/numerals.js';
import type { Token } from '../../document.js';
import { glued, lowerAt, type Reading } from './atom.js';

export interface Sum {
  readonly value: number;
  readonly figure: number;
  readonly scale: number;
  readonly after: number;
  readonly because: readonly string[];
}

/** "two hundred and sixteen", "twenty-eight thousand", "three million" */
export function addUp(reading: Reading, at: number): Sum | null {
  const { tokens, taken } = reading;
  const { sentence } = tokens[at]!;
  const because: string[] = [];
  let total = 0;
  let part: number | null = null;
  let lastScale = Infinity;
  let scaled = 1;
  let figure: number | null = null;
  let end = at;
  for (let i = at; tokens[i] && tokens[i]!.sentence === sentence && !taken[i];) {
    const word = tokens[i]!.lower;
    const cardinal = cardinalOf.get(word);
    const scale = scaleOf.get(word);
    if (cardinal) {
      const { value } = cardinal;
      if (part === null) {
        if (i > at && (value >= lastScale || scaled === 12)) break;
        part = value;
      } else if (part % 100 >= 20 && part % 10 === 0 && value > 0 && value < 10) part += value;
      else if (part >= 100 && part % 100 === 0 && value > 0 && value < 100) part += value;
      else break;
      because.push(cardinal.id);
    } else if (scale) {
      if (scale.value === 100) {
        if (part !== null && part >= 100) break;
        part = (part ?? 1) * 100;
      } else if (scale.value === 12) {
        if (part !== null && part > 100) break;
        figure ??= part ?? 1;
        part = (part ?? 1) * 12;
        scaled = 12;
      } else {
        if (scale.value >= lastScale) break;
        figure ??= total === 0 ? (part ?? 1) : null;
        total += (part ?? 1) * scale.value;
        part = null;
        lastScale = scale.value;
        scaled = scale.value;
      }
      because.push(scale.id);
    } else break;
    end = i + 1;
    const next = tokens[end];
    if (!next || next.sentence !== sentence) break;
    if (glued(tokens, end) && joins(tokens, end + 1, part)) i = end + 1;
    else if (next.lower === 'and' && (part !== null ? part >= 100 && part % 100 === 0 : lastScale === 1e3) && below100(tokens, end + 1))
      i = end + 1;
    else i = end;
  }
  if (end === at) return null;
  const value = total + (part ?? 0);
  return {
    value,
    figure: part !== null && total > 0 ? value : (figure ?? value),
    scale: part !== null && total > 0 ? 1 : scaled,
    after: end,
    because,
  };
}

/** Whether a hyphen before token `at` is inside a number: "twenty-one", "five-hundred", "two-million". */
function joins(tokens: readonly Token[], at: number, part: number | null): boolean {
  const word = lowerAt(tokens, at);
  if (scaleOf.has(word)) return true;
  const value = cardinalOf.get(word)?.value;
  return value !== undefined && value > 0 && value < 10 && part !== null && part % 100 >= 20 && part % 10 === 0;
}

function below100(tokens: readonly Token[], at: number): boolean {
  const value = cardinalOf.get(lowerAt(tokens, at))?.value;
  return value !== undefined && value > 0 && !scaleOf.has(lowerAt(tokens, at + 1)) && !denominatorOf.has(lowerAt(tokens, at + 1));
}
