import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { hoistPatterns, wordsOf } from '../../src/build/patterns.js';

describe('the words of a pattern', () => {
  it.each([
    [/^(?:rose|fell)$/, ['rose', 'fell']],
    [/^gains?$/, ['gains', 'gain']],
    [/^(?:a|an)(?: [xy])?$/, ['a x', 'a y', 'a', 'an x', 'an y', 'an']],
    [/^(?:'s|\.)$/, ["'s", '.']],
  ])('%s', (pattern, words) => {
    expect(wordsOf(pattern)).toEqual(words);
    for (const word of words) expect(word).toMatch(pattern);
  });

  it.each([
    /rose/,
    /^rose/,
    /^rose|fell$/,
    /^ro+se$/,
    /^[a-z]$/,
    /^[^x]$/,
    /^\d$/,
    /^a.$/,
    /^a\b$/,
    /^(?=a)a$/,
    /^(a)$/,
    /^a{2}$/,
    /^a$/i,
    /^a$/u,
  ])('are left in %s', (pattern) => expect(wordsOf(pattern)).toBeNull());
});

/** What a module of the source answers once it is rewritten. */
async function run(source: string): Promise<unknown> {
  const written = hoistPatterns(source, (code) => parseAst(code));
  const { answer } = (await import(`data:text/javascript,${encodeURIComponent(written)}`)) as { answer: unknown };
  return answer;
}

describe('a chunk that is rewritten', () => {
  it('answers as before', async () => {
    const source = `
      const CHANGED = /^(?:rose|fell)$/;
      const isChange = (word) => CHANGED.test(word);
      const isRise = (word) => /^r.se$/.test(word);
      const count = (text) => { const each = /a/g; let n = 0; while (each.test(text)) n++; return n; };
      export const answer = [...['rose', 'fell', 'felt', '', 'rise'].map((word) => [isChange(word), isRise(word)]), count('banana')];`;
    expect(await run(source)).toEqual([[true, true], [true, false], [false, false], [false, false], [false, true], 3]); // prettier-ignore
    expect(hoistPatterns(source, (code) => parseAst(code))).toContain('PATTERN_0(word)');
  });
});

it('every list of words in the sources stands for words that its pattern has, and for all of them', () => {
  const folder = path.join(import.meta.dirname, '../../src/stages');
  let lists = 0;
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))) {
    for (const [literal] of readFileSync(path.join(folder, file), 'utf8').matchAll(/(?<=[\s(!])\/\^\(\?:[a-z|? ]+\)\$\/(?=\.test)/g)) {
      const pattern = new RegExp(literal.slice(1, -1));
      const words = wordsOf(pattern);
      if (words === null) continue;
      lists++;
      expect(words.filter((word) => !pattern.test(word))).toEqual([]);
      const near = words.flatMap((word) => [`${word}s`, word.slice(0, -1), word.slice(1), `${word} `]);
      expect(near.filter((word) => pattern.test(word) !== words.includes(word))).toEqual([]);
    }
  }
  expect(lists).toBeGreaterThan(300);
});
