import type { Check } from '../check.js';
import { spanOf, type JudgedArticle, type Outcome } from '../judge.js';
import { changeSummary, noiseVerdict, turned } from './change-table.js';
import { describeChange, draftLine, faultsOf, figure, nameOf, snippet } from './context.js';
import { LEVELS } from '../compare.js';

const escapeMessage = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

type Severity = 'error' | 'warning' | 'notice';

/**
 * Workflow commands that GitHub shows beside the text of the article. With a baseline, broken facts are errors, and what is still wrong
 * is only counted; without one, every difference is a warning.
 */
export function githubReport(check: Check): string {
  const { articles, change, faults, drafts, draftsScored, score } = check;
  const byId = new Map(articles.map((article) => [article.id, article]));
  const lines = faults.map(({ rule, message }) => command('error', { title: `tallywire: ${rule}` }, message));
  if (change) {
    for (const fact of turned(change, 'broken')) lines.push(annotate('error', byId.get(fact.article)!, fact.outcome!, `broken: ${describeChange(fact)}`)); // prettier-ignore
    lines.push(command('notice', { title: 'tallywire' }, `${changeSummary(change)}; ${noiseVerdict(change)}`));
  } else {
    for (const article of articles)
      for (const outcome of article.outcomes)
        if (outcome.problem !== 'right') lines.push(annotate('warning', article, outcome, outcome.problem));
  }
  if (drafts.length > 0) lines.push(command('notice', { title: 'tallywire' }, draftLine(drafts, draftsScored)));
  const levels = LEVELS.map((level) => `${level} ${figure(score.groups['number']?.levels[level].f1 ?? null)}`).join(', ');
  lines.push(command('notice', { title: 'tallywire' }, `F1 of number facts: ${levels}`));
  return lines.map((line) => `${line}\n`).join('');
}

function annotate(severity: Severity, article: JudgedArticle, outcome: Outcome, what: string): string {
  const { start, end, kind } = spanOf(outcome);
  const place = article.file === null || start < 0 ? {} : { file: article.file, ...lineAndColumn(article.text, start) };
  const message = [snippet(article.text, start, end), ...faultsOf(outcome)].join('\n');
  return command(severity, { ...place, title: `${article.id}: ${nameOf(outcome)} ${kind}, ${what}` }, message);
}

function command(severity: Severity, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity} ${list.join(',')}::${escapeMessage(message)}`;
}

/** Counted from 1. */
function lineAndColumn(text: string, offset: number): { line: number; col: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, col: offset - before.lastIndexOf('\n') };
}
