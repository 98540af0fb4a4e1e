/** The API, one row a route: what the server checks and what the OpenAPI document says come from the same schemas. */
import { z } from 'zod';
import type { Article } from '../article.js';
import { extractNow } from '../decisions/sheets.js';
import { Operation } from '../decisions/review-file.js';
import type { OpenedReview } from '../decisions/store.js';
import { FactSheet } from '../fact.js';
import { foundCsv } from '../find/csv.js';
import { FactQuery, matcher } from '../find/query.js';
import type { KnownArticle } from '../find/rows.js';
import { Gold } from '../gold.js';
import { readArticle } from '../read/index.js';
import { NotThereError, type Library } from './library.js';
import { mentionsOf } from './mentions.js';
import { Found, Mentions, OpenedArticle, Queue, QueueQuery, ReviewState } from './messages.js';
import { queueOf } from './summary.js';

const FoundQuery = FactQuery.extend({
  format: z.enum(['json', 'csv']).optional(),
  limit: z.coerce.number().int().min(1).max(100_000).optional().describe('default: 2000'),
});

const Posted = z
  .strictObject({
    text: z.string().min(1),
    published: z.iso.date().nullish().describe('resolves "last year"'),
    title: z.string().nullish(),
  })
  .meta({ title: 'a text' });
const Decisions = z.strictObject({ operations: z.array(Operation).min(1) }).meta({ title: 'decisions' });

/** An answer that is not just JSON. */
export interface Answer {
  readonly body: unknown;
  readonly etag?: string;
  /** In place of application/json. */
  readonly type?: string;
}

interface Request<Query, Body> {
  readonly library: Library;
  /** "" on routes without one. */
  readonly id: string;
  readonly query: Query;
  readonly body: Body;
  /** Of the header If-Match, without its quotes. */
  readonly version: string;
}

export interface Route<Query = unknown, Body = unknown> {
  readonly method: 'get' | 'post';
  /** With {id} for the article. */
  readonly path: string;
  readonly about: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly needsVersion?: true;
  readonly answer: z.ZodType;
  /** Other content types of the answer. */
  readonly also?: readonly string[];
  readonly run: (request: Request<Query, Body>) => Promise<Answer>;
}

const route = <Query, Body>(row: Route<Query, Body>): Route => row as Route;

export const ROUTES: readonly Route[] = [
  route<QueueQuery, never>({
    method: 'get',
    path: '/api/articles',
    about: 'The queue: all articles that fit, the least sure first',
    query: QueueQuery,
    answer: Queue,
    run: async ({ library, query }) => {
      const { entries, pending } = await library.all();
      return { body: queueOf(entries, pending, query) };
    },
  }),
  route({
    method: 'get',
    path: '/api/articles/{id}',
    about: 'An article with its sheet and review',
    answer: OpenedArticle,
    run: async ({ library, id }) => openedAnswer(await library.article(id)),
  }),
  route({
    method: 'get',
    path: '/api/articles/{id}/sheet',
    about: 'The fact sheet: stored, or extracted where the stored one is missing or stale',
    answer: FactSheet,
    run: async ({ library, id }) => ({ body: (await library.article(id)).sheet }),
  }),
  route({
    method: 'get',
    path: '/api/articles/{id}/gold',
    about: 'What a person said of the article; 404 where nobody has',
    answer: Gold,
    run: async ({ library, id }) => {
      const { gold, version } = (await library.article(id)).opened;
      if (gold === null) throw new NotThereError(`${id}.gold.json`);
      return { body: gold, etag: version };
    },
  }),
  route({
    method: 'get',
    path: '/api/articles/{id}/mentions',
    about: 'Names, times and quantities of the text, whether they became facts or not',
    answer: Mentions,
    run: async ({ library, id }) => ({ body: mentionsOf((await library.article(id)).opened.article, library.lexicon) }),
  }),
  route<never, z.infer<typeof Decisions>>({
    method: 'post',
    path: '/api/articles/{id}/decisions',
    about: 'Decide on facts, undo and redo, mark as done; all of it is written to gold at once, or nothing',
    body: Decisions,
    needsVersion: true,
    answer: ReviewState,
    run: async ({ library, id, version, body }) => {
      const state = reviewState(await library.decide(id, version, body.operations));
      return { body: state, etag: state.version };
    },
  }),
  route<z.infer<typeof FoundQuery>, never>({
    method: 'get',
    path: '/api/facts',
    about: 'The facts of all articles that fit: what a person said, else what the program found',
    query: FoundQuery,
    answer: Found,
    also: ['text/csv'],
    run: async ({ library, query: { format, limit = 2000, ...asked } }) => {
      const { entries, pending } = await library.all();
      const fits = matcher(asked);
      const all = entries.flatMap((entry) => ('known' in entry ? entry.known.rows.filter(fits) : []));
      const facts = all.slice(0, limit);
      return format === 'csv'
        ? { body: foundCsv(facts), type: 'text/csv; charset=utf-8' }
        : { body: { facts, total: all.length, pending } };
    },
  }),
  route<never, z.infer<typeof Posted>>({
    method: 'post',
    path: '/api/extract',
    about: 'The fact sheet of a posted text; nothing is stored',
    body: Posted,
    answer: FactSheet,
    run: async ({ library, body: { text, published, title } }) => {
      const article: Article = readArticle(text, { file: 'the text', id: 'posted', meta: { published, title } });
      return { body: await extractNow(article, library.lexicon) };
    },
  }),
];

function openedAnswer({ opened, sheet }: KnownArticle): Answer {
  const { id, text, meta } = opened.article;
  const body: OpenedArticle = { id, text, meta, sheet, review: reviewState(opened) };
  return { body, etag: opened.version };
}

function reviewState({ version, state, review, file }: OpenedReview): ReviewState {
  const { facts, draft, decisions, history, undone } = review;
  return {
    version,
    state,
    facts: [...facts],
    draft,
    decisions,
    history,
    undone,
    reviewer: file?.reviewer ?? null,
    updated: file?.updated ?? null,
  };
}
