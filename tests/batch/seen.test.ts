import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../src/batch/hash.js';
import { HashTable } from '../../src/batch/hash-table.js';
import { Seen } from '../../src/batch/seen.js';

describe('the table of hashes', () => {
  it('keeps what a Map keeps', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2000), fc.nat(0xffffffff), fc.nat(0xffffffff)), { maxLength: 3000 }), (entries) => {
        const table = new HashTable(2);
        const map = new Map<string, number[]>();
        for (const [key, ...value] of entries) {
          table.set(hashOf(String(key)), value);
          map.set(hashOf(String(key)), value);
        }
        expect(table.size).toBe(map.size);
        for (let key = 0; key <= 2000; key++) {
          const found = table.get(hashOf(String(key)));
          expect(found && [...found]).toEqual(map.get(hashOf(String(key))) ?? null);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('finds each of a hundred thousand, and no other', () => {
    const table = new HashTable(0);
    for (let i = 0; i < 100_000; i++) table.set(hashOf(`in ${i}`), []);
    expect(table.size).toBe(100_000);
    for (let i = 0; i < 100_000; i++) if (!table.has(hashOf(`in ${i}`)) || table.has(hashOf(`out ${i}`))) expect.unreachable(String(i));
  });
});

describe('articles that were seen', () => {
  const [A, B, C] = ['a text', 'another text', 'a third text'].map((text) => hashOf(text)) as [string, string, string];

  it('give the id of the first with a text', () => {
    const seen = new Seen();
    expect(seen.duplicateOf(A, '1.txt')).toBeNull();
    seen.claim('ferry', A, '1.txt');
    expect(seen.duplicateOf(A, '2.txt')).toBe('ferry');
    expect(seen.duplicateOf(B, '2.txt')).toBeNull();
  });

  it('are no duplicates of themselves, nor of what has another text by now', () => {
    const seen = new Seen();
    seen.claim('ferry', A, '1.txt');
    expect(seen.duplicateOf(A, '1.txt')).toBeNull();
    expect(seen.claim('ferry', B, '1.txt')).toBe('ferry');
    expect(seen.duplicateOf(A, '2.txt')).toBeNull();
    expect(seen.duplicateOf(B, '2.txt')).toBe('ferry');
  });

  it('get ids that no other has, whatever case they are written in', () => {
    const seen = new Seen();
    const ids = ['ferry', 'Ferry', 'ferry-3', 'FERRY', 'caf\u00e9', 'cafe\u0301'].map((id, i) =>
      seen.claim(id, hashOf(`text ${i}`), `${i}.txt`),
    );
    expect(ids).toEqual(['ferry', 'Ferry-2', 'ferry-3', 'FERRY-4', 'caf\u00e9', 'cafe\u0301-2']);
    expect(seen.claim('ferry', C, '6.txt')).toBe('ferry-5');
    expect(seen.claim('Ferry', B, '1.txt')).toBe('Ferry-2');
  });

  it('keep ids short enough for a file name', () => {
    const seen = new Seen();
    const long = `${'a'.repeat(77)}\u{1F600}b`;
    const ids = [0, 1].map((i) => seen.claim(long, hashOf(`text ${i}`), `${i}.txt`));
    expect(ids).toEqual([long, `${'a'.repeat(77)}-2`]);
  });

  it('may be very many of one id', () => {
    const seen = new Seen();
    let last = '';
    for (let i = 0; i < 20_000; i++) last = seen.claim('article', hashOf(`text ${i}`), `${i}.txt`);
    expect(last).toBe('article-20000');
  });
});
