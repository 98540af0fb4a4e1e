import { describe, expect, it } from 'vitest';
import { HOLIDAYS } from '../../src/lexicon/times.js';
import { isoDay } from '../../src/stages/times/calendar.js';
import { holidayIn } from '../../src/stages/times/holidays.js';
import { findTimes, TIME_RULES, TIME_TOPICS } from '../../src/stages/times/index.js';
import { readTokens } from '../../src/stages/tokens.js';

const read = (text: string, published: string | null = null) =>
  findTimes({ text, published, tokens: readTokens({ text }), names: { entities: [], mentions: [] } }).times;

describe('rules', () => {
  it('are there, each with examples', () => {
    expect(TIME_RULES.length).toBeGreaterThan(25);
    for (const { id, examples } of TIME_RULES) expect(examples.length, id).toBeGreaterThan(0);
    expect(new Set(TIME_RULES.map((rule) => rule.id)).size).toBe(TIME_RULES.length);
  });

  for (const { id, examples } of [...TIME_RULES, ...TIME_TOPICS]) {
    for (const { text, published, times } of examples) {
      it(`${id}: ${text}`, () => {
        const found = read(text, published ?? null);
        expect(found.map((time) => [time.text, time.value])).toEqual(times);
        for (const time of found) expect(text.slice(time.start, time.end)).toBe(time.text);
      });
    }
  }

  for (const { id, examples } of TIME_RULES) {
    it(`${id} makes one of its examples`, () => {
      const made = examples.flatMap(({ text, published }) => read(text, published ?? null).flatMap((time) => time.because));
      expect(made).toContain(id);
    });
  }
});

describe('holidays', () => {
  it.each(HOLIDAYS)('$id', ({ id, example: [year, day] }) => {
    expect(isoDay(holidayIn(id, year))).toBe(day);
  });
});

describe('mentions', () => {
  const only = (text: string, published: string | null = '2019-11-05') => read(text, published)[0]!;

  it.each([
    ['by the third quarter of 2011', '2011-07-01', '2011-09-30'],
    ['in the second half of 2018', '2018-07-01', '2018-12-31'],
    ['in February 2020', '2020-02-01', '2020-02-29'],
    ['in the summer of 2018', '2018-06-01', '2018-08-31'],
    ['in the 1990s', '1990-01-01', '1999-12-31'],
    ['last week', '2019-10-28', '2019-11-03'],
    ['from 2010 to 2015', '2010-01-01', '2015-12-31'],
    ['in the fiscal year ended March 31, 2019', '2018-04-01', '2019-03-31'],
  ])('%s: first and last day', (phrase, from, to) => {
    expect(only(`Sales fell ${phrase}.`)).toMatchObject({ type: 'DATE', from, to });
  });

  it('leaves a fiscal year without days where the text does not give its end', () => {
    expect(only('Sales fell in fiscal 2018.')).toMatchObject({ value: '2018', fiscal: true, from: null, to: null });
  });

  it('measures durations, hedged, streaked and without a number', () => {
    const range = { low: 12, high: 18, value: null, unit: 'month', modifier: null };
    expect(only('It takes 12 to 18 months.').duration).toEqual(range);
    expect(only('It took nearly two years.')).toMatchObject({ text: 'two years', duration: { value: 2, unit: 'year', modifier: 'about' } });
    expect(only('It took more than two years.').duration).toMatchObject({ low: 2, high: null, modifier: 'over' });
    expect(only('It rose for nine consecutive quarters.')).toMatchObject({ streak: true, duration: { value: 9, unit: 'quarter' } });
    expect(only('It was shut for a decade.').duration).toMatchObject({ value: null, unit: 'decade' });
  });

  it('says what resolved a time', () => {
    expect(only('Sales fell in 2018.').anchor).toBe('absolute');
    expect(only('Sales fell last year.').anchor).toBe('published');
    expect(only('Sales fell last year.', null)).toMatchObject({ anchor: 'none', value: null });
    expect(read('Sales fell in March 2018 from a year earlier.')[1]).toMatchObject({ anchor: 'context', value: '2017-03' });
  });

  it('takes an earlier level\'s "last year" at the grain under discussion', () => {
    expect(read('Profit in the third quarter was $5, compared with $4 last year.', '2019-11-05')[1]!.value).toBe('2018-Q3');
  });

  it('dates a bare month of an undated article by the dates of its text', () => {
    expect(read('The rate fell to 5% in May 2018 from 6% in April.').map((time) => time.value)).toEqual(['2018-05', '2018-04']);
  });

  it('leaves names alone, but not names that are dates', () => {
    const text = 'Friday Software hired 20 people.';
    const tokens = readTokens({ text });
    const mention = {
      start: 0,
      end: 15,
      text: 'Friday Software',
      first: 0,
      after: 2,
      because: [],
      entity: 0,
      type: 'organization',
      form: 'name',
    } as const;
    expect(findTimes({ text, published: '2019-11-05', tokens, names: { entities: [], mentions: [mention] } }).times).toEqual([]);
    const dated = 'The January 2018 fire killed 20 people.';
    const date = { ...mention, start: 4, end: 16, text: 'January 2018', first: 1, after: 3 };
    const found = findTimes({
      text: dated,
      published: null,
      tokens: readTokens({ text: dated }),
      names: { entities: [], mentions: [date] },
    });
    expect(found.times.map((time) => time.value)).toEqual(['2018-01']);
  });
});
