/** Outputs that cannot be written, and ends of runs. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { ENVIRONMENT, folderWith, shell, tallywire } from './run.js';

const STORY = 'Norvik sold 41,500 tickets in May.\n';
const jsonLines = (texts: readonly string[]): string => texts.map((text, i) => `${JSON.stringify({ id: `a${i}`, text })}\n`).join('');
const IN = jsonLines([STORY, `${STORY}More.`, `${STORY}Less.`]);

/** As somebody who is not root, before whom permissions stand. */
function asNobody(folder: string, args: readonly string[]): Promise<{ code: number | null; stderr: string }> {
  const root = process.getuid?.() === 0;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inject('cli'), ...args], {
      cwd: folder,
      env: ENVIRONMENT,
      ...(root && { uid: 65534, gid: 65534 }),
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.on('error', reject).on('close', (code) => resolve({ code, stderr }));
  });
}

describe.concurrent('an output that cannot be written', () => {
  it('is told of before anything is done: a folder that can only be read', async () => {
    const folder = folderWith({ 'in.jsonl': IN });
    mkdirSync(path.join(folder, 'out'));
    for (let above = folder; above !== path.dirname(above) && above.includes('tallywire-'); above = path.dirname(above))
      chmodSync(above, 0o755);
    chmodSync(path.join(folder, 'out'), 0o555);
    const { code, stderr } = await asNobody(folder, ['extract', 'in.jsonl', '--out', 'out']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'error: out: may not be read or written; change its permissions\n' });
    expect(readdirSync(path.join(folder, 'out'))).toEqual([]);
  });

  it('is told of before anything is done: a file where the folder should be', async () => {
    const { code, stderr } = await tallywire(folderWith({ 'in.jsonl': IN, out: 'mine' }), ['extract', 'in.jsonl', '--out', 'out']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'error: out: exists already; choose another name\n' });
  });

  it('stops the run where the disk is full, which goes on when there is room', async () => {
    const folder = folderWith({ 'in.jsonl': IN });
    // Blocks of 1024 bytes: the journal still fits, the sheets do not.
    const full = await shell(folder, 'ulimit -f 1; tallywire extract in.jsonl --out out');
    expect(full.code).toBe(3);
    expect(full.stderr).toMatch(/^error: out\/a\d\.facts\.json: cannot be written, it would be larger than files may be; [^\n]+\n$/);
    expect(readdirSync(path.join(folder, 'out')).filter((name) => name.endsWith('.facts.json'))).toEqual([]);
    expect((await tallywire(folder, ['extract', 'in.jsonl', '--out', 'out'])).code).toBe(0);
    expect(readdirSync(path.join(folder, 'out')).filter((name) => name.endsWith('.facts.json'))).toHaveLength(3);
  });

  it.runIf(process.platform === 'linux')('stops the run where standard output or the journal is on a full disk', async () => {
    const folder = folderWith({ 'in.jsonl': IN });
    mkdirSync(path.join(folder, 'out/.tallywire'), { recursive: true });
    symlinkSync('/dev/full', path.join(folder, 'facts.jsonl'));
    const [printed, written] = await Promise.all([
      shell(folder, 'tallywire extract in.jsonl --format jsonl > /dev/full'),
      tallywire(folder, ['extract', 'in.jsonl', '--out', 'facts.jsonl']),
    ]);
    const problem = 'cannot be written, the disk is full; free some space and run the same command again\n';
    expect(printed).toMatchObject({ code: 3, stderr: `error: standard output: ${problem}` });
    expect(written).toMatchObject({ code: 3, stderr: `error: facts.jsonl: ${problem}` });
  });
});

describe.concurrent('articles that fail', () => {
  const bad = `${IN.split('\n')[0]}\n{"text"\n${JSON.stringify({ text: '5 '.repeat(50_001) })}\n${IN.split('\n')[1]}\n`;

  it('are recorded with file, position and reason, and cost nothing else', async () => {
    const folder = folderWith({ 'in.jsonl': bad });
    const { code, stderr } = await tallywire(folder, [
      'extract',
      'in.jsonl',
      '--out',
      'out',
      '--timeout',
      '600',
      '--quiet',
      '--events',
      'events.jsonl',
    ]);
    expect(code).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(2);
    const lines = (name: string): unknown[] => readFileSync(path.join(folder, name), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as unknown); // prettier-ignore
    expect(lines('out/errors.jsonl')).toEqual([
      { file: 'in.jsonl', position: 2, reason: expect.stringMatching(/^is no JSON/) as string, remedy: expect.any(String) as string },
      { file: 'in.jsonl', position: 3, reason: 'has more than 50000 numbers', remedy: 'split it into several articles' },
    ]);
    expect(lines('events.jsonl')).toMatchObject([
      { event: 'done', origin: 'in.jsonl:1', id: 'a0', sheet: 'new' },
      { event: 'failed', origin: 'in.jsonl:2', file: 'in.jsonl', position: 2 },
      { event: 'failed', origin: 'in.jsonl:3', file: 'in.jsonl', position: 3, problem: 'has more than 50000 numbers' },
      { event: 'done', origin: 'in.jsonl:4', id: 'a1' },
      { event: 'end', stopped: null, done: 2, failed: 2 },
    ]);
  });

  it('stop the run when there are too many', async () => {
    const folder = folderWith({ 'in.jsonl': bad });
    const { code, stdout } = await tallywire(folder, ['extract', 'in.jsonl', '--format', 'jsonl', '--max-failures', '1', '--jobs', '1']);
    expect(code).toBe(3);
    expect(stdout.trim().split('\n')).toHaveLength(1);
  });

  it('leave no record behind once they are mended', async () => {
    const folder = folderWith({ 'in.jsonl': bad, 'good.jsonl': IN });
    await tallywire(folder, ['extract', 'in.jsonl', '--out', 'facts.jsonl']);
    expect(readdirSync(folder)).toContain('facts.errors.jsonl');
    expect((await tallywire(folder, ['extract', 'good.jsonl', '--out', 'facts.jsonl'])).code).toBe(0);
    expect(readdirSync(folder)).not.toContain('facts.errors.jsonl');
  });
});

it('an interrupt ends the run in order', async () => {
  const folder = folderWith({});
  const child = spawn(process.execPath, [inject('cli'), 'extract', '-', '--as', 'jsonl', '--format', 'json', '--jobs', '1'], {
    cwd: folder,
  });
  child.stdin.write(IN);
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
    if (stdout.includes('"a1"') && !child.killed) child.kill('SIGINT');
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code).toBe(130);
  expect((JSON.parse(stdout) as unknown[]).length).toBeGreaterThan(1);
});
