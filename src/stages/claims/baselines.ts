/** Ties each earlier level to the level it is set against: "from [13.1%] … to [9%]", "$45m, compared with [$85m] a year earlier". */
import { metricOf } from '../../lexicon/metrics.js';
import type { Draft } from './draft.js';
import { chunkAt, headWord, leftOf, word, type Scene } from './scene.js';

export function linkBaselines(scene: Scene, drafts: readonly Draft[]): void {
  for (const base of drafts) {
    if (base.part !== 'base') continue;
    const level = levelAfter(scene, base, drafts) ?? levelBefore(base, drafts);
    if (!level) continue;
    if (otherMetric(scene, base, level)) {
      base.part = 'plain';
      continue;
    }
    base.anchor = level;
    level.base ??= base;
  }
}

const sameScale = (a: Draft, b: Draft): boolean => a.unit === b.unit && (a.quantity.per === b.quantity.per || a.quantity.per === null || b.quantity.per === null) && a.quantity.unitKind === b.quantity.unitKind;

/** "from X … to Y": only times, places and brackets stand between. */
function levelAfter(scene: Scene, base: Draft, drafts: readonly Draft[]): Draft | null {
  const next = drafts[base.index + 1];
  if (!next || next.sentence.index !== base.sentence.index || next.part !== 'level' || !sameScale(base, next)) return null;
  for (let i = base.chunk.index + 1; i < next.chunk.index; i++) if (chunkAt(scene, i)!.kind === 'verb') return null;
  return next;
}

function levelBefore(base: Draft, drafts: readonly Draft[]): Draft | null {
  let growth: Draft | null = null;
  for (let i = base.index - 1; i >= 0; i--) {
    const other = drafts[i]!;
    if (other.sentence.index !== base.sentence.index) break;
    if (other.part === 'rank' || !sameScale(base, other)) continue;
    if (other.part === 'level' || other.part === 'plain') {
      if (other.base && other.base !== base && !sameScale(other, base)) continue;
      return other;
    }
    if (other.part === 'growth' && !base.because.includes('change/from')) growth ??= other;
    if (other.part === 'growth' && base.because.includes('change/up-from')) growth ??= other;
  }
  return growth;
}

/** "a profit of $3m, compared with a loss of $5m": another metric, so no baseline. */
function otherMetric(scene: Scene, base: Draft, level: Draft): boolean {
  const own = nounBefore(scene, base);
  if (own === null || !metricOf(own) || metricOf(own)!.kind === 'index') return false;
  const other = nounBefore(scene, level) ?? (level.clause.subject === null ? null : headWord(scene, chunkAt(scene, level.clause.subject)));
  return other !== null && other !== own && /loss/.test(own) !== /loss/.test(other);
}

/** "a [loss] of $5m" → loss */
function nounBefore(scene: Scene, draft: Draft): string | null {
  const left = leftOf(scene, draft.chunk);
  if (left?.kind !== 'preposition' || word(scene, left.first) !== 'of') return null;
  const noun = leftOf(scene, left);
  return noun?.kind === 'noun' ? headWord(scene, noun) : null;
}
