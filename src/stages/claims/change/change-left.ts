/** What stands left of a quantity and says that it is a change or where a change led: "[rose] 5%", "[up] 5%", "an increase [of] 5%", "rose [to] $3bn". */
import type { Chunk } from '../../../document.js';
import { changeAdverbs, changeNouns, changeVerbs, eitherWay } from '../../../lexicon/change.js';
import { baselineCue } from './baseline-cue.js';
import { GOING, readAt, readTo, verbOf, type ByChunk } from './change-to.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import {
  base,
  besideOf,
  changeIn,
  governingChange,
  growth,
  growthBefore,
  isGrowthVerb,
  isOccasional,
  isTotal,
  isLevelGain,
  level,
  movementOf,
  MOVES_OBJECT,
  type Movement,
  type Reading,
} from './movement.js';
import { isMetric } from '../phrases.js';
import { chunkAt, headWord, isPossessive, leftOf, nameOf, rightOf, word, type Scene } from '../scene.js';

const SPEEDING = /^(?:barrel|sail|rac(?:e|ing)|storm|roar|power|motor|sweep|swept|blew|blow|zoom|whizz)/;
const CROSSED = /^(?:below|above|past|beyond|under|over)$/;

const startOf = ({ quantity }: Draft): number =>
  quantity.hedge && quantity.hedge.first < quantity.first ? quantity.hedge.first : quantity.first;

/** The last word of the hedge before the number: "slipped [below] $50", "edged up [to] 33". */
const hedgeWord = (scene: Scene, { quantity }: Draft): string => (quantity.hedge ? word(scene, quantity.hedge.after - 1) : '');

export function readLeft(scene: Scene, draft: Draft, byChunk: ByChunk): Reading | null {
  const beside = besideOf(scene, draft);
  if (!beside) return null;
  // "slipped [back] 7%", "shrink by a [worse-than-expected] 6.1%", "surged to [a record] $60bn"
  const left = isPassing(scene, beside) ? (leftOf(scene, beside) ?? beside) : beside;
  if (left.kind === 'verb') return readVerb(scene, draft, left, byChunk);
  const cue = baselineCue(scene, draft);
  if (cue) return base(`change/${cue}`);
  if (changeAdverbs.has(word(scene, left.after - 1)) && left.after - left.first === 1 && left.kind !== 'noun')
    return isOccasional(draft) || (word(scene, left.first) === 'off' && /^(?:count|time)$/.test(draft.quantity.unitKind))
      ? null
      : readAdverb(scene, left);
  switch (word(scene, left.after - 1)) {
    case 'by':
    case 'of':
      return readBy(scene, draft, left, byChunk);
    case 'to':
    case 'towards':
    case 'past':
    case 'below':
    case 'above':
      return readTo(scene, draft, left, byChunk);
    case 'at':
      return readAt(scene, draft, left, byChunk);
    case 'in':
      return readHalved(scene, draft, left);
    case 'on':
      return /^put(?:s|ting)?$/.test(word(scene, left.first - 1)) && /^(?:index|percent|point|none)$/.test(draft.quantity.unitKind)
        ? growth('up', 'change/put-on')
        : null;
    default:
      return left.kind === 'noun' || left.kind === 'time' ? readNoun(scene, draft, left) : null;
  }
}

/** "rose [5%]", "slipped below [$50]", "edged up to [33]", "rose 5% to reach [$3bn]" */
function readVerb(scene: Scene, draft: Draft, left: Chunk, byChunk: ByChunk): Reading | null {
  const verb = movementOf(scene, left);
  const hedged = hedgeWord(scene, draft);
  if (verb && /^(?:below|above|past|beyond)$/.test(hedged)) return level(verb.direction, `change/verb-${hedged}`, verb.row.id);
  // "gifts have motored past $1bn"
  if (hedged === 'past' || (hedged === 'the' && draft.quantity.modifier === 'over'))
    if (SPEEDING.test(headWord(scene, left))) return level('up', 'change/sped-past');
  // "dipped under 3%", but "fell by under 3%" and "rose over 3%" say how much
  if (verb?.direction === 'down' && !verb.row.transitive && hedged === 'under') return level('down', 'change/verb-under', verb.row.id);
  // "broke above $50"
  if (
    /^(?:below|above|through)$/.test(hedged) &&
    /^(?:break|breaks|broke|broken|breaking|burst|bursts|climbing|pushed)$/.test(headWord(scene, left))
  )
    return level(hedged === 'below' ? 'down' : 'up', `change/broke-${hedged}`);
  if (
    hedged === 'to' &&
    word(scene, startOf(draft)) === 'up' &&
    (verb ? CLIMBING.test(verb.row.id) || eitherWay.has(verb.row.id) : GOING.test(headWord(scene, left)))
  )
    return level('up', 'change/verb-up-to', ...(verb ? [verb.row.id] : []));
  if (verb && isGrowthVerb(scene, draft, verb, left.after)) return growth(verb.direction, 'change/verb', verb.row.id);
  if (
    /^(?:reach|hit|top|touch|end|close|finish|settle)(?:ed|es|s|ing)?$/.test(headWord(scene, left)) &&
    (word(scene, left.first) === 'to' || /ing$/.test(headWord(scene, left)))
  ) {
    const before = growthBefore(draft, byChunk);
    // "down 2%, [after] hitting a record $9"
    if (before && word(scene, left.first - 1) !== 'after') return level(before.direction, 'change/growth-then-level');
  }
  return null;
}

/** Words between a verb of change and its number that change nothing: "back", "again", "than-expected". */
const isPassing = (scene: Scene, chunk: Chunk): boolean =>
  /^(?:back|again|sharply|steeply)$/.test(word(scene, chunk.first)) ||
  (chunk.after - chunk.first === 2 && /^(?:record|mere|whopping)$/.test(word(scene, chunk.after - 1))) ||
  (/^(?:expected|forecast|predicted|anticipated)$/.test(word(scene, chunk.after - 1)) && word(scene, chunk.after - 3) === 'than');

const CLIMBING = /^change\/(?:climb|bump|push|hike)$/;

/** Verbs after which "up" and "down" tell a movement: "closed up 3%", not "make up 6%". */
const MOVING =
  /^(?:is|are|was|were|be|been|clos(?:e|es|ed|ing)|finish(?:es|ed)?|ends?|ended|trad(?:e|es|ed|ing)|open(?:s|ed)?|mov(?:e|es|ed)|went|go|goes|going|gone|came|stood|settled?|remain(?:s|ed)?|run(?:s|ning)?|ran|still|last|sho(?:t|ots?|oting)|spiral(?:s|l?ed|l?ing)?|head(?:s|ed|ing)?|tick(?:s|ed|ing)?)$/;

/** "[up] 5%", "closed [down] 3 points" */
function readAdverb(scene: Scene, left: Chunk): Reading | null {
  const adverb = changeAdverbs.get(word(scene, left.first))!;
  const before = leftOf(scene, left);
  if (before?.kind === 'verb' && before.after === left.first && !MOVING.test(headWord(scene, before)) && !movementOf(scene, before))
    return null;
  return growth(adverb.direction, 'change/adverb', adverb.id);
}

/** "an increase [of] 5%", "rose [by] 5%" */
function readBy(scene: Scene, draft: Draft, left: Chunk, byChunk: ByChunk): Reading | null {
  const governor = leftOf(scene, left);
  const noun = governor?.kind === 'noun' || governor?.kind === 'verb' ? changeNouns.get(word(scene, left.first - 1)) : undefined;
  if (word(scene, left.after - 1) === 'of') {
    // "a steep climb in [factory costs] of 6%"
    const outer = noun || governor === undefined ? undefined : changeIn(scene, governor);
    if (outer && /^(?:percent|point|money)$/.test(draft.quantity.unitKind)) return growth(outer.direction, 'change/noun-of', outer.id);
    if (noun && !isLevelGain(scene, draft, headWord(scene, governor))) return growth(noun.direction, 'change/noun-of', noun.id);
    // "a loss of two percentage points", "a net loss of 4,000 customers"
    const net = draft.quantity.unitKind === 'count' && isTotal(draft.unit ?? '') && word(scene, left.first - 2) === 'net';
    const loss = governor && (net || /^(?:percent|point|index)$/.test(draft.quantity.unitKind)) && headWord(scene, governor) === 'loss';
    if (loss) return growth('down', 'change/noun-of');
    const moved =
      governor &&
      /^(?:highs?|lows?|peaks?|record|level|mark|threshold|total|average|mean|median|maximum|minimum)$/.test(headWord(scene, governor))
        ? movedTo(scene, draft, governor)
        : null;
    if (moved) return moved;
    // "rose [by an average of] 3%", "went up by a total of £4"
    const by = governor && TOLD_BY.test(word(scene, left.first - 1)) ? leftOf(scene, governor) : undefined;
    if (by && word(scene, by.after - 1) === 'by') return readBy(scene, draft, by, byChunk);
    // "rose [an average of] 3%"
    const told = by?.kind === 'verb' && draft.quantity.unitKind === 'percent' ? readVerb(scene, draft, by, byChunk) : null;
    if (told) return told;
    const inside = governor ? growthInside(scene, governor) : null;
    return inside ? growth(noun?.direction ?? inside, 'change/growth-of') : null;
  }
  // "went up [by] 0.4%"
  const adverb = changeAdverbs.get(word(scene, left.first - 1));
  if (adverb && adverb.id !== 'change/ahead' && !(draft.quantity.unitKind === 'count' && isTurnedDown(scene, left.first - 2)))
    return growth(adverb.direction, 'change/adverb-by', adverb.id);
  // "up 2.3% in a week and [by] 17% since May"
  const before = /^(?:and|or|but)$/.test(word(scene, left.first - 1)) ? growthBefore(draft, byChunk) : null;
  if (before) return growth(before.direction, 'change/and-by');
  const verb = governingChange(scene, draft);
  // "lost his seat by [1,130 votes]"
  if (draft.unit === 'vote' && verb && verb.row.id !== 'change/increase') return null;
  if (verb?.row.id === 'change/lose' && !/^(?:percent|money|times)$/.test(draft.quantity.unitKind)) return null;
  // "was axed by [nine shops]": those who did it
  const passive =
    verb !== null && draft.quantity.unitKind === 'count' && /^(?:is|are|was|were|be|been|being)$/.test(word(scene, verb.chunk.after - 2));
  if (passive && /^change\/(?:drop|shed|add|gain|lift|raise|push|bump|erase)$/.test(verb.row.id)) return null;
  if (verb) return growth(verb.direction, 'change/verb-by', verb.row.id);
  const carried = governor?.kind === 'noun' ? particleBefore(scene, draft, governor) : null;
  if (carried) return growth(carried, 'change/particle-by');
  return noun ? growth(noun.direction, 'change/noun-by', noun.id) : null;
}

/** "put [up] fares by 4%", "brought [down] the price of tea by 4%": the particle stands before the object. */
function particleBefore(scene: Scene, { clause }: Draft, object: Chunk): Movement['direction'] | null {
  for (let i = object.index - 1; i > clause.first; i--) {
    const chunk = chunkAt(scene, i)!;
    const verb = chunkAt(scene, i - 1)!;
    if (verb.kind === 'verb' && /^(?:up|down)$/.test(word(scene, chunk.first)))
      return CARRYING.test(headWord(scene, verb)) ? changeAdverbs.get(word(scene, chunk.first))!.direction : null;
    if (!/^(?:noun|preposition|adjective)$/.test(chunk.kind)) return null;
  }
  return null;
}

const CARRYING =
  /^(?:put(?:s|ting)?|dr(?:ive|ives|ove|iven|iving)|br(?:ing|ings|ought|inging)|t(?:ake|akes|ook|aken|aking)|sen(?:d|ds|t|ding)|forc(?:e|es|ed|ing))$/;

const TOLD_BY = /^(?:total|average|combined|maximum|minimum|median|mean|further)$/;

/** "[voted] down by six clubs": those who did it. */
const isTurnedDown = (scene: Scene, at: number): boolean =>
  scene.tokens.tokens[at]?.pos === 'VERB' &&
  !MOVING.test(word(scene, at)) &&
  !GOING.test(word(scene, at)) &&
  !changeVerbs.has(word(scene, at));

/** "growth figure of 2%" */
function growthInside(scene: Scene, chunk: Chunk): Movement['direction'] | null {
  for (let i = chunk.first; i < chunk.after; i++)
    if (/^(?:growth|increase|decline)$/.test(word(scene, i))) return word(scene, i) === 'decline' ? 'down' : 'up';
  return null;
}

/** "Shares [slide] 7%", "[rose] last year 5%", "cut its [forecast] 5%", "took the [price] below $50" */
function readNoun(scene: Scene, draft: Draft, left: Chunk): Reading | null {
  const adjacent = left.after === startOf(draft);
  if (left.kind === 'time') {
    const before = leftOf(scene, left);
    const verb = before?.kind === 'verb' ? movementOf(scene, before) : null;
    return verb && isGrowthVerb(scene, draft, verb, left.after) ? growth(verb.direction, 'change/verb-time', verb.row.id) : null;
  }
  // "fined [the firm] $2m": a noun with its article
  const named = left.after - left.first === 2 && /^(?:a|an|the|its|their|his|her)$/.test(word(scene, left.first));
  const headline = named ? null : movementOf(scene, { ...left, first: left.after - 1 });
  if (headline && !headline.row.transitive && adjacent && isGrowthVerb(scene, draft, headline, left.after))
    return growth(headline.direction, 'change/verb', headline.row.id);
  const hedged = hedgeWord(scene, draft);
  const verb = governingChange(scene, draft);
  if (CROSSED.test(hedged)) {
    if (verb && !/^(?:under|over)$/.test(hedged)) return level(verb.direction, `change/verb-${hedged}`, verb.row.id);
    const moved = verbOf(scene, draft);
    if (/^(?:take|took|taken|takes|taking|bring|brought|bringing|send|sent|sends|sending|carry|carried|carrying)$/.test(moved))
      return level(/^(?:below|under)$/.test(hedged) ? 'down' : 'up', `change/taken-${hedged}`);
  }
  // "push its earnings up to $43m"
  if (verb?.row.transitive && hedged === 'to' && word(scene, startOf(draft)) === 'up') return level('up', 'change/verb-up-to', verb.row.id);
  if (!(verb && (verb.row.transitive || MOVES_OBJECT.test(verb.row.id))) || !adjacent || nameOf(scene, left.after - 1)?.form === 'name')
    return null;
  // "boosts [Orsa's] 7% share": its present level
  if (isPossessive(scene, left.after - 1) && rightOf(scene, draft.chunk)?.kind === 'noun') return null;
  const object = isMetric(scene, left.first, left.after)
    ? !/^(?:count|times|none)$/.test(draft.quantity.unitKind)
    : /^(?:money|percent|point)$/.test(draft.quantity.unitKind) && verb.chunk.after === left.first;
  return object ? growth(verb.direction, 'change/verb-object', verb.row.id) : null;
}

/** "widened [to a four-month high of] $29bn", "fell [below the key level of] $50": a movement that ends at an extreme or passes a mark. */
function movedTo(scene: Scene, draft: Draft, extreme: Chunk): Reading | null {
  let at = extreme.index - 1;
  while (/^(?:other|quantity|time|adjective)$/.test(chunkAt(scene, at)?.kind ?? '')) at--;
  const to = chunkAt(scene, at);
  if (!to) return null;
  // "rose by 12% [to a record of] $60bn"
  if (word(scene, to.first) === 'to' && chunkAt(scene, at - 1)?.kind === 'quantity') {
    const governing = governingChange(scene, draft);
    return governing && level(governing.direction, 'change/verb-to-extreme', governing.row.id);
  }
  // "inched [up] to an average of 31"
  const verb = chunkAt(scene, /^(?:up|down)$/.test(word(scene, to.first - 1)) && chunkAt(scene, at - 1)?.kind !== 'verb' ? at - 2 : at - 1);
  const movement =
    /^(?:to|above|below|past|through|beneath)$/.test(word(scene, to.first)) && verb?.kind === 'verb' && verb.clause === draft.chunk.clause
      ? movementOf(scene, verb)
      : null;
  return movement && !movement.row.transitive ? level(movement.direction, 'change/verb-to-extreme', movement.row.id) : null;
}

/** "cut its dividend in [half]", "pay was cut in [half]" */
function readHalved(scene: Scene, draft: Draft, left: Chunk): Reading | null {
  if (draft.quantity.number.text.toLowerCase() !== 'half' || rightOf(scene, draft.chunk)?.kind === 'noun') return null;
  const verb = governingChange(scene, draft);
  return verb?.row.transitive && verb.direction === 'down' && (verb.chunk.after < left.first || word(scene, left.first) === 'in')
    ? growth('down', 'change/in-half', verb.row.id)
    : null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Tin traded at $400, down 2%, after touching a record $520.',
    facts: [
      { quote: '$400', direction: 'down' },
      { quote: '$520', direction: null },
    ],
  },
  {
    text: 'Oil exports surged by 25.4% to a record $60.2bn, and imports rose by 12% to a new record of $70bn.',
    facts: [
      { quote: '$60.2bn', kind: 'amount', direction: 'up' },
      { quote: '$70bn', kind: 'amount', direction: 'up' },
    ],
  },
  {
    text: 'A sharp rise in factory prices of 6.2% may stoke inflation in Kenya.',
    facts: [{ quote: '6.2%', kind: 'growth', direction: 'up' }],
  },
  {
    text: 'The jobless total in Kenya grew a larger than expected 16,000 to 3.2 million.',
    facts: [
      { quote: '16,000', kind: 'growth', direction: 'up', modality: 'actual' },
      { quote: '3.2 million', kind: 'count', direction: 'up' },
    ],
  },
  { text: 'The court fined the firm $2m.', facts: [{ quote: '$2m', kind: 'amount', direction: null }] },
  { text: 'Profit grew a robust 19%.', facts: [{ quote: '19%', kind: 'growth', direction: 'up' }] },
  {
    text: 'The stock slipped back 7%, and exports sank by a larger-than-forecast 6.1%.',
    facts: [
      { quote: '7%', kind: 'growth', direction: 'down' },
      { quote: '6.1%', kind: 'growth', direction: 'down' },
    ],
  },
  {
    text: 'The plan could increase starting salaries 8%, and Orsa cut its dividend in half.',
    facts: [
      { quote: '8%', kind: 'growth', direction: 'up' },
      { quote: 'half', kind: 'growth', direction: 'down' },
    ],
  },
  { text: 'Their pay was cut in half.', facts: [{ quote: 'half', kind: 'growth', direction: 'down' }] },
  {
    text: 'The deficit widened to a record high of $29bn from $25bn, and the loan hit a peak of $3bn.',
    facts: [
      { quote: '$29bn', direction: 'up', metric: 'deficit' },
      { quote: '$3bn', direction: null },
    ],
  },
  { text: 'Its share price rose almost four-fold.', facts: [{ quote: 'four-fold', kind: 'growth', direction: 'up' }] },
  {
    text: 'Sales rose 5% to $3bn from $2.86bn.',
    facts: [
      { quote: '5%', kind: 'growth', direction: 'up' },
      { quote: '$3bn', direction: 'up', from: 2.86e9 },
      { quote: '$2.86bn', direction: null },
    ],
  },
  {
    text: 'The average age of a first-time bride has crept up to 33.',
    facts: [{ quote: '33', unit: 'year of age', kind: 'measure', direction: 'up' }],
  },
  { text: 'Claims from the storm reduced results $30 million.', facts: [{ quote: '$30 million', kind: 'growth', direction: 'down' }] },
  {
    text: 'Rents went up by 2.3% on the quarter and by 17% on the year.',
    facts: [
      { quote: '2.3%', kind: 'growth', direction: 'up' },
      { quote: '17%', kind: 'growth', direction: 'up' },
    ],
  },
  {
    text: 'The fund peaked at $40 million and hit $38 million in May.',
    facts: [
      { quote: '$40 million', direction: null },
      { quote: '$38 million', direction: null },
    ],
  },
  {
    text: 'Copper broke above $9,000 a tonne, and the yield dipped under 3%.',
    facts: [
      { quote: '$9,000', direction: 'up' },
      { quote: '3%', kind: 'rate', direction: 'down' },
    ],
  },
  { text: 'Queues have inched up to an average of 31.', facts: [{ quote: '31', direction: 'up' }] },
  {
    text: 'The brand held 17.5%, a loss of 1.5 percentage points.',
    facts: [
      { quote: '1.5 percentage points', kind: 'growth', direction: 'down' },
      { quote: '17.5%', direction: 'down' },
    ],
  },
  {
    text: 'The bank raised rates by a total of 475 basis points, and rents rose by an average of 3%.',
    facts: [
      { quote: '475 basis points', kind: 'growth', direction: 'up' },
      { quote: '3%', kind: 'growth', direction: 'up' },
    ],
  },
  { text: 'The leader lost her seat by 1,130 votes.', facts: [{ quote: '1,130 votes', kind: 'count', direction: null }] },
  { text: 'Rao made 60 off 41 balls.', facts: [{ quote: '41 balls', kind: 'count', direction: null }] },
  { text: 'The merger was voted down by six clubs.', facts: [{ quote: 'six clubs', kind: 'count', direction: null }] },
  { text: 'The raise lifts wages for five weeks.', facts: [{ quote: 'five weeks', kind: 'measure', direction: null }] },
  {
    text: 'Orsa Inc. is putting up fares by 4%. The deal brought down the price of tea by an average of 6%. Pay rose an average of 3%.',
    facts: [
      { quote: '4%', kind: 'growth', direction: 'up' },
      { quote: '6%', kind: 'growth', direction: 'down', metric: 'price' },
      { quote: '3%', kind: 'growth', direction: 'up', subject: 'Pay' },
    ],
  },
  { text: 'The path goes up the hill by 40 steps.', facts: [{ quote: '40 steps', direction: null }] },
];
