/** Bytes → text: UTF-8 only, and nothing that is no text. */
import { InputError } from './input-error.js';

/** The text exactly as it stands, byte order mark and line ends included. @throws InputError */
export function decode(bytes: Uint8Array, file: string): string {
  if (bytes.includes(0)) throw new InputError(file, 'is a binary file', 'give a text or Markdown file');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError(
      file,
      `is no UTF-8 (first at byte ${firstBadByte(bytes)})`,
      'convert it, for example with "iconv -f windows-1252 -t utf-8"',
    );
  }
  if (!text.replace('\uFEFF', '').trim()) throw new InputError(file, 'is empty', 'put the text of the article into it');
  return text;
}

/** The longest prefix that decodes ends where the fault begins. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    if (decodes(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle - 1;
  }
  while (!decodes(bytes.subarray(0, good), false)) good--;
  return good;
}

/** `open`: a sequence that is cut at the end is no fault. */
function decodes(bytes: Uint8Array, open: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: open });
    return true;
  } catch {
    return false;
  }
}
