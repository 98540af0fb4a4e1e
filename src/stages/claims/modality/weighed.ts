/** What somebody thinks of doing, wants, or will not do: "is weighing a 3% cut", "ruled out a 5% rise", "wants 36%". */
import type { Chunk, Clause } from '../../../document.js';
import { changeNouns } from '../../../lexicon/change.js';
import { PLAN_NOUNS } from '../../../lexicon/intentions.js';
import { isPersonWord } from '../../../lexicon/people.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { mood, type Mood } from './moods.js';
import { chunkAt, headWord, word, type Scene } from '../scene.js';
import { isActor } from './will.js';

/** The mood of what stands behind a verb of weighing, backing, wanting or ruling out, or null. */
export function weighedMood(scene: Scene, verb: Chunk, clause: Clause, draft: Draft): Mood | null {
  if (draft.chunk.index < verb.index || isPassive(scene, verb)) return null;
  const head = word(scene, verb.head);
  // "ruled [out] a 5% rise", "did not rule out cutting 300 jobs", "has not ruled a rise out"
  if (/^rul(?:e|es|ed|ing)$/.test(head) && word(scene, verb.after) === 'out')
    return isDenied(scene, verb) ? mood('hypothetical', 'not-ruled-out') : mood('negated', 'ruled-out');
  if (WEIGHING.test(head)) {
    // "considering [cutting] 300 jobs"
    if (clause !== draft.clause) return /ing$/.test(word(scene, verb.after)) ? mood('planned', 'weighed') : null;
    return isMove(scene, verb, draft) ? mood('planned', 'weighed') : null;
  }
  if (clause !== draft.clause) return null;
  if (BACKING.test(head)) {
    // "Cheap oil [supported] a 4% rise": what comes of it
    const meant = !/^support/.test(head) || isSomebody(scene, clause);
    return draft.part !== 'plain' && meant && isMove(scene, verb, draft) ? mood('planned', 'backed') : null;
  }
  // "The union [wants] 36%", but "viewers want ten channels"
  return isObject(scene, verb, draft) && /^want(?:s|ed)?$/.test(head) && /^(?:money|percent)$/.test(draft.quantity.unitKind)
    ? mood('planned', 'wanted')
    : null;
}

const isSomebody = (scene: Scene, clause: Clause): boolean =>
  isActor(scene, clause) || (clause.subject !== null && isPersonWord(headWord(scene, chunkAt(scene, clause.subject))));

/** "wants [36%]", "wants [a new 50% band]" */
function isObject(scene: Scene, verb: Chunk, { chunk }: Draft): boolean {
  for (let i = verb.index + 1; i < chunk.index; i++) if (!/^(?:other|adjective|adverb)$/.test(chunkAt(scene, i)!.kind)) return false;
  return true;
}

const WEIGHING = /^(?:(?:consider|weigh|contemplat|explor|mull|ponder|debat|envisag)(?:e?s|e?d|ing)|mulls?|weigh|consider|ponder)$/;
const BACKING = /^(?:(?:favou?r|advocat|support|oppos|resist)(?:e?s|e?d|ing)|favou?r|support|advocate|oppose|resist)$/;

const isPassive = (scene: Scene, { first, head }: Chunk): boolean =>
  head > first && /^(?:be|been|being|is|are|was|were)$/.test(word(scene, head - 1)) && !/ing$/.test(word(scene, head));

function isDenied(scene: Scene, verb: Chunk): boolean {
  for (let i = verb.first; i < verb.after; i++) if (/^(?:not|n't|never|refused|declined)$/.test(word(scene, i))) return true;
  return false;
}

/** "a 3% [cut]", "a [cut] of 3%", "a €2bn bond [issue]": a step that somebody may take is the verb's object. */
function isMove(scene: Scene, verb: Chunk, { chunk }: Draft): boolean {
  for (let i = verb.index + 1; i < chunk.index + 2; i++) {
    const noun = chunkAt(scene, i);
    if (!noun || /^(?:verb|comma|stop|relative)$/.test(noun.kind)) return false;
    if (noun.kind !== 'noun') continue;
    const head = headWord(scene, noun);
    return changeNouns.has(head) || PLAN_NOUNS.has(head) || MOVES.test(head);
  }
  return false;
}

const MOVES =
  /^(?:sale|purchase|issue|float|flotation|listing|investment|stake|fine|levy|tax|charge|fee|limit|cap|ban|loan|bailout|restriction|buyback|tariffs?|dut(?:y|ies))$/;

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'Ministers are weighing a 3% cut in benefits.', facts: [{ quote: '3%', modality: 'planned' }] },
  { text: 'The board is mulling a €2bn bond issue.', facts: [{ quote: '€2bn', modality: 'planned' }] },
  { text: 'The owner is considering cutting 300 jobs.', facts: [{ quote: '300 jobs', modality: 'planned' }] },
  { text: 'The owner is considering the fate of 300 boats.', facts: [{ quote: '300 boats', modality: 'actual' }] },
  { text: 'The mayor supports a 4% reduction of the toll.', facts: [{ quote: '4%', modality: 'planned' }] },
  { text: 'Cheap oil supported a 4% rise in sales.', facts: [{ quote: '4%', modality: 'actual' }] },
  { text: 'Ministers ruled out a 5% rise in fares.', facts: [{ quote: '5%', modality: 'negated' }] },
  { text: 'Ministers did not rule out cutting 300 posts.', facts: [{ quote: '300 posts', modality: 'hypothetical' }] },
  {
    text: 'The clerks are considering a 5p rise of the toll and favour a cut of 2p.',
    facts: [
      { quote: '5p', modality: 'planned' },
      { quote: '2p', modality: 'planned' },
    ],
  },
  { text: 'Ana Costa wants a new 50% tax band for top earners.', facts: [{ quote: '50%', modality: 'planned' }] },
  { text: 'Most viewers want ten channels.', facts: [{ quote: 'ten channels', modality: 'actual' }] },
  { text: 'The union turned that down and wants 36%.', facts: [{ quote: '36%', modality: 'planned' }] },
];
