/** Counts first, ratios last. The definition is the reference scorer's: ours agrees with it to the decimal. */
import { causeOfField } from './causes.js';
import { FIELDS, LEVELS, type Field, type Level } from './compare.js';
import type { Entry } from './entries.js';
import { judge, spanOf, type JudgedArticle, type Outcome, type Problem, type ScoreInput } from './judge.js';
import { reliabilityOf, type Reliability } from './reliability.js';
import { fieldShare, GROUPS, levelShares, percent, percents, record, sum, type Counts, type FieldTally, type Group, type Ratios, type Tally } from './tally.js'; // prettier-ignore

export interface GroupScore {
  readonly gold: number;
  readonly found: number;
  readonly levels: Readonly<Record<Level, Ratios & { readonly rightOfGold: number; readonly rightOfFound: number }>>;
}

/** For `from`, `place`, `source` and a modality other than actual the score is the F1 over facts that have one. */
export interface FieldScore extends Readonly<FieldTally> {
  readonly score: number | null;
}

export interface FieldDifference {
  readonly field: Field;
  readonly gold: Shown;
  readonly found: Shown;
  readonly cause: string;
}

export interface Difference {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: Entry['kind'];
  readonly problem: Exclude<Problem, 'right'>;
  /** Why it is missed or extra; null of a wrong pair, whose fields have causes of their own. */
  readonly cause: string | null;
  /** The fields that differ, of a wrong pair. */
  readonly fields: readonly FieldDifference[];
}
/** A field's content as a person reads it. */
export type Shown = string | null;

export interface Score {
  /** Number facts by article. */
  readonly articles: Readonly<Record<string, GroupScore>>;
  /** Number facts by site, where articles name one. */
  readonly sites: Readonly<Record<string, GroupScore>>;
  /** `number` and `date`, then one a kind of number fact. */
  readonly groups: Readonly<Record<string, GroupScore>>;
  readonly fields: Readonly<Record<Field, FieldScore>>;
  /** Of all facts, dates included; null where sheets give no confidence. */
  readonly reliability: Reliability | null;
  /** Articles without a sheet. */
  readonly missing: readonly string[];
  /** In reading order. */
  readonly differences: readonly Difference[];
}

/** @throws GoldError where a gold quote does not stand in its text. */
export const score = (inputs: readonly ScoreInput[]): Score => scoreOf(judge(inputs));

export function scoreOf(articles: readonly JudgedArticle[]): Score {
  const counts = articles.map((article) => article.counts);
  const { groups, fields } = sum(counts);
  return {
    articles: Object.fromEntries(articles.map(({ id }, i) => [id, groupScore(counts[i]!.groups.number)])),
    sites: sitesOf(articles, counts),
    groups: groupScores(groups),
    fields: record(FIELDS, (field) => ({ ...fields[field], score: percent(fieldShare(field, fields[field])) })),
    reliability: confidences(articles.flatMap(({ outcomes }) => outcomes)),
    missing: articles.filter(({ hasSheet }) => !hasSheet).map(({ id }) => id),
    differences: articles.flatMap(({ id, outcomes }) => outcomes.filter(({ problem }) => problem !== 'right').map((outcome) => differenceOf(id, outcome))), // prettier-ignore
  };
}

/** Groups in which there is something to be scored. */
export function groupScores(groups: Readonly<Record<Group, Tally>>): Record<string, GroupScore> {
  const filled = GROUPS.filter((group) => groups[group].gold + groups[group].found > 0);
  return record(filled, (group) => groupScore(groups[group]));
}

function confidences(outcomes: readonly Outcome[]): Reliability | null {
  const judged = outcomes.flatMap(({ found, levels }) => (found === null || found.confidence === null ? [] : [{ confidence: found.confidence, levels }])); // prettier-ignore
  return reliabilityOf(judged, outcomes.filter(({ gold }) => gold !== null).length);
}

function sitesOf(articles: readonly JudgedArticle[], counts: readonly Counts[]): Record<string, GroupScore> {
  const bySite = new Map<string, Counts[]>();
  articles.forEach(({ site }, i) => {
    if (site !== null) bySite.set(site, [...(bySite.get(site) ?? []), counts[i]!]);
  });
  return Object.fromEntries([...bySite].sort(([a], [b]) => (a < b ? -1 : 1)).map(([site, all]) => [site, groupScore(sum(all).groups.number)])); // prettier-ignore
}

function groupScore(tally: Tally): GroupScore {
  const { gold, found, ofGold, ofFound } = tally;
  const levels = record(LEVELS, (level) => ({
    rightOfGold: ofGold[level],
    rightOfFound: ofFound[level],
    ...percents(levelShares(tally, level)),
  }));
  return { gold, found, levels };
}

export function differenceOf(article: string, outcome: Outcome): Difference {
  const { start, end, text, kind } = spanOf(outcome);
  const problem = outcome.problem === 'right' ? 'wrong' : outcome.problem;
  return { article, start, end, text, kind, problem, cause: outcome.cause, fields: fieldDifferences(outcome) };
}

export function fieldDifferences({ gold, found, wrong }: Outcome): FieldDifference[] {
  if (gold === null || found === null) return [];
  return wrong.map((field) => {
    const [a, b] = [show(gold, field), show(found, field)];
    return { field, gold: a, found: b, cause: causeOfField(a, b) };
  });
}

/** A field's content in words: "5…6" for a range, "13.1 percent" for an earlier level, "Xiaomi | Xiaomi’s phones" for acceptable answers. */
export function show(entry: Entry, field: Field): Shown {
  if (field === 'value') return entry.value === null ? range(entry.low, entry.high) : String(entry.value);
  if (field === 'from') return entry.from && [range(entry.from.low, entry.from.high), entry.from.unit ?? ''].join(' ').trim();
  const content = entry[field];
  if (content === null || typeof content === 'string') return content;
  return content.length === 0 ? null : [...new Set(content)].join(' | ');
}

const range = (low: number | null, high: number | null): Shown =>
  low === null && high === null ? null : low === high ? String(low) : `${low ?? ''}…${high ?? ''}`;
