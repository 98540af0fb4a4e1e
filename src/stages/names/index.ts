/**
 * Names stage: organizations, persons, places, products and other names, each tied to one entity of the article, and the nominals,
 * pronouns and adjectives that stand for them.
 */
import type { Document, NameMention, Names, Token } from '../../document.js';
import { CURRENCY_NOUNS } from '../../lexicon/name-cues.js';
import type { Candidate } from './candidate.js';
import { findCandidates } from './candidates.js';
import { readCapitals } from './capitals.js';
import { resolveNames, type Cluster } from './entities.js';
import { resolveReferences } from './references.js';

/** "Japanese", "US consumers", "Swiss francs": a country that modifies the noun behind it. */
function isModifier(tokens: readonly Token[], { known, after }: Candidate): boolean {
  if (!known) return false;
  const next = tokens[after];
  if (known.adjective) return true;
  if (known.kind !== 'country' || !next || next.sentence !== tokens[after - 1]!.sentence || next.text !== next.lower) return false;
  return CURRENCY_NOUNS.has(next.lower) || (/^(?:U\.?S|U\.?K)/.test(known.form) && (next.pos === 'NOUN' || next.pos === 'ADJ'));
}

export function findNames({ text, tokens: layer }: Pick<Document, 'text' | 'tokens'>): Names {
  const { tokens } = layer;
  const capitals = readCapitals(layer);
  const candidates = findCandidates(layer, capitals);
  const { resolved, clusters } = resolveNames(text, tokens, capitals, candidates);
  const references = resolveReferences(layer, resolved);
  const mention = (
    first: number,
    after: number,
    { id, type }: Cluster,
    form: NameMention['form'],
    because: readonly string[],
  ): NameMention => {
    const start = tokens[first]!.start;
    const end = tokens[after - 1]!.end;
    return { start, end, text: text.slice(start, end), first, after, entity: id, type, form, because };
  };
  const mentions: NameMention[] = [];
  let next = 0;
  let covered = 0;
  const addReferences = (before: number): void => {
    for (; next < references.length && references[next]!.first < before; next++) {
      const { first, after, form, cluster, because } = references[next]!;
      mentions.push(mention(first, after, cluster, form, because));
      covered = after;
    }
  };
  for (const { candidate, cluster, because } of resolved) {
    const { first, after } = candidate;
    addReferences(first + 1);
    // "the Dutch tile giant": the nominal has the adjective inside
    if (first >= covered) mentions.push(mention(first, after, cluster, isModifier(tokens, candidate) ? 'adjective' : 'name', because));
  }
  addReferences(tokens.length);
  return { entities: clusters.map(({ id, name, type, code }) => ({ id, name, type, code })), mentions };
}
