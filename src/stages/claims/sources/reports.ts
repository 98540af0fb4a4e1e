/** A report that goes on over sentences, and what ends it: another subject, or the market. */
import type { Chunk, Role, Sentence } from '../../../document.js';
import type { NameType } from '../../../fact.js';
import { changeNouns, changeVerbs } from '../../../lexicon/change.js';
import { MARKET_MEASURES, SPEAKER_NOUNS } from '../../../lexicon/reporting.js';
import type { Draft } from '../draft.js';
import type { Figure } from './discourse.js';
import { isAgency } from '../roles/focus.js';
import { isMetric, phraseFrom } from '../phrases.js';
import { chunkAt, chunksOf, entityOf, headWord, isPossessive, nameOf, word, type Scene } from '../scene.js';

export interface Report {
  readonly role: Role;
  readonly paragraph: number;
  /** Names of everything that the report has spoken of, and of which types its subjects were. */
  readonly topics: Set<string>;
  readonly types: Set<NameType>;
  /** What it measures: its metrics, what it counts, ranks. */
  readonly measures: Set<string>;
  /** The source reports on itself. */
  own: boolean;
  /** Something that it published is retold, "according to", more than what it said. */
  readonly published: boolean;
  /** The article's first report, or what somebody published: more than a remark. */
  readonly lead: boolean;
  /** What people answered when they were asked. */
  readonly poll: boolean;
  /** How many sentences it has run over. */
  sentences: number;
  /** The paragraph that it last spoke in. */
  last: number;
  /** The sentence that it last gave a figure in. */
  figured: number;
}

/** Another company or person begins to act: "[The Bank of England] held its rate" ends the housing report of a lender. */
export function takesOver(scene: Scene, sentence: Sentence, inside: readonly Figure[], report: Report): boolean {
  if (sentence.role !== 'row' && inside[0]?.draft && isPriced(inside[0].draft)) return true;
  if (sentence.role === 'row') return false;
  // Told long ago: a report that gives no figure for some sentences is over
  const silent = sentence.index - report.figured - 1;
  if (!report.lead && !report.published && silent >= (sentence.paragraph === report.last ? 2 : 1)) return true;
  const clause = firstStatement(scene, sentence);
  if (!clause) return false;
  if (isNews(scene, clause)) return true;
  if (isPortrait(scene, clause, sentence.paragraph === report.last ? report : null)) return true;
  // "[Labour] leads by 41% to 37%": what a poll found of a party
  if (report.poll && sentence.paragraph === report.last && inside.some(({ draft }) => draft?.quantity.unitKind === 'percent')) return false;
  // "[Harrow] was second with 8 million units": the same count of another
  if (
    report.published &&
    !report.own &&
    sentence.paragraph <= report.last + 1 &&
    inside.some(({ draft }) => draft && measuresOf(draft).some((measure) => report.measures.has(measure)))
  )
    return false;
  const subject = chunkAt(scene, clause.subject)!;
  // "[Mr Farr] built the firm up": told of the speaker, who would have said "he" or "I"
  if (report.role.type === 'person' && sentence.paragraph !== report.last) {
    const mention = nameOf(scene, subject.after - 1);
    if (mention?.form === 'name' && entityOf(scene, mention).name === report.role.name) return true;
  }
  // "[Prosecutors] had sought $2 million": others who speak, in a remark of somebody's
  if (report.role.type === 'person' && SPEAKER_NOUNS.has(headWord(scene, subject)) && nameOf(scene, subject.after - 1) === null)
    return true;
  if (!report.own && POWERS.test(headWord(scene, subject)) && !report.role.name.toLowerCase().includes(headWord(scene, subject)))
    return true;
  // "Bankers said it was oversubscribed. [It] sold 20%": what a pronoun means, and the speaker is not
  const meant = word(scene, subject.first) === 'it' ? nameOf(scene, subject.first) : null;
  if (meant?.type === 'organization' && entityOf(scene, meant).name !== report.role.name) return true;
  // "Vaccines are late in Wales, the study found. [England] has had 40 cases": another place begins a new paragraph
  const place = nameOf(scene, subject.first);
  if (!report.lead && sentence.paragraph !== report.last && place?.type === 'place' && place.form === 'name')
    if (!report.topics.has(entityOf(scene, place).name)) return true;
  const end = report.role.type === 'person' ? phraseFrom(scene, subject).after : calledBehind(scene, subject);
  for (let i = subject.first; i < end; i++) {
    const mention = nameOf(scene, i);
    if (!mention || mention.form !== 'name' || (mention.type !== 'organization' && mention.type !== 'person')) continue;
    // "Orsa and Merrow fell. Orsa warned of losses. [Merrow] lost $5m": another firm's own figures
    const firms =
      mention.type === 'organization' && report.role.type === 'organization' && !report.published && mention.after === subject.after;
    if (isSelf(entityOf(scene, mention).name, report.role.name)) continue;
    if (firms && !isAgency(report.role.name)) return true;
    if (report.role.type === 'person' && entityOf(scene, mention).name !== report.role.name) return true;
    if (!report.topics.has(entityOf(scene, mention).name) && (report.own || !report.types.has(acting(mention.type)))) return true;
  }
  return false;
}

/** "One rival, [Harrow Motors], lost $5m": where the name behind the comma ends; but "its smaller chain, Harrow" is the speaker's own. */
function calledBehind(scene: Scene, { first, after, index }: Chunk): number {
  if (word(scene, after) !== ',' || nameOf(scene, after - 1) !== null) return after;
  for (let i = first; i < after; i++) if (isPossessive(scene, i) || /^(?:its|their|his|her)$/.test(word(scene, i))) return after;
  const beside = chunkAt(scene, index + 2);
  return beside?.kind === 'noun' && nameOf(scene, beside.after - 1)?.type === 'organization' ? beside.after : after;
}

/** "N.V. Orsa", "Orsa": one of the names ends with the other. */
const isSelf = (name: string, speaker: string): boolean => name === speaker || name.endsWith(` ${speaker}`) || speaker.endsWith(` ${name}`);

/** "All regions saw a rise in house prices": a report of something measured, also without a figure. */
export function tellsOfMovement(scene: Scene, sentence: Sentence): boolean {
  const chunks = chunksOf(scene, sentence);
  return (
    chunks.some((chunk) => changeVerbs.has(headWord(scene, chunk)) || changeNouns.has(headWord(scene, chunk))) &&
    chunks.some((chunk) => chunk.kind === 'noun' && !changeNouns.has(headWord(scene, chunk)) && isMetric(scene, chunk.first, chunk.after))
  );
}

/** What a claim measures, by which it goes on with a report on others: its metric, what it counts, a rank. */
export function measuresOf({ metric, quantity, kind }: Draft): string[] {
  return [
    ...(metric && /share|shipments|deliveries|sales/.test(metric.name) ? [metric.name.toLowerCase()] : []),
    ...(quantity.unitKind === 'count' && quantity.unit ? [quantity.unit] : []),
    ...(kind === 'rank' ? [kind] : []),
  ];
}

/** "It [was announced] that 40 jobs would go", "It has [emerged] that": news that came out elsewhere. */
function isNews(scene: Scene, clause: Statement): boolean {
  const verb = chunkAt(scene, clause.verb)!;
  const head = headWord(scene, verb);
  if (word(scene, chunkAt(scene, clause.subject)!.first) !== 'it') return false;
  if (/^emerge[sd]?$/.test(head)) return true;
  return (
    /^(?:announced|revealed|disclosed|reported|rumou?red|understood|leaked|confirmed)$/.test(head) &&
    /^(?:is|was|has|had)$/.test(word(scene, verb.first)) &&
    isPassive(scene, verb)
  );
}

const isPassive = (scene: Scene, { first, head }: Chunk): boolean => {
  for (let i = first; i < head; i++) if (/^(?:is|was|been)$/.test(word(scene, i))) return true;
  return false;
};

/** "The airline [flies] 52 jets", "the group [employs] 900 people": what an organisation is and does, which nobody reports but itself in one breath. */
function isPortrait(scene: Scene, clause: Statement, going: Report | null): boolean {
  const verb = chunkAt(scene, clause.verb)!;
  const mention = nameOf(scene, chunkAt(scene, clause.subject)!.after - 1);
  if (mention?.type !== 'organization' || verb.after - verb.first > 1 || !HABITUAL.has(headWord(scene, verb))) return false;
  return entityOf(scene, mention).name !== going?.role.name;
}

/** "said it would sell the unit, [which employs 900 people]": what the text adds to a thing that was spoken of. */
export function isAside(scene: Scene, { clause }: Draft): boolean {
  const opener = chunkAt(scene, clause.first)!;
  if (opener.kind !== 'relative' || word(scene, opener.first) !== 'which' || !/^(?:,|-|–|—)$/.test(word(scene, opener.first - 1)))
    return false;
  const verb = clause.verb === null ? null : chunkAt(scene, clause.verb)!;
  return verb !== null && verb.after - verb.first === 1 && ASIDE.test(word(scene, verb.first));
}

const ASIDE = /^(?:employs?|manages?|owns?|includes?|operates?|runs?|costs?|makes?|sells?)$/;

const HABITUAL: ReadonlySet<string> = new Set(
  `flies operates employs runs makes sells owns serves does trades manages produces supplies specialises specializes works covers spans
  fly operate employ run make sell own serve do trade manage produce supply has have`.split(/\s+/),
);

/** Those who decide: what the [cabinet] did last week is no part of a bureau's report. */
const POWERS = /^(?:government|cabinet|parliament|congress|senate|court|judge|jury|ministers?|lawmakers)$/;

export interface Statement {
  /** Chunks of the subject and the verb. */
  readonly subject: number;
  readonly verb: number;
}

export function firstStatement(scene: Scene, sentence: Sentence): Statement | null {
  const last = chunkAt(scene, scene.chunkAt[sentence.after - 1]!)!.clause;
  for (let i = chunkAt(scene, scene.chunkAt[sentence.first]!)!.clause; i <= last; i++) {
    const { subject, verb } = scene.clauses.clauses[i]!;
    if (subject !== null && verb !== null) return { subject, verb };
  }
  return null;
}

/** Companies are often known by their products. */
export const acting = (type: NameType): NameType => (type === 'product' || type === 'other' ? 'organization' : type);

/** Prices of the market are nobody's report. */
export function isPriced({ metric, subject, because }: Draft): boolean {
  if (
    metric &&
    (/\b(?:(?:share|stock|bond) prices?|closing price)$/i.test(metric.name) ||
      metric.name === 'exchange rate' ||
      (metric.name === 'price' && because.includes('metric/implied')))
  )
    return true;
  return (
    subject !== null &&
    subject.name
      .toLowerCase()
      .split(/[\s'’]+/, 6)
      .some((part) => MARKET_MEASURES.has(part))
  );
}
