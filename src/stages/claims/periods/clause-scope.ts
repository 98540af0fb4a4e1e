/** Which clauses share their times: groups in front without a verb, second verbs of a subject; not asides that have ended. */
import type { Clause } from '../../../document.js';
import { chunkAt, word, type Scene } from '../scene.js';
import { itemAt } from '../../../lexicon/item-at.js';

/** A clause with the groups without a verb in front of it: "[For all of 2019,] [Northgate expects …]". */
export function scopeOf(scene: Scene, clause: Clause): readonly [first: number, after: number] {
  let first = clause;
  for (let i = clause.index - 1; i >= 0; i--) {
    const before = scene.clauses.clauses[i]!;
    if (before.sentence !== clause.sentence || (before.verb !== null && !(first.first === first.verb && isAuxiliary(scene, before)))) break;
    first = before;
  }
  return [first.first, clause.after];
}

/** "[is now] put at", "[has now] lost": an auxiliary that a time splits from its verb. */
function isAuxiliary(scene: Scene, { verb, after }: Clause): boolean {
  return (
    verb !== null &&
    verb >= after - 2 &&
    chunkAt(scene, after - 1)!.kind !== 'noun' &&
    /^(?:has|have|had|is|are|was|were|will|would)$/.test(word(scene, chunkAt(scene, verb)!.after - 1))
  );
}

/** Whether the clause has a verb of its own tense: not "[Booked] into …", "[driven] by …", "to …". */
export function isFinite(scene: Scene, { first, verb }: Clause): boolean {
  if (verb === null) return false;
  const lower = word(scene, chunkAt(scene, verb)!.first);
  return !/^(?:to|.*ing)$/.test(lower) && !(verb === first && /(?:ed|en)$/.test(lower));
}

/** "He has sold six homes this year, [raising $60 million]": what comes of it. */
export function isHanging(scene: Scene, { first, verb }: Clause): boolean {
  return (
    verb !== null && verb <= first + 1 && chunkAt(scene, first)!.kind === 'comma' && /ing$/.test(word(scene, chunkAt(scene, verb)!.first))
  );
}

/** "… [and dropped half of its routes]": a second verb of the same subject. */
export function isJoined(scene: Scene, next: Clause, clause: Clause): boolean {
  return (
    /^(?:and|or)$/.test(word(scene, chunkAt(scene, next.first)!.first)) &&
    chunkAt(scene, next.first + 1)?.kind === 'verb' &&
    next.subject === clause.subject
  );
}

/** An aside that has ended before the clause: the clause's subject stands in front of it, or it is no participle that hangs on it. */
export function isPassed(scene: Scene, clause: Clause, own: Clause): boolean {
  let at: Clause | undefined = clause;
  while (at && at.sentence === own.sentence && !isAside(scene, at) && /^(?:and|or)$/.test(word(scene, chunkAt(scene, at.first)!.first)))
    at = itemAt(scene.clauses.clauses, at.index - 1);
  if (!at) return false;
  const opener = relativeIn(scene, at);
  if (opener === null) return false;
  // "[When the mill opened in 1984], oil cost $29"
  const { first } = chunkAt(scene, at.first)!;
  if (word(scene, first) === 'when' && first === scene.tokens.sentences[at.sentence]!.first) return false;
  if (own.index === clause.index + 1 && own.verb !== null && /^(?:to|.*ing)$/.test(word(scene, chunkAt(scene, own.verb)!.first)))
    return false;
  return own.subject === null || own.subject < opener || own.subject >= clause.after;
}

/** "Acme, [which] closed in May": where a relative stands in front of the clause's verb. */
export function relativeIn(scene: Scene, clause: Clause): number | null {
  if (isAside(scene, clause)) return clause.first;
  for (let i = clause.first; i < (clause.verb ?? clause.first); i++)
    if (/^(?:who|which|whose)$/.test(word(scene, chunkAt(scene, i)!.first))) return i;
  return null;
}

/** Relative and subordinate clauses: what they date is their own. */
export function isAside(scene: Scene, clause: Clause): boolean {
  for (let i = clause.first; i < clause.after && i < clause.first + 2; i++) {
    const chunk = chunkAt(scene, i)!;
    const lower = word(scene, chunk.first);
    if (chunk.kind === 'relative' && lower !== 'that') return true;
    if (/^(?:who|which|whose|where|when|after|before|since|until)$/.test(lower)) return true;
  }
  return false;
}

/** "whose album, [released in 1998], sold …": a participle that only says which. */
export function isModifier(scene: Scene, { first, verb }: Clause): boolean {
  if (verb === null || verb > first + (chunkAt(scene, first)!.kind === 'comma' ? 1 : 0)) return false;
  const { first: token, after } = chunkAt(scene, verb)!;
  return after - token === 1 && /(?:ed|en|made|held|sold|built)$/.test(word(scene, token));
}
