/** An earlier rank: "fourth, up from [13th]", "number 7 from [24]", "from [sixth] to fifth". */
import { changeAdverbs } from '../../../lexicon/change.js';
import { itemAt } from '../../../lexicon/item-at.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { word, type Scene } from '../scene.js';

export function linkRank(scene: Scene, then: Draft, drafts: readonly Draft[]): void {
  const now = laterRank(scene, then, drafts);
  if (!now || now.base) return;
  now.base = then;
  then.anchor = now;
  now.because.push('base/rank');
  now.direction ??= changeAdverbs.get(word(scene, then.quantity.whole.first - 2))?.direction ?? null;
}

function laterRank(scene: Scene, { quantity, index, sentence }: Draft, drafts: readonly Draft[]): Draft | null {
  const { first, after } = quantity.whole;
  const cue = word(scene, first - 1);
  const compared = /^(?:with|to)$/.test(cue) && /^compared?$/.test(word(scene, first - 2));
  if (!compared && !/^(?:from|against|versus)$/.test(cue)) return null;
  const [before, next] = [itemAt(drafts, index - 1), itemAt(drafts, index + 1)];
  if (cue === 'from' && word(scene, after) === 'to' && next?.part === 'rank' && next.quantity.whole.first <= after + 2) return next;
  return before?.part === 'rank' && before.sentence === sentence ? before : null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Peru climbed to fourth in the rankings, up from 13th in 2019.',
    facts: [
      { quote: 'fourth', kind: 'rank', direction: 'up', from: 13 },
      { quote: '13th', kind: 'rank', direction: null, from: null, period: '2019' },
    ],
  },
  {
    text: 'In 2023 Orsa rose to fourth place from ninth a year earlier.',
    facts: [
      { quote: 'fourth', from: 9 },
      { quote: 'ninth', kind: 'rank', period: '2022' },
    ],
  },
  {
    text: 'Ann Lee drops to number 24 from seven in 2019.',
    facts: [
      { quote: 'number 24', from: 7 },
      { quote: 'seven', kind: 'rank', unit: 'rank' },
    ],
  },
  {
    text: 'Peru fell from third to ninth in the index, and Chile is fifth in the table, compared with sixth in 2019.',
    facts: [
      { quote: 'ninth', direction: 'down', from: 3 },
      { quote: 'third', kind: 'rank' },
      { quote: 'fifth', from: 6 },
    ],
  },
  { text: 'The lift went from second to third floor.', facts: [], not: ['second', 'third'] },
  { text: 'Norbury came third, and Orsa was second from last.', facts: [{ quote: 'third', from: null }] },
];
