import { hash } from 'node:crypto';
import type { Hash } from './hash-table.js';

/** Of several parts, none of which can pass for the end of another. */
export function hashOf(...parts: readonly string[]): Hash {
  return hash('sha256', parts.length === 1 ? parts[0]! : JSON.stringify(parts), 'hex').slice(0, 32);
}
