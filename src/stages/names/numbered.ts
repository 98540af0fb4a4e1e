/** Numbers that are part of a name: "Galaxy Note 9", "Section 318", "Covid-19", "September 11 attacks". */
import type { Token, Tokens } from '../../document.js';
import { itemAt } from '../../lexicon/item-at.js';
import { MONTHS, SCALES_AND_UNITS } from '../../lexicon/name-cues.js';
import { LOOSE_NUMBERED, NUMBERED_WORDS, NUMBER_TAILS } from '../../lexicon/name-words.js';

const DISASTER = /^(?:attacks?|terrorist|terror|hijackings?|hijackers?|suicide|commission|tragedy|atrocities|bombings?)$/;

/**
 * Token after the number that belongs to the name [first, at), or `at` if none does.
 * `repeated` holds "word number" pairs that the article repeats, and whether one of them stands without a counted noun.
 */
export function numberInName(
  tokens: readonly Token[],
  first: number,
  at: number,
  end: number,
  repeated: ReadonlyMap<string, boolean>,
): number {
  const left = itemAt(tokens, at - 1);
  const token = tokens[at];
  if (!left || !token || at >= end) return at;
  if (MONTHS.has(left.lower)) return at;
  let number = at;
  // "Covid-19", "F-16"
  if (token.text === '-' && !token.spaced && at + 1 < end && tokens[at + 1]!.shape === 'number' && !tokens[at + 1]!.spaced) {
    const next = tokens[at + 2];
    if (next && next.text === '-' && !next.spaced) return at;
    return isPlain(tokens[at + 1]!.text) ? at + 2 : at;
  }
  if (token.shape !== 'number' || !token.spaced || !isPlain(token.text)) return at;
  const loose = LOOSE_NUMBERED.has(left.lower) && !(/^(?:boeing|airbus)$/.test(left.lower) && token.text.length === 3);
  const listed = NUMBERED_WORDS.has(left.lower) && standsAlone(tokens, at, end) && !(loose && isCounted(tokens[at + 1]));
  const bare = repeated.get(`${left.lower} ${token.text}`);
  if (
    !listed &&
    (bare === undefined || !standsAlone(tokens, at, end) || (!bare && isCounted(tokens[at + 1]))) &&
    !actsAlone(tokens, first, at)
  )
    return at;
  number = at + 1;
  // "737-800", "A320"
  while (
    number + 1 < end &&
    tokens[number]!.text === '-' &&
    !tokens[number]!.spaced &&
    tokens[number + 1]!.shape === 'number' &&
    !tokens[number + 1]!.spaced
  )
    number += 2;
  if (number < end && !tokens[number]!.spaced && /^\p{L}{1,2}$/u.test(tokens[number]!.text)) number++;
  while (number < end && NUMBER_TAILS.has(tokens[number]!.lower) && /^\p{Lu}/u.test(tokens[number]!.text)) number++;
  return number;
}

/** "The Corvo 6 [is] heavy", "Dark River 3 [took] £9m", "its new Corvo 6[,]": one thing does it, so that the number counts nothing. */
function actsAlone(tokens: readonly Token[], first: number, at: number): boolean {
  const before = itemAt(tokens, first - 1);
  const next = tokens[at + 1];
  const inside = before !== undefined && before.sentence === tokens[at]!.sentence;
  if (!/^\d{1,2}$/.test(tokens[at]!.text) || !next || next.sentence !== tokens[at]!.sentence) return false;
  const determined = inside && /^(?:the|a|an|its|their|his|her|new|latest|upcoming|original|'s|’s)$/.test(before.lower);
  if (inside && !determined && !/^(?:SCONJ|CCONJ|PUNCT|PART)$/.test(before.pos)) return false;
  const { text, lower } = tokens[at - 1]!;
  if (!/\p{Ll}$|^\p{Lu}{2,}$/u.test(text) || /^(?:top|bottom|number|no|nos|under|over)$/.test(lower)) return false;
  if (ONE_DOES.test(next.lower)) return tokens[at + 2]?.pos !== 'NOUN';
  if (next.pos === 'VERB' && /ed$|^(?:made|took|sold|won|came|got|went|ran|began|led)$/.test(next.lower)) return true;
  return determined && !lower.endsWith('s') && /^[.,;:]$/.test(next.text);
}

/** What one thing does: no word that is counted. */
const ONE_DOES =
  /^(?:is|was|has|does|comes|runs|weighs|costs|offers|ships|sells|gets|lets|packs|uses|supports|includes|starts|lasts|looks|feels|takes|brings|adds|boasts|arrives|launches|goes|needs|works|makes|gives|allows|keeps|becomes|remains|sports|opens|follows|picks|stars|seems|isn|wasn|doesn|hasn)$/;

/** "318", "2000", "10.4" of a version; no thousands, no decimals of a level. */
function isPlain(text: string): boolean {
  return text.length <= 4 && !text.includes(',') && !text.includes('.');
}

/** "Tesla 20 cars": a plural behind the number is what is counted. */
function isCounted(next: Token | undefined): boolean {
  return next !== undefined && next.pos === 'NOUN' && next.text === next.lower && /[^s]s$/.test(next.lower);
}

/** No unit, sign or counted noun follows: "Note 5, which" but not "Labour 45%", "Group 3 million", "Tesla 20 cars". */
function standsAlone(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[at + 1];
  if (/^(?:1[89]|20)\d\d$/.test(tokens[at]!.text) && !/^(?:windows|section|expo|euro)$/.test(tokens[at - 1]!.lower)) return false;
  if (!next || at + 1 >= end) return true;
  if (next.shape === 'number' || next.pos === 'SYM') return false;
  if (next.text === '-' || next.text === '%' || next.text === '/') return false;
  if (!next.spaced && next.shape === 'word' && next.text !== "'s" && next.text !== '’s') return false;
  return !SCALES_AND_UNITS.has(next.lower);
}

/** "September 11 attacks", "9/11 Commission": token after the name that begins at `at`, or `at`. */
export function eventDate(tokens: readonly Token[], at: number, end: number): number {
  if (!MONTHS.has(tokens[at]!.lower)) return at;
  let i = at + 1;
  if (tokens[i]?.text === '.') i++;
  if (tokens[i]?.shape !== 'number' || i >= end) return at;
  i++;
  const year = tokens[i]?.text === ',' && tokens[i + 1]?.shape === 'number' ? i + 2 : i;
  const after = tokens[year]?.text === ',' ? year + 1 : year;
  return after < end && DISASTER.test(tokens[after]!.lower) ? i : at;
}

/** "word number" pairs with a capital word and a plain number that the article has more than once; whether one stands bare. */
export function repeatedPairs({ tokens, numerals }: Tokens): ReadonlyMap<string, boolean> {
  const once = new Map<string, boolean>();
  const twice = new Map<string, boolean>();
  for (const i of numerals) {
    const token = tokens[i]!;
    const left = itemAt(tokens, i - 1);
    if (!left || token.shape !== 'number' || !isPlain(token.text) || token.text.length > 2 || !/^\p{Lu}\p{L}/u.test(left.text)) continue;
    if (MONTHS.has(left.lower) || left.sentence !== token.sentence) continue;
    const pair = `${left.lower} ${token.text}`;
    const bare = once.get(pair) === true || !isCounted(tokens[i + 1]);
    if (once.has(pair)) twice.set(pair, bare);
    once.set(pair, bare);
  }
  return twice;
}
