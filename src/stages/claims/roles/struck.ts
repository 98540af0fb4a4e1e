/** What harmed those who are counted: "Nine men died in [an explosion]", "14 dead as [ferry] sinks". */
import type { Chunk, Role } from '../../../document.js';
import { DISASTER } from '../../../lexicon/disasters.js';
import { HARMED, isPeopleWord, isPersonWord } from '../../../lexicon/people.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { plainRole, roleFrom } from '../phrases.js';
import { chunkAt, headWord, nameOf, word, type Scene } from '../scene.js';

/** In chunks, from what happened to those counted to what did it. */
const REACH = 8;

/** The disaster that the clause names behind the harm, or what the clause of time or cause behind it is about. */
export function strikerOf(scene: Scene, draft: Draft): Role | null {
  const { quantity, chunk, part, duration, sentence } = draft;
  if (part !== 'plain' || duration || !/^(?:count|none)$/.test(quantity.unitKind)) return null;
  const harm = harmBehind(scene, draft);
  if (!harm) return null;
  for (let i = Math.max(harm.index, chunk.index) + 1; i < harm.index + REACH; i++) {
    const link = chunkAt(scene, i);
    const noun = chunkAt(scene, i + 1);
    if (!link || link.first >= sentence.after || link.kind === 'stop') return null;
    // "were killed and 12 [hurt] in a blast"
    if (link.kind === 'verb' && !HARMED.test(headWord(scene, link))) return null;
    if (noun?.kind !== 'noun') continue;
    const lower = word(scene, link.first);
    if (/^(?:in|by|during)$/.test(lower) && DISASTER.test(headWord(scene, noun))) return plainRole(scene, noun.first, noun.after);
    if (/^(?:as|when|after)$/.test(lower)) return isThing(scene, noun) ? roleFrom(scene, noun.first, noun.after) : null;
  }
  return null;
}

/** What is said of those counted, where it is harm: "people [were killed]", "14 [dead]", "are still [missing]". */
function harmBehind(scene: Scene, { quantity, clause, chunk }: Draft): Chunk | undefined {
  const next = chunkAt(scene, chunk.index + 1);
  if (next?.first === quantity.whole.after && HARMED.test(word(scene, next.first))) return next;
  if (clause.subject !== chunk.index || clause.verb === null) return undefined;
  const verb = chunkAt(scene, clause.verb)!;
  const state = chunkAt(scene, verb.index + 1);
  if (HARMED.test(headWord(scene, verb))) return verb;
  return state?.kind === 'adjective' && HARMED.test(word(scene, state.after - 1)) ? state : undefined;
}

/** Whether a noun group with a verb of its own behind it tells of a thing and of nobody. */
function isThing(scene: Scene, noun: Chunk): boolean {
  const head = headWord(scene, noun);
  return (
    (scene.clauses.clauses[noun.clause]!.subject === noun.index || chunkAt(scene, noun.index + 1)?.kind === 'verb') &&
    nameOf(scene, noun.after - 1)?.type !== 'person' &&
    !isPersonWord(head) &&
    !isPeopleWord(head) &&
    scene.tokens.tokens[noun.after - 1]!.pos !== 'PRON'
  );
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Norway mourned. Nine men died and 12 were hurt in an explosion at a mill on Friday.',
    facts: [
      { quote: 'Nine men', subject: 'explosion' },
      { quote: '12', subject: 'explosion' },
    ],
  },
  {
    text: 'At least 14 dead as ferry sinks off Norway\n\nA ferry sank off Norway on Sunday.',
    facts: [{ quote: '14', subject: 'ferry', metric: 'dead' }],
  },
  {
    text: 'Norway mourned. Some 27 people drowned when a boat capsized near Oslo.',
    facts: [{ quote: '27 people', subject: 'boat' }],
  },
  // Who did it, and what they were doing
  { text: 'Norway mourned. Nine people were hurt when they fell.', facts: [{ quote: 'Nine people', subject: 'people' }] },
];
