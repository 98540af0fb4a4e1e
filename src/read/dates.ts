/** Dates as pages, feeds and records write them → the day at the place of the article. */

export interface Stamp {
  /** The day as written, YYYY-MM-DD. */
  readonly day: string;
  /** Milliseconds since 1970; null where no time and zone are given. */
  readonly instant: number | null;
  /** Whether the zone is UTC, which tells nothing of the place: the local day may be the one before or behind. */
  readonly utc: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const CLOCK = /(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s{0,3}([ap]\.?m\b)?/i;
const ZONE = /(?:\b(Z|UTC|GMT)\b|([+-])(\d\d):?(\d\d)\b)/;

/** Of zones that dates of feeds and pages name, in hours from UTC. */
const ZONES: Readonly<Record<string, number>> = {
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  cet: 1,
  cest: 2,
  bst: 1,
};

/**
 * "2024-03-05T23:30:00-05:00" · "20240305" · "Tue, 05 Mar 2024 10:00:00 GMT" · "March 5th, 2024" · "5 Mar 2024" · "25/12/2024" → 2024-12-25;
 * null for what names no single day: "03/04/2024", "March 2024", "0000-00-00".
 */
export function parseStamp(written: string): Stamp | null {
  const text = written.trim().slice(0, 120);
  const date = numericDate(text) ?? namedDate(text);
  if (date === null) return null;
  const day = dayOf(...date.parts);
  return day === null ? null : { day, ...zoned(day, text.slice(date.end)) };
}

/** A number of seconds or milliseconds since 1970, or a text. */
export function stampOf(value: unknown): Stamp | null {
  if (typeof value === 'string') return /^\d{10}$|^\d{13}$/.test(value) ? stampOf(Number(value)) : parseStamp(value);
  if (typeof value !== 'number' || !(value > 1e8 && value < 1e13)) return null;
  const instant = value < 1e11 ? value * 1000 : value;
  return { day: new Date(instant).toISOString().slice(0, 10), instant, utc: true };
}

type Parts = readonly [year: number, month: number, day: number];
interface Found {
  readonly parts: Parts;
  /** Offset behind the date: a time may follow. */
  readonly end: number;
}

function numericDate(text: string): Found | null {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})()(\d\d)(\d\d)(?=$|T|\d{4}(?:\d\d)?$)/.exec(text);
  if (iso) return { parts: [Number(iso[1]), Number(iso[3]), Number(iso[4])], end: iso[0].length };
  const turned = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  if (!turned) return null;
  const [first, second, year] = [Number(turned[1]), Number(turned[3]), Number(turned[4])];
  // 3/4 is March in one country and April in another
  if (first <= 12 && second <= 12 && first !== second && turned[2] !== '.') return null;
  return { parts: first > 12 || turned[2] === '.' ? [year, second, first] : [year, first, second], end: turned[0].length };
}

const DAY_MONTH = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s.-]{0,3}(?:of\\s)?${MONTH}[.,]?[\\s,-]{1,3}(\\d{4})\\b`, 'i');
const MONTH_DAY = new RegExp(`\\b${MONTH}[.]?\\s{0,3}(\\d{1,2})(?:st|nd|rd|th)?[,.]?\\s{1,3}(?:at\\s[\\d:apm. ]{3,9}\\s)?(\\d{4})\\b`, 'i');

function namedDate(text: string): Found | null {
  const european = DAY_MONTH.exec(text);
  if (european)
    return { parts: [Number(european[3]), monthOf(european[2]!), Number(european[1])], end: european.index + european[0].length };
  const american = MONTH_DAY.exec(text);
  return american && { parts: [Number(american[3]), monthOf(american[1]!), Number(american[2])], end: american.index + american[0].length };
}

/** "March" → 3, 0 for anything else */
export const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** YYYY-MM-DD; null where the calendar has no such day, or no newspaper can have been printed on it. */
export function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1700 || year > 2100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

function zoned(day: string, rest: string): Pick<Stamp, 'instant' | 'utc'> {
  const clock = CLOCK.exec(rest) ?? /^T(\d\d)(\d\d)(\d\d)?()/.exec(rest);
  if (!clock) return { instant: null, utc: false };
  const half = clock[4]?.[0]?.toLowerCase();
  const hour = (Number(clock[1]) % (half === undefined ? 24 : 12)) + (half === 'p' ? 12 : 0);
  const local = Date.parse(`${day}T00:00:00Z`) + ((hour * 60 + Number(clock[2])) * 60 + Number(clock[3] ?? 0)) * 1000;
  const behind = rest.slice(clock.index + clock[0].length);
  const zone = ZONE.exec(behind);
  if (zone) {
    const minutes = zone[2] === undefined ? 0 : (zone[2] === '-' ? -1 : 1) * (Number(zone[3]) * 60 + Number(zone[4]));
    return { instant: local - minutes * 60_000, utc: minutes === 0 };
  }
  const hours = ZONES[/\b([a-z]{3,4})\b/i.exec(behind)?.[1]?.toLowerCase() ?? ''];
  return hours === undefined ? { instant: null, utc: false } : { instant: local - hours * 3_600_000, utc: false };
}
