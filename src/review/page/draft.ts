/** A fact as the words of a form, and back. */
import type { GoldFact } from '../../gold.js';

export const TEXT_FIELDS = [
  'subject',
  'metric',
  'value',
  'unit',
  'per',
  'fromValue',
  'fromUnit',
  'fromPeriod',
  'period',
  'place',
  'source',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export interface Draft extends Readonly<Record<TextField, string>> {
  readonly kind: GoldFact['kind'];
  readonly modifier: GoldFact['modifier'];
  readonly direction: GoldFact['direction'];
  readonly modality: GoldFact['modality'];
  readonly optional: boolean;
}

const ANSWERS = ' | ';

export function draftOf(fact: GoldFact): Draft {
  const { kind, modifier, direction, modality, optional, unit, per, period, from } = fact;
  return {
    kind,
    modifier,
    direction,
    modality,
    optional: optional ?? false,
    subject: fact.subject.join(ANSWERS),
    metric: fact.metric.join(ANSWERS),
    value: showValue(fact.value),
    unit: unit ?? '',
    per: per ?? '',
    fromValue: showValue(from?.value ?? null),
    fromUnit: from?.unit ?? '',
    fromPeriod: from?.period ?? '',
    period: period ?? '',
    place: fact.place.join(ANSWERS),
    source: fact.source.join(ANSWERS),
  };
}

/** "5 to 6" for a range */
export function showValue(value: GoldFact['value']): string {
  return value === null ? '' : Array.isArray(value) ? value.join(' to ') : String(value);
}

/** A value that is no number is told with its field. */
export function factOfDraft(draft: Draft, base: GoldFact): GoldFact | { readonly field: TextField; readonly problem: string } {
  const value = readValue(draft.value);
  if (value === undefined) return { field: 'value', problem: `“${draft.value}” is no number: write 38600000000, or 5 to 6 for a range` };
  const fromValue = readValue(draft.fromValue);
  if (fromValue === undefined)
    return { field: 'fromValue', problem: `“${draft.fromValue}” is no number: write 13.1, or 5 to 6 for a range` };
  const from = { value: fromValue, unit: orNull(draft.fromUnit), period: orNull(draft.fromPeriod) };
  const { optional: _, ...rest } = base;
  return {
    ...rest,
    ...(draft.optional ? { optional: true } : {}),
    kind: draft.kind,
    value: draft.kind === 'date' ? null : value,
    unit: draft.kind === 'date' ? null : orNull(draft.unit),
    per: orNull(draft.per),
    modifier: draft.modifier,
    direction: draft.direction,
    from: from.value === null && from.unit === null && from.period === null ? null : from,
    subject: answers(draft.subject),
    metric: answers(draft.metric),
    period: orNull(draft.period),
    place: answers(draft.place),
    source: answers(draft.source),
    modality: draft.modality,
  };
}

const orNull = (text: string): string | null => text.trim() || null;
const answers = (text: string): string[] => text.split('|').map((each) => each.trim()).filter(Boolean); // prettier-ignore

/** "38,600" and "5 to 6"; null for nothing, undefined for what is no number. */
function readValue(text: string): GoldFact['value'] | undefined {
  const parts = text.trim().split(/\s+to\s+/);
  if (parts[0] === '') return null;
  const numbers = parts.map((part) =>
    /^[-−+]?[\d,]*\.?\d+(?:e\d+)?$/i.test(part) ? Number(part.replaceAll(',', '').replace('−', '-')) : NaN,
  );
  if (numbers.some((number) => !Number.isFinite(number)) || numbers.length > 2) return undefined;
  return numbers.length === 2 ? [numbers[0]!, numbers[1]!] : numbers[0]!;
}
