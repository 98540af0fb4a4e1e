/** Words of a rule or a stage with what is known of each. Most words of a text are found not to be among them without a look-up. */
export class WordTable<Value> {
  private readonly values = new Map<string, Value>();
  private readonly outlines = new Uint8Array(1 << 13);

  constructor(entries: Iterable<readonly [word: string, value: Value]>) {
    for (const [word, value] of entries) {
      this.values.set(word, value);
      this.outlines[outlineOf(word)] = 1;
    }
  }

  get(word: string): Value | undefined {
    return this.outlines[outlineOf(word)] === 1 ? this.values.get(word) : undefined;
  }
}

/** For each word its marks, the bits of all the lists it stands in. */
export function marksOf(sets: readonly (readonly [mark: number, words: Iterable<string>])[]): WordTable<number> {
  const marks = new Map<string, number>();
  for (const [mark, words] of sets) for (const word of words) marks.set(word, (marks.get(word) ?? 0) | mark);
  return new WordTable(marks);
}

/** Words of which only is known that they are in the table. */
export const tableOf = (words: Iterable<string>): WordTable<true> => new WordTable(Array.from(words, (word) => [word, true] as const));

/** First, middle and last letter and length, mixed into 13 bits: four words of five that a table lacks have none of its outlines. */
function outlineOf(word: string): number {
  const { length } = word;
  const letters = (word.charCodeAt(0) << 15) + (word.charCodeAt(length >> 1) << 10) + (word.charCodeAt(length - 1) << 5);
  return Math.imul(letters + length, 0x9e3779b1) >>> 19;
}
