/**
 * One process at a time. Whoever wants a lock puts a claim that names its process into the lock's folder and then looks for others:
 * of two that come at once at most one stays alone. A claim whose process has ended counts for nothing, however it ended.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface LockOptions {
  /** Milliseconds to wait for another process. */
  readonly patience: number;
  /** What is thrown then; `holder` is "process 4711". */
  readonly taken: (holder: string) => Error;
}

/** A process of another machine that shares the disk cannot be asked whether it lives: it renews its claim. */
const RENEWED_EVERY = 15_000;
const DEAD_AFTER = 4 * RENEWED_EVERY;
/** Milliseconds until the next look, at most. */
const REST = 60;
const MOST_TRIES = 100;
const HOST = encodeURIComponent(hostname());

/** Returns what gives the lock back; the end of the process does too. Where no claim can be written, nothing else can, and there is no lock. */
export async function takeLock(folder: string, { patience, taken }: LockOptions): Promise<() => void> {
  const own = `${process.pid}-${beginOf(process.pid)}-${randomBytes(4).toString('hex')}@${HOST}`;
  const file = path.join(folder, own);
  const deadline = Date.now() + patience;
  for (;;) {
    if (othersIn(folder, own).length === 0) {
      if (!claim(file)) return () => undefined;
      if (othersIn(folder, own).length === 0) return hold(file);
      withdraw(file);
    }
    const [other] = othersIn(folder, own);
    if (other !== undefined && Date.now() > deadline) throw taken(other);
    await sleep(Math.random() * REST);
  }
}

function hold(file: string): () => void {
  const renewal = setInterval(() => renew(file), RENEWED_EVERY).unref();
  const release = (): void => {
    clearInterval(renewal);
    process.off('exit', release);
    withdraw(file);
  };
  process.on('exit', release);
  return release;
}

function claim(file: string): boolean {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    try {
      if (!existsSync(path.dirname(file))) mkdirSync(path.dirname(file));
      writeFileSync(file, '');
      return true;
    } catch (error) {
      // Others make the folder too, and take it along when they withdraw.
      if (!existsSync(path.dirname(path.dirname(file))) || !['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    }
  }
  return false;
}

function withdraw(file: string): void {
  rmSync(file, { force: true });
  try {
    rmdirSync(path.dirname(file));
  } catch {
    // It holds other claims, or is gone.
  }
}

function renew(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Without a claim there is nothing to renew.
  }
}

/** Living processes with a claim; claims of ended ones are removed. */
function othersIn(folder: string, own: string): readonly string[] {
  return namesIn(folder).flatMap((name) => {
    const match = /^(\d+)-(\d+)-[0-9a-f]+@(.+)$/.exec(name);
    if (name === own || match === null) return [];
    const [, pid, begin, host] = match as unknown as [string, string, string, string];
    const file = path.join(folder, name);
    if (host === HOST ? isAlive(Number(pid), begin) : isRenewed(file))
      return [host === HOST ? `process ${pid}` : `process ${pid} of the machine ${decodeURIComponent(host)}`];
    rmSync(file, { force: true });
    return [];
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The number of a process that has ended is given to another one, which began later. */
function isAlive(pid: number, begin: string): boolean {
  const now = beginOf(pid);
  return now === begin || now === UNKNOWN || (now !== null && begin === UNKNOWN);
}

const UNKNOWN = '0';

/** When a process began, as the system counts; null where there is none, '0' where the system does not tell. */
function beginOf(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return null;
  }
  try {
    // "4711 (node) S …": state and 19 fields on the time. Z has ended, and nobody has asked for its result yet.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    return fields[0] === 'Z' ? null : fields[19]!;
  } catch {
    return UNKNOWN;
  }
}

function isRenewed(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs < DEAD_AFTER;
}
