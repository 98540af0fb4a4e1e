/** Numbers without a unit of their own: "up from [22]", "14 [injured]", "The number of cases rose to [318]", "The index closed at [2,537.74]". */
import { singular } from '../../../lexicon/singular.js';
import { ageUnit } from './ages.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { isPeopleWord } from '../../../lexicon/people.js';
import { pluralBefore } from '../roles/share-groups.js';
import { countedDeed, countedMetric, numberOf } from './metric-units.js';
import { besideIndex, indexUnit, pointUnit, type Unit } from './points.js';
import { quotedIn } from './quoted.js';
import { fronted } from '../roles/shares.js';
import { chunkAt, holding, isPossessive, leftOf, quantityOf, tokenAt, word, type Scene } from '../scene.js';
import { itemAt } from '../../../lexicon/item-at.js';

const CASUALTY =
  /^(?:killed|injured|dead|hurt|died|wounded|missing|arrested|hospitalised|hospitalized|others?|are|were|have|had|remain|survived|people|homeless|stranded|displaced|trapped)$/;

export function fillBareUnits(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.part === 'rank' || draft.duration || draft.cell) continue;
    const unit = /point$/.test(draft.unit ?? '') ? pointUnit(scene, draft, drafts) : isOpen(draft) ? unitOf(scene, draft, drafts) : null;
    if (!unit) continue;
    draft.unit = unit.name;
    draft.because.push(unit.rule);
    if (unit.rule === 'unit/carried') draft.metric = countedDeed(scene, draft, draft.anchor ?? neighbour(draft, drafts));
    if (draft.base && isOpen(draft.base)) draft.base.unit = unit.name;
  }
}

/** Bare numbers whose own words say that they are ages ("aged 19 and 23"); before the roles, so that they get the metric of ages. */
export function fillAges(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const { value } = draft.quantity;
    if (draft.part === 'rank' || draft.duration || draft.cell || !isOpen(draft)) continue;
    if (value !== null && (!Number.isInteger(value) || value > 115)) continue;
    const rule = ageUnit(scene, draft, drafts);
    if (!rule) continue;
    draft.unit = 'year of age';
    draft.because.push(rule);
  }
}

const isOpen = ({ quantity, unit }: Draft): boolean =>
  quantity.unitKind === 'none' && unit === null && !quantity.number.because.includes('number/odds');

function unitOf(scene: Scene, draft: Draft, drafts: readonly Draft[]): Unit | null {
  const { quantity } = draft;
  const { value } = quantity;
  const whole = value === null || Number.isInteger(value);
  // "The average age has crept up to 33": here the metric tells
  const age = whole && (value === null || value <= 115) ? ageUnit(scene, draft, drafts) : null;
  if (age) return { name: 'year of age', rule: age };
  const counted = whole ? numberOf(scene, draft) : null;
  if (counted) return counted;
  if (whole && value !== null && value >= 1000 && /\bmajority$/i.test(draft.metric?.name ?? ''))
    return { name: 'vote', rule: 'unit/majority' };
  const following = draft.quantity.number.after < draft.sentence.after ? tokenAt(scene, quantity.number.after) : undefined;
  if (whole && /^(?:extra|additional|more|further)$/.test(following?.lower ?? '')) {
    const noun = nounBehind(scene, draft);
    if (noun) return { name: noun, rule: 'unit/more' };
    // "runs 14 clubs and wants to open three [more]"
    const alike = draft.because.includes('change/more') ? pluralBefore(scene, draft) : null;
    if (alike) return { name: singular(alike.text.split(' ').pop()!.toLowerCase()), rule: 'unit/more' };
  }
  // "forced [2,000] to flee"
  if (whole && following?.lower === 'to' && /^(?:flee|evacuate|leave|abandon|vote)$/.test(word(scene, quantity.number.after + 1)))
    return { name: 'person', rule: 'unit/people' };
  if (whole && isHarmed(scene, draft, drafts)) return { name: 'person', rule: 'unit/people' };
  if (whole && isParentOf(scene, draft)) return { name: 'child', rule: 'unit/parent-of' };
  const quoted = quotedIn(scene, draft);
  if (quoted) return { name: quoted, rule: 'unit/quoted' };
  if (!whole && isRaceTime(scene, draft)) return { name: 'second', rule: 'unit/race' };
  const index = indexUnit(scene, draft) ?? besideIndex(draft, drafts);
  if (index) return index;
  const part = whole ? (partOf(scene, draft) ?? crowdOf(scene, draft) ?? frontedUnit(scene, draft)) : null;
  if (part) return part;
  const moved = movedUnit(draft, drafts) ?? countedMetric(scene, draft);
  if (moved) return moved;
  // "In Wales it was 900, [in Kent 800]"
  const before = draft.because.includes('role/elsewhere') ? itemAt(drafts, draft.index - 1) : undefined;
  if (whole && before?.unit != null) return { name: before.unit, rule: 'unit/elsewhere' };
  const partner = draft.anchor ?? neighbour(draft, drafts);
  if (
    partner &&
    partner.unit !== null &&
    partner.quantity.unitKind === 'count' &&
    whole &&
    !draft.because.includes('change/verb-to-extreme') &&
    (draft.part !== 'plain' || partner.sentence === draft.sentence || isObject(scene, draft) || isOfThem(scene, draft))
  ) {
    return { name: partner.unit, rule: 'unit/carried' };
  }
  if (whole && isPointsApart(scene, draft, drafts)) return { name: 'point', rule: 'unit/points-apart' };
  // "a majority of [10]": seats, where they are no votes
  if (whole && value !== null && value > 0 && value < 400 && draft.quantity.because.includes('quantity/bare') && isMajority(scene, draft))
    return { name: 'seat', rule: 'unit/majority' };
  const earlier = whole ? countedBefore(scene, draft, drafts) : null;
  if (earlier) return earlier;
  const casualties = CASUALTY.test(following?.lower ?? '') || (following?.lower === 'of' && isOfPeople(scene, quantity.number.after + 1));
  if (whole && casualties && (value ?? 0) < 100_000) return { name: 'person', rule: 'unit/people' };
  const verb = draft.clause.verb === null ? null : word(scene, chunkAt(scene, draft.clause.verb)!.head);
  if (whole && verb !== null && /^(?:kill|injur|wound|arrest|hospitalis|displac|evacuat|rescu|detain|strand|jail)/.test(verb))
    return { name: 'person', rule: 'unit/people' };
  return null;
}

/** "destroyed 45 homes and injured [12]": whom it happens to are people, whatever thing was counted before. */
function isHarmed(scene: Scene, draft: Draft, drafts: readonly Draft[]): boolean {
  const verb = draft.clause.verb === null ? '' : word(scene, chunkAt(scene, draft.clause.verb)!.head);
  if (draft.part !== 'plain' || !/^(?:kill|injur|wound|arrest|hospitalis)/.test(verb) || !isObject(scene, draft)) return false;
  return /^(?:home|house|building|car|vehicle|shop|school|hectare|acre|shot|road|flat|village|town|province|district|state)$/.test(
    neighbour(draft, drafts)?.unit ?? '',
  );
}

const SUFFERED =
  /^(?:kill|injur|wound|arrest|hospitalis|hospitaliz|hurt|die|dead|rescu|detain|charg|trap|treat|evacuat|held|freed|surviv|miss|drown|jail|convict|marri)/;

/** "It runs 90 cafes. She said [12] had shut", "Of those, [12] were late": the number alone is the subject; it counts what was counted last. */
function countedBefore(scene: Scene, draft: Draft, drafts: readonly Draft[]): Unit | null {
  const { clause, chunk, quantity } = draft;
  if (clause.subject !== chunk.index || clause.verb !== chunk.index + 1 || quantity.number.first !== quantity.whole.first) return null;
  const verb = chunkAt(scene, clause.verb)!;
  if (SUFFERED.test(word(scene, verb.head))) return null;
  const last = neighbour(draft, drafts);
  if (!last?.unit) return null;
  const stands = /^(?:are|were|have|had|remain|remained)$/.test(word(scene, verb.first));
  // "Six of the nine members agreed. [Two] wanted more": some of those who were counted
  const some =
    (isPeopleWord(last.unit) || isPeopleWord(`${last.unit}s`)) && quantity.value !== null && quantity.value <= (last.quantity.value ?? 0);
  return stands || some ? { name: last.unit, rule: 'unit/counted-before' } : null;
}

/** "nine dogs. She kept two [of them]" */
const isOfThem = (scene: Scene, { quantity }: Draft): boolean =>
  word(scene, quantity.whole.after) === 'of' && word(scene, quantity.whole.after + 1) === 'them';

/** "two of [them]", "five of [the injured]" */
function isOfPeople(scene: Scene, at: number): boolean {
  if (/^(?:them|us|those|whom)$/.test(word(scene, at))) return true;
  return (
    word(scene, at) === 'the' && /^(?:injured|dead|wounded|missing|accused|arrested|detained|victims|survivors)$/.test(word(scene, at + 1))
  );
}

/** "nine of our 14 [shops]", "four of the [mines]", "14 out of the top 30 [films]" */
function partOf(scene: Scene, { quantity, chunk }: Draft): Unit | null {
  const out = word(scene, quantity.whole.after) === 'out' ? 1 : 0;
  if (word(scene, quantity.whole.after + out) !== 'of') return null;
  for (let i = chunk.index + 2 + out; i < chunk.index + 6; i++) {
    const next = chunkAt(scene, i);
    if (!next || !/^(?:noun|quantity|other|adjective)$/.test(next.kind)) return null;
    const counted = quantityOf(scene, next);
    // "14 out of the [top 30] titles"
    if (counted?.unitKind === 'rank') continue;
    if (counted) return counted.unitKind === 'count' && counted.unit !== null ? { name: counted.unit, rule: 'unit/part-of' } : null;
    const head = tokenAt(scene, next.head)!;
    // "112 of [parliament's] 349 seats"
    if (next.kind === 'noun' && isPossessive(scene, next.after - 1)) continue;
    if (next.kind === 'noun')
      return head.pos === 'NOUN' && head.lower.endsWith('s') ? { name: singular(head.lower), rule: 'unit/part-of' } : null;
  }
  return null;
}

/** "finished sixth in [7.81]", "a national best of [12.91] over 100m": seconds, in a story that names a distance. */
function isRaceTime(scene: Scene, { quantity, sentence }: Draft): boolean {
  if (
    !/^\d{1,2}\.\d\d$/.test(quantity.text) ||
    quantity.hedge !== null ||
    !/^(?:in|of|clocked|ran|with)$/.test(word(scene, quantity.first - 1))
  )
    return false;
  for (let i = sentence.first; i < quantity.first; i++)
    if (
      /^(?:finished|won|ran|clocked|record|time|best|silver|bronze|gold|race|heat|sprint|hurdles|relay)$/.test(word(scene, i)) &&
      namesRace(scene)
    )
      return true;
  return false;
}

/** "the 60m", "the 100m hurdles" */
const namesRace = holding(/\b(?:60|100|110|200|400|800|1,?500)(?:m| metres)\b|\b(?:sprint|hurdles|relay)\b/);

/** "a mother [of two]" */
const isParentOf = (scene: Scene, { quantity }: Draft): boolean =>
  word(scene, quantity.whole.first - 1) === 'of' &&
  /^(?:mother|father|mum|mom|dad|parent)s?$/.test(word(scene, quantity.whole.first - 2)) &&
  scene.tokens.tokens[quantity.after]?.pos !== 'NOUN';

/** "won a majority [of 10]" */
const isMajority = (scene: Scene, { chunk }: Draft): boolean => {
  const of = leftOf(scene, chunk);
  return of !== undefined && word(scene, of.first) === 'of' && word(scene, of.first - 1) === 'majority';
};

/** "a crowd [of 40,000]", "a family [of four]" */
function crowdOf(scene: Scene, { chunk }: Draft): Unit | null {
  const of = leftOf(scene, chunk);
  const noun = of && word(scene, of.first) === 'of' ? leftOf(scene, of) : undefined;
  const crowd =
    noun &&
    /^(?:audience|crowd|congregation|population|workforce|attendance|membership|staff|electorate|following|gathering|family|families|household|crew|jury|squad)s?$/.test(
      word(scene, noun.head),
    );
  return crowd ? { name: 'person', rule: 'unit/crowd' } : null;
}

/** "Of the [shares] being offered, 500,000 will be sold" */
function frontedUnit(scene: Scene, draft: Draft): Unit | null {
  const noun = fronted(scene, draft)
    ?.text.toLowerCase()
    .split(' ')
    .find((each) => /[^su]s$/.test(each));
  return noun !== undefined && draft.part === 'plain' ? { name: singular(noun), rule: 'unit/fronted' } : null;
}

/** "30 more sheriff's [deputies]" */
function nounBehind(scene: Scene, { chunk }: Draft): string | null {
  const noun = chunkAt(scene, chunk.index + 1);
  return noun?.kind === 'noun' ? singular(word(scene, noun.head)) : null;
}

/** "Rovers have 41 points, [three] behind Ashmoor" */
function isPointsApart(scene: Scene, draft: Draft, drafts: readonly Draft[]): boolean {
  const other = itemAt(drafts, draft.index - 1);
  return (
    /^(?:behind|ahead|clear|adrift|above|below|short|more|fewer)$/.test(word(scene, draft.quantity.whole.after)) &&
    other?.unit === 'point' &&
    other.sentence === draft.sentence
  );
}

/** "police arrested [20]", "he fitted [14] last year": the object of a verb, with nothing counted behind. */
function isObject(scene: Scene, draft: Draft): boolean {
  const left = leftOf(scene, draft.chunk);
  const right = chunkAt(scene, draft.chunk.index + 1);
  return left?.kind === 'verb' && (right === undefined || right.kind === 'time' || right.kind === 'stop' || right.kind === 'comma');
}

/** "stockpiles fell 1m barrels to [294.3m]": the level has the unit of its change. */
function movedUnit(draft: Draft, drafts: readonly Draft[]): Unit | null {
  if (draft.part !== 'level' || !draft.because.includes('change/verb-to')) return null;
  const change = itemAt(drafts, draft.index - 1);
  if (
    change?.part !== 'growth' ||
    change.sentence !== draft.sentence ||
    change.unit === null ||
    !/^(?:count|physical)$/.test(change.quantity.unitKind)
  )
    return null;
  return { name: change.unit, rule: 'unit/of-change' };
}

/** The last thing counted before. */
function neighbour(draft: Draft, drafts: readonly Draft[]): Draft | null {
  for (let i = draft.index - 1; i >= 0 && draft.index - i < 4; i--) {
    const other = drafts[i]!;
    if (other.sentence.index < draft.sentence.index - 1) return null;
    if (other.quantity.unitKind === 'count' && other.part !== 'rank') return other;
  }
  return null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Tom Bell owns nine dogs in Leeds. "I will keep three of them," he said.',
    facts: [{ quote: 'three', kind: 'count', unit: 'dog', subject: 'Tom Bell' }],
  },
  { text: 'Nine men were held. The police freed two of them.', facts: [{ quote: 'two', subject: 'police', metric: 'freed' }] },
  {
    text: 'The raid killed three soldiers and hurt six others. Tom Bell and 12 others fled.',
    facts: [
      { quote: 'six others', kind: 'count', unit: 'other' },
      { quote: '12 others', kind: 'count', unit: 'other' },
    ],
  },
  {
    text: 'The death toll, first put at 14, rose to 19. Norway expelled six Iraqis.',
    facts: [
      { quote: '19', kind: 'count', unit: 'person', direction: 'up' },
      { quote: 'six Iraqis', kind: 'count', unit: 'Iraqi' },
    ],
  },
  {
    text: 'Of the shares being offered, 500,000 will be sold by the founder.',
    facts: [{ quote: '500,000', kind: 'count', unit: 'share' }],
  },
  {
    text: 'Sales of flats rose to 812 from 744 a year earlier.',
    facts: [
      { quote: '812', kind: 'count', unit: 'sale', direction: 'up', from: 744 },
      { quote: '744', kind: 'count', unit: 'sale' },
    ],
  },
  {
    text: 'The number of confirmed flu cases has more than doubled in four weeks to 318.',
    facts: [{ quote: '318', kind: 'count', unit: 'case' }],
  },
  {
    text: 'Its broadband customers rose 10% to 5.1 million.',
    facts: [{ quote: '5.1 million', kind: 'count', unit: 'customer', direction: 'up' }],
  },
  { text: 'Crude stockpiles fell 1m barrels to 294.3m.', facts: [{ quote: '294.3m', unit: 'barrel', kind: 'measure' }] },
  { text: 'Sales of cars rose 8% to 4.7 million.', facts: [{ quote: '4.7 million', unit: 'sale', kind: 'count' }] },
  {
    text: 'Nine of our 12 depots grew, five of the mines shut; a crowd of 40,000 cheered.',
    facts: [
      { quote: 'Nine of our 12', kind: 'share', unit: 'times' },
      { quote: '40,000', unit: 'person', kind: 'count' },
    ],
  },
  { text: 'Fourteen out of the top 30 films were shot there.', facts: [{ quote: 'Fourteen', kind: 'count', unit: 'film' }] },
  {
    text: 'Ann Lee won the 60m hurdles. Her rival finished sixth in 7.81.',
    facts: [{ quote: '7.81', kind: 'measure', unit: 'second' }],
  },
  { text: "They would win 112 of parliament's 349 seats.", facts: [{ quote: '112', unit: 'seat', kind: 'count' }] },
  {
    text: 'A family of four pay £8; the poll gave him a majority of 10.',
    facts: [
      { quote: 'four', kind: 'count', unit: 'person' },
      { quote: '10', kind: 'count', unit: 'seat' },
    ],
  },
  { text: 'Five of the injured were still in hospital.', facts: [{ quote: 'Five', unit: 'person', kind: 'count' }] },
  { text: 'Readings of the sensor were over 35.', facts: [{ quote: '35', unit: null }] },
  { text: 'Ines Holm, a mother of three, won the seat.', facts: [{ quote: 'three', kind: 'count', unit: 'child' }] },
  {
    text: 'The chain runs 90 cafes. She said that 12 had shut since May.',
    facts: [{ quote: '12', kind: 'count', unit: 'cafe' }],
  },
  {
    text: 'Six of the nine members agreed. Two wanted a deeper cut.',
    facts: [{ quote: 'Two', kind: 'count', unit: 'member' }],
  },
  { text: 'The crash hit 40 cars. Some reports said that 12 were injured.', facts: [{ quote: '12', kind: 'count', unit: 'person' }] },
  {
    text: 'Knife killings fell from 24 in 2023 to 15 last year.',
    facts: [
      { quote: '24', kind: 'count', unit: 'killing' },
      { quote: '15', kind: 'count', unit: 'killing' },
    ],
  },
  { text: 'The blaze burned 45 homes and forced 2,000 to flee.', facts: [{ quote: '2,000', kind: 'count', unit: 'person' }] },
  { text: 'The storm wrecked 45 homes and injured 12.', facts: [{ quote: '12', kind: 'count', unit: 'person' }] },
  { text: 'Rovers have 41 points, three behind Ashmoor.', facts: [{ quote: 'three', kind: 'count', unit: 'point' }] },
  {
    text: 'Norbury spent £1.2m on youth clubs last year and plans to open three more by 2027.',
    facts: [{ quote: 'three', kind: 'growth', unit: 'club', direction: 'up', modality: 'planned' }],
  },
  { text: 'Her majority of 7,362 is the narrowest in years.', facts: [{ quote: '7,362', kind: 'count', unit: 'vote' }] },
  { text: "She would hire 30 more sheriff's deputies.", facts: [{ quote: '30', kind: 'growth', unit: 'deputy', direction: 'up' }] },
];
