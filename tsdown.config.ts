import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: { cli: 'src/cli/main.ts', index: 'src/index.ts', vitest: 'src/vitest/index.ts', worker: 'src/batch/worker.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Hundreds of small files: as one they open in half the time.
  deps: { alwaysBundle: [/^compromise/] },
  dts: true,
  fixedExtension: false,
});
