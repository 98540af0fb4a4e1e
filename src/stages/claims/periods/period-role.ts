/** A time mention as the period of a fact. */
import type { PeriodRole, TimeMention } from '../../../document.js';

/** "Monday evening" is a part of a day, a weekend one of a week: facts know whole days, weeks, months, quarters and years. */
export function periodOf(time: TimeMention): PeriodRole {
  const { text, start, end, fiscal } = time;
  if (time.type === 'TIME') {
    const day = isDay(time) ? time.value!.slice(0, 10) : null;
    return { value: day, from: day, to: day, fiscal: false, text, start, end };
  }
  return { value: time.value?.replace(/-WE$/, '') ?? null, from: time.from, to: time.to, fiscal, text, start, end };
}

const NAMES_DAY =
  /(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|tonight|\blast night|tomorrow|\bthis (?:morning|afternoon|evening)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Whether a clock time or part of a day says which day: "Monday evening", "4 a.m. Saturday". */
export const isDay = (time: TimeMention): boolean =>
  time.type === 'TIME' && /^\d{4}-\d\d-\d\dT/.test(time.value ?? '') && NAMES_DAY.test(time.text);

/** The year before: "2019-Q3" → "2018-Q3", "2022/2023" → "2021/2022"; null for what has no such name. */
export function yearBefore(period: PeriodRole): PeriodRole | null {
  if (period.value === null || !/^\d{4}(?:-(?:Q\d|H\d|\d\d))?$|^\d{4}(?:-\d\d)?\/\d{4}(?:-\d\d)?$/.test(period.value)) return null;
  const shift = (text: string): string => text.replace(/\d{4}/g, (year) => String(Number(year) - 1).padStart(4, '0'));
  const shiftDay = (day: string | null): string | null => (day === null ? null : shift(day).replace(/02-29$/, '02-28'));
  return { ...period, value: shift(period.value), from: shiftDay(period.from), to: shiftDay(period.to) };
}

/** The month before: "2024-01" → "2023-12"; null for what is no month. */
export function monthBefore(period: PeriodRole): PeriodRole | null {
  const month = /^(\d{4})-(\d\d)$/.exec(period.value ?? '');
  if (!month) return null;
  const days = Number(month[1]) * 12 + Number(month[2]) - 2;
  const value = `${String(Math.floor(days / 12)).padStart(4, '0')}-${String((days % 12) + 1).padStart(2, '0')}`;
  return {
    ...period,
    value,
    from: `${value}-01`,
    to: new Date(Date.UTC(Math.floor(days / 12), (days % 12) + 1, 0)).toISOString().slice(0, 10),
  };
}

/** Whether a period ends before another one does. */
export function endsBefore(period: PeriodRole, other: PeriodRole): boolean {
  const end = (role: PeriodRole): string => role.to ?? `${role.value}`;
  return end(period).slice(0, end(other).length) < end(other).slice(0, end(period).length);
}

/** Whether a period is a part of another one, and not all of it: a month of its year. */
export function isWithin(period: PeriodRole, other: PeriodRole): boolean {
  if (!period.from || !period.to || !other.from || !other.to) return false;
  return period.from >= other.from && period.to <= other.to && period.value !== other.value;
}

/** More than the two years that "2023/24" may name: no report covers so many. */
export const isOfYears = ({ from, to }: PeriodRole): boolean => from !== null && to !== null && daysBetween(from, to) > 731;

export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

export const isMonth = (period: PeriodRole): boolean => /^\d{4}-\d\d$/.test(period.value ?? '');

export const isOneDay = (period: PeriodRole): boolean => /^\d{4}-\d\d-\d\d$/.test(period.value ?? '');

/** Both days, both months, both quarters … */
export const sameGrain = (one: PeriodRole, other: PeriodRole): boolean => one.value?.length === other.value?.length;
