import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { attribution } from '../../src/bench/attribution.js';

const SCORER = path.resolve('../shared/bench/attribution.py');
const unavailable = !existsSync(SCORER) ? `no ${SCORER}` : spawnSync('python3', ['--version']).status !== 0 ? 'no python3' : null;

/** Marks as `[Source …]`, `[Cue …]`, `[Content …]` → a text and its brat file; offsets count characters. */
function annotate(marked: string): { readonly text: string; readonly annotation: string } {
  let text = '';
  const lines: string[] = [];
  for (const [, role, words, between] of marked.matchAll(/\[(Source|Cue|Content) ([^\]]*)\]|([^[]+)/g)) {
    const start = [...text].length;
    text += words ?? between!;
    if (role) lines.push(`T${lines.length + 1}\t${role} ${start} ${[...text].length}\t${words!}`);
  }
  const arguments_ = lines.map((line) => `${line.split(/[\t ]/)[1]!}:${line.split('\t')[0]!}`);
  return { text, annotation: `${lines.join('\n')}\nE1\t${arguments_.join(' ')}\n` };
}

function folderOf(stories: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tallywire-attribution-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, 'text'));
  mkdirSync(path.join(folder, 'ann'));
  for (const [name, marked] of Object.entries(stories)) {
    const { text, annotation } = annotate(marked);
    writeFileSync(path.join(folder, 'text', `${name}.txt`), text);
    writeFileSync(path.join(folder, 'ann', `${name}_0a1b.ann`), annotation);
    // A second annotator is not asked.
    writeFileSync(path.join(folder, 'ann', `${name}_9a1b.ann`), 'T1\tSource 0 3\tx\n');
  }
  return folder;
}

const STORIES = {
  said: '🚂 [Source Ann Lee, head of the yard,] [Cue said] [Content the fire destroyed 40 boats].',
  wants: '[Source The harbour council] [Cue wants] [Content to buy 12 tugs].',
  other: '[Content The mill lost 300 jobs], Ann Lee said, [Cue quoting] [Source Jonas Reid].',
  silent: '[Source Jonas Reid] sighed; [Cue so] [Content 9 ducks had left].',
  unnumbered: '[Source Ann Lee] [Cue said] [Content the yard would open again].',
};

it('counts contents with a number whose source is found, and lists the others by what was found instead', async () => {
  const { measures, errors } = await attribution.run(folderOf(STORIES));
  expect(Object.fromEntries(measures.map(({ name, value }) => [name, value]))).toEqual({
    'source head found': 50,
    precision: (100 * 2) / 3,
  });
  expect(errors.map(({ cause }) => cause).sort()).toEqual(['missed, none found', 'missed, wrong by source/said']);
});

it.skipIf(unavailable !== null)(`agrees with the reference scorer${unavailable === null ? '' : ` (skipped: ${unavailable})`}`, async () => {
  const folder = folderOf(STORIES);
  const { measures, predictions } = await attribution.run(folder);
  const file = path.join(folder, 'predictions.jsonl');
  writeFileSync(file, predictions.map((prediction) => JSON.stringify(prediction)).join('\n'));
  const { stdout } = spawnSync('python3', [SCORER, folder, file], { encoding: 'utf8' });
  const [contents, hit, inside, right] = stdout.match(/\d+(?:\.\d+)?/g)!.map(Number);
  expect({ contents, inside }).toEqual({ contents: 4, inside: 3 });
  expect(measures.map(({ value }) => value!.toFixed(1))).toEqual([hit!.toFixed(1), right!.toFixed(1)]);
});
