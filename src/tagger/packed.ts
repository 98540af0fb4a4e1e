/** Scores two by two: each number holds those of two tags, so that one addition adds both. Sums stay within 16 bits each. */

/** Puts scores of tags into as many numbers as hold them, from `at` on. */
export function pack(scores: readonly number[], into: Int32Array, at: number): void {
  for (let i = 0; i < scores.length; i += 2) into[at + i / 2] = scores[i]! + (scores[i + 1] ?? 0) * 2 ** 16;
}

/** Takes the scores of `count` tags out again. */
export function unpack(packed: Int32Array, count: number, scores: Int32Array): void {
  for (let i = 0; i < count; i += 2) {
    const both = packed[i >> 1]!;
    const even = (both << 16) >> 16;
    scores[i] = even;
    scores[i + 1] = (both - even) >> 16;
  }
}
