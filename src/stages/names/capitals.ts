/** What the capitals of an article say: which words are written with one, and where that means nothing. */
import type { Sentence, Token, Tokens } from '../../document.js';
import { isCommonWord } from '../../lexicon/vocabulary.js';

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
}

const OPENS: ReadonlySet<string> = new Set('"“‘\'«•*–—:|>');

export function readCapitals({ tokens, sentences }: Tokens): Capitals {
  const capital = new Uint8Array(tokens.length);
  const free = new Uint8Array(tokens.length);
  const shouted = new Uint8Array(tokens.length);
  const lower = new Set<string>();
  const named = new Map<string, number>();
  const alone = new Map<string, number>();
  for (const token of tokens) {
    if (token.shape !== 'word') continue;
    if (hasCapital(token)) capital[token.index] = 1;
    else lower.add(token.lower);
  }
  for (const sentence of sentences) {
    const shout = isShouted(tokens, sentence);
    const title = !shout && isTitleCase(tokens, sentence, capital);
    for (let i = sentence.first; i < sentence.after; i++) {
      const token = tokens[i]!;
      if (shout && token.shape === 'word') shouted[i] = free[i] = 1;
      else if (i === sentence.first || title || opensBefore(tokens[i - 1]!, token)) free[i] = 1;
      else if (i === sentence.first + 2 && tokens[i - 1]!.text === '.' && tokens[i - 2]!.shape === 'number') free[i] = 1;
      if (!capital[i] || free[i]) continue;
      named.set(token.lower, (named.get(token.lower) ?? 0) + 1);
      if (!capital[i - 1] && !capital[i + 1]) alone.set(token.lower, (alone.get(token.lower) ?? 0) + 1);
    }
  }
  return { capital, free, shouted, lower, named, alone };
}

/** A mark behind which a sentence begins; a straight quotation mark with a blank behind it closes: "“…,” [Bell] said". */
function opensBefore({ shape, text }: Token, { spaced }: Token): boolean {
  return shape === 'symbol' && OPENS.has(text) && !(spaced && (text === '"' || text === "'"));
}

/** "Orion", "iPhone", "eBay", "U.S."; not "3rd", "l", "'s". */
function hasCapital({ text, lower }: Token): boolean {
  const code = text.charCodeAt(0);
  if (code >= 65 && code <= 90) return true;
  if (code >= 97 && code <= 122 && (text === lower || text === text.toLowerCase())) return false;
  return /^\p{Lu}/u.test(text) || (/^\p{Ll}{1,2}\p{Lu}/u.test(text) && text.length > 3);
}

function isShouted(tokens: readonly Token[], sentence: Sentence): boolean {
  let upper = 0;
  let other = 0;
  for (let i = sentence.first; i < sentence.after; i++) {
    const { text, lower, shape } = tokens[i]!;
    if (shape !== 'word' || text.length < 2) continue;
    if (text !== lower && text === text.toUpperCase()) upper++;
    else if (++other > 30 && upper < 8) return false;
  }
  return upper >= 2 && other * 4 <= upper;
}

/** A heading whose words have capitals although they are common ones: "Prices Fall as Demand for Steel Weakens". */
function isTitleCase(tokens: readonly Token[], sentence: Sentence, capital: Uint8Array): boolean {
  // A headline may end in a full stop; no sentence of prose has capitals on all its long words, three of them common ones
  const body = sentence.role === 'body';
  let common = 0;
  let low = 0;
  for (let i = sentence.first + 1; i < sentence.after; i++) {
    const token = tokens[i]!;
    if (token.shape !== 'word' || token.text.length < 4) continue;
    if (!capital[i]) {
      if (body) return false;
      low++;
    } else if (isCommonWord(token.lower)) common++;
  }
  return common >= (body ? 3 : 2) && low <= 1 && low < common;
}
