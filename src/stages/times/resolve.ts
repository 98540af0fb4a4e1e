/** Expressions in reading order → periods, from the words, the article's day, or an earlier time of the text. */
import {
  bounds,
  dayNumber,
  periodAt,
  periodFrom,
  shiftMonths,
  shiftYears,
  spanOf,
  yearOf,
  yearOfPeriod,
  type Grain,
  type Period,
} from './calendar.js';
import { calendarOf, NO_CALENDAR, partNear } from './dateline.js';
import type { Expression, Line, Node, PlainGrain } from './expression.js';
import { dayIn, inYear, nearest, nthWeekday } from './parts.js';
import { comparedBy, isAhead, isTold, tenseAt, type Tense } from './tense.js';
import { dayInFront, dayOfNews, dayUnderDiscussion, nearDay, underDiscussion, type Entry, type Scope } from './discourse.js';

export interface Resolved {
  readonly period: Period | null;
  readonly anchor: 'absolute' | 'published' | 'context' | 'none';
  readonly fiscal: boolean;
  /** First and last day where the text gives a fiscal year's end. */
  readonly days?: readonly [number, number];
}

/** How many earlier times are looked back at. */
const MEMORY = 48;

const OPEN: Resolved = { period: null, anchor: 'none', fiscal: false };

/** Resolves all nodes of an article; the answer at an index belongs to the node there. */
export function resolveAll(nodes: readonly { node: Node; line: Line; sentence: number }[], today: number | null): Resolved[] {
  const calendar = today === null ? calendarOf(nodes) : NO_CALENDAR;
  const history: Entry[] = [];
  const headlines = new Map<Grain, Period>();
  /** Sentence of the last time that nothing resolves. */
  let open = -2;
  return nodes.map(({ node, line, sentence }) => {
    if (node.expression.is === 'duration' || node.expression.is === 'set' || node.expression.is === 'reference') return OPEN;
    const told = clauseTense(line, node);
    const compared = told === 'future' && startsOn(line, node) ? null : comparedBy(line, node.first);
    const tense = compared ? 'past' : told;
    // "cut its losses last year … in the same period", undated: no time that was told of before
    const e = node.expression;
    if (today === null && e.is === 'focus' && e.same && e.of === null && open >= sentence - 1 && (history[0]?.sentence ?? -1) < open)
      return OPEN;
    const resolved = resolve(e, { today, calendar, history, headlines, sentence, tense, compared, line, node });
    if (!resolved.period) open = sentence;
    if (resolved.period) {
      const comparative = compared !== null || (e.is === 'shift' && e.unit !== 'day') || (e.is === 'focus' && e.of !== null);
      const entry: Entry = {
        period: resolved.period,
        sentence,
        aside: asideOf(node, line, tense, comparative),
        fiscal: resolved.fiscal,
      };
      history.unshift(entry);
      if (history.length > MEMORY) history.pop();
      if (entry.aside === null && !headlines.has(entry.period.grain)) headlines.set(entry.period.grain, entry.period);
    }
    return resolved;
  });
}

function asideOf({ first, expression: e }: Node, line: Line, tense: Tense, compared: boolean): Entry['aside'] {
  if (compared) return 'compared';
  if (tense === 'future') return 'future';
  if (e.is === 'part' && e.part.grain === 'weekday' && isTold(line, first)) return 'told';
  return e.is === 'time' ? 'clock' : null;
}

/** "will fly from August 6", "the fare will be $12 from June": no earlier level */
const startsOn = (line: Line, { first, after, expression: e }: Node): boolean =>
  line.word(first - 1) === 'from' &&
  e.is === 'part' &&
  (/^(?:day|weekday)$/.test(e.part.grain) || (e.part.grain === 'month' && tenseAt(line, first, after) === 'future'));

/** "Wednesday's ruling" has been made, whatever the clause says of it. */
function clauseTense(line: Line, { first, after, expression: e }: Node): Tense {
  const tense = tenseAt(line, first, after);
  if (e.is !== 'part' || tense !== 'future') return tense;
  // "will answer the May 14 letter": the near one
  if (e.part.grain === 'day' && /^(?:the|an?|its|his|her|their|my|your|our|this|['’]s)$/.test(line.word(first - 1))) return null;
  return e.part.grain === 'weekday' && /^['’]s$/.test(line.word(after)) && !isAhead(line, first) ? 'past' : tense;
}

function resolve(e: Expression, scope: Scope): Resolved {
  switch (e.is) {
    case 'period':
      return { period: e.period, anchor: 'absolute', fiscal: e.fiscal };
    case 'part':
      return resolvePart(e, scope);
    case 'deictic':
      return resolveDeictic(e, scope);
    case 'shift':
      return resolveShift(e, scope);
    case 'focus':
      return resolveFocus(e, scope);
    case 'ended':
      return resolveEnded(e, scope);
    case 'nth': {
      const month = resolve(e.of, scope);
      return month.period ? { ...month, period: nthWeekday(month.period, e.nth, e.weekday) } : OPEN;
    }
    case 'around': {
      const day = resolve(e.of, scope);
      return day.period ? { ...day, period: periodAt(e.grain, bounds(day.period)[0]) } : OPEN;
    }
    case 'span':
      return resolveSpan(e, scope);
    case 'time': {
      if (!e.of) return clockDay(e.clock, scope);
      // "fell on Friday. Overnight losses in New York": the night before the day that is told of
      const overnight = scope.line.word(scope.node.first) === 'overnight';
      if (overnight && scope.tense === 'future') return clockDay(e.clock, scope);
      const near = overnight ? nearDay(scope) : null;
      return near ? { period: periodFrom('day', bounds(near)[0], -1), anchor: 'context', fiscal: false } : resolve(e.of, scope);
    }
    default:
      return OPEN;
  }
}

/** The day of "at 9 a.m.": the one that the text has just told of, else the article's own; what began "at midnight" did so the night before. */
function clockDay(clock: string, scope: Scope): Resolved {
  const { today, tense } = scope;
  const of = tense === 'future' ? dayInFront(scope) : nearDay(scope);
  if (of) return { period: of, anchor: 'context', fiscal: false };
  if (today === null) return OPEN;
  const day = clock === '24:00' && tense === 'past' ? today - 1 : today;
  return { period: periodAt('day', day), anchor: 'published', fiscal: false };
}

function resolveDeictic(e: Extract<Expression, { is: 'deictic' }>, scope: Scope): Resolved {
  const { today } = scope;
  if (today === null) return OPEN;
  const published: Resolved = { period: deicticPeriod(e.grain, e.offset, today, scope.tense), anchor: 'published', fiscal: e.fiscal };
  if (e.grain === 'quarter' && e.offset === 0 && /^['’]s$/.test(scope.line.word(scope.node.after)) && scope.tense !== 'future') {
    // in November, of a report on the third quarter: "this quarter's loss includes a charge"
    const told = underDiscussion(scope, 'quarter');
    const last = periodFrom('quarter', today, -1);
    if (told && bounds(told)[0] === bounds(last)[0]) return { period: last, anchor: 'context', fiscal: e.fiscal };
  }
  // "stood at 40 in 2011 and doubled the next year": counted from there
  const last = scope.history[0];
  if (e.offset === 1 && scope.tense === 'past' && last && bounds(last.period)[1] < today && scope.line.word(scope.node.first) === 'the')
    return { period: periodFrom(e.grain, bounds(last.period)[0], 1), anchor: 'context', fiscal: e.fiscal };
  if (e.grain !== 'year' || e.offset !== -1 || !scope.compared || scope.compared === 'than') return published;
  // "spent $24 million in the quarter, against $7 million last year": last year's quarter
  const focus = underDiscussion(scope, null);
  const now = yearOfPeriod(published.period!)! + 1;
  return focus && /^(?:quarter|half|span|month)$/.test(focus.grain) && yearOfPeriod(focus) === now
    ? { period: shiftYears(focus, -1), anchor: 'context', fiscal: e.fiscal }
    : published;
}

/** "the weekend" is the last one unless the clause looks ahead; "next week" the week that holds the day seven days on. */
function deicticPeriod(grain: PlainGrain, offset: number, today: number, tense: Tense): Period {
  if (grain === 'weekend' && offset <= 0) {
    const coming = bounds(periodAt('weekend', today));
    const begun = coming[0] <= today;
    return periodFrom('weekend', today, begun || tense === 'future' ? offset : offset - (offset < 0 ? 0 : 1));
  }
  return periodFrom(grain, today, offset);
}

function resolvePart(e: Extract<Expression, { is: 'part' }>, scope: Scope): Resolved {
  if (e.of) {
    const of = resolve(e.of, scope);
    if (!of.period) return OPEN;
    if (e.part.grain === 'monthday') return { ...of, period: dayIn(of.period, e.part.n) };
    if (e.part.grain === 'weekday') {
      const monday = bounds(of.period)[0];
      return { ...of, period: periodAt('day', monday + e.part.n - 1) };
    }
    // a winter is named for the year in which it begins: "of 2017-18"
    const whole = of.period.grain === 'span' && e.part.grain === 'season' ? of.period.from : of.period;
    const year = whole.grain === 'year' ? whole.year : null;
    return { ...of, period: year === null ? of.period : inYear(e.part, year), fiscal: e.fiscal || of.fiscal };
  }
  if (e.pick === 'before' || e.pick === 'after') {
    const weekly = e.part.grain === 'weekday';
    const day = weekly
      ? dayUnderDiscussion(scope, false)
      : scope.history.find(({ period }) => !/^(?:decade|century)$/.test(period.grain))?.period;
    const seen = day ? bounds(day)[0] : scope.today;
    const period = seen === null ? null : nearest(e.part, seen, e.pick === 'before' ? 'last' : 'next', null);
    return period ? { period, anchor: day ? 'context' : 'published', fiscal: false } : OPEN;
  }
  if (scope.compared) {
    const earlier = beforeCompared(e, scope);
    if (earlier) return { period: earlier, anchor: 'context', fiscal: e.fiscal };
  }
  if (scope.today !== null) {
    if (e.fiscal && e.part.grain === 'quarter' && e.pick === 'near' && scope.tense !== 'future')
      return { period: fiscalQuarter(e.part.n, scope.today), anchor: 'published', fiscal: true };
    const period = nearest(e.part, scope.today, e.pick, scope.compared ? 'compared' : scope.tense);
    return period ? { period, anchor: 'published', fiscal: e.fiscal } : OPEN;
  }
  return e.pick === 'near' ? undatedPart(e, scope) : OPEN;
}

/** A fiscal year is named for the year in which most of it lies or ends: what is reported is of this year's, but early in it the fourth quarter. */
function fiscalQuarter(n: number, today: number): Period | null {
  const month = periodAt('month', today);
  return month.grain === 'month' ? inYear({ grain: 'quarter', n }, month.year - (n === 4 && month.n <= 3 ? 1 : 0)) : null;
}

/** "fell in the third quarter of 2016 from the second": the last one before the period that its own sentence is about */
function beforeCompared({ part, pick }: Extract<Expression, { is: 'part' }>, { history, sentence }: Scope): Period | null {
  if (pick !== 'near' || !/^(?:month|quarter|half)$/.test(part.grain)) return null;
  const later = history.find((entry) => entry.sentence === sentence && entry.aside === null && entry.period.grain === part.grain);
  return later ? nearest(part, bounds(later.period)[0] - 1, 'near', 'compared') : null;
}

/** Without the article's day: the same part as dated before, else the one that the days allow on which it may have been published. */
function undatedPart(e: Extract<Expression, { is: 'part' }>, { history, calendar: { dateline }, tense, compared }: Scope): Resolved {
  const { part } = e;
  const told = history.filter(({ period }) => 'n' in part && 'n' in period && period.grain === part.grain && period.n === part.n);
  // "rose in May 2004 from May 2003. It fell in May": what is reported on goes before what it was set against
  const sought = tense === 'future' ? told.find(({ aside }) => aside === 'future') : told.find(({ aside }) => aside !== 'compared');
  const same = sought ?? (tense === 'future' ? undefined : told[0]);
  const period = dateline && (same?.period ?? partNear(part, dateline, compared ? 'past' : tense));
  return period ? { period, anchor: 'context', fiscal: e.fiscal } : OPEN;
}

function resolveShift(e: Extract<Expression, { is: 'shift' }>, scope: Scope): Resolved {
  const { today, history } = scope;
  if (e.of) {
    const base = e.of.is === 'focus' ? resolveFocus({ ...e.of, latest: false }, scope) : resolve(e.of, scope);
    if (base.period && e.unit === 'week') return { ...base, period: periodAt('day', bounds(base.period)[0] + 7 * e.count) };
    return base.period
      ? { ...base, period: shiftYears(base.period, e.count), anchor: base.anchor === 'absolute' ? 'context' : base.anchor }
      : OPEN;
  }
  if (e.keep) {
    const focus = underDiscussion(scope, null);
    if (focus && (e.from === 'focus' || isRecent(focus, today)))
      return { period: shiftYears(focus, e.count), anchor: 'context', fiscal: false };
  } else if (e.from === 'focus') {
    const day = e.unit === 'day' ? dayUnderDiscussion(scope, true) : null;
    if (day) return { period: periodFrom('day', bounds(day)[0], e.count), anchor: 'context', fiscal: false };
    for (const { period } of history) {
      if (rank(period) > rankOf(e.unit)) continue;
      const base = period.grain === e.unit ? bounds(period)[0] : e.count < 0 ? bounds(period)[0] : bounds(period)[1];
      return { period: periodFrom(e.unit, base, e.count), anchor: 'context', fiscal: false };
    }
  }
  // "two years later" of a past that the text has not dated
  const untold = e.from === 'focus' && e.count > 0 && scope.tense !== 'future';
  if (today === null || untold) return OPEN;
  return { period: periodFrom(e.unit, today, e.count), anchor: 'published', fiscal: false };
}

const RANK: Readonly<Record<string, number>> = {
  day: 0,
  weekend: 1,
  week: 1,
  month: 2,
  quarter: 3,
  season: 3,
  half: 4,
  span: 4,
  year: 5,
  decade: 6,
  century: 7,
};
const rankOf = (grain: string): number => RANK[grain] ?? 9;
const rank = (period: Period): number => rankOf(period.grain);

/** "a year ago" is counted from the article's day: a period of long before is not what it keeps. */
const isRecent = (period: Period, today: number | null): boolean => today === null || Math.abs(today - bounds(period)[1]) < 460;

function resolveFocus(e: Extract<Expression, { is: 'focus' }>, scope: Scope): Resolved {
  const { today, headlines, line, node } = scope;
  if (e.of) {
    const of = resolve(e.of, scope);
    const base =
      underDiscussion(scope, e.grain) ??
      (e.grain && today !== null && e.grain !== 'year' ? periodFrom(e.grain, today, e.grain === 'quarter' ? -1 : 0) : null);
    if (!of.period || of.period.grain !== 'year') return of;
    const own = base && yearOfPeriod(base);
    return {
      ...of,
      period: base && own !== null ? shiftYears(base, of.period.year - own) : of.period,
      anchor: of.anchor === 'absolute' ? 'absolute' : of.anchor,
    };
  }
  const context = (period: Period | null): Resolved => (period ? { period, anchor: 'context', fiscal: e.fiscal } : OPEN);
  if (e.grain === 'year') return focusYear(e, scope);
  if (e.grain === 'day') {
    const day = (e.same ? null : dayOfNews(scope)) ?? dayUnderDiscussion(scope, e.same);
    if (day) return context(day);
    return today === null ? OPEN : { period: periodAt('day', today), anchor: 'published', fiscal: false };
  }
  if (e.latest && (e.grain === 'quarter' || e.grain === null)) {
    const first = headlines.get(e.grain ?? 'quarter') ?? (e.grain === null ? (headlines.get('half') ?? headlines.get('month')) : undefined);
    if (first) return context(first);
  }
  const known = underDiscussion(scope, e.grain);
  if (known) return context(known);
  if (today === null || e.grain === null) return OPEN;
  const ahead =
    scope.tense === 'future' ||
    (/^(?:of|in)$/.test(line.word(node.first - 1)) && /^(?:rest|remainder|end|later)$/.test(line.word(node.first - 2)));
  const offset = (e.grain === 'quarter' || e.grain === 'half') && !ahead ? -1 : 0;
  return { period: periodFrom(e.grain, today, offset), anchor: 'published', fiscal: e.fiscal };
}

/** "the year", "full-year", "that year", "the fiscal year" */
function focusYear(e: Extract<Expression, { is: 'focus' }>, scope: Scope): Resolved {
  const { today, history, sentence, line, node, tense, calendar } = scope;
  const last = history[0];
  const context = (year: number | null): Resolved => (year === null ? OPEN : { period: yearOf(year), anchor: 'context', fiscal: e.fiscal });
  if (last && (e.same || (last.sentence === sentence && !e.latest && (last.period.grain === 'year' || today === null))))
    return context(yearOfPeriod(last.period));
  if (today === null) {
    const focus = underDiscussion(scope, null);
    return context(focus ? yearOfPeriod(focus) : e.latest ? calendar.year : null);
  }
  const now = periodAt('year', today);
  const month = periodAt('month', today);
  if (now.grain === 'span' || month.grain === 'span') return OPEN;
  const before = line.word(node.first - 1);
  // in January "during the year" is the year gone by, where that is what was spoken of
  const told = /^(?:in|during|over|throughout)$/.test(before) && last !== undefined && yearOfPeriod(last.period) === now.year - 1;
  // "rose 4% in the last quarter of 2018. For the full year it fell": the year that the quarter ended
  const closed = last !== undefined && last.sentence >= sentence - 1 && closesYear(last.period) === now.year - 1;
  const reported = (month.n <= 3 || closed) && tense !== 'future' && (e.latest || before === 'for' || told);
  return { period: yearOf(now.year - (reported ? 1 : 0)), anchor: 'published', fiscal: e.fiscal };
}

/** The year that a fourth quarter or second half closes. */
const closesYear = (period: Period): number | null =>
  (period.grain === 'quarter' && period.n === 4) || (period.grain === 'half' && period.n === 2) ? period.year : null;

const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

/** How many months a run of weeks stands for in accounts. */
const WEEKS_OF: ReadonlyMap<number, number> = new Map([
  [13, 3],
  [26, 6],
  [27, 6],
  [39, 9],
  [40, 9],
  [52, 12],
  [53, 12],
]);

function resolveEnded(e: Extract<Expression, { is: 'ended' }>, scope: Scope): Resolved {
  const future = scope.tense === 'future' && e.unit !== 'quarter' ? scope.tense : 'past';
  // in May: "In the year ended June it had sales of $9"
  const over = scope.tense === 'past' && e.end.is === 'part' && e.end.of === null && e.end.part.grain === 'month';
  const end = resolve(over && scope.today !== null && e.end.is === 'part' ? { ...e.end, pick: 'last' } : e.end, {
    ...scope,
    tense: future,
  });
  if (!end.period || end.period.grain === 'span') return OPEN;
  const [, last] = bounds(end.period);
  // "the 13 weeks to 30 March" is a quarter, "the six weeks to 4 January" runs from day to day
  const ofWeeks = e.unit === 'week' ? (WEEKS_OF.get(e.count) ?? 0) : null;
  if (e.unit === 'week' && e.count === 1) return { ...end, period: periodAt('week', last) };
  if (ofWeeks === 0) return { ...end, period: spanOf(periodAt('day', last - 7 * e.count + 1), periodAt('day', last)) };
  // A year of weeks ends on a day near the month's: "ended Oct. 1" is September.
  const closing = periodAt('month', last - 9 < bounds(periodAt('month', last))[0] ? last - 9 : last);
  if (closing.grain === 'span') return OPEN;
  const count = ofWeeks ?? (MONTHS[e.unit] ?? 0) * e.count;
  const opening = shiftMonths(closing, 1 - count);
  const days: readonly [number, number] = [bounds(opening)[0], last];
  if (e.named?.is === 'part') {
    const { part } = e.named;
    const period = inYear(part, closing.year);
    const calendar = period && bounds(period)[1] === bounds(closing)[1];
    return { ...end, period, fiscal: !calendar || e.named.fiscal, days };
  }
  // "in the fiscal first quarter. Sales for the quarter ended Sept. 29 …": its own name stands before it
  const named = e.unit === 'quarter' && e.count === 1 ? scope.history.find(({ period }) => period.grain === 'quarter') : undefined;
  if (named?.fiscal && named.aside === null && scope.sentence - named.sentence <= 2)
    return { ...end, period: named.period, anchor: 'context', fiscal: true, days };
  // "the year to September" are twelve months; "the year ended June 28" names a fiscal year
  const byMonth = end.period.grain === 'month' && closing.n !== 12 && !e.fiscal;
  if (e.unit === 'year' && e.count === 1 && !byMonth)
    return {
      ...end,
      period: yearOf(closing.year),
      fiscal: closing.n !== 12,
      days: [last - (last - dayNumber(closing.year - 1, closing.n + 1, 1)), last],
    };
  return { ...end, period: spanOf(opening, closing) };
}

function resolveSpan(e: Extract<Expression, { is: 'span' }>, scope: Scope): Resolved {
  const until = resolve(e.until, scope);
  if (e.from.is === 'part' && e.from.part.grain === 'weekday') {
    const from = until.period && nearest(e.from.part, bounds(until.period)[0], 'near', 'past');
    return until.period && from ? { ...until, period: spanOf(from, until.period) } : OPEN;
  }
  let from = resolve(e.from, scope);
  if (!until.period) return OPEN;
  const year = yearOfPeriod(until.period);
  if (e.from.is === 'part' && e.from.of === null && year !== null) {
    const same = inYear(e.from.part, year);
    const earlier = same && bounds(same)[0] <= bounds(until.period)[0] ? same : inYear(e.from.part, year - 1);
    from = { ...until, period: earlier };
  }
  if (!from.period || bounds(from.period)[0] > bounds(until.period)[0]) return OPEN;
  return { ...until, period: spanOf(from.period, until.period), fiscal: from.fiscal || until.fiscal };
}
