/**
 * Recognizers-Text's own cases of dates, periods and durations, for what a news reader would expect to be read.
 *
 * A result is right where a time that overlaps it has one of its two readings, the past or the future one: the same days, or a duration of
 * the same length. Recognizers takes prepositions into its spans and counts the day behind a period as its end; both are left open.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { TimeMention } from '../document.js';
import { findNames } from '../stages/names/index.js';
import { findTimes } from '../stages/times/index.js';
import { readTokens } from '../stages/tokens/index.js';
import type { Bench, BenchError, BenchResult, Measure } from './bench.js';

const resolution = z.object({ date: z.string(), startDate: z.string(), endDate: z.string(), duration: z.string() }).partial().nullish();

const cases = z.array(
  z.object({
    Input: z.string(),
    Context: z.object({ ReferenceDateTime: z.string() }).nullish(),
    Results: z.array(
      z.object({
        Text: z.string(),
        Value: z.object({ Timex: z.string(), FutureResolution: resolution, PastResolution: resolution }).nullish(),
        Start: z.number(),
        Length: z.number(),
      }),
    ),
  }),
);

type Case = z.infer<typeof cases>[number];
type Result = Case['Results'][number];

const FILES = ['DateParser', 'DatePeriodParser', 'DurationParser'] as const;

const SECONDS: readonly (readonly [pattern: RegExp, seconds: number])[] = [
  [/^P.*?([\d.]+)Y/, 31_536_000],
  [/^P[^T]*?([\d.]+)M/, 2_592_000],
  [/^P.*?([\d.]+)Q/, 7_776_000],
  [/^P.*?([\d.]+)W/, 604_800],
  [/^P.*?([\d.]+)D/, 86_400],
  [/T.*?([\d.]+)H/, 3_600],
  [/T.*?([\d.]+)M/, 60],
  [/T.*?([\d.]+)S/, 1],
];

/** `"P1Y6M"` → its seconds, with years of 365 and months of 30 days. */
function secondsOf(value: string): number {
  return SECONDS.reduce((sum, [pattern, seconds]) => sum + Number(pattern.exec(value)?.[1] ?? 0) * seconds, 0);
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** Whether the time says what the result says, or one of its readings: "2016-SU", and "P3D" for "(2016-11-08,2016-11-11,P3D)". */
function agrees(time: TimeMention, { Value }: Result): boolean {
  if (time.value !== null && (time.value === Value?.Timex || Value?.Timex.endsWith(`,${time.value})`) === true)) return true;
  return [Value?.FutureResolution, Value?.PastResolution].some((one) => {
    if (one?.duration !== undefined)
      return time.type === 'DURATION' && time.value !== null && secondsOf(time.value) === Number(one.duration);
    if (time.from === null || time.to === null) return false;
    if (one?.date !== undefined) return time.from === one.date && time.to === one.date;
    if (one?.startDate === undefined || one.endDate === undefined) return false;
    return time.from === one.startDate && (time.to === one.endDate || time.to === dayBefore(one.endDate));
  });
}

function timesOf({ Input: text, Context }: Case): readonly TimeMention[] {
  const tokens = { text, published: Context?.ReferenceDateTime.slice(0, 10) ?? null, tokens: readTokens({ text }) };
  return findTimes({ ...tokens, names: findNames(tokens) }).times;
}

async function run(path: string): Promise<BenchResult> {
  const errors: BenchError[] = [];
  const measures: Measure[] = [];
  for (const name of FILES) {
    const all = cases.parse(JSON.parse(await readFile(join(path, `${name}.json`), 'utf8')));
    let right = 0;
    for (const each of all) {
      const times = timesOf(each);
      const wrong = each.Results.filter(
        (result) => !times.some((time) => time.start < result.Start + result.Length && result.Start < time.end && agrees(time, result)),
      );
      if (wrong.length === 0) right++;
      else {
        const found = times.map((time) => `"${time.text}" ${time.value} ${time.from}…${time.to}`).join(', ') || 'nothing';
        errors.push({
          cause: name,
          text: `${each.Input} | ${wrong.map(({ Text, Value }) => `"${Text}" ${Value?.Timex}`).join(', ')}, found ${found}`,
        });
      }
    }
    measures.push({ name: `${name} cases`, value: (100 * right) / all.length, target: null });
  }
  return { measures, errors, predictions: [] };
}

export const dates: Bench = { name: 'dates', about: 'dates, periods and durations of Recognizers-Text', path: 'recognizers', run };
