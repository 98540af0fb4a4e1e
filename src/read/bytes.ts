/** Streams of bytes: looked at before they are read, unpacked, cut into lines, gathered up to a limit. */
import { createGunzip, type Gunzip } from 'node:zlib';

export type Chunks = AsyncIterable<Uint8Array>;

/** What is wrong with a stream, told by whoever knows the file's name. */
export class StreamError extends Error {
  override readonly name = 'StreamError';

  constructor(
    readonly problem: string,
    readonly remedy: string,
  ) {
    super(problem);
  }
}

/** The first bytes, at least `size` where there are as many, and the whole stream, these included. */
export async function peek(chunks: Chunks, size: number): Promise<{ readonly head: Uint8Array; readonly chunks: Chunks }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let length = 0;
  let failure: { readonly error: unknown } | null = null;
  while (length < size) {
    try {
      const next = await iterator.next();
      if (next.done === true) break;
      seen.push(next.value);
      length += next.value.length;
    } catch (error) {
      failure = { error };
      break;
    }
  }
  const head = Buffer.concat(seen);
  async function* all(): Chunks {
    try {
      if (head.length > 0) yield head;
      if (failure) throw failure.error;
      for (;;) {
        const next = await iterator.next();
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head, chunks: all() };
}

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** Unpacks gzip of one or many members. Whatever stands before a fault is given before the fault is thrown, as a StreamError. */
export async function* gunzip(chunks: Chunks): Chunks {
  // Read by hand: a stream that fails is destroyed, and iterating over it would lose what it had unpacked by then
  const unpacker = createGunzip({ chunkSize: 1 << 16 });
  let fault: NodeJS.ErrnoException | null = null;
  let ended = false;
  let wake = (): void => undefined;
  const next = (): Promise<void> => new Promise((resolve) => (wake = resolve));
  unpacker.on('readable', () => wake());
  unpacker.on('end', () => ((ended = true), wake()));
  unpacker.on('error', (error) => ((fault = error), wake()));
  const feeding = feed(unpacker, chunks);
  try {
    for (;;) {
      const waiting = next();
      const chunk = unpacker.read() as Buffer | null;
      if (chunk !== null) yield chunk;
      else if (ended || fault !== null) break;
      else await waiting;
    }
  } finally {
    unpacker.destroy();
    await feeding;
  }
  if (fault === null) return;
  const { code } = fault as NodeJS.ErrnoException;
  if (code?.startsWith('Z_') !== true) throw fault as Error;
  throw new StreamError(
    code === 'Z_BUF_ERROR' ? 'is gzip that ends too early' : 'is broken gzip',
    'make or fetch it anew; what stands before the fault was read',
  );
}

async function feed(unpacker: Gunzip, chunks: Chunks): Promise<void> {
  try {
    for await (const chunk of chunks) {
      if (unpacker.destroyed) return;
      if (unpacker.write(chunk)) continue;
      await new Promise<void>((resolve) => {
        const go = (): void => {
          unpacker.off('drain', go).off('close', go);
          resolve();
        };
        unpacker.on('drain', go).on('close', go);
      });
    }
    unpacker.end();
  } catch (error) {
    unpacker.destroy(error as Error);
  }
}

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Without its line end; null where it is longer than the limit. */
  readonly bytes: Uint8Array | null;
}

/** Lines that end in \n or \r\n. A line over the limit (in bytes) is passed over without being kept. */
export async function* linesOf(chunks: Chunks, limit: number): AsyncGenerator<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (): Line => {
    const bytes = length > limit ? null : Buffer.concat(parts);
    parts = [];
    length = 0;
    return { number: number++, bytes: bytes?.at(-1) === 13 ? bytes.subarray(0, -1) : bytes };
  };
  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length > limit) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      keep(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    // A copy: a view would keep the whole chunk alive
    keep(Uint8Array.prototype.slice.call(chunk, start));
  }
  if (length > 0) yield take();
}

/** The whole stream, up to a limit in bytes. @throws StreamError */
export async function gather(chunks: Chunks, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) throw new StreamError(`is larger than ${limit / 1e6} MB`, 'split it, or give many articles as JSON lines');
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}
