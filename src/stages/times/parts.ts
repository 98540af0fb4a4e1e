/** Parts of a year ("October", "the third quarter", "Oct. 26") → periods: in a given year, or the one that a day and a tense point at. */
import {
  bounds,
  dayOf,
  halfOf,
  monthOf,
  periodAt,
  periodFrom,
  quarterOf,
  seasonOf,
  spanOf,
  valueOf,
  weekdayOf,
  type Period,
} from './calendar.js';
import type { Part, Pick } from './expression.js';
import { holidayIn } from './holidays.js';
import type { Tense } from './tense.js';

/** The part in that year; null where there is none (Feb. 29, a weekday). */
export function inYear(part: Part, year: number): Period | null {
  switch (part.grain) {
    case 'day':
      return dayOf(year, part.month, part.day);
    case 'month':
      return monthOf(year, part.n);
    case 'quarter':
      return quarterOf(year, part.n);
    case 'half':
      return halfOf(year, part.n);
    case 'season':
      return seasonOf(year, part.n);
    case 'months':
      return spanOf(monthOf(year, part.n), monthOf(year, part.until));
    case 'holiday':
      return periodAt('day', holidayIn(part.id, year));
    case 'weekday':
    case 'monthday':
      return null;
  }
}

/** What comes again each year, as TIMEX3 has it: "XXXX-Q2", "XXXX-12", "XXXX-SU"; null for a day. */
export function yearless(part: Part): string | null {
  const period = /^(?:month|quarter|half|season)$/.test(part.grain) ? inYear(part, 2000) : null;
  return period && valueOf(period).replace('2000', 'XXXX');
}

/** "the 14th": the last one, or the coming one where the clause looks ahead. */
function monthday(n: number, today: number, tense: Tense | 'compared'): Period | null {
  const step = tense === 'future' ? 1 : -1;
  for (let count = 0; Math.abs(count) < 3; count += step) {
    const day = dayIn(periodFrom('month', today, count), n);
    if (day && (bounds(day)[0] - today) * step >= 0) return day;
  }
  return null;
}

/** The first Friday of a month: nth 1, weekday 5; nth −1 is the last one. */
export function nthWeekday(month: Period, nth: number, weekday: number): Period | null {
  if (month.grain !== 'month') return null;
  const [first, last] = bounds(month);
  const day = nth < 0 ? last - ((weekdayOf(last) - weekday + 7) % 7) : first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  return day >= first && day <= last ? periodAt('day', day) : null;
}

/** The nth day of a month, null where it has none. */
export const dayIn = (month: Period, n: number): Period | null => (month.grain === 'month' ? dayOf(month.year, month.n, n) : null);

function weekday(n: number, today: number, pick: Pick, tense: Tense | 'compared'): Period {
  const back = (weekdayOf(today) - n + 7) % 7;
  const ahead = (7 - back) % 7;
  if (pick === 'last') return periodAt('day', today - (back || 7));
  if (pick === 'next') return periodAt('day', today + (ahead || 7));
  if (tense === 'near') return periodAt('day', ahead < back ? today + ahead : today - back);
  return periodAt('day', pick === 'this' || tense === 'future' ? today + ahead : today - back);
}

/** A period with its first and last day. */
interface Candidate {
  readonly period: Period;
  readonly first: number;
  readonly last: number;
}

/** Days since a part began within which it is still the one that is spoken of, although the clause looks ahead. */
const STILL: Readonly<Partial<Record<Part['grain'], number>>> = { holiday: 60, month: 75, quarter: 170 };

/**
 * The coming one, unless the last is fresh and the next a long way off: in October "will soon show its third-quarter profit" is of the
 * quarter just over.
 */
function ahead(part: Part, today: number, past: Candidate | null, next: Candidate | null): Period | null {
  const still = STILL[part.grain];
  if (!past || !next || still === undefined) return next && next.period;
  return today - past.first <= still && next.first - today > 200 ? past.period : next.period;
}

/** How many days away a month may be to be the coming one, by what the clause tells. */
const HORIZON: Readonly<Record<'past' | 'compared' | 'deadline' | 'near' | 'none', number>> = {
  past: 32,
  compared: 32,
  deadline: 120,
  near: 62,
  none: 62,
};

/** Which one is meant by words without a year, seen from `today`; null for a day that no near year has. */
export function nearest(part: Part, today: number, pick: Pick, tense: Tense | 'compared'): Period | null {
  if (part.grain === 'weekday') return weekday(part.n, today, pick, tense);
  if (part.grain === 'monthday') return monthday(part.n, today, tense);
  const now = periodAt('year', today);
  if (now.grain === 'span') return null;
  if (pick === 'this') return inYear(part, now.year);
  const candidates: Candidate[] = [];
  for (let year = now.year - 1; year <= now.year + 1; year++) {
    const period = inYear(part, year);
    if (period === null) continue;
    const [first, last] = bounds(period);
    candidates.push({ period, first, last });
  }
  const started = candidates.findLast(({ first }) => first <= today) ?? null;
  const ended = candidates.findLast(({ last }) => last < today) ?? null;
  const coming = candidates.find(({ first }) => first > today) ?? null;
  if (pick === 'last') return ended && ended.period;
  if (pick === 'next') return coming && coming.period;
  const compared = tense === 'compared';
  if (tense === 'future') return ahead(part, today, started, candidates.find(({ last }) => last >= today) ?? null);
  switch (part.grain) {
    // A day of the month lies near: "the dividend is paid Dec. 15" is not last year's, even where the verb does not tell.
    case 'day':
    case 'holiday':
      return started && (compared || tense === 'past') && today - started.last < 300 ? started.period : closest(candidates, today);
    // Nine months are reported when they are over.
    case 'months':
      return ended && ended.period;
    // A quarter with a later number is a company's own: "third quarter" reported in May is this year's, in February last year's.
    case 'quarter': {
      if (!started || !coming || started.first >= bounds(quarterOf(now.year, 1))[0]) return started && started.period;
      return today - started.last <= coming.last - today ? started.period : coming.period;
    }
    // "in December" of an October is rarely ten months old, unless the verb is past; "in November" never is.
    case 'month': {
      const next = compared ? null : coming;
      return next && next.first - today < HORIZON[tense ?? 'none'] ? next.period : started && started.period;
    }
    default:
      return started ? started.period : closest(candidates, today);
  }
}

function closest(candidates: readonly Candidate[], today: number): Period | null {
  const distance = ({ first, last }: Candidate): number => Math.min(Math.abs(first - today), Math.abs(last - today));
  let best: Candidate | null = null;
  for (const each of candidates) if (best === null || distance(each) < distance(best)) best = each;
  return best && best.period;
}
