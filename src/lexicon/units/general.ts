/** Percentages, points, times, and the units of time. */
import { unit, type Unit } from './row.js';

export const GENERAL: readonly Unit[] = [
  unit('percent', 'percent', '%', {
    symbols: '% pc pct p.c. ٪ ％',
    phrases: 'per cent|percentage|per-cent|percents|per cents|in the hundred',
    examples: ['up 5%', 'five per cent', '24pc', '3.5 pct'],
    not: ['5 percentage points'],
  }),
  unit('point', 'percentage point', null, {
    symbols: 'pp ppt ppts ppts. %pt %pts',
    phrases:
      'percent point|percent points|per cent points|% points|%-points|pct points|percentage-point|percentage-points|per cent point|pct pts|pc point|pc points',
    examples: ['up 2 percentage points', 'a 0.5 percentage-point rise'],
    not: ['5 percent'],
  }),
  unit('point', 'basis point', null, {
    symbols: 'bps bp bpts',
    phrases: 'basis-point|basis-points',
    examples: ['25 basis points', '50bps', 'a 25-basis-point cut'],
  }),
  unit('index', 'point', null, {
    symbols: 'pts pt pts.',
    phrases: 'index points',
    examples: ['fell 87 points', '14 pts'],
    not: ['2 percentage points'],
  }),
  unit('times', 'times', null, {
    symbols: 'x × X',
    phrases: 'fold|folds',
    examples: ['four times more', 'a 10-fold rise', '3x'],
    not: ['The Times sold 5 plants.'],
  }),
  unit('time', 'second', 's', { symbols: 's sec secs sec. ″', examples: ['44.9 seconds', '10secs', '9.8s'], not: ['the second plant'] }),
  unit('time', 'minute', 'min', { symbols: 'min mins min.', examples: ['40 minutes', '5 mins'] }),
  unit('time', 'hour', 'h', { symbols: 'h hr hrs hr. hrs.', phrases: 'man-hours|man hours', examples: ['40 hours', '3hrs'] }),
  unit('time', 'day', 'd', {
    phrases: 'calendar days|business days|working days|trading days',
    examples: ['40 days', 'a two-day visit', '30 working days'],
  }),
  unit('time', 'week', 'wk', { symbols: 'wk wks', examples: ['40 weeks', 'a five-week low'] }),
  unit('time', 'fortnight', null),
  unit('time', 'month', 'mo', { symbols: 'mo mos', phrases: 'calendar months', examples: ['four months', 'a four-month high'] }),
  unit('time', 'quarter', null, { examples: ['seven quarters'], not: ['three quarters of them'] }),
  unit('time', 'semester', null),
  unit('time', 'year', 'a', {
    symbols: 'yr yrs yr. yrs.',
    phrases: 'calendar years|fiscal years|financial years',
    examples: ['nine years', 'a 16-year high', '5 yrs'],
    not: ['17-year-old'],
  }),
  unit('time', 'decade', null),
  unit('time', 'generation', null),
  unit('time', 'century', null),
  unit('time', 'millennium', null, { phrases: 'millennia' }),
  unit('time', 'millisecond', 'ms', { symbols: 'ms msec' }),
  unit('time', 'microsecond', 'us', { symbols: 'µs μs' }),
  unit('time', 'nanosecond', 'ns', { symbols: 'ns' }),
];
