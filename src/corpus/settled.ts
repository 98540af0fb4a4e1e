/** Files of a folder as they come, by looking again and again, which works on every file system. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NoArticle } from '../read/index.js';
import { walk, type FoundFile } from './walk.js';

export interface SettledOptions {
  /** Files and folders that are not looked at, with all that is in them. */
  readonly except: readonly string[];
  /** Milliseconds that a file must stay as it is. */
  readonly settle: number;
  readonly signal: AbortSignal;
}

interface Look {
  /** Size and time of change of the file and of its meta, or what is wrong with it. */
  readonly state: string;
  readonly given: boolean;
}

/** Rest between two looks, as a multiple of the time that one takes: a large folder does not keep a processor busy. */
const REST = 10;

/**
 * Yields a file once it has stayed as it is between two looks, and again when it has changed. Ends on the signal.
 * @throws InputError where the folder is gone
 */
export async function* settledFiles(folder: string, { except, settle, signal }: SettledOptions): AsyncGenerator<FoundFile | NoArticle> {
  let before = new Map<string, Look>();
  while (!signal.aborted) {
    const start = Date.now();
    const now = new Map<string, Look>();
    const ready: (FoundFile | NoArticle)[] = [];
    for await (const found of walk(folder)) {
      const name = 'file' in found ? found.file : found.origin;
      if (name === folder && 'error' in found) throw found.error;
      if (except.some((place) => isWithin(name, place))) continue;
      const state = 'file' in found ? await stateOf(name) : 'error' in found ? found.error.message : found.skipped;
      if (state === null) continue;
      const last = before.get(name);
      const settled = last?.state === state;
      if (settled && !last.given) ready.push(found);
      now.set(name, { state, given: settled });
    }
    before = now;
    const rest = Math.max(settle, REST * (Date.now() - start));
    yield* ready;
    await sleep(rest, undefined, { signal }).catch(() => undefined);
  }
}

/** null where the file is gone. */
async function stateOf(file: string): Promise<string | null> {
  const own = await sizeAndTime(file);
  return own === null || !file.endsWith('.txt') ? own : `${own} ${await sizeAndTime(`${file.slice(0, -'.txt'.length)}.meta.json`)}`;
}

async function sizeAndTime(file: string): Promise<string | null> {
  try {
    const { size, mtimeMs } = await stat(file);
    return `${size} ${mtimeMs}`;
  } catch {
    return null;
  }
}

export function isWithin(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
