/** Plans and what they provide for: "a plan to cut 300 jobs", "the offer represents a 31% premium", "under the deal, tenants pay". */
import type { Chunk, Clause } from '../../../document.js';
import {
  actingVerbs,
  askingVerbs,
  INTENT_NOUNS,
  LAID_DOWN,
  PLAN_NOUNS,
  providingVerbs,
  unveilingVerbs,
} from '../../../lexicon/intentions.js';
import { FORECASTERS } from '../../../lexicon/reporting.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { mood, type Mood } from './moods.js';
import { isPastForm } from '../periods/tense.js';
import { chunkAt, headWord, nameOf, word, type Scene } from '../scene.js';
import { itemAt } from '../../../lexicon/item-at.js';

/** "a [plan] to cut 300 jobs", "in [talks] to sell it", "an [option] to buy 40 mills" */
export function infinitiveMood(scene: Scene, verb: Chunk): Mood | null {
  // "a [deal] with Merrow to supply 300 boats"
  let at = verb.index - 1;
  // … "in [talks] with Merrow and its lenders to sell it"
  while (at > 1 && /^(?:preposition|conjunction)$/.test(chunkAt(scene, at - 1)!.kind) && chunkAt(scene, at - 2)!.kind === 'noun') {
    at -= 2;
    const far = headWord(scene, chunkAt(scene, at));
    if (PLAN_NOUNS.has(far) || INTENT_NOUNS.has(far)) return mood('planned', 'plan-to');
  }
  const noun = word(scene, verb.first - 1);
  // "The sale, [likely] to fetch £2bn, is off"
  if (/^(?:un)?likely$/.test(noun) && !/^(?:more|less|times|as|most)$/.test(word(scene, verb.first - 2)))
    return mood('forecast', 'likely-to');
  if (/^(?:option|options|right|warrants?)$/.test(noun)) return mood('hypothetical', 'option-to');
  return PLAN_NOUNS.has(noun) || INTENT_NOUNS.has(noun) ? mood('planned', 'plan-to') : null;
}

/** "a target of [hiring] 300 clerks", "the goal of [cutting] costs by 5%": what is meant to be done. */
export function gerundMood(scene: Scene, verb: Chunk): Mood | null {
  if (!/^.{2,}ing$/.test(word(scene, verb.first))) return null;
  // "The report suggests [cutting] the limit to £9m"
  if (ADVISING.test(word(scene, verb.first - 1))) return mood('planned', 'advised');
  if (word(scene, verb.first - 1) !== 'of') return null;
  return AIMS.test(word(scene, verb.first - 2)) ? mood('planned', 'aim-of') : null;
}

/** "MPs recommend that 40 courts [should close]", "that the limit [be cut] to £9m" */
export function advisedMood(scene: Scene, verb: Chunk, parent: Clause | null): Mood | null {
  if (!/^(?:be|should)$/.test(word(scene, verb.first)) || parent?.verb == null) return null;
  return ADVISING.test(headWord(scene, chunkAt(scene, parent.verb))) ? mood('planned', 'advised') : null;
}

const ADVISING = /^(?:(?:suggest|recommend|advocat|advis|favour|favor|urg|demand|propos)(?:e?s|e?d|e)?)$/;

const AIMS = /^(?:targets?|goals?|aims?|objectives?|ambitions?|intentions?|hopes?|plans?|promises?|pledges?)$/;

/** "The offer [represents] a 31% premium", "a contract that [lifts] the wage to $19" */
export function providedMood(scene: Scene, verb: Chunk, clause: Clause): Mood | null {
  const head = headWord(scene, verb);
  if (!providingVerbs.has(head) || /(?:ed|id|ve)$/.test(head) || verb.after - verb.first > 1) return null;
  const subject = clause.subject === null ? null : chunkAt(scene, clause.subject)!;
  if (subject && PLAN_NOUNS.has(headWord(scene, subject))) return mood('planned', 'provided');
  // "The agreement, she said, [provides] for raises"
  const parenthetical = /^provides?$/.test(head) && namesPlan(scene, scene.tokens.sentences[clause.sentence]!.first);
  return parenthetical ? mood('planned', 'provided') : null;
}

/** Whether a phrase that begins at a token names a plan. */
function namesPlan(scene: Scene, first: number): boolean {
  for (let i = first; i < first + 6; i++) if (PLAN_NOUNS.has(word(scene, i))) return true;
  return false;
}

/** "Under the plan, tenants would pay" */
export function underPlan(scene: Scene, { sentence }: Draft): boolean {
  for (let i = sentence.first; i < sentence.after && i < sentence.first + 6; i++) {
    if (word(scene, i) === 'under' && namesPlan(scene, i + 1)) return true;
  }
  return false;
}

/** "[asked for] an extra £4m", "[approved] $5 million for roads", "[unveiled] a $4 million five-year plan" */
export function askedFor(scene: Scene, { clause, chunk, quantity }: Draft): Mood | null {
  const verb = clause.verb === null ? null : chunkAt(scene, clause.verb)!;
  if (!verb || verb.index > chunk.index) return null;
  const head = headWord(scene, verb);
  // "[called for] revenue of $2 billion": a company of its own future
  if (askingVerbs.has(head) && word(scene, verb.after) === 'for')
    return mood(
      isForecaster(scene, clause) || /^(?:revenue|sales|earnings|profits?)$/.test(word(scene, verb.after + 1)) ? 'forecast' : 'planned',
      'asked-for',
    );
  // "is [looking for] a further £5m"
  if (/^(?:looking|look)$/.test(head) && word(scene, verb.after) === 'for' && quantity.unitKind === 'money' && !isForecaster(scene, clause))
    return mood('planned', 'asked-for');
  if (!/^(?:money|percent)$/.test(quantity.unitKind)) return null;
  // "[approved] its acquisition by Merrow for $27 a share"
  const object = chunkAt(scene, verb.index + 1);
  if (
    /^approv/.test(head) &&
    object?.kind === 'noun' &&
    /^(?:acquisition|merger|takeover|buyout|sale|purchase)$/.test(headWord(scene, object))
  )
    return mood('planned', 'approved');
  if (/^(?:approv|clear(?:s|ed)$|sanction)/.test(head) && chunk.index <= verb.index + 2) return mood('planned', 'approved');
  if (!unveilingVerbs.has(head)) return null;
  // "[announced] an extra £3m for night clinics"
  if (
    /^announc/.test(head) &&
    chunk.index <= verb.index + 3 &&
    /^(?:extra|additional|further)$/.test(word(scene, quantity.whole.first - 1))
  )
    return mood('planned', 'unveiled');
  for (let i = quantity.whole.after; i < quantity.whole.after + 5; i++) {
    if (PLAN_NOUNS.has(word(scene, i)) || WORKS.test(word(scene, i))) return mood('planned', 'unveiled');
    const token = itemAt(scene.tokens.tokens, i);
    if (!token || (token.text !== '-' && !/^(?:NOUN|ADJ|NUM|PROPN)$/.test(token.pos))) return null;
  }
  return null;
}

/** What is built or paid for once it is approved. */
const WORKS = /^(?:projects?|extension|expansion|revamp|overhaul|upgrade|redevelopment|scheme|fund)$/;

const isForecaster = (scene: Scene, { subject }: Clause): boolean =>
  subject !== null && FORECASTERS.has(headWord(scene, chunkAt(scene, subject)));

/** "Under the deal, tenants [pay] $70": what a plan lays down in the present tense. */
export function laidDown(scene: Scene, verb: Chunk, draft: Draft): Mood | null {
  const first = word(scene, verb.first);
  return !isPastForm(first) && !/^(?:has|have|is|are)$|ing$/.test(first) && underPlan(scene, draft) ? mood('planned', 'under-plan') : null;
}

/** "The bill, which [would raise] the tax": the subject of "would" is a plan on file. */
export function isOnFile(scene: Scene, { subject, first }: Clause): boolean {
  if (subject !== null && LAID_DOWN.has(headWord(scene, chunkAt(scene, subject)))) return true;
  const opener = chunkAt(scene, first)!;
  let i = first - 1;
  if (opener.kind !== 'relative') return false;
  if (chunkAt(scene, i)?.kind === 'comma') i--;
  return LAID_DOWN.has(headWord(scene, chunkAt(scene, i)));
}

/** "Orion [is buying] Merrow for $5 million", "[is cutting] 300 jobs": under way, and not done. */
export function underWay(scene: Scene, verb: Chunk, clause: Clause, { quantity }: Draft): Mood | null {
  if (!/^(?:is|are|'s|'re)$/.test(word(scene, verb.first)) || !actingVerbs.has(headWord(scene, verb)) || quantity.per !== null) return null;
  const mention = clause.subject === null ? null : nameOf(scene, chunkAt(scene, clause.subject)!.after - 1);
  return mention?.type === 'organization' && /^(?:money|count|percent)$/.test(quantity.unitKind) ? mood('planned', 'under-way') : null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'Tolvane Corp. has won the fight with a $6 million bid.', facts: [{ quote: '$6 million', modality: 'planned' }] },
  { text: 'The sale, likely to fetch £2bn, has been put off.', facts: [{ quote: '£2bn', modality: 'forecast' }] },
  { text: 'The nurses, more likely to walk 5 miles than others, were asked.', facts: [{ quote: '5 miles', modality: 'actual' }] },
  { text: 'Ministers announced an extra £3m for night clinics.', facts: [{ quote: '£3m', modality: 'planned' }] },
  { text: 'The council backed a £61m tram extension.', facts: [{ quote: '£61m', modality: 'planned' }] },
  { text: 'Tolvane Corp. is in talks to sell the yard for $5 million.', facts: [{ quote: '$5 million', modality: 'planned' }] },
  { text: 'The owners have an option to buy 40 boats.', facts: [{ quote: '40 boats', modality: 'hypothetical' }] },
  { text: 'Ministers have a goal of building 40,000 homes.', facts: [{ quote: '40,000 homes', modality: 'planned' }] },
  { text: 'The report suggests cutting the limit to £9m.', facts: [{ quote: '£9m', modality: 'planned' }] },
  { text: 'The panel recommended that 40 courts should close.', facts: [{ quote: '40 courts', modality: 'planned' }] },
  { text: 'The report suggests that 40 courts have closed.', facts: [{ quote: '40 courts', modality: 'actual' }] },
  { text: 'Ministers have a history of building 40,000 homes a year.', facts: [{ quote: '40,000 homes', modality: 'actual' }] },
  { text: 'The city unveiled plans for 40 new trams.', facts: [{ quote: '40 new trams', modality: 'planned' }] },
  { text: 'Under the deal, tenants pay $70 a month.', facts: [{ quote: '$70', modality: 'planned' }] },
  { text: 'Under the deal, tenants paid $70 a month.', facts: [{ quote: '$70', modality: 'actual' }] },
  { text: 'The bill, which would raise the tax to 12%, is popular.', facts: [{ quote: '12%', modality: 'planned' }] },
  { text: 'If approved, the bill would raise the tax to 12%.', facts: [{ quote: '12%', modality: 'hypothetical' }] },
  { text: 'The mayor asked the state for an extra $4 million.', facts: [{ quote: '$4 million', modality: 'actual' }] },
  { text: 'The mayor called for an extra $4 million.', facts: [{ quote: '$4 million', modality: 'planned' }] },
  { text: 'The council approved $5 million for roads.', facts: [{ quote: '$5 million', modality: 'planned' }] },
  { text: 'The regulator approved 12 drugs.', facts: [{ quote: '12 drugs', modality: 'actual' }] },
  { text: 'The city unveiled a $4 million housing plan.', facts: [{ quote: '$4 million', modality: 'planned' }] },
  { text: 'Tolvane Corp. is cutting 300 jobs.', facts: [{ quote: '300 jobs', modality: 'planned' }] },
  { text: 'Tolvane Corp. is losing 300 jobs.', facts: [{ quote: '300 jobs', modality: 'actual' }] },
  {
    text: 'The agency cut its growth forecast to 2% from 3%.',
    facts: [
      { quote: '2%', modality: 'forecast' },
      { quote: '3%', modality: 'forecast' },
    ],
  },
  { text: 'The bank hopes to raise $2 billion by selling 40 branches.', facts: [{ quote: '40 branches', modality: 'planned' }] },
  { text: 'Tolvane Corp. signed a deal with Harrow Motors to supply 300 boats.', facts: [{ quote: '300 boats', modality: 'planned' }] },
  {
    text: 'Tolvane Corp. is in talks with Harrow Motors and its lenders to buy a 20% stake.',
    facts: [{ quote: '20%', modality: 'planned' }],
  },
  { text: 'Tolvane Corp. used a crane from Harrow Motors to lift 300 boats.', facts: [{ quote: '300 boats', modality: 'actual' }] },
  { text: 'Tolvane Corp. is looking for a further $5 million.', facts: [{ quote: '$5 million', modality: 'planned' }] },
];
