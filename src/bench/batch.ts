/** Batches: how much faster two worker threads are than one, and how much memory a long run takes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { build } from 'tsdown';
import { inWorkers, runBatch, toStream, type Executor, type Setup } from '../batch/index.js';
import type { Piece } from '../read/index.js';
import type { Bench, Measure } from './bench.js';

/** Articles of a round. V8 goes on compiling what they need for some five thousand articles a worker: the first rounds only warm up. */
const ROUND = 400;
const WARM = 14;
const PAIRS = 5;
/** Articles of the long run; fewer while developing: `BATCH_ARTICLES=5000 npm run bench -- batch`. */
const LONG = Number(process.env['BATCH_ARTICLES'] ?? 100_000);
const EARLY = 0.1;
const WORKERS = 2;

const SETUP: Setup = { reading: { force: true }, lexicon: null, into: { format: 'jsonl' } };
const LIMITS = { timeout: 600_000, memory: 512 } as const;

interface News {
  readonly id: string;
  readonly text: string;
}

export const batch: Bench = {
  name: 'batch',
  about: 'two worker threads beside one, and the memory of a long run',
  path: 'text/news.jsonl.gz',
  onlyNamed: true,
  async run(file) {
    const lines = gunzipSync(await readFile(file)).toString().trim().split('\n'); // prettier-ignore
    const news = lines.map((line) => JSON.parse(line) as News);
    return { measures: [...(await speedOf(news)), ...(await memoryOf(news))], errors: [], predictions: [] };
  },
};

/** The articles over and over, each with an id and a text of its own. */
function* articles(news: readonly News[], count: number): Generator<News> {
  for (let i = 0; i < count; i++) {
    const { id, text } = news[i % news.length]!;
    yield { id: `${id}-${i}`, text: `${text}\n\nEdition ${i}` };
  }
}

async function speedOf(news: readonly News[]): Promise<Measure[]> {
  const one = inWorkers(SETUP, { ...LIMITS, workers: 1 });
  const two = inWorkers(SETUP, { ...LIMITS, workers: 2 });
  const ratios: number[] = [];
  const rates: number[] = [];
  const processors: number[] = [];
  // Each worker of the pair gets half of a round: as warm as the one after twice as many
  for (let round = 0; round < WARM; round++) {
    await timeOf(one, news);
    await timeOf(two, news);
    await timeOf(two, news);
  }
  for (let pair = 0; pair < PAIRS; pair++) {
    const alone = await timeOf(one, news);
    const both = await timeOf(two, news);
    ratios.push(alone.seconds / both.seconds);
    rates.push(ROUND / both.seconds);
    processors.push(both.processors);
  }
  await Promise.all([one.close(), two.close()]);
  return [
    { name: 'speed of two workers ÷ one', value: median(ratios), target: 1.6 },
    { name: 'articles a second, two workers', value: median(rates), target: null },
    { name: 'processors that two workers got', value: median(processors), target: null },
  ];
}

async function timeOf(executor: Executor, news: readonly News[]): Promise<{ seconds: number; processors: number }> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const cpu = process.cpuUsage();
  const start = performance.now();
  await runBatch(piecesOf(news), { executor, outlet: toStream(nowhere, 'jsonl'), report: () => undefined });
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { seconds, processors: (user + system) / 1e6 / seconds };
}

async function* piecesOf(news: readonly News[]): AsyncGenerator<Piece> {
  for (const { id, text } of articles(news, ROUND)) {
    yield await Promise.resolve({ kind: 'json', origin: id, id, meta: {}, bytes: Buffer.from(JSON.stringify({ id, text })) } as const);
  }
}

/** JSON lines through the built command line, from pipe to pipe. */
async function memoryOf(news: readonly News[]): Promise<Measure[]> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const outDir = path.join(root, `node_modules/.cache/tallywire-bench/${process.pid}`);
  mkdirSync(outDir, { recursive: true });
  try {
    const entry = { cli: 'src/cli/main.ts', worker: 'src/batch/worker.ts' };
    await build({ cwd: root, entry, outDir, dts: false, logLevel: 'error', clean: false });
    const peaks = await peaksOf(path.join(outDir, 'cli.js'), news);
    const growth = peaks.early === null || peaks.late === null ? null : peaks.late - peaks.early;
    return [
      { name: `peak memory of ${LONG} articles, MB`, value: peaks.late, target: 600, atMost: true },
      { name: `of it since the first ${EARLY * LONG}, MB`, value: growth, target: 100, atMost: true },
      { name: `articles a second, ${LONG} articles from pipe to pipe`, value: peaks.rate, target: null },
    ];
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

async function peaksOf(cli: string, news: readonly News[]): Promise<{ early: number | null; late: number | null; rate: number }> {
  const args = [cli, 'extract', '-', '--as', 'jsonl', '--force', '--format', 'jsonl', '--jobs', String(WORKERS), '--timeout', '600'];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const start = performance.now();
  let sheets = 0;
  let early: number | null = null;
  let late: number | null = null;
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 0x0a) sheets++;
    if (early === null && sheets >= EARLY * LONG) early = peakOf(child.pid!);
    if (sheets < LONG) return;
    late = peakOf(child.pid!);
    child.stdin.end();
  });
  const closed = once(child, 'close');
  for (const article of articles(news, LONG)) {
    if (!child.stdin.write(`${JSON.stringify(article)}\n`)) await Promise.race([once(child.stdin, 'drain'), closed]);
    if (child.exitCode !== null) break;
  }
  await closed;
  if (sheets !== LONG) throw new Error(`${sheets} sheets of ${LONG} articles`);
  return { early, late, rate: LONG / ((performance.now() - start) / 1000) };
}

/** Most memory that a process had, in MB; null where the system does not tell. */
function peakOf(pid: number): number | null {
  try {
    const match = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return match && Number(match[1]) / 1000;
  } catch {
    return null;
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
