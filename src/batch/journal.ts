/**
 * What a run has finished, one JSON line an article, behind a line that names the program. Lines are only ever appended, each by one
 * write, so that a run may be killed at any moment. A torn line counts for nothing.
 */
import { closeSync, createReadStream, fstatSync, mkdirSync, openSync, readSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { inputError } from '../corpus/files.js';
import { writing } from './fault.js';

const Header = z.object({ schema: z.literal('tallywire/journal@1'), program: z.string() });

export interface Journal {
  /** @throws InputError */
  readonly add: (entry: object) => void;
  readonly close: () => void;
}

/** Whether there is a journal, and of which program. */
export type JournalState = 'none' | 'current' | 'foreign';

/** Hands every whole entry of a journal of this program to `take`, in order. @throws InputError */
export async function readJournal<Entry>(
  file: string,
  program: string,
  schema: z.ZodType<Entry>,
  take: (entry: Entry) => void,
): Promise<JournalState> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  let first = true;
  try {
    for await (const line of lines) {
      const value = parsed(line);
      if (first) {
        first = false;
        const header = Header.safeParse(value);
        if (!header.success || header.data.program !== program) return 'foreign';
        continue;
      }
      const entry = schema.safeParse(value);
      if (entry.success) take(entry.data);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'none';
    throw inputError(file, error);
  }
  return first ? 'none' : 'current';
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Goes on with a journal, or begins it anew. @throws InputError where that cannot be written. */
export function openJournal(file: string, program: string, state: JournalState): Journal {
  const handle = writing(file, () => {
    mkdirSync(path.dirname(file), { recursive: true });
    if (state !== 'current') {
      const temporary = `${file}.${process.pid}`;
      writeFileSync(temporary, lineOf({ schema: 'tallywire/journal@1', program }));
      renameSync(temporary, file);
    }
    const opened = openSync(file, 'a+');
    if (!endsWithLine(opened)) writeSync(opened, '\n');
    return opened;
  });
  return {
    add: (entry) => void writing(file, () => writeSync(handle, lineOf(entry))),
    close: () => closeSync(handle),
  };
}

const lineOf = (entry: object): string => `${JSON.stringify(entry)}\n`;

function endsWithLine(handle: number): boolean {
  const { size } = fstatSync(handle);
  const last = Buffer.alloc(1);
  return size > 0 && readSync(handle, last, 0, 1, size - 1) === 1 && last[0] === 0x0a;
}
