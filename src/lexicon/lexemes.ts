/**
 * The one definition of a token's borders, used on texts and on lexicon phrases alike.
 *
 * "1,50,000" · "51.27" | "U.S." "p.m." | "n't" of "don't" | "'s" | "MP3" "Sept" "café" | '' as a quotation mark | any other character.
 * Every alternative consumes what it looks at, so the time is linear.
 */
const LEXEME =
  /\d+(?:[.,]\d+)*|(?<![\p{L}\p{N}])\p{L}[.](?:\p{L}[.])+|n['’]t(?![\p{L}])|['’](?:s|S|re|ve|ll|d|m)(?![\p{L}])|\p{L}(?:(?!n['’]t(?![\p{L}]))[\p{L}\p{M}\p{N}])*|(?<![\d'])''(?!')|[^\s]/gu;

export interface Lexeme {
  readonly start: number;
  readonly text: string;
}

export function* lexemes(text: string): Generator<Lexeme> {
  for (const match of text.matchAll(LEXEME)) yield { start: match.index, text: match[0] };
}

/** What lexicons are looked up with: lower case, straight apostrophes. */
export function lookupForm(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}
