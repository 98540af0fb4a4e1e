/**
 * Ranks: a position by size or merit.
 *
 *   "ranked [first] in India" · "the [second] biggest source" · "[number one]" · "finished [third]" · "in [third] place" · "[top five]"
 *   not: "its [second] listing", "for the [first] time", "the [second] week"
 */
import type { Quantity } from '../../document.js';
import { tokenAt, word, type Scene } from './scene.js';

const STANDING = /^(?:rank|ranks|ranked|ranking|finish|finishes|finished|finishing|place|places|placed|came|come|comes|coming|rated|lies|lie|sits|sit|sat|stands|stood|remained|remains|remain|was|is|were|are|be)$/;
const SUPERLATIVE = /(?:[^aeiou]est|iest|.{3,}est)$/;
const NOT_SUPERLATIVE = /^(?:interest|request|test|protest|contest|forest|harvest|west|northwest|southwest|midwest|guest|rest|quest|arrest|invest|honest|modest|manifest|digest|latest)$/;

/** Whether an ordinal, a "No 1" or a "top five" is a position by size or merit; returns the rule, or null. */
export function rankRule(scene: Scene, quantity: Quantity): string | null {
  const { number } = quantity;
  if (number.class !== 'ordinal') return 'rank/number';
  const next = afterOrdinal(scene, number.after);
  const nextWord = word(scene, next);
  if ((SUPERLATIVE.test(nextWord) && !NOT_SUPERLATIVE.test(nextWord)) || /^(?:most|least|best|worst|busiest)$/.test(nextWord)) return 'rank/superlative';
  if (/^(?:place|position|spot|seed)$/.test(nextWord)) return 'rank/place';
  const before = leftWord(scene, number.first);
  if (/^(?:time|half|quarter|week|month|year|day|time|term|listing|round|season|half)$/.test(nextWord) && next === number.after) return null;
  const behind = tokenAt(scene, number.after);
  const free = !behind || behind.pos === 'ADP' || behind.pos === 'PUNCT' || behind.pos === 'CCONJ' || behind.pos === 'ADV' || /^(?:to|only|on|in|with|for|by|among|behind|at)$/.test(behind.lower);
  if (free && /^(?:rank|ranks|ranked|ranking|finish|finished|finishes|finishing|placed|came|comes|coming|come|rated)$/.test(before)) return 'rank/verb';
  if (free && STANDING.test(before) && /^(?:on|in|behind|among|to|only|of)$/.test(nextWord)) {
    if (nextWord === 'in' && word(scene, next + 1) === 'line') return 'rank/standing';
    return /^(?:was|is|were|are|be)$/.test(before) && nextWord === 'to' && word(scene, number.first) === 'first' ? null : 'rank/standing';
  }
  if (free && nextWord === 'only' && word(scene, next + 1) === 'to') return 'rank/only-to';
  if (/^(?:solid|close|distant|joint|lowly)$/.test(word(scene, number.first - 1)) && free) return 'rank/verb';
  return null;
}

/** "second-biggest", "second biggest": the token behind the ordinal and its hyphen. */
function afterOrdinal(scene: Scene, after: number): number {
  return word(scene, after) === '-' ? after + 1 : after;
}

function leftWord(scene: Scene, at: number): string {
  let i = at - 1;
  while (i >= 0 && /^(?:the|a|in|only|currently|now|also|joint|solid|still|only|at|as|-|–|—)$/.test(word(scene, i)) && at - i < 4) i--;
  return word(scene, i);
}
