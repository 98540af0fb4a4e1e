/** The words of movement around a quantity: which verb governs it, whether that verb's object is how much something moved, which way. */
import type { Chunk } from '../../../document.js';
import type { Direction } from '../../../fact.js';
import { changeAdverbs, changeNouns, changeVerbs, eitherWay, type ChangeVerb, type ChangeWord } from '../../../lexicon/change.js';
import { pricedOf } from '../../../lexicon/metrics.js';
import { isPeopleWord } from '../../../lexicon/people.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { isMetric } from '../phrases.js';
import { chunkAt, chunkOf, headWord, leftOf, nameOf, quantityOf, timeHolding, word, type Scene } from '../scene.js';

/** What a rule found out about a quantity, with the ids of rule and lexicon row. */
export interface Reading {
  readonly part: Draft['part'];
  readonly direction: Direction;
  readonly because: readonly string[];
}

export interface Movement {
  readonly row: ChangeVerb;
  readonly direction: Exclude<Direction, null>;
  readonly chunk: Chunk;
}

export const growth = (direction: Direction, ...because: string[]): Reading => ({ part: 'growth', direction, because });
export const level = (direction: Direction, ...because: string[]): Reading => ({ part: 'level', direction, because });
export const base = (...because: string[]): Reading => ({ part: 'base', direction: null, because });

/** The change verb of a verb group, its last one: "has been rising", "edged [down]" → down. */
export function movementOf(scene: Scene, chunk: Chunk): Movement | null {
  for (let i = chunk.after - 1; i >= chunk.first; i--) {
    const row = changeVerbs.get(word(scene, i));
    if (!row) continue;
    return { row, direction: (eitherWay.has(row.id) ? adverbNear(scene, i + 1) : null) ?? row.direction, chunk };
  }
  return null;
}

const adverbNear = (scene: Scene, at: number): Movement['direction'] | null => changeAdverbs.get(word(scene, at))?.direction ?? null;

/** The change verb nearest before the quantity in its own clause, else that of the clause it hangs on. */
export function governingChange(scene: Scene, draft: Draft): Movement | null {
  const { clause, chunk } = draft;
  for (let i = chunk.index - 1; i >= clause.first; i--) {
    const before = chunkAt(scene, i)!;
    const found = before.kind === 'verb' ? movementOf(scene, before) : null;
    if (found) return found;
  }
  // "to trim [its fees by a half-point] should …": the object of an infinitive that was read as the next subject
  const infinitive = clause.first > 0 ? chunkAt(scene, clause.first - 1)! : null;
  const outer = infinitive?.kind === 'verb' && word(scene, infinitive.first) === 'to' ? movementOf(scene, infinitive) : null;
  if (outer) return outer;
  if (clause.verb !== null && clause.verb < clause.first) return movementOf(scene, chunkAt(scene, clause.verb)!);
  return behindRelative(scene, draft);
}

/** "[cut] the budget, which pays for repairs, by £4m", "[reduced] the loan it owes to £2bn": the object of a verb with a clause of its own. */
function behindRelative(scene: Scene, { clause, chunk }: Draft): Movement | null {
  const { parent, verb, first } = clause;
  const to = chunkAt(scene, chunk.index - 1);
  if (parent === null || verb === null || verb >= chunk.index || !to || !/^(?:to|by)$/.test(word(scene, to.after - 1))) return null;
  // "the fee, [paid] by [3,000 traders]": those who did it
  const object = chunkAt(scene, first - 1)!;
  if (!/^(?:noun|comma)$/.test(object.kind) || chunkAt(scene, to.index - 1)?.kind === 'verb') return null;
  const outer = scene.clauses.clauses[parent]!;
  const governor = outer.verb === null || outer.verb >= first ? null : movementOf(scene, chunkAt(scene, outer.verb)!);
  return governor && (governor.row.transitive || MOVES_OBJECT.test(governor.row.id)) ? governor : null;
}

/** Verbs that move their object as well as their subject: "could [increase] rents 5%". */
export const MOVES_OBJECT =
  /^change\/(?:increase|decrease|grow|expand|improve|widen|narrow|shrink|accelerate|slow|ease|weaken|strengthen)$/;

/** Whether a quantity right behind this verb says how much it moved: "rose 5%", but not "raised $5m", "cut 300 jobs", "dropped half of its routes". */
export function isGrowthVerb(scene: Scene, draft: Draft, { row }: Movement, at: number): boolean {
  const { unitKind, number } = draft.quantity;
  if (word(scene, draft.quantity.whole.after) === 'of') {
    // "lost [eight] of the matches", "dropped [half] of its routes"
    // "gained [5%] of the vote"
    if (unitKind === 'percent' && row.id === 'change/gain') return false;
    if (/^(?:none|count)$/.test(unitKind) || (number.class === 'fraction' && !losesWorth(scene, draft, row))) return false;
  }
  // "added [a £4 case]", "gained [a 5% stake]": a quantity that describes what follows
  if (OBTAINS.test(row.id) && describesNext(scene, draft)) return false;
  // "lost three cranes", "will add six stops": things; "lost nine jobs" is how much a total changed
  // "will add 40 million new users", "add another 30 trams": more of what there is
  const more = row.id === 'change/add' && (word(scene, number.after) === 'new' || word(scene, number.first - 1) === 'another');
  if (OBTAINS.test(row.id) && unitKind === 'count' && !more && !isTotal(draft.unit ?? '')) return false;
  if (/^change\/(?:lose|make|gain)$/.test(row.id) && (unitKind === 'money' || unitKind === 'physical'))
    return subjectIsPriced(scene, draft) || leadsToLevel(scene, draft);
  // "had lost [nine times] against him", but "has leapt [400 times] since 1990"
  if (isOccasional(draft) || (unitKind === 'times' && /^(?:cardinal|ratio)$/.test(number.class) && OBTAINS_OR_LOSES.test(row.id)))
    return false;
  if (row.transitive) return unitKind === 'percent' || (unitKind === 'point' && row.id !== 'change/raise') || word(scene, at) === 'by';
  return unitKind !== 'time' && unitKind !== 'age';
}

/** "Sundown crude gained [$2.27] to $76": what changed has another level now. */
function leadsToLevel(scene: Scene, { quantity, chunk }: Draft): boolean {
  const next = chunkAt(scene, chunk.index + 2);
  if (!/^(?:to|at)$/.test(word(scene, quantity.whole.after)) || next?.kind !== 'quantity') return false;
  return quantity.unitKind === 'money' && quantityOf(scene, next)!.unitKind === 'money';
}

/** "went up [five times] last year": so few times are how often, not how many times as much. */
export const isOccasional = ({ quantity: { unitKind, number } }: Draft): boolean =>
  unitKind === 'times' && number.class === 'cardinal' && Number.isInteger(number.value) && number.value! < 20;

const OBTAINS_OR_LOSES = /^change\/(?:lose|make|gain|add|drop|shed|slip|fall|advance|improve|recover|crash|tank|slow|dip|expand)$/;

const OBTAINS = /^change\/(?:lose|make|gain|add)$/;

/** "lost [half of its value]", but "lost half of what it made": a share of things. */
const losesWorth = (scene: Scene, { quantity }: Draft, row: ChangeVerb): boolean =>
  /^change\/(?:lose|shed)$/.test(row.id) &&
  /^(?:its|their|his|her|the)$/.test(word(scene, quantity.whole.after + 1)) &&
  /^(?:value|worth|weight|stock|share|market|workforce)$/.test(word(scene, quantity.whole.after + 2));

const describesNext = (scene: Scene, { quantity, chunk }: Draft): boolean => {
  const next = chunkAt(scene, chunk.index + 1);
  return (
    /^an?$/.test(word(scene, quantity.whole.first - 1)) &&
    next?.kind === 'noun' &&
    next.first === chunk.after &&
    !changeNouns.has(headWord(scene, next))
  );
};

/** What statistics keep a total of. */
export const isTotal = (unit: string): boolean =>
  isPeopleWord(unit) ||
  /^(?:subscriber|customer|user|viewer|listener|reader|member|client|visitor|shopper|passenger|follower|worker|job|position|post|role|seat|vote|point|subscription|account|place|yard|run)$/.test(
    unit,
  );

/** A time that improves is a shorter one: "improved to 8.2 seconds". */
export const directionOf = (draft: Draft, { row, direction }: Movement): Movement['direction'] =>
  row.id === 'change/improve' && draft.quantity.unitKind === 'time' ? 'down' : direction;

/** "a gain of $26 million on the sale", "a $3m raise": money nouns that are amounts, unless something priced moved. */
export function isLevelGain(scene: Scene, draft: Draft, noun: string): boolean {
  if (!/^(?:gains?|advances?|raises?)$/.test(noun) || draft.quantity.unitKind !== 'money') return false;
  return !subjectIsPriced(scene, draft);
}

function subjectIsPriced(scene: Scene, draft: Draft): boolean {
  const { subject } = draft.clause;
  const chunk = subject === null ? undefined : chunkAt(scene, subject);
  return chunk !== undefined && pricedOf(headWord(scene, chunk)) !== null;
}

/** The last change noun of a noun group: "revenue [growth]". */
export function changeNounOf(
  scene: Scene,
  chunk: Chunk,
): { readonly id: string; readonly direction: Movement['direction']; readonly word: string } | null {
  for (let i = chunk.after - 1; i >= chunk.first; i--) {
    const noun = changeNouns.get(word(scene, i));
    // "3,000 [Rally's] shares": a name
    if (noun && nameOf(scene, i) === null) return { id: noun.id, direction: noun.direction, word: word(scene, i) };
  }
  return null;
}

/** "four-month highs", "a seven-mile section": a quantity that only describes a noun. */
export const isAdjectival = ({ quantity, duration }: Draft): boolean =>
  /^[^\s]+-\p{L}/u.test((duration ?? quantity).text) &&
  !/^(?:percent|point|money|times)$/.test(quantity.unitKind) &&
  quantity.number.class !== 'fraction';

/** "19% less than [men]": set against others, which is no move. */
export const thanOthers = (scene: Scene, than: number): boolean =>
  word(scene, than) === 'than' && OTHERS.test(headWord(scene, chunkOf(scene, than + 1)));

/** "12% dearer than [a year ago]", "more than [expected]": set against another time; "than buses", "than in France" are others. */
export function thanThen(scene: Scene, than: number): boolean {
  const { sentence } = scene.tokens.tokens[than]!;
  for (let i = than + 1; i < than + 14; i++) {
    const token = scene.tokens.tokens[i];
    if (!token || token.sentence !== sentence || /^[;:]$/.test(token.text)) return false;
    if (timeHolding(scene, i)?.type === 'DATE' || THEN.test(token.lower)) return true;
    if (/^(?:,|and|but|while)$/.test(token.lower)) return false;
  }
  return false;
}

const THEN =
  /^(?:before|previous|previously|earlier|ago|usual|usually|normal|normally|initially|originally|expected|forecast|predicted|planned|budgeted|anticipated|expectations|forecasts|estimates|now|last|past|pre|once|first|when)$/;

const OTHERS =
  /^(?:counterparts?|colleagues|rivals?|peers|neighbou?rs|men|women|males?|females?|boys|girls|adults|children|competitors?|others|whites|blacks)$/;

/** The last growth of the same sentence before the draft, with no other figure of weight between. */
export function growthBefore(draft: Draft, byChunk: ReadonlyMap<number, Draft>): Draft | null {
  for (let i = draft.chunk.index - 1; i > draft.chunk.index - 12; i--) {
    const other = byChunk.get(i);
    if (!other || other.sentence.index !== draft.sentence.index || other.duration) continue;
    return other.part === 'growth' ? other : null;
  }
  return null;
}

/** "a [rise] in factory prices" */
export function changeIn(scene: Scene, measured: Chunk): ChangeWord | undefined {
  const change = word(scene, measured.first - 1) === 'in' ? chunkAt(scene, measured.index - 2) : undefined;
  return change?.kind === 'noun' && change.after === measured.first - 1 && isMetric(scene, measured.first, measured.after)
    ? changeNouns.get(headWord(scene, change))
    : undefined;
}

/** What stands left of the quantity, past the quotation mark that closes behind a verb: "output 'falls' 40%". */
export function besideOf(scene: Scene, { chunk }: Draft): Chunk | undefined {
  const beside = leftOf(scene, chunk);
  if (!beside || beside.after - beside.first > 1 || !/^["'”’]$/.test(word(scene, beside.first))) return beside;
  const quoted = leftOf(scene, beside);
  return quoted?.kind === 'verb' && quoted.after === beside.first ? quoted : beside;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'It wants to cut the road fund, which pays for repairs, by £4m, and raised the fee, paid by 300 traders. It has reduced the sum it owes its lenders to $2bn.',
    facts: [
      { quote: '£4m', kind: 'growth', direction: 'down' },
      { quote: '300 traders', kind: 'count', direction: null },
      { quote: '$2bn', kind: 'amount', direction: 'down' },
    ],
  },
  {
    text: 'Computing speed has leaped 400 times since 1990. Rates have gone up four times since March, while crude lost out five times.',
    facts: [
      { quote: '400 times', kind: 'growth', direction: 'up' },
      { quote: 'four times', kind: 'count', direction: null },
      { quote: 'five times', kind: 'count', direction: null },
    ],
  },
  {
    text: 'Fares shot up more than tenfold, a drought eroded output by 12%, and only firms at least 51% state-owned were spared.',
    facts: [
      { quote: 'tenfold', kind: 'growth', direction: 'up' },
      { quote: '12%', kind: 'growth', direction: 'down' },
      { quote: '51%', kind: 'share', direction: null },
    ],
  },
  {
    text: 'The city will add 60 new trams by 2030, and the firm had to add another 30 ovens.',
    facts: [
      { quote: '60 new trams', kind: 'growth', direction: 'up' },
      { quote: '30 ovens', kind: 'growth', direction: 'up' },
    ],
  },
  { text: "Boat output 'falls' 42% in Kenya.", facts: [{ quote: '42%', kind: 'growth', direction: 'down' }] },
  {
    text: 'Sundown crude gained $2.27 to $76.02, and Orsa Inc. gained $4 million to pay for repairs.',
    facts: [
      { quote: '$2.27', kind: 'growth', direction: 'up' },
      { quote: '$76.02', kind: 'amount', direction: 'up' },
      { quote: '$4 million', kind: 'amount', direction: null },
    ],
  },
  {
    text: 'Phones made three-quarters of shipments in 2023, up from about two-thirds in 2022.',
    facts: [{ quote: 'three-quarters', kind: 'share', direction: 'up', period: '2023' }],
  },
  {
    text: 'The share of adults in work edged down to 61.2%.',
    facts: [{ quote: '61.2%', kind: 'share', direction: 'down' }],
  },
  {
    text: 'The share of adults in work edged up to 61.2%.',
    facts: [{ quote: '61.2%', direction: 'up' }],
  },
  {
    text: 'The sprinter won again and improved his best time to 8.27 seconds.',
    facts: [{ quote: '8.27 seconds', kind: 'measure', direction: 'down' }],
  },
  {
    text: 'The host was dropped by nine channels. She gained 5% of the vote.',
    facts: [
      { quote: 'nine channels', kind: 'count', direction: null },
      { quote: '5%', kind: 'share', direction: null },
    ],
  },
  { text: 'She had lost nine times against Eva Moss.', facts: [{ quote: 'nine times', kind: 'count', direction: null }] },
  {
    text: 'The airline dropped half of its winter routes.',
    facts: [{ quote: 'half', kind: 'share', direction: null }],
  },
  {
    text: 'The side has lost eight of its last 13 matches.',
    facts: [{ quote: 'eight of its last 13', kind: 'share', direction: null }],
  },
  {
    text: 'The port has lost three cranes, the bus will add six stops, and Orsa added a £4 case.',
    facts: [
      { quote: 'three cranes', kind: 'count', direction: null },
      { quote: 'six stops', kind: 'count', direction: null },
      { quote: '£4', kind: 'amount', direction: null },
    ],
  },
  {
    text: 'Hotels added 23,000 jobs. The fund has lost half of its value and half of what it paid in.',
    facts: [
      { quote: '23,000 jobs', kind: 'growth', direction: 'up' },
      { quote: 'half', kind: 'growth', direction: 'down' },
    ],
  },
  { text: 'She lost about three quarters of it.', facts: [{ quote: 'three quarters', kind: 'share', direction: null }] },
  {
    text: 'The bank decided to cut its key rate by a half-point in spring.',
    facts: [{ quote: 'half-point', kind: 'growth', unit: 'percentage point', direction: 'down' }],
  },
];
