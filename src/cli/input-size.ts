/** How much there is to read, for the time left. */
import { stat } from 'node:fs/promises';
import { walk } from '../corpus/walk.js';
import { isFolder, STDIN } from './inputs.js';

/** Bytes; null for standard input, addresses, packed files and what cannot be read, whose size says nothing of the text in it. */
export async function sizeOfInputs(args: readonly string[]): Promise<number | null> {
  let size = 0;
  try {
    for (const argument of args) {
      if (argument === STDIN) return null;
      const files = (await isFolder(argument)) ? walk(argument) : [{ file: argument }];
      for await (const found of files) {
        if (!('file' in found) || found.file.endsWith('.gz')) return null;
        size += (await stat(found.file)).size;
      }
    }
    return size;
  } catch {
    return null;
  }
}
