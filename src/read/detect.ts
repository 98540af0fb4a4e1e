/** What kind of file it is, by what stands in it; the name decides only where contents look alike (text and Markdown, JSON of one line). */
import { decodeAny } from './encoding.js';
import { InputError } from './input-error.js';
import type { Kind, ReadingOptions } from './reading.js';
import { columnsOf, namesText } from './fields.js';

/** Bytes that are looked at. */
export const HEAD = 1 << 16;

/** Other files that people have beside articles, by their first bytes. */
const OTHERS: readonly (readonly [first: string, name: string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\x03\x04', 'a ZIP archive (or a document of Word, Excel …)'],
  ['\x89PNG', 'an image'],
  ['\xff\xd8\xff', 'an image'],
  ['GIF8', 'an image'],
  ['RIFF', 'a media file'],
  ['BZh', 'packed with bzip2'],
  ['\xfd7zXZ', 'packed with xz'],
  ['(\xb5/\xfd', 'packed with zstd'],
  ['SQLite format', 'a database'],
  ['PAR1', 'a Parquet file'],
];

/** "a PDF file", "a binary file"; null for text. */
export function binaryKind(head: Uint8Array): string | null {
  const first = Buffer.from(head.subarray(0, 16)).toString('latin1');
  const other = OTHERS.find(([start]) => first.startsWith(start));
  if (other) return other[1];
  // A zero byte is left in no text, in whatever encoding
  return decodeAny({ bytes: head, declares: true }).includes('\0') ? 'a binary file' : null;
}

/** @throws InputError where the head is binary. */
export function detectKind(
  head: Uint8Array,
  { origin, name }: { readonly origin: string; readonly name: string },
  options: ReadingOptions,
): Kind {
  if (/^WARC\/\d/.test(Buffer.from(head.subarray(0, 8)).toString('latin1'))) return 'warc';
  const binary = binaryKind(head);
  if (binary !== null) throw new InputError(origin, `is ${binary}`, 'give text, Markdown, HTML, a feed, JSON, CSV or WARC');
  const text = decodeAny({ bytes: head, encoding: options.encoding, declares: true }).replace(/^\uFEFF?\s*/, '');
  const extension = /\.([a-z]+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (text.startsWith('<')) return markupKind(text) ?? (/^x?html?$/.test(extension) ? 'html' : 'text');
  if (/^\{\s*["}]/.test(text)) return jsonKind(text, extension);
  if (/^\[\s*(?:\{\s*"|\])/.test(text)) return 'json';
  if (/^x?html?$/.test(extension) && /<(?:p|div|body|br)\b/i.test(text)) return 'html';
  if (extension === 'md' || extension === 'markdown') return 'markdown';
  if (extension === 'csv' || extension === 'tsv' || isTable(text, options)) return 'csv';
  return extension === '' && /^---\n(?:[^\n]{0,500}\n){0,40}?---\s/.test(text) ? 'markdown' : 'text';
}

/** "<rss …" → feed, "<!doctype html" → html, "<3 is a heart" → null; comments and declarations are passed over. */
function markupKind(text: string): Kind | null {
  let at = 0;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++;
    const closing = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '>' : null;
    if (closing === null) break;
    const end = text.indexOf(closing, at);
    if (end < 0) return 'html';
    at = end + closing.length;
  }
  const tag = /^<(!doctype\s+|\/?)([a-z][\w:-]{0,30})/i.exec(text.slice(at, at + 60));
  if (!tag) return null;
  if (/^(?:rss|feed|rdf:rdf|atom:feed)$/i.test(tag[2]!)) return 'feed';
  return 'html';
}

/** One object a line, or one object over many lines. */
function jsonKind(text: string, extension: string): Kind {
  if (extension === 'json' || extension === 'jsonld') {
    // Exports of JSON lines are often called .json
    return isJson(firstLine(text)) && /\n\s*\{/.test(text) ? 'jsonl' : 'json';
  }
  if (/^(?:jsonl|ndjson|jl)$/.test(extension)) return 'jsonl';
  const line = firstLine(text);
  return line.length === text.trimEnd().length && !isJson(line) ? 'jsonl' : isJson(line) ? 'jsonl' : 'json';
}

const firstLine = (text: string): string => text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'));

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A first line of short names, one of which names the text. */
function isTable(text: string, { fields }: ReadingOptions): boolean {
  const columns = columnsOf(firstLine(text).trimEnd());
  return (
    columns.length > 1 &&
    columns.every((name) => /^[\p{L}\p{N}_ .:#-]{1,60}$/u.test(name)) &&
    columns.some((name) => namesText(name, fields))
  );
}
