/** Where a chart or a box office counts that a report goes on about: "tops the [Irish] album chart. Orsa fell to number four". */
import type { Chunk, Role } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { tableOf } from '../../../lexicon/word-table.js';
import { chunkAt, chunkOf, entityOf, headWord, nameOf, spelling, word, type Scene } from '../scene.js';

export interface Chart {
  /** The token that names the chart. */
  readonly token: number;
  readonly role: Role;
}

/** Every chart or box office of a named place, in reading order. */
export function chartsIn(scene: Scene): Chart[] {
  const charts: Chart[] = [];
  const { formOf } = scene.tokens;
  const isNamed = spelling(scene, CHARTS);
  if (!isNamed) return charts;
  for (let i = 0; i < formOf.length; i++) {
    if (!isNamed[formOf[i]!] || (word(scene, i) === 'office' && word(scene, i - 1) !== 'box')) continue;
    const chunk = chunkOf(scene, i);
    const object = /^(?:in|for)$/.test(word(scene, i + 1)) ? chunkAt(scene, chunk.index + 2) : undefined;
    const role = placeWithin(scene, chunk, i) ?? (object?.kind === 'noun' ? placeWithin(scene, object, object.after) : null);
    if (role) charts.push({ token: i, role });
  }
  return charts;
}

const CHARTS = tableOf(['chart', 'charts', 'box-office', 'office']);

/** The last place of a group before a token. */
function placeWithin(scene: Scene, chunk: Chunk, before: number): Role | null {
  for (let i = before - 1; i >= chunk.first; i--) {
    const mention = nameOf(scene, i);
    if (mention?.type !== 'place') continue;
    const { name, code } = entityOf(scene, mention);
    return { name, text: mention.text, start: mention.start, end: mention.end, type: 'place', code };
  }
  return null;
}

/** Whether a claim is a position in a chart, how long it was held, or what a film took: not what it cost. */
export function isCharted(scene: Scene, { kind, quantity, metric, clause, duration }: Draft): boolean {
  if (kind === 'rank') return true;
  // "topped the Irish chart for [six weeks]"
  if (duration) return /\b(?:charts?|box office|top|number one|top spot)\b/i.test(metric?.text ?? '');
  if (kind !== 'amount' || quantity.unitKind !== 'money') return false;
  const measured = `${metric?.name ?? ''} ${metric?.text ?? ''}`;
  if (COSTS.test(measured)) return false;
  return TAKINGS.test(measured) || (clause.verb !== null && TAKINGS.test(headWord(scene, chunkAt(scene, clause.verb))));
}

const COSTS = /cost|budget|price|salar|worth/i;
const TAKINGS =
  /\b(?:takes?|took|taken|takings?|gross\w*|earn\w*|made|makes?|making|brings?|bringing|brought|sales|receipts|box office|collect\w*)\b/i;

/** How many sentences without a figure of the chart end it. */
export const STILL_CHARTED = 3;

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Orsa tops the Irish album chart. Velden fell to number four.\n\nMerrow entered at number nine.',
    facts: [
      { quote: 'number four', place: 'Ireland' },
      { quote: 'number nine', place: 'Ireland' },
    ],
  },
  {
    text: 'The Owl led the box office in Norway. It took $4 million and cost $9 million to make.',
    facts: [
      { quote: '$4 million', place: 'Norway' },
      { quote: '$9 million', place: null },
    ],
  },
  {
    text: 'Orsa tops the Irish album chart. Ann Lee sang. Rain fell. Velden fell to number four.',
    facts: [{ quote: 'number four', place: 'Ireland' }],
  },
  { text: 'Orsa Days topped the Irish chart for six weeks.', facts: [{ quote: 'six weeks', place: 'Ireland' }] },
  // No chart of a place, and a chart that the report has left
  { text: 'Orsa tops the album chart. Velden fell to number four.', facts: [{ quote: 'number four', place: null }] },
  {
    text: 'Orsa tops the Irish album chart. Ann Lee sang. Rain fell. Snow fell. Velden took $4 million.',
    facts: [{ quote: '$4 million', place: null }],
  },
];
