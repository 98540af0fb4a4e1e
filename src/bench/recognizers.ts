/**
 * Recognizers-Text's own cases for numbers, ranges, ordinals and percentages. A case is right when the spans and values of all its
 * results are. Left out: `ordinal.relative` ("the last one"), percentages without a number, and software strings (addresses of machines).
 *
 * Habits of those cases which the product does not share are here: the ends of a range and the figures of a code are numbers each, a
 * figure glued to a unit is none, and a bound ends with the number, without its unit.
 */
import { readFile } from 'node:fs/promises';
import type { NumberMention, Span, Token } from '../document.js';
import type { Modifier } from '../fact.js';
import { hedgeAfter, hedgeBefore } from '../lexicon/hedges.js';
import { unitAt } from '../lexicon/units/index.js';
import { readNumbers } from '../stages/numbers/index.js';
import { readQuantities } from '../stages/quantities/index.js';
import { readTokens } from '../stages/tokens/index.js';
import type { Bench, BenchResult } from './bench.js';

interface Case {
  readonly Input: string;
  readonly Results: readonly {
    readonly TypeName: string;
    readonly Resolution?: { readonly value?: string | null };
    readonly Start: number;
    /** Index of the last character. */
    readonly End: number;
  }[];
}

interface Result extends Span {
  readonly value: string;
}

type Reader = (text: string) => readonly Result[];

interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly numbers: readonly NumberMention[];
}

function read(text: string): Reading {
  const document = { text, tokens: readTokens({ text }), names: { entities: [], mentions: [] }, times: { times: [] } };
  return { text, tokens: document.tokens.tokens, numbers: readNumbers(document).numbers };
}

const COUNTED = /^(?:cardinal|fraction|ratio|race)$/;

/** Each number, the ends of a range apart. */
function readEach(text: string): readonly Result[] {
  const { tokens, numbers } = read(text);
  const out: Result[] = [];
  let over: { readonly after: number; readonly value: number; readonly start: number } | null = null;
  for (const number of numbers) {
    const { first, after, end, value } = number;
    const start = startOf(tokens, number);
    if (over && value !== null && first === over.after && isAlone(tokens, after)) {
      if (out.at(-1)?.start === over.start) out.pop();
      out.push({ start: over.start, end, value: String(over.value / value) });
      continue;
    }
    over = value !== null && tokens[after]?.lower === 'over' ? { after: after + 1, value, start } : null;
    const next = tokens[after];
    const unit = next && !next.spaced && next.shape === 'word' && unitAt(tokens, after) && /\d$/.test(number.text);
    if (number.class === 'range' || /^(?:score|code|clock)$/.test(number.class)) out.push(...figures(text, number));
    else if (number.class === 'pronoun') {
      if (/^(?:last|and)$/.test(tokens[first - 1]?.lower ?? '')) out.push({ start, end, value: '1' });
    } else if (COUNTED.test(number.class) && value !== null && !unit) out.push({ start, end, value: String(value) });
  }
  return out;
}

/** "a hundred", "a half": with the article. */
function startOf(tokens: readonly Token[], { first, start, text, class: kind }: NumberMention): number {
  const word = kind === 'fraction' || /^(?:hundred|thousand|million|dozen)/i.test(text);
  return word && /^an?$/.test(tokens[first - 1]?.lower ?? '') ? tokens[first - 1]!.start : start;
}

/** "1 over 3" is a fraction where nothing that it counts follows. */
const isAlone = (tokens: readonly Token[], at: number): boolean => tokens[at]?.shape !== 'word';

/** "5-6", "555-1234": every number in it by itself. */
function figures(text: string, { start, end }: NumberMention): Result[] {
  return [...text.slice(start, end).matchAll(/\d+(?:[.,]\d+)*|\p{L}+(?:[ -]\p{L}+)*/gu)].flatMap(({ 0: part, index }) => {
    const [only, more] = read(part).numbers;
    const value = /^\d+$/.test(part) ? Number(part) : more ? null : (only?.value ?? null);
    return value === null ? [] : [{ start: start + index, end: start + index + part.length, value: String(value) }];
  });
}

function readOrdinals(text: string): readonly Result[] {
  const { tokens, numbers } = read(text);
  return numbers.flatMap((number) =>
    number.class === 'ordinal' ? [{ start: startOf(tokens, number), end: number.end, value: String(number.value) }] : [],
  );
}

/** "minus 5%", "percent of 10" */
function readPercents(text: string): readonly Result[] {
  const document = { text, tokens: readTokens({ text }), names: { entities: [], mentions: [] }, times: { times: [] } };
  const { tokens } = document.tokens;
  return readQuantities({ ...document, numbers: readNumbers(document) }).quantities.flatMap((quantity) => {
    const { number, unitKind, value, start, end } = quantity;
    if (value === null) return [];
    if (unitKind === 'percent') return [{ start, end, value: `${value}%` }];
    const sign = [2, 3].map((back) => number.first - back).find((at) => at >= 0 && unitAt(tokens, at)?.after === number.first - 1);
    const named = sign !== undefined && tokens[number.first - 1]!.lower === 'of' && unitAt(tokens, sign)!.row.kind === 'percent';
    return named ? [{ start: tokens[sign]!.start, end: number.end, value: `${value}%` }] : [];
  });
}

interface Bound extends Span {
  readonly first: number;
  readonly after: number;
  readonly low: string;
  readonly high: string;
}

const OPENS: Readonly<Record<NonNullable<Modifier>, readonly [low: string, high: string]>> = {
  over: ['(', ''],
  'at least': ['[', ''],
  under: ['', ')'],
  'at most': ['', ']'],
  about: ['', ''],
};

/** "more than 40" → (40,) · "between 20 and 30" → [20,30) · "over 5 and under 9" → (5,9) */
function readRanges(text: string): readonly Result[] {
  const { tokens, numbers } = read(text);
  const bounds = numbers.flatMap((number) => boundOf(tokens, number));
  const out: Bound[] = [];
  for (const bound of bounds) {
    const before = out.at(-1);
    const both = before && join(tokens, before, bound);
    if (both) out[out.length - 1] = both;
    else out.push(bound);
  }
  return out.map(({ start, end, low, high }) => ({ start, end, value: `${low || '('},${high || ')'}` }));
}

function boundOf(tokens: readonly Token[], number: NumberMention): Bound[] {
  const { first, after, end, value, low, high } = number;
  const made = (from: number, to: number, lower: string, upper: string): Bound[] => [
    { first: from, after: to, start: tokens[from]!.start, end: to === after ? end : tokens[to - 1]!.end, low: lower, high: upper },
  ];
  if (number.class === 'range') {
    const from = /^(?:between|from)$/.test(tokens[first - 1]?.lower ?? '') ? first - 1 : first;
    return made(from, after, `[${low}`, `${high})`);
  }
  if (value === null || !/^(?:cardinal|fraction|ratio|pronoun|ordinal)$/.test(number.class)) return [];
  const before = hedgeBefore(tokens, first);
  const behind = hedgeAfter(tokens, after);
  // "5 or more than 4", "5 and less than 9"
  const other = behind !== null && (/^(?:than|or)$/.test(tokens[behind.after]?.lower ?? '') || tokens[behind.after]?.shape === 'number');
  const hedge = behind && !other ? behind : before;
  if (!hedge || hedge.row.modifier === 'about')
    return equals(tokens, number).flatMap((from) => made(from, after, `[${value}`, `${value}]`));
  const [open, close] = OPENS[hedge.row.modifier];
  return made(Math.min(hedge.first, first), Math.max(hedge.after, after), open && `${open}${value}`, close && `${value}${close}`);
}

/** "equal to 20", "equals 20": the token it begins at. */
function equals(tokens: readonly Token[], { first }: NumberMention): number[] {
  const at = tokens[first - 1]?.lower === 'to' ? first - 2 : first - 1;
  return /^equal(?:s|ing)?$/.test(tokens[at]?.lower ?? '') ? [at] : [];
}

/** "above 5 and below 9": a lower and an upper bound that leave something between them. */
function join(tokens: readonly Token[], a: Bound, b: Bound): Bound | null {
  const gap = tokens.slice(a.after, b.first).map(({ lower }) => lower);
  if (!/^(?:and|but|,|, and)$/.test(gap.join(' '))) return null;
  const [lower, upper] = a.low && !a.high ? [a, b] : [b, a];
  if (!lower.low || lower.high || !upper.high || upper.low || Number(lower.low.slice(1)) >= Number(upper.high.slice(0, -1))) return null;
  return { first: a.first, after: b.after, start: a.start, end: b.end, low: lower.low, high: upper.high };
}

const SOFTWARE = /https?:\/\/|\b\d+(?:\.\d+){3}\b/;

function recognizers(name: string, about: string, file: string, type: string, reader: Reader, target: number): Bench {
  return {
    name,
    about,
    path: `recognizers/${file}.json`,
    async run(path): Promise<BenchResult> {
      const cases = (JSON.parse(await readFile(path, 'utf8')) as readonly Case[]).filter(
        ({ Input, Results }) =>
          !SOFTWARE.test(Input) &&
          Results.every(({ TypeName, Resolution }) => TypeName === type && Resolution?.value != null && Resolution.value !== 'null'),
      );
      const results = cases.map(({ Input, Results }) => {
        const wanted = Results.map(({ Start, End, Resolution }) => ({ start: Start, end: End + 1, value: Resolution!.value! }));
        return { text: Input, wanted, found: reader(Input) };
      });
      const wrong = results.filter(({ wanted, found }) => !isRight(wanted, found));
      const written = (each: readonly Result[], text: string): string =>
        each.map(({ start, end, value }) => `"${text.slice(start, end)}" ${value}`).join(', ') || 'nothing';
      return {
        measures: [{ name: 'cases right', value: cases.length ? 100 - (100 * wrong.length) / cases.length : null, target }],
        errors: wrong.map(({ text, wanted, found }) => ({
          cause: wanted.length === 0 ? 'extra' : found.length === 0 ? 'missed' : 'wrong',
          text: `${text} | ${written(wanted, text)}, found ${written(found, text)}`,
        })),
        predictions: results.map(({ text, found }) => ({ text, results: found })),
      };
    },
  };
}

function isRight(wanted: readonly Result[], found: readonly Result[]): boolean {
  return (
    wanted.length === found.length &&
    wanted.every(({ start, end, value }, i) => {
      const each = found[i]!;
      return each.start === start && each.end === end && sameValue(value, each.value);
    })
  );
}

/** Values as numbers, ends of intervals as numbers with their brackets. */
function sameValue(a: string, b: string): boolean {
  if (!/[,%]/.test(a)) return near(Number(a), Number(b));
  const parts = (text: string): string[] => text.split(/([,%()[\]])/).filter(Boolean);
  const [x, y] = [parts(a), parts(b)];
  return x.length === y.length && x.every((part, i) => part === y[i] || near(Number(part), Number(y[i])));
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 + 1e-9 * Math.abs(a);

export const recognizerSets: readonly Bench[] = [
  recognizers('numbers', 'numbers of Recognizers-Text', 'NumberModel', 'number', readEach, 80),
  recognizers('ranges', 'number ranges of Recognizers-Text', 'NumberRangeModel', 'numberrange', readRanges, 75),
  recognizers('percents', 'percentages of Recognizers-Text', 'PercentModel', 'percentage', readPercents, 85),
  recognizers('ordinals', 'ordinals of Recognizers-Text', 'OrdinalModel', 'ordinal', readOrdinals, 90),
];
