/** Nouns in a row that share what is told of them: "sales at [bakeries, cafés and delicatessens] rose". */
import type { Role } from '../../document.js';
import { metricOf } from '../../lexicon/metrics.js';
import type { ClaimExample } from './example.js';
import { chunkAt, headWord, nameOf, trimmed, word, type Scene } from './scene.js';

const LONGEST = 5;

/** The whole list that begins with the noun group at `first` and ends before a verb, or null where it is no list of plain nouns. */
export function listedNouns(scene: Scene, first: number): Role | null {
  const opens = chunkAt(scene, scene.chunkAt[first] ?? -1);
  if (!opens || nameOf(scene, opens.after - 1)) return null;
  let last = opens;
  for (let i = opens.index + 2; i < opens.index + 2 * LONGEST; i += 2) {
    const next = chunkAt(scene, i);
    if (next?.kind !== 'noun' || !/^(?:,|and|or)$/.test(word(scene, next.first - 1))) break;
    // "sales at bakeries and profits rose"
    if (metricOf(headWord(scene, next), scene.lexicon)) break;
    last = next;
  }
  if (last === opens || word(scene, last.first - 1) === ',' || chunkAt(scene, last.index + 1)?.kind !== 'verb') return null;
  const span = trimmed(scene, opens.first, last.after);
  return span && { name: span.text, text: span.text, start: span.start, end: span.end, type: null };
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Kenya grew. Sales at bakeries, cafés and delicatessens rose 4%, while sales at chemists fell 3%.',
    facts: [
      { quote: '4%', subject: 'bakeries, cafés and delicatessens', metric: 'Sales' },
      { quote: '3%', subject: 'chemists', metric: 'sales' },
    ],
  },
  {
    text: 'Orsa Inc. is Dutch. Merrow Corp. has a 23% share of the Welsh lending market.',
    facts: [{ quote: '23%', subject: 'Merrow Corp.' }],
  },
];
