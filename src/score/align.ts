/** Pairs gold with found facts, one to one: number facts and date facts apart, the largest overlap of spans first. */
import type { Entry } from './entries.js';

export interface Alignment {
  /** Indices into gold and found, in the order of gold. */
  readonly pairs: readonly (readonly [gold: number, found: number])[];
  readonly missed: readonly number[];
  readonly extra: readonly number[];
}

type Placed = Pick<Entry, 'start' | 'end' | 'kind'>;

export function align(gold: readonly Placed[], found: readonly Placed[]): Alignment {
  const candidates: { readonly overlap: number; readonly g: number; readonly f: number }[] = [];
  const inOrder = found.map((_, f) => f).sort((a, b) => found[a]!.start - found[b]!.start || a - b);
  gold.forEach((entry, g) => {
    for (const f of inOrder) {
      const other = found[f]!;
      if (other.start >= entry.end) break;
      const overlap = Math.min(entry.end, other.end) - Math.max(entry.start, other.start);
      if (overlap > 0 && (entry.kind === 'date') === (other.kind === 'date')) candidates.push({ overlap, g, f });
    }
  });
  // The order of the lists decides only between facts on the very same span.
  candidates.sort(
    (a, b) =>
      b.overlap - a.overlap ||
      gold[a.g]!.start - gold[b.g]!.start ||
      found[a.f]!.start - found[b.f]!.start ||
      gold[a.g]!.end - gold[b.g]!.end ||
      found[a.f]!.end - found[b.f]!.end ||
      a.g - b.g ||
      a.f - b.f,
  );
  const ofGold = new Map<number, number>();
  const taken = new Set<number>();
  for (const { g, f } of candidates) {
    if (ofGold.has(g) || taken.has(f)) continue;
    ofGold.set(g, f);
    taken.add(f);
  }
  return {
    pairs: [...ofGold].sort(([a], [b]) => a - b),
    missed: gold.map((_, g) => g).filter((g) => !ofGold.has(g)),
    extra: found.map((_, f) => f).filter((f) => !taken.has(f)),
  };
}
