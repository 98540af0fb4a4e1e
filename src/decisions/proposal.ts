/** A fact of a sheet as the entry of gold that it would be if a person accepted it. */
import type { Fact } from '../fact.js';
import type { GoldFact } from '../gold.js';
import type { Anchors } from './anchors.js';

interface Interval {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
}

export function proposalOf(fact: Fact, { anchorOf }: Anchors): GoldFact {
  const { quantity, change, period } = fact;
  const { start, end } = spanOfFact(fact);
  const from = change?.from ?? null;
  return {
    ...anchorOf(start, end),
    kind: fact.kind,
    value: quantity && goldValue(quantity),
    unit: quantity?.unit ?? null,
    per: quantity?.per ?? null,
    modifier: quantity?.modifier ?? null,
    direction: change?.direction ?? null,
    from: from && { value: goldValue(from), unit: from.unit, period: from.period },
    subject: answers(fact.subject),
    metric: answers(fact.metric),
    period: period?.value ?? null,
    place: answers(fact.place),
    source: answers(fact.source),
    modality: fact.modality,
  };
}

/** Where the number of a fact stands, or the phrase of its date. */
export function spanOfFact({ quantity, period, evidence }: Fact): { readonly start: number; readonly end: number } {
  if (quantity) return quantity;
  return period && period.start !== null && period.end !== null ? { start: period.start, end: period.end } : evidence;
}

/** Gold writes a third as 0.333. */
function goldValue({ value, low, high, unit }: Interval): GoldFact['value'] {
  const round = (number: number): number => (unit === 'times' ? Number(number.toFixed(3)) : number);
  if (value !== null) return round(value);
  return low !== null && high !== null ? [round(low), round(high)] : (low ?? high);
}

const answers = (mention: { readonly name: string } | null): string[] => (mention ? [mention.name] : []);
