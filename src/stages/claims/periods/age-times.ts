/** When somebody was of an age: an age is told of a moment, and only its own clause can date it. */
import type { TimeMention } from '../../../document.js';
import { dated, type Calendar } from './calendar.js';
import type { ClaimExample } from '../example.js';
import type { Draft } from '../draft.js';
import { chunkAt, timeOf, word } from '../scene.js';

/** "died [in 1997] aged 41", "moved there [in 2003], when she was nine": the time right in front; not "Ann Lee, 54, joined in 2019". */
export function timeOfAge({ scene, uses }: Calendar, { chunk, clause }: Draft): TimeMention | null {
  let i = chunk.index - 1;
  const first = (index: number): string => word(scene, chunkAt(scene, index)?.first ?? -1);
  if (first(i) === 'of' && first(i - 1) !== '' && word(scene, chunkAt(scene, i - 1)!.head) === 'age') i -= 3;
  else if (first(i) === 'age') i -= 2;
  else if (first(i) === 'aged') i--;
  else if (/^(?:was|were|turned)$/.test(first(i)) && clause.verb === i && clause.subject === i - 1 && first(i - 2) === 'when') i -= 3;
  else return null;
  if (chunkAt(scene, i)?.kind === 'comma') i--;
  const time = timeOf(scene, chunkAt(scene, i));
  if (!time || !dated(time) || uses[chunkAt(scene, i)!.ref!] !== 'holds') return null;
  return scene.tokens.tokens[time.first]!.sentence === clause.sentence ? time : null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'The painter Bo Bell died in 1997 aged 41.',
    facts: [
      { quote: '1997', kind: 'date' },
      { quote: '41', period: '1997' },
    ],
  },
  { text: 'Bo Bell retired in 2022, aged 67.', facts: [{ quote: '67', period: '2022' }] },
  { text: 'Ann Lee joined the choir in 2019 at the age of 17.', facts: [{ quote: '17', period: '2019' }] },
  { text: 'The mine shut in 1979, when Ann Lee was six years old.', facts: [{ quote: 'six years old', period: '1979' }] },
  // an age of today
  { text: 'Ann Lee, 54, joined the choir in 2019.', facts: [{ quote: '54', period: null }] },
  { text: 'A man aged 54 was hurt on Sunday.', facts: [{ quote: '54', period: null }] },
];
