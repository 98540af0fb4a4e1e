import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { inThisThread, inWorkers, type Executor } from '../../src/batch/executor.js';
import type { Setup } from '../../src/batch/task.js';

const SETUP: Setup = { reading: {}, lexicon: null, into: { format: 'jsonl' } };
const HOSTILE = fileURLToPath(new URL('hostile-worker.ts', import.meta.url));

const UNLOADABLE = fileURLToPath(new URL('unloadable-worker.ts', import.meta.url));

const open: Executor[] = [];
const kept = (executor: Executor): Executor => {
  open.push(executor);
  return executor;
};
afterAll(() => Promise.all(open.map((executor) => executor.close())));

const article = (text: string) => ({ origin: `${text}.txt`, id: text, text, meta: {} });

describe('a worker that', { timeout: 600_000 }, () => {
  it.each([
    ['loops', 'loop', 'loop.txt', 'took more than 5 s', 5000],
    ['takes all memory', 'memory', 'memory.txt', 'needs more than 96 MB of memory', 600_000],
    ['ends its process', 'exit', 'exit.txt', 'ended its worker (worker exited with code: 3)', 600_000],
    ['throws', 'throw', 'throw.txt', 'ended its worker (so it is)', 600_000],
  ])('%s costs only its article', async (_, text, file, problem, timeout) => {
    const { extract } = kept(inWorkers(SETUP, { workers: 2, timeout, memory: 96, module: HOSTILE }));
    const results = await Promise.all(['a', 'b', text, 'c', 'd', text, 'e'].map((name) => extract(article(name))));
    const told = results.map((result) => ('bytes' in result ? Buffer.from(result.bytes).toString() : result));
    const failed = { failed: { file, problem, remedy: expect.any(String) as string } };
    expect(told).toEqual(['a', 'b', failed, 'c', 'd', failed, 'e']);
  });
});

it('workers that cannot load the program end the run, not article after article', { timeout: 600_000 }, async () => {
  const { extract } = kept(inWorkers(SETUP, { workers: 2, timeout: 600_000, memory: 96, module: UNLOADABLE }));
  const results = await Promise.allSettled(Array.from({ length: 40 }, (_, i) => extract(article(`a${i}`))));
  const stopped = results.find((result) => result.status === 'rejected');
  expect(String(stopped?.reason)).toMatch('InputError: worker threads: cannot load the program (no such weights)');
  expect(results.filter(({ status }) => status === 'fulfilled').length).toBeLessThan(4);
});

describe('worker threads', { timeout: 600_000 }, () => {
  const piece = {
    kind: 'json',
    origin: 'a.jsonl:1',
    id: 'a-1',
    meta: {},
    bytes: Buffer.from('{"text":"Aune sold 12 buses in May."}'),
  } as const;

  it('give what the main thread gives, from a view of a large buffer too', async () => {
    const here = await inThisThread(SETUP);
    const there = kept(inWorkers(SETUP, { workers: 1, timeout: 600_000, memory: 1024 }));
    const reading = await there.read({
      ...piece,
      bytes: Buffer.concat([piece.bytes, Buffer.alloc(100_000)]).subarray(0, piece.bytes.length),
    });
    expect(reading).toEqual(await here.read(piece));
    expect(reading).toMatchObject({ origin: 'a.jsonl:1', article: { id: 'a-1', text: 'Aune sold 12 buses in May.' } });
    const one = { origin: 'a.jsonl:1', id: 'a-1', text: 'Aune sold 12 buses in May.', meta: {} };
    expect(await there.extract(one)).toEqual(await here.extract(one));
  });

  it('hand over what is wrong with an article', async () => {
    const { read, extract } = kept(inWorkers(SETUP, { workers: 1, timeout: 600_000, memory: 1024 }));
    expect(await read({ ...piece, bytes: Buffer.from('{"text') })).toMatchObject({
      failed: { file: 'a.jsonl:1', problem: expect.stringMatching(/^is no JSON/) as string },
    });
    const long = { ...article('long'), text: '5 '.repeat(50_001) };
    expect(await extract(long)).toMatchObject({ failed: { file: 'long.txt', problem: 'has more than 50000 numbers' } });
  });
});
