/**
 * What a number is about in its own sentence, as NewsQuant's `referred_concepts` ask: the noun that it modifies or that hangs on it,
 * and the subject of its clause. "-" where there is none.
 */
import type { Chunk, Document, Quantity, Token } from '../../document.js';

/** Half-open range of tokens. */
interface Words {
  readonly first: number;
  readonly after: number;
}

interface Scene {
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly chunks: readonly Chunk[];
}

const NONE: readonly string[] = ['-'];

/** The words of the concept of quantity number `index`; `of` gives those of an earlier quantity. */
export function conceptsOf(document: Document, index: number, of: (index: number) => readonly string[]): readonly string[] {
  const quantity = document.quantities.quantities[index]!;
  const scene: Scene = { document, tokens: document.tokens.tokens, chunks: document.clauses.chunks };
  const at = scene.chunks.findIndex((chunk) => chunk.first <= quantity.number.first && quantity.number.first < chunk.after);
  const chunk = scene.chunks[at];
  if (!chunk) return NONE;
  const twin = twinOf(scene, index);
  if (twin !== null) return of(twin);
  const own = ownNoun(scene, quantity, chunk);
  const subject = subjectOf(scene, quantity, chunk);
  const words = [...(own ? content(scene, own) : []), ...(subject ? content(scene, subject) : [])];
  return words.length > 0 ? [...new Set(words)] : NONE;
}

/** "$5m (£4m)", "5% or 40 jobs", "up 3 points, or 5%": one thing measured twice. */
function twinOf({ document, tokens }: Scene, index: number): number | null {
  const quantity = document.quantities.quantities[index]!;
  const before = document.quantities.quantities[index - 1];
  if (!before || before.unitKind === 'rank' || tokens[before.first]!.sentence !== tokens[quantity.first]!.sentence) return null;
  const gap = tokens.slice(before.whole.after, quantity.whole.first).map(({ lower }) => lower);
  const words = gap.join(' ');
  if (/^(?:\(|, or|or|\/|)$/.test(words) && (before.unitKind !== 'count' || quantity.unitKind !== 'count')) return index - 1;
  // "5.4, 6.1 and 6.7 inches", "3 years, 2 months": a list of measures
  return /^(?:,|and|, and|to)$/.test(words) && quantity.unitKind === before.unitKind && quantity.unitKind !== 'count' ? index - 1 : null;
}

const chunkAt = ({ chunks }: Scene, at: number, like: Chunk): Chunk | null => {
  const chunk = chunks[at];
  return chunk && Math.abs(at - like.index) < 60 ? chunk : null;
};
const wordOf = ({ tokens }: Scene, chunk: Chunk | null): string => (chunk ? tokens[chunk.first]!.lower : '');
const sameSentence = ({ tokens }: Scene, a: Chunk, b: Chunk): boolean => tokens[a.first]!.sentence === tokens[b.first]!.sentence;

const LINK = /^(?:of|in|for|between|from|to|on|at|with)$/;

/** The noun group at a chunk with what hangs on it: "price of wheat", "sales in France and Italy". */
function phraseAt(scene: Scene, noun: Chunk, links = LINK): Words {
  let at = noun.index;
  let { after } = noun;
  while (true) {
    const link = chunkAt(scene, at + 1, noun);
    let to = at + 2;
    while (scene.chunks[to] && scene.chunks[to]!.kind === 'other' && /^(?:the|a|an)$/.test(wordOf(scene, scene.chunks[to]!))) to++;
    const object = chunkAt(scene, to, noun);
    if (!link || !object || object.kind !== 'noun' || !sameSentence(scene, noun, object)) break;
    const linked = link.kind === 'preposition' && links.test(wordOf(scene, link));
    const joined = link.kind === 'conjunction' && /^(?:and|or)$/.test(wordOf(scene, link)) && scene.chunks[to + 1]?.kind !== 'verb';
    if (!linked && !joined) break;
    after = object.after;
    at = to;
  }
  return { first: noun.first, after };
}

/** The noun that the number modifies, or that it hangs on: "a 30Mbps [plan]", "60% of its [revenue]", "a [range] of 400 km". */
function ownNoun(scene: Scene, quantity: Quantity, chunk: Chunk): Words | null {
  const { tokens } = scene;
  const { whole, unitKind } = quantity;
  // Inside a noun group: "a [10-year] bond"
  if (chunk.kind === 'noun') return { first: whole.after, after: chunk.after };
  const next = chunkAt(scene, chunk.index + 1, chunk);
  const object = chunkAt(scene, chunk.index + 2, chunk);
  const counted = unitKind === 'count' && quantity.noun !== null;
  if (next && sameSentence(scene, chunk, next)) {
    if (wordOf(scene, next) === 'of' && object?.kind === 'noun') return phraseAt(scene, object);
    if (counted && next.kind === 'preposition' && LINK.test(wordOf(scene, next)) && object?.kind === 'noun' && !precedes(scene, chunk))
      return null;
    const glued = next.kind === 'noun' && !DETERMINER.test(wordOf(scene, next)) && !PRONOUN.test(wordOf(scene, next));
    if (!counted && glued) return phraseAt(scene, next, /^(?:of)$/);
  }
  const before = chunkAt(scene, chunk.index - 1, chunk);
  const head = chunkAt(scene, chunk.index - 2, chunk);
  if (before?.kind === 'preposition' && head?.kind === 'noun' && sameSentence(scene, chunk, head)) {
    const link = wordOf(scene, before);
    if (link === 'of' || (/^(?:at|with|for|to)$/.test(link) && head.index !== subjectIndex(scene, chunk)))
      return link === 'of' ? { first: head.first, after: head.after } : { first: head.first, after: head.after };
  }
  void tokens;
  return null;
}

/** Whether the counted noun is the subject of its clause. */
const precedes = (scene: Scene, chunk: Chunk): boolean => subjectIndex(scene, chunk) !== chunk.index;

const DETERMINER = /^(?:the|a|an|its|their|his|her|this|that|these|those|our|my|your)$/;
const PRONOUN = /^(?:i|you|he|she|it|we|they|there|this|that|these|those|who|which|what|one|him|her|them|us|me)$/;

function subjectIndex({ document, chunks }: Scene, chunk: Chunk): number | null {
  void chunks;
  let clause = document.clauses.clauses[chunk.clause];
  for (let steps = 0; clause && steps < 4; steps++) {
    if (clause.subject !== null) return clause.subject;
    if (clause.parent === null) return null;
    clause = document.clauses.clauses[clause.parent];
  }
  return null;
}

/** The subject of the clause, or of the one it hangs on. */
function subjectOf(scene: Scene, quantity: Quantity, chunk: Chunk): Words | null {
  const at = subjectIndex(scene, chunk);
  const subject = at === null ? undefined : scene.chunks[at];
  void quantity;
  if (!subject || subject.kind !== 'noun' || PRONOUN.test(wordOf(scene, subject))) return null;
  return phraseAt(scene, subject);
}

const SMALL =
  /^(?:the|a|an|of|in|on|at|to|for|by|and|or|its|their|his|her|our|my|your|this|that|these|those|with|from|as|is|are|was|were|between|it|he|she|they|we|i|you|who|which|one|some|any|all|each|both|no)$/;

/** The words of a stretch of text as NewsQuant splits it: at blanks and commas, without small words, quotes and possessive endings. */
function content({ document, tokens }: Scene, { first, after }: Words): string[] {
  if (after <= first) return [];
  const text = document.text.slice(tokens[first]!.start, tokens[after - 1]!.end);
  return text
    .split(/[\s,()"“”;:]+/)
    .map((word) => word.replace(/['’]s?$/i, ''))
    .filter((word) => word !== '' && !SMALL.test(word.toLowerCase()) && /[\p{L}\p{N}]/u.test(word));
}
