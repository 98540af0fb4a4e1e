import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, FactSheet } from '../../src/fact.js';
import { Baseline, bless, blessings, changeSince, check, formatBaseline, judge, parseRule, type ScoreInput } from '../../src/score/index.js'; // prettier-ignore
import { sample, type Sample } from './articles.js';

const OPTIONS = { version: '1.0.0', now: '2024-06-03T10:00:00.000Z', note: null };
const later = { ...OPTIONS, now: '2024-07-01T10:00:00.000Z' };
const input = ({ id, text, gold, sheet }: Sample, found: FactSheet = sheet): ScoreInput => ({ id, text, gold, found });
const named = (sample: Sample, id: string): Sample => ({ ...sample, id, gold: { ...sample.gold, article: id }, sheet: { ...sample.sheet, article: { ...sample.sheet.article, id } } }); // prettier-ignore
const withFacts = (sheet: FactSheet, facts: readonly Fact[]): FactSheet => ({ ...sheet, facts: [...facts] });
const wrongKind = (fact: Fact): Fact => ({ ...fact, kind: fact.kind === 'rate' ? 'share' : 'rate' });
const ofNumbers = sample.filter(({ sheet }) => sheet.facts.every(({ kind }) => kind !== 'date'));
/** Six articles under names of their own. */
const corpus = fc.array(ofNumbers, { minLength: 6, maxLength: 6 }).map((list) => list.map((each, i) => named(each, `a${i}`)));

const change = (before: ScoreInput, after: ScoreInput) => changeSince(bless(judge([before]), null, OPTIONS), judge([after]));
const turns = (before: ScoreInput, after: ScoreInput): string[] => change(before, after).facts.map(({ turn }) => turn);

describe('a baseline', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(corpus, (articles) => {
        const baseline = bless(judge(articles.map((article) => input(article))), null, { ...OPTIONS, note: 'first' });
        expect(Baseline.parse(JSON.parse(formatBaseline(baseline)))).toEqual(baseline);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps the earlier ones as history, and stays where nothing is new', () => {
    fc.assert(
      fc.property(ofNumbers, (article) => {
        const first = bless(judge([input(article)]), null, OPTIONS);
        expect(bless(judge([input(article)]), first, later)).toBe(first);
        const second = bless(judge([input(article, withFacts(article.sheet, []))]), first, { ...later, note: 'all gone' });
        expect(blessings(second).map(({ blessed, note, number }) => [blessed, note, number.found])).toEqual([
          [OPTIONS.now, null, 100],
          [later.now, 'all gone', null],
        ]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the change since a baseline', () => {
  it('is none where nothing changed', () => {
    fc.assert(
      fc.property(ofNumbers, (article) => {
        const { facts, scores } = change(input(article), input(article));
        expect(facts).toEqual([]);
        for (const { change, beyondNoise } of scores) expect({ change, beyondNoise }).toEqual({ change: 0, beyondNoise: false });
      }),
      { numRuns: 30 },
    );
  });

  it('names what broke with its field, and the other way round what is fixed', () => {
    fc.assert(
      fc.property(ofNumbers, (article) => {
        const [first, ...rest] = article.sheet.facts;
        const broken = withFacts(article.sheet, [wrongKind(first!), ...rest]);
        const { quote, nth } = article.gold.facts[0]!;
        expect(change(input(article), input(article, broken)).facts).toMatchObject([
          { turn: 'broken', quote, nth, before: 'right', after: 'wrong', fields: ['kind'], lost: ['typed', 'full', 'whole'] },
        ]);
        expect(change(input(article, broken), input(article)).facts).toMatchObject([
          { turn: 'fixed', quote, nth, fields: ['kind'], lost: [] },
        ]);
        expect(turns(input(article, broken), input(article, broken))).toEqual(['still wrong']);
      }),
      { numRuns: 30 },
    );
  });

  it('counts lost and new extra facts as broken, found and removed ones as fixed', () => {
    fc.assert(
      fc.property(ofNumbers, (article) => {
        const less = withFacts(article.sheet, article.sheet.facts.slice(1));
        const first = article.sheet.facts[0]!;
        const more = withFacts(article.sheet, [...article.sheet.facts, { ...first, id: 'ffffffff', quantity: { ...first.quantity!, start: 0, end: 4, text: 'Aune' } }]); // prettier-ignore
        const states = (before: FactSheet, after: FactSheet) => change(input(article, before), input(article, after)).facts.map(({ turn, before, after }) => [turn, before, after]); // prettier-ignore
        expect(states(article.sheet, less)).toEqual([['broken', 'right', 'missed']]);
        expect(states(less, article.sheet)).toEqual([['fixed', 'missed', 'right']]);
        expect(states(article.sheet, more)).toEqual([['broken', 'absent', 'extra']]);
        expect(states(more, article.sheet)).toEqual([['fixed', 'extra', 'absent']]);
        expect(states(more, more)).toEqual([['still wrong', 'extra', 'extra']]);
      }),
      { numRuns: 30 },
    );
  });

  it('tells new and gone gold apart from what the program does', () => {
    fc.assert(
      fc.property(ofNumbers, (article) => {
        const fewer = { ...input(article, withFacts(article.sheet, article.sheet.facts.slice(1))), gold: { ...article.gold, facts: article.gold.facts.slice(1) } };
        expect(change(fewer, input(article))).toMatchObject({ facts: [], newGold: 1, goneGold: 0 });
        expect(change(input(article), fewer)).toMatchObject({ facts: [], newGold: 0, goneGold: 1 });
      }),
      { numRuns: 30 },
    ); // prettier-ignore
  });

  it('compares only the articles of both sides', () => {
    fc.assert(
      fc.property(corpus, (articles) => {
        const inputs = articles.map((article) => input(article));
        const result = changeSince(bless(judge(inputs.slice(1)), null, OPTIONS), judge(inputs.slice(0, 5)));
        expect(result).toMatchObject({ newArticles: ['a0'], goneArticles: ['a5'], articles: ['a1', 'a2', 'a3', 'a4'], facts: [], enoughArticles: false });
        expect(result.scores.every(({ interval, beyondNoise }) => interval === null && !beyondNoise)).toBe(true);
      }),
      { numRuns: 20 },
    ); // prettier-ignore
  });
});

describe('noise', () => {
  const articles = fc.sample(corpus, { numRuns: 1, seed: 3 })[0]!;
  const inputs = articles.map((article) => input(article));
  const break_ = (count: number): ScoreInput[] =>
    articles.map((article, i) => input(article, i < count ? withFacts(article.sheet, article.sheet.facts.map(wrongKind)) : article.sheet));
  const typed = (after: readonly ScoreInput[]) => changeSince(bless(judge(inputs), null, OPTIONS), judge(after)).scores.find(({ name }) => name === 'number.typed')!; // prettier-ignore

  it('is what one article of six may do, and not what all of them do', () => {
    expect(typed(break_(1))).toMatchObject({ before: 100, beyondNoise: false, interval: { high: 0 } });
    expect(typed(break_(6))).toMatchObject({ before: 100, after: 0, change: -100, beyondNoise: true, interval: { low: -100, high: -100 } });
  });

  it('is measured the same way every time', () => expect(typed(break_(3))).toEqual(typed(break_(3))));

  it('gives intervals that hold the score', () => {
    const { intervals, score } = check(break_(3), { version: '1.0.0' });
    const { low, high } = intervals.get('number.typed')!;
    expect(low).toBeLessThan(score.groups['number']!.levels.typed.f1!);
    expect(high).toBeGreaterThan(score.groups['number']!.levels.typed.f1!);
    expect(check(break_(3).slice(2), { version: '1.0.0' }).intervals.size).toBe(0);
  });
});

describe('rules', () => {
  const article = fc.sample(ofNumbers.filter(({ sheet }) => sheet.facts.length === 4), { numRuns: 1, seed: 5 })[0]!; // prettier-ignore
  const baseline = bless(judge([input(article)]), null, OPTIONS);
  const [first, ...rest] = article.sheet.facts;
  const broken = input(article, withFacts(article.sheet, [wrongKind(first!), ...rest]));
  const faults = (rule: string, today = broken): readonly string[] => check([today], { version: '1.0.0', baseline, rules: [parseRule(rule)] }).faults.map(({ message }) => message); // prettier-ignore

  it.each([
    ['broken', ['1 fact(s) broken']],
    ['broken=typed', ['1 fact(s) broken at typed']],
    ['broken=quantity', []],
    ['worse', []],
    ['score=typed>=0.75', []],
    ['score=typed>=75%', []],
    ['score=typed>=0.76', ['typed is 75 %, at least 76 % was asked for']],
    ['score=number.typed.recall>=0.8', ['number.typed.recall is 75 %, at least 80 % was asked for']],
    ['score=generated.typed.precision>=0.5', []],
    ['score=date.found>=0.1', ['date.found has nothing to score']],
    ['field=kind>=0.8', ['kind is 75 %, at least 80 % was asked for']],
    ['field=value>=1', []],
    ['missing', []],
    ['drafts', []],
  ])('%s: %j', (rule, messages) => expect(faults(rule)).toEqual(messages));

  it.each(['', 'Broken', 'broken=perfect', 'score=typed', 'score=typed>=2', 'score=typed>=200%', 'score=typed<=0.5', 'score=perfect>=0.5', 'field=price>=0.5', 'constructor'])('%s is none', (rule) => expect(() => parseRule(rule)).toThrow()); // prettier-ignore

  it('need a baseline where they speak of one', () => {
    expect(() => check([broken], { version: '1.0.0', rules: [parseRule('broken')] })).toThrow('broken needs a baseline');
  });
});
