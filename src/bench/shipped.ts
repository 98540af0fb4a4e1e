/** The program as it is shipped, for measurements of time: what runs the sources themselves changes them on the way. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'tsdown';
import type { extract } from '../extract.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the library anew, inside node_modules so that it finds its packages, and loads it. */
export async function loadShipped(): Promise<{ readonly extract: typeof extract }> {
  const outDir = path.join(ROOT, `node_modules/.cache/tallywire/bench-${process.pid}`);
  try {
    await build({ cwd: ROOT, entry: { extract: 'src/extract.ts' }, outDir, dts: false, logLevel: 'error', clean: false });
    return (await import(pathToFileURL(path.join(outDir, 'extract.js')).href)) as { extract: typeof extract };
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
