/** Which subject a clause has where its own words do not say: that of the clause around it, an apposition, a group. */
import type { Chunk, Clause, Role } from '../../../document.js';
import { planningVerbs } from '../../../lexicon/intentions.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { statingVerbs } from '../../../lexicon/reporting.js';
import { isMetric, plainRole, roleFrom, type Phrase } from '../phrases.js';
import { chunkAt, headWord, nameOf, word, type Scene } from '../scene.js';

/** "[Each] of the new ferries", "[None] of the mines": what they are of. */
export function headOfEach(scene: Scene, subject: Chunk): Chunk {
  // "A magnitude 6.4 [earthquake] struck"
  const thing = word(scene, subject.after - 1) === 'magnitude' ? chunkAt(scene, subject.index + 2) : undefined;
  if (thing?.kind === 'noun' && chunkAt(scene, subject.index + 1)!.kind === 'quantity') return thing;
  if (!/^(?:each|both|all|none|neither|either|some|many|most|several|any|much)$/.test(word(scene, subject.first))) return subject;
  const object = word(scene, subject.after) === 'of' ? chunkAt(scene, subject.index + 2) : undefined;
  return subject.after - subject.first === 1 && object?.kind === 'noun' ? object : subject;
}

/**
 * "when turnover doubled to £6m and [the fleet] grew", "expects that share to peak in May and [output] to fall": the noun between "and" and the
 * verb, where the clause's subject has a statement of its own before "and".
 */
export function subjectBeside(scene: Scene, subject: number, verb: number | null, { chunk }: Draft): Chunk {
  const own = chunkAt(scene, subject)!;
  const noun = verb === null ? undefined : chunkAt(scene, verb - 1);
  if (noun?.kind !== 'noun' || noun.index <= own.index || noun.index > chunk.index) return own;
  if (!/^(?:and|but|while)$/.test(word(scene, chunkAt(scene, noun.index - 1)!.first))) return own;
  // "wants wind to grow and [plans] to add": a verb that was taken for a noun
  const to = word(scene, noun.after) === 'to';
  if (to && planningVerbs.has(headWord(scene, noun))) return own;
  for (let i = own.index + 1; i < noun.index - 1; i++) {
    const told = chunkAt(scene, i)!;
    if (to ? told.kind === 'verb' && word(scene, told.first) === 'to' : /^(?:verb|quantity)$/.test(told.kind)) return noun;
  }
  return own;
}

export const followsBe = (scene: Scene, { chunk }: Draft): boolean => {
  const before = chunkAt(scene, chunk.index - 1);
  return before?.kind === 'verb' && /^(?:is|are|was|were|be|been)$/.test(word(scene, before.head));
};

/** "With a fortune of $15bn, [she] is on trial", "In 40 cases, [callers] hung up": an opening phrase is about the subject that follows. */
export function mainBehind(scene: Scene, clause: Clause, { chunk, quantity }: Draft): Clause {
  if (clause.subject !== null || clause.verb !== null || clause.first !== scene.chunkAt[scene.tokens.sentences[clause.sentence]!.first])
    return clause;
  const next = scene.clauses.clauses[clause.index + 1];
  if (next?.parent !== clause.index || next.subject === null || chunkAt(scene, next.first)!.kind !== 'comma') return clause;
  const subject = chunkAt(scene, next.subject)!;
  const joined = chunkAt(scene, clause.first)!.kind === 'conjunction' ? 1 : 0;
  const opener = chunkAt(scene, clause.first + joined)!;
  const lower = word(scene, opener.first);
  const inCases = lower === 'in' && chunk.index === opener.index + 1 && quantity.unitKind !== 'percent';
  const opens = inCases || /^(?:with|at|after|like|unlike|considered|as)$/.test(lower);
  return opens && subject.kind === 'noun' && !isMetric(scene, subject.first, subject.after) ? next : clause;
}

/** "[Rents], she adds, average $12": who speaks between commas is not what the words around him are about. */
export function aroundSpeaker(scene: Scene, clause: Clause): Clause {
  const { subject, verb, first } = clause;
  if (subject === null || verb === null || verb < subject || subject < first + 2) return clause;
  const opens = chunkAt(scene, first)!;
  const between = chunkAt(scene, subject - 1)!.kind === 'comma' && chunkAt(scene, verb + 1)?.kind === 'comma';
  return between && opens.kind === 'noun' && statingVerbs.has(headWord(scene, chunkAt(scene, verb)))
    ? { ...clause, subject: first, verb: null }
    : clause;
}

/** "[Holders] will receive $62 a share, the firms said Monday, a 28% premium": what stands behind a reporting clause goes on with the one before. */
export function behindSpeaker(scene: Scene, clause: Clause, { chunk }: Draft): Clause {
  const { subject, verb, first } = clause;
  if (subject !== first + 1 || verb !== subject + 1 || chunkAt(scene, first)!.kind !== 'comma') return clause;
  if (!statingVerbs.has(headWord(scene, chunkAt(scene, verb)))) return clause;
  let i = verb + 1;
  while (i < chunk.index && /^(?:time|preposition|adverb)$/.test(chunkAt(scene, i)!.kind)) i++;
  const before = scene.clauses.clauses[clause.index - 1];
  if (i >= chunk.index || chunkAt(scene, i)!.kind !== 'comma' || chunkAt(scene, i + 1)!.kind === 'conjunction') return clause;
  return before?.sentence === clause.sentence && before.subject !== null && before.verb !== null ? before : clause;
}

/** "[Orsa and Merrow] have both held 5%": "both" stands for the subject of the verb that it splits. */
export function beforeFloating(scene: Scene, clause: Clause): Clause {
  const parent = clause.parent === null ? undefined : scene.clauses.clauses[clause.parent];
  if (clause.subject === null || parent?.verb !== clause.subject - 1 || parent.sentence !== clause.sentence) return clause;
  const floats = /^(?:all|both|each)$/.test(word(scene, chunkAt(scene, clause.subject)!.first)) && clause.verb === clause.subject + 1;
  return floats ? { ...clause, subject: parent.subject } : clause;
}

/** "India grew fastest, with shipments up 23%": what stands behind "with" belongs to whom the sentence is about. */
export function absoluteOwner(scene: Scene, clause: Clause): Role | null {
  if (clause.parent === null) return null;
  const { subject, sentence, verb } = scene.clauses.clauses[clause.parent]!;
  // "[Orsa] saw sales sink 8%"
  const saw = verb !== null && verb + 1 === clause.first && /^(?:saw|had|watched|helped)$/.test(headWord(scene, chunkAt(scene, verb)));
  if (!saw && word(scene, chunkAt(scene, clause.first)!.first) !== 'with') return null;
  const chunk = subject === null || sentence !== clause.sentence ? undefined : chunkAt(scene, subject);
  return chunk?.kind === 'noun' && (saw || nameOf(scene, chunk.after - 1)) ? roleFrom(scene, chunk.first, chunk.after) : null;
}

/** "uptake of the dose among [five-year-olds]" */
export function amongBehind(scene: Scene, phrase: Phrase): Role | null {
  for (let i = scene.chunkAt[phrase.core - 1]! + 1; i <= phrase.next && i < scene.clauses.chunks.length; i++) {
    const object = chunkAt(scene, i + 1);
    if (word(scene, chunkAt(scene, i)!.first) === 'among' && object && /^(?:noun|quantity)$/.test(object.kind))
      return plainRole(scene, object.first, object.after);
  }
  return null;
}

/** "[One rival], London's [Rotacare], raised £18m", "Its largest client, [Orsa], …": the name between commas behind a plain noun. */
export function apposedName(scene: Scene, subject: Chunk): Role | null {
  if (nameOf(scene, subject.after - 1) || chunkAt(scene, subject.index + 1)?.kind !== 'comma') return null;
  const named = chunkAt(scene, subject.index + 2);
  const mention = named?.kind === 'noun' ? nameOf(scene, named.after - 1) : null;
  if (!named || mention?.form !== 'name' || mention.type === 'place' || chunkAt(scene, named.index + 1)?.kind !== 'comma') return null;
  return roleFrom(scene, mention.first, mention.after);
}

/** "Second seed [Ana Costa] won", "Last week's number two, the comedy [Cold Ferry], fell": who holds the rank that opens the clause. */
export function rankedName(scene: Scene, rank: Chunk): Role | null {
  const mention = rank.kind === 'noun' ? nameOf(scene, rank.after - 1) : null;
  return mention?.form === 'name' ? roleFrom(scene, mention.first, mention.after) : apposedName(scene, rank);
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Orsa Inc. sells phones. In almost 900 of those cases, the callers hung up.',
    facts: [{ quote: '900', subject: 'callers' }],
  },
  {
    text: 'Harrow holders will receive $62 a share, the companies said Monday, a 28% premium to the closing price.',
    facts: [{ quote: '28%', subject: 'Harrow holders' }],
  },
  {
    text: 'Rents in the harbour, Ana Costa adds, average $12 a square foot.',
    facts: [{ quote: '$12', metric: 'Rents' }],
  },
  {
    text: 'Ana Costa and Bo Bell have both held 5% of Orsa Inc.',
    facts: [{ quote: '5%', subject: 'Ana Costa and Bo Bell' }],
  },
  {
    text: 'Kenya had a good day. Second seed Ana Costa beat Bo Bell.',
    facts: [{ quote: 'Second', kind: 'rank', subject: 'Ana Costa' }],
  },
  {
    text: "Orsa Rovers won again. Merrow's manager, Ana Costa, is unbeaten in 13 home matches.",
    facts: [{ quote: '13 home matches', subject: 'Ana Costa' }],
  },
];
