import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openJournal, readJournal } from '../../src/batch/journal.js';
import { openLines } from '../../src/batch/lines.js';
import { hashOf } from '../../src/batch/hash.js';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tallywire-journal-'));
  file = path.join(folder, 'deep/journal.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

const Entry = z.object({ n: z.number() });

async function read(program: string): Promise<{ state: string; entries: number[] }> {
  const entries: number[] = [];
  const state = await readJournal(file, program, Entry, ({ n }) => entries.push(n));
  return { state, entries };
}

async function add(program: string, ...entries: number[]): Promise<void> {
  const journal = openJournal(file, program, await readJournal(file, program, Entry, () => undefined));
  for (const n of entries) journal.add({ n });
  journal.close();
}

describe('the journal', () => {
  it('goes on where it was, for the same program only', async () => {
    expect(await read('1')).toEqual({ state: 'none', entries: [] });
    await add('1', 1, 2);
    await add('1', 3);
    expect(await read('1')).toEqual({ state: 'current', entries: [1, 2, 3] });
    expect(await read('2')).toEqual({ state: 'foreign', entries: [] });
    await add('2', 4);
    expect(await read('2')).toEqual({ state: 'current', entries: [4] });
  });

  it('may be torn at any byte, and loses no more than the line that is torn', async () => {
    await add('1', 11, 22, 33);
    const whole = readFileSync(file);
    const ends = [...whole].flatMap((byte, i) => (byte === 0x0a ? [i] : []));
    for (let size = ends[0]! + 1; size < whole.length; size++) {
      writeFileSync(file, whole);
      truncateSync(file, size);
      await add('1', 44);
      // A line that lacks only its end is whole.
      const left = [11, 22, 33].filter((_, i) => ends[i + 1]! <= size);
      expect(await read('1'), `cut at ${size}`).toEqual({ state: 'current', entries: [...left, 44] });
    }
  });

  it('passes over lines that are no entries', async () => {
    await add('1', 1);
    appendFileSync(file, '{"n":"x"}\n\n[]\nnull\n{"n":2}\n');
    expect((await read('1')).entries).toEqual([1, 2]);
  });
});

describe('a file of JSON lines', () => {
  const open = (program = '1', fresh = false) => openLines(path.join(folder, 'out.jsonl'), { program, fresh });
  const line = (text: string) => ({ facts: 0, ledger: 0, bytes: Buffer.from(`${text}\n`) });
  const keys = ['a', 'b', 'c'].map((name) => hashOf(name)) as [string, string, string];
  const content = (): string => readFileSync(path.join(folder, 'out.jsonl'), 'utf8');

  it('is cut behind the last whole line and goes on there', async () => {
    const first = await open();
    await first.put(keys[0], 'a', line('A'));
    await first.put(keys[1], 'b', line('B'));
    appendFileSync(path.join(folder, 'out.jsonl'), 'half a li');
    const second = await open();
    expect(content()).toBe('A\nB\n');
    expect(await Promise.all(keys.map((key) => second.isKept(key, '')))).toEqual([true, true, false]);
    await second.put(keys[2], 'c', line('C'));
    expect(content()).toBe('A\nB\nC\n');
  });

  it('is not taken from others', async () => {
    writeFileSync(path.join(folder, 'out.jsonl'), 'mine\n');
    await expect(open()).rejects.toThrow(
      'out.jsonl: exists already and has no journal; choose another name, or give --fresh to write it anew',
    );
    expect(content()).toBe('mine\n');
    await (await open('1', true)).put(keys[0], 'a', line('A'));
    expect(content()).toBe('A\n');
    await expect(open('2')).rejects.toThrow('was begun by another version of the program');
    truncateSync(path.join(folder, 'out.jsonl'), 1);
    await expect(open()).rejects.toThrow('is shorter than its journal says');
  });
});
