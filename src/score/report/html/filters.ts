/** What the facts can be filtered by, each choice with its count. */
import type { FactChange } from '../../change.js';
import { spanOf, type JudgedArticle, type Outcome } from '../../judge.js';
import { fieldDifferences } from '../../score.js';
import { html, type Markup } from './markup.js';

export function filters(articles: readonly JudgedArticle[], changes: ReadonlyMap<Outcome, FactChange>): Markup {
  const all = articles.flatMap(({ outcomes }) => outcomes);
  const wrong = all.filter(({ problem }) => problem !== 'right');
  const turns = wrong.flatMap((outcome) => changes.get(outcome)?.turn ?? []);
  return html`<form class="filters" id="filters" role="search" aria-label="Filter facts">
    ${select('state', 'State', 'all differences', counted(all, ({ problem }) => [problem]), (state) => (state === 'wrong' ? 'wrong field' : state))}
    ${turns.length > 0 && select('turn', 'Since baseline', 'any', counted(wrong, (outcome) => [changes.get(outcome)?.turn ?? '']))}
    ${select('kind', 'Kind', 'any', counted(wrong, (outcome) => [spanOf(outcome).kind]))}
    ${select('fields', 'Wrong field', 'any', counted(wrong, ({ wrong: fields }) => fields))}
    ${select('causes', 'Cause', 'any', counted(wrong, (outcome) => [...new Set(outcome.cause === null ? fieldDifferences(outcome).map(({ cause }) => cause) : [outcome.cause])]))}
    ${select('rules', 'Rule that made it', 'any', counted(wrong, ({ found }) => [...new Set(found?.because ?? [])]))}
    <label>Text <input type="search" name="text" autocomplete="off"></label>
    <span class="buttons"><button type="reset">Clear</button> <button type="button" id="previous">Previous difference</button> <button type="button" id="next">Next difference</button> <button type="button" id="open-all">Open all</button> <button type="button" id="close-all">Close all</button></span>
    <p id="shown" role="status"></p>
  </form>`; // prettier-ignore
}

/** Most frequent first. */
function counted(outcomes: readonly Outcome[], keysOf: (outcome: Outcome) => readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) for (const key of keysOf(outcome)) if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

function select(
  name: string,
  label: string,
  any: string,
  options: readonly (readonly [string, number])[],
  shown = (value: string): string => value,
): Markup {
  return html`<label
    >${label}
    <select name="${name}">
      <option value="">${any}</option>
      ${options.map(([value, count]) => html`<option value="${value}">${shown(value)} (${count})</option>`)}
    </select></label
  >`;
}
