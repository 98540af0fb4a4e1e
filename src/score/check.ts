/** Everything that a report tells: judged articles, scores with intervals, the change since the baseline, the rules that fail. */
import { blessings, type Baseline, type Blessing } from './baseline.js';
import { intervalsOf, type Interval } from './bootstrap.js';
import { changeSince, type Change } from './change.js';
import { judge, type JudgedArticle, type ScoreInput } from './judge.js';
import { RuleError, type Rule } from './rules.js';
import { scoreOf, type Score } from './score.js';

export interface Check {
  readonly version: string;
  /** What was scored, in order of ids. */
  readonly articles: readonly JudgedArticle[];
  readonly score: Score;
  /** Of the scores, by name of the measure ("number.typed", "subject"); empty with too few articles. */
  readonly intervals: ReadonlyMap<string, Interval>;
  readonly change: Change | null;
  /** Blessed baselines, oldest first. */
  readonly history: readonly Blessing[];
  /** Articles whose gold is a draft that no person has reviewed. */
  readonly drafts: readonly string[];
  readonly draftsScored: boolean;
  readonly faults: readonly Fault[];
}

/** A rule that does not hold. */
export interface Fault {
  readonly rule: string;
  readonly message: string;
}

export interface CheckOptions {
  readonly version: string;
  readonly baseline?: Baseline | null;
  readonly rules?: readonly Rule[];
  /** A draft says what the program says: it is left out of the scores unless asked for. */
  readonly scoreDrafts?: boolean;
}

/** @throws GoldError where a gold quote does not stand in its text, RuleError where a rule needs a baseline and there is none. */
export function check(inputs: readonly ScoreInput[], { version, baseline = null, rules = [], scoreDrafts = false }: CheckOptions): Check {
  const needy = rules.find(({ needsBaseline }) => needsBaseline && baseline === null);
  if (needy) throw new RuleError(`${needy.text} needs a baseline`);
  const drafts = inputs.filter(({ gold }) => gold.draft).map(({ id }) => id).sort(); // prettier-ignore
  const articles = judge(scoreDrafts ? inputs : inputs.filter(({ gold }) => !gold.draft));
  const result: Check = {
    version,
    articles,
    score: scoreOf(articles),
    intervals: intervalsOf(articles.map(({ counts }) => counts)),
    change: baseline && changeSince(baseline, articles),
    history: baseline ? blessings(baseline) : [],
    drafts,
    draftsScored: scoreDrafts,
    faults: [],
  };
  const faults = rules.flatMap((rule) => {
    const message = rule.fault(result);
    return message === null ? [] : [{ rule: rule.text, message }];
  });
  return { ...result, faults };
}
