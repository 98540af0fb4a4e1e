/**
 * What is measured. The rules stand in order: the words at the number itself first, then its clause, then what was measured before.
 * The first one that finds a metric wins, and the claim's `because` names it.
 */
import { BEFORE_RULES } from './metric-before.js';
import { CLAUSE_RULES } from './metric-clause.js';
import { COUNTED_RULES } from './metric-counted.js';
import { DONE_RULES } from './metric-done.js';
import { IMPLIED_RULES } from './metric-implied.js';
import { LAST_RULES } from './metric-last.js';
import { MONEY_RULES } from './metric-money.js';
import { NUMBER_RULES } from './metric-number.js';
import { RANKED_RULES } from './metric-ranked.js';
import { PHYSICAL_RULES } from './metric-physical.js';
import type { MetricRule } from './metric-rule.js';
import { STRETCH_RULES } from './metric-stretch.js';
import { TALLY_RULES } from './metric-tally.js';

export const METRIC_RULES: readonly MetricRule[] = [
  ...RANKED_RULES,
  ...COUNTED_RULES,
  ...STRETCH_RULES,
  ...PHYSICAL_RULES,
  ...TALLY_RULES,
  ...IMPLIED_RULES,
  ...NUMBER_RULES,
  ...MONEY_RULES,
  ...CLAUSE_RULES,
  ...DONE_RULES,
  ...BEFORE_RULES,
  ...LAST_RULES,
];
