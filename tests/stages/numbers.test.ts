import { describe, expect, it } from 'vitest';
import type { NumberClass, NumberMention } from '../../src/document.js';
import { CARDINALS, DENOMINATORS, MULTIPLIERS, ORDINALS, SCALE_LETTERS, SCALES, VAGUE, type Numeral } from '../../src/lexicon/numerals.js';
import { readNumbers } from '../../src/stages/numbers/index.js';
import { readTokens } from '../../src/stages/tokens/index.js';
import { expectPartsAreRead } from './broken-off.js';

function numbersOf(text: string): readonly NumberMention[] {
  const tokens = readTokens({ text });
  return readNumbers({ text, tokens, names: { entities: [], mentions: [] }, times: { times: [] } }).numbers;
}

/** Text → its numbers as [quote, class, value or [low, high]]. */
type Case = readonly [
  text: string,
  ...numbers: readonly (readonly [quote: string, kind: NumberClass, value: number | readonly [number, number] | null])[],
];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'digits and groups': [
    ['They sold 30, 000 of them.', ['30, 000', 'cardinal', 30000]],
    ["It cost 12'345 francs.", ["12'345", 'cardinal', 12345]],
    ['Some 1,50,000 people came.', ['1,50,000', 'cardinal', 150000]],
    ['It has 1 346 572 users.', ['1 346 572', 'cardinal', 1346572]],
    ['A fee of 13,45 is due.', ['13,45', 'cardinal', 13.45]],
    ['A .500 average won.', ['.500', 'cardinal', 0.5]],
    ['A loan of 2,500 crore was made.', ['2,500 crore', 'cardinal', 2.5e10]],
    ['It made 4 hundred million of them.', ['4 hundred million', 'cardinal', 4e8]],
    ['The wall is 20m long, and cost £30m.', ['20', 'cardinal', 20], ['30m', 'cardinal', 3e7]],
    ['It earned $14.7bn.', ['14.7bn', 'cardinal', 1.47e10]],
    ['It paid EUR50m.', ['50m', 'cardinal', 5e7]],
    ['It paid AUD1.5m.', ['1.5m', 'cardinal', 1.5e6]],
    ['They have 2.4m users.', ['2.4m', 'cardinal', 2.4e6]],
    ['Its members number 40m by now.', ['40m', 'cardinal', 4e7]],
    ['She lost 2-6 6-3 to the 4x100m runner.', ['2-6', 'score', null], ['6-3', 'score', null], ['4', 'code', null]],
    ['The caf&#233; sold 12 cakes.', ['233', 'code', null], ['12', 'cardinal', 12]],
    ['She won the 400m race.', ['400', 'cardinal', 400]],
    ['The shot with a 6.35mm drill.', ['6.35', 'cardinal', 6.35]],
  ],
  signs: [
    ['The share fell (-4.27%).', ['-4.27', 'cardinal', -4.27]],
    ['A balance of £-3m.', ['-3m', 'cardinal', -3e6]],
    ['Index +0.2% today', ['+0.2', 'cardinal', 0.2]],
    ['It was minus five outside.', ['minus five', 'cardinal', -5]],
    ['A near-5% loss.', ['5', 'cardinal', 5]],
    ['The night brought minus 14°C.', ['minus 14', 'cardinal', -14]],
    ['It was 9 or minus 4 then.', ['9', 'cardinal', 9], ['minus 4', 'cardinal', -4]],
    ['A margin of plus or minus 3 points.', ['3', 'cardinal', 3]],
    ['Take 9 minus 5 of them.', ['9', 'cardinal', 9], ['5', 'cardinal', 5]],
  ],
  words: [
    ['It lost two hundred and sixteen jobs.', ['two hundred and sixteen', 'cardinal', 216]],
    ['It has twenty-eight thousand members.', ['twenty-eight thousand', 'cardinal', 28000]],
    ['It took two and a half years.', ['two and a half', 'cardinal', 2.5]],
    ['One and a half million came.', ['One and a half million', 'cardinal', 1.5e6]],
    ['A dozen eggs.', ['dozen', 'cardinal', 12]],
    ['Half a million came.', ['Half a million', 'cardinal', 5e5]],
    ['A quarter of a million users left.', ['quarter of a million', 'cardinal', 250000]],
    ['It rose two point five percent.', ['two point five', 'cardinal', 2.5]],
  ],
  'longer words': [
    ['It has two hundred and two thousand fans.', ['two hundred and two thousand', 'cardinal', 202000]],
    ['It drew between two hundred and two thousand fans.', ['two hundred and two thousand', 'range', [200, 2000]]],
    ['Some nine million and three hundred voted.', ['nine million and three hundred', 'cardinal', 9000300]],
    ['It cost three lakh crore in all.', ['three lakh crore', 'cardinal', 3e12]],
    ['He bought three dozens of them.', ['three dozens', 'cardinal', 36]],
    ['A sum of twenty - one lots.', ['twenty - one', 'cardinal', 21]],
    ['It stood at nought point eleven.', ['nought point eleven', 'cardinal', 0.11]],
    ['It grew by 3 million and a half.', ['3 million and a half', 'cardinal', 3.5e6]],
    ['It holds six million and two thirds.', ['six million and two thirds', 'cardinal', 6e6 + 2e6 / 3]],
    ['A bill of 3 hundred and 21 yuan.', ['3 hundred and 21', 'cardinal', 321]],
    ['It was minus one outside.', ['minus one', 'cardinal', -1]],
  ],
  'powers and scientific notation': [
    ['It has 1.3e6 cells.', ['1.3e6', 'cardinal', 1.3e6]],
    ['It has 6.02 × 10²³ atoms.', ['6.02 × 10²³', 'cardinal', 6.02e23]],
    ['A mass of 1.3x10^-4 in all.', ['1.3x10^-4', 'cardinal', 1.3e-4]],
    ['A charge of -2.5e-3 was left.', ['-2.5e-3', 'cardinal', -2.5e-3]],
    ['There are 2^10 of them.', ['2^10', 'cardinal', 1024]],
    ['The E10 fuel costs 5.', ['5', 'cardinal', 5]],
  ],
  'grouping of other countries': [
    ['It holds 1 234 567.89 in cash.', ['1 234 567.89', 'cardinal', 1234567.89]],
    ['It holds 1.234,50 in cash.', ['1.234,50', 'cardinal', 1234.5]],
  ],
  fractions: [
    ['A two-and-a-half-year term.', ['two-and-a-half', 'cardinal', 2.5]],
    ['The bottom fifth of earners lost.', ['fifth', 'fraction', 0.2]],
    ['Rents rose a tenth, then fell a quarter.', ['tenth', 'fraction', 0.1], ['quarter', 'fraction', 0.25]],
    ['Costs are a quarter higher.', ['quarter', 'fraction', 0.25]],
    ['A third were late.', ['third', 'fraction', 1 / 3]],
    ['A third man came.', ['third', 'ordinal', 3]],
    ['One twenty-fifth of it is left.', ['One twenty-fifth', 'fraction', 1 / 25]],
    ['Three twenty-firsts of it is left.', ['Three twenty-firsts', 'fraction', 3 / 21]],
    ['A fourth of voters agree.', ['fourth', 'fraction', 0.25]],
    ['She added one and a fourth.', ['one and a fourth', 'cardinal', 1.25]],
    ['One third-quarter goal was enough.', ['One', 'cardinal', 1], ['third', 'ordinal', 3], ['quarter', 'vague', null]],
    ['Two millionths of a gram is enough.', ['Two millionths', 'fraction', 2e-6]],
    ['Two-thirds of voters agree.', ['Two-thirds', 'fraction', 2 / 3]],
    ['It sold almost a third.', ['third', 'fraction', 1 / 3]],
    ['A quarter of homes were lost.', ['quarter', 'fraction', 0.25]],
    ['It was cut by a quarter-point.', ['quarter', 'fraction', 0.25]],
    ['The note rose 7/32.', ['7/32', 'fraction', 7 / 32]],
    ['A 2-1/2 year lease.', ['2-1/2', 'cardinal', 2.5]],
    ['It closed at 16 7/8 on Friday.', ['16 7/8', 'cardinal', 16.875]],
    ['Add ¾ cup.', ['¾', 'fraction', 0.75]],
    ['In the third quarter it grew.', ['third', 'ordinal', 3], ['quarter', 'vague', null]],
    ['The first half was slow.', ['first', 'ordinal', 1], ['half', 'vague', null]],
    ['A third party came.', ['third', 'ordinal', 3]],
    ['Three quarters of growth.', ['Three', 'cardinal', 3]],
  ],
  ratios: [
    ['A 1-in-100-year flood.', ['1-in-100', 'ratio', 0.01]],
    ['The scale is a ratio of 1:20.', ['1:20', 'ratio', 0.05]],
    ['It won by 3-to-1.', ['3-to-1', 'ratio', 3]],
    ['A 10-to-15-minute wait.', ['10-to-15', 'range', [10, 15]]],
    ['About one shop in six is shut.', ['one shop in six', 'ratio', 1 / 6]],
    ['It scored one goal in 12 games.', ['one', 'cardinal', 1], ['12', 'cardinal', 12]],
    ['Oil leapt $3.10 to $71.20.', ['3.10', 'cardinal', 3.1], ['71.20', 'cardinal', 71.2]],
    [
      'Games make up two-fifths, against a third in 1991.',
      ['two-fifths', 'fraction', 0.4],
      ['third', 'fraction', 1 / 3],
      ['1991', 'cardinal', 1991],
    ],
    ['Tenth of nurses are late.', ['Tenth', 'fraction', 0.1]],
    ['It rose by nearly a fifth last year.', ['fifth', 'fraction', 0.2]],
    ['It could be as much as a quarter by May.', ['quarter', 'fraction', 0.25]],
    ['One in five adults smokes.', ['One in five', 'ratio', 0.2]],
    ['Two out of three firms agree.', ['Two out of three', 'ratio', 2 / 3]],
    ['Nine of ten agree.', ['Nine of ten', 'ratio', 0.9]],
    ['A 3-to-1 split.', ['3-to-1', 'ratio', 3]],
  ],
  ranges: [
    ['It grew 5-6% a year.', ['5-6', 'range', [5, 6]]],
    ['Sales of between 7 and 8 million are likely.', ['7 and 8 million', 'range', [7e6, 8e6]]],
    ['A debt of $4 billion to $7 billion.', ['4 billion to $7 billion', 'range', [4e9, 7e9]]],
    ['A plan worth $3-5bn.', ['3-5bn', 'range', [3e9, 5e9]]],
    ['It takes 4 to 6 weeks.', ['4 to 6', 'range', [4, 6]]],
    ['Adults aged 30-39 agree.', ['30-39', 'range', [30, 39]]],
    ['The crop fell by a third to 26 million tonnes.', ['third', 'fraction', 1 / 3], ['26 million', 'cardinal', 26e6]],
    ['Prices range from $5 to $10.', ['5 to $10', 'range', [5, 10]]],
    ['Nights cooled by 2 to 3 degrees.', ['2 to 3', 'range', [2, 3]]],
    ['It fell by 2% to 3%.', ['2', 'cardinal', 2], ['3', 'cardinal', 3]],
    ['It will lower its net income by $7 million to $8 million.', ['7 million to $8 million', 'range', [7e6, 8e6]]],
    ['It lowered the fee by $2 million to $9 million.', ['2 million', 'cardinal', 2e6], ['9 million', 'cardinal', 9e6]],
    ['The rate rose from 5% to 6%.', ['5', 'cardinal', 5], ['6', 'cardinal', 6]],
    ['The index rose 31.46 points to 6,540.28.', ['31.46', 'cardinal', 31.46], ['6,540.28', 'cardinal', 6540.28]],
    ['Tin rose $2.35 to $51.27.', ['2.35', 'cardinal', 2.35], ['51.27', 'cardinal', 51.27]],
    ['They want five or six million.', ['five or six million', 'range', [5e6, 6e6]]],
    ['They want five million or 60.', ['five million', 'cardinal', 5e6], ['60', 'cardinal', 60]],
  ],
  'ordinals and multipliers': [
    ['It came 4th and then twenty-first.', ['4th', 'ordinal', 4], ['twenty-first', 'ordinal', 21]],
    ['The one hundred twenty fifth visitor came.', ['one hundred twenty fifth', 'ordinal', 125]],
    ['The two hundredth visitor came.', ['two hundredth', 'ordinal', 200]],
    ['A twenty second delay.', ['twenty', 'cardinal', 20]],
    ['Profit doubled.', ['doubled', 'multiplier', 2]],
    ['A threefold rise.', ['threefold', 'multiplier', 3]],
    ['A 10-fold rise.', ['10', 'cardinal', 10]],
    ['Profit nearly tripled.', ['tripled', 'multiplier', 3]],
    ['A double-digit rise.', ['double', 'vague', null]],
  ],
  'no quantities': [
    ['Bello beat Moss 6-7 (3-7) 6-3.', ['6-7', 'score', null], ['3-7', 'score', null], ['6-3', 'score', null]],
    ['Norway 17-28 Wales', ['17-28', 'score', null]],
    [
      'Bello beat Moss 7-6 (5), and Hale lost 6-7 (4).',
      ['7-6', 'score', null],
      ['5', 'code', null],
      ['6-7', 'score', null],
      ['4', 'code', null],
    ],
    ['It plays at up to 4K on your TV with 5.1 surround sound.', ['4', 'code', null], ['5.1', 'code', null]],
    ['It is at 5/2, or 8/13 odds.', ['5/2', 'fraction', 2.5], ['8/13', 'fraction', 8 / 13]],
    ['It is at 5/2.', ['5/2', 'code', null]],
    ['It rose 3/8 at 2100 local time.', ['3/8', 'fraction', 0.375], ['2100', 'clock', null]],
    ['They won 2-1 at home.', ['2-1', 'score', null]],
    ['Call 0207 946 today.', ['0207', 'code', null], ['946', 'code', null]],
    ['The app needs iOS 14 runs of code.', ['14', 'code', null]],
    ['Take bus 42 there.', ['42', 'code', null]],
    ['They file Form 10-K late.', ['10', 'code', null]],
    ['A 1080p video.', ['1080', 'code', null]],
    ['A 50/50 venture.', ['50/50', 'code', null]],
    ['Bring sub-zero days.', ['zero', 'vague', null]],
    ['Pay a six-figure sum.', ['six', 'vague', null]],
    ['It is open 24/7 in May.', ['24/7', 'code', null]],
    ['A 9-to-5 job.', ['9-to-5', 'clock', null]],
    ['Call +1-555-123-4567 now.', ['+1-555-123-4567', 'code', null]],
    ['Call 555-123-4567 now.', ['555-123-4567', 'code', null]],
    ['The F-16 landed.', ['16', 'code', null]],
    ['See page 12.', ['12', 'code', null]],
    ['It runs version 3.5 now.', ['3.5', 'code', null]],
    ['Homes in the 10001 ZIP code sold.', ['10001', 'code', null]],
    ['He lives in Albany, NY 12207 now.', ['12207', 'code', null]],
    ['A flat at 14-16 Harbour Street sold.', ['14', 'code', null], ['16', 'code', null]],
    ['A 5G network.', ['5', 'code', null]],
    ['1. Apples are cheap', ['1', 'code', null]],
    ['It opens at 5:30 pm.', ['5:30', 'clock', null]],
    ['It closed at 1115 GMT.', ['1115', 'clock', null]],
    ['It opens from 0700 to 2200 GMT.', ['0700', 'clock', null], ['2200', 'clock', null]],
    [
      'A 6x4in print cost several hundred million euros.',
      ['6', 'code', null],
      ['several', 'vague', null],
      ['hundred million', 'vague', null],
    ],
    ['She won in two of her last five games.', ['two of her last five', 'ratio', 0.4]],
    ['She ran 8:12.36 in Oslo.', ['8:12.36', 'race', 492.36]],
    ['Tens of thousands came.', ['Tens of thousands', 'vague', [10000, 100000]]],
    ['One of the men left.', ['One', 'pronoun', 1]],
    ['No one left.', ['one', 'pronoun', 1]],
    ['One man left.', ['One', 'cardinal', 1]],
    ['He is in his 30s.', ['30s', 'vague', null]],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    const found = numbersOf(text).map(({ text: quote, class: kind, value, low, high }) => [
      quote,
      kind,
      value ?? (low === null ? null : [low, high]),
    ]);
    expect(found).toEqual(expected);
  });
});

it.each(Object.entries(CASES))('a text of %s that breaks off anywhere is read without an error', (_, cases) => {
  for (const [text] of cases) expectPartsAreRead(text);
});

describe('number words', () => {
  const tables: Readonly<Record<string, [readonly Numeral[], NumberClass | null]>> = {
    cardinals: [CARDINALS, null],
    scales: [SCALES, 'cardinal'],
    letters: [SCALE_LETTERS, 'cardinal'],
    ordinals: [ORDINALS, 'ordinal'],
    denominators: [DENOMINATORS, 'fraction'],
    multipliers: [MULTIPLIERS, 'multiplier'],
    vague: [VAGUE, 'vague'],
  };
  it.each(Object.entries(tables))('%s read their examples and not their counter-examples', (_, [rows, kind]) => {
    expect(rows.length).toBeGreaterThan(0);
    for (const { examples, not, id } of rows) {
      expect(examples.length, id).toBeGreaterThan(0);
      const read = (text: string): boolean =>
        numbersOf(text).some(
          (number) =>
            number.because.some((reason) => reason === id || (kind === 'vague' && reason === 'number/vague')) &&
            (kind === null || number.class === kind),
        );
      for (const text of examples)
        expect(read(text) || (kind === null && numbersOf(text).some(({ value }) => value !== null)), `${id}: ${text}`).toBe(true);
      for (const text of not ?? []) expect(read(text), `${id}: ${text}`).toBe(false);
    }
  });
});

it('reads no number that a name or a date owns', () => {
  const text = 'The Boeing 737 flew 40 miles in 2019.';
  const tokens = readTokens({ text });
  const at = (word: string): number => tokens.tokens.findIndex((token) => token.text === word);
  const span = (first: number, after: number) => ({
    first,
    after,
    start: tokens.tokens[first]!.start,
    end: tokens.tokens[after - 1]!.end,
    text: '',
    because: [],
  });
  const { numbers } = readNumbers({
    text,
    tokens,
    names: {
      entities: [{ id: 0, name: 'Boeing 737', type: 'product', code: null }],
      mentions: [{ ...span(at('Boeing'), at('737') + 1), entity: 0, type: 'product', form: 'name' }],
    },
    times: {
      times: [
        {
          ...span(at('2019'), at('2019') + 1),
          type: 'DATE',
          value: '2019',
          from: null,
          to: null,
          fiscal: false,
          anchor: 'absolute',
          duration: null,
          streak: false,
        },
      ],
    },
  });
  expect(numbers.map((number) => number.text)).toEqual(['40']);
});

it('ends on a megabyte of digits, commas and one word', () => {
  for (const text of ['1'.repeat(1e6), '1,'.repeat(5e5), 'a'.repeat(1e6)]) expect(numbersOf(text).length).toBeLessThan(2);
});
