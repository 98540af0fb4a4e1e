/** A number written in any supported style is read back, and nothing that the stages find overlaps. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberMention, Quantity } from '../../src/document.js';
import { readNumbers } from '../../src/stages/numbers/index.js';
import { readQuantities } from '../../src/stages/quantities/index.js';
import { readTokens } from '../../src/stages/tokens/index.js';

function read(text: string): { readonly numbers: readonly NumberMention[]; readonly quantities: readonly Quantity[] } {
  const document = { text, tokens: readTokens({ text }), names: { entities: [], mentions: [] }, times: { times: [] } };
  const numbers = readNumbers(document);
  return { numbers: numbers.numbers, quantities: readQuantities({ ...document, numbers }).quantities };
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** 216 → "two hundred and sixteen", or without "and" */
function inWords(value: number, and = ' and '): string {
  if (value < 20) return ONES[value]!;
  if (value < 100) return TENS[Math.floor(value / 10)]! + (value % 10 ? `-${ONES[value % 10]!}` : '');
  const split = (scale: number, name: string, joint: string): string =>
    `${inWords(Math.floor(value / scale), and)} ${name}${value % scale ? joint + inWords(value % scale, and) : ''}`;
  if (value < 1000) return split(100, 'hundred', and);
  if (value < 1e6) return split(1000, 'thousand', value % 1000 < 100 ? and : ' ');
  return split(1e6, 'million', ' ');
}

/** 12345678 → "1,23,45,678" */
function indian(value: number): string {
  const digits = String(value);
  return digits.length <= 3 ? digits : `${digits.slice(0, -3).replace(/\B(?=(?:\d\d)+$)/g, ',')},${digits.slice(-3)}`;
}

const count = fc.integer({ min: 2, max: 9_999_999 });
const long = fc.integer({ min: 10_000, max: 9_999_999 });
const tenths = fc.integer({ min: 11, max: 9_999 }).map((value) => value / 10);

const STYLES: Readonly<Record<string, fc.Arbitrary<readonly [text: string, value: number]>>> = {
  digits: count.map((value) => [String(value), value]),
  'groups of three': long.map((value) => [value.toLocaleString('en-US'), value]),
  'Indian groups': long.map((value) => [indian(value), value]),
  'groups with narrow spaces': fc
    .integer({ min: 1_000_000, max: 9_999_999 })
    .map((value) => [value.toLocaleString('en-US').replaceAll(',', '\u202f'), value]),
  words: count.map((value) => [inWords(value), value]),
  'words without "and"': count.map((value) => [inWords(value, ' '), value]),
  decimals: tenths.map((value) => [String(value), value]),
  'a scale word': fc
    .tuple(
      tenths,
      fc.constantFrom<[string, number]>(['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['bn', 1e9], ['lakh', 1e5], ['crore', 1e7]),
    )
    .map(([figure, [word, scale]]) => [`${figure} ${word}`, Number((figure * scale).toPrecision(15))]),
  'scientific notation': fc
    .tuple(fc.integer({ min: 10, max: 99 }), fc.integer({ min: -9, max: 20 }))
    .map(([figure, exponent]) => [`${figure / 10}e${exponent}`, Number(`${figure / 10}e${exponent}`)]),
  'a minus sign': tenths.map((value) => [`-${value}`, -value]),
  'the word minus': tenths.map((value) => [`minus ${value}`, -value]),
  'mixed fractions': fc.integer({ min: 2, max: 900 }).chain((whole) => fc.constantFrom<[string, number]>([' 1/2', 0.5], [' 3/4', 0.75], ['¾', 0.75], [' 7/8', 0.875]).map(([part, share]) => [`${whole}${part}`, whole + share])), // prettier-ignore
};

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));

describe.each(Object.entries(STYLES))('%s', (_, style) => {
  it('is read back as one number', () => {
    fc.assert(
      fc.property(style, ([written, value]) => {
        const text = `It stood at ${written}, they said.`;
        const { numbers } = read(text);
        expect(numbers.map(({ text: quote }) => quote)).toEqual([written]);
        expect(close(numbers[0]!.value!, value), `${written} → ${numbers[0]!.value}`).toBe(true);
      }),
      { numRuns: 300, seed: 20191105 },
    );
  });
});

it('reads every amount of money with its sign, scale and hedge', () => {
  const sign = fc.constantFrom<[string, string]>(['$', 'USD'], ['£', 'GBP'], ['€', 'EUR'], ['A$', 'AUD'], ['HK$', 'HKD'], ['Rs ', 'INR']);
  const scale = fc.constantFrom<[string, number]>(['', 1], ['m', 1e6], ['bn', 1e9], [' million', 1e6], [' trillion', 1e12]);
  const hedge = fc.constantFrom<[string, string | null]>(['', null], ['about ', 'about'], ['more than ', 'over'], ['up to ', 'at most']);
  fc.assert(
    fc.property(sign, tenths, scale, hedge, ([mark, code], figure, [word, factor], [words, modifier]) => {
      const quote = `${mark}${figure}${word}`;
      const { quantities } = read(`It paid ${words}${quote} for it.`);
      expect(quantities.map(({ text, unit, modifier: found }) => [text, unit, found])).toEqual([[quote, code, modifier]]);
      expect(close(quantities[0]!.value!, Number((figure * factor).toPrecision(15)))).toBe(true);
    }),
    { numRuns: 300, seed: 20191105 },
  );
});

it('finds spans that hold their text, in order, and overlap nowhere', () => {
  const piece = fc.constantFrom(
    'sales', 'of', 'rose', 'to', 'by', 'from', 'between', 'and', 'or', 'about', 'a', 'one', 'half', 'two', 'hundred', 'million', 'dozen', 'thirds',
    'minus', 'twenty', '-', '–', ',', '.', '(', ')', '%', '$', '£5', '3', '1.5', '12,000', '7/8', '¾', '5-6', '2-1', '1e6', '^2', 'e5', 'bn', 'km/h',
    'people', 'pounds', 'p', 'cents', 'years', 'old', 'in', 'out', 'per', 'each', 'aged', '"', '\n', '°C', 'C', 'over', 'point', 'first', 'twice',
  ); // prettier-ignore
  const text = fc.array(fc.tuple(piece, fc.constantFrom(' ', ' ', '')), { maxLength: 40 }).map((pieces) => pieces.flat().join(''));
  fc.assert(
    fc.property(text, (text) => {
      const { numbers, quantities } = read(text);
      for (const found of [numbers, quantities]) {
        found.forEach(({ start, end, text: quote }, i) => {
          expect(text.slice(start, end)).toBe(quote);
          if (i > 0) expect(start).toBeGreaterThanOrEqual(found[i - 1]!.end);
        });
      }
    }),
    { numRuns: 1500, seed: 20191105 },
  );
});
