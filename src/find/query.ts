/** A question asked of many facts. */
import { z } from 'zod';
import { ITEM_STATES } from '../decisions/items.js';
import { FACT_KINDS } from '../fact.js';
import { contentWords } from '../score/similar.js';
import { daysOf } from './periods.js';
import type { FoundFact } from './found-fact.js';

/** Every field that is given has to fit. */
export const FactQuery = z.strictObject({
  subject: z.string().optional().describe('words of who or what: "xiaomi"'),
  metric: z.string().optional().describe('words of what is measured: "market share"'),
  kind: z.enum(FACT_KINDS).optional(),
  period: z.string().optional().describe('TIMEX3 value; facts whose period lies within it: 2019, 2019-Q3, 2018/2020'),
  place: z.string().optional(),
  source: z.string().optional().describe('words of who says it'),
  article: z.string().optional().describe('id of the article'),
  state: z
    .enum([...ITEM_STATES, 'open', 'decided'])
    .optional()
    .describe('default: all but rejected'),
  below: z.coerce.number().min(0).max(1).optional().describe('only facts less sure than this'),
  text: z.string().optional().describe('words or numbers of the sentence'),
});
export type FactQuery = z.infer<typeof FactQuery>;

/** A predicate, so that what is asked for is read once. */
export function matcher(query: FactQuery): (fact: FoundFact) => boolean {
  const tests: ((row: FoundFact) => boolean)[] = [];
  const { kind, period, article, state, below, text } = query;
  for (const role of ['subject', 'metric', 'place', 'source'] as const) {
    const words = query[role] === undefined ? null : contentWords(query[role]);
    if (words && words.size > 0) tests.push(({ fact }) => fact[role].some((answer) => holdsAll(contentWords(answer), words)));
  }
  if (kind !== undefined) tests.push(({ fact }) => fact.kind === kind);
  if (article !== undefined) tests.push((row) => row.article === article);
  if (below !== undefined) tests.push(({ confidence }) => confidence !== null && confidence < below);
  if (period !== undefined) tests.push(within(period));
  if (text !== undefined && text.trim() !== '') tests.push(mentions(text));
  tests.push(stateTest(state));
  return (row) => tests.every((test) => test(row));
}

function stateTest(state: FactQuery['state']): (row: FoundFact) => boolean {
  if (state === undefined) return (row) => row.state !== 'rejected';
  if (state === 'open') return (row) => row.state === 'new' || row.state === 'changed';
  if (state === 'decided') return (row) => row.state !== 'new' && row.state !== 'changed';
  return (row) => row.state === state;
}

function holdsAll(words: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const word of wanted) if (!words.has(word)) return false;
  return true;
}

function within(period: string): (row: FoundFact) => boolean {
  const days = daysOf(period);
  return ({ fact, from, to }) =>
    fact.period === period || (days !== null && from !== null && to !== null && from >= days.from && to <= days.to);
}

/** Every word stands in the sentence, the quote, the evidence or the title; a number may also be the value. */
function mentions(text: string): (row: FoundFact) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ sentence, evidence, title, fact }) => {
    const said = [sentence, fact.quote, evidence ?? '', title ?? ''].join('\n').toLowerCase();
    const values = fact.value === null ? [] : [fact.value].flat();
    return words.every((word) => said.includes(word) || values.includes(Number(word.replaceAll(',', ''))));
  };
}
