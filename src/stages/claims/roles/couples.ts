/** Two who are named together, where the text then calls them "the pair", "both firms": "[Ann Lee and Colin Marsh] … The pair". */
import type { Chunk, NameMention, Role } from '../../../document.js';
import type { ClaimExample } from '../example.js';
import { plainRole } from '../phrases.js';
import { chunkAt, entityOf, headWord, nameOf, word, type Scene } from '../scene.js';

const PERSONS = /^(?:men|women|brothers|sisters|players|leaders|candidates|ministers|actors|scientists)$/;
const FIRMS = /^(?:companies|firms|groups|banks|airlines|carmakers|retailers|sides|clubs|teams|parties)$/;
const COUNTRIES = /^(?:countries|nations|states|cities)$/;
const PAIR = /^(?:pair|duo|couple)$/;

/** How many chunks back two names may stand. */
const REACH = 80;

/** "the pair", "both men": the two named together last, of the type that the noun asks for. */
export function coupleBefore(scene: Scene, chunk: Chunk): Role | null {
  const head = headWord(scene, chunk);
  const opens = word(scene, chunk.first);
  const pair = PAIR.test(head) && opens === 'the' && chunk.after - chunk.first === 2;
  const type = PERSONS.test(head) ? 'person' : FIRMS.test(head) ? 'organization' : COUNTRIES.test(head) ? 'place' : null;
  if (!pair && !(type && opens === 'both' && chunk.after - chunk.first === 2)) return null;
  for (let i = chunk.index - 1; i > 0 && i > chunk.index - REACH; i--) {
    if (word(scene, chunkAt(scene, i)!.first) !== 'and' || chunkAt(scene, i)!.kind !== 'conjunction') continue;
    const [first, second] = [endingIn(scene, chunkAt(scene, i - 1)), endingIn(scene, chunkAt(scene, i + 1))];
    if (!first || !second || first.type !== second.type || first.entity === second.entity) continue;
    // "Lee, Marsh [and Bell]": three
    if (chunkAt(scene, i - 2)?.kind === 'comma' && endingIn(scene, chunkAt(scene, i - 3))?.type === first.type) continue;
    if (pair ? first.type !== 'person' && first.type !== 'organization' : first.type !== type) continue;
    const own = plainRole(scene, chunk.first, chunk.after);
    return own && { ...own, name: `${entityOf(scene, first).name} and ${entityOf(scene, second).name}`, type: first.type };
  }
  return null;
}

function endingIn(scene: Scene, chunk: Chunk | undefined): NameMention | null {
  const mention = chunk?.kind === 'noun' ? nameOf(scene, chunk.after - 1) : null;
  return mention?.form === 'name' ? mention : null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Clerk Ann Lee and baker Colin Marsh admitted theft. The pair stole $9,000.',
    facts: [{ quote: '$9,000', subject: 'Ann Lee and Colin Marsh' }],
  },
  {
    text: 'Orsa Inc. and Norbury Corp. will merge. Both firms lost $9,000.',
    facts: [{ quote: '$9,000', subject: 'Orsa Inc. and Norbury Corp.' }],
  },
  { text: 'Kenya and Norway signed a pact. Both countries spent $9,000.', facts: [{ quote: '$9,000', subject: 'Kenya and Norway' }] },
  // Of another type than the noun asks for
  { text: 'Ann Lee and Colin Marsh met. Both firms lost $9,000.', facts: [{ quote: '$9,000', subject: 'firms' }] },
  // Three are no pair
  {
    text: 'Ann Lee, Colin Marsh and Tom Bell admitted theft. The pair stole $9,000.',
    facts: [{ quote: '$9,000', subject: 'pair' }],
  },
];
