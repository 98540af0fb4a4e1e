/** JSON lines: one article a line; empty lines are passed over. */
import { linesOf } from '../bytes.js';
import { numberedId } from '../ids.js';
import { InputError } from '../input-error.js';
import { LONGEST_PIECE, type Pieces, type Source } from './source.js';

export async function* splitLines({ origin: file, id, chunks, meta }: Source): Pieces {
  for await (const { number, bytes } of linesOf(chunks, LONGEST_PIECE)) {
    const origin = `${file}:${number}`;
    if (bytes === null)
      yield { origin, error: new InputError(origin, `is longer than ${LONGEST_PIECE / 1e6} MB`, 'put one article on a line, or use --as') };
    else if (bytes.some((byte) => byte > 32)) yield { kind: 'json', origin, id: numberedId(id, number), meta, bytes };
  }
}
