/** What happens in a run, as it is told to people and machines. */
import type { SheetState } from '../corpus/sheets.js';
import type { Fault } from './fault.js';

export interface Counts {
  /** Articles that gave a sheet now. */
  readonly done: number;
  /** Articles that an earlier run has done. */
  readonly kept: number;
  readonly failed: number;
  readonly skipped: number;
  readonly duplicates: number;
  readonly facts: number;
  /** Sheets that are new or other than before; of a folder only. */
  readonly written: number;
}

/** `origin`: file and place in it, "news.jsonl:12". */
export type BatchEvent =
  | { readonly event: 'done'; readonly origin: string; readonly id: string; readonly facts: number; readonly ledger: number; readonly sheet?: SheetState }
  | { readonly event: 'kept'; readonly origin: string; readonly id: string }
  | ({ readonly event: 'failed'; readonly origin: string } & Fault)
  | { readonly event: 'skipped'; readonly origin: string; readonly reason: string }
  | { readonly event: 'duplicate'; readonly origin: string; readonly id: string; readonly of: string }
  | { readonly event: 'renamed'; readonly origin: string; readonly id: string; readonly from: string }
  | { readonly event: 'note'; readonly origin: string; readonly note: string }
  | ({ readonly event: 'end'; readonly stopped: 'failures' | 'signal' | null } & Counts); // prettier-ignore
