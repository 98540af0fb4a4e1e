/** One fact of one article, as it is known best. */
import { z } from 'zod';
import { ITEM_STATES } from '../decisions/items.js';
import { GoldFact } from '../gold.js';

export const FoundFact = z
  .strictObject({
    article: z.string().describe('id of the article'),
    title: z.string().nullable(),
    published: z.iso.date().nullable(),
    id: z.string().nullable().describe('id of the fact in the sheet; null where a person alone says it'),
    key: z.string().describe('names the fact within its article'),
    state: z.enum(ITEM_STATES).describe('new and changed wait for a person; agrees: gold says the same'),
    confidence: z.number().nullable().describe('of the program; null where a person decided'),
    sentence: z.string(),
    evidence: z.string().nullable().describe('the sentence of the article'),
    start: z.int(),
    end: z.int(),
    from: z.iso.date().nullable().describe('first day of the period'),
    to: z.iso.date().nullable().describe('last day of the period'),
    fact: GoldFact,
  })
  .meta({ title: 'a fact of an article' });
export type FoundFact = z.infer<typeof FoundFact>;
