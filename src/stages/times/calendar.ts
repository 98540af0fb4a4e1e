/** Calendar arithmetic on periods. Days are counted from 1970-01-01, in no time zone. */

export type Grain = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'half' | 'season' | 'year' | 'decade' | 'century' | 'span';

/**
 * A stretch of the calendar. `n` is the month, quarter, half, season or ISO week; for a decade or century `year` holds 198 or 19.
 * A span runs from the first day of `from` to the last day of `until`; a split year ("2005-06") is a span of two years.
 */
export type Period =
  | { readonly grain: Exclude<Grain, 'span'>; readonly year: number; readonly n: number; readonly day: number }
  | { readonly grain: 'span'; readonly from: Period; readonly until: Period };

type Plain = Exclude<Period, { grain: 'span' }>;

const plain = (grain: Plain['grain'], year: number, n = 0, day = 0): Plain => ({ grain, year, n, day });

export const yearOf = (year: number): Period => plain('year', year);
export const monthOf = (year: number, month: number): Period => plain('month', year, month);
export const quarterOf = (year: number, quarter: number): Period => plain('quarter', year, quarter);
export const halfOf = (year: number, half: number): Period => plain('half', year, half);
export const seasonOf = (year: number, season: number): Period => plain('season', year, season);
export const decadeOf = (decade: number): Period => plain('decade', decade);
export const centuryOf = (century: number): Period => plain('century', century);

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function daysInMonth(year: number, month: number): number {
  return month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** A day, or null where the month has no such day. */
export function dayOf(year: number, month: number, day: number): Period | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? plain('day', year, month, day) : null;
}

/** Days since 1970-01-01 of a proleptic Gregorian date from the year 100 on. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000);
}

function dateOf(number: number): readonly [year: number, month: number, day: number] {
  const date = new Date(number * 86_400_000);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** `"2019-11-05"` → its day number; null for anything that is no such date. */
export function parseDay(text: string | null): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? '');
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return dayOf(year, month, day) ? dayNumber(year, month, day) : null;
}

/** Monday 1 … Sunday 7. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** ISO 8601: the week belongs to the year that has its Thursday. */
function isoWeek(number: number): readonly [year: number, week: number] {
  const thursday = number - weekdayOf(number) + 4;
  const [year] = dateOf(thursday);
  return [year, Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1];
}

function mondayOf(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
}

/** Spring 1 … winter 4, each named for the year in which it begins. */
const seasonMonth = (season: number): number => season * 3;

/** The period of that grain which holds the day. */
export function periodAt(grain: Plain['grain'], number: number): Period {
  const [year, month, day] = dateOf(number);
  switch (grain) {
    case 'day':
      return plain('day', year, month, day);
    case 'week':
    case 'weekend':
      return plain(grain, ...isoWeek(number));
    case 'month':
      return monthOf(year, month);
    case 'quarter':
      return quarterOf(year, Math.ceil(month / 3));
    case 'half':
      return halfOf(year, Math.ceil(month / 6));
    case 'season':
      return month < 3 ? seasonOf(year - 1, 4) : seasonOf(year, Math.floor(month / 3));
    case 'year':
      return yearOf(year);
    case 'decade':
      return decadeOf(Math.floor(year / 10));
    case 'century':
      return centuryOf(Math.floor(year / 100));
  }
}

const months = (year: number, first: number, count: number): readonly [number, number] => [
  dayNumber(year, first, 1),
  dayNumber(year, first + count, 0),
];

/** First and last day, both included. */
export function bounds(period: Period): readonly [first: number, last: number] {
  if (period.grain === 'span') return [bounds(period.from)[0], bounds(period.until)[1]];
  const { year, n, day } = period;
  switch (period.grain) {
    case 'day': {
      const only = dayNumber(year, n, day);
      return [only, only];
    }
    case 'week': {
      const monday = mondayOf(year, n);
      return [monday, monday + 6];
    }
    case 'weekend': {
      const monday = mondayOf(year, n);
      return [monday + 5, monday + 6];
    }
    case 'month':
      return months(year, n, 1);
    case 'quarter':
      return months(year, n * 3 - 2, 3);
    case 'half':
      return months(year, n * 6 - 5, 6);
    case 'season':
      return months(year, seasonMonth(n), 3);
    case 'year':
      return months(year, 1, 12);
    case 'decade':
      return [dayNumber(year * 10, 1, 1), dayNumber(year * 10 + 9, 12, 31)];
    case 'century':
      return [dayNumber(year * 100, 1, 1), dayNumber(year * 100 + 99, 12, 31)];
  }
}

/** The year of a period; a span's last one; null for a decade. */
export const yearOfPeriod = (period: Period): number | null =>
  period.grain === 'span' ? yearOfPeriod(period.until) : period.grain === 'decade' || period.grain === 'century' ? null : period.year;

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

export function isoDay(number: number): string {
  const [year, month, day] = dateOf(number);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** TIMEX3 value: "1989-11-02", "1989-W43", "2019-Q3", "2018-H1", "1989-SU", "198", "19", "1989-01/1989-09". */
export function valueOf(period: Period): string {
  if (period.grain === 'span') return `${valueOf(period.from)}/${valueOf(period.until)}`;
  const year = pad(period.year, 4);
  switch (period.grain) {
    case 'day':
      return `${year}-${pad(period.n)}-${pad(period.day)}`;
    case 'week':
      return `${year}-W${pad(period.n)}`;
    case 'weekend':
      return `${year}-W${pad(period.n)}-WE`;
    case 'month':
      return `${year}-${pad(period.n)}`;
    case 'quarter':
      return `${year}-Q${period.n}`;
    case 'half':
      return `${year}-H${period.n}`;
    case 'season':
      return `${year}-${['SP', 'SU', 'FA', 'WI'][period.n - 1]!}`;
    case 'year':
      return year;
    case 'decade':
      return pad(period.year, 3);
    case 'century':
      return pad(period.year);
  }
}

/** Where a span is a quarter or a half year it is named so: January to March → Q1. */
export function spanOf(from: Period, until: Period): Period {
  if (from.grain === 'month' && until.grain === 'month' && from.year === until.year) {
    if (until.n - from.n === 2 && until.n % 3 === 0) return quarterOf(from.year, until.n / 3);
    if (until.n - from.n === 5 && until.n % 6 === 0) return halfOf(from.year, until.n / 6);
    if (until.n - from.n === 11) return yearOf(from.year);
    if (until.n === from.n) return from;
  }
  return { grain: 'span', from, until };
}

/** The same stretch `count` years away: 1989-Q3, −1 → 1988-Q3. */
export function shiftYears(period: Period, count: number): Period {
  if (period.grain === 'span') return { grain: 'span', from: shiftYears(period.from, count), until: shiftYears(period.until, count) };
  if (period.grain === 'decade' || period.grain === 'century') return period;
  const year = period.year + count;
  if (period.grain === 'day') return { ...period, year, day: Math.min(period.day, daysInMonth(year, period.n)) };
  return { ...period, year };
}

const MONTHS_IN: Readonly<Partial<Record<Grain, number>>> = {
  month: 1,
  quarter: 3,
  half: 6,
  season: 3,
  year: 12,
  decade: 120,
  century: 1200,
};
const DAYS_IN: Readonly<Partial<Record<Grain, number>>> = { day: 1, week: 7, weekend: 7 };

/** The period of that grain, `count` of them away from the one that holds the day. */
export function periodFrom(grain: Plain['grain'], number: number, count: number): Period {
  const days = DAYS_IN[grain];
  if (days !== undefined) return periodAt(grain, number + days * count);
  const [year, month, day] = dateOf(number);
  const index = year * 12 + month - 1 + (MONTHS_IN[grain] ?? 0) * count;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return periodAt(grain, dayNumber(y, m, Math.min(day, daysInMonth(y, m))));
}

/** The month `count` months away from the one given. */
export function shiftMonths(period: Extract<Period, { n: number }>, count: number): Period {
  const index = period.year * 12 + period.n - 1 + count;
  return monthOf(Math.floor(index / 12), (index % 12) + 1);
}

/** Easter Sunday, by the anonymous Gregorian algorithm. */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}
