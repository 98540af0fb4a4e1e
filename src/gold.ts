/** The facts that a person found in an article (../README.md, "Gold files"): one entry a fact, anchored by quote and nth. */
import { z } from 'zod';
import { Direction, FactKind, Modality, Modifier } from './fact.js';

const Value = z.union([z.number(), z.tuple([z.number(), z.number()])]).nullable();
const Answers = z.array(z.string().min(1));

export const GoldFact = z.strictObject({
  quote: z.string().min(1),
  nth: z.int().positive(),
  optional: z.boolean().optional(),
  kind: FactKind,
  value: Value,
  unit: z.string().nullable(),
  per: z.string().nullable(),
  modifier: Modifier,
  direction: Direction,
  from: z.strictObject({ value: Value, unit: z.string().nullable(), period: z.string().nullable() }).nullable(),
  subject: Answers,
  metric: Answers,
  period: z.string().nullable(),
  place: Answers,
  source: Answers,
  modality: Modality,
});

export const Gold = z
  .strictObject({
    schema: z.literal('tallywire/gold@1').optional(),
    article: z.string(),
    published: z.iso.date().nullable(),
    draft: z.literal(true).optional().describe('made by the program, and no person has reviewed it yet; left out otherwise'),
    facts: z.array(GoldFact),
  })
  .meta({ title: 'tallywire gold file' });

export type GoldFact = z.infer<typeof GoldFact>;
export type Gold = z.infer<typeof Gold>;
