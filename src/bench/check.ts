/** How long `tallywire check` takes over a large corpus: generated articles with gold, sheets with errors, a baseline and the page. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';
import { extract } from '../extract.js';
import type { Fact, FactSheet } from '../fact.js';
import type { Gold, GoldFact } from '../gold.js';
import { occurrence } from '../score/index.js';
import type { Bench } from './bench.js';

const ARTICLES = 1000;
const FACTS = 20;
const SECONDS = 5;

export const checkSpeed: Bench = {
  name: 'check',
  about: 'time of check over 1,000 generated articles with 20,000 facts',
  path: 'check',
  onlyNamed: true,
  async run() {
    const folder = await mkdtemp(path.join(tmpdir(), 'tallywire-bench-check-'));
    try {
      const facts = await writeCorpus(folder);
      const command = await buildCommand(folder);
      const timed = (...args: readonly string[]): number => seconds(folder, [command, 'check', 'corpus', '--found', 'sheets', ...args]);
      const measures = [
        { name: 'facts of gold', value: facts, target: null },
        { name: 'check, s', value: timed('--json'), target: SECONDS, atMost: true as const },
        { name: 'check --bless, s', value: timed('--bless'), target: null, atMost: true as const },
        { name: 'check against the baseline, s', value: timed(), target: SECONDS, atMost: true as const },
        { name: 'check against the baseline --format html, s', value: timed('--format', 'html'), target: null, atMost: true as const },
      ];
      return { measures, errors: [], predictions: [] };
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

/** Returns the number of gold facts. */
async function writeCorpus(folder: string): Promise<number> {
  for (const name of ['corpus', 'sheets']) await mkdir(path.join(folder, name));
  let facts = 0;
  for (let a = 0; a < ARTICLES; a++) {
    const id = `a${String(a).padStart(4, '0')}`;
    const text = Array.from({ length: FACTS }, (_, f) => sentence(a, f)).join(' ');
    // Every article has the sentences of the first, with other numbers: one sheet, moved, saves the time of 999 extractions.
    const sheet = sheetOf(id, text);
    const gold: Gold = { article: id, published: null, facts: sheet.facts.map((fact) => goldOf(fact, text)) };
    facts += gold.facts.length;
    const found: FactSheet = { ...sheet, facts: sheet.facts.flatMap((fact, f) => damaged(fact, a + f)) };
    await writeFile(path.join(folder, 'corpus', `${id}.txt`), text);
    await writeFile(path.join(folder, 'corpus', `${id}.gold.json`), JSON.stringify(gold));
    await writeFile(path.join(folder, 'sheets', `${id}.facts.json`), JSON.stringify(found));
  }
  return facts;
}

const sentence = (article: number, fact: number): string => `Line ${letters(fact)} of Norvik Ferries carried ${10_000 + ((article * 31 + fact * 977) % 80_000)} vehicles in 2023, its owner said.`; // prettier-ignore

/** 0 → "A" … 25 → "Z" */
const letters = (index: number): string => String.fromCharCode(65 + (index % 26));

let template: FactSheet | null = null;

function sheetOf(id: string, text: string): FactSheet {
  template ??= extract({ id, text, meta: {} });
  const facts = template.facts.map((fact): Fact => {
    const { quantity, evidence } = fact;
    const number = quantity && Number(text.slice(quantity.start, quantity.start + 5));
    return {
      ...fact,
      quantity: quantity && { ...quantity, text: text.slice(quantity.start, quantity.end), value: number, low: number, high: number },
      evidence: { ...evidence, text: text.slice(evidence.start, evidence.end) },
    };
  });
  return { ...template, article: { ...template.article, id }, facts };
}

function goldOf({ kind, quantity, subject, metric, period, source, modality }: Fact, text: string): GoldFact {
  const { text: quote, start, value, unit } = quantity!;
  const names = (mention: { readonly name: string } | null): string[] => (mention ? [mention.name] : []);
  const roles = { subject: names(subject), metric: names(metric), place: [], source: names(source), period: period?.value ?? null };
  return { quote, nth: occurrence(text, quote, start), kind, value, unit, per: null, modifier: null, direction: null, from: null, ...roles, modality }; // prettier-ignore
}

/** One of seven is lost, one of five has another kind, one of three another subject. */
function damaged(fact: Fact, seed: number): Fact[] {
  if (seed % 7 === 0) return [];
  const other = { name: 'Aune', type: null, text: 'Aune', start: 0, end: 4 };
  return [{ ...fact, kind: seed % 5 === 0 ? 'measure' : fact.kind, subject: seed % 3 === 0 ? other : fact.subject }];
}

/** The command as it is shipped. */
async function buildCommand(folder: string): Promise<string> {
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const outDir = path.join(cwd, 'node_modules/.cache/tallywire', path.basename(folder));
  await build({ cwd, entry: { cli: 'src/cli/main.ts' }, outDir, dts: false, logLevel: 'error', clean: false });
  return path.join(outDir, 'cli.js');
}

function seconds(cwd: string, args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`check ended with ${status}: ${stderr}`);
  return (performance.now() - start) / 1000;
}
