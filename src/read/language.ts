/** Whether an article is English. */
import type { Article } from '../article.js';

/** UTF-16 units of the text that are looked at. */
const SAMPLE = 1000;
/** Words that English text is full of; other languages have few of them. */
const ENGLISH = /\b(?:the|and|of|to|that|with|from|said|this|has|were|which|have|been|will)\b/gi;
/** One such word in this many UTF-16 units: other languages have one in 200 or fewer, English news about one in 35. */
const SURELY = 90;
/** A shorter text says nothing for sure. */
const SHORTEST = 100;

/**
 * Code of the language, "de", where the article is not in English; null where it is, or where it is too short to tell.
 * Most articles are known by their small words; the detector, whose model takes 0.4 s to load, is asked about the others only.
 */
export async function otherLanguage({ text }: Pick<Article, 'text'>): Promise<string | null> {
  const sample = text.slice(0, SAMPLE);
  if (sample.length >= SHORTEST && (sample.match(ENGLISH)?.length ?? 0) * SURELY >= sample.length) return null;
  const { eld } = await import('eld/small');
  const detected = eld.detect(sample);
  return detected.language === '' || detected.language === 'en' || !detected.isReliable() ? null : detected.language;
}
