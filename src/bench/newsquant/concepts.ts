/**
 * What a number is about in its own sentence, as NewsQuant's `referred_concepts` ask: the noun that it modifies or that hangs on it,
 * and the subject of its clause. "-" where there is none.
 */
import type { Chunk, Document, Quantity, Token } from '../../document.js';
import { isPlural } from '../../lexicon/singular.js';
import { ALL_LINKS, lowerAt, nounsAt, nounsBefore, words, type Words } from './phrases.js';
import { subjectIndex, subjectOf } from './subjects.js';

interface Scene {
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly chunks: readonly Chunk[];
  readonly quantity: Quantity;
  /** The chunk of the number. */
  readonly chunk: Chunk;
}

const NONE: readonly string[] = ['-'];

const chunkOf = ({ clauses }: Document, token: number): Chunk | undefined =>
  clauses.chunks.find(({ first, after }) => first <= token && token < after);

/** The words of the concept of each quantity. */
export function allConcepts(document: Document): readonly (readonly string[])[] {
  const { quantities } = document.quantities;
  const found: (readonly string[])[] = [];
  quantities.forEach((_, i) => found.push(isTwin(document, i) ? found[i - 1]! : conceptsOf(document, i)));
  // "four-, five- and six-cylinder engines": what the last one is about
  for (let i = found.length - 2; i >= 0; i--) if (quantities[i]!.because.includes('quantity/shared-unit')) found[i] = found[i + 1]!;
  return found;
}

/** What a vague number at a token is about: the subject of its clause. */
export function conceptsAt(document: Document, token: number): readonly string[] {
  const chunk = chunkOf(document, token);
  const subject = chunk ? subjectOf(document, chunk) : null;
  return subject ? words(document, subject) : NONE;
}

function conceptsOf(document: Document, index: number): readonly string[] {
  const quantity = document.quantities.quantities[index]!;
  const chunk = chunkOf(document, quantity.number.first);
  if (!chunk) return NONE;
  const scene: Scene = { document, tokens: document.tokens.tokens, chunks: document.clauses.chunks, quantity, chunk };
  const own = ownNoun(scene);
  const subject = own?.alone ? null : subjectOf(document, chunk);
  const found = [...new Set([...(own?.words ?? []), ...(subject ? words(document, subject) : [])])];
  return found.length > 0 ? found : NONE;
}

/** "$5m (£4m)", "up 3 points, or 5%", "up 5% to $4": one thing measured twice; "3 years, 2 months": a list. */
function isTwin(document: Document, index: number): boolean {
  const { tokens } = document.tokens;
  const quantity = document.quantities.quantities[index]!;
  const before = document.quantities.quantities[index - 1];
  if (!before || before.unitKind === 'rank' || tokens[before.first]!.sentence !== tokens[quantity.first]!.sentence) return false;
  const gap = tokens.slice(before.whole.after, quantity.whole.first).map(({ lower }) => lower);
  const text = gap.join(' ');
  const counted = before.unitKind === 'count' && quantity.unitKind === 'count';
  if (text === '') return before.unitKind !== 'count';
  // "1.2mm (80% of [the outlet])"
  if (text === '(' && lowerAt(tokens, quantity.whole.after) === 'of') return false;
  if (/^(?:\(|, or|or|\/)$/.test(text) || /^of (?:\S+ ){1,4}, or$/.test(text)) return !counted;
  if (/^(?:to|at|to end at|to close at)$/.test(text)) return true;
  if (!/^(?:,|and|, and|[)] and)$/.test(text) || /\d-|^\p{L}+-/u.test(quantity.text)) return false;
  return (quantity.unitKind !== 'count' && before.unitKind !== 'count') || (quantity.per !== null && before.per !== null);
}

interface Own {
  readonly words: readonly string[];
  /** Whether it is all that the number is about. */
  readonly alone: boolean;
}

/** The noun that the number modifies, or that it hangs on: "a 30Mbps [plan]", "60% of its [revenue]", "a [range] of 400 km". */
function ownNoun(scene: Scene): Own | null {
  const { document, tokens, quantity, chunk } = scene;
  const { unitKind, noun, number } = quantity;
  const end = pastBracket(scene);
  // "a three-point [range]", "a 3 cylinder [engine]": the unit is no counted noun
  const attribute = noun !== null && (noun.first > number.after || (number.value !== 1 && !isPlural(tokens[noun.after - 1]!.text)));
  const counted = unitKind === 'count' && !attribute;
  const subject = subjectIndex(document, chunk);
  const isSubject = subject !== null && subject >= chunk.index;
  const own = (found: Words, alone = false): Own => ({ words: words(document, found), alone });
  const link = lowerAt(tokens, end);
  // "DAX -1.6% CAC +0.2%": the name stands in front
  if (number.sign !== null && /^(?:PROPN|NUM)$/.test(tokens[quantity.whole.first - 1]?.pos ?? '')) return nounBefore(scene, counted);
  if (link === 'of' || (!counted && link === 'for') || (unitKind === 'percent' && link === 'from')) {
    const found = nounsAt(document, afterQuantity(document, end + 1));
    const isInBrackets = lowerAt(tokens, quantity.whole.first - 1) === '(';
    if (found && link === 'of') return own(found, isSubject || isInBrackets);
    if (found && !DATES.test(lowerAt(tokens, found.after - 1))) return own(found);
  }
  if (!counted) {
    const behind = nounsAt(document, afterQuantity(document, link === '-' ? end + 1 : end), { bare: true, links: ALL_LINKS });
    if (behind && !DATES.test(lowerAt(tokens, behind.first)))
      return { words: [...modifiersBefore(scene), ...words(document, behind)], alone: isSubject };
  }
  return nounBefore(scene, counted);
}

const DATES = /^(?:year|years|month|months|week|weeks|quarter|time|days|day)$/;

/** One past the quantity, and past a second one in brackets behind it: "$40 (£30) | for the set". */
function pastBracket({ document, tokens, quantity }: Scene): number {
  const { after } = quantity.whole;
  const inner = lowerAt(tokens, after) === '(' ? document.quantities.quantities.find(({ whole }) => whole.first === after + 1) : undefined;
  if (lowerAt(tokens, after) === ')' && lowerAt(tokens, quantity.whole.first - 1) === '(') return after + 1;
  return inner && lowerAt(tokens, inner.whole.after) === ')' ? inner.whole.after + 1 : after;
}

/** "5 litres of [40%] acid": where the quantity that begins at a token ends. */
function afterQuantity({ quantities }: Document, at: number): number {
  return quantities.quantities.find(({ whole, unit, text }) => whole.first === at && unit !== null && !isPlural(text))?.whole.after ?? at;
}

/** "a [turbocharged] 1.6 litre engine": adjectives in front of the number. */
function modifiersBefore({ document, tokens, quantity }: Scene): string[] {
  let first = quantity.whole.first;
  while (tokens[first - 1]?.pos === 'ADJ' || isAttribute(tokens, first - 1)) first--;
  return words(document, { first, after: quantity.whole.first });
}

/** A participle behind an article: "a [turbocharged] …". */
const isAttribute = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.pos === 'VERB' && /(?:ed|ing)$/.test(tokens[at].lower) && /^(?:a|an|the|its|their)$/.test(lowerAt(tokens, at - 1));

/** "a [range] of 400 km", "[Orion] up 5%", "[carbon levels] at 40 ppm", "[J Lee] (14 ppg" */
function nounBefore({ document, tokens, chunk, quantity }: Scene, counted: boolean): Own | null {
  const start = quantity.whole.first;
  let link = start - 1;
  while (/^(?:a|an|the|just|only|of)$/.test(lowerAt(tokens, link)) && lowerAt(tokens, link) !== 'of') link--;
  const word = lowerAt(tokens, link);
  const subject = subjectIndex(document, chunk);
  const made = (end: number, alone: boolean): Own | null => {
    const found = nounsBefore(document, end);
    // "[children] under the age of 5"
    if (found && /^ages?$/.test(lowerAt(tokens, end - 1)) && /^(?:under|over|below|above)$/.test(lowerAt(tokens, found.first - 1)))
      return made(found.first - 1, true);
    return found ? { words: words(document, found), alone } : null;
  };
  if (word === 'of') return made(link, counted);
  if (word === '(') return made(link, true);
  if (/^(?:up|down|off)$/.test(word)) {
    const comma = lowerAt(tokens, link - 1) === ',';
    const noun = chunkOf(document, comma ? link - 2 : link - 1);
    return noun?.kind === 'noun' && (noun.index !== subject || !comma) ? made(comma ? link - 1 : link, true) : null;
  }
  if (/^(?:at|with|for|to|from|by|on)$/.test(word)) {
    const noun = chunkOf(document, link - 1);
    return noun && noun.index !== subject ? made(link, false) : null;
  }
  // "a larger battery, 4500 mAh,"
  if (word === ',' && quantity.unitKind === 'physical' && chunkOf(document, link - 1)?.kind === 'noun') {
    const noun = chunkOf(document, link - 1)!;
    return noun.index === subject ? null : made(link, false);
  }
  if (counted) return null;
  const noun = chunkOf(document, link);
  if (noun?.kind !== 'noun') return null;
  // "a month of strong [rents and fees] £4m and £1m"
  const isJoined = /^(?:and|or|&)$/.test(lowerAt(tokens, noun.first - 1)) && document.clauses.chunks[noun.index - 2]?.kind === 'noun';
  if (isJoined)
    return { words: words(document, { first: document.clauses.chunks[noun.index - 2]!.first, after: noun.after }), alone: true };
  return made(link + 1, noun.index !== subject);
}
