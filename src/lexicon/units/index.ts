/**
 * Units that news uses, with their UCUM codes. To add one, add a row to the file it belongs to: `general` (percent, points, time),
 * `metric` (SI and what is built on it), `customary` (British, American, trades), `science` (laboratories, hospitals, industry). Currencies stand in ../currencies.ts.
 */
import type { Token, UnitMatch } from '../../document.js';
import { phraseTable } from '../phrases.js';
import { CUSTOMARY } from './customary.js';
import { doubtfulAt } from './doubtful.js';
import { GENERAL } from './general.js';
import { METRIC } from './metric.js';
import { SCIENCE } from './science.js';
import type { Unit } from './row.js';

export type { Unit } from './row.js';

export const UNITS: readonly Unit[] = [...GENERAL, ...METRIC, ...CUSTOMARY, ...SCIENCE];

/** UCUM code by the name of the unit. */
export const ucumOf: ReadonlyMap<string, string> = new Map(
  UNITS.flatMap(({ unit, ucum, per }) => (ucum !== null && per === null ? [[unit, ucum] as const] : [])),
);

interface Form {
  readonly phrase: string;
  readonly word: Unit | null;
  /** Rows that abbreviate to this phrase, by the case they write it in. */
  readonly symbols: readonly { readonly text: string; readonly row: Unit }[];
}

const forms = new Map<string, Form>();
const form = (phrase: string): Form => forms.get(phrase) ?? { phrase, word: null, symbols: [] };
for (const row of UNITS) {
  for (const word of row.words) {
    const key = word.toLowerCase();
    const old = form(key);
    forms.set(key, { ...old, word: old.word ?? row });
  }
  for (const text of row.symbols) {
    const key = text.toLowerCase();
    const old = form(key);
    forms.set(key, { ...old, symbols: [...old.symbols, { text: text.replaceAll(' ', ''), row }] });
  }
}
const table = phraseTable(forms.values(), (each) => [each.phrase]);

/** Abbreviations that are words or letters of their own: they count only right behind the figure ("5in", "9.8s", "3x"). */
const TIGHT = new Set([
  'in',
  's',
  'h',
  't',
  'x',
  '×',
  'b',
  'l',
  'te',
  'tn',
  'mi',
  'pt',
  'mp',
  'bp',
  'pp',
  'gr',
  'mo',
  'pa',
  'ah',
  'mb',
  'mt',
  'j',
  'bu',
  'cf',
  'p',
  'ar',
  'ha',
  'sec',
  'min',
  'cal',
  'bar',
  'g',
  'px',
  'ms',
  'ns',
  'lm',
  'nm',
  'pc',
  'pts',
  'kt',
]);
/** Those that news also writes with a blank. */
const SPACED = new Set([
  'l',
  'L',
  'g',
  'W',
  'V',
  'MB',
  'MP',
  'Mt',
  'MT',
  't',
  'ha',
  'min',
  'sec',
  'bp',
  'pp',
  'pts',
  'pc',
  'kt',
  'nm',
  'Nm',
  'mi',
  'cal',
  'px',
  'ms',
  'mo',
  'm',
]);

/** Rows whose symbols count in their own case only. */
const AS_WRITTEN: ReadonlySet<Unit> = new Set(SCIENCE);

/** Two letters that mean their unit in any case. */
const ANY_CASE = new Set(['kg', 'km', 'cm', 'mm', 'ml', 'lb', 'ft', 'hz', 'kw', 'mw', 'gw', 'gb', 'tb', 'db', 'oz', 'hr', 'yr']);

/** Whether a symbol means its unit where it stands. */
function means(tokens: readonly Token[], at: number, after: number, exact: boolean): boolean {
  const token = tokens[at]!;
  if (token.shape !== 'word' || after - at > 1) return true;
  if (!exact && (token.text.length < 2 || TIGHT.has(token.lower) || (token.text.length === 2 && !ANY_CASE.has(token.lower)))) return false;
  // "22 MPs" are no metres per second
  if (token.text === 'MPs') return false;
  // "5 ft 2 in"
  if (token.lower === 'in' && /^(?:ft|feet|foot|['′])$/.test(tokens[at - 2]?.lower ?? '')) return true;
  return !token.spaced || !TIGHT.has(token.lower) || SPACED.has(token.text);
}

const byName = new Map(UNITS.filter(({ per }) => per === null).map((row) => [row.unit, row]));

/** The longest unit that begins at token `at`: "miles per hour", "km/h", "sq ft"; a user's own before ours. */
export function unitAt(tokens: readonly Token[], at: number): UnitMatch | null {
  const own = tokens[at]?.own?.unit;
  if (own) return own;
  const match = table.at(tokens, at);
  if (match === null || match.after === at + 1) {
    const doubtful = tokens[at] ? doubtfulAt(tokens, at) : null;
    if (doubtful) return { row: byName.get(doubtful.unit)!, after: at + 1, symbol: true };
  }
  if (!match) return null;
  const { row: found, after } = match;
  if (found.symbols.length > 0) {
    let written = '';
    for (let i = at; i < after; i++) written += tokens[i]!.text;
    const exact = found.symbols.find((each) => each.text === written);
    if (exact && means(tokens, at, after, true)) return { row: exact.row, after, symbol: true };
  }
  if (found.word) return { row: found.word, after, symbol: false };
  // "PPI" is no pixel per inch
  const { row } = found.symbols[0]!;
  return !AS_WRITTEN.has(row) && means(tokens, at, after, false) ? { row, after, symbol: true } : null;
}
