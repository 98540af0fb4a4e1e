/** What the words right beside a number make of it: "its $5,000 target", "a forecast of 4%", "the 4% that was expected". */
import type { Chunk, Clause } from '../../../document.js';
import type { Modality } from '../../../fact.js';
import { CHANCES, foreseeingVerbs, FORECAST_NOUNS, planningVerbs, scheduledVerbs, STATED_PLANS } from '../../../lexicon/intentions.js';
import { FORECASTERS } from '../../../lexicon/reporting.js';
import type { ClaimExample } from '../example.js';
import type { Draft } from '../draft.js';
import { chunkAt, headWord, nameOf, timeHolding, timeOf, word, type Scene } from '../scene.js';
import { itemAt } from '../../../lexicon/item-at.js';

export interface Mood {
  readonly modality: Modality;
  readonly rule: string;
}

export const mood = (modality: Modality, rule: string): Mood => ({ modality, rule: `modality/${rule}` });

/** "[forecast] of $3.90", "its £5,000 [target]", "[offer] of $9 a share", "budget for 2026". */
export function nounBeside(scene: Scene, draft: Draft): Mood | null {
  const { span, sentence, quantity } = draft;
  // "[plans] to double its staff"
  if (word(scene, span.first - 1) === 'to' && planningVerbs.has(word(scene, span.first - 2)) && word(scene, span.first - 3) !== 'price')
    return mood('planned', 'plan');
  // "below the 4% target for [an eleventh straight month]"
  if (draft.duration?.streak) return null;
  for (let i = span.first - 1; i >= sentence.first && i > span.first - 9; i--) {
    const lower = word(scene, i);
    if (FORECAST_NOUNS.has(lower)) return mood('forecast', 'forecast-of');
    // "Orion [plans] 20 mills", tagged as a noun
    if (lower === 'plans' && i === (quantity.hedge?.first ?? span.first) - 1) return mood('planned', 'plan');
    // "[hopes] of a 2% rise"
    if (word(scene, i + 1) === 'of' && /^(?:hopes|fears)$/.test(lower)) return mood('forecast', 'hopes-of');
    // "no [need] for a cut to 2%", "[options] for 20 more", "[option] of buying 40"
    if (/^(?:for|on|of)$/.test(word(scene, i + 1)) && /^options?$/.test(lower)) return mood('hypothetical', 'option-to');
    if (word(scene, i + 1) === 'for' && /^needs?$/.test(lower)) return mood('hypothetical', 'need');
    // "backed [calls] for a 6% rise", "on the [assumption] of a 2% rise"
    if (word(scene, i + 1) === 'for' && /^calls$/.test(lower)) return mood('planned', 'asked-for');
    if (/^of$/.test(word(scene, i + 1)) && /^assumptions?$/.test(lower)) return mood('forecast', 'assumed');
    // "[plans] for 40 trams"
    if (word(scene, i + 1) === 'for' && /^(?:plans?|proposals?|hopes)$/.test(lower)) return mood('planned', 'plan-of');
    if (lower === 'in' && /^pencill?ed$/.test(word(scene, i - 1))) return mood('forecast', 'foreseen');
    // "a [planned] 40m", "the [projected] 3%"
    // … but "rose a better than expected 5%"
    const outdone = word(scene, i - 1) === 'than' && /^(?:\p{L}+er|worse)$/u.test(word(scene, i - 2));
    const moodOfAdjective = !outdone && i === (quantity.hedge?.first ?? span.first) - 1 ? adjectiveMood(lower, word(scene, i - 1)) : null;
    if (moodOfAdjective) return moodOfAdjective;
    // "a [potential] total of £9m", "a [probable] value of £9m", "a [planned] fleet of 40"
    const adjective = EXPECTED.get(lower);
    if (
      adjective &&
      /^(?:an?|the|its|their|his|her|'s|this|of)$/.test(word(scene, i - 1)) &&
      !(lower === 'possible' && /^(?:from|of)$/.test(word(scene, i - 2)))
    )
      return mood(adjective, `${lower}-beside`);
    // "they [offer] speeds of 40km/h" does what it says
    const within = chunkAt(scene, scene.chunkAt[i]!)!;
    const does = within.kind === 'verb' && word(scene, within.first) !== 'to';
    // "two shots on [target]", "spending is on target"
    if (lower === 'target' && /^(?:on|off)$/.test(word(scene, i - 1))) return null;
    // "cut their price [target] to £21"
    if (word(scene, i - 1) === 'price' && /^targets?$/.test(lower)) return mood('forecast', 'price-target');
    // "extended its offer [four times]", "a target for [six months]": how often and how long
    if (STATED_PLANS.has(lower) && isTimed(draft) && word(scene, span.first - 1) !== 'of') return null;
    if ((STATED_PLANS.has(lower) && !does) || (lower === 'budget' && isFuture(scene, draft))) return mood('planned', 'plan-of');
    if ((lower === 'estimate' || lower === 'estimates') && FORECASTERS.has(word(scene, i - 1).replace(/^'s?$/, '') || word(scene, i - 2)))
      return mood('forecast', 'forecast-of');
    // "[forecast] of a pretax profit of $3 million"
    if (within.kind === 'noun') continue;
    // "a bid [worth] $5m"
    if (lower === 'worth' && STATED_PLANS.has(word(scene, i - 1))) return mood('planned', 'plan-of');
    if (
      !/^(?:of|for|at|to|a|an|the|up|down|about|around|over|under|some|just|nearly|almost|more|less|than|between|from|growth|loss|profit|previous|annual)$/.test(
        lower,
      )
    )
      break;
  }
  // "a bid of 90p a share [for the 40%] of it"
  if (quantity.unitKind === 'percent' && /^for(?: the)?$/.test(forOf(scene, span.first)) && bidIn(scene, draft))
    return mood('planned', 'plan-of');
  const behind = word(scene, quantity.whole.after);
  // "the $59.8 billion [consensus]"
  if (
    /^(?:consensus|forecast|projection|guidance)$/.test(behind) &&
    !/^(?:NOUN|VERB)$/.test(scene.tokens.tokens[quantity.whole.after + 1]?.pos ?? '')
  )
    return mood('forecast', 'forecast-of');
  if (behind === 'price' && /^targets?$/.test(word(scene, quantity.whole.after + 1))) return mood('forecast', 'price-target');
  if (behind === 'budget' && word(scene, quantity.whole.after + 1) === 'for') return mood('planned', 'budget');
  // "its number one target"
  if (quantity.unitKind === 'rank') return null;
  if (quantity.unitKind === 'money' && isPlanBehind(scene, quantity.whole.after)) return mood('planned', 'plan-behind');
  if (
    STATED_PLANS.has(behind) ||
    (/^(?:tender|takeover|buyout|fundraising|savings)$/.test(behind) && STATED_PLANS.has(word(scene, quantity.whole.after + 1)))
  )
    return mood('planned', 'plan-behind');
  return null;
}

const forOf = (scene: Scene, at: number): string => (word(scene, at - 1) === 'the' ? `${word(scene, at - 2)} the` : word(scene, at - 1));

/** A bid or an offer right behind the clause's verb. */
function bidIn(scene: Scene, { clause, chunk }: Draft): boolean {
  if (clause.verb === null || clause.verb > chunk.index) return false;
  const object = chunkAt(scene, clause.verb + 1);
  return object !== undefined && object.index < chunk.index && /^(?:bids?|offers?)$/.test(headWord(scene, object));
}

/** Adjectives that say of a noun that it is not there yet. */
const EXPECTED: ReadonlyMap<string, Modality> = new Map([
  ['potential', 'hypothetical'],
  ['possible', 'hypothetical'],
  ['hypothetical', 'hypothetical'],
  ['probable', 'forecast'],
  ['likely', 'forecast'],
  ['planned', 'planned'],
  ['proposed', 'planned'],
]);

const isTimed = ({ quantity }: Draft): boolean => /^times?$/.test(quantity.unitKind);

/** "a £5m [aid plan]" */
function isPlanBehind(scene: Scene, after: number): boolean {
  for (let i = after; i < after + 4; i++) {
    if (/^(?:plans?|packages?|program|programs|programmes?)$/.test(word(scene, i))) return true;
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(scene.tokens.tokens[i]?.pos ?? '')) return false;
  }
  return false;
}

/** "a [planned] 40m", "an [expected] 3%"; not "is expected 3%" */
function adjectiveMood(lower: string, before: string): Mood | null {
  if (!/^(?:a|an|the|its|their|his|her|our|'s|previously|originally|earlier|more|than|of|to|from|above|below)$/.test(before)) return null;
  if (/^(?:planned|proposed|promised|pledged|targeted|intended)$/.test(lower)) return mood('planned', 'planned-beside');
  return /^(?:expected|forecast|forecasted|projected|predicted|anticipated)$/.test(lower) ? mood('forecast', 'foreseen-beside') : null;
}

/** "The [target] is 40%", "[guidance] for the year is $2 billion": what the clause says of its subject. */
export function subjectMood(scene: Scene, { clause }: Draft): Mood | null {
  if (clause.subject === null || clause.verb === null) return null;
  const verb = chunkAt(scene, clause.verb)!;
  if (verb.after - verb.first > 1 || !/^(?:is|are|was|were|remains?|stands?|stood)$/.test(word(scene, verb.first))) return null;
  const noun = headWord(scene, chunkAt(scene, clause.subject));
  if (FORECAST_NOUNS.has(noun)) return mood('forecast', 'forecast-of');
  return STATED_PLANS.has(noun) && !/^(?:offers?|bids?)$/.test(noun) && !/^(?:was|were|stood)$/.test(word(scene, verb.first))
    ? mood('planned', 'plan-of')
    : null;
}

/** "raised its growth [forecast] for the year to 7% from 6%", "left her 2030 [estimate] at $4" */
export function forecastMoved(scene: Scene, draft: Draft): Mood | null {
  const { clause, chunk } = draft;
  if (clause.verb === null || chunk.index < clause.verb + 2) return null;
  let object = chunkAt(scene, clause.verb + 1);
  const time = object && /^(?:noun|other)$/.test(object.kind) ? timeOf(scene, chunkAt(scene, object.index + 1)) : null;
  // "her [2030] estimate": a time inside the group
  if (time && object) object = chunkAt(scene, object.index + 2);
  if (object?.kind !== 'noun') return null;
  const noun = word(scene, object.after - 1);
  const moved = /^(?:to|from|at|by)$/.test(word(scene, (draft.quantity.hedge?.first ?? draft.quantity.whole.first) - 1));
  if (!moved) return null;
  if (FORECAST_NOUNS.has(noun)) return mood('forecast', 'forecast-moved');
  return /^estimates?$/.test(noun) && isUnfinished(scene, draft) ? mood('forecast', 'forecast-moved') : null;
}

/** A time that is not over yet stands in the number's sentence, before it. */
function isUnfinished(scene: Scene, { span, sentence }: Draft): boolean {
  if (scene.published === null) return false;
  for (let i = sentence.first; i < span.first; i++) {
    const time = timeHolding(scene, i);
    if (time?.to != null && time.to > scene.published) return true;
  }
  return false;
}

/** "Orion [forecast revenue] of $3 billion", tagged as a noun; "its [forecast] of a profit of $3 billion" */
export function forecastAsNoun(scene: Scene, { chunk }: Draft): Mood | null {
  const outer = ofNoun(scene, ofNoun(scene, chunk));
  if (outer && FORECAST_NOUNS.has(word(scene, outer.after - 1))) return mood('forecast', 'forecast-of');
  const link = chunkAt(scene, chunk.index - 1);
  const noun = link?.kind === 'preposition' ? chunkAt(scene, link.index - 1) : undefined;
  if (noun?.kind !== 'noun' || word(scene, link!.first) !== 'of') return null;
  for (let i = noun.first + 1; i < noun.after - 1; i++) if (word(scene, i) === 'forecast') return mood('forecast', 'foreseen');
  return null;
}

/** The noun group that "of" hangs a group on. */
function ofNoun(scene: Scene, chunk: Chunk | undefined): Chunk | undefined {
  const link = chunk && chunkAt(scene, chunk.index - 1);
  const noun = link && word(scene, link.first) === 'of' ? chunkAt(scene, link.index - 1) : undefined;
  return noun?.kind === 'noun' ? noun : undefined;
}

/** "It put the [chance] of rain at 55%" */
export function chanceOf(scene: Scene, { clause, chunk, quantity }: Draft): Mood | null {
  if (quantity.unitKind !== 'percent') return null;
  for (let i = chunk.index - 1; i >= clause.first && i > chunk.index - 12; i--)
    if (CHANCES.has(headWord(scene, chunkAt(scene, i)))) return mood('forecast', 'chance');
  return CHANCES.has(word(scene, quantity.whole.after)) ? mood('forecast', 'chance') : null;
}

/** "The tour [starts in May] with 40 shows": told in the present tense of a day to come. */
export function scheduledMood(scene: Scene, verb: Chunk, clause: Clause): Mood | null {
  if (scene.published === null || verb.after - verb.first > 1 || !scheduledVerbs.has(headWord(scene, verb))) return null;
  // "[Next year], the fee rises"
  const before = itemAt(scene.clauses.clauses, clause.index - 1);
  const opening = before?.sentence === clause.sentence && before.verb === null ? before.first : clause.first;
  for (let i = opening; i < clause.after; i++) {
    const chunk = chunkAt(scene, i)!;
    const time = timeOf(scene, chunk);
    if (time?.from == null || time.from <= scene.published || /^(?:until|till|since|due)$/.test(word(scene, chunk.first - 1))) continue;
    return mood('planned', 'scheduled');
  }
  return null;
}

/** "the 4% gain [that was expected]", "the $1.40 [analysts had forecast]" */
export function expectedBehind(scene: Scene, { span, sentence, quantity }: Draft): Mood | null {
  // "[expects] net revenue of $5 million", whatever clause the number is in
  const own = quantity.hedge?.first ?? span.first;
  for (let i = own - 1; i > own - 7 && i >= sentence.first; i--) {
    const { lower, pos } = scene.tokens.tokens[i]!;
    if (pos === 'VERB' && foreseeingVerbs.has(lower) && !/ed$/.test(lower)) return mood('forecast', 'foreseen');
    if (!/^(?:NOUN|ADJ|PROPN|DET)$/.test(pos) && !/^(?:of|adjusted|operating)$/.test(lower)) break;
  }
  const { after } = quantity.whole;
  // "made 5m, [twice] what was expected"
  if (quantity.unitKind === 'times') return null;
  let relative = false;
  for (let i = after; i < sentence.after && i < after + 12; i++) {
    const lower = word(scene, i);
    if (
      ENDING.has(lower) ||
      scene.quantityAt[i]! >= 0 ||
      // "aims to have 25% of them by then - it is [predicting] more"
      (lower === '-' && scene.tokens.tokens[i]!.spaced && scene.tokens.tokens[i + 1]?.spaced)
    )
      return null;
    if (lower === 'that' || lower === 'which') relative = true;
    if (!SUPPOSED.test(lower)) continue;
    // "stayed at 3%, which the bank [had] cut": another statement; but "the $1.40 analysts [had forecast]"
    // "the $3 billion [they were looking for]"
    if (/^(?:looking|hoping)$/.test(lower) && word(scene, i + 1) === 'for' && /^(?:was|were|been)$/.test(word(scene, i - 1)))
      return mood('forecast', 'expected-behind');
    if (/^(?:was|were|had)$/.test(lower) && /^(?:they|it|analysts|economists)$/.test(word(scene, i - 1)) && i === after + 1) continue;
    if (/^(?:is|are|was|were|has|have|had)$/.test(lower) && !relative && !FORECASTERS.has(word(scene, i - 1)) && !nameOf(scene, i - 1))
      return null;
    // "1,100 workers in a move [expected to] save money": of the move
    if (lower === 'expected' && word(scene, i + 1) === 'to' && i > after + 1 && !relative) return null;
    // "12 times [expected earnings]": what is expected stands behind
    if (lower === 'expected' && /^(?:NOUN|ADJ)$/.test(scene.tokens.tokens[i + 1]?.pos ?? '')) return null;
    if (/^(?:expected|forecast|forecasted|predicted|projected|anticipated|expecting|forecasting|predicting|pencill?ed)$/.test(lower))
      return mood('forecast', 'expected-behind');
  }
  return null;
}

/** Where the words about a figure end. */
const ENDING: ReadonlySet<string> = new Set(
  ', ; : . ( ) – — than as and but while after before because when since amid despite following if where'.split(' '),
);

/** The words that may tell that a figure was expected, or that it was not. */
const SUPPOSED =
  /^(?:is|are|was|were|has|have|had|looking|hoping|expect(?:ed|ing)|forecast(?:ed|ing)?|predict(?:ed|ing)|projected|anticipated|pencill?ed)$/;

/** A date behind the article's own stands beside the number. */
export function isFuture(scene: Scene, { span, sentence }: Draft): boolean {
  if (scene.published === null) return false;
  for (let i = Math.max(sentence.first, span.first - 12); i < sentence.after && i < span.after + 8; i++) {
    const time = timeHolding(scene, i);
    if (time?.from != null && time.to !== null && time.to > scene.published && time.to.slice(0, 4) > scene.published.slice(0, 4))
      return true;
  }
  return false;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Orsa ordered 30 trams, with options for 20 more.',
    facts: [
      { quote: '20', modality: 'hypothetical' },
      { quote: '30 trams', modality: 'actual' },
    ],
  },
  { text: 'Ann Lee sees no need for a cut to 2%.', facts: [{ quote: '2%', modality: 'hypothetical' }] },
  { text: 'Dockers backed calls for a 6% pay rise.', facts: [{ quote: '6%', modality: 'planned' }] },
  { text: 'It is based on the assumption of a 2% rise.', facts: [{ quote: '2%', modality: 'forecast' }] },
  { text: 'Orsa has $6m of a potential total of $31m.', facts: [{ quote: '$31m', modality: 'hypothetical' }] },
  { text: 'It is the first of a planned series of six films.', facts: [{ quote: 'six films', modality: 'planned' }] },
  { text: 'Rovers took ten points from a possible 12.', facts: [{ quote: '12', modality: 'actual' }] },
  { text: 'Orsa extended its offer four times in May.', facts: [{ quote: 'four times', modality: 'actual' }] },
  { text: 'Sales doubled to $5 million, twice what analysts had expected.', facts: [{ quote: 'twice', modality: 'actual' }] },
  {
    text: 'Analysts at Merrin cut their price target to £21; revenue topped the $60 billion consensus.',
    facts: [
      { quote: '£21', modality: 'forecast' },
      { quote: '$60 billion', modality: 'forecast' },
    ],
  },
  { text: 'The Reds managed two shots on target and nine corners.', facts: [{ quote: 'nine corners', modality: 'actual' }] },
  {
    text: 'Norbury shipped 44 million pumps, up from a planned 40 million.',
    facts: [{ quote: '40 million', modality: 'planned' }],
  },
  { text: 'At 12 times expected earnings, the shares are cheap.', facts: [{ quote: '12 times', modality: 'actual' }] },
  { text: 'Norbury stuck to its forecast of a pretax profit of $9 million.', facts: [{ quote: '$9 million', modality: 'forecast' }] },
  { text: 'The target is 40% by 2030.', facts: [{ quote: '40%', modality: 'planned' }] },
  { text: 'The bureau put the chance of rain at 55%.', facts: [{ quote: '55%', modality: 'forecast' }] },
  { text: 'Analysts had a $90 price target.', facts: [{ quote: '$90', modality: 'forecast' }] },
  { text: 'Guidance for the quarter is $2 billion.', facts: [{ quote: '$2 billion', modality: 'forecast' }] },
  { text: 'The rate is 40%.', facts: [{ quote: '40%', modality: 'actual' }] },
  { text: 'Tolvane Corp. forecast revenue of $3 billion for the year.', facts: [{ quote: '$3 billion', modality: 'forecast' }] },
  { text: 'The firm plans 20 new stores.', facts: [{ quote: '20 new stores', modality: 'planned' }] },
  { text: 'The council passed a budget of $40 million for 2026.', facts: [{ quote: '$40 million', modality: 'planned' }] },
  { text: 'The film had a budget of $40 million.', facts: [{ quote: '$40 million', modality: 'actual' }] },
  {
    text: 'The bank raised its growth forecast for the year to 7% from 6%.',
    facts: [
      { quote: '7%', modality: 'forecast' },
      { quote: '6%', modality: 'forecast' },
    ],
  },
  { text: 'Profit was $1.81, topping the $1.70 that analysts had pencilled in.', facts: [{ quote: '$1.70', modality: 'forecast' }] },
  { text: 'The consensus was $1.4 billion.', facts: [{ quote: '$1.4 billion', modality: 'forecast' }] },
  { text: 'Tolvane Corp. called for revenue of $3 billion.', facts: [{ quote: '$3 billion', modality: 'forecast' }] },
  {
    text: 'Tolvane Corp. stuck to its forecast of a pretax profit of $3 million.',
    facts: [{ quote: '$3 million', modality: 'forecast', subject: 'Tolvane Corp.', metric: 'pretax profit' }],
  },
  { text: 'Orders rose 3%, above the expected 2%.', facts: [{ quote: '2%', modality: 'forecast' }] },
  { text: 'It wants to build 50 boats, up from a planned 40 boats.', facts: [{ quote: '40 boats', modality: 'planned' }] },
  // An estimate of what is over is none of the future
  { text: 'The rate stayed at 3% and is expected to fall.', facts: [{ quote: '3%', modality: 'actual' }] },
  { text: 'The office left its estimate of 2021 sales at $4 million.', facts: [{ quote: '$4 million', modality: 'actual' }] },
  // The present tense of a timetable
  { text: 'The tour opens in June with 40 shows.', facts: [{ quote: '40 shows', modality: 'planned' }] },
  { text: 'Next year, the fee rises to $30.', facts: [{ quote: '$30', modality: 'planned' }] },
  { text: 'The tour opens with 40 shows.', facts: [{ quote: '40 shows', modality: 'actual' }] },
  { text: 'Ministers have worked on a £7bn farm aid plan since May.', facts: [{ quote: '£7bn', modality: 'planned' }] },
  { text: 'The yard hung up posters with a reward of £900.', facts: [{ quote: '£900', modality: 'planned' }] },
  { text: 'Lawmakers debate the budget request for $9 billion.', facts: [{ quote: '$9 billion', modality: 'planned' }] },
  {
    text: 'Tolvane Corp. aims to reach 25% of homes - it is predicting 9 million customers.',
    facts: [{ quote: '25%', modality: 'planned' }],
  },
];
