/**
 * The common words of English: wink-nlp's own word list (87,000 word forms, hardly a proper name among them). A capital at the start of
 * a sentence says nothing about a word that stands here.
 */
import model from 'wink-eng-lite-web-model';

interface Core {
  readonly features: { readonly lexeme: { readonly list: readonly string[] } };
}

const WORDS: ReadonlySet<string> = new Set((model as unknown as { core: () => Core }).core().features.lexeme.list);

/** Words of business news that the list lacks. */
const MORE: ReadonlySet<string> = new Set(['pretax', 'aftertax', 'takings', 'writedown', 'writedowns', 'buyback', 'buybacks', 'headcount']);

/** Whether a word, in lower case, is a common word: "profits" → true, "xiaomi" → false, "homebuilders'" → false. */
export function isCommonWord(lower: string): boolean {
  return WORDS.has(lower) || MORE.has(lower);
}
