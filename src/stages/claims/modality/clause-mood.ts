/** The mood of a number's clause: of its own verb, or of the clauses that it hangs on: "plans to build a plant [employing 300]". */
import type { Chunk, Clause } from '../../../document.js';
import { changeVerbs } from '../../../lexicon/change.js';
import { itemAt } from '../../../lexicon/item-at.js';
import { isConditional } from './conditions.js';
import type { Draft } from '../draft.js';
import { mood, type Mood } from './moods.js';
import { isPastForm } from '../periods/tense.js';
import { advisedMood, gerundMood, infinitiveMood } from './plans.js';
import type { ClaimExample } from '../example.js';
import { chunkAt, word, type Scene } from '../scene.js';
import { isReached, REFUSING, verbMood } from './verb-words.js';

/**
 * The mood that a clause gives the number, or null. `planned` is the index of the last sentence that told of a plan, `depth` how many
 * clauses stand between this one and the number's.
 */
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
  if (isReached(scene, verb, draft.chunk) && isRefused(scene, first, parent)) return mood('negated', 'refused');
  // "denied that [it had lost] 300 customers"
  const denying = parent?.verb != null && parent.sentence === clause.sentence ? chunkAt(scene, parent.verb) : undefined;
  if (denying && clause.first === denying.index + 1 && DENYING.test(word(scene, denying.head)) && !/ing$|^to$/.test(first))
    return mood('negated', 'denied');
  if (depth === 0 && isDisclaimed(scene, clause)) return mood('negated', 'disclaimed');
  const advised = advisedMood(scene, verb, parent);
  if (advised) return advised;
  const own = verbMood(scene, verb, clause, draft, planned);
  if (own) return own;
  // "hopes the mill [can] make 300 boats a year"
  if (first === 'can' && clause.subject !== null && clause.subject >= clause.first) return above();
  // "expects prices [to be] cut", "will be 40 metres long and [carry] 300 people"
  if (first === 'be') return above();
  // … but "Drivers, [who make up] half of them, will pay" is of the present
  if ((isBare(first) || isSharedForm(scene, verb)) && chunkAt(scene, clause.first)!.kind !== 'relative') {
    const found = (clause.subject ?? -1) < clause.first ? above() : null;
    const before = found ? null : verbBefore(scene, clause);
    if (found || before) return found ?? (depth < 3 ? clauseMood(scene, before!, draft, depth + 1, planned) : null);
  }
  // "expects its sales to soon [grow] 5%": a word splits the infinitive
  if (isSplit(scene, verb)) return infinitiveMood(scene, verb) ?? above();
  // "expects to book [a charge of $5m linked] to the sale": the object of the verb above, with a participle behind it
  if (
    isPastForm(first) &&
    verb.after - verb.first === 1 &&
    parent?.verb != null &&
    clause.subject === parent.verb + 1 &&
    draft.chunk.index < verb.index
  )
    return above();
  // "want the grant [raised] to £20,000"
  if (verb.after - verb.first === 1 && changeVerbs.get(first)?.transitive && isPastForm(first) && wants(scene, parent)) return above();
  if (first === 'to')
    return infinitiveMood(scene, verb) ?? above() ?? (draft.sentence.role === 'heading' ? mood('planned', 'headline-to') : null);
  const aim = gerundMood(scene, verb);
  if (aim) return aim;
  // "would create a bank, [valued] at $9 billion"
  if (/^(?:valued|priced)$/.test(first) && chunkAt(scene, verb.index - 1)?.kind === 'comma') return above();
  // "will run it [after winning] 60% of the vote", "was expected, [coming] after a rise of 4%"
  return /ing$/.test(first) && first !== 'coming' && !/^(?:after|since|despite|following|having)$/.test(word(scene, verb.first - 1))
    ? above()
    : null;
}

const isSplit = (scene: Scene, verb: Chunk): boolean => {
  const adverb = chunkAt(scene, verb.index - 1);
  return (
    adverb !== undefined && adverb.after - adverb.first === 1 && word(scene, adverb.first - 1) === 'to' && isBare(word(scene, verb.first))
  );
};

const isLoneModal = (scene: Scene, verb: number): boolean => {
  const { first, after } = chunkAt(scene, verb)!;
  return (
    after - first === 1 &&
    !/^(?:good|free|his|her|their|a|the)$/.test(word(scene, first - 1)) &&
    /^(?:will|would|could|may|might|must)$/.test(word(scene, first))
  );
};

const wants = (scene: Scene, parent: Clause | null): boolean =>
  parent !== null && parent.verb !== null && /^(?:want|need|seek)(?:s|ed|ing)?$/.test(word(scene, chunkAt(scene, parent.verb)!.head));

/** "failed [to sell] 40 boats", "denied [paying] $5 million" */
function isRefused(scene: Scene, first: string, parent: Clause | null): boolean {
  const above = parent === null || parent.verb === null ? '' : word(scene, chunkAt(scene, parent.verb)!.head);
  return first === 'to' ? REFUSING.test(above) : /ing$/.test(first) && DENYING.test(above);
}

const DENYING = /^den(?:y|ies|ied|ying)$/;
const DISMISSING = /^(?:den(?:y|ies|ied|ying)|(?:reject|dismiss|disput|refut|rebutt)(?:e?s|e?d|ing))$/;

/** "denied reports [that 50 men were lost]", "There was no evidence [that 200 people died]" */
function isDisclaimed(scene: Scene, { first, sentence }: Clause): boolean {
  const noun = itemAt(scene.clauses.chunks, first - 1);
  if (word(scene, chunkAt(scene, first)!.first) !== 'that' || noun?.kind !== 'noun') return false;
  if (scene.tokens.tokens[noun.first]!.sentence !== sentence) return false;
  const head = word(scene, noun.head);
  if (/^(?:evidence|sign|signs|proof|indication|indications|suggestion)$/.test(head))
    return word(scene, noun.first) === 'no' || word(scene, noun.first - 1) === 'no';
  const verb = itemAt(scene.clauses.chunks, noun.index - 1);
  return (
    /^(?:reports?|claims?|allegations?|accusations?|suggestions?|rumours?|rumors?|speculation|assertions?|charges?)$/.test(head) &&
    verb?.kind === 'verb' &&
    DISMISSING.test(word(scene, verb.head))
  );
}
const LETTING = /^(?:let|make|help|see)$/;

/**
 * The clause before whose modal a bare verb shares: one that lets or makes, or one of the same subject: "would let it [store] more",
 * "would spend £9m, he said, and [give] 80% of it".
 */
function verbBefore(scene: Scene, clause: Clause): Clause | null {
  for (let i = clause.index - 1; i >= 0 && i > clause.index - 3; i--) {
    const before = scene.clauses.clauses[i]!;
    if (before.sentence !== clause.sentence) return null;
    const verb = before.verb === null ? null : chunkAt(scene, before.verb)!;
    if (!verb || !/^(?:will|would|could|may|might)$/.test(word(scene, verb.first)) || verb.after - verb.first < 2) continue;
    const shared = clause.subject !== null && clause.subject === before.subject;
    return shared || (i === clause.index - 1 && LETTING.test(word(scene, verb.after - 1))) ? before : null;
  }
  return null;
}

/** "carry", not "carried", "carries", "carrying". */
const isBare = (first: string): boolean => !isPastForm(first) && !/(?:s|ing)$|^(?:to|are|has|have)$/.test(first);

/** "will open two mills and [cut] 90 jobs": a verb that looks the same in the past. */
const isSharedForm = (scene: Scene, { first, after }: Chunk): boolean =>
  after - first === 1 &&
  /^(?:and|or|,)$/.test(word(scene, first - 1)) &&
  /^(?:cut|shut|put|set|hit|let|split|spread|cost|shed)$/.test(word(scene, first));

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'The army denied reports that 50 men were lost.', facts: [{ quote: '50 men', modality: 'negated' }] },
  { text: 'There was no evidence that 200 people died.', facts: [{ quote: '200 people', modality: 'negated' }] },
  { text: 'The army confirmed reports that 50 men were lost.', facts: [{ quote: '50 men', modality: 'actual' }] },
  {
    text: 'Drivers, who make up 60% of members, will pay $9.',
    facts: [{ quote: '60%', modality: 'actual' }],
  },
  {
    text: 'Tolvane Corp. will open two mills, shut a depot and cut 300 jobs.',
    facts: [{ quote: '300 jobs', modality: 'planned' }],
  },
  { text: 'Tolvane Corp. opened two mills and cut 300 jobs.', facts: [{ quote: '300 jobs', modality: 'actual' }] },
  { text: 'Tolvane Corp. failed to sell 40 boats.', facts: [{ quote: '40 boats', modality: 'negated' }] },
  { text: 'Ann Lee denied paying $5 million to the mayor.', facts: [{ quote: '$5 million', modality: 'negated' }] },
  { text: 'Orsa denied that it had lost 300 customers.', facts: [{ quote: '300 customers', modality: 'negated' }] },
  { text: 'Orsa, which denied it, has lost 300 customers.', facts: [{ quote: '300 customers', modality: 'actual' }] },
  { text: 'Norbury hopes its mill can make 300 boats a year.', facts: [{ quote: '300 boats', modality: 'planned' }] },
  { text: 'Norbury said its mill can make 300 boats a year.', facts: [{ quote: '300 boats', modality: 'actual' }] },
  { text: 'The owner is considering cutting 300 jobs.', facts: [{ quote: '300 jobs', modality: 'planned' }] },
  { text: 'The owner is considering the fate of 300 boats.', facts: [{ quote: '300 boats', modality: 'actual' }] },
  { text: 'The Reds want the grant raised from £14,000 to £20,000.', facts: [{ quote: '£20,000', modality: 'planned' }] },
  { text: 'A third of those who tried to move failed to do so.', facts: [{ quote: 'third', modality: 'actual' }] },
  {
    text: 'Ann Lee would spend £9m, she said, and give schools control over 80% of it.',
    facts: [{ quote: '80%', modality: 'hypothetical' }],
  },
  { text: 'Tolvane Corp. expects its exports to quickly climb to 25% of sales.', facts: [{ quote: '25%', modality: 'forecast' }] },
  {
    text: 'Tolvane Corp. expects to book a charge of $5 million linked to the closing of its yard.',
    facts: [{ quote: '$5 million', modality: 'forecast' }],
  },
];
