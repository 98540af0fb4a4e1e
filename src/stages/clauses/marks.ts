/** What the groups ask of every word, as bits: one look-up for each spelling of an article. */
import type { Document, Token } from '../../document.js';
import { changeVerbs, FIRM_VERBS } from '../../lexicon/change.js';
import { marksOf } from '../../lexicon/word-table.js';
import { isCode, markCodes } from './datelines.js';

/** "rose", "climbs": a verb of change. */
export const CHANGES = 1;
/** A verb of change that is never a noun. */
export const FIRM = 1 << 1;
/** "[re]-elected" */
export const PREFIX = 1 << 2;
export const POSSESSIVE = 1 << 3;
/** "she", "those": a noun group of its own. */
export const PERSONAL = 1 << 4;
export const ORDINAL = 1 << 5;
export const HYPHEN = 1 << 6;
/** "-ing", "-ed" */
export const ING = 1 << 7;
export const ED = 1 << 8;
/** "[accounting] for", "[saw] him": by its place a verb whatever its tag. */
export const PLACED = 1 << 9;
/** "women use [a] phone": begins the object of a verb that is tagged as a noun. */
export const DETERMINER = 1 << 10;
/** "has [also] risen": may stand inside a verb group. */
export const INSERTED = 1 << 11;
/** "[aged] 16 to 24", "six games [left]", "[either]": a chunk of its own in some places. */
export const APART = 1 << 12;
/** "that", "which", "who" */
export const RELATIVE = 1 << 13;
/** Of the tag, too: a verb or a noun where it stands. */
export const VERB = 1 << 14;
export const NOUN = 1 << 15;
/** Part of a code of an agency: see `markCodes`. */
export const TICKER = 1 << 16;
/** A sign that such a code may have in it. */
const CODED = 1 << 17;
/** "Orion[’s]", "the mills[’]" */
export const GENITIVE = 1 << 18;

export interface Marked {
  readonly tokens: readonly Token[];
  /** What is known of each token, as bits; behind the last one none. */
  readonly marks: Int32Array;
}

const MARKS = marksOf([
  [CHANGES, changeVerbs.keys()],
  [FIRM, FIRM_VERBS],
  [PREFIX, ['re', 'co', 'pre', 'de']],
  [POSSESSIVE, 'its their his her my our your'.split(' ')],
  [
    PERSONAL,
    `i you he she it we they him her us them this these those there one all both each some many most others none neither either
    everyone nobody`.split(/\s+/),
  ],
  [ORDINAL, 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')],
  [HYPHEN, ['-']],
  [PLACED, 'accounting shot cut hurt saw work live study'.split(' ')],
  [DETERMINER, 'a an the its their'.split(' ')],
  [INSERTED, "n't not never also already now still then just only reportedly sharply slightly first last".split(' ')],
  [APART, ['aged', 'left', 'either']],
  [RELATIVE, ['that', 'which', 'who']],
  [CODED, ['.', '=']],
  [GENITIVE, ["'s", "'"]],
]);

/** "-ing", "-ed" */
function endingOf(lower: string): number {
  const last = lower.charCodeAt(lower.length - 1);
  return last === G ? (lower.endsWith('ing') ? ING : 0) : last === D && lower.endsWith('ed') ? ED : 0;
}

const [G, D] = ['g'.charCodeAt(0), 'd'.charCodeAt(0)];

/** How many tokens behind the last one are asked for. */
const BEYOND = 4;

/** The marks of each token of an article. */
export function markTokens({ tokens, forms, formOf }: Document['tokens']): Int32Array {
  const ofForm = new Int32Array(forms.length);
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i]!;
    const { lower } = form;
    ofForm[i] = (MARKS.get(lower) ?? 0) | endingOf(lower) | (isCode(form) ? TICKER : 0);
  }
  const marks = new Int32Array(tokens.length + BEYOND);
  for (let i = 0; i < tokens.length; i++) {
    const { pos } = tokens[i]!;
    let mark = ofForm[formOf[i]!]!;
    if (pos === 'NOUN' || pos === 'PROPN') mark |= NOUN;
    // "those [aged] 16 to 24" is never the verb of its clause
    if ((pos === 'VERB' || pos === 'AUX' || (mark & FIRM) !== 0) && tokens[i]!.lower !== 'aged') mark |= VERB;
    // a code in front may have marked it
    marks[i]! |= mark;
    if ((mark & CODED) !== 0) markCodes(tokens, i, (at) => (marks[at]! |= TICKER));
  }
  return marks;
}
