/**
 * Claims stage: gives each quantity its roles and decides what is a fact and what goes to the ledger. The steps, in order:
 * drafts (facts or refusals) → tables → parts (growth, level, base) → baselines and directions → ages → who and what → units of bare numbers → kinds → how certain → when → dates → says who → where.
 *
 * This stage has the most code, more than a processor's cache holds: it rests between steps, so that articles that are read together take
 * each of them together.
 */
import type { Chunk, Claim, Claims, Clause, Quantity, Rejection, TimeMention } from '../../document.js';
import { changeVerbs } from '../../lexicon/change.js';
import { forecastVerbs, reportingVerbs } from '../../lexicon/reporting.js';
import type { Steps } from '../../steps.js';
import { fillAges, fillBareUnits } from './kinds/bare.js';
import { linkBaselines } from './change/baselines.js';
import { readDirections, readParts } from './change/index.js';
import { linkThen } from './change/then-now.js';
import { dateClaim, findDates } from './periods/dates.js';
import type { Draft } from './draft.js';
import { finish } from './finish.js';
import { decideKind } from './kinds/index.js';
import { fillModality } from './modality/index.js';
import { fillPeriods } from './periods/index.js';
import { fillDatedPlaces } from './places/dated.js';
import { fillPlaces } from './places/index.js';
import { rankRule } from './kinds/ranks.js';
import { refuse } from './kinds/reject.js';
import { fillRoles } from './roles/index.js';
import { fillSpeakers } from './roles/speakers.js';
import { chunkAt, chunkOf, clauseOf, headWord, makeScene, quantityOf, sentenceOf, timeHolding, type Layers, type Scene } from './scene.js';
import { fillSources } from './sources/index.js';
import { readTables } from './kinds/tables.js';

export function* makeClaims(document: Layers): Steps<Claims> {
  const scene = makeScene(document);
  const { drafts, rejections } = yield* draftClaims(scene);
  yield;
  fillPeriods(scene, drafts);
  linkThen(scene, drafts);
  const dates = findDates(scene, drafts);
  yield;
  fillSources(scene, drafts, dates);
  fillSpeakers(scene, drafts, dates);
  yield;
  fillPlaces(scene, drafts);
  fillDatedPlaces(scene, dates);
  const claims: Claim[] = [...drafts.map((draft) => finish(scene, draft)), ...dates.map((date) => dateClaim(scene, date))];
  return { claims: inReadingOrder(claims), rejections };
}

/** The steps up to when: who, what, how much and how certain. */
export function* draftClaims(scene: Scene): Steps<{ readonly drafts: Draft[]; readonly rejections: readonly Rejection[] }> {
  const { drafts, rejections } = makeDrafts(scene);
  readTables(scene, drafts);
  readParts(scene, drafts);
  linkBaselines(scene, drafts);
  readDirections(scene, drafts);
  yield;
  fillAges(scene, drafts);
  fillRoles(scene, drafts);
  yield;
  fillBareUnits(scene, drafts);
  for (const draft of drafts) if (!draft.cell) draft.kind = decideKind(scene, draft, drafts[draft.index - 1]);
  fillModality(scene, drafts);
  return { drafts, rejections };
}

/** Sorted by place; `from.claim` follows the new order. */
function inReadingOrder(claims: readonly Claim[]): Claim[] {
  const order = claims.map((_, index) => index).sort((a, b) => claims[a]!.anchor.start - claims[b]!.anchor.start || a - b);
  const moved = new Map(order.map((old, now) => [old, now]));
  return order.map((old) => {
    const claim = claims[old]!;
    const from = claim.change?.from;
    if (!claim.change || from?.claim == null) return claim;
    return { ...claim, change: { ...claim.change, from: { ...from, claim: moved.get(from.claim)! } } };
  });
}

function makeDrafts(scene: Scene): { drafts: Draft[]; rejections: Rejection[] } {
  const drafts: Draft[] = [];
  const rejections: Rejection[] = [];
  for (const quantity of scene.quantities.quantities) {
    const duration = durationOf(scene, quantity);
    const refusal = refuse(scene, quantity, duration);
    if (refusal) {
      rejections.push({ start: quantity.start, end: quantity.end, ...refusal });
      continue;
    }
    const rank = quantity.unitKind === 'rank' && !duration ? rankRule(scene, quantity) : null;
    if (quantity.unitKind === 'rank' && !duration && !rank) {
      rejections.push({ start: quantity.start, end: quantity.end, reason: 'ordinal', detail: null });
      continue;
    }
    if (drafts.length > 0 && duration && drafts[drafts.length - 1]!.duration === duration) continue;
    drafts.push(makeDraft(scene, drafts.length, quantity, duration, rank));
  }
  return { drafts, rejections };
}

/** The duration that the times stage read in the quantity's place: "seven consecutive quarters". */
function durationOf(scene: Scene, quantity: Quantity): TimeMention | null {
  // "seven of the last nine years": a part of them
  if (quantity.number.class === 'ratio' && quantity.unitKind === 'times') return null;
  for (let i = quantity.first; i < quantity.after; i++) {
    const time = timeHolding(scene, i);
    // "one minute 53 secs": the duration that times read is only its first part
    const part = time !== undefined && time.after < quantity.after && quantity.because.includes('quantity/parts');
    if (time?.type === 'DURATION' && time.duration?.value != null && !part) return time;
  }
  return null;
}

/** "Spending will rise, [Ms Lee said], from $52 million": who speaks between commas does not govern what stands behind. */
function homeOf(scene: Scene, chunk: Chunk): Clause {
  const clause = clauseOf(scene, chunk);
  const { verb, parent, subject } = clause;
  // "The report said [four in ten] [shop owners were confident]": a part is of the clause of what it is part of
  const noun = chunkAt(scene, chunk.index + 1);
  if (noun?.kind === 'noun' && noun.first === chunk.after && quantityOf(scene, chunk)?.number.class === 'ratio') {
    const next = clauseOf(scene, noun);
    if (next !== clause && next.subject === noun.index) return next;
  }
  if (verb === null || parent === null || subject === null || chunkAt(scene, clause.first)!.kind !== 'comma') return clause;
  if (!isReporting(headWord(scene, chunkAt(scene, verb)))) return clause;
  const last = Math.max(verb, subject);
  const outer = scene.clauses.clauses[parent]!;
  const behind = chunkAt(scene, last + 2);
  const between =
    behind !== undefined &&
    behind.index <= chunk.index &&
    chunkAt(scene, last + 1)?.kind === 'comma' &&
    last <= clause.first + 3 &&
    /^(?:preposition|quantity|adverb|time)$/.test(behind.kind);
  return between && outer.sentence === clause.sentence && outer.verb !== null && outer.verb < clause.first ? outer : clause;
}

const isReporting = (form: string): boolean => (reportingVerbs.has(form) || forecastVerbs.has(form)) && !changeVerbs.has(form);

function makeDraft(scene: Scene, index: number, quantity: Quantity, duration: TimeMention | null, rank: string | null): Draft {
  const chunk = chunkOf(scene, quantity.whole.first);
  return {
    index,
    quantity,
    duration,
    span: duration ?? quantity,
    chunk,
    clause: homeOf(scene, chunk),
    sentence: sentenceOf(scene, quantity.whole.first),
    part: rank ? 'rank' : 'plain',
    kind: 'count',
    direction: null,
    unit: duration ? duration.duration!.unit : quantity.unit,
    scale: 1,
    cell: false,
    twin: null,
    anchor: null,
    base: null,
    metric: null,
    subject: null,
    period: null,
    place: null,
    source: null,
    modality: 'actual',
    because: [...(rank ? [rank] : []), ...(duration?.because ?? []), ...quantity.because],
  };
}
