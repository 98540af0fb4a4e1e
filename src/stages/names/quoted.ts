/** Titles of works in quotation marks: "the comedy “[Owl & Sons],” took …". */
import type { Token } from '../../document.js';
import type { Capitals } from './capitals.js';

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
]);
const SMALL = /^(?:of|the|a|an|and|or|in|on|at|to|for|from|with|by|vs|&|-|:|'|’|!|'s|’s)$/;
const LONGEST = 9;

/** Nouns for works that bear titles. */
export const WORKS =
  /^(?:films?|movies?|sequels?|prequel|remake|reboot|comedy|drama|thriller|documentary|musical|animation|western|newcomer|blockbuster|novels?|books?|memoir|bestseller|albums?|songs?|singles?|tracks?|hits?|shows?|series|sitcom|programme|episode|podcast|plays?|opera|ballet|games?|painting|magazine|newspaper|title)$/;

/** Token after the title that the quotation mark at `at` opens, without the comma that American style puts inside, or `at`. */
export function quotedTitle(tokens: readonly Token[], at: number, end: number, { capital }: Capitals): number {
  const closing = tokens[at]!.shape === 'symbol' ? CLOSING.get(tokens[at]!.text) : undefined;
  if (!closing) return at;
  let close = at + 1;
  while (close < end && close <= at + LONGEST && tokens[close]!.text !== closing) close++;
  if (tokens[close]?.text !== closing || close >= end || close === at + 1) return at;
  const after = tokens[close - 1]!.text === ',' ? close - 1 : close;
  let words = 0;
  for (let i = at + 1; i < after; i++) {
    const { lower, shape } = tokens[i]!;
    if (shape === 'word' && capital[i]) words++;
    else if (shape !== 'number' && (!SMALL.test(lower) || i === at + 1)) return at;
  }
  if (words === 0) return at;
  // “Yes,” he said: one word is a title only behind what it is the title of
  return words > 1 || tokens[after - 1]!.shape === 'number' || WORKS.test(tokens[at - 1]?.lower ?? '') ? after : at;
}
