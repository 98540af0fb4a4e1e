import type { Check } from '../check.js';

/** The score, then the change since the baseline with each fact by name, drafts and the rules that fail. */
export function jsonReport({ version, score, intervals, change, drafts, draftsScored, faults, articles }: Check): string {
  const facts = articles.flatMap(({ id, outcomes }) =>
    outcomes.map(({ quote, nth, problem, gold, found, wrong, levels, cause }) => {
      const { start, end, kind } = (gold ?? found)!;
      return { article: id, quote, nth, start, end, kind, problem, wrong, level: levels.at(-1) ?? null, cause };
    }),
  );
  const changed = change && { ...change, facts: change.facts.map(({ outcome: _, ...fact }) => fact) };
  const report = {
    schema: 'tallywire/check@1',
    version,
    ...score,
    intervals: Object.fromEntries(intervals),
    change: changed,
    drafts,
    draftsScored,
    faults,
    facts,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
