/** Numbers stage: every number that no name and no date owns, with its class and value. */
import type { Document, NumberMention, Numbers } from '../../document.js';
import { currencyBefore, currencyPrefix, scaledCode } from '../../lexicon/currencies.js';
import { isPlural } from '../../lexicon/singular.js';
import type { Atom, Reading } from './atom.js';
import { mayBeginFigure, mayHoldFigure, readFigure } from './figures.js';
import { combine } from './ranges.js';
import { readWords } from './words.js';

/** Reads digits, words and what they make together; durations are read too, other times and names are not. */
export function readNumbers(document: Pick<Document, 'text' | 'tokens' | 'names' | 'times'>): Numbers {
  const { text } = document;
  const { tokens } = document.tokens;
  const taken = takenTokens(document);
  let millions: boolean | null = null;
  const reading: Reading = {
    text,
    tokens,
    taken,
    // Asked for only where a lone "m" stands behind a figure.
    get millions() {
      return (millions ??= writesMillions(document, taken));
    },
  };
  const atoms: Atom[] = [];
  for (let i = 0; i < tokens.length;) {
    const found = taken[i] ? null : readAt(reading, i);
    if (found) atoms.push(found);
    i = found ? Math.max(found.after, i + 1) : i + 1;
  }
  return { numbers: combine(reading, atoms).map((each) => mention(text, each)) };
}

/** Most tokens are plain words, and ruled out by one look. */
function readAt(reading: Reading, at: number): Atom | null {
  const { shape, text } = reading.tokens[at]!;
  if (shape !== 'word') return shape === 'number' || mayBeginFigure(text) ? readFigure(reading, at) : null;
  return readWords(reading, at) ?? (mayHoldFigure(text) ? readFigure(reading, at) : null);
}

function mention(text: string, found: Atom): NumberMention {
  const { first, after, start, end, value, low, high, sign, because } = found;
  return { start, end, text: text.slice(start, end), first, after, because, class: found.class, value, low, high, sign };
}

function takenTokens({ tokens, names, times }: Pick<Document, 'tokens' | 'names' | 'times'>): Uint8Array {
  const taken = new Uint8Array(tokens.tokens.length);
  for (const name of names.mentions) {
    // "RM79", "EUR50m" and "MGBP" look like names
    const { text } = tokens.tokens[name.first]!;
    const money = currencyPrefix(text);
    const alone = name.after - name.first === 1;
    if (name.form === 'name' && !(money && (money.sure || alone)) && !(alone && scaledCode(text))) taken.fill(1, name.first, name.after);
  }
  for (const time of times.times) if (time.type !== 'DURATION') taken.fill(1, time.first, time.after);
  return taken;
}

/** Whether the article writes millions as "m" somewhere: "$5m", "3m users". */
function writesMillions({ tokens }: Pick<Document, 'tokens'>, taken: Uint8Array): boolean {
  const all = tokens.tokens;
  return all.some((token, i) => {
    if (token.text !== 'm' || token.spaced || taken[i] || all[i - 1]?.shape !== 'number') return false;
    return (
      currencyBefore(all, i - 1) !== null || (all[i + 1]?.shape === 'word' && isPlural(all[i + 1]!.text) && all[i + 1]!.lower !== 'hurdles')
    );
  });
}
