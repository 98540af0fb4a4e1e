/** The words left of a sum that it goes with where no "of" links them: "with [market values] below £700m", "[donations] totalling £4m". */
import type { Chunk } from '../../../document.js';
import { AMOUNTS, metricOf } from '../../../lexicon/metrics.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { measured, type Measured } from '../phrases.js';
import { chunkAt, headWord, nameOf, word, type Scene } from '../scene.js';
import { outerPhrase } from './own-count.js';

/** "gave [a sum] of £400", but "the full [amount] of £400" is told of nothing else */
export const isAmountWord = (scene: Scene, noun: Chunk): boolean =>
  noun.after - noun.first <= 2 && AMOUNTS.has(headWord(scene, noun)) && /^(?:an?|the)$/.test(word(scene, noun.first));

const LINKS = /^(?:to|between|above|over|below|under|at|with|from)$/;
const BOUNDS = /^(?:over|above|under|below|beneath|exceeding|upwards)$/;
const SUMS_UP = /^(?:totall?ing|amounting|averaging|exceeding|topping|reaching|ranging|starting)$/;

/** What a sum behind a preposition is of: "the rise in [the base wage] to £7", "[gifts] over £90", "[a cheque] for £300". */
export function moneyBefore(scene: Scene, draft: Draft, left: Chunk): Measured | null {
  if (word(scene, left.first) === 'for') return dealPhrase(scene, draft, left);
  let link = left;
  // "bids totalling [up to] £4m"
  if (
    link.kind === 'preposition' &&
    !SUMS_UP.test(word(scene, link.first)) &&
    SUMS_UP.test(headWord(scene, chunkAt(scene, link.index - 1)))
  )
    link = chunkAt(scene, link.index - 1)!;
  const sums = SUMS_UP.test(headWord(scene, link)) && link.after - link.first === 1;
  // "[market values] below £700m": read as how exact the sum is
  const bound = link.kind === 'noun' && BOUNDS.test(word(scene, draft.chunk.first));
  if (!bound && !sums && !(link.kind !== 'verb' && LINKS.test(word(scene, link.first)))) return null;
  const noun = bound ? link : chunkAt(scene, link.index - 1);
  if (noun?.kind !== 'noun' || noun.index === draft.clause.subject || noun.first < draft.sentence.first) return null;
  if (nameOf(scene, noun.after - 1)?.form === 'name') return null;
  const row = metricOf(headWord(scene, noun), scene.lexicon);
  return row && /^metric\/(?:money|rate)$/.test(row.id) ? measured(scene, outerPhrase(scene, noun)) : null;
}

/** "approved its [acquisition] by Merrow of Leeds for $27 a share": what was agreed at the price. */
function dealPhrase(scene: Scene, draft: Draft, preposition: Chunk): Measured | null {
  for (let i = preposition.index - 1; i > (draft.clause.verb ?? draft.clause.first) && i > preposition.index - 8; i--) {
    const chunk = chunkAt(scene, i)!;
    if (chunk.kind !== 'noun' && chunk.kind !== 'preposition') return null;
    if (
      chunk.kind !== 'noun' ||
      !/^(?:acquisition|purchase|takeover|buy-?out|merger|sale|disposal|request|bid|claim|bill|budget)$/.test(headWord(scene, chunk))
    )
      continue;
    const { metric, owner } = measured(scene, { first: chunk.first, core: chunk.after, after: chunk.after, next: i + 1 });
    return { metric, owner };
  }
  return null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'On top of the $3bn that it spent in May, Orsa Inc. paid $1bn.', facts: [{ quote: '$3bn', metric: 'spent' }] },
  { text: 'The gang stole vans worth a total of £640,000.', facts: [{ quote: '£640,000', metric: 'value' }] },
  { text: 'The lake has lost half its water.', facts: [{ quote: 'half', metric: 'water' }] },
  { text: 'Rain reached 80mm in parts of Norway.', facts: [{ quote: '80mm', metric: 'Rain' }] },
  { text: 'The vaccine was 91% effective.', facts: [{ quote: '91%', metric: 'effective' }] },
  { text: 'Drivers took a 14% pay cut in exchange for shares.', facts: [{ quote: '14%', metric: 'pay' }] },
  { text: 'Ana Costa gave the club a sum of £400.', facts: [{ quote: '£400', subject: 'Ana Costa', metric: 'gave the club' }] },
  {
    text: 'Ana Costa wants help for clerks and a rise in the base wage to £7 an hour.',
    facts: [{ quote: '£7', metric: 'base wage' }],
  },
  { text: 'The rule spares firms with market values below $900m.', facts: [{ quote: '$900m', metric: 'market values' }] },
];
