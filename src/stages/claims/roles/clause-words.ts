/** Which words of a clause make its subject a measure, a thing, or somebody who acts. */
import type { Chunk, Clause } from '../../../document.js';
import { changeVerbs } from '../../../lexicon/change.js';
import type { MetricVerb } from '../../../lexicon/metrics.js';
import type { Draft } from '../draft.js';
import { chunkAt, headWord, leftOf, nameOf, word, type Scene } from '../scene.js';
import { complementBehind } from '../verb-phrases.js';

/** Metrics that are also things that act: "the fund holds 5%", "the bill would save $3m". */
export const DOERS =
  /^(?:fund|deal|bill|contract|budget|settlement|bailout|grant|bid|(?:customer|subscriber|user|viewer|reader|visitor|passenger)s?)$/;

/** Sources that also act: "[police] arrested five men". */
export const AGENTS = /^(?:police|officials|authorities|researchers|experts)$/;

/** What a study does itself: "the survey [covered] 900 firms". */
export const COVERING =
  /^(?:ask|analy[sz]|canvass|compar|cover|document|enrol|examin|follow|includ|interview|involv|look|poll|question|quizz|recruit|review|sampl|scann|span|studi|survey|test|track|us)(?:l?ed|ing)$|^(?:drew|ran|took)$/;

/** Who talks of figures that are not theirs. */
export const ONLOOKERS =
  /^(?:accounts|filings|results|analysts?|economists?|forecasters?|experts?|observers|pundits|critics?|reviewers?|commentators?|strategists?|insiders?|predictions?|projections?|rumou?rs|speculation|announcements?|markets|traders|wall street|mercury|thermometers?)$/;

/** Heads that name who or what, not a measure: "the filtration business slipped 1%". */
export const ENTITY_HEADS =
  /^(?:business(?:es)?|units?|divisions?|segments?|arms?|company|companies|firms?|groups?|subsidiar(?:y|ies)|brands?|wings?|chains?|stores?|index|indices|gauges?|average|benchmark|composite|futures|notes?|bonds?|gilts?|basket|funds?|people|women|men|children|voters|employers|workers|users|players?|teams?|clubs?|part(?:y|ies)|candidates?|governments?|countr(?:y|ies)|states?|cit(?:y|ies)|regions?|models?|films?|movies?|sequels?|comed(?:y|ies)|thrillers?|dramas?|albums?|songs?|releases?|phones?|cars?)$/;

/** What is on offer at the price that it "is": "the top model [is] £949". */
export const OFFERED =
  /^(?:models?|versions?|editions?|variants?|phones?|handsets?|tablets?|laptops?|consoles?|cars?|tickets?|passes|seats?|rooms?|subscriptions?|bundles?|packages?|pints?|meals?|admission|entry)$/;

/** "[its services] index", "the [producer price] index": what an index is of, not the name of one. */
export function isMeasuring(scene: Scene, { first, after }: Chunk): boolean {
  if (/^(?:its|their)$/.test(word(scene, first))) return true;
  for (let i = first; i < after - 1; i++)
    if (
      /^(?:prices?|costs?|sentiment|confidence|climate|activity|production|output|services|manufacturing|purchasing|expectations)$/.test(
        word(scene, i),
      )
    )
      return nameOf(scene, after - 1) === null;
  return false;
}

/** "[its] services index": an index that somebody publishes is what is measured. */
export const INDEXES = /^(?:index|gauge|barometer|measure)$/;

/** Verbs that state a level of their subject: "the limit [was] 40mph", "tailbacks [reached] six miles". */
export const STATING =
  /^(?:change|rang(?:e|es|ed)|var(?:y|ies|ied)|totall?ing|averaging|exceeding|numbering|is|are|was|were|be|been|stood|stands|reach(?:ed|es)?|hit|hits|totall?ed|averaged|averages|came|comes|remains?|remained|stayed|exceed(?:s|ed)?|peak(?:s|ed)|equals|equalled|topped)$/;

/** Verbs that state a level where they are passive: "output was [put] at 40 tonnes". */
export const STATED = /^(?:put|estimated|cut|set|fixed|measured|recorded|reported)$/;

/** A stretch of time in which something is done: no streak, no "nine-year high". */
export const isSpent = ({ duration, quantity, part }: Draft): boolean =>
  part === 'plain' &&
  quantity.text.charAt(quantity.number.text.length) !== '-' &&
  (duration ? !duration.streak : quantity.unitKind === 'time');

/** "died in falls [caused by] ice, four fewer": a participle that only says which, with a comma before the number. */
export function isPastReduced(scene: Scene, { verb }: Clause, { chunk }: Draft): boolean {
  if (verb === null || verb > chunk.index || chunkAt(scene, chunk.index - 1)?.kind !== 'comma') return false;
  const { first, after, index } = chunkAt(scene, verb)!;
  const alone = after - first === 1 && /(?:ed|en)$/.test(word(scene, first)) && chunkAt(scene, index - 1)?.kind === 'noun';
  return alone && /^(?:by|on|in|at|with|to|for)$/.test(word(scene, after));
}

/** "prices [were] cut", "[got] paid" */
export function isPassive(scene: Scene, { first, after }: Chunk): boolean {
  for (let i = first; i < after - 1; i++) if (/^(?:is|are|was|were|be|been|being|get|gets|got)$/.test(word(scene, i))) return true;
  return false;
}

/**
 * "had [been on the market] for 34 days", "[was shut] for nine hours", "[thinned] by 11 metres": how long a thing was so, and how far it went,
 * is told by the verb.
 */
export function isState(scene: Scene, draft: Draft, verb: Chunk | undefined): boolean {
  if (!verb || verb.index > draft.chunk.index) return false;
  // "slipped to second [with] 23%"
  if (/^(?:with|on)$/.test(word(scene, leftOf(scene, draft.chunk)!.first))) return true;
  if (draft.quantity.unitKind === 'physical') return draft.part === 'growth' && changeVerbs.has(headWord(scene, verb));
  if (!isSpent(draft)) return false;
  const behind = chunkAt(scene, verb.index + 1)!;
  return behind.index < leftOf(scene, draft.chunk)!.index && /^(?:preposition|adjective)$/.test(behind.kind);
}

const PURPOSE = /^to (?:settle|resolve|end|clear|avoid|drop|cover|redeem|repay|compensate) /;

/** "spent £3m [on adverts]" → spending on adverts */
export function withComplement(scene: Scene, { chunk }: Draft, { metric, completed }: MetricVerb): string {
  // "paid £3m [to settle the suit]": what for, not to whom
  const purpose = metric === 'payment' ? complementBehind(scene, chunk) : null;
  if (purpose && PURPOSE.test(purpose.name)) return `${metric} ${purpose.name}`;
  const complement = completed ? complementBehind(scene, chunk) : null;
  return complement ? `${metric} ${complement.name}` : metric;
}
