/** What a person hands in → articles. */
import { ArticleMeta, type Article } from '../article.js';
import { decode } from './decode.js';
import { checkedId, idOf } from './ids.js';
import { InputError } from './input-error.js';
import { parseMarkdown, type Parsed } from './markdown.js';
import { describeIssues } from './schema-error.js';

export { decode } from './decode.js';
export { InputError } from './input-error.js';
export { parseJson } from './schema-error.js';
export { checkedEncoding } from './encoding.js';
export { checkedId, idOf, idOfPath } from './ids.js';
export { readPiece } from './piece.js';
export { splitSource, type Source } from './pieces/index.js';
export { FIELDS, isPiece, KINDS, type Field, type Kind, type NoArticle, type Piece, type Reading, type ReadingOptions } from './reading.js';

interface Reader {
  readonly name: string;
  readonly extensions: readonly string[];
  readonly parse: (source: string) => Parsed;
}

export const READERS: readonly Reader[] = [
  { name: 'Markdown', extensions: ['.md', '.markdown'], parse: parseMarkdown },
  { name: 'text', extensions: ['.txt', '.text', ''], parse: (text) => ({ text, meta: {} }) },
];

export interface ReadOptions {
  /** Of the file, for its kind and for messages. */
  readonly file: string;
  /** Default: made from the file's name. */
  readonly id?: string | undefined;
  /** Wins over what the file says of itself. */
  readonly meta?: ArticleMeta | undefined;
}

/**
 * Reads plain text or Markdown. The byte order mark is dropped and line ends become `\n`; nothing else is changed.
 * @throws InputError for binary, empty and non-UTF-8 input, and for meta that is not as it should be.
 */
export function readArticle(source: Uint8Array | string, { file, id, meta }: ReadOptions): Article {
  const decoded = typeof source === 'string' ? decode(new TextEncoder().encode(source), file) : decode(source, file);
  const normal = decoded.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const parsed = readerOf(file).parse(normal);
  if (!parsed.text.trim()) throw new InputError(file, 'has no text behind its front matter', 'put the text of the article into it');
  const given = Object.fromEntries(Object.entries(meta ?? {}).filter(([, value]) => value !== undefined && value !== null));
  const checked = ArticleMeta.safeParse({
    ...parsed.meta,
    ...(parsed.meta['published'] !== undefined && { publishedBy: 'meta' }),
    ...given,
  });
  if (!checked.success) throw new InputError(file, describeIssues(checked.error), 'correct it or leave it out');
  return { id: checkedId(id ?? idOf(file), file), text: parsed.text, meta: checked.data };
}

function extensionOf(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot).toLowerCase();
}

/** What no reader knows by its extension is read as text. */
function readerOf(file: string): Reader {
  const extension = extensionOf(file);
  return READERS.find(({ extensions }) => extensions.includes(extension)) ?? READERS.at(-1)!;
}
