/**
 * What is measured. The rules stand in order: the words at the number itself first, then its clause, then what was measured before.
 * The first one that finds a metric wins, and the claim's `because` names it.
 */
import { BEFORE_RULES } from './metric-before.js';
import { CLAUSE_RULES } from './metric-clause.js';
import { NUMBER_RULES } from './metric-number.js';
import type { MetricRule } from './metric-rule.js';

export const METRIC_RULES: readonly MetricRule[] = [...NUMBER_RULES, ...CLAUSE_RULES, ...BEFORE_RULES];
