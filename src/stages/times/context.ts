/** Times that point at a time of the text: "a year earlier", "the previous month", "the year-ago quarter", "the quarter". */
import { MONTHS, UNIT_OF, WEEKDAYS } from '../../lexicon/times.js';
import { COUNT_STARTS, readCount, readOrdinal, UNIT_WORDS, VAGUE_SECOND, yearDigits } from './counts.js';
import {
  DASHES,
  focus,
  grainOf,
  isCapital,
  isDash,
  part,
  reading,
  skipHyphen,
  textAt,
  type Expression,
  type Line,
  type Reading,
  type Rule,
} from './expression.js';

/** Counted from the period under discussion. */
const CONTEXT: ReadonlyMap<string, number> = new Map([
  ['previous', -1],
  ['preceding', -1],
  ['prior', -1],
  ['following', 1],
  ['ensuing', 1],
  ['subsequent', 1],
]);
const SAME: ReadonlySet<string> = new Set('same corresponding comparable equivalent like similar matching identical'.split(' '));

/** "two years ago", "a year earlier", "the year before", "three months later", "a decade on" */
function shifted(line: Line, i: number): Reading | null {
  const half = line.word(i) === 'half' && /^an?$/.test(line.word(i + 1)) ? { low: 0.5, high: 0.5, after: i + 2 } : null;
  const single = UNIT_OF.has(line.word(i + 1)) && /^(?:an?|the|one)$/.test(line.word(i));
  const bare = UNIT_OF.get(line.word(i))?.forms.split(' ')[1] === line.word(i);
  const count = half ?? (single ? { low: 1, high: 1, after: i + 1 } : bare ? { low: null, high: null, after: i } : readCount(line, i));
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
  const now = line.word(at) === 'from' && /^(?:now|today)$/.test(line.word(at + 1));
  const word = now ? 'now' : line.word(at);
  if (now) at++;
  const back =
    word === 'ago'
      ? -1
      : word === 'earlier' || word === 'before' || word === 'previously' || word === 'prior'
        ? -1
        : now || word === 'later' || word === 'after' || word === 'hence'
          ? 1
          : 0;
  if (!back) return null;
  // "the year before the vote", "a year after the merger": counted from an event
  if (
    /^(?:before|after|prior)$/.test(word) &&
    at + 1 < line.after &&
    !/^[,.;:)]$/.test(line.word(at + 1)) &&
    !/^["”’']$/.test(line.word(at + 1)) &&
    !(word === 'before' && /^(?:and|but|or|to|as|while|when)$/.test(line.word(at + 1)))
  )
    return null;
  if (line.word(i) === 'the' && !/^(?:before|earlier|after|later)$/.test(word)) return null;
  const fortnight = row.unit === 'fortnight';
  const grain = fortnight ? 'week' : grainOf(row.forms.split(' ')[0]!);
  // "an hour later", "a few days later" measure how long; what is ago is dated
  if (!grain || low === null || count.low !== count.high) return now || word === 'ago' ? reading(i, at + 1, { is: 'reference' }) : null;
  if (fortnight) low *= 2;
  const years = grain === 'decade' ? 10 : grain === 'century' ? 100 : 0;
  const whole = Number.isInteger(low);
  if (!whole && !years && grain !== 'year') return reading(i, at + 1, { is: 'reference' });
  const from = now || word === 'ago' ? 'published' : 'focus';
  const shift = years
    ? { unit: 'year' as const, count: back * low * years }
    : whole
      ? { unit: grain, count: back * low }
      : { unit: 'month' as const, count: back * low * 12 };
  return reading(i, at + 1, {
    is: 'shift',
    ...shift,
    from,
    keep: grain === 'year' && (low === 1 || (from === 'focus' && back < 0)),
    of: null,
  });
}

/** "the year-ago quarter", "year-earlier", "the prior-year period", "the year-ago second quarter" */
function yearAgo(line: Line, i: number): Reading | null {
  let at = line.word(i) === 'the' ? i + 1 : i;
  if (SAME.has(line.word(at))) at++;
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
  const month = at > i && isCapital(textAt(line, at + 1)) ? MONTHS.get(target) : undefined;
  if (month !== undefined && line.tokens[at + 2]?.shape !== 'number')
    return reading(i, at + 2, part({ grain: 'month', n: month }, { pick: offset < 0 ? 'before' : 'after' }));
  if (weekday !== undefined) return reading(i, at + 2, part({ grain: 'weekday', n: weekday }, { pick: offset < 0 ? 'before' : 'after' }));
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
    } else if (SAME.has(line.word(at))) {
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
  // "the half year to June 30": of no name of its own
  const halfYear = target === 'half' && line.word(skipHyphen(line, at + 1)) === 'year' ? skipHyphen(line, at + 1) : 0;
  if (halfYear > 0) return /^(?:to|ended|ending|through)$/.test(line.word(halfYear + 1)) ? reading(i, halfYear + 1, focus('half')) : null;
  const grain = target === 'half' ? 'half' : grainOf(target);
  if (grain === null && SAME.has(line.word(at - 1))) {
    const months = sameMonths(line, i, at);
    if (months) return months;
  }
  if (grain === null && !(target === 'period' && (same || latest || word === 'the'))) return null;
  if (grain === 'weekend' && word === 'the' && !same && !latest) return null;
  // "the year-on-year rate", "the day-to-day", "the week-long"
  if (isDash(line.word(at + 1)) && skipHyphen(line, at + 1) > at + 1 && !/^(?:end)$/.test(line.word(at + 2))) return null;
  if (grain === null && !same && !latest && line.word(at + 1) !== 'ended') return null;
  const plain = !same && !latest && !fiscal;
  if (
    plain &&
    /^(?:decade|century|half|day)$/.test(grain ?? '') &&
    !(
      grain === 'day' &&
      (/^(?:on|for|during)$/.test(line.word(i - 1)) || laterIn(line, i)) &&
      !(laterIn(line, i) ? /^(?:of|that|when)$/ : /^(?:of|that|the|when|after|before|it|he|she|they|we)$/).test(line.word(at + 1)) &&
      !WEEKDAYS.has(line.word(at + 1))
    )
  )
    return null;
  // "the year of the tiger", "the month in which", "the quarter-finals", "the week's"
  if (
    plain &&
    (/^(?:when|that|after|before|following)$/.test(line.word(at + 1)) ||
      (line.word(at + 1) === 'by' && !laterIn(line, i)) ||
      (line.word(at + 1) === 'of' && !/^[$£€¥\d]/u.test(line.word(at + 2))))
  )
    return null;
  return reading(i, at + 1, focus(grain, { latest, fiscal, same }));
}

/** "the same two months", "the same nine months", "the same months" */
function sameMonths(line: Line, i: number, at: number): Reading | null {
  const after = readCount(line, at)?.after ?? at;
  return line.word(after) === 'months' ? reading(i, after + 1, focus(null, { same: true })) : null;
}

/** "earlier in" the year, "later in" the day */
const laterIn = (line: Line, i: number): boolean => line.word(i - 1) === 'in' && /^(?:earlier|later|early|late)$/.test(line.word(i - 2));

/** "the 1988 period", "last year's quarter": joined to the year in front */
function bare(line: Line, i: number): Reading | null {
  const owner = yearDigits(line, i - 1) !== null || (/^['’]s$/.test(line.word(i - 1)) && line.word(i - 2) === 'year');
  return owner ? reading(i, i + 1, focus(line.word(i) === 'period' ? null : grainOf(line.word(i)))) : null;
}

const PUBLISHED = '2019-11-05';

export const CONTEXT_RULES: readonly Rule[] = [
  {
    id: 'time/shifted',
    needs: [UNIT_WORDS, 'ago earlier later before after previously from prior hence'.split(' ')],
    starts: ['an', 'the', 'days', 'weeks', 'months', 'years', 'decades', 'centuries', '#year', ...COUNT_STARTS],
    second: [...UNIT_OF.keys(), ...VAGUE_SECOND],
    read: shifted,
    examples: [
      { text: 'The dam broke two years ago.', published: PUBLISHED, times: [['two years ago', '2017']] },
      { text: 'The dam broke five months ago.', published: PUBLISHED, times: [['five months ago', '2019-06']] },
      {
        text: 'Profit over the second quarter of 2016 beat that of a year earlier.',
        times: [
          ['the second quarter of 2016', '2016-Q2'],
          ['a year earlier', '2015-Q2'],
        ],
      },
      {
        text: 'Prices rose 2% in October, against 3% a year ago.',
        published: PUBLISHED,
        times: [
          ['October', '2019-10'],
          ['a year ago', '2018-10'],
        ],
      },
      { text: 'The dam will open two years from now.', published: PUBLISHED, times: [['two years from now', '2021']] },
      {
        text: 'The dam was built in May 2009. Two years later it broke.',
        times: [
          ['May 2009', '2009-05'],
          ['Two years later', '2011'],
        ],
      },
      { text: 'Five years later the dam broke.', published: PUBLISHED, times: [['Five years later', null]] },
      { text: 'The dam broke half a century ago.', published: PUBLISHED, times: [['half a century ago', '1969']] },
      { text: 'The dam broke a fortnight ago.', published: PUBLISHED, times: [['a fortnight ago', '2019-W43']] },
      { text: 'The dam broke 18 months ago.', published: PUBLISHED, times: [['18 months ago', '2018-05']] },
      { text: 'The dam broke two and a half years ago.', published: PUBLISHED, times: [['two and a half years ago', '2017-05']] },
      { text: 'The dam broke several years ago.', published: PUBLISHED, times: [['several years ago', null]] },
      { text: 'He left a year before the merger.', published: PUBLISHED, times: [['a year', 'P1Y']] },
    ],
  },
  {
    id: 'time/year-ago',
    needs: [['year'], DASHES],
    starts: ['the', 'year', 'prior', 'previous', 'last', 'same', 'comparable', 'corresponding'],
    read: yearAgo,
    examples: [
      {
        text: 'Profit rose over the second quarter of 2016 from the year-ago quarter.',
        times: [
          ['the second quarter of 2016', '2016-Q2'],
          ['the year-ago quarter', '2015-Q2'],
        ],
      },
      {
        text: 'Net rose in March 2018 from a year-earlier loss.',
        times: [
          ['March 2018', '2018-03'],
          ['year-earlier', '2017-03'],
        ],
      },
      { text: 'The year-old firm grew.', published: PUBLISHED, times: [] },
    ],
  },
  {
    id: 'time/neighbour',
    starts: ['the', ...CONTEXT.keys()],
    read: neighbour,
    examples: [
      {
        text: 'The herd stood at 40 in 2011 and doubled the next year.',
        published: PUBLISHED,
        times: [
          ['2011', '2011'],
          ['the next year', '2012'],
        ],
      },
      {
        text: 'Sales fell in 2018 and rose the following year.',
        times: [
          ['2018', '2018'],
          ['the following year', '2019'],
        ],
      },
      {
        text: 'Sales fell in Q1 2018 from the previous quarter.',
        times: [
          ['Q1 2018', '2018-Q1'],
          ['the previous quarter', '2017-Q4'],
        ],
      },
      {
        text: 'The index fell on Friday, Oct. 25, from the previous Friday.',
        published: PUBLISHED,
        times: [
          ['Friday, Oct. 25', '2019-10-25'],
          ['the previous Friday', '2019-10-18'],
        ],
      },
      {
        text: 'The pact was signed in December 1987 and ended the following June.',
        published: PUBLISHED,
        times: [
          ['December 1987', '1987-12'],
          ['the following June', '1988-06'],
        ],
      },
      { text: 'The previous owner left.', published: PUBLISHED, times: [] },
    ],
  },
  {
    id: 'time/under-discussion',
    starts: ['the', 'that', 'same', 'latest', 'fiscal'],
    second: [
      ...UNIT_OF.keys(),
      ...'weekend half period latest most fiscal financial full calendar reporting whole entire'.split(' '),
      ...SAME,
    ],
    read: underDiscussion,
    examples: [
      {
        text: 'Rents rose in the fourth quarter of last year. For the full year they fell.',
        published: '2019-05-14',
        times: [
          ['the fourth quarter of last year', '2018-Q4'],
          ['the full year', '2018'],
        ],
      },
      {
        text: 'Net rose over the second quarter of 2016. Sales in the quarter fell.',
        times: [
          ['the second quarter of 2016', '2016-Q2'],
          ['the quarter', '2016-Q2'],
        ],
      },
      {
        text: 'Net rose in Q3 2018. It beat the same period of 2017.',
        times: [
          ['Q3 2018', '2018-Q3'],
          ['the same period of 2017', '2017-Q3'],
        ],
      },
      {
        text: 'He left in 2016 and won later that year.',
        times: [
          ['2016', '2016'],
          ['later that year', '2016'],
        ],
      },
      { text: 'It was held up earlier in the year by rain.', published: PUBLISHED, times: [['earlier in the year', '2019']] },
      { text: 'Earlier in the day the envoys met.', published: PUBLISHED, times: [['Earlier in the day', '2019-11-05']] },
      {
        text: 'A mine shut on Sunday, the union said Monday. The next day it flooded.',
        published: PUBLISHED,
        times: [
          ['Sunday', '2019-11-03'],
          ['Monday', '2019-11-04'],
          ['The next day', '2019-11-04'],
        ],
      },
      {
        text: 'Oil fell on Tuesday. Yields were at 2% on Monday. Brent was down 3% on the day.',
        published: PUBLISHED,
        times: [
          ['Tuesday', '2019-11-05'],
          ['Monday', '2019-11-04'],
          ['the day', '2019-11-05'],
        ],
      },
      {
        text: 'Oil fell on Tuesday. A crew left Leeds on November 2. It met a storm later in the day.',
        published: PUBLISHED,
        times: [
          ['Tuesday', '2019-11-05'],
          ['November 2', '2019-11-02'],
          ['later in the day', '2019-11-02'],
        ],
      },
      { text: 'He spoke later in the day.', published: PUBLISHED, times: [['later in the day', '2019-11-05']] },
      { text: 'A period of calm; the day-to-day work.', published: PUBLISHED, times: [] },
    ],
  },
  {
    id: 'time/bare-period',
    starts: ['period', 'quarter', 'month'],
    read: bare,
    examples: [
      {
        text: 'Net rose in the third quarter from a loss in the 2018 period.',
        published: PUBLISHED,
        times: [
          ['the third quarter', '2019-Q3'],
          ['the 2018 period', '2018-Q3'],
        ],
      },
      { text: 'A quarter of the crew left for a period.', published: PUBLISHED, times: [] },
    ],
  },
];
