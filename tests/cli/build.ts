/** Builds the command line before its tests, inside node_modules so that it finds the packages. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
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
  // The page itself has tests of its own.
  mkdirSync(path.join(outDir, 'dist/review'), { recursive: true });
  writeFileSync(path.join(outDir, 'dist/review/index.html'), '<!doctype html><title>page</title>');
  project.provide('cli', path.join(outDir, 'cli.js'));
  return () => rmSync(outDir, { recursive: true, force: true });
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the built command line. */
    cli: string;
  }
}
