import { defineConfig } from 'vitest/config';

const BROWSER = 'tests/**/*.browser.test.ts';

export default defineConfig({
  test: {
    // Processes and property tests on a machine that does much else at the same time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    // Vitest leaves one processor free, which of two is half.
    maxWorkers: 2,
    projects: [
      // No test changes what a module holds: the program is loaded once, not once a file, where it takes a second.
      { extends: true, test: { name: 'parts', isolate: false, include: ['tests/**/*.test.ts'], exclude: ['tests/cli/**', BROWSER] } },
      // The command line is built once and run as a real process.
      { extends: true, test: { name: 'cli', include: ['tests/cli/**/*.test.ts'], exclude: [BROWSER], globalSetup: 'tests/cli/build.ts' } },
      { extends: true, test: { name: 'browser', include: [BROWSER], globalSetup: ['tests/chromium.ts', 'tests/review/build.ts'] } },
    ],
  },
});
