/** What is taken as given, whatever is planned or foreseen beside it: "will cut 4% of [its] 16,000 staff", "will look into the deaths of [12 men]". */
import { examiningVerbs, PLAN_NOUNS } from '../../../lexicon/intentions.js';
import { itemAt } from '../../../lexicon/item-at.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { isAside } from '../periods/presupposed.js';
import { chunkAt, headWord, isCompound, isPossessive, nameOf, word, type Scene } from '../scene.js';

/** "4% of [its] 16,000 employees", "the county's nine towns": a count that is taken as given, whatever is said with it. */
export function isGiven(scene: Scene, draft: Draft): boolean {
  const { quantity, span } = draft;
  if (
    word(scene, span.first - 1) === 'of' &&
    word(scene, span.first - 2) === 'price' &&
    /^(?:closing|current|market)$/.test(word(scene, span.first - 3))
  )
    return true;
  // "The [12-mile] tunnel will open"
  if (quantity.unitKind === 'physical' && isCompound(scene, quantity) && draft.chunk.index < (draft.clause.verb ?? 0)) return true;
  // "will cut 300 jobs [following its $16bn takeover]"
  let left = (quantity.hedge?.first ?? span.first) - 1;
  if (/^(?:its|their|his|her|a|an|the)$/.test(word(scene, left))) left--;
  if (/^(?:following|despite|amid)$/.test(word(scene, left)) || isReason(scene, draft)) return true;
  // "will grow 4% [after a 3% drop]"
  if (draft.part === 'growth' && /^(?:after|since)$/.test(word(scene, left)) && left < span.first - 1) return true;
  // "wants control of [40%-owned] Harrow"
  const next = quantity.whole.after;
  if (word(scene, next) === '-' ? word(scene, next + 1) === 'owned' : word(scene, next) === 'owned') return true;
  // "[twice] what was expected", "[twice] the number forecast": what came is set against it
  if (quantity.unitKind === 'times' && /^(?:what|the (?:amount|number|rate|level))$/.test(following(scene, span.after))) return true;
  if (isExamined(scene, draft) || isUndone(scene, draft) || isTitle(scene, draft) || isAside(scene, draft)) return true;
  // "approved the plan [by 34 votes] to 27"
  if (quantity.unit === 'vote' && /^(?:by|to)$/.test(word(scene, span.first - 1))) return true;
  // "will reach schools [with fewer than 90 pupils]"
  if (
    quantity.hedge &&
    /^(?:fewer|less|more|under|over)$/.test(word(scene, quantity.hedge.first)) &&
    word(scene, quantity.hedge.first - 1) === 'with' &&
    /^(?:NOUN|PROPN)$/.test(itemAt(scene.tokens.tokens, quantity.hedge.first - 2)?.pos ?? '')
  )
    return true;
  // "half of its [remaining] 310 litres"
  if (/^(?:remaining|existing|current)$/.test(word(scene, span.first - 1))) return true;
  // "will struggle to make back its $55m budget": what is owned, and no plan
  const behind = word(scene, next);
  if (quantity.unitKind === 'money' && behind === 'of' && /^(?:existing|outstanding|remaining)$/.test(word(scene, next + 1))) return true;
  // "pledged to close [the state's] $4bn gap"
  if (quantity.unitKind === 'money' && (/^(?:its|their|his|her)$/.test(word(scene, span.first - 1)) || isShort(scene, draft)))
    return behind === 'budget' || (/^(?:NOUN|ADJ)$/.test(scene.tokens.tokens[quantity.whole.after]?.pos ?? '') && !PLAN_NOUNS.has(behind));
  if (!/^(?:count|none|time)$/.test(quantity.unitKind)) return false;
  // "[five-time] winner Ann Lee will miss the race"
  if (/^times?$/.test(quantity.unit ?? '') && word(scene, quantity.noun?.first ?? 0) === 'time') return true;
  let i = (quantity.hedge?.first ?? span.first) - 1;
  // "hopes to see [her husband and] two sons"
  if (word(scene, i) === 'and' && /^(?:his|her|their|its)$/.test(word(scene, i - 2))) return true;
  if (itemAt(scene.tokens.tokens, i)?.pos === 'ADJ') i--;
  if (quantity.unitKind === 'time') return /^(?:its|their|his|her|our|'s)$/.test(word(scene, i));
  return /^(?:the|its|their|his|her|our|'s|'|’)$/.test(word(scene, i));
}

/** "[the state's] $4bn [deficit]": what somebody lacks or owes is there already. */
function isShort(scene: Scene, { span, quantity }: Draft): boolean {
  if (!isPossessive(scene, span.first - 1)) return false;
  for (let i = quantity.whole.after; i < quantity.whole.after + 4; i++) {
    if (
      /^(?:deficit|debts?|gap|shortfall|loss(?:es)?|surplus|budget|economy|industry|market|fortune|backlog|hole|overdraft|pension|fund)$/.test(
        word(scene, i),
      )
    )
      return true;
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(itemAt(scene.tokens.tokens, i)?.pos ?? '')) return false;
  }
  return false;
}

/** "what", "the number": the next word, with the noun behind an article. */
const following = (scene: Scene, token: number): string =>
  word(scene, token) === 'the' ? `the ${word(scene, token + 1)}` : word(scene, token);

/** "will face the [second] seed", "The world [number one] will play": how somebody is known. */
function isTitle(scene: Scene, { kind, span, chunk, clause }: Draft): boolean {
  if (kind !== 'rank') return false;
  const next = word(scene, span.after) === '-' ? span.after + 1 : span.after;
  return (
    (clause.verb !== null && chunk.index < clause.verb) ||
    // "will buy Merrow, Kenya's [second] largest brewer"
    (isPossessive(scene, span.first - 1) && chunkAt(scene, chunk.index - 2)?.kind === 'comma') ||
    /^seed(?:s|ed)?$/.test(word(scene, next)) ||
    nameOf(scene, next)?.type === 'person'
  );
}

/** "will [investigate] the deaths of 12 men", "will [look at] the flight of 9,000 people" */
function isExamined(scene: Scene, { clause, chunk }: Draft): boolean {
  const verb = clause.verb === null || clause.verb > chunk.index ? null : chunkAt(scene, clause.verb)!;
  if (!verb) return false;
  const head = headWord(scene, verb);
  return examiningVerbs.has(head) || (/^look(?:s|ed|ing)?$/.test(head) && /^(?:at|into|back)$/.test(word(scene, verb.after)));
}

/** "hopes to [reverse] a 13% fall", "will [follow] the 4% rise of May": a change that there has been. */
function isUndone(scene: Scene, { part, clause, chunk, span }: Draft): boolean {
  const verb = part !== 'growth' || clause.verb === null || clause.verb > chunk.index ? null : chunkAt(scene, clause.verb)!;
  if (!verb || !/^(?:an?|the|its|their|his|her|'s)$/.test(word(scene, span.first - 1))) return false;
  return /^(?:revers|halt|stem|undo|recoup|arrest|follow|explain|investigat)/.test(headWord(scene, verb));
}

/** "means to close mills in the wake of a [$3m] loss, reflecting [$2m] of write-downs": why it is planned has happened. */
function isReason(scene: Scene, { clause, chunk }: Draft): boolean {
  if (clause.verb !== null && clause.verb < chunk.index && headWord(scene, chunkAt(scene, clause.verb)) === 'reflecting') return true;
  for (let i = chunk.index - 1; i > chunk.index - 8 && i >= clause.first; i--) {
    const before = chunkAt(scene, i)!;
    if (before.kind === 'noun' && headWord(scene, before) === 'wake') return word(scene, before.after) === 'of';
    if (!/^(?:preposition|noun|time|adjective|other)$/.test(before.kind)) return false;
  }
  return false;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Output will grow 4% in Peru after a 3% drop in May.',
    facts: [
      { quote: '4%', modality: 'forecast' },
      { quote: '3%', modality: 'actual' },
    ],
  },
  {
    text: 'The bridge, 1.8 miles long and 150 feet wide, will carry 50,000 cars a day.',
    facts: [
      { quote: '1.8 miles', modality: 'actual' },
      { quote: '150 feet', modality: 'actual' },
    ],
  },
  { text: 'Tolvane Corp. hopes the deal will reverse a 12% fall of its sales.', facts: [{ quote: '12%', modality: 'actual' }] },
  { text: 'Tolvane Corp. fears the deal will cause a 13% fall in sales.', facts: [{ quote: '13%', modality: 'forecast' }] },
  { text: "Ann Lee pledged to close the state's $4bn budget gap.", facts: [{ quote: '$4bn', modality: 'actual' }] },
  { text: 'Ann Lee plans to join her husband and four children in Peru.', facts: [{ quote: 'four children', modality: 'actual' }] },
  { text: 'Five-time champion Ann Lee will miss the race.', facts: [{ quote: 'Five-time', modality: 'actual' }] },
  { text: 'The film will struggle to make back its $55m budget.', facts: [{ quote: '$55m', modality: 'actual' }] },
  { text: 'Firms with fewer than 11 spaces will be exempt.', facts: [{ quote: '11 spaces', modality: 'actual' }] },
  { text: 'Tolvane Corp. intends to win control of 30%-owned Harrow Inc.', facts: [{ quote: '30%', modality: 'actual' }] },
  { text: 'The council will look into the deaths of 12 swans.', facts: [{ quote: '12 swans', modality: 'actual' }] },
  { text: 'Ann Lee will play the second seed.', facts: [{ quote: 'second', modality: 'actual' }] },
  { text: 'World number one Ann Lee will play in May.', facts: [{ quote: 'number one', modality: 'actual' }] },
  { text: "Tolvane Corp. will buy Harrow, Kenya's second largest brewer.", facts: [{ quote: 'second', modality: 'actual' }] },
  {
    text: 'The tower, 340 metres high, will open in 2026. The 12-mile tunnel will shut. Orsa Inc. will dig a nine-mile tunnel.',
    facts: [
      { quote: '340 metres', modality: 'actual', period: null },
      { quote: '12-mile', modality: 'actual' },
      { quote: 'nine-mile', modality: 'planned' },
    ],
  },
  { text: 'The council will buy 12 swans.', facts: [{ quote: '12 swans', modality: 'planned' }] },
  { text: 'The loan will be used to retire $6 million of existing debt.', facts: [{ quote: '$6 million', modality: 'actual' }] },
];
