/** Where a fact stands, and what is said of it, for all reports alike. */
import type { FactChange } from '../change.js';
import type { Outcome } from '../judge.js';
import { fieldDifferences } from '../score.js';

/** Characters on either side. */
const AROUND = 60;

export interface Context {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** A line of text: control characters must reach neither a terminal nor a file of a machine. */
export const flat = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ');

/** Half of a surrogate pair is none of text. */
const whole = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');

export function contextOf(text: string, start: number, end: number): Context {
  if (start < 0) return { before: '', quote: '', after: '' };
  return {
    before: (start > AROUND ? '…' : '') + flat(whole(text.slice(Math.max(0, start - AROUND), start))),
    quote: flat(text.slice(start, end)),
    after: flat(whole(text.slice(end, end + AROUND))) + (end + AROUND < text.length ? '…' : ''),
  };
}

/** "… rents rose by [9%] in Tolvane …" */
export function snippet(text: string, start: number, end: number, mark = (quote: string): string => `[${quote}]`): string {
  const { before, quote, after } = contextOf(text, start, end);
  return before + mark(quote) + after;
}

/** "9%" · "9% (2)" for the second one */
export const nameOf = ({ quote, nth }: { readonly quote: string; readonly nth: number }): string =>
  flat(quote) + (nth > 1 ? ` (${nth})` : '');

/** "direction: gold down, found null" a field; "in the ledger as name" of a missed fact */
export function faultsOf(outcome: Outcome): string[] {
  if (outcome.cause !== null) return [`${outcome.problem}: ${outcome.cause}`];
  return fieldDifferences(outcome).map(
    ({ field, gold, found }) => `${field}: gold ${flat(gold ?? 'null')}, found ${flat(found ?? 'null')}`,
  );
}

/** "was right, now wrong in metric, period" · "was wrong, now right in metric" · "wrong in metric" */
export function describeChange({ turn, before, after, fields }: FactChange): string {
  const list = fields.join(', ');
  if (turn === 'still wrong') return list === '' ? after : `${after} in ${list}`;
  const now =
    after === 'absent' ? 'gone' : list === '' || after === 'right' ? after : turn === 'broken' ? `wrong in ${list}` : `right in ${list}`;
  return `was ${before === 'absent' ? 'not there' : before}, now ${now}`;
}

export const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(1));

/** "+1.2" · "−0.4" · "0.0" */
export const signed = (value: number): string => (value > 0 ? '+' : value < 0 ? '−' : '') + Math.abs(value).toFixed(1);

/** "2 gold file(s) are unreviewed drafts and not scored (--drafts scores them): ferry, tram" */
export function draftLine(drafts: readonly string[], scored: boolean): string {
  if (drafts.length === 0) return '';
  return `${drafts.length} gold file(s) are unreviewed drafts${scored ? ', scored all the same' : ' and not scored (--drafts scores them)'}: ${drafts.join(', ')}`;
}
