import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/document.js';
import { AFTER, BEFORE } from '../../src/lexicon/hedges.js';
import { readNumbers } from '../../src/stages/numbers/index.js';
import { readQuantities } from '../../src/stages/quantities/index.js';
import { readTokens } from '../../src/stages/tokens.js';

function quantitiesOf(text: string): readonly Quantity[] {
  const document = { text, tokens: readTokens({ text }), names: { entities: [], mentions: [] }, times: { times: [] } };
  return readQuantities({ ...document, numbers: readNumbers(document) }).quantities;
}

/** Text → "quote = value unit/per [modifier]" of each quantity; a range is "low..high". */
type Case = readonly [text: string, ...quantities: readonly string[]];

function written({ text, value, low, high, number, unit, per, modifier }: Quantity): string {
  const figure = value ?? `${low ?? number.low}..${high ?? number.high}`;
  return `${text} = ${figure} ${unit ?? '-'}${per ? `/${per}` : ''}${modifier ? ` [${modifier}]` : ''}`;
}

const CASES: Readonly<Record<string, readonly Case[]>> = {
  money: [
    ['It made 38.6 billion yuan.', '38.6 billion yuan = 38600000000 CNY'],
    ['A bill of 176 Hong Kong dollars.', '176 Hong Kong dollars = 176 HKD'],
    ['It cost 27 cents.', '27 cents = 0.27 USD'],
    ['The shares cost 590 pence.', '590 pence = 5.9 GBP'],
    ['A loan of Rs 2,500 crore.', 'Rs 2,500 crore = 25000000000 INR'],
    ['It raised CHF 3bn and EUR20m.', 'CHF 3bn = 3000000000 CHF', 'EUR20m = 20000000 EUR'],
    ['It costs RM79 a month.', 'RM79 = 79 MYR/month'],
    ['A wage of 895 reais.', '895 reais = 895 BRL'],
    ['A fee of A$5m, or US$3m.', 'A$5m = 5000000 AUD', 'US$3m = 3000000 USD'],
    ['A $5 fee.', '$5 = 5 USD'],
    ['A note of 1,200€ was paid.', '1,200€ = 1200 EUR'],
    ['It cost thirteen dollars and forty-five cents.', 'thirteen dollars and forty-five cents = 13.45 USD'],
    ['A bag of 40 pounds of flour.', '40 pounds = 40 pound'],
    ['It paid £5 and then 3 million pounds.', '£5 = 5 GBP', '3 million pounds = 3000000 GBP'],
    ['The yen stood at 108.55 per dollar.', '108.55 = 108.55 JPY/USD'],
  ],
  per: [
    ['It offered $27 a share.', '$27 = 27 USD/share'],
    ['It earned 65 cents per diluted share.', '65 cents = 0.65 USD/share'],
    ['It pumps 325,000 barrels a day.', '325,000 barrels = 325000 barrel/day'],
    ['It pumps 325,000 bpd.', '325,000 bpd = 325000 barrel/day'],
    ['An $18-a-share bid.', '$18 = 18 USD/share'],
    ['It was $10 million a year ago.', '$10 million = 10000000 USD'],
    ['Power costs €80/MWh.', '€80 = 80 EUR/megawatt hour'],
    ['Sales grow 20% annually.', '20% = 20 percent/year'],
    ['It burns 2.4 billion gallons of fuel a year.', '2.4 billion gallons = 2400000000 gallon/year'],
    ['The shares closed at $20 each.', '$20 = 20 USD/share'],
    ['A rate of 12 deaths per 100,000 people.', '12 deaths = 12 death/person'],
    ['A fee of £20 ($38) a month.', '£20 = 20 GBP/month', '$38 = 38 USD/month'],
  ],
  'units, times and ages': [
    ['It cut 0.5 percentage points.', '0.5 percentage points = 0.5 percentage point'],
    ['Rates rose by a quarter-point.', 'quarter-point = 0.25 percentage point'],
    ['A run of three minutes 49.89secs.', 'three minutes 49.89secs = 229.89 second'],
    ['She ran 1200m in 7:40.53.', '1200m = 1200 metre', '7:40.53 = 460.53 second'],
    ['A four-month high.', 'four-month = 4 month'],
    ['It is 30 degrees Celsius.', '30 degrees Celsius = 30 degree Celsius'],
    ['It is four times larger.', 'four times = 4 times'],
    ['Winds of 50mph hit.', '50mph = 50 mile per hour'],
    ['He ran 517 rushing yards.', '517 rushing yards = 517 yard'],
    ['A 17-year-old won.', '17-year-old = 17 year of age'],
    ['Anna Kowal, 34, said so.', '34 = 34 year of age'],
    ['Those aged 30-39 agree.', '30-39 = 30..39 year of age'],
    ['Most under-18s agree.', '18 = 18 year of age [under]'],
    ['Parents of children under 18 agree.', '18 = 18 year of age [under]'],
    ['It fell for the seventh straight session.', 'seventh straight session = 7 session'],
    ['It grew for a fifth year in a row.', 'fifth year in a row = 5 year'],
    ['It grew for seven consecutive quarters.', 'seven consecutive quarters = 7 quarter'],
  ],
  counts: [
    ['It sells in 80 countries and regions.', '80 countries and regions = 80 country'],
    ['They sold 30 new cars, trucks and vans.', '30 new cars, trucks and vans = 30 car'],
    ['It cut 6,650 roles.', '6,650 roles = 6650 role'],
    ['Some 22 million people came.', '22 million people = 22000000 person [about]'],
    ['It has 87 specialty jewelry stores in nine states.', '87 specialty jewelry stores = 87 store', 'nine states = 9 state'],
    ['Five of its stores closed.', 'Five = 5 store'],
    ['It has 300 recorded songs.', '300 recorded songs = 300 song'],
    ['A four-cylinder engine.', 'four-cylinder = 4 cylinder'],
    ['The index closed at 3,120.18 on Monday.', '3,120.18 = 3120.18 -'],
  ],
  ranks: [
    ['It is the second largest.', 'second = 2 rank'],
    ['It is in the top five.', 'top five = 5 rank [at most]'],
    ['It is No 1 and was number 31.', 'No 1 = 1 rank', 'number 31 = 31 rank'],
  ],
  hedges: [
    ['It raised up to $12.9bn (£10bn).', '$12.9bn = 12900000000 USD [at most]', '£10bn = 10000000000 GBP [at most]'],
    ['Those on $75,000 (£39,000) or above.', '$75,000 = 75000 USD [at least]', '£39,000 = 39000 GBP [at least]'],
    ['It pays £960m over 15 years.', '£960m = 960000000 GBP', '15 years = 15 year'],
    ['It waited for over 15 years.', '15 years = 15 year [over]'],
    ['It grew up to 5% from 4%.', '5% = 5 percent', '4% = 4 percent'],
    ['The near-400,000 complaints.', '400,000 complaints = 400000 complaint [about]'],
    ['Almost one in five agrees.', 'one in five = 0.2 times [about]'],
  ],
  'units carried over': [
    ['A 7- or 8-inch screen.', '7 = 7 inch', '8-inch = 8 inch'],
    ['It was up between 5% and 6%.', 'between 5% and 6% = 5..6 percent'],
    ['It has 450 stores, up from 360.', '450 stores = 450 store', '360 = 360 store'],
    ['It fell 102.2 points, or 0.36%, to 27,934.02.', '102.2 points = 102.2 point', '0.36% = 0.36 percent', '27,934.02 = 27934.02 point'],
    ['It closed at 16,644, 16 per cent above.', '16,644 = 16644 -', '16 per cent = 16 percent'],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(quantitiesOf(text).map(written)).toEqual(expected);
  });
});

it('every quantity is its quote, and its whole begins with the hedge', () => {
  const text = 'It sold about $5m a year, 7- or 8-inch pipes and EUR20m of nearly 40 kinds.';
  for (const { start, end, text: quote, first, after, hedge, whole } of quantitiesOf(text)) {
    expect(text.slice(start, end)).toBe(quote);
    expect(whole.first).toBe(hedge ? Math.min(hedge.first, first) : first);
    expect(whole.after).toBeGreaterThanOrEqual(after);
  }
});

it('"over" has no upper end, "under" no lower one, "about" is the figure itself', () => {
  const ends = (text: string) => quantitiesOf(text).map(({ low, high }) => [low, high]);
  expect(ends('More than 5 kg.')).toEqual([[5, null]]);
  expect(ends('Less than 5 kg.')).toEqual([[null, 5]]);
  expect(ends('About 5 kg.')).toEqual([[5, 5]]);
});

describe('hedges', () => {
  it.each([...BEFORE, ...AFTER].map((row) => [row.id, row] as const))('%s', (_, { modifier, examples, not }) => {
    expect(examples.length).toBeGreaterThan(0);
    for (const text of examples) expect(quantitiesOf(text)[0]?.modifier, text).toBe(modifier);
    for (const text of not)
      expect(
        quantitiesOf(text).some((quantity) => quantity.modifier === modifier),
        text,
      ).toBe(false);
  });
});
