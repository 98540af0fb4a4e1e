import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, entriesOfSheet, type Entry } from '../../src/score/index.js';
import { sampleOf } from './articles.js';

const fact = {
  kind: 'share', value: 5, unit: 'percent', per: null, modifier: null, direction: null, from: null, subject: ['Aune'], metric: [],
  period: null, place: [], source: [], modality: 'actual',
} as Parameters<typeof sampleOf>[1][number]; // prettier-ignore
const [like] = entriesOfSheet(sampleOf('a', [fact]).sheet);
const span = fc.record({
  start: fc.nat(60),
  length: fc.integer({ min: 1, max: 12 }),
  kind: fc.constantFrom('share' as const, 'date' as const),
});
/** Spans of a sheet or of gold may touch and overlap, but no two are the same. */
const entries: fc.Arbitrary<Entry[]> = fc
  .uniqueArray(span, { maxLength: 12, selector: ({ start, length, kind }) => `${start} ${length} ${kind}` })
  .map((spans) => spans.map(({ start, length, kind }) => ({ ...like!, start, end: start + length, kind })));
const overlap = (a: Entry, b: Entry): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);
const named = ({ start, end, kind }: Entry): string => `${kind} ${start}–${end}`;

describe('pairing', () => {
  it('is one to one, of overlapping spans, dates apart, and leaves no pair that could still be made', () => {
    fc.assert(
      fc.property(entries, entries, (gold, found) => {
        const { pairs, missed, extra } = align(gold, found);
        expect(new Set([...pairs.map(([g]) => g), ...missed]).size).toBe(gold.length);
        expect(new Set([...pairs.map(([, f]) => f), ...extra]).size).toBe(found.length);
        expect(pairs.length + missed.length).toBe(gold.length);
        expect(pairs.length + extra.length).toBe(found.length);
        for (const [g, f] of pairs) {
          expect(overlap(gold[g]!, found[f]!)).toBeGreaterThan(0);
          expect(gold[g]!.kind).toBe(found[f]!.kind);
        }
        for (const g of missed)
          for (const f of extra) expect(gold[g]!.kind !== found[f]!.kind || overlap(gold[g]!, found[f]!) <= 0).toBe(true);
      }),
    );
  });

  it('gives the same pairs in whatever order gold and facts come', () => {
    const orders = fc.tuple(entries, entries).chain(([gold, found]) => fc.tuple(fc.constant({ gold, found }), fc.shuffledSubarray(gold, { minLength: gold.length }), fc.shuffledSubarray(found, { minLength: found.length }))); // prettier-ignore
    const pairsOf = (gold: readonly Entry[], found: readonly Entry[]): string[] =>
      align(gold, found).pairs.map(([g, f]) => `${named(gold[g]!)} = ${named(found[f]!)}`).sort(); // prettier-ignore
    fc.assert(
      fc.property(orders, ([{ gold, found }, mixedGold, mixedFound]) => {
        expect(pairsOf(mixedGold, mixedFound)).toEqual(pairsOf(gold, found));
      }),
    );
  });

  it('never swaps equal numbers, even where spans are a little off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.integer({ min: -2, max: 2 }), (count, shift) => {
        const at = (offset: number): Entry[] => Array.from({ length: count }, (_, i) => ({ ...like!, start: 6 * i + offset, end: 6 * i + offset + 3 }));
        expect(align(at(0), at(shift)).pairs).toEqual(Array.from({ length: count }, (_, i) => [i, i]));
      }),
    ); // prettier-ignore
  });

  it('prefers the larger overlap', () => {
    const gold = [{ ...like!, start: 0, end: 10 }];
    const found = [{ ...like!, start: 8, end: 20 }, { ...like!, start: 0, end: 5 }]; // prettier-ignore
    expect(align(gold, found)).toEqual({ pairs: [[0, 1]], missed: [], extra: [0] });
  });
});
