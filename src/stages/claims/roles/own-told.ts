/** What is told of those counted where they are not the plain subject of a verb: "90 tenants [who fell ill]", "Orsa and 11 others [drowned]". */
import type { Chunk } from '../../../document.js';
import { isPeopleWord } from '../../../lexicon/people.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { plainRole } from '../phrases.js';
import { phraseEnd, verbPhrase } from '../verb-phrases.js';
import { chunkAt, clauseOf, word, type Scene } from '../scene.js';

/** What people or things that are counted do or may do, as the words behind them tell; null where nothing does. */
export function toldOf(scene: Scene, draft: Draft): string | null {
  const { chunk, clause, quantity } = draft;
  if (draft.part !== 'plain' || quantity.per !== null) return null;
  const next = behindPlace(scene, chunk);
  if (!next || next.first >= draft.sentence.after) return null;
  // "people in town [who rely on fish]"
  if (/^(?:who|that|which)$/.test(word(scene, next.first))) {
    const told = clauseOf(scene, next);
    return told.verb === next.index + 1 ? (verbPhrase(scene, told, chunk)?.name ?? null) : null;
  }
  // "Ann Lee and six clerks [are to face a court]"
  const joined = /^(?:and|or)$/.test(word(scene, chunk.first - 1));
  if (joined && clause.verb === next.index && clause.subject !== null && clause.subject < chunk.index)
    return verbPhrase(scene, clause, chunk)?.name ?? null;
  const enabled = clause.verb !== null && clause.verb < chunk.index && ENABLING.test(word(scene, chunkAt(scene, clause.verb)!.head));
  if (next.kind !== 'verb' || !(enabled || isPeopleWord(word(scene, quantity.noun!.after - 1)))) return null;
  // "adults in Wales [gaining basic skills]", "allows 90 tenants [to rent out part]"
  const to = word(scene, next.first) === 'to' ? 1 : 0;
  if (to === 0 && (next.after - next.first > 1 || !/^.{2,}ing$/.test(word(scene, next.first)))) return null;
  return plainRole(scene, next.first + to, phraseEnd(scene, next))?.name ?? null;
}

/** Verbs that make others do something. */
const ENABLING =
  /^(?:allow|enable|help|let|encourage|get|urge|force|persuade|permit|invite|ask|want|train|pay)(?:s|ed|d|ing)?$|^(?:paid|got|letting)$/;

/** The chunk behind a number and where it is: "adults [in Wales] gaining". */
function behindPlace(scene: Scene, chunk: Chunk): Chunk | undefined {
  const next = chunkAt(scene, chunk.index + 1);
  const object = chunkAt(scene, chunk.index + 2);
  return next?.kind === 'preposition' && object?.kind === 'noun' && /^(?:in|at|from|across)$/.test(word(scene, next.first))
    ? chunkAt(scene, chunk.index + 3)
    : next;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Ana Costa and six clerks are to face a court over fraud.',
    facts: [{ quote: 'six clerks', metric: 'clerks face a court over fraud' }],
  },
  {
    text: 'Orsa Inc. aids 70,000 adults in Peru who rely on fishing.',
    facts: [{ quote: '70,000 adults', metric: 'adults rely on fishing' }],
  },
  {
    text: 'The council will allow 900 tenants to rent out part of their flats.',
    facts: [{ quote: '900 tenants', metric: 'tenants rent out part of their flats' }],
  },
];
