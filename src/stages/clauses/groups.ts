/** Questions about the chunks of one sentence, which all rules for borders and subjects ask. */
import type { Chunk, Token } from '../../document.js';
import { itemAt } from '../../lexicon/item-at.js';

/** A chunk whose clause is not settled yet. */
export type Group = Omit<Chunk, 'clause'> & { clause: number };

export interface Groups {
  readonly chunks: readonly Group[];
  readonly tokens: readonly Token[];
  /** Whether the name at a token is a place or an organisation, which nobody calls "who". */
  readonly impersonal: (token: number) => boolean;
  /** For each n how many of the first n chunks may be a subject. */
  readonly subjects: readonly number[];
}

export function groupsOf(chunks: readonly Group[], tokens: readonly Token[], impersonal: (token: number) => boolean): Groups {
  const subjects = [0];
  let count = 0;
  for (const chunk of chunks) {
    if (isThing(chunk) || chunk.kind === 'other') count++;
    subjects.push(count);
  }
  return { chunks, tokens, impersonal, subjects };
}

export const BARRIER: ReadonlySet<string> = new Set(['comma', 'stop', 'open', 'close', 'quote']);

/** Words that begin a clause and nothing else. */
const SUBORDINATE = /^(?:when|while|because|if|although|though|where|whereas|whilst)$/;

/** Lower-case first word of a chunk, or ''. */
export function wordAt({ chunks, tokens }: Groups, at: number): string {
  const chunk = itemAt(chunks, at);
  return chunk ? tokens[chunk.first]!.lower : '';
}

/** Lower-case head word of a chunk, or ''. */
export function headAt({ chunks, tokens }: Groups, at: number): string {
  const chunk = itemAt(chunks, at);
  return chunk ? tokens[chunk.head]!.lower : '';
}

/** "£9m" */
export const isSum = ({ chunks, tokens }: Groups, at: number): boolean =>
  chunks[at]!.kind === 'quantity' && /^(?:[$£€¥]|[A-Z]{1,3}[$£])$/.test(tokens[chunks[at]!.first]!.text);

export const isThing = (chunk: Group | undefined): boolean => chunk?.kind === 'noun' || chunk?.kind === 'quantity';

/** "[two days] after the strike ended": how long before or after. */
export const measuresFrom = ({ chunks, tokens }: Groups, at: number): boolean => {
  const stretch = itemAt(chunks, at - 1);
  return (
    stretch?.kind === 'quantity' &&
    /^(?:before|after|since|into)$/.test(tokens[chunks[at]!.first]!.lower) &&
    STRETCH.test(tokens[stretch.after - 1]!.lower)
  );
};

const STRETCH = /^(?:second|minute|hour|day|night|week|month|season|year|decade)s?$/;

/** Verbs whose base form ends as participles do. */
const BASE_ING = /^(?:bring|ring|sing|spring|sting|swing|cling|fling|string|wring)$/;

/** Not "to close", "expanding" alone, "having", "starting to grow". */
export function isFinite({ tokens }: Groups, chunk: Group): boolean {
  const { lower } = tokens[chunk.first]!;
  if (
    lower === 'to' ||
    (lower.endsWith('ing') && chunk.after > chunk.first + 1 && tokens[chunk.first + 1]!.lower === 'to' && !BASE_ING.test(lower))
  )
    return false;
  return !lower.endsWith('ing') || !(chunk.after - chunk.first === 1 ? !BASE_ING.test(lower) : /^(?:having|being)$/.test(lower));
}

/** "reported", "taken", "built": the form may be a participle. */
export function mayBeParticiple({ tokens }: Groups, chunk: Group): boolean {
  const { lower } = tokens[chunk.first]!;
  return (
    chunk.after - chunk.first === 1 && /(?:ed|en|own|old|ld|pt|de|ing|built|sent|bought|brought)$/.test(lower) && !BASE_ING.test(lower)
  );
}

/** Finite verbs from a chunk up to the next border; `to` is the border. */
export function finiteAhead(groups: Groups, from: number): { readonly count: number; readonly first: number | null; readonly to: number } {
  let count = 0;
  let first: number | null = null;
  let i = from;
  for (; i < groups.chunks.length; i++) {
    const chunk = groups.chunks[i]!;
    if (
      BARRIER.has(chunk.kind) ||
      chunk.kind === 'relative' ||
      (chunk.kind === 'conjunction' && i > from && SUBORDINATE.test(groups.tokens[chunk.first]!.lower))
    )
      break;
    if (chunk.kind !== 'verb' || !isFinite(groups, chunk)) continue;
    count++;
    first ??= i;
  }
  return { count, first, to: i };
}
