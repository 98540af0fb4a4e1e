/** The time that the other clauses of its sentence give a claim. */
import type { TimeMention } from '../../../document.js';
import { HARMED } from '../../../lexicon/people.js';
import { dated, type Calendar } from './calendar.js';
import { isAside, isFinite, isHanging, isJoined, isModifier, isPassed } from './clause-scope.js';
import type { Draft } from '../draft.js';
import { chunkAt, timeOf, word, type Scene } from '../scene.js';
import { pick, timesIn } from './times-of-clause.js';
import { isBehindAfter } from './told.js';

/** "[For fiscal 2024], Orsa said …" */
export function openingTime({ scene, uses }: Calendar, { sentence }: Draft): TimeMention | null {
  let i = scene.chunkAt[sentence.first]!;
  if (chunkAt(scene, i)!.kind === 'preposition') i++;
  const time = timeOf(scene, chunkAt(scene, i));
  return time && dated(time) && time.value !== null && uses[chunkAt(scene, i)!.ref!] === 'holds' ? time : null;
}

/** The times of the clauses before, the nearest first, then of those behind; not of asides ("Acme, [which shut a plant last year], …"). */
export function inSentence(calendar: Calendar, draft: Draft, first: number, after: number): TimeMention | null {
  const { scene } = calendar;
  const { clauses } = scene.clauses;
  // "since [May 2021], when it was 8.4%"
  const opener = draft.clause.first;
  if (word(scene, chunkAt(scene, opener)!.first) === 'when' || word(scene, chunkAt(scene, opener + 1)?.first ?? -1) === 'when') {
    const time = timeOf(scene, chunkAt(scene, chunkAt(scene, opener - 1)?.kind === 'comma' ? opener - 2 : opener - 1));
    if (time && dated(time)) return time;
  }
  for (let i = clauseAt(scene, first) - 1; i >= 0 && clauses[i]!.sentence === draft.sentence.index; i--) {
    // "The band, whose album, [released in 1998], sold 40,000"
    if (isModifier(scene, clauses[i]!) && (draft.clause.subject ?? Infinity) < clauses[i]!.first) continue;
    // "laid off 28 people in May after [two] orders fell through": of before; but "were hurt on Monday after two trams collided"
    if (isBehindAfter(scene, draft)) continue;
    // "[Born in 1951], he wrote 30 novels"
    if (clauses[i]!.verb !== null && word(scene, chunkAt(scene, clauses[i]!.verb!)!.head) === 'born') continue;
    const times = timesIn(calendar, clauses[i]!.first, clauses[i]!.after, draft);
    const time = pick(isHanging(scene, draft.clause) ? times : shared(scene, times), draft);
    // "promised a vote [next year] after delegates voted, with 11 abstentions"
    if (time?.from && scene.published !== null && time.from > scene.published && draft.modality === 'actual') continue;
    if (time?.value && !isPassed(scene, clauses[i]!, draft.clause)) return time;
  }
  return behind(calendar, draft, after);
}

/** The times of the next clause, where it shares them. */
export function behind(calendar: Calendar, draft: Draft, after: number): TimeMention | null {
  const { scene } = calendar;
  const { clauses } = scene.clauses;
  // "shut a dozen stores and dropped half of its routes [last year]", "Shown in 4,210 theaters, the film took $5m [last week]"
  const next = clauses[draft.clause.index + 1];
  if (!next || next.sentence !== draft.sentence.index || next.first < after || isAside(scene, next)) return null;
  // "clung to it for [two days] and was saved on Friday"
  if (draft.duration && word(scene, draft.span.first - 1) === 'for') return null;
  // "to spend £42m on repairing schools [by 2030]", "expect 4m cars to be sold [this year]": the goal of both
  const goal = /^(?:planned|forecast)$/.test(draft.modality) && !isFinite(scene, next);
  const aim = goal && /ing$/.test(word(scene, chunkAt(scene, next.first)!.first));
  const whole =
    (goal || draft.modality === 'actual') &&
    word(scene, chunkAt(scene, next.first)!.first) === 'to' &&
    next.first === draft.chunk.index + 1;
  if (!aim && !whole && isFinite(scene, draft.clause) && !isJoined(scene, next, draft.clause)) return null;
  const open = whole || (goal && draft.modality === 'planned');
  // "raised £5m to build a mill in 2026": what it was raised for
  const times = timesIn(calendar, next.first, next.after, draft).filter(
    ({ from }) => !whole || goal || scene.published === null || from === null || from <= scene.published,
  );
  const time = pick(aim ? times.filter(({ first: at }) => word(scene, at - 1) === 'by') : open ? times : shared(scene, times), draft);
  return time?.value ? time : null;
}

/** "27% of cars [stopped last year]", "was priced at £44m [when it was published in 2022]", "the 430p [they touched in 2022]": what says which figure it is. */
export function restrictiveTime(calendar: Calendar, draft: Draft): TimeMention | null {
  const { scene } = calendar;
  const next = scene.clauses.clauses[draft.clause.index + 1];
  if (!next || next.sentence !== draft.sentence.index || next.verb === null || next.first <= draft.chunk.index) return null;
  for (let i = draft.chunk.index + 1; i < next.first; i++)
    if (!/^(?:noun|preposition|adjective|other|relative)$/.test(chunkAt(scene, i)!.kind)) return null;
  const opener = word(scene, chunkAt(scene, next.first)!.first);
  const { whole } = draft.quantity;
  const which =
    opener === 'when' ||
    (word(scene, whole.after) === 'of' &&
      chunkAt(scene, next.first)!.kind !== 'comma' &&
      (isModifier(scene, next) || /^(?:who|that|which)$/.test(opener))) ||
    // "40 people [who were held on Friday] are still in jail"
    (opener === 'who' && draft.quantity.unitKind === 'count' && next.first === draft.chunk.index + 1) ||
    (word(scene, draft.span.first - 1) === 'the' && next.first === draft.chunk.index + 1 && next.subject === next.first);
  if (!which) return null;
  for (let i = next.first; i < next.after; i++) {
    const time = timeOf(scene, chunkAt(scene, i));
    if (time && dated(time) && time.value !== null && calendar.uses[chunkAt(scene, i)!.ref!] === 'holds') return time;
  }
  return null;
}

/** "one of 13 sailors [who were rescued in March]", "part of a five-man crew aboard the ship [in 1972]": the time of what they did together. */
export function timeOfGroup(calendar: Calendar, { sentence, chunk, clause }: Draft): TimeMention | null {
  const { scene, uses } = calendar;
  let verbs = 0;
  for (let i = chunk.index + 1; i < chunk.index + 14; i++) {
    const next = chunkAt(scene, i);
    if (!next || next.first >= sentence.after || /^(?:comma|conjunction|stop|quantity)$/.test(next.kind)) return null;
    if (
      next.kind === 'verb' &&
      scene.clauses.clauses[next.clause]!.first !== clause.first &&
      !/^to /.test(word(scene, next.first)) &&
      ++verbs > 2
    )
      return null;
    const time = timeOf(scene, next);
    if (time) return dated(time) && time.value !== null && uses[next.ref!] === 'holds' ? (shared(scene, [time])[0] ?? null) : null;
  }
  return null;
}

/** "Nine people died and 14 were hurt when a coach left the road [on Sunday]": the day of the accident is that of its victims. */
export function accidentTime(calendar: Calendar, draft: Draft): TimeMention | null {
  const { scene } = calendar;
  const { clauses } = scene.clauses;
  if (draft.quantity.unitKind !== 'count' && draft.quantity.unitKind !== 'none') return null;
  if (draft.clause.verb === null || !HARMED.test(word(scene, chunkAt(scene, draft.clause.verb)!.head))) return null;
  for (let k = draft.clause.index + 1; k < draft.clause.index + 4; k++) {
    const next = clauses[k];
    if (!next || next.sentence !== draft.sentence.index || next.verb === null) return null;
    const opener = word(scene, chunkAt(scene, next.first)!.first);
    const harmed = HARMED.test(word(scene, chunkAt(scene, next.verb)!.head));
    if (!harmed && !/^(?:when|after|as)$/.test(opener)) return null;
    for (let i = next.verb + 1; i < next.after; i++) {
      const time = timeOf(scene, chunkAt(scene, i));
      if (time && dated(time) && time.value !== null && calendar.uses[chunkAt(scene, i)!.ref!] === 'holds') return time;
    }
    // "and 20 were hurt" behind which the accident may follow
    if (!harmed) return null;
  }
  return null;
}

/** "by 2027", "from May" date their own clause alone. */
const shared = (scene: Scene, times: readonly TimeMention[]): TimeMention[] =>
  times.filter(({ first }) => !/^(?:by|until|till|from|after|before)$/.test(word(scene, first - 1)));

const clauseAt = (scene: Scene, chunk: number): number => chunkAt(scene, chunk)!.clause;
