/** The chain of dates: which of those that an article carries is its own. */
import type { ArticleMeta } from '../article.js';
import type { Stamp } from './dates.js';

export type DatedBy = Exclude<NonNullable<ArticleMeta['publishedBy']>, 'given'>;

export interface DateCandidate extends Stamp {
  readonly by: DatedBy;
}

/** In order of trust. */
const TRUST: readonly DatedBy[] = ['json-ld', 'meta', 'time', 'url', 'feed', 'dateline'];

export interface Published {
  readonly published?: string;
  readonly publishedBy?: DatedBy;
  /** "dates conflict: 2024-05-02 by json-ld, 2024-06-11 by url; the first is taken" */
  readonly notes: readonly string[];
}

const DAY = 86_400_000;

/**
 * The most trusted date; where that is a time in UTC, candidates that may be the same moment give the local day.
 * `candidates` are in order of trust within one source.
 */
export function choosePublished(candidates: readonly DateCandidate[]): Published {
  const sorted = TRUST.flatMap((by) => candidates.filter((candidate) => candidate.by === by));
  const first = sorted[0];
  if (first === undefined) return { notes: [] };
  const day = (first.utc ? localDay(sorted.filter((other) => !other.utc && isSameMoment(first, other))) : null) ?? first.day;
  const taken = sorted.find((candidate) => candidate.day === day)!;
  const others = TRUST.map((by) => sorted.find((candidate) => candidate.by === by)).filter((other) => other !== undefined);
  const against = others.filter(
    (other) => other.day !== day && !isSameMoment(other, taken) && !isSameMoment(taken, other) && !isSameMoment(first, other),
  );
  const listed = [taken, ...against].map((candidate) => `${candidate.day} by ${candidate.by}`).join(', ');
  return {
    published: day,
    publishedBy: taken.by,
    notes: against.length > 0 ? [`dates conflict: ${listed}; the first is taken`] : [],
  };
}

/** The day that most sources name, the more trusted one where as many name another. */
function localDay(candidates: readonly DateCandidate[]): string | null {
  const sources = new Map<string, Set<DatedBy>>();
  for (const { day, by } of candidates) sources.set(day, (sources.get(day) ?? new Set()).add(by));
  return [...sources].sort(([, a], [, b]) => b.size - a.size)[0]?.[0] ?? null;
}

/** Whether a moment in UTC falls on the other's day somewhere between the zones of the Americas and of the Pacific, or is the other's moment. */
function isSameMoment({ instant }: Stamp, other: Stamp): boolean {
  if (instant === null) return false;
  if (other.instant !== null) return Math.abs(instant - other.instant) < DAY / 2;
  const start = Date.parse(`${other.day}T00:00:00Z`);
  return instant >= start - DAY / 2 && instant < start + DAY + DAY / 2 - 1;
}
