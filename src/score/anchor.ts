/** Where a gold quote stands: its nth occurrence that is no part of a longer number. */

/** "4%" in "4.4%" and "$1" in "$1.36" are inside a number. */
export function insideNumber(text: string, start: number, end: number): boolean {
  const digit = (at: number): boolean => at >= 0 && at < text.length && text[at]! >= '0' && text[at]! <= '9';
  const mark = (at: number): boolean => text[at] === '.' || text[at] === ',';
  if (digit(start) && (digit(start - 1) || (mark(start - 1) && digit(start - 2)))) return true;
  return digit(end - 1) && (digit(end) || (mark(end) && digit(end + 1)));
}

/** Offset of the nth occurrence (from 1) in UTF-16 code units, or null where the text has fewer. */
export function anchor(text: string, quote: string, nth: number): number | null {
  let at = -1;
  for (let seen = 0; seen < nth;) {
    at = text.indexOf(quote, at + 1);
    if (at < 0 || quote === '') return null;
    if (!insideNumber(text, at, at + quote.length)) seen++;
  }
  return at;
}

/** Which occurrence of the quote (from 1) stands at the offset: the inverse of `anchor`. */
export function occurrence(text: string, quote: string, start: number): number {
  let nth = 1;
  for (let at = text.indexOf(quote); quote !== '' && at >= 0 && at < start; at = text.indexOf(quote, at + 1)) {
    if (!insideNumber(text, at, at + quote.length)) nth++;
  }
  return nth;
}
