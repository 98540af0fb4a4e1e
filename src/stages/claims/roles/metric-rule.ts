/** The shape of a rule that finds what is measured. */
import type { Role } from '../../../document.js';
import type { Reading } from './reading.js';

export interface FoundMetric {
  readonly metric: Role;
  /** Who owns it, where the rule tells. */
  readonly owner?: Role | null;
}

export interface MetricRule {
  readonly id: string;
  readonly find: (reading: Reading) => FoundMetric | null;
}
