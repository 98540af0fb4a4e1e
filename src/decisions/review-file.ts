/** ID.review.json: who decided what and when, and the way back. The facts themselves are in ID.gold.json. */
import { z } from 'zod';
import { GoldFact } from '../gold.js';

export const ARTICLE_STATES = ['new', 'in review', 'done'] as const;
export const ArticleState = z.enum(ARTICLE_STATES);

/** What a person last said of one number. Its gold entry, or that it has none, is in the gold file. */
export const Decision = z.strictObject({
  fact: z.string().nullable().describe('id of the fact in the sheet; null where the program found none'),
  quote: z.string().min(1),
  nth: z.int().positive(),
  proposal: GoldFact.nullable().describe('what the program said then: another proposal opens the number again'),
  at: z.iso.datetime(),
  by: z.string(),
});

/** One step of the history: what stood before, what after. */
export const Step = z.strictObject({
  fact: z.string().nullable(),
  before: GoldFact.nullable(),
  after: GoldFact.nullable(),
  proposal: GoldFact.nullable(),
  decided: Decision.nullable().describe('the decision that stood before'),
  at: z.iso.datetime(),
  by: z.string(),
});

export const ReviewFile = z
  .strictObject({
    schema: z.literal('tallywire/review@1'),
    article: z.string(),
    state: z.enum(['in review', 'done']),
    reviewer: z.string(),
    started: z.iso.datetime(),
    updated: z.iso.datetime(),
    gold: z.string().length(64).describe('SHA-256 of the gold file that the history leads to'),
    decisions: z.array(Decision),
    history: z.array(Step),
    undone: z.int().nonnegative().describe('how many of the last steps are undone'),
  })
  .meta({ title: 'tallywire review file' });

/** What a person does. `before` is the entry of gold that is replaced, `after` what replaces it; null for none. */
export const Operation = z.discriminatedUnion('op', [
  z.strictObject({
    op: z.literal('decide'),
    fact: z.string().nullable().describe('id of the fact in the sheet, or null'),
    proposal: GoldFact.nullable().describe('the entry that the fact of the sheet would make'),
    before: GoldFact.nullable(),
    after: GoldFact.nullable(),
  }),
  z.strictObject({ op: z.literal('undo') }),
  z.strictObject({ op: z.literal('redo') }),
  z.strictObject({ op: z.literal('state'), state: z.enum(['in review', 'done']) }),
]);

export type ArticleState = z.infer<typeof ArticleState>;
export type Decision = z.infer<typeof Decision>;
export type Step = z.infer<typeof Step>;
export type ReviewFile = z.infer<typeof ReviewFile>;
export type Operation = z.infer<typeof Operation>;
