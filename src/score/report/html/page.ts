/** One self-contained page on which a person looks: scores, change, history, and every article with its facts marked. */
import { createHash } from 'node:crypto';
import type { Check } from '../../check.js';
import type { Outcome } from '../../judge.js';
import { draftLine } from '../context.js';
import { articleBlock, PROBLEMS } from './article.js';
import { filters } from './filters.js';
import { html, raw, type Markup } from './markup.js';
import { changeSection, historySection, scoresSection } from './scores.js';
import { SCRIPT } from './script.js';
import { STYLE } from './style.js';

const hash = (source: string): string => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;

/** Nothing is loaded from anywhere, and nothing runs but the script of the page. */
const POLICY = `default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(SCRIPT)}; base-uri 'none'; form-action 'none'`;

/** With more articles than this they are closed at first. */
const OPEN_AT_FIRST = 3;

export function htmlReport(check: Check): string {
  const { articles, score, change, history, version } = check;
  const differences = articles.flatMap(({ outcomes }) => outcomes.filter(({ problem }) => problem !== 'right'));
  const cards = new Map(differences.map((outcome, i): [Outcome, string] => [outcome, `d${i + 1}`]));
  const changes = new Map((change?.facts ?? []).flatMap((fact) => (fact.outcome ? [[fact.outcome, fact] as const] : [])));
  const cardOf = ({ outcome }: { readonly outcome: Outcome | null }): string | null => (outcome && cards.get(outcome)) ?? null;
  const isOpen = articles.length <= OPEN_AT_FIRST;
  const sections: readonly (readonly [string, string, Markup | null])[] = [
    ['scores', 'Scores', scoresSection(check)],
    ['change', 'Since the baseline', changeSection(check, cardOf)],
    ['history', 'History', history.length > 0 ? historySection(check) : null],
  ];
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>tallywire check: ${articles.length} articles</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<a class="skip" href="#articles">Skip to the articles</a>
<header>
  <h1>Facts against gold</h1>
  <p>${summary(check)}</p>
  ${alerts(check)}
  <nav aria-label="Sections"><ul>${sections.map(([id, title, section]) => section && html`<li><a href="#${id}">${title}</a></li>`)}<li><a href="#articles">Articles</a></li></ul></nav>
</header>
<main>
${sections.map(([, , section]) => section)}
<section id="articles" aria-labelledby="articles-title"><h2 id="articles-title">Articles</h2>
  <ul class="legend" aria-label="Marks in the text"><li><mark class="right">right</mark></li><li><mark class="wrong">wrong field</mark></li><li><mark class="missed">missed</mark></li><li><mark class="extra">extra</mark></li></ul>
  <p class="note">A mark leads to its card. With the focus on a card or in a text, n and p go to the next and the previous difference.</p>
  ${filters(articles, changes)}
  ${articles.map((article) => articleBlock({ article, cards, changes, full: score.articles[article.id]!.levels.full.f1, isOpen }))}
</section>
</main>
<footer><p>Made by tallywire ${version}. The page is one file and loads nothing.</p></footer>
<script>${raw(SCRIPT)}</script>
</body>
</html>
`; // prettier-ignore
  return page.source;
}

function summary({ articles, score }: Check): string {
  const count = (problem: string): number => articles.reduce((total, { outcomes }) => total + outcomes.filter((outcome) => outcome.problem === problem).length, 0); // prettier-ignore
  const facts = PROBLEMS.map((problem) => `${count(problem)} ${problem === 'wrong' ? 'with a wrong field' : problem}`).join(', ');
  const dates = score.groups['date']?.gold ?? 0;
  return `${articles.length} articles with ${score.groups['number']?.gold ?? 0} number facts and ${dates} date facts in gold: ${facts}.`;
}

function alerts({ faults, drafts, draftsScored, score: { missing } }: Check): Markup | null {
  const lines = [
    ...faults.map(({ rule, message }) => html`<li>Rule <code>${rule}</code> fails: ${message}</li>`),
    ...(missing.length > 0 ? [html`<li>No fact sheet for ${missing.join(', ')}</li>`] : []),
    ...(drafts.length > 0 ? [html`<li>${draftLine(drafts, draftsScored)}</li>`] : []),
  ];
  return lines.length > 0
    ? html`<div class="alert" role="note">
        <ul>
          ${lines}
        </ul>
      </div>`
    : null;
}
