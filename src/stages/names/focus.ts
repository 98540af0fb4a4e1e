/** What the text is talking about at each point: the named things so far, and whether each was the subject. */
import type { Sentence, Token } from '../../document.js';
import { CLAUSE_OPENERS } from '../../lexicon/name-cues.js';
import type { Cluster } from './entities.js';
import type { Quotations } from './quotations.js';

export type Role = 'subject' | 'possessor' | 'object';

/** One naming of a thing; `cluster` null for a thing without a name ("the deal", "a spokesman"). */
export interface Event {
  readonly cluster: Cluster | null;
  readonly person: boolean;
  readonly plural: boolean;
  readonly sentence: number;
  readonly first: number;
  readonly role: Role;
  /** "[Norwegian] exports": a country that only describes the noun behind it. */
  readonly adjective: boolean;
}

const MARKS: ReadonlySet<string> = new Set(',;:.!?()"“”‘’–—-');
const isMark = ({ shape, text }: Token): boolean => shape === 'symbol' && MARKS.has(text);

/** The role of the noun group that holds the tokens [first, after). */
export function roleOf(tokens: readonly Token[], { first: start, after: end }: Sentence, first: number, after: number): Role {
  let left = first - 1;
  // to the start of the noun group: "the", adjectives, nouns, "'s"
  while (left >= start && left >= first - 12 && (isBased(tokens, left) || (!isMark(tokens[left]!) && isInside(tokens[left]!)))) left--;
  const before = tokens[left];
  const opens =
    left < start ||
    isMark(before!) ||
    CLAUSE_OPENERS.has(before!.lower) ||
    (before!.pos === 'VERB' && /^(?:said|says|added|thinks|believes|shows|showed|expects|estimated|reported)$/.test(before!.lower)) ||
    before!.pos === 'ADV' ||
    before!.pos === 'CCONJ' ||
    before!.pos === 'SCONJ';
  if (tokens[after]?.lower === "'s" || ((tokens[after]?.text === "'" || tokens[after]?.text === '’') && after < end))
    return opens ? 'possessor' : 'object';
  // "Shares of [Tolvane] rose"
  if (!opens && before?.lower === 'of' && left - 1 === start && /^(?:shares|stock)$/.test(tokens[start]!.lower)) return 'possessor';
  if (!opens) return 'object';
  const next = tokens[after];
  if (!next || after >= end) return 'object';
  // "[Dover], Del.-based Tolvane": where another one is
  if (next.text === ',') for (let i = after + 2; i < after + 5 && i < end; i++) if (isBased(tokens, i)) return 'object';
  // "more hopeful than [Tolvane] about it"
  if (before?.lower === 'than' && !/^(?:VERB|AUX)$/.test(next.pos)) return 'object';
  // "[Marrick] supplier Tolvane", "[Marrick] group leader Dora Vell": whom another name's nouns only describe
  let behind = after;
  while (behind < after + 3 && behind < end && tokens[behind]!.pos === 'NOUN' && tokens[behind]!.text === tokens[behind]!.lower) behind++;
  if (behind > after && behind < end && /^\p{Lu}/u.test(tokens[behind]!.text)) return 'object';
  // "Tolvane shares", "Houston-born": the name only modifies the subject
  if (
    (next.text === '-' && !next.spaced) ||
    ((next.pos === 'NOUN' || next.pos === 'ADJ') && next.text === next.lower && tokens[after - 1]!.lower !== 'it')
  )
    return 'possessor';
  return 'subject';
}

/** "Oslo[-based] Tolvane", "the Kenya[-]born poet": inside a noun group whatever its tag. */
function isBased(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  const participle = tokens[text === '-' ? at + 1 : at];
  return (
    participle !== undefined &&
    !participle.spaced &&
    /^(?:based|born|owned|backed|listed|run|led|controlled|funded|bred)$/.test(participle.lower) &&
    (text === '-' || tokens[at - 1]?.text === '-')
  );
}

function isInside(token: Token): boolean {
  return (
    (token.pos === 'ADJ' || token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'DET' || token.pos === 'PART') &&
    !CLAUSE_OPENERS.has(token.lower) &&
    token.lower !== "n't" &&
    token.lower !== 'to' &&
    token.lower !== 'not'
  );
}

/**
 * Token of the noun that is the subject of the sentence's first clause, or null: "The cost of the deal rose" → "cost".
 * An opening phrase up to its comma is passed over.
 */
export function subjectHead(tokens: readonly Token[], { first, after }: Sentence): number | null {
  let i = first;
  while (i < after && tokens[i]!.shape === 'symbol' && /^["“‘'(–—-]$/.test(tokens[i]!.text)) i++;
  const opening = tokens[i];
  if (
    opening &&
    (opening.pos === 'ADP' ||
      opening.pos === 'SCONJ' ||
      opening.pos === 'ADV' ||
      opening.pos === 'VERB' ||
      /^(?:in|at|on|for|despite|while|although|last|this|under|after|before)$/.test(opening.lower))
  ) {
    let comma = i;
    while (comma < after && tokens[comma]!.text !== ',') comma++;
    if (comma < after) i = comma + 1;
    else if (opening.pos === 'ADP' || opening.pos === 'SCONJ') i++;
  }
  let head: number | null = null;
  for (; i < after; i++) {
    const token = tokens[i]!;
    const { pos, lower } = token;
    if (pos === 'VERB' || pos === 'AUX' || isMark(token)) {
      if (head !== null || pos === 'AUX') break;
      continue;
    }
    if (pos === 'ADP' || lower === 'of' || lower === 'to') {
      if (head !== null) break;
      continue;
    }
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON') head = i;
  }
  return head;
}

export interface State {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly events: Event[];
  readonly topic: Cluster | null;
  /** The person whom the article names most often. */
  readonly person: Cluster | null;
  readonly described: Map<Cluster, ReadonlySet<string>>;
  readonly subjects: (Event | null)[];
  readonly quotations: Quotations;
  /** Gender that an earlier pronoun gave to a person whose name does not tell. */
  readonly genders: Map<Cluster, 'male' | 'female'>;
}

/** How many namings a pronoun looks back over, at most. */
export const WINDOW = 40;

export function isPlural({ lower }: Token): boolean {
  return /[^su]s$/.test(lower) || /^(?:people|men|women|children)$/.test(lower);
}

export function isSourceOnly({ kind }: Cluster): boolean {
  return kind === 'media' || kind === 'index' || kind === 'exchange';
}

/** "Tolvane and Marrick said they": two names make a plural without an entity. */
export function joined(tokens: readonly Token[], { first }: Event): boolean {
  return [first - 2, first - 1, first + 1].some((i) => tokens[i]?.lower === 'and');
}
