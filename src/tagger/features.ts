/**
 * What the tagger sees of a word and around it. A feature is a row of TEMPLATES with the values that its attributes have at their places;
 * the training gives each feature a weight for each tag. Features after Ratnaparkhi (1996) and Toutanova et al. (2003).
 */
import { isListedWord, listedNumber, listedTags } from '../lexicon/vocabulary.js';

/** The tag of each word of the sentences we train with: universal parts of speech, verbs by their form. */
export const TAGS = {
  N: 'NOUN',
  P: 'PROPN',
  V: 'VERB',
  I: 'VERB',
  G: 'VERB',
  L: 'VERB',
  J: 'ADJ',
  R: 'ADV',
  A: 'ADP',
  S: 'SCONJ',
  T: 'DET',
  O: 'PRON',
  C: 'CCONJ',
  M: 'AUX',
  X: 'PART',
  U: 'NUM',
  Q: 'INTJ',
} as const;
export type Tag = keyof typeof TAGS;
export const TAG_NAMES = Object.keys(TAGS) as readonly Tag[];

export const isTag = (name: string): name is Tag => Object.hasOwn(TAGS, name);

/** Words begin with a letter; all else is a number or a sign. */
export const isWord = (text: string): boolean => /^['’]?\p{L}/u.test(text);

/** A word, number or sign as the tagger sees it wherever it stands. */
export interface Form {
  readonly word: string;
  readonly prefix: string;
  readonly suffix2: string;
  readonly suffix3: string;
  readonly shape: string;
  /** The tags that wink-nlp's model lists for the word. */
  readonly listed: string;
  /** Which other forms of the word the model lists. */
  readonly forms: string;
  /** Shape, listed tags and ending together. */
  readonly kind: string;
  /** The word itself if it is one of the most frequent, else what is said of its kind. */
  readonly context: string;
}

/** Attributes of a form. */
export const FORM_ATTRIBUTES = [
  'word',
  'prefix',
  'suffix2',
  'suffix3',
  'shape',
  'listed',
  'forms',
  'kind',
  'context',
] as const satisfies readonly (keyof Form)[];

/** One kind of feature each: attributes, each with its place before (-) or behind (+) the word. */
export const TEMPLATES = `
  word+0 | prefix+0 | suffix2+0 | suffix3+0 | shape+0 | listed+0 | forms+0 | kind+0
  word-2 | word-1 | word+1 | word+2
  suffix3-1 | forms-1 | kind-1
  suffix3+1 | forms+1 | kind+1
  context-1 kind+0 | kind+0 context+1 | context-1 word+0 | word+0 context+1 | context-1 context+1 | context+1 context+2
  tag-1 tag-2 | tag-1 word+0 | tag-1 kind+0 | tag-1 tag-2 kind+0 | tag-1 context+1
  state+0 kind+0 | state+0 tag-1 kind+0
`
  .trim()
  .split(/[|\n]/)
  .map((row) => row.trim());

/** Reads a word; `first` tells that it opens its sentence, where a capital says little. */
export function readForm(text: string, lower: string, first: boolean, isFrequent: (word: string) => boolean): Form {
  const shape = shapeOf(text, first);
  const lettered = isWord(text);
  // "US" is not "us"
  const word = !lettered ? shape : shape === 'XX' ? text : lower;
  const { listed, forms } = lettered ? paradigmOf(lower) : NO_PARADIGM;
  const ending = forms.slice(forms.indexOf('|') + 1);
  const kind = lettered ? `${shape} ${listed} ${ending}` : shape;
  return {
    word,
    prefix: word.slice(0, 3),
    suffix2: word.slice(-2),
    suffix3: word.slice(-3),
    shape,
    listed,
    forms,
    kind,
    context: isFrequent(word) ? word : lettered ? `${kind} ${word.length > 3 ? word.slice(-2) : ''}` : shape,
  };
}

function shapeOf(text: string, first: boolean): string {
  if (/^\d/.test(text)) return '0';
  if (!isWord(text)) return text;
  if (/^\p{Lu}{2}/u.test(text)) return 'XX';
  return /^\p{Lu}/u.test(text) ? (first ? '^Xx' : 'Xx') : 'x';
}

type Paradigm = Pick<Form, 'listed' | 'forms'>;

const NO_PARADIGM: Paradigm = { listed: '', forms: '' };

/** By the number of the word; the forms of a word are a dozen questions to the list. */
const PARADIGMS: Paradigm[] = [];

function paradigmOf(word: string): Paradigm {
  const number = listedNumber(word);
  return number < 0 ? { listed: '', forms: formsOf(word) } : (PARADIGMS[number] ??= { listed: listedTags(number), forms: formsOf(word) });
}

/** "rises" → "…|s+gd": which of its paradigm's forms are listed words, and behind the bar its ending. */
function formsOf(word: string): string {
  const own =
    (isListedWord(word) ? 'k' : '') +
    verbal(word) +
    any(word, 's', 's') +
    any(word, 'er', 'r') +
    (isListedWord(`${word}ly`) ? 'l' : '') +
    (isListedWord(`${word}ness`) ? 'n' : '');
  return `${own}|${endingOf(word)}`;
}

function endingOf(word: string): string {
  if (/[^su]s$/.test(word)) {
    const base = [word.slice(0, -1), word.replace(/ies$/, 'y'), word.replace(/es$/, '')].find(
      (stem) => stem !== word && isListedWord(stem),
    );
    return base === undefined ? 's' : `s+${verbal(base)}`;
  }
  const ending = /(?:ing|ed|ly|est|er)$/.exec(word)?.[0];
  if (ending === undefined) return '';
  if (ending !== 'ing' && ending !== 'ed') return ending;
  const stem = word.slice(0, -ending.length);
  return [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1'), stem.replace(/i$/, 'y')].some(isListedWord) ? `${ending}+` : ending;
}

const verbal = (base: string): string => any(base, 'ing', 'g') + any(base, 'ed', 'd');

/** The mark, if a form with the suffix is listed: "cut" + "ing" → "cutting", "raise" + "ing" → "raising", "carry" + "ed" → "carried". */
function any(base: string, suffix: string, mark: string): string {
  const isListed = (stem: string): boolean => isListedWord(stem + suffix);
  if (isListed(base)) return mark;
  if (suffix === 's' && isListed(`${base}e`)) return mark;
  if (suffix !== 's' && base.endsWith('e') && isListed(base.slice(0, -1))) return mark;
  if (suffix !== 'ing' && /[^aeiou]y$/.test(base) && isListed(`${base.slice(0, -1)}i${suffix === 's' ? 'e' : ''}`)) return mark;
  return /[^aeiou][aeiou][bdfglmnprtvz]$/.test(base) && isListed(base + base.at(-1)!) ? mark : '';
}

/** Words and signs at which a clause may end. */
const BORDER =
  /^(?:[,;:.()“”"–—]|and|but|or|while|although|though|whereas|because|if|when|which|who|that|as|where|than|since|after|before|until)$/;
/** Words that are finite verbs whatever stands around them. */
const FINITE = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|said|says|did|does|do|'s|'re|'ve|'ll)$/;

/** What a word is for the clauses of its sentence, as bits. */
export const AT_BORDER = 1;
const IS_FINITE = 2;
export const marksOf = (word: string): number => (BORDER.test(word) ? AT_BORDER : 0) | (FINITE.test(word) ? IS_FINITE : 0);

/** Takes the marks of `count` words and leaves how many sure finite verbs stand behind each up to the next border: 0, 1, 2 or more. */
export function countAhead(marks: Uint8Array, count: number): void {
  let ahead = 0;
  for (let i = count - 1; i >= 0; i--) {
    const mark = marks[i]!;
    marks[i] = ahead;
    if ((mark & AT_BORDER) !== 0) ahead = 0;
    if ((mark & IS_FINITE) !== 0 && ahead < 2) ahead++;
  }
}
