import PQueue from 'p-queue';
import { describe, expect, it } from 'vitest';
import { inPacks, PACK } from '../../src/batch/packs.js';
import { extract, extractAll } from '../../src/extract.js';

const FAULTY = 1300;

/** Numbers doubled; `packs` tells what was handed over together. */
function doubled({ workers = 1, weightOf = () => 1 }: { workers?: number; weightOf?: (task: number) => number } = {}) {
  const packs: (readonly number[])[] = [];
  const run = async (pack: readonly number[]): Promise<readonly number[]> => {
    packs.push(pack);
    await Promise.resolve();
    if (pack.includes(FAULTY)) throw new Error('faulty');
    return pack.map((task) => 2 * task);
  };
  const queue = new PQueue({ concurrency: workers });
  return { packs, queue, double: inPacks(queue, run, weightOf) };
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

describe('tasks that wait', () => {
  it('are handed over together, in order, each with its own result', async () => {
    const { packs, double } = doubled();
    await expect(Promise.all(upTo(12).map(double))).resolves.toEqual(upTo(12).map((task) => 2 * task));
    expect(packs.flat()).toEqual(upTo(12));
    expect(packs.length).toBeLessThan(4);
  });

  it('are no more than a pack takes, and the last few are shared among the workers', async () => {
    const { packs, double } = doubled({ workers: 2 });
    await Promise.all(upTo(6 * PACK.tasks).map(double));
    expect(Math.max(...packs.map(({ length }) => length))).toBe(PACK.tasks);
    expect(packs.at(-1)).toHaveLength(1);
  });

  it('keep no more turns in the queue than workers can take, so that a long run does not fill it', async () => {
    const { queue, double } = doubled({ workers: 2 });
    const results = Promise.all(upTo(500).map(double));
    expect(queue.size + queue.pending).toBeLessThanOrEqual(4);
    await results;
  });

  it('go alone where they weigh much', async () => {
    const { packs, double } = doubled({ weightOf: (task) => (task === 3 ? 2 * PACK.weight : 1) });
    await Promise.all(upTo(5).map(double));
    expect(packs.filter((pack) => pack.includes(3))).toEqual([[3]]);
  });

  it('are done again one by one where a pack fails, so that only one of them fails', async () => {
    const { double } = doubled();
    const results = await Promise.allSettled([...upTo(9), FAULTY, ...upTo(6)].map(double));
    expect(results.map((result) => (result.status === 'fulfilled' ? result.value / 2 : null))).toEqual([...upTo(9), null, ...upTo(6)]);
  });
});

describe('several articles', () => {
  const article = (text: string, published?: string) => ({ id: 'one', text, meta: published === undefined ? {} : { published } });
  const articles = [
    article('Orders at Brandt Rail rose 7% to 4,200 in May.', '2026-06-02'),
    article(''),
    article('The mayor said 12 ferries would stop. They carry 300 people a day.'),
  ];

  it('give what each gives alone', () => {
    expect(extractAll(articles)).toEqual(articles.map((one) => extract(one)));
    expect(extractAll([])).toEqual([]);
  });

  it('are read though one of them cannot be', () => {
    const [before, long, behind] = extractAll([articles[0]!, article('5 '.repeat(50_001)), articles[2]!]);
    expect([before, behind]).toEqual([extract(articles[0]!), extract(articles[2]!)]);
    expect(long).toMatchObject({ error: { message: 'has more than 50000 numbers' } });
  });
});
