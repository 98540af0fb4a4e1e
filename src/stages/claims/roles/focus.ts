/** What the article is about at a point: the entity that claims without a subject of their own fall back on, and who owned which metric last. */
import type { NameMention, Role } from '../../../document.js';
import { changeNouns } from '../../../lexicon/change.js';
import { isOfPlace, pricedOf } from '../../../lexicon/metrics.js';
import { reportingVerbs } from '../../../lexicon/reporting.js';
import type { Draft } from '../draft.js';
import { isDisease, plainRole } from '../phrases.js';
import { respondentsOf } from './polls.js';
import { chunkAt, headWord, isPossessive, once, word, type Scene } from '../scene.js';
import { itemAt } from '../../../lexicon/item-at.js';

export interface Focus {
  /** Last subject of the sentence, whatever it is. */
  subject: Role | null;
  /** Last subject of the paragraph that is an entity. */
  entity: Role | null;
  /** Last subject that is an organisation. */
  body: Role | null;
  metric: Role | null;
  /** Whether that metric is only what somebody did. */
  verbal: boolean;
  /** Paragraph in which the metric was last set. */
  measured: number;
  /** Last list or measure that things were ranked by. */
  ranking: Role | null;
  /** Kind of unit of the claim that set the metric: a money metric is not carried to a count. */
  unitKind: string | null;
  /** Last metric of each kind of unit, however long ago. */
  readonly lastOf: Map<string, Role>;
  /** Metric of the last share or rate, which a share of others goes on with. */
  share: Role | null;
  sentence: number;
  paragraph: number;
  readonly main: Role | null;
  /** Whose price was told last: "US crude oil". */
  commodity: Role | null;
  /** The place and the product that the article is about. */
  readonly place: Role | null;
  readonly product: Role | null;
  /** Last group of people that shares were told of: "44% of [ticket buyers]". */
  group: Role | null;
  /** Those whom a poll asked, or the last group of people that shares were told of in any paragraph. */
  respondents: Role | null;
  /** What was last counted, which "of them" takes up: "28 [collisions]". */
  counted: Role | null;
  /** Sentence in which that was. */
  countedIn: number;
  /** Whether the main entity is mostly cited, in an article that is as much about a place: "Halifax" in a story of house prices. */
  readonly mainCites: boolean;
  /** Names that the article cites. */
  readonly cited: ReadonlySet<string>;
  /** Last explicit owner of each metric, by its head noun. */
  readonly owners: Map<string, Role>;
}

export function makeFocus(scene: Scene, drafts: readonly Draft[]): Focus {
  const { weight, located } = weigh(scene, drafts);
  const speakers = onlySpeaking(scene);
  const about = new Map([...weight].map(([entity, points]) => [entity, points - 0.5 * (located.get(entity) ?? 0)]));
  const topic = heaviest(scene, about, (entity) => !speakers.has(entity));
  const place = heaviest(scene, weight, (entity) => scene.names.entities[entity]!.type === 'place');
  const product = heaviest(scene, weight, (entity) => scene.names.entities[entity]!.type === 'product');
  const main = topic?.type === 'place' ? place : topic;
  const cited = citedNames(scene);
  const weightOf = (role: Role | null): number =>
    role ? (about.get(scene.names.entities.find((entity) => entity.name === role.name)?.id ?? -1) ?? 0) : 0;
  const mainCites = main !== null && cited.has(main.name) && weightOf(place) > 0.5 * weightOf(main);
  return {
    subject: null,
    entity: main,
    commodity: null,
    product,
    group: null,
    body: null,
    respondents: respondentsOf(scene, drafts),
    counted: null,
    countedIn: -1,
    mainCites,
    cited,
    metric: null,
    verbal: false,
    measured: -1,
    ranking: null,
    unitKind: null,
    lastOf: new Map(),
    share: null,
    sentence: -1,
    paragraph: -1,
    main,
    place,
    owners: new Map(),
  };
}

/** "Orsa said"; but an economy that "added 9,000 jobs" speaks of nothing. */
function tells(scene: Scene, verb: number): boolean {
  const head = headWord(scene, chunkAt(scene, verb));
  return reportingVerbs.has(head) && !(/^add(?:s|ed)?$/.test(head) && chunkAt(scene, verb + 1)?.kind === 'quantity');
}

/** People and agencies that are named where they speak and nowhere else: none of them is what the article is about. */
function onlySpeaking(scene: Scene): Set<number> {
  const speaking = new Map<number, boolean>();
  for (const mention of scene.names.mentions) {
    if (mention.form !== 'name') continue;
    if (mention.type !== 'person' && !(mention.type === 'organization' && agencies(scene)[mention.entity])) continue;
    const chunk = chunkAt(scene, scene.chunkAt[mention.first]!)!;
    const { subject, verb } = scene.clauses.clauses[chunk.clause]!;
    const speaks =
      (subject === chunk.index && verb !== null && tells(scene, verb)) ||
      /^(?:said|says|adds?|added|told|to)$/.test(scene.tokens.tokens[chunk.first - 1]?.lower ?? '');
    speaking.set(mention.entity, speaks && speaking.get(mention.entity) !== false);
  }
  return new Set([...speaking].filter(([, speaks]) => speaks).map(([entity]) => entity));
}

/** Who is named behind "according to", "by", or as the subject of a reporting verb. */
function citedNames(scene: Scene): Set<string> {
  const cited = new Set<string>();
  for (const mention of scene.names.mentions) {
    if (mention.form !== 'name') continue;
    const chunk = chunkAt(scene, scene.chunkAt[mention.first]!)!;
    const clause = scene.clauses.clauses[chunk.clause]!;
    const before = itemAt(scene.tokens.tokens, chunk.first - 1)?.lower ?? '';
    const reports = clause.subject === chunk.index && clause.verb !== null && tells(scene, clause.verb);
    if (reports || before === 'according' || (before === 'to' && itemAt(scene.tokens.tokens, chunk.first - 2)?.lower === 'according'))
      cited.add(scene.names.entities[mention.entity]!.name);
  }
  return cited;
}

/** Bodies that measure and announce what belongs to others. */
export const isAgency = (name: string): boolean =>
  /\b(?:Bank|Agency|Office|Bureau|Department|Ministry|Reserve|Institute|Institution|Service|Commission|Statistics|Board|Survey|Association|Federation|Council|Committee|Fund|Organi[sz]ation|Research|University|Observatory|Police|Court|IMF|OECD|WHO|ONS|FCC|Fed|agency|ministry|department|office|bureau|institute|service|commission)\b/.test(
    name,
  );

const agencies = once((scene) => scene.names.entities.map(({ name }) => isAgency(name)));

interface Weights {
  readonly weight: Map<number, number>;
  /** The part of the weight that is only where something happens: "in early trading in [London]". */
  readonly located: Map<number, number>;
}

/** How much each entity is talked about: mentions that only report or date the story count little, early ones and those beside a figure more. */
function weigh(scene: Scene, drafts: readonly Draft[]): Weights {
  const reporters = new Set<number>();
  for (const clause of scene.clauses.clauses) {
    if (clause.verb === null || clause.subject === null) continue;
    const subject = chunkAt(scene, clause.subject)!;
    if (!tells(scene, clause.verb)) continue;
    for (let i = subject.first; i < subject.after; i++) if (scene.nameAt[i]! >= 0) reporters.add(scene.nameAt[i]!);
  }
  const figured = new Set(drafts.map((draft) => draft.sentence.index));
  const standing = scene.names.entities.map(({ name }, id) =>
    MEASURE_NAME.test(name) || isDisease(name) ? 0 : agencies(scene)[id] ? 0.4 : 1,
  );
  const weight = new Map<number, number>();
  const located = new Map<number, number>();
  scene.names.mentions.forEach((mention, index) => {
    if (chunkAt(scene, scene.chunkAt[mention.first]!)!.kind === 'other') return;
    let points = mention.form === 'adjective' ? 0.7 : mention.form === 'pronoun' ? 0.5 : 1;
    const before = word(scene, mention.first - 1);
    if (reporters.has(index) || before === 'by' || before === 'to' || (before === 'the' && word(scene, mention.first - 2) === 'by'))
      // "[Orsa Inc.] said profit fell": a company that opens the story tells its own
      points *= opensStory(scene, mention) && !agencies(scene)[mention.entity] ? 0.6 : 0.2;
    if (mention.type === 'person') points *= 0.6;
    if (mention.type === 'other') points *= 0.7;
    points *= standing[mention.entity]!;
    const { sentence } = scene.tokens.tokens[mention.first]!;
    if (sentence <= 1) points *= 2.5;
    if (figured.has(sentence)) points *= 1.3;
    if (isPossessive(scene, mention.after) && /^['’]s?$/.test(scene.tokens.tokens[mention.after]!.text)) points *= 1.5;
    weight.set(mention.entity, (weight.get(mention.entity) ?? 0) + points);
    if (mention.type === 'place' && /^(?:in|at|from|near|,)$/.test(before))
      located.set(mention.entity, (located.get(mention.entity) ?? 0) + points);
  });
  return { weight, located };
}

const opensStory = ({ tokens: { tokens, sentences } }: Scene, { first, type }: NameMention): boolean =>
  type === 'organization' &&
  sentences[tokens[first]!.sentence]!.paragraph === sentences[0]!.paragraph &&
  first === sentences[tokens[first]!.sentence]!.first;

/** Measures and kinds of things that are written as names are. */
const MEASURE_NAME = /^(?:GS?DP|GNP|CPI|PPI|RPI|PMI|EBITDA|IPO|VAT|GST|DVDs?|CDs?|MP3s?|TVs?)$/;

function heaviest(scene: Scene, weight: ReadonlyMap<number, number>, fits: (entity: number) => boolean): Role | null {
  let best: number | null = null;
  for (const [entity, sum] of weight) if (fits(entity) && (best === null || sum > weight.get(best)!)) best = entity;
  if (best === null) return null;
  const first = scene.names.mentions.find((mention) => mention.entity === best)!;
  const entity = scene.names.entities[best]!;
  return { name: entity.name, text: first.text, start: first.start, end: first.end, type: entity.type };
}

/** "jobless rate" → "jobless rate", "net profit" → "profit": heads that say little by themselves keep the word before them. */
function keyOf(metric: Role): string {
  const words = metric.name.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const head = (words.at(-1) ?? '').replace(/s$/, '');
  return /^(?:rate|price|index|growth|yield|cost|share|number|level)$/.test(head) ? `${words.at(-2) ?? ''} ${head}` : head;
}

/** Who a claim without a subject of its own is about. */
export function carriedSubject(focus: Focus, draft: Draft): Role | null {
  // "[global] emissions", "the [world] average"
  // … but a company has "global sales" of its own
  const own =
    focus.main?.type === 'organization' &&
    !isAgency(focus.main.name) &&
    /\b(?:sales|revenues?|turnover|profits?|earnings|workforce|staff)$/i.test(draft.metric?.name ?? '');
  if (draft.metric && !own && /\b(?:global|world)\b/i.test(draft.metric.name)) return { ...draft.metric, name: 'world', type: 'place' };
  // "advanced [economies] will grow 2%"
  if (draft.metric && /\beconomies$/i.test(draft.metric.name)) return { ...draft.metric, type: 'place' };
  // "Crude rose. … Prices stay under the $62 peak of last year"
  if (focus.commodity && draft.quantity.unitKind === 'money') {
    const traded = /^(?:barrel|ounce|tonne|ton|bushel|troy ounce)$/.test(draft.quantity.per ?? '');
    if (traded || /^prices?$/i.test(draft.metric?.name ?? '')) return focus.commodity;
  }
  const entity = focus.sentence === draft.sentence.index ? focus.subject : null;
  if (
    draft.metric &&
    isOfPlace(draft.metric.name) &&
    focus.place &&
    (entity === null || entity.type === 'organization' || (entity.type === null && ECONOMY.test(draft.metric.name))) &&
    focus.main?.type !== 'product'
  ) {
    const company = focus.main?.type === 'organization' && !isAgency(focus.main.name) && !focus.mainCites;
    if (!company) return focus.place;
  }
  if (draft.quantity.unitKind === 'physical' && focus.product && entity === null && focus.main?.type !== 'place') return focus.product;
  const last = (focus.sentence === draft.sentence.index ? focus.subject : null) ?? focus.entity ?? focus.subject;
  if (isOfMarket(draft.metric) && !focus.place && last?.type === 'organization' && focus.cited.has(last.name))
    return isOfMarket(focus.subject) && focus.subject?.type === null ? focus.subject : { ...draft.metric!, type: null };
  return last;
}

/** "House prices fell 2%, Orsa said": no company owns them, whoever tells of them; sales and pay it may. */
export const isOfMarket = (metric: Role | null): boolean =>
  metric !== null &&
  isOfPlace(metric.name) &&
  !/\b(?:sales|earnings|wages?|pay|output|production|exports|imports|orders|costs?)$/i.test(metric.name);

/** What only an economy has, whatever else the sentence told of. */
const ECONOMY =
  /^(?:(?:annual|economic|GDP|core|headline|consumer) )*(?:growth|inflation|unemployment|GDP|unemployment rate|jobless rate)$/i;

export function ownerOf(focus: Focus, metric: Role): Role | null {
  if (changeNouns.has(metric.name.toLowerCase().split(' ').pop()!)) return null;
  const owner = focus.owners.get(keyOf(metric)) ?? null;
  // "[sedan] sales" behind "new vehicle sales": another thing that is sold
  if (owner && owner.type === null) {
    const [, traded] = /^(.+) (?:sales|shipments|deliveries|registrations)$/.exec(metric.name) ?? [];
    if (traded && !isOfPlace(metric.name)) return { ...metric, name: traded };
  }
  // A figure of the country is not that of the region told of before.
  return owner?.type === 'place' && focus.place && owner.name !== focus.place.name && isOfPlace(metric.name) ? null : owner;
}

/** Rules that take what was done for what is measured: "[beat the champion] by 1.4 seconds" measures nothing else. */
const VERBAL: ReadonlySet<string> = new Set([
  'metric/verb-phrase',
  'metric/done',
  'metric/predicate',
  'metric/points-off',
  'role/share-of',
]);

const wordBefore = (scene: Scene, { quantity }: Draft): string => word(scene, quantity.whole.first - 1);

export function remember(scene: Scene, focus: Focus, draft: Draft, explicitOwner: boolean): void {
  const { noun, unitKind } = draft.quantity;
  const share =
    draft.because.includes('role/share-of') && draft.subject && !/^(?:them|us)$/i.test(draft.subject.text) ? draft.subject : null;
  const counted =
    draft.because.includes('metric/predicate') && draft.subject
      ? draft.subject
      : (share ?? (noun && unitKind === 'count' ? plainRole(scene, noun.first, noun.after) : null));
  // "followed 820 patients in [14 towns]": where they were is not what was counted
  const where = share === null && focus.countedIn === draft.sentence.index && /^(?:in|at|across|over)$/.test(wordBefore(scene, draft));
  if (counted && !where) {
    focus.counted = counted;
    focus.countedIn = draft.sentence.index;
  }
  if (draft.part === 'rank' || draft.quantity.unitKind === 'age' || (draft.duration && !draft.because.includes('metric/clause'))) return;
  if (draft.because.includes('role/elsewhere')) return;
  focus.sentence = draft.sentence.index;
  // "compiled at [400 firms]": those of whom something is told in passing are no measure to go on with
  const passing =
    unitKind === 'count' &&
    draft.part === 'plain' &&
    focus.metric !== null &&
    /^(?:at|across|among|with|from)$/.test(word(scene, (draft.quantity.hedge?.first ?? draft.quantity.whole.first) - 1));
  // "output rose 3%, its [19th straight gain]": how often, and no measure
  const again = /^(?:consecutive|straight|successive)\b/i.test(draft.metric?.text ?? '');
  if (draft.metric && !passing && !again && !draft.because.some((id) => /^(?:subject\/described|metric\/(?:again|what-done))$/.test(id))) {
    focus.metric = draft.metric;
    focus.measured = draft.sentence.paragraph;
    focus.unitKind = draft.quantity.unitKind;
    if (unitKind === 'percent' || unitKind === 'times') focus.share = draft.metric;
    focus.verbal = draft.because.some((id) => VERBAL.has(id)) && !draft.because.includes('metric/spread');
    if (!focus.verbal || unitKind === 'money') focus.lastOf.set(unitKind, draft.metric);
    if (explicitOwner && draft.subject) focus.owners.set(keyOf(draft.metric), draft.subject);
  }
  if (draft.subject) focus.subject = draft.subject;
  if (
    draft.subject &&
    /\bprices?$/i.test(draft.metric?.name ?? '') &&
    pricedOf(draft.subject.name.split(' ').pop()!)?.id === 'priced/commodity'
  )
    focus.commodity = draft.subject;
  if (draft.subject?.type === 'organization') focus.body = draft.subject;
  if (draft.subject?.type && !(isAgency(draft.subject.name) && focus.main && !isAgency(focus.main.name))) focus.entity = draft.subject;
}
