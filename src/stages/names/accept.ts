/** Whether a piece of a run is a name, or only a common word that begins a sentence, a job or an abbreviation. */
import type { KnownName, Token } from '../../document.js';
import { currencyBefore } from '../../lexicon/currencies.js';
import { itemAt } from '../../lexicon/item-at.js';
import { DOTTED, ROLE_NOUNS } from '../../lexicon/name-cues.js';
import { metricOf } from '../../lexicon/metrics.js';
import { GIVEN_NAMES } from '../../lexicon/given-names.js';
import { NO_NAMES, OPENING_WORDS } from '../../lexicon/name-words.js';
import { NAME_SUFFIXES, SHORT_TITLES, type TitleList } from '../../lexicon/titles.js';
import { isCommonWord, isListedWord } from '../../lexicon/vocabulary.js';
import type { Candidate } from './candidate.js';
import type { Capitals } from './capitals.js';
import { knownAt } from './gazetteer.js';
import { isCalendarWord } from './runs.js';
import { stripOpeners } from './openers.js';

export function emit(
  tokens: readonly Token[],
  first: number,
  after: number,
  title: TitleList | null,
  capitals: Capitals,
  out: Candidate[],
): void {
  let end = after;
  const start = stripOpeners(tokens, first, end, capitals);
  const match = start < end ? knownAt(tokens, start, capitals) : null;
  // "Tolvane ." and "Hallam ," keep no mark; "Inc." and "Conn." keep their stop
  while (
    end > start &&
    match?.after !== end &&
    tokens[end - 1]!.shape === 'symbol' &&
    !(tokens[end - 1]!.text === '.' && end - 2 >= start && DOTTED.has(tokens[end - 2]!.lower)) &&
    !/^[!+]$/.test(tokens[end - 1]!.text)
  )
    end--;
  while (
    end > start + 1 &&
    match?.after !== end &&
    /^(?:as|in|on|at|by|for|from|to|with|the|a|an|but|if|when|while|it|he|she|they|we)$/.test(tokens[end - 1]!.lower)
  )
    end--;
  if (start >= end) return;
  if (end - start === 1 && isOfFigure(tokens, start)) return;
  const known = match && match.after === end ? match.known : null;
  const doubtful = !known && end - start === 1 && isDoubtful(tokens, start, capitals);
  if (!known && !doubtful && !isName(tokens, start, end, title, capitals)) return;
  if (known && !confirmed(tokens, start, end, known, capitals)) return;
  const numbered = tokens[end - 1]!.shape === 'number' || (end - start > 1 && tokens[end - 2]!.shape === 'number');
  out.push({ first: start, after: end, known, title, numbered, doubtful });
}

/** "[Rs] 500", "[CHF] 3bn", "256[GB]", "40 [MW]": a currency or a unit beside its figure. */
function isOfFigure(tokens: readonly Token[], at: number): boolean {
  const before = itemAt(tokens, at - 1);
  const after = tokens[at + 1];
  const dot = after?.text === '.' ? tokens[at + 2] : after;
  if (dot?.shape === 'number' && currencyBefore(tokens, at + 1) !== null) return true;
  return (
    before?.shape === 'number' &&
    /^\p{Lu}{1,3}h?z?$/iu.test(tokens[at]!.text) &&
    (!tokens[at]!.spaced || /^(?:[KMGT]B|[KMGT]W|[KMGT]Wh|[KMG]Hz)$/.test(tokens[at]!.text))
  );
}

function isDoubtful(tokens: readonly Token[], at: number, capitals: Capitals): boolean {
  const { index, lower, text } = tokens[at]!;
  if (NO_NAMES.has(lower) && !isCalendarWord(lower)) return GIVEN_NAMES.has(lower) || isBracketed(tokens, at);
  return (
    capitals.free[index] === 1 &&
    !capitals.shouted[index] &&
    isCommonWord(lower) &&
    !capitals.named.has(lower) &&
    text.length > 2 &&
    !NO_NAMES.has(lower) &&
    !OPENING_WORDS.has(lower)
  );
}

/** "(PCS)": capital letters alone in brackets. */
export function isBracketed(tokens: readonly Token[], at: number): boolean {
  return itemAt(tokens, at - 1)?.text === '(' && tokens[at + 1]?.text === ')' && /^\p{Lu}{2,}$/u.test(tokens[at]!.text);
}

function isName(tokens: readonly Token[], start: number, end: number, title: TitleList | null, capitals: Capitals): boolean {
  const token = tokens[start]!;
  if (end - start === 1) {
    if (/^(?:FY|[QH])\d{1,4}$/.test(token.text)) return false;
    if (NAME_SUFFIXES.has(token.lower) && token.text.length < 4) return false;
    if (token.text.length === 1) return false;
    if (title && (SHORT_TITLES.has(tokens[start - 1]!.lower) || tokens[start - 1]!.text === '.')) return true;
    if (NO_NAMES.has(token.lower) || OPENING_WORDS.has(token.lower)) return false;
    const common = isCommonWord(token.lower);
    // "Revenue: $3bn", "Earnings: 71 cents"
    if (token.own?.metric || ((common || capitals.free[start]) && metricOf(token.lower, null) !== null)) return false;
    // "Bernie Sanders … Sanders": a surname that has a common word's plural
    const times = (isListedWord(token.lower) ? capitals.alone : capitals.named).get(token.lower) ?? 0;
    if (!capitals.free[start]) return !common || times > 1 || !capitals.lower.has(token.lower);
    if (common) return times > 0 && (!capitals.lower.has(token.lower) || times > 1);
    if (times > 0) return true;
    return (
      !capitals.lower.has(token.lower) && token.text.length > 2 && !/^(?:\p{L}+-)?\p{L}+(?:ly|ing|ed|tion|ness|ments?)$/u.test(token.text)
    );
  }
  if (isRolePhrase(tokens, start, end)) return false;
  for (let i = start; i < end; i++) {
    if (capitals.capital[i] && (!capitals.free[i] || !isCommonWord(tokens[i]!.lower) || GIVEN_NAMES.has(tokens[i]!.lower)))
      return !allTitles(tokens, start, end);
  }
  return capitals.shouted[start] === 1;
}

/** "Marketing Director", "Chief Technology Officer": a job, not a name. */
function isRolePhrase(tokens: readonly Token[], start: number, end: number): boolean {
  if (!ROLE_NOUNS.has(tokens[end - 1]!.lower)) return false;
  for (let i = start; i < end - 1; i++) if (!isCommonWord(tokens[i]!.lower) && tokens[i]!.shape === 'word') return false;
  return true;
}

function allTitles(tokens: readonly Token[], start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!NO_NAMES.has(tokens[i]!.lower) && !SHORT_TITLES.has(tokens[i]!.lower)) return false;
  return true;
}

/** A known name that is also a common word needs a capital that says something: "Target", "Reading", "Turkey", "House". */
function confirmed(tokens: readonly Token[], start: number, end: number, known: KnownName, capitals: Capitals): boolean {
  if (end - start > 1) return true;
  const token = tokens[start]!;
  if (!capitals.capital[start]) return true;
  if (!capitals.free[start] || !isCommonWord(token.lower)) return true;
  if (known.type === 'place' && (known.adjective || known.kind === 'country') && !capitals.lower.has(token.lower)) return true;
  const next = tokens[start + 1];
  if (
    /^\p{Lu}{3,}$/u.test(known.form) ||
    (!capitals.lower.has(token.lower) && (next?.pos === 'VERB' || next?.pos === 'AUX' || next?.lower === "'s"))
  )
    return true;
  return (
    (capitals.named.get(token.lower) ?? 0) > 0 || (known.kind === 'company' && !capitals.lower.has(token.lower) && !capitals.shouted[start])
  );
}
