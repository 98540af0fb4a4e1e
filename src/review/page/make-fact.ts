/** A number of the text → the fact that a person starts from, with what the program knows of the number filled in. */
import type { Anchors } from '../../decisions/anchors.js';
import type { Item } from '../../decisions/items.js';
import type { FactKind } from '../../fact.js';
import type { GoldFact } from '../../gold.js';
import type { Mentions } from '../messages.js';
import { factOf } from './roles.js';

interface Placed {
  readonly start: number;
  readonly end: number;
}

const KIND_OF: Readonly<Record<string, FactKind>> = {
  percent: 'rate',
  point: 'growth',
  money: 'amount',
  physical: 'measure',
  time: 'measure',
  age: 'measure',
  index: 'measure',
  times: 'growth',
  rank: 'rank',
};

const overlaps = (a: Placed, b: Placed): boolean => a.start < b.end && b.start < a.end;

/** A time becomes a date fact; another number one of the kind that its unit suggests. */
export function makeFact(span: Placed, mentions: Mentions | null, items: readonly Item[], anchors: Anchors): GoldFact {
  const quantity = mentions?.quantities.find((each) => overlaps(each, span));
  const time = quantity ? undefined : mentions?.times.find((each) => overlaps(each, span));
  const place = quantity ?? time ?? span;
  const { value = null, low = null, high = null, unit = null, per = null, modifier = null } = quantity ?? {};
  const anchor = anchors.anchorOf(place.start, place.end);
  const neighbour = nearestItem(place, items);
  return {
    ...anchor,
    kind: time ? 'date' : (KIND_OF[quantity?.measures ?? ''] ?? 'count'),
    value: time ? null : (value ?? (low !== null && high !== null ? [low, high] : (low ?? high)) ?? plainValue(anchor.quote)),
    unit,
    per,
    modifier,
    direction: null,
    from: null,
    subject: neighbour ? factOf(neighbour).subject.slice(0, 1) : [],
    metric: [],
    period: time?.value ?? null,
    place: [],
    source: neighbour ? factOf(neighbour).source.slice(0, 1) : [],
    modality: 'actual',
  };
}

/** "1,250" → 1250; null for words */
function plainValue(quote: string): number | null {
  const number = Number(quote.replaceAll(',', ''));
  return Number.isFinite(number) ? number : null;
}

/** A fact of the same sentence, since that is likely of the same subject. */
function nearestItem({ start }: Placed, items: readonly Item[]): Item | undefined {
  const near = items.filter(
    ({ found, state }) => found && state !== 'rejected' && found.evidence.start <= start && start < found.evidence.end,
  );
  return near.sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];
}

/** What a selection means for a field: "the company" → "Orion", "last month" → "2019-10"; else its words. */
export function meaningOf(
  field: 'subject' | 'metric' | 'period' | 'place' | 'source',
  span: Placed,
  text: string,
  mentions: Mentions | null,
): string {
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  if (field === 'period') return mentions?.times.find((each) => overlaps(each, span))?.value ?? words;
  if (field === 'metric') return words;
  return mentions?.names.find((each) => each.start === span.start && each.end === span.end)?.name ?? words;
}
