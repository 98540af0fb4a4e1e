/** Why a fact is missed, extra or differs in a field, as far as it can be read off; reports filter by it. */
import type { Span } from '../document.js';
import type { LedgerEntry } from '../fact.js';
import type { Entry } from './entries.js';

const meets = (a: Span, b: Span): boolean => Math.min(a.end, b.end) > Math.max(a.start, b.start);
const isDate = ({ kind }: Entry): boolean => kind === 'date';

/** "in the ledger as name" · "read as a date" · "given to another fact" · "not read" */
export function causeOfMissed(gold: Entry, found: readonly Entry[], ledger: readonly LedgerEntry[]): string {
  const there = found.find((entry) => meets(entry, gold));
  if (there) return isDate(there) === isDate(gold) ? 'given to another fact' : isDate(gold) ? 'read as a number' : 'read as a date';
  const listed = ledger.find((entry) => meets(entry, gold));
  return listed ? `in the ledger as ${listed.reason}` : 'not read';
}

/** "gold has a date there" · "second fact on one number" · "no gold there" · "quote not in the text" */
export function causeOfExtra(found: Entry, gold: readonly Entry[]): string {
  if (found.start < 0) return 'quote not in the text';
  const there = gold.find((entry) => meets(entry, found));
  if (!there) return 'no gold there';
  return isDate(there) === isDate(found)
    ? 'second fact on one number'
    : isDate(there)
      ? 'gold has a date there'
      : 'gold has a number there';
}

export const causeOfField = (gold: string | null, found: string | null): string =>
  found === null ? 'left empty' : gold === null ? 'filled, gold has none' : 'another answer';
