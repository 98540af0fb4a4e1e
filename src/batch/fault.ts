import { inputError } from '../corpus/files.js';
import { InputError } from '../read/index.js';

/** An InputError as plain data, which may cross to another thread: which file, what is wrong, what to do. */
export interface Fault {
  readonly file: string;
  readonly problem: string;
  readonly remedy: string;
}

/** What is no InputError is a fault of ours: `problem` says where it came up. */
export function faultOf(error: unknown, file: string, problem: string): Fault {
  if (error instanceof InputError) return { file: error.file, problem: error.problem, remedy: error.remedy };
  return { file, problem: `${problem} (${(error as Error).message})`, remedy: 'please report it with the text' };
}

/** An output that cannot be written, whatever the system says of it. */
export function writeError(file: string, error: unknown): unknown {
  const told = inputError(file, error);
  const isSystem = told === error && error instanceof Error && 'syscall' in error;
  return isSystem ? new InputError(file, `cannot be written (${error.message})`, 'choose another place') : told;
}

/** @throws InputError where the output cannot be written. */
export function writing<Result>(file: string, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    throw writeError(file, error);
  }
}
