/** Whether the clause around a time speaks of the future: which "Friday" and which "December" is meant. */
import { verbForms } from '../../lexicon/word-forms.js';
import type { Line, Topic } from './expression.js';

/** A deadline ("by May") lies ahead, but not far; what was planned for Friday and called off may lie on either side. */
export type Tense = 'future' | 'past' | 'deadline' | 'near' | null;

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
const HABIT = 512;
const TELLS = 1024;

const cueOf = new Map<string, number>();
const cue = (flag: number, words: string | readonly string[]): void => {
  for (const word of typeof words === 'string' ? words.split(' ') : words) cueOf.set(word, (cueOf.get(word) ?? 0) | flag);
};

cue(WILL, "will shall 'll wo would due scheduled slated upcoming poised");
// Verbs whose object lies ahead.
cue(
  AHEAD,
  'plan expect schedule intend forecast project predict anticipate hope aim expire mature target slate await foresee'
    .split(' ')
    .flatMap(verbForms),
);
// Present tense of what is on a calendar: "starts Monday", "the leaders meet Monday".
cue(CALENDAR, 'begins starts opens ends closes expires meets takes arrives resumes votes returns faces goes comes premieres airs convenes');
cue(CALENDAR, 'begin start open end expire meet arrive resume vote return face take come go premiere air convene');
cue(DUE, 'due scheduled slated likely payable effective ready able bound unlikely available coming upcoming redeemable convertible');
// Words that make an infinitive behind them lie ahead: "agreed to meet", "the deadline to sign".
cue(GOVERNS, 'is are was were be been has have deadline bid proposal decision agreement about going set time chance likely'.split(' '));
cue(GOVERNS, 'agree decide vow promise pledge threaten want offer need order ask urge prepare seek'.split(' ').flatMap(verbForms));
cue(MODAL, 'may might should must can could cannot ca');
cue(PRESENT, 'is are am do does');
cue(STOP, ';');
cue(TELLS, 'say tell report announce add confirm warn state'.split(' ').flatMap(verbForms));
cue(HABIT, 'usually typically normally generally traditionally');
cue(COMPARES, 'compared versus vs against from than');

/** What words tell about tense, as bits. */
export const CUES: ReadonlyMap<string, number> = cueOf;

const has = (line: Line, i: number, flag: number): boolean => i >= line.first && i < line.after && (line.known(i).cue & flag) !== 0;
const isNoun = (line: Line, i: number): boolean => i >= line.first && /^(?:NOUN|PROPN)$/.test(line.tokens[i]!.pos);
const isVerb = (line: Line, i: number): boolean => line.tokens[i]!.pos === 'VERB' || line.tokens[i]!.pos === 'AUX';

/** 'future' or 'past' by the nearest verb group, to the left first; null where no verb tells. */
export function tenseAt(line: Line, first: number, after: number): Tense {
  const before = line.word(first - 1);
  if (before === 'since' || before === 'ended') return 'past';
  if (before === 'until' || before === 'till') return line.word(firstVerb(line, after)) === 'had' ? 'past' : 'future';
  // "They said" Friday "would be cold", Friday "is the deadline"
  if (first === line.first && line.word(after) === 'is') return 'future';
  if (has(line, after, WILL) && (first === line.first || /^(?:said|says|that|and|but)$/.test(before))) return 'future';
  if (isAhead(line, first)) return 'future';
  // "as early as Tuesday"
  if (before === 'as' && (line.word(first - 2) === 'early' || line.word(first - 2) === 'soon')) return 'future';
  const tense = nearestVerb(line, first, after);
  if (tense === 'future' && before === 'for' && /^(?:was|were)$/.test(line.word(after)) && plannedBefore(line, first - 2)) return 'near';
  // "by May", "through January": the verb tells little
  if ((before === 'by' || before === 'through') && tense !== 'future') return 'deadline';
  return tense === 'present' ? null : tense;
}

/** a march "planned" in Bern for Friday */
function plannedBefore(line: Line, i: number): boolean {
  for (let k = i; k >= line.first && k > i - 8; k--) {
    if (has(line, k, AHEAD | DUE)) return true;
    if (isVerb(line, k)) return false;
  }
  return false;
}

/** they "said" on Tuesday */
export const isTold = (line: Line, first: number): boolean => has(line, line.word(first - 1) === 'on' ? first - 2 : first - 1, TELLS);

/** "ahead of" Friday's vote */
export const isAhead = (line: Line, first: number): boolean => line.word(first - 1) === 'of' && line.word(first - 2) === 'ahead';

function nearestVerb(line: Line, first: number, after: number): Tense | 'present' {
  for (let i = first - 1, n = 0; i >= line.first && n < 30 && !has(line, i, STOP); i--, n++) {
    const tense = verbGroup(line, i, i === first - 1);
    if (tense) return tense === 'past' && isOfSaid(line, i, first, after) ? 'future' : tense;
    // "Looking ahead to its results for March"
    if (line.word(i) === 'looking' && /^(?:ahead|forward)$/.test(line.word(i + 1))) return 'future';
  }
  const verb = firstVerb(line, after);
  if (verb < 0) return null;
  // "On Friday, the league plans to": often taken for a noun
  if (!isVerb(line, verb)) return has(line, verb, WILL) || !line.word(verb).endsWith('ed') ? 'future' : 'past';
  let last = verb;
  for (let i = verb + 1; i < line.after && (isVerb(line, i) || line.tokens[i]!.pos === 'ADV' || line.word(i) === 'not'); i++)
    if (isVerb(line, i)) last = i;
  return verbGroup(line, last, true) ?? 'past';
}

/** They said "that sales in" May "would fall": of what is said, and not of when. */
function isOfSaid(line: Line, said: number, first: number, after: number): boolean {
  if (!has(line, said, TELLS)) return false;
  const verb = firstVerb(line, after);
  if (verb < 0 || verb > after + 2 || !has(line, verb, WILL)) return false;
  for (let i = said + 1; i < first; i++) if (line.word(i) === 'that') return true;
  return /^(?:said|says|say)$/.test(line.word(said)) && first > said + 2 && isNoun(line, said + 1);
}

/** The first verb behind a time, or −1. */
function firstVerb(line: Line, after: number): number {
  for (let i = after, n = 0; i < line.after && n < 20 && !has(line, i, STOP); i++, n++) {
    const { pos } = line.tokens[i]!;
    if (isVerb(line, i) || (has(line, i, WILL) && pos !== 'NOUN') || (has(line, i, AHEAD) && line.word(i + 1) === 'to')) return i;
  }
  return -1;
}

/** The verb group that ends at token `i`, if one does; `beside` where the time stands directly behind it. */
function verbGroup(line: Line, i: number, beside: boolean): Tense | 'present' {
  const { pos } = line.tokens[i]!;
  if (has(line, i, DUE)) return line.word(i - 1) === 'been' ? 'past' : 'future';
  if (!isVerb(line, i)) {
    if (has(line, i, WILL) && pos !== 'NOUN' && pos !== 'PROPN') return 'future';
    // "stores open on Friday", "the council votes Friday": taken for an adjective, for a noun
    if (has(line, i, CALENDAR) && isNoun(line, i - 1) && (pos === 'ADJ' || (pos === 'NOUN' && beside && !verbBefore(line, i))))
      return 'future';
    return setFor(line, i) ? 'future' : null;
  }
  if (setFor(line, i)) return 'future';
  let present = false;
  let perfect = false;
  for (let k = i, n = 0; k >= line.first && n < 7; k--, n++) {
    if (has(line, k, WILL)) return line.word(k - 1) === 'been' || (perfect && line.word(k) === 'would') ? 'past' : 'future';
    // the Clean Harbour "Plan" was halted: a name
    if (has(line, k, AHEAD) && line.tokens[k]!.pos !== 'PROPN')
      return pluperfect(line, k) || (beside && k === i && reports(line, k)) ? 'past' : 'future';
    if (k < i && line.word(k) === 'to') return infinitive(line, k);
    // "may have died on Friday", "could not open on Friday"
    if (has(line, k, MODAL) && isVerb(line, k)) return perfect || (line.word(k) === 'could' && denied(line, k)) ? 'past' : 'future';
    if (line.word(k) === 'did') return 'past';
    perfect ||= line.word(k) === 'have';
    present ||= has(line, k, PRESENT);
    if (!isVerb(line, k) && line.tokens[k]!.pos !== 'ADV' && line.tokens[k]!.pos !== 'PART' && !has(line, k, DUE)) break;
  }
  if (has(line, i, CALENDAR) && onCalendar(line, i)) return 'future';
  // "arriving Tuesday", "a bank holding company": no tense
  if (pos === 'VERB' && line.word(i).endsWith('ing') && line.tokens[i - 1]?.pos !== 'AUX') return null;
  // "were to land in Oslo, then" fly "home Friday": of the verb in front
  if (COORDINATED.test(line.word(i - 1)) && !PAST_FORM.test(line.word(i)) && !has(line, i, TELLS)) return null;
  return present ? 'present' : 'past';
}

const COORDINATED = /^(?:and|or|then)$/;
/** Forms that are no infinitive, or may be the past tense as well. */
const PAST_FORM =
  /(?:ed|s)$|^(?:set|put|cut|hit|let|shut|quit|cast|split|spread|read|beat|bid|won|left|met|was|were|had|took|made|got|went)$/;

/** "comes" but not "has come"; "take" effect but not "take" it in May */
function onCalendar(line: Line, i: number): boolean {
  const word = line.word(i);
  if (word === 'take') return /^(?:effect|place|over|office)$/.test(line.word(i + 1));
  return word !== 'come' || !/^(?:have|has|had)$/.test(line.word(line.tokens[i - 1]?.pos === 'ADV' ? i - 2 : i - 1));
}

function verbBefore(line: Line, i: number): boolean {
  for (let k = i - 1; k >= line.first && k > i - 30; k--) if (isVerb(line, k)) return true;
  return false;
}

/** "could" not, "neither" could */
function denied(line: Line, i: number): boolean {
  if (/^n(?:o|['’])t$/.test(line.word(i + 1))) return true;
  for (let k = i - 1; k >= line.first && k > i - 9; k--) if (/^(?:neither|nobody|none|no|few|nothing)$/.test(line.word(k))) return true;
  return false;
}

/** "set for Tolvane in May" */
const setFor = (line: Line, i: number): boolean => line.word(i) === 'set' && (line.word(i + 1) === 'for' || line.word(i + 1) === 'to');

/** "predicted Wednesday" reports; "is expected Wednesday" looks ahead. */
function reports(line: Line, i: number): boolean {
  return line.word(i).endsWith('ed') && !(i > line.first && line.tokens[i - 1]!.pos === 'AUX');
}

/** What is agreed on to be done at once. */
const DEALS = /^(?:buy|acquire|purchase|sell|divest|merge|pay|settle|plead|invest|lend)$/;

/** "agreed to", "is due to" look ahead; "began to" does not, and "in wool to spin" does not tell. */
function infinitive(line: Line, to: number): Tense {
  for (let i = to - 1; i >= line.first && i >= to - 3; i--) {
    // "agreed to buy the yard for $9m in October": when it was agreed
    if (line.word(i) === 'agreed' && !/^(?:has|have|'ve)$/.test(line.word(i - 1)) && DEALS.test(line.word(to + 1))) return 'past';
    if (has(line, i, AHEAD | DUE | GOVERNS)) return pluperfect(line, i) ? 'past' : 'future';
    // "would continue to" rise
    if (line.tokens[i]!.pos === 'VERB') return verbGroup(line, i, false) === 'future' ? 'future' : 'past';
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

/** "sales usually rise" in December: of no one year. */
export function isHabitual(line: Line, first: number): boolean {
  for (let i = first - 1; i >= line.first && i > first - 9 && !has(line, i, STOP); i--)
    if (has(line, i, HABIT)) return (i > line.first && isVerb(line, i - 1)) || isVerb(line, i + 1);
  return false;
}

/** The word that sets an earlier level against a later one in front of its time, "from" a year ago, or null. */
export function comparedBy(line: Line, first: number): string | null {
  for (let i = first - 1; i >= line.first && i > first - 9; i--) {
    // "flew from Cuba on Tuesday"
    if (line.word(i) === 'from' && i < first - 1 && line.tokens[i + 1]!.pos === 'PROPN' && !/^['’]s?$/.test(line.word(i + 2))) return null;
    // "sold more than 50 in March": no more than in March
    if (line.word(i) === 'than' && i < first - 1 && (/^(?:NUM|SYM)$/.test(line.tokens[i + 1]!.pos) || line.word(i + 1) === 'ever'))
      return null;
    // "an appeal against the ruling will be heard in July"
    if (has(line, i, WILL) && isVerb(line, i)) return null;
    if (has(line, i, COMPARES)) return line.word(i);
    if (has(line, i, STOP) || line.word(i) === ',') return null;
  }
  return null;
}

const PUBLISHED = '2019-11-05';

const friday = (text: string, value: string): Topic['examples'][number] => ({ text, published: PUBLISHED, times: [['Friday', value]] });

export const TENSE: Topic = {
  id: 'time/tense',
  examples: [
    friday('The bank failed on Friday.', '2019-11-01'),
    friday('The bank will fail on Friday.', '2019-11-08'),
    friday('The bank could fail on Friday.', '2019-11-08'),
    friday('The bank might fail on Friday.', '2019-11-08'),
    friday('The bank cannot open on Friday.', '2019-11-08'),
    friday('The bank could not open on Friday.', '2019-11-01'),
    friday('The driver may have died on Friday.', '2019-11-01'),
    friday('They would have met on Friday.', '2019-11-01'),
    friday('They said they would meet on Friday.', '2019-11-08'),
    friday('The talks would continue to drag on Friday.', '2019-11-08'),
    friday('The talks continued to drag on Friday.', '2019-11-01'),
    friday('The two sides meet again Friday in Bern.', '2019-11-08'),
    friday('The two sides did not meet Friday.', '2019-11-01'),
    friday('Pre-orders open on Friday.', '2019-11-08'),
    friday('The council votes Friday.', '2019-11-08'),
    friday('Voters go to the polls on Friday.', '2019-11-08'),
    friday('The appeal against the ruling will be heard on Friday.', '2019-11-08'),
    friday('The party lost two council votes Friday.', '2019-11-01'),
    { text: 'Her album comes out in June.', published: PUBLISHED, times: [['June', '2020-06']] },
    { text: 'The rules, which take effect in June, are new.', published: PUBLISHED, times: [['June', '2020-06']] },
    { text: 'The rules have come in June.', published: PUBLISHED, times: [['June', '2019-06']] },
    friday('The shop was open on Friday.', '2019-11-01'),
    friday('On Friday, the league plans to appeal.', '2019-11-08'),
    friday('On Friday, the league appealed.', '2019-11-01'),
    friday('The truce holds until Friday.', '2019-11-08'),
    friday('Until Friday, nobody had seen the car.', '2019-11-01'),
    friday('They could land as early as Friday.', '2019-11-08'),
    friday('Neither of the pilots could be found Friday.', '2019-11-01'),
    friday('They said Friday would be cold.', '2019-11-08'),
    friday('Friday is the deadline.', '2019-11-08'),
    friday('They said that talks on Friday would fail.', '2019-11-08'),
    friday('They said on Friday that talks would fail.', '2019-11-01'),
    friday('Looking ahead to its talks on Friday, the bank struck a grim note.', '2019-11-08'),
    { text: 'Orsa agreed to buy the yard for $9 million in June.', published: PUBLISHED, times: [['June', '2019-06']] },
    { text: 'Orsa agreed to open the yard in June.', published: PUBLISHED, times: [['June', '2020-06']] },
    friday('They are going to meet on Friday.', '2019-11-08'),
    friday('They kept talks going on Friday.', '2019-11-01'),
    friday('They were to land in Oslo, then fly home Friday.', '2019-11-08'),
    friday('They landed in Oslo and flew home Friday.', '2019-11-01'),
    friday("Shares rose ahead of Friday's vote.", '2019-11-08'),
    friday("Shares rose after Friday's vote.", '2019-11-01'),
    { text: 'A march planned in Bern for Friday was called off.', published: '2019-11-09', times: [['Friday', '2019-11-08']] },
    { text: 'The Clean Harbour Plan was halted on Feb. 12.', published: '2019-11-07', times: [['Feb. 12', '2019-02-12']] },
    { text: 'A march planned for Friday was called off.', published: '2019-11-07', times: [['Friday', '2019-11-08']] },
    friday('They could come home from Peru as early as Friday.', '2019-11-08'),
    { text: 'The board could raise rates in December.', published: PUBLISHED, times: [['December', '2019-12']] },
    { text: 'The board could raise rates in March.', published: PUBLISHED, times: [['March', '2020-03']] },
    { text: 'Its scheme to repay the loan by February is on track.', published: PUBLISHED, times: [['February', '2020-02']] },
    { text: 'Sales usually rise in December.', published: PUBLISHED, times: [['December', 'XXXX-12']] },
    { text: 'The museum is normally shut in the first quarter.', published: PUBLISHED, times: [['the first quarter', 'XXXX-Q1']] },
    { text: 'It lost money in its usually weak first quarter.', published: PUBLISHED, times: [['first quarter', '2019-Q1']] },
    { text: 'The law takes effect Jan. 1.', published: '2013-04-05', times: [['Jan. 1', '2014-01-01']] },
    { text: 'He hopes to answer the May 14 letter.', published: '2013-06-05', times: [['May 14', '2013-05-14']] },
    { text: 'It had repaid the loan by May.', published: PUBLISHED, times: [['May', '2019-05']] },
  ],
};
