/** Runs of capital words with the connectors, marks and numbers that belong to names: "Roads and Harbours Commission". */
import type { Token, Tokens } from '../../document.js';
import { CALENDAR_WORDS, DOTTED, NAMES_OF } from '../../lexicon/name-cues.js';
import { GIVEN_NAMES, NAME_PARTICLES } from '../../lexicon/given-names.js';
import { OPENING_WORDS } from '../../lexicon/name-words.js';
import { COMPANY_SUFFIXES, ORGANIZATION_HEADS, ORGANIZATION_OF, OTHER_HEADS } from '../../lexicon/organizations.js';
import { SHORT_TITLES } from '../../lexicon/titles.js';
import { isQuoteCode } from '../../lexicon/quote-codes.js';
import { isCommonWord } from '../../lexicon/vocabulary.js';
import type { Capitals } from './capitals.js';
import { numberInName } from './numbered.js';
import { TITLE_TABLE, titleBefore } from './titled.js';

const NUMBERS = /^(?:Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen|Twenty)$/;
const MEMBERS = /^(?:People|Men|Women|Children|Gentlemen)$/;
const BODIES =
  /^(?:committee|campaign|coalition|council|alliance|commission|conference|institute|project|program|programme|centre|center|forum)$/;
const DOMAIN = /^(?:com|org|net|co|io|gov|edu|uk|ai|tv)$/;
/** No name is longer; in a text of nothing but capitals a run ends here. */
const LONGEST = 24;

export interface Article {
  readonly capitals: Capitals;
  /** Pairs of word and number that the article repeats. */
  readonly repeated: ReadonlyMap<string, boolean>;
  /** Words whose name has the 's: "Weldon's" of "Weldon's Inc." */
  readonly ownS: ReadonlySet<string>;
}

export function isCalendarWord(lower: string): boolean {
  return CALENDAR_WORDS.has(lower);
}

/** What ends a company's name behind a 's. */
const OWNERS: ReadonlySet<string> = new Set(['inc', 'corp', 'ltd', 'plc', 'co', 'stores', 'companies']);

export function ownPossessives({ tokens, forms }: Tokens): ReadonlySet<string> {
  const words = new Set<string>();
  // Few articles have both
  if (!forms.some(({ text, lower }) => text !== lower && OWNERS.has(lower)) || !forms.some(({ lower }) => lower === "'s")) return words;
  for (let i = 1; i + 1 < tokens.length; i++) {
    if (tokens[i]!.lower === "'s" && OWNERS.has(tokens[i + 1]!.lower) && /^\p{Lu}/u.test(tokens[i + 1]!.text))
      words.add(tokens[i - 1]!.lower);
  }
  for (const word of alwaysPossessive(tokens)) words.add(word);
  return words;
}

/** Words that never stand without their 's, once with a company's name behind it: "Marrow's" of "Marrow's Bay Co." */
function alwaysPossessive(tokens: readonly Token[]): readonly string[] {
  const full = new Set<string>();
  for (let i = 0; i + 2 < tokens.length; i++) {
    if (tokens[i + 1]!.lower !== "'s" || !/^\p{Lu}\p{Ll}/u.test(tokens[i]!.text) || !/^\p{Lu}/u.test(tokens[i + 2]!.text)) continue;
    if (/^(?:inc|corp|ltd|plc|co)$/.test(tokens[i + 3]?.lower ?? '') && /^\p{Lu}/u.test(tokens[i + 3]!.text)) full.add(tokens[i]!.lower);
  }
  if (full.size === 0) return [];
  const times = new Map<string, number>();
  for (let i = 0; i + 2 < tokens.length; i++) {
    const { text, lower } = tokens[i]!;
    if (!full.has(lower) || !/^\p{Lu}\p{Ll}/u.test(text)) continue;
    times.set(lower, tokens[i + 1]!.lower === "'s" ? (times.get(lower) ?? 0) + 1 : -Infinity);
  }
  return [...full].filter((word) => times.get(word)! > 1);
}

export function startsName(tokens: readonly Token[], i: number, capitals: Capitals): boolean {
  const token = tokens[i]!;
  // ".ABCD": a ticker
  if (i > 0 && !token.spaced && /^[.=]$/.test(tokens[i - 1]!.text) && (tokens[i - 1]!.spaced || tokens[i - 1]!.text === '=')) return false;
  if (isTicker(tokens, i)) return false;
  // "40C-42C": the unit of a figure
  if (!token.spaced && tokens[i - 1]?.shape === 'number') return false;
  if (isCalendarWord(token.lower)) return titleBefore(tokens, i) !== null;
  if (capitals.shouted[i]) return capitals.named.has(token.lower) && !OPENING_WORDS.has(token.lower);
  return true;
}

/** "ABc1", "ABCD3", "ABC=", "ABCD.OL": codes of instruments. */
function isTicker(tokens: readonly Token[], i: number): boolean {
  const { text } = tokens[i]!;
  if (isQuoteCode(tokens, i) || isQuoteCode(tokens, i - 2)) return true;
  if (tokens[i + 1]?.text === '=' && !tokens[i + 1]!.spaced) return true;
  return text.length > 3 && text.length < 12 && /^\p{Lu}{2,8}(?:c|\p{Lu}{2})\d{1,2}$/u.test(text);
}

/** In a line of capitals only words that the article names elsewhere can be names. */
export function shoutedRun(tokens: readonly Token[], at: number, end: number, capitals: Capitals, known: number): number {
  let i = Math.max(at, known);
  if (known > at) {
    while (i < end && COMPANY_SUFFIXES.has(tokens[i]!.lower)) i++;
    return i > known && tokens[i]?.text === '.' && !tokens[i]!.spaced && DOTTED.has(tokens[i - 1]!.lower) ? i + 1 : i;
  }
  while (i < end && tokens[i]!.shape === 'word' && capitals.named.has(tokens[i]!.lower) && !OPENING_WORDS.has(tokens[i]!.lower)) i++;
  return i;
}

/** Token after the run of capital words, connectors and numbers that begins at `at`; at least up to `known`. */
export function readRun(tokens: readonly Token[], at: number, end: number, article: Article, known: number): number {
  let i = Math.max(at + 1, known);
  while (i < at + LONGEST) {
    const next = extend(tokens, at, i, end, article);
    if (next === i) break;
    i = next;
  }
  const numbered = numberInName(tokens, at, i, end, article.repeated);
  if (numbered === i) return i;
  i = numbered;
  while (i < end && isNameWord(tokens, i, article.capitals) && ORGANIZATION_HEADS.has(tokens[i]!.lower)) i++;
  return i;
}

function isNameWord(tokens: readonly Token[], i: number, capitals: Capitals): boolean {
  const token = tokens[i]!;
  if (!capitals.capital[i] || capitals.shouted[i] || isTicker(tokens, i)) return false;
  if (capitals.free[i] && isCommonWord(token.lower) && !capitals.named.has(token.lower) && !GIVEN_NAMES.has(token.lower))
    return COMPANY_SUFFIXES.has(token.lower);
  return !isCalendarWord(token.lower) || /^(?:may|march|april|june|august)$/.test(token.lower);
}

function extend(tokens: readonly Token[], at: number, i: number, end: number, { capitals, ownS }: Article): number {
  if (i >= end) return i;
  const token = tokens[i]!;
  const left = tokens[i - 1]!;
  const next = i + 1 < end ? tokens[i + 1]! : null;
  if (token.shape === 'word' && token.spaced && isNameWord(tokens, i, capitals)) {
    if (isCalendarWord(token.lower)) return GIVEN_NAMES.has(left.lower) || SHORT_TITLES.has(left.lower) ? i + 1 : i;
    if (/^(?:i|q[1-4]|h[12])$/.test(token.lower)) return i;
    const known = capitals.known[i];
    return known && known.after <= end ? known.after : i + 1;
  }
  const capitalNext = next !== null && isNameWord(tokens, i + 1, capitals);
  switch (token.text) {
    case '.':
      if (token.spaced) return i;
      if (next && !next.spaced && DOMAIN.test(next.lower) && next.text === next.lower) return i + 2;
      if (/^\p{Lu}$/u.test(left.text) && left.spaced && capitalNext) return i + 1;
      return DOTTED.has(left.lower) && left.text !== left.lower ? i + 1 : i;
    case '&':
    // what "&amp;" leaves behind where its marks are lost
    case 'amp':
      return capitalNext ? i + 2 : i;
    case '-':
      return capitalNext && !token.spaced && !next.spaced && !knownPlaces(capitals, at, i) ? i + 2 : i;
    case "'":
    case '’':
      if (capitalNext && next.spaced && /s$/.test(left.lower) && isCommonWord(left.lower) && isHeaded(tokens, i + 1, capitals))
        return i + 2;
      return capitalNext && !token.spaced && !next.spaced ? i + 2 : i;
    // "Harrow+", "Orsa TV+"
    case '+':
      return !token.spaced && left.text.length > 1 && (next === null || next.spaced || next.shape === 'symbol') ? i + 1 : i;
    case ',':
      return next && /^(?:inc|ltd|llc|l\.l\.c\.|llp)$/.test(next.lower) && capitals.capital[i + 1] ? i + 2 : i;
  }
  if (!capitals.capital[i - 1]) return i;
  if (token.lower === "'s" && ownS.has(left.lower)) return i + 1;
  // "Weldon's Eleven": a number with a capital of its own
  if (token.lower === "'s" && next !== null && NUMBERS.test(next.text) && !capitals.free[i + 1] && tokens[i + 2]?.text !== '-')
    return i + 2;
  // "the Danish People's Union": whose union it is belongs to its name
  if (token.lower === "'s" && MEMBERS.test(left.text)) return capitalNext && ORGANIZATION_HEADS.has(next.lower) ? i + 2 : i;
  if (token.lower === "'s")
    return capitalNext && COMPANY_SUFFIXES.has(next.lower) && !/^(?:group|company|industries|holding)$/.test(next.lower) ? i + 2 : i;
  if (token.lower === 'of' || token.lower === 'for') {
    // "Secretary of State Dora Vell": a title of several words is one
    if (capitalNext && TITLE_TABLE.at(tokens, i - 1)?.after === i + 2) return i + 2;
    const the = next?.lower === 'the' ? i + 2 : i + 1;
    const joins =
      ORGANIZATION_OF.has(left.lower) ||
      ORGANIZATION_OF.has(singular(left.lower)) ||
      (token.lower === 'of' && (NAMES_OF.has(left.lower) || (left.lower === 'first' && i === at + 1 && !!capitals.known[i + 1])));
    return joins && the < end && isNameWord(tokens, the, capitals) ? the + 1 : i;
  }
  // "Committee to Protect Herrings", "Programme on Baltic Fishing"
  if (/^(?:to|on|against)$/.test(token.lower) && BODIES.test(left.lower)) return capitalNext ? i + 2 : i;
  if (
    token.lower === 'and' &&
    capitalNext &&
    isCommonWord(next.lower) &&
    !capitals.known[i + 1] &&
    isCommonWord(left.lower) &&
    hasOf(tokens, at, i)
  )
    return i + 2;
  if (token.lower === 'and') return capitalNext && joinsTwoHeads(tokens, at, i, end, capitals) ? i + 2 : i;
  if (NAME_PARTICLES.has(token.lower) && token.text === token.lower) {
    let after = i + 1;
    while (after < end && after < i + 3 && NAME_PARTICLES.has(tokens[after]!.lower)) after++;
    if (tokens[after]?.text === '-') after++;
    return after < end && isNameWord(tokens, after, capitals) ? after + 1 : i;
  }
  return i;
}

/** "Institute for Harbours and Ports" */
export function hasOf(tokens: readonly Token[], at: number, after: number): boolean {
  for (let i = Math.max(at + 1, after - 6); i < after; i++)
    if ((tokens[i]!.lower === 'of' || tokens[i]!.lower === 'for') && ORGANIZATION_OF.has(singular(tokens[i - 1]!.lower))) return true;
  return false;
}

/** "US-China", "London-New York": two places, no double name. */
function knownPlaces({ known }: Capitals, at: number, hyphen: number): boolean {
  const left = known[at];
  const right = known[hyphen + 1];
  return left?.after === hyphen && left.known.type === 'place' && right?.known.type === 'place';
}

/** "Roads and Harbours Commission": common words on both sides and an organization's head at the end. */
function joinsTwoHeads(tokens: readonly Token[], at: number, and: number, end: number, capitals: Capitals): boolean {
  const left = tokens[and - 1]!;
  if (!isCommonWord(left.lower) || GIVEN_NAMES.has(tokens[at]!.lower) || capitals.known[and + 1]?.known.adjective === false) return false;
  if (capitals.known[and - 1]) return false;
  let last = and + 1;
  while (last + 1 < end && last < and + 5 && isNameWord(tokens, last + 1, capitals)) last++;
  const head = tokens[last]!.lower;
  return (
    last > and + 1 &&
    (ORGANIZATION_HEADS.has(head) || COMPANY_SUFFIXES.has(head) || head === 'act') &&
    !GIVEN_NAMES.has(tokens[and + 1]!.lower)
  );
}

function singular(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** "the Teachers' [Union]", "the Renters' [Rights Act]": a body or a law within the next words. */
function isHeaded(tokens: readonly Token[], first: number, capitals: Capitals): boolean {
  for (let i = first; i < first + 3 && i < tokens.length && isNameWord(tokens, i, capitals); i++) {
    const { lower } = tokens[i]!;
    if (ORGANIZATION_HEADS.has(lower) || OTHER_HEADS.has(lower) || lower === 'guild') return true;
  }
  return false;
}
