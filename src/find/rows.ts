/** The facts of an article as they are known best: what a person said of a number, else what the program found. */
import { findingsOf, isOpen, itemsOf, type Item } from '../decisions/items.js';
import type { OpenedReview } from '../decisions/store.js';
import { anchorsOf } from '../decisions/anchors.js';
import type { FactSheet } from '../fact.js';
import type { FoundFact } from './found-fact.js';
import { daysOf } from './periods.js';
import { sentence } from './sentence.js';

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
