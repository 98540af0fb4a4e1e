/**
 * Tables: rows of cells under a header.
 *
 *   Route | 2023 revenue (£m) | Change        → "512": amount 512,000,000 GBP, revenue of Spain, 2023, up
 *   Spain | 512               | +24%          → "+24%": growth, revenue of Spain
 *
 * A header cell names metric, period, currency and scale; the first cell of a row is the subject.
 */
import type { Role, Sentence } from '../../../document.js';
import { currencyAt } from '../../../lexicon/currencies.js';
import { pricedOf } from '../../../lexicon/metrics.js';
import { singular } from '../../../lexicon/singular.js';
import type { Draft } from '../draft.js';
import { periodOf } from '../periods/index.js';
import { plainRole, roleFrom } from '../phrases.js';
import { word, type Scene } from '../scene.js';

interface Cell {
  readonly first: number;
  readonly after: number;
}

export function readTables(scene: Scene, drafts: readonly Draft[]): void {
  let header: Sentence | null = null;
  let lastRow: Sentence | null = null;
  let next = 0;
  for (const sentence of scene.tokens.sentences) {
    if (sentence.role !== 'row') {
      header = null;
      continue;
    }
    if (!header || lastRow?.index !== sentence.index - 1) header = sentence;
    lastRow = sentence;
    while (next < drafts.length && drafts[next]!.sentence.index < sentence.index) next++;
    const first = next;
    while (next < drafts.length && drafts[next]!.sentence === sentence) next++;
    const inside = drafts.slice(first, next);
    if (header !== sentence && inside.length > 0) readRow(scene, header, sentence, inside);
  }
}

const SCALES: Record<string, number> = {
  k: 1e3,
  '000': 1e3,
  '000s': 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  millions: 1e6,
  bn: 1e9,
  b: 1e9,
  billion: 1e9,
  billions: 1e9,
  crore: 1e7,
  lakh: 1e5,
};

function readRow(scene: Scene, header: Sentence, row: Sentence, drafts: readonly Draft[]): void {
  const heads = cellsOf(scene, header);
  const cells = cellsOf(scene, row);
  const ruled = hasRule(scene, row);
  const columnOf = (draft: Draft, index: number): number =>
    ruled
      ? cells.findIndex((cell) => draft.span.first >= cell.first && draft.span.after <= cell.after)
      : heads.length - drafts.length + index;
  const subject = rowSubject(scene, ruled ? cells[0]! : { first: row.first, after: drafts[0]!.span.first });
  let level: Draft | null = null;
  drafts.forEach((draft, index) => {
    const column = columnOf(draft, index);
    const head = heads[column];
    if (!head || (ruled && column === 0)) return;
    draft.cell = true;
    draft.because.push('table/cell');
    draft.subject = subject;
    const words = textOf(scene, head);
    if (/\b(?:change|chg|growth|[+]\/-)/i.test(words) || (/%/.test(words) && draft.quantity.number.sign !== null)) {
      const direction = draft.quantity.number.sign === '-' ? 'down' : (draft.quantity.value ?? 0) === 0 ? 'flat' : 'up';
      draft.part = 'growth';
      draft.kind = 'growth';
      draft.direction = direction;
      if (level) {
        level.direction ??= direction;
        draft.metric = level.metric;
        draft.period = level.period;
        if (draft.quantity.unitKind === 'none') draft.unit = level.unit;
      } else draft.metric = metricOfCell(scene, head);
      return;
    }
    fillLevel(scene, draft, head, words);
    level = draft;
  });
}

function fillLevel(scene: Scene, draft: Draft, head: Cell, words: string): void {
  draft.part = 'level';
  draft.metric = metricOfCell(scene, head);
  for (let i = head.first; i < head.after; i++) {
    const time = scene.timeAt[i]! >= 0 ? scene.times.times[scene.timeAt[i]!]! : null;
    if (time?.type === 'DATE' && time.value) draft.period = periodOf(time);
    const currency = currencyAt(scene.tokens.tokens, i);
    if (currency && draft.quantity.unitKind === 'none') draft.unit = currency.code;
    const scale = SCALES[word(scene, i)];
    if (scale !== undefined && draft.quantity.unitKind === 'none') draft.scale = scale;
  }
  if (draft.quantity.unitKind === 'none' && draft.unit === null) {
    if (/^(?:last|close|price|bid|offer)\b/i.test(words)) draft.unit = articleCurrency(scene);
    else if (draft.metric) draft.unit = singular(draft.metric.name.split(' ').pop()!.toLowerCase());
  }
  draft.kind =
    draft.quantity.unitKind === 'percent'
      ? 'share'
      : draft.unit !== null && /^[A-Z]{3}$/.test(draft.unit)
        ? 'amount'
        : draft.quantity.unitKind === 'none'
          ? 'count'
          : draft.kind;
  if (draft.quantity.unitKind === 'money') draft.kind = 'amount';
}

/** "2023 revenue (£m)" → revenue; "Last" → share price */
function metricOfCell(scene: Scene, cell: Cell): Role | null {
  let { first, after } = cell;
  for (let i = first; i < after; i++) if (/^[([]$/.test(word(scene, i))) after = i;
  while (first < after && scene.timeAt[first]! >= 0) first++;
  const role = plainRole(scene, first, after);
  if (role && /^(?:last|close|change)$/i.test(role.text)) return { ...role, name: pricedOf('shares')!.metric };
  return role;
}

function rowSubject(scene: Scene, cell: Cell): Role | null {
  if (/^total$/i.test(textOf(scene, cell))) return null;
  return plainRole(scene, cell.first, cell.after) ? (roleFrom(scene, cell.first, cell.after) ?? null) : null;
}

/** The currency of most amounts of the article, else US dollars. */
function articleCurrency(scene: Scene): string {
  const count = new Map<string, number>();
  for (const { unit, unitKind } of scene.quantities.quantities)
    if (unitKind === 'money' && unit) count.set(unit, (count.get(unit) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'USD';
}

const hasRule = (scene: Scene, row: Sentence): boolean =>
  scene.tokens.tokens.slice(row.first, row.after).some((token) => token.text === '|');

/** Cells between rules, or else the words of the line, a sign joined to the word before it. */
function cellsOf(scene: Scene, row: Sentence): Cell[] {
  const cells: Cell[] = [];
  const ruled = hasRule(scene, row);
  let first = row.first;
  for (let i = row.first; i < row.after; i++) {
    if (ruled) {
      if (word(scene, i) !== '|') continue;
      if (i > first) cells.push({ first, after: i });
      first = i + 1;
    } else if (word(scene, i) === '%' && cells.length > 0) cells.push({ first: cells.pop()!.first, after: i + 1 });
    else cells.push({ first: i, after: i + 1 });
  }
  if (ruled && first < row.after) cells.push({ first, after: row.after });
  return cells;
}

function textOf(scene: Scene, { first, after }: Cell): string {
  return after > first ? scene.text.slice(scene.tokens.tokens[first]!.start, scene.tokens.tokens[after - 1]!.end) : '';
}
