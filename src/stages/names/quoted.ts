/** Titles of works, in quotation marks or behind what they are: "the comedy “[Owl & Sons],” took …", "thriller [The Cold Ferry] opened". */
import type { Token } from '../../document.js';
import { itemAt } from '../../lexicon/item-at.js';
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

/** Of these, and of their genres, what a title may stand behind with no mark. */
const BEFORE_TITLE =
  /^(?:films?|movie|sequel|prequel|remake|comedy|romcom|drama|thriller|documentary|musical|animation|epic|adventure|biopic|romance|blockbuster|novel|memoir|bestseller|album|song|single|sitcom)$/;

/** Whether a word in lower case right before `first` says that a title follows. */
export function isBehindWork(tokens: readonly Token[], first: number): boolean {
  const before = itemAt(tokens, first - 1);
  if (!before || before.text !== before.lower || !BEFORE_TITLE.test(before.lower) || before.sentence !== tokens[first]!.sentence)
    return false;
  // "a [single] London hospital", "the [single] European market": one of them
  return (
    before.lower !== 'single' ||
    (tokens[first]!.pos !== 'ADJ' && !/^(?:an?|one|any|no|every)$/.test(itemAt(tokens, first - 2)?.lower ?? ''))
  );
}

/** Token after the title without marks that begins at `at`, or `at`: capital words, and small ones between them. */
export function plainTitle(tokens: readonly Token[], at: number, end: number, { capital, shouted }: Capitals): number {
  if (!capital[at] || shouted[at] || !isBehindWork(tokens, at)) return at;
  let after = at + 1;
  for (let i = at + 1; i < Math.min(end, at + LONGEST) && (capital[i] || SMALL.test(tokens[i]!.lower)); i++) if (capital[i]) after = i + 1;
  // "the sequel Cold Ferry [2] took £4m"
  if (after + 1 < end && /^\d{1,2}$/.test(tokens[after]!.text) && /^(?:VERB|AUX|PUNCT)$/.test(tokens[after + 1]!.pos)) return after + 1;
  return after > at + 1 || !/^(?:the|a|an)$/.test(tokens[at]!.lower) ? after : at;
}

/** Token after the title that the quotation mark at `at` opens, without the comma that American style puts inside, or `at`. */
export function quotedTitle(tokens: readonly Token[], at: number, end: number, { capital }: Capitals): number {
  const closing = CLOSING.get(tokens[at]!.text);
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
  return words > 1 || tokens[after - 1]!.shape === 'number' || WORKS.test(itemAt(tokens, at - 1)?.lower ?? '') ? after : at;
}
