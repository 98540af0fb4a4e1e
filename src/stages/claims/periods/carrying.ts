/**
 * Whether a claim whose sentence gives it no time holds at the period that its report goes on about. Most do not: what the text does not date has no period.
 *
 * What can be of no such period (`EXCLUDED`) takes none. Any other claim begins at `START`; every sign that it has adds its weight in
 * log-odds, and above nought the period is carried:
 *   told, told/change, near-the-top   → -1.7 + 1.2 + 1.5 + 1.8   → carried
 *   stands, near-the-top              → -1.7 - 1.2 + 1.8         → none
 *
 * Start and weights are fitted (logistic regression, ridge 1, in tenths) on the claims of gold that have no time of their own: 81 articles, 1,384
 * claims, of which six in ten hold at no time. On articles that are left out of the fit nine decisions in ten are right.
 */
import type { Draft } from '../draft.js';
import type { Candidate, Case } from './carry-case.js';
import { EXCLUDED } from './carry-exclusions.js';
import { SIGNS, START } from './carry-signs.js';
import type { Scene } from '../scene.js';
import { tenseOf } from './tense.js';

export function isCarried(scene: Scene, draft: Draft, candidate: Candidate, market: boolean): boolean {
  const at: Case = { scene, draft, market, ...candidate, tense: tenseOf(scene, draft.clause) };
  if (EXCLUDED.some(({ holds }) => holds(at))) return false;
  let odds = START;
  for (const { holds, weight } of SIGNS) if (holds(at)) odds += weight;
  return odds > 0;
}
