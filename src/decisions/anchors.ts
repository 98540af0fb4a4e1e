/** Gold's quote and nth ↔ offsets, for many facts of one text. */
import { insideNumber } from '../score/anchor.js';

export interface Anchors {
  /** Offsets of the nth occurrence of a quote, or null where the text has fewer. */
  readonly spanOf: (anchor: { readonly quote: string; readonly nth: number }) => { readonly start: number; readonly end: number } | null;
  /** The quote at these offsets; widened to whole numbers where they cut one: "4%" in "4.4%" → "4.4%". */
  readonly anchorOf: (start: number, end: number) => { readonly quote: string; readonly nth: number };
}

/** Occurrences are looked up once a quote and remembered. */
export function anchorsOf(text: string): Anchors {
  const known = new Map<string, readonly number[]>();
  const occurrences = (quote: string): readonly number[] => {
    const old = known.get(quote);
    if (old) return old;
    const found: number[] = [];
    for (let at = text.indexOf(quote); at >= 0 && quote !== ''; at = text.indexOf(quote, at + 1)) {
      if (!insideNumber(text, at, at + quote.length)) found.push(at);
    }
    known.set(quote, found);
    return found;
  };
  return {
    spanOf: ({ quote, nth }) => {
      const start = occurrences(quote)[nth - 1];
      return start === undefined ? null : { start, end: start + quote.length };
    },
    anchorOf: (start, end) => {
      const [from, to] = insideNumber(text, start, end) ? wholeNumber(text, start, end) : [start, end];
      const quote = text.slice(from, to);
      return { quote, nth: position(occurrences(quote), from) + 1 };
    },
  };
}

function wholeNumber(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (isNumeral(text[from - 1])) from--;
  while (isNumeral(text[to])) to++;
  while (from < start && /[.,]/.test(text[from]!)) from++;
  while (to > end && /[.,]/.test(text[to - 1]!)) to--;
  return [from, to];
}

const isNumeral = (sign: string | undefined): boolean => sign !== undefined && /[\d.,]/.test(sign);

/** Index of a value in a sorted list. */
function position(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
