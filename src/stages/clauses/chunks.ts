/** Groups the tokens of a sentence: "[Net income] [fell] [12%] [to] [$4.2 million]". */
import type { ChunkKind, Document, Quantity, Sentence, Token } from '../../document.js';
import { kindNouns } from '../../lexicon/kind-nouns.js';
import { JOBS } from '../../lexicon/name-cues.js';
import { NOMINAL_HEADS, UNNAMED_PERSONS } from '../../lexicon/nominals.js';
import { isPeopleWord, isPersonWord } from '../../lexicon/people.js';
import { datelineEnd } from './datelines.js';
import { isThing, type Group } from './groups.js';
import { itemAt } from '../../lexicon/item-at.js';
import { WordTable } from '../../lexicon/word-table.js';
import { APART, CHANGES, HYPHEN, markTokens, NOUN, PREFIX, TICKER, VERB, type Marked } from './marks.js';
import { nounGroup } from './nouns.js';
import { verbGroup } from './verbs.js';

/** For each token whether something begins there that is one chunk whatever its words. */
export interface Starts extends Marked {
  /** Index of the quantity, or -1. */
  readonly quantity: Int32Array;
  /** Index of the time, or -1. */
  readonly time: Int32Array;
  /** Where the name that begins here ends, or 0. */
  readonly nameEnd: Int32Array;
  /** Whether no other chunk may go on over the token: a quantity or a time that is no name. */
  readonly opaque: Uint8Array;
}

export function findStarts(document: Pick<Document, 'tokens' | 'names' | 'times' | 'quantities'>): Starts {
  const { tokens } = document.tokens;
  const marks = markTokens(document.tokens);
  const quantity = new Int32Array(tokens.length).fill(-1);
  const time = new Int32Array(tokens.length).fill(-1);
  const nameEnd = new Int32Array(tokens.length);
  const opaque = new Uint8Array(tokens.length);
  for (const { form, type, first, after } of document.names.mentions) {
    if (form === 'name') nameEnd[first] = after;
    if (form === 'name' && isOwnSubject(tokens, marks, first, after, type === 'person')) opaque[first] = 1;
  }
  document.times.times.forEach(({ type, first, after }, index) => {
    // "average [monthly] salaries": a lone adjective stays in its noun group
    if ((type === 'SET' && after - first === 1) || (type === 'DURATION' && namesKind(tokens, marks, first, after))) return;
    time[first] = index;
    // "on [Boxing Day]": a name that is a time as a whole
    if (nameEnd[first]! <= after) nameEnd[first] = 0;
    if (nameEnd[first] === 0) opaque[first] = 1;
  });
  document.quantities.quantities.forEach((each, index) => {
    if (isAttributive(tokens, marks, each)) return;
    quantity[each.whole.first] = index;
    opaque[each.whole.first] = 1;
  });
  return { tokens, marks, quantity, time, nameEnd, opaque };
}

/** "saw operating profit [fall]", "helped sales [rise]": the bare verb of what somebody sees, lets or makes happen. */
function isWatched(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i > at - 7 && i >= 0 && /^(?:NOUN|PROPN|ADJ|DET|PRON|PART)$/.test(tokens[i]!.pos); i--)
    if (tokens[i - 1]?.pos === 'VERB')
      return /^(?:saw|see|sees|seen|seeing|watched|let|lets|helped|helps|made|makes|make)$/.test(tokens[i - 1]!.lower);
  return false;
}

/** "a bill [Hale] signed", "in a statement [Orsa] said": a name behind a thing is who does something; but "the actor Tom Hale". */
function isOwnSubject(tokens: readonly Token[], marks: Int32Array, first: number, after: number, person: boolean): boolean {
  const noun = itemAt(tokens, first - 1);
  if ((marks[after]! & VERB) === 0 || noun?.pos !== 'NOUN') return false;
  if (noun.text !== noun.lower || tokens[after]!.sentence !== noun.sentence) return false;
  if (isPersonWord(noun.lower) || isPeopleWord(noun.lower) || UNNAMED_PERSONS.has(noun.lower) || JOBS.has(noun.lower)) return false;
  if (!person && (NOMINAL_HEADS.has(noun.lower) || !NAMELESS.test(noun.lower))) return false;
  const article = itemAt(tokens, first - 2)?.pos === 'ADJ' ? first - 3 : first - 2;
  return /^(?:a|an|the|every|any|no|his|her|its|their)$/.test(itemAt(tokens, article)?.lower ?? '');
}

/** What no organisation or place is: "in a [statement] Orsa said", "after the [war] France had". */
const NAMELESS =
  /(?:[^n]ment|[st]ion|[ae]nce|ship|ness|ility|hood|ism)$|^(?:time|day|night|morning|afternoon|evening|week|month|quarter|half|year|decade|period|summer|winter|spring|autumn|war|battle|strike|crisis|storm|flood|fire|crash|attack|raid|match|game|season|race|final|vote|poll|trial|verdict|ruling|hearing|meeting|briefing|filing|interview|letter|note|report|speech|debut|career|life|death|term|reign|tenure|presidency|help|debt|loan|deal|move|bid|offer|plan|policy|law|bill|tax|fine|fee|price|money|profit|stake|wake|face|end|start)$/;

/** "[10-year] notes", "a [five-year] fixed mortgage": a number that says which kind the noun behind it is. */
function namesKind(tokens: readonly Token[], marks: Int32Array, first: number, after: number): boolean {
  let joined = first;
  while (joined <= after && (marks[joined]! & HYPHEN) === 0) joined++;
  if (joined > after) return false;
  for (let i = after; i < after + 4 && i < tokens.length; i++) {
    const { lower, pos } = tokens[i]!;
    if (kindNouns.time.has(lower)) return true;
    if ((marks[i]! & (NOUN | HYPHEN)) === 0 && pos !== 'ADJ' && pos !== 'VERB') return false;
  }
  return false;
}

/** "[First]-time buyers", "the [second] cut": an ordinal that only counts its noun stays in the noun group. */
function isAttributive(tokens: readonly Token[], marks: Int32Array, quantity: Quantity): boolean {
  if (namesKind(tokens, marks, quantity.first, quantity.after)) return true;
  if (quantity.number.class !== 'ordinal') return false;
  const next = tokens[quantity.after];
  // "was [first] elected"
  if (next?.pos === 'VERB' && itemAt(tokens, quantity.first - 1)?.pos === 'AUX') return true;
  const noun = (marks[quantity.after]! & HYPHEN) !== 0 ? quantity.after + 1 : quantity.after;
  return (marks[noun]! & NOUN) !== 0 && !/^(?:place|position|spot)$|.{2,}est$/.test(tokens[noun]!.lower);
}

export function readChunks(
  document: Pick<Document, 'times' | 'quantities'>,
  starts: Starts,
  sentence: Sentence,
  firstIndex: number,
): Group[] {
  const { tokens, marks, quantity: quantityAt, time: timeAt, nameEnd, opaque } = starts;
  const { first: begin, after: limit } = sentence;
  const chunks: Group[] = [];
  const push = (kind: ChunkKind, first: number, after: number, head = after - 1, ref: number | null = null): number => {
    chunks.push({ index: firstIndex + chunks.length, kind, first, after, head, ref, clause: 0 });
    return after;
  };

  // "Wales [re-elected] Ann Lee": a prefix and its verb
  const isPrefixed = (i: number): boolean =>
    (marks[i]! & PREFIX) !== 0 &&
    i > begin &&
    i + 2 < limit &&
    (marks[i + 1]! & HYPHEN) !== 0 &&
    !tokens[i + 1]!.spaced &&
    !tokens[i + 2]!.spaced &&
    (marks[i + 2]! & VERB) !== 0 &&
    ((marks[i - 1]! & NOUN) !== 0 || tokens[i - 1]!.pos === 'PRON');
  const endsNoun = (i: number): boolean =>
    opaque[i] === 1 || ((marks[i]! & CHANGES) !== 0 && isHeadlineVerb(starts, sentence, i)) || isPrefixed(i);
  const dateline = datelineEnd(tokens, sentence);
  if (dateline > begin) push('other', begin, dateline);
  for (let i = dateline; i < limit;) {
    const token = tokens[i]!;
    const mark = marks[i]!;
    if ((mark & APART) !== 0) {
      // "those [aged] 16 to 24"
      if (token.lower === 'aged' && quantityAt[i + 1]! >= 0) {
        i = push('other', i, i + 1);
        continue;
      }
      // "with six games [left]"
      if (
        token.lower === 'left' &&
        isThing(chunks.at(-1)) &&
        /^(?:with|has|have|had)$/.test(itemAt(tokens, chunks.at(-1)!.first - 1)?.lower ?? '')
      ) {
        i = push('adverb', i, i + 1);
        continue;
      }
    }
    const quantity = quantityAt[i]!;
    if (quantity >= 0) {
      const { whole, number } = document.quantities.quantities[quantity]!;
      i = push('quantity', i, Math.min(Math.max(whole.after, i + 1), limit), number.first, quantity);
      continue;
    }
    const time = timeAt[i]!;
    if (time < 0 && (mark & TICKER) !== 0) {
      i = push('other', i, Math.min(i + (token.text === '.' ? 2 : 1), limit));
      continue;
    }
    // "for the 2016 [shooting] that": behind an article and a time; but "the 2023/24 marketing year"
    const timed = chunks.at(-1)?.kind === 'time' && token.lower.endsWith('ing') && (marks[i + 1]! & NOUN) === 0;
    if (timed && /^(?:the|an?|this|that)$/.test(articleBefore(tokens, chunks.at(-1)!))) {
      i = push('noun', i, i + 1);
      continue;
    }
    const isName = nameEnd[i]! > 0;
    if (time >= 0 && !isName) {
      i = push('time', i, Math.min(document.times.times[time]!.after, limit), i, time);
      continue;
    }
    const headline = !isName && (mark & CHANGES) !== 0 && isHeadlineVerb(starts, sentence, i);
    const verbEnd = isName ? i : headline ? i + 1 : verbGroup(starts, isPrefixed(i) ? i + 2 : i, limit, opaque);
    if (verbEnd > i) {
      let head = verbEnd - 1;
      while (head > i && (marks[head]! & VERB) === 0) head--;
      i = push('verb', i, verbEnd, head);
      continue;
    }
    // "3 points [either] way"
    if ((mark & APART) !== 0 && token.lower === 'either') {
      i = push('conjunction', i, i + 1);
      continue;
    }
    if ((marks[i + 1]! & HYPHEN) !== 0 && isComparison(tokens, i)) {
      i = push('adjective', i, i + 5);
      continue;
    }
    const nounEnd = nounGroup(starts, i, limit, endsNoun, nameEnd);
    if (nounEnd > i) {
      i = push('noun', i, nounEnd);
      continue;
    }
    i = push(kindOf(token, tokens[i + 1]), i, i + 1);
  }
  return chunks;
}

/** The word in front of a time, or the time's own first one. */
const articleBefore = (tokens: readonly Token[], { first }: Group): string =>
  /^(?:the|an?|this|that)$/.test(tokens[first]!.lower) ? '' : (itemAt(tokens, first - 1)?.lower ?? '');

/** "shares [slide] 7%", "Profits [jump] to £4m": whether a change verb in its present form between noun and number is one, whatever its tag. */
function isHeadlineVerb({ tokens, marks, quantity }: Starts, sentence: Sentence, at: number): boolean {
  if (at === sentence.first || at + 1 >= sentence.after || (marks[at - 1]! & NOUN) === 0) return false;
  const { lower, pos } = tokens[at]!;
  const before = tokens[at - 1]!;
  const next = tokens[at + 1]!;
  // "job [gains] to 262,000"
  if (/^(?:job|jobs|payroll)$/.test(before.lower) && /^(?:gains|losses|cuts)$/.test(lower)) return false;
  // "a 12% profit [gain] to £3m": a singular has no verb without -s, but "saw profit [fall] to £3m"
  if (
    pos === 'NOUN' &&
    sentence.role === 'body' &&
    /[^s]$/.test(before.lower) &&
    /^(?:gain|rise|increase|decline|drop|jump|climb|slide|slump|surge|fall|advance)$/.test(lower) &&
    before.pos === 'NOUN' &&
    !isWatched(tokens, at)
  )
    return false;
  if (
    sentence.role === 'heading' &&
    lower.endsWith('s') &&
    /^(?:ADP|PART|PUNCT|SCONJ)$/.test(next.pos) &&
    !/^(?:of|in|')$/.test(next.lower)
  )
    return true;
  return quantity[at + 1]! >= 0 || (quantity[at + 2]! >= 0 && /^(?:to|by|below|above|past)$/.test(next.lower));
}

/** "by a [larger-than-expected] 6%" */
const isComparison = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 2]?.lower === 'than' &&
  tokens[at]!.shape === 'word' &&
  tokens[at + 1]!.text === '-' &&
  tokens[at + 3]?.text === '-' &&
  [1, 2, 3, 4].every((step) => tokens[at + step]?.spaced === false);

/** The chunk that a sign makes; a hyphen or dash takes another look. */
const SIGNS: ReadonlyMap<string, ChunkKind> = new Map<string, ChunkKind>([
  ...[...'(['].map((sign) => [sign, 'open'] as const),
  ...[...')]'].map((sign) => [sign, 'close'] as const),
  ...['"', '“', '”', "''"].map((sign) => [sign, 'quote'] as const),
  ...[...'.;:!?…|'].map((sign) => [sign, 'stop'] as const),
  [',', 'comma'],
]);
/** The chunk that a word makes whatever its tag. */
const WORDS = new WordTable<ChunkKind>([
  ...wordsOf('which who whom whose that', 'relative'),
  ...wordsOf('amid versus per up down off', 'preposition'),
  ...wordsOf(
    'while although though as after before because if when since whether unless until whereas whilst where once than',
    'conjunction',
  ),
]);

function wordsOf(words: string, kind: ChunkKind): [string, ChunkKind][] {
  return words.split(' ').map((word) => [word, kind]);
}

function kindOf(token: Token, next: Token | undefined): ChunkKind {
  const { text, lower, pos } = token;
  // "a better-[than]-expected 8%"
  const joined = token.shape === 'word' && next?.text === '-' && !next.spaced;
  if (token.shape === 'symbol') {
    const sign = SIGNS.get(text);
    if (sign) return sign;
    if (text === '-' || text === '–' || text === '—') return token.spaced || text === '—' ? 'comma' : 'other';
  }
  const word = WORDS.get(lower);
  if (word && !joined) return word;
  // "fined Orion [for] selling"
  if (lower === 'for' && next?.pos === 'VERB') return 'conjunction';
  if (pos === 'CCONJ' || pos === 'SCONJ') return 'conjunction';
  if (pos === 'ADP' || lower === 'to') return 'preposition';
  if (pos === 'ADV' || pos === 'PART') return 'adverb';
  if (pos === 'ADJ') return 'adjective';
  return 'other';
}
