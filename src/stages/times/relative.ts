/** Times that point: from the article's day ("last month", "two years ago") or from the period under discussion ("a year earlier"). */
import { MONTHS, SEASONS, UNIT_OF, WEEKDAYS } from '../../lexicon/times.js';
import { COUNT_STARTS, readCount, readOrdinal, yearDigits } from './counts.js';
import { holidays, pastStop } from './dates.js';
import { deictic, focus, isCapital, isDash, part, reading, skipHyphen, textAt, type Expression, type Line, type PlainGrain, type Reading, type Rule } from './expression.js';

const OFFSETS: ReadonlyMap<string, number> = new Map([
  ['last', -1], ['past', -1], ['this', 0], ['current', 0], ['present', 0], ['next', 1], ['coming', 1], ['upcoming', 1], ['ongoing', 0],
]);
/** Counted from the period under discussion. */
const CONTEXT: ReadonlyMap<string, number> = new Map([
  ['previous', -1], ['preceding', -1], ['prior', -1], ['following', 1], ['ensuing', 1], ['subsequent', 1],
]);
const SAME = /^(?:same|corresponding|comparable|equivalent|like|similar|matching|identical)$/;

const GRAINS: ReadonlySet<string> = new Set(['day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century']);

/** The grain that a unit word names . */
export function grainOf(word: string): PlainGrain | null {
  if (word === 'weekend') return 'weekend';
  const row = UNIT_OF.get(word);
  if (!row || row.forms.split(' ')[0] !== word) return null;
    return GRAINS.has(row.unit) ? (row.unit as PlainGrain) : null;
}

const DAYS: ReadonlyMap<string, Expression> = new Map<string, Expression>([
  ['today', deictic('day', 0)], ['yesterday', deictic('day', -1)], ['tomorrow', deictic('day', 1)],
  ['tonight', { is: 'time', clock: 'NI', of: deictic('day', 0) }],
  ['overnight', { is: 'time', clock: 'NI', of: deictic('day', -1) }],
]);

function namedDay(line: Line, i: number): Reading | null {
  const expression = DAYS.get(line.word(i));
  // "USA Today", "large overnight gains"
  if (!expression || (line.word(i) === 'today' && isCapital(textAt(line, i)) && i > line.first && line.tokens[i - 1]!.pos === 'PROPN')) return null;
  return reading(i, i + 1, expression);
}

/** "the day before yesterday", "the day after tomorrow" */
function twoDays(line: Line, i: number): Reading | null {
  const at = line.word(i) === 'the' ? i + 1 : i;
  if (line.word(at) !== 'day') return null;
  if (line.word(at + 1) === 'before' && line.word(at + 2) === 'yesterday') return reading(i, at + 3, deictic('day', -2));
  return line.word(at + 1) === 'after' && line.word(at + 2) === 'tomorrow' ? reading(i, at + 3, deictic('day', 2)) : null;
}

/** "last month", "this fiscal year", "next week", "the current quarter", "last April", "this summer", "last Friday", "last night" */
function pointed(line: Line, i: number): Reading | null {
  let at = line.word(i) === 'the' || line.word(i) === 'its' || line.word(i) === 'their' ? i + 1 : i;
  const determined = at > i;
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
    if (determined && /^(?:past|last)$/.test(word) && !/^(?:quarter|weekend)$/.test(grain)) {
      if (line.word(at + 1) !== 'of' && (word === 'past' || grain === 'decade' || grain === 'year' || grain === 'century')) {
        return reading(first, at + 1, { is: 'duration', low: 1, high: 1, unit: UNIT_OF.get(target)!.unit, streak: false, single: true, window: 'past' });
      }
      if (/^(?:day|decade|century)$/.test(grain)) return null;
    }
    if (grain === 'day' && !/^(?:next|this)$/.test(word)) return null;
    if (determined && word === 'next' && /^(?:decade|century)$/.test(grain)) return reading(first, at + 1, { is: 'duration', low: 1, high: 1, unit: UNIT_OF.get(target)!.unit, streak: false, single: true, window: 'next' });
    if (grain === 'day' && word === 'next') return reading(first, at + 1, { is: 'shift', unit: 'day', count: 1, from: 'focus', keep: false, of: null });
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
    if (/^\d{1,2}$/.test(line.word(stopped))) return reading(first, stopped + 1, part({ grain: 'day', month, day: Number(line.word(stopped)) }, { pick }));
    return reading(first, at + 1, part({ grain: 'month', n: month }, { pick }));
  }
  const weekday = WEEKDAYS.get(target);
  if (weekday !== undefined && isCapital(textAt(line, at))) return reading(first, at + 1, part({ grain: 'weekday', n: weekday }, { pick }));
  const season = SEASONS.get(target);
  if (season !== undefined) return reading(first, at + 1, part({ grain: 'season', n: season }, { pick }));
  const holiday = holidays.at(line.tokens, at);
  if (holiday && holiday.after <= line.after && isCapital(textAt(line, at))) return reading(first, holiday.after, part({ grain: 'holiday', id: holiday.row.id }, { pick }));
  const ordinal = readOrdinal(line, at);
  const unit = ordinal ? line.word(skipHyphen(line, ordinal.after)) : '';
  if (ordinal && /^(?:quarter|half)$/.test(unit) && ordinal.value <= (unit === 'half' ? 2 : 4)) {
    return reading(first, skipHyphen(line, ordinal.after) + 1, part({ grain: unit as 'quarter' | 'half', n: ordinal.value }, { pick }));
  }
  if (/^(?:morning|afternoon|evening)$/.test(target) || (target === 'night' && word === 'last')) {
    const clock = { morning: 'MO', afternoon: 'AF', evening: 'EV', night: 'NI' }[target]!;
    return word === 'this' || target === 'night' ? reading(first, at + 1, { is: 'time', clock, of: deictic('day', target === 'night' ? -1 : 0) }) : null;
  }
  return null;
}

/** "two years ago", "a year earlier", "the year before", "three months later", "a decade on" */
function shifted(line: Line, i: number): Reading | null {
  const single = /^(?:an?|the|one)$/.test(line.word(i)) && UNIT_OF.has(line.word(i + 1));
  const bare = UNIT_OF.get(line.word(i))?.forms.split(' ')[1] === line.word(i);
  const count = single ? { low: 1, high: 1, after: i + 1 } : bare ? { low: null, high: null, after: i } : readCount(line, i);
  if (!count) return null;
  const row = UNIT_OF.get(line.word(count.after));
  if (!row) return null;
  let at = count.after + 1;
  let low = count.low;
  if (line.word(at) === 'and' && line.word(at + 1) === 'a' && line.word(at + 2) === 'half' && low !== null) {
    low += 0.5;
    at += 3;
  }
  if (line.word(at) === 'or' && line.word(at + 1) === 'so') at += 2;
  const word = line.word(at);
  const back = word === 'ago' ? -1 : word === 'earlier' || word === 'before' || word === 'previously' || word === 'prior' ? -1 : word === 'later' || word === 'after' || word === 'hence' ? 1 : 0;
  if (!back) return null;
  // "the year before the vote", "a year after the merger": counted from an event
  if (/^(?:before|after|prior)$/.test(word) && at + 1 < line.after && !/^[,.;:)]$/.test(line.word(at + 1)) && !/^["”’']$/.test(line.word(at + 1)) && !(word === 'before' && /^(?:and|but|or|to|as|while|when)$/.test(line.word(at + 1)))) return null;
  if (line.word(i) === 'the' && !/^(?:before|earlier|after|later)$/.test(word)) return null;
  const grain = grainOf(row.forms.split(' ')[0]!);
  // "an hour later", "a few days later" measure how long; what is ago is dated
  if (!grain || low === null || count.low !== count.high) return word === 'ago' ? reading(i, at + 1, { is: 'reference' }) : null;
  const whole = Number.isInteger(low);
  if (!whole && grain !== 'year') return reading(i, at + 1, { is: 'reference' });
  const from = word === 'ago' ? 'published' : 'focus';
  const years = grain === 'decade' ? 10 : grain === 'century' ? 100 : 0;
  const shift = years ? { unit: 'year' as const, count: back * low * years } : whole ? { unit: grain, count: back * low } : { unit: 'month' as const, count: back * low * 12 };
  return reading(i, at + 1, { is: 'shift', ...shift, from, keep: grain === 'year' && (from === 'focus' || low === 1), of: null });
}

/** "the year-ago quarter", "year-earlier", "the prior-year period", "the year-ago third quarter" */
function yearAgo(line: Line, i: number): Reading | null {
  let at = line.word(i) === 'the' ? i + 1 : i;
  if (SAME.test(line.word(at))) at++;
  const hyphen = skipHyphen(line, at + 1);
  const pair = `${line.word(at)} ${line.word(hyphen)}`;
  if (hyphen === at + 1 || !/^(?:year (?:ago|earlier)|prior year|previous year|last year)$/.test(pair)) return null;
  at = hyphen + 1;
  const back: Expression = { is: 'shift', unit: 'year', count: -1, from: 'focus', keep: true, of: null };
  const ordinal = readOrdinal(line, at);
  const unit = ordinal ? line.word(skipHyphen(line, ordinal.after)) : '';
  if (ordinal && (unit === 'quarter' || unit === 'half')) {
    return reading(i, skipHyphen(line, ordinal.after) + 1, { ...back, of: part({ grain: unit, n: ordinal.value }) });
  }
  const grain = line.word(at) === 'period' ? null : grainOf(line.word(at));
  if (line.word(at) === 'period' || grain) return reading(i, at + 1, grain ? { ...back, of: focus(grain) } : back);
  return reading(line.word(i) === 'the' ? i + 1 : i, at, back);
}

/** "the previous quarter", "the following year", "the prior month" */
function neighbour(line: Line, i: number): Reading | null {
  const at = line.word(i) === 'the' ? i + 1 : i;
  const offset = CONTEXT.get(line.word(at));
  if (offset === undefined) return null;
  const fiscal = /^(?:fiscal|financial)$/.test(line.word(at + 1)) ? 1 : 0;
  const target = line.word(at + 1 + fiscal);
  const weekday = WEEKDAYS.get(target);
  if (weekday !== undefined) return reading(i, at + 2, part({ grain: 'weekday', n: weekday }, { pick: offset < 0 ? 'last' : 'next' }));
  const grain = target === 'period' ? null : grainOf(target);
  if (grain === null && target !== 'period') return null;
  if (grain === null) return reading(i, at + 2, { is: 'shift', unit: 'year', count: offset, from: 'focus', keep: true, of: null });
  return reading(i, at + 2 + fiscal, { is: 'shift', unit: grain, count: offset, from: 'focus', keep: false, of: null });
}

/** "the quarter", "the latest period", "the same month", "that year", "the fiscal year" */
function underDiscussion(line: Line, i: number): Reading | null {
  const word = line.word(i);
  let at = /^(?:the|that|same|latest)$/.test(word) ? i + 1 : i;
  let latest = word === 'latest';
  let same = word === 'that' || word === 'same';
  if (word === 'the' || word === 'that') {
    if (/^(?:latest|most)$/.test(line.word(at))) {
      latest = true;
      at += line.word(at) === 'most' && line.word(at + 1) === 'recent' ? 2 : 1;
    } else if (SAME.test(line.word(at))) {
      same = true;
      at++;
    }
  } else if (word === 'latest' || word === 'same') at = i + 1;
  let fiscal = false;
  if (/^(?:fiscal|financial|full|calendar|reporting|whole|entire)$/.test(line.word(at))) {
    fiscal = /^(?:fiscal|financial)$/.test(line.word(at));
    latest ||= line.word(at) === 'full';
    at = skipHyphen(line, at + 1);
  }
  const target = line.word(at);
  const grain = target === 'half' ? 'half' : grainOf(target);
  if (grain === null && !(target === 'period' && (same || latest || word === 'the'))) return null;
  if (grain === 'weekend' && word === 'the' && !same && !latest) return null;
  // "the year-on-year rate", "the day-to-day", "the week-long"
  if (isDash(line.word(at + 1)) && skipHyphen(line, at + 1) > at + 1 && !/^(?:end)$/.test(line.word(at + 2))) return null;
  if (grain === null && !same && !latest && line.word(at + 1) !== 'ended') return null;
  const plain = !same && !latest && !fiscal;
  if (plain && /^(?:decade|century|half|day)$/.test(grain ?? '') && !(grain === 'day' && /^(?:on|for|during)$/.test(line.word(i - 1)) && !/^(?:of|that|the|when|after|before|it|he|she|they|we)$/.test(line.word(at + 1)))) return null;
  // "the year of the tiger", "the month in which", "the quarter-finals", "the week's"
  if (plain && (/^(?:when|that|after|before|following)$/.test(line.word(at + 1)) || (line.word(at + 1) === 'of' && !/^[$£€¥\d]/u.test(line.word(at + 2))))) return null;
  return reading(i, at + 1, focus(grain, { latest, fiscal, same }));
}

/** "the 1988 period", "last year's quarter": joined to the year in front */
function bare(line: Line, i: number): Reading | null {
  const owner = yearDigits(line, i - 1) !== null || (/^['’]s$/.test(line.word(i - 1)) && line.word(i - 2) === 'year');
  return owner ? reading(i, i + 1, focus(line.word(i) === 'period' ? null : grainOf(line.word(i)))) : null;
}

/** "year-to-date", "the year to date", "so far this year" (joined elsewhere), "year-end", "year's end", "month-end" */
function yearEdge(line: Line, i: number): Reading | null {
  const at = line.word(i) === 'the' ? i + 1 : i;
  const grain = grainOf(line.word(at));
  if (grain !== 'year' && grain !== 'month' && grain !== 'quarter' && grain !== 'week') return null;
  const to = skipHyphen(line, at + 1);
  if (line.word(to) === 'to' && line.word(skipHyphen(line, to + 1)) === 'date') return reading(i, skipHyphen(line, to + 1) + 1, deictic(grain, 0));
  if (/^['’]s$/.test(line.word(at + 1)) && line.word(at + 2) === 'end') return reading(i, at + 3, deictic(grain, 0));
  return line.word(to) === 'end' && (to > at + 1 || grain === 'year') ? reading(i, to + 1, deictic(grain, line.word(i - 1) === 'since' ? -1 : 0)) : null;
}

/** "the weekend" */
function weekend(line: Line, i: number): Reading | null {
  return line.word(i) === 'the' && line.word(i + 1) === 'weekend' ? reading(i, i + 2, deictic('weekend', 0)) : null;
}

const PUBLISHED = '2019-11-05';

export const RELATIVE_RULES: readonly Rule[] = [
  {
    id: 'time/named-day',
    starts: DAYS.keys(),
    read: namedDay,
    examples: [
      { text: 'Shares fell yesterday and rose today.', published: PUBLISHED, times: [['yesterday', '2019-11-04'], ['today', '2019-11-05']] },
      { text: 'Shares fell yesterday.', times: [['yesterday', null]] },
    ],
  },
  {
    id: 'time/two-days',
    starts: ['the', 'day'],
    read: twoDays,
    examples: [{ text: 'It shut the day before yesterday.', published: PUBLISHED, times: [['the day before yesterday', '2019-11-03']] }],
  },
  {
    id: 'time/pointed',
    starts: ['the', 'its', 'their', ...OFFSETS.keys()],
    read: pointed,
    examples: [
      { text: 'Sales fell last month.', published: PUBLISHED, times: [['last month', '2019-10']] },
      { text: 'Sales fell last week.', published: PUBLISHED, times: [['last week', '2019-W44']] },
      { text: 'Sales will fall next year.', published: PUBLISHED, times: [['next year', '2020']] },
      { text: 'Sales fell in the current quarter.', published: PUBLISHED, times: [['the current quarter', '2019-Q4']] },
      { text: 'Sales fell last April and last summer.', published: PUBLISHED, times: [['last April', '2019-04'], ['last summer', '2019-SU']] },
      { text: 'The talks start next Tuesday.', published: '2019-11-20', times: [['next Tuesday', '2019-11-26']] },
      { text: 'He left last Friday.', published: '2019-11-01', times: [['last Friday', '2019-10-25']] },
      { text: 'Prices rose over the past year.', published: PUBLISHED, times: [['the past year', 'P1Y']] },
      { text: 'Sales fell last month.', times: [['last month', null]] },
      { text: 'This plan is the last straw and the next step.', published: PUBLISHED, times: [] },
    ],
  },
  {
    id: 'time/shifted',
    starts: ['an', 'the', 'days', 'weeks', 'months', 'years', 'decades', 'centuries', ...COUNT_STARTS],
    read: shifted,
    examples: [
      { text: 'The dam broke two years ago.', published: PUBLISHED, times: [['two years ago', '2017']] },
      { text: 'The dam broke five months ago.', published: PUBLISHED, times: [['five months ago', '2019-06']] },
      { text: 'Profit in the third quarter of 2018 beat that of a year earlier.', times: [['the third quarter of 2018', '2018-Q3'], ['a year earlier', '2017-Q3']] },
      { text: 'Prices rose 2% in October, against 3% a year ago.', published: PUBLISHED, times: [['October', '2019-10'], ['a year ago', '2018-10']] },
      { text: 'The dam broke several years ago.', published: PUBLISHED, times: [['several years ago', null]] },
      { text: 'He left a year before the merger.', published: PUBLISHED, times: [] },
    ],
  },
  {
    id: 'time/year-ago',
    starts: ['the', 'year', 'prior', 'previous', 'last', 'same', 'comparable', 'corresponding'],
    read: yearAgo,
    examples: [
      { text: 'Profit rose in the third quarter of 2018 from the year-ago quarter.', times: [['the third quarter of 2018', '2018-Q3'], ['the year-ago quarter', '2017-Q3']] },
      { text: 'Net rose in March 2018 from a year-earlier loss.', times: [['March 2018', '2018-03'], ['year-earlier', '2017-03']] },
      { text: 'The year-old firm grew.', published: PUBLISHED, times: [] },
    ],
  },
  {
    id: 'time/neighbour',
    starts: ['the', ...CONTEXT.keys()],
    read: neighbour,
    examples: [
      { text: 'Sales fell in 2018 and rose the following year.', times: [['2018', '2018'], ['the following year', '2019']] },
      { text: 'Sales fell in Q1 2018 from the previous quarter.', times: [['Q1 2018', '2018-Q1'], ['the previous quarter', '2017-Q4']] },
      { text: 'The previous owner left.', published: PUBLISHED, times: [] },
    ],
  },
  {
    id: 'time/under-discussion',
    starts: ['the', 'that', 'same', 'latest', 'fiscal'],
    read: underDiscussion,
    examples: [
      { text: 'Net rose in the third quarter of 2018. Sales in the quarter fell.', times: [['the third quarter of 2018', '2018-Q3'], ['the quarter', '2018-Q3']] },
      { text: 'Net rose in Q3 2018. It beat the same period of 2017.', times: [['Q3 2018', '2018-Q3'], ['the same period of 2017', '2017-Q3']] },
      { text: 'He left in 2016 and won later that year.', times: [['2016', '2016'], ['later that year', '2016']] },
      { text: 'A period of calm; the day-to-day work.', published: PUBLISHED, times: [] },
    ],
  },
  {
    id: 'time/bare-period',
    starts: ['period', 'quarter', 'month'],
    read: bare,
    examples: [
      { text: 'Net rose in the third quarter from a loss in the 2018 period.', published: PUBLISHED, times: [['the third quarter', '2019-Q3'], ['the 2018 period', '2018-Q3']] },
      { text: 'A quarter of the crew left for a period.', published: PUBLISHED, times: [] },
    ],
  },
  {
    id: 'time/edge',
    starts: ['the', 'year', 'month', 'quarter', 'week'],
    read: yearEdge,
    examples: [
      { text: 'Shares are up 39% year-to-date.', published: PUBLISHED, times: [['year-to-date', '2019']] },
      { text: 'It will close by year end.', published: PUBLISHED, times: [['year end', '2019']] },
      { text: 'Sales rose 3% year-on-year.', published: PUBLISHED, times: [] },
    ],
  },
  {
    id: 'time/weekend',
    starts: ['the'],
    read: weekend,
    examples: [{ text: 'It rained over the weekend.', published: PUBLISHED, times: [['the weekend', '2019-W44-WE']] }],
  },
];
