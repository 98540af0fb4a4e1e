import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileChunks, walk } from '../../src/corpus/walk.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'tallywire-walk-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content = 'Text 5.'): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

async function found(): Promise<string[]> {
  const names: string[] = [];
  for await (const file of walk(folder)) names.push('relative' in file ? file.relative + (file.corpus ? ' (corpus)' : '') : `${path.relative(folder, file.origin)} failed`); // prettier-ignore
  return names;
}

describe('a folder', () => {
  it('is walked in order, with its folders, without hidden files', async () => {
    for (const name of ['b.html', 'a/2.txt', 'a/1.jsonl', '.git/config', 'a/.x.tmp']) put(name);
    expect(await found()).toEqual(['a/1.jsonl', 'a/2.txt', 'b.html']);
  });

  it('is walked once, however its links lead back', async () => {
    put('a/1.txt');
    symlinkSync('..', path.join(folder, 'a/up'));
    symlinkSync(folder, path.join(folder, 'a/whole'));
    symlinkSync('self', path.join(folder, 'self'));
    symlinkSync('nowhere', path.join(folder, 'broken'));
    expect(await found()).toEqual(['a/1.txt', 'broken failed', 'self failed']);
  });

  it('with meta or gold files is a corpus, where texts alone are articles', async () => {
    for (const name of ['a.txt', 'a.meta.json', 'b.txt', 'a.original.html', 'readme.md', 'a.gold-rest.json']) put(name);
    expect(await found()).toEqual(['a.txt (corpus)', 'b.txt (corpus)']);
  });

  it('that is not there is told', async () => {
    for await (const each of walk(path.join(folder, 'none'))) expect(each).toMatchObject({ error: { problem: 'does not exist' } });
    expect.assertions(1);
  });
});

it('a file is closed where reading stops early', async () => {
  put('a.txt', 'a'.repeat(1e6));
  for await (const chunk of fileChunks(path.join(folder, 'a.txt'))) {
    expect(chunk.length).toBeGreaterThan(0);
    break;
  }
  await expect(fileChunks(path.join(folder, 'none')).next()).rejects.toThrow('does not exist');
});
