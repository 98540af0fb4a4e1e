/** The file system with errors that teach. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '../read/index.js';

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

const PROBLEMS: Readonly<Record<string, readonly [problem: string, remedy: string]>> = {
  ENOENT: ['does not exist', 'check the name'],
  EISDIR: ['is a folder', 'give a file'],
  ENOTDIR: ['is not in a folder', 'give a folder'],
  EACCES: ['may not be read or written', 'change its permissions'],
  EPERM: ['may not be read or written', 'change its permissions'],
  EROFS: ['is on a disk that can only be read', 'choose another folder'],
  ENOSPC: ['cannot be written, the disk is full', 'free some space and run the same command again'],
  EDQUOT: ['cannot be written, your share of the disk is used up', 'free some space and run the same command again'],
  EFBIG: ['cannot be written, it would be larger than files may be', 'raise the limit (ulimit -f) and run the same command again'],
  EEXIST: ['exists already', 'choose another name'],
};

/** Any other error as it is. */
export function inputError(file: string, error: unknown): unknown {
  const known = PROBLEMS[codeOf(error)];
  return known ? new InputError(file, ...known) : error;
}

/** @throws InputError */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw inputError(file, error);
  }
}

/** null where there is no such file. */
export async function readBytesIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw inputError(file, error);
  }
}

/** Names in a folder, sorted by code unit, the same on every machine. @throws InputError */
export async function listNames(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    throw inputError(folder, error);
  }
}

/** Whoever reads the file sees the old content or the new, never half. Returns whether the content is new. */
export async function writeAtomic(file: string, content: string): Promise<boolean> {
  const old = await readBytesIfThere(file);
  if (old !== null && Buffer.from(content).equals(old)) return false;
  const temporary = path.join(path.dirname(file), `.${randomUUID()}.tmp`);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(temporary, content, { flag: 'wx' });
    await rename(temporary, file);
    return true;
  } catch (error) {
    await rm(temporary, { force: true });
    throw inputError(file, error);
  }
}
