/** Roles that take more than one claim: as many names as numbers, and what a rank is ranked by. */
import type { Role } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { roleFrom } from '../phrases.js';
import { chunkAt, type Scene } from '../scene.js';

/** "[Merrow] and [Halden] rose [5%] and [7%]": as many names as numbers, each its own. */
export function distribute(scene: Scene, draft: Draft, drafts: readonly Draft[]): void {
  const next = drafts[draft.index + 1];
  const { subject, verb } = draft.clause;
  if (
    draft.part !== 'growth' ||
    subject === null ||
    verb === null ||
    next?.sentence !== draft.sentence ||
    next.part !== 'growth' ||
    next.twin
  )
    return;
  if (draft.quantity.unitKind !== next.quantity.unitKind || !next.because.includes('change/list')) return;
  const names: Role[] = [];
  for (let i = subject; i < verb; i++) {
    const chunk = chunkAt(scene, i)!;
    const name = chunk.kind === 'noun' ? roleFrom(scene, chunk.first, chunk.after) : null;
    if (name) names.push(name);
  }
  if (names.length !== 2) return;
  draft.subject = names[0]!;
  next.subject = names[1]!;
  draft.because.push('subject/each');
  next.because.push('subject/each');
}

/** "came second in Peru with a 17% [market share]": a rank without a metric of its own is by the one beside it, or by the last ranking. */
export function rankedBy(draft: Draft, drafts: readonly Draft[], ranking: Role | null): Role | null {
  if (draft.because.includes('metric/own')) return draft.metric;
  const next = drafts[draft.index + 1];
  const beside = next?.clause === draft.clause && next.part !== 'rank' && next.quantity.unitKind === 'percent' ? next.metric : null;
  draft.metric = beside ?? ranking ?? draft.metric;
  draft.because.push('metric/ranked-by');
  return ranking;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Delmar Corp. and Orsa Inc. rose 5% and 7%.',
    facts: [
      { quote: '5%', subject: 'Delmar Corp.' },
      { quote: '7%', subject: 'Orsa Inc.' },
    ],
  },
  {
    text: 'Orsa ranked third in Peru with 11% of smartphone sales.',
    facts: [{ quote: 'third', kind: 'rank', subject: 'Orsa', metric: 'smartphone sales' }],
  },
];
