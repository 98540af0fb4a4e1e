/** One article: its text with every fact marked, and a card for each difference. */
import type { FactChange } from '../../change.js';
import { spanOf, type JudgedArticle, type Outcome, type Problem } from '../../judge.js';
import { fieldDifferences } from '../../score.js';
import { contextOf, describeChange, figure } from '../context.js';
import { html, type Markup } from './markup.js';

/** Card ids of the differences on the page. */
export type CardIds = ReadonlyMap<Outcome, string>;

export interface ArticleView {
  readonly article: JudgedArticle;
  readonly cards: CardIds;
  readonly changes: ReadonlyMap<Outcome, FactChange>;
  /** F1 at the level full, in percent. */
  readonly full: number | null;
  readonly isOpen: boolean;
}

export const PROBLEMS = ['right', 'wrong', 'missed', 'extra'] as const satisfies readonly Problem[];

export function articleBlock(view: ArticleView): Markup {
  const { article, full, isOpen } = view;
  const { id, title, site, outcomes } = article;
  const count = (problem: Problem): number => outcomes.filter((outcome) => outcome.problem === problem).length;
  const counts = PROBLEMS.map((problem) => {
    const facts = count(problem);
    return html`<span class="count ${problem}${facts === 0 && ' zero'}">${facts} ${problem === 'wrong' ? 'wrong field' : problem}</span>`;
  });
  const differences = outcomes.filter(({ problem }) => problem !== 'right');
  return html`<details class="article" id="article-${id}" ${isOpen && html` open`}>
    <summary>
      <h3>${id}</h3>
      ${title !== null && html`<span class="title"><bdi>${title}</bdi></span>`}
      ${site !== null && html`<span class="site">· ${site}</span>`}
      <span class="counts">${counts} <span class="count">full ${figure(full)}</span></span>
    </summary>
    <div class="columns">
      <div class="text" tabindex="0" role="region" aria-label="Text of ${id}">${markedText(view)}</div>
      ${
        differences.length === 0
          ? html`<p class="note">Every fact is right.</p>`
          : html`<ul class="cards" aria-label="Differences in ${id}">
              ${differences.map((outcome) => card(view, outcome))}
            </ul>`
      }
    </div>
  </details>`;
}

const WEIGHT: Record<Problem, number> = { right: 0, extra: 1, wrong: 2, missed: 3 };

/** Where spans overlap, the graver fact is shown; its card tells of the other. */
function markedText({ article: { text, outcomes }, cards }: ArticleView): Markup[] {
  const placed = outcomes.filter((outcome) => spanOf(outcome).start >= 0);
  const borders = [...new Set([0, text.length, ...placed.flatMap((outcome) => [spanOf(outcome).start, spanOf(outcome).end])])].sort((a, b) => a - b); // prettier-ignore
  const shown = new Set<Outcome>();
  const parts: Markup[] = [];
  let open: Outcome[] = [];
  let next = 0;
  for (let i = 0; i + 1 < borders.length; i++) {
    const [start, end] = [borders[i]!, borders[i + 1]!];
    while (next < placed.length && spanOf(placed[next]!).start <= start) open.push(placed[next++]!);
    open = open.filter((outcome) => spanOf(outcome).end > start);
    const [first] = [...open].sort((a, b) => WEIGHT[b.problem] - WEIGHT[a.problem]);
    const part = text.slice(start, end);
    parts.push(first ? mark(first, part, cards.get(first), !shown.has(first)) : html`${part}`);
    if (first) shown.add(first);
  }
  return parts;
}

function mark(outcome: Outcome, part: string, card: string | undefined, isFirst: boolean): Markup {
  if (card === undefined) return html`<mark class="right" data-kind="${spanOf(outcome).kind}">${part}</mark>`;
  return html`<a class="m" href="#${card}" data-card="${card}" ${isFirst && html` id="in-${card}"`}
    ><mark class="${outcome.problem}">${part}</mark><span class="hidden"> (${said(outcome)})</span></a
  >`;
}

/** "wrong metric, period" · "missed" */
const said = ({ problem, wrong }: Outcome): string => (wrong.length > 0 ? `wrong ${wrong.join(', ')}` : problem);

function card({ article: { text }, cards, changes }: ArticleView, outcome: Outcome): Markup {
  const { problem, quote, nth, wrong, cause, found } = outcome;
  const { start, end, kind } = spanOf(outcome);
  const id = cards.get(outcome)!;
  const differences = fieldDifferences(outcome);
  const causes = [...new Set(cause === null ? differences.map((difference) => difference.cause) : [cause])];
  const change = changes.get(outcome);
  const { before, after } = contextOf(text, start, end);
  const name = html`<bdi>${quote}</bdi>${nth > 1 && html` <span class="nth">(${nth})</span>`}`;
  return html`<li class="card ${problem}" id="${id}" tabindex="-1" data-state="${problem}" data-turn="${change?.turn ?? ''}" data-kind="${kind}" data-fields="${wrong.join('|')}" data-causes="${causes.join('|')}" data-rules="${(found?.because ?? []).join('|')}">
    <p class="head"><span class="badge ${problem}">${problem === 'wrong' ? 'wrong field' : problem}</span> ${start < 0 ? html`<strong>${name}</strong>` : html`<a href="#in-${id}">${name}</a>`} <span class="kind">${kind}</span>${change && html` <span class="turn ${change.turn === 'still wrong' ? 'still' : change.turn}">${change.turn}</span>`}</p>
    ${start >= 0 && html`<p class="context"><bdi>${before}<strong>${quote}</strong>${after}</bdi></p>`}
    ${cause !== null && html`<p>${cause}</p>`}
    ${differences.length > 0 && html`<table><thead><tr><th scope="col">field</th><th scope="col">gold</th><th scope="col">found</th></tr></thead><tbody>${differences.map(({ field, gold, found }) => html`<tr><th scope="row">${field}</th><td class="gold">${answer(gold)}</td><td class="found">${answer(found)}</td></tr>`)}</tbody></table>`}
    ${change && change.turn !== 'still wrong' && html`<p>${describeChange(change)}</p>`}
    ${found !== null && (found.because.length > 0 || found.confidence !== null) && html`<p class="why">${found.confidence !== null && html`confidence ${found.confidence.toFixed(2)} `}${found.because.map((rule) => html`<code>${rule}</code> `)}</p>`}
  </li>`; // prettier-ignore
}

const answer = (content: string | null): Markup => (content === null ? html`<em>nothing</em>` : html`<bdi>${content}</bdi>`);
