/** A sheet as gold: where a person begins who annotates an article. */
import type { Fact, FactSheet } from '../fact.js';
import type { Gold, GoldFact } from '../gold.js';
import { anchor, occurrence } from '../score/index.js';

/** Every fact of the sheet as a gold fact, marked as a draft that nobody has reviewed. */
export const draftOf = (sheet: FactSheet, text: string): Gold => ({
  article: sheet.article.id,
  published: sheet.article.published,
  draft: true,
  facts: sheet.facts.map((fact) => goldFactOf(fact, text)),
});

export function goldFactOf(fact: Fact, text: string): GoldFact {
  const { quantity, change, period } = fact;
  const dated = period !== null && period.start !== null && period.end !== null ? { start: period.start, end: period.end } : null;
  const from = change?.from ?? null;
  return {
    ...quoteOf(text, quantity ?? dated ?? fact.evidence),
    kind: fact.kind,
    value: quantity && valueOf(quantity),
    unit: quantity?.unit ?? null,
    per: quantity?.per ?? null,
    modifier: quantity?.modifier ?? null,
    direction: change?.direction ?? null,
    from: from && { value: valueOf(from), unit: from.unit, period: from.period },
    subject: answersOf(fact.subject),
    metric: answersOf(fact.metric),
    period: period?.value ?? null,
    place: answersOf(fact.place),
    source: answersOf(fact.source),
    modality: fact.modality,
  };
}

/** The text of the span and which occurrence it is; longer by what follows where it is the beginning of a longer number. */
function quoteOf(text: string, { start, end }: { readonly start: number; readonly end: number }): Pick<GoldFact, 'quote' | 'nth'> {
  for (let last = end; ; last++) {
    const quote = text.slice(start, last);
    const nth = occurrence(text, quote, start);
    if (anchor(text, quote, nth) === start || last >= text.length) return { quote, nth };
  }
}

function valueOf({
  value,
  low,
  high,
}: {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}): GoldFact['value'] {
  return value ?? (low !== null && high !== null ? [low, high] : (low ?? high));
}

const answersOf = (mention: { readonly name: string; readonly text: string } | null): string[] => [
  ...new Set(mention ? [mention.name, mention.text].filter((answer) => answer !== '') : []),
];

/** One line a fact, so that a diff shows what a person changed. */
export function formatGold({ facts, ...head }: Gold): string {
  const lines = facts.map((fact) => JSON.stringify(fact)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"facts":[${lines === '' ? '' : `\n${lines}\n`}]}\n`;
}
