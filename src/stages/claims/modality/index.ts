/** Fact, forecast, plan, condition or denial, by the verbs and nouns that govern the number. */
import type { Chunk, Clause } from '../../../document.js';
import { consequenceVerbs, foreseeingVerbs, planningVerbs } from '../../../lexicon/intentions.js';
import { FORECASTERS, opinionVerbs, statingVerbs } from '../../../lexicon/reporting.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import {
  chanceOf,
  expectedBehind,
  forecastAsNoun,
  forecastMoved,
  isFuture,
  isGiven,
  mood,
  nounBeside,
  scheduledMood,
  subjectMood,
  type Mood,
} from './moods.js';
import { chunkAt, headWord, once, tally, word, type Scene } from '../scene.js';
import { askedFor, infinitiveMood, isOnFile, laidDown, providedMood, underPlan, underWay } from './plans.js';
import { isPastForm } from '../periods/tense.js';
import { isActor, parentVerbs, willMood } from './will.js';
import { itemAt } from '../../../lexicon/item-at.js';

export function fillModality(scene: Scene, drafts: readonly Draft[]): void {
  let planned = -Infinity;
  for (const [index, draft] of drafts.entries()) {
    const before = itemAt(drafts, index - 1);
    if (draft.twin) {
      draft.modality = draft.twin.modality;
      continue;
    }
    const found = moodOf(scene, draft, planned) ?? (before && isRestated(scene, before, draft) ? mood(before.modality, 'restated') : null);
    if (!found || found.modality === 'actual') continue;
    draft.modality = found.modality;
    if (found.modality === 'planned') planned = draft.sentence.index;
    draft.because.push(found.rule);
  }
}

/** "a target of $5 million, or [38 cents a share]", "to double its team to [120 people]" */
function isRestated(scene: Scene, before: Draft, { span, sentence, clause, direction }: Draft): boolean {
  if (before.sentence !== sentence) return false;
  if (before.part === 'growth' && before.clause === clause && direction === before.direction && word(scene, span.first - 1) === 'to')
    return true;
  let i = before.quantity.whole.after;
  if (word(scene, i) === ',') i++;
  if (word(scene, i) !== 'or') return false;
  while (/^(?:or|about|around|nearly|almost|roughly|just|some|over|under)$/.test(word(scene, i))) i++;
  return i === span.first;
}

/** `planned` is the index of the last sentence that told of a plan. */
function moodOf(scene: Scene, draft: Draft, planned: number): Mood | null {
  if (draft.cell || draft.quantity.unitKind === 'age') return null;
  const beside =
    nounBeside(scene, draft) ??
    expectedBehind(scene, draft) ??
    forecastAsNoun(scene, draft) ??
    forecastMoved(scene, draft) ??
    chanceOf(scene, draft);
  if (beside) return beside;
  // "cut its forecast to 2% [from 3%]"
  if (draft.part === 'base') {
    const { anchor } = draft;
    if (!anchor) return null;
    if ((nounBeside(scene, anchor) ?? forecastMoved(scene, anchor))?.modality === 'forecast') return mood('forecast', 'forecast-of');
    // "expects $7, up from an [earlier range] of $6"
    return /^(?:forecast|planned)$/.test(anchor.modality) && isEarlierGoal(scene, draft) ? mood(anchor.modality, 'earlier') : null;
  }
  const { hedge } = draft.quantity;
  const governing =
    clauseMood(scene, draft.clause, draft, 0, planned) ??
    subjectMood(scene, draft) ??
    askedFor(scene, draft) ??
    (hedge && /^estimated$/.test(word(scene, hedge.first)) && isFuture(scene, draft) ? mood('forecast', 'estimate-ahead') : null);
  return governing && isGiven(scene, draft) ? null : governing;
}

function isEarlierGoal(scene: Scene, { span, quantity }: Draft): boolean {
  const own = quantity.hedge?.first ?? span.first;
  for (let i = own - 1; i > own - 5; i--) if (/^(?:earlier|previous|prior|original|initial|old)$/.test(word(scene, i))) return true;
  return false;
}

function clauseMood(scene: Scene, clause: Clause, draft: Draft, depth: number, planned: number): Mood | null {
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

function verbMood(scene: Scene, verb: Chunk, clause: Clause, draft: Draft, planned: number): Mood | null {
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
      if (/^(?:not|n't)$/.test(next)) return draft.chunk.index > verb.index ? mood('negated', 'could-not') : null;
      return mood('hypothetical', 'modal');
    }
    if (
      lower === 'should' &&
      draft.chunk.index > verb.index &&
      (consequenceVerbs.has(headWord(scene, verb)) || (!isActor(scene, clause) && word(scene, i + 1) !== 'be'))
    )
      return mood('forecast', 'should');
    if (/^(?:not|n't|never)$/.test(lower)) denied = true;
    else if (/^(?:will|'ll|shall)$/.test(lower)) will = true;
    else if (/^(?:would|'d)$/.test(lower)) would = true;
    else if (/^(?:is|are|was|were|be|been|being)$/.test(lower)) {
      passive = true;
      if (next === 'to') return mood('planned', 'be-to');
    } else if (/^(?:set|due|poised|slated|likely|bound)$/.test(lower) && (next === 'to' || word(scene, i + 2) === 'to'))
      return mood(/^(?:likely|bound)$/.test(lower) ? 'forecast' : setTo(scene, lower, i + (next === 'to' ? 2 : 3)), `${lower}-to`);
    else if (/^(?:meant|intended|supposed)$/.test(lower) && next === 'to') return mood('planned', `${lower}-to`);
    else if (foreseeingVerbs.has(lower)) {
      if (/^(?:than|as)$/.test(word(scene, i - 1)) || isAttribute(scene, i) || isForeseer(draft, verb, lower, passive)) return null;
      return mood('forecast', 'foreseen');
    } else if (/^pencill?ed$/.test(lower) || (/^sees?$/.test(lower) && i === verb.first))
      return isForeseer(draft, verb, lower, passive) ? null : mood('forecast', 'foreseen');
    else if (
      planningVerbs.has(lower) &&
      !isForeseer(draft, verb, lower, passive) &&
      isPlanning(scene, verb, i, passive, clause === draft.clause)
    )
      return mood('planned', 'plan');
    else if (/^offer(?:s|ed|ing)?$/.test(lower) && draft.quantity.unitKind === 'money') return mood('planned', 'plan');
  }
  const behind = adjectiveBehind(scene, verb, draft);
  if (behind) return behind;
  if (/^(?:had|have|has)$/.test(word(scene, verb.head)) && foreseeingVerbs.has(word(scene, verb.after)))
    return mood('forecast', 'foreseen');
  const { sentence } = draft;
  if (would) {
    const conditional = hasIf(scene, sentence.first, sentence.after);
    // "calculated that 40 lives [would have been] saved if"
    if (conditional && verb.after - verb.first > 2 && /^(?:have|'ve)$/.test(word(scene, verb.first + 1))) return mood('hypothetical', 'if');
    if (underPlan(scene, draft) || (isOnFile(scene, clause) && !conditional)) return mood('planned', 'would-under-plan');
    if (isAnswer(scene, clause, verb)) return null;
    const above = parentVerbs(scene, clause);
    if (above.some((head) => foreseeingVerbs.has(head) || opinionVerbs.has(head))) return mood('forecast', 'would-foreseen');
    const told = above.some((head) => /^(?:said|told|announced|added|promised|confirmed)$/.test(head));
    if (told && !conditional) return willMood(scene, verb, clause, draft);
    return !conditional && isOfThatPlan(scene, clause, draft, planned)
      ? mood('planned', 'would-under-plan')
      : mood('hypothetical', 'modal');
  }
  if (will) return hasIf(scene, sentence.first, sentence.after) ? mood('hypothetical', 'if') : willMood(scene, verb, clause, draft);
  // "one in five loans is [not] repaid" counts what is not; only what stands behind is denied.
  const { subject } = clause;
  // "[No patient] waited more than 48 hours"
  if (subject !== null && word(scene, chunkAt(scene, subject)!.first) === 'no' && draft.chunk.index > verb.index)
    return mood('negated', 'no');
  if (denied) return draft.chunk.index > verb.index ? mood('negated', 'not') : null;
  if (/^(?:is|are)$/.test(word(scene, verb.first)) && headWord(scene, verb) === 'seen') return mood('forecast', 'foreseen');
  if (/^(?:estimated|put|seen|budgeted|pegged)$/.test(headWord(scene, verb)) && isFuture(scene, draft))
    return mood('forecast', 'estimate-ahead');
  if (/^if$/.test(word(scene, sentence.first)) || /^if$/.test(word(scene, sentence.first + 1))) {
    if (/^(?:is|are|'s)$/.test(word(scene, verb.first))) return mood('hypothetical', 'if');
  }
  return (
    providedMood(scene, verb, clause) ??
    scheduledMood(scene, verb, clause) ??
    laidDown(scene, verb, draft) ??
    underWay(scene, verb, clause, draft)
  );
}

/** "[Eight economists] see lower rates", "[six firms] plan to close": those who foresee or plan are counted as they are. */
const isForeseer = ({ chunk, quantity }: Draft, verb: Chunk, lower: string, passive: boolean): boolean =>
  quantity.unitKind === 'count' && !passive && chunk.index < verb.index && !/ed$/.test(lower);

/** "12 times [expected] earnings": tagged as a verb */
const isAttribute = (scene: Scene, token: number): boolean =>
  word(scene, token) === 'expected' && word(scene, token - 1) === 'times' && scene.tokens.tokens[token + 1]?.pos === 'NOUN';

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
    if (to && lower === 'likely' && !/^(?:more|less|times|as|most)$/.test(word(scene, i - 1))) return mood('forecast', 'likely-to');
    if (to && /^(?:due|set|poised|slated)$/.test(lower) && isInfinitive(scene, i + 2))
      return mood(setTo(scene, lower, i + 2), `${lower}-to`);
    // "is [on track] to grow"
    if (/^(?:track|course)$/.test(lower) && word(scene, i - 1) === 'on' && /^(?:to|for)$/.test(word(scene, i + 1)))
      return mood('forecast', 'on-track');
    if (to && /^(?:meant|intended|supposed|designed)$/.test(lower)) return mood('planned', `${lower}-to`);
    if (/^(?:pencilled|penciled)$/.test(lower) && word(scene, i + 1) === 'in') return mood('forecast', 'foreseen');
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
  const { subject } = draft.clause;
  const forecasters = subject !== null && FORECASTERS.has(headWord(scene, chunkAt(scene, subject)));
  if (forecasters && /^look(?:ing|ed)$/.test(headWord(scene, verb)) && word(scene, verb.after) === 'for')
    return mood('forecast', 'foreseen');
  return null;
}

/** "[if] rates fall 2%", also where the clause before ends with the conjunction */
function isConditional(scene: Scene, clause: Clause): boolean {
  const last = chunkAt(scene, clause.after - 1)!.after;
  let opening = clause.first;
  for (let i = opening - 1; i > clause.first - 6 && i >= 0; i--) {
    const chunk = chunkAt(scene, i)!;
    if (/^(?:verb|comma|stop|quantity)$/.test(chunk.kind)) break;
    if (/^(?:if|unless)$/.test(word(scene, chunk.first))) opening = i;
  }
  return hasIf(scene, chunkAt(scene, opening)!.first, last);
}

const hasIf = (scene: Scene, first: number, after: number): boolean => conditions(scene)[after]! > conditions(scene)[first]!;

const conditions = once((scene) => tally(scene.tokens.tokens.length, (i) => isIf(scene, i)));

/** Not "as if", "asked if". */
function isIf(scene: Scene, i: number): boolean {
  if (word(scene, i) !== 'if' && word(scene, i) !== 'unless') return false;
  const before = word(scene, i - 1);
  return !/^(?:as|than|ask|asked|asks|wonder|wondered|see|know|knew|decide|doubt|doubted)$/.test(before) && !statingVerbs.has(before);
}

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'Tolvane Corp. plans to cut 300 jobs.', facts: [{ quote: '300 jobs', modality: 'planned' }] },
  { text: 'Tolvane Corp. will spend $5 million on a mill.', facts: [{ quote: '$5 million', modality: 'planned' }] },
  { text: 'About 300 jobs will be eliminated, the company said.', facts: [{ quote: '300 jobs', modality: 'planned' }] },
  { text: 'Emissions are to be cut to 500,000 tonnes by 2035.', facts: [{ quote: '500,000 tonnes', modality: 'planned' }] },
  { text: 'Tolvane to buy Harrow Motors for $4 billion', facts: [{ quote: '$4 billion', modality: 'planned' }] },
  { text: 'Tolvane Corp. made an offer of $9 a share.', facts: [{ quote: '$9', modality: 'planned' }] },
  { text: 'The offer represents a 31% premium.', facts: [{ quote: '31%', modality: 'planned' }] },
  {
    text: 'The page raised $900, short of its $5,000 target.',
    facts: [
      { quote: '$5,000', modality: 'planned' },
      { quote: '$900', modality: 'actual' },
    ],
  },
  {
    text: 'The council approved a $61 million plan to extend the tram line. The new route would have nine stops.',
    facts: [{ quote: 'nine stops', modality: 'planned' }],
  },
  { text: 'A poll found that 38% of voters would back Ann Lee.', facts: [{ quote: '38%', modality: 'actual' }] },
  { text: 'Eight economists see lower rates.', facts: [{ quote: 'Eight economists', modality: 'actual' }] },
  { text: 'The grant will go to schools with fewer than 90 pupils.', facts: [{ quote: '90 pupils', modality: 'actual' }] },
  {
    text: 'Orsa made $9 million, short of the $10 million analysts were looking for.',
    facts: [{ quote: '$10 million', modality: 'forecast' }],
  },
  { text: 'Analysts had called for a 2% increase.', facts: [{ quote: '2%', modality: 'forecast' }] },
  { text: 'The council approved the plan by 34 votes to 27.', facts: [{ quote: '34 votes', modality: 'actual' }] },
  { text: 'Under the plan, tenants would pay $70 million.', facts: [{ quote: '$70 million', modality: 'planned' }] },
  { text: 'Ann Lee told supporters that she would hire 30 nurses.', facts: [{ quote: '30 nurses', modality: 'planned' }] },
  { text: 'Tolvane Corp. plans to cut 300 jobs, or 4% of its 7,500 employees.', facts: [{ quote: '7,500 employees', modality: 'actual' }] },
  { text: 'Spending of $4 million has been earmarked for roads.', facts: [{ quote: '$4 million', modality: 'planned' }] },
  { text: 'The council set aside $5 million for repairs.', facts: [{ quote: '$5 million', modality: 'planned' }] },
  { text: 'The dyke is meant to protect 4,000 homes.', facts: [{ quote: '4,000 homes', modality: 'planned' }] },
  {
    text: 'Tolvane Corp. stood by its offer of $9 a share, or about $70 million.',
    facts: [{ quote: '$70 million', modality: 'planned' }],
  },
  { text: 'Tolvane Corp. must pay $5 million within 90 days.', facts: [{ quote: '$5 million', modality: 'planned' }] },
  {
    text: 'Ann Lee said the scheme would by then cut costs by $5 million.',
    facts: [{ quote: '$5 million', modality: 'planned' }],
  },
  {
    text: 'Tolvane Corp. plans to double its crew to 120 people.',
    facts: [
      { quote: 'double', modality: 'planned' },
      { quote: '120 people', modality: 'planned' },
    ],
  },
  {
    text: 'Tolvane Corp. will cut 300 jobs following its $16 million takeover of Harrow Motors.',
    facts: [
      { quote: '300 jobs', modality: 'planned' },
      { quote: '$16 million', modality: 'actual' },
    ],
  },
  { text: 'No patient waited more than 48 hours.', facts: [{ quote: '48 hours', modality: 'negated' }] },
  { text: 'Emissions must fall by 43%.', facts: [{ quote: '43%', modality: 'hypothetical' }] },
  { text: 'Tolvane Corp. said it will use about $5 million to retire debt.', facts: [{ quote: '$5 million', modality: 'planned' }] },
  // Forecasts
  { text: 'The sale is set to be the biggest in nine years.', facts: [{ quote: 'nine years', modality: 'forecast' }] },
  { text: 'The economy is on track to grow 2% this year.', facts: [{ quote: '2%', modality: 'forecast' }] },
  { text: 'The new line should save 20 minutes.', facts: [{ quote: '20 minutes', modality: 'forecast' }] },
  { text: 'The deficit is seen at 3.5% of output.', facts: [{ quote: '3.5%', modality: 'forecast' }] },
  { text: 'Prices will fall 5% next year.', facts: [{ quote: '5%', modality: 'forecast' }] },
  { text: 'Imports are expected to shrink 4% this year.', facts: [{ quote: '4%', modality: 'forecast' }] },
  { text: 'Tolvane Corp. sees sales growth of 2%.', facts: [{ quote: '2%', modality: 'forecast' }] },
  {
    text: 'Orders rose 3%, short of the 4% gain that was expected.',
    facts: [
      { quote: '4%', modality: 'forecast' },
      { quote: '3%', modality: 'actual' },
    ],
  },
  { text: 'Analysts had pencilled in $92 million.', facts: [{ quote: '$92 million', modality: 'forecast' }] },
  { text: 'Receipts are estimated at $92 million in 2026.', facts: [{ quote: '$92 million', modality: 'forecast' }] },
  {
    text: 'Tolvane Corp. lost $5 million, down from an earlier forecast of $6 million.',
    facts: [{ quote: '$6 million', modality: 'forecast' }],
  },
  { text: 'Tolvane Corp. set a goal, predicting that profit would rise 18%.', facts: [{ quote: '18%', modality: 'forecast' }] },
  {
    text: "According to analysts' forecasts, Tolvane Corp. will report a profit of $9 million.",
    facts: [{ quote: '$9 million', modality: 'forecast' }],
  },
  // What only sounds like one
  { text: 'Most viewers want ten channels.', facts: [{ quote: 'ten channels', modality: 'actual' }] },
  { text: 'One in five loans is not repaid.', facts: [{ quote: 'One in five', modality: 'actual' }] },
  { text: 'The town has grown faster than expected, expanding 6%.', facts: [{ quote: '6%', modality: 'actual' }] },
  { text: 'Tolvane Corp. has seen its sales climb 12%.', facts: [{ quote: '12%', modality: 'actual' }] },
  { text: 'Tolvane Corp. set a record with 300 boats.', facts: [{ quote: '300 boats', modality: 'actual' }] },
  { text: 'Nurses are three times more likely to smoke.', facts: [{ quote: 'three times', modality: 'actual' }] },
  // Conditions
  { text: 'Fares may fall by 5% in the summer.', facts: [{ quote: '5%', modality: 'hypothetical' }] },
  { text: 'A merger would create a group worth $9 billion.', facts: [{ quote: '$9 billion', modality: 'hypothetical' }] },
  { text: 'We will hire only if the price rises above $60 a barrel.', facts: [{ quote: '$60', modality: 'hypothetical' }] },
  { text: 'The film could only manage $9 million.', facts: [{ quote: '$9 million', modality: 'actual' }] },
  { text: 'The bank expects prices to be cut by 5%.', facts: [{ quote: '5%', modality: 'forecast' }] },
  { text: 'The ferry will be 40 metres long and carry 300 cars.', facts: [{ quote: '300 cars', modality: 'planned' }] },
  { text: 'One in five tenants could not pay.', facts: [{ quote: 'One in five', modality: 'actual' }] },
  {
    text: 'The authors calculated that 40 lives would have been saved if every town had a lifeboat.',
    facts: [{ quote: '40 lives', modality: 'hypothetical' }],
  },
  // Denials
  { text: 'Tolvane Corp. did not sell 300 boats.', facts: [{ quote: '300 boats', modality: 'negated' }] },
  { text: 'Ann Lee could not lift 90 kilograms.', facts: [{ quote: '90 kilograms', modality: 'negated' }] },
];
