/** Clauses stage: chunks (noun groups, verb groups, prepositions …) that cover each sentence, and the clauses they form. */
import type { Chunk, Clause, Clauses, Document } from '../../document.js';
import { findStarts, readChunks } from './chunks.js';
import { groupsOf } from './groups.js';
import { splitClauses } from './split.js';

export function readClauses(document: Pick<Document, 'text' | 'tokens' | 'names' | 'times' | 'quantities'>): Clauses {
  const { sentences, tokens } = document.tokens;
  const starts = findStarts(document);
  const unlike = new Uint8Array(tokens.length);
  for (const { first, after, type, form } of document.names.mentions)
    if (form === 'name' && (type === 'place' || type === 'organization')) unlike.fill(1, first, after);
  const impersonal = (token: number): boolean => unlike[token] === 1;
  const chunks: Chunk[] = [];
  const clauses: Clause[] = [];
  for (const sentence of sentences) {
    const inSentence = readChunks(document, starts, sentence, chunks.length);
    clauses.push(...splitClauses(groupsOf(inSentence, tokens, impersonal), sentence, clauses.length));
    chunks.push(...inSentence);
  }
  return { chunks, clauses };
}
