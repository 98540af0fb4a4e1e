/** A score as a person reads it: levels, fields, then the differences in context. */
import Table from 'cli-table3';
import pc from 'picocolors';
import { LEVELS } from './compare.js';
import type { Bin, Reliability } from './reliability.js';
import type { Difference, GroupScore, Score } from './score.js';
import type { Ratios } from './tally.js';

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(1));
const triple = ({ precision, recall, f1 }: Ratios): string => `${figure(precision)} / ${figure(recall)} / ${pc.bold(figure(f1))}`;

/** Groups (number, date, kinds) and, where asked for, articles. */
export function levelTable(score: Score, withArticles = false): string {
  const table = new Table({
    head: ['P / R / F1', 'gold', 'found', ...LEVELS],
    colAligns: ['left', 'right', 'right', ...LEVELS.map(() => 'right' as const)],
    style: { head: [], border: [], compact: true },
  });
  const row = (name: string, { gold, found, levels }: GroupScore): void => {
    table.push([name, gold, found, ...LEVELS.map((level) => triple(levels[level]))]);
  };
  for (const [name, group] of Object.entries(score.groups)) row(name, group);
  if (withArticles) for (const [id, group] of Object.entries(score.articles)) row(id, group);
  return table.toString();
}

export function fieldLine(score: Score): string {
  return Object.entries(score.fields).map(([field, { score }]) => `${field} ${pc.bold(figure(score))}`).join('  '); // prettier-ignore
}

/** What confidence says, and what is so: a line a step of confidence, the last one the facts at 0.9 and more. */
function reliabilityTable({ facts, bins, sure, sureShare, error }: Reliability): string {
  const table = new Table({
    head: ['confidence', 'facts', 'of all', 'said', 'full', 'typed'],
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  });
  const row = (name: string, bin: Bin): void => {
    const { confidence, right } = bin;
    table.push([name, bin.facts, figure((100 * bin.facts) / facts), figure(confidence), pc.bold(figure(right.full)), figure(right.typed)]);
  };
  const decimal = (percent: number): string => (percent / 100).toFixed(2);
  for (const bin of bins) if (bin.facts > 0) row(`${decimal(bin.from)} – ${decimal(bin.to)}`, bin);
  row('0.90 and more', sure);
  const sum = `confidence: ${figure(sureShare)} % of facts at 0.90 or more; off by ${figure(error)} points on average`;
  return `${table.toString()}\n${sum}`;
}

/** Characters of context on either side. */
const AROUND = 60;

/** `texts` by article id. */
function differenceLines(score: Score, texts: ReadonlyMap<string, string>): string {
  let article = '';
  const lines: string[] = [];
  for (const difference of score.differences) {
    if (difference.article !== article) lines.push('', pc.bold((article = difference.article)));
    lines.push(...describe(difference, texts.get(article) ?? ''));
  }
  return lines.join('\n').trimStart();
}

function describe(difference: Difference, text: string): string[] {
  const { start, end, kind, problem, fields } = difference;
  const mark = { missed: pc.red('MISSED'), extra: pc.yellow('EXTRA'), wrong: pc.cyan('WRONG') }[problem];
  const lines = [`  ${mark} ${kind} at ${start}: ${snippet(text, start, end)}`];
  for (const { field, gold, found } of fields)
    lines.push(`      ${field}: gold ${pc.green(gold ?? 'null')}, found ${pc.red(found ?? 'null')}`);
  return lines;
}

/** "… rents rose by [9%] in Tolvane …" */
export function snippet(text: string, start: number, end: number): string {
  const flat = (part: string): string => part.replace(/\s+/g, ' ');
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return `${start > AROUND ? '…' : ''}${flat(before)}${pc.bold(`[${flat(text.slice(start, end))}]`)}${flat(after)}${end + AROUND < text.length ? '…' : ''}`;
}

/** The whole report; the last line sums it up, since the differences may be long. */
export function report(score: Score, texts: ReadonlyMap<string, string>): string {
  const missing = score.missing.length > 0 ? [pc.red(`no fact sheet for: ${score.missing.join(', ')}`)] : [];
  const reliability = score.reliability ? [reliabilityTable(score.reliability)] : [];
  const parts = [
    levelTable(score),
    `fields: ${fieldLine(score)}`,
    ...reliability,
    ...missing,
    differenceLines(score, texts),
    summary(score),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** "19 articles, 654 number facts: F1 found 95.1, quantity 90.2, typed 81.0, full 60.3, whole 51.2; 310 differences" */
function summary({ articles, groups, differences }: Score): string {
  const numbers = groups['number'];
  const levels = numbers ? LEVELS.map((level) => `${level} ${figure(numbers.levels[level].f1)}`).join(', ') : 'none';
  return `${Object.keys(articles).length} articles, ${numbers?.gold ?? 0} number facts: F1 ${levels}; ${differences.length} differences`;
}
