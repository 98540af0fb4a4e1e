/** What the capitals of an article say: which words are written with one, and where that means nothing. */
import type { Sentence, Token, Tokens } from '../../document.js';
import { isCommonWord } from '../../lexicon/vocabulary.js';
import { type KnownNames, readKnown } from './gazetteer.js';

export interface Capitals {
  /** Whether the token is written as names are: "Orion", "NATO", "iPhone", "U.S.". */
  readonly capital: Uint8Array;
  /** Whether that capital says nothing: it starts a sentence or a quotation, or stands in a Title Case or ALL-CAPS line. */
  readonly free: Uint8Array;
  /** Whether the token stands in a line that is all capitals. */
  readonly shouted: Uint8Array;
  /** Words that stand in lower case somewhere. */
  readonly lower: ReadonlySet<string>;
  /** Words that stand with a capital where it says something, and how often. */
  readonly named: ReadonlyMap<string, number>;
  /** The same for words that stand alone, no other capital word beside them. */
  readonly alone: ReadonlyMap<string, number>;
  readonly known: KnownNames;
}

/** What a spelling says wherever it stands, one bit each. */
const CAPITAL = 1;
/** Words of two and of four letters, and those all in capitals. */
const TWO = 2;
const FOUR = 4;
const UPPER = 8;
/** Marks behind which a sentence begins; of them, the straight quotation marks also close. */
const OPENS = 16;
const STRAIGHT = 32;

const OPENING_MARKS: ReadonlySet<string> = new Set('"“‘\'«•*–—:|>');

export function readCapitals(layer: Tokens): Capitals {
  const { tokens, sentences, forms, formOf } = layer;
  const capital = new Uint8Array(tokens.length);
  const free = new Uint8Array(tokens.length);
  const shouted = new Uint8Array(tokens.length);
  const lower = new Set<string>();
  const named = new Map<string, number>();
  const alone = new Map<string, number>();
  const ofForm = new Uint8Array(forms.length);
  for (let i = 0; i < forms.length; i++) {
    ofForm[i] = readSpelling(forms[i]!);
    if (forms[i]!.shape === 'word' && !(ofForm[i]! & CAPITAL)) lower.add(forms[i]!.lower);
  }
  const spelling = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    spelling[i] = ofForm[formOf[i]!]!;
    capital[i] = spelling[i]! & CAPITAL;
  }
  for (const sentence of sentences) {
    const shout = isShouted(spelling, sentence);
    const title = !shout && isTitleCase(tokens, sentence, spelling);
    const { first, after } = sentence;
    for (let i = first; i < after; i++) {
      const token = tokens[i]!;
      if (shout && token.shape === 'word') shouted[i] = free[i] = 1;
      else if (i === first || title || opensBefore(spelling[i - 1]!, token)) free[i] = 1;
      else if (i === first + 2 && tokens[i - 1]!.text === '.' && tokens[i - 2]!.shape === 'number') free[i] = 1;
      if (!capital[i] || free[i]) continue;
      named.set(token.lower, (named.get(token.lower) ?? 0) + 1);
      if (!capital[i - 1] && !capital[i + 1]) alone.set(token.lower, (alone.get(token.lower) ?? 0) + 1);
    }
  }
  return { capital, free, shouted, lower, named, alone, known: readKnown(layer) };
}

function readSpelling(form: Token): number {
  const { text, lower, shape } = form;
  if (shape === 'symbol' && OPENING_MARKS.has(text)) return text === '"' || text === "'" ? OPENS | STRAIGHT : OPENS;
  if (shape !== 'word') return 0;
  const upper = text.length > 1 && text !== lower && isUpper(text) ? UPPER : 0;
  return (hasCapital(form) ? CAPITAL : 0) | (text.length > 1 ? TWO : 0) | (text.length > 3 ? FOUR : 0) | upper;
}

/** A straight quotation mark with a blank behind it closes: "“…,” [Bell] said". */
function opensBefore(left: number, { spaced }: Token): boolean {
  return (left & OPENS) !== 0 && !(spaced && left & STRAIGHT);
}

/** "Orion", "iPhone", "eBay", "U.S."; not "3rd", "l", "'s". */
function hasCapital({ text, lower }: Token): boolean {
  const code = text.charCodeAt(0);
  if (code >= 65 && code <= 90) return true;
  if (code >= 97 && code <= 122 && (text === lower || text === text.toLowerCase())) return false;
  return /^\p{Lu}/u.test(text) || (/^\p{Ll}{1,2}\p{Lu}/u.test(text) && text.length > 3);
}

/** Whether a text has no letter in lower case; most words end in one. */
export function isUpper(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return !(last >= 97 && last <= 122) && text === text.toUpperCase();
}

function isShouted(spelling: Uint8Array, { first, after }: Sentence): boolean {
  let upper = 0;
  let other = 0;
  for (let i = first; i < after; i++) {
    if (spelling[i]! & UPPER) upper++;
    else if (spelling[i]! & TWO && ++other > 30 && upper < 8) return false;
  }
  return upper >= 2 && other * 4 <= upper;
}

/** A heading whose words have capitals although they are common ones: "Prices Fall as Demand for Steel Weakens". */
function isTitleCase(tokens: readonly Token[], { first, after, role }: Sentence, spelling: Uint8Array): boolean {
  // A headline may end in a full stop; no sentence of prose has capitals on all its long words, three of them common ones
  const body = role === 'body';
  let low = 0;
  for (let i = first + 1; i < after; i++) if ((spelling[i]! & (FOUR | CAPITAL)) === FOUR && ++low > (body ? 0 : 1)) return false;
  let common = 0;
  for (let i = first + 1; i < after; i++)
    if ((spelling[i]! & (FOUR | CAPITAL)) === (FOUR | CAPITAL) && isCommonWord(tokens[i]!.lower)) common++;
  return common >= (body ? 3 : 2) && low < common;
}
