import type { NumberClass, Token } from '../../document.js';
import { itemAt } from '../../lexicon/item-at.js';

/** What the readers of this stage look at. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** 1 for tokens that a name or a date took. */
  readonly taken: Uint8Array;
  /** Whether the article writes "$5m" or "3m users", so that a lone "4m" is millions rather than metres. */
  readonly millions: boolean;
}

/** One number as it stands, before ranges and ratios are put together. */
export interface Atom {
  readonly class: NumberClass;
  readonly first: number;
  readonly after: number;
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly sign: '+' | '-' | null;
  /** The figure without its scale word: 4.5 of "4.5 million". */
  readonly figure: number;
  /** The scale that stands behind it, 1 where none does. */
  readonly scale: number;
  /** Written in digits. */
  readonly digits: boolean;
  readonly because: readonly string[];
}

export function atom(reading: Reading, found: Pick<Atom, 'class' | 'first' | 'after' | 'because'> & Partial<Atom>): Atom {
  const { tokens } = reading;
  const value = found.value ?? null;
  // Written out, so that all atoms have one hidden class
  return {
    class: found.class,
    first: found.first,
    after: found.after,
    start: found.start ?? tokens[found.first]!.start,
    end: found.end ?? tokens[found.after - 1]!.end,
    value,
    low: found.low === undefined ? value : found.low,
    high: found.high === undefined ? value : found.high,
    sign: found.sign ?? null,
    figure: found.figure ?? value ?? Number.NaN,
    scale: found.scale ?? 1,
    digits: found.digits ?? false,
    because: found.because,
  };
}

export const lowerAt = (tokens: readonly Token[], at: number): string => itemAt(tokens, at)?.lower ?? '';

export const HYPHEN = /^[-‐‑–—−]$/;

/** A hyphen or dash at `at` that glues what stands before it to what stands behind it. */
export function glued(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  return token !== undefined && next !== undefined && HYPHEN.test(token.text) && !token.spaced && !next.spaced;
}

/** A hyphen that glues, or one that tokenised text sets apart: "twenty-one", "twenty - one". */
export function dashed(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return glued(tokens, at) || (token?.text === '-' && token.spaced && (tokens[at + 1]?.spaced ?? false));
}
