/** Where people of a later sentence were hurt: "A plane crashed [in Ohio]. All four on board were killed." */
import { DISASTER } from '../../../lexicon/disasters.js';
import type { Sentence } from '../../../document.js';
import { HARMED } from '../../../lexicon/people.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { chunkAt, headWord, word, type Scene } from '../scene.js';
import { itemAt } from '../../../lexicon/item-at.js';
import { sitesIn, type Site } from './sites.js';

/** What tells of a disaster beside its noun. */
const STRIKES =
  /^(?:crashed|collided|capsized|derailed|exploded|bomb|bomber|sank|collapsed|plunged|overturned|erupted|gunman|gunmen|attacked|raided|clashes|murder|body|bodies)$/;

const isOfDisaster = (each: string): boolean => DISASTER.test(each) || STRIKES.test(each);

/** The place of the disaster that the sentence before tells of, for those whom this one counts without a place of its own. */
export function sceneBefore(scene: Scene, draft: Draft): Site | null {
  const { kind, clause, sentence, subject, modality } = draft;
  if (kind !== 'count' || clause.verb === null || modality !== 'actual') return null;
  const verb = chunkAt(scene, clause.verb)!;
  if (!HARMED.test(headWord(scene, verb)) && !HARMED.test(word(scene, verb.after))) return null;
  // Whom somebody with a name hurt is told of that one, wherever it was
  if (subject !== null && subject.type !== null && !draft.because.some((id) => /^subject\/(?:counted|carried)$/.test(id))) return null;
  // "Six were killed in a bombing": another one, wherever that was
  for (let i = sentence.first; i < sentence.after; i++) if (isOfDisaster(word(scene, i))) return null;
  const before = itemAt(scene.tokens.sentences, sentence.index - 1);
  if (!before || before.role !== 'body' || before.paragraph < sentence.paragraph - 1 || !tellsOfDisaster(scene, before)) return null;
  return sitesIn(scene, before).find(({ rule, venue, aside }) => rule === 'place/clause' && !venue && !aside) ?? null;
}

function tellsOfDisaster(scene: Scene, { first, after }: Sentence): boolean {
  for (let i = first; i < after; i++) if (isOfDisaster(word(scene, i)) || HARMED.test(word(scene, i))) return true;
  return false;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'A plane crashed in Norway on Friday. All four people on board were killed.',
    facts: [{ quote: 'four people', place: 'Norway' }],
  },
  {
    text: 'Ten men died when a ferry sank near Oslo. Another 30 were missing.',
    facts: [{ quote: '30', place: 'Oslo' }],
  },
  { text: 'Floods have hit Norway. The mayor said 900 people had been evacuated.', facts: [{ quote: '900 people', place: 'Norway' }] },
  // No disaster there, or a place of its own
  { text: 'Ann Lee opened a shop in Norway. In all, 40 people had died.', facts: [{ quote: '40 people', place: null }] },
  { text: 'A plane crashed in Norway. Six men were killed in a fire.', facts: [{ quote: 'Six men', place: null }] },
  { text: 'A plane crashed in Norway. Two people were hurt in Peru.', facts: [{ quote: 'Two people', place: 'Peru' }] },
];
