import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/document.js';
import { CURRENCIES } from '../../src/lexicon/currency-rows.js';
import { isPlural, singular, SINGULAR_EXAMPLES } from '../../src/lexicon/singular.js';
import { DOUBTFUL } from '../../src/lexicon/units/doubtful.js';
import { UNITS } from '../../src/lexicon/units/index.js';
import { unitFailures } from '../../src/own-lexicon.js';
import { readNumbers } from '../../src/stages/numbers/index.js';
import { readQuantities } from '../../src/stages/quantities/index.js';
import { readTokens } from '../../src/stages/tokens/index.js';

function quantitiesOf(text: string): readonly Quantity[] {
  const document = { text, tokens: readTokens({ text }), names: { entities: [], mentions: [] }, times: { times: [] } };
  return readQuantities({ ...document, numbers: readNumbers(document) }).quantities;
}

it('has the units of news', () => {
  expect(UNITS.length).toBeGreaterThanOrEqual(400);
  expect(new Set(CURRENCIES.map(({ code }) => code)).size).toBeGreaterThan(150);
});

describe('units', () => {
  it.each(UNITS.map((row) => [row.id, row] as const))('%s', (_, row) => {
    expect(row.examples.length).toBeGreaterThan(0);
    expect(unitFailures(row, quantitiesOf)).toEqual([]);
  });
});

describe('doubtful symbols', () => {
  it.each(DOUBTFUL.map((row) => [row.id, row] as const))('%s', (_, { unit, examples, not }) => {
    expect(examples.length * not.length).toBeGreaterThan(0);
    const units = (text: string) => quantitiesOf(text).map((quantity) => quantity.unit);
    for (const text of examples) expect(units(text), text).toContain(unit);
    for (const text of not) expect(units(text), text).not.toContain(unit);
  });
});

describe('currencies', () => {
  it.each(CURRENCIES.map((row) => [row.id, row] as const))('%s', (_, { code, examples, not = [] }) => {
    expect(examples.length).toBeGreaterThan(0);
    for (const text of examples)
      expect(
        quantitiesOf(text).map(({ unit }) => unit),
        text,
      ).toContain(code);
    for (const text of not)
      expect(
        quantitiesOf(text).map(({ unit }) => unit),
        text,
      ).not.toContain(code);
  });
});

it('reads the code of every currency of ISO 4217 that is no English word', () => {
  const words = new Set('ALL TOP CUP GEL TRY LAK SOS MOP BAM PEN ETB AMD MAD COP ARS PHP'.split(' '));
  const current = new Set(Intl.supportedValuesOf('currency'));
  for (const { code } of CURRENCIES.filter(({ code }) => !words.has(code) && current.has(code)))
    expect(
      quantitiesOf(`It paid ${code} 500 for it.`).map(({ unit }) => unit),
      code,
    ).toEqual([code]);
});

describe('singulars', () => {
  it.each(SINGULAR_EXAMPLES)('%s → %s', (plural, expected) => expect(singular(plural)).toBe(expected));
  it('knows plurals', () => {
    for (const [word, one] of SINGULAR_EXAMPLES) if (word !== one) expect(isPlural(word), word).toBe(true);
    for (const word of ['glass', 'virus', 'staff', 'analysis', 'news']) expect(isPlural(word), word).toBe(false);
  });
});
