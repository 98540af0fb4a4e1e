/** When a claim holds: the time that stands nearest to it in its clause, its sentence, or the sentences before. */
import type { Chunk, PeriodRole, TimeMention } from '../../document.js';
import { reportingVerbs } from '../../lexicon/reporting.js';
import type { Draft } from './draft.js';
import { chunkAt, chunkOf, headWord, word, type Scene } from './scene.js';

export function fillPeriods(scene: Scene, drafts: readonly Draft[]): void {
  // The period of the report so far, and of its paragraph, for claims that state none of their own.
  let running: PeriodRole | null = leadPeriod(scene);
  let local: PeriodRole | null = null;
  let paragraph = -1;
  for (const draft of drafts) {
    if (draft.twin || (draft.cell && draft.period)) continue;
    if (draft.sentence.paragraph !== paragraph) {
      paragraph = draft.sentence.paragraph;
      local = null;
    }
    const own = ownPeriod(scene, draft, lastTwin(draft, drafts), drafts);
    if (own) {
      draft.period = own.period;
      draft.because.push(own.rule);
      if (draft.part === 'base' || draft.modality !== 'actual' || own.rule === 'period/before' || !own.period.value) continue;
      if (!own.compared) local = own.period;
      if (!isOlder(own.period, running)) running = own.period;
    } else if (draft.part === 'growth' && draft.anchor?.period) draft.period = draft.anchor.period;
    else if (draft.part !== 'base' && (local ?? running) && mayCarry(scene, draft)) {
      draft.period = local ?? running;
      draft.doubts++;
      draft.because.push('period/carried');
    }
  }
  for (const draft of drafts) if (draft.part === 'base' && !draft.twin) draft.period = basePeriod(draft);
  for (const draft of drafts) if (draft.twin) draft.period = draft.twin.period;
  fillHeadings(drafts);
}

function lastTwin(draft: Draft, drafts: readonly Draft[]): Draft {
  let last = draft;
  for (let i = draft.index + 1; i < drafts.length && drafts[i]!.sentence === draft.sentence; i++) if (drafts[i]!.twin === draft) last = drafts[i]!;
  return last;
}

/** A headline's figure holds when the same figure of the body does. */
function fillHeadings(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.sentence.role !== 'heading' || draft.period) continue;
    const body = drafts.find((other) => other.sentence.role !== 'heading' && other.quantity.low === draft.quantity.low && other.quantity.high === draft.quantity.high && other.unit === draft.unit);
    if (!body?.period) continue;
    draft.period = body.period;
    draft.because.push('period/body');
  }
}

/** What was before the period under report ("in 2016", "the year-earlier quarter") is an aside. */
function isOlder(period: PeriodRole, running: PeriodRole | null): boolean {
  if (!period.value) return true;
  if (!running) return false;
  const end = (role: PeriodRole): string => role.to ?? `${role.value}`;
  return end(period).slice(0, end(running).length) < end(running).slice(0, end(period).length);
}

/** "Acme's third-quarter profit rose", "Oil fell on Tuesday": the time of the lead, where no number may stand yet. */
function leadPeriod(scene: Scene): PeriodRole | null {
  const body = scene.tokens.sentences.filter((sentence) => sentence.role === 'body').slice(0, 2);
  for (const sentence of body) {
    for (let i = scene.chunkAt[sentence.first]!; i <= scene.chunkAt[sentence.after - 1]!; i++) {
      const chunk = chunkAt(scene, i)!;
      if (chunk.kind !== 'time') continue;
      const time = scene.times.times[chunk.ref!]!;
      if (time.type !== 'DATE' || time.value === null || isComparative(time) || isBaselineTime(scene, chunk) || isPublication(scene, chunk)) continue;
      if (scene.published !== null && time.from !== null && time.from > scene.published) continue;
      const { verb } = scene.clauses.clauses[chunk.clause]!;
      if (verb !== null && isFuture(scene, verb)) continue;
      return periodOf(time);
    }
  }
  return null;
}

const isFuture = (scene: Scene, verb: number): boolean => /^(?:will|would|could|may|might|to|plans|expects)$/.test(word(scene, chunkAt(scene, verb)!.first));

/** "a year earlier", "last year": told beside another level, the time of that level. */
const isComparative = (time: TimeMention): boolean => /\b(?:earlier|ago|before|previous|prior|year-ago)\b/i.test(time.text);

/** "lodged on Monday", "data released on October 30": when it was said, not when it holds. */
function isPublication(scene: Scene, chunk: Chunk): boolean {
  for (let i = chunk.index - 1; i >= chunk.index - 5 && i >= 0; i--) {
    const before = chunkAt(scene, i)!;
    if (before.kind === 'verb') return reportingVerbs.has(headWord(scene, before)) || /^(?:lodged|published|released|issued|filed|unveiled|posted|presented|tabled)$/.test(headWord(scene, before));
    if (before.kind !== 'preposition' && before.kind !== 'noun' && before.kind !== 'comma') return false;
  }
  return false;
}

/** A report in the past tense goes on about its period; what is true now, planned or a standing fact does not. */
function mayCarry(scene: Scene, draft: Draft): boolean {
  const { unitKind } = draft.quantity;
  if (unitKind === 'age' || draft.part === 'rank') return false;
  if (draft.duration && !draft.duration.streak) return false;
  if (draft.sentence.role === 'heading') return false;
  if (draft.modality !== 'actual') return false;
  if (unitKind === 'count' && tense(scene, draft) !== 'past') return false;
  return tense(scene, draft) !== 'present' || draft.part === 'growth';
}

const PAST = /^(?:was|were|had|did|fell|rose|grew|sank|shrank|went|came|made|took|got|lost|won|sold|bought|paid|spent|cost|hit|cut|put|set|beat|said|told|saw|became|began|fell|held|kept|left|led|met|ran|sent|stood|ended|swung|slid|sank|shed|drove|gave|built|brought|brought|drew|broke|wrote|died|fought|sought|caught)$/;

function tense(scene: Scene, draft: Draft): 'past' | 'present' | null {
  let clause: Draft['clause'] | undefined = draft.clause;
  for (let depth = 0; clause && depth < 3; depth++) {
    if (clause.verb !== null) {
      const verb = chunkAt(scene, clause.verb)!;
      const first = word(scene, verb.first);
      if (PAST.test(first) || /ed$/.test(first)) return 'past';
      if (/^(?:is|are|has|have|does|do|will|can|may|could|would|'s)$/.test(first)) return 'present';
      if (!/ing$/.test(first) && first !== 'to') return 'present';
    }
    clause = clause.parent === null ? undefined : scene.clauses.clauses[clause.parent];
    if (clause && clause.sentence !== draft.clause.sentence) break;
  }
  return null;
}

/** An earlier level's period: what its words say, read against its level's: "last year" beside a quarter is that quarter a year before. */
function basePeriod(draft: Draft): PeriodRole | null {
  const level = draft.anchor?.period ?? null;
  if (!draft.period) return level && yearBefore(level);
  if (level?.value && draft.period.value && /^\d{4}$/.test(draft.period.value) && /^last year|^a year|^the previous year|^the year/i.test(draft.period.text ?? '')) {
    const shifted = yearBefore(level);
    if (shifted?.value?.startsWith(draft.period.value)) return { ...draft.period, value: shifted.value, from: shifted.from, to: shifted.to };
  }
  return draft.period;
}

export function periodOf(time: TimeMention): PeriodRole {
  // "Monday evening" is a part of a day
  if (time.type === 'TIME' && time.value) {
    const day = time.value.slice(0, 10);
    return { value: day, from: day, to: day, fiscal: false, text: time.text, start: time.start, end: time.end };
  }
  return { value: time.value, from: time.from, to: time.to, fiscal: time.fiscal, text: time.text, start: time.start, end: time.end };
}

interface Found {
  readonly period: PeriodRole;
  readonly rule: string;
  /** Whether its words compare ("a year earlier"). */
  readonly compared?: boolean;
}

const dated = (time: TimeMention | null | undefined): time is TimeMention =>
  time != null && ((time.type === 'DATE' && (time.value !== null || time.anchor === 'none')) || (time.type === 'TIME' && /^\d{4}-\d\d-\d\dT/.test(time.value ?? '') && /day\b|yesterday|tonight/i.test(time.text)));

function ownPeriod(scene: Scene, draft: Draft, end: Draft, drafts: readonly Draft[]): Found | null {
  const found = (time: TimeMention, rule: string): Found => ({ period: periodOf(time), rule, compared: isComparative(time) });
  const after = attachedAfter(scene, end);
  if (after) return found(after, 'period/after');
  if (draft.quantity.unitKind === 'age') return null;
  const before = attachedBefore(scene, draft);
  if (before) return found(before, 'period/before');
  const modifier = besideMetric(scene, draft);
  if (modifier) return found(modifier, 'period/metric');
  if (draft.part === 'base') {
    const compared = comparativeAfter(scene, draft);
    return compared && found(compared, 'period/compared');
  }
  const nearest = pick(timesIn(scene, chunkAt(scene, draft.clause.first)!, draft.clause.after, draft, drafts), draft);
  if (nearest) return found(nearest, 'period/clause');
  // What is true now has no part in the times of the other clauses.
  if (tense(scene, draft) === 'present' && draft.part !== 'growth') return null;
  const first = chunkOf(scene, draft.sentence.first);
  const last = chunkOf(scene, draft.sentence.after - 1);
  const inSentence = pick(timesIn(scene, first, last.index + 1, draft, drafts), draft);
  return inSentence && found(inSentence, 'period/sentence');
}

/** "[first-quarter] net income of $48m": the time right in front of the metric. */
function besideMetric(scene: Scene, draft: Draft): TimeMention | null {
  if (!draft.metric || !draft.because.some((rule) => /^metric\/(?:own|object|clause)$/.test(rule))) return null;
  for (let i = scene.chunkAt[draft.sentence.first]!; i <= scene.chunkAt[draft.sentence.after - 1]!; i++) {
    const chunk = chunkAt(scene, i)!;
    if (chunk.kind !== 'time') continue;
    const time = scene.times.times[chunk.ref!]!;
    if (dated(time) && time.value !== null && time.end <= draft.metric.start && draft.metric.start - time.end <= 3) return time;
  }
  return null;
}

/** "9% [in the third quarter of 2019]", "$3.8m [a year earlier]" */
function attachedAfter(scene: Scene, draft: Draft): TimeMention | null {
  for (let i = draft.chunk.index + 1; i < draft.chunk.index + 5; i++) {
    const chunk = chunkAt(scene, i);
    if (!chunk || !(/^(?:preposition|time|adverb|noun)$/.test(chunk.kind) || /^(?:the|a)$/.test(word(scene, chunk.first)))) return null;
    if (chunk.kind === 'time') {
      const time = scene.times.times[chunk.ref!]!;
      return dated(time) && !isBaselineTime(scene, chunk) ? time : null;
    }
    if (chunk.kind === 'noun' && i > draft.chunk.index + 3) return null;
  }
  return null;
}

/** "from $85m, or 83 cents, [a year earlier]" */
function comparativeAfter(scene: Scene, draft: Draft): TimeMention | null {
  for (let i = draft.chunk.index + 1; i <= scene.chunkAt[draft.sentence.after - 1]!; i++) {
    const chunk = chunkAt(scene, i)!;
    if (chunk.kind !== 'time') continue;
    const time = scene.times.times[chunk.ref!]!;
    if (dated(time) && (isComparative(time) || /^last /i.test(time.text))) return time;
  }
  return null;
}

/** "last year's [$1.55bn]", "2004's average of [$41]" */
function attachedBefore(scene: Scene, draft: Draft): TimeMention | null {
  let at = draft.quantity.whole.first - 1;
  if (/^(?:'s|'|’)$/.test(word(scene, at))) at--;
  const direct = scene.timeAt[at]!;
  if (direct >= 0 && at < draft.quantity.whole.first - 1) {
    const time = scene.times.times[direct]!;
    if (dated(time)) return time;
  }
  return null;
}

function timesIn(scene: Scene, first: Chunk, after: number, draft: Draft, drafts: readonly Draft[]): TimeMention[] {
  const found: TimeMention[] = [];
  for (let i = first.index; i < after; i++) {
    const chunk = chunkAt(scene, i)!;
    if (chunk.kind !== 'time' || isBaselineTime(scene, chunk)) continue;
    const time = scene.times.times[chunk.ref!]!;
    if (!dated(time) || ownedByBase(scene, chunk, drafts, draft)) continue;
    if (isPublication(scene, chunk) || (isComparative(time) && drafts.some((other) => other.part === 'base' && other.sentence === draft.sentence))) continue;
    found.push(time);
  }
  return found;
}

/** "from a year earlier", "on last year", "than in 2003": the time of what is compared with, not of the claim. */
function isBaselineTime(scene: Scene, chunk: Chunk): boolean {
  for (let i = chunk.first - 1; i >= 0 && i >= chunk.first - 3; i--) {
    const lower = word(scene, i);
    if (/^(?:from|than|against|versus)$/.test(lower)) return scene.quantityAt[i - 1]! < 0 || lower !== 'from' || !scene.times.times[chunk.ref!]!.value?.includes('/');
    if (lower === 'on' && /year|month|quarter|week/.test(scene.times.times[chunk.ref!]!.text)) return /^(?:last|the previous|a year|the year)/i.test(scene.times.times[chunk.ref!]!.text);
    if (lower === 'with' && /^compar/.test(word(scene, i - 1))) return true;
    if (!/^(?:in|the|at|a|to)$/.test(lower)) return false;
  }
  return false;
}

/** A time right behind an earlier level belongs to that level. */
function ownedByBase(scene: Scene, chunk: Chunk, drafts: readonly Draft[], draft: Draft): boolean {
  for (let i = chunk.index - 1; i >= 0 && i > chunk.index - 6; i--) {
    const before = chunkAt(scene, i)!;
    if (before.kind === 'quantity') {
      const owner = drafts.find((other) => other.chunk.index === i);
      return owner !== undefined && owner !== draft && owner.part === 'base';
    }
    if (!/^(?:preposition|noun|other)$/.test(before.kind)) return false;
  }
  return false;
}

/** The nearest time, those before the number first. */
function pick(times: readonly TimeMention[], draft: Draft): TimeMention | null {
  let best: TimeMention | null = null;
  let least = Infinity;
  for (const time of times) {
    // "now" gives way to any date
    const open = time.value === null ? 1000 : 0;
    const distance = open + (time.first < draft.span.first ? draft.span.first - time.after : (time.first - draft.span.after) * 1.1);
    if (distance < least) {
      least = distance;
      best = time;
    }
  }
  return best;
}

/** An earlier level with no time of its own is a year older than its level: "2019-Q3" → "2018-Q3". */
function yearBefore(period: PeriodRole): PeriodRole | null {
  if (period.value === null || !/^\d{4}(?:-(?:Q\d|H\d))?$|^\d{4}(?:-\d\d)?\/\d{4}(?:-\d\d)?$/.test(period.value)) return null;
  const shift = (text: string): string => text.replace(/\d{4}/g, (year) => String(Number(year) - 1).padStart(4, '0'));
  const shiftDay = (day: string | null): string | null => (day === null ? null : shift(day).replace(/02-29$/, '02-28'));
  return { value: shift(period.value), from: shiftDay(period.from), to: shiftDay(period.to), fiscal: period.fiscal, text: period.text, start: period.start, end: period.end };
}
