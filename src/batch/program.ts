/** Which program makes the sheets: its version, and its code, since rules change between two versions too. */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { VERSION } from '../version.js';

const HERE = fileURLToPath(import.meta.url);
/** src/ in a checkout, dist/ where it is built. */
const CODE = HERE.endsWith('.ts') ? path.join(path.dirname(HERE), '..') : path.dirname(HERE);
/** Names the packages, each with its exact version. */
const PACKAGES = path.join(CODE, '..', 'package.json');

/** "0.1.0+5f0c…": the same for the same code and the same lexicon of the user's, as its file has it. */
export function programOf(lexicon: Uint8Array | null): string {
  const names = readdirSync(CODE, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[jt]s$/.test(name)).sort(); // prettier-ignore
  const files = [...names.map((name) => path.join(CODE, name)), ...(existsSync(PACKAGES) ? [PACKAGES] : [])];
  const code = [...files.map((file) => readFileSync(file)), ...(lexicon ? [lexicon] : [])].map((bytes) => hash('sha256', bytes));
  return `${VERSION}+${hash('sha256', code.join()).slice(0, 12)}`;
}
