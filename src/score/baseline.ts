/** What was right when a person last blessed the result: scores, and each fact by name. */
import { z } from 'zod';
import { FACT_KINDS } from '../fact.js';
import { FIELDS, LEVELS } from './compare.js';
import type { JudgedArticle } from './judge.js';
import { fieldShare, levelShares, percent, record, sum, verdictOf, type Tally } from './tally.js';

const Percent = z.number().min(0).max(100).nullable();
const Kind = z.enum(FACT_KINDS).nullable();

/** One fact and how it was judged. Gold without a found fact has `as` null; an extra fact has `kind` null. */
const JudgedFact = z.strictObject({
  quote: z.string(),
  nth: z.int().positive(),
  kind: Kind.describe('of gold'),
  as: Kind.describe('of the found fact'),
  wrong: z.array(z.enum(FIELDS)).describe('fields that differ; all others were right'),
});

const Blessing = z.strictObject({
  version: z.string(),
  blessed: z.iso.datetime(),
  note: z.string().nullable(),
  articles: z.int(),
  facts: z.int().describe('number facts of gold'),
  number: z.record(z.enum(LEVELS), Percent).describe('F1 of number facts'),
  date: z.record(z.enum(LEVELS), Percent).describe('F1 of date facts'),
  fields: z.record(z.enum(FIELDS), Percent),
});

export const Baseline = z
  .strictObject({
    schema: z.literal('tallywire/baseline@1'),
    ...Blessing.shape,
    history: z.array(Blessing).describe('blessings before this one, oldest first'),
    results: z.record(
      z.string(),
      z.strictObject({
        fields: z.record(z.enum(FIELDS), z.tuple([z.int(), z.int(), z.int()])).describe('right, in gold, in found'),
        facts: z.array(JudgedFact),
      }),
    ),
  })
  .meta({ title: 'tallywire baseline' });

export type JudgedFact = z.infer<typeof JudgedFact>;
export type Blessing = z.infer<typeof Blessing>;
export type Baseline = z.infer<typeof Baseline>;

export interface BlessOptions {
  readonly version: string;
  /** ISO 8601. */
  readonly now: string;
  readonly note: string | null;
}

/** Scores and facts of today; the old baseline becomes history, or stays where nothing is new. */
export function bless(articles: readonly JudgedArticle[], old: Baseline | null, { version, now, note }: BlessOptions): Baseline {
  const results = Object.fromEntries(articles.map((article) => [article.id, resultOf(article)]));
  if (old !== null && old.version === version && note === null && JSON.stringify(old.results) === JSON.stringify(results)) return old;
  const { groups, fields } = sum(articles.map(({ counts }) => counts));
  const levels = (tally: Tally) => record(LEVELS, (level) => percent(levelShares(tally, level).f1));
  return {
    schema: 'tallywire/baseline@1',
    version,
    blessed: now,
    note,
    articles: articles.length,
    facts: groups.number.gold,
    number: levels(groups.number),
    date: levels(groups.date),
    fields: record(FIELDS, (field) => percent(fieldShare(field, fields[field]))),
    history: old === null ? [] : [...old.history, blessingOf(old)],
    results,
  };
}

/** All blessings, oldest first. */
export const blessings = (baseline: Baseline): readonly Blessing[] => [...baseline.history, blessingOf(baseline)];

const blessingOf = ({ schema: _schema, history: _history, results: _results, ...blessing }: Baseline): Blessing => blessing;

export function resultOf({ outcomes, counts: { fields } }: JudgedArticle): Baseline['results'][string] {
  return {
    fields: record(FIELDS, (field) => [fields[field].right, fields[field].gold, fields[field].found] as [number, number, number]),
    facts: outcomes.map((outcome) => {
      const { quote, nth } = outcome;
      const { kind, as, wrong } = verdictOf(outcome);
      return { quote, nth, kind, as, wrong: [...wrong] };
    }),
  };
}

/** One line a fact and a blessing, so that a diff shows what changed. */
export function formatBaseline(baseline: Baseline): string {
  const { history, results, ...head } = baseline;
  const lines = Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},`);
  const list = (items: readonly unknown[], indent: string): string =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => `${indent}  ${JSON.stringify(item)}`).join(',\n')}\n${indent}]`;
  const articles = Object.entries(results).map(
    ([id, { fields, facts }]) =>
      `    ${JSON.stringify(id)}: {\n      "fields": ${JSON.stringify(fields)},\n      "facts": ${list(facts, '      ')}\n    }`,
  );
  const all = articles.length === 0 ? '{}' : `{\n${articles.join(',\n')}\n  }`;
  return `{\n${lines.join('\n')}\n  "history": ${list(history, '  ')},\n  "results": ${all}\n}\n`;
}
