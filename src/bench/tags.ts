/** Parts of speech: how many words of our own sentences get the right tag from a tagger that learned from the others. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { TAGS } from '../tagger/features.js';
import { readTagged, type TaggedSentence } from '../tagger/sentences.js';
import { Tagger } from '../tagger/tagger.js';
import { train } from '../tagger/train.js';
import type { Bench, BenchError } from './bench.js';

const FOLDER = fileURLToPath(new URL('../tagger/sentences', import.meta.url));

/** Every such sentence is kept apart. */
const APART = 7;

export const tags: Bench = {
  name: 'tags',
  about: 'parts of speech of sentences kept apart from those that the tagger learns from; a PATH holds further ones',
  path: 'tagged.txt',
  onlyNamed: true,
  async run(file) {
    const { sentences } = await readSentences();
    const isApart = (_: unknown, i: number): boolean => i % APART === 3;
    const tagger = new Tagger({ ...train(sentences.filter((_, i) => !isApart(_, i))), sentences: '' });
    const others = await readFile(file, 'utf8').catch(() => null);
    const sets = { 'kept apart': sentences.filter(isApart), ...(others === null ? {} : { [path.basename(file)]: readLines(others) }) };
    const errors: BenchError[] = [];
    const measures = Object.entries(sets).map(([name, set]) => {
      let words = 0;
      let right = 0;
      for (const sentence of set) {
        const found = tagger.tag(sentence);
        sentence.forEach(({ text, tag }, i) => {
          if (tag === null) return;
          words++;
          if (TAGS[found[i]!] === TAGS[tag]) right++;
          else {
            const near = sentence.slice(Math.max(0, i - 4), i + 4).map((word, k) => (k === Math.min(4, i) ? `[${word.text}]` : word.text));
            errors.push({ cause: `${TAGS[tag]} taken for ${TAGS[found[i]!]}`, text: `${near.join(' ')} (${text})` });
          }
        });
      }
      return { name: `${name}: words right, of ${words}`, value: (100 * right) / words, target: null };
    });
    return { measures, errors, predictions: [] };
  },
};

/** All sentences that the tagger learns from, and the SHA-256 of their text. */
export async function readSentences(): Promise<{ readonly sentences: readonly TaggedSentence[]; readonly hash: string }> {
  const names = (await readdir(FOLDER)).sort();
  const texts = await Promise.all(names.map((name) => readFile(path.join(FOLDER, name), 'utf8')));
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return { sentences: texts.flatMap(readLines), hash: hash.digest('hex') };
}

const readLines = (text: string): TaggedSentence[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map(readTagged);
