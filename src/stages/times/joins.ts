/** Neighbouring expressions that make one time: "the second quarter" of "2016", "Friday", "Oct. 26". */
import type { TimeUnit } from '../../document.js';
import { isUndated, isYear, type Expression, type Join, type Line, type Node, type Part } from './expression.js';
import { isoCompound } from './measure.js';
import { SPANS } from './spans.js';

const isDay = (e: Expression): boolean =>
  (isUndated(e) && /^(?:day|weekday|holiday)$/.test(e.part.grain)) ||
  (e.is === 'period' && e.period.grain === 'day') ||
  ((e.is === 'deictic' || e.is === 'shift') && (e.is === 'deictic' ? e.grain : e.unit) === 'day');
const isDuration = (e: Expression): e is Extract<Expression, { is: 'duration' }> => e.is === 'duration' && !e.streak;

const isWeekday = (e: Expression): e is Extract<Expression, { is: 'part' }> => isUndated(e) && e.part.grain === 'weekday';
const isWeek = (e: Expression): boolean => e.is === 'deictic' && e.grain === 'week';

const POSSESSIVE = /^['’]s(?: (?:fiscal|financial))?$/;
const OF = /^(?:|of|of the|in|in the|on|,)$/;

/** "the second quarter" + "of 2016", "October" + "last year", "the same period" + "of 2018" */
function partOfYear(a: Expression, b: Expression, gap: string): Expression | null {
  if (!OF.test(gap)) return null;
  const relative = b.is !== 'period';
  // "the 14th of last month"
  if (isUndated(a) && a.part.grain === 'monthday')
    return gap === 'of' && b.is === 'deictic' && b.grain === 'month' ? { ...a, of: b } : null;
  // "ten years ago this month", "a year ago Friday", "two weeks ago Friday"
  if (a.is === 'shift' && /^(?:year|week)$/.test(a.unit) && a.from === 'published' && a.of === null && gap === '')
    return isWeekday(b) || (a.unit === 'year' && b.is === 'deictic' && b.grain !== 'year') ? { ...a, of: b } : null;
  if (isUndated(a) && a.part.grain !== 'weekday' && isYear(b) && a.pick === 'near') {
    const fiscal = a.fiscal || ('fiscal' in b && b.fiscal);
    const near = gap === '' || gap === 'of' || gap === 'of the';
    // "in October, last year" and "fell in March in 2018" are two times
    return near && !(b.is === 'focus' && gap === '') ? { ...a, of: b, fiscal } : null;
  }
  // "the first half of the 1990s", "the last week of October": the whole is what can be dated
  const piece = (isUndated(a) && a.part.grain === 'half') || (a.is === 'deictic' && a.grain === 'week' && a.offset === -1);
  if (
    piece &&
    gap.startsWith('of') &&
    ((b.is === 'period' && /^(?:decade|century|year|month)$/.test(b.period.grain)) || (isUndated(b) && b.part.grain === 'month'))
  )
    return b;
  if (a.is === 'span' && gap !== ',' && isYear(b)) {
    const until = partOfYear(a.until, b, gap);
    return until && { ...a, until };
  }
  // "the last quarter of 2013" is the fourth
  if (a.is === 'deictic' && a.grain === 'quarter' && a.offset === -1 && gap.startsWith('of') && isYear(b))
    return { is: 'part', part: { grain: 'quarter', n: 4 }, of: b, pick: 'near', fiscal: a.fiscal };
  if (a.is === 'focus' && a.of === null && a.grain !== 'year' && isYear(b) && gap !== ',') return { ...a, of: b };
  // "full-year 2004"
  if (a.is === 'focus' && a.grain === 'year' && a.latest && !relative && isYear(b) && gap === '') return b;
  if (a.is === 'focus' && a.of === null && a.grain === 'year' && relative && b.is === 'shift' && gap === '') return b;
  if (isWeekday(a) && isWeek(b) && (gap === '' || gap === 'of')) return { ...a, of: b };
  // "next week on Friday"
  if (isWeek(a) && isWeekday(b) && gap === 'on') return { ...b, of: a };
  return null;
}

/** "last year" + "'s third quarter", "1988" + "second quarter", "2018" + "period" */
function yearOfPart(a: Expression, b: Expression, gap: string): Expression | null {
  if (!isYear(a) || !(gap === '' || POSSESSIVE.test(gap))) return null;
  if (a.is === 'focus' && gap === '') return null;
  if (isUndated(b) && /^(?:quarter|half|season|months)$/.test(b.part.grain))
    return { ...b, of: a, fiscal: b.fiscal || ('fiscal' in a && a.fiscal) };
  if (gap !== '' && isUndated(b) && b.part.grain === 'month') return { ...b, of: a };
  return null;
}

/** "Friday, Oct. 26" */
function weekdayDate(a: Expression, b: Expression, gap: string): Expression | null {
  if (!/^,?$/.test(gap) || !isUndated(a) || a.part.grain !== 'weekday') return null;
  return (isUndated(b) && /^(?:day|monthday)$/.test(b.part.grain)) || (b.is === 'period' && b.period.grain === 'day') ? b : null;
}

/** "Friday morning", "7 p.m. Thursday", "4 p.m. EST, May 9", "the morning of Sept. 11" */
function timeOfDay(a: Expression, b: Expression, gap: string): Expression | null {
  if (isDay(a) && b.is === 'time' && b.of === null && gap === '') return { ...b, of: a };
  if (a.is === 'time' && a.of && isUndated(a.of) && a.of.part.grain === 'weekday') {
    const of = weekdayDate(a.of, b, gap);
    return of && { ...a, of };
  }
  if (a.is !== 'time' || a.of !== null || !isDay(b)) return null;
  return /^(?:|,)$/.test(gap) || (gap === 'on' && /^\d/.test(a.clock)) || (gap === 'of' && !/^\d/.test(a.clock)) ? { ...a, of: b } : null;
}

const ENDED =
  /^(?:period )?(?:ended|ending|ended in|that ended|which ended|to|through|until|up to|ended on|ending on|to the end of|to end(?: [-–])?)$/;

/** How long the stretch is that ends on the day named. */
function lengthOf(e: Expression): { unit: TimeUnit; count: number; named: Expression | null } | null {
  if (isDuration(e))
    return e.low !== null && e.low === e.high && /^(?:week|month|quarter|year)$/.test(e.unit)
      ? { unit: e.unit, count: e.low, named: null }
      : null;
  if (e.is === 'focus')
    return e.of === null && /^(?:week|month|quarter|half|year)$/.test(e.grain ?? '')
      ? { unit: e.grain === 'half' ? 'month' : (e.grain as TimeUnit), count: e.grain === 'half' ? 6 : 1, named: null }
      : null;
  if (e.is === 'deictic') return e.grain === 'year' && e.fiscal ? { unit: 'year', count: 1, named: null } : null;
  if (!isUndated(e)) return null;
  const part: Part = e.part;
  if (part.grain === 'quarter') return { unit: 'quarter', count: 1, named: e };
  if (part.grain === 'half') return { unit: 'month', count: 6, named: e };
  return part.grain === 'months' ? { unit: 'month', count: part.until - part.n + 1, named: null } : null;
}

/** "the year to 30 June", "nine months ended Sept. 30" */
function ended(a: Expression, b: Expression, gap: string): Expression | null {
  if (!ENDED.test(gap)) return null;
  const length = lengthOf(a);
  const end =
    (isUndated(b) && /^(?:day|month)$/.test(b.part.grain)) ||
    (b.is === 'part' && b.of !== null && b.part.grain === 'month') ||
    (b.is === 'period' && /^(?:day|month)$/.test(b.period.grain)) ||
    (isDay(b) && !/^(?:to|until)$/.test(gap));
  return length && end && !(length.named && /^(?:to|through|until|up to)$/.test(gap))
    ? { is: 'ended', ...length, end: b, fiscal: 'fiscal' in a && a.fiscal }
    : null;
}

/** How many of the smaller unit make one of the larger. */
const MAKES: ReadonlyMap<string, number> = new Map([
  ['year month', 12],
  ['week day', 7],
  ['day hour', 24],
  ['hour minute', 60],
  ['minute second', 60],
]);

/** "two years and six months" measures 30 months */
function compound(a: Expression, b: Expression, gap: string): Expression | null {
  if (!isDuration(a) || !isDuration(b) || !/^(?:and)?$/.test(gap) || b.window || a.single || b.single) return null;
  const makes = MAKES.get(`${a.unit} ${b.unit}`);
  if (makes === undefined || a.low === null || b.low === null || a.low !== a.high || b.low !== b.high || b.low >= makes) return null;
  const total = a.low * makes + b.low;
  return { ...a, low: total, high: total, unit: b.unit, value: isoCompound(a, b) };
}

const PUBLISHED = '2019-11-05';

export const JOINS: readonly Join[] = [
  {
    id: 'time/ended',
    join: ended,
    examples: [
      { text: 'Profit rose over the year to 30 December 2013.', times: [['the year to 30 December 2013', '2013']] },
      {
        text: 'Profit rose in the nine months ended Sept. 30.',
        published: PUBLISHED,
        times: [['the nine months ended Sept. 30', '2019-01/2019-09']],
      },
      {
        text: 'Profit rose in the three months to October.',
        published: PUBLISHED,
        times: [['the three months to October', '2019-08/2019-10']],
      },
      {
        text: 'Profit rose in the three-month period ended Sept. 30, 2018.',
        times: [['the three-month period ended Sept. 30, 2018', '2018-Q3']],
      },
      {
        text: 'Prices rose in the 12 months ended in June.',
        published: PUBLISHED,
        times: [['the 12 months ended in June', '2018-07/2019-06']],
      },
      { text: 'Prices rose in the year to September.', published: PUBLISHED, times: [['the year to September', '2018-10/2019-09']] },
      { text: 'Profit rose over the fiscal year ended Feb. 2, 2019.', times: [['the fiscal year ended Feb. 2, 2019', '2019']] },
      {
        text: 'It had sales of $9 in its fiscal year ended in June.',
        published: '2019-05-14',
        times: [['fiscal year ended in June', '2018']],
      },
      { text: 'It expects a loss for the year ending tomorrow.', published: '2019-03-30', times: [['the year ending tomorrow', '2019']] },
      { text: 'Sales rose in the 13 weeks to 30 March.', published: PUBLISHED, times: [['the 13 weeks to 30 March', '2019-Q1']] },
      {
        text: 'Sales rose in the 52 weeks ended April 27.',
        published: PUBLISHED,
        times: [['the 52 weeks ended April 27', '2018-05/2019-04']],
      },
      {
        text: 'Sales rose in the six weeks to 4 October.',
        published: PUBLISHED,
        times: [['the six weeks to 4 October', '2019-08-24/2019-10-04']],
      },
      { text: 'Sales rose in the year to end-March.', published: PUBLISHED, times: [['the year to end-March', '2018-04/2019-03']] },
      { text: 'Sales rose in the half-year to June 30.', published: PUBLISHED, times: [['the half-year to June 30', '2019-H1']] },
      { text: 'Half the year to come is dry.', published: PUBLISHED, times: [['the year', '2019']] },
      { text: 'Profit rose for the quarter ended March 31, 2018.', times: [['the quarter ended March 31, 2018', '2018-Q1']] },
    ],
  },
  {
    id: 'time/compound',
    join: compound,
    examples: [
      { text: 'The term is two years and six months.', times: [['two years and six months', 'P2Y6M']] },
      { text: 'The climb takes 5 hours 20 minutes.', times: [['5 hours 20 minutes', 'PT5H20M']] },
      {
        text: 'He spent two years, six months of it abroad.',
        times: [
          ['two years', 'P2Y'],
          ['six months', 'P6M'],
        ],
      },
      {
        text: 'Terms of two years and 18 months are usual.',
        times: [
          ['two years', 'P2Y'],
          ['18 months', 'P18M'],
        ],
      },
    ],
  },
  {
    id: 'time/weekday-date',
    join: weekdayDate,
    examples: [{ text: 'It opens on Friday, Nov. 8.', published: PUBLISHED, times: [['Friday, Nov. 8', '2019-11-08']] }],
  },
  {
    id: 'time/part-of',
    join: partOfYear,
    examples: [
      {
        text: 'Rents fell by the second quarter of last year.',
        published: PUBLISHED,
        times: [['the second quarter of last year', '2018-Q2']],
      },
      { text: 'Sales fell in October last year.', published: PUBLISHED, times: [['October last year', '2018-10']] },
      { text: 'Rents fell by the last quarter of 2013.', times: [['the last quarter of 2013', '2013-Q4']] },
      { text: 'Sales fell in the fourth quarter of fiscal 2018.', times: [['the fourth quarter of fiscal 2018', '2018-Q4']] },
      { text: 'It shut ten years ago this month.', published: PUBLISHED, times: [['ten years ago this month', '2009-11']] },
      { text: 'It will shut next week on Friday.', published: PUBLISHED, times: [['next week on Friday', '2019-11-15']] },
      { text: 'It shut 50 years ago next month.', published: PUBLISHED, times: [['50 years ago next month', '1969-12']] },
      { text: 'It shut a year ago Friday.', published: PUBLISHED, times: [['a year ago Friday', '2018-11-01']] },
      { text: 'It shut two weeks ago Friday.', published: PUBLISHED, times: [['two weeks ago Friday', '2019-10-18']] },
      { text: 'It shut a year ago today.', published: PUBLISHED, times: [['a year ago today', '2018-11-05']] },
      { text: 'It shut in the last week of October.', published: PUBLISHED, times: [['the last week of October', '2019-10']] },
      { text: 'It shut in the last week of 2018.', published: PUBLISHED, times: [['the last week of 2018', '2018']] },
      { text: 'Full-year 2018 sales fell.', times: [['Full-year 2018', '2018']] },
      { text: 'Rents fell over the first half of the 1990s.', times: [['the first half of the 1990s', '199']] },
    ],
  },
  {
    id: 'time/of-part',
    join: yearOfPart,
    examples: [
      { text: "Sales fell in last year's third quarter.", published: PUBLISHED, times: [["last year's third quarter", '2018-Q3']] },
      { text: 'A charge hit the 2006 first quarter.', times: [['the 2006 first quarter', '2006-Q1']] },
    ],
  },
  {
    id: 'time/period-of',
    join: (a, b, gap) => {
      if (!isYear(a) || !(gap === '' || POSSESSIVE.test(gap)) || b.is !== 'focus' || b.of !== null || b.latest) return null;
      return { ...b, of: a };
    },
    examples: [
      {
        text: "Net rose in Q3 2018 against last year's same quarter.",
        published: PUBLISHED,
        times: [
          ['Q3 2018', '2018-Q3'],
          ["last year's same quarter", '2018-Q3'],
        ],
      },
    ],
  },
  {
    id: 'time/of-day',
    join: timeOfDay,
    examples: [
      { text: 'The vote will be at 7 p.m. Wednesday.', published: PUBLISHED, times: [['7 p.m. Wednesday', '2019-11-06T19:00']] },
      { text: 'Snow fell on the evening of Oct. 3.', published: PUBLISHED, times: [['the evening of Oct. 3', '2019-10-03TEV']] },
      { text: 'Snow fell yesterday afternoon.', published: PUBLISHED, times: [['yesterday afternoon', '2019-11-04TAF']] },
    ],
  },
  ...SPANS,
];

/** Joins what stands together, from left to right, until nothing more does. */
export function joinNeighbours(line: Line, nodes: readonly Node[]): Node[] {
  const out: Node[] = [];
  for (const node of nodes) {
    out.push(node);
    while (out.length > 1) {
      const joined = joinPair(line, out[out.length - 2]!, out[out.length - 1]!);
      if (!joined) break;
      out.splice(-2, 2, joined);
    }
  }
  return out;
}

function joinPair(line: Line, a: Node, b: Node): Node | null {
  if (b.first - a.after > 4) return null;
  let gap = '';
  for (let i = a.after; i < b.first; i++) gap += (gap ? ' ' : '') + line.word(i);
  for (const { id, join } of JOINS) {
    const expression = join(a.expression, b.expression, gap, line, [a, b]);
    if (!expression) continue;
    const tail = expression.is === 'span' && /^(?:quarter|period)$/.test(line.word(b.after)) ? 1 : 0;
    return { first: a.first, after: b.after + tail, expression, because: [...new Set([...a.because, ...b.because, id])] };
  }
  return null;
}
