/** The mood of a number's clause: of its own verb, or of the clauses that it hangs on: "plans to build a plant [employing 300]". */
import type { Clause } from '../../../document.js';
import { itemAt } from '../../../lexicon/item-at.js';
import { isConditional } from './conditions.js';
import type { Draft } from '../draft.js';
import { mood, type Mood } from './moods.js';
import { isPastForm } from '../periods/tense.js';
import { infinitiveMood } from './plans.js';
import { chunkAt, word, type Scene } from '../scene.js';
import { verbMood } from './verb-words.js';

/** `planned` is the index of the last sentence that told of a plan, `depth` how many clauses stand between this one and the number's. */
export function clauseMood(scene: Scene, clause: Clause, draft: Draft, depth: number, planned: number): Mood | null {
  const parent = clause.parent === null ? null : scene.clauses.clauses[clause.parent]!;
  const above = (): Mood | null => (parent && depth < 3 ? clauseMood(scene, parent, draft, depth + 1, planned) : null);
  const verb = clause.verb === null ? null : chunkAt(scene, clause.verb)!;
  if (isConditional(scene, clause)) return mood('hypothetical', 'if');
  // "did not pay $5 million; [just $2 million]"
  if (!verb) {
    const found = above();
    return found?.modality === 'negated' ? null : found;
  }
  const first = word(scene, verb.first);
  // "it [would] by then [cut] emissions": a modal that the words between split from its verb
  const split = itemAt(scene.clauses.clauses, clause.index - 1);
  if (split?.sentence === clause.sentence && split.verb !== null && isLoneModal(scene, split.verb))
    return verbMood(scene, chunkAt(scene, split.verb)!, clause, draft, planned);
  // "would pay $5m [should] they block it"
  if (first === 'should' && verb.after - verb.first === 1) return above();
  const own = verbMood(scene, verb, clause, draft, planned);
  if (own) return own;
  // "expects prices [to be] cut", "will be 40 metres long and [carry] 300 people"
  if (first === 'be' || ((clause.subject ?? -1) < clause.first && isBare(first))) return above();
  if (first === 'to')
    return infinitiveMood(scene, verb) ?? above() ?? (draft.sentence.role === 'heading' ? mood('planned', 'headline-to') : null);
  // "would create a bank, [valued] at $9 billion"
  if (/^(?:valued|priced)$/.test(first) && chunkAt(scene, verb.index - 1)?.kind === 'comma') return above();
  // "will run it [after winning] 60% of the vote", "was expected, [coming] after a rise of 4%"
  return /ing$/.test(first) && first !== 'coming' && !/^(?:after|since|despite|following|having)$/.test(word(scene, verb.first - 1))
    ? above()
    : null;
}

const isLoneModal = (scene: Scene, verb: number): boolean => {
  const { first, after } = chunkAt(scene, verb)!;
  return (
    after - first === 1 &&
    !/^(?:good|free|his|her|their|a|the)$/.test(word(scene, first - 1)) &&
    /^(?:will|would|could|may|might|must)$/.test(word(scene, first))
  );
};

/** "carry", not "carried", "carries", "carrying". */
const isBare = (first: string): boolean => !isPastForm(first) && !/(?:s|ing)$|^(?:to|are|has|have)$/.test(first);
