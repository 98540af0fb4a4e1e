/** Datelines: "LONDON, March 5, 2024 (Newswire) - Shares rose" → 2024-03-05 */
import { dayOf, monthOf, type Stamp } from './dates.js';

/** UTF-16 units at the beginning of a text in which a dateline may stand, behind a headline or a byline. */
const WITHIN = 800;

const CITY = "[\\p{Lu}][\\p{Lu}\\p{L}.'’ -]{2,40}";
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
/** City, maybe a region, then the date, then maybe an agency, then a dash. */
const DATELINE = new RegExp(
  `(?:^|\\n)[ \\t]{0,3}${CITY}(?:, ?${CITY}){0,2}, ?(?:${MONTH}[.]? ?(\\d{1,2})|(\\d{1,2}) ${MONTH}[.]?)(?:,? (\\d{4}))?(?: ?[/(][^)\\n]{1,60}[)/])?(?: ?[/(][^)\\n]{1,60}[)/])? ?(?:--?|[–—:])`,
  'iu',
);

/**
 * The day of the dateline. Without a year it is known only where something else, such as an address /2024/03/, gives year and month:
 * `known` as "2024-03", null for nothing.
 */
export function datelineDay(text: string, known: string | null = null): Stamp | null {
  const found = DATELINE.exec(text.slice(0, WITHIN));
  if (!found || !/^\s*[\p{Lu}][\p{Lu}.'’ -]+,/u.test(found[0])) return null;
  const month = monthOf(found[1] ?? found[4]!);
  const year = found[5] ?? (known !== null && Number(known.slice(5, 7)) === month ? known.slice(0, 4) : undefined);
  const day = year === undefined ? null : dayOf(Number(year), month, Number(found[2] ?? found[3]));
  return day === null ? null : { day, instant: null, utc: false };
}
