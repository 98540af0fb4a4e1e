/** What the stages found in an article, whether it became a fact or not: helps a person to fill a field by selecting text. */
import { z } from 'zod';
import type { Article } from '../article.js';
import { Modifier } from '../fact.js';
import { analyze } from '../extract.js';

const span = { start: z.int(), end: z.int(), text: z.string() };

export const Mentions = z
  .strictObject({
    names: z.array(z.strictObject({ ...span, name: z.string().describe('"the company" is "Orion"') })),
    times: z.array(z.strictObject({ ...span, value: z.string().describe('TIMEX3 value') })),
    quantities: z.array(
      z.strictObject({
        ...span,
        value: z.number().nullable(),
        low: z.number().nullable(),
        high: z.number().nullable(),
        unit: z.string().nullable(),
        per: z.string().nullable(),
        modifier: Modifier,
        measures: z.string().describe('percent, point, money, physical, time, age, times, count, rank, index or none'),
      }),
    ),
  })
  .meta({ title: 'names, times and quantities of an article' });
export type Mentions = z.infer<typeof Mentions>;

export function mentionsOf({ text, meta }: Article): Mentions {
  const { names, times, quantities } = analyze(text, meta.published ?? null);
  return {
    names: names.mentions.map(({ start, end, text, entity }) => ({ start, end, text, name: names.entities[entity]?.name ?? text })),
    times: times.times.flatMap(({ start, end, text, value, type }) =>
      value === null || type !== 'DATE' ? [] : [{ start, end, text, value }],
    ),
    quantities: quantities.quantities.map(({ start, end, text, value, low, high, unit, per, modifier, unitKind }) => ({
      start,
      end,
      text,
      value,
      low,
      high,
      unit,
      per,
      modifier,
      measures: unitKind,
    })),
  };
}
