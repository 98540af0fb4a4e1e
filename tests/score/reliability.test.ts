import { describe, expect, it } from 'vitest';
import { LEVELS, reliabilityOf, type Judged } from '../../src/score/index.js';

const fact = (confidence: number, ...levels: Judged['levels']): Judged => ({ confidence, levels });
const typed = ['found', 'quantity', 'typed'] as const;

describe('reliability', () => {
  it('is null where nothing has a confidence', () => expect(reliabilityOf([])).toBeNull());

  it('counts each fact once, by the confidence its sheet says', () => {
    const found = reliabilityOf([fact(0.3), fact(0.59, ...typed), fact(0.9, ...typed), fact(0.95, ...LEVELS), fact(1, ...LEVELS)])!;
    expect(found.bins.map(({ facts }) => facts)).toEqual([1, 1, 0, 0, 0, 1, 2]);
    expect(found.sure).toMatchObject({ facts: 3, right: { typed: 100, full: 200 / 3, whole: 200 / 3 } });
    expect(found.sure.confidence).toBeCloseTo(95, 9);
    expect(found.sureShare).toBe(60);
    expect(found.bins[2]).toMatchObject({ facts: 0, confidence: null, right: { full: null } });
  });

  it('is off by nothing where as many are right as it says, and by the difference where not', () => {
    const kept = [...Array<Judged>(9).fill(fact(0.9, ...typed)), fact(0.9, 'found', 'quantity')];
    expect(reliabilityOf(kept)!.error).toBeCloseTo(0, 9);
    expect(reliabilityOf([...kept, ...Array<Judged>(10).fill(fact(0.6))])!.error).toBeCloseTo(30, 9);
  });
});
