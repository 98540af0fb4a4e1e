/** The noun group that a clause is about, as NewsQuant's concepts name it. */
import { isPlural } from '../../lexicon/singular.js';
import type { Chunk, Document, Token } from '../../document.js';
import { lowerAt, nounsAt, ALL_LINKS, type Words } from './phrases.js';

const PRONOUN = /^(?:i|you|he|she|it|we|they|there|this|that|these|those|who|which|what|one|him|her|them|us|me)$/;

/** The chunk that is the subject of a chunk's clause, or of the one that it hangs on. */
export function subjectIndex({ clauses: { clauses } }: Document, chunk: Chunk): number | null {
  let clause = clauses[chunk.clause];
  for (let steps = 0; clause && steps < 4; steps++) {
    if (clause.subject !== null) return clause.subject;
    if (clause.parent === null) return null;
    clause = clauses[clause.parent];
  }
  return null;
}

/** The subject of the clause, of the one it hangs on, or for a pronoun of the clause before. */
export function subjectOf(document: Document, chunk: Chunk): Words | null {
  const { tokens } = document.tokens;
  const { chunks } = document.clauses;
  const at = replacedSubject(document, chunk);
  const subject = at === null ? undefined : chunks[at];
  if (!subject || subject.index >= chunk.index || isPronoun(tokens, subject)) return null;
  // "in Leeds, [Yorkshire], 40 shops": a place set off by commas
  if ([-1, 1].every((side) => chunks[subject.index + side]?.kind === 'comma') && chunks[subject.index - 3]?.kind === 'preposition')
    return null;
  // "each of [its shops]"
  if (/^(?:each|one|some|most|all|both|half|none|any)$/.test(tokens[subject.first]!.lower) && lowerAt(tokens, subject.after) === 'of')
    return nounsAt(document, subject.after + 1, { links: ALL_LINKS });
  if (subject.kind === 'quantity') return countedSubject(document, subject);
  const first = startOf(document, subject, chunk);
  const phrase = nounsAt(document, first, { known: subject.after, links: ALL_LINKS });
  // "Orion, [a smaller bank], fell"; "Orion — [the bank] fell"
  const comma = chunks[subject.index + 1];
  const apposed = chunks[subject.index + 2];
  const close = chunks[subject.index + 3];
  const isApposition =
    phrase?.after === comma?.first && comma?.kind === 'comma' && apposed?.kind === 'noun' && /^(?:comma|verb)$/.test(close?.kind ?? '');
  return isApposition && apposed.index < chunk.index ? { first, after: apposed.after } : phrase;
}

/** The subject, of an earlier clause where the own one says nothing: "[shops] closed and it lost 5%". */
function replacedSubject(document: Document, chunk: Chunk): number | null {
  const { tokens } = document.tokens;
  const { chunks, clauses } = document.clauses;
  let at = subjectIndex(document, chunk);
  for (let clause = chunk.clause - 1; at !== null && clause >= 0 && clause > chunk.clause - 5; clause--) {
    const subject = chunks[at]!;
    const pronoun = isPronoun(tokens, subject) ? lowerAt(tokens, subject.first) : '';
    const isReplaced =
      subject.index > chunk.index ||
      isMeasure(document, subject) ||
      (subject.index === chunk.index && continues(document, chunk)) ||
      (pronoun !== '' && pronoun !== 'there');
    if (!isReplaced || clauses[clause]!.sentence !== clauses[chunk.clause]!.sentence) break;
    if (/^(?:i|we|you|me|us)$/.test(pronoun)) return null;
    const earlier = clauses[clause]!.subject;
    // "until [you] see [it] can heat"
    if (earlier === null || (pronoun !== '' && isPronoun(tokens, chunks[earlier]!))) continue;
    if (pronoun !== '' && !mayMean(tokens, pronoun, chunks[earlier]!)) return null;
    at = earlier;
  }
  return at !== null && isMeasure(document, chunks[at]!) ? null : at;
}

/** "executives say [it] has": a pronoun of one thing stands for no plural. */
function mayMean(tokens: readonly Token[], pronoun: string, { head, kind }: Chunk): boolean {
  return kind !== 'noun' || !/^(?:it|he|she)$/.test(pronoun) || tokens[head]!.pos === 'PROPN' || !isPlural(tokens[head]!.text);
}

/** "[5 litres] of acid", "[6 weeks]": a measure of something else. */
function isMeasure(document: Document, subject: Chunk): boolean {
  const { kind, ref } = subject;
  if (kind !== 'quantity' || ref === null || /^(?:count|age)$/.test(document.quantities.quantities[ref]!.unitKind)) return false;
  return nounBeforeVerb(document, subject) === null;
}

/** "[five launches] cost £3m" */
function countedSubject(document: Document, subject: Chunk): Words {
  const { first, after } = nounBeforeVerb(document, subject) ?? subject;
  return { first, after };
}

/** "or 0.1% and [futures] were up": the number is the end of a list, no subject. */
function nounBeforeVerb({ clauses: { clauses, chunks } }: Document, subject: Chunk): Chunk | null {
  const noun = chunks[(clauses[subject.clause]!.verb ?? 0) - 1];
  return noun?.kind === 'noun' && noun.index > subject.index && chunks[noun.index - 1]!.kind !== 'preposition' ? noun : null;
}

/** Where the noun group begins, with what the chunks set apart: "a [leading player in its market], which", "the [December gold contract]". */
function startOf(document: Document, subject: Chunk, chunk: Chunk): number {
  const { tokens } = document.tokens;
  const { chunks, clauses } = document.clauses;
  let start = subject;
  const relative = chunks[clauses[chunk.clause]!.first]!;
  if (relative.kind === 'relative' && subject.index < relative.index) {
    const isMany = /^(?:are|were|have)$/.test(lowerAt(tokens, relative.after));
    for (let i = start.index - 2; chunks[i]?.kind === 'noun' && OUTER_LINKS.test(lowerAt(tokens, chunks[i + 1]!.first)); i -= 2) {
      if (isMany && !isPlural(tokens[chunks[i]!.head]!.text)) break;
      start = chunks[i]!;
    }
  }
  const left = chunks[start.index - 1];
  if (left?.kind === 'time' && lowerAt(tokens, left.first - 1) === 'the') return left.first;
  // "a [turbocharged] 1.6-litre engine"
  return left?.kind === 'quantity' && isMeasure(document, left) && chunks[left.index - 1]?.kind === 'adjective'
    ? chunks[left.index - 1]!.first
    : start.first;
}

const OUTER_LINKS = /^(?:of|in|for|per)$/;

/** "ran 40 yards and [2 laps]": it goes on with what the verb before has. */
function continues({ clauses: { chunks }, tokens: { tokens } }: Document, { index }: Chunk): boolean {
  const joint = chunks[index - 1];
  return joint !== undefined && tokens[joint.first]!.lower === 'and' && chunks[index - 2]?.kind === 'quantity';
}

export const isPronoun = (tokens: readonly Token[], { first, after }: Words): boolean =>
  after - first === 1 && PRONOUN.test(tokens[first]!.lower);
