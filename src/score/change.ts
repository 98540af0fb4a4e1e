/** Today against a baseline: facts fixed, broken and still wrong by name, and whether a score moved beyond noise. */
import type { FactKind } from '../fact.js';
import { resultOf, type Baseline, type JudgedFact } from './baseline.js';
import { changeIntervals, LEAST_ARTICLES, MEASURES, type Interval } from './bootstrap.js';
import { FIELDS, levelsOf, type Field, type Level } from './compare.js';
import type { JudgedArticle, Outcome } from './judge.js';
import { countGroups, percent, record, sum, type Counts } from './tally.js';

/** `absent`: an extra fact that is not there on that side. */
export type State = 'right' | 'wrong' | 'missed' | 'extra' | 'absent';

/** broken: a field that was right is wrong, a found fact is missed, or an extra fact is new. fixed: something wrong is right, and nothing broke. */
export type Turn = 'broken' | 'fixed' | 'still wrong';

export interface FactChange {
  readonly turn: Turn;
  readonly article: string;
  readonly quote: string;
  readonly nth: number;
  readonly kind: FactKind;
  readonly before: State;
  readonly after: State;
  /** Fields that turned wrong, of a broken fact; that turned right, of a fixed one; that are wrong, of one still wrong. */
  readonly fields: readonly Field[];
  /** Levels that it reached before and no longer does. */
  readonly lost: readonly Level[];
  /** null for an extra fact that is gone. */
  readonly outcome: Outcome | null;
}

export interface ScoreChange {
  readonly name: string;
  /** In percent. */
  readonly before: number | null;
  readonly after: number | null;
  /** In percentage points. */
  readonly change: number | null;
  /** Of the change, in percentage points; null with too few articles. */
  readonly interval: Interval | null;
  /** The interval does not hold 0. */
  readonly beyondNoise: boolean;
}

export interface Change {
  readonly baseline: Pick<Baseline, 'version' | 'blessed' | 'note'>;
  /** In reading order. */
  readonly facts: readonly FactChange[];
  /** Facts of gold that the baseline does not know, and that it knows and gold no longer has. */
  readonly newGold: number;
  readonly goneGold: number;
  /** Articles that both sides have: facts and scores are compared on these. */
  readonly articles: readonly string[];
  readonly newArticles: readonly string[];
  readonly goneArticles: readonly string[];
  readonly scores: readonly ScoreChange[];
  /** Whether there are enough articles to tell a change from noise. */
  readonly enoughArticles: boolean;
}

export function changeSince(baseline: Baseline, today: readonly JudgedArticle[]): Change {
  const common = today.filter(({ id }) => Object.hasOwn(baseline.results, id));
  const ids = new Set(today.map(({ id }) => id));
  const compared = common.map((article) => factChanges(article, baseline.results[article.id]!.facts));
  const { version, blessed, note } = baseline;
  const [before, after] = [common.map(({ id }) => countsOfResult(baseline.results[id]!)), common.map(({ counts }) => counts)];
  return {
    baseline: { version, blessed, note },
    facts: compared.flatMap(({ facts }) => facts),
    newGold: compared.reduce((total, { newGold }) => total + newGold, 0),
    goneGold: compared.reduce((total, { goneGold }) => total + goneGold, 0),
    articles: common.map(({ id }) => id),
    newArticles: today.map(({ id }) => id).filter((id) => !Object.hasOwn(baseline.results, id)),
    goneArticles: Object.keys(baseline.results).filter((id) => !ids.has(id)),
    scores: scoreChanges(before, after),
    enoughArticles: common.length >= LEAST_ARTICLES,
  };
}

/** Gold facts and extra facts have names of their own; equal ones are told apart by their order. */
function byName<Item>(items: readonly Item[], factOf: (item: Item) => JudgedFact): Map<string, Item> {
  const named = new Map<string, Item>();
  for (const item of items) {
    const { kind, quote, nth } = factOf(item);
    const name = JSON.stringify([kind === null, quote, nth]);
    let key = name;
    for (let copy = 2; named.has(key); copy++) key = `${name}${copy}`;
    named.set(key, item);
  }
  return named;
}

interface Now {
  readonly fact: JudgedFact;
  readonly outcome: Outcome;
}

function factChanges(article: JudgedArticle, baseline: readonly JudgedFact[]): { facts: FactChange[]; newGold: number; goneGold: number } {
  const old = byName(baseline, (fact) => fact);
  const today = byName(resultOf(article).facts.map((fact, i): Now => ({ fact, outcome: article.outcomes[i]! })), ({ fact }) => fact); // prettier-ignore
  const facts: (FactChange | null)[] = [];
  let newGold = 0;
  for (const [key, { fact, outcome }] of today) {
    const before = old.get(key) ?? null;
    if (before === null && fact.kind !== null) newGold++;
    else facts.push(turnOf(article.id, before, fact, outcome));
  }
  let goneGold = 0;
  for (const [key, fact] of old) {
    if (today.has(key)) continue;
    if (fact.kind !== null) goneGold++;
    else facts.push(turnOf(article.id, fact, null, null));
  }
  return { facts: facts.filter((change) => change !== null), newGold, goneGold };
}

const stateOf = (fact: JudgedFact | null): State =>
  fact === null ? 'absent' : fact.kind === null ? 'extra' : fact.as === null ? 'missed' : fact.wrong.length > 0 ? 'wrong' : 'right';

const reached = (fact: JudgedFact | null): readonly Level[] => (fact?.kind != null && fact.as !== null ? levelsOf(fact.wrong) : []);

/** null where the fact was right and is so. */
function turnOf(article: string, old: JudgedFact | null, now: JudgedFact | null, outcome: Outcome | null): FactChange | null {
  const [before, after] = [stateOf(old), stateOf(now)];
  const pairs = reached(old).length > 0 && reached(now).length > 0;
  const turnedWrong = pairs ? now!.wrong.filter((field) => !old!.wrong.includes(field)) : [];
  const turnedRight = pairs ? old!.wrong.filter((field) => !now!.wrong.includes(field)) : [];
  const fell = (after === 'missed' && before !== 'missed') || (after === 'extra' && before === 'absent');
  const rose = (before === 'missed' && after !== 'missed') || (before === 'extra' && after === 'absent');
  const turn =
    fell || turnedWrong.length > 0 ? 'broken' : rose || turnedRight.length > 0 ? 'fixed' : after === 'right' ? null : 'still wrong';
  if (turn === null) return null;
  const { quote, nth, kind, as } = (now ?? old)!;
  const fields = { broken: turnedWrong, fixed: turnedRight, 'still wrong': now?.wrong ?? [] }[turn];
  const lost = reached(old).filter((level) => !reached(now).includes(level));
  return { turn, article, quote, nth, kind: (kind ?? as)!, before, after, fields, lost, outcome };
}

function countsOfResult({ fields, facts }: Baseline['results'][string]): Counts {
  return {
    groups: countGroups(facts),
    fields: record(FIELDS, (field) => ({ right: fields[field][0], gold: fields[field][1], found: fields[field][2] })),
  };
}

/** Every score that there is on either side. */
function scoreChanges(before: readonly Counts[], after: readonly Counts[]): ScoreChange[] {
  const [old, now] = [sum(before), sum(after)];
  const intervals = changeIntervals(before, after);
  return MEASURES.flatMap(({ name, of }) => {
    const [a, b] = [of(old), of(now)];
    if (a === null && b === null) return [];
    const change = a === null || b === null ? null : Math.round(1e8 * (b - a)) / 1e6;
    const interval = intervals.get(name) ?? null;
    const beyondNoise = interval !== null && (interval.low > 0 || interval.high < 0);
    return [{ name, before: percent(a), after: percent(b), change, interval, beyondNoise }];
  });
}
