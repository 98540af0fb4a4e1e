/** The program as it is shipped, for measurements of time: what runs the sources themselves changes them on the way. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'tsdown';
import type { extract } from '../extract.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Shipped {
  readonly extract: typeof extract;
  /** For `runRaces`. */
  readonly raceProcess: string;
}

/** Builds the library anew, inside node_modules so that it finds its packages, and lends it as long as the work takes. */
export async function withShipped<Result>(work: (shipped: Shipped) => Promise<Result>): Promise<Result> {
  const outDir = path.join(ROOT, `node_modules/.cache/tallywire/bench-${process.pid}`);
  const entry = { extract: 'src/extract.ts', 'race-process': 'src/bench/race-process.ts' };
  try {
    await build({ cwd: ROOT, entry, outDir, dts: false, logLevel: 'error', clean: false });
    const library = (await import(pathToFileURL(path.join(outDir, 'extract.js')).href)) as Pick<Shipped, 'extract'>;
    return await work({ extract: library.extract, raceProcess: path.join(outDir, 'race-process.js') });
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
