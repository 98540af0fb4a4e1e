import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { goldBench } from '../../src/bench/gold.js';
import { FactSheet } from '../../src/fact.js';
import { score } from '../../src/score/index.js';
import { sampleOf } from '../score/articles.js';

const fact = {
  kind: 'measure',
  value: 3,
  unit: 'kilometre',
  per: null,
  modifier: null,
  direction: null,
  from: null,
  subject: ['Aune'],
  metric: ['distance'],
  period: null,
  place: [],
  source: [],
  modality: 'actual',
} as const;

it('measures a folder of gold as the scorer does, with targets, errors by cause and sheets as predictions', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tallywire-bench-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { id, text, gold } = sampleOf('walk', [{ ...fact, subject: ['Aune'], metric: ['distance'], place: [], source: [] }]);
  writeFileSync(path.join(folder, 'walk.txt'), text);
  writeFileSync(path.join(folder, 'walk.gold.json'), JSON.stringify(gold));

  const { measures, errors, predictions } = await goldBench('walks', 'a walk', '', {
    levels: { number: { found: 90 }, walk: { full: 50 } },
  }).run(folder);
  const found = FactSheet.parse(predictions[0]);
  const expected = score([{ id, text, gold, found }]);
  expect(measures.filter(({ target }) => target !== null)).toEqual([
    { name: 'found F1', value: expected.groups['number']!.levels.found.f1, target: 90 },
    { name: 'walk full F1', value: expected.articles['walk']!.levels.full.f1, target: 50 },
  ]);
  expect(errors).toHaveLength(expected.differences.reduce((sum, { fields }) => sum + Math.max(1, fields.length), 0));
  // No unit of the world is written "u": the fact is found wrongly or not at all.
  expect(errors.map(({ cause }) => cause)).toContainEqual(expect.stringMatching(/^(?:missed measure|wrong value|wrong unit)$/));
});
