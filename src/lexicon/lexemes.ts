/**
 * The one definition of a token's borders, used on texts and on lexicon phrases alike.
 *
 * "1,50,000" · "51.27" | "U.S." "p.m." | "n't" of "don't" | "'s" | "MP3" "Sept" "café" | '' as a quotation mark | any other character.
 * Every alternative consumes what it looks at, so the time is linear.
 */
const LEXEME =
  /\d+(?:[.,]\d+)*|(?<![\p{L}\p{N}])\p{L}[.](?:\p{L}[.])+|n['’]t(?![\p{L}])|['’](?:s|S|re|ve|ll|d|m)(?![\p{L}])|\p{L}(?:(?!n['’]t(?![\p{L}]))[\p{L}\p{M}\p{N}])*|(?<![\d'])''(?!')|[^\s]/uy;

const WHITE = /\s/;

export interface Lexeme {
  readonly start: number;
  readonly text: string;
}

export function* lexemes(text: string): Generator<Lexeme> {
  for (let start = 0; (start = nextStart(text, start)) < text.length;) {
    const end = lexemeEnd(text, start);
    yield { start, text: text.slice(start, end) };
    start = end;
  }
}

/** Where the next lexeme begins, from an offset on: at what is no white space. */
export function nextStart(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 32 && code < 128) break;
    if (code !== 32 && !WHITE.test(text[at]!)) break;
  }
  return at;
}

/** Where the lexeme that begins at an offset ends. */
export function lexemeEnd(text: string, start: number): number {
  const plain = plainWordEnd(text, start);
  if (plain > start) return plain;
  LEXEME.lastIndex = start;
  LEXEME.test(text);
  return LEXEME.lastIndex;
}

/** Most words are of plain letters and digits, and what follows shows that they end there: the pattern need not be asked. */
function plainWordEnd(text: string, start: number): number {
  const first = text.charCodeAt(start) | 32;
  if (first < 97 || first > 122) return start;
  let end = start + 1;
  while (end < text.length && KIND[text.charCodeAt(end)] === PLAIN) end++;
  return end === text.length || KIND[text.charCodeAt(end)] === ENDS || (text[end] === '.' && end > start + 1) ? end : start;
}

/** Of the characters up to 127: letters and digits, and what ends a word; an apostrophe or a full stop may not. */
const PLAIN = 1;
const ENDS = 2;
const KIND = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z0-9]/.test(String.fromCharCode(code)) ? PLAIN : /['.]/.test(String.fromCharCode(code)) ? 0 : ENDS)); // prettier-ignore

/** What lexicons are looked up with: lower case, straight apostrophes. */
export function lookupForm(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}
