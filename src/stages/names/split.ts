/** Cuts runs where titles, nationalities and function words end one name and begin another: "InfoNation President Dan McDowell". */
import { STATE_OFFICES, TITLE_NAMES } from '../../lexicon/name-cues.js';
import type { Token } from '../../document.js';
import { GIVEN_NAMES } from '../../lexicon/given-names.js';
import { OPENING_WORDS } from '../../lexicon/name-words.js';
import { COMPANY_SUFFIXES, ORGANIZATION_HEADS, ORGANIZATION_NOUNS, OTHER_HEADS } from '../../lexicon/organizations.js';
import { phraseTable } from '../../lexicon/phrases.js';
import { PLACE_HEADS } from '../../lexicon/places.js';
import { SHORT_TITLES, type TitleList, TITLES } from '../../lexicon/titles.js';
import { isCommonWord } from '../../lexicon/vocabulary.js';
import { emit } from './accept.js';
import type { Candidate } from './candidates.js';
import type { Capitals } from './capitals.js';
import { type Known, knownAt } from './gazetteer.js';
import { hasOf } from './runs.js';


const TITLE_TABLE = phraseTable(
  TITLES.flatMap((row) => row.words.map((word) => ({ row, word }))),
  ({ word }) => [word],
);

/** Cuts a run into names: "InfoNation President Dan McDowell" → "InfoNation", "Dan McDowell". */
export function splitRun(tokens: readonly Token[], first: number, after: number, capitals: Capitals, out: Candidate[]): void {
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
export function titleBefore(tokens: readonly Token[], first: number): TitleList | null {
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
  if (!following || next >= end) return short && !TITLE_NAMES.has(token.lower) && !ORGANIZATION_HEADS.has(token.lower);
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
  if (known.adjective) return person || !headed || (STATE_OFFICES.has(next.lower) && known.kind === 'country');
  if (known.kind === 'party' || known.kind === 'team' || known.kind === 'media') return person && !headed;
  if (known.type === 'place') return (person && !headed) || (known.kind === 'country' && !headed && /^\p{Lu}\.?\p{Lu}?/u.test(known.form) && known.form.length <= 4);
  const other = knownAt(tokens, rest, false);
  return other !== null && other.after === after && other.known.type === known.type && other.known.type === 'organization';
}

/** First token behind function words, marks and describing nouns that open the run: "In Europe", "Insurer AIG". */
export function stripOpeners(tokens: readonly Token[], first: number, end: number, capitals: Capitals): number {
  let start = first;
  while (start < end) {
    const token = tokens[start]!;
    const known = knownAt(tokens, start, capitals.shouted[start] === 1);
    const keep = known !== null && known.after > start + (known.after === end || known.known.type !== 'other' ? 0 : 1) && !(OPENING_WORDS.has(token.lower) && known.after === start + 1 && capitals.free[start] === 1 && !/^\p{Lu}{3,}$/u.test(token.text));
    if (keep || token.shape === 'number') break;
    // "A. Dale"
    if (token.text.length === 1 && start + 2 < end && tokens[start + 1]!.text === '.' && !tokens[start + 1]!.spaced) break;
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
