/** Change and bound of a quantity in NewsQuant's signs: a hedge wins; a verb or adverb is up or down, a noun of change is "=". */
import type { Claim, Document, Quantity } from '../../document.js';
import { changeVerbs } from '../../lexicon/change.js';

const BOUNDS: ReadonlyMap<string, string> = new Map([
  ['about', '~'],
  ['over', '>'],
  ['at least', '>'],
  ['under', '<'],
  ['at most', '<'],
]);

/** "a 4% drop", "a drop of 4%", "an additional 4", "4% more than", "pulled it 4% lower" */
const BY_NOUN = /^change\/(?:quantity-noun|quantity-adverb|noun-of|noun-by|noun-at|growth-of|extra|more-than|multiplier)$/;
const BY_RULE = /^change\/(?:verb|adverb|and-by|plus|gap|unchanged|ahead)/;

/** "=", "~", ">", "<", "up" or "down"; `before` is the sign of the quantity before it. */
export function changeOf(document: Document, quantity: Quantity, claim: Claim | null, before: string): string {
  const { tokens } = document.tokens;
  const { modifier, unitKind, number, noun, whole } = quantity;
  if (unitKind === 'rank') return '=';
  if (modifier !== null) return BOUNDS.get(modifier)!;
  if (noun && tokens[noun.first]!.lower === 'more') return '>';
  if (unitKind === 'percent' && number.sign !== null) return number.sign === '-' ? 'down' : 'up';
  const word = (at: number): string => tokens[at]?.lower ?? '';
  const bracketed = word(whole.first - 1) === '(' && /^(?:up|down)$/.test(before);
  if (bracketed || (word(whole.first - 1) === 'or' && claim?.kind === 'growth' && BOUNDS_OF_LIST.test(before))) return before;
  const direction = claim?.change?.direction ?? 'flat';
  if (direction === 'flat') return '=';
  // "fell to 49.5": the level right behind the verb
  if (claim!.kind !== 'growth') return word(whole.first - 1) === 'to' && changeVerbs.has(word(whole.first - 2)) ? direction : '=';
  return !claim!.because.some((id) => BY_NOUN.test(id)) && claim!.because.some((id) => BY_RULE.test(id)) ? direction : '=';
}

const BOUNDS_OF_LIST = /^(?:up|down|=)$/;
