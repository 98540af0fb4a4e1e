/**
 * Tokens stage: the text → tokens with exact offsets and parts of speech, and sentences.
 *
 * The tokens are our own (a number, a word, or one symbol), because later stages need "16.3bn" as 16.3 and bn and "17-year-old" as five
 * tokens. Our tagger gives each word its part of speech; where a sentence may end and marks leave it open, wink-nlp is asked.
 */
import { lexemeEnd, lookupForm, nextStart } from '../../lexicon/lexemes.js';
import { NUMBER_WORDS } from '../../lexicon/number-words.js';
import { mayBeginNumber } from '../../lexicon/numerals.js';
import { ArticleTooLongError } from '../../article.js';
import type { Document, OwnLexicon, PartOfSpeech, Sentence, Token, Tokens } from '../../document.js';
import { tagger } from '../../tagger/index.js';
import { TAG_NAMES, TAGS } from '../../tagger/features.js';
import { sentenceStarts } from './sentence-starts.js';

/** Longer sentences are cut (lists of numbers, text without stops), so that the stages that look around in a sentence stay linear. */
const LONGEST_SENTENCE = 400;

/** More than any article has; a text with more is refused at once, so that no input takes longer than seconds. */
const MOST_TOKENS = 300_000;
const MOST_NUMBERS = 50_000;

/** By the number of a tag; none for what is no word. */
const POS_OF: readonly (PartOfSpeech | null)[] = [null, ...TAG_NAMES.map((tag) => TAGS[tag])];

/** Throws an ArticleTooLongError for a text that is no article. */
export function readTokens({ text, lexicon = null }: Pick<Document, 'text'> & Partial<Pick<Document, 'lexicon'>>): Tokens {
  const { tokens, ...found } = readLexemes(text);
  const borders = group(text, tokens);
  const tags = tagger.tagText(found.forms, found.formOf, borders);
  tokens.forEach((token, i) => (token.pos = POS_OF[tags[i]!] ?? token.pos));
  if (lexicon) markOwn(tokens, lexicon);
  // Key by key: behind a spread V8 would give every sentence a hidden class of its own, and all readers would be slow.
  const sentences = borders.map(({ index, start, end, first, after, paragraph }): Sentence => {
    return { index, start, end, first, after, paragraph, role: role(text, tokens, first, after) };
  });
  return { tokens, sentences, ...found };
}

/** A token whose tag and sentence are not known yet. */
type Draft = Omit<Token, 'pos' | 'sentence' | 'own'> & {
  pos: PartOfSpeech;
  sentence: number;
  own: Token['own'];
};

/** What is the same wherever a text stands. */
interface Form {
  readonly index: number;
  readonly text: string;
  readonly lower: string;
  readonly shape: Token['shape'];
  /** The tag of what is no word. */
  readonly pos: PartOfSpeech;
  readonly number: boolean;
  /** Whether a number may begin with it. */
  readonly numeral: boolean;
}

function readLexemes(text: string): { tokens: Draft[]; numerals: number[]; forms: Draft[]; formOf: number[] } {
  const tokens: Draft[] = [];
  const numerals: number[] = [];
  const known = new Map<string, Form>();
  const forms: Draft[] = [];
  const formOf: number[] = [];
  let last = 0;
  let numbers = 0;
  for (let start = nextStart(text, 0); start < text.length; start = nextStart(text, last)) {
    const end = lexemeEnd(text, start);
    const value = text.slice(start, end);
    let form = known.get(value);
    const isNew = form === undefined;
    if (form === undefined) known.set(value, (form = readForm(value, known.size)));
    formOf.push(form.index);
    if (form.number) numbers++;
    if (form.numeral || form.number) numerals.push(tokens.length);
    if (tokens.length >= MOST_TOKENS) throw new ArticleTooLongError(`has more than ${MOST_TOKENS} words and signs`);
    if (numbers > MOST_NUMBERS) throw new ArticleTooLongError(`has more than ${MOST_NUMBERS} numbers`);
    const token: Draft = {
      index: tokens.length,
      start,
      end,
      text: form.text,
      lower: form.lower,
      pos: form.pos,
      shape: form.shape,
      spaced: start > last || start === 0,
      sentence: 0,
      own: null,
    };
    tokens.push(token);
    if (isNew) forms.push(token);
    last = end;
  }
  return { tokens, numerals, forms, formOf };
}

function readForm(value: string, index: number): Form {
  const lower = lookupForm(value);
  const numeral = mayBeginNumber(value, lower);
  if (/^\d/.test(value)) return { index, text: value, lower, shape: 'number', pos: 'NUM', number: true, numeral };
  if (/^(?:\p{L}|['’]\p{L})/u.test(value))
    return { index, text: value, lower, shape: 'word', pos: 'X', number: NUMBER_WORDS.has(lower), numeral };
  return { index, text: value, lower, shape: 'symbol', pos: /[$£€¥₹%+=°]/u.test(value) ? 'SYM' : 'PUNCT', number: false, numeral };
}

function markOwn(tokens: readonly Draft[], lexicon: OwnLexicon): void {
  tokens.forEach((token, at) => {
    const unit = lexicon.unitAt(tokens, at);
    const name = lexicon.nameAt(tokens, at);
    const metric = lexicon.metricOf(token.lower);
    if (unit || name || metric) token.own = { unit, name, metric };
    // "Churn stood at 4%": a tagger that has not met the metric may take it for a verb
    if (metric) token.pos = 'NOUN';
  });
}

/** Abbreviations after which a full stop ends no sentence when a name or number follows. */
const ABBREVIATION =
  /^(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|col|lt|sgt|st|no|nos|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|vs|approx|est|rs|fig|jr|sr)$/;
/** Abbreviations that end a sentence only before a word that begins one. */
const COMPANY =
  /^(?:inc|corp|co|ltd|cos|bros|plc|ariz|calif|colo|conn|ind|mass|mich|minn|mo|ore|pa|tenn|tex|va|wash|wis|ill|fla|ga|ky|la|md|okla)$/;
/** Words that begin a sentence far more often than they follow an abbreviation inside one. */
const OPENER =
  /^(?:the|a|an|in|on|at|it|its|he|she|they|we|but|and|for|this|that|these|last|as|by|under|after|if|when|while|sales|net|revenue)$/;

function group(text: string, tokens: readonly Draft[]): readonly Omit<Sentence, 'role'>[] {
  let starts: ReadonlySet<number> | null = null;
  const begins = (offset: number): boolean => (starts ??= sentenceStarts(text)).has(offset);
  const sentences: Omit<Sentence, 'role'>[] = [];
  let first = 0;
  let paragraph = 0;
  const close = (after: number): void => {
    if (after <= first) return;
    const start = tokens[first]!.start;
    const end = tokens[after - 1]!.end;
    sentences.push({ index: sentences.length, start, end, first, after, paragraph });
    first = after;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (i - first >= LONGEST_SENTENCE) close(i);
    else if (i > first) {
      const gap = token.spaced ? text.slice(tokens[i - 1]!.end, token.start) : '';
      if (gap !== ' ' && gap.includes('\n')) {
        close(i);
        if (BLANK_LINE.test(gap)) paragraph++;
      } else if (endsSentence(tokens, i, begins)) close(i);
    }
    token.sentence = sentences.length;
  }
  close(tokens.length);
  return sentences;
}

/** Two line ends with nothing but blanks between them. */
const BLANK_LINE = /\n[^\S\n]*\n/;

/** Whether a sentence ends before token `i`, on the same line; `begins` asks whether wink-nlp begins one at an offset. */
function endsSentence(tokens: readonly Token[], i: number, begins: (offset: number) => boolean): boolean {
  const before = tokens[i - 1]!;
  if (before.shape === 'number' || (before.shape === 'word' && !before.text.endsWith('.'))) return false;
  const token = tokens[i]!;
  let stop = i - 1;
  while (
    stop > 0 &&
    i - stop < 4 &&
    /^(?:["”’'»)\]]|'')$/.test(tokens[stop]!.text) &&
    /^(?:[.!?…"”’'»)\]]|'')$/.test(tokens[stop - 1]!.text)
  )
    stop--;
  const mark = tokens[stop]!.text;
  const dotted = /^\p{L}[.](?:\p{L}[.])+$/u.test(mark);
  if (!/^[.!?…]$/.test(mark) && !dotted) return false;
  // A closing quote or bracket belongs to the sentence before it.
  if (/^[”’)\]»]$/.test(token.text) || (/^(?:"|'')$/.test(token.text) && !token.spaced)) return false;
  // "Average .DJI fell": a ticker
  if (tokens[stop]!.spaced && !token.spaced) return false;
  const word = stop > 0 ? tokens[stop - 1]! : null;
  const opens = /^[\p{Lu}"“‘'(\[]/u.test(token.text);
  if (mark === '.' && word && !tokens[stop]!.spaced) {
    if (ABBREVIATION.test(word.lower)) return false;
    if (COMPANY.test(word.lower) && word.text !== word.lower) return opens && OPENER.test(token.lower) && token.text !== token.lower;
    // "J. Smith": an initial
    if (/^\p{Lu}$/u.test(word.text) && stop >= 2) return false;
    // "4.Last month" and "market.Last month": run together
    if (!token.spaced) return /^\p{Lu}\p{Ll}/u.test(token.text) && (word.shape === 'number' || /\p{Ll}$/u.test(word.text));
  }
  if (dotted) return opens && OPENER.test(token.lower) && token.text !== token.lower && token.spaced;
  if (opens || token.shape === 'number') return token.spaced || /^[!?…]$/.test(mark) || begins(token.start);
  return token.spaced && !/^\p{Ll}/u.test(token.text) && begins(token.start);
}

/** A line of a table has several cells and no verb; a heading is a line without a full stop. */
function role(text: string, tokens: readonly Token[], first: number, after: number): Sentence['role'] {
  const above = first === 0 ? '\n\n' : text.slice(tokens[first - 1]!.end, tokens[first]!.start);
  const below = after === tokens.length ? '\n\n' : text.slice(tokens[after - 1]!.end, tokens[after]!.start);
  if (!above.includes('\n') || !below.includes('\n')) return 'body';
  const line = text.slice(tokens[first]!.start, tokens[after - 1]!.end);
  if (/[|\t]/.test(line)) return 'row';
  if (/[.!?…:;]["”’')\]]{0,2}$/.test(line)) return 'body';
  // "- Revenue: $1.38 billion": an item of a list
  if (/^[-–•*] ?\p{L}[^:]{0,60}: /u.test(line)) return 'body';
  const alone = BLANK_LINE.test(above) && BLANK_LINE.test(below);
  const verbs = tokens.slice(first, after).some((token) => token.pos === 'VERB' || token.pos === 'AUX');
  return !alone && !verbs && after - first > 3 ? 'row' : 'heading';
}
