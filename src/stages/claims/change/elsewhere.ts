/** "stood at 4%, compared with [5% across the UK]": the same measure of another place, and no earlier level. */
import type { Chunk } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { nameOf, rightOf, word, type Scene } from '../scene.js';

/** The place that a level is told of which another one is set against. */
export function placeBehind(scene: Scene, { chunk, because }: Draft): Chunk | null {
  if (!because.includes('change/compared') && !because.includes('change/against')) return null;
  const link = rightOf(scene, chunk);
  const place = link && rightOf(scene, link);
  if (link?.kind !== 'preposition' || !/^(?:in|across|for)$/.test(word(scene, link.first)) || place?.kind !== 'noun') return null;
  if (nameOf(scene, place.after - 1)?.type !== 'place' || rightOf(scene, place)?.kind === 'time') return null;
  return place;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Unemployment in Wales stood at 3.8% between April and June 2023, compared with 4.7% across the UK.',
    facts: [
      { quote: '3.8%', subject: 'Wales', from: null },
      { quote: '4.7%', kind: 'rate', subject: 'UK', metric: 'Unemployment', period: '2023-Q2' },
    ],
  },
  {
    text: 'Unemployment in Wales stood at 3.8%, compared with 4.7% in May 2023.',
    facts: [
      { quote: '3.8%', from: 4.7 },
      { quote: '4.7%', subject: 'Wales', period: '2023-05' },
    ],
  },
];
