/** Roles that take more than one claim: as many names as numbers, and what a rank is ranked by. */
import type { Chunk, Role } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { reportingVerbs } from '../../../lexicon/reporting.js';
import { isOfPlace } from '../../../lexicon/metrics.js';
import { isOfMarket } from './focus.js';
import { isMetric, roleFrom } from '../phrases.js';
import { chunkAt, headWord, nameOf, word, type Scene } from '../scene.js';
import { behindOf } from './shares.js';

/** "[Merrow] and [Halden] rose [5%] and [7%]": as many names as numbers, each its own. */
export function distribute(scene: Scene, draft: Draft, drafts: readonly Draft[]): void {
  const next = drafts[draft.index + 1];
  const { subject, verb } = draft.clause;
  if (
    draft.part !== 'growth' ||
    subject === null ||
    verb === null ||
    next?.sentence !== draft.sentence ||
    next.part !== 'growth' ||
    next.twin
  )
    return;
  if (draft.quantity.unitKind !== next.quantity.unitKind || !next.because.includes('change/list')) return;
  const names: Role[] = [];
  let before = '';
  for (let i = subject; i < verb; i++) {
    const chunk = chunkAt(scene, i)!;
    const name = chunk.kind === 'noun' ? roleFrom(scene, chunk.first, chunk.after) : null;
    if (!name) continue;
    names.push(name);
    before = word(scene, chunkAt(scene, i - 1)?.first ?? -1);
  }
  // "[Sales] at older [stores] rose": the second hangs on the first
  if (names.length !== 2 || !/^(?:and|&|or)$/.test(before)) return;
  draft.subject = names[0]!;
  next.subject = names[1]!;
  draft.because.push('subject/each');
  next.because.push('subject/each');
}

/** "rents were £9 in [Wales], £8 in [Fife] and £7 in [Leeds]": a figure of the land for each place that is told. */
export function placed(scene: Scene, draft: Draft, drafts: readonly Draft[]): void {
  if (!isPlaced(scene, draft)) return;
  const where = placeRight(scene, draft)!;
  const alike = (other: Draft | undefined): boolean => {
    if (other?.sentence !== draft.sentence || other.quantity.unitKind !== draft.quantity.unitKind || !isPlaced(scene, other)) return false;
    return other.metric?.start === draft.metric!.start && placeRight(scene, other)?.name !== where.name;
  };
  if (!alike(beyondTwins(drafts, draft.index, -1)) && !alike(beyondTwins(drafts, draft.index, 1))) return;
  draft.subject = where;
  draft.because.push('subject/each-place');
}

function beyondTwins(drafts: readonly Draft[], index: number, step: 1 | -1): Draft | undefined {
  let at = index + step;
  while (drafts[at]?.twin) at += step;
  return drafts[at];
}

/** Whether what is measured belongs to no company and nobody. */
function isPlaced(scene: Scene, draft: Draft): boolean {
  const { metric, subject, twin, quantity } = draft;
  if (metric === null || twin || !/^(?:percent|money|index|none)$/.test(quantity.unitKind) || placeRight(scene, draft) === null)
    return false;
  const rent = /\b(?:rents?|fares?|salary|salaries|incomes?|tariffs?|turnout|support)$/i.test(metric.name);
  // "Orsa Inc. fell. Sales were £4m in Peru": a company has sales of its own, and no prices
  return subject === null || subject.type === null || subject.type === 'place'
    ? rent || isOfPlace(metric.name)
    : draft.because.includes('subject/carried') && (rent || isOfMarket(metric));
}

/** "5% in [Wales]" */
function placeRight(scene: Scene, { quantity }: Pick<Draft, 'quantity'>): Role | null {
  const at = quantity.whole.after;
  const noun = /^(?:in|for|across)$/.test(word(scene, at)) ? chunkAt(scene, scene.chunkAt[at + 1] ?? -1) : undefined;
  const mention = noun?.kind === 'noun' ? nameOf(scene, noun.after - 1) : null;
  return mention?.type === 'place' && mention.form === 'name' ? roleFrom(scene, noun!.first, noun!.after) : null;
}

/** "[27% of boys] and [a third of girls] smoke": shares that are the subject of one verb together. */
export function jointly(scene: Scene, draft: Draft, drafts: readonly Draft[]): void {
  const second =
    isPart(scene, draft) && /^(?:and|or|nor)$/.test(word(scene, (draft.quantity.hedge?.first ?? draft.quantity.whole.first) - 1));
  if (!second) return;
  let at = draft.index - 1;
  // "27% of those [aged 18] and 12% of …"
  while (drafts[at]?.sentence === draft.sentence && drafts[at]!.quantity.unitKind === 'age') at--;
  const first = drafts[at];
  if (first?.sentence !== draft.sentence || !isPart(scene, first)) return;
  const [told, other] = first.because.includes('role/share-of') ? [first, draft] : [draft, first];
  if (!told.because.includes('role/share-of') || !other.because.includes('metric/own')) return;
  for (let i = first.chunk.index + 1; i < draft.chunk.index; i++) if (chunkAt(scene, i)!.kind === 'verb') return;
  // "Women [form] 61% of the crew, and 44% of callers were old": the object of a verb of its own
  const { verb } = other.clause;
  const object = verb !== null && verb < other.chunk.index && !reportingVerbs.has(headWord(scene, chunkAt(scene, verb)));
  const whole = object ? null : behindOf(scene, other);
  if (!whole) return;
  other.subject = whole;
  other.metric = told.metric;
  other.because.push('role/share-of');
}

/** "27% of", "a third of" */
const isPart = (scene: Scene, { quantity, part }: Draft): boolean =>
  part === 'plain' &&
  (quantity.unitKind === 'percent' || (quantity.unitKind === 'times' && /^(?:fraction|ratio)$/.test(quantity.number.class))) &&
  word(scene, quantity.whole.after) === 'of';

/** "profit and revenue rose 5% and 7%, [respectively]", "followed by Merrow and Halden with 8% and 7.5%, respectively": each its own. */
export function respectively(scene: Scene, draft: Draft, drafts: readonly Draft[]): void {
  const { after } = draft.sentence;
  let at = draft.quantity.whole.after;
  // "44% and 31% [of sales], respectively"
  if (word(scene, at) === 'of')
    while (at < after && at < draft.quantity.whole.after + 8 && word(scene, at) !== ',' && scene.quantityAt[at]! < 0) at++;
  if (word(scene, at) === ',') at++;
  const said = at < after && word(scene, at) === 'respectively';
  const listed = [draft];
  for (let i = draft.index - 1; i >= 0 && listed.length < 4; i--) {
    const other = drafts[i]!;
    if (other.sentence !== draft.sentence || other.quantity.unitKind !== draft.quantity.unitKind) break;
    if (!isListed(scene, other, listed[0]!)) break;
    listed.unshift(other);
  }
  if (listed.length < 2) return;
  let items = itemsBefore(scene, listed[0]!, listed.length);
  if (items.length === 0) items = namesBefore(scene, listed[0]!, listed.length);
  if (items.length !== listed.length || (!said && !isShared(scene, listed, items, drafts))) return;
  const measures = items.every(({ first, after: end }) => isMetric(scene, first, end));
  listed.forEach((each, i) => {
    const { first, after: end } = items[i]!;
    const role = roleFrom(scene, first, end);
    if (!role) return;
    if (measures) each.metric = role;
    else {
      each.subject = role;
      each.metric ??= listed[0]!.metric ?? draft.metric;
    }
    each.because.push('subject/respectively');
  });
}

/** "[HSBC, Lloyds and Orsa] lost £2m, £3m and £4m": a whole list of names that is the subject, and a whole list of as many numbers. */
function isShared(scene: Scene, listed: readonly Draft[], items: readonly Chunk[], drafts: readonly Draft[]): boolean {
  const [one] = listed;
  const { subject, verb } = one!.clause;
  if (subject !== items[0]!.index || verb === null || verb < items.at(-1)!.index || !items.every((item) => isNamed(scene, item)))
    return false;
  if (!joins(scene, items.at(-1)!.index - 1) || word(scene, items.at(-1)!.first - 1) === ',') return false;
  if (word(scene, (listed.at(-1)!.quantity.hedge ?? listed.at(-1)!.quantity.whole).first - 1) !== 'and') return false;
  const next = drafts[listed.at(-1)!.index + 1];
  return (
    listed.every((each) => each.part === one!.part && each.clause === one!.clause) &&
    (next?.sentence !== one!.sentence || next.chunk.index > listed.at(-1)!.chunk.index + 1)
  );
}

/** Whether only "and" or a comma stands between two numbers. */
function isListed(scene: Scene, a: Draft, b: Draft): boolean {
  for (let i = a.chunk.index + 1; i < b.chunk.index; i++) if (!/^(?:comma|conjunction)$/.test(chunkAt(scene, i)!.kind)) return false;
  return true;
}

/** The noun groups of the nearest list before a number, as many as asked for. */
function itemsBefore(scene: Scene, draft: Draft, count: number): readonly Chunk[] {
  const items: Chunk[] = [];
  for (let i = draft.chunk.index - 1; i >= 0 && i > draft.chunk.index - 16; i--) {
    const chunk = chunkAt(scene, i)!;
    if (chunk.first < draft.sentence.first) break;
    if (items.length === 0 ? chunk.kind === 'noun' : chunk.kind === 'noun' && /^(?:comma|conjunction)$/.test(chunkAt(scene, i + 1)!.kind))
      items.unshift(chunk);
    else if (items.length > 0 && !/^(?:comma|conjunction)$/.test(chunk.kind)) break;
    if (items.length === count) return items;
  }
  return [];
}

/** "[Ann Lee] and [Tom Hale] lead the race, with 40 and 30 votes, respectively": a list of as many names farther back in the sentence. */
function namesBefore(scene: Scene, draft: Draft, count: number): readonly Chunk[] {
  for (let end = draft.chunk.index - 1; end > draft.chunk.index - 16; end--) {
    const last = chunkAt(scene, end);
    if (!last || last.first < draft.sentence.first) return [];
    if (!isNamed(scene, last)) continue;
    const items = [last];
    let at = end;
    while (joins(scene, at - 1) && isNamed(scene, chunkAt(scene, at - 2))) items.unshift(chunkAt(scene, (at -= 2))!);
    if (items.length === count) return items;
  }
  return [];
}

const isNamed = (scene: Scene, chunk: Chunk | undefined): boolean =>
  chunk?.kind === 'noun' && nameOf(scene, chunk.after - 1)?.form === 'name';

const joins = (scene: Scene, at: number): boolean => /^(?:,|and|&)$/.test(word(scene, chunkAt(scene, at)?.first ?? -1));

/** "came second in Peru with a 17% [market share]": a rank without a metric of its own is by the one beside it. */
export function rankedBy(draft: Draft, drafts: readonly Draft[]): void {
  const next = drafts[draft.index + 1];
  if (draft.because.includes('metric/own') || next?.clause !== draft.clause || next.part === 'rank' || next.quantity.unitKind !== 'percent')
    return;
  draft.metric = next.metric ?? draft.metric;
  draft.because.push('metric/ranked-by');
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Merrow Corp. is small. Sales at older shops slid 3% at Delmar Corp. and 5% at Orsa Inc. in May.',
    facts: [
      { quote: '3%', subject: 'Delmar Corp.' },
      { quote: '5%', subject: 'Orsa Inc.' },
    ],
  },
  {
    text: 'Orsa Inc., Merrow Corp. and Delmar Corp. have lost £2m, £3m and £4m. Orsa Inc. and Merrow Corp. paid £9m in 2021 and £8m in 2022.',
    facts: [
      { quote: '£2m', subject: 'Orsa Inc.' },
      { quote: '£3m', subject: 'Merrow Corp.' },
      { quote: '£4m', subject: 'Delmar Corp.' },
      { quote: '£9m', subject: 'Orsa Inc. and Merrow Corp.' },
    ],
  },
  {
    text: 'Orsa Inc. is small. Data showed the average rent was £900 in England, £600 in Wales and £500 in Kenya.',
    facts: [
      { quote: '£900', subject: 'England' },
      { quote: '£600', subject: 'Wales' },
      { quote: '£500', subject: 'Kenya' },
    ],
  },
  {
    text: 'Orsa Inc. is small. Sales were £40m in Kenya and £30m in Peru.',
    facts: [{ quote: '£30m', subject: 'Orsa Inc.' }],
  },
  {
    text: 'Only a third of boys and two-fifths of girls met the target.',
    facts: [
      { quote: 'third', subject: 'boys', metric: 'met the target' },
      { quote: 'two-fifths', subject: 'girls', metric: 'met the target' },
    ],
  },
  {
    text: 'Halden was third, followed by Delmar Corp. and Orsa Inc. with 8% and 7.5%, respectively.',
    facts: [
      { quote: '8%', subject: 'Delmar Corp.' },
      { quote: '7.5%', subject: 'Orsa Inc.' },
    ],
  },
  {
    text: 'Orsa Corp. and Merrow Inc., which hold about 44% and 31% of the tile market, respectively, closed shops.',
    facts: [
      { quote: '44%', subject: 'Orsa Corp.' },
      { quote: '31%', subject: 'Merrow Inc.' },
    ],
  },
  {
    text: 'Orsa Inc. said profit and revenue rose 5% and 7%, respectively.',
    facts: [
      { quote: '5%', subject: 'Orsa Inc.', metric: 'profit' },
      { quote: '7%', subject: 'Orsa Inc.', metric: 'revenue' },
    ],
  },
  {
    text: 'Two tenors, Tom Hale and Ann Lee, top the bill of stars, taking £9m and £7m, respectively.',
    facts: [
      { quote: '£9m', subject: 'Tom Hale' },
      { quote: '£7m', subject: 'Ann Lee' },
    ],
  },
  {
    text: 'Delmar Corp. and Orsa Inc. rose 5% and 7%.',
    facts: [
      { quote: '5%', subject: 'Delmar Corp.' },
      { quote: '7%', subject: 'Orsa Inc.' },
    ],
  },
  {
    text: 'Orsa ranked third in Peru with 11% of smartphone sales.',
    facts: [{ quote: 'third', kind: 'rank', subject: 'Orsa', metric: 'smartphone sales' }],
  },
];
