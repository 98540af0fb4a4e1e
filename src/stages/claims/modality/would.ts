/** "Would": under a plan it is planned, in a report of what was said it is "will", else it stands under a condition. */
import type { Chunk, Clause } from '../../../document.js';
import { foreseeingVerbs, planningVerbs, PROPOSING } from '../../../lexicon/intentions.js';
import { opinionVerbs } from '../../../lexicon/reporting.js';
import { hasIf } from './conditions.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { mood, type Mood } from './moods.js';
import { isOnFile, underPlan } from './plans.js';
import { chunkAt, headWord, once, word, type Scene } from '../scene.js';
import { parentVerbs, willMood } from './will.js';

/** The mood of a clause with "would"; `planned` is the index of the last sentence that told of a plan. */
export function wouldMood(scene: Scene, verb: Chunk, clause: Clause, draft: Draft, planned: number): Mood | null {
  const { sentence } = draft;
  const conditional = hasIf(scene, sentence.first, sentence.after);
  // "calculated that 40 lives [would have been] saved if"
  if (conditional && verb.after - verb.first > 2 && /^(?:have|'ve)$/.test(word(scene, verb.first + 1))) return mood('hypothetical', 'if');
  if (underPlan(scene, draft) || (isOnFile(scene, clause) && !conditional)) return mood('planned', 'would-under-plan');
  if (isAnswer(scene, clause, verb)) return null;
  const above = parentVerbs(scene, clause);
  if (!conditional && planningVerbs.has(above[0] ?? '')) return mood('planned', 'would-under-plan');
  if (above.some((head) => foreseeingVerbs.has(head) || opinionVerbs.has(head) || /^warn(?:s|ed|ing)?$/.test(head)))
    return mood('forecast', 'would-foreseen');
  if (!conditional && isForeseenBehind(scene, clause)) return mood('forecast', 'would-foreseen');
  const told = above.some((head) => /^(?:said|told|announced|added|promised|confirmed)$/.test(head));
  if (told && !conditional) return willMood(scene, verb, clause, draft);
  const proposed =
    isOfThatPlan(scene, clause, draft, planned) ||
    (proposals(scene).told && headWord(scene, verb) !== 'mean' && !above.some((head) => /^claim(?:s|ed)?$/.test(head)));
  return !conditional && proposed ? mood('planned', 'would-under-plan') : mood('hypothetical', 'modal');
}

/** "Sales would rise by 4%, [the bank predicted].": who foresees it stands behind. */
function isForeseenBehind(scene: Scene, { index, sentence }: Clause): boolean {
  const next = scene.clauses.clauses[index + 1];
  if (next?.sentence !== sentence || next.verb === null || next.subject === null || next.subject > next.verb) return false;
  if (next.after > next.verb + 2 || chunkAt(scene, next.first)!.kind !== 'comma') return false;
  const head = headWord(scene, chunkAt(scene, next.verb));
  return foreseeingVerbs.has(head) || opinionVerbs.has(head);
}

/** "approved a plan to extend the line. [The route] would open with nine stops": a thing of the plan that was just told. */
function isOfThatPlan(scene: Scene, { subject }: Clause, { sentence }: Draft, planned: number): boolean {
  if (subject === null || sentence.index - planned > 2) return false;
  const chunk = chunkAt(scene, subject)!;
  // "The [5km] route": a measure parts the article from its noun
  const measured = chunkAt(scene, chunk.index - 1)?.kind === 'quantity';
  const first = measured ? chunkAt(scene, chunk.index - 1)!.first - 1 : chunk.first;
  return chunk.after - first > 1 && /^(?:the|its|their)$/.test(word(scene, first));
}

/** Whether the headline or the first two paragraphs tell of a proposal: what "would" be is then part of it. */
const proposals = once((scene) => {
  const lead = scene.tokens.sentences.find(({ role }) => role === 'body')?.paragraph ?? 0;
  for (const { first, after, paragraph } of scene.tokens.sentences) {
    if (paragraph > lead + 1) break;
    for (let i = first; i < after; i++) if (PROPOSING.has(word(scene, i))) return { told: true };
  }
  return { told: false };
});

const OPINIONS =
  /^(?:vote|back|support|favou?r|oppose|choose|prefer|like|consider|recommend|welcome|reject|elect|pick|accept|want|pay|buy)$/;

/** "38% of voters [would back] the mayor": what people answer when they are asked. */
function isAnswer(scene: Scene, { subject }: Clause, verb: Chunk): boolean {
  const share = subject === null ? null : chunkAt(scene, subject)!;
  if (share?.kind !== 'quantity' || word(scene, share.after) !== 'of') return false;
  return OPINIONS.test(headWord(scene, verb)) || OPINIONS.test(word(scene, verb.after));
}

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'Sales would rise by 4%, the bank predicted.', facts: [{ quote: '4%', modality: 'forecast' }] },
  { text: 'Sales would rise by 4%, the clerk shouted.', facts: [{ quote: '4%', modality: 'hypothetical' }] },
  {
    text: 'The council approved a $61 million plan to extend the tram line. The new route would have nine stops.',
    facts: [{ quote: 'nine stops', modality: 'planned' }],
  },
  {
    text: 'Greens propose a tax on yachts.\n\nAnn Lee spoke in May.\n\nRain fell.\n\nOwners would pay $900.',
    facts: [{ quote: '$900', modality: 'planned' }],
  },
  { text: 'Ann Lee spoke of yachts.\n\nOwners would pay $900.', facts: [{ quote: '$900', modality: 'hypothetical' }] },
  { text: 'Tolvane Corp. warned that the strike would cost it $4 million.', facts: [{ quote: '$4 million', modality: 'forecast' }] },
  { text: 'A poll found that 38% of voters would back Ann Lee.', facts: [{ quote: '38%', modality: 'actual' }] },
  { text: 'Under the plan, tenants would pay $70 million.', facts: [{ quote: '$70 million', modality: 'planned' }] },
  { text: 'Ann Lee told supporters that she would hire 30 nurses.', facts: [{ quote: '30 nurses', modality: 'planned' }] },
  { text: 'A merger would create a group worth $9 billion.', facts: [{ quote: '$9 billion', modality: 'hypothetical' }] },
  {
    text: 'The authors calculated that 40 lives would have been saved if every town had a lifeboat.',
    facts: [{ quote: '40 lives', modality: 'hypothetical' }],
  },
  {
    text: 'The council approved a $61 million plan to extend the tram line. The 5km route would have nine stops.',
    facts: [{ quote: 'nine stops', modality: 'planned' }],
  },
  { text: 'Ministers hope the share would rise to 85%.', facts: [{ quote: '85%', modality: 'planned' }] },
];
