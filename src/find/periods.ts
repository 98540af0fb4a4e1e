/** TIMEX3 values as days, and as a person writes them. */

export interface Days {
  /** First and last day, YYYY-MM-DD, both included. */
  readonly from: string;
  readonly to: string;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const SEASONS: Readonly<Record<string, readonly [name: string, first: number]>> = {
  SP: ['spring', 3],
  SU: ['summer', 6],
  FA: ['autumn', 9],
  WI: ['winter', 12],
};

const pad = (number: number, width = 2): string => String(number).padStart(width, '0');
const dayOf = (date: Date): string => `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;

/** `setUTCFullYear`, since `Date.UTC` takes the years 0 to 99 for 1900 to 1999. */
function dateOf(year: number, month: number, day: number): string {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return dayOf(date);
}

/** Months count from 1 and may run over the year: 13 is the next January. */
const monthsFrom = (year: number, first: number, count: number): Days => ({
  from: dateOf(year, first, 1),
  to: dateOf(year, first + count, 0),
});

/** Week 1 holds the year's first Thursday. */
function isoWeek(year: number, week: number): Days {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000 + (week - 1) * 7 * 86_400_000;
  return { from: dayOf(new Date(monday)), to: dayOf(new Date(monday + 6 * 86_400_000)) };
}

const PATTERN = /^(\d{4})(?:-(?:Q([1-4])|H([12])|W(\d\d)|(SP|SU|FA|WI)|(\d\d)(?:-(\d\d))?))?$/;
/** What needs no year: a decade and a century of years. */
const LONG = /^(\d{2,3})$/;

/** "2019-Q3" → 2019-07-01 … 2019-09-30; "2010/2015" from the first day to the last; null for what is no period of days. */
export function daysOf(value: string): Days | null {
  const slash = value.indexOf('/');
  if (slash >= 0) {
    const [first, last] = [daysOf(value.slice(0, slash)), daysOf(value.slice(slash + 1))];
    return first && last ? { from: first.from, to: last.to } : null;
  }
  const long = LONG.exec(value)?.[1];
  if (long) return { from: `${long.padEnd(4, '0')}-01-01`, to: `${long.padEnd(4, '9')}-12-31` };
  const match = PATTERN.exec(value);
  if (!match) return null;
  const [, year, quarter, half, week, season, month, day] = match;
  const y = Number(year);
  if (quarter) return monthsFrom(y, Number(quarter) * 3 - 2, 3);
  if (half) return monthsFrom(y, Number(half) * 6 - 5, 6);
  if (week) return isoWeek(y, Number(week));
  if (season) return monthsFrom(y, SEASONS[season]![1], 3);
  if (!month) return monthsFrom(y, 1, 12);
  if (Number(month) < 1 || Number(month) > 12) return null;
  return day ? { from: value, to: value } : monthsFrom(y, Number(month), 1);
}

/** "2019-Q3" → "Q3 2019" · "2019-11-05" → "5 November 2019" · "198" → "the 1980s"; others as they are. */
export function periodLabel(value: string): string {
  const slash = value.indexOf('/');
  if (slash >= 0) return spanLabel(value.slice(0, slash), value.slice(slash + 1));
  if (/^\d{3}$/.test(value)) return `the ${value}0s`;
  if (/^\d{2}$/.test(value)) return `the ${value}00s`;
  const match = PATTERN.exec(value);
  if (!match) return value;
  const [, year, quarter, half, week, season, month, day] = match;
  if (quarter) return `Q${quarter} ${year}`;
  if (half) return `H${half} ${year}`;
  if (week) return `week ${Number(week)} of ${year}`;
  if (season) return `${SEASONS[season]![0]} ${year}`;
  const name = MONTHS[Number(month ?? 0) - 1];
  return [day && String(Number(day)), name ?? (month ? value : undefined), month && !name ? undefined : year].filter(Boolean).join(' ');
}

/** "2022/2023" → "2022/23" · "2019-01/2019-09" → "January–September 2019" */
function spanLabel(first: string, last: string): string {
  if (/^\d{4}$/.test(first) && Number(last) === Number(first) + 1) return `${first}/${last.slice(2)}`;
  const [from, to] = [periodLabel(first), periodLabel(last)];
  const year = ` ${last.slice(0, 4)}`;
  return `${from.endsWith(year) && to.endsWith(year) ? from.slice(0, -year.length) : from}–${to}`;
}

/** "in Q3 2019" · "on 5 November 2019" */
export function whenPhrase(value: string): string {
  return `${/^\d{4}-\d\d-\d\d$/.test(value) ? 'on' : 'in'} ${periodLabel(value)}`;
}
