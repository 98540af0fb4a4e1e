/** What the tagger remembers of forms: a row of numbers for each, all rows in one block of memory. */

/** Behind so many new forms, those not met since are forgotten. */
const MOST_FORMS = 15_000;

/** A word as its sentence has it. */
export interface Word {
  readonly text: string;
  readonly lower: string;
}

/** Works out the row of a word; `opens` tells that it stands first in its sentence. */
type WriteRow = (word: Word, opens: boolean, row: Int32Array) => void;

class Generation {
  readonly inside = new Map<string, number>();
  readonly opening = new Map<string, number>();
  numbers: Int32Array;
  count = 0;

  constructor(private readonly width: number) {
    this.numbers = new Int32Array(2 ** 14 * width);
  }

  /** Where a new row begins. */
  add(): number {
    const at = this.count++ * this.width;
    if (at === this.numbers.length) {
      const wider = new Int32Array(2 * at);
      wider.set(this.numbers);
      this.numbers = wider;
    }
    return at;
  }
}

export class Rows {
  private current: Generation;
  private older: Generation;

  constructor(
    private readonly width: number,
    private readonly write: WriteRow,
  ) {
    this.current = this.older = new Generation(width);
  }

  /** All rows, one after the other; what `find` gave stays true until the next text begins. */
  get numbers(): Int32Array {
    return this.current.numbers;
  }

  beginText(): void {
    if (this.current.count < MOST_FORMS) return;
    this.older = this.current;
    this.current = new Generation(this.width);
  }

  /** Where the row of a word begins in `numbers`. */
  find(word: Word, opens: boolean): number {
    const { current, older } = this;
    const places = opens ? current.opening : current.inside;
    const known = places.get(word.text);
    if (known !== undefined) return known;
    const at = current.add();
    places.set(copyOf(word.text), at);
    const before = older === current ? undefined : (opens ? older.opening : older.inside).get(word.text);
    if (before === undefined) this.write(word, opens, current.numbers.subarray(at, at + this.width));
    else current.numbers.set(older.numbers.subarray(before, before + this.width), at);
    return at;
  }
}

/** A long slice keeps the whole text that it was cut from in memory. */
const copyOf = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));
