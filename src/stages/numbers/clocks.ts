/** Times of day and measured times in figures. */
import type { Token } from '../../document.js';
import { atom, type Atom, type Reading } from './atom.js';

/** "5:30 pm", "1115 GMT", "17:22" → clock; "8:12.36", "in 2:03:04" → race, in seconds. */
export function readClock(reading: Reading, at: number): Atom | null {
  const { tokens } = reading;
  const token = tokens[at]!;
  if (!/^\d{1,4}(?:\.\d\d)?$/.test(token.text)) return null;
  let after = at + 1;
  const parts = [token.text];
  while (
    parts.length < 3 &&
    tokens[after]?.text === ':' &&
    !tokens[after]!.spaced &&
    /^\d\d(?:\.\d+)?$/.test(tokens[after + 1]?.text ?? '') &&
    !tokens[after + 1]!.spaced
  ) {
    parts.push(tokens[after + 1]!.text);
    after += 2;
  }
  // "a ratio of 1:20"
  if (parts.length === 2 && tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => /^(?:ratio|odds|scale)$/.test(lower))) return null;
  const zone = ZONE.test(tokens[after]?.lower ?? '');
  if (parts.length === 1) {
    if (!zone && !isClock(tokens, at)) return null;
    return atom(reading, { class: 'clock', first: at, after: at + 1, digits: true, because: ['number/clock'] });
  }
  const measured =
    /\./.test(parts.at(-1)!) ||
    (!zone &&
      !/^0\d/.test(token.text) &&
      RACE_CUE.test(tokens[at - 1]?.lower ?? '') &&
      (parts.length === 3 || RACE_CUE_SURE.test(tokens[at - 1]!.lower)));
  if (!measured || zone) return atom(reading, { class: 'clock', first: at, after, digits: true, because: ['number/clock'] });
  const seconds = Number(parts.reduce((sum, part) => sum * 60 + Number(part), 0).toFixed(3));
  return atom(reading, { class: 'race', first: at, after, value: seconds, digits: true, because: ['number/race'] });
}

/** "5 [o'clock]", "2100 [local time]", "from [0900] to 1015 GMT" */
function isClock(tokens: readonly Token[], at: number): boolean {
  const behind = tokens[at + 1]?.lower ?? '';
  if (behind === 'o') return /^['’]$/.test(tokens[at + 2]?.text ?? '') && tokens[at + 3]?.lower === 'clock';
  if (!/^\d{4}$/.test(tokens[at]!.text)) return false;
  if (behind === 'local') return tokens[at + 2]?.lower === 'time';
  // "between [2200] and 0700": no number begins with a nought
  if (/^(?:to|and|until|till|-|–)$/.test(behind) && /^0\d[0-5]\d$/.test(tokens[at + 2]?.text ?? '') && /^[0-2]/.test(tokens[at]!.text))
    return true;
  return /^(?:to|and|until|till|-|–)$/.test(behind) && /^\d{4}$/.test(tokens[at + 2]?.text ?? '') && ZONE.test(tokens[at + 3]?.lower ?? '');
}

const ZONE = /^(?:gmt|bst|utc|est|edt|cet|cest|pst|pdt|ist|jst|am|pm|a\.m\.|p\.m\.|a\.m|p\.m|o'clock)$/;
const RACE_CUE = /^(?:in|of|clocked|time|record|ran|clocking|best)$/;
const RACE_CUE_SURE = /^(?:clocked|clocking|ran)$/;
