import type { FactChange } from '../change.js';
import type { Check } from '../check.js';
import { spanOf, type JudgedArticle, type Outcome } from '../judge.js';
import { describeChange, faultsOf, nameOf, snippet } from './context.js';

/** What XML 1.0 cannot hold becomes a replacement character. */
const escape = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** One suite an article, one case a gold fact, which fails where a field differs; extra facts stand in the output of the suite. */
export function junitReport({ articles, change }: Check): string {
  const turns = new Map((change?.facts ?? []).map((fact) => [fact.outcome, fact]));
  const cases = articles.flatMap(goldFacts);
  const failures = cases.filter(isWrong).length;
  const suites = articles.map((article) => suite(article, turns)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="tallywire check" tests="${cases.length}" failures="${failures}" errors="0" time="0">\n${suites}</testsuites>\n`;
}

const goldFacts = ({ outcomes }: JudgedArticle): readonly Outcome[] => outcomes.filter(({ gold }) => gold !== null);
const isWrong = ({ problem }: Outcome): boolean => problem !== 'right';

function suite(article: JudgedArticle, turns: ReadonlyMap<Outcome | null, FactChange>): string {
  const facts = goldFacts(article);
  const extra = article.outcomes.filter(({ problem }) => problem === 'extra');
  const extraLines = extra.map((outcome) => `extra: ${place(article, outcome)}\n`).join('');
  const output = extra.length > 0 ? `    <system-out>${escape(extraLines)}</system-out>\n` : '';
  const head = `name="${escape(article.id)}" tests="${facts.length}" failures="${facts.filter(isWrong).length}" errors="0" skipped="0" time="0"`;
  return `  <testsuite ${head}>\n${facts.map((fact) => testCase(article, fact, turns.get(fact))).join('')}${output}  </testsuite>\n`;
}

function testCase(article: JudgedArticle, outcome: Outcome, change: FactChange | undefined): string {
  const open = `    <testcase classname="${escape(article.id)}" name="${escape(`${nameOf(outcome)}, ${spanOf(outcome).kind}`)}" time="0"`;
  if (!isWrong(outcome)) return `${open}/>\n`;
  const faults = faultsOf(outcome);
  const title = outcome.problem === 'missed' ? faults[0]! : `wrong: ${outcome.wrong.join(', ')}`;
  const since = change ? `\nsince the baseline: ${change.turn}, ${describeChange(change)}` : '';
  const body = `${place(article, outcome)}\n${faults.join('\n')}${since}`;
  return `${open}>\n      <failure type="${outcome.problem}" message="${escape(title)}">${escape(body)}</failure>\n    </testcase>\n`;
}

function place({ text }: JudgedArticle, outcome: Outcome): string {
  const { start, end } = spanOf(outcome);
  return start < 0 ? `[${outcome.quote}] (not in the text)` : snippet(text, start, end);
}
