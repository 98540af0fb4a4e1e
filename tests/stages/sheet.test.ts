import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract.js';
import type { Fact } from '../../src/fact.js';
import { confidenceOf, SIGNS, signsOf, START } from '../../src/stages/sheet/confidence.js';

/** The fact of the number that stands in brackets. */
function marked(text: string): Fact {
  const quote = /\[(.+?)\]/.exec(text)![1]!;
  const { facts } = extract({ id: 'example', text: text.replace(`[${quote}]`, quote), meta: { published: '2024-05-14' } });
  const fact = facts.find(({ quantity }) => quantity?.text === quote);
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
    expect(confidenceOf(bare)).toBe(0.86);
    expect(1 / (1 + Math.exp(-START))).toBeCloseTo(0.86, 2);
    const dated: Fact = { ...bare, because: ['period/clause'] };
    expect(confidenceOf(dated)).toBe(0.91);
    expect(confidenceOf({ ...dated, kind: 'rank' })).toBe(0.83);
  });

  it('ranks what is said above what is guessed', () => {
    const [said, guessed] = [
      marked('Norbury revenue rose to [$5m] in March.'),
      marked('Norbury grows. “There are [900 boats],” she said.'),
    ];
    expect(said.confidence).toBeGreaterThanOrEqual(0.9);
    expect(guessed.confidence).toBeLessThan(0.7);
  });
});
