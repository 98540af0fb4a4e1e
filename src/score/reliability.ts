/** How often facts are right, by the confidence that their sheet gives them. */
import { LEVELS, type Level } from './compare.js';

import { percents, record, sharesOf, type Ratios } from './tally.js';

/** A scored fact, and the levels at which it is right; an extra fact reaches none, and a missed one has no confidence. */
export interface Judged {
  readonly confidence: number;
  readonly levels: readonly Level[];
}

/** Facts with a confidence from `from` up to, but not including, `to`; in percent. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly facts: number;
  /** Mean confidence: what is said. */
  readonly confidence: number | null;
  /** Facts that are right at each level: what is so; confidence speaks of `typed`. */
  readonly right: Readonly<Record<Level, number | null>>;
  /** The scores if only facts of this and higher confidence were kept. */
  readonly kept: Readonly<Record<Level, Ratios>>;
}

export interface Reliability {
  readonly facts: number;
  readonly bins: readonly Bin[];
  /** The facts at 0.9 and more. */
  readonly sure: Bin;
  /** Share of all facts that is sure, in percent. */
  readonly sureShare: number;
  /** Expected calibration error, in percentage points: mean distance of confidence and share right (typed), bins weighed by their facts. */
  readonly error: number;
}

const BORDERS = [0, 50, 60, 70, 80, 90, 95];
const SURE = 90;
/** Above the surest. */
const TOP = 101;

/** null where no fact has a confidence, as in the gold of another annotator. `gold` counts the facts that there are to be found. */
export function reliabilityOf(judged: readonly Judged[], gold = judged.length): Reliability | null {
  if (judged.length === 0) return null;
  const bins = BORDERS.map((from, i) => binOf(judged, gold, from, BORDERS[i + 1] ?? TOP));
  const sure = binOf(judged, gold, SURE, TOP);
  const off = bins.reduce((sum, { facts, confidence, right }) => sum + facts * Math.abs((confidence ?? 0) - (right.typed ?? 0)), 0);
  return { facts: judged.length, bins, sure, sureShare: (100 * sure.facts) / judged.length, error: off / judged.length };
}

function binOf(judged: readonly Judged[], gold: number, from: number, to: number): Bin {
  const above = judged.filter(({ confidence }) => Math.round(100 * confidence) >= from);
  const inside = above.filter(({ confidence }) => Math.round(100 * confidence) < to);
  const share = (sum: number): number | null => (inside.length === 0 ? null : (100 * sum) / inside.length);
  return {
    from,
    to: Math.min(to, 100),
    facts: inside.length,
    confidence: share(inside.reduce((sum, { confidence }) => sum + confidence, 0)),
    right: record(LEVELS, (level) => share(rightAt(inside, level))),
    kept: record(LEVELS, (level) => percents(sharesOf(rightAt(above, level), above.length, rightAt(above, level), gold))),
  };
}

const rightAt = (judged: readonly Judged[], level: Level): number => judged.filter(({ levels }) => levels.includes(level)).length;
