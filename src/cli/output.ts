/** What a command says, and how it ends. */
import pc from 'picocolors';
import { inputError } from '../corpus/files.js';
import { InputError } from '../read/index.js';

/** `badInput`: the rest is done; `stopped`: it is not. */
export const EXIT = { ok: 0, missed: 1, badInput: 2, stopped: 3, interrupted: 130 } as const;

export function print(text: string): void {
  process.stdout.write(text);
}

/** One line on standard error; the program goes on with the rest and ends with exit code 2. */
export function complain(error: unknown, aloud = true): void {
  process.exitCode = EXIT.badInput;
  if (aloud) process.stderr.write(`${pc.red('error:')} ${messageOf(error).replace(/\s+/g, ' ')}\n`);
}

/** One line on standard error of what is no fault. */
export function note(text: string): void {
  process.stderr.write(`${pc.yellow('note:')} ${text.replace(/\s+/g, ' ')}\n`);
}

function messageOf(error: unknown): string {
  if (error instanceof InputError) return error.message;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** `| head` closes the pipe early, which is no error; a full disk is one. */
export function endQuietlyOnClosedPipe(): void {
  const end = (name: string) => (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT.ok);
    complain(inputError(name, error));
    process.exit(EXIT.stopped);
  };
  process.stdout.on('error', end('standard output'));
  process.stderr.on('error', () => process.exit(process.exitCode ?? EXIT.ok));
}
