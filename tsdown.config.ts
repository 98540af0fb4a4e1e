import { execFileSync } from 'node:child_process';
import { defineConfig } from 'tsdown';
import { hoistPatterns } from './src/build/patterns.js';

/** `src/lexicon/library.ts` as a module of what it answers while the lexicons are loaded. */
const answersOfLibrary = {
  name: 'answers-of-library',
  load: {
    filter: { id: /src\/lexicon\/library\.ts$/ },
    handler(id: string) {
      const print = `await import('./src/extract.ts'); process.stdout.write((await import('./src/lexicon/library.ts')).answers())`;
      const options = { cwd: id.replace(/src\/lexicon\/library\.ts$/, ''), encoding: 'utf8' } as const;
      return execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', print], options);
    },
  },
};

/** One-byte text: V8 keeps a source with any sign beyond Latin-1 at two bytes a sign, in every worker. */
const asciiOnly = {
  name: 'ascii-only',
  generateBundle(_options: unknown, bundle: Readonly<Record<string, { code?: string }>>) {
    for (const chunk of Object.values(bundle))
      if (chunk.code)
        chunk.code = chunk.code.replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  },
};

/** See src/build/patterns.ts. */
const patterns = {
  name: 'patterns',
  renderChunk(this: { parse(code: string): unknown }, code: string, { fileName }: { fileName: string }) {
    return fileName.endsWith('.js') ? hoistPatterns(code, (source) => this.parse(source)) : null;
  },
};

/** Packages of many small files: as one they open in half the time. */
const BUNDLED = /^(zod|commander|picocolors|csv-parse|csv-stringify|p-queue|ipaddr\.js|cli-table3|feedsmith)(\/|$)/;

export default defineConfig({
  entry: { cli: 'src/cli/main.ts', index: 'src/index.ts', vitest: 'src/vitest/index.ts', worker: 'src/batch/worker.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Types keep their imports.
  deps: { alwaysBundle: (id, importer) => BUNDLED.test(id) && !importer?.endsWith('.d.ts') },
  plugins: [answersOfLibrary, patterns, asciiOnly],
  dts: true,
  fixedExtension: false,
});
