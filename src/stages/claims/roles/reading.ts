/** What is known about a number when its metric and subject are looked for. */
import type { Chunk, Role } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { Focus } from './focus.js';
import { ownPhrase } from './own-phrase.js';
import type { Measured } from '../phrases.js';
import { chunkAt, headWord, leftOf, type Scene } from '../scene.js';
import { clauseRoles, type ClauseRoles } from './clause.js';
import { isPassive } from './clause-words.js';
import { besideName, isPlacing, movedObject, objectPhrase, ownVerb, placed, possessorBefore, recipient, sharedFor } from './nearby.js';
import { behindOf, ofThem } from './shares.js';

export interface Reading {
  readonly scene: Scene;
  readonly draft: Draft;
  readonly focus: Focus;
  /** The words that the number itself goes with. */
  readonly own: Measured | null;
  /** What stands between the verb and the number: a metric, or whom the verb put there. */
  readonly object: Measured | null;
  readonly clause: ClauseRoles;
  /** A name right before the number that owns it. */
  readonly left: Role | null;
  /** Whether the metric in focus was set in this sentence, or near enough to be meant. */
  readonly inSentence: boolean;
  readonly near: boolean;
  readonly sameUnit: boolean;
  /** Whether the clause has a verb in front of the number. */
  readonly hasVerb: boolean;
}

/** "hurt in a third of [them]", but "Ann Lee sold two of them" is of who did it */
function countedThem(scene: Scene, draft: Draft, focus: Focus): Role | null {
  const { subject, verb } = draft.clause;
  const { unitKind } = draft.quantity;
  if (
    /^(?:none|count)$/.test(unitKind) &&
    subject !== null &&
    verb !== null &&
    leftOf(scene, draft.chunk)?.index === verb &&
    subject < verb &&
    !isState(scene, chunkAt(scene, verb)!)
  )
    return null;
  const behind = behindOf(scene, draft);
  return behind && /^them$/i.test(behind.text) ? ofThem(focus, behind) : null;
}

/** "were 12 of them", "were told of by nine of them" */
const isState = (scene: Scene, verb: Chunk): boolean =>
  isPassive(scene, verb) || /^(?:is|are|was|were|be|been|being)$/.test(headWord(scene, verb));

export function readAround(scene: Scene, draft: Draft, focus: Focus): Reading {
  const own = ownPhrase(scene, draft);
  const inSentence = focus.sentence === draft.sentence.index;
  const left =
    placed(scene, draft) ??
    recipient(scene, draft) ??
    possessorBefore(scene, draft) ??
    besideName(scene, draft) ??
    sharedFor(scene, draft) ??
    countedThem(scene, draft, focus);
  return {
    scene,
    draft,
    focus,
    own,
    object: own?.metric ? movedObject(scene, draft) : (objectPhrase(scene, draft) ?? movedObject(scene, draft)),
    clause: clauseRoles(scene, draft, focus),
    left: draft.part === 'rank' && !isPlacing(scene, draft) ? placed(scene, draft) : left,
    inSentence,
    near: focus.sentence >= draft.sentence.index - 1 || focus.measured === draft.sentence.paragraph,
    sameUnit: focus.unitKind === draft.quantity.unitKind,
    hasVerb: ownVerb(draft),
  };
}
