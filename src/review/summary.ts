/** The queue: every article with what is to be done in it. */
import { z } from 'zod';
import { isOpen } from '../decisions/items.js';
import { ARTICLE_STATES, ArticleState } from '../decisions/review-file.js';
import { FACT_KINDS } from '../fact.js';
import { matcher, type FactQuery } from '../find/query.js';
import type { KnownArticle } from '../find/rows.js';

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

export type Known = { readonly id: string; readonly known: KnownArticle } | { readonly id: string; readonly error: string };

function summaryOf(entry: Known, fits: ReturnType<typeof matcher>): ArticleSummary {
  const nothing = {
    facts: 0,
    open: 0,
    decided: 0,
    disagrees: 0,
    least: null,
    kinds: {},
    sources: [],
    reviewer: null,
    updated: null,
    matches: 0,
  };
  if ('error' in entry) return { id: entry.id, title: null, published: null, state: 'new', ...nothing, error: entry.error };
  const { id, known } = entry;
  const { opened, rows, items } = known;
  const facts = rows.filter(({ state }) => state !== 'rejected');
  const open = rows.filter(({ state }) => isOpen(state));
  return {
    id,
    title: opened.article.meta.title ?? null,
    published: opened.article.meta.published ?? null,
    state: opened.state,
    error: null,
    facts: facts.length,
    open: open.length,
    decided: rows.length - open.length,
    // Before an article is done its gold says nothing of what is not decided yet.
    disagrees: items.filter(({ state }) => state === 'changed' || (state === 'new' && opened.state === 'done')).length,
    least: open.reduce<number | null>((least, { confidence }) => (confidence === null ? least : Math.min(least ?? 1, confidence)), null),
    kinds: counted(facts.map(({ fact }) => fact.kind)),
    sources: Object.entries(counted(facts.flatMap(({ fact }) => fact.source.slice(0, 1)))).sort(([, a], [, b]) => b - a).map(([name]) => name), // prettier-ignore
    reviewer: opened.file?.reviewer ?? null,
    updated: opened.file?.updated ?? null,
    matches: rows.filter(fits).length,
  };
}

function counted(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = Object.create(null) as Record<string, number>;
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** Articles that fit, in the order that was asked for. */
export function queueOf(entries: readonly Known[], pending: number, query: QueueQuery): Queue {
  const { kind, below, source, text } = query;
  const asked: FactQuery = {
    ...(kind && { kind }),
    ...(below !== undefined && { below }),
    ...(source && { source }),
    ...(text && { text }),
  };
  const fits = matcher(asked);
  const all = entries.map((entry) => summaryOf(entry, fits));
  const wanted = Object.keys(asked).length > 0;
  const titled = ({ title, id }: ArticleSummary): boolean =>
    text !== undefined && Object.keys(asked).length === 1 && `${title ?? ''} ${id}`.toLowerCase().includes(text.toLowerCase());
  const articles = all.filter(
    (each) =>
      (query.state === undefined || each.state === query.state) &&
      (query.disagrees !== 'true' || each.disagrees > 0) &&
      (query.disagrees !== 'false' || each.disagrees === 0) &&
      (!wanted || each.matches > 0 || titled(each)),
  );
  const sum = (of: (each: ArticleSummary) => number): number => all.reduce((total, each) => total + of(each), 0);
  return {
    articles: articles.sort((a, b) => ORDERS[query.sort ?? 'least'](a, b) || byText(a.id, b.id)),
    total: entries.length + pending,
    done: all.filter(({ state }) => state === 'done').length,
    facts: sum(({ facts }) => facts),
    open: sum(({ open }) => open),
    pending,
  };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const ORDERS: Readonly<Record<(typeof SORTS)[number], (a: ArticleSummary, b: ArticleSummary) => number>> = {
  least: (a, b) => (a.least ?? 2) - (b.least ?? 2),
  open: (a, b) => b.open - a.open,
  published: (a, b) => byText(b.published ?? '', a.published ?? ''),
  title: (a, b) => byText((a.title ?? a.id).toLowerCase(), (b.title ?? b.id).toLowerCase()),
};
