/** What is only named, not told: the time of its clause is not its own. */
import type { Draft } from '../draft.js';
import { DIMENSIONS } from '../../../lexicon/metrics.js';
import { isMetric } from '../phrases.js';
import { chunkAt, chunkOf, isCompound, word, type Scene } from '../scene.js';

/** "its [16,000] employees", "the firm's [two] plants" */
export const isPossessed = (scene: Scene, draft: Draft): boolean =>
  draft.quantity.unitKind === 'count' && draft.part === 'plain' && isOwned(scene, draft);

/** "Norway's [second]-largest bank made £4m", "Singapore, the [second]-biggest market, fell": how somebody is known, whatever happens. */
function isNamedRank(scene: Scene, { kind, quantity, clause, chunk }: Draft): boolean {
  if (kind !== 'rank' || quantity.number.class !== 'ordinal' || clause.verb === null || chunk.index > clause.verb) return false;
  const { first } = quantity.whole;
  // "Fuel, the group's second-largest cost, came to £4m": a rank among figures
  for (let i = chunk.index; i < chunk.index + 3; i++) {
    const noun = chunkAt(scene, i);
    if (noun?.kind === 'noun' && isMetric(scene, noun.first, noun.after)) return false;
  }
  if (/^'s?$/.test(word(scene, first - 1))) return true;
  const at = /^(?:the|a|an)$/.test(word(scene, first - 1)) ? first - 2 : first - 1;
  return word(scene, at) === ',' && clause.subject !== null && chunkAt(scene, clause.subject)!.after <= at;
}

/** "a [$12] lunch deal": a price that only describes has no part in the times of other clauses. */
export function isAttributive(scene: Scene, { quantity, part }: Draft): boolean {
  const next = scene.tokens.tokens[quantity.whole.after];
  return (
    quantity.unitKind === 'money' &&
    part === 'plain' &&
    /^(?:a|an|the)$/.test(word(scene, quantity.whole.first - 1)) &&
    next?.pos === 'NOUN'
  );
}

/** What only says who or what something is: "[The £3bn line] opened in 2019", "Norway's [second]-largest bank". */
export const isLabel = (scene: Scene, draft: Draft): boolean =>
  isNamedRank(scene, draft) ||
  (isAttributive(scene, draft) && draft.clause.subject === draft.chunk.index + 1 && draft.chunk.index < (draft.clause.verb ?? 0));

const isOwned = (scene: Scene, { quantity }: Draft): boolean =>
  /^(?:its|their|his|her|our|my|'s|')$/.test(word(scene, quantity.whole.first - 1));

/** "The tower, [340 metres high], will open in May", "[9 miles long and 5 wide]": between commas, how large something is at any time. */
export function isAside(scene: Scene, { quantity, span, part, chunk }: Draft): boolean {
  const before = (quantity.hedge?.first ?? span.first) - 1;
  return (
    quantity.unitKind === 'physical' &&
    part === 'plain' &&
    DIMENSIONS.has(word(scene, chunk.after)) &&
    (word(scene, before) === ',' || (word(scene, before) === 'and' && DIMENSIONS.has(word(scene, before - 1)))) &&
    /^(?:[,.]|and)$/.test(word(scene, chunk.after + 1))
  );
}

/** What is only named, not told: "its [16,000] employees", "a [seven-mile] section", "a [120MW] unit". */
export function isPresupposed(scene: Scene, draft: Draft): boolean {
  const { quantity } = draft;
  const { unitKind } = quantity;
  const before = word(scene, quantity.whole.first - 1);
  // "a seven-mile", but "thirty-one people"
  const hyphen = isCompound(scene, quantity);
  // "well above its [£5,000] target"
  if (unitKind === 'money' && draft.part === 'plain' && isOwned(scene, draft)) return true;
  // "above the bank's 2% [target]"
  if (
    unitKind === 'percent' &&
    /^(?:target|goal|limit|ceiling|cap|threshold)s?$/.test(word(scene, quantity.whole.after)) &&
    draft.part === 'plain'
  )
    return true;
  if (isAside(scene, draft)) return true;
  if (unitKind === 'count' && hyphen && quantity.number.class !== 'range' && !draft.duration) return true;
  if (unitKind === 'count' && before === 'of' && draft.part === 'plain' && !isSum(scene, draft)) return true;
  if (unitKind === 'count')
    return isPossessed(scene, draft) || (draft.part === 'plain' && before === 'the' && (quantity.value ?? 11) <= 10);
  if (unitKind !== 'physical' && unitKind !== 'time' && !draft.duration) return false;
  if (draft.duration?.streak) return false;
  // "left on Friday [after 30 years]", "voted on Friday after a [seven-hour] debate"
  const left = (quantity.hedge?.first ?? quantity.whole.first) - 1;
  if (unitKind !== 'physical' && word(scene, /^an?$/.test(word(scene, left)) ? left - 1 : left) === 'after') return true;
  const next = chunkAt(scene, draft.chunk.index + 1);
  const noun = next?.kind === 'noun' && next.first === draft.chunk.after;
  if (noun && /^(?:highs?|lows?|peaks?|best|worst|record)$/.test(word(scene, next.after - 1))) return false;
  return hyphen ? noun : noun && /^(?:a|an|the)$/.test(before) && unitKind === 'physical';
}

/** "a total [of] 500 people", "sales [of] 5,000 cars": the noun counts what is behind it; not "a fleet of 80 ships". */
function isSum(scene: Scene, draft: Draft): boolean {
  if (/^(?:total|average|record|maximum|minimum)$/.test(word(scene, draft.quantity.whole.first - 2))) return true;
  const noun = chunkAt(scene, chunkOf(scene, draft.quantity.whole.first - 1).index - 1);
  if (noun?.kind !== 'noun') return false;
  // "In May it [had] a fleet of 80 ships"
  if (draft.clause.verb === noun.index - 1) return true;
  return (
    isMetric(scene, noun.first, noun.after) ||
    /^(?:total|average|record|maximum|minimum|number|median|mean|peak|high|low)$/.test(word(scene, noun.after - 1))
  );
}
