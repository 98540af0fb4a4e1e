/** Where names stand: runs of capital words, cut into names, those kept that can be one. */
import type { Sentence, Token, Tokens } from '../../document.js';
import { GIVEN_NAMES } from '../../lexicon/given-names.js';
import { NO_NAMES } from '../../lexicon/name-words.js';
import { COMPANY_SUFFIXES } from '../../lexicon/organizations.js';
import { isBracketed } from './accept.js';
import type { Candidate } from './candidate.js';
import type { Capitals } from './capitals.js';
import { knownAt } from './gazetteer.js';
import { eventDate, repeatedPairs } from './numbered.js';
import { plainTitle, quotedTitle } from './quoted.js';
import { type Article, ownPossessives, readRun, shoutedRun, startsName } from './runs.js';
import { splitRun } from './split.js';

export function findCandidates(layer: Tokens, capitals: Capitals): readonly Candidate[] {
  const out: Candidate[] = [];
  const article: Article = { capitals, repeated: repeatedPairs(layer), ownS: ownPossessives(layer) };
  for (const sentence of layer.sentences) readSentence(layer.tokens, sentence, article, out);
  return settleDoubts(layer.tokens, out, capitals);
}

function readSentence(tokens: readonly Token[], sentence: Sentence, article: Article, out: Candidate[]): void {
  const { capitals } = article;
  const end = sentence.after;
  let i = sentence.first;
  while (i < end) {
    const token = tokens[i]!;
    if (token.shape === 'symbol') {
      const title = quotedTitle(tokens, i, end, capitals);
      if (title > i) out.push({ first: i + 1, after: title, known: null, title: null, numbered: false, doubtful: false });
      i = Math.max(title, i + 1);
      continue;
    }
    const known = knownAt(tokens, i, capitals);
    if (!known && !capitals.capital[i]) {
      i++;
      continue;
    }
    const nations = nationsAt(tokens, /^(?:the|an?)$/.test(token.lower) ? i + 1 : i, end, capitals);
    if (nations > i + 1) {
      i = nations;
      continue;
    }
    const plain = plainTitle(tokens, i, end, capitals);
    if (plain > i) {
      out.push({ first: i, after: plain, known: null, title: null, numbered: false, doubtful: false });
      i = plain;
      continue;
    }
    const event = capitals.capital[i] ? eventDate(tokens, i, end) : i;
    if (event > i) {
      out.push({ first: i, after: event, known: null, title: null, numbered: true, doubtful: false });
      i = event;
      continue;
    }
    if (!known && !startsName(tokens, i, capitals)) {
      i++;
      continue;
    }
    const run = capitals.shouted[i]
      ? shoutedRun(tokens, i, end, capitals, known?.after ?? i)
      : readRun(tokens, i, end, article, known?.after ?? i);
    splitRun(tokens, i, run, capitals, out);
    i = Math.max(run, i + 1);
  }
}

/** "the [German-US] carmaker", "an [Anglo-Dutch] firm": of two nations at once, and a name of neither; but "US-China trade". */
function nationsAt(tokens: readonly Token[], at: number, end: number, capitals: Capitals): number {
  if (at + 3 >= end || tokens[at + 1]!.text !== '-' || tokens[at + 1]!.spaced || tokens[at + 2]!.spaced) return at;
  if (!(knownAt(tokens, at, capitals)?.known.adjective || PREFIXES.test(tokens[at]!.text))) return at;
  const other = knownAt(tokens, at + 2, capitals);
  if (other?.known.type !== 'place' || other.after !== at + 3 || tokens[at + 3]!.text === '-') return at;
  return /^\p{Lu}/u.test(tokens[at + 3]!.text) ? at : at + 3;
}

const PREFIXES = /^(?:Anglo|Franco|Sino|Russo|Indo|Italo|Hispano|Luso|Austro|Euro|Afro|Turko|Greco|Polish|Scots)$/;

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
    return (
      long.has(tokens[first]!.lower) &&
      (!capitals.lower.has(tokens[first]!.lower) || next?.lower === "'s" || next?.pos === 'VERB' || next?.pos === 'AUX')
    );
  });
}

function abbreviates(tokens: readonly Token[], letters: string, { first, after }: Candidate): boolean {
  let initials = '';
  for (let i = first; i < after; i++) if (/^\p{Lu}/u.test(tokens[i]!.text)) initials += tokens[i]!.lower[0];
  return initials.startsWith(letters);
}
