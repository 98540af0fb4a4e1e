/** What stands in a sentence and is no part of it: datelines and the codes of agencies. */
import type { ClauseExample } from './example.js';
import type { Sentence, Token } from '../../document.js';
import { isQuoteCode } from '../../lexicon/quote-codes.js';
import { itemAt } from '../../lexicon/item-at.js';

/** "SYDNEY, Feb 9 (Agwire) -", "TOLEDO, Ohio —", "REWA:": where and when a report was filed, no part of its first sentence. */
export function datelineEnd(tokens: readonly Token[], sentence: Sentence): number {
  const { first, after } = sentence;
  const opener = tokens[first]!.text;
  // Most sentences begin with a word whose second letter is small: that costs less to see
  if (opener.length < 3 || isSmall(opener.charCodeAt(1)) || !/^\p{Lu}{3,}$/u.test(opener)) return first;
  for (let i = first + 1; i < after && i < first + 14; i++) {
    const { text, pos, spaced } = tokens[i]!;
    const dash = /^[–—]$/.test(text) || (text === '-' && spaced) || (text === '_' && (spaced || tokens[i - 1]!.text === ')'));
    // "ACME – Orion's owner – said": an apposition
    if (dash && i === first + 1 && closesAgain(tokens, i, sentence)) return first;
    if (dash || (text === ':' && i < first + 4)) return i + 1;
    if (pos === 'VERB' || pos === 'AUX') return first;
  }
  return first;
}

/** Whether a second dash and a verb stand a few words behind the first. */
function closesAgain(tokens: readonly Token[], dash: number, { after }: Sentence): boolean {
  for (let i = dash + 2; i < after - 1 && i < dash + 12; i++) {
    const { text, spaced, pos } = tokens[i]!;
    if (/^[–—]$/.test(text) || (text === '-' && spaced)) return /^(?:VERB|AUX)$/.test(tokens[i + 1]!.pos);
    if (pos === 'VERB' || pos === 'AUX') return false;
  }
  return false;
}

/** "CLc1", "US10YT": the code of a contract or a bond, by itself. */
export const isCode = ({ shape, text }: Token): boolean =>
  // The last character is asked for first and nothing in it can match in two ways: a word of a million letters takes no longer
  shape === 'word' && isDigit(text.charCodeAt(text.length - 1)) && /^[A-Z]{2}[A-Z\d]*(?:[a-z]\d+)?$/.test(text);

/** Codes that agencies put behind a name: "Average .DJI", "Orsa ORSA.N", "notes US10YT=RR"; marks the tokens of the one with the sign at `at`. */
export function markCodes(tokens: readonly Token[], at: number, mark: (token: number) => void): void {
  const { text, spaced } = tokens[at]!;
  const before = itemAt(tokens, at - 1);
  const next = tokens[at + 1];
  if (text === '=') {
    mark(at);
    if (before && before.text !== '.' && !spaced) mark(at - 1);
    if (next && next.text !== '.' && /^[A-Z]+$/.test(next.text)) mark(at + 1);
  } else if (isQuoteCode(tokens, at - 1)) for (let i = at - 1; i <= at + 1; i++) mark(i);
  else if (spaced && next && !next.spaced && /^[A-Z][A-Z\d]+$/.test(next.text)) mark(at);
}

const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export const EXAMPLES: readonly ClauseExample[] = [
  { text: 'OSLO, May 3 (Newswire) - Rents rose 4%.', chunks: '[OSLO, May 3 (Newswire) -] [Rents] [rose] [4%] .' },
  { text: 'OSLO (Newswire)_ Rents rose 4%.', chunks: '[OSLO (Newswire)_] [Rents] [rose] [4%] .' },
  { text: "ACME - Orion's owner - said rents rose 4%.", chunks: "[ACME] - [Orion's owner] - [said] [rents] [rose] [4%] ." },
  { text: 'IBM rose 4% - its best day in May.', chunks: '[IBM] [rose] [4%] - [its best day] [in] [May] .' },
  { text: 'Norbury NRB.OL rose 1%.', chunks: '[Norbury] [NRB] [.OL] [rose] [1%] .' },
  { text: 'The Meridian Average .MRD rose 1%.', chunks: '[The Meridian Average] [.MRD] [rose] [1%] .' },
];
