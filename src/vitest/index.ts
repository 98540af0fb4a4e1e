/**
 * Matchers for vitest: `import 'tallywire/vitest'` in a test or a setup file adds them to `expect`.
 *
 *   expect(sheet).toMatchGold(gold, { level: 'typed' });
 *   expect(sheet).toHaveNoRegression('corpus/baseline.json');
 */
import path from 'node:path';
import { expect } from 'vitest';
import { FactSheet } from '../fact.js';
import type { Gold } from '../gold.js';
import { Baseline, changeSince, describeChange, fieldDifferences, fieldsOf, judge, LEVELS, nameOf, snippet, spanOf, type Level, type Outcome } from '../score/index.js'; // prettier-ignore
import { CORPUS, placedGold, quotedText, readGold, readJson, readText } from './inputs.js';

export interface MatchGoldOptions {
  /** What has to be right of every fact; default `full`. */
  readonly level?: Level;
  /** Least F1 over all facts of the article, from 0 to 1; default 1: every fact. */
  readonly f1?: number;
  /** Text of the article; default: `CORPUS/ID.txt`. */
  readonly text?: string;
  /** Folder of the texts; default `corpus`. */
  readonly corpus?: string;
}

export interface RegressionOptions {
  /** Gold of the article; default: `CORPUS/ID.gold.json`. */
  readonly gold?: Gold;
  /** Text of the article; default: `CORPUS/ID.txt`. */
  readonly text?: string;
  /** Folder of texts and gold; default: that of the baseline file. */
  readonly corpus?: string;
}

interface Result {
  readonly pass: boolean;
  readonly message: () => string;
  readonly actual?: unknown;
  readonly expected?: unknown;
}

interface TallywireMatchers<R = unknown> {
  /** The sheet says what gold says: every gold fact is found and right at the level, and nothing is extra. Optional gold costs nothing. */
  toMatchGold: (gold: Gold, options?: MatchGoldOptions) => R;
  /** No field of a fact that was right in the baseline (`tallywire check --bless`) is wrong, no found fact missed, no extra fact new. */
  toHaveNoRegression: (baseline: string | Baseline, options?: RegressionOptions) => R;
}

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-empty-object-type -- as vitest declares it
  interface Matchers<T = any> extends TallywireMatchers<T> {}
}

function sheetOf(received: unknown): FactSheet {
  const parsed = FactSheet.safeParse(received);
  if (parsed.success) return parsed.data;
  throw new TypeError(
    `the matcher is for a fact sheet, as extract gives it: ${parsed.error.issues[0]?.path.join('.')}: ${parsed.error.issues[0]?.message}`,
  );
}

/** Without the text, gold quotes are looked for in what the sheet quotes; those that are in no fact are missed anyway. */
export function toMatchGold(received: unknown, gold: Gold, options: MatchGoldOptions = {}): Result {
  const sheet = sheetOf(received);
  const { id } = sheet.article;
  const { level = 'full', f1 = 1, corpus = CORPUS } = options;
  if (!LEVELS.includes(level)) throw new TypeError(`level ${JSON.stringify(level)} is none; levels are ${LEVELS.join(', ')}`);
  const known = options.text ?? readText(sheet, corpus);
  const text = known ?? quotedText(sheet);
  const { placed, unplaced } = known === null ? placedGold(gold, text) : { placed: gold, unplaced: [] };
  const { outcomes } = judge([{ id, text, gold: placed, found: sheet }])[0]!;

  const wrong = outcomes.filter(({ levels }) => !levels.includes(level));
  const facts = outcomes.reduce((total, { gold, found }) => total + (gold ? 1 : 0) + (found ? 1 : 0), unplaced.length);
  const share = facts === 0 ? 1 : (2 * (outcomes.length - wrong.length)) / facts;
  const fields = new Set(fieldsOf(level));
  const differences = wrong.map((outcome) => ({ outcome, fields: fieldDifferences(outcome).filter(({ field }) => fields.has(field)) }));
  const aim = `the sheet of ${JSON.stringify(id)} ${f1 < 1 ? `to reach F1 ${f1} against` : 'to match'} gold at level ${level}`;
  const reached = `${wrong.length + unplaced.length} of ${outcomes.length + unplaced.length} facts differ, F1 ${share.toFixed(3)}`;
  return {
    pass: f1 < 1 ? share >= f1 : wrong.length + unplaced.length === 0,
    message: () =>
      [
        `expected ${aim}: ${reached}`,
        ...differences.map(({ outcome, fields }) => describe(outcome, text, fields)),
        ...unplaced.map(
          (fact) => `  “${nameOf(fact)}” ${fact.kind}: missed, in no sentence that the sheet quotes (give { text } to see where)`,
        ),
      ].join('\n\n'),
    actual: differences.map(({ outcome, fields }) => sideOf(outcome, outcome.found !== null, fields.map(({ field, found }) => [field, found]))), // prettier-ignore
    expected: differences.map(({ outcome, fields }) => sideOf(outcome, outcome.gold !== null, fields.map(({ field, gold }) => [field, gold]))), // prettier-ignore
  };
}

/** One side of the diff that vitest prints. */
const sideOf = (outcome: Outcome, isThere: boolean, fields: readonly (readonly [string, string | null])[]): unknown =>
  isThere ? { fact: nameOf(outcome), ...Object.fromEntries(fields) } : `no fact ${nameOf(outcome)}`;

function describe(outcome: Outcome, text: string, fields: ReturnType<typeof fieldDifferences>): string {
  const { start, end, kind } = spanOf(outcome);
  const what = outcome.cause === null ? '' : `: ${outcome.problem}, ${outcome.cause}`;
  const head = `  “${nameOf(outcome)}” ${kind} at ${start}, ${snippet(text, start, end)}${what}`;
  return [head, ...fields.map(({ field, gold, found }) => `      ${field}: gold ${gold ?? 'null'}, found ${found ?? 'null'}`)].join('\n');
}

export function toHaveNoRegression(received: unknown, baseline: string | Baseline, options: RegressionOptions = {}): Result {
  const sheet = sheetOf(received);
  const { id } = sheet.article;
  const blessed = typeof baseline === 'string' ? readJson(baseline, Baseline) : Baseline.parse(baseline);
  const corpus = options.corpus ?? (typeof baseline === 'string' ? path.dirname(baseline) : CORPUS);
  const { gold = readGold(sheet, corpus), text = readText(sheet, corpus) } = options;
  if (text === null) throw new TypeError(`there is no text of ${JSON.stringify(id)} in ${corpus}; give { text }`);
  const bless = 'take the result of today with "tallywire check --bless"';
  if (!Object.hasOwn(blessed.results, id)) throw new TypeError(`the baseline does not know the article ${JSON.stringify(id)}; ${bless}`);
  const changes = changeSince(blessed, judge([{ id, text, gold, found: sheet }])).facts;
  const broken = changes.filter(({ turn }) => turn === 'broken');
  const lines = broken.map((fact) => {
    const fields = fact.outcome ? fieldDifferences(fact.outcome).filter(({ field }) => fact.fields.includes(field)) : [];
    return `${fact.outcome ? describe(fact.outcome, text, fields) : `  “${nameOf(fact)}”`}\n      ${describeChange(fact)}`;
  });
  return {
    pass: broken.length === 0,
    message: () =>
      broken.length === 0
        ? `expected the sheet of ${JSON.stringify(id)} to break a fact of the baseline of ${blessed.blessed.slice(0, 10)}, but it breaks none`
        : [`expected no regression in ${JSON.stringify(id)} since the baseline of ${blessed.blessed.slice(0, 10)}, but ${broken.length} fact(s) broke; if that is meant, ${bless}`, ...lines].join('\n\n'), // prettier-ignore
  };
}

expect.extend({ toMatchGold, toHaveNoRegression });
