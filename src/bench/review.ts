/** How fast the review page is: a real browser opens an article of 5,000 words with 300 facts and keys are pressed. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { writeSheet } from '../corpus/index.js';
import { extract } from '../extract.js';
import { builtPage } from '../review/page-files.js';
import { startReview } from '../review/server.js';
import type { Bench, Measure } from './bench.js';

const WORDS = 5000;
const FACTS = 300;
const ROUNDS = 7;
/** Each of them as often as ROUNDS says. */
const KEYS = ['j', 'k', 'a', 'z', 'x', 'z', 'd', 'z', 'n', 't', 't', 't'];
const OPENS_IN = 1;
const ANSWERS_IN = 50;

export const review: Bench = {
  name: 'review',
  about: 'time to open an article in the review page, and to answer a key (build the page first; CHROMIUM names the browser)',
  path: '.',
  onlyNamed: true,
  async run() {
    const folder = await mkdtemp(path.join(tmpdir(), 'tallywire-bench-'));
    try {
      return { measures: await measure(folder), errors: [], predictions: [] };
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

/** About seventeen words and one number a sentence. */
function longArticle(): string {
  const sentence = (i: number): string =>
    `The board said the ferry to island ${String.fromCharCode(65 + (i % 26))} carried ${10_000 + 37 * i} passengers in May, ` +
    (i % 4 === 0 ? 'more than anybody on the quay had thought likely.' : 'a good month.');
  return Array.from({ length: FACTS }, (_, i) => sentence(i) + (i % 6 === 5 ? '\n\n' : ' ')).join('');
}

async function measure(folder: string): Promise<Measure[]> {
  const text = longArticle();
  const sheets = path.join(folder, 'sheets');
  await mkdir(sheets);
  await writeFile(path.join(folder, 'long.txt'), text);
  const sheet = extract({ id: 'long', text, meta: {} });
  writeSheet(sheets, sheet);
  const server = await startReview({ articles: folder, sheets, page: builtPage(), reviewer: 'bench' });
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium' });
  try {
    const page = await browser.newPage({ viewport: { width: 1360, height: 850 } });
    await page.goto(server.url);
    await page.waitForSelector('.queue a');
    const opened: number[] = [];
    for (let round = 0; round < ROUNDS; round++) opened.push(await open(page, `${server.origin}/?${round}#/article/long`));
    const answered = await press(page);
    const figure = (name: string, value: number, target: number | null = null): Measure => ({ name, value, target, atMost: true });
    return [
      figure('words of the article', text.split(/\s+/).length),
      figure('facts of the article', sheet.facts.length),
      figure(`open ${WORDS} words with ${FACTS} facts, median s`, median(opened) / 1000, OPENS_IN),
      figure('open, slowest s', Math.max(...opened) / 1000),
      figure('a key until it is painted, median ms', median(answered), ANSWERS_IN),
      figure('a key, 95th percentile ms', quantile(answered, 0.95)),
      figure('a key, slowest ms', Math.max(...answered)),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Milliseconds from the start of the navigation until all rows are painted. */
async function open(page: Page, address: string): Promise<number> {
  await page.goto(address);
  return page.evaluate<number>(`new Promise((resolve) => {
    const look = () => document.querySelectorAll('.row').length >= ${FACTS - 10}
      ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
      : requestAnimationFrame(look);
    look();
  })`);
}

/** Milliseconds of each key from its event until the frame behind it is painted. */
async function press(page: Page): Promise<readonly number[]> {
  await page.evaluate(`{
    window.times = [];
    addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => window.times.push(performance.now() - timeStamp))), true);
  }`);
  const pressed = Array.from({ length: ROUNDS }, () => KEYS).flat();
  for (const key of pressed) {
    await page.keyboard.press(key);
    await page.waitForTimeout(60);
  }
  return page.evaluate<number[]>('window.times');
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

const median = (values: readonly number[]): number => quantile(values, 0.5);
