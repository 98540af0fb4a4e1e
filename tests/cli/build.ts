/** Builds the command line before its tests, inside node_modules so that it finds the packages. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';
import type { TestProject } from 'vitest/node';
import CONFIG from '../../tsdown.config.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export async function setup(project: TestProject): Promise<() => void> {
  const outDir = path.join(ROOT, `node_modules/.cache/tallywire/${process.pid}`);
  await build({
    ...CONFIG,
    cwd: ROOT,
    entry: { cli: 'src/cli/main.ts', worker: 'src/batch/worker.ts' },
    outDir,
    dts: false,
    logLevel: 'error',
    clean: false,
  });
  project.provide('cli', path.join(outDir, 'cli.js'));
  return () => rmSync(outDir, { recursive: true, force: true });
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the built command line. */
    cli: string;
  }
}
