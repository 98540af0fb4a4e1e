import { expect, it } from 'vitest';
import { fit, predict, type Sample } from '../../src/bench/logistic.js';

/** `right` of `all` samples are right. */
const samples = (signs: readonly number[], right: number, all: number): Sample[] =>
  Array.from({ length: all }, (_, i) => ({ signs, right: i < right }));

it('finds the chances that the samples were made with', () => {
  const all = [...samples([], 500, 1000), ...samples([0], 900, 1000), ...samples([1], 200, 1000)];
  const found = fit(all, 2);
  expect(found).toEqual({ start: 0, weights: [2.2, -1.4] });
  expect(predict(found, [0])).toBeCloseTo(0.9, 2);
  expect(predict(found, [])).toBe(0.5);
});

it('gives no weight to a sign that says nothing or is never seen, and little to what few samples say', () => {
  const all = [...samples([], 80, 100), ...samples([0], 80, 100), ...samples([1], 1, 1)];
  const { weights } = fit(all, 3);
  expect(weights[0]).toBeCloseTo(0, 9);
  expect(weights[1]).toBeGreaterThan(0);
  expect(weights[1]).toBeLessThan(0.4);
  expect(weights[2]).toBe(0);
});
