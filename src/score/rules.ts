/** What a team wants to hold: "score=typed>=0.9", "broken" … (`check --fail-on`). */
import type { Check } from './check.js';
import { FIELDS, LEVELS, type Level } from './compare.js';
import type { Ratios } from './tally.js';

export interface Rule {
  readonly text: string;
  readonly needsBaseline: boolean;
  /** What is wrong, in a line; null where the rule holds. */
  readonly fault: (check: Check) => string | null;
}

/** A rule that is none; the message says what a rule looks like. */
export class RuleError extends Error {
  override readonly name = 'RuleError';
}

export const RULES = `broken            a fact was right in a field, or found, in the baseline and no longer is; or an extra fact is new
broken=LEVEL      a fact reached this level in the baseline and no longer does
worse             a score fell beyond noise
score=[GROUP.]LEVEL[.precision|.recall]>=SHARE
                  GROUP is number (default), date, a kind, an article or a site; the F1 if nothing else is said
field=FIELD>=SHARE
missing           an article has no fact sheet
drafts            a gold file is an unreviewed draft
SHARE is written 0.9 or 90%.`;

const SIMPLE: Readonly<Record<string, Omit<Rule, 'text'>>> = {
  broken: { needsBaseline: true, fault: ({ change }) => brokenFault(change!.facts.filter(({ turn }) => turn === 'broken').length, '') },
  worse: {
    needsBaseline: true,
    fault: ({ change }) => {
      const worse = change!.scores.filter(({ beyondNoise, change }) => beyondNoise && change !== null && change < 0);
      return worse.length > 0 ? `worse beyond noise: ${worse.map(({ name, change }) => `${name} ${change}`).join(', ')}` : null;
    },
  },
  missing: {
    needsBaseline: false,
    fault: ({ score: { missing } }) => (missing.length > 0 ? `no fact sheet for ${missing.join(', ')}` : null),
  },
  drafts: {
    needsBaseline: false,
    fault: ({ drafts }) => (drafts.length > 0 ? `unreviewed drafts: ${drafts.join(', ')}` : null),
  },
};

const brokenFault = (facts: number, level: string): string | null => (facts > 0 ? `${facts} fact(s) broken${level}` : null);

/** @throws RuleError */
export function parseRule(text: string): Rule {
  if (Object.hasOwn(SIMPLE, text)) return { text, ...SIMPLE[text]! };
  const level = LEVELS.find((name) => text === `broken=${name}`);
  if (level) return { text, needsBaseline: true, fault: ({ change }) => brokenFault(change!.facts.filter(({ lost }) => lost.includes(level)).length, ` at ${level}`) }; // prettier-ignore
  const match = /^(score|field)=([^<>=]+)>=(\d{1,3}(?:\.\d+)?)(%?)$/.exec(text);
  const least = match && Number(match[3]) * (match[4] === '%' ? 1 : 100);
  if (!match || least === null || least > 100) throw new RuleError(`${JSON.stringify(text)} is no rule. Rules are:\n${RULES}`);
  return { text, needsBaseline: false, fault: match[1] === 'field' ? fieldFault(match[2]!, least) : scoreFault(match[2]!, least) };
}

function fieldFault(name: string, least: number): Rule['fault'] {
  const field = FIELDS.find((each) => each === name);
  if (!field) throw new RuleError(`${JSON.stringify(name)} is no field; fields are ${FIELDS.join(', ')}`);
  return ({ score }) => below(field, score.fields[field].score, least);
}

const RATIOS: readonly (keyof Ratios)[] = ['precision', 'recall', 'f1'];

/** "typed" · "date.found" · "count.full.recall" · "example.org.typed" */
function scoreFault(name: string, least: number): Rule['fault'] {
  const parts = name.split('.');
  const ratio = RATIOS.find((each) => each === parts.at(-1));
  if (ratio) parts.pop();
  const level = LEVELS.find((each): each is Level => each === parts.at(-1));
  if (!level) throw new RuleError(`${JSON.stringify(name)} names no level; levels are ${LEVELS.join(', ')}`);
  const group = parts.slice(0, -1).join('.') || 'number';
  return ({ score: { groups, articles, sites } }) => {
    const scored = [groups, articles, sites].find((all) => Object.hasOwn(all, group))?.[group];
    return below(name, scored?.levels[level][ratio ?? 'f1'] ?? null, least);
  };
}

function below(name: string, percent: number | null, least: number): string | null {
  if (percent !== null && percent >= least) return null;
  return percent === null ? `${name} has nothing to score` : `${name} is ${percent} %, at least ${least} % was asked for`;
}
