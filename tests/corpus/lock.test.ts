/** Locks between real processes. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from '../../src/corpus/lock.js';

const HOLDER = fileURLToPath(new URL('hold-lock.ts', import.meta.url));
/** Longer than any test takes. */
const LONG = 600_000;

let folder = '';
let lock = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tallywire-lock-'));
  lock = path.join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

const take = (patience = 0): Promise<() => void> =>
  takeLock(lock, { patience, taken: (holder) => new Error(`taken by ${holder}`) });

/** `said`: "in" once it has the lock, or why it has not. */
function holder(patience: number): { readonly child: ChildProcess; readonly said: Promise<string> } {
  const child = spawn(process.execPath, ['--import', 'tsx', HOLDER, lock, String(patience), path.join(folder, 'log')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return { child, said: once(child.stdout, 'data').then(([chunk]) => String(chunk).trim()) };
}

describe('a lock', { timeout: LONG }, () => {
  it('is with one process, which is named to the others, until it gives it back', async () => {
    const { child, said } = holder(0);
    expect(await said).toBe('in');
    await expect(take()).rejects.toThrow(`taken by process ${child.pid}`);
    const next = take(LONG);
    child.stdin!.end();
    (await next)();
    expect(existsSync(lock)).toBe(false);
  });

  it('is free where its process was killed', async () => {
    const { child, said } = holder(0);
    expect(await said).toBe('in');
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(readdirSync(lock)).toHaveLength(1);
    const release = await take();
    expect(readdirSync(lock)).toHaveLength(1);
    release();
    expect(existsSync(lock)).toBe(false);
  });

  it('is with one after the other of many that come at once', async () => {
    const holders = Array.from({ length: 5 }, () => holder(LONG));
    for (const { child } of holders) child.stdin!.end();
    expect(await Promise.all(holders.map(({ said }) => said))).toEqual(holders.map(() => 'in'));
    for (const { child } of holders) if (child.exitCode === null) await once(child, 'close');
    expect(readFileSync(path.join(folder, 'log'), 'utf8')).toBe('in\nout\n'.repeat(5));
    expect(existsSync(lock)).toBe(false);
  });

  it.runIf(process.platform === 'linux')('is free where another process has got the number of the one that had it', async () => {
    mkdirSync(lock);
    writeFileSync(path.join(lock, `${process.pid}-1-aa@${encodeURIComponent(hostname())}`), '');
    (await take())();
  });

  it('is with a process of another machine while that renews its claim', async () => {
    mkdirSync(lock);
    const claim = path.join(lock, '4711-1-aa@far%20away');
    writeFileSync(claim, '');
    await expect(take()).rejects.toThrow('taken by process 4711 of the machine far away');
    const hourAgo = new Date(Date.now() - 3_600_000);
    utimesSync(claim, hourAgo, hourAgo);
    (await take())();
    expect(existsSync(lock)).toBe(false);
  });

  it('makes no folder for itself to stand in', async () => {
    lock = path.join(folder, 'nowhere/lock');
    (await take())();
    expect(existsSync(path.dirname(lock))).toBe(false);
  });
});
