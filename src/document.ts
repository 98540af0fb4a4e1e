/**
 * Every type that travels between the stages, on one page.
 *
 * A document is the article's text and the layers that the stages add, one a stage. Nobody changes the text or a layer that already
 * stands. All offsets are half-open [start, end) in UTF-16 code units of the original text; token ranges are half-open
 * [first, after) indices into `tokens.tokens`.
 */
import type { FactKind, Modality, Modifier, NameType, Direction, Basis, LedgerReason } from './fact.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of tokens that a stage found, with the ids of the rules and lexicon rows that made it. */
export interface Mention extends Span {
  readonly text: string;
  readonly first: number;
  readonly after: number;
  readonly because: readonly string[];
}

// ── lexicon ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What a quantity takes from a row of the units. */
export interface UnitRow {
  readonly id: string;
  /** English singular, as a fact sheet writes it. */
  readonly unit: string;
  readonly kind: UnitKind;
  /** UCUM code, or null where UCUM has none. */
  readonly ucum: string | null;
  /** Denominator that the unit's own name holds: "bpd" → barrel per day. */
  readonly per: string | null;
}

/** One form of a name that the lists know. */
export interface KnownName {
  readonly id: string;
  readonly type: NameType;
  /** As it is written in news. */
  readonly form: string;
  /** The name an adjective stands for: "Japanese" → "Japan"; a name stands for itself or for the usual one. */
  readonly canonical: string;
  readonly adjective: boolean;
  readonly code: string | null;
  /** What "the bank", "the country" may call it. */
  readonly kind: string | null;
  /** Whether it is a user's own row. */
  readonly own: boolean;
}

/** What a percentage of a metric is: `rate`, `share`, or of a `level` or an `index`. */
export interface MetricKind {
  readonly id: string;
  readonly kind: 'rate' | 'share' | 'level' | 'index';
}

export interface UnitMatch {
  readonly row: UnitRow;
  readonly after: number;
  /** Whether an abbreviation was matched, not a word. */
  readonly symbol: boolean;
}

export interface NameMatch {
  readonly known: KnownName;
  readonly after: number;
}

/** A user's own rows, which win over ours. */
export interface OwnLexicon {
  readonly unitAt: (tokens: readonly Token[], at: number) => UnitMatch | null;
  readonly nameAt: (tokens: readonly Token[], at: number) => NameMatch | null;
  /** Of a head noun or a phrase, singular or plural, in lower case. */
  readonly metricOf: (words: string) => MetricKind | null;
}

// ── tokens ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Universal parts of speech (Petrov et al. 2012). */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

export interface Token extends Span {
  readonly index: number;
  /** As it stands in the text. */
  readonly text: string;
  /** Lower case with straight apostrophes: what lexicons are looked up with. */
  readonly lower: string;
  readonly pos: PartOfSpeech;
  /** `word` begins with a letter ("MP3", "U.S.", "n't", "'s"), `number` with a digit ("4.5", "1,50,000"), the rest is one `symbol` each. */
  readonly shape: 'word' | 'number' | 'symbol';
  /** Whether white space stands before it. */
  readonly spaced: boolean;
  readonly sentence: number;
  /** Rows of the user's own lexicon whose phrase begins here. */
  readonly own: { readonly unit: UnitMatch | null; readonly name: NameMatch | null; readonly metric: MetricKind | null } | null;
}

export interface Sentence extends Span {
  readonly index: number;
  readonly first: number;
  readonly after: number;
  readonly paragraph: number;
  /** `heading`: a line without a full stop that stands alone; `row`: a line of a table. */
  readonly role: 'heading' | 'body' | 'row';
}

export interface Tokens {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Indices of the tokens with which a number may begin, and of every word that counts as a number. */
  readonly numerals: readonly number[];
  /** One token of each spelling: what holds wherever a word stands is looked up with these, once. */
  readonly forms: readonly Token[];
  /** The index in `forms` of each token's spelling. */
  readonly formOf: readonly number[];
}

// ── names ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** One thing in the world that the article names, however often and in whichever form. */
export interface Entity {
  readonly id: number;
  /** The fullest name the article gives it. */
  readonly name: string;
  readonly type: NameType;
  /** ISO 3166-1 alpha-2 of a country, or null. */
  readonly code: string | null;
}

export interface NameMention extends Mention {
  readonly entity: number;
  readonly type: NameType;
  /** `name` "Orion", `nominal` "the company", `pronoun` "its", `adjective` "Japanese" (of the entity Japan). */
  readonly form: 'name' | 'nominal' | 'pronoun' | 'adjective';
}

export interface Names {
  readonly entities: readonly Entity[];
  /** In reading order, never overlapping. */
  readonly mentions: readonly NameMention[];
}

// ── times ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

export type TimeUnit =
  'second' | 'minute' | 'hour' | 'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'season' | 'session' | 'year' | 'decade' | 'century';

export interface TimeMention extends Mention {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value, "2019-Q3", "1989-11-02", "2010/2015", "P7Q"; null where what it needs is not known ("last month" of an undated article). */
  readonly value: string | null;
  /** First and last day, both included, of a DATE that is resolved to days, else null. ISO 8601 calendar dates. */
  readonly from: string | null;
  readonly to: string | null;
  readonly fiscal: boolean;
  /**
   * What resolved it: `absolute` the words themselves, `published` the article's date, `context` an earlier time of the text
   * ("a year earlier"), `none` for what stays open.
   */
  readonly anchor: 'absolute' | 'published' | 'context' | 'none';
  /** Number and unit of a DURATION ("seven consecutive quarters" → 7 quarter; a span with no number, "the year", has null). */
  readonly duration: {
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly unit: TimeUnit;
    readonly modifier: Modifier;
  } | null;
  /** "seven consecutive quarters", "the fourth month in a row", "seventh straight session". */
  readonly streak: boolean;
}

export interface Times {
  readonly times: readonly TimeMention[];
}

// ── numbers ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * cardinal "27.4 billion" · ordinal "second", "4th" · fraction "two-thirds", "¾" · ratio "one in five", "two out of three" ·
 * multiplier "doubled", "threefold", "twice" · range "5-6", "between 5 and 6" · vague "dozens" · pronoun "one of the", "no one" ·
 * score "2-1" · clock "5:30" · race "8:12.36" (a measured time, in seconds) · code "A19-4411", phone numbers, versions, list labels.
 */
export type NumberClass =
  'cardinal' | 'ordinal' | 'fraction' | 'ratio' | 'multiplier' | 'range' | 'vague' | 'pronoun' | 'score' | 'clock' | 'race' | 'code';

export interface NumberMention extends Mention {
  readonly class: NumberClass;
  /** The stated number with its scale and sign; null for a range and for vague words. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** An explicit sign in the text: "-4.27", "+3", "minus 5". */
  readonly sign: '+' | '-' | null;
}

export interface Numbers {
  readonly numbers: readonly NumberMention[];
}

// ── quantities ────────────────────────────────────────────────────────────────────────────────────────────────────────────────

export type UnitKind = 'percent' | 'point' | 'money' | 'physical' | 'time' | 'age' | 'times' | 'count' | 'rank' | 'index' | 'none';

/** A number with its unit, denominator and hedge. Its span runs over currency sign, number, scale, unit; without hedge and article. */
export interface Quantity extends Mention {
  readonly number: NumberMention;
  /** The stated number; null for a range. Minor units are scaled: 27 cents → 0.27. */
  readonly value: number | null;
  /** What the text claims: equal for exact and `about`, one null for over, under, at least, at most. */
  readonly low: number | null;
  readonly high: number | null;
  /** As the guide names it: percent, percentage point, basis point, times, ISO 4217 code, English singular; null for bare numbers. */
  readonly unit: string | null;
  readonly unitKind: UnitKind;
  readonly ucum: string | null;
  readonly per: string | null;
  readonly modifier: Modifier;
  /** Token range of the hedge ("nearly", "more than"), if any. */
  readonly hedge: { readonly first: number; readonly after: number } | null;
  /** Token range of the counted noun group ("new vehicles"), without the number, if any. */
  readonly noun: { readonly first: number; readonly after: number } | null;
  /** One past the last token that belongs to it, the per phrase included ("$27 a share" → behind "share"). */
  readonly whole: { readonly first: number; readonly after: number };
}

export interface Quantities {
  readonly quantities: readonly Quantity[];
}

// ── clauses ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────

export type ChunkKind =
  | 'noun'
  | 'verb'
  | 'quantity'
  | 'time'
  | 'preposition'
  | 'conjunction'
  | 'relative'
  | 'adverb'
  | 'adjective'
  | 'comma'
  | 'open'
  | 'close'
  | 'quote'
  | 'stop'
  | 'other';

/** A group of tokens that belong together; chunks cover a sentence without gap or overlap. */
export interface Chunk {
  readonly index: number;
  readonly kind: ChunkKind;
  readonly first: number;
  readonly after: number;
  /** Token that governs it: the head noun, the main verb, the preposition. */
  readonly head: number;
  /** Index into quantities or times for those kinds. */
  readonly ref: number | null;
  readonly clause: number;
}

export interface Clause {
  readonly index: number;
  readonly sentence: number;
  /** Half-open range of chunks. */
  readonly first: number;
  readonly after: number;
  /** Chunk indices of the subject noun group and the verb group, or null. */
  readonly subject: number | null;
  readonly verb: number | null;
  /** The clause it hangs on ("while …", "which …", "…, he said"), or null. */
  readonly parent: number | null;
  readonly quoted: boolean;
}

export interface Clauses {
  readonly chunks: readonly Chunk[];
  readonly clauses: readonly Clause[];
}

// ── claims ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A role filled from the text: where the phrase stands, and the name it resolves to. */
export interface Role extends Span {
  readonly name: string;
  readonly text: string;
  readonly type: NameType | null;
  readonly code?: string | null;
}

export interface PeriodRole {
  readonly value: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly fiscal: boolean;
  readonly text: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

/** An earlier level that a fact is set against. `claim` is the index of the claim that holds it. */
export interface Baseline {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly period: string | null;
  readonly claim: number | null;
}

/** A fact before it has an id. Dates have `quantity` null and are anchored by their period. */
export interface Claim {
  readonly kind: FactKind;
  /** The span of the number, or of the date. */
  readonly anchor: Span;
  readonly quantity: {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly unit: string | null;
    readonly ucum: string | null;
    readonly per: string | null;
    readonly modifier: Modifier;
  } | null;
  readonly subject: Role | null;
  readonly metric: Role | null;
  readonly change: { readonly direction: Direction; readonly basis: Basis; readonly from: Baseline | null } | null;
  readonly period: PeriodRole | null;
  readonly place: Role | null;
  readonly source: Role | null;
  readonly modality: Modality;
  readonly evidence: Span;
  readonly because: readonly string[];
}

/** A number that makes no fact, and why. */
export interface Rejection extends Span {
  readonly reason: LedgerReason;
  readonly detail: string | null;
}

export interface Claims {
  readonly claims: readonly Claim[];
  readonly rejections: readonly Rejection[];
}

/** All layers; a stage asks for the ones it reads with Pick<Document, …>. */
export interface Document {
  readonly text: string;
  /** The article's own local date, YYYY-MM-DD, or null. */
  readonly published: string | null;
  readonly lexicon: OwnLexicon | null;
  readonly tokens: Tokens;
  readonly names: Names;
  readonly times: Times;
  readonly numbers: Numbers;
  readonly quantities: Quantities;
  readonly clauses: Clauses;
  readonly claims: Claims;
}
