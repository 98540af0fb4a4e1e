/** What the page works out before it draws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../src/decisions/anchors.js';
import { sentence } from '../../src/find/sentence.js';
import type { FoundFact } from '../../src/find/found-fact.js';
import { daysOf } from '../../src/find/periods.js';
import type { GoldFact } from '../../src/gold.js';
import { draftOf, factOfDraft } from '../../src/review/page/draft.js';
import { makeFact, meaningOf } from '../../src/review/page/make-fact.js';
import { mentionsOf } from '../../src/review/mentions.js';
import { nearest } from '../../src/review/page/roles.js';
import { blocksOf, marksByBlock, segmentsOf, type Mark } from '../../src/review/page/segments.js';
import { niceScale, seriesOf } from '../../src/review/page/series.js';
import { TEXT, TICKETS } from '../decisions/facts.js';

describe('the form of a fact', () => {
  const full: GoldFact = {
    ...TICKETS,
    value: [40_000, 41_500],
    per: 'day',
    modifier: 'about',
    direction: 'up',
    from: { value: 38_000, unit: 'ticket', period: '2023-05' },
    subject: ['Norvik', 'the line'],
    optional: true,
  };

  it.each([TICKETS, full])('gives back the fact that it was filled with', (fact) => expect(factOfDraft(draftOf(fact), fact)).toEqual(fact));

  it.each([['38,600', 38_600], ['-0.4', -0.4], ['−5', -5], ['.5', 0.5], ['1e9', 1e9], ['5 to 6', [5, 6]], ['', null]])('reads %j', (value, number) => {
    expect(factOfDraft({ ...draftOf(TICKETS), value }, TICKETS)).toMatchObject({ value: number });
  }); // prettier-ignore

  it.each(['many', '5-6', '1 to 2 to 3', '5 to', '0x10', '1/2'])('says that %j is no number', (value) => {
    expect(factOfDraft({ ...draftOf(TICKETS), value }, TICKETS)).toMatchObject({ field: 'value' });
  });
});

describe('a fact made by hand', () => {
  const mentions = mentionsOf({ id: 'ferry', text: TEXT, meta: { published: '2024-06-03' } });
  const make = (words: string): GoldFact =>
    makeFact({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length }, mentions, [], anchorsOf(TEXT));

  it('has what the program knows of its number', () => {
    expect(make('23.5')).toMatchObject({ quote: '23.5%', value: 23.5, unit: 'percent', kind: 'rate' });
    expect(make('May')).toMatchObject({ quote: 'May', kind: 'date', value: null, period: '2024-05' });
    expect(make('7')).toMatchObject({ value: 7, unit: null });
  });

  it('takes a selection for what it means', () => {
    const span = (words: string): { start: number; end: number } => ({
      start: TEXT.indexOf(words),
      end: TEXT.indexOf(words) + words.length,
    });
    expect(meaningOf('period', span('May'), TEXT, mentions)).toBe('2024-05');
    expect(meaningOf('subject', span('Norvik'), TEXT, mentions)).toBe('Norvik');
    expect(meaningOf('metric', span('ferry market'), TEXT, null)).toBe('ferry market');
  });

  it('is marked at the nearest place that says it', () => {
    const text = 'Norvik and Orion; Orion.';
    expect([nearest(text, 'Orion', 0)?.start, nearest(text, 'Orion', 20)?.start, nearest(text, 'Kantar', 5)]).toEqual([11, 18, null]);
  });
});

describe('segments', () => {
  it('put together are the text, whatever is marked in it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '5', '😀', 'é'), maxLength: 9000 });
    const cuts = fc.array(fc.nat(9000), { maxLength: 60 });
    fc.assert(
      fc.property(text, cuts, (text, cuts) => {
        const sorted = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
        const marks: Mark[] = sorted
          .slice(0, -1)
          .flatMap((start, i) => (i % 2 ? [] : [{ start, end: sorted[i + 1]!, key: `${start}`, look: '' }]));
        const blocks = blocksOf(text, marks);
        const byBlock = marksByBlock(blocks, marks);
        const drawn = blocks.flatMap((block, i) => segmentsOf(block, byBlock[i]!, []).map(({ start, end }) => text.slice(start, end)));
        expect(drawn.join('')).toBe(text.replaceAll('\n', ''));
      }),
      { numRuns: 100, seed: 8 },
    );
  });
});

describe('a series', () => {
  const row = (value: number, period: string, fields: Partial<GoldFact> = {}, article = 'a'): FoundFact => {
    const fact: GoldFact = {
      ...TICKETS,
      kind: 'amount',
      unit: 'USD',
      value,
      period,
      subject: ['Orion'],
      metric: ['revenue'],
      source: ['Kantar'],
      ...fields,
    };
    const days = daysOf(period)!;
    return {
      article,
      title: null,
      published: null,
      id: null,
      key: `${value}`,
      state: 'new',
      confidence: 1,
      sentence: sentence(fact),
      evidence: null,
      start: 0,
      end: 1,
      ...days,
      fact,
    };
  };

  it('gathers one metric of one subject in order of time, and tells what contradicts', () => {
    const [series] = seriesOf([
      row(6.1e9, '2020'),
      row(5.2e9, '2019'),
      row(4.1e9, '2019', { source: ['Nielsen'] }, 'b'),
      row(5.25e9, '2019', {}, 'c'),
    ]);
    expect(series).toMatchObject({ subject: 'Orion', metric: 'revenue', articles: 3, conflicts: 3 });
    expect(series!.points.map(({ low, conflict }) => [low, conflict])).toEqual([[4.1e9, true], [5.2e9, true], [5.25e9, true], [6.1e9, false]]); // prettier-ignore
  });

  it('takes rounding, a forecast and an earlier level told twice for no contradiction', () => {
    const [series] = seriesOf([
      row(5.2e9, '2019'),
      row(5.24e9, '2019', {}, 'b'),
      row(9e9, '2019', { modality: 'forecast' }, 'c'),
      row(6.1e9, '2020', { from: { value: 5.2e9, unit: 'USD', period: '2019' } }),
    ]);
    expect(series).toMatchObject({ conflicts: 0 });
    expect(series!.points).toHaveLength(4);
  });

  it('keeps growth, other units and other metrics apart', () => {
    expect(
      seriesOf([
        row(5, '2019'),
        row(5, '2019', { kind: 'growth', unit: 'percent' }),
        row(5, '2019', { unit: 'EUR' }),
        row(5, '2019', { metric: ['profit'] }),
      ]),
    ).toHaveLength(4);
  });

  it.each([[[3, 97]], [[5.2e9, 6.1e9]], [[-4, 4]], [[7]], [[0]], [[-3]]])('has a scale with round ticks around %j', (values) => {
    const { ticks, place } = niceScale(values, 0, 100);
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThan(12);
    for (const value of values) expect(place(value)).toBeGreaterThanOrEqual(0);
    for (const value of values) expect(place(value)).toBeLessThanOrEqual(100);
  });
});
