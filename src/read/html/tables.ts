/**
 * Tables of data → one line a row, cells between rules, under one line of headers:
 *
 *   Route | 2023 revenue (£m) | Change
 *   Spain | 512 | +24%
 *
 * Two columns without a header are labels and values: "Seats: 189".
 */

import { tagOf, type PageElement } from './dom.js';

/** More rows or columns than a reader would read. */
const MOST_CELLS = 20_000;
const WIDEST = 60;

/** The lines, to stand one under the other; null for a table that only lays out a page. */
export function tableLines(table: PageElement): readonly string[] | null {
  if (table.querySelector('table, article, section, h1, h2, ul, form') !== null) return null;
  const rows = gridOf(table);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (width < 2 || rows.length < 2) return null;
  // Long cells hold paragraphs
  const lengths = rows.flatMap(({ cells }) => cells.map((cell) => cell.length));
  if (lengths.filter((length) => length > 200).length > 0.1 * lengths.length) return null;
  const headers = rows.findIndex(({ header }) => !header);
  const body = rows.slice(Math.max(0, headers));
  const lines = headers > 0 ? [joined(mergeHeaders(rows.slice(0, headers), width))] : [];
  if (headers <= 0 && width === 2) return [body.map(({ cells }) => label(cells)).join('\n\n')];
  lines.push(...body.map(({ cells }) => joined(cells)));
  const caption = textOf(table.querySelector('caption'));
  return [...(caption === '' ? [] : [caption]), lines.filter((line) => line !== '').join('\n')];
}

interface Row {
  readonly cells: readonly string[];
  readonly header: boolean;
}

/** Cells that span several columns or rows stand in each of them. */
function gridOf(table: PageElement): Row[] {
  const rows: Row[] = [];
  const below: (readonly [text: string, rows: number] | undefined)[] = [];
  let count = 0;
  for (const row of table.querySelectorAll('tr')) {
    const cells: string[] = [];
    let header = true;
    const fillFromAbove = (): void => {
      for (let above = below[cells.length]; above !== undefined && cells.length < WIDEST; above = below[cells.length]) {
        below[cells.length] = above[1] > 1 ? [above[0], above[1] - 1] : undefined;
        cells.push(above[0]);
      }
    };
    for (const cell of row.children) {
      if (!/^T[DH]$/.test(tagOf(cell))) continue;
      fillFromAbove();
      const text = textOf(cell);
      if (tagOf(cell) === 'TD' && text !== '') header = false;
      const down = span(cell, 'rowspan');
      for (let i = span(cell, 'colspan'); i > 0 && cells.length < WIDEST; i--) {
        if (down > 1) below[cells.length] = [text, down - 1];
        cells.push(text);
      }
    }
    fillFromAbove();
    count += cells.length;
    if (count > MOST_CELLS) break;
    const inHead = row.parentElement !== null && tagOf(row.parentElement) === 'THEAD';
    if (cells.some((cell) => cell !== '')) rows.push({ cells, header: inHead || (header && cells.some((cell) => cell !== '')) });
  }
  return rows;
}

const span = (cell: PageElement, name: string): number =>
  Math.min(Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1), WIDEST);

/** "2023" over "Revenue" → "2023 Revenue" */
const mergeHeaders = (rows: readonly Row[], width: number): string[] =>
  Array.from({ length: width }, (_, column) =>
    [...new Set(rows.map(({ cells }) => cells[column] ?? ''))].filter((text) => text !== '').join(' '),
  );

/** An empty cell is shown, so that the cells behind it stand under their headers. */
const joined = (cells: readonly string[]): string => cells.map((cell) => cell || '–').join(' | ');

function label([name = '', value = '']: readonly string[]): string {
  return name === '' || value === '' ? name + value : `${name.replace(/\s*:$/, '')}: ${value}`;
}

/** On one line; a rule of its own would cut the cell in two. */
const textOf = (element: PageElement | null): string => (element?.textContent ?? '').replace(/\|/g, '/').replace(/\s+/g, ' ').trim();
