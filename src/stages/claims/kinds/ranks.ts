/**
 * Ranks: a position by size or merit.
 *
 *   "ranked [first] in India" · "the [second] biggest source" · "[number one]" · "finished [third]" · "in [third] place" · "[top five]"
 *   not: "its [second] listing", "on the [first] try", "the [second] week", "the [first] of five banks to report"
 */
import { changeVerbs } from '../../../lexicon/change.js';
import type { Quantity } from '../../../document.js';
import type { ClaimExample } from '../example.js';
import { nameOf, sentenceOf, tokenAt, word, type Scene } from '../scene.js';

const RANKING = /^(?:rank|ranks|ranked|ranking|finish|finished|finishes|finishing|placed|came|comes|coming|come|rated)$/;
const ATTAINING = /^(?:manage|manages|managed|secure|secured|clinched|claim|claimed|take|takes|took|taking|grab|grabbed|earned|for)$/;
const PLACING =
  /^(?:place|places|placed|placing|put|puts|putting|rank|ranks|ranked|ranking|rate|rates|rated|list|lists|listed|leave|leaves|left)$/;
const BEING = /^(?:is|are|was|were|be|been|stay|stays|stayed|lies|lie|lay|sits|sit|sat|stands|stood|remain|remains|remained)$/;
const SUPERLATIVE = /(?:[^aeiou]est|iest|.{3,}est)$/;
const NOT_SUPERLATIVE =
  /^(?:interest|request|test|protest|contest|forest|harvest|west|northwest|southwest|midwest|guest|rest|quest|arrest|invest|honest|modest|manifest|digest|latest)$/;
const SEQUENCE = /^(?:time|half|quarter|week|month|year|day|term|listing|round|season)$/;

/** Whether an ordinal, a "No 1" or a "top five" is a position by size or merit; returns the rule, or null. */
export function rankRule(scene: Scene, quantity: Quantity): string | null {
  const { number } = quantity;
  if (number.class !== 'ordinal') return isNumeral(scene, quantity) ? null : 'rank/number';
  const next = word(scene, number.after) === '-' ? number.after + 1 : number.after;
  const nextWord = word(scene, next);
  if (
    (SUPERLATIVE.test(nextWord) && !NOT_SUPERLATIVE.test(nextWord)) ||
    /^(?:most|least|best|worst|leading|ranked|favou?rites?)$/.test(nextWord)
  )
    return 'rank/superlative';
  if (/^(?:placed?|position|spot|seeds?|seeded)$/.test(nextWord)) return 'rank/place';
  if (SEQUENCE.test(nextWord) && next === number.after) return null;
  if (isEarlierRank(scene, number.first, number.after)) return 'rank/earlier';
  return isFree(scene, number.after) ? freeRank(scene, number.first, next, number.value) : afterRanked(scene, number.first, number.after);
}

/** "fourth in the table, up from [13th]", "from [sixth] to fifth": set against another rank. */
function isEarlierRank(scene: Scene, first: number, after: number): boolean {
  const cue = word(scene, first - 1);
  if (cue === 'from' && word(scene, after) === 'to' && isRank(scene, after + 1)) return tokenAt(scene, after + 2)?.pos !== 'NOUN';
  const set =
    cue === 'from'
      ? /^(?:up|down)$/.test(word(scene, first - 2)) || isRank(scene, first - (PLACE.test(word(scene, first - 2)) ? 3 : 2))
      : /^(?:with|to)$/.test(cue) && /^compared?$/.test(word(scene, first - 2));
  if (!set) return false;
  const { first: start } = sentenceOf(scene, first);
  for (let i = first - 2; i >= start && i > first - 14; i--) if (scene.quantityAt[i]! >= 0) return isRank(scene, i);
  return false;
}

const PLACE = /^(?:place|position|spot)$/;
const isRank = (scene: Scene, token: number): boolean => scene.quantities.quantities[scene.quantityAt[token] ?? -1]?.unitKind === 'rank';

/** An ordinal with no noun behind it. */
function freeRank(scene: Scene, first: number, next: number, number: number | null): string | null {
  const before = leftWord(scene, first);
  const direct = word(scene, first - 1);
  const nextWord = word(scene, next);
  if (/^(?:in|on)$/.test(nextWord) && namesTable(scene, next + 1)) return 'rank/in-table';
  if (RANKING.test(before)) return 'rank/verb';
  if (BEING.test(before) && /^(?:on|in|behind|among|to|only|of)$/.test(nextWord)) {
    if (nextWord === 'in' && word(scene, next + 1) === 'line') return 'rank/standing';
    // "the first of five to report", "the sixth in a series": a turn, no standing
    const turn = (direct === 'the' && /^(?:in|of)$/.test(nextWord)) || (word(scene, first) === 'first' && nextWord === 'to');
    return turn ? null : 'rank/standing';
  }
  // "are ninth with 38 points", not "it was the second, after Norway"
  if (
    BEING.test(direct === 'now' || direct === 'currently' ? before : direct) &&
    /^(?:with|after|at|while|overall|nationally|worldwide|globally|[.,;])$/.test(nextWord)
  )
    return 'rank/standing';
  // "was second when Norbury hosted the race"
  if (BEING.test(direct) && nextWord === 'when') return 'rank/standing';
  if (nextWord === 'only' && /^(?:to|in)$/.test(word(scene, next + 1))) return 'rank/only-to';
  // "won in 21.2 seconds, with Ann Lee [third] in 21.9"
  if (nextWord === 'in' && scene.quantityAt[next + 1]! >= 0 && tokenAt(scene, first - 1)?.pos === 'PROPN') return 'rank/placed';
  if (/^(?:solid|close|distant|joint|lowly)$/.test(direct)) return 'rank/verb';
  if (ATTAINING.test(direct) && (direct !== 'for' || /^(?:settle|settled|settling|tie|tied)$/.test(word(scene, first - 2))))
    return 'rank/attained';
  // "dropped to fourth after", "climbed to second."
  if (
    direct === 'to' &&
    (changeVerbs.has(word(scene, first - 2)) || /^(?:up|down|back|moved|places?|spots?|positions?)$/.test(word(scene, first - 2)))
  )
    return 'rank/moved';
  if (direct === 'to' && word(scene, first - 3) === 'from' && isRank(scene, first - 2)) return 'rank/moved';
  // "lifted them to third"
  const moved = direct === 'to' && /^(?:PRON|PROPN)$/.test(tokenAt(scene, first - 2)?.pos ?? '') ? word(scene, first - 3) : '';
  if (
    /^(?:lifts?|lifted|lifting|moves?|moved|moving|takes?|took|taking|sends?|sent|drops?|dropped|pushe?[sd]?|raises?|raised)$/.test(moved)
  )
    return 'rank/moved';
  if (direct === 'in' && /^(?:is|was|were|are|came|with|behind|,)$/.test(nextWord)) return 'rank/in';
  // "a poll has Orsa at second"; but "at first"
  if (direct === 'at' && number !== 1 && tokenAt(scene, first - 2)?.pos === 'PROPN') return 'rank/at';
  return /^(?:in|among|for|on|with|[,.])$/.test(nextWord) && placedName(scene, first) ? 'rank/placed' : null;
}

const TABLE = /^(?:table|league|standings|list|lists|rankings?|charts?|leaderboard|poll|polls|medals)$/;

/** "fourth in [the Norbury Cup table]", "second on [the agency's list]" */
function namesTable(scene: Scene, at: number): boolean {
  const { after } = sentenceOf(scene, at);
  if (at >= after || !/^(?:the|its|their|his|her|this|that)$/.test(word(scene, at))) return false;
  for (let i = at + 1; i < at + 6 && i < after; i++) {
    if (TABLE.test(word(scene, i))) return true;
    if (!/^(?:NOUN|PROPN|ADJ|PART|NUM)$/.test(tokenAt(scene, i)!.pos)) return false;
  }
  return false;
}

/** "ranked second [last season]": a time or an adverb right behind. */
function afterRanked(scene: Scene, first: number, after: number): string | null {
  // "was third last year"
  if (BEING.test(word(scene, first - 1)) && scene.timeAt[after]! >= 0) return 'rank/standing';
  // "It came in [fourth] $6m": a sum stands right behind
  if (
    /^(?:came|comes|finished)$/.test(leftWord(scene, first)) &&
    scene.quantityAt[after]! >= 0 &&
    tokenAt(scene, after)!.shape === 'symbol'
  )
    return 'rank/verb';
  if (!/^(?:rank|ranks|ranked|ranking|finished|finishing|placed)$/.test(leftWord(scene, first))) return null;
  return scene.timeAt[after]! >= 0 || /^(?:last|this|overall|globally|nationally|worldwide)$/.test(word(scene, after)) ? 'rank/verb' : null;
}

function isFree(scene: Scene, after: number): boolean {
  const behind = tokenAt(scene, after);
  return (
    !behind ||
    /^(?:ADP|PUNCT|CCONJ|SCONJ|ADV|AUX|VERB)$/.test(behind.pos) ||
    /^(?:to|only|on|in|with|for|by|among|behind|at|there|here|while)$/.test(behind.lower)
  );
}

/** "[places Orion] first in", "puts [Norway] second" */
function placedName(scene: Scene, first: number): boolean {
  const name = nameOf(scene, first - 1);
  const at = name ? name.first - 1 : first - 2;
  // "puts safety first": what matters most to somebody
  if (!name && word(scene, first) === 'first' && /^put/.test(word(scene, at))) return false;
  return PLACING.test(word(scene, at)) || (word(scene, first - 1) === 'it' && PLACING.test(word(scene, first - 2)));
}

/** "the figure seven brings luck": the figure itself. */
function isNumeral(scene: Scene, { first, after }: Quantity): boolean {
  return word(scene, first) === 'number' && word(scene, first - 1) === 'the' && /^(?:VERB|AUX)$/.test(tokenAt(scene, after)?.pos ?? '');
}

function leftWord(scene: Scene, at: number): string {
  let i = at - 1;
  while (i >= 0 && /^(?:the|a|in|only|currently|now|also|joint|solid|still|at|as|-|–|—)$/.test(word(scene, i)) && at - i < 4) i--;
  return word(scene, i);
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'The mayor puts safety first, she said. The poll put Norbury second, with 40%.',
    facts: [{ quote: 'second', kind: 'rank' }, { quote: '40%' }],
    not: ['first'],
  },
  { text: 'The defeat left Norbury eighth, 11 points off the top.', facts: [{ quote: 'eighth', kind: 'rank', value: 8 }] },
  {
    text: 'Orsa is number four in the chart. The band fell from grace, played to 40 fans, and its singer died at 71.',
    facts: [{ quote: '40 fans', kind: 'count' }],
  },
  { text: 'Norbury stay 16th, two points above Orsa.', facts: [{ quote: '16th', kind: 'rank', value: 16, subject: 'Norbury' }] },
  { text: 'The win lifted them to third, behind Norbury.', facts: [{ quote: 'third', kind: 'rank', value: 3 }] },
  {
    text: "Norbury, fourth in the Arden League table, lost. Second on the agency's list was a mine.",
    facts: [
      { quote: 'fourth', kind: 'rank', value: 4 },
      { quote: 'Second', kind: 'rank', value: 2 },
    ],
  },
  { text: 'She was born third in the family, and voted first in the morning.', facts: [], not: ['third', 'first'] },
  { text: 'Ann Lee beat eighth-seeded Eva Moss.', facts: [{ quote: 'eighth', kind: 'rank', subject: 'Eva Moss' }] },
  { text: 'Ann Lee, seeded three, is second favourite at 5/2 to win.', facts: [{ quote: 'three', kind: 'rank', metric: 'seeding' }] },
  { text: 'Ann Lee beat sixth seed Eva Moss.', facts: [{ quote: 'sixth', kind: 'rank', subject: 'Eva Moss', metric: 'seeding' }] },
  { text: 'Ann Lee rose from 34 in the world to number 21.', facts: [{ quote: '34', kind: 'rank', value: 34 }] },
  {
    text: 'World number two Ann Lee lost in Paris.',
    facts: [{ quote: 'number two', kind: 'rank', subject: 'Ann Lee', metric: 'world ranking' }],
  },
  { text: 'Ann Lee, ranked two places above Eva Moss, won.', facts: [{ quote: 'two places', kind: 'count' }] },
  { text: 'The Top 700 list is drawn up by a group of 40 judges.', facts: [{ quote: '40 judges' }], not: ['Top 700'] },
  { text: 'Ana Costa, ranked 134 in the world, won.', facts: [{ quote: '134', kind: 'rank', value: 134 }] },
  {
    text: 'Ann Lee was second when Norbury held the race, and Tom Bell was third last year.',
    facts: [
      { quote: 'second', kind: 'rank' },
      { quote: 'third', kind: 'rank' },
    ],
  },
  { text: 'Rovers are ninth with 41 points.', facts: [{ quote: 'ninth', kind: 'rank', value: 9 }] },
  {
    text: 'In third was the thriller “Low Tide”, and “Red Barn” could only manage fourth.',
    facts: [
      { quote: 'third', kind: 'rank', value: 3 },
      { quote: 'fourth', kind: 'rank', value: 4 },
    ],
  },
  {
    text: 'Counterline places Orion first in the region; it ranked second last season.',
    facts: [
      { quote: 'first', kind: 'rank' },
      { quote: 'second', kind: 'rank' },
    ],
  },
  { text: 'The bank is the first of the five big lenders to report.', facts: [], not: ['first'] },
  { text: 'It was the second, after Norway, and the number seven brings luck there.', facts: [], not: ['second', 'number seven'] },
  { text: 'The stamp is the ninth in a series of 24 prints.', facts: [], not: ['ninth'] },
  {
    text: 'The heir is second in line to the throne; her aunt is third on the rich list.',
    facts: [
      { quote: 'second', kind: 'rank' },
      { quote: 'third', kind: 'rank' },
    ],
  },
  {
    text: 'Orsa came first there. Its rival fell two places to eighth, and the band entered the chart at five.',
    facts: [
      { quote: 'first', kind: 'rank' },
      { quote: 'eighth', kind: 'rank' },
      { quote: 'five', kind: 'rank', value: 5 },
    ],
  },
  {
    text: 'A survey has Orsa at second. Third-placed Rovers beat the second seeds; the Kestrels were sixth while Norbury is second favourite.',
    facts: [
      { quote: 'second', kind: 'rank', value: 2 },
      { quote: 'Third', kind: 'rank', value: 3 },
      { quote: 'sixth', kind: 'rank', value: 6 },
    ],
  },
  { text: 'He won in 21.12 seconds, with Tom Bell third in 21.8.', facts: [{ quote: 'third', kind: 'rank' }, { quote: '21.12 seconds' }] },
  {
    text: 'Orsa is at number one and Rovers at number eight. A song by Ann Lee is at seven, up from 13; Low Tide slipped to six after a week.',
    facts: [
      { quote: 'seven', kind: 'rank', value: 7 },
      { quote: '13', kind: 'rank', value: 13 },
      { quote: 'six', kind: 'rank', value: 6, direction: 'down' },
    ],
  },
  { text: 'At first he sold it. She was at second base.', facts: [], not: ['first'] },
  { text: 'He sold it for the first time during the second week.', facts: [], not: ['first', 'second'] },
];
