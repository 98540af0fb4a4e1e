/** What the tagger remembers of forms: a row of numbers for each, all rows in one block of memory. */

/** So many forms are remembered; when there are more, one that was not met for long gives its row to the next. */
export const MOST_FORMS = 2 ** 15;

/** A word as its sentence has it. */
export interface Word {
  readonly text: string;
  readonly lower: string;
}

/** Works out the row of a word, which is all zeros; `opens` tells that it stands first in its sentence. */
type WriteRow = (word: Word, opens: boolean, row: Int32Array) => void;

/** The form that has a row. */
interface Owner {
  readonly key: string;
  readonly places: Map<string, number>;
}

/** Rows given out anew by a clock, as pages of memory are: each form that was met since the hand passed gets a second chance (Corbató, 1968). */
export class Rows {
  private readonly inside = new Map<string, number>();
  private readonly opening = new Map<string, number>();
  private owners: Owner[] = [];
  /** For each row the text that last asked for it, or 0 when the hand has passed since. */
  private asked = new Int32Array(MOST_FORMS);
  private block: Int32Array;
  private text = 1;
  /** How many rows this text has asked for: they must stay. */
  private inUse = 0;
  private hand = 0;

  constructor(
    private readonly width: number,
    private readonly write: WriteRow,
  ) {
    this.block = new Int32Array(MOST_FORMS * width);
  }

  /** All rows, one after the other; what `find` gave stays true until the next text begins. */
  get numbers(): Int32Array {
    return this.block;
  }

  beginText(): void {
    this.text++;
    this.inUse = 0;
    if (this.owners.length <= MOST_FORMS) return;
    this.inside.clear();
    this.opening.clear();
    this.owners = [];
    this.asked = new Int32Array(MOST_FORMS);
    this.block = new Int32Array(MOST_FORMS * this.width);
  }

  /** Where the row of a word begins in `numbers`. */
  find(word: Word, opens: boolean): number {
    const places = opens ? this.opening : this.inside;
    const key = isFigure(word.text) ? FIGURE : word.text;
    let row = places.get(key);
    if (row === undefined) {
      row = this.freeRow();
      const owner = { key: copyOf(key), places };
      this.owners[row] = owner;
      places.set(owner.key, row);
      this.write(word, opens, this.block.subarray(row * this.width, (row + 1) * this.width));
    }
    if (this.asked[row] !== this.text) {
      this.asked[row] = this.text;
      this.inUse++;
    }
    return row * this.width;
  }

  /** The number of a row that no form has. */
  private freeRow(): number {
    const { asked, owners, width } = this;
    // Half of the rows in use: the hand would walk far
    if (owners.length < MOST_FORMS || this.inUse > MOST_FORMS / 2) {
      if (owners.length === asked.length) this.widen();
      return owners.length;
    }
    for (; ; this.hand++) {
      const row = this.hand % MOST_FORMS;
      if (asked[row] === 0) {
        const { key, places } = owners[row]!;
        places.delete(key);
        this.block.fill(0, row * width, (row + 1) * width);
        return row;
      }
      if (asked[row] !== this.text) asked[row] = 0;
    }
  }

  private widen(): void {
    const { asked, block } = this;
    this.asked = new Int32Array(2 * asked.length);
    this.asked.set(asked);
    this.block = new Int32Array(2 * block.length);
    this.block.set(block);
  }
}

/** All numbers in digits look the same to the tagger. */
const FIGURE = '0';
const isFigure = (text: string): boolean => text.charCodeAt(0) >= 48 && text.charCodeAt(0) <= 57;

/** A long slice keeps the whole text that it was cut from in memory. */
const copyOf = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));
