/** What stands in a sentence and is no part of it: datelines and the codes of agencies. */
import type { ClauseExample } from './example.js';
import type { Sentence, Token } from '../../document.js';
import { isQuoteCode } from '../../lexicon/quote-codes.js';
import { COUNTRIES } from '../../lexicon/countries.js';
import { itemAt } from '../../lexicon/item-at.js';
import { PLACES } from '../../lexicon/places.js';

/** "SYDNEY, Feb 9 (Agwire) -", "TOLEDO, Ohio —", "REWA:": where and when a report was filed, no part of its first sentence. */
export function datelineEnd(tokens: readonly Token[], sentence: Sentence): number {
  const { first, after } = sentence;
  const opener = tokens[first]!.text;
  // Most sentences begin with a word whose second letter is small: that costs less to see
  if (opener.length < 3) return first;
  if (isSmall(opener.charCodeAt(1))) return isSmall(opener.charCodeAt(0)) ? first : filedEnd(tokens, sentence);
  if (!/^\p{Lu}{3,}$/u.test(opener)) return first;
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

const key = (name: string): string => name.toLowerCase().replace(/[^\p{L}]/gu, '');

/** States, provinces and countries, without blanks and stops: "newjersey", "nj". */
const LANDS: ReadonlySet<string> = new Set(
  [
    ...PLACES.filter(({ id }) => /^(?:us-state|state-abbreviation|region)$/.test(id)).flatMap(({ names }) => names),
    ...COUNTRIES.flatMap(({ names }) => names),
  ].map(key),
);

/** Cities that stand alone. */
const CITIES: ReadonlySet<string> = new Set(PLACES.filter(({ id }) => id === 'city').flatMap(({ names }) => names.map(key)));

/** "Toledo, Ohio —", "Salem, Ore. (Agwire) -", "New Delhi (Agwire) -": a place in small letters needs its land or the agency beside it, or is a known city. */
function filedEnd(tokens: readonly Token[], sentence: Sentence): number {
  const { first, after } = sentence;
  let i = first;
  while (i < after && i < first + 4 && /^\p{Lu}/u.test(tokens[i]!.text)) i++;
  let [opening, land] = ['', ''];
  for (let k = first; k < i; k++) opening += key(tokens[k]!.text);
  const comma = tokens[i]?.text === ',';
  if (comma) for (i++; i < after && i < first + 10 && /^(?:\p{Lu}|\.)/u.test(tokens[i]!.text); i++) land += key(tokens[i]!.text);
  if (comma && !LANDS.has(land)) return first;
  const city = !comma && CITIES.has(opening);
  const agency = i < after && tokens[i]!.text === '(' && /^\p{Lu}{2}|^(?:Reuters|Bloomberg|Xinhua)$/u.test(tokens[i + 1]?.text ?? '');
  if (agency) while (i < after && i < first + 14 && tokens[i - 1]!.text !== ')') i++;
  if ((!agency && !comma && !city) || i >= after || !/^[–—-]$/.test(tokens[i]!.text) || closesAgain(tokens, i, sentence)) return first;
  if (!agency && !comma && !(tokens[i]!.spaced && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? ''))) return first;
  return tokens[i + 1]?.text === '-' && !tokens[i + 1]!.spaced ? i + 2 : i + 1;
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
  { text: 'Toledo, Ohio — Rents rose 4%.', chunks: '[Toledo, Ohio —] [Rents] [rose] [4%] .' },
  { text: 'Salem, N.J. (AGW) -- Rents rose 4%.', chunks: '[Salem, N.J. (AGW) --] [Rents] [rose] [4%] .' },
  { text: 'New Delhi (AGW) - Rents rose 4%.', chunks: '[New Delhi (AGW) -] [Rents] [rose] [4%] .' },
  { text: 'Detroit — Rents rose 4%.', chunks: '[Detroit —] [Rents] [rose] [4%] .' },
  { text: 'Detroit — Ohio too — rose 4%.', chunks: '[Detroit] — [Ohio] [too] — [rose] [4%] .' },
  { text: 'Orsa, Norbury — both firms — rose 4%.', chunks: '[Orsa] , [Norbury] — [both firms] — [rose] [4%] .' },
  { text: "ACME - Orion's owner - said rents rose 4%.", chunks: "[ACME] - [Orion's owner] - [said] [rents] [rose] [4%] ." },
  { text: 'IBM rose 4% - its best day in May.', chunks: '[IBM] [rose] [4%] - [its best day] [in] [May] .' },
  { text: 'Norbury NRB.OL rose 1%.', chunks: '[Norbury] [NRB] [.OL] [rose] [1%] .' },
  { text: 'The Meridian Average .MRD rose 1%.', chunks: '[The Meridian Average] [.MRD] [rose] [1%] .' },
];
