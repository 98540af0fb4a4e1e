/** Habits of the NewsQuant set that the product does not share. */
import { expect, it } from 'vitest';
import { predict } from '../../src/bench/newsquant/predict.js';
import { analyze } from '../../src/extract.js';

it.each([
  ['The fare is 8 or 9 dollars.', ['8 dollar', '9 dollar']],
  ['The fare is 8 to 9 dollars.', ['8-9 dollar']],
  ['The shed is 12 ft 2 in long.', ['12 foot', '2 inch']],
  ['The shed is 12 ft long.', ['12 foot']],
])('%s', (text, wanted) => {
  expect(predict(analyze(text, null)).map(({ value, normalized_unit }) => `${value} ${normalized_unit}`)).toEqual(wanted);
});
