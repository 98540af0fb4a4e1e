import type { Counts } from './events.js';
import type { Hash } from './hash-table.js';
import type { Extracted } from './task.js';

export type Sheet = Exclude<Extracted, { readonly failed: unknown } | { readonly broken: unknown }>;

/** Where the sheets of a run go. A place that is kept from run to run knows what is done. Methods throw an InputError where it cannot be written. */
export interface Outlet {
  /** Whether an earlier run has done just this (`key`: hash of article and id) and its sheet is still there, whole. */
  readonly isKept: (key: Hash, id: string) => Promise<boolean>;
  readonly put: (key: Hash, id: string, sheet: Sheet) => Promise<void>;
  readonly end: (counts: Counts) => Promise<void>;
}

export interface OpenOptions {
  /** Of the program that makes the sheets: what another one did counts for nothing. */
  readonly program: string;
  /** Forgets what earlier runs have done. */
  readonly fresh: boolean;
}
