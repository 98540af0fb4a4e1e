import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, inject, it } from 'vitest';
import { FactSheet } from '../../src/fact.js';
import { ENVIRONMENT, folderWith, tallywire } from './run.js';

const STORY = 'Norvik sold 41,500 tickets in May.\n';

interface Watching {
  readonly folder: string;
  /** Waits until it holds. */
  readonly until: (holds: () => boolean) => Promise<void>;
  readonly sheet: (id: string) => FactSheet | null;
  readonly end: (signal: NodeJS.Signals) => Promise<{ code: number | null; stderr: string }>;
}

function watch(folder: string, ...args: string[]): Watching {
  const child = spawn(process.execPath, [inject('cli'), 'watch', 'inbox', '--out', 'out', '--jobs', '1', ...args], {
    cwd: folder,
    env: ENVIRONMENT,
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const closed = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  return {
    folder,
    until: async (holds) => {
      while (!holds()) {
        if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${stderr}`);
        await sleep(50);
      }
    },
    sheet: (id) => {
      const file = path.join(folder, 'out', `${id}.facts.json`);
      return existsSync(file) ? FactSheet.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
    },
    end: async (signal) => {
      child.kill(signal);
      return { code: await closed, stderr };
    },
  };
}

describe.concurrent('tallywire watch', () => {
  it('takes what is there, new files and changed ones, and ends in order on an interrupt', async () => {
    const { folder, until, sheet, end } = watch(folderWith({ 'inbox/first.txt': STORY, 'inbox/.hidden.txt': STORY }));
    await until(() => sheet('first') !== null);
    mkdirSync(path.join(folder, 'inbox/sub'));
    writeFileSync(path.join(folder, 'inbox/sub/second.txt'), `${STORY}More.`);
    writeFileSync(path.join(folder, 'inbox/first.txt'), `${STORY}It sold 300 more in June.`);
    await until(() => sheet('sub-second') !== null && sheet('first')!.article.characters > STORY.length);
    writeFileSync(path.join(folder, 'inbox/lines.jsonl'), `${JSON.stringify({ id: 'x', text: `${STORY}Less.` })}\n{"text"\n`);
    await until(() => sheet('x') !== null && existsSync(path.join(folder, 'out/errors.jsonl')));
    const { code, stderr } = await end('SIGINT');
    expect(code).toBe(2);
    expect(stderr).toMatch(/error: inbox\/lines\.jsonl:2: is no JSON/);
    expect(JSON.parse(readFileSync(path.join(folder, 'out/manifest.json'), 'utf8'))).toMatchObject({ articles: 3 });
    const sheets = readdirSync(path.join(folder, 'out')).filter((name) => name.endsWith('.facts.json'));
    expect(sheets.sort()).toEqual(['first.facts.json', 'sub-second.facts.json', 'x.facts.json']);
  });

  it('gives the sheet of a whole file that was written bit by bit, and does nothing twice after a new start', async () => {
    const first = watch(folderWith({ 'inbox/.keep': '' }), '--settle', '1');
    const file = path.join(first.folder, 'inbox/slow.txt');
    const parts = 12;
    for (let part = 0; part < parts; part++) {
      appendFileSync(file, STORY);
      await sleep(150);
    }
    await first.until(() => first.sheet('slow')?.article.characters === parts * STORY.length);
    expect((await first.end('SIGTERM')).code).toBe(0);
    writeFileSync(path.join(first.folder, 'inbox/new.txt'), STORY);
    const second = watch(first.folder, '--events', 'events.jsonl');
    await second.until(() => second.sheet('new') !== null);
    await second.end('SIGINT');
    const events = readFileSync(path.join(first.folder, 'events.jsonl'), 'utf8');
    expect(events).toContain('{"event":"kept","origin":"inbox/slow.txt","id":"slow"}');
    expect(events).toContain('{"event":"done","origin":"inbox/new.txt","id":"new"');
  });

  it.each([
    [['watch', 'nowhere', '--out', 'out'], 'nowhere: does not exist'],
    [['watch', 'in/a.txt', '--out', 'out'], 'in/a.txt: is no folder'],
    [['watch', 'in', '--out', '.'], '--out: holds the folder that is watched'],
    [['watch', 'in'], "required option '--out <dir>' not specified"],
  ])('tells of bad arguments: %j', async (args, message) => {
    const { code, stderr } = await tallywire(folderWith({ 'in/a.txt': STORY }), args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
