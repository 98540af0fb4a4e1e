/** The articles that a run has met: which texts came before, and which ids are taken. Some 150 bytes an article. */
import { HashTable, wordsOf, type Hash } from './hash-table.js';
import { hashOf } from './hash.js';

/** Of `checkedId` in src/read. */
const LONGEST_ID = 80;

export class Seen {
  /** Text → where the id of its first article stands in `#names`, and its length. */
  readonly #texts = new HashTable(2);
  /** Id → the number that the next article of this id gets, its origin (half of the hash), its text (likewise). */
  readonly #ids = new HashTable(5);
  /** Id and origin of an article that got another id → where that stands in `#names`. */
  readonly #renamed = new HashTable(2);
  readonly #names = new Names();

  /** Id of an earlier article of another origin with this text, or null. */
  duplicateOf(text: Hash, origin: string): string | null {
    const place = this.#texts.get(text);
    if (place === null) return null;
    const id = this.#names.get(place[0]!, place[1]!);
    const row = this.#ids.get(keyOf(id))!;
    // The same file once more, or a file that has another text by now: while a folder is watched.
    const current = halfOf(text).every((word, i) => word === row[3 + i]);
    return isOf(row, origin) || !current ? null : id;
  }

  /** The id under which the article goes on: its own, or "story-2" where an article of another origin has that already. */
  claim(id: string, text: Hash, origin: string): string {
    const free = this.#freeId(id, origin);
    const next = this.#ids.get(keyOf(free))?.[0] ?? 2;
    this.#ids.set(keyOf(free), [next, ...halfOf(hashOf(origin)), ...halfOf(text)]);
    this.#texts.set(text, this.#names.add(free));
    return free;
  }

  #freeId(id: string, origin: string): string {
    const key = keyOf(id);
    const first = this.#ids.get(key);
    if (first === null || isOf(first, origin)) return id;
    const before = this.#renamed.get(hashOf(id, origin));
    if (before !== null) return this.#names.get(before[0]!, before[1]!);
    for (let number = first[0]!; ; number++) {
      const candidate = `${shortened(id, LONGEST_ID - String(number).length - 1)}-${number}`;
      if (this.#ids.has(keyOf(candidate))) continue;
      this.#ids.set(key, [number + 1, ...first.subarray(1)]);
      this.#renamed.set(hashOf(id, origin), this.#names.add(candidate));
      return candidate;
    }
  }
}

/** Whether a row of `#ids` is of an article of this origin. */
const isOf = (row: Uint32Array, origin: string): boolean => halfOf(hashOf(origin)).every((word, i) => word === row[1 + i]);
const halfOf = (hash: Hash): number[] => wordsOf(hash).slice(0, 2);

/** Some file systems take "A" and "a" for one name. */
const keyOf = (id: string): Hash => hashOf(id.normalize('NFC').toLowerCase());

const shortened = (id: string, length: number): string => id.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');

/** Ids, one behind the other in a buffer. */
class Names {
  #bytes = Buffer.alloc(1 << 12);
  #end = 0;

  add(name: string): readonly [start: number, length: number] {
    const length = Buffer.byteLength(name);
    while (this.#end + length > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], this.#bytes.length * 2);
    const start = this.#end;
    this.#end += this.#bytes.write(name, start);
    return [start, length];
  }

  get(start: number, length: number): string {
    return this.#bytes.toString('utf8', start, start + length);
  }
}
