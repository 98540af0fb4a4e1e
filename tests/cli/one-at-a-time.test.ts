/** Two processes that would write the same place. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { ENVIRONMENT, folderWith, tallywire } from './run.js';

const STORY = 'Norvik sold 41,500 tickets in May.\n';
const line = (id: string): string => `${JSON.stringify({ id, text: `${STORY}This is ${id}.` })}\n`;
const SLOW_MACHINE = 600_000;

/** A command that goes on until it is ended; resolves with the first line that it says. */
async function begun(
  folder: string,
  args: readonly string[],
  input = '',
): Promise<{ readonly child: ChildProcess; readonly says: string }> {
  const child = spawn(process.execPath, [inject('cli'), ...args], { cwd: folder, env: ENVIRONMENT });
  onTestFinished(() => void child.kill('SIGKILL'));
  child.stdin.write(input);
  const says = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    once(createInterface({ input: child.stderr }), 'line'),
  ]);
  return { child, says: String(says[0]) };
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  return child.exitCode;
}

describe('a second run', { timeout: SLOW_MACHINE }, () => {
  it.each([
    ['file', 'facts.jsonl', 'facts.jsonl.lock'],
    ['folder', 'sheets', 'sheets/.tallywire/lock'],
  ])('into a %s that a first one writes is refused, and starts where that was killed', async (_, out, lock) => {
    const folder = folderWith({ 'other.jsonl': line('b') });
    const run = ['extract', '-', '--as', 'jsonl', '--jobs', '1', '--out', out, '--events', '-'];
    const { child, says } = await begun(folder, run, line('a'));
    expect(JSON.parse(says)).toMatchObject({ event: 'done', id: 'a' });
    const second = await tallywire(folder, ['extract', 'other.jsonl', '--out', out]);
    const problem = `error: ${out}: is being written by process ${child.pid}; wait for its end or stop it, or choose another place\n`;
    expect(second).toEqual({ code: 2, stdout: '', stderr: problem });
    child.kill('SIGKILL');
    await ended(child);
    expect((await tallywire(folder, ['extract', 'other.jsonl', '--out', out])).code).toBe(0);
    expect(existsSync(path.join(folder, lock))).toBe(false);
    if (out === 'facts.jsonl') {
      const ids = readFileSync(path.join(folder, out), 'utf8').trim().split('\n').map((sheet) => (JSON.parse(sheet) as { article: { id: string } }).article.id); // prettier-ignore
      expect(ids).toEqual(['a', 'b']);
    }
  });
});

describe('a second review', { timeout: SLOW_MACHINE }, () => {
  const REVIEW = ['review', '--json'];

  it('of a folder is refused while the first one lives', async () => {
    const folder = folderWith({ 'corpus/a.txt': STORY });
    const { child, says } = await begun(folder, REVIEW);
    expect(JSON.parse(says)).toMatchObject({ origin: expect.stringContaining('http://127.0.0.1:') as string });
    const problem = `error: corpus: is open for review in process ${child.pid}; open the link that it printed, or end it first\n`;
    expect(await tallywire(folder, REVIEW)).toEqual({ code: 2, stdout: '', stderr: problem });
    child.kill('SIGTERM');
    expect(await ended(child)).toBe(130);
    expect(existsSync(path.join(folder, 'corpus/.tallywire-review'))).toBe(false);
  });

  it('starts where the first one was killed', async () => {
    const folder = folderWith({ 'corpus/a.txt': STORY });
    const { child } = await begun(folder, REVIEW);
    child.kill('SIGKILL');
    await ended(child);
    expect(existsSync(path.join(folder, 'corpus/.tallywire-review'))).toBe(true);
    expect((await begun(folder, REVIEW)).says).toContain('http://127.0.0.1:');
  });
});
