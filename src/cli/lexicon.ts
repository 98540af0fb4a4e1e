import type { OwnLexicon } from '../document.js';
import { readBytes } from '../corpus/files.js';

/** The rows of the file given by --lexicon. @throws InputError where it is no lexicon, or an example of it is not read as it says. */
export async function lexiconOf(file: string | undefined): Promise<OwnLexicon | null> {
  if (file === undefined) return null;
  const { readLexicon } = await import('../own-lexicon.js');
  return readLexicon(await readBytes(file), file);
}
