/** What comes again and again: "every week", "each July", "annually". */
import { MONTHS, SETS, UNIT_OF, WEEKDAYS } from '../../lexicon/times.js';
import { COUNT_STARTS, readCount } from './counts.js';
import { isCapital, reading, type Line, type Reading, type Rule } from './expression.js';
import { isoDuration } from './measure.js';

const SET_VALUE: ReadonlyMap<string, string> = new Map([
  ['hour', 'PT1H'],
  ['day', 'P1D'],
  ['week', 'P1W'],
  ['month', 'P1M'],
  ['quarter', 'P1Q'],
  ['year', 'P1Y'],
  ['decade', 'P10Y'],
  ['weekend', 'P1WE'],
  ['weekday', 'P1D'],
  ['morning', 'P1D'],
  ['night', 'P1D'],
  ['evening', 'P1D'],
  ['season', 'P1Y'],
]);

const RATED = /^(?:NOUN|NUM|SYM|PUNCT)$/;

/** Whether a number stands within the three tokens in front. */
function numberBefore(line: Line, i: number): boolean {
  for (let k = i - 1; k >= line.first && k > i - 4; k--) if (line.tokens[k]!.shape === 'number') return true;
  return false;
}

/** "every week", "each July", "annually", "daily" */
function repeated(line: Line, i: number): Reading | null {
  const word = line.word(i);
  const value = SETS.get(word);
  if (value !== undefined) {
    const named = isCapital(line.tokens[i]!.text) && i > line.first;
    const before = line.tokens[i - 1];
    // "the party daily"
    const noun = before !== undefined && i > line.first && before.pos === 'PROPN' && line.tokens[i + 1]?.pos === 'PROPN';
    // "10,000 cars annually", "2% annually": a rate, as "2% a year" is
    if (word === 'annually' && RATED.test(before?.pos ?? '') && numberBefore(line, i)) return null;
    // "its quarterly dividend" says what kind, not how often
    return named || noun || (word === 'quarterly' && line.tokens[i + 1]?.pos !== 'PUNCT') ? null : reading(i, i + 1, { is: 'set', value });
  }
  const target = line.word(i + 1);
  // "once a year", "three times a week"; a rate ("$2 a year", "nine a day") is no time
  if (word === 'a' || word === 'an') {
    const often = /^(?:once|twice|times)$/.test(line.word(i - 1)) ? SET_VALUE.get(target) : undefined;
    return often === undefined ? null : reading(i, i + 2, { is: 'set', value: often });
  }
  const weekday = WEEKDAYS.get(target);
  if (weekday !== undefined) return reading(i, i + 2, { is: 'set', value: `XXXX-WXX-${weekday}` });
  const month = MONTHS.get(target);
  if (month !== undefined && isCapital(line.tokens[i + 1]!.text))
    return reading(i, i + 2, { is: 'set', value: `XXXX-${String(month).padStart(2, '0')}` });
  // "every other week", "every two years"
  const step =
    target === 'other' || target === 'second' ? { low: 2, high: 2, after: i + 2 } : word === 'every' ? readCount(line, i + 1) : null;
  const row = step ? UNIT_OF.get(line.word(step.after)) : undefined;
  if (step?.low && step.low === step.high && row && step.after > i + 1)
    return reading(i, step.after + 1, { is: 'set', value: isoDuration(step.low, row.unit) });
  const unit = SET_VALUE.get(target);
  return unit === undefined ? null : reading(i, i + 2, { is: 'set', value: unit });
}

export const SET_RULES: readonly Rule[] = [
  {
    id: 'time/set',
    starts: ['every', 'each', 'a', 'an', ...SETS.keys()],
    second: ['other', 'second', ...SET_VALUE.keys(), ...WEEKDAYS.keys(), ...MONTHS.keys(), ...COUNT_STARTS],
    read: repeated,
    examples: [
      { text: 'The board meets every week.', times: [['every week', 'P1W']] },
      { text: 'The board meets every two years.', times: [['every two years', 'P2Y']] },
      { text: 'Each weekday the ferry takes 900 cars.', times: [['Each weekday', 'P1D']] },
      { text: 'The board meets every other week.', times: [['every other week', 'P2W']] },
      {
        text: 'The board meets each quarter and every July.',
        times: [
          ['each quarter', 'P1Q'],
          ['every July', 'XXXX-07'],
        ],
      },
      { text: 'The board meets once a year.', times: [['a year', 'P1Y']] },
      { text: 'The board meets three times a week.', times: [['a week', 'P1W']] },
      { text: 'It makes 200 boats annually and grows by 4% annually.', times: [] },
      { text: 'The dues are paid annually.', times: [['annually', 'P1Y']] },
      { text: 'The Daily Planet met every member.', times: [] },
    ],
  },
];
