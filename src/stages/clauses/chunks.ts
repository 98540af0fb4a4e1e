/** Groups the tokens of a sentence: "[Net income] [fell] [12%] [to] [$4.2 million]". */
import type { Chunk, ChunkKind, Document, Mention, Quantity, Sentence, Token } from '../../document.js';
import { changeVerbs, FIRM_VERBS } from '../../lexicon/change.js';
import { kindNouns } from '../../lexicon/kind-nouns.js';
import { reportingVerbs } from '../../lexicon/reporting.js';

type Draft = Omit<Chunk, 'clause'>;

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
      quantities: new Map(document.quantities.quantities.flatMap((quantity, index) => (isAttributive(document.tokens.tokens, quantity) ? [] : [[quantity.whole.first, index] as const]))),
      // "average [monthly] salaries": a lone adjective stays in its noun group
      times: new Map(document.times.times.flatMap((time, index) => ((time.type === 'SET' && time.after - time.first === 1) || (time.type === 'DURATION' && namesKind(document.tokens.tokens, time.first, time.after)) ? [] : [[time.first, index] as const]))),
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
  const noun = next?.text === '-' ? tokens[quantity.after + 1] : next;
  if (!noun || !isNoun(noun) || /^(?:place|position|spot)$/.test(noun.lower)) return false;
  return !/.{2,}est$/.test(noun.lower);
}

export function readChunks(
  document: Pick<Document, 'tokens' | 'names' | 'times' | 'quantities'>,
  sentence: Sentence,
  firstIndex: number,
): Draft[] {
  const { tokens } = document.tokens;
  const { quantities, times, names } = startsOf(document);
  const chunks: Draft[] = [];
  const push = (kind: ChunkKind, first: number, after: number, head = after - 1, ref: number | null = null): number => {
    chunks.push({ index: firstIndex + chunks.length, kind, first, after, head, ref });
    return after;
  };
  const opaque = (i: number): boolean => quantities.has(i) || (times.has(i) && !names.has(i));

  // "shares [slide] 7%", "Profits [jump] to £4m": a change verb in its present form between noun and number, whatever its tag
  const isHeadlineVerb = (i: number): boolean => {
    if (!changeVerbs.has(tokens[i]!.lower) || i === sentence.first || !isNoun(tokens[i - 1]) || i + 1 >= sentence.after) return false;
    if (sentence.role === 'heading' && /s$/.test(tokens[i]!.lower) && /^(?:ADP|PART|PUNCT|SCONJ)$/.test(tokens[i + 1]!.pos) && !/^(?:of|in|')$/.test(tokens[i + 1]!.lower)) return true;
    return quantities.has(i + 1) || (/^(?:to|by|below|above|past)$/.test(tokens[i + 1]!.lower) && quantities.has(i + 2));
  };
  const dateline = datelineEnd(tokens, sentence);
  if (dateline > sentence.first) push('other', sentence.first, dateline);
  for (let i = dateline; i < sentence.after; ) {
    const token = tokens[i]!;
    // "those [aged] 16 to 24"
    if (token.lower === 'aged' && quantities.has(i + 1)) {
      i = push('other', i, i + 1);
      continue;
    }
    if (isTicker(tokens, i)) {
      i = push('other', i, Math.min(i + (token.text === '.' ? 2 : 1), sentence.after));
      continue;
    }
    const quantity = quantities.get(i);
    if (quantity !== undefined) {
      const { whole, number } = document.quantities.quantities[quantity]!;
      i = push('quantity', i, Math.min(Math.max(whole.after, i + 1), sentence.after), number.first, quantity);
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

/** "SYDNEY, Feb 9 (Agwire) -", "TOLEDO, Ohio —", "REWA:": where and when a report was filed, no part of its first sentence. */
function datelineEnd(tokens: readonly Token[], sentence: Sentence): number {
  if (!/^\p{Lu}{3,}$/u.test(tokens[sentence.first]!.text)) return sentence.first;
  for (let i = sentence.first + 1; i < sentence.after && i < sentence.first + 14; i++) {
    const { text, pos, spaced } = tokens[i]!;
    if (/^[–—]$/.test(text) || (text === '-' && spaced) || (text === ':' && i < sentence.first + 4)) return i + 1;
    if (pos === 'VERB' || pos === 'AUX') return sentence.first;
  }
  return sentence.first;
}

/** Codes that agencies put behind a name: "Average .DJI", "crude CLc1", "notes US10YT=RR". */
function isTicker(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (token.text === '.') return token.spaced && next !== undefined && !next.spaced && /^[A-Z][A-Z\d]+$/.test(next.text);
  if (token.text === '=') return true;
  return /^[A-Z]{2,}[A-Z\d]*[a-z]?\d+$/.test(token.text) || (next?.text === '=' && !next.spaced) || (tokens[at - 1]?.text === '=' && /^[A-Z]+$/.test(token.text));
}

const RELATIVE = /^(?:which|who|whom|whose|that)$/;
const PERSONAL = /^(?:i|you|he|she|it|we|they|him|her|us|them|this|these|those|there|one|all|both|each|some|many|most|others|none|neither|either|everyone|nobody)$/;
const SUBORDINATOR = /^(?:while|although|though|as|after|before|because|if|when|since|whether|unless|until|whereas|where|once|despite|than)$/;

function kindOf(token: Token): ChunkKind {
  const { text, lower, pos } = token;
  if (text === ',') return 'comma';
  if (/^[([]$/.test(text)) return 'open';
  if (/^[)\]]$/.test(text)) return 'close';
  if (/^["“”]$/.test(text)) return 'quote';
  if (/^[–—-]$/.test(text)) return token.spaced || text === '—' ? 'comma' : 'other';
  if (/^[.;:!?…|]$/.test(text)) return 'stop';
  if (RELATIVE.test(lower)) return 'relative';
  if (pos === 'CCONJ' || pos === 'SCONJ' || SUBORDINATOR.test(lower)) return 'conjunction';
  if (pos === 'ADP' || lower === 'to' || lower === 'versus' || lower === 'per') return 'preposition';
  if (pos === 'ADV' || pos === 'PART') return 'adverb';
  if (pos === 'ADJ') return 'adjective';
  return 'other';
}

/** "those [aged] 16 to 24" is never the verb of its clause. */
const isVerb = (token: Token): boolean => token.lower !== 'aged' && (token.pos === 'VERB' || token.pos === 'AUX' || FIRM_VERBS.has(token.lower));

/** "has been rising", "did n't agree", "to close", "rose" → token after the group, or `at` where none begins. */
function verbGroup(tokens: readonly Token[], at: number, limit: number, opaque: (i: number) => boolean): number {
  let i = at;
  const token = tokens[i]!;
  // "an earlier [forecast] of $3.90": a noun whatever its tag
  if (tokens[at + 1]?.lower === 'of' && /^(?:forecast|estimate|target|offer|bid|rise|fall|drop|increase|decline|gain|cut|raise|total|average|record|cost|charge|loan|profit|loss|share|stake)s?$/.test(token.lower)) return at;
  const to = token.lower === 'to' && i + 1 < limit && !opaque(i + 1) && tokens[i + 1]!.pos === 'VERB';
  if (to) i++;
  else if (!isVerb(token) && !isVerbByPlace(tokens, at)) return at;
  // "an app for [calls]": no finite verb stands right behind a preposition
  if (!to && token.pos === 'VERB' && !/ing$/.test(token.lower) && /^(?:for|of|in|on|with|from|by|at|into)$/.test(tokens[at - 1]?.lower ?? '') && tokens[at - 1]!.sentence === token.sentence) return at;
  // "a [reduced] forecast", "[emerging] markets": a participle before a noun, inside a noun group
  const before = tokens[at - 1];
  if (!to && token.pos === 'VERB' && /(?:ed|ing)$/.test(token.lower) && before && (/^(?:DET|ADJ)$/.test(before.pos) || before.lower === 'new') && isNoun(tokens[i + 1])) return at;
  // "[Operating] profit rose", "[Emerging] market stocks fell"
  if (!to && /^\p{Lu}.*ing$/u.test(token.text) && isNoun(tokens[i + 1])) return at;
  let end = i + 1;
  for (i = end; i < limit && !opaque(i); i++) {
    const next = tokens[i]!;
    if (isVerb(next) && !(next.lower === 'to')) end = i + 1;
    else if (/^(?:n't|not|never|also|already|now|still|then|just|only|reportedly|sharply|slightly)$/.test(next.lower)) continue;
    else if (next.pos === 'ADV' && (/ly$/.test(next.lower) || (i + 1 < limit && tokens[i + 1]!.pos === 'VERB' && !opaque(i + 1)))) continue;
    else if (next.lower === 'to' && i + 1 < limit && !opaque(i + 1) && /^(?:VERB|AUX)$/.test(tokens[i + 1]!.pos) && i === end) continue;
    else break;
  }
  return end;
}

const TIME_NOUN = /^(?:year|month|week|day|quarter|season|time|period|morning|afternoon|evening|night|decade|weekend)s?$/;

/** "a contract that [lifts] the wage": behind a relative pronoun and before an object. */
function isVerbByPlace(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (token.lower === 'accounting' && tokens[at + 1]?.lower === 'for') return true;
  // "adults in Britain [use] a single app": between a noun and a determiner stands a verb
  if (token.pos === 'NOUN' && /^\p{Ll}/u.test(token.text) && before && isNoun(before) && before.sentence === token.sentence && !TIME_NOUN.test(token.lower)) {
    const next = tokens[at + 1];
    if (next && next.sentence === token.sentence && /^(?:a|an|the|its|their)$/.test(next.lower)) return true;
  }
  // "Counterpoint [places] Xiaomi first", "the Nikkei [reports]"
  if (/^\p{Ll}+s$/u.test(token.text) && before?.pos === 'PROPN' && before.sentence === token.sentence && /^(?:NOUN|PROPN)$/.test(token.pos)) {
    const next = tokens[at + 1];
    if (next?.pos === 'PROPN' || (reportingVerbs.has(token.lower) && next && !isNoun(next))) return true;
  }
  if (!/^(?:that|which|who)$/.test(tokens[at - 1]?.lower ?? '') || tokens[at]!.shape !== 'word') return false;
  const next = tokens[at + 1];
  return /s$/.test(tokens[at]!.lower) && next !== undefined && (next.pos === 'DET' || next.pos === 'NUM' || next.pos === 'SYM' || /^(?:its|their|his|her)$/.test(next.lower));
}

const isNoun = (token: Token | undefined): boolean => token !== undefined && (token.pos === 'NOUN' || token.pos === 'PROPN');

/** Determiner, modifiers and nouns up to the head, possessors included: "Xiaomi ’s overseas market". */
function nounGroup(
  tokens: readonly Token[],
  at: number,
  limit: number,
  opaque: (i: number) => boolean,
  names: ReadonlyMap<number, Mention>,
): number {
  let i = at;
  let end = at;
  const behind = at + 1 < limit ? tokens[at + 1] : undefined;
  // "[those] with broadband", "[those] who rent"
  if (/^(?:those|these)$/.test(tokens[at]!.lower) && behind && !/^(?:NOUN|ADJ|PROPN|NUM)$/.test(behind.pos)) return at + 1;
  while (i < limit && (i === at || !opaque(i)) && !isTicker(tokens, i)) {
    const name = names.get(i);
    if (name) {
      i = end = Math.min(name.after, limit);
      // "in the north of [England] prices fell": the place ends the phrase in front of the subject
      const verb = tokens[i + 1];
      if (i < limit && /^(?:in|of)$/.test(tokens[at - 1]?.lower ?? '') && isNoun(tokens[i]) && verb && verb.sentence === tokens[at]!.sentence && (isVerb(verb) || changeVerbs.has(verb.lower))) break;
      continue;
    }
    const token = tokens[i]!;
    const next = i + 1 < limit ? tokens[i + 1] : undefined;
    if ((isNoun(token) && !FIRM_VERBS.has(token.lower) && !isVerbByPlace(tokens, i)) || (i === at && token.pos === 'VERB')) end = ++i;
    else if (token.lower === "'s" || token.text === '’' || token.text === "'") {
      if (end !== i || i === at) break;
      if (token.lower === "'s" && token.pos === 'AUX') break;
      end = ++i;
    } else if (token.pos === 'DET' || /^(?:its|their|his|her|my|our|your)$/.test(token.lower)) {
      if (end > at && tokens[i - 1]!.lower !== "'s") break;
      i++;
    } else if (PERSONAL.test(token.lower) && token.pos === 'PRON') {
      if (i === at) end = i + 1;
      break;
    } else if (token.pos === 'ADJ' || token.lower === 'new') i++;
    else if (token.pos === 'NUM') i++;
    else if (/^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/.test(token.lower)) i++;
    else if (token.pos === 'VERB' && (i > at || /^\p{Lu}.*ing$/u.test(token.text)) && /(?:ed|ing)$/.test(token.lower) && isNoun(next) && (i === at || end !== i)) i++;
    else if ((token.text === '-' || token.text === '&' || token.text === '/' || token.text === '–') && !token.spaced && next && !next.spaced && i > at) i++;
    else if (token.text === '&' && end === i && i > at) i++;
    else if (token.pos === 'ADV' && i > at && next?.pos === 'ADJ' && end !== i) i++;
    else if (/^(?:VERB|ADP|ADV)$/.test(token.pos) && i > at && tokens[i - 1]!.text === '-' && !token.spaced) i++;
    else break;
  }
  return end;
}
