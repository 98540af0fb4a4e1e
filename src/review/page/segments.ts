/** The text cut at paragraphs, and each paragraph at the borders of what is marked in it. */
import type { Item } from '../../decisions/items.js';
import type { LedgerEntry } from '../../fact.js';
import { factOf, type Role, type RoleSpan } from './roles.js';

export interface Block {
  readonly start: number;
  readonly end: number;
  /** Whether a paragraph begins here; a very long one has several blocks. */
  readonly opens: boolean;
}

/** A paragraph of one line may be the whole article; a block is what is drawn anew when something changes in it. */
const LONGEST_BLOCK = 2000;

/** Lines that are not empty; long ones cut at a blank outside of all marks. */
export function blocksOf(text: string, marks: readonly { readonly start: number; readonly end: number }[]): readonly Block[] {
  const blocks: Block[] = [];
  const inMark = (offset: number): boolean => {
    let [low, high] = [0, marks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (marks[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low < marks.length && marks[low]!.start < offset;
  };
  for (let start = 0; start < text.length;) {
    const line = text.indexOf('\n', start);
    const end = line < 0 ? text.length : line;
    let opens = true;
    for (let from = start; from < end;) {
      let to = Math.min(from + LONGEST_BLOCK, end);
      while (to < end && to < from + 2 * LONGEST_BLOCK && (inMark(to) || isSurrogate(text, to))) to++;
      blocks.push({ start: from, end: to, opens });
      opens = false;
      from = to;
    }
    start = end + 1;
  }
  return blocks;
}

/** Between the halves of one sign nothing may be cut. */
const isSurrogate = (text: string, offset: number): boolean => /[\uDC00-\uDFFF]/.test(text[offset] ?? '');

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  /** Classes that say kind and state. */
  readonly look: string;
}

export const ledgerKey = ({ start }: LedgerEntry): string => `ledger:${start}`;

/** Facts and numbers in no fact, in reading order. */
export function marksOf(items: readonly Item[], ledger: readonly LedgerEntry[]): readonly Mark[] {
  const facts = items.map((item) => ({
    start: item.start,
    end: item.end,
    key: item.key,
    look: `fact fact-${factOf(item).kind} is-${item.state}`,
  }));
  const others = ledger.map((entry) => ({ start: entry.start, end: entry.end, key: ledgerKey(entry), look: 'ledger' }));
  return [...facts, ...others].sort((a, b) => a.start - b.start || b.end - a.end);
}

export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly mark: Mark | null;
  /** Roles of the chosen fact that the segment is part of, the first of which is shown. */
  readonly roles: readonly Role[];
  /** Roles that begin here, whose labels stand above. */
  readonly labels: readonly Role[];
}

export function segmentsOf({ start, end }: Block, marks: readonly Mark[], roles: readonly RoleSpan[]): readonly Segment[] {
  const borders = new Set([start, end]);
  for (const span of [...marks, ...roles]) {
    for (const border of [span.start, span.end]) if (border > start && border < end) borders.add(border);
  }
  const sorted = [...borders].sort((a, b) => a - b);
  let next = 0;
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1]!;
    while (next < marks.length && marks[next]!.end <= from) next++;
    const mark = marks[next];
    const here = roles.filter((span) => span.start <= from && span.end >= to);
    return {
      start: from,
      end: to,
      mark: mark && mark.start <= from && mark.end >= to ? mark : null,
      roles: here.map(({ role }) => role),
      labels: here.filter((span) => Math.max(span.start, start) === from && span.role !== 'number').map(({ role }) => role),
    };
  });
}

/** Marks of each block; a mark that runs over a border is in both. */
export function marksByBlock(blocks: readonly Block[], marks: readonly Mark[]): readonly (readonly Mark[])[] {
  let first = 0;
  return blocks.map(({ start, end }) => {
    while (first < marks.length && marks[first]!.end <= start) first++;
    const here: Mark[] = [];
    for (let index = first; index < marks.length && marks[index]!.start < end; index++)
      if (marks[index]!.end > start) here.push(marks[index]!);
    return here;
  });
}
