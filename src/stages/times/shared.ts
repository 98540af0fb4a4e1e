/** Times that share a word: "April 24 and 25", "3 and 4 June", "the second and fourth quarters", "in March and May 2018". */
import { MONTHS } from '../../lexicon/times.js';
import { yearOf } from './calendar.js';
import { ORDINAL_STARTS, PART_WORDS, readOrdinal, yearDigits } from './counts.js';
import { dayAt, dayFirst, MONTH_WORDS } from './dates.js';
import {
  isCapital,
  isDash,
  part,
  period,
  reading,
  skipHyphen,
  textAt,
  type Expression,
  type Line,
  type Node,
  type Reading,
  type Rule,
} from './expression.js';

const AND = /^(?:and|or|&)$/;

/** The month that is written in front of the day that ends at token `i`: "April 24" → 4. */
function monthBefore(line: Line, i: number): number | null {
  const at = line.word(i - 1) === '.' ? i - 2 : i - 1;
  const month = MONTHS.get(line.word(at));
  return month !== undefined && isCapital(textAt(line, at)) && dayAt(line, i) !== null ? month : null;
}

/** "25" of "April 24 and 25"; no count of what follows ("on April 24 and 25 people died"). */
function dayBehind(line: Line, i: number): Reading | null {
  if (!AND.test(line.word(i - 1))) return null;
  const day = dayAt(line, i);
  const month = monthBefore(line, i - 2) ?? (line.word(i - 3) === ',' ? monthBefore(line, i - 4) : null);
  if (!day || month === null) return null;
  const next = line.tokens[day.after];
  if (next && next.index < line.after && /^(?:NOUN|PROPN|ADJ|NUM|VERB|SYM)$/.test(next.pos) && yearDigits(line, day.after) === null)
    return null;
  const at = line.word(day.after) === ',' ? day.after + 1 : day.after;
  const year = yearDigits(line, at);
  const of = year === null ? null : period(yearOf(year));
  return reading(i, of ? at + 1 : day.after, part({ grain: 'day', month, day: day.value }, { of }));
}

/** "3" of "3 and 4 June", and of "3, 5 and 9 June" */
function dayAhead(line: Line, i: number): Reading | null {
  const day = dayAt(line, i);
  const next = day && line.word(day.after) === ',' ? dayAt(line, day.after + 1) : day;
  if (!day || !next || !/^(?:and|or|to)$/.test(line.word(next.after))) return null;
  const whole = dayFirst(line, next.after + 1)?.expression;
  const month = whole?.is === 'part' && whole.part.grain === 'day' ? whole.part.month : whole?.is === 'period' ? dayOfMonth(whole) : null;
  return month === null ? null : reading(i, day.after, part({ grain: 'day', month, day: day.value }));
}

const dayOfMonth = ({ period: { grain, ...rest } }: Extract<Expression, { is: 'period' }>): number | null =>
  grain === 'day' && 'n' in rest ? rest.n : null;

const UNIT = /^(?:quarters?|half|halves)$/;

/** "second" and "fourth quarters" of "the second and fourth quarters" */
function ordinalOf(line: Line, i: number): Reading | null {
  const ordinal = readOrdinal(line, i);
  if (!ordinal) return null;
  const word = line.word(ordinal.after);
  const second = AND.test(word) ? readOrdinal(line, ordinal.after + 1) : null;
  const unit = line.word(second ? second.after : ordinal.after);
  if (!UNIT.test(unit)) return null;
  const plural = unit === 'quarters' || unit === 'halves';
  if (!second && !(plural && AND.test(line.word(i - 1)) && readOrdinal(line, i - 2))) return null;
  const grain = unit.startsWith('quarter') ? 'quarter' : 'half';
  if (ordinal.value > (grain === 'half' ? 2 : 4)) return null;
  return reading(i, second ? ordinal.after : ordinal.after + 1, part({ grain, n: ordinal.value }));
}

/** "the first" of "1.7 percent in the second quarter, from 1.1 percent in the first" */
function elided(line: Line, i: number): Reading | null {
  const ordinal = /^(?:in|from|than|during|over)$/.test(line.word(i - 1)) ? readOrdinal(line, i + 1) : null;
  const next = ordinal && line.tokens[ordinal.after];
  if (!ordinal || ordinal.value > 4 || (next && next.index < line.after && !/^(?:PUNCT|CCONJ|SCONJ)$/.test(next.pos))) return null;
  for (let k = i - 2; k > line.first; k--) {
    const unit = line.word(k);
    if (/^(?:quarter|half)$/.test(unit) && readOrdinal(line, skipHyphen(line, k) === k && isDash(line.word(k - 1)) ? k - 2 : k - 1))
      return unit === 'half' && ordinal.value > 2
        ? null
        : reading(i, ordinal.after, part({ grain: unit as 'quarter' | 'half', n: ordinal.value }));
  }
  return null;
}

/** Where a part stands in its year, to tell whether another comes before it. */
const rank = (e: Extract<Expression, { is: 'part' }>): number =>
  e.part.grain === 'day' ? e.part.month * 100 + e.part.day : 'n' in e.part ? e.part.n : 0;

/** "March" takes the year of "May 2018" behind it: "in March and May 2018"; "December and January 2019" are of two. */
export function shareYears(line: Line, nodes: readonly Node[]): Node[] {
  const out = [...nodes];
  for (let k = out.length - 2; k >= 0; k--) {
    const [a, b] = [out[k]!, out[k + 1]!];
    const e = a.expression;
    if (e.is !== 'part' || e.of !== null || e.pick !== 'near' || e.part.grain === 'weekday') continue;
    let gap = '';
    for (let i = a.after; i < b.first && i < a.after + 4; i++) gap += (gap ? ' ' : '') + line.word(i);
    if (!/^(?:,|,? ?(?:and|or)(?: the)?)$/.test(gap)) continue;
    const of = yearShared(e, b.expression);
    if (of) out[k] = { ...a, expression: { ...e, of }, because: [...a.because, 'time/shared-year'] };
  }
  return out;
}

function yearShared(a: Extract<Expression, { is: 'part' }>, b: Expression): Expression | null {
  if (b.is === 'part') return b.of !== null && b.part.grain === a.part.grain && rank(a) < rank(b) ? b.of : null;
  if (b.is !== 'period' || b.period.grain !== a.part.grain || !('n' in b.period)) return null;
  const { n, day, year } = b.period;
  const own = b.period.grain === 'day' ? n * 100 + day : n;
  return rank(a) === own ? null : period(yearOf(rank(a) < own ? year : year - 1));
}

const PUBLISHED = '2019-11-05';

export const SHARED_RULES: readonly Rule[] = [
  {
    id: 'time/day-behind',
    starts: ['#', ...ORDINAL_STARTS],
    read: dayBehind,
    examples: [
      {
        text: 'The fair will be held on November 24 and 25.',
        published: PUBLISHED,
        times: [
          ['November 24', '2019-11-24'],
          ['25', '2019-11-25'],
        ],
      },
      {
        text: 'The fair was held on June 3 and 4, 2017.',
        times: [
          ['June 3', '2017-06-03'],
          ['4, 2017', '2017-06-04'],
        ],
      },
      { text: 'A blast shook the town on October 24 and 25 people died.', published: PUBLISHED, times: [['October 24', '2019-10-24']] },
    ],
  },
  {
    id: 'time/day-ahead',
    needs: [MONTH_WORDS],
    starts: ['#', ...ORDINAL_STARTS],
    read: dayAhead,
    examples: [
      {
        text: 'Polls were held on 3 and 4 October.',
        published: PUBLISHED,
        times: [
          ['3', '2019-10-03'],
          ['4 October', '2019-10-04'],
        ],
      },
      {
        text: 'Polls were held on 3, 5 and 9 October.',
        published: PUBLISHED,
        times: [
          ['3', '2019-10-03'],
          ['5', '2019-10-05'],
          ['9 October', '2019-10-09'],
        ],
      },
      { text: 'Polls were held between 3 and 5 June 2018.', times: [['3 and 5 June 2018', '2018-06-03/2018-06-05']] },
      { text: 'It sold 3 and leased 4 in October.', published: PUBLISHED, times: [['October', '2019-10']] },
    ],
  },
  {
    id: 'time/elided-quarter',
    starts: ['the'],
    second: ORDINAL_STARTS,
    read: elided,
    examples: [
      {
        text: 'Growth was 2% over the second quarter of 2017, up from 1% in the first.',
        times: [
          ['the second quarter of 2017', '2017-Q2'],
          ['the first', '2017-Q1'],
        ],
      },
      { text: 'Of the two quarter-finals, it lost in the first.', published: PUBLISHED, times: [] },
    ],
  },
  {
    id: 'time/shared-quarter',
    needs: [PART_WORDS],
    glued: true,
    starts: ORDINAL_STARTS,
    read: ordinalOf,
    examples: [
      {
        text: 'Losses came over the second and third quarters of 2017.',
        times: [
          ['the second', '2017-Q2'],
          ['third quarters of 2017', '2017-Q3'],
        ],
      },
      { text: 'The second and third runners were a quarter behind.', published: PUBLISHED, times: [] },
    ],
  },
];

export const SHARED_YEAR = {
  id: 'time/shared-year',
  examples: [
    {
      text: 'Rents rose in March and May 2018.',
      times: [
        ['March', '2018-03'],
        ['May 2018', '2018-05'],
      ],
    },
    {
      text: 'Rents rose in December and January 2019.',
      published: PUBLISHED,
      times: [
        ['December', '2018-12'],
        ['January 2019', '2019-01'],
      ],
    },
  ],
} as const;
