/** The facts of an article as they are known best: what a person said of a number, else what the program found. */
import { z } from 'zod';
import { findingsOf, isOpen, itemsOf, ITEM_STATES, type Item } from '../decisions/items.js';
import type { OpenedReview } from '../decisions/store.js';
import { anchorsOf } from '../decisions/anchors.js';
import type { FactSheet } from '../fact.js';
import { GoldFact } from '../gold.js';
import { daysOf } from './periods.js';
import { sentence } from './sentence.js';

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

/** Numbers and dates of one article, those too that a person rejected. */
export interface KnownArticle {
  readonly opened: OpenedReview;
  readonly sheet: FactSheet;
  readonly items: readonly Item[];
  readonly rows: readonly FoundFact[];
}

export function knownArticle(opened: OpenedReview, sheet: FactSheet): KnownArticle {
  const anchors = anchorsOf(opened.article.text);
  const items = itemsOf(findingsOf(sheet, anchors), opened.review, anchors);
  return { opened, sheet, items, rows: items.map((item) => rowOf(item, opened)) };
}

function rowOf({ key, found, gold, proposal, state, start, end }: Item, { article }: OpenedReview): FoundFact {
  const fact = gold ?? proposal!;
  const period = found?.period;
  const days = period?.from && period.to && period.value === fact.period ? { from: period.from, to: period.to } : fact.period === null ? null : daysOf(fact.period); // prettier-ignore
  return {
    article: article.id,
    title: article.meta.title ?? null,
    published: article.meta.published ?? null,
    id: found?.id ?? null,
    key,
    state,
    confidence: found && (isOpen(state) || state === 'agrees') ? found.confidence : null,
    sentence: sentence(fact),
    evidence: found?.evidence.text ?? null,
    start,
    end,
    from: days?.from ?? null,
    to: days?.to ?? null,
    fact,
  };
}
