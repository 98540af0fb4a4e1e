/** A sheet beside gold and decisions: the numbers of an article in reading order, and which of them wait for a person. */
import type { Fact, FactSheet } from '../fact.js';
import type { GoldFact } from '../gold.js';
import { align } from '../score/align.js';
import { wrongFields, type Field } from '../score/compare.js';
import { entriesOfSheet, entryOfGold, type Entry } from '../score/entries.js';
import type { Anchors } from './anchors.js';
import { proposalOf } from './proposal.js';
import type { Decision } from './review-file.js';
import { same } from './same.js';
import { isAnchoredAt, type Review } from './steps.js';

/**
 * `new`: nobody has looked at it. `changed`: gold or an earlier decision says something else than the program says today.
 * `agrees`: gold says the same, without a decision. The others are decisions.
 */
export const ITEM_STATES = ['new', 'changed', 'agrees', 'accepted', 'edited', 'added', 'rejected'] as const;
export type ItemState = (typeof ITEM_STATES)[number];
export const isOpen = (state: ItemState): boolean => state === 'new' || state === 'changed';

export interface Item {
  /** The same before and after a decision. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** What the program found here, and the entry of gold it would make; null where a person alone says it. */
  readonly found: Fact | null;
  readonly proposal: GoldFact | null;
  readonly gold: GoldFact | null;
  readonly decision: Decision | null;
  readonly state: ItemState;
  /** Fields in which gold and what was found differ; empty unless both are there. */
  readonly differs: readonly Field[];
}

/** What does not change while an article is open. */
export interface Findings {
  readonly facts: readonly Fact[];
  readonly proposals: readonly GoldFact[];
  readonly entries: readonly Entry[];
}

export function findingsOf(sheet: FactSheet, anchors: Anchors): Findings {
  return { facts: sheet.facts, proposals: sheet.facts.map((fact) => proposalOf(fact, anchors)), entries: entriesOfSheet(sheet) };
}

/** Gold whose quote is not in the text is left out: whoever reads a gold file checks that first. */
export function itemsOf(findings: Findings, review: Pick<Review, 'facts' | 'decisions' | 'draft'>, anchors: Anchors): readonly Item[] {
  const { facts, proposals, entries } = findings;
  const gold = review.facts.flatMap((fact) => {
    const span = anchors.spanOf(fact);
    return span ? [{ fact, entry: { ...entryOfGold(fact), ...span } }] : [];
  });
  const onFact = new Map(review.decisions.flatMap((decision) => (decision.fact === null ? [] : [[decision.fact, decision] as const])));
  const item = (f: number | null, g: number | null): Item => {
    const own = g === null ? null : gold[g]!;
    const found = f === null ? null : facts[f]!;
    const decision =
      (found && onFact.get(found.id)) ?? (own && review.decisions.find((each) => isAnchoredAt(each, own.fact))) ?? null; // prettier-ignore
    const proposal = f === null ? null : proposals[f]!;
    const differs = own && f !== null ? wrongFields(own.entry, entries[f]!) : [];
    const { start, end } = own?.entry ?? anchors.spanOf(proposal!) ?? entries[f!]!;
    const about = own?.fact ?? proposal!;
    return {
      key: found?.id ?? `${about.nth}:${about.quote}`,
      start,
      end,
      found,
      proposal,
      gold: own?.fact ?? null,
      decision,
      state: stateOf(own?.fact ?? null, proposal, decision, differs, review.draft),
      differs,
    };
  };
  const { pairs, missed, extra } = align(gold.map(({ entry }) => entry), entries); // prettier-ignore
  const items = [...pairs.map(([g, f]) => item(f, g)), ...missed.map((g) => item(null, g)), ...extra.map((f) => item(f, null))];
  return items.sort((a, b) => a.start - b.start || a.end - b.end);
}

function stateOf(
  gold: GoldFact | null,
  proposal: GoldFact | null,
  decision: Decision | null,
  differs: readonly Field[],
  draft: boolean,
): ItemState {
  if (decision && same(decision.proposal, proposal)) {
    if (!gold) return 'rejected';
    if (!proposal) return 'added';
    return same(gold, proposal) ? 'accepted' : 'edited';
  }
  if (gold && proposal && differs.length === 0) return draft ? 'new' : 'agrees';
  return gold || decision ? 'changed' : 'new';
}
