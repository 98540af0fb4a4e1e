/** Gold of a text that changed: which facts still stand, and where. */
import type { Gold, GoldFact } from '../gold.js';
import { anchor, insideNumber, occurrence } from '../score/index.js';

export interface Rebase {
  /** Facts that stand, in the order of the new text. */
  readonly gold: Gold;
  /** How many stand in a line that is word for word as it was. */
  readonly same: number;
  /** Stand, but words around them changed: a person should look at them. */
  readonly changed: readonly GoldFact[];
  /** Their number is gone. */
  readonly lost: readonly GoldFact[];
}

/** Every quote of `gold` stands in `before`. Pure. */
export function rebaseGold(gold: Gold, before: string, after: string): Rebase {
  const words = alignWords(before, after);
  const stand: { readonly fact: GoldFact; readonly start: number }[] = [];
  const changed: GoldFact[] = [];
  const lost: GoldFact[] = [];
  for (const fact of gold.facts) {
    const start = anchor(before, fact.quote, fact.nth)!;
    const moved = words.moved(start, start + fact.quote.length, fact.quote) ?? onlyPlace(fact.quote, before, after);
    if (moved === null) {
      lost.push(fact);
      continue;
    }
    const now = { ...fact, nth: occurrence(after, fact.quote, moved) };
    stand.push({ fact: now, start: moved });
    if (lineAt(before, start) !== lineAt(after, moved)) changed.push(now);
  }
  const facts = stand.sort((a, b) => a.start - b.start).map(({ fact }) => fact);
  return { gold: { ...gold, facts }, same: stand.length - changed.length, changed, lost };
}

/** The words of the line that the offset stands in. */
function lineAt(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return text.slice(start, end < 0 ? undefined : end).replace(/\s+/g, ' ').trim(); // prettier-ignore
}

/** A quote that each of the texts holds once stands for itself, wherever it went. */
function onlyPlace(quote: string, before: string, after: string): number | null {
  const once = (text: string): boolean => anchor(text, quote, 1) !== null && anchor(text, quote, 2) === null;
  return once(before) && once(after) ? anchor(after, quote, 1) : null;
}

interface Word {
  readonly text: string;
  readonly start: number;
}

/** More pairs of words than this are not compared; the words that both texts begin and end with are not among them. */
const MOST_PAIRS = 30e6;

/** The longest common run of words, in order. */
function alignWords(before: string, after: string): { readonly moved: (start: number, end: number, quote: string) => number | null } {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const partner = new Map<number, number>();
  let first = 0;
  while (first < a.length && first < b.length && a[first]!.text === b[first]!.text) partner.set(a[first]!.start, b[first++]!.start);
  let last = 0;
  while (last < Math.min(a.length, b.length) - first && a.at(-1 - last)!.text === b.at(-1 - last)!.text)
    partner.set(a.at(-1 - last)!.start, b.at(-1 - last++)!.start);
  for (const [i, j] of common(a.slice(first, a.length - last), b.slice(first, b.length - last))) partner.set(i.start, j.start);
  return {
    moved: (start, end, quote) => {
      const inside = a.find((word) => word.start + word.text.length > start);
      const to = inside === undefined || inside.start >= end ? undefined : partner.get(inside.start);
      if (to === undefined) return null;
      const moved = to + start - inside!.start;
      return after.startsWith(quote, moved) && !insideNumber(after, moved, moved + quote.length) ? moved : null;
    },
  };
}

const wordsOf = (text: string): Word[] => [...text.matchAll(/\S+/g)].map((match) => ({ text: match[0], start: match.index }));

function common(a: readonly Word[], b: readonly Word[]): (readonly [Word, Word])[] {
  if (a.length * b.length > MOST_PAIRS) return [];
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const same = a[i]!.text === b[j]!.text;
      longest[i * width + j] = same
        ? longest[(i + 1) * width + j + 1]! + 1
        : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  const pairs: (readonly [Word, Word])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i]!.text === b[j]!.text) pairs.push([a[i++]!, b[j++]!]);
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}
