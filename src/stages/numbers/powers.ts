/** Powers and scientific notation: "1.3e6", "6.02 × 10²³", "1.3x10^-4", "2^10". */
import type { Token } from '../../document.js';

export interface Power {
  /** What the figure before it is multiplied by, or raised to. */
  readonly apply: (figure: number) => number;
  readonly after: number;
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The power that begins at token `at`, right behind a figure, or null. */
export function powerAt(tokens: readonly Token[], at: number): Power | null {
  const token = tokens[at];
  if (!token || token.sentence !== tokens[at - 1]?.sentence) return null;
  return exponent(tokens, at) ?? tenTo(tokens, at) ?? raised(tokens, at);
}

const scaled = (exponent: number, after: number): Power | null =>
  Math.abs(exponent) > 300 ? null : { apply: (figure) => Number(`${figure}e${exponent}`), after };

/** "e6", "e+14", "e-1" */
function exponent(tokens: readonly Token[], at: number): Power | null {
  const token = tokens[at]!;
  if (token.spaced) return null;
  const glued = /^[eE](\d{1,3})$/.exec(token.text);
  if (glued) return scaled(Number(glued[1]), at + 1);
  if (token.lower !== 'e') return null;
  const found = signed(tokens, at + 1);
  return found && found.after === at + 3 ? scaled(found.value, found.after) : null;
}

/** "x10^6", "× 10⁶", "x 10^-4" */
function tenTo(tokens: readonly Token[], at: number): Power | null {
  const { text } = tokens[at]!;
  const ten = /^[xX]10$/.test(text) ? at + 1 : /^[xX×·]$/.test(text) && tokens[at + 1]?.text === '10' ? at + 2 : -1;
  if (ten < 0) return null;
  const found = caret(tokens, ten) ?? superscript(tokens, ten);
  return found && scaled(found.value, found.after);
}

/** "^23", "^-1" */
function raised(tokens: readonly Token[], at: number): Power | null {
  const found = caret(tokens, at);
  return found && Math.abs(found.value) <= 100
    ? { apply: (figure) => Math.sign(figure) * Math.abs(figure) ** found.value, after: found.after }
    : null;
}

interface Integer {
  readonly value: number;
  readonly after: number;
}

function caret(tokens: readonly Token[], at: number): Integer | null {
  return tokens[at]?.text === '^' && !tokens[at].spaced ? signed(tokens, at + 1) : null;
}

function signed(tokens: readonly Token[], at: number): Integer | null {
  const sign = /^[-−+]$/.test(tokens[at]?.text ?? '') ? at + 1 : at;
  const digits = tokens[sign];
  if (!digits || digits.spaced || !/^\d{1,3}$/.test(digits.text)) return null;
  return { value: sign > at && tokens[at]!.text !== '+' ? -Number(digits.text) : Number(digits.text), after: sign + 1 };
}

/** "10²³": every raised digit is a token of its own. */
function superscript(tokens: readonly Token[], at: number): Integer | null {
  const negative = tokens[at]?.text === '⁻' && !tokens[at].spaced;
  let digits = '';
  let after = negative ? at + 1 : at;
  for (; tokens[after] && !tokens[after]!.spaced && SUPERSCRIPT.includes(tokens[after]!.text) && digits.length < 3; after++)
    digits += SUPERSCRIPT.indexOf(tokens[after]!.text);
  return digits === '' ? null : { value: negative ? -Number(digits) : Number(digits), after };
}
