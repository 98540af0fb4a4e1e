import type { Document, NumberMention, Token, UnitKind } from '../../document.js';
import type { Modifier } from '../../fact.js';
import { itemAt } from '../../lexicon/item-at.js';

/** What the readers of this stage look at. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly document: Pick<Document, 'names' | 'times'>;
  /** 1 for tokens of a date, 2 for tokens of a name, 3 for tokens of a person's name. */
  readonly taken: Uint8Array;
  /** What the article says about money whose country stays open. */
  readonly money: Evidence;
}

export const DATE = 1;
export const NAME = 2;
export const PERSON = 3;

export interface Evidence {
  /** ISO 4217 code of a plain "$" or "dollars", of "francs", "pesos" … by its default code. */
  readonly currencyOf: (code: string) => string;
  /** Whether "pounds" are money here: the article writes "£" or "pence". */
  readonly sterling: boolean;
  /** Whether "c" and "cents" are of the euro. */
  readonly euroCents: boolean;
  readonly dollars: boolean;
}

export interface Measured {
  readonly unit: string | null;
  readonly kind: UnitKind;
  readonly ucum: string | null;
  readonly per: string | null;
  /** 0.01 for minor units of money, else 1. */
  readonly factor: number;
  readonly first: number;
  readonly after: number;
  readonly noun: { readonly first: number; readonly after: number } | null;
  /** One past the last token that belongs to it, where that is not `after`. */
  readonly whole?: number;
  readonly modifier?: Modifier;
  readonly because: readonly string[];
}

export interface Draft extends Measured {
  readonly number: NumberMention;
  readonly start: number;
  readonly wholeAfter: number;
  readonly modifier: Modifier;
  readonly hedge: { readonly first: number; readonly after: number } | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export const lowerAt = (tokens: readonly Token[], at: number): string => itemAt(tokens, at)?.lower ?? '';
