/** The ledger: every number of the text that is in no fact, with the reason. */
import type { Document, Rejection, Span } from '../../document.js';
import type { LedgerEntry, LedgerReason } from '../../fact.js';
import { NUMBER_WORDS } from '../../lexicon/number-words.js';

/** The words are named here, since to find every word of a text and look it up takes far longer. */
const NUMERAL = new RegExp(`\\d+(?:[.,]\\d+)*|(?<![\\p{L}\\p{N}])(?:${[...NUMBER_WORDS].join('|')})(?![\\p{L}\\p{N}])`, 'giu');

/** Every maximal run of digits with its inner separators, and every number word, in reading order. */
export function numeralsOf(text: string): Span[] {
  return Array.from(text.matchAll(NUMERAL), ({ index, 0: numeral }) => ({ start: index, end: index + numeral.length }));
}

export function makeLedger(document: Document, numerals: readonly Span[]): LedgerEntry[] {
  const { text, claims } = document;
  const inFact = new Uint8Array(text.length);
  for (const { quantity, subject, metric, period, place, source } of claims.claims) {
    for (const span of [quantity, subject, metric, place, source]) if (span) inFact.fill(1, span.start, span.end);
    if (period?.start != null && period.end != null) inFact.fill(1, period.start, period.end);
  }
  const reasons = reasonsAt(document);
  return numerals
    .filter(({ start }) => !inFact[start])
    .map(({ start, end }) => {
      const found = reasons[start] ?? { reason: touchesLetter(text, start, end) ? ('name' as const) : ('other' as const), detail: null };
      return { text: text.slice(start, end), start, end, reason: found.reason, detail: found.detail };
    });
}

type Reason = Pick<Rejection, 'reason' | 'detail'>;

/** For each offset the reason that the first stage gave which took it: claims' own word counts most, then names, times, numbers. */
function reasonsAt({ text, claims, names, times, numbers }: Document): (Reason | undefined)[] {
  const at = new Array<Reason | undefined>(text.length);
  const say = ({ start, end }: Span, reason: LedgerReason, detail: string | null): void => {
    for (let i = start; i < end; i++) at[i] ??= { reason, detail };
  };
  for (const rejection of claims.rejections) say(rejection, rejection.reason, rejection.detail);
  for (const mention of names.mentions) if (mention.form === 'name') say(mention, 'name', mention.text);
  for (const mention of times.times) say(mention, mention.type === 'TIME' ? 'clock' : 'time', mention.text);
  for (const mention of numbers.numbers) say(mention, REASONS[mention.class] ?? 'other', mention.text);
  return at;
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
