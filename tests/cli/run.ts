/** The command line as a real process on real files. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, inject } from 'vitest';

const MAIN = inject('cli');
const FOLDERS = mkdtempSync(path.join(tmpdir(), 'tallywire-'));
afterAll(() => rmSync(FOLDERS, { recursive: true, force: true }));

/** Without colours, whatever the machine asks for: text is compared. */
export const ENVIRONMENT: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };

/** Makes a text long enough to be known as English at sight: of a short one a detector is asked, which takes half of a process's start. */
export const ENGLISH = 'The company said that it was pleased with the season, and that this has been the best of all of them.';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function tallywire(folder: string, args: readonly string[], input = ''): Promise<Run> {
  return run(folder, process.execPath, [MAIN, ...args], input);
}

/** Through a shell, where `tallywire` stands for the command. */
export function shell(folder: string, command: string): Promise<Run> {
  return run(folder, 'bash', ['-c', `tallywire() { '${process.execPath}' '${MAIN}' "$@"; }; ${command}`], '');
}

function run(cwd: string, command: string, args: readonly string[], input: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: ENVIRONMENT });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.on('error', () => undefined).end(input);
  });
}

/** A new folder with these files; it is gone when the tests of the file are done. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(FOLDERS, 'test-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}
