/** Files that are one article: text, Markdown, HTML. */
import { gather } from '../bytes.js';
import { LONGEST_PIECE, type Split } from './source.js';

export const splitWhole = (kind: 'text' | 'markdown' | 'html'): Split =>
  async function* ({ origin, id, chunks, charset, meta }) {
    yield { kind, origin, id, meta, charset, bytes: await gather(chunks, LONGEST_PIECE) };
  };
