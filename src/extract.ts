/** THE PIPELINE: one line a stage, top to bottom. The order is written here and nowhere else; a wrong order does not compile. */
import type { Article } from './article.js';
import type { Document } from './document.js';
import type { FactSheet } from './fact.js';
import { makeClaims } from './stages/claims/index.js';
import { readClauses } from './stages/clauses/index.js';
import { findNames } from './stages/names/index.js';
import { readNumbers } from './stages/numbers/index.js';
import { readQuantities } from './stages/quantities/index.js';
import { makeSheet } from './stages/sheet/index.js';
import { findTimes } from './stages/times/index.js';
import { readTokens } from './stages/tokens.js';

/** Reads one article through every stage but the last. `published` is a day, YYYY-MM-DD, or null where it is not known. */
export function analyze(text: string, published: string | null): Document {
  const input = { text, published };
  const tokens = { ...input, tokens: readTokens(input) };
  const names = { ...tokens, names: findNames(tokens) };
  const times = { ...names, times: findTimes(names) };
  const numbers = { ...times, numbers: readNumbers(times) };
  const quantities = { ...numbers, quantities: readQuantities(numbers) };
  const clauses = { ...quantities, clauses: readClauses(quantities) };
  return { ...clauses, claims: makeClaims(clauses) };
}

export interface ExtractOptions {
  /** The day the article was published, YYYY-MM-DD, in place of the one in its meta; null for unknown. */
  readonly published?: string | null;
}

/** Extracts the fact sheet of an article. Pure: no clock, no file, no network; the same article gives the same bytes. */
export function extract(article: Article, options: ExtractOptions = {}): FactSheet {
  const published = options.published === undefined ? (article.meta.published ?? null) : options.published;
  return makeSheet(article, analyze(article.text, published));
}
