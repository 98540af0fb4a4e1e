/** Whether the clause around a time speaks of the future: which "Friday" and which "December" is meant. */
import { verbForms } from '../../lexicon/word-forms.js';
import type { Line } from './expression.js';

const WILL = /^(?:will|shall|['’]ll|wo|would|going|due|scheduled|slated|upcoming|poised)$/;

/** Verbs whose object lies ahead, in the forms that say so. */
const AHEAD: ReadonlySet<string> = new Set(
  ['plan', 'expect', 'schedule', 'intend', 'forecast', 'project', 'predict', 'anticipate', 'hope', 'aim', 'expire', 'mature', 'target', 'slate', 'await', 'foresee'].flatMap((verb) => verbForms(verb)),
);
/** Present tense of what is on a calendar: "starts Monday". */
const CALENDAR: ReadonlySet<string> = new Set('begins starts opens ends closes expires meets takes arrives resumes votes returns faces goes'.split(' '));
const ADJECTIVES = /^(?:due|set|scheduled|slated|likely|payable|effective|ready|able|bound|unlikely|available|next|coming|upcoming|redeemable|convertible)$/;
const PAST_TO = /^(?:began|failed|used|managed|started|continued|refused|declined|rose|fell|dropped|climbed|grew|increased|jumped|from|up|down|compared|according)$/;

/** 'future' or 'past' by the nearest verb group, to the left first; null where no verb tells. */
export function tenseAt(line: Line, first: number, after: number): 'future' | 'past' | null {
  for (let i = first - 1, n = 0; i >= line.first && n < 30; i--, n++) {
    const word = line.word(i);
    if (word === ';') break;
    const tense = verbGroup(line, i);
    if (tense) return tense;
  }
  for (let i = after, n = 0; i < line.after && n < 20; i++, n++) {
    const word = line.word(i);
    if (word === ';') break;
    const token = line.tokens[i]!;
    if (WILL.test(word) && token.pos !== 'NOUN') return 'future';
    if (token.pos !== 'VERB' && token.pos !== 'AUX') continue;
    if (AHEAD.has(word)) return 'future';
    return 'past';
  }
  return null;
}

/** The verb group that ends at token `i`, if one does. */
function verbGroup(line: Line, i: number): 'future' | 'past' | null {
  const pos = line.tokens[i]!.pos;
  const word = line.word(i);
  if (ADJECTIVES.test(word) && word !== 'next' && word !== 'set') return 'future';
  if (pos !== 'VERB' && pos !== 'AUX') return WILL.test(word) && pos !== 'NOUN' && pos !== 'PROPN' ? 'future' : null;
  for (let k = i, n = 0; k >= line.first && n < 7; k--, n++) {
    const at = line.tokens[k]!;
    const each = line.word(k);
    if (WILL.test(each) || AHEAD.has(each)) return 'future';
    if (each === 'to' && k > line.first && k < i) {
      const before = line.word(k - 1);
      if (AHEAD.has(before) || ADJECTIVES.test(before)) return 'future';
      return PAST_TO.test(before) ? 'past' : 'future';
    }
    if (/^(?:may|might|could|can|should|must)$/.test(each)) return 'future';
    if (at.pos !== 'VERB' && at.pos !== 'AUX' && at.pos !== 'ADV' && at.pos !== 'PART' && !ADJECTIVES.test(each)) break;
  }
  if (CALENDAR.has(word)) return 'future';
  return 'past';
}
