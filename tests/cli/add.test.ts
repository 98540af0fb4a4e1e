import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, tallywire } from './run.js';

const STORY = 'Norvik sold 41,500 tickets in May.\n';
const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');
const readJson = (folder: string, name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));

describe.concurrent('tallywire add', () => {
  it('puts the text and its meta into the corpus, without byte order mark and carriage returns', async () => {
    const original = `\uFEFF${STORY.replace('\n', '\r\n')}`;
    const folder = folderWith({ 'Ferry News.txt': original });
    const args = ['add', 'Ferry News.txt', '--published', '2024-06-03', '--title', 'Ferries', '--url', 'https://example.org/f'];
    const { code, stdout } = await tallywire(folder, args);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'corpus/ferry-news.txt added, 2024-06-03\n' });
    expect(readFileSync(path.join(folder, 'corpus/ferry-news.txt'), 'utf8')).toBe(STORY);
    expect(readJson(folder, 'corpus/ferry-news.meta.json')).toEqual({
      title: 'Ferries',
      url: 'https://example.org/f',
      published: '2024-06-03',
      publishedBy: 'given',
      added: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
      sha256: sha256(STORY),
      originalSha256: sha256(original),
    });
  });

  it('takes what the front matter of Markdown says', async () => {
    const folder = folderWith({
      'f.md': `---\ntitle: "Ferries: a boom"\ndate: 2024-06-03 08:00\ntags:\n  - sea\n---\n# Ferries\n\n${STORY}`,
    });
    const { stdout } = await tallywire(folder, ['add', 'f.md', '--id', 'boom', '--json']);
    expect(JSON.parse(stdout)).toEqual([{ id: 'boom', text: 'corpus/boom.txt', meta: 'corpus/boom.meta.json', published: '2024-06-03' }]);
    expect(readJson(folder, 'corpus/boom.meta.json')).toMatchObject({ title: 'Ferries: a boom', publishedBy: 'meta' });
    expect(readFileSync(path.join(folder, 'corpus/boom.txt'), 'utf8')).toBe(`# Ferries\n\n${STORY}`);
  });

  it('overwrites nothing, and says what', async () => {
    const folder = folderWith({ 'f.txt': STORY, 'g.txt': STORY, 'corpus/f.txt': 'mine', 'corpus/g.meta.json': '{}' });
    const { code, stderr } = await tallywire(folder, ['add', 'f.txt', 'g.txt']);
    expect(code).toBe(2);
    expect(stderr.trimEnd().split('\n')).toEqual([
      'error: corpus/f.txt: exists already and stays as it is; give another --id, remove it first, or take the changed text with "tallywire gold rebase f FILE"',
      'error: corpus/g.meta.json: exists already and stays as it is; give another --id, remove it first, or take the changed text with "tallywire gold rebase g FILE"',
    ]);
    expect(readFileSync(path.join(folder, 'corpus/f.txt'), 'utf8')).toBe('mine');
    expect(readdirSync(path.join(folder, 'corpus')).sort()).toEqual(['f.txt', 'g.meta.json']);
  });

  it.each(['../outside', '..', '/tmp/x', 'a\\b', '.hidden', ''])('lets no id out of the corpus: %s', async (id) => {
    const folder = folderWith({ 'in/f.txt': STORY });
    const { code, stderr } = await tallywire(path.join(folder, 'in'), ['add', 'f.txt', '--id', id]);
    expect(code).toBe(2);
    expect(stderr).toBe(`error: --id: cannot have the id ${JSON.stringify(id)}; use up to 80 letters, digits, "-", "_" and "."\n`);
    expect(existsSync(path.join(folder, 'outside.txt'))).toBe(false);
  });

  it.each([
    [['none.txt'], 'none.txt: does not exist'],
    [['empty'], 'empty: holds no article'],
    [['f.txt', '--published', 'June'], '--published June: is no day of the calendar'],
    [['f.txt', 'f.txt', '--id', 'x'], '--id: names one article, but several inputs were given'],
    [['bad.md'], 'bad.md: published: must be a day written YYYY-MM-DD'],
    [[], "missing required argument 'input'"],
  ])('tells of bad input: %s', async (args, message) => {
    const folder = folderWith({ 'f.txt': STORY, 'bad.md': `---\ndate: soon\n---\n${STORY}`, 'empty/.hidden': '' });
    const { code, stderr } = await tallywire(folder, ['add', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('takes many articles of one file, tells of the others, and keeps originals', async () => {
    const page = `<html><head><title>Ferries</title><meta property="article:published_time" content="2024-06-03T08:00:00+02:00"></head><body><article>${`<p>${STORY}</p>`.repeat(4)}</article></body></html>`;
    const lines = [
      { id: 'one', text: STORY, date: '2024-06-03' },
      { id: '../two', body: 'Norvik hired 12 people, the company said on Monday.' },
      { id: 'one', text: 'Another text with 5 words.' },
    ];
    const folder = folderWith({
      'in/news.jsonl': lines.map((line) => `${JSON.stringify(line)}\n`).join('') + 'oops\n',
      'in/saved/page.html': page,
      'in/saved/page_files/style.css': 'p { margin: 5px }',
      'in/german.txt':
        'Die Regierung hat am Montag beschlossen, dass die Steuern im nächsten Jahr um drei Prozent steigen sollen, sagte der Minister.',
    });
    const { code, stdout, stderr } = await tallywire(folder, ['add', 'in', '--keep-original', '--json']);
    expect(code).toBe(2);
    expect((JSON.parse(stdout) as { id: string; published: string | null }[]).map(({ id, published }) => [id, published])).toEqual([
      ['one', '2024-06-03'],
      ['two', null],
      ['saved-page', '2024-06-03'],
    ]);
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^note: in\/german\.txt: is in another language than English \(de\)/),
      expect.stringMatching(/^error: corpus\/one\.txt: exists already/),
      expect.stringMatching(/^error: in\/news\.jsonl:4: is no JSON/),
      'note: in/saved/page_files/style.css: is no article by its name',
    ]);
    expect(readFileSync(path.join(folder, 'corpus/saved-page.original.html'), 'utf8')).toBe(page);
    expect(readJson(folder, 'corpus/saved-page.meta.json')).toMatchObject({
      title: 'Ferries',
      publishedBy: 'meta',
      originalSha256: sha256(page),
    });
    // What is kept beside an article is not read as another one
    const { stdout: sheets } = await tallywire(folder, ['extract', '--format', 'jsonl']);
    expect(sheets.trim().split('\n')).toHaveLength(3);
  });

  it('adds the same text once', async () => {
    const folder = folderWith({ 'f.txt': STORY });
    await tallywire(folder, ['add', 'f.txt']);
    const { code, stderr } = await tallywire(folder, ['add', 'f.txt']);
    expect(code).toBe(2);
    expect(stderr).toBe('error: corpus/f.txt: is there already, with the same text; nothing is to be done\n');
  });

  it('reads standard input, and no address of this machine', async () => {
    const folder = folderWith({});
    expect((await tallywire(folder, ['add', '-', '--id', 'piped'], STORY)).stdout).toContain('corpus/piped.txt added');
    expect((await tallywire(folder, ['add', 'http://127.0.0.1:1/'])).stderr).toContain('is no public address');
  });
});
