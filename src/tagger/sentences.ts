/**
 * The sentences that the tagger learns from: news text, one sentence a line, an underscore and a tag behind each word.
 * "Staff_N costs_N rose_V 4%." has three tagged words.
 */
import { lexemes, lookupForm } from '../lexicon/lexemes.js';
import { isTag, isWord, type Tag } from './features.js';

export interface TaggedWord {
  readonly text: string;
  readonly lower: string;
  /** Null for what is no word, and for a word whose tag nobody gave. */
  readonly tag: Tag | null;
}
export type TaggedSentence = readonly TaggedWord[];

const MARK = /_([A-Z])(?=n['’]t_|[^A-Za-z]|$)/g;

/** Reads one line. @throws Error where a tag is unknown */
export function readTagged(line: string): TaggedSentence {
  let text = '';
  let last = 0;
  const tags = new Map<number, string>();
  for (const { index, 0: mark, 1: tag } of line.matchAll(MARK)) {
    text += line.slice(last, index);
    last = index + mark.length;
    tags.set(text.length, tag!);
  }
  text += line.slice(last);
  return [...lexemes(text)].map(({ start, text: word }) => {
    const end = start + word.length;
    if (!isWord(word)) return { text: word, lower: lookupForm(word), tag: null };
    // "Inc._P": the stop is a token of its own
    const tag = tags.get(end) ?? (text[end] === '.' ? tags.get(end + 1) : undefined);
    if (tag !== undefined && !isTag(tag)) throw new Error(`"${word}" has the unknown tag ${tag} in: ${line}`);
    return { text: word, lower: lookupForm(word), tag: tag ?? null };
  });
}
