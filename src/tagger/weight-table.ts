/** How many features may be looked up together. */
const MOST_AT_ONCE = 32;

/**
 * Features by number, with the weights of each, by open addressing. Most of the tagger's time is the wait for this memory: so a feature's
 * weights lie where its number does, and many features are looked up together, so that the processor waits for all of them at once.
 */
export class WeightTable {
  /** `width` weights for each slot: those of the first tags, and those of the others. */
  readonly first: Int16Array;
  readonly others: Int16Array;
  private readonly mask: number;
  private readonly keys: Int32Array;
  /** Of the keys that are being looked up: the slot where each belongs, and the key that is there. */
  private readonly homes = new Int32Array(MOST_AT_ONCE);
  private readonly there = new Int32Array(MOST_AT_ONCE);

  constructor(
    features: readonly { readonly key: number; readonly weights: readonly number[] }[],
    width: number,
    otherWidth: number,
  ) {
    const size = 2 ** Math.ceil(Math.log2(1.8 * features.length + 2));
    this.mask = size - 1;
    this.keys = new Int32Array(size).fill(-1);
    this.first = new Int16Array(size * width);
    this.others = new Int16Array(size * otherWidth);
    for (const { key, weights } of features) {
      let slot = this.home(key);
      while (this.keys[slot] !== -1) slot = (slot + 1) & this.mask;
      this.keys[slot] = key;
      this.first.set(weights.slice(0, width), slot * width);
      this.others.set(weights.slice(width, width + otherWidth), slot * otherWidth);
    }
  }

  /** Replaces the first `count` keys by the slots that have their weights, those found first; returns how many were found. */
  find(keys: Int32Array, count: number): number {
    const { mask, homes, there } = this;
    for (let i = 0; i < count; i++) {
      const home = this.home(keys[i]!);
      homes[i] = home;
      there[i] = this.keys[home]!;
    }
    let found = 0;
    for (let i = 0; i < count; i++) {
      const key = keys[i]!;
      let slot = homes[i]!;
      let other = there[i]!;
      while (other !== key && other !== -1) {
        slot = (slot + 1) & mask;
        other = this.keys[slot]!;
      }
      if (other === key) keys[found++] = slot;
    }
    return found;
  }

  private home(key: number): number {
    const mixed = Math.imul(key, 0x9e3779b1);
    return (mixed ^ (mixed >>> 15)) & this.mask;
  }
}
