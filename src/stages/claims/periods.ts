/** When a claim holds: the time that stands nearest to it in its clause, its sentence, or the sentences before. */
import type { Chunk, PeriodRole, TimeMention } from '../../document.js';
import type { Draft } from './draft.js';
import { chunkAt, chunkOf, word, type Scene } from './scene.js';

export function fillPeriods(scene: Scene, drafts: readonly Draft[]): void {
  let carried: { readonly period: PeriodRole; readonly paragraph: number; readonly sentence: number } | null = null;
  for (const draft of drafts) {
    if (draft.part === 'rank' && draft.twin) continue;
    const found = ownPeriod(scene, draft, drafts);
    if (found) {
      draft.period = found.period;
      draft.because.push(found.rule);
    } else if (draft.twin) draft.period = draft.twin.period;
    else if (draft.part === 'base') draft.period = draft.anchor?.period ? yearBefore(draft.anchor.period) : null;
    else if (draft.anchor?.period) draft.period = draft.anchor.period;
    else if (carried && carried.paragraph === draft.sentence.paragraph && draft.quantity.unitKind !== 'age') {
      draft.period = carried.period;
      draft.doubts++;
      draft.because.push('period/carried');
    }
    if (draft.period?.value && draft.part !== 'base' && !draft.because.includes('period/carried')) carried = { period: draft.period, paragraph: draft.sentence.paragraph, sentence: draft.sentence.index };
  }
  for (const draft of drafts) {
    if (draft.part === 'base' && !draft.period?.value && draft.anchor?.period && !draft.twin) draft.period = yearBefore(draft.anchor.period);
  }
}

export function periodOf(time: TimeMention): PeriodRole {
  return { value: time.value, from: time.from, to: time.to, fiscal: time.fiscal, text: time.text, start: time.start, end: time.end };
}

interface Found {
  readonly period: PeriodRole;
  readonly rule: string;
}

const dated = (time: TimeMention | null | undefined): time is TimeMention => time != null && time.type === 'DATE' && (time.value !== null || time.anchor === 'none');

function ownPeriod(scene: Scene, draft: Draft, drafts: readonly Draft[]): Found | null {
  const after = attachedAfter(scene, draft);
  if (after) return { period: periodOf(after), rule: 'period/after' };
  if (draft.quantity.unitKind === 'age') return null;
  const before = attachedBefore(scene, draft);
  if (before) return { period: periodOf(before), rule: 'period/before' };
  if (draft.part === 'base') return null;
  const inClause = timesIn(scene, chunkAt(scene, draft.clause.first)!, draft.clause.after, draft, drafts);
  const nearest = pick(inClause, draft);
  if (nearest) return { period: periodOf(nearest), rule: 'period/clause' };
  const first = chunkOf(scene, draft.sentence.first);
  const last = chunkOf(scene, draft.sentence.after - 1);
  const inSentence = pick(timesIn(scene, first, last.index + 1, draft, drafts), draft);
  if (inSentence) return { period: periodOf(inSentence), rule: 'period/sentence' };
  return null;
}

/** "9% [in the third quarter of 2019]", "$3.8m [a year earlier]" */
function attachedAfter(scene: Scene, draft: Draft): TimeMention | null {
  for (let i = draft.chunk.index + 1; i < draft.chunk.index + 5; i++) {
    const chunk = chunkAt(scene, i);
    if (!chunk || !/^(?:preposition|time|adverb|noun)$/.test(chunk.kind)) return null;
    if (chunk.kind === 'time') {
      const time = scene.times.times[chunk.ref!]!;
      return dated(time) && !isBaselineTime(scene, chunk) ? time : null;
    }
    if (chunk.kind === 'noun' && i > draft.chunk.index + 3) return null;
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
  for (let i = chunk.index - 1; i >= 0 && i > chunk.index - 4; i--) {
    const before = chunkAt(scene, i)!;
    if (before.kind === 'quantity') {
      const owner = drafts.find((other) => other.chunk.index === i);
      return owner !== undefined && owner !== draft && owner.part === 'base';
    }
    if (before.kind !== 'preposition') return false;
  }
  return false;
}

/** The nearest time, those before the number first. */
function pick(times: readonly TimeMention[], draft: Draft): TimeMention | null {
  let best: TimeMention | null = null;
  let least = Infinity;
  for (const time of times) {
    const distance = time.first < draft.span.first ? draft.span.first - time.after : (time.first - draft.span.after) * 1.1;
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
