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
  const extension = /\.([a-z]+)$/i.exec(name.replace(/\.gz$/i, ''))?.[1]?.toLowerCase() ?? '';
  if (text.startsWith('<')) return markupKind(text) ?? (/^x?html?$/.test(extension) ? 'html' : 'text');
  if (/^\{\s*["}]/.test(text)) return jsonKind(text, extension);
  if (/^\[\s*(?:\{\s*"|\])/.test(text)) return 'json';
  if (/^x?html?$/.test(extension) && /<(?:p|div|body|br)\b/i.test(text)) return 'html';
  if (extension === 'md' || extension === 'markdown') return 'markdown';
  if (extension === 'csv' || extension === 'tsv' || isTable(text, options)) return 'csv';
  return extension === '' && /^---\n(?:[^\n]{0,500}\n){0,40}?---\s/.test(text) ? 'markdown' : 'text';
}

/** "<rss …" → feed, "<!doctype html" → html, "<3 is a heart" → null */
function markupKind(text: string): Kind | null {
  if (/<!doctype\s+html|<html\b/i.test(text.slice(0, 4000))) return 'html';
  if (/<(?:rss|feed|rdf:rdf|atom:feed)\b/i.test(text)) return 'feed';
  return /^<(?:!doctype\b|!--|\?xml\b|\/?[a-z][a-z0-9:-]{0,30}[\s/>])/i.test(text) ? 'html' : null;
}

/** One object a line, or one object over many lines. */
function jsonKind(text: string, extension: string): Kind {
  const line = firstLine(text);
  // Exports of JSON lines are often called .json
  if (extension === 'json' || extension === 'jsonld') return isJson(line) && /\n\s*\{/.test(text) ? 'jsonl' : 'json';
  // A first line that goes on behind what was looked at
  const long = line.length === text.trimEnd().length && !isJson(line);
  return long || isJson(line) || /^(?:jsonl|ndjson|jl)$/.test(extension) ? 'jsonl' : 'json';
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

/** A first line of short names, one of which names the text; a sentence has blanks behind its commas. */
function isTable(text: string, { fields }: ReadingOptions): boolean {
  const line = firstLine(text).trimEnd();
  if (/[,;|] /.test(line)) return false;
  const columns = columnsOf(line);
  return (
    columns.length > 1 &&
    columns.every((name) => /^[\p{L}\p{N}_ .:#-]{1,60}$/u.test(name)) &&
    columns.some((name) => namesText(name, fields))
  );
}
