/** Whom a figure is about whose sentence names no owner: who was told of before, and the words of the sentence that stand for them. */
import type { Role } from '../../../document.js';
import type { ClaimExample } from '../example.js';
import { plainRole } from '../phrases.js';
import type { Reading } from './reading.js';

/** Who was told of before, by the words that stand for them here: "Orsa Inc. grew. [The order] is valued at $9m." */
export function bySentence(reading: Reading, who: Role): Role {
  const words = wordsHere(reading);
  if (!words) return who;
  // "[The number of hens] grew to 90": hens, and no company told of before; a country has its hens
  const counted = who.type === 'place' ? null : NUMBER_OF.exec(words.text);
  return { ...who, name: counted ? counted[1]! : who.name, text: words.text, start: words.start, end: words.end };
}

/** "the figure" stands for what was told of before, and says less. */
const BARE = /^(?:figure|number|total|reading|result|amount|level)s?$/i;

const NUMBER_OF = /^(?:total |average |overall )?number of (\S.*)$/i;

/** What the clause measures, or else what the number counts. */
function wordsHere({ scene, draft: { quantity, metric }, clause }: Reading): Role | null {
  if (clause.phrase) return clause.phrase;
  if (metric !== null && metric === clause.metric) return BARE.test(metric.text) ? null : metric;
  if (quantity.unitKind === 'count' && quantity.noun) return plainRole(scene, quantity.noun.first, quantity.noun.after);
  return clause.metric;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Orsa Inc. is small. The number of hens grew from 60 to 90.',
    facts: [{ quote: '90', subject: 'hens', metric: 'number' }],
  },
  { text: 'Orsa Inc. is small. There are 40 gates.', facts: [{ quote: '40 gates', subject: 'gates' }] },
  { text: 'Orsa Inc. is small. The order is valued at £9m.', facts: [{ quote: '£9m', subject: 'order' }] },
  { text: 'Norway is cold. The number of hens grew from 60 to 90.', facts: [{ quote: '90', subject: 'Norway' }] },
];
