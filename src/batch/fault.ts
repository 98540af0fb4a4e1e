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
