/** Sheets on standard output, in any format. Nothing is kept from run to run. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { WRITERS, type Format } from '../write/index.js';
import type { Outlet } from './outlet.js';

/** Waits where the other end of a pipe reads slowly. */
export function toStream(stream: Writable, format: Format): Outlet {
  const writer = WRITERS[format];
  const opensAlike = writer.open(true) === writer.open(false);
  let index = 0;
  /** The only sheet so far, where it depends on a second one how the stream opens. */
  let held: Uint8Array | null = null;
  const write = async (chunk: Uint8Array | string): Promise<void> => {
    if (chunk.length > 0 && !stream.write(chunk)) await once(stream, 'drain');
  };
  const open = async (several: boolean): Promise<void> => {
    await write(writer.open(several));
    if (held !== null) await write(held);
    held = null;
  };
  return {
    isKept: () => Promise.resolve(false),
    put: async (_key, _id, sheet) => {
      if (!('bytes' in sheet)) throw new Error('a stream is given bytes');
      if (index++ === 0) {
        held = sheet.bytes;
        if (opensAlike) await open(true);
        return;
      }
      if (held !== null) await open(true);
      await write(writer.between);
      await write(sheet.bytes);
    },
    end: async ({ done, failed, skipped, duplicates }) => {
      const several = done + failed + skipped + duplicates > 1;
      if (held !== null || (index === 0 && several)) await open(several);
      if (index > 0 || several) await write(writer.close(several));
    },
  };
}
