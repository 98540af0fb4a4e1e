/** How the time of one article grows with its length. */
import type { extract } from '../extract.js';
import type { Measure } from './bench.js';
import { median, stopwatch } from './stopwatch.js';

const LENGTHS: readonly number[] = [1_000, 10_000, 100_000, 1_000_000];
/** Characters of each length that a round reads, as articles of that length. */
const SAMPLE = 100_000;
const ROUNDS = 5;
/** Most that a kilobyte of a megabyte may take, as a multiple of one of ten kilobytes: nothing that grows with the square stays below it. */
const MOST = 1.5;

/** Articles are cut out of the texts, one behind the other, each at a white space. */
export function lengthMeasures(read: typeof extract, texts: readonly string[], lengths: readonly number[] = LENGTHS): Measure[] {
  const longest = Math.max(...lengths);
  const text = repeated(texts.join('\n\n'), Math.max(longest, SAMPLE));
  const cuts = lengths.map((length) => pieces(text, length));
  const rounds = Array.from({ length: ROUNDS + 1 }, () =>
    cuts.map((articles) => {
      const { times, watch } = stopwatch();
      for (const article of articles) watch('all', () => read({ id: 'length', text: article, meta: { published: '2019-11-05' } }));
      return times.get('all')! / articles.reduce((sum, { length }) => sum + length / 1000, 0);
    }),
  ).slice(1);
  const perKilobyte = lengths.map((_, i) => median(rounds.map((round) => round[i]!)));
  // The shortest has most of what every article costs, however long it is
  const [short, long] = [lengths.length > 2 ? 1 : 0, lengths.indexOf(longest)];
  return [
    ...lengths.map((length, i) => ({
      name: `an article of ${length / 1000} kB, ms a kB`,
      value: perKilobyte[i]!,
      target: null,
      atMost: true as const,
    })),
    {
      name: `ms a kB: ${longest / 1000} kB ÷ ${lengths[short]! / 1000} kB`,
      value: median(rounds.map((round) => round[long]! / round[short]!)),
      target: MOST,
      atMost: true as const,
    },
  ];
}

function pieces(text: string, length: number): string[] {
  const count = Math.max(1, Math.floor(SAMPLE / length));
  return Array.from({ length: count }, (_, i) => text.slice(i * length, (i + 1) * length).replace(/^\S+|\S+$/g, ''));
}

const repeated = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length));
