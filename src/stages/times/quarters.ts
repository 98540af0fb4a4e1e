/** Quarters, halves and runs of months: "third-quarter", "Q3", "the first five months", "the September quarter". */
import { MONTHS, UNIT_OF } from '../../lexicon/times.js';
import { quarterOf, halfOf } from './calendar.js';
import { PART_WORDS, readCount, readOrdinal, UNIT_WORDS, yearDigits } from './counts.js';
import { century } from './dates.js';
import {
  deictic,
  focus,
  glued,
  isCapital,
  isDash,
  part,
  period,
  reading,
  skipHyphen,
  textAt,
  type Expression,
  type Line,
  type Reading,
  type Rule,
} from './expression.js';
import { isOfGame } from './games.js';

/** "final" and "opening" stand for the last and the first of a year's parts. */
const ORDER: ReadonlyMap<string, number> = new Map([
  ['opening', 1],
  ['final', -1],
  ['closing', -1],
  ['last', -1],
  ['latter', -1],
]);

const FISCAL = /^(?:fiscal|financial)$/;
/** Nouns of a company's report: "nine-month profit" is the profit of nine months of a year. */
const REPORTED =
  /^(?:profits?|net|earnings|sales|results?|revenues?|income|loss|losses|operating|pretax|pre|turnover|figures|core|underlying|report|dividend|performance|numbers|attributable|gross)$/;

function ordinalAt(line: Line, i: number): { value: number; after: number } | null {
  const word = ORDER.get(line.word(i));
  return word === undefined ? readOrdinal(line, i) : { value: word, after: i + 1 };
}

/** "third quarter", "fiscal first-quarter", "second fiscal quarter", "first half", "last quarter" (of a year) */
function ordinalPart(line: Line, i: number): Reading | null {
  let at = i;
  let fiscal = false;
  if (FISCAL.test(line.word(at))) {
    fiscal = true;
    at = skipHyphen(line, at + 1);
  }
  const ordinal = ordinalAt(line, at);
  if (!ordinal) return null;
  at = skipHyphen(line, ordinal.after);
  if (FISCAL.test(line.word(at))) {
    fiscal = true;
    at = skipHyphen(line, at + 1);
  }
  const unit = line.word(at);
  const parts = unit === 'quarter' ? 4 : unit === 'half' ? 2 : 0;
  // "a third quarter-point cut"
  if (
    !parts ||
    (unit === 'quarter' && /^(?:point|percentage|finals?|century)$/.test(line.word(skipHyphen(line, at + 1)))) ||
    /^(?:dozen|million|billion|an?)$/.test(line.word(at + 1))
  )
    return null;
  const n = ordinal.value < 0 ? parts : ordinal.value;
  if (n > parts) return null;
  const grain = unit === 'quarter' ? 'quarter' : 'half';
  if (/^(?:last|latter)$/.test(line.word(i)) && line.word(at + 1) !== 'of')
    return line.word(i) === 'last' && grain === 'quarter' ? reading(i, at + 1, deictic('quarter', -1, fiscal)) : null;
  // "scored 18 points in the third quarter"
  if (!fiscal && yearDigits(line, at + 1) === null && line.word(at + 1) !== 'of' && isOfGame(line, i))
    return reading(i, at + 1, { is: 'reference' });
  return reading(i, at + 1, part({ grain, n }, { fiscal }));
}

/** "Q3", "Q3 2023", "3Q", "2Q24", "H1", "1H23", "Q3'23", "Q3 FY24" */
function abbreviated(line: Line, i: number): Reading | null {
  const text = textAt(line, i);
  const whole = yearFirst(line, i);
  if (whole) return whole;
  const letterFirst = /^([QH])([1-4])$/.exec(text);
  const digitFirst = /^[1-4]$/.test(text) && glued(line, i + 1) ? /^([QH])(\d\d)?$/.exec(textAt(line, i + 1)) : null;
  const letter = letterFirst?.[1] ?? digitFirst?.[1];
  if (!letter) return null;
  const n = Number(letterFirst?.[2] ?? text);
  if (letter === 'H' && n > 2) return null;
  let after = letterFirst ? i + 1 : i + 2;
  let year = digitFirst?.[2] ? century(Number(digitFirst[2])) : null;
  let fiscal = false;
  if (year === null) {
    let at = skipHyphen(line, after);
    if (line.word(at) === 'of') at++;
    const fy = /^fy(\d\d(?:\d\d)?)?$/.exec(line.word(at));
    if (fy || FISCAL.test(line.word(at))) {
      fiscal = true;
      at++;
    }
    const digits =
      fy?.[1] ??
      (yearDigits(line, at) !== null
        ? line.word(at)
        : /^['’]$/.test(line.word(at)) && /^\d\d$/.test(line.word(at + 1))
          ? line.word(++at)
          : fy && /^\d\d$/.test(line.word(at))
            ? line.word(at)
            : null);
    if (digits) {
      year = digits.length === 4 ? Number(digits) : century(Number(digits));
      after = fy?.[1] ? at : at + 1;
    } else fiscal = false;
  }
  if (year !== null) return reading(i, after, period(letter === 'Q' ? quarterOf(year, n) : halfOf(year, n), fiscal));
  return reading(i, after, part({ grain: letter === 'Q' ? 'quarter' : 'half', n }));
}

/** "2023Q3", "2023-Q3" */
function yearFirst(line: Line, i: number): Reading | null {
  const year = yearDigits(line, i);
  const at = skipHyphen(line, i + 1);
  const [, letter, n] = (glued(line, at) && /^([QH])([1-4])$/.exec(textAt(line, at))) || [];
  if (year === null || letter === undefined || (letter === 'H' && Number(n) > 2)) return null;
  return reading(i, at + 1, period(letter === 'Q' ? quarterOf(year, Number(n)) : halfOf(year, Number(n))));
}

/** The first or last `count` months of a year: nine → January to September, six → the half, three → the quarter. */
function monthsOfYear(count: number, fromEnd: boolean): Expression | null {
  if (count < 2 || count > 11) return null;
  if (count === 3) return part({ grain: 'quarter', n: fromEnd ? 4 : 1 });
  if (count === 6) return part({ grain: 'half', n: fromEnd ? 2 : 1 });
  return part(fromEnd ? { grain: 'months', n: 13 - count, until: 12 } : { grain: 'months', n: 1, until: count });
}

/** "the first five months", "first two quarters", "final three months of 2013", "the nine months", "nine-month profit" */
function runOfMonths(line: Line, i: number): Reading | null {
  let at = line.word(i) === 'the' ? i + 1 : i;
  const order = line.word(at);
  const ordered = /^(?:first|opening|final|closing|last|latest)$/.test(order);
  if (ordered) at++;
  const count = readCount(line, at);
  if (!count || count.low === null || count.low !== count.high || !Number.isInteger(count.low)) return null;
  const dash = skipHyphen(line, count.after);
  const unit = UNIT_OF.get(line.word(dash))?.unit;
  const months = unit === 'month' ? count.low : unit === 'quarter' ? count.low * 3 : 0;
  const expression = monthsOfYear(months, /^(?:final|closing|last)$/.test(order));
  if (!expression) return null;
  if (ordered) {
    if ((order === 'last' && line.word(dash + 1) !== 'of') || (order === 'latest' && months !== 9)) return null;
    return dash === count.after ? reading(i, dash + 1, expression) : null;
  }
  if (dash > count.after)
    return REPORTED.test(line.word(dash + 1)) && (months === 9 || months === 6) ? reading(i, dash + 1, expression) : null;
  return at > i && months === 9 && unit === 'month' ? reading(i, dash + 1, expression) : null;
}

/** "half-year profit": the half under report; "full-year profit": the year under report */
function wholeReport(line: Line, i: number): Reading | null {
  const at = skipHyphen(line, i + 1);
  if (line.word(at) !== 'year') return null;
  if (line.word(i) === 'full') return line.word(i - 1) === 'a' ? null : reading(i, at + 1, focus('year', { latest: true }));
  return at > i + 1 && REPORTED.test(line.word(at + 1)) ? reading(i, at + 1, focus('half', { latest: true })) : null;
}

/** "the September quarter", "the June-quarter profit" */
function monthQuarter(line: Line, i: number): Reading | null {
  const month = MONTHS.get(line.word(i));
  if (month === undefined || month % 3 !== 0 || !isCapital(textAt(line, i)) || isDash(line.word(i - 1))) return null;
  const at = skipHyphen(line, i + 1);
  if (line.word(at) === 'quarter') return reading(i, at + 1, part({ grain: 'months', n: month - 2, until: month }));
  const year = yearDigits(line, i + 1);
  return year !== null && line.word(i + 2) === 'quarter' ? reading(i, i + 3, period(quarterOf(year, month / 3))) : null;
}

const PUBLISHED = '2019-11-05';

export const QUARTER_RULES: readonly Rule[] = [
  {
    id: 'time/quarter',
    needs: [PART_WORDS],
    glued: true,
    starts: ['#', 'first', 'second', 'third', 'fourth', 'fiscal', 'financial', ...ORDER.keys()],
    read: ordinalPart,
    examples: [
      { text: 'Profit rose by the third quarter of 2011.', times: [['the third quarter of 2011', '2011-Q3']] },
      { text: 'It posted a third-quarter loss.', published: PUBLISHED, times: [['third-quarter', '2019-Q3']] },
      { text: 'It posted a fourth-quarter loss.', published: '2024-02-08', times: [['fourth-quarter', '2023-Q4']] },
      { text: 'It will open in the first quarter.', published: PUBLISHED, times: [['the first quarter', '2020-Q1']] },
      { text: 'Profit rose over the fiscal first quarter.', published: PUBLISHED, times: [['the fiscal first quarter', '2019-Q1']] },
      { text: 'Profit rose over the fiscal third quarter.', published: '2019-03-20', times: [['the fiscal third quarter', '2019-Q3']] },
      {
        text: 'Profit rose in the fiscal first quarter. Sales were $5 for the quarter ended Sept. 29.',
        published: PUBLISHED,
        times: [
          ['the fiscal first quarter', '2019-Q1'],
          ['the quarter ended Sept. 29', '2019-Q1'],
        ],
      },
      {
        text: "It lost $5 in the third quarter. This quarter's loss includes a charge, and this quarter is no better.",
        published: PUBLISHED,
        times: [
          ['the third quarter', '2019-Q3'],
          ['This quarter', '2019-Q3'],
          ['this quarter', '2019-Q4'],
        ],
      },
      { text: 'Profit rose over the fiscal fourth quarter.', published: '2019-03-20', times: [['the fiscal fourth quarter', '2018-Q4']] },
      { text: 'Sales fell over the first half of 2016.', times: [['the first half of 2016', '2016-H1']] },
      { text: 'Sales fell by the final quarter of 2013.', times: [['the final quarter of 2013', '2013-Q4']] },
      { text: 'Sales fell last quarter.', published: PUBLISHED, times: [['last quarter', '2019-Q3']] },
      {
        text: 'Dale kicked three goals in the second half, and scored once in the first quarter.',
        published: PUBLISHED,
        times: [
          ['second half', null],
          ['first quarter', null],
        ],
      },
      {
        text: 'The league said profit rose in the third quarter; its players gained.',
        published: PUBLISHED,
        times: [['the third quarter', '2019-Q3']],
      },
      { text: 'Sales fell in the third quarter.', times: [['the third quarter', null]] },
      { text: 'The first of four quarters; a third quarter-point cut.', published: PUBLISHED, times: [] },
    ],
  },
  {
    id: 'time/quarter-abbreviated',
    glued: true,
    starts: ['#', '#year', 'q1', 'q2', 'q3', 'q4', 'h1', 'h2'],
    read: abbreviated,
    examples: [
      { text: 'Margins rose in Q3 2023.', times: [['Q3 2023', '2023-Q3']] },
      {
        text: 'Margins rose in 2Q24 and in H1.',
        published: '2024-08-01',
        times: [
          ['2Q24', '2024-Q2'],
          ['H1', '2024-H1'],
        ],
      },
      { text: 'Margins rose in Q3-2023.', times: [['Q3-2023', '2023-Q3']] },
      { text: 'Margins rose in 2023Q3.', times: [['2023Q3', '2023-Q3']] },
      { text: "Margins rose in Q3'23.", times: [["Q3'23", '2023-Q3']] },
      { text: 'Margins rose in 1H18.', times: [['1H18', '2018-H1']] },
      { text: 'Margins rose in Q1 FY25.', times: [['Q1 FY25', '2025-Q1']] },
      { text: 'The Q5 is an SUV.', published: PUBLISHED, times: [] },
    ],
  },
  {
    id: 'time/months-of-year',
    needs: [UNIT_WORDS],
    close: true,
    starts: ['the', 'first', 'opening', 'final', 'closing', 'last', 'latest', 'six', 'nine', '#'],
    read: runOfMonths,
    examples: [
      { text: 'Output fell over the first five months of 2016.', times: [['the first five months of 2016', '2016-01/2016-05']] },
      { text: 'Output fell in the nine months.', published: PUBLISHED, times: [['the nine months', '2019-01/2019-09']] },
      { text: 'Nine-month profit fell.', published: PUBLISHED, times: [['Nine-month', '2019-01/2019-09']] },
      { text: 'Output fell in the first 10 months.', published: PUBLISHED, times: [['the first 10 months', '2019-01/2019-10']] },
      { text: 'Output fell in the first six months of 2018.', times: [['the first six months of 2018', '2018-H1']] },
    ],
  },
  {
    id: 'time/whole-report',
    starts: ['half', 'full'],
    read: wholeReport,
    examples: [
      { text: 'He worked there for a full year.', published: PUBLISHED, times: [['a full year', 'P1Y']] },
      { text: 'Full-year profit is seen higher.', published: PUBLISHED, times: [['Full-year', '2019']] },
      { text: 'Half-year profit fell.', published: PUBLISHED, times: [['Half-year', '2019-H1']] },
    ],
  },
  {
    id: 'time/month-quarter',
    needs: [PART_WORDS],
    starts: MONTHS.keys(),
    read: monthQuarter,
    examples: [
      { text: 'Orders fell in the September quarter.', published: PUBLISHED, times: [['the September quarter', '2019-Q3']] },
      { text: 'Orders fell in the September quarter.', published: '2024-05-14', times: [['the September quarter', '2023-Q3']] },
      { text: 'Orders will fall in the September quarter.', published: '2024-05-14', times: [['the September quarter', '2024-Q3']] },
    ],
  },
];
