/** Groups the tokens of a sentence: "[Net income] [fell] [12%] [to] [$4.2 million]". */
import type { ChunkKind, Document, Mention, Quantity, Sentence, Token } from '../../document.js';
import { changeVerbs } from '../../lexicon/change.js';
import { kindNouns } from '../../lexicon/kind-nouns.js';
import { datelineEnd, isTicker } from './datelines.js';
import type { Group } from './groups.js';
import { nounGroup } from './nouns.js';
import { isNoun, isVerb, verbGroup } from './verbs.js';

interface Starts {
  readonly quantities: ReadonlyMap<number, number>;
  readonly times: ReadonlyMap<number, number>;
  readonly names: ReadonlyMap<number, Mention>;
}

const starts = new WeakMap<object, Starts>();

/** Where quantities, times and names begin; made once a document. */
function startsOf(document: Pick<Document, 'tokens' | 'names' | 'times' | 'quantities'>): Starts {
  let found = starts.get(document.quantities);
  if (!found) {
    found = {
      quantities: new Map(
        document.quantities.quantities.flatMap((quantity, index) =>
          isAttributive(document.tokens.tokens, quantity) ? [] : [[quantity.whole.first, index] as const],
        ),
      ),
      // "average [monthly] salaries": a lone adjective stays in its noun group
      times: new Map(
        document.times.times.flatMap((time, index) =>
          (time.type === 'SET' && time.after - time.first === 1) ||
          (time.type === 'DURATION' && namesKind(document.tokens.tokens, time.first, time.after))
            ? []
            : [[time.first, index] as const],
        ),
      ),
      names: new Map(document.names.mentions.filter((mention) => mention.form === 'name').map((mention) => [mention.first, mention])),
    };
    starts.set(document.quantities, found);
  }
  return found;
}

/** "[10-year] notes", "a [five-year] fixed mortgage": a number that says which kind the noun behind it is. */
function namesKind(tokens: readonly Token[], first: number, after: number): boolean {
  if (!tokens.slice(first, after + 1).some((token) => token.text === '-')) return false;
  for (let i = after; i < after + 4 && i < tokens.length; i++) {
    if (kindNouns.time.has(tokens[i]!.lower)) return true;
    if (!isNoun(tokens[i]) && tokens[i]!.pos !== 'ADJ' && tokens[i]!.pos !== 'VERB' && tokens[i]!.text !== '-') return false;
  }
  return false;
}

/** "[First]-time buyers", "the [second] cut": an ordinal that only counts its noun stays in the noun group. */
function isAttributive(tokens: readonly Token[], quantity: Quantity): boolean {
  if (namesKind(tokens, quantity.first, quantity.after)) return true;
  if (quantity.number.class !== 'ordinal') return false;
  const next = tokens[quantity.after];
  // "was [first] elected"
  if (next?.pos === 'VERB' && tokens[quantity.first - 1]?.pos === 'AUX') return true;
  const noun = next?.text === '-' ? tokens[quantity.after + 1] : next;
  if (!noun || !isNoun(noun) || /^(?:place|position|spot)$/.test(noun.lower)) return false;
  return !/.{2,}est$/.test(noun.lower);
}

export function readChunks(
  document: Pick<Document, 'tokens' | 'names' | 'times' | 'quantities'>,
  sentence: Sentence,
  firstIndex: number,
): Group[] {
  const { tokens } = document.tokens;
  const { quantities, times, names } = startsOf(document);
  const chunks: Group[] = [];
  const push = (kind: ChunkKind, first: number, after: number, head = after - 1, ref: number | null = null): number => {
    chunks.push({ index: firstIndex + chunks.length, kind, first, after, head, ref });
    return after;
  };
  const opaque = (i: number): boolean => quantities.has(i) || (times.has(i) && !names.has(i));

  // "shares [slide] 7%", "Profits [jump] to £4m": a change verb in its present form between noun and number, whatever its tag
  const isHeadlineVerb = (i: number): boolean => {
    if (i === sentence.first || i + 1 >= sentence.after || !isNoun(tokens[i - 1]) || !changeVerbs.has(tokens[i]!.lower)) return false;
    // "job [gains] to 262,000"
    if (/^(?:job|jobs|payroll)$/.test(tokens[i - 1]!.lower) && /^(?:gains|losses|cuts)$/.test(tokens[i]!.lower)) return false;
    if (
      sentence.role === 'heading' &&
      /s$/.test(tokens[i]!.lower) &&
      /^(?:ADP|PART|PUNCT|SCONJ)$/.test(tokens[i + 1]!.pos) &&
      !/^(?:of|in|')$/.test(tokens[i + 1]!.lower)
    )
      return true;
    return quantities.has(i + 1) || (/^(?:to|by|below|above|past)$/.test(tokens[i + 1]!.lower) && quantities.has(i + 2));
  };
  const dateline = datelineEnd(tokens, sentence);
  if (dateline > sentence.first) push('other', sentence.first, dateline);
  for (let i = dateline; i < sentence.after;) {
    const token = tokens[i]!;
    // "those [aged] 16 to 24"
    if (token.lower === 'aged' && quantities.has(i + 1)) {
      i = push('other', i, i + 1);
      continue;
    }
    const quantity = quantities.get(i);
    if (quantity !== undefined) {
      const { whole, number } = document.quantities.quantities[quantity]!;
      i = push('quantity', i, Math.min(Math.max(whole.after, i + 1), sentence.after), number.first, quantity);
      continue;
    }
    if (!times.has(i) && isTicker(tokens, i)) {
      i = push('other', i, Math.min(i + (token.text === '.' ? 2 : 1), sentence.after));
      continue;
    }
    const time = times.get(i);
    if (time !== undefined && !names.has(i)) {
      i = push('time', i, Math.min(document.times.times[time]!.after, sentence.after), i, time);
      continue;
    }
    const verbEnd = names.has(i) ? i : isHeadlineVerb(i) ? i + 1 : verbGroup(tokens, i, sentence.after, opaque);
    if (verbEnd > i) {
      let head = verbEnd - 1;
      while (head > i && !isVerb(tokens[head]!)) head--;
      i = push('verb', i, verbEnd, head);
      continue;
    }
    const nounEnd = nounGroup(tokens, i, sentence.after, (at) => opaque(at) || isHeadlineVerb(at), names);
    if (nounEnd > i) {
      i = push('noun', i, nounEnd);
      continue;
    }
    i = push(kindOf(token), i, i + 1);
  }
  return chunks;
}

/** The chunk that a sign makes; a hyphen or dash takes another look. */
const SIGNS: ReadonlyMap<string, ChunkKind> = new Map<string, ChunkKind>([
  ...[...'(['].map((sign) => [sign, 'open'] as const),
  ...[...')]'].map((sign) => [sign, 'close'] as const),
  ...['"', '“', '”', "''"].map((sign) => [sign, 'quote'] as const),
  ...[...'.;:!?…|'].map((sign) => [sign, 'stop'] as const),
  [',', 'comma'],
]);
const RELATIVE = /^(?:which|who|whom|whose|that)$/;
const SUBORDINATOR =
  /^(?:while|although|though|as|after|before|because|if|when|since|whether|unless|until|whereas|whilst|where|once|than)$/;

function kindOf(token: Token): ChunkKind {
  const { text, lower, pos } = token;
  if (token.shape === 'symbol') {
    const sign = SIGNS.get(text);
    if (sign) return sign;
    if (text === '-' || text === '–' || text === '—') return token.spaced || text === '—' ? 'comma' : 'other';
  }
  if (RELATIVE.test(lower)) return 'relative';
  if (/^(?:amid|versus|per)$/.test(lower)) return 'preposition';
  if (pos === 'CCONJ' || pos === 'SCONJ' || SUBORDINATOR.test(lower)) return 'conjunction';
  if (pos === 'ADP' || lower === 'to') return 'preposition';
  if (pos === 'ADV' || pos === 'PART') return 'adverb';
  if (pos === 'ADJ') return 'adjective';
  return 'other';
}
