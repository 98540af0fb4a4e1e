import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { carried } from '../../src/bench/carried.js';
import { SIGNS } from '../../src/stages/claims/periods/carry-signs.js';

const fact = {
  nth: 1,
  kind: 'amount',
  unit: 'USD',
  per: null,
  modifier: null,
  direction: null,
  from: null,
  subject: ['Orsa'],
  metric: [],
  place: [],
  source: [],
  modality: 'actual',
} as const;

const TEXT = 'Norbury sold 900 boats in 2023. Orsa paid $80 million. It has $4 million left.\n';

it('takes the claims without a time of their own from a folder of gold and tells what each sign is worth', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tallywire-bench-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const gold = {
    article: 'boats',
    published: '2024-05-14',
    facts: [
      { ...fact, quote: '$80 million', value: 80e6, period: '2023' },
      { ...fact, quote: '$4 million', value: 4e6, period: null },
    ],
  };
  writeFileSync(path.join(folder, 'boats.txt'), TEXT);
  writeFileSync(path.join(folder, 'boats.gold.json'), JSON.stringify(gold));

  const { measures, errors, predictions } = await carried.run(folder);
  expect(predictions.filter((decision) => (decision as { article: string }).article === 'boats')).toEqual([
    expect.objectContaining({ carried: true, right: true, timeless: false }),
    expect.objectContaining({ carried: false, right: false, timeless: true }),
  ]);
  const figures = new Map(measures.map(({ name, value }) => [name, value!]));
  expect(figures.get('claims')).toBe(predictions.length);
  // The weights have met these articles, and not the ones that are left out
  expect(figures.get('right')).toBeGreaterThan(85);
  expect(figures.get('left out: right')).toBeGreaterThan(80);
  expect(errors).toHaveLength(SIGNS.length + 1);
});
