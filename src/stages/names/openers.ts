/** Words that open a sentence and are no part of the name behind them. */
import type { Token } from '../../document.js';
import { GIVEN_NAMES } from '../../lexicon/given-names.js';
import { OPENING_WORDS } from '../../lexicon/name-words.js';
import { reportingVerbs } from '../../lexicon/reporting.js';
import { COMPANY_SUFFIXES, ORGANIZATION_HEADS, ORGANIZATION_NOUNS } from '../../lexicon/organizations.js';
import { isCommonWord } from '../../lexicon/vocabulary.js';
import type { Capitals } from './capitals.js';
import { knownAt } from './gazetteer.js';
import { TITLE_TABLE } from './titled.js';

/** First token behind function words, marks and describing nouns that open the run: "In Europe", "Insurer Tolvane". */
export function stripOpeners(tokens: readonly Token[], first: number, end: number, capitals: Capitals): number {
  let start = first;
  while (start < end) {
    const token = tokens[start]!;
    const known = knownAt(tokens, start, capitals);
    const keep =
      known !== null &&
      known.after > start + (known.after === end || known.known.type !== 'other' ? 0 : 1) &&
      !(
        OPENING_WORDS.has(token.lower) &&
        known.after === start + 1 &&
        capitals.free[start] === 1 &&
        !/^\p{Lu}{3,}$/u.test(token.text) &&
        // "[Nationwide] said": a word that does something
        !reportingVerbs.has(tokens[start + 1]?.lower ?? '')
      );
    if (keep || token.shape === 'number') break;
    // "A. Dale"
    if (token.text.length === 1 && start + 2 < end && tokens[start + 1]!.text === '.' && !tokens[start + 1]!.spaced) break;
    // "the [Big] Bang": an adjective whose capital says that the name begins there
    if (ADJECTIVES.has(token.lower) && !capitals.free[start] && start + 1 < end && /^\p{Lu}\p{Ll}/u.test(token.text)) break;
    // "the [Children's] Society"
    if (tokens[start + 1]?.lower === "'s" && start + 2 < end && !capitals.free[start]) break;
    if (token.shape === 'symbol' || (OPENING_WORDS.has(token.lower) && !isGiven(tokens, start, end, capitals))) start++;
    else if (capitals.free[start] && start + 1 < end && isLooseOpener(tokens, start, end, capitals)) start++;
    else break;
  }
  return start;
}

const ADJECTIVES: ReadonlySet<string> = new Set(['big', 'old', 'young', 'small', 'rich', 'dear', 'fresh']);

/** "Will Young": a given name that is also a function word. */
function isGiven(tokens: readonly Token[], start: number, end: number, capitals: Capitals): boolean {
  return end - start > 1 && GIVEN_NAMES.has(tokens[start]!.lower) && (!capitals.free[start] || !isCommonWord(tokens[start + 1]!.lower));
}

/** A common word that opens the sentence before a name: "Insurer Tolvane", "Rival Marrick". */
function isLooseOpener(tokens: readonly Token[], start: number, end: number, capitals: Capitals): boolean {
  const token = tokens[start]!;
  const next = tokens[start + 1]!;
  if (!isCommonWord(token.lower) || capitals.named.has(token.lower) || next.shape !== 'word') return false;
  if (ORGANIZATION_NOUNS.has(token.lower) || TITLE_TABLE.word(token.lower)) return true;
  // "[Ted] Marrick": a given name that looks like a verb
  if (token.pos === 'VERB' && GIVEN_NAMES.has(token.lower) && !isCommonWord(next.lower)) return false;
  if (/^(?:ADV|ADP|DET|PRON|SCONJ|CCONJ|AUX|VERB|PART|INTJ|NUM)$/.test(token.pos)) return true;
  const last = tokens[end - 1]!.lower;
  if (ORGANIZATION_HEADS.has(last) || COMPANY_SUFFIXES.has(last) || GIVEN_NAMES.has(token.lower)) return false;
  return capitals.lower.has(token.lower) || GIVEN_NAMES.has(next.lower) || !!capitals.known[start + 1];
}
