import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf, formatGold } from '../../src/annotate/draft.js';
import { lintGold, type Finding } from '../../src/annotate/lint.js';
import { isPeriod } from '../../src/annotate/period.js';
import { analyze, extract } from '../../src/extract.js';
import { Gold, type GoldFact } from '../../src/gold.js';
import { anchor, score } from '../../src/score/index.js';
import { sample } from '../score/articles.js';

describe('a draft', () => {
  it('says what the sheet says', () => {
    fc.assert(
      fc.property(sample, ({ id, text, sheet }) => {
        const draft = draftOf(sheet, text);
        expect(Gold.parse(JSON.parse(formatGold(draft)))).toEqual(draft);
        expect(score([{ id, text, gold: draft, found: sheet }]).differences).toEqual([]);
      }),
    );
  });

  it('names each fact by its own place, where the same number stands several times', () => {
    const text = 'Norvik sold 5% of its ferries. Aune sold 5% too, and 15% of its buses.';
    const draft = draftOf(extract({ id: 'a', text, meta: {} }), text);
    const places = draft.facts.map(({ quote, nth }) => anchor(text, quote, nth));
    expect(places).toEqual([12, 41, 53]);
    expect(draft.draft).toBe(true);
  });
});

describe('periods', () => {
  it.each(['2019', '198', '2019-Q3', '2018-H1', '1989-11', '1989-11-02', '1989-W44', '1989-SU', '1989-01/1989-09', '2005/2006', '2024-02-29'])('%s is one', (value) => expect(isPeriod(value)).toBe(true)); // prettier-ignore
  it.each(['', 'last year', '2019-Q5', '2019-13', '2019-02-30', '2023-02-29', '2019-W54', '2019/2020/2021', '2020/2019', 'PRESENT_REF'])('%s is none', (value) => expect(isPeriod(value)).toBe(false)); // prettier-ignore
});

const TEXT = 'Norvik sold 41,500 tickets in May. Its share rose to 9% from 8%, and it paid $3.2bn.';
const fact: GoldFact = {
  quote: '9%', nth: 1, kind: 'share', value: 9, unit: 'percent', per: null, modifier: null, direction: 'up', from: null,
  subject: ['Norvik'], metric: ['share'], period: null, place: [], source: [], modality: 'actual',
}; // prettier-ignore
const others: readonly GoldFact[] = [
  { ...fact, quote: '41,500 tickets', kind: 'count', value: 41500, unit: 'ticket', direction: null, metric: ['tickets sold'] },
  { ...fact, quote: '8%', value: 8, direction: null },
  { ...fact, quote: '$3.2bn', kind: 'amount', value: 3.2e9, unit: 'USD', direction: null, metric: ['payment'] },
];

function lint(change: Partial<GoldFact>, gold: Partial<Gold> = {}, published: string | null = '2024-06-03'): readonly Finding[] {
  const file: Gold = { article: 'a', published: '2024-06-03', facts: [others[0]!, { ...fact, ...change }, ...others.slice(1)], ...gold };
  return lintGold(file, analyze(TEXT, published), extract({ id: 'a', text: TEXT, meta: { published } }));
}

describe('lint', () => {
  it('has nothing to say of gold that is as it should be', () => expect(lint({})).toEqual([]));

  it.each<[string, Partial<GoldFact>, Finding['severity'], RegExp]>([
    ['a quote that is not in the text', { quote: '10%' }, 'error', /does not stand 1 time\(s\) in the text/],
    ['a value that is not that of the quote', { value: 0.09 }, 'error', /value is 0.09, but the quote reads as 9/],
    [
      'a unit that is not that of the quote',
      { unit: 'percentage point' },
      'error',
      /unit is percentage point, but the quote reads as percent/,
    ],
    ['a period that is none', { period: 'May 2024' }, 'error', /period "May 2024" is no TIMEX3 value/],
    ['a day that does not exist', { period: '2024-02-30' }, 'error', /is no TIMEX3 value/],
    ['an earlier period that is none', { from: { value: 8, unit: 'percent', period: 'before' } }, 'error', /of "from" is no TIMEX3 value/],
    ['a range that runs backwards', { value: [9, 8] }, 'error', /runs backwards/],
    ['a second fact on one number', { quote: '8%', value: 8 }, 'error', /stands twice/],
    ['overlapping facts', { quote: '9% from 8%' }, 'error', /overlaps the fact "9% from 8%"/],
    ['a unit that stands nowhere', { quote: '9%', unit: 'hectare plot', kind: 'count' }, 'warning', /unit "hectare plot" is unknown/],
    ['a growth that does not say up or down', { kind: 'growth', direction: null }, 'warning', /a growth fact has a direction/],
    ['a negative growth', { kind: 'growth', value: -9 }, 'error', /a growth is positive/],
    ['a rank in percent', { kind: 'rank' }, 'error', /the unit of a rank is "rank"/],
    ['an amount that is no money', { kind: 'amount', unit: 'dollar' }, 'error', /is an ISO 4217 code, not "dollar"/],
    ['a fact about nobody', { subject: [] }, 'warning', /has no subject/],
    ['a date without a day', { kind: 'date', value: null, unit: null }, 'error', /a date fact needs a period/],
    ['a date with a value', { kind: 'date', period: '2024' }, 'error', /a date fact has neither value nor unit/],
  ])('finds %s', (_, change, severity, problem) => {
    expect(lint(change)).toContainEqual(expect.objectContaining({ severity, problem: expect.stringMatching(problem) as string }));
  });

  it('asks for numbers that gold leaves out and the program does not', () => {
    expect(lint({}, { facts: [fact, ...others.slice(1)] })).toEqual([
      expect.objectContaining({ severity: 'question', quote: '41,500 tickets', start: 12, problem: expect.stringContaining('did you forget it?') as string }), // prettier-ignore
    ]);
  });

  it('finds a date of gold that is not that of the article', () => {
    expect(lint({}, {}, '2024-06-04').map(({ problem }) => problem)).toContain('"published" is 2024-06-03, the article says 2024-06-04');
  });
});
