/** Noun phrases of a sentence as word lists, for what a number is about. */
import type { Document, Token } from '../../document.js';

/** Half-open range of tokens. */
export interface Words {
  readonly first: number;
  readonly after: number;
}

/** Lower-case token, or '' beyond the last one. */
export const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

const DETERMINER = /^(?:the|a|an|its|their|his|her|this|that|these|those|our|my|your|some|any|all)$/;
const PRONOUN = /^(?:i|you|he|she|it|we|they|there|who|which|what|him|them|us|me|that|this)$/;

interface Reading {
  /** Allows no determiner. */
  readonly bare?: boolean;
  /** The end of the group where the clauses give it. */
  readonly known?: number;
  readonly links?: RegExp;
}

/** Prepositions by which a group hangs on the noun before it; behind an object most hang on the verb. */
export const ALL_LINKS = /^(?:of|in|for|between|from|on|at|with|to|per|among|near)$/;
const OBJECT_LINKS = /^(?:of|in|for|near)$/;

/**
 * The noun group at token `at` with what hangs on it: "price of wheat", "sales in France and Italy"; null where none begins there.
 */
export function nounsAt(document: Document, at: number, { bare = false, known = at, links = OBJECT_LINKS }: Reading = {}): Words | null {
  const { tokens } = document.tokens;
  const first = tokens[at];
  if (!first || (bare && DETERMINER.test(first.lower))) return null;
  const closed = endsOf(document);
  let isBetween = false;
  let after = known > at ? known : groupEnd(tokens, at, closed);
  if (after === at) return null;
  for (let rounds = 0; rounds < 5; rounds++) {
    const joint = tokens[after];
    if (!joint || joint.sentence !== first.sentence) break;
    // "Orion's [2018 sales]"
    const year = /^(?:19|20)\d\d$/.test(joint.text);
    const linked = joint.pos === 'ADP' && links.test(joint.lower);
    const joined = /^(?:and|or|&)$/.test(joint.lower);
    if (!linked && !joined && !year) break;
    const end = groupEnd(tokens, after + 1, closed);
    const verb = tokens[end];
    // "rents rose and [wages] fell"
    if (end === after + 1 || (joined && !isBetween && /^(?:is|was|has)$/.test(verb?.lower ?? ''))) break;
    // "a 25% premium and [the rest]"
    if (joined && bare && DETERMINER.test(tokens[after + 1]!.lower)) break;
    isBetween = joint.lower === 'between';
    after = end;
  }
  // "men aged 18 to 34"
  const age = tokens[after]?.lower === 'aged' ? document.quantities.quantities.find(({ whole }) => whole.first === after + 1) : undefined;
  return { first: at, after: age?.whole.after ?? after };
}

const ends = new WeakMap<Document, ReadonlySet<number>>();

/** Tokens that end a noun group: of verbs, of dates, years apart, and of measures. */
function endsOf(document: Document): ReadonlySet<number> {
  let found = ends.get(document);
  if (!found) {
    const dates = document.times.times.filter(({ type, text }) => type === 'DATE' && !/^\d{4}$/.test(text));
    const measures = document.quantities.quantities.filter(({ unitKind }) => /^(?:money|percent|physical|time)$/.test(unitKind));
    // "each of its buildings [costs] £40": a verb tagged as a noun
    const verbs = document.clauses.chunks.filter(({ kind, first }) => kind === 'verb' && document.tokens.tokens[first]!.pos === 'NOUN');
    found = new Set(
      [...dates, ...measures, ...verbs].flatMap(({ first, after }) => Array.from({ length: after - first }, (_, i) => first + i)),
    );
    ends.set(document, found);
  }
  return found;
}

/** The noun group that ends right before token `end`: "a net [worth] of", "early [carbon levels] at". */
export function nounsBefore({ tokens: { tokens }, clauses: { chunks }, quantities: { quantities } }: Document, end: number): Words | null {
  const chunk = chunks.find(({ first, after }) => first < end && end <= after);
  const counted = chunk?.kind === 'quantity' && chunk.ref !== null ? quantities[chunk.ref]!.noun : null;
  if (counted?.after === end) return counted;
  if (!chunk || chunk.kind === 'verb' || (chunk.after - chunk.first === 1 && PRONOUN.test(tokens[chunk.first]!.lower))) return null;
  if (chunk.kind === 'noun' && chunk.after === end) {
    const outer = tokens[chunk.first - 1]?.lower === 'of' ? chunks[chunk.index - 2] : undefined;
    // "a [first-quarter loss] of"
    const quarter = chunks[chunk.index - 1];
    if (quarter?.kind === 'time' && tokens[quarter.first + 1]?.text === '-') return { first: quarter.first, after: end };
    return { first: outer?.kind === 'noun' ? outer.first : chunk.first, after: end };
  }
  const { sentence } = tokens[end] ?? { sentence: -1 };
  let first = end;
  while (tokens[first - 1]?.sentence === sentence && /^(?:NOUN|PROPN|ADJ|X|NUM)$/.test(tokens[first - 1]!.pos)) first--;
  const named = tokens.slice(first, end).some(({ pos }) => pos === 'NOUN' || pos === 'PROPN');
  return first < end && (named || tokens[first - 1]?.pos === 'DET') ? { first, after: end } : null;
}

/** One past the nouns of the group at `at`: "the maximum side valve lift"; `at` where no noun is in it. */
function groupEnd(tokens: readonly Token[], at: number, closed: ReadonlySet<number>): number {
  let end = at;
  const { sentence } = tokens[at] ?? { sentence: -1 };
  for (let i = at; i < at + 12 && tokens[i]?.sentence === sentence && !closed.has(i); i++) {
    const { pos, lower, shape, text, spaced } = tokens[i]!;
    if (PRONOUN.test(text) || text === 'I') break;
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'X' || pos === 'INTJ' || text === 'US') end = i + 1;
    else if (/^(?:'s|’s|['’])$/.test(lower) && end === i && i > at) continue;
    else if (/^[-‐/&+]$/.test(text) && (!spaced || text === '&') && i > at) continue;
    else if (shape === 'number' && end === i && i > at && tokens[i - 1]!.pos === 'PROPN') end = i + 1;
    else if (shape === 'number' && (/^(?:19|20)\d\d$/.test(text) || !(tokens[i + 1]?.spaced ?? true))) continue;
    else if (DETERMINER.test(lower) && (i === at || tokens[i - 1]!.pos === 'DET')) continue;
    else if (pos === 'ADJ' || ((pos === 'ADV' || lower === 'most') && end === at)) continue;
    else if (pos === 'VERB' && end === at && (/(?:ed|ing|en)$/.test(lower) || (i > at && tokens[i + 1]?.pos === 'NOUN'))) continue;
    else if (i > at && /^[-‐]$/.test(tokens[i - 1]!.text) && !spaced) end = end === i - 1 ? i + 1 : end;
    else break;
  }
  return end;
}

const SMALL =
  /^(?:the|a|an|of|in|on|at|to|for|by|and|or|its|their|his|her|our|my|your|this|that|these|those|with|from|as|is|are|was|were|between|among|it|he|she|they|we|i|you|who|which|one|some|any|all|each|both|no|such|much|very|per)$/;

/** The words of a stretch of text as NewsQuant splits it: at blanks and commas, without measures, small words, quotes and possessive endings. */
export function words(document: Document, { first, after }: Words): string[] {
  // "a turbocharged [1.6-litre] engine"
  const measure = document.quantities.quantities.find(
    ({ whole, unitKind }) => whole.first > first && whole.after < after && /^(?:percent|physical)$/.test(unitKind),
  );
  if (measure)
    return [...words(document, { first, after: measure.whole.first }), ...words(document, { first: measure.whole.after, after })];
  if (after <= first) return [];
  const { tokens } = document.tokens;
  return document.text
    .slice(tokens[first]!.start, tokens[after - 1]!.end)
    .replace(/^(?:this|last|next) year['’]?s? /i, '')
    .split(/[\s,()"“”;:—]+/)
    .flatMap((word) => (/^\p{Lu}.*\/\p{Lu}/u.test(word) ? word.split('/') : [word]))
    .map((word) => word.replace(/['’]s?$/i, '').replace(/^(\p{Lu})\.(\p{Lu})\.$/u, '$1$2'))
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !SMALL.test(word.toLowerCase()));
}
