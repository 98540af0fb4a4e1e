/** Builds the page of today's sources before the browser tests. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export async function setup(project: TestProject): Promise<() => void> {
  const outDir = path.join(ROOT, `node_modules/.cache/tallywire/page-${process.pid}`);
  await build({ configFile: path.join(ROOT, 'vite.config.ts'), logLevel: 'error', build: { outDir } });
  project.provide('page', outDir);
  return () => rmSync(outDir, { recursive: true, force: true });
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built page. */
    page: string;
  }
}
