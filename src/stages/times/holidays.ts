/** The day of a holiday in a year. */
import { HOLIDAYS, type HolidayRule } from '../../lexicon/times.js';
import { dayNumber, daysInMonth, easter, weekdayOf } from './calendar.js';

const rules: ReadonlyMap<string, HolidayRule> = new Map(HOLIDAYS.map((row) => [row.id, row.rule]));

export function holidayIn(id: string, year: number): number {
  const rule = rules.get(id)!;
  if ('easter' in rule) return easter(year) + rule.easter;
  if ('day' in rule) return dayNumber(year, rule.month, rule.day);
  const first = dayNumber(year, rule.month, rule.nth > 0 ? 1 : daysInMonth(year, rule.month));
  if (rule.nth < 0) return first - ((weekdayOf(first) - rule.weekday + 7) % 7) + (rule.plus ?? 0);
  return first + ((rule.weekday - weekdayOf(first) + 7) % 7) + (rule.nth - 1) * 7 + (rule.plus ?? 0);
}
