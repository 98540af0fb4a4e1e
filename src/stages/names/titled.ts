/** Titles and jobs before a name. */
import type { Token } from '../../document.js';
import { phraseTable } from '../../lexicon/phrases.js';
import { TITLES, type TitleList } from '../../lexicon/titles.js';

export const TITLE_TABLE = phraseTable(
  TITLES.flatMap((row) => row.words.map((word) => ({ row, word }))),
  ({ word }) => [word],
);

/** A title in lower case or with an abbreviation's stop that ends right before `first`: "analyst", "Mr." */
export function titleBefore(tokens: readonly Token[], first: number): TitleList | null {
  let i = first - 1;
  if (tokens[i]?.text === '.' && !tokens[i]!.spaced) i--;
  const token = tokens[i];
  if (!token || token.shape !== 'word' || token.sentence !== tokens[first]!.sentence) return null;
  return TITLE_TABLE.word(token.lower)?.row ?? null;
}
