import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addArticle, readFolderArticle, readManifest, readSheet, refreshManifest, writeSheet } from '../../src/corpus/index.js';
import { sampleOf } from '../score/articles.js';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'tallywire-corpus-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const { sheet } = sampleOf('ferry', []);
const put = (name: string, content: string): void => writeFileSync(path.join(folder, name), content);

describe('sheets', () => {
  it('come back as they were written, and leave no other file behind', async () => {
    expect(writeSheet(folder, sheet).sheet).toBe('new');
    expect(await readSheet(folder, 'ferry')).toEqual(sheet);
    expect(await readSheet(folder, 'bus')).toBeNull();
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['.tallywire', 'ferry.facts.json']);
  });

  it('say whether they changed, and what their hash is', () => {
    const { sha256 } = writeSheet(folder, sheet);
    expect(sha256).toBe(createHash('sha256').update(readFileSync(path.join(folder, 'ferry.facts.json'))).digest('hex')); // prettier-ignore
    expect(writeSheet(folder, sheet)).toEqual({ sheet: 'same', sha256 });
    expect(writeSheet(folder, { ...sheet, extractor: { name: 'tallywire', version: '9' } }).sheet).toBe('changed');
  });

  it('are refused where they are no sheets', async () => {
    put('ferry.facts.json', '{"schema":"tallywire/fact-sheet@1"}');
    await expect(readSheet(folder, 'ferry')).rejects.toThrow(/ferry\.facts\.json: article: Invalid input/);
  });
});

describe('manifest', () => {
  it('counts the folder, and keeps its time until a sheet changes', async () => {
    writeSheet(folder, sheet);
    await refreshManifest(folder, '1.0.0', '2024-01-01T00:00:00.000Z');
    const first = await readManifest(folder);
    expect(first).toMatchObject({ articles: 1, facts: 0, ledger: 0, version: '1.0.0', changed: '2024-01-01T00:00:00.000Z' });
    await refreshManifest(folder, '1.0.0', '2025-01-01T00:00:00.000Z');
    expect(await readManifest(folder)).toEqual(first);
    writeSheet(folder, { ...sheet, article: { ...sheet.article, id: 'bus' } });
    await refreshManifest(folder, '1.0.0', '2026-01-01T00:00:00.000Z');
    expect(await readManifest(folder)).toMatchObject({ articles: 2, changed: '2026-01-01T00:00:00.000Z' });
  });
});

describe('articles', () => {
  it('are read byte for byte, since offsets count on it', async () => {
    put('a.txt', '\uFEFFSales rose\r\n5%.');
    expect((await readFolderArticle(folder, 'a')).text).toBe('\uFEFFSales rose\r\n5%.');
  });

  it('keep unknown fields of their meta', async () => {
    put('a.txt', 'Sales rose 5%.');
    put('a.meta.json', '{"title":"A","desk":"money"}');
    expect((await readFolderArticle(folder, 'a')).meta).toEqual({ title: 'A', desk: 'money' });
  });

  it('are added through no link that leads out of the folder', async () => {
    put('outside', 'mine');
    symlinkSync(path.join(folder, 'outside'), path.join(folder, 'a.txt'));
    await expect(addArticle(folder, { id: 'a', text: 'x', meta: {} }, new Uint8Array(), { added: '2024-01-01' })).rejects.toThrow('exists already');
    expect(readFileSync(path.join(folder, 'outside'), 'utf8')).toBe('mine');
  });
});
