/** Cuts runs where titles, nationalities and function words end one name and begin another: "Velden President Dorrin Hask". */
import type { KnownName, Token } from '../../document.js';
import { STATE_OFFICES, TITLE_NAMES } from '../../lexicon/name-cues.js';
import { GIVEN_NAMES } from '../../lexicon/given-names.js';
import { COMPANY_SUFFIXES, ORGANIZATION_HEADS, OTHER_HEADS } from '../../lexicon/organizations.js';
import { PLACE_HEADS } from '../../lexicon/places.js';
import { PARTY_TITLES, SHORT_TITLES, type TitleList } from '../../lexicon/titles.js';
import { emit } from './accept.js';
import type { Candidate } from './candidate.js';
import type { Capitals } from './capitals.js';
import { knownAt } from './gazetteer.js';
import { stripOpeners } from './openers.js';
import { hasOf } from './runs.js';
import { TITLE_TABLE, titleBefore } from './titled.js';
import { isCommonWord } from '../../lexicon/vocabulary.js';

/** Cuts a run into names: "Velden President Dorrin Hask" → "Velden", "Dorrin Hask". */
export function splitRun(tokens: readonly Token[], first: number, after: number, capitals: Capitals, out: Candidate[]): void {
  let start = stripOpeners(tokens, first, after, capitals);
  if (start >= after) return;
  let title: TitleList | null = titleBefore(tokens, start);
  let i = start;
  while (i < after) {
    const known = knownAt(tokens, i, capitals);
    const match = TITLE_TABLE.at(tokens, i);
    if (match && !(known && known.after > match.after) && isTitle(tokens, i, match.after, after, capitals)) {
      let next = match.after;
      if (tokens[next]?.text === '.' && next < after) next++;
      emit(tokens, start, i, title, capitals, out);
      // "Mrs Justice Orme": the first one tells the gender
      title = start === i && title?.gender ? title : match.row.row;
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

const COURTESY = /^(?:mr|mrs|ms|miss|messrs)$/;

function isTitle(tokens: readonly Token[], first: number, after: number, end: number, capitals: Capitals): boolean {
  const token = tokens[first]!;
  if (!capitals.capital[first]) return false;
  const short = SHORT_TITLES.has(token.lower) || after > first + 1;
  let next = after;
  if (tokens[next]?.text === '.') next++;
  const following = tokens[next];
  if (!following || next >= end) return short && !TITLE_NAMES.has(token.lower) && !ORGANIZATION_HEADS.has(token.lower);
  if (!/^\p{L}/u.test(following.text)) return false;
  // "Mr Cable", "Mrs Hill": one word behind it is a surname, whatever else it may mean
  if (COURTESY.test(token.lower) && next + 1 >= end && !COMPANY_SUFFIXES.has(following.lower)) return true;
  if (
    ORGANIZATION_HEADS.has(following.lower) ||
    OTHER_HEADS.has(following.lower) ||
    PLACE_HEADS.has(following.lower) ||
    COMPANY_SUFFIXES.has(following.lower)
  )
    return following.lower !== 'young' && GIVEN_NAMES.has(following.lower);
  if (short) return true;
  // "met Republican Dale Harrow", but "Republican National Convention"
  if (PARTY_TITLES.has(token.lower))
    return next + 1 < end && (GIVEN_NAMES.has(following.lower) || tokens.slice(next, end).some(({ lower }) => !isCommonWord(lower)));
  // "Striker Alan Shearer" at the start of a sentence
  return capitals.free[first] === 1 && !capitals.shouted[first] && GIVEN_NAMES.has(following.lower);
}

/** Whether a known name that does not fill its run is a name by itself and the rest another. */
function endsBefore(tokens: readonly Token[], known: KnownName, rest: number, after: number, capitals: Capitals): boolean {
  const next = tokens[rest]!;
  const last = tokens[after - 1]!.text === '.' ? tokens[after - 2]! : tokens[after - 1]!;
  if (next.shape !== 'word' || !capitals.capital[rest]) return false;
  const headed =
    hasOf(tokens, rest - 1, after) ||
    ORGANIZATION_HEADS.has(last.lower) ||
    COMPANY_SUFFIXES.has(last.lower) ||
    OTHER_HEADS.has(last.lower) ||
    PLACE_HEADS.has(last.lower);
  const person = GIVEN_NAMES.has(next.lower) && after - rest > 1;
  if (known.adjective) return person || !headed || (STATE_OFFICES.has(next.lower) && known.kind === 'country');
  if (known.kind === 'party' || known.kind === 'team' || known.kind === 'media') return person && !headed;
  if (known.type === 'place')
    return (person && !headed) || (known.kind === 'country' && !headed && /^\p{Lu}\.?\p{Lu}?/u.test(known.form) && known.form.length <= 4);
  const other = capitals.known[rest];
  return other?.after === after && other.known.type === known.type && other.known.type === 'organization';
}
