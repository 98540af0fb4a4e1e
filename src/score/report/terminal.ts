/** A check as a person reads it: levels, fields, confidence, what changed, then the differences in context; the last line sums up. */
import Table from 'cli-table3';
import pc from 'picocolors';
import type { FactChange } from '../change.js';
import type { Check } from '../check.js';
import { LEVELS } from '../compare.js';
import { spanOf, type JudgedArticle, type Outcome } from '../judge.js';
import type { Bin, Reliability } from '../reliability.js';
import { fieldDifferences, type GroupScore, type Score } from '../score.js';
import type { Ratios } from '../tally.js';
import { changeSummary, noiseVerdict, SCORE_HEAD, scoreRow, shownScores, turned } from './change-table.js';
import { describeChange, draftLine, figure, flat, nameOf, snippet } from './context.js';

const triple = ({ precision, recall, f1 }: Ratios): string => `${figure(precision)} / ${figure(recall)} / ${pc.bold(figure(f1))}`;

/** The first column on the left, all others on the right. */
function tableOf(head: readonly string[]): Table.Table {
  return new Table({
    head: [...head],
    colAligns: head.map((_, i) => (i === 0 ? ('left' as const) : ('right' as const))),
    style: { head: [], border: [], compact: true },
  });
}

function levelTable(name: string, groups: Readonly<Record<string, GroupScore>>): string {
  const table = tableOf([name, 'gold', 'found', ...LEVELS]);
  for (const [name, { gold, found, levels }] of Object.entries(groups))
    table.push([name, gold, found, ...LEVELS.map((level) => triple(levels[level]))]);
  return table.toString();
}

const fieldLine = ({ fields }: Score): string =>
  `fields: ${Object.entries(fields).map(([field, { score }]) => `${field} ${pc.bold(figure(score))}`).join('  ')}`; // prettier-ignore

/** What confidence says, and what is so: a line a step of confidence, the last one the facts at 0.9 and more. */
function reliabilityTable({ facts, bins, sure, sureShare, error }: Reliability): string {
  const table = tableOf(['confidence', 'facts', 'of all', 'said', 'typed', 'full', 'typed P / R / F1, this and above']);
  const row = (name: string, bin: Bin): void => {
    const { confidence, right, kept } = bin;
    const share = figure((100 * bin.facts) / facts);
    table.push([name, bin.facts, share, figure(confidence), pc.bold(figure(right.typed)), figure(right.full), triple(kept.typed)]);
  };
  const decimal = (percent: number): string => (percent / 100).toFixed(2);
  for (const bin of bins) if (bin.facts > 0) row(`${decimal(bin.from)} – ${decimal(bin.to)}`, bin);
  row('0.90 and more', sure);
  const sum = `confidence: ${figure(sureShare)} % of facts at 0.90 or more; off by ${figure(error)} points on average`;
  return `${table.toString()}\n${sum}`;
}

const MARKS = { right: pc.green('RIGHT'), missed: pc.red('MISSED'), extra: pc.yellow('EXTRA'), wrong: pc.cyan('WRONG') } as const;

/** The fact in context, then a line a differing field. */
function describe(outcome: Outcome, text: string): string[] {
  const { start, end, kind } = spanOf(outcome);
  const cause = outcome.cause === null ? '' : pc.dim(` (${outcome.cause})`);
  const place = start < 0 ? pc.bold(`[${flat(outcome.quote)}]`) : snippet(text, start, end, (quote) => pc.bold(`[${quote}]`));
  return [
    `  ${MARKS[outcome.problem]} ${kind} at ${start}: ${place}${cause}`,
    ...fieldDifferences(outcome).map(
      ({ field, gold, found }) => `      ${field}: gold ${pc.green(flat(gold ?? 'null'))}, found ${pc.red(flat(found ?? 'null'))}`,
    ),
  ];
}

/** Under the name of each article. */
function differences(articles: readonly JudgedArticle[], isShown: (outcome: Outcome) => boolean): string {
  return articles
    .flatMap(({ id, text, outcomes }) => {
      const shown = outcomes.filter((outcome) => outcome.problem !== 'right' && isShown(outcome));
      return shown.length > 0 ? [[pc.bold(id), ...shown.flatMap((outcome) => describe(outcome, text))].join('\n')] : [];
    })
    .join('\n\n');
}

function changeParts({ change, articles }: Check): string[] {
  if (change === null) return [differences(articles, () => true)];
  const table = tableOf(SCORE_HEAD);
  for (const score of shownScores(change)) table.push(scoreRow(score));
  const broken = turned(change, 'broken');
  const isBroken = new Set(broken.map(({ outcome }) => outcome));
  const named = (fact: FactChange): string => `  ${fact.article}: ${pc.bold(nameOf(fact))} ${fact.kind}, ${describeChange(fact)}`;
  const section = (title: string, body: string): string => (body === '' ? '' : `${pc.underline(title)}\n${body}`);
  return [
    `${table.toString()}\n${noiseVerdict(change)}`,
    section('fixed', turned(change, 'fixed').map(named).join('\n')),
    section(
      'still wrong, or new',
      differences(articles, (outcome) => !isBroken.has(outcome)),
    ),
    section('broken', [...broken.map(named), '', differences(articles, (outcome) => isBroken.has(outcome))].join('\n').trimEnd()),
    changeSummary(change),
  ];
}

export function terminalReport(check: Check): string {
  const { score, drafts, draftsScored } = check;
  const parts = [
    levelTable('P / R / F1', score.groups),
    Object.keys(score.sites).length > 0 ? levelTable('site', score.sites) : '',
    fieldLine(score),
    score.reliability ? reliabilityTable(score.reliability) : '',
    score.missing.length > 0 ? pc.red(`no fact sheet for: ${score.missing.join(', ')}`) : '',
    ...changeParts(check),
    draftLine(drafts, draftsScored),
    summary(check),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** "19 articles, 654 number facts: F1 found 95.1 (93.0–97.2), quantity 90.2 … whole 51.2; 310 differences" */
function summary({ score: { articles, groups, differences }, intervals }: Check): string {
  const numbers = groups['number'];
  const levels = LEVELS.map((level) => {
    const interval = intervals.get(`number.${level}`);
    return `${level} ${figure(numbers?.levels[level].f1 ?? null)}${interval ? ` (${figure(interval.low)}–${figure(interval.high)})` : ''}`;
  });
  return `${Object.keys(articles).length} articles, ${numbers?.gold ?? 0} number facts: F1 ${levels.join(', ')}; ${differences.length} differences`;
}
