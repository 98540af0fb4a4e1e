/** Whole numbers of 31 bits to such numbers, by open addressing: most of the tagger's time goes into looking them up. */
export class NumberMap {
  private readonly mask: number;
  private readonly keys: Int32Array;
  private readonly values: Int32Array;

  constructor(entries: readonly (readonly [number, number])[]) {
    const size = 2 ** Math.ceil(Math.log2(1.9 * entries.length + 2));
    this.mask = size - 1;
    this.keys = new Int32Array(size).fill(-1);
    this.values = new Int32Array(size);
    for (const [key, value] of entries) {
      let at = this.home(key);
      while (this.keys[at] !== -1) at = (at + 1) & this.mask;
      this.keys[at] = key;
      this.values[at] = value;
    }
  }

  /** -1 for what is not there. */
  get(key: number): number {
    for (let at = this.home(key); ; at = (at + 1) & this.mask) {
      const found = this.keys[at]!;
      if (found === key) return this.values[at]!;
      if (found === -1) return -1;
    }
  }

  private home(key: number): number {
    const mixed = Math.imul(key, 0x9e3779b1);
    return (mixed ^ (mixed >>> 15)) & this.mask;
  }
}
