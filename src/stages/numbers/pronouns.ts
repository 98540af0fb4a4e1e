/** The word "one": a number, or a pronoun. */
import { cardinalOf } from '../../lexicon/numerals.js';
import { unitAt } from '../../lexicon/units/index.js';
import { glued, lowerAt, type Reading } from './atom.js';

function afterName(taken: Uint8Array, at: number): number {
  let i = at;
  while (taken[i]) i++;
  return i;
}

const ONE_BEFORE =
  /^(?:no|the|this|that|which|each|any|every|another|only|old|new|good|big|last|next|first|second|third|every|some|any|same|right|wrong|other|latest|previous|whole)$/;

/** Whether the "one" at `at` is a pronoun or an idiom: "one of the guests", "no one", "one day", "the one". */
export function isPronoun({ tokens, taken }: Reading, at: number): boolean {
  const before = lowerAt(tokens, at - 1);
  const next = tokens[at + 1];
  if (!next || next.sentence !== tokens[at]!.sentence)
    return !/^(?:number|no|least|about|just|than|to|from|or|by|zero|into|only)$/.test(before);
  if (/^(?:number|least|than)$/.test(before)) return false;
  // "all-in-one models", "the game is one Smith enjoyed"
  if (glued(tokens, at - 1) && lowerAt(tokens, at - 2) === 'in') return true;
  if (taken[at + 1] && !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[afterName(taken, at + 1)]?.pos ?? '')) return true;
  if (/^(?:that|this)$/.test(before)) return next.pos !== 'NOUN';
  if (/^(?:no|another|each|any|every|which)$/.test(before)) return true;
  if (/^(?:of|another|'s)$/.test(next.lower)) return true;
  if (next.lower === 'day' && !glued(tokens, at + 1))
    return !/^(?:in|for|within|only|just|after|under|over|of|by|last|past|-)$/.test(before);
  if (glued(tokens, at + 1)) return unitAt(tokens, at + 2) === null;
  if (/^(?:NOUN|ADJ|PROPN|NUM)$/.test(next.pos)) return ONE_BEFORE.test(before) && next.pos !== 'NOUN';
  if (/^(?:or|to|in|out)$/.test(next.lower) && cardinalOf.has(lowerAt(tokens, at + 2))) return false;
  if (next.shape === 'symbol' && /^(?:SYM)$/.test(next.pos)) return false;
  return unitAt(tokens, at + 1) === null;
}
