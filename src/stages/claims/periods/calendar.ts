/** The times of an article as the search for a claim's own time needs them. */
import type { PeriodRole, TimeMention } from '../../../document.js';
import type { Draft } from '../draft.js';
import { isDay, periodOf } from './period-role.js';
import type { Scene } from '../scene.js';
import { isComparative, readTimeUses, type TimeUse } from './time-uses.js';

/** What the search needs of the whole article, read once. */
export interface Calendar {
  readonly scene: Scene;
  readonly uses: readonly TimeUse[];
  readonly draftAt: ReadonlyMap<number, Draft>;
  /** Sentences that hold an earlier level. */
  readonly withBase: ReadonlySet<number>;
  /** The last draft that repeats a draft in other units: a time behind it dates both. */
  readonly lastTwin: ReadonlyMap<Draft, Draft>;
}

export function makeCalendar(scene: Scene, drafts: readonly Draft[]): Calendar {
  const lastTwin = new Map<Draft, Draft>();
  for (const draft of drafts) if (draft.twin && draft.twin.sentence === draft.sentence) lastTwin.set(draft.twin, draft);
  return {
    scene,
    uses: readTimeUses(scene),
    draftAt: new Map(drafts.map((draft) => [draft.chunk.index, draft])),
    withBase: new Set(drafts.filter((draft) => draft.part === 'base').map((draft) => draft.sentence.index)),
    lastTwin,
  };
}

export interface Found {
  readonly period: PeriodRole;
  readonly rule: string;
  /** Whether its words compare ("a year earlier"). */
  readonly compared: boolean;
}

export const found = (time: TimeMention | null, rule: string): Found | null =>
  time && { period: periodOf(time), rule, compared: isComparative(time) };

/** Whether a time can date a claim: a date that is known or stands for itself ("now"), a time of day whose day is told. */
export const dated = (time: TimeMention): boolean =>
  (time.type === 'DATE' && (time.value !== null || time.anchor === 'none')) || (time.type === 'TIME' && isDay(time));
