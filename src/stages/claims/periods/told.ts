/** Which claims take part in the period that their report is about. */
import { HARMED } from '../../../lexicon/people.js';
import { forecastVerbs, reportingVerbs } from '../../../lexicon/reporting.js';
import type { PeriodRole } from '../../../document.js';
import type { Draft } from '../draft.js';
import { daysBetween } from './period-role.js';
import { isPriced } from '../sources/reports.js';
import { chunkAt, nameOf, quantityOf, timeOf, word, type Scene } from '../scene.js';
import { tenseOf } from './tense.js';

/** "setting a record of 51.2 seconds in 1987": told in passing. */
export function isParticiple(scene: Scene, draft: Draft): boolean {
  const { verb } = draft.clause;
  return verb !== null && /ing$/.test(word(scene, chunkAt(scene, verb)!.first));
}

/** "a fire [that injured 37 people]": tells of a thing, not of the report's period. */
export function isRelative(scene: Scene, { chunk: own, clause: { first, verb }, part }: Draft): boolean {
  // "Digital orders, [which jumped 17%], made up …"
  if (part === 'growth' && word(scene, chunkAt(scene, first)!.first) === 'which') return false;
  for (let i = first; i < Math.min(verb ?? first, own.index); i++) {
    const chunk = chunkAt(scene, i)!;
    if (chunk.kind === 'relative') return word(scene, chunk.first) !== 'that' || chunkAt(scene, i - 1)?.kind === 'noun';
  }
  return false;
}

/** "laid off 28 people in May after [two] orders fell through": of before; but "were hurt on Monday after two trams collided" */
export function isBehindAfter(scene: Scene, { clause, part, chunk }: Draft): boolean {
  const main = scene.clauses.clauses[clause.index - 1];
  return (
    part === 'plain' &&
    clause.verb !== null &&
    chunk.index < clause.verb &&
    main !== undefined &&
    main.sentence === clause.sentence &&
    main.verb !== null &&
    tenseOf(scene, main) === 'past' &&
    /^(?:after|before)$/.test(word(scene, chunkAt(scene, clause.first)!.first)) &&
    !HARMED.test(word(scene, chunkAt(scene, main.verb)!.head))
  );
}

/** "- Revenue: $1.38 billion": an item of a list that says what the figure is. */
export function isItem(scene: Scene, { sentence, span }: Draft): boolean {
  for (let i = sentence.first; i < span.first && i < sentence.first + 6; i++) if (word(scene, i) === ':') return true;
  return false;
}

/** A report in the past tense goes on about its period; what is true now or stands for ever does not. */
export function isTold(scene: Scene, draft: Draft): boolean {
  if (isOwnTale(scene, draft)) return false;
  const tense = tenseOf(scene, draft.clause);
  if (draft.duration?.streak && isOrdinal(draft)) return !isPastPerfect(scene, draft);
  if (draft.part === 'rank' || (draft.duration && !draft.duration.streak))
    return tense === 'past' && isPredicate(scene, draft) && !(isPastPerfect(scene, draft) && !draft.because.includes('metric/own'));
  if (draft.modality !== 'actual') return true;
  if (/^(?:still|now)$/.test(wordBehindVerb(scene, draft))) return false;
  if (isPastPerfect(scene, draft) || isUnderWay(scene, draft)) return false;
  if (draft.quantity.unitKind === 'count' && tense !== 'past') return false;
  return tense !== 'present' || draft.part === 'growth';
}

/** "a [sixth] straight quarter": the quarter that is told of; "[six] straight quarters" are many. */
const isOrdinal = ({ quantity }: Draft): boolean => quantity.number.class === 'ordinal';

/** "said it [was spending] £15m": what goes on when it is said. */
function isUnderWay(scene: Scene, { clause, part }: Draft): boolean {
  if (clause.verb === null || clause.parent === null || part !== 'plain') return false;
  const { first, after } = chunkAt(scene, clause.verb)!;
  const parent = scene.clauses.clauses[clause.parent]!;
  const said = parent.verb !== null && reportingVerbs.has(word(scene, chunkAt(scene, parent.verb)!.head));
  return said && /^(?:was|were)$/.test(word(scene, first)) && after > first + 1 && /ing$/.test(word(scene, after - 1));
}

/** "she [had called] 19 practices": before what the report is about; but "Orsa said it [had made] £15m" tells of the report's own time. */
function isPastPerfect(scene: Scene, { clause: { verb, parent }, part, because }: Draft): boolean {
  if (verb === null || part !== 'plain') return false;
  const { first, after } = chunkAt(scene, verb)!;
  const teller = parent === null ? null : scene.clauses.clauses[parent]!.verb;
  if (teller !== null && teller < verb && /^(?:said|reported|announced|added)$/.test(word(scene, chunkAt(scene, teller)!.head)))
    return false;
  return word(scene, first) === 'had' && after > first + 1 && (word(scene, first + 1) !== 'been' || because.includes('role/share-of'));
}

/** "I paid £640 for a crown": what somebody tells of themselves. */
function isOwnTale(scene: Scene, { clause, part }: Draft): boolean {
  const { subject } = clause;
  if (part !== 'plain') return false;
  // "They cancelled me [three times]"
  const verb = clause.verb === null ? undefined : chunkAt(scene, clause.verb);
  if (verb && /^(?:me|my|us)$/.test(word(scene, verb.after))) return true;
  return subject !== null && /^(?:i|my)$/.test(word(scene, chunkAt(scene, subject)!.first));
}

function wordBehindVerb(scene: Scene, { clause }: Draft): string {
  return clause.verb === null ? '' : word(scene, chunkAt(scene, clause.verb)!.after);
}

/** "finished [11th]", "stayed shut for [nine hours]": behind its own finite verb, not in a noun group. */
function isPredicate(scene: Scene, draft: Draft): boolean {
  const { verb } = draft.clause;
  return verb !== null && verb < draft.chunk.index && !/^(?:'s|'|its|their|his|her)$/.test(word(scene, draft.quantity.whole.first - 1));
}

const ONLOOKER =
  /^(?:analysts?|economists?|forecasters?|experts?|observers|markets?|traders|investors|street|consensus|tracking|city|pundits|pollsters)$/;

/** "analysts had expected 5%", "economists forecast 3%": what was foreseen of the period under report. */
export function isPastForecast(scene: Scene, draft: Draft): boolean {
  if (draft.modality !== 'forecast') return false;
  if (isForeseenBehind(scene, draft)) return true;
  const { verb, subject } = draft.clause;
  const verbs = verb === null ? [] : wordsOf(scene, verb);
  if (verbs.includes('had') || (/^(?:was|were)$/.test(verbs[0] ?? '') && verbs.some((lower) => forecastVerbs.has(lower)))) return true;
  if (subject === null || tenseOf(scene, draft.clause) !== 'past') return false;
  return wordsOf(scene, subject).some((lower) => ONLOOKER.test(lower));
}

/** "the [3.7%] rise that was expected", "the [$1.31] that brokers had been hoping for" */
function isForeseenBehind(scene: Scene, draft: Draft): boolean {
  let past = false;
  for (let i = draft.quantity.whole.after; i < draft.sentence.after && i < draft.quantity.whole.after + 12; i++) {
    const lower = word(scene, i);
    if (past && forecastVerbs.has(lower)) return true;
    if (/^(?:had|was|were)$/.test(lower)) past = true;
  }
  return false;
}

function wordsOf(scene: Scene, chunk: number): string[] {
  const { first, after } = chunkAt(scene, chunk)!;
  return Array.from({ length: after - first }, (_, i) => word(scene, first + i));
}

/** "lifted the quarterly dividend to 30 cents": decided, and of no period; but "the final dividend" is of its year. */
export const isDeclared = ({ metric }: Draft): boolean =>
  metric !== null && /\bdividend\b/i.test(metric.name) && !/\b(?:final|interim|full|total|annual)\b/i.test(`${metric.name} ${metric.text}`);

/** "has retreated 170 metres [since 2023]": a time of its own */
export function isSince(scene: Scene, draft: Draft): boolean {
  const { verb } = draft.clause;
  return verb !== null && /^(?:has|have)$/.test(word(scene, chunkAt(scene, verb)!.first)) && sinceToken(scene, draft) !== null;
}

/** "[Since] 2019 it has shut 70 shops", "12 people were hurt [since] 2003": the word, in the number's clause; not "the first rise since 2003". */
export function sinceToken(scene: Scene, { clause, sentence, quantity: { whole } }: Draft): number | null {
  // "[Since] 2019, it has shut 70 shops"
  const opening = scene.clauses.clauses[chunkAt(scene, scene.chunkAt[sentence.first]!)!.clause]!;
  const opens = word(scene, sentence.first) === 'since';
  if (opens && opening.verb === null && opening.index === clause.index - 1) return sentence.first;
  // "[Since] Orsa took it over in May for $9m, it has shut 40 mills": then taken over, shut since
  if (opens && opening.verb !== null && opening.subject !== null && opening.sentence === sentence.index) {
    const perfect = clause.verb !== null && /^(?:has|have)$/.test(word(scene, chunkAt(scene, clause.verb)!.first));
    if (opening === clause && !perfect) return null;
    if (opening.index === clause.index - 1 && perfect) return sentence.first;
  }
  const { after } = chunkAt(scene, clause.after - 1)!;
  const { first } = chunkAt(scene, clause.first)!;
  let matched = true;
  for (let i = first; i < after; i++) {
    const lower = word(scene, i);
    // "40 shops, the most since": behind the number, or in front of it "its best week since 2019, with 40 shops"; not "at least 40 since"
    if (i >= whole.first && i < whole.after) matched = true;
    else if (UNMATCHED.test(lower)) matched = false;
    else if (lower === 'since') return matched ? i : null;
  }
  return null;
}

const UNMATCHED = /^(?:first|best|worst|most|least|record|only|.{2,}est)$/;

const DAYS: Readonly<Record<string, number>> = { year: 365, month: 30, week: 7, day: 1, decade: 3650, hour: 1 / 24 };

/** "a sentence of [18 months]" in a report on Friday: what lasts longer than the period was not in it; but "its highest in [two years]" was. */
export function isLonger(scene: Scene, { duration, quantity, part, unit, sentence }: Draft, { from, to }: PeriodRole): boolean {
  if ((!duration && quantity.unitKind !== 'time') || duration?.streak || part !== 'plain' || from === null || to === null) return false;
  if (/^(?:highs?|lows?|peaks?)$/.test(word(scene, quantity.whole.after))) return false;
  for (let i = quantity.whole.first - 1; i >= sentence.first && i > quantity.whole.first - 8; i--)
    if (/^(?:first|best|worst|most|least|record|.{2,}est)$/.test(word(scene, i))) return false;
  return (quantity.low ?? quantity.value ?? 0) * (DAYS[unit ?? ''] ?? 0) > daysBetween(from, to) + 1;
}

/** "over [the next three years]": a span of its own that no date fixes. */
export function isSpanning(scene: Scene, { clause, chunk: own }: Draft): boolean {
  for (let i = clause.first; i < clause.after; i++) {
    const chunk = chunkAt(scene, i)!;
    if (chunk === own) continue;
    const time = timeOf(scene, chunk);
    const counted = quantityOf(scene, chunk);
    if (time?.type === 'DURATION' || (counted?.unitKind === 'time' && word(scene, counted.whole.first - 1) === 'next')) return true;
  }
  return false;
}

/** A price is of the report's own day, whatever was told of last week or of the quarter in between. */
export const isQuoted = (draft: Draft): boolean => isPriced(draft) || /^(?:share |stock )?price$/i.test(draft.metric?.name ?? '');

/** Sales, profits, customers: what companies report by the quarter. */
export const isOfResults = (draft: Draft): boolean =>
  /\b(?:revenues?|sales|income|profits?|earnings|loss|margin|customers|subscribers|users|bookings|orders|deliveries|shipments|costs?|expenses|spending|turnover)\b/i.test(
    `${draft.metric?.name ?? ''} ${draft.metric?.text ?? ''}`,
  );

/** Whether a pronoun takes up what the sentence before told: "[He] was fined", "in two thirds of [them]". */
export function goesOn(scene: Scene, draft: Draft): boolean {
  const { first, after } = draft.sentence;
  for (let i = first; i < after && i < first + 12; i++)
    if (nameOf(scene, i)?.form === 'pronoun' || /^(?:it|they|them|he|she|there|this|these)$/.test(word(scene, i))) return true;
  return false;
}
