import type { Check } from '../check.js';
import { FIELDS, LEVELS } from '../compare.js';
import type { FactChange } from '../change.js';
import { spanOf, type Outcome } from '../judge.js';
import type { GroupScore } from '../score.js';
import { changeSummary, noiseVerdict, SCORE_HEAD, scoreRow, shownScores, turned } from './change-table.js';
import { contextOf, describeChange, draftLine, faultsOf, figure, flat, nameOf } from './context.js';

/** A comment holds about 65,000 characters: longer lists are cut, and say so. */
const SHOWN = 50;

/** Nothing of an article may become markup, a mention or a table border. */
const escape = (text: string): string => flat(text).replace(/[\\`*_{}[\]<>()#|~@!&$]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** For a comment on a pull request: what changed first, then the scores. */
export function markdownReport(check: Check): string {
  const { change, score, faults, drafts, draftsScored, articles } = check;
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const heading = faults.length > 0 ? `## tallywire check fails ${faults.length} rule(s)` : '## tallywire check';
  const factLine = (fact: FactChange): string => `- ${inContext(fact.article, fact.outcome, texts, fact)}<br>${escape(describeChange(fact))}${details(fact.outcome)}`; // prettier-ignore
  const parts = [
    heading,
    faults.map(({ rule, message }) => `- **${escape(rule)}**: ${escape(message)}`).join('\n'),
    ...(change
      ? [
          `${escape(changeSummary(change))}. **${escape(noiseVerdict(change))}.**`,
          table(SCORE_HEAD, shownScores(change).map(scoreRow)),
          folded('Broken', turned(change, 'broken').map(factLine), true),
          folded('Fixed', turned(change, 'fixed').map(factLine), true),
          folded('Still wrong', turned(change, 'still wrong').map(factLine), false),
        ]
      : []),
    table(['P / R / F1', 'gold', 'found', ...LEVELS], Object.entries(score.groups).map(levelRow)),
    table(['field', 'score'], FIELDS.map((field) => [field, figure(score.fields[field].score)])), // prettier-ignore
    change
      ? ''
      : folded(
          'Differences',
          articles.flatMap(
            ({ id, outcomes }) =>
            outcomes.filter(({ problem }) => problem !== 'right').map((outcome) => `- ${outcome.problem} in ${inContext(id, outcome, texts, outcome)}${details(outcome)}`), // prettier-ignore
          ),
          false,
        ),
    escape(draftLine(drafts, draftsScored)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const levelRow = ([name, { gold, found, levels }]: readonly [string, GroupScore]): string[] => [
  name,
  String(gold),
  String(found),
  ...LEVELS.map((level) => {
    const { precision, recall, f1 } = levels[level];
    return `${figure(precision)} / ${figure(recall)} / **${figure(f1)}**`;
  }),
];

function inContext(
  article: string,
  outcome: Outcome | null,
  texts: ReadonlyMap<string, string>,
  name: { quote: string; nth: number },
): string {
  if (outcome === null || spanOf(outcome).start < 0) return `${escape(article)}: **${escape(nameOf(name))}**`;
  const { start, end } = spanOf(outcome);
  const { before, quote, after } = contextOf(texts.get(article)!, start, end);
  return `${escape(article)}: ${escape(before)}<b>${escape(quote)}</b>${escape(after)}`;
}

const details = (outcome: Outcome | null): string => (outcome ? faultsOf(outcome).map((fault) => `<br>${escape(fault)}`).join('') : ''); // prettier-ignore

function folded(title: string, lines: readonly string[], open: boolean): string {
  if (lines.length === 0) return '';
  const more = lines.length > SHOWN ? `\n- … and ${lines.length - SHOWN} more` : '';
  return `<details${open ? ' open' : ''}><summary>${title}: ${lines.length}</summary>\n\n${lines.slice(0, SHOWN).join('\n')}${more}\n\n</details>`;
}
