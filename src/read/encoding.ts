/** Bytes → text in whatever encoding: byte order mark, header, what the text declares, what the bytes look like, in this order. */
import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { InputError } from './input-error.js';

/** A meta element or an XML declaration stands within the first bytes. */
const DECLARED_WITHIN = 4096;

/** Sets of characters in which any two bytes may be one sign, so that they may look like UTF-8 by chance. */
const DOUBLE_BYTE = /^(?:gb|big5|shift|sjis|x-sjis|euc|iso-2022|windows-31j|ks_c|hz)/i;

/** Where nothing else fits; Latin-1 and ASCII are written in it too. */
const FALLBACK = 'windows-1252';

export interface Encoded {
  readonly bytes: Uint8Array;
  /** Named by the person: nothing else is asked. */
  readonly encoding?: string | undefined;
  /** Named by a header. */
  readonly charset?: string | null | undefined;
  /** Whether the text itself may declare its encoding, as HTML and XML do. */
  readonly declares?: boolean;
}

/** @throws InputError for an encoding that there is not. */
export function checkedEncoding(name: string): string {
  const exists: boolean = iconv.encodingExists(name);
  if (exists) return name;
  throw new InputError(
    `--encoding ${name}`,
    'is no encoding we know',
    'give one such as utf-8, windows-1252, iso-8859-2, shift_jis, gb18030',
  );
}

/** The text, without its byte order mark; a byte that fits nowhere becomes U+FFFD. */
export function decodeAny(source: Encoded): string {
  const { bytes } = source;
  const name = encodingOf(source);
  if (name === 'utf-8') return new TextDecoder('utf-8').decode(bytes);
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name);
}

/** Name of the encoding: "utf-8", "utf-16le", "windows-1252", "shift_jis" … */
export function encodingOf({ bytes, encoding, charset, declares }: Encoded): string {
  if (encoding !== undefined) return namesUtf8(encoding) ? 'utf-8' : encoding;
  const marked = markedEncoding(bytes) ?? wideEncoding(bytes);
  if (marked !== null) return marked;
  const named = known(charset) ?? (declares ? known(declaredIn(bytes)) : null);
  if (named !== null && DOUBLE_BYTE.test(named)) return named;
  const utf8 = looksLikeUtf8(bytes);
  if (utf8 || named === null || namesUtf8(named)) return utf8 ? 'utf-8' : FALLBACK;
  return /^(?:us-)?ascii$|^iso-?8859-?1$|^latin-?1$/i.test(named) ? FALLBACK : named;
}

/** A stream in any encoding → UTF-8. */
export async function* toUtf8(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = iconv.getDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.write(Buffer.from(chunk)));
  yield Buffer.from(decoder.end() ?? '');
}

const namesUtf8 = (name: string): boolean => /^(?:x-)?(?:unicode-1-1-)?utf-?8$/i.test(name);
const known = (name: string | null | undefined): string | null => (name && iconv.encodingExists(name) ? name : null);

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: every other byte of Latin letters is zero. */
function wideEncoding(bytes: Uint8Array): string | null {
  const size = Math.min(bytes.length, DECLARED_WITHIN) & ~1;
  if (size < 4) return null;
  const zeros = [0, 0];
  for (let i = 0; i < size; i++) if (bytes[i] === 0) zeros[i & 1]!++;
  const most = size / 2;
  if (zeros[1]! > 0.7 * most && zeros[0]! < 0.1 * most) return 'utf-16le';
  if (zeros[0]! > 0.7 * most && zeros[1]! < 0.1 * most) return 'utf-16be';
  return null;
}

/** `<meta charset="…">`, `<meta http-equiv=… content="text/html; charset=…">`, `<?xml … encoding="…"?>` */
function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString('latin1');
  const xml = /^\s{0,99}<\?xml[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w.:-]+)/.exec(head);
  const meta = /<meta\b[^>]{0,300}?\bcharset\s{0,9}=\s{0,9}["']?([\w.:-]+)/i.exec(head);
  return xml?.[1] ?? meta?.[1] ?? null;
}

/** Bytes that are UTF-8 in all but a few places; a text that was cut or pasted together has such places. */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  if (isUtf8(bytes)) return true;
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    const following = byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
    let seen = 0;
    while (seen < following && (bytes[i + seen + 1]! & 0xc0) === 0x80) seen++;
    if (following > 0 && seen === following) good++;
    else bad++;
    i += seen;
  }
  return good > 10 * bad;
}
