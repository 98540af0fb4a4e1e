/** What each operation does to a review. Pure, and the same in the page and on the server. */
import type { GoldFact } from '../gold.js';
import type { Anchors } from './anchors.js';
import { same } from './same.js';
import type { Decision, Operation, ReviewFile, Step } from './review-file.js';

export interface Review extends Pick<ReviewFile, 'state' | 'decisions' | 'history' | 'undone'> {
  /** Entries of gold in reading order. */
  readonly facts: readonly GoldFact[];
  /** The program made these entries, and nobody has looked at all of them yet. */
  readonly draft: boolean;
}

export interface Stamp {
  readonly at: string;
  readonly by: string;
}

/** An operation does not fit what stands: another one came first, or its quote is not in the text. */
export class StepError extends Error {
  override readonly name = 'StepError';
}

/** @throws StepError */
export function operate(review: Review, operation: Operation, { at, by }: Stamp, anchors: Anchors): Review {
  switch (operation.op) {
    case 'state':
      return { ...review, state: operation.state, draft: review.draft && operation.state !== 'done' };
    case 'undo': {
      const step = review.history[review.history.length - review.undone - 1];
      if (!step) throw new StepError('there is nothing to undo');
      const { fact, before, after, decided } = step;
      const facts = replaceFact(review.facts, after, before, anchors);
      const decisions = replaceDecision(review.decisions, { fact, before: after, after: before }, decided);
      return { ...review, state: 'in review', facts, decisions, undone: review.undone + 1 };
    }
    case 'redo': {
      const step = review.history[review.history.length - review.undone];
      if (!step || review.undone === 0) throw new StepError('there is nothing to redo');
      return { ...carryOut(review, step, anchors), history: review.history, undone: review.undone - 1 };
    }
    case 'decide': {
      const { fact, before, after, proposal } = operation;
      const decided = review.decisions.find((each) => isDecisionOn(each, fact, before)) ?? null;
      const step: Step = { fact, before, after, proposal, decided, at, by };
      const history = [...review.history.slice(0, review.history.length - review.undone), step];
      return { ...carryOut(review, step, anchors), history, undone: 0 };
    }
  }
}

function carryOut(review: Review, step: Step, anchors: Anchors): Review {
  const { fact, before, after, proposal, at, by } = step;
  const about = after ?? proposal ?? before;
  if (!about) throw new StepError('a decision needs a fact: before, after or proposal');
  // A number that only a person took for a fact, and no longer does, leaves nothing behind.
  const decision: Decision | null = fact === null && after === null ? null : { fact, quote: about.quote, nth: about.nth, proposal, at, by };
  return {
    ...review,
    state: 'in review',
    facts: replaceFact(review.facts, before, after, anchors),
    decisions: replaceDecision(review.decisions, step, decision),
  };
}

export const isAnchoredAt = (a: Pick<GoldFact, 'quote' | 'nth'>, b: Pick<GoldFact, 'quote' | 'nth'>): boolean =>
  a.nth === b.nth && a.quote === b.quote;

const isDecisionOn = (decision: Decision, fact: string | null, before: GoldFact | null): boolean =>
  decision.fact === fact && (fact !== null || (before !== null && isAnchoredAt(decision, before)));

function replaceFact(
  facts: readonly GoldFact[],
  before: GoldFact | null,
  after: GoldFact | null,
  { spanOf }: Anchors,
): readonly GoldFact[] {
  const old = before ? facts.findIndex((each) => isAnchoredAt(each, before)) : -1;
  if (before && (old < 0 || !same(facts[old], before))) throw new StepError(`gold no longer says this of ${JSON.stringify(before.quote)}`);
  const rest = before ? facts.filter((_, index) => index !== old) : facts;
  if (!after) return rest;
  const span = spanOf(after);
  if (!span) throw new StepError(`${JSON.stringify(after.quote)} does not stand ${after.nth} time(s) in the text`);
  if (rest.some((each) => isAnchoredAt(each, after))) throw new StepError(`${JSON.stringify(after.quote)} is a fact of gold already`);
  const place = rest.findIndex((each) => (spanOf(each)?.start ?? 0) > span.start);
  return place < 0 ? [...rest, after] : [...rest.slice(0, place), after, ...rest.slice(place)];
}

function replaceDecision(
  decisions: readonly Decision[],
  { fact, before, after }: Pick<Step, 'fact' | 'before' | 'after'>,
  decision: Decision | null,
): Decision[] {
  const rest = decisions.filter((each) => !isDecisionOn(each, fact, before) && !isDecisionOn(each, fact, after));
  return decision ? [...rest, decision] : rest;
}
