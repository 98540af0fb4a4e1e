import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { numberPhrase, plural } from '../../src/find/numbers.js';
import { daysOf, periodLabel, whenPhrase } from '../../src/find/periods.js';
import { sentence } from '../../src/find/sentence.js';
import { Gold, type GoldFact } from '../../src/gold.js';

const fact = (fields: Partial<GoldFact>): GoldFact => ({
  quote: '1',
  nth: 1,
  kind: 'amount',
  value: 1,
  unit: null,
  per: null,
  modifier: null,
  direction: null,
  from: null,
  subject: [],
  metric: [],
  period: null,
  place: [],
  source: [],
  modality: 'actual',
  ...fields,
});

const percent = (value: number): Partial<GoldFact> => ({ value, unit: 'percent' });
const usd = (value: number): Partial<GoldFact> => ({ value, unit: 'USD' });

describe('a sentence', () => {
  it.each<[string, Partial<GoldFact>]>([
    [
      "Xiaomi's market share fell to 9 % in Q3 2019, from 13.1 % (Canalys)",
      { kind: 'share', ...percent(9), direction: 'down', from: { value: 13.1, unit: 'percent', period: '2018-Q3' }, subject: ['Xiaomi'], metric: ['market share', 'share'], period: '2019-Q3', source: ['Canalys'] },
    ],
    ["Orion's shipments in India fell 33 % in Q3 2019", { kind: 'growth', ...percent(33), direction: 'down', subject: ['Orion'], metric: ['shipments'], place: ['India'], period: '2019-Q3' }],
    ["Orion's revenue rose to $1.26 billion, from $1.2 billion", { ...usd(1.26e9), direction: 'up', from: { value: 1.2e9, unit: 'USD', period: null }, subject: ['Orion'], metric: ['revenue'] }],
    ["Orion's growth was 1.7 %", { kind: 'growth', ...percent(1.7), direction: 'up', subject: ['Orion'], metric: ['growth'] }],
    ['Orion: fined $2,500 in October 2023', { ...usd(2500), subject: ['Orion'], metric: ['fined'], period: '2023-10' }],
    ["Orion's adjusted earnings were $4.20 a share", { ...usd(4.2), per: 'share', subject: ['Orion'], metric: ['adjusted earnings'] }],
    ["Orion's units shipped were about 41.5 million", { kind: 'count', value: 41.5e6, unit: 'unit', modifier: 'about', subject: ['Orion'], metric: ['units shipped'] }],
    ['Firefighters: more than 30 firefighters', { kind: 'count', value: 30, unit: 'firefighter', modifier: 'over', subject: ['firefighters'], metric: ['firefighters'] }],
    ["Hannah Obi's age was 29 years", { kind: 'measure', value: 29, unit: 'year of age', subject: ['Hannah Obi'], metric: ['age'] }],
    ['Orion ranked first by shipments in India', { kind: 'rank', value: 1, unit: 'rank', subject: ['Orion'], metric: ['shipments'], place: ['India'] }],
    ['Orion ranked in the top five by sales', { kind: 'rank', value: 5, unit: 'rank', modifier: 'at most', subject: ['Orion'], metric: ['sales'] }],
    ['Europe was the second largest market', { kind: 'rank', value: 2, unit: 'rank', subject: ['Europe'], metric: ['largest market'] }],
    ['Orion: enter Japan in 2020 (planned, Nikkei)', { kind: 'date', value: null, subject: ['Orion'], metric: ['enter Japan'], period: '2020', modality: 'planned', source: ['Nikkei'] }],
    ["Orion's profit is expected to be £92 million in 2024", { value: 92e6, unit: 'GBP', subject: ['Orion'], metric: ['profit'], period: '2024', modality: 'forecast' }],
    ["Orion's wages are planned to rise 4 %", { kind: 'growth', ...percent(4), direction: 'up', subject: ['Orion'], metric: ['wages'], modality: 'planned' }],
    ["Orion's sales could fall by a third", { kind: 'growth', value: 0.333, unit: 'times', direction: 'down', subject: ['Orion'], metric: ['sales'], modality: 'hypothetical' }],
    ["Orion's output did not rise 2 %", { kind: 'growth', ...percent(2), direction: 'up', subject: ['Orion'], metric: ['output'], modality: 'negated' }],
    ["Measles cases more than doubled", { kind: 'growth', value: 2, unit: 'times', modifier: 'over', direction: 'up', subject: ['Measles cases'], metric: ['measles cases'] }],
    ["Adults: about half lean on a single app", { kind: 'share', value: 0.5, unit: 'times', modifier: 'about', subject: ['Adults'], metric: ['lean on a single app'] }],
    ['Its overseas arm: more than 40 % of total revenue', { kind: 'share', ...percent(40), modifier: 'over', subject: ['Its overseas arm'], metric: ['total revenue'] }],
    ["Orion's inflation was 5 to 6 %", { kind: 'rate', value: [5, 6], unit: 'percent', subject: ['Orion'], metric: ['inflation'] }],
    ['S&P 500 rose by 3.16 points on 4 October 2017', { kind: 'growth', value: 3.16, unit: 'point', direction: 'up', subject: ['S&P 500'], period: '2017-10-04' }],
    ['iPhone 16: unveiled on 9 September 2024', { kind: 'date', value: null, subject: ['iPhone 16'], metric: ['unveiled'], period: '2024-09-09' }],
    ['1', {}],
  ])('%s', (said, fields) => expect(sentence(fact(fields))).toBe(said)); // prettier-ignore

  it('can be made of every fact of our own gold, and holds no null', () => {
    const corpus = fileURLToPath(new URL('../../corpus', import.meta.url));
    let count = 0;
    for (const name of readdirSync(corpus).filter((each) => each.endsWith('.gold.json'))) {
      for (const each of Gold.parse(JSON.parse(readFileSync(path.join(corpus, name), 'utf8'))).facts) {
        expect(sentence(each), `${name} ${each.quote}`).not.toMatch(/null|undefined|NaN| {2}|\(\)|^\W*$/);
        count++;
      }
    }
    expect(count).toBeGreaterThan(400);
  });
});

describe('a number', () => {
  it.each<[string, Partial<GoldFact>]>([
    ['38.6 billion', { value: 38.6e9 }],
    ['CN¥38.6 billion', { value: 38.6e9, unit: 'CNY' }],
    ['$0.38 a share', { ...usd(0.38), per: 'share' }],
    ['¥108.55 per USD', { value: 108.55, unit: 'JPY', per: 'USD' }],
    ['$3 billion to $5 billion', { value: [3e9, 5e9], unit: 'USD' }],
    ['at most 2 hours', { value: 2, unit: 'hour', modifier: 'at most' }],
    ['1 country', { value: 1, unit: 'country' }],
    ['-3 degrees Celsius', { value: -3, unit: 'degree Celsius' }],
    ['70 miles an hour', { value: 70, unit: 'mile', per: 'hour' }],
  ])('%s', (said, fields) => expect(numberPhrase(fact(fields))).toBe(said));

  it.each([['person', 'people'], ['company', 'companies'], ['day', 'days'], ['inch', 'inches'], ['percentage point', 'percentage points'], ['year of age', 'years of age'], ['square foot', 'square feet']])('%s → %s', (one, many) => expect(plural(one)).toBe(many)); // prettier-ignore
});

describe('a period', () => {
  it.each([
    ['2019-Q3', 'Q3 2019', '2019-07-01', '2019-09-30'],
    ['2018-H1', 'H1 2018', '2018-01-01', '2018-06-30'],
    ['1989', '1989', '1989-01-01', '1989-12-31'],
    ['2024-02', 'February 2024', '2024-02-01', '2024-02-29'],
    ['2023-02', 'February 2023', '2023-02-01', '2023-02-28'],
    ['2019-11-05', '5 November 2019', '2019-11-05', '2019-11-05'],
    ['2020-W53', 'week 53 of 2020', '2020-12-28', '2021-01-03'],
    ['198', 'the 1980s', '1980-01-01', '1989-12-31'],
    ['2023-WI', 'winter 2023', '2023-12-01', '2024-02-29'],
    ['2022/2023', '2022/23', '2022-01-01', '2023-12-31'],
    ['2019-01/2019-09', 'January–September 2019', '2019-01-01', '2019-09-30'],
    ['0033', '0033', '0033-01-01', '0033-12-31'],
  ])('%s is %s', (value, label, from, to) => {
    expect(periodLabel(value)).toBe(label);
    expect(daysOf(value)).toEqual({ from, to });
  });

  it.each(['P7Q', 'soon', '2019-13', '', 'FUTURE_REF', '2019/soon'])('%j is none of days', (value) => expect(daysOf(value)).toBeNull());

  it('is said with its preposition', () => {
    expect([whenPhrase('2019-Q3'), whenPhrase('2019-11-05')]).toEqual(['in Q3 2019', 'on 5 November 2019']);
  });
});
