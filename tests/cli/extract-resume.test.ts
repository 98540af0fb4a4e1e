/** A run that is killed at any moment goes on where it was: twenty kills, each of a process that has to start first. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, inject, it } from 'vitest';
import type { BatchEvent } from '../../src/batch/index.js';
import { ENGLISH, folderWith, tallywire } from './run.js';

const ARTICLES = 60;
const LINES = Array.from(
  { length: ARTICLES },
  (_, i) => `${JSON.stringify({ id: `a${i}`, text: `Norvik sold ${1000 + i} tickets in May, ${i}% more than in April. ${ENGLISH}` })}\n`,
);

const SLOW_MACHINE = 600_000;
/** A busy machine gives the first article of a worker less than its share of a minute. */
const PATIENT = ['--timeout', '600'];

/** Numbers from 0 to 1, the same in every run of the test. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Hands over the first `lines`, kills the process once `until` articles are told to be done, and gives what it told. */
function killed(folder: string, args: readonly string[], lines: number, until: number): Promise<BatchEvent[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inject('cli'), 'extract', '-', '--as', 'jsonl', '--events', '-', ...PATIENT, ...args], {
      cwd: folder,
    });
    const events: BatchEvent[] = [];
    const finished = (): number => events.filter(({ event }) => event === 'done' || event === 'kept').length;
    createInterface({ input: child.stderr }).on('line', (line) => {
      events.push(JSON.parse(line) as BatchEvent);
      if (finished() >= until) child.kill('SIGKILL');
    });
    child.stdin.on('error', () => undefined);
    // Standard input stays open, so that the run cannot end by itself.
    child.stdin.write(LINES.slice(0, lines).join(''));
    child.on('error', reject).on('close', (_, signal) => {
      expect(signal).toBe('SIGKILL');
      resolve(events);
    });
  });
}

interface Kills {
  readonly times: number;
  readonly seed: number;
  readonly args: readonly string[];
}

/** Kills run after run; no article that was told to be done is done again. */
async function killAgainAndAgain(folder: string, { times, seed, args }: Kills, check: () => void): Promise<Set<string>> {
  const random = seeded(seed);
  const done = new Set<string>();
  for (let kill = 1; kill <= times; kill++) {
    const lines = Math.ceil((ARTICLES * kill) / times);
    const until = Math.ceil(random() * lines);
    for (const event of await killed(folder, args, lines, until)) {
      if (event.event !== 'done') continue;
      expect(done.has(event.id), `${event.id} is done twice`).toBe(false);
      done.add(event.id);
    }
    check();
  }
  return done;
}

const sheetsIn = (folder: string): Map<string, string> =>
  new Map(readdirSync(folder).filter((name) => name.endsWith('.facts.json')).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')])); // prettier-ignore

const events = (text: string): BatchEvent[] => text.trim().split('\n').map((line) => JSON.parse(line) as BatchEvent); // prettier-ignore

describe.concurrent('a run that is killed', { timeout: SLOW_MACHINE }, () => {
  it('leaves whole sheets only, and every article is done once, in a folder', async () => {
    const folder = folderWith({ 'in.jsonl': LINES.join('') });
    await tallywire(folder, ['extract', 'in.jsonl', '--out', 'whole', ...PATIENT]);
    const whole = sheetsIn(path.join(folder, 'whole'));
    expect(whole.size).toBe(ARTICLES);
    const done = await killAgainAndAgain(folder, { times: 10, seed: 6, args: ['--out', 'out', '--jobs', '1'] }, () => {
      for (const [name, sheet] of sheetsIn(path.join(folder, 'out'))) expect(sheet).toBe(whole.get(name));
    });
    const last = await tallywire(folder, ['extract', 'in.jsonl', '--out', 'out', '--events', '-', ...PATIENT]);
    expect(last.code).toBe(0);
    for (const event of events(last.stderr)) if (event.event === 'done') expect(done.has(event.id)).toBe(false);
    expect(sheetsIn(path.join(folder, 'out'))).toEqual(whole);
    const [one, two] = ['whole', 'out'].map(
      (name) => JSON.parse(readFileSync(path.join(folder, name, 'manifest.json'), 'utf8')) as { sha256: string },
    );
    expect(two!.sha256).toBe(one!.sha256);
    const again = await tallywire(folder, ['extract', 'in.jsonl', '--out', 'out', '--events', '-', ...PATIENT]);
    expect(events(again.stderr).at(-1)).toMatchObject({ event: 'end', done: 0, kept: ARTICLES, failed: 0 });
  });

  it('leaves a file of JSON lines that ends up as if nothing had happened', async () => {
    const folder = folderWith({ 'in.jsonl': LINES.join('') });
    await tallywire(folder, ['extract', 'in.jsonl', '--out', 'whole.jsonl', ...PATIENT]);
    const whole = readFileSync(path.join(folder, 'whole.jsonl'), 'utf8');
    expect(whole.trim().split('\n')).toHaveLength(ARTICLES);
    await killAgainAndAgain(folder, { times: 10, seed: 7, args: ['--out', 'out.jsonl', '--jobs', '1'] }, () => undefined);
    expect((await tallywire(folder, ['extract', 'in.jsonl', '--out', 'out.jsonl', ...PATIENT])).code).toBe(0);
    expect(readFileSync(path.join(folder, 'out.jsonl'), 'utf8')).toBe(whole);
  });
});

describe.concurrent('what is done', { timeout: SLOW_MACHINE }, () => {
  const STORY = `Norvik sold 41,500 tickets in May. ${ENGLISH}\n`;
  const run = async (folder: string, ...args: string[]): Promise<BatchEvent[]> =>
    events((await tallywire(folder, ['extract', 'in', '--out', 'out', '--events', '-', ...args])).stderr);

  it('is done again where the article, an option or the sheet is another, and only there', async () => {
    const folder = folderWith({ 'in/a.txt': STORY, 'in/b.txt': `${STORY}More.` });
    const outcomes = (list: readonly BatchEvent[]): string[] =>
      list.map((event) => ('id' in event ? `${event.event} ${event.id}` : event.event));
    expect(outcomes(await run(folder))).toEqual(['done a', 'done b', 'end']);
    expect(outcomes(await run(folder))).toEqual(['kept a', 'kept b', 'end']);
    writeFileSync(path.join(folder, 'in/a.txt'), `${STORY}Less.`);
    expect(outcomes(await run(folder))).toEqual(['done a', 'kept b', 'end']);
    writeFileSync(path.join(folder, 'out/b.facts.json'), '{}');
    expect(outcomes(await run(folder))).toEqual(['kept a', 'done b', 'end']);
    expect(outcomes(await run(folder, '--published', '2024-06-03'))).toEqual(['done a', 'done b', 'end']);
    expect(outcomes(await run(folder, '--published', '2024-06-03', '--fresh'))).toEqual(['done a', 'done b', 'end']);
  });
});
