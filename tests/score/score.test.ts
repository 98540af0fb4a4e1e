import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, FactSheet } from '../../src/fact.js';
import { FIELDS, GoldError, LEVELS, oneDecimal, score, type Field } from '../../src/score/index.js';
import { sample, sampleOf, type Sample } from './articles.js';

const scoreOf = ({ id, text, gold }: Sample, found: FactSheet | null) => score([{ id, text, gold, found }]);
const withFacts = (sheet: FactSheet, facts: Fact[]): FactSheet => ({ ...sheet, facts });

describe('score', () => {
  it('gives 100 everywhere to a sheet that says what gold says', () => {
    fc.assert(
      fc.property(sample, (article) => {
        const result = scoreOf(article, article.sheet);
        expect(result.differences).toEqual([]);
        for (const group of Object.values(result.groups)) {
          for (const level of LEVELS) expect(group.levels[level]).toMatchObject({ precision: 100, recall: 100, f1: 100 });
        }
        for (const { gold, score } of Object.values(result.fields)) expect(score).toBe(gold === 0 ? null : 100);
      }),
    );
  });

  it('reads the gold of another annotator as a sheet', () => {
    fc.assert(
      fc.property(sample, ({ id, text, gold, sheet }) => {
        const asSheet = score([{ id, text, gold, found: sheet }]);
        // Gold has no confidence.
        expect(score([{ id, text, gold, found: gold }])).toEqual({ ...asSheet, reliability: null });
      }),
    );
  });

  it('gives recall 0 and no precision to an empty sheet, and tells of a missing one', () => {
    fc.assert(
      fc.property(sample, (article) => {
        const empty = scoreOf(article, withFacts(article.sheet, []));
        const missing = scoreOf(article, null);
        expect(missing).toEqual({ ...empty, missing: ['generated'] });
        for (const { levels } of Object.values(empty.groups)) expect(levels.found).toMatchObject({ precision: null, recall: 0, f1: null });
        expect(empty.differences.map(({ problem }) => problem)).toEqual(article.gold.facts.map(() => 'missed'));
      }),
    );
  });

  it('never depends on the order of gold or of facts', () => {
    const shuffled = sample.chain((article) =>
      fc.tuple(
        fc.constant(article),
        fc.shuffledSubarray(article.gold.facts, { minLength: article.gold.facts.length }),
        fc.shuffledSubarray(article.sheet.facts, { minLength: article.sheet.facts.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([article, gold, facts]) => {
        const mixed = scoreOf({ ...article, gold: { ...article.gold, facts: gold } }, withFacts(article.sheet, facts));
        expect(mixed).toEqual(scoreOf(article, article.sheet));
      }),
    );
  });

  const other = { name: 'Zyx', type: null, text: 'Zyx', start: 0, end: 3 };
  const changes: Record<Field, (fact: Fact) => Partial<Fact>> = {
    value: ({ quantity }) => ({ quantity: quantity && { ...quantity, value: -7, low: -7, high: -7 } }),
    unit: ({ quantity }) => ({ quantity: quantity && { ...quantity, unit: 'JPY' } }),
    per: ({ quantity }) => ({ quantity: quantity && { ...quantity, per: 'hectare' } }),
    kind: ({ kind }) => ({ kind: kind === 'rate' ? 'share' : 'rate' }),
    direction: ({ change }) => ({ change: change && { ...change, direction: change.direction === 'up' ? 'down' : 'up' } }),
    modifier: ({ quantity }) => ({ quantity: quantity && { ...quantity, modifier: 'under' } }),
    subject: () => ({ subject: other }),
    metric: () => ({ metric: { name: 'Zyx', text: 'Zyx', start: 0, end: 3 } }),
    period: ({ period }) => ({
      period: { fiscal: false, from: null, to: null, text: null, start: null, end: null, ...period, value: '1901' },
    }),
    from: ({ change }) => ({
      change: change && { ...change, from: { value: -7, low: -7, high: -7, unit: null, period: null, fact: null } },
    }),
    place: () => ({ place: { ...other, code: null } }),
    source: () => ({ source: other }),
    modality: ({ modality }) => ({ modality: modality === 'planned' ? 'forecast' : 'planned' }),
  };

  it.each(FIELDS)('moves no other field when %s is changed', (field) => {
    const ofNumbers = sample.filter(({ sheet }) => sheet.facts.some(({ kind }) => kind !== 'date'));
    fc.assert(
      fc.property(ofNumbers, (article) => {
        const at = article.sheet.facts.findIndex(({ kind }) => kind !== 'date');
        const facts = article.sheet.facts.map((fact, i) => (i === at ? { ...fact, ...changes[field](fact) } : fact));
        const result = scoreOf(article, withFacts(article.sheet, facts));
        expect(result.differences).toHaveLength(1);
        expect(result.differences[0]!.fields.map((difference) => difference.field)).toEqual([field]);
        for (const name of FIELDS) {
          const { gold, right } = result.fields[name];
          expect(right).toBe(name === field ? result.fields[name].right : gold);
        }
        expect(result.groups['number']!.levels.found.f1).toBe(100);
      }),
    );
  });

  it('costs nothing to find or to miss an optional fact', () => {
    fc.assert(
      fc.property(sample, (article) => {
        const [first, ...rest] = article.gold.facts;
        const gold = { ...article.gold, facts: [{ ...first!, optional: true }, ...rest] };
        const found = scoreOf({ ...article, gold }, article.sheet);
        const missed = scoreOf({ ...article, gold }, withFacts(article.sheet, article.sheet.facts.slice(1)));
        expect(found).toEqual(missed);
      }),
    );
  });

  it('counts a fact of the wrong kind under both kinds', () => {
    const article = sampleOf('a', [{ ...plain, kind: 'amount' }]);
    const facts = article.sheet.facts.map((fact): Fact => ({ ...fact, kind: 'rate' }));
    const { groups } = scoreOf(article, withFacts(article.sheet, facts));
    expect(groups['amount']).toMatchObject({ gold: 1, found: 0, levels: { found: { precision: null, recall: 100 } } });
    expect(groups['rate']).toMatchObject({ gold: 0, found: 1, levels: { found: { precision: 100, recall: null } } });
  });

  it('names the fact whose quote is not in the text', () => {
    const article = sampleOf('a', [plain]);
    const gold = { ...article.gold, facts: [{ ...article.gold.facts[0]!, nth: 2 }] };
    expect(() => scoreOf({ ...article, gold }, null)).toThrow(GoldError);
    expect(() => scoreOf({ ...article, gold }, null)).toThrow('fact 1: quote "No0x u" does not stand 2 time(s) in the text');
  });
});

const plain = {
  kind: 'amount',
  value: 5,
  unit: 'USD',
  per: null,
  modifier: null,
  direction: null,
  from: null,
  subject: ['Aune'],
  metric: ['sales'],
  period: null,
  place: [],
  source: [],
  modality: 'actual',
} as const satisfies Partial<Sample['gold']['facts'][number]> as unknown as Omit<Sample['gold']['facts'][number], 'quote' | 'nth'>;

describe('oneDecimal', () => {
  it.each([
    [12.25, 12.2],
    [12.75, 12.8],
    [12.35, 12.3], // the binary value lies below
    [100, 100],
    [66.66666, 66.7],
  ])('rounds %d to %d as Python does', (value, rounded) => expect(oneDecimal(value)).toBe(rounded));
});
