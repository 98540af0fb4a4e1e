/** When a claim holds: the time its sentence gives it, or the period that the report or the paragraph is about. */
import type { PeriodRole } from '../../document.js';
import type { Draft } from './draft.js';
import { isAside, makeCalendar, ownPeriod, type Calendar, type Found } from './own-periods.js';
import { endsBefore, isWithin, monthBefore, periodOf, yearBefore } from './period-role.js';
import { chunkAt, word, type Scene } from './scene.js';
import { tenseOf } from './tense.js';

export { periodOf } from './period-role.js';

export function fillPeriods(scene: Scene, drafts: readonly Draft[]): void {
  const calendar = makeCalendar(scene, drafts);
  // The period of the report so far, and of its paragraph, for claims that state none of their own.
  let running: PeriodRole | null = leadPeriod(calendar);
  let local: PeriodRole | null = null;
  let paragraph = -1;
  for (const draft of drafts) {
    if (draft.twin || (draft.cell && draft.period)) continue;
    if (draft.sentence.paragraph !== paragraph) {
      paragraph = draft.sentence.paragraph;
      local = null;
    }
    const own = ownPeriod(calendar, draft);
    if (own) {
      draft.period = own.period;
      draft.because.push(own.rule);
      if (!isReported(scene, draft, own)) continue;
      if (!own.compared) local = own.period;
      if (!running || !(endsBefore(own.period, running) || isWithin(own.period, running))) running = own.period;
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

/** Whether the report goes on about the period of this claim. */
function isReported(scene: Scene, draft: Draft, own: Found): boolean {
  if (draft.part === 'base' || draft.modality !== 'actual' || own.rule === 'period/before' || own.rule === 'period/noun' || own.period.value === null) return false;
  return !isAside(scene, draft.clause);
}

/** A headline's figure holds when the same figure of the body does. */
function fillHeadings(drafts: readonly Draft[]): void {
  const bodies = new Map<string, Draft>();
  const key = (draft: Draft): string => `${draft.quantity.low} ${draft.quantity.high} ${draft.unit}`;
  for (const draft of drafts) if (draft.sentence.role !== 'heading' && !bodies.has(key(draft))) bodies.set(key(draft), draft);
  for (const draft of drafts) {
    if (draft.sentence.role !== 'heading' || draft.period) continue;
    const body = bodies.get(key(draft));
    if (!body?.period) continue;
    draft.period = body.period;
    draft.because.push('period/body');
  }
}

/** "Acme's third-quarter profit rose", "Oil fell on Tuesday": the time of the lead, where no number may stand yet. */
function leadPeriod({ scene, uses }: Calendar): PeriodRole | null {
  const body = scene.tokens.sentences.filter((sentence) => sentence.role === 'body').slice(0, 2);
  for (const sentence of body) {
    for (let i = scene.chunkAt[sentence.first]!; i <= scene.chunkAt[sentence.after - 1]!; i++) {
      const chunk = chunkAt(scene, i)!;
      if (chunk.kind !== 'time' || (uses[chunk.ref!] !== 'holds' && uses[chunk.ref!] !== 'metric')) continue;
      const time = scene.times.times[chunk.ref!]!;
      if (time.type !== 'DATE' || time.value === null) continue;
      if (scene.published !== null && time.from !== null && time.from > scene.published) continue;
      const { verb } = scene.clauses.clauses[chunk.clause]!;
      if (verb !== null && isFuture(scene, verb)) continue;
      return periodOf(time);
    }
  }
  return null;
}

const isFuture = (scene: Scene, verb: number): boolean => /^(?:will|would|could|may|might|to|plans|expects)$/.test(word(scene, chunkAt(scene, verb)!.first));

/** A report in the past tense goes on about its period; what is true now, planned or a standing fact does not. */
function mayCarry(scene: Scene, draft: Draft): boolean {
  const { unitKind } = draft.quantity;
  if (unitKind === 'age' || draft.part === 'rank') return false;
  if (draft.duration && !draft.duration.streak) return false;
  if (draft.sentence.role === 'heading') return false;
  if (draft.modality !== 'actual') return false;
  const tense = tenseOf(scene, draft.clause);
  if (unitKind === 'count' && tense !== 'past') return false;
  return tense !== 'present' || draft.part === 'growth';
}

/** An earlier level's period: what its words say, read against its level's: "last year" beside a quarter is that quarter a year before. */
function basePeriod(draft: Draft): PeriodRole | null {
  const level = (draft.anchor?.twin ?? draft.anchor)?.period ?? null;
  // Prices and rates are set against the month before, sales and profits against the year before.
  if (!draft.period) return level && (draft.kind === 'rate' || draft.kind === 'share' ? (monthBefore(level) ?? yearBefore(level)) : yearBefore(level));
  if (level && /^(?:last|the previous|the prior) year|^a year|^the year (?:before|earlier)|^the year-/i.test(draft.period.text ?? '')) {
    const shifted = yearBefore(level);
    if (shifted) return { ...draft.period, value: shifted.value, from: shifted.from, to: shifted.to };
  }
  return draft.period;
}
