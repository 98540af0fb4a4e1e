/** Clauses stage: chunks (noun groups, verb groups, prepositions …) that cover each sentence, and the clauses they form. */
import type { Chunk, Clause, Clauses, Document } from '../../document.js';
import { readChunks } from './chunks.js';
import { splitClauses } from './split.js';

export function readClauses(document: Pick<Document, 'text' | 'tokens' | 'names' | 'times' | 'quantities'>): Clauses {
  const chunks: Chunk[] = [];
  const clauses: Clause[] = [];
  for (const sentence of document.tokens.sentences) {
    const inSentence = readChunks(document, sentence, chunks.length);
    const split = splitClauses(document, inSentence, sentence, clauses.length);
    chunks.push(...inSentence.map((chunk, i) => ({ ...chunk, clause: split.clauseOf[i]! })));
    clauses.push(...split.clauses);
  }
  return { chunks, clauses };
}
