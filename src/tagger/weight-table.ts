import { pack } from './packed.js';

/** How many features may be looked up together. */
const MOST_AT_ONCE = 32;

/**
 * Features by number, by open addressing, with the weights of each. Much of the tagger's time is the wait for this memory: the features of
 * a word are looked up together, so that the processor waits for all of them at once.
 */
export class WeightTable {
  /** For each feature the weights of the first tags, packed, and those of the others. */
  readonly first: Int32Array;
  readonly others: Int32Array;
  private readonly mask: number;
  /** Number of a feature and its place among the weights, in turn. */
  private readonly slots: Int32Array;
  /** Where each of the numbers that are being looked up belongs, and the number that is there. */
  private readonly homes = new Int32Array(MOST_AT_ONCE);
  private readonly there = new Int32Array(MOST_AT_ONCE);

  constructor(features: readonly { readonly key: number; readonly weights: readonly number[] }[], firstTags: number, otherTags: number) {
    const size = 2 ** Math.ceil(Math.log2(1.8 * features.length + 2));
    const [width, otherWidth] = [Math.ceil(firstTags / 2), Math.ceil(otherTags / 2)];
    this.mask = size - 1;
    this.slots = new Int32Array(2 * size).fill(-1);
    this.first = new Int32Array(features.length * width);
    this.others = new Int32Array(features.length * otherWidth);
    features.forEach(({ key, weights }, i) => {
      let slot = this.home(key);
      while (this.slots[2 * slot] !== -1) slot = (slot + 1) & this.mask;
      this.slots[2 * slot] = key;
      this.slots[2 * slot + 1] = i;
      pack(weights.slice(0, firstTags), this.first, i * width);
      pack(weights.slice(firstTags), this.others, i * otherWidth);
    });
  }

  /** Leaves, in place of the first `count` numbers, the places of those that are there among the weights; returns how many these are. */
  find(keys: Int32Array, count: number): number {
    const { mask, homes, there, slots } = this;
    for (let i = 0; i < count; i++) {
      const home = this.home(keys[i]!);
      homes[i] = home;
      there[i] = slots[2 * home]!;
    }
    let found = 0;
    for (let i = 0; i < count; i++) {
      const key = keys[i]!;
      let slot = homes[i]!;
      let other = there[i]!;
      while (other !== key && other !== -1) {
        slot = (slot + 1) & mask;
        other = slots[2 * slot]!;
      }
      if (other === key) keys[found++] = slots[2 * slot + 1]!;
    }
    return found;
  }

  private home(key: number): number {
    const mixed = Math.imul(key, 0x9e3779b1);
    return (mixed ^ (mixed >>> 15)) & this.mask;
  }
}
