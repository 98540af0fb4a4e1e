/** What a command says, and how it ends: 0 done, 1 a threshold is missed, 2 bad input. */
import pc from 'picocolors';
import { InputError } from '../read/index.js';

export const EXIT = { ok: 0, missed: 1, badInput: 2 } as const;

export function print(text: string): void {
  process.stdout.write(text);
}

/** One line on standard error; the program goes on with the rest and ends with exit code 2. */
export function complain(error: unknown): void {
  process.exitCode = EXIT.badInput;
  process.stderr.write(`${pc.red('error:')} ${messageOf(error).replace(/\s+/g, ' ')}\n`);
}

function messageOf(error: unknown): string {
  if (error instanceof InputError) return error.message;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** A counter on a terminal; silence in a pipe. */
export function progress(total: number): { readonly step: (label: string) => void; readonly done: (summary: string) => void } {
  let count = 0;
  const line = (text: string): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001B[2K${text}`);
  };
  return {
    step: (label) => line(pc.dim(`${++count}/${total} ${label}`)),
    done: (summary) => line(summary === '' ? '' : `${summary}\n`),
  };
}

/** `| head` closes the pipe early; that is no error. */
export function endQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT.ok);
    throw error;
  });
}
