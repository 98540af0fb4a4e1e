import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract.js';
import type { Fact, Modifier } from '../../src/fact.js';
import { isRounded, statedIn } from '../../src/stages/sheet/rounding.js';
import { EXAMPLES } from '../../src/stages/sheet/same.js';
import { confidenceOf, SIGNS, signsOf, START } from '../../src/stages/sheet/confidence.js';

/** The fact of the number or the date that stands in brackets. */
function marked(text: string): Fact {
  const quote = /\[(.+?)\]/.exec(text)![1]!;
  const { facts } = extract({ id: 'example', text: text.replace(`[${quote}]`, quote), meta: { published: '2024-05-14' } });
  const fact = facts.find(({ quantity, period }) => (quantity ?? period)?.text === quote);
  if (!fact) expect.fail(`no fact of ${quote} among ${facts.map(({ quantity }) => quantity?.text).join(', ')}`);
  return fact;
}

describe('confidence', () => {
  it.each(SIGNS.map(({ id, example, counter }) => [id, example, counter]))('%s: %s', (id, example, counter) => {
    const ids = (text: string): string[] => signsOf(marked(text)).map((sign) => sign.id);
    expect(ids(example)).toContain(id);
    expect(ids(counter)).not.toContain(id);
  });

  it('is the chance that start and weights give, in hundredths', () => {
    const fact = marked('The tower is [40 metres] tall.');
    const bare: Fact = { ...fact, because: ['claim/plain'], subject: null, change: null };
    expect(signsOf(bare)).toEqual([]);
    expect(confidenceOf(bare)).toBe(0.92);
    expect(1 / (1 + Math.exp(-START))).toBeCloseTo(0.92, 2);
    const dated: Fact = { ...bare, because: ['period/clause'] };
    expect(confidenceOf(dated)).toBe(0.94);
    expect(confidenceOf({ ...dated, modality: 'hypothetical' })).toBe(0.88);
  });

  it('ranks what is said above what is guessed', () => {
    const [said, guessed] = [marked('Norbury revenue rose to [$5m] in March.'), marked('Ann Lee had [seven].')];
    expect(said.confidence).toBeGreaterThanOrEqual(0.9);
    expect(guessed.confidence).toBeLessThan(0.5);
  });
});

describe('the same figure', () => {
  it.each(EXAMPLES)('%s', (example) => {
    const text = example.replace(/[[\]{}]/g, '');
    const { facts } = extract({ id: 'example', text, meta: { published: '2024-05-14' } });
    const marks = [...example.matchAll(/([[{])(.+?)[\]}]/g)].map(({ 0: whole, 1: open, index }) => {
      const start = example.slice(0, index).replace(/[[\]{}]/g, '').length;
      const fact = facts.find(({ quantity }) => quantity?.start === start);
      if (!fact) expect.fail(`no fact of ${whole}`);
      return { open, fact };
    });
    expect(marks.length).toBeGreaterThan(1);
    const grouped = marks.filter(({ open }) => open === '[').map(({ fact }) => fact);
    for (const { same } of grouped) expect(same).toBe(grouped[0]!.id);
    expect(marks.filter(({ open, fact }) => open === '{' && fact.same !== null)).toEqual([]);
  });

  const stated = (text: string, value: number, modifier: Modifier = null) =>
    statedIn({ text, start: 0, end: 0, value, low: value, high: value, unit: null, ucum: null, per: null, modifier });
  it.each([
    [stated('£3.2m', 3.2e6), stated('£3.24m', 3.24e6), true],
    [stated('£3.2m', 3.2e6), stated('£3.26m', 3.26e6), false],
    [stated('8%', 8), stated('8.2%', 8.2), true],
    [stated('8.2%', 8.2), stated('8%', 8), false],
    [stated('-5%', -5), stated('5.1%', 5.1), false],
    [stated('five', 5), stated('5.1', 5.1), false],
    [stated('200m', 2e8, 'over'), stated('204.7m', 2.047e8), true],
    [stated('200m', 2e8, 'over'), stated('197.7m', 1.977e8), false],
    [stated('200m', 2e8, 'under'), stated('197.7m', 1.977e8), true],
    [stated('$1bn', 1e9), stated('$1.2bn', 1.2e9), false],
  ])('%j rounds %j: %s', (rough, exact, is) => expect(isRounded(rough, exact)).toBe(is));
});
