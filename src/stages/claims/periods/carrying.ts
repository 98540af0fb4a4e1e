/**
 * Whether a claim whose sentence gives it no time holds at the period that its report goes on about. Most do not: what the text does not
 * date has no period.
 *
 * What can be of no such period (`EXCLUDED`) takes none. Any other claim begins at `START`; every sign that it has adds its weight in
 * log-odds, and above zero the period is carried:
 *   told, told/change, near-the-top   → -1.3 + 1.2 + 0.9 + 1.4   → carried
 *   stands, near-the-top              → -1.3 - 1.3 + 1.4         → none
 *
 * `npm run bench -- carried --errors` prints start and weights as fitted on gold (logistic regression, ridge 1, in tenths) beside the shipped
 * ones, and how often the decision is right on articles that are left out of the fit. The shipped ones were fitted on this gold and on that
 * of some hundred more articles, most of them without a date of their own.
 */
import type { Case } from './carry-case.js';
import { EXCLUDED } from './carry-exclusions.js';
import { SIGNS, START } from './carry-signs.js';

export const isExcluded = (at: Case): boolean => EXCLUDED.some(({ holds }) => holds(at));

export function isCarried(at: Case): boolean {
  if (isExcluded(at)) return false;
  let odds = START;
  for (const { holds, weight } of SIGNS) if (holds(at)) odds += weight;
  return odds > 0;
}
