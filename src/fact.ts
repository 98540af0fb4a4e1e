/** What comes out: the fact sheet. The zod schema is the only definition; the types and the JSON Schema are derived from it. */
import { z } from 'zod';

export const FACT_KINDS = ['date', 'rank', 'growth', 'share', 'rate', 'amount', 'count', 'measure'] as const;
export const MODALITIES = ['actual', 'forecast', 'planned', 'hypothetical', 'negated'] as const;
export const NAME_TYPES = ['organization', 'person', 'place', 'product', 'other'] as const;
export const LEDGER_REASONS = ['name', 'time', 'ordinal', 'pronoun', 'idiom', 'vague', 'score', 'clock', 'label', 'part', 'other'] as const;

export const FactKind = z.enum(FACT_KINDS);
export const Modality = z.enum(MODALITIES);
export const NameType = z.enum(NAME_TYPES);
export const LedgerReason = z.enum(LEDGER_REASONS);
export const Modifier = z.enum(['about', 'over', 'under', 'at least', 'at most']).nullable();
export const Direction = z.enum(['up', 'down', 'flat']).nullable();
export const Basis = z.enum(['year-on-year', 'quarter-on-quarter', 'month-on-month', 'week-on-week', 'day-on-day']).nullable();

export type FactKind = z.infer<typeof FactKind>;
export type Modality = z.infer<typeof Modality>;
export type NameType = z.infer<typeof NameType>;
export type LedgerReason = z.infer<typeof LedgerReason>;
export type Modifier = z.infer<typeof Modifier>;
export type Direction = z.infer<typeof Direction>;
export type Basis = z.infer<typeof Basis>;

const offset = z.int().nonnegative();
const day = z.iso.date();

const Quote = z.strictObject({ text: z.string(), start: offset, end: offset });

/** A phrase of the text and the name that it resolves to within the article. */
export const FactMention = z.strictObject({
  name: z.string().min(1).describe('resolved within the article: "the company" is "Orion"'),
  type: NameType.nullable(),
  ...Quote.shape,
});

export const FactPlace = FactMention.extend({ code: z.string().length(2).nullable().describe('ISO 3166-1 alpha-2') });

export const FactQuantity = z.strictObject({
  ...Quote.shape,
  value: z.number().nullable().describe('the stated number with its scale; null for a range'),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string().nullable().describe('percent, percentage point, basis point, times, rank, an ISO 4217 code, or an English singular'),
  ucum: z.string().nullable().describe('UCUM code of a physical unit'),
  per: z.string().nullable(),
  modifier: Modifier,
});

export const FactBaseline = z.strictObject({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string().nullable(),
  period: z.string().nullable(),
  fact: z.string().nullable().describe('id of the fact that holds the earlier level'),
});

export const FactChange = z.strictObject({ direction: Direction, basis: Basis, from: FactBaseline.nullable() });

export const FactPeriod = z.strictObject({
  value: z.string().nullable().describe('TIMEX3 value, resolved against the date of the article'),
  from: day.nullable(),
  to: day.nullable(),
  fiscal: z.boolean(),
  text: z.string().nullable(),
  start: offset.nullable(),
  end: offset.nullable(),
});

export const Fact = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{8,}$/),
  kind: FactKind,
  subject: FactMention.nullable(),
  metric: FactMention.omit({ type: true }).nullable(),
  quantity: FactQuantity.nullable().describe('null on a date fact'),
  change: FactChange.nullable(),
  period: FactPeriod.nullable(),
  place: FactPlace.nullable(),
  source: FactMention.nullable(),
  modality: Modality,
  evidence: Quote,
  because: z.array(z.string()).min(1),
  confidence: z.number().min(0).max(1).describe('chance that number, unit, kind, direction and modifier are all right'),
  same: z.string().nullable().describe('id of the first fact that states the same figure; null where no other fact does'),
});

export const LedgerEntry = z.strictObject({ ...Quote.shape, reason: LedgerReason, detail: z.string().nullable() });

export const FactSheet = z
  .strictObject({
    schema: z.literal('tallywire/fact-sheet@1'),
    article: z.strictObject({
      id: z.string(),
      title: z.string().nullable(),
      published: day.nullable(),
      url: z.string().nullable(),
      language: z.string(),
      sha256: z.string().length(64),
      characters: z.int().nonnegative(),
    }),
    extractor: z.strictObject({ name: z.literal('tallywire'), version: z.string() }),
    facts: z.array(Fact),
    ledger: z.array(LedgerEntry),
  })
  .meta({ title: 'tallywire fact sheet', description: 'Every numeric fact of one news article, and every number that makes none' });

export type Fact = z.infer<typeof Fact>;
export type LedgerEntry = z.infer<typeof LedgerEntry>;
export type FactSheet = z.infer<typeof FactSheet>;
