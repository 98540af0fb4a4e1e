/** Times that point from the article's own day: "last month", "yesterday", "next Tuesday", "year-to-date". */
import { MONTHS, SEASONS, UNIT_OF, WEEKDAYS } from '../../lexicon/times.js';
import { ORDINAL_STARTS, readOrdinal } from './counts.js';
import { pastStop } from './dates.js';
import { HOLIDAY_STARTS, holidays } from './days.js';
import {
  deictic,
  grainOf,
  isCapital,
  part,
  reading,
  skipHyphen,
  textAt,
  type Expression,
  type Line,
  type Reading,
  type Rule,
} from './expression.js';

/** "the past year", "the next decade": one unit long; "the past year and a half" */
function wholeSpan(line: Line, first: number, at: number, window: 'past' | 'next'): Reading {
  const half = line.word(at + 1) === 'and' && line.word(at + 2) === 'a' && line.word(at + 3) === 'half';
  const length = half ? 1.5 : 1;
  const { unit } = UNIT_OF.get(line.word(at))!;
  return reading(first, half ? at + 4 : at + 1, {
    is: 'duration',
    low: length,
    high: length,
    unit,
    streak: false,
    single: !half,
    window,
  });
}

const OFFSETS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['this', 0],
  ['current', 0],
  ['present', 0],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
  ['ongoing', 0],
]);
const DAYS: ReadonlyMap<string, Expression> = new Map<string, Expression>([
  ['today', deictic('day', 0)],
  ['yesterday', deictic('day', -1)],
  ['tomorrow', deictic('day', 1)],
  ['tonight', { is: 'time', clock: 'NI', of: deictic('day', 0) }],
  ['overnight', { is: 'time', clock: 'NI', of: deictic('day', -1) }],
]);

function namedDay(line: Line, i: number): Reading | null {
  const expression = DAYS.get(line.word(i));
  // "USA Today", "large overnight gains"
  if (!expression || (line.word(i) === 'today' && isCapital(textAt(line, i)) && i > line.first && line.tokens[i - 1]!.pos === 'PROPN'))
    return null;
  return reading(i, i + 1, expression);
}

/** "the week after next", "the year before last" */
function twoAway(line: Line, i: number): Reading | null {
  const grain = grainOf(line.word(i + 1));
  const words = `${line.word(i + 2)} ${line.word(i + 3)}`;
  const offset = words === 'after next' ? 2 : words === 'before last' ? -2 : 0;
  const named = WEEKDAYS.has(line.word(i + 4)) || MONTHS.has(line.word(i + 4)) || UNIT_OF.has(line.word(i + 4));
  return grain === null || offset === 0 || named ? null : reading(i, i + 4, deictic(grain, offset));
}

/** "the day before yesterday", "the day after tomorrow" */
function twoDays(line: Line, i: number): Reading | null {
  const at = line.word(i) === 'the' ? i + 1 : i;
  if (line.word(at) !== 'day') return null;
  if (line.word(at + 1) === 'before' && line.word(at + 2) === 'yesterday') return reading(i, at + 3, deictic('day', -2));
  return line.word(at + 1) === 'after' && line.word(at + 2) === 'tomorrow' ? reading(i, at + 3, deictic('day', 2)) : null;
}

const OVER = /^(?:over|for|during|within)$/;

/** "last month", "this fiscal year", "next week", "the current quarter", "last April", "this summer", "last Friday", "last night" */
function pointed(line: Line, i: number): Reading | null {
  let at = line.word(i) === 'the' || line.word(i) === 'its' || line.word(i) === 'their' ? i + 1 : i;
  const determined = line.word(i) === 'the';
  const first = line.word(i) === 'the' ? i : at;
  let word = line.word(at);
  let offset = OFFSETS.get(word);
  if (offset === undefined) return null;
  // "this past spring", "this coming Sunday"
  if (word === 'this' && /^(?:past|last|coming|next|current|same)$/.test(line.word(at + 1))) {
    word = line.word(++at);
    offset = word === 'same' ? 0 : OFFSETS.get(word)!;
  }
  at = skipHyphen(line, at + 1);
  let fiscal = false;
  if (/^(?:fiscal|financial|calendar|business|tax|full)$/.test(line.word(at))) {
    fiscal = /^(?:fiscal|financial|tax)$/.test(line.word(at));
    at = skipHyphen(line, at + 1);
  }
  const target = line.word(at);
  const grain = grainOf(target);
  if (grain) {
    // "the past year", "the last decade": stretches that end now
    if (determined && !fiscal && /^(?:past|last)$/.test(word) && !/^(?:quarter|weekend)$/.test(grain)) {
      if (line.word(at + 1) !== 'of' && (word === 'past' || grain === 'decade' || grain === 'year' || grain === 'century')) {
        return wholeSpan(line, first, at, 'past');
      }
      if (/^(?:day|decade|century)$/.test(grain)) return null;
    }
    // "over the last week": seven days, not those that ended on Sunday
    if (determined && word === 'last' && /^(?:week|month)$/.test(grain) && line.word(at + 1) !== 'of' && OVER.test(line.word(i - 1)))
      return wholeSpan(line, first, at, 'past');
    if (grain === 'day' && !/^(?:next|this)$/.test(word)) return null;
    if (determined && /^(?:next|coming)$/.test(word) && /^(?:decade|century)$/.test(grain)) return wholeSpan(line, first, at, 'next');
    if (grain === 'day' && word === 'next')
      return reading(first, at + 1, { is: 'shift', unit: 'day', count: 1, from: 'focus', keep: false, of: null });
    return reading(first, at + 1, deictic(grain, offset, fiscal));
  }
  return namedTarget(line, first, at, offset, word);
}

function namedTarget(line: Line, first: number, at: number, offset: number, word: string): Reading | null {
  const target = line.word(at);
  const pick = word === 'current' ? 'this' : offset < 0 ? 'last' : offset > 0 ? 'next' : 'this';
  const month = MONTHS.get(target);
  if (month !== undefined && isCapital(textAt(line, at))) {
    const stopped = pastStop(line, at + 1);
    if (/^\d{1,2}$/.test(line.word(stopped)))
      return reading(first, stopped + 1, part({ grain: 'day', month, day: Number(line.word(stopped)) }, { pick }));
    return reading(first, at + 1, part({ grain: 'month', n: month }, { pick }));
  }
  const weekday = WEEKDAYS.get(target);
  if (weekday !== undefined && isCapital(textAt(line, at))) return reading(first, at + 1, part({ grain: 'weekday', n: weekday }, { pick }));
  const season = SEASONS.get(target);
  if (season !== undefined) return reading(first, at + 1, part({ grain: 'season', n: season }, { pick }));
  const holiday = holidays.at(line.tokens, at);
  if (holiday && holiday.after <= line.after && isCapital(textAt(line, at)))
    return reading(first, holiday.after, part({ grain: 'holiday', id: holiday.row.id }, { pick }));
  const ordinal = readOrdinal(line, at);
  const unit = ordinal ? line.word(skipHyphen(line, ordinal.after)) : '';
  if (ordinal && /^(?:quarter|half)$/.test(unit) && ordinal.value <= (unit === 'half' ? 2 : 4)) {
    return reading(first, skipHyphen(line, ordinal.after) + 1, part({ grain: unit as 'quarter' | 'half', n: ordinal.value }, { pick }));
  }
  if (/^(?:morning|afternoon|evening)$/.test(target) || (target === 'night' && word === 'last')) {
    const clock = { morning: 'MO', afternoon: 'AF', evening: 'EV', night: 'NI' }[target]!;
    return word === 'this' || target === 'night'
      ? reading(first, at + 1, { is: 'time', clock, of: deictic('day', target === 'night' ? -1 : 0) })
      : null;
  }
  return null;
}

/** "year-to-date", "the year to date", "so far this year" (joined elsewhere), "year-end", "year's end", "month-end" */
function yearEdge(line: Line, i: number): Reading | null {
  const at = line.word(i) === 'the' ? i + 1 : i;
  if (line.word(i) === 'ytd') return reading(i, i + 1, deictic('year', 0));
  const grain = grainOf(line.word(at));
  if (grain !== 'year' && grain !== 'month' && grain !== 'quarter' && grain !== 'week') return null;
  const to = skipHyphen(line, at + 1);
  if (line.word(to) === 'to' && line.word(skipHyphen(line, to + 1)) === 'date')
    return reading(i, skipHyphen(line, to + 1) + 1, deictic(grain, 0));
  if (/^['’]s$/.test(line.word(at + 1)) && line.word(at + 2) === 'end') return reading(i, at + 3, deictic(grain, 0));
  return line.word(to) === 'end' && (to > at + 1 || grain === 'year')
    ? reading(i, to + 1, deictic(grain, line.word(i - 1) === 'since' ? -1 : 0))
    : null;
}

/** "the weekend", "the long weekend" */
function weekend(line: Line, i: number): Reading | null {
  const at = /^(?:long|holiday)$/.test(line.word(i + 1)) ? i + 2 : i + 1;
  return line.word(i) === 'the' && line.word(at) === 'weekend' ? reading(i, at + 1, deictic('weekend', 0)) : null;
}

/** "2% this year and 3% next", "more this year than last": the unit stands with the one before */
function elided(line: Line, i: number): Reading | null {
  const next = line.tokens[i + 1];
  if (next && next.index < line.after && !/^(?:PUNCT|CCONJ|SCONJ)$/.test(next.pos)) return null;
  const before = line.tokens[i - 1];
  if (
    i === line.first ||
    !before ||
    /^(?:VERB|AUX|DET|PRON)$/.test(before.pos) ||
    /^(?:at|the|to|finish(?:es|ed)?|com(?:e|es|ing)|came)$/.test(before.lower)
  )
    return null;
  for (let k = i - 2; k > line.first && k > i - 16; k--) {
    const grain =
      /^(?:year|month|week|quarter)$/.test(line.word(k)) && /^(?:this|last)$/.test(line.word(k - 1)) ? grainOf(line.word(k)) : null;
    if (grain) return line.word(k - 1) === line.word(i) ? null : reading(i, i + 1, deictic(grain, OFFSETS.get(line.word(i))!));
  }
  return null;
}

/** What stands behind "the", "its" and "this". */
const POINTED: readonly string[] = [
  ...'weekend fiscal financial calendar business tax full same morning afternoon evening night'.split(' '),
  ...OFFSETS.keys(),
  ...UNIT_OF.keys(),
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...SEASONS.keys(),
  ...HOLIDAY_STARTS,
  ...ORDINAL_STARTS,
];

const PUBLISHED = '2019-11-05';

export const RELATIVE_RULES: readonly Rule[] = [
  {
    id: 'time/named-day',
    starts: DAYS.keys(),
    read: namedDay,
    examples: [
      {
        text: 'Shares fell yesterday and rose today.',
        published: PUBLISHED,
        times: [
          ['yesterday', '2019-11-04'],
          ['today', '2019-11-05'],
        ],
      },
      {
        text: 'Shares fell on Friday. They had lost 2% overnight.',
        published: PUBLISHED,
        times: [
          ['Friday', '2019-11-01'],
          ['overnight', '2019-10-31TNI'],
        ],
      },
      { text: 'Snow is expected overnight.', published: PUBLISHED, times: [['overnight', '2019-11-05TNI']] },
      { text: 'Shares fell yesterday.', times: [['yesterday', null]] },
    ],
  },
  {
    id: 'time/two-days',
    starts: ['the', 'day'],
    second: ['day'],
    read: twoDays,
    examples: [{ text: 'It shut the day before yesterday.', published: PUBLISHED, times: [['the day before yesterday', '2019-11-03']] }],
  },
  {
    id: 'time/two-away',
    starts: ['the'],
    second: UNIT_OF.keys(),
    read: twoAway,
    examples: [
      { text: 'Sales fell in the year before last.', published: PUBLISHED, times: [['the year before last', '2017']] },
      { text: 'It shut the day before last Friday.', published: '2019-11-06', times: [['last Friday', '2019-11-01']] },
      { text: 'The talks start the week after next.', published: PUBLISHED, times: [['the week after next', '2019-W47']] },
    ],
  },
  {
    id: 'time/pointed',
    starts: ['the', 'its', 'their', ...OFFSETS.keys()],
    second: POINTED,
    read: pointed,
    examples: [
      { text: 'Sales fell last month.', published: PUBLISHED, times: [['last month', '2019-10']] },
      { text: 'Sales fell last week.', published: PUBLISHED, times: [['last week', '2019-W44']] },
      { text: 'Sales will fall next year.', published: PUBLISHED, times: [['next year', '2020']] },
      { text: 'Sales fell in the current quarter.', published: PUBLISHED, times: [['the current quarter', '2019-Q4']] },
      {
        text: 'Sales fell last April and last summer.',
        published: PUBLISHED,
        times: [
          ['last April', '2019-04'],
          ['last summer', '2019-SU'],
        ],
      },
      { text: 'The talks start next Tuesday.', published: '2019-11-20', times: [['next Tuesday', '2019-11-26']] },
      { text: 'He left last Friday.', published: '2019-11-01', times: [['last Friday', '2019-10-25']] },
      { text: 'Prices rose over the past year.', published: PUBLISHED, times: [['the past year', 'P1Y']] },
      { text: 'Prices rose over the past year and a half.', published: PUBLISHED, times: [['the past year and a half', 'P1Y6M']] },
      { text: 'Prices rose over the last week.', published: PUBLISHED, times: [['the last week', 'P1W']] },
      { text: 'Prices will rise over the coming decade.', published: PUBLISHED, times: [['the coming decade', 'P10Y']] },
      { text: 'Sales fell last month.', times: [['last month', null]] },
      { text: 'This plan is the last straw and the next step.', published: PUBLISHED, times: [] },
    ],
  },
  {
    id: 'time/elided-unit',
    starts: ['last', 'next'],
    read: elided,
    examples: [
      {
        text: 'Growth will be 2% this year and 3% next.',
        published: PUBLISHED,
        times: [
          ['this year', '2019'],
          ['next', '2020'],
        ],
      },
      {
        text: 'It sold more this month than last.',
        published: PUBLISHED,
        times: [
          ['this month', '2019-11'],
          ['last', '2019-10'],
        ],
      },
      {
        text: 'He lost this year, at last, and who comes next, or finishes last, is open.',
        published: PUBLISHED,
        times: [['this year', '2019']],
      },
    ],
  },
  {
    id: 'time/edge',
    starts: ['the', 'year', 'month', 'quarter', 'week', 'ytd'],
    read: yearEdge,
    examples: [
      { text: 'Shares are up 39% year-to-date.', published: PUBLISHED, times: [['year-to-date', '2019']] },
      { text: 'Shares are up 39% YTD.', published: PUBLISHED, times: [['YTD', '2019']] },
      { text: 'It will close by year end.', published: PUBLISHED, times: [['year end', '2019']] },
      { text: 'Sales rose 3% year-on-year.', published: PUBLISHED, times: [] },
    ],
  },
  {
    id: 'time/weekend',
    starts: ['the'],
    second: ['weekend', 'long', 'holiday'],
    read: weekend,
    examples: [
      { text: 'It rained over the weekend.', published: PUBLISHED, times: [['the weekend', '2019-W44-WE']] },
      { text: 'It rained over the long weekend.', published: PUBLISHED, times: [['the long weekend', '2019-W44-WE']] },
      { text: 'Trade was thin ahead of the weekend.', published: PUBLISHED, times: [['the weekend', '2019-W45-WE']] },
      { text: 'The long road to the holiday home.', published: PUBLISHED, times: [] },
    ],
  },
];
