/**
 * The common words of English: wink-nlp's own word list (87,000 word forms, hardly a proper name among them). A capital at the start of
 * a sentence says nothing about a word that stands here.
 */
import model from 'wink-eng-lite-web-model';
import { GIVEN_NAMES } from './given-names.js';
import { singular } from './singular.js';

interface Core {
  /** `size` numbers for each word. */
  readonly lexicon: ArrayLike<number>;
  readonly features: {
    readonly lexeme: { readonly list: readonly string[] };
    readonly pos: { readonly list: readonly string[] };
    readonly posClusters: { readonly list: readonly ReadonlySet<number>[] };
  };
  readonly packing: { readonly size: number; readonly layout: Readonly<Record<'pos' | 'lexemeCID', readonly [number, number, number]>> };
}

// Not `features` itself, whose other half is an index of the words.
const {
  lexicon,
  features: {
    lexeme: { list: LISTED },
    pos: { list: TAGS },
    posClusters: { list: TAG_SETS },
  },
  packing,
} = (model as unknown as { core: () => Core }).core();

/** Words of the news that the list lacks: prefixes that a hyphen cuts off ("Pre-tax profit"), and what is newer than it. */
const MORE = `
  pre multi intra eco bio pretax aftertax takings writedown joblessness caseload housebuilding homebuyer remortgage chipmaker
  hydropower windfarm gigawatt decarbonisation decarbonization rewilding microplastic heatwave bushfire smartphone smartwatch chatbot deepfake
  blockchain crypto fintech esports gamer influencer rideshare staycation homeschooling vape vaping norovirus mpox
`
  .trim()
  .split(/\s+/);

const WORDS: ReadonlyMap<string, number> = new Map([...LISTED, ...MORE].map((word, index) => [word, index]));

/**
 * Whether a word, in lower case, is a common word: "profits" → true, "pensioners" → true, by its singular, "xiaomi" → false, "homebuilders'" → false.
 */
export function isCommonWord(lower: string): boolean {
  return isListedWord(lower) || (/^.{3,}[^aiosu]s$/.test(lower) && isCommonSingular(lower));
}

/** Whether a word stands in the list as it is, whatever its singular. */
export const isListedWord = (lower: string): boolean => WORDS.has(lower);

/** The number of a word that stands in the list as it is, else -1. */
export const listedNumber = (lower: string): number => WORDS.get(lower) ?? -1;

/** The parts of speech that wink-nlp gives a word by its number, behind a slash the usual one; nothing for ours: "rise" → "NOUN|VERB/NOUN". */
export function listedTags(number: number): string {
  if (number < 0 || number >= LISTED.length) return '';
  const read = (property: 'pos' | 'lexemeCID'): number => {
    const [offset, mask, shift] = packing.layout[property];
    return (lexicon[number * packing.size + offset]! & mask) >>> shift;
  };
  const name = (tag: number): string => TAGS[tag] ?? String(tag);
  return `${[...TAG_SETS[read('lexemeCID')]!].map(name).join('|')}/${name(read('pos'))}`;
}

/** "edwards", "peters" are names whose singular is one too. */
function isCommonSingular(lower: string): boolean {
  const one = singular(lower);
  return isListedWord(one) && !GIVEN_NAMES.has(one);
}
