/** Time: every stage on news beside wink-nlp's whole pipe on the same text, and how long a hostile megabyte takes. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { ArticleTooLongError } from '../article.js';
import { listArticles, readFolderArticle } from '../corpus/index.js';
import { extract, type RunStage } from '../extract.js';
import type { Bench, BenchError, Measure } from './bench.js';
import { hostileTexts } from './hostile.js';

/** Characters of news a round; the median of the rounds counts, the first only warms up. */
const NEWS = 500_000;
const ROUNDS = 5;
const MEGABYTE = 1_000_000;

/** Most time of the named stages, as a share of the time of wink-nlp. */
const SHARES: readonly { readonly stages: readonly string[]; readonly target: number | null }[] = [
  ...['tokens', 'names'].map((stage) => ({ stages: [stage], target: null })),
  { stages: ['times'], target: 0.25 },
  { stages: ['numbers', 'quantities'], target: 0.25 },
  ...['clauses', 'claims', 'sheet'].map((stage) => ({ stages: [stage], target: null })),
];
const HOSTILE_SECONDS = 2;

type Times = Map<string, number>;

export const speed: Bench = {
  name: 'speed',
  about: 'time of each stage on news, and on hostile texts of 1 MB',
  path: 'text/news.jsonl.gz',
  onlyNamed: true,
  async run(path) {
    const texts = [...(await ownTexts()), ...(existsSync(path) ? await readNews(path) : [])];
    const hostile = hostileTexts(MEGABYTE).map(({ name, text }) => timeHostile(name, text));
    return {
      measures: [...newsMeasures(upTo(texts, NEWS)), ...hostile.flatMap(hostileMeasures)],
      errors: hostile.flatMap(slow),
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

function newsMeasures(texts: readonly string[]): Measure[] {
  const nlp = winkNLP(model, ['sbd', 'pos', 'ner']);
  const rounds = Array.from({ length: ROUNDS + 1 }, () => {
    const times: Times = new Map();
    const watch = watchOf(times);
    for (const text of texts) {
      watch('wink', () => nlp.readDoc(text));
      extract({ id: 'news', text, meta: { published: '2019-11-05' } }, {}, watch);
    }
    return times;
  }).slice(1);
  const milliseconds = (stages: readonly string[]): number => median(rounds.map((times) => total(times, stages)));
  const wink = milliseconds(['wink']);
  const all = milliseconds(SHARES.flatMap(({ stages }) => stages));
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  return [
    { name: 'news: wink-nlp, MB/s', value: size / wink / 1000, target: null },
    { name: 'news: tallywire, MB/s', value: size / all / 1000, target: null },
    ...SHARES.map(({ stages, target }) => ({
      name: `news: ${stages.join(' + ')} ÷ wink-nlp`,
      value: milliseconds(stages) / wink,
      target,
      atMost: true as const,
    })),
    { name: 'news: all stages ÷ wink-nlp', value: all / wink, target: null, atMost: true },
  ];
}

function watchOf(times: Times): RunStage {
  return (stage, run) => {
    const start = performance.now();
    try {
      return run();
    } finally {
      times.set(stage, (times.get(stage) ?? 0) + performance.now() - start);
    }
  };
}

interface Hostile {
  readonly name: string;
  /** Milliseconds of the whole megabyte, which may be refused. */
  readonly ended: number;
  /** How much of it is not refused, and the time of its stages. */
  readonly length: number;
  readonly times: Times;
  readonly found: string;
}

/** A text that is refused as too long is cut in half until it is read. */
function timeHostile(name: string, text: string): Hostile {
  let ended: number | null = null;
  for (let length = MEGABYTE; ; length /= 2) {
    const times: Times = new Map();
    try {
      const article = { id: 'hostile', text: text.slice(0, length), meta: { published: '2019-11-05' } };
      const { facts, ledger } = extract(article, {}, watchOf(times));
      return { name, ended: ended ?? total(times), length, times, found: `${facts.length} facts, ${ledger.length} in the ledger` };
    } catch (error) {
      if (!(error instanceof ArticleTooLongError)) throw error;
      ended ??= total(times);
    }
  }
}

function hostileMeasures({ name, ended, length, times }: Hostile): Measure[] {
  const read = length === MEGABYTE;
  const whole = {
    name: `1 MB of ${name}${read ? '' : ', refused'}, s`,
    value: ended / 1000,
    target: HOSTILE_SECONDS,
    atMost: true as const,
  };
  return read ? [whole] : [whole, { name: `${length / 1000} kB of ${name}, s`, value: total(times) / 1000, target: null, atMost: true }];
}

function slow({ name, ended, length, times, found }: Hostile): BenchError[] {
  if (Math.max(ended, total(times)) <= HOSTILE_SECONDS * 1000) return [];
  const stages = [...times].map(([stage, time]) => `${stage} ${time.toFixed(0)}`).join(', ');
  return [{ cause: 'over 2 s, ms by stage', text: `${length / 1000} kB of ${name}: ${stages}; ${found}` }];
}

function total(times: Times, stages: readonly string[] = [...times.keys()]): number {
  return stages.reduce((sum, stage) => sum + (times.get(stage) ?? 0), 0);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
