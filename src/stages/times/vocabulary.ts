/** What each word can do for a time: looked up once a token, so that prose without times costs next to nothing. */
import type { Token } from '../../document.js';
import { UNIT_OF } from '../../lexicon/times.js';
import { WordTable } from '../../lexicon/word-table.js';
import { glued, isDash, NO_WORD, type Line, type Rule, type Start, type Word } from './expression.js';

/** Words too common to begin a time by themselves: a rule reads from them only where one of its second words is next. */
const WEAK: readonly string[] = "the a an its their his this that these those some many each every between at more ' ’ ‘".split(' ');

/** What may stand behind a number that begins a time, beside the words of the vocabulary: "4th", "17:45", "90s", "11/04/2019". */
const SUFFIXES: readonly string[] = "st nd rd th s : / - – — ‑ am pm a.m p.m a.m. p.m. o o'clock o’clock".split(' ');

/** How far behind a number the word may stand that makes it a time, and what a rule needs: "between two and a half and three years". */
const REACH = 4;
const NEEDS_REACH = 9;
const CLOSE_REACH = 4;

/** The vocabulary of the rules, and of the `cues` that words give about tense. */
export function vocabularyOf(rules: readonly Rule[], cues: ReadonlyMap<string, number>): (token: Token) => Word {
  // No more than 31 different sets, or their bits run out
  const needs = [...new Set(rules.flatMap((rule) => rule.needs ?? []))].map((words, i) => ({ words, forms: new Set(words), bit: 1 << i }));
  const bits = (found: readonly { readonly bit: number }[]): number => found.reduce((sum, { bit }) => sum | bit, 0);
  const sets = rules.map((rule) => {
    const starts = new Set(rule.starts);
    return { rule, starts, second: new Set(rule.second ?? starts), needs: bits(needs.filter(({ words }) => rule.needs?.includes(words))) };
  });
  const weak = new Set(WEAK);
  const wordOf = (form: string): Word => {
    const own = sets.filter(({ starts }) => starts.has(form));
    return {
      begins: own.length > 0,
      rules: own,
      needs: own.reduce((sum, start) => sum | start.needs, 0),
      weak: weak.has(form),
      number: form === '#',
      digits: form.startsWith('#'),
      second: new Set(sets.filter(({ second }) => second.has(form)).map(({ rule }) => rule)),
      behind: !weak.has(form) && !form.startsWith('#') && (own.length > 0 || UNIT_OF.has(form) || SUFFIXES.includes(form)),
      meets: bits(needs.filter(({ forms }) => forms.has(form))),
      cue: cues.get(form) ?? 0,
    };
  };
  const forms = [
    ...sets.flatMap(({ starts, second }) => [...starts, ...second]),
    ...needs.flatMap(({ words }) => [...words]),
    ...SUFFIXES,
    ...UNIT_OF.keys(),
    ...cues.keys(),
  ];
  const words = new WordTable([...new Set(forms)].map((form) => [form, wordOf(form)]));
  const [number, year] = [words.get('#')!, words.get('#year')!];
  return ({ shape, lower }) => (shape === 'number' ? (lower.length === 4 ? year : number) : (words.get(lower) ?? NO_WORD));
}

/** What the words around a token tell about the rules that may read a time there. */
export interface Chance {
  /** The word behind, of which they have to know where the first word is weak. */
  readonly next: Word | null;
  /** Needs that are met, as bits, and those that are met close by. */
  readonly met: number;
  readonly close: number;
  readonly glued: boolean;
}

/** What the words around the token allow; null where no rule can read a time there. */
export function chanceAt(line: Line, i: number, word: Word): Chance | null {
  const next = word.weak ? line.known(i + 1) : null;
  if (line.word(i) === '') return null;
  if (word.number && !mayDate(line, i)) return null;
  const close = word.needs === 0 ? 0 : metBetween(line, i, i + CLOSE_REACH);
  const met = word.needs === 0 ? 0 : close | metBetween(line, i + CLOSE_REACH, i + NEEDS_REACH);
  return { next, met, close, glued: !word.digits || hasTail(line, i) };
}

export const mayRead = ({ rule, needs }: Start, { next, met, close, glued }: Chance): boolean =>
  (needs & ~(rule.close ? close : met)) === 0 && (glued || rule.glued !== true) && (next === null || next.second.has(rule));

/** "3rd", "90s", "11/04/2019", "3Q23": a number that goes on without a blank; "5%" and "5," do not. */
const hasTail = (line: Line, i: number): boolean =>
  isLong(line, i) || isQuarter(line, i) || (glued(line, i + 1) && (line.known(i + 1).behind || line.word(i + 1) === "'s"));

/** "3Q23", "1H18" */
const isQuarter = (line: Line, i: number): boolean => glued(line, i + 1) && /^[qh]\d{0,2}$/.test(line.word(i + 1));

/** "04.11.2019" */
const isLong = (line: Line, i: number): boolean => line.tokens[i]!.end - line.tokens[i]!.start >= 8;

/** Whether a number that is no year can begin a time: as a date in figures, as the second of two days, or by what stands behind. */
function mayDate(line: Line, i: number): boolean {
  if (isLong(line, i)) return true;
  if (isQuarter(line, i)) return true;
  if (/^(?:and|or|&)$/.test(line.word(i - 1)) || isDash(line.word(i - 1)) || wordBehind(line, i)) return true;
  return line.word(i + 1) === ',' && line.known(i + 2).number && wordBehind(line, i + 2);
}

function wordBehind(line: Line, i: number): boolean {
  const end = Math.min(i + 1 + REACH, line.after);
  for (let k = i + 1; k < end; k++) if (line.known(k).behind) return true;
  return false;
}

function metBetween(line: Line, first: number, after: number): number {
  const end = Math.min(after, line.after);
  let met = 0;
  for (let k = first; k < end; k++) met |= line.meets(k);
  return met;
}
