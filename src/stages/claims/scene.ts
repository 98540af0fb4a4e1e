/** Lookups over the layers that every claim rule needs: what stands left and right of a quantity, and in which clause. */
import type { Chunk, Clause, Document, Entity, NameMention, Quantity, Sentence, Span, TimeMention, Token } from '../../document.js';
import { itemAt } from '../../lexicon/item-at.js';
import type { WordTable } from '../../lexicon/word-table.js';

export type Layers = Pick<Document, 'text' | 'published' | 'lexicon' | 'tokens' | 'names' | 'times' | 'numbers' | 'quantities' | 'clauses'>;

export interface Scene extends Layers {
  /** Index of the chunk that holds the token. */
  readonly chunkAt: Int32Array;
  /** Index of the name mention that holds the token, or -1. */
  readonly nameAt: Int32Array;
  /** Index of the time mention that holds the token, or -1. */
  readonly timeAt: Int32Array;
  /** Index of the quantity whose whole holds the token, or -1. */
  readonly quantityAt: Int32Array;
  /** What `once` has read of the article, by what read it. */
  readonly known: Map<unknown, object>;
}

export function makeScene(document: Layers): Scene {
  const { length } = document.tokens.tokens;
  return {
    chunkAt: owners(length, document.clauses.chunks),
    nameAt: owners(length, document.names.mentions),
    timeAt: owners(length, document.times.times),
    quantityAt: owners(
      length,
      document.quantities.quantities.map((quantity) => quantity.whole),
    ),
    known: new Map(),
    ...document,
  };
}

function owners(length: number, ranges: readonly { readonly first: number; readonly after: number }[]): Int32Array {
  const at = new Int32Array(length).fill(-1);
  ranges.forEach(({ first, after }, index) => {
    for (let i = first; i < after; i++) at[i] = index;
  });
  return at;
}

/** What is read of the whole article once, however many figures ask for it. */
export function once<Result extends object>(read: (scene: Scene) => Result): (scene: Scene) => Result {
  return (scene) => {
    let result = scene.known.get(read) as Result | undefined;
    if (!result) scene.known.set(read, (result = read(scene)));
    return result;
  };
}

/** Whether the article has what the pattern finds; looked for once, however many figures ask. */
export function holding(pattern: RegExp): (scene: Scene) => boolean {
  const read = once(({ text }) => ({ found: pattern.test(text) }));
  return (scene) => read(scene).found;
}

/** For each spelling of the article whether it is one of the words, so that a token is looked up by `formOf` alone; null where none is. */
export function spelling({ tokens: { forms } }: Scene, words: WordTable<true>): Uint8Array | null {
  let found: Uint8Array | null = null;
  for (let i = 0; i < forms.length; i++) if (words.get(forms[i]!.lower)) (found ??= new Uint8Array(forms.length))[i] = 1;
  return found;
}

function edge({ clauses: { chunks, clauses } }: Scene, token: number): Chunk {
  return { index: chunks.length, kind: 'stop', first: token, after: token, head: token, ref: null, clause: clauses.length - 1 };
}

/** For each n how many of the first n items hold: whether any in [first, after) does is then known without a look at them. */
export function tally(length: number, holds: (index: number) => boolean): Int32Array {
  const counts = new Int32Array(length + 1);
  for (let i = 0; i < length; i++) counts[i + 1] = counts[i]! + (holds(i) ? 1 : 0);
  return counts;
}

export const tokenAt = (scene: Scene, index: number): Token | undefined => itemAt(scene.tokens.tokens, index);
export const chunkAt = (scene: Scene, index: number): Chunk | undefined => itemAt(scene.clauses.chunks, index);
/** The group that holds a token; behind the last one, where a text may break off, a stop. */
export const chunkOf = (scene: Scene, token: number): Chunk =>
  itemAt(scene.clauses.chunks, scene.chunkAt[token] ?? -1) ?? edge(scene, token);
export const clauseOf = (scene: Scene, chunk: Chunk): Clause => scene.clauses.clauses[chunk.clause]!;
/** The sentence that holds a token; behind the last one, the last. */
export const sentenceOf = (scene: Scene, token: number): Sentence =>
  scene.tokens.sentences[itemAt(scene.tokens.tokens, token)?.sentence ?? scene.tokens.sentences.length - 1]!;
export const nameOf = (scene: Scene, token: number): NameMention | null => itemAt(scene.names.mentions, scene.nameAt[token] ?? -1) ?? null;
export const entityOf = (scene: Scene, mention: NameMention): Entity => scene.names.entities[mention.entity]!;
export const timeOf = (scene: Scene, chunk: Chunk | undefined): TimeMention | null =>
  chunk?.kind === 'time' ? scene.times.times[chunk.ref!]! : null;
/** The time mention that holds the token. */
export const timeHolding = (scene: Scene, token: number): TimeMention | undefined => itemAt(scene.times.times, scene.timeAt[token] ?? -1);
export const quantityOf = (scene: Scene, chunk: Chunk | undefined): Quantity | null =>
  chunk?.kind === 'quantity' ? scene.quantities.quantities[chunk.ref!]! : null;

/** "a [seven]-mile road": a hyphen binds the number to what it counts; but "[twenty-nine] miles". */
export const isCompound = (scene: Scene, { number }: Quantity): boolean => scene.text.charAt(number.end) === '-';

/** Lower-case word at a token, or ''. */
export const word = (scene: Scene, token: number): string => itemAt(scene.tokens.tokens, token)?.lower ?? '';
/** Whether a token makes a possessive of the word before it: "Norway['s]", "the firms[']"; `lower` has straight apostrophes only. */
export function isPossessive(scene: Scene, token: number): boolean {
  const lower = word(scene, token);
  return lower === "'s" || lower === "'";
}
/** Lower-case head word of a chunk, or ''. */
export const headWord = (scene: Scene, chunk: Chunk | undefined): string => (chunk ? word(scene, chunk.head) : '');

/** The chunks of a sentence, in order. */
export function chunksOf(scene: Scene, sentence: Sentence): readonly Chunk[] {
  return scene.clauses.chunks.slice(scene.chunkAt[sentence.first], scene.chunkAt[sentence.after - 1]! + 1);
}

/** The span of tokens [first, after) without leading determiners and trailing possessives. */
export function trimmed(
  scene: Scene,
  first: number,
  after: number,
): (Span & { readonly text: string; readonly first: number; readonly after: number }) | null {
  const { tokens } = scene.tokens;
  const drops = (i: number): boolean => {
    const { lower, shape, text } = tokens[i]!;
    if (LEADING.has(lower)) return true;
    // "[those] figures" but "those with broadband", "those aged 30", "those infected"
    if (POINTING.has(lower)) {
      const next = i + 1 < after ? tokens[i + 1]! : null;
      if (!next || next.lower === 'aged') return false;
      return next.pos === 'NOUN' || next.pos === 'PROPN' || (next.pos === 'ADJ' && i + 2 < after);
    }
    return shape === 'symbol' && !/[$£€#]/.test(text);
  };
  while (first < after && drops(first)) first++;
  const dotted = (i: number): boolean =>
    tokens[i]!.text === '.' && /^(?:Inc|Corp|Co|Ltd|Bros|Cos|Jr|Sr|Plc)$/.test(itemAt(tokens, i - 1)?.text ?? '');
  while (
    after > first &&
    !dotted(after - 1) &&
    (TRAILING.has(tokens[after - 1]!.lower) || (tokens[after - 1]!.shape === 'symbol' && !/[%)]/.test(tokens[after - 1]!.text)))
  )
    after--;
  if (after <= first) return null;
  const start = tokens[first]!.start;
  const end = tokens[after - 1]!.end;
  return { start, end, text: scene.text.slice(start, end), first, after };
}

const LEADING: ReadonlySet<string> = new Set("the a an its their his her our my your also 's ’ '".split(' '));
const POINTING: ReadonlySet<string> = new Set('this that these those some any all both each'.split(' '));
const TRAILING: ReadonlySet<string> = new Set("'s ’ ' the a an and or".split(' '));

/** Chunks left of `from` that carry no role of their own ("nearly", "a", "another"), skipped; the first other one, or undefined. */
export function leftOf(scene: Scene, from: Chunk, limit = -1): Chunk | undefined {
  const { sentence } = scene.tokens.tokens[from.first]!;
  for (let i = from.index - 1; i > limit; i--) {
    const chunk = scene.clauses.chunks[i]!;
    if (scene.tokens.tokens[chunk.first]!.sentence !== sentence) return undefined;
    if (isFiller(scene, chunk)) continue;
    return chunk;
  }
  return undefined;
}

/** The chunk right behind, in the same sentence. */
export function rightOf(scene: Scene, chunk: Chunk): Chunk | undefined {
  const right = chunkAt(scene, chunk.index + 1);
  return right && scene.tokens.tokens[right.first]!.sentence === scene.tokens.tokens[chunk.first]!.sentence ? right : undefined;
}

const FILLER =
  /^(?:a|an|the|another|further|additional|extra|about|around|nearly|almost|some|just|only|roughly|approximately|estimated|record|total|whopping|mere|over|more|less|than|under|least|most|at|as|much|many|well|up|combined|average|net|modest|healthy|solid|stunning|staggering|each|even|still)$/;

function isFiller(scene: Scene, chunk: Chunk): boolean {
  if (chunk.kind === 'quantity' || chunk.kind === 'time' || chunk.kind === 'verb') return false;
  if (chunk.after - chunk.first > 1) return false;
  const lower = word(scene, chunk.first);
  // "grew a [larger than expected] 6,300"
  if (word(scene, chunk.first - 1) === 'than' && /^(?:expected|forecast|predicted)$/.test(lower)) return chunk.kind !== 'noun';
  if (lower === 'than') return /^(?:expected|forecast|predicted)$/.test(word(scene, chunk.after));
  if (chunk.kind === 'adjective' && word(scene, chunk.after) === 'than')
    return /^(?:expected|forecast|predicted)$/.test(word(scene, chunk.after + 1));
  // "grew a [robust] 19%"
  if (chunk.kind === 'adjective' && /^an?$/.test(word(scene, chunk.first - 1)) && scene.quantityAt[chunk.after]! >= 0) return true;
  return (
    (chunk.kind === 'other' || chunk.kind === 'adjective' || chunk.kind === 'adverb' || chunk.kind === 'noun') &&
    FILLER.test(lower) &&
    !/^(?:up|over|under|at)$/.test(lower)
  );
}
