/** Time: every stage on news beside other programs on the same text, how it grows with length, and how long a hostile megabyte takes. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { listArticles, readFolderArticle } from '../corpus/index.js';
import type { Bench, Measure } from './bench.js';
import { hostileMeasures } from './hostile-times.js';
import { lengthMeasures } from './lengths.js';
import { runRaces, type Race } from './race.js';
import type { RivalName } from './rivals.js';
import { median, total, type Times } from './stopwatch.js';

/** Characters of news a round; the median of the rounds counts. */
const NEWS = 2_000_000;

/** Most time of the named stages, as a share of the time of wink-nlp. */
const SHARES: readonly { readonly stages: readonly string[]; readonly target: number | null }[] = [
  ...['tokens', 'names'].map((stage) => ({ stages: [stage], target: null })),
  { stages: ['times'], target: 0.25 },
  { stages: ['numbers', 'quantities'], target: 0.25 },
  ...['clauses', 'claims', 'sheet'].map((stage) => ({ stages: [stage], target: null })),
];
const STAGES = SHARES.flatMap(({ stages }) => stages);
const WINK = 'wink-nlp';

/** Those that are slower, how many characters they are given, and how many times faster tallywire has to be. */
export const SLOWER: readonly { readonly rival: RivalName; readonly sample: number; readonly target: number }[] = [
  { rival: 'compromise', sample: 100_000, target: 10 },
  { rival: 'Recognizers-Text', sample: 10_000, target: 200 },
];

export const speed: Bench = {
  name: 'speed',
  about: 'time of each stage on news beside other programs, and on hostile texts of 1 MB',
  path: 'text/news.jsonl.gz',
  onlyNamed: true,
  async run(path) {
    const { withShipped } = await import('./shipped.js'); // The builder takes a second to load
    const texts = existsSync(path) ? await readNews(path) : await ownTexts();
    return withShipped(async ({ extract: read, raceProcess }) => {
      const news = upTo(texts, NEWS);
      const races: Race[] = [{ rival: WINK, texts: news }, ...SLOWER.map(({ rival, sample }) => ({ rival, texts: spread(texts, sample) }))];
      const [beside = [], ...slower] = await runRaces(raceProcess, races);
      const measures = [
        ...newsMeasures(beside, lengthOf(news)),
        ...SLOWER.map(({ rival, target }, i) => timesFaster(slower[i]!, rival, lengthOf(races[i + 1]!.texts), target)),
      ];
      const hostile = hostileMeasures(read);
      return { measures: [...measures, ...lengthMeasures(read, texts), ...hostile.measures], errors: hostile.errors, predictions: [] };
    });
  },
};

async function ownTexts(): Promise<string[]> {
  const folder = fileURLToPath(new URL('../../corpus', import.meta.url));
  const ids = await listArticles(folder);
  return Promise.all(ids.map(async (id) => (await readFolderArticle(folder, id)).text));
}

/** JSON lines with a `text` each, packed by gzip. */
async function readNews(path: string): Promise<string[]> {
  const lines = gunzipSync(await readFile(path))
    .toString()
    .trim()
    .split('\n');
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}

/** Texts from the first on, begun anew at the end, until they have the length. */
function upTo(texts: readonly string[], length: number): string[] {
  const chosen: string[] = [];
  for (let i = 0, sum = 0; sum < length; i++) {
    const text = texts[i % texts.length]!;
    chosen.push(text);
    sum += text.length;
  }
  return chosen;
}

/** Texts from all over the list that together have about the length. */
function spread(texts: readonly string[], length: number): string[] {
  const mean = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  const count = Math.max(1, Math.min(texts.length, Math.round(length / mean)));
  return Array.from({ length: count }, (_, i) => texts[Math.floor(((i + 0.5) * texts.length) / count)]!);
}

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0);

/** @param size characters that a round reads */
export function newsMeasures(rounds: readonly Times[], size: number): Measure[] {
  const rate = (steps: readonly string[]): number => size / 1000 / median(rounds.map((times) => total(times, steps)));
  const share = (stages: readonly string[]): number => median(rounds.map((times) => total(times, stages) / total(times, [WINK])));
  return [
    { name: 'news: wink-nlp, MB/s', value: rate([WINK]), target: null },
    { name: 'news: tallywire, MB/s', value: rate(STAGES), target: null },
    ...SHARES.map(({ stages, target }) => ({
      name: `news: ${stages.join(' + ')} ÷ wink-nlp`,
      value: share(stages),
      target,
      atMost: true as const,
    })),
    { name: 'news: all stages ÷ wink-nlp', value: share(STAGES), target: 2, atMost: true },
  ];
}

/** How many times faster the pipeline is than a rival on the same texts. */
export function timesFaster(rounds: readonly Times[], rival: RivalName, size: number, target: number): Measure {
  const rate = size / median(rounds.map((times) => total(times, [rival])));
  return {
    name: `news: times faster than ${rival} (${rate < 10 ? rate.toFixed(1) : rate.toFixed(0)} kB/s)`,
    value: median(rounds.map((times) => total(times, [rival]) / total(times, STAGES))),
    target,
  };
}
