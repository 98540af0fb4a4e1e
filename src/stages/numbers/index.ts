/** Numbers stage: every number that no name and no date owns, with its class and value. */
import type { Document, NumberMention, Numbers, Token } from '../../document.js';
import { currencyAt, currencyBefore, currencyPrefix, scaledCode } from '../../lexicon/currencies.js';
import { isPlural } from '../../lexicon/singular.js';
import type { Atom, Reading } from './atom.js';
import { RACE_DISTANCE, readFigure } from './figures.js';
import { combine } from './ranges.js';
import { readWords } from './words.js';

/** Reads digits, words and what they make together; durations are read too, other times and names are not. */
export function readNumbers(document: Pick<Document, 'text' | 'tokens' | 'names' | 'times'>): Numbers {
  const reading = new ArticleReading(document, takenTokens(document));
  const { text, taken } = reading;
  const atoms: Atom[] = [];
  let after = 0;
  for (const at of document.tokens.numerals) {
    const found = at < after || taken[at] ? null : readAt(reading, at);
    if (!found) continue;
    atoms.push(found);
    after = found.after;
  }
  return { numbers: combine(reading, atoms).map((each) => mention(text, each)) };
}

/** A class, for V8 makes a slow object of a literal with a getter. */
class ArticleReading implements Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  private inMillions: boolean | null = null;

  constructor(
    private readonly document: Pick<Document, 'text' | 'tokens'>,
    readonly taken: Uint8Array,
  ) {
    this.text = document.text;
    this.tokens = document.tokens.tokens;
  }

  /** Asked for only where a lone "m" stands behind a figure. */
  get millions(): boolean {
    return (this.inMillions ??= writesMillions(this.document, this.taken));
  }
}

function readAt(reading: Reading, at: number): Atom | null {
  return (reading.tokens[at]!.shape === 'word' ? readWords(reading, at) : null) ?? readFigure(reading, at);
}

function mention(text: string, found: Atom): NumberMention {
  const { first, after, start, end, value, low, high, sign, because } = found;
  return { start, end, text: text.slice(start, end), first, after, because, class: found.class, value, low, high, sign };
}

function takenTokens({ tokens, names, times }: Pick<Document, 'tokens' | 'names' | 'times'>): Uint8Array {
  const taken = new Uint8Array(tokens.tokens.length);
  const take = (first: number, after: number): void => {
    for (let i = first; i < after; i++) taken[i] = 1;
  };
  for (const { form, first, after } of names.mentions) if (form === 'name' && !isMoney(tokens.tokens, first, after)) take(first, after);
  // "every 72 minutes" holds a number, "every week" none
  for (const { type, first, after } of times.times) if (type !== 'DURATION' && !(type === 'SET' && after - first > 2)) take(first, after);
  return taken;
}

/** "RM79", "EUR50m" and "MGBP" look like names. */
function isMoney(tokens: readonly Token[], first: number, after: number): boolean {
  const { text } = tokens[first]!;
  const alone = after - first === 1;
  const money = currencyPrefix(text);
  return money !== null && (money.sure || alone) ? true : alone && scaledCode(text) !== null;
}

/** Whether the article writes millions as "m" somewhere: "$5m", "3m users". */
function writesMillions({ tokens }: Pick<Document, 'tokens'>, taken: Uint8Array): boolean {
  const all = tokens.tokens;
  return all.some((token, i) => {
    if (token.spaced || (token.text !== 'm' && token.text !== 'bn') || taken[i] || all[i - 1]?.shape !== 'number') return false;
    return (
      currencyBefore(all, i - 1) !== null ||
      currencyAt(all, i + 1) !== null ||
      (all[i + 1]?.shape === 'word' &&
        isPlural(all[i + 1]!.text) &&
        all[i + 1]!.lower !== 'hurdles' &&
        !RACE_DISTANCE.test(all[i - 1]!.text))
    );
  });
}
