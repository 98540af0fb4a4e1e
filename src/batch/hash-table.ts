/** 32 hexadecimal digits: the first half of a SHA-256. */
export type Hash = string;

const KEY_WORDS = 4;
/** Filled to this share at most. */
const LOAD = 0.6;

/**
 * Hashes with a few 32-bit words each, in one typed array: some 40 bytes an entry where a Map takes 150, none of them for the
 * garbage collector to walk over.
 */
export class HashTable {
  readonly #width: number;
  #rows: Uint32Array;
  #capacity = 1 << 10;
  #size = 0;

  constructor(readonly valueWords: number) {
    this.#width = KEY_WORDS + valueWords;
    this.#rows = new Uint32Array(this.#capacity * this.#width);
  }

  get size(): number {
    return this.#size;
  }

  has(hash: Hash): boolean {
    return this.get(hash) !== null;
  }

  /** A copy of the words; null where the hash is not there. */
  get(hash: Hash): Uint32Array | null {
    const at = this.#find(wordsOf(hash));
    return this.#isFree(at) ? null : this.#rows.slice(at + KEY_WORDS, at + this.#width);
  }

  /** Adds or replaces. */
  set(hash: Hash, value: ArrayLike<number>): void {
    const key = wordsOf(hash);
    let at = this.#find(key);
    if (this.#isFree(at)) {
      if (++this.#size > this.#capacity * LOAD) {
        this.#grow();
        at = this.#find(key);
      }
      this.#rows.set(key, at);
    }
    this.#rows.set(value, at + KEY_WORDS);
  }

  /** Where the key stands, or the free row where it belongs. */
  #find(key: ArrayLike<number>): number {
    for (let row = key[0]! % this.#capacity; ; row = (row + 1) % this.#capacity) {
      const at = row * this.#width;
      if (this.#isFree(at) || key[0] === this.#rows[at] && key[1] === this.#rows[at + 1] && key[2] === this.#rows[at + 2] && key[3] === this.#rows[at + 3]) return at; // prettier-ignore
    }
  }

  /** No SHA-256 that anyone will see begins with 128 zeros. */
  #isFree(at: number): boolean {
    return this.#rows[at] === 0 && this.#rows[at + 1] === 0 && this.#rows[at + 2] === 0 && this.#rows[at + 3] === 0;
  }

  #grow(): void {
    const old = this.#rows;
    this.#capacity *= 2;
    this.#rows = new Uint32Array(this.#capacity * this.#width);
    for (let at = 0; at < old.length; at += this.#width) {
      const row = old.subarray(at, at + this.#width);
      if (row.some((word, i) => i < KEY_WORDS && word !== 0)) this.#rows.set(row, this.#find(row));
    }
  }
}

/** "0000000a…" → [10, …] */
export function wordsOf(hash: Hash): number[] {
  return [0, 8, 16, 24].map((at) => Number.parseInt(hash.slice(at, at + 8), 16));
}
