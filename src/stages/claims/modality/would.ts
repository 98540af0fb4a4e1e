/** "Would": under a plan it is planned, in a report of what was said it is "will", else it stands under a condition. */
import type { Chunk, Clause } from '../../../document.js';
import { foreseeingVerbs } from '../../../lexicon/intentions.js';
import { opinionVerbs } from '../../../lexicon/reporting.js';
import { hasIf } from './conditions.js';
import type { Draft } from '../draft.js';
import { mood, type Mood } from './moods.js';
import { isOnFile, underPlan } from './plans.js';
import { chunkAt, headWord, word, type Scene } from '../scene.js';
import { parentVerbs, willMood } from './will.js';

/** `planned` is the index of the last sentence that told of a plan. */
export function wouldMood(scene: Scene, verb: Chunk, clause: Clause, draft: Draft, planned: number): Mood | null {
  const { sentence } = draft;
  const conditional = hasIf(scene, sentence.first, sentence.after);
  // "calculated that 40 lives [would have been] saved if"
  if (conditional && verb.after - verb.first > 2 && /^(?:have|'ve)$/.test(word(scene, verb.first + 1))) return mood('hypothetical', 'if');
  if (underPlan(scene, draft) || (isOnFile(scene, clause) && !conditional)) return mood('planned', 'would-under-plan');
  if (isAnswer(scene, clause, verb)) return null;
  const above = parentVerbs(scene, clause);
  if (above.some((head) => foreseeingVerbs.has(head) || opinionVerbs.has(head))) return mood('forecast', 'would-foreseen');
  const told = above.some((head) => /^(?:said|told|announced|added|promised|confirmed)$/.test(head));
  if (told && !conditional) return willMood(scene, verb, clause, draft);
  return !conditional && isOfThatPlan(scene, clause, draft, planned) ? mood('planned', 'would-under-plan') : mood('hypothetical', 'modal');
}

/** "approved a plan to extend the line. [The route] would open with nine stops": a thing of the plan that was just told. */
function isOfThatPlan(scene: Scene, { subject }: Clause, { sentence }: Draft, planned: number): boolean {
  if (subject === null || sentence.index - planned > 2) return false;
  const { first, after } = chunkAt(scene, subject)!;
  return after - first > 1 && /^(?:the|its|their)$/.test(word(scene, first));
}

const OPINIONS =
  /^(?:vote|back|support|favou?r|oppose|choose|prefer|like|consider|recommend|welcome|reject|elect|pick|accept|want|pay|buy)$/;

/** "38% of voters [would back] the mayor": what people answer when they are asked. */
function isAnswer(scene: Scene, { subject }: Clause, verb: Chunk): boolean {
  const share = subject === null ? null : chunkAt(scene, subject)!;
  if (share?.kind !== 'quantity' || word(scene, share.after) !== 'of') return false;
  return OPINIONS.test(headWord(scene, verb)) || OPINIONS.test(word(scene, verb.after));
}
