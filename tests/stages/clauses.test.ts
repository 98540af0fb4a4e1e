import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/extract.js';
import type { ClauseExample } from '../../src/stages/clauses/example.js';
import { expectPartsAreRead } from './broken-off.js';

const folder = new URL('../../src/stages/clauses/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
const sets: [string, readonly ClauseExample[]][] = [];
for (const name of files) {
  const module = (await import(new URL(name, folder).href)) as { EXAMPLES?: readonly ClauseExample[] };
  if (module.EXAMPLES) sets.push([name, module.EXAMPLES]);
}

function read({ text, published = '2024-05-14' }: ClauseExample): { chunks: string; clauses: string[] } {
  const { tokens, clauses } = analyze(text, published);
  const words = (chunk: number): string => {
    const { first, after } = clauses.chunks[chunk]!;
    return text.slice(tokens.tokens[first]!.start, tokens.tokens[after - 1]!.end);
  };
  const chunks = clauses.chunks.map(({ index }) => words(index)).map((chunk) => (/[\p{L}\p{N}]/u.test(chunk) ? `[${chunk}]` : chunk));
  const role = (chunk: number | null): string => (chunk === null ? '-' : words(chunk));
  return { chunks: chunks.join(' '), clauses: clauses.clauses.map(({ subject, verb }) => `${role(subject)} | ${role(verb)}`) };
}

describe('a text that breaks off', () => {
  it.each(sets)('anywhere, or lacks its first words, is read without an error: examples of %s', (_, examples) => {
    for (const { text } of examples) expectPartsAreRead(text);
  });
});

describe('examples of the clause rules', () => {
  it('are there', () => {
    expect(sets.map(([name]) => name)).toEqual(
      expect.arrayContaining(['nouns.ts', 'joints.ts', 'subjects.ts', 'tag-examples.ts', 'verbs.ts']),
    );
    for (const [name, examples] of sets) expect(examples.length, name).toBeGreaterThan(0);
  });

  describe.each(sets)('%s', (_, examples) => {
    it.each(examples.map((example) => [example.text, example] as const))('%s', (_text, example) => {
      expect(example.chunks ?? example.clauses, 'says nothing').toBeDefined();
      const found = read(example);
      if (example.chunks !== undefined) expect(found.chunks).toBe(example.chunks);
      if (example.clauses !== undefined) expect(found.clauses).toEqual(example.clauses);
    });
  });
});

describe('chunks and clauses', () => {
  const text =
    'The firm, which sold 40 shops (12 of them in Wales), said: "Rents rose 5%; wages, 2%." Costs – at £9m – fell.\n\nNo verb here\n\n12 13 14';
  const { tokens, clauses } = analyze(text, '2024-05-14');

  it('cover every token once, in order', () => {
    let next = 0;
    for (const [index, { index: own, first, after, head }] of clauses.chunks.entries()) {
      expect([own, first]).toEqual([index, next]);
      expect(head).toBeGreaterThanOrEqual(first);
      expect(head).toBeLessThan(after);
      next = after;
    }
    expect(next).toBe(tokens.tokens.length);
  });

  it('cover every chunk once, in order', () => {
    let next = 0;
    for (const [index, { index: own, first, after }] of clauses.clauses.entries()) {
      expect([own, first]).toEqual([index, next]);
      for (let i = first; i < after; i++) expect(clauses.chunks[i]!.clause).toBe(index);
      next = after;
    }
    expect(next).toBe(clauses.chunks.length);
  });

  it('read a long sentence without stops', () => {
    const long = analyze('the firm, which said that rents rose (5%) and '.repeat(2000), null);
    expect(long.clauses.chunks.length).toBeGreaterThan(10000);
  });
});
