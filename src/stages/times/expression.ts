/** What the rules read before anything is resolved: expressions over tokens, and the sentence they are read from. */
import type { TimeUnit, Token } from '../../document.js';
import { UNIT_OF } from '../../lexicon/times.js';
import type { Grain, Period } from './calendar.js';

/** A part of a year, month or week that its words alone do not date: "the third quarter", "October", "Nov. 4", "Tuesday". */
export type Part =
  | { readonly grain: 'day'; readonly month: number; readonly day: number }
  /** `monthday`: "the 14th" */
  | { readonly grain: 'month' | 'quarter' | 'half' | 'season' | 'weekday' | 'monthday'; readonly n: number }
  | { readonly grain: 'months'; readonly n: number; readonly until: number }
  | { readonly grain: 'holiday'; readonly id: string };

/**
 * Which one of the like-named parts: by the words "last", "next", "this"; "the previous", "the following" one, seen from the day under
 * discussion; or the nearest one that the clause allows.
 */
export type Pick = 'near' | 'last' | 'next' | 'this' | 'before' | 'after';

export type PlainGrain = Exclude<Grain, 'span'>;

export type Expression =
  /** "2018", "November 4th, 2019", "the 1990s" */
  | { readonly is: 'period'; readonly period: Period; readonly fiscal: boolean }
  /** "the third quarter", "last April", "Oct. 26"; `of` holds the year once it is known: "… of 2018", "… of last year" */
  | { readonly is: 'part'; readonly part: Part; readonly of: Expression | null; readonly pick: Pick; readonly fiscal: boolean }
  /** counted from the article's own day: "last month" −1, "today" 0, "next fiscal year" 1 */
  | { readonly is: 'deictic'; readonly grain: PlainGrain; readonly offset: number; readonly fiscal: boolean }
  /** "two years ago" (from the article's day); "a year earlier", "the previous quarter" (from the period under discussion) */
  | {
      readonly is: 'shift';
      readonly unit: PlainGrain;
      readonly count: number;
      readonly from: 'published' | 'focus';
      readonly keep: boolean;
      readonly of: Expression | null;
    }
  /** "the quarter", "the latest period", "the same month"; `of` as in "the same period of 2018" */
  | {
      readonly is: 'focus';
      readonly grain: PlainGrain | null;
      readonly latest: boolean;
      readonly same: boolean;
      readonly of: Expression | null;
      readonly fiscal: boolean;
    }
  /** "the year to 30 June", "nine months ended Sept. 30"; `named` is the quarter's own name, if it has one */
  | {
      readonly is: 'ended';
      readonly unit: TimeUnit;
      readonly count: number;
      readonly end: Expression;
      readonly named: Expression | null;
      /** "the fiscal year ended" */
      readonly fiscal: boolean;
    }
  /** "the first Friday of July", −1 the last one */
  | { readonly is: 'nth'; readonly nth: number; readonly weekday: number; readonly of: Expression }
  /** "the week of June 11" */
  | { readonly is: 'around'; readonly grain: PlainGrain; readonly of: Expression }
  | { readonly is: 'span'; readonly from: Expression; readonly until: Expression }
  /** "11:25 a.m.", "Friday morning": `clock` is what stands behind the T of a TIMEX3 value */
  | { readonly is: 'time'; readonly clock: string; readonly of: Expression | null }
  | Duration
  | { readonly is: 'set'; readonly value: string }
  /** "now", "recently": a time with no value */
  | { readonly is: 'reference' };

export interface Duration {
  readonly is: 'duration';
  /** Null for "several" and for a unit with no number. */
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: TimeUnit;
  readonly streak: boolean;
  /** Without a number: "a decade", "the past year", "a couple of days". */
  readonly single: boolean;
  /** The words in front that make it a window: "the past 12 months". */
  readonly window: 'past' | 'next' | null;
  /** TIMEX3 value, where two units say it: "two years and six months" → P2Y6M, though it measures 30 months. */
  readonly value?: string;
}

export interface Reading {
  readonly first: number;
  readonly after: number;
  readonly expression: Expression;
}

export interface Node extends Reading {
  readonly because: readonly string[];
}

/** A rule that may begin with a word, and what it needs, as bits: see `Rule.needs`. */
export interface Start {
  readonly rule: Rule;
  readonly needs: number;
}

/** A word of the vocabulary. */
export interface Word {
  /** Whether a rule may begin with it. */
  readonly begins: boolean;
  /** Those that may begin with it. */
  readonly rules: readonly Start[];
  /** All that they need, as bits. */
  readonly needs: number;
  /** Whether those that begin with it ask for one of their second words behind it. */
  readonly weak: boolean;
  readonly number: boolean;
  /** A number in digits, a year too. */
  readonly digits: boolean;
  /** Those that it may be the second word of. */
  readonly second: ReadonlySet<Rule>;
  /** Whether it makes a time of a number in front of it. */
  readonly behind: boolean;
  /** The needs that it meets, as bits: see `Rule.needs`. */
  readonly meets: number;
  /** What it tells about tense, as bits. */
  readonly cue: number;
}

/** A word that no rule knows. */
export const NO_WORD: Word = {
  begins: false,
  rules: [],
  needs: 0,
  weak: false,
  number: false,
  digits: false,
  second: new Set(),
  behind: false,
  meets: 0,
  cue: 0,
};

/** [text, the phrases found in it with their values]; an empty list is a counter-example. */
export interface Example {
  readonly text: string;
  readonly published?: string;
  readonly times: readonly (readonly [phrase: string, value: string | null])[];
}

/** Something to be right about that no single rule makes: which Friday, whose quarter. */
export interface Topic {
  readonly id: string;
  readonly examples: readonly Example[];
}

/** What may join two neighbouring expressions into one. */
export interface Join extends Topic {
  /** `gap` is the words between the two, in lower case, separated by blanks. */
  readonly join: (a: Expression, b: Expression, gap: string, line: Line, nodes: readonly [Node, Node]) => Expression | null;
}

export interface Rule extends Topic {
  /** Lower-case words that can begin it; `#year` for a token of four digits, `#` for other numbers in digits. */
  readonly starts: Iterable<string>;
  /** Words of which one has to stand behind a first word like "the"; those of `starts` unless given. */
  readonly second?: Iterable<string>;
  /** Of each of these sets one word has to begin the time or stand a few tokens behind its beginning: units, months. */
  readonly needs?: readonly Iterable<string>[];
  /** Set where they stand at most three tokens behind the beginning. */
  readonly close?: true;
  /** Set where a number that begins it has more of its word behind it, without a blank: "3rd", "90s", "11/04/2019". */
  readonly glued?: true;
  readonly read: (line: Line, i: number) => Reading | null;
}

/** What a token's owner is, in the array given to a `Line`; 0 for none. */
export const NAME = 1;
export const PRODUCT = 2;

/** In `Words.begins`: see `Word.weak`. */
export const WEAKLY = 2;

/** What the vocabulary knows of each spelling of an article, and the spelling of each token. */
export interface Words {
  readonly ofForm: readonly Word[];
  /** `Word.begins` and `Word.meets` of each spelling; `WEAKLY` where it begins a time only in front of a second word. */
  readonly begins: Uint8Array;
  /** Whether a rule may have it as its second word. */
  readonly second: Uint8Array;
  readonly meets: Int32Array;
  readonly formOf: readonly number[];
}

/** One sentence as the rules see it. */
export class Line {
  constructor(
    readonly tokens: readonly Token[],
    readonly first: number,
    readonly after: number,
    private readonly owned: Uint8Array,
    private readonly words: Words,
  ) {}

  /** What the vocabulary knows of a token of the article. */
  known(i: number): Word {
    return i < this.tokens.length ? this.words.ofForm[this.words.formOf[i]!]! : NO_WORD;
  }

  /** Whether a rule may begin at a token of the sentence. */
  begins(i: number): boolean {
    const { begins, second, formOf } = this.words;
    const how = begins[formOf[i]!]!;
    return how === WEAKLY ? i + 1 < this.tokens.length && second[formOf[i + 1]!] === 1 : how === 1;
  }

  meets(i: number): number {
    return this.words.meets[this.words.formOf[i]!]!;
  }

  /** '' outside of the sentence and inside names. */
  word(i: number): string {
    return i >= this.first && i < this.after && this.owned[i] === 0 ? this.tokens[i]!.lower : '';
  }

  /** Whether the token is part of a product's name. */
  product(i: number): boolean {
    return i < this.after && this.owned[i] === PRODUCT;
  }
}

export const textAt = (line: Line, i: number): string => (line.word(i) ? line.tokens[i]!.text : '');
/** Whether token `i` follows the one before it without a blank. */
export const glued = (line: Line, i: number): boolean => line.word(i) !== '' && !line.tokens[i]!.spaced;
export const DASHES: readonly string[] = ['-', '–', '—', '‑'];
export const isDash = (word: string): boolean => word === '-' || word === '–' || word === '—' || word === '‑';
/** Past a hyphen inside a compound ("third-quarter"), or `i` itself. */
export const skipHyphen = (line: Line, i: number): number => (isDash(line.word(i)) && glued(line, i) && glued(line, i + 1) ? i + 1 : i);

export const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

export const period = (value: Period, fiscal = false): Expression => ({ is: 'period', period: value, fiscal });
export const part = (value: Part, options: { pick?: Pick; of?: Expression | null; fiscal?: boolean } = {}): Expression => ({
  is: 'part',
  part: value,
  of: options.of ?? null,
  pick: options.pick ?? 'near',
  fiscal: options.fiscal ?? false,
});
export const deictic = (grain: PlainGrain, offset: number, fiscal = false): Expression => ({ is: 'deictic', grain, offset, fiscal });
export const focus = (
  grain: PlainGrain | null,
  options: { latest?: boolean; same?: boolean; of?: Expression; fiscal?: boolean } = {},
): Expression => ({
  is: 'focus',
  grain,
  latest: options.latest ?? false,
  same: options.same ?? false,
  of: options.of ?? null,
  fiscal: options.fiscal ?? false,
});
export const reading = (first: number, after: number, expression: Expression): Reading => ({ first, after, expression });

const GRAINS: ReadonlySet<string> = new Set(['day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century']);

/** The grain that a unit word names . */
export function grainOf(word: string): PlainGrain | null {
  if (word === 'weekend') return 'weekend';
  const row = UNIT_OF.get(word);
  if (!row || row.forms.split(' ')[0] !== word) return null;
  return GRAINS.has(row.unit) ? (row.unit as PlainGrain) : null;
}

/** "2018", "last year", "a year earlier", "that year" */
export const isYear = (e: Expression): boolean =>
  (e.is === 'period' && (e.period.grain === 'year' || (e.period.grain === 'span' && e.period.from.grain === 'year'))) ||
  (e.is === 'deictic' && e.grain === 'year') ||
  (e.is === 'shift' && e.unit === 'year' && e.of === null) ||
  (e.is === 'focus' && e.grain === 'year' && e.of === null);

/** A part of a year that nothing beside it dates. */
export const isUndated = (e: Expression): e is Extract<Expression, { is: 'part' }> => e.is === 'part' && e.of === null;
