/** The queue: every article with what is to be done in it. */
import { isOpen } from '../decisions/items.js';
import { matcher, type FactQuery } from '../find/query.js';
import type { KnownArticle } from '../find/rows.js';
import type { SORTS } from './messages.js';
import { type ArticleSummary, type Queue, type QueueQuery } from './messages.js';

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
