/**
 * Fact, forecast, plan, condition or denial, by the verbs and nouns that govern the number. In this order: the words beside the number
 * (moods), its clause and those it hangs on (clause-mood, which asks verb-words, will, would, conditions, plans), its subject, what is asked for.
 */
import { itemAt } from '../../../lexicon/item-at.js';
import { clauseMood } from './clause-mood.js';
import { isFaced, isOnCondition } from './conditions.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { isGiven } from './given.js';
import { chanceOf, expectedBehind, forecastAsNoun, forecastMoved, isFuture, mood, nounBeside, subjectMood, type Mood } from './moods.js';
import { askedFor } from './plans.js';
import { chunkAt, headWord, word, type Scene } from '../scene.js';

export function fillModality(scene: Scene, drafts: readonly Draft[]): void {
  let planned = -Infinity;
  for (const [index, draft] of drafts.entries()) {
    const before = itemAt(drafts, index - 1);
    // "will hire 3,000 officers, [800 of them] armed": as sure as the whole
    const whole = draft.twin ?? (before && isOfThem(scene, before, draft) ? before : null);
    if (whole) {
      draft.modality = whole.modality;
      continue;
    }
    const found = moodOf(scene, draft, planned) ?? (before && isRestated(scene, before, draft) ? mood(before.modality, 'restated') : null);
    if (!found || found.modality === 'actual') continue;
    draft.modality = found.modality;
    if (found.modality === 'planned') planned = draft.sentence.index;
    draft.because.push(found.rule);
  }
}

const isOfThem = (scene: Scene, before: Draft, { quantity, sentence }: Draft): boolean =>
  before.sentence === sentence &&
  /^(?:count|none)$/.test(quantity.unitKind) &&
  before.quantity.unitKind === 'count' &&
  word(scene, quantity.number.after) === 'of' &&
  /^(?:them|these|those|which|whom)$/.test(word(scene, quantity.number.after + 1));

/** "a target of $5 million, or [38 cents a share]", "to double its team to [120 people]" */
function isRestated(scene: Scene, before: Draft, { span, sentence, clause, direction, unit }: Draft): boolean {
  if (before.sentence !== sentence) return false;
  if (before.part === 'growth' && before.clause === clause && direction === before.direction && word(scene, span.first - 1) === 'to')
    return true;
  // "predictions of growth of 1.5% in Norway and [1.9% in Kenya]"
  const joined = before.clause === clause && before.unit === unit && word(scene, span.first - 1) === 'and';
  if (joined && before.because.some((rule) => /^modality\/(?:forecast-of|plan-of|hopes-of)$/.test(rule))) return true;
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
  if (!governing && isOnCondition(scene, draft)) return mood('hypothetical', 'if');
  if (!governing && isFaced(scene, draft)) return mood('hypothetical', 'faced');
  if (!governing || (governing.rule !== 'modality/weighed' && isGiven(scene, draft))) return null;
  // "The [$40m takeover] is expected to close in June": who agreed to it means to do it
  return governing.modality === 'forecast' && isDeal(scene, draft) ? mood('planned', 'deal') : governing;
}

/** "The [$40m takeover]", "a deal worth [$17m]" */
function isDeal(scene: Scene, { quantity, chunk, part }: Draft): boolean {
  if (quantity.unitKind !== 'money' || part !== 'plain') return false;
  const noun = chunkAt(scene, chunk.index + 1);
  if (noun?.kind === 'noun' && noun.first === quantity.whole.after) return DEALS.test(headWord(scene, noun));
  const own = quantity.hedge?.first ?? quantity.whole.first;
  return /^(?:worth|of)$/.test(word(scene, own - 1)) && DEALS.test(word(scene, own - 2));
}

const DEALS =
  /^(?:deal|takeover|merger|acquisition|buyout|bailout|bail-out|purchase|contract|settlement|agreement|bid|offer|takeovers?|loan|flotation|buyback)$/;

function isEarlierGoal(scene: Scene, { span, quantity }: Draft): boolean {
  // "now sees growth of 8%, against 5% [before]"
  if (/^(?:before|previously|earlier)$/.test(word(scene, quantity.whole.after)) && !/^\p{L}/u.test(word(scene, quantity.whole.after + 1)))
    return true;
  const own = quantity.hedge?.first ?? span.first;
  for (let i = own - 1; i > own - 5; i--) if (/^(?:earlier|previous|prior|original|initial|old)$/.test(word(scene, i))) return true;
  return false;
}

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'Tolvane Corp. plans to cut 300 jobs.', facts: [{ quote: '300 jobs', modality: 'planned' }] },
  { text: 'Tolvane Corp. will spend $5 million on a mill.', facts: [{ quote: '$5 million', modality: 'planned' }] },
  {
    text: 'It rests on predictions of growth of 1.5% in Norway in 2025 and 1.9% in Kenya.',
    facts: [
      { quote: '1.5%', modality: 'forecast' },
      { quote: '1.9%', modality: 'forecast' },
    ],
  },
  {
    text: 'The city will hire 90 guards, 20 of them armed. Nine brokers see lower rates, four of them in May.',
    facts: [
      { quote: '20', modality: 'planned' },
      { quote: 'four', modality: 'actual' },
    ],
  },
  { text: 'Orsa now sees sales growth of 8%, up from 5% previously.', facts: [{ quote: '5%', modality: 'forecast' }] },
  { text: 'The $40m takeover is expected to close in June.', facts: [{ quote: '$40m', modality: 'planned' }] },
  { text: 'The $40m mill is expected to lose a tenant in June.', facts: [{ quote: '$40m', modality: 'forecast' }] },
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
  { text: 'Eight economists see lower rates.', facts: [{ quote: 'Eight economists', modality: 'actual' }] },
  { text: 'The grant will go to schools with fewer than 90 pupils.', facts: [{ quote: '90 pupils', modality: 'actual' }] },
  {
    text: 'Orsa made $9 million, short of the $10 million analysts were looking for.',
    facts: [{ quote: '$10 million', modality: 'forecast' }],
  },
  { text: 'Analysts had called for a 2% increase.', facts: [{ quote: '2%', modality: 'forecast' }] },
  { text: 'The council approved the plan by 34 votes to 27.', facts: [{ quote: '34 votes', modality: 'actual' }] },
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
  { text: 'We will hire only if the price rises above $60 a barrel.', facts: [{ quote: '$60', modality: 'hypothetical' }] },
  { text: 'The film could only manage $9 million.', facts: [{ quote: '$9 million', modality: 'actual' }] },
  { text: 'The bank expects prices to be cut by 5%.', facts: [{ quote: '5%', modality: 'forecast' }] },
  { text: 'The ferry will be 40 metres long and carry 300 cars.', facts: [{ quote: '300 cars', modality: 'planned' }] },
  { text: 'One in five tenants could not pay.', facts: [{ quote: 'One in five', modality: 'actual' }] },
  // Denials
  { text: 'Tolvane Corp. did not sell 300 boats.', facts: [{ quote: '300 boats', modality: 'negated' }] },
  { text: 'Ann Lee could not lift 90 kilograms.', facts: [{ quote: '90 kilograms', modality: 'negated' }] },
];
