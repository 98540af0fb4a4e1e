/** Days and seasons with names of their own: weekdays, holidays, "the week of June 11", "the summer of 2019". */
import { lexemes, lookupForm } from '../../lexicon/lexemes.js';
import { phraseTable } from '../../lexicon/phrases.js';
import { DAYPARTS, DOUBTFUL, HOLIDAYS, SEASONS, WEEKDAYS } from '../../lexicon/times.js';
import { yearOf } from './calendar.js';
import { ORDINAL_STARTS, readOrdinal, smallNumber, yearDigits } from './counts.js';
import { dayFirst, monthFirst, pastStop } from './dates.js';
import { deictic, isCapital, part, period, reading, skipHyphen, textAt, type Line, type Reading, type Rule } from './expression.js';

const TYPICAL = /^(?:normal|typical|average|usual|ordinary|regular)$/;

function weekday(line: Line, i: number): Reading | null {
  const n = WEEKDAYS.get(line.word(i));
  if (n === undefined || !isCapital(textAt(line, i))) return null;
  // "on a normal Sunday": none of the calendar
  if (line.word(i).endsWith('days') || TYPICAL.test(line.word(i - 1))) return reading(i, i + 1, { is: 'set', value: `XXXX-WXX-${n}` });
  const nights = dayparts(line, /^(?:and|or)$/.test(line.word(i + 1)) && WEEKDAYS.has(line.word(i + 2)) ? i + 3 : i + 1);
  if (nights) return reading(i, line.word(i + 1).endsWith('s') ? i + 2 : i + 1, { is: 'set', value: `XXXX-WXX-${n}T${nights}` });
  const after = line.word(i).length <= 5 ? pastStop(line, i + 1) : i + 1;
  if (DOUBTFUL.has(line.word(i)) && after === i + 1 && line.word(i + 1) !== ',') return null;
  return reading(i, after, part({ grain: 'weekday', n }));
}

/** Monday or Tuesday "nights" */
const dayparts = (line: Line, i: number): string | undefined => (line.word(i).endsWith('s') ? DAYPARTS.get(line.word(i)) : undefined);

/** "on the 14th", "by the 2nd of next month"; "the 14th floor" is none */
function monthday(line: Line, i: number): Reading | null {
  const ordinal = readOrdinal(line, i + 1);
  if (!ordinal || ordinal.after !== i + 3 || ordinal.value < 1 || ordinal.value > 31) return null;
  const next = line.tokens[ordinal.after];
  const ended = !next || next.index >= line.after || /^(?:PUNCT|ADP|CCONJ|SCONJ|VERB|AUX)$/.test(next.pos);
  const named = WEEKDAYS.has(line.word(i - 1));
  if (!ended || !(named || /^(?:on|by|until|till|since|before|after)$/.test(line.word(i - 1)))) return null;
  if (line.word(ordinal.after) === 'of' && !/^(?:this|last|next|the|each|every)$/.test(line.word(ordinal.after + 1))) return null;
  return reading(i, ordinal.after, part({ grain: 'monthday', n: ordinal.value }));
}

/** "the first Friday of July", "the second Monday of next month", "the last Thursday in November 2018" */
function nthWeekday(line: Line, i: number): Reading | null {
  const first = line.word(i) === 'the' ? i + 1 : i;
  const last = /^(?:last|final)$/.test(line.word(first));
  const ordinal = last ? { value: -1, after: first + 1 } : readOrdinal(line, first);
  const weekday = ordinal && WEEKDAYS.get(line.word(ordinal.after));
  if (!ordinal || ordinal.value > 5 || weekday === undefined || weekday === null) return null;
  if (!/^(?:of|in)$/.test(line.word(ordinal.after + 1))) return null;
  const at = ordinal.after + 2;
  if (/^(?:every|each)$/.test(line.word(at)) && line.word(at + 1) === 'month')
    return reading(i, at + 2, { is: 'set', value: `XXXX-WXX-${weekday}` });
  const which = /^(?:this|last|next)$/.test(line.word(at)) && line.word(at + 1) === 'month' ? MONTH_STEPS.get(line.word(at))! : null;
  const month = which === null ? monthFirst(line, at) : reading(at, at + 2, deictic('month', which));
  const e = month?.expression;
  if (
    !month ||
    !(e?.is === 'deictic' || (e?.is === 'part' && e.part.grain === 'month') || (e?.is === 'period' && e.period.grain === 'month'))
  )
    return null;
  return reading(i, month.after, { is: 'nth', nth: ordinal.value, weekday, of: e });
}

const MONTH_STEPS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

function weekOf(line: Line, i: number): Reading | null {
  if (line.word(i + 1) !== 'week' || !/^(?:of|beginning|starting|commencing)$/.test(line.word(i + 2))) return null;
  const at = line.word(i + 3) === 'on' ? i + 4 : i + 3;
  const day = monthFirst(line, at) ?? dayFirst(line, at);
  if (!day || (day.expression.is === 'part' && day.expression.part.grain !== 'day')) return null;
  return reading(i, day.after, { is: 'around', grain: 'week', of: day.expression });
}

export const holidays = phraseTable(HOLIDAYS, (row) => row.forms);
export const HOLIDAY_STARTS: ReadonlySet<string> = new Set(
  HOLIDAYS.flatMap((row) => row.forms.map((form) => /^\p{L}+/u.exec(form.toLowerCase())![0])),
);

const HOLIDAY_ENDS: readonly string[] = HOLIDAYS.flatMap((row) => row.forms.map((form) => [...lexemes(lookupForm(form))].at(-1)!.text));

function holiday(line: Line, i: number): Reading | null {
  const match = line.word(i) === '' ? null : holidays.at(line.tokens, i);
  if (!match || match.after > line.after || !isCapital(textAt(line, line.word(i) === 'the' ? i + 1 : i))) return null;
  // "Christmas sales" are not of one day
  if (match.after === i + 1 && line.word(match.after) !== '' && /^(?:NOUN|PROPN)$/.test(line.tokens[match.after]!.pos)) return null;
  const year = yearDigits(line, match.after);
  const of = year === null ? null : period(yearOf(year));
  return reading(i, year === null ? match.after : match.after + 1, part({ grain: 'holiday', id: match.row.id }, { of }));
}

/** "the summer of 2019" is joined later; alone a season needs an article or a preposition, for "spring" and "fall" are words. */
function season(line: Line, i: number): Reading | null {
  const at = line.word(i) === 'the' ? i + 1 : i;
  const n = SEASONS.get(line.word(at));
  if (n === undefined) return null;
  const year = yearDigits(line, at + 1);
  if (year !== null) {
    // a winter is named for the year in which it begins
    const dash = skipHyphen(line, at + 2);
    const split = dash > at + 2 && smallNumber(line, dash) === (year + 1) % 100;
    return reading(i, split ? dash + 1 : at + 2, part({ grain: 'season', n }, { of: period(yearOf(year)) }));
  }
  const before = line.word(i - 1);
  const article = at > i;
  const preposition = /^(?:in|during|since|by|until|for|of|over|into|through|throughout|early|late|mid|-)$/.test(before);
  const following = line.tokens[at + 1];
  const behind =
    following &&
    following.index < line.after &&
    (following.pos === 'NOUN' || following.pos === 'PROPN') &&
    !/^['’]s$/.test(following.lower);
  if (line.word(at) === 'fall' && line.word(at + 1) !== 'of' && !(article && /^(?:in|during|this|by)$/.test(before))) return null;
  if (line.word(at) === 'spring' && !(article && preposition) && line.word(at + 1) !== 'of') return null;
  const sure = article || preposition || /^(?:summer|autumn|winter)$/.test(line.word(at));
  return sure && (line.word(at + 1) === 'of' ? yearAhead(line, at + 2) : preposition && !behind)
    ? reading(i, at + 1, part({ grain: 'season', n }))
    : null;
}

const yearAhead = (line: Line, i: number): boolean =>
  yearDigits(line, i) !== null || /^(?:last|this|next|nineteen|fiscal|that)$/.test(line.word(i));

const PUBLISHED = '2019-11-05';

export const DAY_RULES: readonly Rule[] = [
  {
    id: 'time/weekday',
    starts: WEEKDAYS.keys(),
    read: weekday,
    examples: [
      { text: 'The bank failed on Friday.', published: PUBLISHED, times: [['Friday', '2019-11-01']] },
      { text: 'The bank will open on Friday.', published: PUBLISHED, times: [['Friday', '2019-11-08']] },
      { text: 'The bank failed on Friday.', times: [['Friday', null]] },
      { text: 'It sells 40 on a normal Sunday.', published: PUBLISHED, times: [['Sunday', 'XXXX-WXX-7']] },
      { text: 'It opens on Mondays.', published: PUBLISHED, times: [['Mondays', 'XXXX-WXX-1']] },
      {
        text: 'It opens on Monday and Friday nights.',
        published: PUBLISHED,
        times: [
          ['Monday', 'XXXX-WXX-1TNI'],
          ['Friday nights', 'XXXX-WXX-5TNI'],
        ],
      },
      { text: 'The sat nav failed.', published: PUBLISHED, times: [] },
    ],
  },
  {
    id: 'time/monthday',
    starts: ['the'],
    second: ['#'],
    read: monthday,
    examples: [
      { text: 'The shop opened on the 14th.', published: PUBLISHED, times: [['the 14th', '2019-10-14']] },
      { text: 'The shop will open on the 14th.', published: PUBLISHED, times: [['the 14th', '2019-11-14']] },
      { text: 'The shop opened on the 14th of last month.', published: PUBLISHED, times: [['the 14th of last month', '2019-10-14']] },
      { text: 'The shop will open on Friday the 15th.', published: PUBLISHED, times: [['Friday the 15th', '2019-11-15']] },
      { text: 'The shop opened on the 14th.', times: [['the 14th', null]] },
      { text: 'The shop is on the 14th floor, by the 3rd of four lifts.', published: PUBLISHED, times: [] },
    ],
  },
  {
    id: 'time/nth-weekday',
    needs: [[...WEEKDAYS.keys()]],
    glued: true,
    starts: ['the', ...ORDINAL_STARTS, 'last', 'final'],
    read: nthWeekday,
    examples: [
      { text: 'The board met on the first Friday of July 2018.', times: [['the first Friday of July 2018', '2018-07-06']] },
      {
        text: 'The board meets on the second Monday of next month.',
        published: PUBLISHED,
        times: [['the second Monday of next month', '2019-12-09']],
      },
      {
        text: 'The board met on the last Thursday in October.',
        published: PUBLISHED,
        times: [['the last Thursday in October', '2019-10-31']],
      },
      { text: 'The board meets on the first Friday of every month.', times: [['the first Friday of every month', 'XXXX-WXX-5']] },
      { text: 'It was the first Friday without rain.', published: PUBLISHED, times: [['Friday', '2019-11-01']] },
    ],
  },
  {
    id: 'time/week-of',
    starts: ['the'],
    second: ['week'],
    read: weekOf,
    examples: [{ text: 'Talks began in the week of October 14.', published: PUBLISHED, times: [['the week of October 14', '2019-W42']] }],
  },
  {
    id: 'time/holiday',
    needs: [HOLIDAY_ENDS],
    starts: HOLIDAY_STARTS,
    read: holiday,
    examples: [
      { text: 'Shops sold more on Thanksgiving Day 2018.', times: [['Thanksgiving Day 2018', '2018-11-22']] },
      { text: 'Banks shut on Good Friday 2019.', times: [['Good Friday 2019', '2019-04-19']] },
      { text: 'Roads were full on Labor Day.', published: PUBLISHED, times: [['Labor Day', '2019-09-02']] },
      { text: 'Christmas sales rose.', published: PUBLISHED, times: [] },
    ],
  },
  {
    id: 'time/season',
    starts: ['the', ...SEASONS.keys()],
    read: season,
    examples: [
      { text: 'Bookings rose in the summer of 2018.', times: [['the summer of 2018', '2018-SU']] },
      { text: 'Summer of 2018 bookings rose.', times: [['Summer of 2018', '2018-SU']] },
      { text: 'Bookings rose in the winter of 2017-18.', times: [['the winter of 2017-18', '2017-WI']] },
      { text: 'Bookings rose in winter 2017-18.', times: [['winter 2017-18', '2017-WI']] },
      { text: 'Bookings rose during the winter.', published: PUBLISHED, times: [['the winter', '2018-WI']] },
      { text: 'Prices fall and hopes spring up; the fall in sales hurt.', published: PUBLISHED, times: [] },
    ],
  },
];
