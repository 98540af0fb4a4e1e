import { describe, expect, it } from 'vitest';
import { peek } from '../../src/batch/peek.js';

const never = new AbortController().signal;
const options = { items: 3, weight: { of: (item: string) => item.length, limit: 10 }, patience: 20, signal: never };

async function* source(items: readonly string[], then: 'ends' | 'waits' | 'fails' = 'ends'): AsyncGenerator<string> {
  yield* items;
  if (then === 'waits') await new Promise(() => undefined);
  if (then === 'fails') await Promise.reject(new Error('broken'));
}

async function all(items: AsyncIterable<string>): Promise<string[]> {
  const found = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('peek', () => {
  it.each([
    [['a', 'b', 'c'], true],
    [[], true],
    [['a', 'b', 'c', 'd'], false],
    [['a', 'long enough'], false],
  ])('tells whether %j is little, and gives all of it', async (items, few) => {
    const peeked = await peek(source(items), options);
    expect(peeked.few).toBe(few);
    expect(await all(peeked.items)).toEqual(items);
  });

  it('does not wait long for what may come', async () => {
    const { few, items } = await peek(source(['a'], 'waits'), options);
    expect(few).toBe(false);
    expect(await items.next()).toEqual({ done: false, value: 'a' });
  });

  it('leaves an error to whoever reads on', async () => {
    const { items } = await peek(source(['a'], 'fails'), options);
    expect(await items.next()).toEqual({ done: false, value: 'a' });
    await expect(items.next()).rejects.toThrow('broken');
  });

  it('ends on a signal', async () => {
    const stop = new AbortController();
    const peeked = peek(source([], 'waits'), { ...options, signal: stop.signal });
    stop.abort();
    expect((await peeked).few).toBe(true);
  });
});
