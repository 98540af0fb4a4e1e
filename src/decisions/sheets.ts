/** The sheet of an article: the stored one while it is of today's text, date and version, else a new one. */
import { createHash } from 'node:crypto';
import { ArticleTooLongError, type Article } from '../article.js';
import { readSheet } from '../corpus/index.js';
import type { OwnLexicon } from '../document.js';
import type { FactSheet } from '../fact.js';
import { InputError } from '../read/index.js';
import { VERSION } from '../version.js';

/** Nothing is written. A stored sheet does not tell which rows of a user made it. @throws InputError where it is broken, or the article too long. */
export async function freshSheet(folder: string, article: Article, lexicon: OwnLexicon | null = null): Promise<FactSheet> {
  if (lexicon) return extractNow(article, lexicon);
  const stored = await readSheet(folder, article.id);
  if (stored && isFresh(stored, article)) return stored;
  return extractNow(article);
}

/** @throws InputError where the text is too long. */
export async function extractNow(article: Article, lexicon: OwnLexicon | null = null): Promise<FactSheet> {
  const { extract } = await import('../extract.js');
  try {
    return extract(article, { lexicon });
  } catch (error) {
    if (error instanceof ArticleTooLongError) throw new InputError(article.id, error.message, 'split it into several articles');
    throw error;
  }
}

function isFresh({ article: of, extractor }: FactSheet, { id, text, meta }: Article): boolean {
  if (of.id !== id || extractor.version !== VERSION || of.published !== (meta.published ?? null)) return false;
  return of.characters === text.length && of.sha256 === createHash('sha256').update(text).digest('hex');
}
