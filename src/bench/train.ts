/** `npm run train`: learns the weights of the tagger anew from its sentences and writes them to `src/tagger/weights.js`. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { train } from '../tagger/train.js';
import { readSentences } from './tags.js';

const { sentences, hash } = await readSentences();
const model = { ...train(sentences), sentences: hash };
// ASCII alone takes half the memory, and what a function holds can be let go once it has run.
const ascii = JSON.stringify(model).replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
const quoted = ascii.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
await writeFile(
  fileURLToPath(new URL('../tagger/weights.js', import.meta.url)),
  `export const readModel = () =>\n  JSON.parse(\n    '${quoted}',\n  );\n`,
);
process.stdout.write(`learned from ${sentences.length} sentences\n`);
