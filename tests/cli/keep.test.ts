/** Keeping a corpus: remove, rename, gold rebase. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FactSheet } from '../../src/fact.js';
import { Gold } from '../../src/gold.js';
import { folderWith, tallywire } from './run.js';

const STORY = 'Norvik sold 41,500 tickets in May, up 9%.\n\nIt hired 12 people. Profit rose 9% too.\n';
const fact = (quote: string, nth: number): Gold['facts'][number] => ({
  quote,
  nth,
  kind: 'count',
  value: 1,
  unit: null,
  per: null,
  modifier: null,
  direction: null,
  from: null,
  subject: ['Norvik'],
  metric: [],
  period: null,
  place: [],
  source: [],
  modality: 'actual', // prettier-ignore
});
const gold = (id: string, ...facts: Gold['facts']): string => JSON.stringify({ article: id, published: '2024-06-03', facts });
const FACTS = [fact('41,500 tickets', 1), fact('9%', 1), fact('12 people', 1), fact('9%', 2)];
const files = { 'corpus/f.txt': STORY, 'corpus/f.meta.json': '{ "published": "2024-06-03", "title": "Ferries" }', 'corpus/f.gold.json': gold('f', ...FACTS) }; // prettier-ignore

const read = (folder: string, name: string): string => readFileSync(path.join(folder, name), 'utf8');
const goldOf = (folder: string, name: string): Gold => Gold.parse(JSON.parse(read(folder, name)));

describe.concurrent('tallywire remove', () => {
  it('takes the article with its sheet, and leaves the others', async () => {
    const folder = folderWith({ 'corpus/a.txt': STORY, 'corpus/a.meta.json': '{}', 'corpus/b.txt': 'It hired 12 people.' });
    await tallywire(folder, ['extract']);
    expect(await tallywire(folder, ['remove', 'a'])).toEqual({ code: 0, stdout: 'a removed (.txt, .meta.json)\n', stderr: '' });
    expect(readdirSync(path.join(folder, 'corpus'))).toEqual(['b.txt']);
    expect(existsSync(path.join(folder, 'extracted/a.facts.json'))).toBe(false);
    expect(JSON.parse(read(folder, 'extracted/manifest.json'))).toMatchObject({ articles: 1 });
  });

  it('takes the work of a person only when told to', async () => {
    const folder = folderWith(files);
    const { code, stderr } = await tallywire(folder, ['remove', 'f']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'error: corpus/f.gold.json: is the work of a person; give --force to remove it too\n',
    });
    expect((await tallywire(folder, ['remove', 'f', '--force'])).code).toBe(0);
    expect(readdirSync(path.join(folder, 'corpus'))).toEqual([]);
  });

  it.each(['none', '../x', '..', ''])('tells of an article that is not there: %s', async (id) => {
    const folder = folderWith({ 'in/corpus/a.txt': STORY, 'in/x.txt': STORY });
    const { code, stderr } = await tallywire(path.join(folder, 'in'), ['remove', id]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: (?:corpus\/none\.txt: does not exist|remove: cannot have the id)/);
    expect(existsSync(path.join(folder, 'in/x.txt'))).toBe(true);
  });
});

describe.concurrent('tallywire rename', () => {
  it('moves text, meta, gold, review and sheet together', async () => {
    const folder = folderWith(files);
    await tallywire(folder, ['extract']);
    const before = FactSheet.parse(JSON.parse(read(folder, 'extracted/f.facts.json')));
    const decision = { fact: before.facts[0]!.id, quote: '9%', nth: 1, proposal: null, at: '2024-06-04T00:00:00Z', by: 'ann' };
    const review = {
      schema: 'tallywire/review@1',
      article: 'f',
      state: 'done',
      reviewer: 'ann',
      started: decision.at,
      updated: decision.at, // prettier-ignore
      gold: createHash('sha256').update(read(folder, 'corpus/f.gold.json')).digest('hex'),
      decisions: [decision],
      history: [],
      undone: 0, // prettier-ignore
    };
    const reviewed = folderWith({
      ...files,
      'corpus/f.review.json': JSON.stringify(review),
      'extracted/f.facts.json': read(folder, 'extracted/f.facts.json'),
    });
    const { code, stderr } = await tallywire(reviewed, ['rename', 'f', 'ferries']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(readdirSync(path.join(reviewed, 'corpus'))).toEqual(['ferries.gold.json', 'ferries.meta.json', 'ferries.review.json', 'ferries.txt']); // prettier-ignore
    expect(goldOf(reviewed, 'corpus/ferries.gold.json')).toMatchObject({ article: 'ferries', facts: FACTS });
    expect(readdirSync(path.join(reviewed, 'extracted')).filter((name) => name.endsWith('.facts.json'))).toEqual(['ferries.facts.json']);
    const after = FactSheet.parse(JSON.parse(read(reviewed, 'extracted/ferries.facts.json')));
    expect(after.article.id).toBe('ferries');
    const moved = JSON.parse(read(reviewed, 'corpus/ferries.review.json')) as typeof review;
    expect(moved).toMatchObject({ article: 'ferries', decisions: [{ fact: after.facts[0]!.id }] });
    expect(moved.gold).toBe(createHash('sha256').update(read(reviewed, 'corpus/ferries.gold.json')).digest('hex'));
    // Gold and sheet still fit
    expect((await tallywire(reviewed, ['check', '--found', 'extracted'])).code).toBe(0);
  });

  it('overwrites nothing', async () => {
    const folder = folderWith({ ...files, 'corpus/g.meta.json': '{}' });
    const { code, stderr } = await tallywire(folder, ['rename', 'f', 'g']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'error: corpus/g.meta.json: exists already and stays as it is; choose another name\n' }); // prettier-ignore
    expect(readdirSync(path.join(folder, 'corpus')).sort()).toEqual(['f.gold.json', 'f.meta.json', 'f.txt', 'g.meta.json']);
  });

  it.each(['../g', '.g', 'a/b'])('stays in its folder: %s', async (to) => {
    const { code, stderr } = await tallywire(folderWith(files), ['rename', 'f', to]);
    expect(code).toBe(2);
    expect(stderr).toContain(`cannot have the id ${JSON.stringify(to)}`);
  });
});

describe.concurrent('tallywire gold rebase', () => {
  /** The first 9% and the people are gone, a new 9% stands before the old second one. */
  const CHANGED = 'Some 9% of ships were late.\n\nNorvik sold 41,500 tickets in May alone.\n\nIt hired nobody. Profit rose 9% too.\n';

  it('moves what stands, lists the rest and keeps it', async () => {
    const folder = folderWith({ ...files, 'new.txt': CHANGED });
    const { code, stdout, stderr } = await tallywire(folder, ['gold', 'rebase', 'f', 'new.txt', '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const outcome = JSON.parse(stdout) as { same: number; changed: { quote: string }[]; lost: { quote: string; nth: number }[] };
    expect(outcome.lost.map(({ quote, nth }) => [quote, nth])).toEqual([['9%', 1], ['12 people', 1]]); // prettier-ignore
    expect(outcome.changed.map(({ quote }) => quote)).toEqual(['41,500 tickets', '9%']);
    expect(read(folder, 'corpus/f.txt')).toBe(CHANGED);
    expect(goldOf(folder, 'corpus/f.gold.json').facts.map(({ quote, nth }) => [quote, nth])).toEqual([['41,500 tickets', 1], ['9%', 2]]); // prettier-ignore
    expect(goldOf(folder, 'corpus/f.gold-rest.json').facts.map(({ quote }) => quote)).toEqual(['9%', '12 people']);
    const meta = JSON.parse(read(folder, 'corpus/f.meta.json')) as Record<string, string>;
    expect(meta).toMatchObject({ title: 'Ferries', published: '2024-06-03', sha256: createHash('sha256').update(CHANGED).digest('hex') });
    expect((await tallywire(folder, ['check'])).code).toBe(0);
  });

  it('says so where everything stands, and writes nothing on a dry run', async () => {
    const added = `A new first line with 77 ships.\n\n${STORY}`;
    const folder = folderWith({ ...files, 'new.txt': added });
    const { stdout } = await tallywire(folder, ['gold', 'rebase', 'f', 'new.txt', '--dry-run']);
    expect(stdout).toBe('f: 4 fact(s) stand, 0 of them in lines that changed, 0 gone; nothing written\n');
    expect(read(folder, 'corpus/f.txt')).toBe(STORY);
    await tallywire(folder, ['gold', 'rebase', 'f', 'new.txt']);
    expect(read(folder, 'corpus/f.txt')).toBe(added);
    expect(existsSync(path.join(folder, 'corpus/f.gold-rest.json'))).toBe(false);
  });

  it.each([
    [['none', 'new.txt'], 'corpus/none.txt: does not exist'],
    [['f', 'nowhere.txt'], 'nowhere.txt: does not exist'],
    [['f', 'two.jsonl'], 'two.jsonl: holds several articles'],
  ])('tells of %s', async (args, message) => {
    const line = JSON.stringify({ text: STORY });
    const folder = folderWith({ ...files, 'new.txt': CHANGED, 'two.jsonl': `${line}\n${line}\n` });
    const { code, stderr } = await tallywire(folder, ['gold', 'rebase', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(read(folder, 'corpus/f.txt')).toBe(STORY);
  });
});
