import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FactSheet } from '../../src/fact.js';
import { folderWith, tallywire, shell } from './run.js';

const STORY = 'Ferry operator Norvik sold 41,500 tickets in May, 9% more than a year earlier.\n';
const OTHER = 'The council of Aune will spend €2.4 million on 12 new buses.\n';
const META = JSON.stringify({ published: '2024-06-03', title: 'Ferries fill up' });

const sheetOf = (json: string): FactSheet => FactSheet.parse(JSON.parse(json));

describe.concurrent('tallywire extract', () => {
  it('writes a sheet for every article of corpus/ and a manifest, and says nothing in a pipe', async () => {
    const folder = folderWith({ 'corpus/ferry.txt': STORY, 'corpus/ferry.meta.json': META, 'corpus/bus.txt': OTHER });
    expect(await tallywire(folder, ['extract'])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readdirSync(path.join(folder, 'extracted')).sort()).toEqual(['bus.facts.json', 'ferry.facts.json', 'manifest.json']);
    const ferry = sheetOf(readFileSync(path.join(folder, 'extracted/ferry.facts.json'), 'utf8'));
    expect(ferry.article).toMatchObject({ id: 'ferry', title: 'Ferries fill up', published: '2024-06-03', characters: STORY.length });
    const manifest = JSON.parse(readFileSync(path.join(folder, 'extracted/manifest.json'), 'utf8')) as Record<string, unknown>;
    expect(manifest).toMatchObject({ schema: 'tallywire/manifest@1', articles: 2 });
  });

  it('touches nothing when nothing changed', async () => {
    const folder = folderWith({ 'corpus/ferry.txt': STORY });
    await tallywire(folder, ['extract']);
    const before = ['ferry.facts.json', 'manifest.json'].map((name) => statSync(path.join(folder, 'extracted', name)).mtimeMs);
    await tallywire(folder, ['extract']);
    expect(['ferry.facts.json', 'manifest.json'].map((name) => statSync(path.join(folder, 'extracted', name)).mtimeMs)).toEqual(before);
  });

  it('gives the same sheets however many articles are done at a time', async () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`in/a${i}.txt`, i % 2 ? STORY : OTHER]));
    const folder = folderWith(files);
    const [one, many] = await Promise.all(
      ['1', '12'].map((jobs) => tallywire(folder, ['extract', 'in', '--format', 'jsonl', '--jobs', jobs])),
    );
    expect(many!.stdout).toBe(one!.stdout);
    expect(one!.stdout.trim().split('\n')).toHaveLength(12);
  });

  it('prints a file, a sentence from standard input, and the date given', async () => {
    const folder = folderWith({ 'Ferry News.md': `---\ntitle: Ferries\ndate: 2024-06-03T08:00:00Z\n---\n\n${STORY}` });
    const file = await tallywire(folder, ['extract', 'Ferry News.md']);
    expect(sheetOf(file.stdout).article).toMatchObject({
      id: 'ferry-news',
      title: 'Ferries',
      published: '2024-06-03',
      characters: STORY.length,
    });
    const stdin = await tallywire(folder, ['extract', '-', '--published', '2023-01-31'], OTHER);
    expect(sheetOf(stdin.stdout).article).toMatchObject({ id: 'stdin', published: '2023-01-31' });
    expect(existsSync(path.join(folder, 'extracted'))).toBe(false);
  });

  it('prints several as one array, as lines, as one CSV stream, as tables', async () => {
    const folder = folderWith({ 'in/bus.txt': OTHER, 'in/ferry.txt': STORY });
    const [json, jsonl, csv, table] = await Promise.all(
      ['json', 'jsonl', 'csv', 'table'].map((format) => tallywire(folder, ['extract', 'in', '--format', format])),
    );
    const ids = ['bus', 'ferry'];
    expect((JSON.parse(json!.stdout) as unknown[]).map((sheet) => FactSheet.parse(sheet).article.id)).toEqual(ids);
    expect(jsonl!.stdout.trimEnd().split('\n').map((line) => sheetOf(line).article.id)).toEqual(ids); // prettier-ignore
    const rows = csv!.stdout.trimEnd().split('\n');
    expect(rows[0]).toMatch(/^article,published,fact,kind,subject,metric,value,/);
    expect(rows.filter((row) => row.startsWith('article,'))).toHaveLength(1);
    expect(table!.stdout).toContain('ferry');
  });

  it('does the other articles and ends with 2 when one is bad', async () => {
    const folder = folderWith({
      'corpus/a-empty.txt': ' \n',
      'corpus/b-binary.txt': Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0),
      'corpus/c-latin.txt': Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20, 0x35),
      'corpus/d-meta.txt': STORY,
      'corpus/d-meta.meta.json': '{ "published": ',
      'corpus/e-date.txt': STORY,
      'corpus/e-date.meta.json': '{ "published": "31 May" }',
      'corpus/f-good.txt': STORY,
      'corpus/g-long.txt': '5 '.repeat(50_001),
    });
    const { code, stdout, stderr } = await tallywire(folder, ['extract']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toEqual([
      'error: corpus/a-empty.txt: is empty; put the text of the article into it',
      'error: corpus/b-binary.txt: is a binary file; give a text or Markdown file',
      'error: corpus/c-latin.txt: is no UTF-8 (first at byte 3); convert it, for example with "iconv -f windows-1252 -t utf-8"',
      expect.stringMatching(/^error: corpus\/d-meta\.meta\.json: is no JSON \(.+\); mend it or remove it$/),
      'error: corpus/e-date.meta.json: published: must be a day written YYYY-MM-DD; mend it or remove it; "tallywire schema" shows what is expected',
      'error: corpus/g-long.txt: has more than 50000 numbers; split it into several articles',
    ]);
    expect(readdirSync(path.join(folder, 'extracted'))).toContain('f-good.facts.json');
  });

  it.each([
    ['a missing file', ['nowhere.txt'], 'error: nowhere.txt: does not exist; check the name'],
    ['no corpus', [], 'error: corpus: does not exist; check the name'],
    ['an empty folder', ['empty'], 'error: empty: holds no article; put ID.txt files into it, for example with "tallywire add FILE"'],
    [
      'an unknown date',
      ['empty', '--published', '2024-02-30'],
      'error: --published 2024-02-30: is no day of the calendar; write it as YYYY-MM-DD',
    ],
    [
      'an unknown format',
      ['empty', '--format', 'xml'],
      "error: option '--format <format>' argument 'xml' is invalid. Allowed choices are json, jsonl, csv, table.",
    ],
    [
      'two wishes at once',
      ['empty', '--out', 'o', '--format', 'csv'],
      'error: --out: writes JSON sheets, without --format; leave one of the two away',
    ],
  ])('tells of %s in a line', async (_, args, message) => {
    const folder = folderWith({ 'empty/readme.md': 'no article' });
    const { code, stderr } = await tallywire(folder, ['extract', ...args]);
    expect(code).toBe(2);
    expect(stderr.split('\n')[0]).toBe(message);
  });

  it('gives no two articles one sheet', async () => {
    const folder = folderWith({ 'a/story.txt': STORY, 'b/story.txt': OTHER });
    const { code, stderr } = await tallywire(folder, ['extract', 'a/story.txt', 'b/story.txt', '--out', 'out']);
    expect(code).toBe(2);
    expect(stderr).toContain('out/story.facts.json: is wanted by two articles');
  });

  it('does not mind when its reader stops reading', async () => {
    const folder = folderWith(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`in/a${i}.txt`, STORY.repeat(20)])));
    const { stdout, stderr } = await shell(folder, 'tallywire extract in --format jsonl | head -c 20');
    expect(stdout).toHaveLength(20);
    expect(stderr).toBe('');
  });
});
