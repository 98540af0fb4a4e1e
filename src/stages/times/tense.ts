/** Whether the clause around a time speaks of the future: which "Friday" and which "December" is meant. */
import type { Token } from '../../document.js';
import { verbForms } from '../../lexicon/word-forms.js';
import type { Line } from './expression.js';

export type Tense = 'future' | 'past' | null;

/** What a word tells; a word may tell several things. */
const WILL = 1;
const AHEAD = 2;
const CALENDAR = 4;
const DUE = 8;
const GOVERNS = 16;
const MODAL = 32;
const PRESENT = 64;
const STOP = 128;
const COMPARES = 256;

const cueOf = new Map<string, number>();
const cue = (flag: number, words: string | readonly string[]): void => {
  for (const word of typeof words === 'string' ? words.split(' ') : words) cueOf.set(word, (cueOf.get(word) ?? 0) | flag);
};

cue(WILL, "will shall 'll wo would going due scheduled slated upcoming poised");
// Verbs whose object lies ahead.
cue(
  AHEAD,
  'plan expect schedule intend forecast project predict anticipate hope aim expire mature target slate await foresee'
    .split(' ')
    .flatMap(verbForms),
);
// Present tense of what is on a calendar: "starts Monday".
cue(CALENDAR, 'begins starts opens ends closes expires meets takes arrives resumes votes returns faces goes');
cue(DUE, 'due scheduled slated likely payable effective ready able bound unlikely available coming upcoming redeemable convertible');
// Words that make an infinitive behind them lie ahead: "agreed to meet", "the deadline to sign".
cue(GOVERNS, 'is are was were be been has have deadline bid proposal decision agreement about set time chance likely'.split(' '));
cue(GOVERNS, 'agree decide vow promise pledge threaten want offer need order ask urge prepare seek'.split(' ').flatMap(verbForms));
cue(MODAL, 'may might should must');
cue(PRESENT, 'is are am do does');
cue(STOP, ';');
cue(COMPARES, 'compared versus vs against from than');

/** The cues of every token, read once for an article. */
export function readCues(tokens: readonly Token[]): Uint16Array {
  const cues = new Uint16Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) cues[i] = cueOf.get(tokens[i]!.lower) ?? 0;
  return cues;
}

const has = (line: Line, i: number, flag: number): boolean => i >= line.first && i < line.after && (line.cues[i]! & flag) !== 0;
const isVerb = (line: Line, i: number): boolean => line.tokens[i]!.pos === 'VERB' || line.tokens[i]!.pos === 'AUX';

/** 'future' or 'past' by the nearest verb group, to the left first; null where no verb tells. */
export function tenseAt(line: Line, first: number, after: number): Tense {
  const before = line.word(first - 1);
  if (before === 'since' || before === 'ended') return 'past';
  if (before === 'until' || before === 'till') return 'future';
  // "as early as Tuesday"
  if (before === 'as' && (line.word(first - 2) === 'early' || line.word(first - 2) === 'soon')) return 'future';
  const tense = nearestVerb(line, first, after);
  // "by May", "through January": the verb tells little
  return tense === 'present' || (tense === 'past' && (before === 'by' || before === 'through')) ? null : tense;
}

function nearestVerb(line: Line, first: number, after: number): Tense | 'present' {
  for (let i = first - 1, n = 0; i >= line.first && n < 30 && !has(line, i, STOP); i--, n++) {
    const tense = verbGroup(line, i, i === first - 1);
    if (tense) return tense;
  }
  for (let i = after, n = 0; i < line.after && n < 20 && !has(line, i, STOP); i++, n++) {
    if (has(line, i, WILL) && line.tokens[i]!.pos !== 'NOUN') return 'future';
    if (isVerb(line, i)) return has(line, i, AHEAD) ? 'future' : 'past';
  }
  return null;
}

/** The verb group that ends at token `i`, if one does; `beside` where the time stands directly behind it. */
function verbGroup(line: Line, i: number, beside: boolean): Tense | 'present' {
  const { pos } = line.tokens[i]!;
  if (has(line, i, DUE)) return line.word(i - 1) === 'been' ? 'past' : 'future';
  if (!isVerb(line, i)) {
    if (has(line, i, WILL) && pos !== 'NOUN' && pos !== 'PROPN') return 'future';
    return setFor(line, i) ? 'future' : null;
  }
  if (setFor(line, i)) return 'future';
  let present = false;
  for (let k = i, n = 0; k >= line.first && n < 7; k--, n++) {
    if (has(line, k, WILL)) return line.word(k - 1) === 'been' ? 'past' : 'future';
    if (has(line, k, AHEAD)) return pluperfect(line, k) || (beside && k === i && reports(line, k)) ? 'past' : 'future';
    if (k < i && line.word(k) === 'to') return infinitive(line, k);
    if (has(line, k, MODAL)) return 'future';
    present ||= has(line, k, PRESENT);
    if (!isVerb(line, k) && line.tokens[k]!.pos !== 'ADV' && line.tokens[k]!.pos !== 'PART' && !has(line, k, DUE)) break;
  }
  if (has(line, i, CALENDAR)) return 'future';
  // "arriving Tuesday", "a bank holding company": no tense
  if (pos === 'VERB' && line.word(i).endsWith('ing') && line.tokens[i - 1]?.pos !== 'AUX') return null;
  return present ? 'present' : 'past';
}

/** "set for Tolvane in May" */
const setFor = (line: Line, i: number): boolean => line.word(i) === 'set' && (line.word(i + 1) === 'for' || line.word(i + 1) === 'to');

/** "predicted Wednesday" reports; "is expected Wednesday" looks ahead. */
function reports(line: Line, i: number): boolean {
  return line.word(i).endsWith('ed') && !(i > line.first && line.tokens[i - 1]!.pos === 'AUX');
}

/** "agreed to", "is due to" look ahead; "began to" does not, and "in wool to spin" does not tell. */
function infinitive(line: Line, to: number): Tense {
  for (let i = to - 1; i >= line.first && i >= to - 3; i--) {
    if (has(line, i, AHEAD | DUE | GOVERNS)) return pluperfect(line, i) ? 'past' : 'future';
    if (line.tokens[i]!.pos === 'VERB') return 'past';
  }
  return null;
}

/** "had been about to retire", "had planned to meet": the plans are of the past. */
function pluperfect(line: Line, i: number): boolean {
  for (let k = i - 1, n = 0; k >= line.first && n < 6; k--, n++) {
    if (line.word(k) === 'had') return true;
    if (!isVerb(line, k) && !/^(?:ADV|PART|ADJ)$/.test(line.tokens[k]!.pos)) return false;
  }
  return false;
}

/** The word that sets an earlier level against a later one in front of its time, "from" a year ago, or null. */
export function comparedBy(line: Line, first: number): string | null {
  for (let i = first - 1; i >= line.first && i > first - 9; i--) {
    if (has(line, i, COMPARES)) return line.word(i);
    if (has(line, i, STOP) || line.word(i) === ',') return null;
  }
  return null;
}
