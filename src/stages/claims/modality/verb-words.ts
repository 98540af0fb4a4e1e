/** What the words of the clause's verb say: "plans to", "will", "must", "did not", "is set to", "had forecast". */
import type { Chunk, Clause } from '../../../document.js';
import { consequenceVerbs, foreseeingVerbs, planningVerbs, urgingVerbs } from '../../../lexicon/intentions.js';
import { FORECASTERS } from '../../../lexicon/reporting.js';
import { hasIf } from './conditions.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { isFuture, mood, scheduledMood, type Mood } from './moods.js';
import { laidDown, providedMood, underWay } from './plans.js';
import { chunkAt, headWord, word, type Scene } from '../scene.js';
import { weighedMood } from './weighed.js';
import { isActor, willMood } from './will.js';
import { wouldMood } from './would.js';

/** The mood that a clause's verb gives the number, or null; `planned` is the index of the last sentence that told of a plan. */
export function verbMood(scene: Scene, verb: Chunk, clause: Clause, draft: Draft, planned: number): Mood | null {
  let denied = false;
  let will = false;
  let would = false;
  let passive = false;
  for (let i = verb.first; i < verb.after; i++) {
    const lower = word(scene, i);
    const next = word(scene, i + 1);
    if (/^(?:may|might|ought)$/.test(lower)) return mood('hypothetical', 'modal');
    if (lower === 'must' && next !== 'have') return mood(isActor(scene, clause) ? 'planned' : 'hypothetical', 'must');
    if (lower === 'could') {
      if (next === 'only') return null;
      // "could not rent a flat [in 70% of] towns": where it was so
      const site = word(scene, draft.span.first - 1) === 'in' && draft.quantity.unitKind === 'percent';
      if (/^(?:not|n't)$/.test(next)) return draft.chunk.index > verb.index && !site ? mood('negated', 'could-not') : null;
      return mood('hypothetical', 'modal');
    }
    if (lower === 'should' && isAdvice(scene, i, verb, draft)) return mood('hypothetical', 'should-be');
    if (
      lower === 'should' &&
      draft.chunk.index > verb.index &&
      (consequenceVerbs.has(headWord(scene, verb)) || (!isActor(scene, clause) && next !== 'be') || isDone(scene, i))
    )
      return mood('forecast', 'should');
    // "failed to sell", but "declined to $3 billion"
    if (next === 'to' && i + 2 < verb.after && REFUSING.test(lower))
      return isReached(scene, verb, draft.chunk) ? mood('negated', 'refused') : null;
    if (/^(?:not|n't|never)$/.test(lower)) denied = true;
    else if (/^(?:will|'ll|shall)$/.test(lower) || (lower === 'going' && next === 'to')) will = true;
    else if (/^(?:would|'d)$/.test(lower)) would = true;
    else if (/^(?:is|are|was|were|be|been|being)$/.test(lower)) {
      passive = true;
      if (next === 'to') return mood('planned', 'be-to');
    } else if (/^(?:set|due|poised|slated|likely|bound)$/.test(lower) && (next === 'to' || word(scene, i + 2) === 'to'))
      return mood(/^(?:likely|bound)$/.test(lower) ? 'forecast' : setTo(scene, lower, i + (next === 'to' ? 2 : 3)), `${lower}-to`);
    else if (/^(?:meant|intended|supposed|designed)$/.test(lower) && next === 'to') return mood('planned', `${lower}-to`);
    else if (foreseeingVerbs.has(lower)) {
      if (/^(?:than|as)$/.test(word(scene, i - 1)) || isAttribute(scene, i) || isForeseer(scene, draft, verb, lower, passive)) return null;
      return mood('forecast', 'foreseen');
    } else if (
      /^pencill?ed$/.test(lower) ||
      (/^pric(?:e|es|ed|ing)$/.test(lower) && next === 'in') ||
      (/^sees?$/.test(lower) && i === verb.first)
    )
      return isForeseer(scene, draft, verb, lower, passive) ? null : mood('forecast', 'foreseen');
    else if (
      planningVerbs.has(lower) &&
      !isForeseer(scene, draft, verb, lower, passive) &&
      isPlanning(scene, verb, i, passive, clause === draft.clause)
    )
      return mood('planned', 'plan');
    else if (
      /^offer(?:s|ed|ing)?$/.test(lower) &&
      !denied &&
      (draft.quantity.unitKind === 'money' || (passive && draft.quantity.unitKind === 'percent' && draft.chunk.index > verb.index))
    )
      return mood('planned', 'plan');
    // "[assumes] growth of 3%", "guided for revenue of $1bn"
    else if (
      (/^assum(?:es?|ed|ing)$/.test(lower) && (draft.quantity.unitKind === 'percent' || draft.quantity.per !== null)) ||
      (/^guid(?:es?|ed|ing)$/.test(lower) && /^(?:for|to)$/.test(next))
    )
      return draft.chunk.index > verb.index ? mood('forecast', 'assumed') : null;
    // "is [considering cutting] 300 jobs"
    else if (/^(?:consider|weigh|contemplat|explor)(?:e?s|e?d|ing)$/.test(lower) && i + 1 < verb.after && /ing$/.test(next))
      return mood('planned', 'plan');
    // "[needs to] cut 300 jobs"
    else if (/^needs?$/.test(lower) && next === 'to' && !denied && draft.chunk.index > verb.index)
      return mood(isActor(scene, clause) ? 'planned' : 'hypothetical', 'need');
  }
  const behind = adjectiveBehind(scene, verb, draft) ?? weighedMood(scene, verb, clause, draft);
  if (behind) return behind;
  if (/^(?:had|have|has)$/.test(word(scene, verb.head)) && foreseeingVerbs.has(word(scene, verb.after)))
    return mood('forecast', 'foreseen');
  // "[two goals] will have raised her hopes": what is over has its effect
  if (will && word(scene, verb.first + 1) === 'have' && verb.head > verb.first + 1 && draft.chunk.index < verb.index) return null;
  if (would) return wouldMood(scene, verb, clause, draft, planned);
  if (will)
    return hasIf(scene, draft.sentence.first, draft.sentence.after) ? mood('hypothetical', 'if') : willMood(scene, verb, clause, draft);
  // "one in five loans is [not] repaid" counts what is not; only what stands behind is denied.
  const { subject } = clause;
  // "[No patient] waited more than 48 hours"
  if (subject !== null && draft.chunk.index > verb.index && isNobody(scene, subject)) return mood('negated', 'no');
  // "[never] employed 300 people"
  if (word(scene, verb.first - 1) === 'never' && isReached(scene, verb, draft.chunk)) return mood('negated', 'not');
  // "[no longer] employs 300 people"
  if (word(scene, verb.first - 1) === 'longer' && word(scene, verb.first - 2) === 'no' && draft.chunk.index > verb.index)
    return mood('negated', 'no-longer');
  // "has [yet to] recover"
  const yet = word(scene, verb.first - 1) === 'yet' && word(scene, verb.first) === 'to';
  if (yet && isReached(scene, verb, draft.chunk)) return mood('negated', 'yet-to');
  // "has not played [for three months]"
  const lasts = draft.quantity.unitKind === 'time' && word(scene, draft.span.first - 1) === 'for';
  if (denied) return draft.chunk.index > verb.index && !lasts ? mood('negated', 'not') : null;
  if (clause !== draft.clause && isUrging(scene, verb)) return mood('planned', 'asked-for');
  if (/^(?:is|are)$/.test(word(scene, verb.first)) && headWord(scene, verb) === 'seen') return mood('forecast', 'foreseen');
  if (/^(?:estimated|put|seen|budgeted|pegged)$/.test(headWord(scene, verb)) && isFuture(scene, draft))
    return mood('forecast', 'estimate-ahead');
  // "[If] turnout is 40%", "But [if] turnout is 40%"
  const opensWithIf = word(scene, draft.sentence.first) === 'if' || word(scene, draft.sentence.first + 1) === 'if';
  if (opensWithIf && /^(?:is|are|'s)$/.test(word(scene, verb.first))) return mood('hypothetical', 'if');
  return (
    providedMood(scene, verb, clause) ??
    scheduledMood(scene, verb, clause) ??
    laidDown(scene, verb, draft) ??
    underWay(scene, verb, clause, draft)
  );
}

/** "[should be] finished in nine months": what is looked forward to. */
const isDone = (scene: Scene, should: number): boolean =>
  word(scene, should + 1) === 'be' &&
  /^(?:complet|finish|deliver|restor|resolv)ed$|^(?:able|ready|done|over|back|enough|possible)$/.test(word(scene, should + 2));

/** "Fares [should be cut] by 5%", "the tax should be raised to £9": what somebody thinks right. */
function isAdvice(scene: Scene, should: number, verb: Chunk, draft: Draft): boolean {
  if (word(scene, should + 1) !== 'be' || isDone(scene, should) || draft.chunk.index < verb.index) return false;
  return /(?:ed|en|wn|pt|nt|lt|ut|et|id|ld)$/.test(word(scene, should + 2)) && should + 2 < verb.after;
}

/** "[called on] states to fund it", "[called for] Orsa to buy 300 shares" */
function isUrging(scene: Scene, verb: Chunk): boolean {
  const head = headWord(scene, verb);
  return urgingVerbs.has(head) || (/^(?:call|appeal)(?:s|ed|ing)?$/.test(head) && /^(?:on|upon|for|to)$/.test(word(scene, verb.after)));
}

/** "[failed] to sell 40 boats" */
export const REFUSING = /^(?:fail|refus|declin)(?:e|es|s|ed|ing)?$/;

/** Whether a verb's object holds the number: "failed to sell [a third of its boats]", but not "failed to agree after [six months]". */
export function isReached(scene: Scene, verb: Chunk, number: Chunk): boolean {
  if (number.index < verb.index) return false;
  for (let i = verb.index + 1; i < number.index; i++) {
    const { kind, first } = chunkAt(scene, i)!;
    // "failed to cut deaths [by 20%]"
    const part = word(scene, first) === 'of' || (word(scene, first) === 'by' && i === number.index - 1);
    if (/^(?:comma|verb|conjunction|stop|relative)$/.test(kind) || (kind === 'preposition' && !part)) return false;
  }
  return true;
}

/** "[No patient] waited", "[No patient] there waited" */
function isNobody(scene: Scene, subject: number): boolean {
  const { first, index } = chunkAt(scene, subject)!;
  const there = /^(?:there|here)$/.test(word(scene, first)) ? chunkAt(scene, index - 1) : undefined;
  return word(scene, there?.kind === 'noun' ? there.first : first) === 'no';
}

/** "[Eight economists] see lower rates", "Orsa, with [2%] of it, wants to buy": those who foresee or plan are counted as they are. */
const isForeseer = (scene: Scene, { chunk }: Draft, verb: Chunk, lower: string, passive: boolean): boolean =>
  !passive &&
  chunk.index < verb.index &&
  (!/ed$/.test(lower) || /^(?:have|has|had)$/.test(word(scene, verb.first)) || RESOLVED.test(lower));

/** "Three clerks [agreed to] quit": past forms that are no participles of what is counted. */
const RESOLVED = /^(?:agreed|pledged|promised|vowed|hoped|wanted|proposed|prepared|threatened)$/;

/** "12 times [expected] earnings": tagged as a verb */
const isAttribute = (scene: Scene, token: number): boolean =>
  word(scene, token) === 'expected' && word(scene, token - 1) === 'times' && scene.tokens.tokens[token + 1]?.pos === 'NOUN';

/** "set [to be] the largest": what comes of itself is foreseen, what is done is planned. */
function setTo(scene: Scene, lower: string, verb: number): 'forecast' | 'planned' {
  const happens = consequenceVerbs.has(word(scene, verb)) && !/(?:ed|en|t)$/.test(word(scene, verb + 1));
  return /^(?:set|poised)$/.test(lower) && happens ? 'forecast' : 'planned';
}

/** Not "is targeted", "back to target", "viewers want ten channels". */
function isPlanning(scene: Scene, verb: Chunk, token: number, passive: boolean, own: boolean): boolean {
  const lower = word(scene, token);
  if (lower === 'target') return word(scene, token - 1) !== 'to';
  if (/^want/.test(lower)) return !own || word(scene, token + 1) === 'to' || verb.head > token;
  return (
    !passive ||
    /ing$/.test(lower) ||
    word(scene, token + 1) === 'to' ||
    /^(?:planned|scheduled|earmarked|allocated|authori[sz]ed)$/.test(lower)
  );
}

/** "due to [open]", but "due to [its] loss", "due to [higher] costs" */
const isInfinitive = (scene: Scene, token: number): boolean =>
  !/^(?:DET|PRON|ADJ|NUM|PROPN|SYM)$/.test(scene.tokens.tokens[token]?.pos ?? '');

/** "is [likely] to be", "are [due] to begin", "had [pencilled] in", "looking [for]": what chunks put behind the verb. */
function adjectiveBehind(scene: Scene, verb: Chunk, draft: Draft): Mood | null {
  for (let i = verb.after; i < verb.after + 3 && i < draft.sentence.after; i++) {
    const lower = word(scene, i);
    const to = word(scene, i + 1) === 'to';
    if (to && /^(?:un)?likely$/.test(lower) && !/^(?:more|less|times|as|most)$/.test(word(scene, i - 1)))
      return mood('forecast', 'likely-to');
    if (to && /^(?:due|set|poised|slated)$/.test(lower) && isInfinitive(scene, i + 2))
      return mood(setTo(scene, lower, i + 2), `${lower}-to`);
    // "is [on track] to grow"
    if (word(scene, i - 1) === 'on' && /^(?:track|course)$/.test(lower) && /^(?:to|for)$/.test(word(scene, i + 1)))
      return mood('forecast', 'on-track');
    if (to && /^(?:meant|intended|supposed|designed)$/.test(lower)) return mood('planned', `${lower}-to`);
    if (word(scene, i + 1) === 'in' && /^(?:pencilled|penciled)$/.test(lower)) return mood('forecast', 'foreseen');
    if (
      i === verb.after &&
      /^(?:promising|planning|aiming|targeting|seeking)$/.test(lower) &&
      scene.tokens.tokens[i + 1]?.shape !== 'symbol'
    )
      return mood('planned', 'plan');
  }
  if (/^(?:set|due|poised|slated)$/.test(headWord(scene, verb)) && word(scene, verb.after) === 'to' && isInfinitive(scene, verb.after + 1))
    return mood(setTo(scene, headWord(scene, verb), verb.after + 1), `${headWord(scene, verb)}-to`);
  if (/^sets?$/.test(headWord(scene, verb)) && word(scene, verb.after) === 'aside') return mood('planned', 'plan');
  // "is [heading for] a loss of £6m"
  if (
    /^head(?:ing|ed)$/.test(headWord(scene, verb)) &&
    /^(?:for|towards?)$/.test(word(scene, verb.after)) &&
    draft.chunk.index > verb.index
  )
    return mood('forecast', 'heading-for');
  // "sales of $600m are [possible]"
  if (
    /^(?:is|are|was|were|be|remains?|seems?|looks?)$/.test(headWord(scene, verb)) &&
    /^(?:possible|conceivable|likely|probable)$/.test(word(scene, verb.after)) &&
    draft.chunk.index < verb.index &&
    !/^(?:to|that|for)$/.test(word(scene, verb.after + 1))
  )
    return mood(/^(?:likely|probable)$/.test(word(scene, verb.after)) ? 'forecast' : 'hypothetical', 'possible');
  const { subject } = draft.clause;
  const forecasters = subject !== null && FORECASTERS.has(headWord(scene, chunkAt(scene, subject)));
  if (forecasters && /^look(?:ing|ed)$/.test(headWord(scene, verb)) && word(scene, verb.after) === 'for')
    return mood('forecast', 'foreseen');
  return null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'Fares should be cut by 5%, she argued.', facts: [{ quote: '5%', modality: 'hypothetical' }] },
  { text: 'The bridge should be finished in nine months.', facts: [{ quote: 'nine months', modality: 'forecast' }] },
  {
    text: 'The budget assumes growth of 3%, and Orsa guided for revenue of $4 million.',
    facts: [
      { quote: '3%', modality: 'forecast' },
      { quote: '$4 million', modality: 'forecast' },
    ],
  },
  { text: 'Orsa assumed $4 million of debt.', facts: [{ quote: '$4 million', modality: 'actual' }] },
  { text: 'Nurses could not rent a flat in 70% of towns.', facts: [{ quote: '70%', modality: 'actual' }] },
  { text: 'Harrow was offered 15% of the yard.', facts: [{ quote: '15%', modality: 'planned' }] },
  { text: 'Orsa says it needs to cut 300 jobs.', facts: [{ quote: '300 jobs', modality: 'planned' }] },
  { text: 'Three brokers agreed to quit.', facts: [{ quote: 'Three brokers', modality: 'actual' }] },
  { text: 'The town is unlikely to build 300 homes.', facts: [{ quote: '300 homes', modality: 'forecast' }] },
  { text: 'Orsa is heading for a loss of £6m.', facts: [{ quote: '£6m', modality: 'forecast' }] },
  { text: 'Brokers said sales of $600m were possible.', facts: [{ quote: '$600m', modality: 'hypothetical' }] },
  { text: 'Orsa is going to cut 300 jobs.', facts: [{ quote: '300 jobs', modality: 'planned' }] },
  { text: 'Orsa has threatened to sue the state for $12bn.', facts: [{ quote: '$12bn', modality: 'planned' }] },
  { text: 'Orsa sought clearance to buy 40% of the bank.', facts: [{ quote: '40%', modality: 'planned' }] },
  { text: 'Markets are pricing in two more cuts by June.', facts: [{ quote: 'two more cuts', modality: 'forecast', source: 'Markets' }] },
  { text: 'Ann Lee has not played for three months.', facts: [{ quote: 'three months', modality: 'actual' }] },
  { text: 'The two firms failed to agree after six months.', facts: [{ quote: 'six months', modality: 'actual' }] },
  { text: 'Sales of Tolvane Corp. declined to $3 billion.', facts: [{ quote: '$3 billion', modality: 'actual' }] },
  { text: 'No patient there waited more than 48 hours.', facts: [{ quote: '48 hours', modality: 'negated' }] },
  { text: 'The film has yet to recover a quarter of its cost.', facts: [{ quote: 'quarter', modality: 'negated' }] },
  { text: 'Tolvane Corp. never employed more than 300 people.', facts: [{ quote: '300 people', modality: 'negated' }] },
  { text: 'The pill failed to cut deaths by 20%.', facts: [{ quote: '20%', modality: 'negated' }] },
  { text: 'Tolvane Corp. no longer employs 300 people.', facts: [{ quote: '300 people', modality: 'negated' }] },
  { text: 'Tolvane Corp., holding 2% of Orsa, wants it to sell a yard.', facts: [{ quote: '2%', modality: 'actual' }] },
  { text: 'Five Merrow banks have agreed to lend $9 million.', facts: [{ quote: 'Five Merrow banks', modality: 'actual' }] },
  { text: 'Ann Lee called on rich states to fund a $9 million dyke.', facts: [{ quote: '$9 million', modality: 'planned' }] },
  { text: 'The pact also called for Orsa to buy 300 boats.', facts: [{ quote: '300 boats', modality: 'planned' }] },
  { text: 'The plant was designed to make 300 boats a year.', facts: [{ quote: '300 boats', modality: 'planned' }] },
  { text: 'It is thought that 30% of homes will have a lift.', facts: [{ quote: '30%', modality: 'forecast' }] },
  { text: 'Two goals against Merrow will have boosted Orlan greatly.', facts: [{ quote: 'Two goals', modality: 'actual' }] },
];
