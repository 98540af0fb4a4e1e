/** The ledger: every number of the text that is in no fact, with the reason. */
import type { Document, Rejection, Span } from '../../document.js';
import type { LedgerEntry, LedgerReason } from '../../fact.js';
import { NUMBER_WORDS } from '../../lexicon/number-words.js';

const DIGITS = /\d+(?:[.,]\d+)*/g;

/** Every maximal run of digits with its inner separators, and every number word, in reading order. */
export function numeralsOf({ text, tokens }: Pick<Document, 'text' | 'tokens'>): Span[] {
  const numerals: Span[] = Array.from(text.matchAll(DIGITS), ({ index, 0: run }) => ({ start: index, end: index + run.length }));
  for (const at of tokens.numerals) {
    const { lower, shape, start, end } = tokens.tokens[at]!;
    // "5million" has one numeral
    if (shape === 'word' && NUMBER_WORDS.has(lower) && !/[\p{L}\p{N}]/u.test(text[start - 1] ?? '')) numerals.push({ start, end });
  }
  return numerals.sort((a, b) => a.start - b.start);
}

export function makeLedger(document: Document, numerals: readonly Span[]): LedgerEntry[] {
  const { text } = document;
  const reasons = reasonsOf(document, numerals);
  return numerals.flatMap(({ start, end }, index) => {
    const found = reasons[index] ?? { reason: touchesLetter(text, start, end) ? 'name' : 'other', detail: null };
    return found === IN_FACT ? [] : [{ text: text.slice(start, end), start, end, reason: found.reason, detail: found.detail }];
  });
}

type Reason = Pick<Rejection, 'reason' | 'detail'>;

const IN_FACT: Reason = { reason: 'other', detail: null };

/** Of each numeral whether a fact has it, or the reason of what took it: claims' own word counts most, then names, times, numbers. */
function reasonsOf({ claims, names, times, numbers }: Document, numerals: readonly Span[]): (Reason | undefined)[] {
  const reasons = new Array<Reason | undefined>(numerals.length);
  const say = ({ start, end }: Span, reason: Reason): void => {
    for (let i = firstFrom(numerals, start); i < numerals.length && numerals[i]!.start < end; i++) reasons[i] ??= reason;
  };
  for (const { quantity, subject, metric, period, place, source } of claims.claims) {
    for (const span of [quantity, subject, metric, place, source]) if (span) say(span, IN_FACT);
    if (period?.start != null && period.end != null) say({ start: period.start, end: period.end }, IN_FACT);
  }
  for (const rejection of claims.rejections) say(rejection, rejection);
  for (const mention of names.mentions) if (mention.form === 'name') say(mention, { reason: 'name', detail: mention.text });
  for (const mention of times.times) say(mention, { reason: mention.type === 'TIME' ? 'clock' : 'time', detail: mention.text });
  for (const mention of numbers.numbers) say(mention, { reason: REASONS[mention.class] ?? 'other', detail: mention.text });
  return reasons;
}

/** The first numeral that begins at an offset or behind it, by bisection. */
function firstFrom(numerals: readonly Span[], offset: number): number {
  let low = 0;
  let high = numerals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numerals[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const REASONS: Partial<Record<string, LedgerReason>> = {
  ordinal: 'ordinal',
  pronoun: 'pronoun',
  vague: 'vague',
  score: 'score',
  clock: 'clock',
  code: 'label',
};

/** "MP3", "A320" */
function touchesLetter(text: string, start: number, end: number): boolean {
  return /\p{L}/u.test(text[start - 1] ?? '') || /\p{L}/u.test(text[end] ?? '');
}
