/** Files that change together do so wherever the process is killed: a real kill behind every change of a file. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject, it } from 'vitest';
import { listArticles, readFolderArticle, readFolderGold } from '../../src/corpus/index.js';
import { ENGLISH, ENVIRONMENT, folderWith, tallywire } from './run.js';

const KILLER = fileURLToPath(new URL('kill-at-write.mjs', import.meta.url));
const fact = (quote: string): object => ({ quote, nth: 1, kind: 'count', value: 1, unit: null, per: null, modifier: null, direction: null, from: null, subject: [], metric: [], period: null, place: [], source: [], modality: 'actual' }); // prettier-ignore
const FILES = {
  'corpus/f.txt': `Norvik sold 41,500 tickets in May. It hired 12 people. ${ENGLISH}\n`,
  'corpus/f.meta.json': '{"title":"Ferries"}',
  'corpus/f.gold.json': JSON.stringify({ article: 'f', published: null, facts: [fact('41,500 tickets'), fact('12 people')] }),
  'new.txt': `It rained on 3 days. Norvik sold 41,500 tickets in May. It hired nobody. ${ENGLISH}\n`,
};
/** Steps between the states that the files go through: what stands before a change is what stood behind the last one. */
const BEHIND = 2;
/** Behind this step the pending file has its name. */
const PENDING = 4;
const REBASE = ['gold', 'rebase', 'f', 'new.txt'];

/** What stands in the corpus, but for hidden files. */
const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path.join(folder, 'corpus'))
      .filter((name) => !name.startsWith('.'))
      .map((name) => [name, readFileSync(path.join(folder, 'corpus', name), 'utf8')]),
  );

/** A run of which the Nth step kills the process. */
function killedAt(
  step: number,
  args: readonly string[] = REBASE,
  files: Readonly<Record<string, string>> = FILES,
): { readonly folder: string; readonly status: number | null; readonly signal: string | null } {
  const folder = folderWith(files);
  const env = { ...ENVIRONMENT, KILL_AT: String(step) };
  const { status, signal } = spawnSync(process.execPath, ['--import', KILLER, inject('cli'), ...args], { cwd: folder, env });
  return { folder, status, signal };
}

it('gold rebase changes all files or none, killed at any step', { timeout: 600_000 }, async () => {
  const untouched = folderWith(FILES);
  const old = contents(untouched);
  await tallywire(untouched, REBASE);
  const whole = contents(untouched);
  expect(Object.keys(whole)).toEqual(['f.gold-rest.json', 'f.gold.json', 'f.meta.json', 'f.txt']);

  const outcomes: string[] = [];
  for (let step = BEHIND; ; step += BEHIND) {
    const { folder, status, signal } = killedAt(step);
    if (signal === null) {
      expect(status).toBe(0);
      break;
    }
    // Whatever reads the article next finishes it.
    const corpus = path.join(folder, 'corpus');
    await readFolderGold(corpus, await readFolderArticle(corpus, 'f'));
    const after = contents(folder);
    outcomes.push(after['f.txt'] === old['f.txt'] ? 'old' : 'new');
    expect(after).toEqual(outcomes.at(-1) === 'old' ? old : whole);
    expect(readdirSync(corpus).filter((name) => name.endsWith('.pending.json'))).toEqual([]);
  }
  // Before the pending file has its name, and behind it
  expect(outcomes[0]).toBe('old');
  expect(new Set(outcomes.slice(1))).toEqual(new Set(['new']));
  expect(outcomes.length).toBeGreaterThanOrEqual(6);
});

it('extract reads an article under the name that a killed rename was about to give it', { timeout: 600_000 }, async () => {
  const { folder, signal } = killedAt(PENDING, ['rename', 'f', 'g']);
  expect(signal).toBe('SIGKILL');
  expect((await tallywire(folder, ['extract', 'corpus', '--out', 'out'])).code).toBe(0);
  expect(readdirSync(path.join(folder, 'out'))).toContain('g.facts.json');
});

it('an article is removed with what a killed rebase has left', { timeout: 600_000 }, async () => {
  const { folder, signal } = killedAt(PENDING);
  expect(signal).toBe('SIGKILL');
  expect(readdirSync(path.join(folder, 'corpus'))).toContain('.f.pending.json');
  expect((await tallywire(folder, ['remove', 'f', '--force'])).code).toBe(0);
  expect(readdirSync(path.join(folder, 'corpus'))).toEqual([]);
});

it('rename moves all files or none, killed at any step', { timeout: 600_000 }, async () => {
  const files = { ...FILES, 'corpus/f.original.html': '<p>Norvik sold 41,500 tickets in May. It hired 12 people.' };
  const rename = ['rename', 'f', 'g'];
  const old = contents(folderWith(files));
  const renamed = folderWith(files);
  await tallywire(renamed, rename);
  const whole = contents(renamed);
  expect(Object.keys(whole)).toEqual(['g.gold.json', 'g.meta.json', 'g.original.html', 'g.txt']);
  expect(whole['g.txt']).toBe(old['f.txt']);

  const outcomes: string[] = [];
  for (let step = BEHIND; ; step += BEHIND) {
    const { folder, status, signal } = killedAt(step, rename, files);
    if (signal === null) {
      expect(status).toBe(0);
      break;
    }
    const corpus = path.join(folder, 'corpus');
    const [id] = await listArticles(corpus);
    outcomes.push(id === 'f' ? 'old' : 'new');
    expect(contents(folder)).toEqual(id === 'f' ? old : whole);
    expect(readdirSync(corpus).filter((name) => name.endsWith('.pending.json'))).toEqual([]);
    await readFolderGold(corpus, await readFolderArticle(corpus, id!));
  }
  expect(outcomes[0]).toBe('old');
  expect(new Set(outcomes.slice(1))).toEqual(new Set(['new']));
  expect(outcomes.length).toBeGreaterThanOrEqual(6);
});
