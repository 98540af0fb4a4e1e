/** Time: every stage on news beside other programs on the same text, how it grows with length, and how long a hostile megabyte takes. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { listArticles, readFolderArticle } from '../corpus/index.js';
import type { extract } from '../extract.js';
import type { Bench, Measure } from './bench.js';
import { hostileMeasures } from './hostile-times.js';
import { lengthMeasures } from './lengths.js';
import type { Rival } from './rivals.js';
import { median, stopwatch, total, type Times } from './stopwatch.js';

/** Characters of news a round; the median of the rounds counts. The first ones only warm up: V8 goes on compiling for three of them. */
const NEWS = 2_000_000;
const WARM = 4;
const ROUNDS = 5;

/** Most time of the named stages, as a share of the time of wink-nlp. */
const SHARES: readonly { readonly stages: readonly string[]; readonly target: number | null }[] = [
  ...['tokens', 'names'].map((stage) => ({ stages: [stage], target: null })),
  { stages: ['times'], target: 0.25 },
  { stages: ['numbers', 'quantities'], target: 0.25 },
  ...['clauses', 'claims', 'sheet'].map((stage) => ({ stages: [stage], target: null })),
];
const STAGES = SHARES.flatMap(({ stages }) => stages);

export const speed: Bench = {
  name: 'speed',
  about: 'time of each stage on news beside other programs, and on hostile texts of 1 MB',
  path: 'text/news.jsonl.gz',
  onlyNamed: true,
  async run(path) {
    // Loaded here, since no other benchmark needs them and they take a second.
    const [{ SLOWER, WINK }, { loadShipped }] = await Promise.all([import('./rivals.js'), import('./shipped.js')]);
    const { extract: read } = await loadShipped();
    const texts = existsSync(path) ? await readNews(path) : await ownTexts();
    const hostile = hostileMeasures(read);
    return {
      measures: [
        ...newsMeasures(read, WINK, upTo(texts, NEWS)),
        ...SLOWER.map(({ rival, sample, target }) => timesFaster(read, rival, spread(texts, sample), target)),
        ...lengthMeasures(read, texts),
        ...hostile.measures,
      ],
      errors: hostile.errors,
      predictions: [],
    };
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

/** The times of the stages and of the rival, article by article in turn, so that what else the machine does hits both. */
function inTurn(read: typeof extract, rival: Rival, texts: readonly string[]): readonly Times[] {
  return Array.from({ length: WARM + ROUNDS }, () => {
    const { times, watch } = stopwatch();
    for (const text of texts) {
      watch(rival.name, () => rival.read(text));
      read({ id: 'news', text, meta: { published: '2019-11-05' } }, {}, watch);
    }
    return times;
  }).slice(WARM);
}

export function newsMeasures(read: typeof extract, wink: Rival, texts: readonly string[]): Measure[] {
  const rounds = inTurn(read, wink, texts);
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  const rate = (steps: readonly string[]): number => size / 1000 / median(rounds.map((times) => total(times, steps)));
  const share = (stages: readonly string[]): number => median(rounds.map((times) => total(times, stages) / total(times, [wink.name])));
  return [
    { name: 'news: wink-nlp, MB/s', value: rate([wink.name]), target: null },
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
export function timesFaster(read: typeof extract, rival: Rival, texts: readonly string[], target: number): Measure {
  const rounds = inTurn(read, rival, texts);
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  const rate = size / median(rounds.map((times) => total(times, [rival.name])));
  return {
    name: `news: times faster than ${rival.name} (${rate < 10 ? rate.toFixed(1) : rate.toFixed(0)} kB/s)`,
    value: median(rounds.map((times) => total(times, [rival.name]) / total(times, STAGES))),
    target,
  };
}
