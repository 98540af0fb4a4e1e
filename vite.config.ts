/** Builds the page of `tallywire review` into dist/review. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('src/review/page', import.meta.url)),
  build: { outDir: fileURLToPath(new URL('dist/review', import.meta.url)), emptyOutDir: true, target: 'es2022', modulePreload: false },
});
