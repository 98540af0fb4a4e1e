/** Readings → jobs, in the order of the input, so that the same articles are duplicates and get the same ids with any number of workers. */
import type { Article } from '../article.js';
import type { BatchEvent } from './events.js';
import { hashOf } from './hash.js';
import type { Hash } from './hash-table.js';
import { Seen } from './seen.js';
import type { Reading } from './task.js';

export interface Job {
  readonly article: Article & { readonly origin: string };
  /** Of all that its sheet depends on, but for the program. */
  readonly key: Hash;
  /** What is told of it before it is done. */
  readonly notes: readonly BatchEvent[];
}

export interface IntakeOptions {
  /** Stands in place of what articles say. */
  readonly published?: string | undefined;
  /** Extracts a text again that came before. */
  readonly keepDuplicates?: boolean;
}

/** What is no job is an event. */
export async function* intake(
  readings: AsyncIterable<Reading>,
  { published, keepDuplicates = false }: IntakeOptions,
): AsyncGenerator<Job | BatchEvent> {
  const seen = new Seen();
  for await (const reading of readings) {
    const { origin } = reading;
    if ('failed' in reading) yield { event: 'failed', origin, ...reading.failed };
    else if ('skipped' in reading) yield { event: 'skipped', origin, reason: reading.skipped };
    else {
      const { id, text } = reading.article;
      const hash = hashOf(text);
      const of = keepDuplicates ? null : seen.duplicateOf(hash, origin);
      if (of !== null) {
        yield { event: 'duplicate', origin, id, of };
        continue;
      }
      const free = seen.claim(id, hash, origin);
      const meta = published === undefined ? reading.article.meta : { ...reading.article.meta, published, publishedBy: 'given' as const };
      const notes: BatchEvent[] = reading.notes.map((note) => ({ event: 'note', origin, note }));
      if (free !== id) notes.push({ event: 'renamed', origin, id: free, from: id });
      yield { article: { origin, id: free, text, meta }, key: hashOf(free, hash, JSON.stringify(meta)), notes };
    }
  }
}
