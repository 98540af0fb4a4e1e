/** What each time of the text does in its sentence: most tell when something holds, some only compare, date a statement or name a thing. */
import { DISASTER } from '../../../lexicon/disasters.js';
import type { Chunk, TimeMention } from '../../../document.js';
import type { ClaimExample } from '../example.js';
import { isMetric } from '../phrases.js';
import { isShort, saidAt } from './said-times.js';
import { chunkAt, isPossessive, once, quantityOf, word, type Scene } from '../scene.js';
import { itemAt } from '../../../lexicon/item-at.js';

/**
 * holds: "profit rose [in 2004]" · metric: "[third-quarter] earnings" · event: "[Sunday]'s vote" · compared: "up from [a year ago]", "the highest since [2008]" ·
 * said: "figures released [on Tuesday]" · announced: "confirmed the deal [on Tuesday]", which is news itself · label: "[last week]'s champion", "the [1997] world record", "the letter of [13 November]".
 */
export type TimeUse = 'holds' | 'metric' | 'event' | 'compared' | 'said' | 'announced' | 'label';

/** The use of every time, by its index in `scene.times.times`. */
export const readTimeUses = once((scene): readonly TimeUse[] => scene.times.times.map((time) => useOf(scene, time)));

function useOf(scene: Scene, time: TimeMention): TimeUse {
  const chunk = chunkAt(scene, scene.chunkAt[time.first]!)!;
  if (chunk.kind !== 'time') return 'label';
  if (isCompared(scene, chunk, time)) return 'compared';
  const named = namedBy(scene, chunk, time);
  if (named) return named;
  if (isDescribed(scene, chunk) || isCharged(scene, chunk)) return 'label';
  if (word(scene, chunk.first - 1) === 'of' && word(scene, chunk.first - 2) !== 'as' && isShort(time)) return 'label';
  const said = saidAt(scene, chunk, time);
  // "rain is forecast for [Thursday]": nothing was said yet on a day to come
  return said === null || (said === 'said' && isAhead(scene, time)) ? 'holds' : said;
}

/** "a year earlier", "the previous month": told beside another level, the time of that level. */
export const isComparative = (time: TimeMention): boolean =>
  /\b(?:earlier|ago|before|previous|prior|year-ago|year-earlier)\b/i.test(time.text);

/** "Monday", "May 3", "the day before", "the weekend" */
const isOfDay = ({ value, text }: TimeMention): boolean =>
  /^\d{4}-(?:\d\d-\d\d|W\d\d-WE)/.test(value ?? '') || (value === null && /day|\d/i.test(text));

const SUPERLATIVE = /^(?:first|record|most|least|best|worst|fewest|only|top)$/;

/** "from two years earlier", "on 2016 figures", "than in 2003", "behind 2019", "the lowest since 2008": the time of what a level is set against. */
function isCompared(scene: Scene, chunk: Chunk, time: TimeMention): boolean {
  const { tokens } = scene.tokens;
  const { sentence } = tokens[chunk.first]!;
  let beside = true;
  let verb = false;
  let began = false;
  for (let i = chunk.first - 1; i >= 0 && i >= chunk.first - 9 && tokens[i]!.sentence === sentence; i--) {
    const { lower } = tokens[i]!;
    const at = chunkAt(scene, scene.chunkAt[i]!)!;
    // "more than [in 2003]", "more than it earned [in 2003]", but "more than coal in the first half"
    if (lower === 'than') return (beside || verb) && (scene.quantityAt[i + 1]! < 0 || i + 1 === chunk.first);
    if (/^(?:compared|comparing)$/.test(lower)) return scene.quantityAt[i + 2]! < 0;
    // "have slowed since autumn: 900 were sold in [March]"
    if (at.kind === 'stop') return false;
    if (at.kind === 'verb') verb = true;
    if (/^(?:began|begin|started|start)$/.test(lower)) began = true;
    if (verb && lower !== 'since') continue;
    if (/^(?:against|versus|vs)$/.test(lower)) return true;
    // "the same pace [as in March]", "twice as many [as a year earlier]"
    if (lower === 'as' && beside && (/^(?:in|on|at)$/.test(tokens[i + 1]!.lower) || (i + 1 === chunk.first && isComparative(time))))
      return true;
    // "[double the level] in February"
    if (/^(?:double|twice|triple|treble|half|times)$/.test(lower) && /^(?:the|its|their|that)$/.test(tokens[i + 1]!.lower)) return true;
    // "grew 8% from [2001 to 2014]": where the stretch begins
    if (lower === 'from' && i + 1 === chunk.first && time.value?.includes('/') && / (?:to|until|till|through) /.test(time.text))
      return false;
    if (lower === 'from')
      return beside ? !isAhead(scene, time) : isComparative(time) || /^last (?:year|month|week|quarter)/i.test(time.text);
    // "up 10% on the same period of 2003", "down on October": what holds then holds "in" it
    if (lower === 'on') return beside && time.type === 'DATE' && (!isOfDay(time) || isComparative(time));
    if (/^(?:above|below|behind|over|beyond|under)$/.test(lower))
      return (
        beside &&
        // "took over in [2016]"
        tokens[i + 1]!.lower !== 'in' &&
        /^(?:\d{4}|last|the previous|the prior|the \d{4}|(?:the )?year-(?:earlier|ago)|a )/i.test(time.text) &&
        time.type === 'DATE'
      );
    // "the coldest of the year"
    if (lower === 'of' && beside && superlativeBefore(scene, i, sentence)) return true;
    // "since records began in 1972", "the first man since Ann Lee in 1988", but "since the rules were changed in 2001" dates the change
    if (lower === 'since') return verb ? began : true;
    // "to third from [fifth] a year ago"
    if (quantityOf(scene, at)?.number.class === 'ordinal') continue;
    if (/^(?:comma|stop|conjunction|quantity|relative)$/.test(at.kind)) return false;
    if (!/^(?:in|the|at|a|an|to|of|late|early|end|same|on|whole|all|entire|for|during)$/.test(lower)) beside = false;
  }
  return false;
}

function isAhead(scene: Scene, time: TimeMention): boolean {
  return scene.published !== null && time.from !== null && time.from > scene.published;
}

function superlativeBefore(scene: Scene, at: number, sentence: number): boolean {
  const { tokens } = scene.tokens;
  for (let i = at - 1; i >= 0 && i >= at - 14 && tokens[i]!.sentence === sentence; i--) {
    const { lower, pos } = tokens[i]!;
    if (SUPERLATIVE.test(lower) || (/.{2}est$/.test(lower) && /^AD[JV]$/.test(pos))) return true;
  }
  return false;
}

/** What else is known by when it was. */
const EVENTS =
  /^(?:killings?|war|invasion|protests?|strike|outbreak|epidemic|crisis|elections?|vote|referendum|survey|poll|census|study|sale|auction|race|final|tournament|championships?|games|olympics|cup|festival|contest|primary|bailout|drought|blackout)$/;

const isEvent = (head: string): boolean => DISASTER.test(head) || EVENTS.test(head);

const GATHERING =
  /^(?:service|vigil|meeting|rally|ceremony|gathering|assembly|concert|show|performance|match|game|march|demonstration|protest|hearing|session|summit|conference|party|dinner|lunch|breakfast|reception|funeral|wedding|parade|lecture|debate|screening|auction|sale|fundraiser|workshop|mass|seminar|convention|picnic)$/;

/** "[third-quarter] earnings" → metric · "the [1997] record", "[Friday]'s vote" → label */
function namedBy(scene: Scene, chunk: Chunk, time: TimeMention): 'metric' | 'event' | 'label' | null {
  const { tokens } = scene.tokens;
  // "bonds due [June 15, 2034]"
  if (
    /^(?:due|maturing|dated)$/.test(word(scene, chunk.first - 1)) &&
    /^(?:NOUN|PROPN|NUM|PUNCT)$/.test(itemAt(tokens, chunk.first - 2)?.pos ?? '')
  )
    return 'label';
  // "income for the period ended [Aug. 3]": when a period ends that has a name of its own
  if (
    /^(?:ended|ending)$/.test(word(scene, chunk.first - 1)) &&
    /^(?:period|quarter|half|year|months|weeks)$/.test(word(scene, chunk.first - 2))
  )
    return 'label';
  const next = tokens[chunk.after];
  if (!next || next.sentence !== tokens[chunk.first]!.sentence) return null;
  // "wheat for [July] delivery"
  if (/^(?:delivery|settlement|expiry)$/.test(next.lower)) return 'label';
  const possessive = isPossessive(scene, chunk.after);
  const noun = chunkAt(
    scene,
    chunk.index +
      1 +
      (possessive && scene.chunkAt[chunk.after] === chunk.index + 1 && chunkAt(scene, chunk.index + 1)!.after === chunk.after + 1 ? 1 : 0),
  );
  // "a 28% premium to [Friday]'s closing price": of what it is set against
  const baseline = /^(?:to|from|than|above|below|over|against|with)$/.test(word(scene, chunk.first - 1)) && numberBefore(scene, chunk);
  if (possessive) {
    if (noun?.kind !== 'noun' || baseline) return 'label';
    return isMetric(scene, noun.first, noun.after) ? 'metric' : eventUse(scene, chunk, noun);
  }
  if (noun?.kind !== 'noun' || noun.first !== chunk.after || tokens[noun.first]!.pos === 'DET' || tokens[noun.first]!.pos === 'PRON')
    return null;
  // "In [the first half of 2023] Norbury sold 900 boats": who does something then
  if (/^the /i.test(time.text) && isFronted(scene, chunk) && scene.clauses.clauses[noun.clause]!.subject === noun.index) return null;
  // "the 2023-24 marketing year"
  if (/^(?:year|season|quarter|period|month|week|half|term|campaign|session)$/.test(word(scene, noun.after - 1))) return null;
  // "a revival of [1950s] musicals", "an opera set in [18th century] Peru"
  if (/^\d{2,3}$/.test(time.value ?? '') && /^\d{4}s$|century$/i.test(time.text) && !isFronted(scene, chunk)) return 'label';
  // "attended a [Sunday night] vigil": when they met
  if (/^an?$/.test(word(scene, chunk.first - 1)) && isOfDay(time) && GATHERING.test(word(scene, noun.after - 1))) return 'metric';
  const determined = /^(?:'s|'|the|its|their|his|her|our|a|an|this|these)$/.test(word(scene, chunk.first - 1)) || /^the /i.test(time.text);
  const plain = /^\p{Ll}/u.test(tokens[noun.after - 1]!.text);
  if (determined && eventUse(scene, chunk, noun) !== 'label') return eventUse(scene, chunk, noun);
  if (!determined && !time.text.includes('-') && !(plain && /^\d{4}$|quarter|half|year$/.test(time.text) && !isFronted(scene, chunk)))
    return null;
  if (/^records?$/.test(word(scene, noun.after - 1))) return 'label';
  return isMetric(scene, noun.first, noun.after) || /^(?:results|figures?|accounts|earnings|data|total)$/.test(word(scene, noun.after - 1))
    ? 'metric'
    : 'label';
}

/** "The [May 3] landslide buried 40", "[last month]'s strike cost £3m", "8% were out of work in the [2001] census": when that was. */
function eventUse(scene: Scene, chunk: Chunk, noun: Chunk): 'event' | 'label' {
  const head = word(scene, noun.after - 1);
  const before = word(scene, chunk.first - 1);
  const at = /^(?:the|its|their|his|her|a|an)$/.test(before) ? word(scene, chunk.first - 2) : before;
  // "won £50 at [last week]'s show"
  if (/^(?:at|during)$/.test(at) && isPossessive(scene, chunk.after)) return 'event';
  if (!isEvent(head) && !GATHERING.test(head)) return 'label';
  return scene.clauses.clauses[noun.clause]!.subject === noun.index || /^(?:in|at|during)$/.test(at) ? 'event' : 'label';
}

/** "after a poor [November]", "what she called a dire [2004]": what it was like, and not when; but "had a poor [November]". */
function isDescribed(scene: Scene, { first }: Chunk): boolean {
  const { tokens } = scene.tokens;
  let i = first - 1;
  while (i > 0 && i > first - 5 && /^(?:ADJ|ADV|PUNCT)$/.test(tokens[i]!.pos)) i--;
  return i < first - 1 && /^an?$/.test(word(scene, i)) && /^(?:after|following|calls|called)$/.test(word(scene, i - 1));
}

/** "faces 12 charges over a fire [in 2019]", "an inquiry into the crash [in 2017]": when the matter arose. */
function isCharged(scene: Scene, { index }: Chunk): boolean {
  const noun = chunkAt(scene, index - 2);
  const about = chunkAt(scene, index - 3);
  return (
    noun?.kind === 'noun' &&
    /^(?:in|on)$/.test(word(scene, noun.after)) &&
    isEvent(word(scene, noun.after - 1)) &&
    /^(?:over|about|into)$/.test(word(scene, about?.kind === 'preposition' ? about.first : noun.first - 1))
  );
}

/** Whether a number stands a word or two in front of the preposition, "[28%] premium to", "[up 5%] from". */
const numberBefore = (scene: Scene, { first }: Chunk): boolean =>
  [2, 3, 4].some((step) => first >= step && scene.quantityAt[first - step]! >= 0);

/** "[In 2004] profits rose": a preposition in front and a clause behind. */
function isFronted(scene: Scene, chunk: Chunk): boolean {
  const before = chunkAt(scene, chunk.index - 1);
  const clause = scene.clauses.clauses[chunk.clause]!;
  return before?.kind === 'preposition' && clause.subject !== null && clause.subject > chunk.index;
}

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'Orsa sold 900 boats after what Ann Lee called a "dire" April.', facts: [{ quote: '900 boats', period: null }] },
  {
    text: 'In the first half of 2023 Norbury sold 900 boats. At the end of March Orsa had 40 yards.',
    facts: [
      { quote: '900 boats', period: '2023-H1' },
      { quote: '40 yards', period: '2024-03' },
    ],
  },
  { text: 'Ann Lee won £900 at last week’s regatta.', facts: [{ quote: '£900', period: '2024-W19' }] },
  {
    text: 'Trade has slowed since the autumn: 900 boats were started between January and March.',
    facts: [{ quote: '900 boats', period: '2024-Q1' }],
  },
  { text: 'Ann Lee took over in 2016 with four yards.', facts: [{ quote: 'four yards', period: '2016' }] },
  { text: 'Orsa had a dire April and sold 900 boats.', facts: [{ quote: '900 boats', period: '2024-04' }] },
  { text: 'Rents in Belmora grew 9% from 2011 to 2019.', facts: [{ quote: '9%', period: '2011/2019' }] },
  { text: 'Rents in Belmora grew 9% from 2022.', facts: [{ quote: '9%', period: null }] },
  {
    text: 'Ana Costa became the first skater since Ann Lee in 1988 to win three cups.',
    facts: [{ quote: 'three cups', period: null }],
  },
  {
    text: 'The port handled 500 boats in July, a 5% increase on the same month of 2023.',
    facts: [{ quote: '5%', period: '2023-07' }],
  },
  { text: 'Fares have stayed flat since Orsa was sold in 2019.', facts: [{ quote: '2019', kind: 'date', period: '2019' }] },
  {
    text: 'In 2023 the lake was 1.6 metres lower, the third-lowest level since records began in 1972.',
    facts: [{ quote: '1.6 metres', period: '2023' }],
  },
  { text: 'Wind made 9% more power than coal in 2023.', facts: [{ quote: '9%', period: '2023' }] },
  { text: 'Orders rose 12% in 2023, the best showing since 2015.', facts: [{ quote: '12%', period: '2023' }] },
  {
    text: 'Pelham Foods made £34m in 2023, an 8% jump on 2022 figures.',
    facts: [
      { quote: '£34m', period: '2023' },
      { quote: '8%', period: '2023' },
    ],
  },
  {
    text: 'In 2023 the ferry line carried 40,000 cars, 9% more than in 2019.',
    facts: [
      { quote: '40,000 cars', period: '2023' },
      { quote: '9%', period: '2023' },
    ],
  },
  {
    text: 'Rents rose in April 2024. They were 10.8% up on the same period of 2023 and 4.6% up on March.',
    facts: [
      { quote: '10.8%', period: '2024-04' },
      { quote: '4.6%', period: '2024-04' },
    ],
  },
  {
    text: 'Orsa now sells 900 boats, double the level in March 2022, twice as many as a year earlier.',
    facts: [{ quote: '900 boats', period: null }],
    not: ['a year earlier'],
  },
  { text: 'Wheat for July delivery added 1.2%.', facts: [{ quote: '1.2%', period: null }] },
  { text: 'The March 2019 floods killed 30 people in Belmora.', facts: [{ quote: '30 people', period: '2019-03' }] },
  { text: 'An opera set in 18th century Belmora won the $900 prize.', facts: [{ quote: '$900', period: null }] },
  { text: "Last month's strike cost Orsa $9 million.", facts: [{ quote: '$9 million', period: '2024-04' }] },
  { text: 'The Reds took 31% of the vote in the 2019 election.', facts: [{ quote: '31%', period: '2019' }] },
  { text: 'Some 27 people drowned in the 1988 flood.', facts: [{ quote: '27 people', period: '1988' }] },
  { text: 'Ana Costa won three medals at the 2016 Olympics.', facts: [{ quote: 'three medals', period: '2016' }], not: ['2016'] },
  { text: "Ann Lee, who led last month's strike, has 900 fans.", facts: [{ quote: '900 fans', period: null }], not: ['last month'] },
  { text: 'Up to 60mm of rain is forecast for Thursday.', facts: [{ quote: '60mm', period: '2024-05-16' }] },
  { text: 'About 9,000 drivers will walk out on Friday.', facts: [{ quote: '9,000 drivers', period: '2024-05-17' }] },
  { text: 'Figures out on Friday put the toll at 900 people.', facts: [{ quote: '900 people', period: null }], not: ['Friday'] },
  { text: 'In all 8% were out of work in the 2001 census.', facts: [{ quote: '8%', period: '2001' }] },
  { text: 'Ann Lee won 45% of the vote at the 2019 election.', facts: [{ quote: '45%', period: '2019' }] },
];
