/** Where names may stand: runs of capital words, cut where titles, nationalities and function words end one name and begin another. */
import type { Sentence, Token, Tokens } from '../../document.js';
import { GIVEN_NAMES, NAME_PARTICLES } from '../../lexicon/given-names.js';
import { NO_NAMES, OPENING_WORDS } from '../../lexicon/name-words.js';
import { COMPANY_SUFFIXES, ORGANIZATION_HEADS, ORGANIZATION_NOUNS, ORGANIZATION_OF, OTHER_HEADS } from '../../lexicon/organizations.js';
import { PLACE_HEADS } from '../../lexicon/places.js';
import { phraseTable } from '../../lexicon/phrases.js';
import { NAME_SUFFIXES, SHORT_TITLES, TITLES, type TitleList } from '../../lexicon/titles.js';
import { isCommonWord } from '../../lexicon/vocabulary.js';
import type { Capitals } from './capitals.js';
import { knownAt, type Known } from './gazetteer.js';
import { eventDate, numberInName, repeatedPairs } from './numbered.js';

export interface Candidate {
  readonly first: number;
  readonly after: number;
  /** The list row that is this name whole. */
  readonly known: Known | null;
  /** The title before it. */
  readonly title: TitleList | null;
  readonly numbered: boolean;
  /** A common word that opens a sentence: a name only if it shortens another ("Travelers" of "Travelers Corp."). */
  readonly doubtful: boolean;
}

interface Article {
  readonly capitals: Capitals;
  /** Pairs of word and number that the article repeats. */
  readonly repeated: ReadonlySet<string>;
  /** Words whose name has the 's: "Weisfield's" of "Weisfield's Inc." */
  readonly ownS: ReadonlySet<string>;
}

const TITLE_TABLE = phraseTable(
  TITLES.flatMap((row) => row.words.map((word) => ({ row, word }))),
  ({ word }) => [word],
);
const DOTTED = /^(?:inc|corp|co|cos|ltd|bros|st|jr|sr|mr|mrs|ms|dr|prof|gen|col|lt|capt|sgt|sen|rep|gov|rev|ft|mt|assn|dept|univ|intl|pty|pte|bhd|s|n|hon|maj)$/;
const DOMAIN = /^(?:com|org|net|co|io|gov|edu|uk|ai|tv)$/;
/** No name is longer; in a text of nothing but capitals a run ends here. */
const LONGEST = 24;
const STATE_OFFICE = /^(?:ministry|government|police|army|navy|parliament|cabinet|embassy|foreign|finance|defence|defense|interior|prime|president|minister|chancellor|premier|troops|forces)$/;

export function findCandidates(layer: Tokens, capitals: Capitals): readonly Candidate[] {
  const out: Candidate[] = [];
  const article: Article = { capitals, repeated: repeatedPairs(layer.tokens), ownS: ownPossessives(layer.tokens) };
  for (const sentence of layer.sentences) readSentence(layer.tokens, sentence, article, out);
  return settleDoubts(layer.tokens, out, capitals);
}

function readSentence(tokens: readonly Token[], sentence: Sentence, article: Article, out: Candidate[]): void {
  const { capitals } = article;
  const end = sentence.after;
  let i = sentence.first;
  while (i < end) {
    const token = tokens[i]!;
    const shouted = capitals.shouted[i] === 1;
    const known = token.shape === 'symbol' ? null : knownAt(tokens, i, shouted);
    const event = capitals.capital[i] ? eventDate(tokens, i, end) : i;
    if (event > i) {
      out.push({ first: i, after: event, known: null, title: null, numbered: true, doubtful: false });
      i = event;
      continue;
    }
    if (!known && (!capitals.capital[i] || !startsName(tokens, i, capitals))) {
      i++;
      continue;
    }
    const run = shouted ? shoutedRun(tokens, i, end, capitals, known?.after ?? i) : readRun(tokens, i, end, article, known?.after ?? i);
    splitRun(tokens, i, run, capitals, out);
    i = Math.max(run, i + 1);
  }
}

function ownPossessives(tokens: readonly Token[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (let i = 1; i + 1 < tokens.length; i++) {
    if (tokens[i]!.lower === "'s" && /^(?:inc|corp|ltd|plc|co|stores|companies)$/.test(tokens[i + 1]!.lower) && /^\p{Lu}/u.test(tokens[i + 1]!.text)) words.add(tokens[i - 1]!.lower);
  }
  return words;
}

/** Keeps doubtful words that begin a company's name, belong to a person's name, or abbreviate the name before them. */
function settleDoubts(tokens: readonly Token[], candidates: readonly Candidate[], capitals: Capitals): readonly Candidate[] {
  const long = new Set<string>();
  for (const { first, after, doubtful } of candidates) {
    if (doubtful || after - first < 2) continue;
    const last = tokens[after - 1]!.text === '.' ? after - 2 : after - 1;
    if (COMPANY_SUFFIXES.has(tokens[last]!.lower)) long.add(tokens[first]!.lower);
    else if (GIVEN_NAMES.has(tokens[first]!.lower)) long.add(tokens[last]!.lower).add(`${tokens[first]!.lower} given`);
  }
  return candidates.filter(({ first, doubtful }, index) => {
    if (!doubtful) return true;
    if (isBracketed(tokens, first)) return index > 0 && abbreviates(tokens, tokens[first]!.lower, candidates[index - 1]!);
    if (NO_NAMES.has(tokens[first]!.lower)) return long.has(`${tokens[first]!.lower} given`) && !capitals.free[first];
    const next = tokens[first + 1];
    return long.has(tokens[first]!.lower) && (!capitals.lower.has(tokens[first]!.lower) || next?.lower === "'s" || next?.pos === 'VERB' || next?.pos === 'AUX');
  });
}

function abbreviates(tokens: readonly Token[], letters: string, { first, after }: Candidate): boolean {
  let initials = '';
  for (let i = first; i < after; i++) if (/^\p{Lu}/u.test(tokens[i]!.text)) initials += tokens[i]!.lower[0];
  return initials.startsWith(letters);
}

function startsName(tokens: readonly Token[], i: number, capitals: Capitals): boolean {
  const token = tokens[i]!;
  // ".DJI": a ticker; "US10YT=RR", "CLc1": codes of instruments
  if (i > 0 && !token.spaced && /^[.=]$/.test(tokens[i - 1]!.text) && (tokens[i - 1]!.spaced || tokens[i - 1]!.text === '=')) return false;
  if (isTicker(tokens, i)) return false;
  if (isCalendarWord(token.lower)) return titleBefore(tokens, i) !== null;
  if (capitals.shouted[i]) return capitals.named.has(token.lower) && !OPENING_WORDS.has(token.lower);
  return true;
}

/** "CLc1", "CMCU3", "EUR=": codes of instruments. */
function isTicker(tokens: readonly Token[], i: number): boolean {
  const { text } = tokens[i]!;
  if (tokens[i + 1]?.text === '=' && !tokens[i + 1]!.spaced) return true;
  return text.length > 3 && text.length < 12 && /^\p{Lu}{2,8}(?:c|\p{Lu}{2})\d{1,2}$/u.test(text);
}

/** In a line of capitals only words that the article names elsewhere can be names. */
function shoutedRun(tokens: readonly Token[], at: number, end: number, capitals: Capitals, known: number): number {
  let i = Math.max(at, known);
  if (known > at) {
    while (i < end && COMPANY_SUFFIXES.has(tokens[i]!.lower)) i++;
    return i > known && tokens[i]?.text === '.' && !tokens[i]!.spaced && DOTTED.test(tokens[i - 1]!.lower) ? i + 1 : i;
  }
  while (i < end && tokens[i]!.shape === 'word' && capitals.named.has(tokens[i]!.lower) && !OPENING_WORDS.has(tokens[i]!.lower)) i++;
  return i;
}

/** Token after the run of capital words, connectors and numbers that begins at `at`; at least up to `known`. */
function readRun(tokens: readonly Token[], at: number, end: number, article: Article, known: number): number {
  let i = Math.max(at + 1, known);
  while (i < at + LONGEST) {
    const next = extend(tokens, at, i, end, article);
    if (next === i) break;
    i = next;
  }
  const numbered = numberInName(tokens, i, end, article.repeated);
  if (numbered === i) return i;
  i = numbered;
  while (i < end && isNameWord(tokens, i, article.capitals) && ORGANIZATION_HEADS.has(tokens[i]!.lower)) i++;
  return i;
}

function isNameWord(tokens: readonly Token[], i: number, capitals: Capitals): boolean {
  const token = tokens[i]!;
  if (!capitals.capital[i] || capitals.shouted[i] || isTicker(tokens, i)) return false;
  if (capitals.free[i] && isCommonWord(token.lower) && !capitals.named.has(token.lower) && !GIVEN_NAMES.has(token.lower)) return COMPANY_SUFFIXES.has(token.lower);
  return !isCalendarWord(token.lower) || /^(?:may|march|april|june|august)$/.test(token.lower);
}

const CALENDAR = /^(?:i|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept?|oct|nov|dec|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/;

function isCalendarWord(lower: string): boolean {
  return CALENDAR.test(lower);
}

function extend(tokens: readonly Token[], at: number, i: number, end: number, { capitals, ownS }: Article): number {
  if (i >= end) return i;
  const token = tokens[i]!;
  const left = tokens[i - 1]!;
  const next = i + 1 < end ? tokens[i + 1]! : null;
  const capitalNext = next !== null && isNameWord(tokens, i + 1, capitals);
  if (token.shape === 'word' && token.spaced && isNameWord(tokens, i, capitals)) {
    if (isCalendarWord(token.lower)) return GIVEN_NAMES.has(left.lower) || SHORT_TITLES.has(left.lower) ? i + 1 : i;
    if (/^(?:i|q[1-4]|h[12])$/.test(token.lower)) return i;
    const known = knownAt(tokens, i, false);
    return known && known.after <= end ? known.after : i + 1;
  }
  switch (token.text) {
    case '.':
      if (token.spaced) return i;
      if (next && !next.spaced && DOMAIN.test(next.lower) && next.text === next.lower) return i + 2;
      if (/^\p{Lu}$/u.test(left.text) && capitalNext) return i + 1;
      return DOTTED.test(left.lower) && left.text !== left.lower ? i + 1 : i;
    case '&':
      return capitalNext ? i + 2 : i;
    case '-':
      return capitalNext && !token.spaced && !next.spaced && !knownPlaces(tokens, at, i) ? i + 2 : i;
    case "'":
    case '’':
      if (capitalNext && next.spaced && /s$/.test(left.lower) && isCommonWord(left.lower) && (ORGANIZATION_HEADS.has(next.lower) || next.lower === 'guild')) return i + 2;
      return capitalNext && !token.spaced && !next.spaced ? i + 2 : i;
    case ',':
      return next && /^(?:inc|ltd|llc|l\.l\.c\.|llp)$/.test(next.lower) && capitals.capital[i + 1] ? i + 2 : i;
  }
  if (!capitals.capital[i - 1]) return i;
  if (token.lower === "'s" && ownS.has(left.lower)) return i + 1;
  if (token.lower === "'s") return capitalNext && COMPANY_SUFFIXES.has(next.lower) && !/^(?:group|company|industries|holding)$/.test(next.lower) ? i + 2 : i;
  if (token.lower === 'of' || token.lower === 'for') {
    const the = next?.lower === 'the' ? i + 2 : i + 1;
    const joins = ORGANIZATION_OF.has(left.lower) || ORGANIZATION_OF.has(singular(left.lower)) || (token.lower === 'of' && /^(?:gulf|bay|strait|republic|isle|cape|sea|state|kingdom|knights|battle|treaty|declaration|day|lord|prince|duke|tour|game|call|medal|order|feast|port|fort)$/.test(left.lower));
    return joins && the < end && isNameWord(tokens, the, capitals) ? the + 1 : i;
  }
  if (token.lower === 'and' && capitalNext && isCommonWord(next.lower) && !knownAt(tokens, i + 1, false) && isCommonWord(left.lower) && hasOf(tokens, at, i)) return i + 2;
  if (token.lower === 'and') return capitalNext && joinsTwoHeads(tokens, at, i, end, capitals) ? i + 2 : i;
  if (NAME_PARTICLES.has(token.lower) && token.text === token.lower) {
    let after = i + 1;
    while (after < end && after < i + 3 && NAME_PARTICLES.has(tokens[after]!.lower)) after++;
    if (tokens[after]?.text === '-') after++;
    return after < end && isNameWord(tokens, after, capitals) ? after + 1 : i;
  }
  return i;
}

/** "Institute for Geography and Statistics" */
function hasOf(tokens: readonly Token[], at: number, after: number): boolean {
  for (let i = Math.max(at + 1, after - 6); i < after; i++) if ((tokens[i]!.lower === 'of' || tokens[i]!.lower === 'for') && ORGANIZATION_OF.has(singular(tokens[i - 1]!.lower))) return true;
  return false;
}

/** "US-China", "London-New York": two places, no double name. */
function knownPlaces(tokens: readonly Token[], at: number, hyphen: number): boolean {
  const left = knownAt(tokens, at, false);
  const right = knownAt(tokens, hyphen + 1, false);
  return left?.after === hyphen && left.known.type === 'place' && right?.known.type === 'place';
}

/** "Securities and Exchange Commission": common words on both sides and an organization's head at the end. */
function joinsTwoHeads(tokens: readonly Token[], at: number, and: number, end: number, capitals: Capitals): boolean {
  const left = tokens[and - 1]!;
  if (!isCommonWord(left.lower) || GIVEN_NAMES.has(tokens[at]!.lower) || knownAt(tokens, and + 1, false)?.known.adjective === false) return false;
  if (knownAt(tokens, and - 1, false)) return false;
  let last = and + 1;
  while (last + 1 < end && last < and + 5 && isNameWord(tokens, last + 1, capitals)) last++;
  const head = tokens[last]!.lower;
  return last > and + 1 && (ORGANIZATION_HEADS.has(head) || COMPANY_SUFFIXES.has(head) || head === 'act') && !GIVEN_NAMES.has(tokens[and + 1]!.lower);
}

function singular(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Cuts a run into names: "InfoNation President Dan McDowell" → "InfoNation", "Dan McDowell". */
function splitRun(tokens: readonly Token[], first: number, after: number, capitals: Capitals, out: Candidate[]): void {
  let start = stripOpeners(tokens, first, after, capitals);
  if (start >= after) return;
  let title: TitleList | null = titleBefore(tokens, start);
  let i = start;
  while (i < after) {
    const known = knownAt(tokens, i, capitals.shouted[i] === 1);
    const match = TITLE_TABLE.at(tokens, i);
    if (match && !(known && known.after > match.after) && isTitle(tokens, i, match.after, after, capitals)) {
      let next = match.after;
      if (tokens[next]?.text === '.' && next < after) next++;
      emit(tokens, start, i, title, capitals, out);
      title = match.row.row;
      start = i = next;
      continue;
    }
    const rest = known?.after ?? i + 1;
    if (known && i === start && rest < after && endsBefore(tokens, known.known, rest, after, capitals)) {
      emit(tokens, start, rest, title, capitals, out);
      title = null;
      start = rest;
    }
    i = Math.max(rest, i + 1);
  }
  emit(tokens, start, after, title, capitals, out);
}

/** A title in lower case or with an abbreviation's stop that ends right before `first`: "analyst", "Mr." */
function titleBefore(tokens: readonly Token[], first: number): TitleList | null {
  let i = first - 1;
  if (tokens[i]?.text === '.' && !tokens[i]!.spaced) i--;
  const token = tokens[i];
  if (!token || token.shape !== 'word' || token.sentence !== tokens[first]!.sentence) return null;
  return TITLE_TABLE.get(token.lower)?.row ?? null;
}

function isTitle(tokens: readonly Token[], first: number, after: number, end: number, capitals: Capitals): boolean {
  const token = tokens[first]!;
  if (!capitals.capital[first]) return false;
  const short = SHORT_TITLES.has(token.lower) || after > first + 1;
  let next = after;
  if (tokens[next]?.text === '.') next++;
  const following = tokens[next];
  if (!following || next >= end) return short && !/^(?:general|major|private|captain|guard|speaker|director|doctor|judge|cardinal|king|prince|queen|lord|lady|bishop|sergeant|coach|justice|forward|centre)$/.test(token.lower) && !ORGANIZATION_HEADS.has(token.lower);
  if (!/^\p{L}/u.test(following.text)) return false;
  if (ORGANIZATION_HEADS.has(following.lower) || OTHER_HEADS.has(following.lower) || PLACE_HEADS.has(following.lower) || COMPANY_SUFFIXES.has(following.lower)) return following.lower !== 'young' && GIVEN_NAMES.has(following.lower);
  if (short) return true;
  // "Striker Alan Shearer" at the start of a sentence
  return capitals.free[first] === 1 && !capitals.shouted[first] && GIVEN_NAMES.has(following.lower);
}

/** Whether a known name that does not fill its run is a name by itself and the rest another. */
function endsBefore(tokens: readonly Token[], known: Known, rest: number, after: number, capitals: Capitals): boolean {
  const next = tokens[rest]!;
  const last = tokens[after - 1]!.text === '.' ? tokens[after - 2]! : tokens[after - 1]!;
  if (next.shape !== 'word' || !capitals.capital[rest]) return false;
  const headed = hasOf(tokens, rest - 1, after) || ORGANIZATION_HEADS.has(last.lower) || COMPANY_SUFFIXES.has(last.lower) || OTHER_HEADS.has(last.lower) || PLACE_HEADS.has(last.lower);
  const person = GIVEN_NAMES.has(next.lower) && after - rest > 1;
  if (known.adjective) return person || !headed || (STATE_OFFICE.test(next.lower) && known.kind === 'country');
  if (known.kind === 'party' || known.kind === 'team' || known.kind === 'media') return person && !headed;
  if (known.type === 'place') return (person && !headed) || (known.kind === 'country' && !headed && /^\p{Lu}\.?\p{Lu}?/u.test(known.form) && known.form.length <= 4);
  const other = knownAt(tokens, rest, false);
  return other !== null && other.after === after && other.known.type === known.type && other.known.type === 'organization';
}

function emit(tokens: readonly Token[], first: number, after: number, title: TitleList | null, capitals: Capitals, out: Candidate[]): void {
  let end = after;
  const start = stripOpeners(tokens, first, end, capitals);
  const match = start < end ? knownAt(tokens, start, capitals.shouted[start] === 1) : null;
  // "AIG ." and "Hallam ," keep no mark; "Inc." and "Conn." keep their stop
  while (end > start && match?.after !== end && tokens[end - 1]!.shape === 'symbol' && !(tokens[end - 1]!.text === '.' && end - 2 >= start && DOTTED.test(tokens[end - 2]!.lower)) && tokens[end - 1]!.text !== '!') end--;
  while (end > start + 1 && match?.after !== end && /^(?:as|in|on|at|by|for|from|to|with|the|a|an|but|if|when|while|it|he|she|they|we)$/.test(tokens[end - 1]!.lower)) end--;
  if (start >= end) return;
  const known = match && match.after === end ? match.known : null;
  const doubtful = !known && end - start === 1 && isDoubtful(tokens, start, capitals);
  if (!known && !doubtful && !isName(tokens, start, end, title, capitals)) return;
  if (known && !confirmed(tokens, start, end, known, capitals)) return;
  const numbered = tokens[end - 1]!.shape === 'number' || (end - start > 1 && tokens[end - 2]!.shape === 'number');
  out.push({ first: start, after: end, known, title, numbered, doubtful });
}

function isDoubtful(tokens: readonly Token[], at: number, capitals: Capitals): boolean {
  const { index, lower, text } = tokens[at]!;
  if (NO_NAMES.has(lower) && !isCalendarWord(lower)) return GIVEN_NAMES.has(lower) || isBracketed(tokens, at);
  return capitals.free[index] === 1 && !capitals.shouted[index] && isCommonWord(lower) && !capitals.named.has(lower) && text.length > 2 && !NO_NAMES.has(lower) && !OPENING_WORDS.has(lower);
}

/** "(PCS)": capital letters alone in brackets. */
function isBracketed(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === '(' && tokens[at + 1]?.text === ')' && /^\p{Lu}{2,}$/u.test(tokens[at]!.text);
}

/** First token behind function words, marks and describing nouns that open the run: "In Europe", "Insurer AIG". */
function stripOpeners(tokens: readonly Token[], first: number, end: number, capitals: Capitals): number {
  let start = first;
  while (start < end) {
    const token = tokens[start]!;
    const known = knownAt(tokens, start, capitals.shouted[start] === 1);
    const keep = known !== null && known.after > start + (known.after === end || known.known.type !== 'other' ? 0 : 1) && !(OPENING_WORDS.has(token.lower) && known.after === start + 1);
    if (keep || token.shape === 'number') break;
    if (token.shape === 'symbol' || (OPENING_WORDS.has(token.lower) && !isGiven(tokens, start, end, capitals))) start++;
    else if (capitals.free[start] && start + 1 < end && isLooseOpener(tokens, start, end, capitals)) start++;
    else break;
  }
  return start;
}

/** "Will Young": a given name that is also a function word. */
function isGiven(tokens: readonly Token[], start: number, end: number, capitals: Capitals): boolean {
  return GIVEN_NAMES.has(tokens[start]!.lower) && end - start > 1 && (!capitals.free[start] || !isCommonWord(tokens[start + 1]!.lower));
}

/** A common word that opens the sentence before a name: "Insurer AIG", "Rival Lowe's", "Falling Barclays". */
function isLooseOpener(tokens: readonly Token[], start: number, end: number, capitals: Capitals): boolean {
  const token = tokens[start]!;
  const next = tokens[start + 1]!;
  if (!isCommonWord(token.lower) || capitals.named.has(token.lower) || next.shape !== 'word') return false;
  if (ORGANIZATION_NOUNS.has(token.lower) || TITLE_TABLE.get(token.lower)) return true;
  if (/^(?:ADV|ADP|DET|PRON|SCONJ|CCONJ|AUX|VERB|PART|INTJ|NUM)$/.test(token.pos)) return true;
  const last = tokens[end - 1]!.lower;
  if (ORGANIZATION_HEADS.has(last) || COMPANY_SUFFIXES.has(last) || GIVEN_NAMES.has(token.lower)) return false;
  return capitals.lower.has(token.lower) || GIVEN_NAMES.has(next.lower) || knownAt(tokens, start + 1, false) !== null;
}

function isName(tokens: readonly Token[], start: number, end: number, title: TitleList | null, capitals: Capitals): boolean {
  const token = tokens[start]!;
  if (end - start === 1) {
    if (NAME_SUFFIXES.has(token.lower) && token.text.length < 4) return false;
    if (token.text.length === 1) return false;
    if (title && (SHORT_TITLES.has(tokens[start - 1]!.lower) || tokens[start - 1]!.text === '.')) return true;
    if (NO_NAMES.has(token.lower) || OPENING_WORDS.has(token.lower)) return false;
    const common = isCommonWord(token.lower);
    const times = (common ? capitals.alone : capitals.named).get(token.lower) ?? 0;
    if (!capitals.free[start]) return !common || times > 1 || !capitals.lower.has(token.lower);
    if (common) return times > 0 && (!capitals.lower.has(token.lower) || times > 1);
    if (times > 0) return true;
    return !capitals.lower.has(token.lower) && token.text.length > 2 && !/^(?:\p{L}+-)?\p{L}+(?:ly|ing|ed|tion|ness|ments?)$/u.test(token.text);
  }
  if (isRolePhrase(tokens, start, end)) return false;
  for (let i = start; i < end; i++) {
    if (capitals.capital[i] && (!capitals.free[i] || !isCommonWord(tokens[i]!.lower) || GIVEN_NAMES.has(tokens[i]!.lower))) return !allTitles(tokens, start, end);
  }
  return capitals.shouted[start] === 1;
}

/** "Marketing Director", "Chief Technology Officer": a job, not a name. */
function isRolePhrase(tokens: readonly Token[], start: number, end: number): boolean {
  if (!/^(?:director|manager|officer|executive|president|chairman|chairwoman|chief|secretary|minister|editor|analyst|economist|strategist|spokesman|spokeswoman|producer|engineer|professor|partner|adviser|advisor)$/.test(tokens[end - 1]!.lower)) return false;
  for (let i = start; i < end - 1; i++) if (!isCommonWord(tokens[i]!.lower) && tokens[i]!.shape === 'word') return false;
  return true;
}

function allTitles(tokens: readonly Token[], start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!NO_NAMES.has(tokens[i]!.lower) && !SHORT_TITLES.has(tokens[i]!.lower)) return false;
  return true;
}

/** A known name that is also a common word needs a capital that says something: "Target", "Reading", "Turkey", "House". */
function confirmed(tokens: readonly Token[], start: number, end: number, known: Known, capitals: Capitals): boolean {
  if (end - start > 1) return true;
  const token = tokens[start]!;
  if (!capitals.capital[start]) return known.form !== 'bitcoin' || true;
  if (!capitals.free[start] || !isCommonWord(token.lower)) return true;
  if (known.type === 'place' && (known.adjective || known.kind === 'country') && !capitals.lower.has(token.lower)) return true;
  return (capitals.named.get(token.lower) ?? 0) > 0 || (known.kind === 'company' && !capitals.lower.has(token.lower) && !capitals.shouted[start]);
}
