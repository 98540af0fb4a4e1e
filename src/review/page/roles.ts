/** Where the roles of a fact stand in the text. */
import type { Item } from '../../decisions/items.js';
import type { GoldFact } from '../../gold.js';

export const ROLES = ['number', 'subject', 'metric', 'from', 'period', 'place', 'source'] as const;
export type Role = (typeof ROLES)[number];

export interface RoleSpan {
  readonly role: Role;
  readonly start: number;
  readonly end: number;
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

export const factOf = ({ gold, proposal }: Item): GoldFact => gold ?? proposal!;

/** The program's phrase where a person kept the name, else the nearest place in the text that says it. */
export function rolesOf(item: Item, items: readonly Item[], text: string): readonly RoleSpan[] {
  const fact = factOf(item);
  const { found, proposal } = item;
  const spans: RoleSpan[] = [{ role: 'number', start: item.start, end: item.end }];
  const add = (role: Role, span: Placed | null | undefined): void => {
    if (span) spans.push({ role, start: span.start, end: span.end });
  };
  for (const role of ['subject', 'metric', 'place', 'source'] as const) {
    const answers = fact[role];
    const isKept = found?.[role] && proposal && answers.includes(proposal[role][0]!);
    if (isKept) add(role, found[role]);
    else for (const answer of answers) if (addNearest(role, answer)) break;
  }
  if (fact.period !== null && found?.period?.value === fact.period) {
    const { start, end } = found.period;
    if (start !== null && end !== null && (start !== item.start || end !== item.end)) add('period', { start, end });
  }
  const earlier = found?.change?.from?.fact;
  if (fact.from && earlier)
    add(
      'from',
      items.find((each) => each.found?.id === earlier),
    );
  return spans;

  function addNearest(role: Role, answer: string): boolean {
    const span = nearest(text, answer, item.start);
    add(role, span);
    return span !== null;
  }
}

/** The occurrence of a phrase that stands closest to an offset, or null. */
export function nearest(text: string, phrase: string, offset: number): Placed | null {
  if (phrase === '') return null;
  const before = text.lastIndexOf(phrase, offset);
  const behind = text.indexOf(phrase, offset);
  if (before < 0 && behind < 0) return null;
  const start = before < 0 || (behind >= 0 && behind - offset < offset - before) ? behind : before;
  return { start, end: start + phrase.length };
}
