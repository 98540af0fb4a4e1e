/** Clauses stage: chunks (noun groups, verb groups, prepositions …) that cover each sentence, and the clauses they form. */
import type { Chunk, Clause, Clauses, Document } from '../../document.js';
import { readChunks } from './chunks.js';
import { groupsOf } from './groups.js';
import { splitClauses } from './split.js';
import { mendTags } from './tags.js';

export function readClauses(document: Pick<Document, 'text' | 'tokens' | 'names' | 'times' | 'quantities'>): Clauses {
  const { sentences } = document.tokens;
  const mended = { ...document, tokens: { ...document.tokens, tokens: mendTags(document.tokens.tokens, sentences) } };
  const unlike = new Set<number>();
  for (const { first, after, type, form } of document.names.mentions) {
    if (form === 'name' && (type === 'place' || type === 'organization')) for (let i = first; i < after; i++) unlike.add(i);
  }
  const impersonal = (token: number): boolean => unlike.has(token);
  const chunks: Chunk[] = [];
  const clauses: Clause[] = [];
  for (const sentence of sentences) {
    const inSentence = readChunks(mended, sentence, chunks.length);
    const split = splitClauses(groupsOf(inSentence, mended.tokens.tokens, impersonal), sentence, clauses.length);
    inSentence.forEach(({ index, kind, first, after, head, ref }, i) => {
      chunks.push({ index, kind, first, after, head, ref, clause: split.clauseOf[i]! });
    });
    clauses.push(...split.clauses);
  }
  return { chunks, clauses };
}
