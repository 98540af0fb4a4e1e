/** Odds of bookmakers: "odds of 7/2", "the 8/13 favourite"; each is a ratio of its own. */
import type { Token } from '../../document.js';
import { atom, type Atom, type Reading } from './atom.js';

const BETTING =
  /^(?:odds|bookmakers?|bookies?|bookie's|betting|bets?|bettors?|punters?|favou?rites?|outsiders?|longshots?|odds-on|shots?)$/;

/** "7/2" in a sentence that tells of bets; "24/7" and "50/50" are no odds. */
export function oddsAt(reading: Reading, at: number): Atom | null {
  const { tokens } = reading;
  const [left, mark, right] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (mark?.text !== '/' || mark.spaced || !right || right.spaced || tokens[at + 3]?.text === '/') return null;
  if (!/^\d{1,4}$/.test(left.text) || !/^\d{1,2}$/.test(right.text) || left.text === right.text || right.text === '0') return null;
  if ((left.text === '24' && right.text === '7') || !tellsOfBets(tokens, at)) return null;
  return atom(reading, {
    class: 'fraction',
    first: at,
    after: at + 3,
    value: Number(left.text) / Number(right.text),
    digits: true,
    because: ['number/odds'],
  });
}

function tellsOfBets(tokens: readonly Token[], at: number): boolean {
  const { sentence } = tokens[at]!;
  for (let i = at - 1; i >= 0 && i > at - 50 && tokens[i]!.sentence === sentence; i--) if (BETTING.test(tokens[i]!.lower)) return true;
  for (let i = at + 3; i < at + 50 && tokens[i]?.sentence === sentence; i++) if (BETTING.test(tokens[i]!.lower)) return true;
  return false;
}
