/** Text as it is saved: nothing in it that cannot be seen, so that what facts quote is what people read. */

/** Soft hyphens, zero-width spaces and joiners of words, marks of direction, byte order marks inside a text. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
/** Joiners hold emoji and some scripts together; beside Latin letters and digits they are leftovers. */
const STRAY_JOINER = /(?<=[\u0020-\u024F])[\u200C\u200D]|[\u200C\u200D](?=[\u0020-\u024F])/g;
/** Line and paragraph separators, vertical tabs, form feeds, the line end of old mainframes. */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Blanks that do not break or have an odd width. Between digits they stay: "1 234" is one number there and two with a plain blank. */
const ODD_SPACE = /(?<!\d)[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]|[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000](?!\d)/g;
/** Control characters that no text needs. */

const CONTROL = /[\0-\b\x0e-\x1f\x7f-\x84\x86-\x9f]/g;

export function cleanText(text: string): string {
  return text.replace(LINE_END, '\n').replace(CONTROL, '').replace(INVISIBLE, '').replace(STRAY_JOINER, '').replace(ODD_SPACE, ' ');
}
