/** The item at an index, or undefined in front of the first and behind the last: V8 reads an array slowly once it was asked for -1. */
export const itemAt = <Item>(items: readonly Item[], index: number): Item | undefined => (index < 0 ? undefined : items[index]);
