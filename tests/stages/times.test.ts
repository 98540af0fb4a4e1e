import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOLIDAYS } from '../../src/lexicon/times.js';
import { isoDay } from '../../src/stages/times/calendar.js';
import { holidayIn } from '../../src/stages/times/holidays.js';
import { findTimes, TIME_RULES, TIME_TOPICS } from '../../src/stages/times/index.js';
import { readTokens } from '../../src/stages/tokens/index.js';
import { expectPartsAreRead } from './broken-off.js';

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

describe('a text that breaks off', () => {
  it.each([...TIME_RULES, ...TIME_TOPICS])(
    'anywhere, or lacks its first words, is read without an error: examples of $id',
    ({ examples }) => {
      for (const { text } of examples) expectPartsAreRead(text);
    },
  );
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
    const stale = 'It led in June 2012. The dam will open in 2015. It leaked in October.';
    expect(read(stale).map((time) => time.value)).toEqual(['2012-06', '2015', null]);
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

describe('whatever the date', () => {
  const MONTHS = 'January February March April May June July August September October November December'.split(' ');
  const SHORT = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');
  const day = fc
    .date({ min: new Date('1801-01-01'), max: new Date('2059-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const ordinal = (n: number) => `${n}${n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
  /** Every style of writing a day with its year. */
  const styles: readonly ((year: number, month: number, day: number) => string)[] = [
    (y, m, d) => `${MONTHS[m - 1]} ${d}, ${y}`,
    (y, m, d) => `${MONTHS[m - 1]} ${ordinal(d)}, ${y}`,
    (y, m, d) => `${SHORT[m - 1]} ${d}, ${y}`,
    (y, m, d) => `${d} ${MONTHS[m - 1]} ${y}`,
    (y, m, d) => `${ordinal(d)} ${MONTHS[m - 1]} ${y}`,
    (y, m, d) => `the ${ordinal(d)} of ${MONTHS[m - 1]} ${y}`,
    (y, m, d) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
    (y, m, d) => `${m}/${d}/${y}`,
    (y, m, d) => `${d}-${MONTHS[m - 1]!.slice(0, 3)}-${y}`,
  ];

  it('a day is read back from every style', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...styles), fc.option(day), (iso, style, published) => {
        const [y, m, d] = iso.split('-').map(Number) as [number, number, number];
        const written = style(y, m, d);
        const found = read(`The bridge opened on ${written} in Lyon.`, published);
        expect(found.map((time) => [time.text, time.value, time.from, time.to])).toEqual([[written, iso, iso, iso]]);
      }),
    );
  });

  it('a month, quarter, half and decade is read back with its first and last day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1801, max: 2059 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const quarter = Math.ceil(month / 3);
        const half = Math.ceil(month / 6);
        const last = (n: number) => new Date(Date.UTC(year, n, 0)).toISOString().slice(0, 10);
        const first = (n: number) => `${year}-${String(n).padStart(2, '0')}-01`;
        const words = ['first', 'second', 'third', 'fourth'];
        const cases: [string, string, string, string][] = [
          [`${MONTHS[month - 1]} ${year}`, `${year}-${String(month).padStart(2, '0')}`, first(month), last(month)],
          [`the ${words[quarter - 1]} quarter of ${year}`, `${year}-Q${quarter}`, first(quarter * 3 - 2), last(quarter * 3)],
          [`Q${quarter} ${year}`, `${year}-Q${quarter}`, first(quarter * 3 - 2), last(quarter * 3)],
          [`the ${words[half - 1]} half of ${year}`, `${year}-H${half}`, first(half * 6 - 5), last(half * 6)],
        ];
        for (const [text, value, from, to] of cases) expect(read(`Sales fell in ${text}.`)[0]).toMatchObject({ text, value, from, to });
      }),
    );
  });

  it('a weekday of the past lies in the seven days before, one ahead in the seven days behind', () => {
    const names = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
    fc.assert(
      fc.property(day, fc.constantFrom(...names), (published, name) => {
        const away = (text: string) => (Date.parse(read(text, published)[0]!.value!) - Date.parse(published)) / 86_400_000;
        expect(away(`The bank failed on ${name}.`)).toSatisfy((days: number) => days <= 0 && days > -7);
        expect(away(`The bank will open on ${name}.`)).toSatisfy((days: number) => days >= 0 && days < 7);
      }),
    );
  });

  it('nothing that needs the day of the article is dated without it', () => {
    const relative = [
      'yesterday', 'on Friday', 'last week', 'next month', 'this year', 'in December', 'on Nov. 4', 'in the third quarter', 'two years ago',
      'last summer', 'over the weekend', 'on the 14th', 'the week after next', 'on Labor Day', 'a year ago today', 'on Friday morning',
    ]; // prettier-ignore
    for (const phrase of relative) {
      for (const verb of ['fell', 'will fall']) {
        const found = read(`Sales ${verb} ${phrase}.`);
        expect(found.length, phrase).toBeGreaterThan(0);
        for (const time of found) expect([phrase, time.value, time.from, time.to]).toEqual([phrase, null, null, null]);
      }
    }
  });
});
