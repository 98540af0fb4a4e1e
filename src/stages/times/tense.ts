/** Whether the clause around a time speaks of the future: which "Friday" and which "December" is meant. */
import { verbForms } from '../../lexicon/word-forms.js';
import type { Line } from './expression.js';

export type Tense = 'future' | 'past' | null;

const WILL = /^(?:will|shall|['’]ll|wo|would|going|due|scheduled|slated|upcoming|poised)$/;

/** Verbs whose object lies ahead, in the forms that say so. */
const AHEAD: ReadonlySet<string> = new Set(
  ['plan', 'expect', 'schedule', 'intend', 'forecast', 'project', 'predict', 'anticipate', 'hope', 'aim', 'expire', 'mature', 'target', 'slate', 'await', 'foresee'].flatMap((verb) => verbForms(verb)),
);
/** Present tense of what is on a calendar: "starts Monday". */
const CALENDAR: ReadonlySet<string> = new Set('begins starts opens ends closes expires meets takes arrives resumes votes returns faces goes'.split(' '));
const ADJECTIVES = /^(?:due|scheduled|slated|likely|payable|effective|ready|able|bound|unlikely|available|coming|upcoming|redeemable|convertible)$/;
/** Words that make an infinitive behind them lie ahead: "agreed to meet", "the deadline to sign". */
const GOVERNS = /^(?:is|are|was|were|be|been|has|have|agree[ds]?|decide[ds]?|vow(?:s|ed)?|promise[ds]?|pledge[ds]?|threaten(?:s|ed)?|wants?|wanted|offer(?:s|ed)?|needs?|deadline|bid|proposal|decision|agreement|about|ordered|asked|urged|set|prepar(?:es?|ed|ing)|seeks?|sought|time|chance|likely|continue)$/;
const REPORTED = /(?:ed|d)$/;

/** 'future' or 'past' by the nearest verb group, to the left first; null where no verb tells. */
export function tenseAt(line: Line, first: number, after: number): Tense {
  const before = line.word(first - 1);
  if (before === 'since' || before === 'ended') return 'past';
  if (before === 'until' || before === 'till') return 'future';
  // "as early as Tuesday"
  if (before === 'as' && /^(?:early|soon)$/.test(line.word(first - 2))) return 'future';
  const tense = clauseTense(line, first, after);
  // "by May", "through January": the verb tells little
  return tense === 'past' && (before === 'by' || before === 'through') ? null : tense === 'present' ? null : tense;
}

function clauseTense(line: Line, first: number, after: number): Tense | 'present' {
  for (let i = first - 1, n = 0; i >= line.first && n < 30; i--, n++) {
    if (line.word(i) === ';') break;
    const tense = verbGroup(line, i, i === first - 1);
    if (tense) return tense;
  }
  for (let i = after, n = 0; i < line.after && n < 20; i++, n++) {
    const word = line.word(i);
    if (word === ';') break;
    const token = line.tokens[i]!;
    if (WILL.test(word) && token.pos !== 'NOUN') return 'future';
    if (token.pos === 'VERB' || token.pos === 'AUX') return AHEAD.has(word) ? 'future' : 'past';
  }
  return null;
}

/** The verb group that ends at token `i`, if one does; `beside` where the time stands directly behind it. */
function verbGroup(line: Line, i: number, beside: boolean): Tense | 'present' {
  const { pos } = line.tokens[i]!;
  const word = line.word(i);
  if (ADJECTIVES.test(word)) return line.word(i - 1) === 'been' ? 'past' : 'future';
  // "set for Washington in April"
  if (word === 'set' && /^(?:for|to)$/.test(line.word(i + 1))) return 'future';
  if (pos !== 'VERB' && pos !== 'AUX') return WILL.test(word) && pos !== 'NOUN' && pos !== 'PROPN' ? 'future' : null;
  let present = false;
  for (let k = i, n = 0; k >= line.first && n < 7; k--, n++) {
    const { pos: at } = line.tokens[k]!;
    const each = line.word(k);
    if (WILL.test(each)) return line.word(k - 1) === 'been' ? 'past' : 'future';
    if (AHEAD.has(each)) {
      // "predicted Wednesday" reports; "is expected Wednesday" looks ahead; "had planned to" did
      const helped = line.tokens[k - 1]?.pos === 'AUX' || /^(?:is|are|was|were|be)$/.test(line.word(k - 1));
      return pluperfect(line, k) || (beside && k === i && REPORTED.test(each) && !helped) ? 'past' : 'future';
    }
    if (each === 'to' && k > line.first && k < i) {
      for (let g = k - 1; g >= line.first && g >= k - 3; g--) {
        const governor = line.word(g);
        if (AHEAD.has(governor) || ADJECTIVES.test(governor) || GOVERNS.test(governor)) return pluperfect(line, g) ? 'past' : 'future';
        if (line.tokens[g]!.pos === 'VERB') return 'past';
      }
      return null;
    }
    if (/^(?:may|might|should|must)$/.test(each)) return 'future';
    present ||= /^(?:is|are|am|do|does)$/.test(each);
    if (at !== 'VERB' && at !== 'AUX' && at !== 'ADV' && at !== 'PART' && !ADJECTIVES.test(each)) break;
  }
  if (CALENDAR.has(word)) return 'future';
  // "arriving Tuesday", "a bank holding company": no tense
  if (pos === 'VERB' && word.endsWith('ing') && line.tokens[i - 1]?.pos !== 'AUX') return null;
  return present ? 'present' : 'past';
}

/** "had been due to expire", "had planned to meet": the plans are of the past. */
function pluperfect(line: Line, i: number): boolean {
  for (let k = i - 1, n = 0; k >= line.first && n < 6; k--, n++) {
    if (line.word(k) === 'had') return true;
    if (!/^(?:VERB|AUX|ADV|PART|ADJ)$/.test(line.tokens[k]!.pos)) return false;
  }
  return false;
}
