/** What the address of an article tells of its date. */
import { parseStamp, type Stamp } from './dates.js';

const YEAR = '(?:^|\\/|-|_)((?:19|20)\\d\\d)';
const END = '(?=\\/|-|_|\\.|$)';
const PARTED = new RegExp(`${YEAR}([/-])(\\d{1,2}|[a-z]{3})\\2(\\d{1,2})${END}`, 'i');
const JOINED = new RegExp(`${YEAR}()(\\d\\d)(\\d\\d)${END}`);

/** "/2024/03/05/", "/2024/mar/05/", "/20240305/", "-2024-03-05-", "-20240305" → 2024-03-05 */
export function dayInAddress(url: string | null): Stamp | null {
  const path = pathOf(url);
  const found = PARTED.exec(path) ?? JOINED.exec(path);
  return found && parseStamp(/\d/.test(found[3]!) ? `${found[1]}-${found[3]}-${found[4]}` : `${found[4]} ${found[3]} ${found[1]}`);
}

/** "/2024/03/some-story" → "2024-03", for addresses that name no day. */
export function monthInAddress(url: string | null): string | null {
  return /\/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?:\/|-|$)/.exec(pathOf(url))?.slice(1).join('-') ?? null;
}

const pathOf = (url: string | null): string => (url ?? '').replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/s, ''); // prettier-ignore
