/** `npm run train`: learns the weights of the tagger anew from its sentences and writes them to `src/tagger/weights.js`. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { train } from '../tagger/train.js';
import { readSentences } from './tags.js';

const { sentences, hash } = await readSentences();
const model = { ...train(sentences), sentences: hash };
const quoted = JSON.stringify(model).replaceAll('\\', '\\\\').replaceAll("'", "\\'");
await writeFile(fileURLToPath(new URL('../tagger/weights.js', import.meta.url)), `export const model = JSON.parse(\n  '${quoted}',\n);\n`);
process.stdout.write(`learned from ${sentences.length} sentences\n`);
