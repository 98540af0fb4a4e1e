/** Imports point one way: cli → corpus → read, write, score → the formats; stages → lexicon → document. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** What each part of src/ may import, apart from packages. A part is a folder or a file right under src/. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  version: [],
  build: [],
  article: [],
  fact: [],
  gold: ['fact'],
  document: ['fact'],
  steps: [],
  lexicon: ['lexicon', 'document', 'fact'],
  tagger: ['tagger', 'lexicon'],
  stages: ['stages', 'tagger', 'lexicon', 'document', 'steps', 'fact', 'article', 'version'],
  extract: ['stages', 'document', 'steps', 'fact', 'article'],
  read: ['read', 'article'],
  'own-lexicon': ['extract', 'lexicon', 'read', 'document'],
  write: ['write', 'document', 'fact'],
  score: ['score', 'document', 'fact', 'gold'],
  corpus: ['corpus', 'read', 'write', 'score', 'article', 'fact', 'gold'],
  batch: ['batch', 'corpus', 'own-lexicon', 'read', 'write', 'extract', 'document', 'article', 'fact', 'version'],
  decisions: ['decisions', 'corpus', 'read', 'score', 'extract', 'document', 'article', 'fact', 'gold', 'version'],
  find: ['find', 'decisions', 'score', 'fact', 'gold'],
  review: ['review', 'find', 'decisions', 'corpus', 'read', 'score', 'extract', 'document', 'article', 'fact', 'gold', 'version'],
  annotate: ['annotate', 'score', 'lexicon', 'document', 'fact', 'gold'],
  vitest: ['vitest', 'score', 'read', 'fact', 'gold'],
  index: ['own-lexicon', 'extract', 'read', 'write', 'score', 'document', 'article', 'fact', 'gold', 'version'],
  cli: 'cli annotate batch own-lexicon lexicon review find decisions corpus read write score extract document article fact gold version'.split(
    ' ',
  ),
  bench: 'bench batch review corpus read write score extract stages tagger lexicon document steps article fact gold'.split(' '),
};

const files = (readdirSync(SRC, { recursive: true }) as string[]).filter((file) => /\.tsx?$/.test(file)).sort();
const partOf = (file: string): string => file.split(path.sep)[0]!.replace(/\.ts$/, '');
/** "stages/claims/roles.ts" and "stages/claims.ts" are of the stage claims. */
const stageOf = (file: string): string => file.split(path.sep)[1]!.replace(/\.ts$/, '');

function importsOf(file: string): string[] {
  const source = readFileSync(path.join(SRC, file), 'utf8');
  return [...source.matchAll(/(?:\bfrom|\bimport\(|^import) ?'([^']+)'/gm)].map((match) => match[1]!);
}

/** "./app.js" is app.ts or app.tsx. */
function targetOf(file: string, name: string): string {
  const target = path.join(path.dirname(file), name).replace(/\.js$/, '.ts');
  if (files.includes(target.replace(/\.ts$/, '.d.ts'))) return target.replace(/\.ts$/, '.d.ts');
  return files.includes(`${target}x`) ? `${target}x` : target;
}

const local = (file: string): string[] =>
  importsOf(file)
    .filter((name) => name.startsWith('.') && !name.endsWith('.css'))
    .map((name) => targetOf(file, name));

describe('imports', () => {
  it('are of files that are there', () => {
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) for (const target of local(file)) expect(files, `imported by ${file}`).toContain(target);
  });

  it.each(files)('%s points the right way', (file) => {
    const allowed = MAY_IMPORT[partOf(file)];
    expect(allowed, `src/${partOf(file)} has no row in MAY_IMPORT`).toBeDefined();
    expect(local(file).filter((target) => !allowed!.includes(partOf(target)))).toEqual([]);
  });

  it.each(files.filter((file) => partOf(file) === 'stages'))('%s knows no other stage', (file) => {
    const others = local(file).filter((target) => partOf(target) === 'stages' && stageOf(target) !== stageOf(file));
    expect(others).toEqual([]);
  });
});

describe('stages and lexicon', () => {
  const pure = files.filter((file) => ['stages', 'tagger', 'lexicon', 'extract'].includes(partOf(file)));

  it.each(pure)('%s asks no clock, file, network, chance or locale', (file) => {
    expect(importsOf(file).filter((name) => name.startsWith('node:') && name !== 'node:crypto')).toEqual([]);
    const source = readFileSync(path.join(SRC, file), 'utf8');
    expect(source).not.toMatch(
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\brandomUUID\b|\bprocess\.|\bfetch\(|\.toLocale\w+\(|\.localeCompare\(/,
    );
  });
});

describe('the page', () => {
  /** What reaches the browser: types do not. */
  function sentWith(file: string): string[] {
    const source = readFileSync(path.join(SRC, file), 'utf8').replace(/^(?:import|export) type [^;]*;/gm, '');
    return [...source.matchAll(/from '([^']+)'/g)].map((match) => match[1]!);
  }

  it('sends no module of the server, and no package but preact', () => {
    const sent = new Set(files.filter((file) => file.startsWith(path.join('review', 'page', path.sep))));
    expect(sent.size).toBeGreaterThan(10);
    for (const file of sent) {
      for (const name of sentWith(file)) {
        if (name.startsWith('.')) sent.add(targetOf(file, name));
        else expect(name, `imported by ${file}`).toMatch(/^preact(?:\/|$)/);
      }
    }
    expect([...sent].some((file) => file.startsWith('decisions'))).toBe(true);
  });
});
