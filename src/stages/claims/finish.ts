/** A finished draft → a claim. */
import type { Claim } from '../../document.js';
import type { Basis } from '../../fact.js';
import type { Draft } from './draft.js';
import type { ClaimExample } from './example.js';
import { modifierOf } from './kinds/modifiers.js';
import type { Scene } from './scene.js';

export function finish(scene: Scene, draft: Draft): Claim {
  const { quantity, duration, base } = draft;
  const growth = draft.kind === 'growth';
  const span = duration ?? quantity;
  const read = duration?.duration ?? null;
  const value = read ? read.value : quantity.value;
  const scaled = (number: number): number => (growth ? Math.abs(number) : number) * draft.scale;
  const modifier = modifierOf(scene, draft);
  const given = read ?? quantity;
  const bounds = modifier === null && value !== null ? { low: value, high: value } : { low: given.low, high: given.high };
  const ratio = ratioOf(draft);
  const compared = draft.direction !== null || base !== null;
  return {
    kind: draft.kind,
    anchor: { start: span.start, end: span.end },
    quantity: {
      text: span.text,
      start: span.start,
      end: span.end,
      value: value === null ? null : scaled(value),
      low: bounds.low === null ? null : scaled(bounds.low),
      high: bounds.high === null ? null : scaled(bounds.high),
      unit: ratio.unit,
      ucum: quantity.ucum,
      per: ratio.per,
      modifier,
    },
    subject: draft.subject,
    metric: draft.metric,
    change: compared
      ? {
          direction: draft.direction,
          basis: basisOf(scene, draft),
          from: base && {
            value: base.quantity.value,
            low: base.quantity.low,
            high: base.quantity.high,
            unit: ratioOf(base).unit,
            period: base.period?.value ?? null,
            claim: base.index,
          },
        }
      : null,
    period: draft.period,
    place: draft.place,
    source: draft.source,
    modality: draft.modality,
    evidence: { start: draft.sentence.start, end: draft.sentence.end },
    because: draft.because.length > 0 ? draft.because : ['claim/plain'],
  };
}

/** "62mph" → mile, per hour: the guide gives the denominator apart. */
function ratioOf({ unit, quantity }: Draft): { readonly unit: string | null; readonly per: string | null } {
  if (quantity.per !== null || !unit?.includes(' per ')) return { unit, per: quantity.per };
  const [above, below] = unit.split(' per ');
  return { unit: above!, per: below! };
}

const BASES: readonly [RegExp, Basis][] = [
  [/\b(?:year[- ]on[- ]year|year[- ]over[- ]year|annual(?:ly)?|a year (?:ago|earlier|before)|last year)\b/i, 'year-on-year'],
  [/\b(?:quarter[- ]on[- ]quarter|quarterly)\b/i, 'quarter-on-quarter'],
  [/\b(?:month[- ]on[- ]month|monthly)\b/i, 'month-on-month'],
  [/\b(?:week[- ]on[- ]week|weekly)\b/i, 'week-on-week'],
  [/\b(?:day[- ]on[- ]day|on the day)\b/i, 'day-on-day'],
];

/** What the change is measured against, where its sentence says so in words. */
function basisOf(scene: Scene, draft: Draft): Basis {
  const text = scene.text.slice(draft.sentence.start, draft.sentence.end);
  return BASES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'About 7,000 permits are granted annually, and 30 people fall ill here each day. Some 40 who come each day pay $3.',
    facts: [
      { quote: '7,000 permits', unit: 'permit', per: 'year' },
      { quote: '30 people', per: 'day' },
      { quote: '40', per: null },
    ],
  },
  {
    text: 'The trade is worth 300bn euros a year (£240bn; $310bn). Every day 40 million letters are sent.',
    facts: [
      { quote: '£240bn', per: 'year' },
      { quote: '$310bn', per: 'year' },
      { quote: '40 million letters', per: 'day' },
    ],
  },
  {
    text: 'The limit was cut to 40mph from 70mph.',
    facts: [
      { quote: '40mph', unit: 'mile', value: 40, direction: 'down', from: 70 },
      { quote: '70mph', unit: 'mile' },
    ],
  },
  { text: 'The price fell by -3.5%.', facts: [{ quote: '-3.5%', value: 3.5, direction: 'down' }] },
];
