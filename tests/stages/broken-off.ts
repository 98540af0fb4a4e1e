import { expect } from 'vitest';
import { extract } from '../../src/extract.js';

/** Reads a text cut behind each of its words, and without its first words; none of them may throw. */
export function expectPartsAreRead(text: string): void {
  const blanks = Array.from(text.matchAll(/\s+/g), ({ index }) => index);
  for (const part of [...blanks.map((at) => text.slice(0, at)), ...blanks.slice(0, 2).map((at) => text.slice(at + 1))])
    expect(() => extract({ id: 'part', text: part, meta: { published: '2024-05-14' } }), part).not.toThrow();
}
