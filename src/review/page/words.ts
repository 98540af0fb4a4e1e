/** Selecting text by keys: whole words, forth and back. */
import { selectedSpan, selectSpan } from './text.js';

interface Word {
  readonly start: number;
  readonly end: number;
}

export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}$£€¥%]+(?:[.,'’&-][\p{L}\p{N}%]+)*/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}

/** The first word that ends behind an offset. */
function wordAt(words: readonly Word[], offset: number): number {
  const index = words.findIndex(({ end }) => end > offset);
  return index < 0 ? words.length - 1 : index;
}

/** Returns whether the key was one of its own; `anchor` is the word from which a selection extends. */
export class WordCursor {
  readonly #text: string;
  readonly #words: readonly Word[];
  #anchor: number;
  #focus: number;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#words = wordsOf(text);
    const selected = selectedSpan(text);
    this.#anchor = wordAt(this.#words, selected?.start ?? offset);
    this.#focus = selected ? wordAt(this.#words, selected.end - 1) : this.#anchor;
    this.#show();
  }

  handle(key: string, extend: boolean): boolean {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return false;
    this.#focus = Math.max(0, Math.min(this.#words.length - 1, this.#focus + step));
    if (!extend) this.#anchor = this.#focus;
    this.#show();
    return true;
  }

  #show(): void {
    const first = this.#words[Math.min(this.#anchor, this.#focus)];
    const last = this.#words[Math.max(this.#anchor, this.#focus)];
    if (first && last && this.#text.length > 0) selectSpan(first.start, last.end);
  }
}
