/**
 * The common words of English: wink-nlp's own word list (87,000 word forms, hardly a proper name among them). A capital at the start of
 * a sentence says nothing about a word that stands here.
 */
import model from 'wink-eng-lite-web-model';
import { GIVEN_NAMES } from './given-names.js';
import { singular } from './singular.js';

interface Core {
  readonly features: { readonly lexeme: { readonly list: readonly string[] } };
}

const WORDS: ReadonlySet<string> = new Set((model as unknown as { core: () => Core }).core().features.lexeme.list);

/** Words of the news that the list lacks: prefixes that a hyphen cuts off ("Pre-tax profit"), and what is newer than it. */
const MORE: ReadonlySet<string> = new Set(
  `pre multi intra eco bio pretax aftertax takings writedown buyback headcount joblessness caseload housebuilding homebuyer remortgage chipmaker
  hydropower windfarm gigawatt decarbonisation decarbonization rewilding microplastic heatwave bushfire smartphone smartwatch chatbot deepfake
  blockchain crypto fintech esports gamer influencer rideshare staycation homeschooling vape vaping norovirus mpox`.split(/\s+/),
);

/**
 * Whether a word, in lower case, is a common word: "profits" → true, "pensioners" → true, by its singular, "xiaomi" → false, "homebuilders'" → false.
 */
export function isCommonWord(lower: string): boolean {
  return isListedWord(lower) || (/^.{3,}[^aiosu]s$/.test(lower) && isCommonSingular(lower));
}

/** Whether a word stands in the list as it is, whatever its singular. */
export const isListedWord = (lower: string): boolean => WORDS.has(lower) || MORE.has(lower);

/** "edwards", "peters" are names whose singular is one too. */
function isCommonSingular(lower: string): boolean {
  const one = singular(lower);
  return isListedWord(one) && !GIVEN_NAMES.has(one);
}
