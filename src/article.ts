/** What goes in: an article's text and what is known about it. */
import { z } from 'zod';

export const ArticleMeta = z
  .looseObject({
    title: z.string().nullish(),
    published: z.iso.date('must be a day written YYYY-MM-DD').nullish(),
    publishedBy: z.enum(['given', 'json-ld', 'meta', 'time', 'url', 'feed', 'dateline']).nullish(),
    url: z.string().nullish(),
    site: z.string().nullish(),
    author: z.string().nullish(),
    language: z.string().nullish(),
    added: z.string().nullish(),
    sha256: z.string().length(64).nullish(),
    originalSha256: z.string().length(64).nullish(),
  })
  .meta({ title: 'tallywire article', description: 'ID.meta.json beside ID.txt; every field may be left out, unknown fields are kept' });

export type ArticleMeta = z.infer<typeof ArticleMeta>;

export interface Article {
  readonly id: string;
  readonly text: string;
  readonly meta: ArticleMeta;
}

/** A text with more words or numbers than any article; the message says which, "has more than 50000 numbers". */
export class ArticleTooLongError extends Error {
  override readonly name = 'ArticleTooLongError';
}
