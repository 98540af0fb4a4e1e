/** Ours agrees with the reference scorer to the decimal. Needs ../shared and python3; the rest of the tests stands alone. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listGold, readFolderArticle, readFolderGold } from '../../src/corpus/index.js';
import type { Fact, FactSheet } from '../../src/fact.js';
import type { Gold } from '../../src/gold.js';
import { FIELDS, LEVELS, score, type Score, type ScoreInput } from '../../src/score/index.js';
import { formatSheet } from '../../src/write/index.js';
import { sample, type Sample } from './articles.js';

const SHARED = path.resolve('../shared/gold');
const SCORER = path.join(SHARED, 'score.py');
const PRESENCE = ['from', 'place', 'source', 'modality'];

const unavailable = !existsSync(SCORER) ? `no ${SCORER}` : spawnSync('python3', ['--version']).status !== 0 ? 'no python3' : null;
const title = (name: string): string => (unavailable === null ? name : `${name} (skipped: ${unavailable})`);

function reference(
  gold: string,
  found: string,
): { levels: Record<string, Record<string, unknown>>; fields: Record<string, number>; lines: string[] } {
  const { stdout, stderr } = spawnSync('python3', [SCORER, gold, found, '--json'], { encoding: 'utf8', maxBuffer: 1e9 });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as ReturnType<typeof reference>;
}

/** Our score in the words of the reference. */
function translate({ groups, articles, fields }: Score) {
  const rows = [...Object.entries(groups), ...Object.entries(articles).map(([id, group]) => [`article ${id}`, group] as const)];
  const levels = rows
    .filter(([, { gold, found }]) => gold + found > 0)
    .map(([name, { gold, found, levels }]) => [
      name,
      {
        gold,
        pred: found,
        ...Object.fromEntries(LEVELS.map((level) => [level, [levels[level].precision, levels[level].recall, levels[level].f1]])),
      },
    ]);
  const scored = FIELDS.filter(() => fields.value.gold > 0).map((field) => [
    PRESENCE.includes(field) ? `${field} F1` : field,
    fields[field].score,
  ]);
  return { levels: Object.fromEntries(levels) as unknown, fields: Object.fromEntries(scored) as unknown };
}

function agree(inputs: readonly ScoreInput[], folder: string, goldFolder: string): void {
  const { levels, fields, lines } = reference(goldFolder, folder);
  const ours = score(inputs);
  expect(translate(ours)).toEqual({ levels, fields });
  expect(ours.differences).toHaveLength(lines.length);
}

/** Facts that are lost, doubled, moved and changed, so that every score is somewhere in the middle. */
const damaged = sample.chain((article) =>
  fc
    .array(
      fc.record({ lose: fc.boolean(), move: fc.integer({ min: -6, max: 6 }), kind: fc.boolean(), unit: fc.boolean(), drop: fc.boolean() }),
      {
        minLength: article.sheet.facts.length,
        maxLength: article.sheet.facts.length,
      },
    )
    .map((faults): Sample => ({
      ...article,
      sheet: { ...article.sheet, facts: article.sheet.facts.flatMap((fact, i) => damage(fact, faults[i]!)) },
    })),
);

interface Fault {
  readonly lose: boolean;
  readonly move: number;
  readonly kind: boolean;
  readonly unit: boolean;
  readonly drop: boolean;
}

function damage(fact: Fact, { lose, move, kind, unit, drop }: Fault): Fact[] {
  if (lose) return [];
  const { quantity } = fact;
  const changed: Fact = {
    ...fact,
    kind: kind && fact.kind !== 'date' ? 'rate' : fact.kind,
    quantity: quantity && {
      ...quantity,
      start: quantity.start + move,
      end: quantity.end + move,
      unit: unit ? 'kilometres' : quantity.unit,
    },
    ...(drop && { subject: null, metric: null, source: null, change: null }),
  };
  return move === 0 ? [changed, fact] : [changed];
}

it.skipIf(unavailable !== null)(title('agrees with the reference scorer on generated articles'), () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tallywire-score-'));
  try {
    const samples = fc.sample(damaged, { numRuns: 150, seed: 7 }).map((article, i) => renamed(article, `a${String(i).padStart(3, '0')}`));
    writeGold(folder, samples);
    for (const { id, sheet } of samples) writeFileSync(path.join(folder, 'found', `${id}.facts.json`), formatSheet(sheet));
    agree(samples.map(({ id, text, gold, sheet }) => ({ id, text, gold, found: sheet })), path.join(folder, 'found'), path.join(folder, 'gold')); // prettier-ignore
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function renamed(article: Sample, id: string): Sample {
  const sheet: FactSheet = { ...article.sheet, article: { ...article.sheet.article, id } };
  return { ...article, id, gold: { ...article.gold, article: id }, sheet };
}

function writeGold(folder: string, samples: readonly Sample[]): void {
  for (const name of ['gold', 'found']) mkdirSync(path.join(folder, name));
  for (const { id, text, gold } of samples) {
    writeFileSync(path.join(folder, 'gold', `${id}.txt`), text);
    writeFileSync(path.join(folder, 'gold', `${id}.gold.json`), JSON.stringify(gold));
  }
}

it.skipIf(unavailable !== null)(title('agrees with the reference scorer on real gold, one annotator damaged'), async () => {
  const gold = path.join(SHARED, 'dev');
  const folder = mkdtempSync(path.join(tmpdir(), 'tallywire-score-'));
  try {
    const inputs: ScoreInput[] = [];
    for (const id of await listGold(gold)) {
      const { text } = await readFolderArticle(gold, id);
      const right = await readFolderGold(gold, { id, text });
      const found: Gold = { ...right, facts: right.facts.flatMap(annotatedBadly) };
      writeFileSync(path.join(folder, `${id}.gold.json`), JSON.stringify(found));
      inputs.push({ id, text, gold: right, found });
    }
    agree(inputs, folder, gold);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function annotatedBadly(fact: Gold['facts'][number], i: number): Gold['facts'] {
  if (i % 7 === 0) return [];
  const { subject, metric } = fact;
  return [
    {
      ...fact,
      ...(i % 5 === 0 && { subject: metric, metric: subject }),
      ...(i % 3 === 0 && { metric: metric.map((answer) => `${answer} of the ${subject[0] ?? 'U.S.'}`) }),
      ...(i % 4 === 0 && { unit: fact.unit && `new ${fact.unit}s`, source: [], from: null }),
      ...(i % 11 === 0 && fact.kind !== 'date' && { kind: 'rate' as const, direction: 'up' as const }),
    },
  ];
}
