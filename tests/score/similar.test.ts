import { describe, expect, it } from 'vitest';
import { anchor } from '../../src/score/index.js';
import { contentWords, sameUnit, sameValue, similar } from '../../src/score/similar.js';

describe('contentWords', () => {
  it.each([
    ['the U.S. carmakers’ sales', ['us', 'carmaker', 'sale']],
    ['Nestlé’s taxes', ['nestle', 'tax']],
    ['companies and boxes', ['company', 'box']],
    ['of the', []],
    ['people in the series', ['person', 'series']],
  ])('%s', (phrase, words) => expect([...contentWords(phrase)]).toEqual(words));
});

describe('similar', () => {
  it.each([
    ['net income', 'the net income', true],
    ['net income', 'income', true],
    ['net quarterly income', 'income', false],
    ['overseas revenue', 'domestic revenue', false],
    ['the', 'The ', true],
    ['the', 'revenue', false],
  ])('%s / %s → %s', (a, b, same) => {
    expect(similar(a, b)).toBe(same);
    expect(similar(b, a)).toBe(same);
  });
});

describe('sameUnit', () => {
  it.each([
    ['kilometre', 'kilometers', true],
    ['new vehicle', 'vehicle', true],
    ['square kilometre', 'kilometre', false],
    ['percentage point', 'point', false],
    ['percent', '%', true],
    ['USD', 'usd', false],
    ['USD', 'EUR', false],
    ['vehicle', null, false],
    [null, null, true],
    ['', 'vehicle', false],
    ['old new red car', 'car', false],
  ])('%s / %s → %s', (a, b, same) => expect(sameUnit(a, b)).toBe(same));
});

describe('sameValue', () => {
  it.each([
    [0.333, 1 / 3, 'times', true],
    [0.333, 1 / 3, null, false],
    [4.8e6, 4.8e6 + 1, null, true],
    [4.8e6, 4.9e6, null, false],
    [0, 0, null, true],
    [null, null, null, false],
  ])('%s / %s %s → %s', (a, b, unit, same) => expect(sameValue(a, b, unit)).toBe(same));
});

describe('anchor', () => {
  it.each([
    ['Up 4.4%, then 4%.', '4%', 1, 14],
    ['It was $1.36, or $1 more.', '$1', 1, 17],
    ['1,200 and 200', '200', 1, 10],
    ['5 of 5', '5', 2, 5],
    ['5 of 5', '5', 3, null],
    ['𝟓 rose 5', '5', 1, 8],
    ['anything', '', 1, null],
  ])('%s: %s, %d', (text, quote, nth, at) => expect(anchor(text, quote, nth)).toBe(at));
});
