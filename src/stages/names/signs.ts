/** What the evidence looks at: the words of a name and those beside it. */
import type { Token } from '../../document.js';
import { JOBS } from '../../lexicon/name-cues.js';
import { GIVEN_NAMES } from '../../lexicon/given-names.js';
import { ORGANIZATION_NOUNS, ORGANIZATION_OF } from '../../lexicon/organizations.js';
import { isCommonWord } from '../../lexicon/vocabulary.js';
import type { Candidate } from './candidate.js';
import { type Capitals, isUpper } from './capitals.js';

export interface Context {
  readonly tokens: readonly Token[];
  readonly capitals: Capitals;
  readonly candidate: Candidate;
  /** The name's first and last word, without a closing full stop. */
  readonly head: Token;
  readonly last: Token;
  readonly size: number;
  /** Lower-case forms of the words before and behind, '' past a sentence's border. */
  readonly left: string;
  readonly left2: string;
  readonly right: string;
  readonly right2: string;
  readonly right3: string;
}

export const STOP_AT = /^[,.;:()"“”‘’]$/;

/** Not the "Al" of "Al-Marrick". */
export const given = ({ lower }: Token): boolean => GIVEN_NAMES.has(lower) && lower !== 'al';

/** Words for places that are surnames behind a given name: "Ingrid Hill". */
export const isSurname = ({ lower }: Token): boolean => /^(?:hill|lane|forest|glen|street)$/.test(lower);

export function headBeforeOf(tokens: readonly Token[], first: number, after: number): boolean {
  for (let i = first + 1; i < after; i++) {
    if (tokens[i]!.lower === 'of' || tokens[i]!.lower === 'for') {
      const left = tokens[i - 1]!.lower;
      return ORGANIZATION_OF.has(left) || ORGANIZATION_OF.has(left.replace(/s$/, ''));
    }
  }
  return false;
}

export function within(tokens: readonly Token[], first: number, after: number, text: string): boolean {
  for (let i = first; i < after; i++) if (tokens[i]!.text === text) return true;
  return false;
}

export function unknownWords(tokens: readonly Token[], first: number, after: number): boolean {
  for (let i = first; i < after; i++) {
    const { shape, lower, text } = tokens[i]!;
    if (shape === 'number' || text === '&') return false;
    if (shape === 'word' && (isCommonWord(lower) || /^\p{Lu}{2,}$/u.test(text)) && lower.length > 2) return false;
  }
  return true;
}

/** "Dayton Otters": a place's name with more behind it. */
export function placeFirst({ known }: Capitals, first: number): boolean {
  return known[first]?.known.type === 'place';
}

export function countryInBrackets(tokens: readonly Token[], capitals: Capitals, at: number): boolean {
  const known = capitals.known[at];
  return known?.known.kind === 'country' && tokens[known.after]?.text === ')';
}

/** ", an analyst at", ", the bank's chief economist". */
export function jobFollows(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < Math.min(at + 7, tokens.length); i++) {
    const { lower, text, pos } = tokens[i]!;
    if (JOBS.has(lower)) return true;
    if (STOP_AT.test(text) || /^(?:of|in|at|for|by|on|and|which|who|whose)$/.test(lower)) return false;
    if (pos === 'VERB' || pos === 'AUX') return false;
  }
  return false;
}

/** ", a Texas-based maker of tiles", ", the oldest bank of Wales". */
export function organizationFollows(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:a|an|the|one)$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower !== "'s") return false;
  for (let i = at; i < Math.min(at + 9, tokens.length); i++) {
    const { lower, text } = tokens[i]!;
    if (ORGANIZATION_NOUNS.has(lower) && !/^(?:rival|competitor|leaders|champions|investor|shareholder)$/.test(lower)) {
      const next = tokens[i + 1]?.lower ?? '';
      return !JOBS.has(next) && !ORGANIZATION_NOUNS.has(next) ? true : !JOBS.has(next);
    }
    if (STOP_AT.test(text) || JOBS.has(lower) || /^(?:of|in|at|for|by|on|and|which|who|whose)$/.test(lower)) return false;
  }
  return false;
}

/** "its three-year [Bold Horizon]": a possessive with no more than an adjective or a number between. */
export function isTheirs(tokens: readonly Token[], first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 4); i--) {
    const { lower, pos, shape } = tokens[i]!;
    if (/^(?:its|their|his|her|our|'s)$/.test(lower)) return true;
    if (pos === 'VERB' || pos === 'ADP' || (shape === 'symbol' && lower !== '-')) return false;
  }
  return false;
}

/** ", Ohio", ", N.C.", ", Norway": a place behind a comma; but ", Norway's oldest bank". */
export function stateFollows(tokens: readonly Token[], capitals: Capitals, at: number): boolean {
  const known = capitals.known[at];
  if (!known || known.known.type !== 'place' || known.known.adjective || tokens[known.after]?.lower === "'s") return false;
  return /^(?:us-state|state-abbreviation|country|region)$/.test(known.known.kind ?? '');
}

/** "TOLVANE, Ohio (AP) -", "TOLVANE 1996-08-30", "TOLVANE, March 3": capitals that open a sentence. */
export function dateline(tokens: readonly Token[], capitals: Capitals, first: number, after: number): boolean {
  const token = tokens[first]!;
  if (first > 0 && tokens[first - 1]!.sentence === token.sentence) return false;
  if (token.text.length < 3 || !isUpper(token.text)) return false;
  const next = tokens[after];
  if (!next || next.sentence !== token.sentence) return false;
  if (next.text === '(' && /^(?:reuters|ap|afp|bloomberg|cnn|xinhua|dpa|upi)$/.test(tokens[after + 1]?.lower ?? '')) return true;
  if (next.text === '—' || next.text === '–') return capitals.shouted[first] === 0;
  return next.shape === 'number' && /^(?:19|20)\d\d$/.test(next.text) && tokens[after + 1]?.text === '-';
}
