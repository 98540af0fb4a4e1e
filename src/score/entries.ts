/** Gold and sheets in the one form in which they are compared. */
import type { Span } from '../document.js';
import type { Direction, FactKind, FactSheet, Modality, Modifier } from '../fact.js';
import type { Gold, GoldFact } from '../gold.js';
import { anchor } from './anchor.js';

export interface Entry extends Span {
  readonly text: string;
  readonly kind: FactKind;
  /** null for a range, which `low` and `high` hold, and for a date. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly per: string | null;
  readonly modifier: Modifier;
  readonly direction: Direction;
  readonly from: { readonly low: number | null; readonly high: number | null; readonly unit: string | null } | null;
  /** Of gold every acceptable answer, of a sheet the name and the text. */
  readonly subject: readonly string[];
  readonly metric: readonly string[];
  readonly period: string | null;
  readonly place: readonly string[];
  readonly source: readonly string[];
  readonly modality: Modality;
  /** Of a sheet; gold has none. */
  readonly confidence: number | null;
  /** Rules that made it, of a sheet. */
  readonly because: readonly string[];
  /** A borderline fact of gold: it costs nothing, found or not. */
  readonly optional: boolean;
}

/** A gold quote that the article does not hold. */
export class GoldError extends Error {
  override readonly name = 'GoldError';
}

/** @throws GoldError where a quote does not stand in the text as often as its `nth` says. */
export function entriesOfGold(gold: Gold, text: string): readonly Entry[] {
  return gold.facts.map((fact, i) => {
    const start = anchor(text, fact.quote, fact.nth);
    if (start === null)
      throw new GoldError(`fact ${i + 1}: quote ${JSON.stringify(fact.quote)} does not stand ${fact.nth} time(s) in the text`);
    return { ...entryOfGold(fact), start, end: start + fact.quote.length };
  });
}

/** One entry of gold, wherever it stands. */
export function entryOfGold(fact: GoldFact): Omit<Entry, 'start' | 'end'> {
  const { quote, nth: _, from, value, optional, ...same } = fact;
  const [low, high] = bounds(value);
  const earlier = from === null || from.value === null ? null : bounds(from.value);
  return {
    ...same,
    text: quote,
    value: Array.isArray(value) ? null : value,
    low,
    high,
    from: from && earlier ? { low: earlier[0], high: earlier[1], unit: from.unit } : null,
    confidence: null,
    because: [],
    optional: optional ?? false,
  };
}

const bounds = (value: GoldFact['value']): readonly [number | null, number | null] => (Array.isArray(value) ? value : [value, value]);

const names = (mention: { readonly name: string; readonly text: string } | null): readonly string[] =>
  mention ? [mention.name, mention.text].filter((name) => name !== '') : [];

export function entriesOfSheet(sheet: FactSheet): readonly Entry[] {
  return sheet.facts.map((fact) => {
    const { quantity, change, period, evidence } = fact;
    const earlier = change?.from ?? null;
    const low = earlier && (earlier.value ?? earlier.low);
    const high = earlier && (earlier.value ?? earlier.high);
    const dated = period && period.start !== null && period.end !== null ? { start: period.start, end: period.end } : null;
    const { start, end } = quantity ?? dated ?? evidence;
    return {
      start,
      end,
      text: quantity?.text ?? period?.text ?? evidence.text,
      kind: fact.kind,
      value: quantity?.value ?? null,
      low: quantity?.low ?? null,
      high: quantity?.high ?? null,
      unit: quantity?.unit ?? null,
      per: quantity?.per ?? null,
      modifier: quantity?.modifier ?? null,
      direction: change?.direction ?? null,
      from: earlier && low !== null ? { low, high, unit: earlier.unit } : null,
      subject: names(fact.subject),
      metric: names(fact.metric),
      period: period?.value ?? null,
      place: names(fact.place),
      source: names(fact.source),
      modality: fact.modality,
      confidence: fact.confidence,
      because: fact.because,
      optional: false,
    };
  });
}
