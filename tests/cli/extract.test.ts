import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FactSheet } from '../../src/fact.js';
import { folderWith, tallywire, shell } from './run.js';

const STORY = 'Ferry operator Norvik sold 41,500 tickets in May, 9% more than a year earlier.\n';
const OTHER = 'The council of Aune will spend €2.4 million on 12 new buses.\n';
const META = JSON.stringify({ published: '2024-06-03', title: 'Ferries fill up' });

const jsonLines = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `${JSON.stringify({ id: `a${i}`, text: `Norvik sold ${i + 2} ferries in May. ${STORY}` })}\n`,
  ).join('');

const sheetOf = (json: string): FactSheet => FactSheet.parse(JSON.parse(json));

describe.concurrent('tallywire extract', () => {
  it('writes a sheet for every article of corpus/ and a manifest, and says nothing in a pipe', async () => {
    const folder = folderWith({ 'corpus/ferry.txt': STORY, 'corpus/ferry.meta.json': META, 'corpus/bus.txt': OTHER });
    expect(await tallywire(folder, ['extract', '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
    const names = readdirSync(path.join(folder, 'extracted')).sort();
    expect(names).toEqual(['.tallywire', 'bus.facts.json', 'ferry.facts.json', 'manifest.json']);
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

  it('gives the same bytes with any number of workers, and the same lines as they come', async () => {
    const folder = folderWith({ 'in.jsonl': jsonLines(30) });
    const print = (...args: string[]) => tallywire(folder, ['extract', 'in.jsonl', '--format', 'jsonl', ...args]);
    const [one, three, unordered] = await Promise.all([print('--jobs', '1'), print('--jobs', '3'), print('--jobs', '3', '--unordered')]);
    expect(three.stdout).toBe(one.stdout);
    const lines = one.stdout.trim().split('\n');
    expect(lines.map((line) => sheetOf(line).article.id)).toEqual(Array.from({ length: 30 }, (_, i) => `a${i}`));
    expect(unordered.stdout.trim().split('\n').sort()).toEqual([...lines].sort());
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
    const folder = folderWith({ 'empty/.hidden': 'no article' });
    const { code, stderr } = await tallywire(folder, ['extract', ...args]);
    expect(code).toBe(2);
    expect(stderr.split('\n')[0]).toBe(message);
  });

  it('gives no two articles one sheet, and no text two', async () => {
    const folder = folderWith({ 'a/story.txt': STORY, 'b/story.txt': OTHER, 'b/again.txt': STORY });
    const { code, stderr } = await tallywire(folder, ['extract', 'a/story.txt', 'b/story.txt', 'b/again.txt', '--out', 'out']);
    expect(code).toBe(0);
    expect(stderr).toContain('note: b/story.txt: another article has the id story; this one is story-2\n');
    expect(stderr).toContain('note: b/again.txt: has the text of story and is left out; --keep-duplicates keeps it\n');
    const sheets = readdirSync(path.join(folder, 'out')).filter((name) => name.endsWith('.facts.json'));
    expect(sheets.sort()).toEqual(['story-2.facts.json', 'story.facts.json']);
    expect(sheetOf(readFileSync(path.join(folder, 'out/story-2.facts.json'), 'utf8')).article.characters).toBe(OTHER.length);
  });

  it('does not mind when its reader stops reading', async () => {
    const folder = folderWith({ 'in.jsonl': jsonLines(300) });
    const { stdout, stderr } = await shell(folder, 'cat in.jsonl | tallywire extract - --format jsonl --quiet | head -c 20');
    expect(stdout).toHaveLength(20);
    expect(stderr).toBe('');
  });
});
