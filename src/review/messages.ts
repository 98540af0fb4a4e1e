/** What the server and the page say to each other. */
import { z } from 'zod';
import { ArticleMeta } from '../article.js';
import { ARTICLE_STATES, ArticleState, ReviewFile } from '../decisions/review-file.js';
import { FACT_KINDS, FactSheet, Modifier } from '../fact.js';
import { FoundFact } from '../find/found-fact.js';
import { GoldFact } from '../gold.js';

export const ReviewState = z
  .strictObject({
    version: z.string().describe('the ETag: send it back as If-Match with the next decision'),
    state: ArticleState,
    facts: z.array(GoldFact),
    draft: z.boolean().describe('the program made the gold, and nobody has looked at all of it yet'),
    decisions: ReviewFile.shape.decisions,
    history: ReviewFile.shape.history,
    undone: ReviewFile.shape.undone,
    reviewer: z.string().nullable(),
    updated: z.iso.datetime().nullable(),
  })
  .meta({ title: 'where the review of an article stands' });
export type ReviewState = z.infer<typeof ReviewState>;

export const OpenedArticle = z
  .strictObject({ id: z.string(), text: z.string(), meta: ArticleMeta, sheet: FactSheet, review: ReviewState })
  .meta({ title: 'an article with its sheet and review' });
export type OpenedArticle = z.infer<typeof OpenedArticle>;

export const Found = z
  .strictObject({ facts: z.array(FoundFact), total: z.int(), pending: z.int().describe('articles that are still being read; ask again') })
  .meta({ title: 'facts that fit' });
export type Found = z.infer<typeof Found>;

export const ArticleSummary = z
  .strictObject({
    id: z.string(),
    title: z.string().nullable(),
    published: z.iso.date().nullable(),
    state: ArticleState,
    error: z.string().nullable().describe('why the article cannot be reviewed: a broken file, a text that is too long'),
    facts: z.int().describe('numbers and dates that are facts, rejected ones left out'),
    open: z.int().describe('of them, how many wait for a person'),
    decided: z.int(),
    disagrees: z.int().describe('how many of the open ones gold tells otherwise, or one of the two does not tell'),
    least: z.number().nullable().describe('least confidence of an open fact'),
    kinds: z.partialRecord(z.enum(FACT_KINDS), z.int()),
    sources: z.array(z.string()).describe('who says it, most frequent first'),
    reviewer: z.string().nullable(),
    updated: z.iso.datetime().nullable(),
    matches: z.int().describe('facts that fit what was asked for'),
  })
  .meta({ title: 'an article of the queue' });
export type ArticleSummary = z.infer<typeof ArticleSummary>;

export const SORTS = ['least', 'open', 'published', 'title'] as const;

export const QueueQuery = z.strictObject({
  state: z.enum(ARTICLE_STATES).optional(),
  kind: z.enum(FACT_KINDS).optional().describe('articles with a fact of this kind'),
  below: z.coerce.number().min(0).max(1).optional().describe('articles with an open fact less sure than this'),
  source: z.string().optional().describe('words of who says it'),
  disagrees: z.enum(['true', 'false']).optional().describe('true: articles in which gold and the program disagree'),
  text: z.string().optional().describe('words or numbers of a fact, or of the title'),
  sort: z.enum(SORTS).optional().describe('default: least, the least sure first'),
});
export type QueueQuery = z.infer<typeof QueueQuery>;

export const Queue = z
  .strictObject({
    articles: z.array(ArticleSummary),
    total: z.int().describe('articles of the folder'),
    done: z.int(),
    facts: z.int().describe('facts of all articles'),
    open: z.int(),
    pending: z.int().describe('articles that are still being read; ask again'),
  })
  .meta({ title: 'the queue' });
export type Queue = z.infer<typeof Queue>;

const span = { start: z.int(), end: z.int(), text: z.string() };

export const Mentions = z
  .strictObject({
    names: z.array(z.strictObject({ ...span, name: z.string().describe('"the company" is "Orion"') })),
    times: z.array(z.strictObject({ ...span, value: z.string().describe('TIMEX3 value') })),
    quantities: z.array(
      z.strictObject({
        ...span,
        value: z.number().nullable(),
        low: z.number().nullable(),
        high: z.number().nullable(),
        unit: z.string().nullable(),
        per: z.string().nullable(),
        modifier: Modifier,
        measures: z.string().describe('percent, point, money, physical, time, age, times, count, rank, index or none'),
      }),
    ),
  })
  .meta({ title: 'names, times and quantities of an article' });
export type Mentions = z.infer<typeof Mentions>;
