/** Calendar dates: days and months, in every usual order and spelling. */
import type { Token } from '../../document.js';
import { isPlural } from '../../lexicon/singular.js';
import { DOUBTFUL, MONTHS, WEEKDAYS } from '../../lexicon/times.js';
import { dayOf, monthOf, spanOf } from './calendar.js';
import { readOrdinal, smallNumber, yearDigits } from './counts.js';
import { glued, isCapital, isDash, part, period, reading, textAt, type Line, type Reading, type Rule } from './expression.js';

/** Names of months, as what a rule needs. */
export const MONTH_WORDS: ReadonlySet<string> = new Set(MONTHS.keys());

/** Words in front of a bare "May" or "March" that make it the month. */
const BEFORE_MONTH: ReadonlySet<string> = new Set(
  'in since by until till from of between to last next this early late mid mid- during through before after and or for than on since ended ending around late-'.split(
    ' ',
  ),
);

/** "the coldest" March */
const SUPERLATIVE = /^[a-z]+est$/;

/** Past the full stop of an abbreviation ("Nov."); one that ends the sentence stays outside. */
export const pastStop = (line: Line, i: number): number => (line.word(i) === '.' && glued(line, i) && i + 1 < line.after ? i + 1 : i);

/** "4", "4th", "fourth" as the day of a month; nothing that goes on as a number, clock or percentage. */
export function dayAt(line: Line, i: number): { value: number; after: number } | null {
  const ordinal = readOrdinal(line, i);
  const value = ordinal?.value ?? smallNumber(line, i);
  if (value === null || value === undefined || value < 1 || value > 31) return null;
  const after = ordinal?.after ?? i + 1;
  if (/^[:%/]$/.test(line.word(after)) && glued(line, after) && (line.word(after) === '%' || /^\d/.test(line.word(after + 1)))) return null;
  return { value, after };
}

/** A year behind a date: ", 2019", "2019", "'19". */
function yearBehind(line: Line, i: number): { value: number; after: number } | null {
  const at = line.word(i) === ',' ? i + 1 : i;
  const year = yearDigits(line, at);
  if (year !== null) return { value: year, after: at + 1 };
  if (/^['’]$/.test(line.word(i)) && glued(line, i + 1) && /^\d\d$/.test(line.word(i + 1)))
    return { value: century(Number(line.word(i + 1))), after: i + 2 };
  return null;
}

/** Two digits: 00 … 49 are of this century. */
export const century = (digits: number): number => (digits < 50 ? 2000 : 1900) + digits;

export function monthFirst(line: Line, i: number): Reading | null {
  const month = MONTHS.get(line.word(i));
  const text = textAt(line, i);
  if (month === undefined || (!isCapital(text) && DOUBTFUL.has(line.word(i)))) return null;
  const short = text.length <= 4;
  const next = short ? pastStop(line, i + 1) : i + 1;
  const day = dayAt(line, line.word(next) === 'the' ? next + 1 : next);
  if (day && yearDigits(line, next) === null) {
    const year = yearBehind(line, day.after);
    const dash = isDash(line.word(day.after)) && glued(line, day.after);
    // "from April 5 to 6"
    const framed = line.word(i - 1) === 'from' && /^(?:to|through|until)$/.test(line.word(day.after));
    const last = dash || framed ? dayAt(line, day.after + 1) : null;
    if (last && last.value > day.value) {
      const lastYear = yearBehind(line, last.after);
      return dayRange(i, lastYear?.after ?? last.after, lastYear?.value ?? null, month, day.value, last.value);
    }
    if (year) {
      const full = dayOf(year.value, month, day.value);
      return full && reading(i, year.after, period(full));
    }
    return day.value <= 31 ? reading(i, day.after, part({ grain: 'day', month, day: day.value })) : null;
  }
  const year = yearBehind(line, next);
  if (year) return reading(i, year.after, period(monthOf(year.value, month)));
  return bareMonth(line, i, next, month);
}

function bareMonth(line: Line, i: number, after: number, month: number): Reading | null {
  const before = line.word(i - 1);
  const following = line.tokens[i + 1];
  const attributive = /^(?:the|its|their|a|an|this)$/.test(before) && /^(?:NOUN|ADJ)$/.test(following?.pos ?? '');
  const doubtful =
    (DOUBTFUL.has(line.word(i)) && !attributive) ||
    (following?.pos === 'PROPN' &&
      isCapital(following.text) &&
      !WEEKDAYS.has(following.lower) &&
      /^(?:april|june|august)$/.test(line.word(i)));
  if (!isCapital(textAt(line, i)) || (line.word(i).length <= 3 && month !== 5 && after === i + 1 && !BEFORE_MONTH.has(before))) return null;
  if (
    doubtful &&
    !BEFORE_MONTH.has(before) &&
    !SUPERLATIVE.test(before) &&
    !isDash(before) &&
    !/^['’]s$/.test(line.word(i + 1)) &&
    !isDash(line.word(i + 1))
  )
    return null;
  const range = isDash(line.word(i + 1)) && MONTHS.has(line.word(i + 2));
  if (doubtful && before === 'and' && !MONTHS.has(line.word(i - 2)) && !range) return null;
  return reading(i, after, part({ grain: 'month', n: month }));
}

function dayRange(first: number, after: number, year: number | null, month: number, from: number, until: number): Reading | null {
  if (year === null) {
    return reading(first, after, {
      is: 'span',
      from: part({ grain: 'day', month, day: from }),
      until: part({ grain: 'day', month, day: until }),
    });
  }
  const [a, b] = [dayOf(year, month, from), dayOf(year, month, until)];
  return a && b && reading(first, after, period(spanOf(a, b)));
}

export function dayFirst(line: Line, i: number): Reading | null {
  const first = line.word(i) === 'the' ? i + 1 : i;
  const day = dayAt(line, first);
  if (!day) return null;
  const range = isDash(line.word(day.after)) && glued(line, day.after) ? dayAt(line, day.after + 1) : null;
  const last = range && range.value > day.value ? range : day;
  const of = line.word(last.after) === 'of' ? last.after + 1 : last.after;
  const month = MONTHS.get(line.word(of));
  // "5 May" but "5 may"; "the 4 of us"
  if (month === undefined || !isCapital(textAt(line, of)) || (of > last.after && !isNaN(Number(line.word(last.after - 1))))) return null;
  const next = textAt(line, of).length <= 4 ? pastStop(line, of + 1) : of + 1;
  const year = yearBehind(line, next);
  if (last !== day) return dayRange(i, year?.after ?? next, year?.value ?? null, month, day.value, last.value);
  if (!year) {
    // "sold 7 June futures" counts them; "a 7 June vote", "earmarked 7 June for it" do not
    const counted = isPlural(textAt(line, next)) && line.tokens[next]!.pos === 'NOUN' && isDigitsWord(line.tokens[i]!);
    return !counted || DAY_BEFORE.has(line.word(i - 1)) || WEEKDAYS.has(line.word(i - 1))
      ? reading(i, next, part({ grain: 'day', month, day: day.value }))
      : null;
  }
  const full = dayOf(year.value, month, day.value);
  return full && reading(i, year.after, period(full));
}

const isDigitsWord = (token: Token): boolean => token.shape === 'number';
const DAY_BEFORE: ReadonlySet<string> = new Set(
  'on by until till since from to before after of for between and the , ( ended ending through around about dated'.split(' '),
);

/** "4-Nov-2018" */
function hyphened(line: Line, i: number): Reading | null {
  const [day, month, year] = [smallNumber(line, i), MONTHS.get(line.word(i + 2)), yearDigits(line, i + 4)];
  if (day === null || month === undefined || year === null || !isDash(line.word(i + 1)) || !isDash(line.word(i + 3))) return null;
  for (let k = 1; k < 5; k++) if (!glued(line, i + k)) return null;
  return numericDay(i, i + 5, year, month, day);
}

/** "2019-11-04", "2019/11/04", "11/04/2019", "04.11.2019"; month first unless it cannot be. */
function numeric(line: Line, i: number): Reading | null {
  const dotted = line.word(i).length < 8 ? null : /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(line.word(i));
  if (dotted) return numericDay(i, i + 1, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const mark = line.word(i + 1);
  if (!(isDash(mark) || mark === '/') || line.word(i + 3) !== mark) return null;
  const named = hyphened(line, i);
  if (named) return named;
  for (let k = 1; k < 5; k++) if (!glued(line, i + k)) return null;
  const [a, b, c] = [line.word(i), line.word(i + 2), line.word(i + 4)];
  if (![a, b, c].every((word) => /^\d{1,4}$/.test(word)) || b.length > 2) return null;
  if (a.length === 4 && c.length <= 2) return numericDay(i, i + 5, Number(a), Number(b), Number(c));
  if (a.length > 2 || !(c.length === 4 || (c.length === 2 && mark === '/'))) return null;
  const year = c.length === 4 ? Number(c) : century(Number(c));
  return Number(a) > 12 ? numericDay(i, i + 5, year, Number(b), Number(a)) : numericDay(i, i + 5, year, Number(a), Number(b));
}

function numericDay(first: number, after: number, year: number, month: number, day: number): Reading | null {
  const full = year >= 1000 && year < 2200 ? dayOf(year, month, day) : null;
  return full && reading(first, after, period(full));
}

const PUBLISHED = '2019-11-05';

export const DATE_RULES: readonly Rule[] = [
  {
    id: 'time/month-first',
    starts: MONTHS.keys(),
    read: monthFirst,
    examples: [
      { text: 'The bridge opened on November 4th, 2018.', times: [['November 4th, 2018', '2018-11-04']] },
      { text: 'The bridge opened on Nov. 4.', published: PUBLISHED, times: [['Nov. 4', '2019-11-04']] },
      { text: 'Rents fell in October 2018 again.', times: [['October 2018', '2018-10']] },
      { text: 'Rents fell in October.', published: PUBLISHED, times: [['October', '2019-10']] },
      { text: 'Rents fell in February.', published: PUBLISHED, times: [['February', '2019-02']] },
      { text: 'Rents will fall in December.', published: PUBLISHED, times: [['December', '2019-12']] },
      { text: 'The rent will be $12 from February.', published: PUBLISHED, times: [['February', '2020-02']] },
      { text: 'Rents rose to $12 from $9 in February.', published: PUBLISHED, times: [['February', '2019-02']] },
      { text: 'Rents fell in March.', times: [['March', null]] },
      { text: 'It was the wettest March on record.', published: PUBLISHED, times: [['March', '2019-03']] },
      { text: 'The fair ran June 3-7, 2019, in Lyon.', times: [['June 3-7, 2019', '2019-06-03/2019-06-07']] },
      { text: 'The fair ran from June 3 to 7, 2019.', times: [['June 3 to 7, 2019', '2019-06-03/2019-06-07']] },
      { text: 'The firm may close and march on.', published: PUBLISHED, times: [] },
      { text: 'May the best win, said Theresa May.', published: PUBLISHED, times: [] },
    ],
  },
  {
    id: 'time/day-first',
    needs: [MONTH_WORDS],
    starts: ['the', '#'],
    read: dayFirst,
    examples: [
      { text: 'The ferry sank on 4 November 2018.', times: [['4 November 2018', '2018-11-04']] },
      { text: 'The ferry sank on 4th November.', published: PUBLISHED, times: [['4th November', '2019-11-04']] },
      { text: 'The ferry sank on the 4th of October.', published: PUBLISHED, times: [['the 4th of October', '2019-10-04']] },
      { text: 'Unions set 4 November for a walkout.', published: PUBLISHED, times: [['4 November', '2019-11-04']] },
      { text: 'Votes for the 4 November poll are in.', published: PUBLISHED, times: [['the 4 November', '2019-11-04']] },
      { text: 'They sold 7 October futures.', published: PUBLISHED, times: [['October', '2019-10']] },
      { text: 'Some 12 may leave.', published: PUBLISHED, times: [] },
    ],
  },
  {
    id: 'time/numeric-date',
    glued: true,
    starts: ['#', '#year'],
    read: numeric,
    examples: [
      { text: 'Filed on 2019-11-04 in Oslo.', times: [['2019-11-04', '2019-11-04']] },
      { text: 'Filed on 11/04/2019 in Boston.', times: [['11/04/2019', '2019-11-04']] },
      { text: 'Filed on 4-Nov-2018 in Cork.', times: [['4-Nov-2018', '2018-11-04']] },
      { text: 'Filed on 24/10/2019 in Leeds.', times: [['24/10/2019', '2019-10-24']] },
      { text: 'Call 555-01-9999 or 020-7946.', times: [] },
    ],
  },
];
