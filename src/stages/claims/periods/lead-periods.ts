/** The period that a report opens with, and that a list is under. */
import type { PeriodRole } from '../../../document.js';
import type { Draft } from '../draft.js';
import { isModifier, relativeIn } from './clause-scope.js';
import type { Calendar } from './calendar.js';
import { isDay, isOfYears, periodOf } from './period-role.js';
import { chunkAt, timeOf, word, type Scene } from '../scene.js';
import { readTimeUses } from './time-uses.js';

/** The time of the lead, where no number may stand yet, and the quarter or year of the results that it tells of: "Oil fell on [Tuesday]", "Orsa's [third-quarter] profit rose". */
export function leadPeriods({ scene, uses, draftAt }: Calendar): readonly [lead: PeriodRole | null, results: PeriodRole | null] {
  let lead: PeriodRole | null = null;
  const body = scene.tokens.sentences.filter((sentence) => sentence.role === 'body').slice(0, 2);
  for (const sentence of body) {
    for (let i = scene.chunkAt[sentence.first]!; i <= scene.chunkAt[sentence.after - 1]!; i++) {
      const chunk = chunkAt(scene, i)!;
      if (chunk.kind !== 'time' || (uses[chunk.ref!] !== 'holds' && uses[chunk.ref!] !== 'metric')) continue;
      // "£87m, up from £73.5m [last year]", "4.1%, down from 4.5% in [March]": of the earlier level alone
      const beside = chunkAt(scene, i - 1)?.kind === 'preposition' ? i - 2 : i - 1;
      if (draftAt.get(beside)?.part === 'base') continue;
      const time = scene.times.times[chunk.ref!]!;
      if ((time.type !== 'DATE' && !isDay(time)) || /^(?:now|today|currently|recently)$/i.test(time.text)) continue;
      const period = periodOf(time);
      if ((period.value !== null && period.value.length < 4) || isOfYears(period)) continue;
      if (scene.published !== null && (period.value === null || (period.from !== null && period.from > scene.published))) continue;
      const clause = scene.clauses.clauses[chunk.clause]!;
      if (isModifier(scene, clause)) continue;
      // "Turnout was 61%. In [2019] it was 67%": of the sentence alone
      if (sentence !== body[0] && chunk.index <= scene.chunkAt[sentence.first]! + 1) continue;
      if (clause.verb !== null && /^(?:will|would|could|may|might|to|plans|expects)$/.test(word(scene, chunkAt(scene, clause.verb)!.first)))
        continue;
      // "a goalkeeper [who came in 2001]", but "a third of those [who applied in 2023]", "fell after it posted [third-quarter] results"
      const relative = uses[chunk.ref!] === 'metric' ? null : relativeIn(scene, clause);
      if (relative !== null && word(scene, chunkAt(scene, relative)!.first - 1) !== 'those') continue;
      if (uses[chunk.ref!] === 'metric' && /^\d{4}(?:$|-[QH]\d|\/\d{4}$)/.test(period.value ?? '')) return [lead ?? period, period];
      lead ??= period;
    }
  }
  return [lead, null];
}

/** "Here is what Orsa reported for [the second quarter]:", the line above a list. */
export function introducedAt(scene: Scene, { sentence }: Draft): PeriodRole | null {
  const uses = readTimeUses(scene);
  for (let s = sentence.index - 1; s >= 0 && s > sentence.index - 12; s--) {
    const above = scene.tokens.sentences[s]!;
    if (word(scene, above.after - 1) !== ':') continue;
    for (let i = scene.chunkAt[above.first]!; i <= scene.chunkAt[above.after - 1]!; i++) {
      const chunk = chunkAt(scene, i)!;
      const time = timeOf(scene, chunk);
      if (time?.type === 'DATE' && time.value !== null && /^(?:holds|metric)$/.test(uses[chunk.ref!]!)) return periodOf(time);
    }
    return null;
  }
  return null;
}
