/** Codes under which a share is quoted, as agencies put them behind a name. */
import type { Token } from '../document.js';

/** Whether the code of a share and of its exchange begins at `at`: "Fjordline [FJL.OL]", "Orsa [ORSA.N]"; but "the U.S." */
export function isQuoteCode(tokens: readonly Token[], at: number): boolean {
  if (at < 0 || at + 2 >= tokens.length || tokens[at + 1]!.text !== '.') return false;
  const exchange = tokens[at + 2]!;
  if (tokens[at + 1]!.spaced || exchange.spaced || exchange.text.length > 2 || tokens[at]!.text.length > 5) return false;
  return /^\p{Lu}{2,5}$/u.test(tokens[at]!.text) && /^\p{Lu}{1,2}$/u.test(exchange.text) && tokens[at + 3]?.spaced !== false;
}
