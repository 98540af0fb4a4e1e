/** The upper part of the page: scores, what changed since the baseline, history. */
import { LEVELS } from '../../compare.js';
import type { Check } from '../../check.js';
import type { FactChange } from '../../change.js';
import type { GroupScore } from '../../score.js';
import { changeSummary, noiseVerdict, SCORE_HEAD, scoreRow, shownScores, turned } from '../change-table.js';
import { describeChange, figure, nameOf } from '../context.js';
import { barChart, changeChart, lineChart } from './charts.js';
import { html, type Content, type Markup } from './markup.js';

export function table(caption: string, head: readonly string[], rows: readonly (readonly Content[])[]): Markup {
  return html`<div class="wide" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption>
    <thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
    <tbody>${rows.map(([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`; // prettier-ignore
}

const LEVEL_HEAD = ['P / R / F1', 'gold', 'found', ...LEVELS];

const levelRow = ([name, { gold, found, levels }]: readonly [string, GroupScore]): Content[] => [
  name,
  gold,
  found,
  ...LEVELS.map((level) => {
    const { precision, recall, f1 } = levels[level];
    return html`${figure(precision)} / ${figure(recall)} / <strong>${figure(f1)}</strong>`;
  }),
];

/** The five levels of number facts in large figures. */
export function tiles({ score, intervals }: Check): Markup {
  const asks = { found: 'overlaps a gold fact', quantity: 'value, unit, per', typed: 'and kind, direction, modifier', full: 'and subject, metric, period', whole: 'and from, place, source, modality' }; // prettier-ignore
  return html`<ul class="tiles">
    ${LEVELS.map((level) => {
      const { precision, recall, f1 } = score.groups['number']?.levels[level] ?? { precision: null, recall: null, f1: null };
      const interval = intervals.get(`number.${level}`);
      return html`<li>
        <span class="level">${level}</span> <span class="big">${figure(f1)}</span>
        <span class="small">${interval ? `95 %: ${figure(interval.low)}–${figure(interval.high)}` : 'F1'}</span>
        <span class="small">precision ${figure(precision)}, recall ${figure(recall)}</span> <span class="small asks">${asks[level]}</span>
      </li>`;
    })}
  </ul>`;
}

export function scoresSection(check: Check): Markup {
  const { score, intervals } = check;
  const kinds = Object.entries(score.groups);
  const bars = kinds.map(([group, { levels }]) => ({
    label: group,
    value: levels.full.f1,
    interval: intervals.get(`${group}.full`) ?? null,
  }));
  const fields = Object.entries(score.fields).map(([field, { score: value }]) => ({
    label: field,
    value,
    interval: intervals.get(field) ?? null,
  }));
  return html`<section id="scores" aria-labelledby="scores-title"><h2 id="scores-title">Scores</h2>
    ${tiles(check)}
    <p class="note">F1 of number facts in percent. Whiskers and ranges are 95 % bootstrap intervals over articles. A dash means that there is nothing to score.</p>
    <div class="charts">
      <figure><figcaption>Full, by kind: F1</figcaption>${barChart('F1 at the level full by kind of fact; the table below has the figures', bars)}</figure>
      <figure><figcaption>Fields: accuracy over pairs; for from, place, source and modality F1 over facts that have one</figcaption>${barChart(`Fields: ${fields.map(({ label, value }) => `${label} ${figure(value)}`).join(', ')}`, fields)}</figure>
      ${confidenceFigure(check)}
    </div>
    ${table('By kind', LEVEL_HEAD, kinds.map(levelRow))}
    ${table('Fields', ['field', 'right', 'in gold', 'found', 'score', '95 % interval'], Object.entries(score.fields).map(([field, { right, gold, found, score: value }]) => [field, right, gold, found, html`<strong>${figure(value)}</strong>`, range(check, field)]))}
    ${confidenceTable(check)}
    ${Object.keys(score.sites).length > 0 && html`<details><summary>By site</summary>${table('Number facts by site', LEVEL_HEAD, Object.entries(score.sites).map(levelRow))}</details>`}
    <details><summary>By article</summary>${table('Number facts by article', LEVEL_HEAD, Object.entries(score.articles).map(levelRow))}</details>
  </section>`; // prettier-ignore
}

function range({ intervals }: Check, name: string): string {
  const interval = intervals.get(name);
  return interval ? `${figure(interval.low)}–${figure(interval.high)}` : '–';
}

const band = (from: number, to: number): string => `${(from / 100).toFixed(2)}–${(to / 100).toFixed(2)}`;

function confidenceFigure({ score: { reliability } }: Check): Markup | null {
  if (reliability === null) return null;
  const bars = reliability.bins.filter(({ facts }) => facts > 0).map(({ from, to, confidence, right }) => ({ label: band(from, to), value: right.typed, said: confidence })); // prettier-ignore
  return html`<figure>
    <figcaption>Confidence: what it says (stroke) and how many facts are right in number, unit, kind and direction (bar)</figcaption>
    ${barChart('Share of facts right in number, unit, kind and direction, by confidence; the table below has the figures', bars)}
  </figure>`;
}

function confidenceTable({ score: { reliability } }: Check): Markup | null {
  if (reliability === null) return null;
  const head = ['confidence', 'facts', 'said', 'right in typed', 'right in full', 'typed P / R / F1 if only this and above were kept'];
  const rows = reliability.bins.filter(({ facts }) => facts > 0).map(({ from, to, facts, confidence, right, kept }) => [band(from, to), facts, figure(confidence), figure(right.typed), figure(right.full), `${figure(kept.typed.precision)} / ${figure(kept.typed.recall)} / ${figure(kept.typed.f1)}`]); // prettier-ignore
  return table('Confidence', head, rows);
}

/** `cards` gives the id of the card of a fact that is on the page. */
export function changeSection({ change }: Check, cardOf: (fact: FactChange) => string | null): Markup | null {
  if (change === null) return null;
  const moves = change.scores.flatMap(({ name, change: by, interval, beyondNoise }) => by !== null && (by !== 0 || LEVELS.some((level) => name === `number.${level}`)) ? [{ label: name, change: by, interval, beyondNoise }] : []); // prettier-ignore
  const list = (title: string, facts: readonly FactChange[], open: boolean): Markup | null =>
    facts.length === 0
      ? null
      : html`<details${open && html` open`}><summary>${title}: ${facts.length}</summary><ul class="facts">${facts.map((fact) => factLine(fact, cardOf(fact)))}</ul></details>`;
  return html`<section id="change" aria-labelledby="change-title"><h2 id="change-title">Since the baseline</h2>
    <p>${changeSummary(change)}.</p><p class="verdict">${noiseVerdict(change)}</p>
    <div class="charts"><figure><figcaption>Change in percentage points; full dots are beyond noise</figcaption>${changeChart('Change of each score since the baseline; the table has the figures', moves)}</figure>
    ${table('Change of scores', SCORE_HEAD.map((cell) => cell || 'verdict'), shownScores(change).map(scoreRow))}</div>
    ${list('Broken', turned(change, 'broken'), true)}${list('Fixed', turned(change, 'fixed'), true)}${list('Still wrong', turned(change, 'still wrong'), false)}
  </section>`; // prettier-ignore
}

function factLine(fact: FactChange, card: string | null): Markup {
  const name = html`<bdi>${nameOf(fact)}</bdi>`;
  return html`<li>
    ${fact.article}: ${card === null ? html`<strong>${name}</strong>` : html`<a href="#${card}">${name}</a>`} ${fact.kind},
    ${describeChange(fact)}
  </li>`;
}

export function historySection({ history, score, articles, version, change }: Check): Markup | null {
  if (history.length === 0) return null;
  const today = { version, blessed: null, note: 'this run', articles: articles.length, facts: score.groups['number']?.gold ?? 0, number: Object.fromEntries(LEVELS.map((level) => [level, score.groups['number']?.levels[level].f1 ?? null])) }; // prettier-ignore
  const isNew = change !== null && (change.facts.some(({ turn }) => turn !== 'still wrong') || change.newGold + change.goneGold > 0);
  const all = isNew ? [...history, today] : history;
  const steps = all.map(({ blessed }) => blessed?.slice(0, 10) ?? 'now');
  const lines = LEVELS.map((level) => ({ label: level, values: all.map(({ number }) => number[level] ?? null) }));
  return html`<section id="history" aria-labelledby="history-title"><h2 id="history-title">History</h2>
    <div class="charts"><figure><figcaption>F1 of number facts over blessed baselines</figcaption>${lineChart('F1 of number facts over blessed baselines; the table has the figures', steps, lines)}</figure></div>
    ${table('Blessed baselines', ['blessed', 'version', 'note', 'articles', 'facts', ...LEVELS], all.map(({ blessed, version, note, articles, facts, number }) => [blessed?.slice(0, 16).replace('T', ' ') ?? 'now', version, note ?? '', articles, facts, ...LEVELS.map((level) => figure(number[level] ?? null))]))}
  </section>`; // prettier-ignore
}
