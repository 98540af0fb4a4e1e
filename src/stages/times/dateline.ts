/**
 * On which days an article without a date may have been published, as far as the years that it names tell.
 *
 * What is told in the past has been before, what is foreseen lies ahead, and a report that is set against 2003 is of 2004:
 *   "grew 2.7% in all of 2004 … a fall in 2005 is forecast" → between December 2004 and mid-2005
 * A bare "November" is then the one that was shortly before all of these days; where two may be meant it stays open.
 */
import { bounds, dayNumber, yearOfPeriod, type Period } from './calendar.js';
import type { Expression, Line, Node, Part, Topic } from './expression.js';
import { inYear } from './parts.js';
import { comparedBy, tenseAt, type Tense } from './tense.js';

/** What the article as a whole tells about its time: used where it has no date of its own. */
export interface Calendar {
  /** The year that most of the text is about. */
  readonly year: number | null;
  readonly dateline: Dateline | null;
}

export const NO_CALENDAR: Calendar = { year: null, dateline: null };

/** First and last day on which the article may have been published. */
export interface Dateline {
  readonly since: number;
  readonly until: number;
  /** The year that a report is of which is set against the one before: it decides where two may be meant. */
  readonly of: number | null;
}

/** What one time tells: that the article is of a day in this range, or only that it is of none behind its end. */
interface Sign {
  readonly since: number;
  readonly until: number;
  readonly year: number;
  readonly is: 'past' | 'future' | 'base';
  readonly sentence: number;
  /** Whether it tells little where it is told once: "filed in 1999". */
  readonly weak: boolean;
}

/** How long the news of a month or quarter goes on, in days. */
const NEWS = 130;
/** How far back a month or quarter that has no year may lie. */
const BACK = 270;
/** How far ahead, where the article's day is known within this many days. */
const AHEAD = 60;
const KNOWN = 240;
/** Sentences that tell what an article is about: those where once is enough, and those where twice is. */
const LEAD = 2;
const TOP = 7;

export function calendarOf(nodes: readonly { node: Node; line: Line; sentence: number }[]): Calendar {
  const signs = nodes.flatMap(({ node, line, sentence }) => signOf(node, line, sentence) ?? []);
  return { year: yearTold(signs), dateline: datelineOf(signs) };
}

function yearTold(signs: readonly Sign[]): number | null {
  const years = new Map<number, number>();
  for (const { is, year } of signs) if (is === 'past') years.set(year, (years.get(year) ?? 0) + 1);
  const [best] = [...years].sort(([a, n], [b, m]) => m - n || b - a);
  return best?.[0] ?? null;
}

function datelineOf(signs: readonly Sign[]): Dateline | null {
  const past = signs.filter(({ is }) => is !== 'future').toSorted((a, b) => b.since - a.since);
  const foreseen = signs.filter(({ is }) => is === 'future');
  const newest = past.find((sign) => isTelling(sign, past, foreseen));
  // "bought it in 1998 … it fell in May 2004": what is told once, behind the lead, tells too little
  if (!newest || past[0]!.year > newest.year + 1) return null;
  const { year, is, weak } = newest;
  const again = foreseen.filter((sign) => sign.year === year).length;
  // "in the first half of 2020" beside "will release it in 2020"
  const vague = is === 'past' && weak;
  if (vague && again >= past.filter((sign) => sign.year === year).length) return null;
  // "gained ground in 2004 … expects to reach its 2004 targets … a poor 2005": about the turn of the year
  const turn = weak && foreseen.some((sign) => sign.year === year + 1);
  const since = turn ? Math.max(newest.since, dayNumber(year, 10, 15)) : newest.since;
  const ends = foreseen.filter((sign) => sign.year > year || (!vague && sign.until >= since)).map((sign) => sign.until);
  const until = Math.min(newest.until, ...ends);
  return until >= since ? { since, until, of: is === 'base' ? year : null } : null;
}

/** Whether the article is of this time, and does not only mention it. */
function isTelling({ year, sentence, weak }: Sign, past: readonly Sign[], foreseen: readonly Sign[]): boolean {
  if (foreseen.some((sign) => sign.year === year + 1)) return true;
  // "led in June 2012 … will open in 2015"
  if (!weak && sentence < LEAD && foreseen.every((sign) => sign.year <= year)) return true;
  const told = past.filter((sign) => sign.year === year);
  return told.length > 1 && told.some((sign) => !sign.weak || sign.sentence < TOP);
}

function signOf({ first, after, expression: e }: Node, line: Line, sentence: number): Sign | null {
  // "has risen [since June 2003]", "founded in 1998": from when, and maybe long ago
  if (line.word(first - 1) === 'since') return null;
  const period = datedIn(e);
  const year = period && yearOfPeriod(period);
  if (!period || year === null) return null;
  const tense = FORESEEN.test(line.word(first - 2)) && line.word(first - 1) === 'for' ? 'future' : tenseAt(line, first, after);
  const [, last] = bounds(period);
  const whole = e.is === 'period' && period.grain === 'year';
  // "lower in 2005 than in 2004", "an 82% jump on 2003": a report on the year behind
  const base = e.is === 'focus' || (whole && isBase(line, first));
  if (tense === 'future') {
    const told = base ? year + 1 : year;
    return { year: told, is: 'future', sentence, weak: false, since: 0, until: whole ? dayNumber(told, 9, 30) : last + 15 };
  }
  if (base)
    return { year: year + 1, is: 'base', sentence, weak: whole, since: dayNumber(year + 1, 3, 1), until: dayNumber(year + 2, 6, 30) };
  if (tense === null || (whole && isName(line, first, after))) return null;
  if (period.grain !== 'year') return { year, is: 'past', sentence, weak: false, since: last, until: last + NEWS };
  const over = isWhole(line, first, after);
  const since = over ? dayNumber(year, 12, 1) : dayNumber(year, 7, 1);
  return { year, is: 'past', sentence, weak: !over, since, until: dayNumber(year + 1, 5, 31) };
}

/** The period that an expression's own words date; "the same period in 2003" gives 2003. */
function datedIn(e: Expression): Period | null {
  if (e.is === 'period') return e.period;
  if (e.is === 'ended') return datedIn(e.end);
  if (e.is === 'span') return datedIn(e.until);
  if ((e.is !== 'part' && e.is !== 'focus') || e.of?.is !== 'period') return null;
  if (e.is === 'focus') return e.of.period;
  return e.of.period.grain === 'year' ? inYear(e.part, e.of.period.year) : e.of.period;
}

/** "the 2003 shooting", "England's 2003 triumph": maybe long ago */
const isName = (line: Line, first: number, after: number): boolean =>
  /^(?:the|an?|its|his|her|their|['’]s?)$/.test(line.word(first - 1)) &&
  after < line.after &&
  /^(?:NOUN|PROPN|ADJ)$/.test(line.tokens[after]!.pos);

const FORESEEN = /^(?:outlook|prospects?|forecasts?|guidance|targets?|estimates?|projections?|expectations?|budget|plans?|hopes?)$/;

/** "up 27% from its 2003 performance", "a jump on 2003", "not as fast as in 2003" */
function isBase(line: Line, first: number): boolean {
  if (line.word(first - 1) === 'on' || (line.word(first - 1) === 'in' && line.word(first - 2) === 'as')) return true;
  if (comparedBy(line, first) === null) return false;
  // "from 5 in 2003 to 6 in 2004"
  for (let i = first - 1; i >= line.first && i > first - 9; i--) {
    if (line.word(i) === 'to') return false;
    if (/^(?:from|than|against|versus|vs|compared)$/.test(line.word(i))) return true;
  }
  return false;
}

/** "over the whole of 1997", "1997's total": when it was over. */
function isWhole(line: Line, first: number, after: number): boolean {
  for (let i = first - 3; i < after + 3; i++)
    if (/^(?:all|whole|entire|full|throughout|total|annual|overall|end|during|over)$/.test(line.word(i))) return true;
  return false;
}

/** A part of a year that no year stands beside: the one that the article can mean, or null where it may be two or none. */
export function partNear(part: Part, { since, until, of }: Dateline, tense: Tense): Period | null {
  // "after the 11 September attacks": of 2001
  if (part.grain === 'holiday' || (part.grain === 'day' && part.month === 9 && part.day === 11)) return null;
  const ahead = tense === 'future';
  if (ahead && until - since > KNOWN) return null;
  const [from, to] = ahead ? [since, until + AHEAD] : [since - BACK, until];
  let found: Period | null = null;
  const first = new Date(from * 86_400_000).getUTCFullYear() - 1;
  const last = new Date(to * 86_400_000).getUTCFullYear();
  for (let year = first; year <= last; year++) {
    const period = inYear(part, year);
    if (period === null) continue;
    const [begin, end] = bounds(period);
    if (ahead ? begin < from || begin > to : end < from || begin > to) continue;
    if (found !== null) return of === null ? null : inYear(part, of);
    found = period;
  }
  return found;
}

export const DATELINE: Topic = {
  id: 'time/dateline',
  examples: [
    {
      text: 'Rents rose 3% over the whole of 1994. They fell in November. A fall of 2% is forecast in 1995.',
      times: [
        ['the whole of 1994', '1994'],
        ['November', '1994-11'],
        ['1995', '1995'],
      ],
    },
    // Of early 1995 as well as of late 1994
    {
      text: 'Rents fell in January. They will rise in 1995, though not as fast as in 1994, and did well in the second half of 1994.',
      times: [
        ['January', '1995-01'],
        ['1995', '1995'],
        ['1994', '1994'],
        ['the second half of 1994', '1994-H2'],
      ],
    },
    {
      text: 'Exports in May to July rose to $9m from $7m in the same period in 1993.',
      times: [
        ['May to July', '1994-05/1994-07'],
        ['the same period in 1993', '1993-05/1993-07'],
      ],
    },
    {
      text: 'For the year profit was up 4% from its 1993 level. Sales fell in the fourth quarter. It will expand in 1995.',
      times: [
        ['the year', null],
        ['1993', '1993'],
        ['the fourth quarter', '1994-Q4'],
        ['1995', '1995'],
      ],
    },
    // What is only mentioned, and what only lies ahead, tells too little
    {
      text: 'Guards were sent home in May. The yard shut after the 1993 blast.',
      times: [
        ['May', null],
        ['1993', '1993'],
      ],
    },
    {
      text: 'Guards were sent home in May. The yard will open again in 1995.',
      times: [
        ['May', null],
        ['1995', '1995'],
      ],
    },
    {
      text: 'Two yards opened in 1994. A third of them shut in 1994 since the September 11 attacks.',
      times: [
        ['1994', '1994'],
        ['1994', '1994'],
        ['September 11', null],
      ],
    },
  ],
};
