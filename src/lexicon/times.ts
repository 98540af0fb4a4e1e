/** The calendar's words: months, weekdays, units, seasons, holidays, parts of the day, words that point at no date. */
import type { TimeUnit } from '../document.js';
import type { Modifier } from '../fact.js';

const byForm = <Value>(rows: readonly (readonly [value: Value, forms: string])[]): ReadonlyMap<string, Value> =>
  new Map(rows.flatMap(([value, forms]) => forms.split(' ').map((form) => [form, value] as const)));

/** January 1 … December 12. Abbreviations may carry a full stop. */
export const MONTHS = byForm<number>([
  [1, 'january jan'],
  [2, 'february feb'],
  [3, 'march mar'],
  [4, 'april apr'],
  [5, 'may'],
  [6, 'june jun'],
  [7, 'july jul'],
  [8, 'august aug'],
  [9, 'september sept sep'],
  [10, 'october oct'],
  [11, 'november nov'],
  [12, 'december dec'],
]);

/** Monday 1 … Sunday 7. */
export const WEEKDAYS = byForm<number>([
  [1, 'monday mondays mon'],
  [2, 'tuesday tuesdays tues tue'],
  [3, 'wednesday wednesdays wed'],
  [4, 'thursday thursdays thurs thur thu'],
  [5, 'friday fridays fri'],
  [6, 'saturday saturdays'],
  [7, 'sunday sundays'],
]);

/** Forms that are words or names of their own, so that they need a date beside them. */
export const DOUBTFUL: ReadonlySet<string> = new Set([
  'mar',
  'may',
  'march',
  'jun',
  'jan',
  'dec',
  'mon',
  'tue',
  'wed',
  'thu',
  'thur',
  'fri',
]);

/** Spring 1 … winter 4. */
export const SEASONS = byForm<number>([
  [1, 'spring springtime'],
  [2, 'summer summertime'],
  [3, 'autumn fall'],
  [4, 'winter wintertime'],
]);

/** Singular and plural of each unit, and what it is in TIMEX3: `PT5H`, `P2W`, `P7Q`. */
export interface UnitRow {
  readonly unit: TimeUnit;
  readonly forms: string;
  /** Where the number goes: `P#Y`. A decade is ten years. */
  readonly iso: string;
  readonly times?: number;
}

export const UNITS: readonly UnitRow[] = [
  { unit: 'second', forms: 'second seconds', iso: 'PT#S' },
  { unit: 'minute', forms: 'minute minutes min mins', iso: 'PT#M' },
  { unit: 'hour', forms: 'hour hours hr hrs', iso: 'PT#H' },
  { unit: 'day', forms: 'day days', iso: 'P#D' },
  { unit: 'session', forms: 'session sessions', iso: 'P#D' },
  { unit: 'week', forms: 'week weeks wk wks', iso: 'P#W' },
  { unit: 'fortnight', forms: 'fortnight fortnights', iso: 'P#W', times: 2 },
  { unit: 'month', forms: 'month months', iso: 'P#M' },
  { unit: 'quarter', forms: 'quarter quarters', iso: 'P#Q' },
  { unit: 'season', forms: 'season seasons', iso: 'P#Y' },
  { unit: 'year', forms: 'year years yr yrs', iso: 'P#Y' },
  { unit: 'decade', forms: 'decade decades', iso: 'P#Y', times: 10 },
  { unit: 'century', forms: 'century centuries', iso: 'P#Y', times: 100 },
];

export const UNIT_OF: ReadonlyMap<string, UnitRow> = new Map(
  UNITS.flatMap((row) => row.forms.split(' ').map((form) => [form, row] as const)),
);

/** How a holiday's day is found: a fixed date, the nth weekday of a month (−1 the last), or days from Easter Sunday. */
export type HolidayRule =
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number; readonly plus?: number }
  | { readonly easter: number };

export interface Holiday {
  readonly id: string;
  readonly forms: readonly string[];
  readonly rule: HolidayRule;
  /** Year and its day: what the rule is held to. */
  readonly example: readonly [year: number, day: string];
}

export const HOLIDAYS: readonly Holiday[] = [
  { id: 'new-year', forms: ["New Year's Day", 'New Years Day'], rule: { month: 1, day: 1 }, example: [2024, '2024-01-01'] },
  { id: 'new-years-eve', forms: ["New Year's Eve"], rule: { month: 12, day: 31 }, example: [2023, '2023-12-31'] },
  {
    id: 'king',
    forms: ['Martin Luther King Day', 'Martin Luther King Jr. Day', 'MLK Day'],
    rule: { month: 1, weekday: 1, nth: 3 },
    example: [2024, '2024-01-15'],
  },
  { id: 'valentine', forms: ["Valentine's Day", 'Valentines Day'], rule: { month: 2, day: 14 }, example: [2024, '2024-02-14'] },
  {
    id: 'presidents',
    forms: ["Presidents' Day", 'Presidents Day', "President's Day"],
    rule: { month: 2, weekday: 1, nth: 3 },
    example: [2024, '2024-02-19'],
  },
  { id: 'patrick', forms: ["St. Patrick's Day", "St Patrick's Day"], rule: { month: 3, day: 17 }, example: [2024, '2024-03-17'] },
  { id: 'ash-wednesday', forms: ['Ash Wednesday'], rule: { easter: -46 }, example: [2024, '2024-02-14'] },
  { id: 'palm-sunday', forms: ['Palm Sunday'], rule: { easter: -7 }, example: [2024, '2024-03-24'] },
  { id: 'maundy-thursday', forms: ['Maundy Thursday', 'Holy Thursday'], rule: { easter: -3 }, example: [2024, '2024-03-28'] },
  { id: 'good-friday', forms: ['Good Friday'], rule: { easter: -2 }, example: [2024, '2024-03-29'] },
  { id: 'easter', forms: ['Easter Sunday', 'Easter Day', 'Easter'], rule: { easter: 0 }, example: [2019, '2019-04-21'] },
  { id: 'easter-monday', forms: ['Easter Monday'], rule: { easter: 1 }, example: [2024, '2024-04-01'] },
  { id: 'may-day', forms: ['May Day'], rule: { month: 5, day: 1 }, example: [2024, '2024-05-01'] },
  { id: 'mothers', forms: ["Mother's Day"], rule: { month: 5, weekday: 7, nth: 2 }, example: [2024, '2024-05-12'] },
  { id: 'memorial', forms: ['Memorial Day'], rule: { month: 5, weekday: 1, nth: -1 }, example: [2024, '2024-05-27'] },
  { id: 'juneteenth', forms: ['Juneteenth'], rule: { month: 6, day: 19 }, example: [2024, '2024-06-19'] },
  {
    id: 'independence',
    forms: ['Independence Day', 'the Fourth of July', 'Fourth of July'],
    rule: { month: 7, day: 4 },
    example: [2024, '2024-07-04'],
  },
  { id: 'bastille', forms: ['Bastille Day'], rule: { month: 7, day: 14 }, example: [2024, '2024-07-14'] },
  { id: 'labor', forms: ['Labor Day', 'Labour Day'], rule: { month: 9, weekday: 1, nth: 1 }, example: [2024, '2024-09-02'] },
  { id: 'columbus', forms: ['Columbus Day'], rule: { month: 10, weekday: 1, nth: 2 }, example: [2024, '2024-10-14'] },
  { id: 'halloween', forms: ['Halloween'], rule: { month: 10, day: 31 }, example: [2024, '2024-10-31'] },
  { id: 'election', forms: ['Election Day'], rule: { month: 11, weekday: 1, nth: 1, plus: 1 }, example: [2024, '2024-11-05'] },
  { id: 'veterans', forms: ['Veterans Day', "Veterans' Day"], rule: { month: 11, day: 11 }, example: [2024, '2024-11-11'] },
  {
    id: 'thanksgiving',
    forms: ['Thanksgiving Day', 'Thanksgiving'],
    rule: { month: 11, weekday: 4, nth: 4 },
    example: [2024, '2024-11-28'],
  },
  { id: 'black-friday', forms: ['Black Friday'], rule: { month: 11, weekday: 4, nth: 4, plus: 1 }, example: [2024, '2024-11-29'] },
  { id: 'cyber-monday', forms: ['Cyber Monday'], rule: { month: 11, weekday: 4, nth: 4, plus: 4 }, example: [2024, '2024-12-02'] },
  { id: 'christmas-eve', forms: ['Christmas Eve'], rule: { month: 12, day: 24 }, example: [2024, '2024-12-24'] },
  { id: 'christmas', forms: ['Christmas Day', 'Christmas'], rule: { month: 12, day: 25 }, example: [2024, '2024-12-25'] },
  { id: 'boxing', forms: ['Boxing Day'], rule: { month: 12, day: 26 }, example: [2024, '2024-12-26'] },
];

/** Parts of the day as TIMEX3 has them. */
export const DAYPARTS = byForm<'MO' | 'MI' | 'AF' | 'EV' | 'NI'>([
  ['MO', 'morning mornings'],
  ['MI', 'midday'],
  ['AF', 'afternoon afternoons'],
  ['EV', 'evening evenings'],
  ['NI', 'night nights'],
]);

/** Words that point at the present, the past or the future and at no date. */
export const REFERENCES: readonly { readonly to: 'past' | 'present' | 'future'; readonly forms: readonly string[] }[] = [
  {
    to: 'present',
    forms: ['now', 'right now', 'current', 'currently', 'at present', 'at the moment', 'these days', 'nowadays', 'the present'],
  },
  { to: 'past', forms: ['recently', 'more recently', 'most recently', 'the past', 'the recent past'] },
  {
    to: 'future',
    forms: ['soon', 'the future', 'the near future', 'the foreseeable future', 'the near term', 'the short term', 'the long term'],
  },
];

/** Rates of repetition: "annually" → P1Y. */
export const SETS = byForm<string>([
  ['PT1H', 'hourly'],
  ['P1D', 'daily'],
  ['P1W', 'weekly'],
  ['P1M', 'monthly'],
  ['P1Q', 'quarterly'],
  ['P1Y', 'annually yearly'],
]);

/** Hedges in front of a duration, in lower case. */
export const HEDGES: ReadonlyMap<string, NonNullable<Modifier>> = new Map<string, NonNullable<Modifier>>(
  (
    [
      ['about', ['nearly', 'almost', 'about', 'around', 'approximately', 'roughly', 'some', 'close to', 'an estimated', 'just about']],
      ['over', ['more than', 'over', 'just over', 'well over', 'a little over', 'longer than', 'upwards of']],
      ['under', ['less than', 'under', 'just under', 'fewer than', 'well under', 'shorter than', 'a little under']],
      ['at least', ['at least', 'no less than', 'no fewer than', 'a minimum of', 'at the least']],
      ['at most', ['up to', 'no more than', 'not more than', 'at most', 'as long as', 'as many as', 'a maximum of', 'as much as']],
    ] as const
  ).flatMap(([modifier, phrases]) => phrases.map((phrase) => [phrase, modifier] as const)),
);
