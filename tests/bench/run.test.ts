import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const bench = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/bench/run.ts', ...args], { cwd: ROOT, encoding: 'utf8' });

it('says which data is not there, and measures the rest', () => {
  const { status, stderr, stdout } = bench('--data', '/nowhere');
  expect(stderr).toContain('gold skipped: /nowhere/gold/dev does not exist; give the folder of the development data with --data DIR');
  expect(stdout).toMatch(/corpus +│ found F1/);
  expect(status).toBe(0);
});

it('ends with 2 for a benchmark that there is not, or whose data is not there', () => {
  expect(bench('nothing')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('no benchmark nothing; there are gold, corpus') as string,
  });
  expect(bench('gold', '/nowhere').status).toBe(2);
});
