/** What stands right of a quantity and says that it is a change: "5% [increase]", "5% [higher]", "12 [more] nurses", "3% [behind] 2019". */
import { changeAdverbs, changeNouns, offVerbs } from '../../../lexicon/change.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { isComparative } from '../roles/own-phrase.js';
import { changeNounOf, growth, isLevelGain, thanOthers, thanThen, type Reading } from './movement.js';
import { chunkAt, headWord, leftOf, quantityOf, rightOf, timeHolding, timeOf, word, type Scene } from '../scene.js';

export function readRight(scene: Scene, draft: Draft): Reading | null {
  const { chunk, quantity } = draft;
  const right = rightOf(scene, chunk);
  if (!right) return null;
  const first = word(scene, right.first);
  if (right.kind === 'noun' && right.first === chunk.after) {
    const noun = changeNounOf(scene, right);
    if (noun && !isLevelGain(scene, draft, noun.word)) return growth(noun.direction, 'change/quantity-noun', noun.id);
  }
  // "a 20% [and 16% improvement]"
  const other = /^(?:and|or|to)$/.test(first) ? chunkAt(scene, chunk.index + 2) : undefined;
  const shared = other?.kind === 'quantity' ? chunkAt(scene, chunk.index + 3) : undefined;
  if (shared?.kind === 'noun' && shared.first === other!.after && /^(?:percent|point)$/.test(quantity.unitKind)) {
    const noun = quantityOf(scene, other)!.unitKind === quantity.unitKind ? changeNounOf(scene, shared) : null;
    if (noun) return growth(noun.direction, 'change/quantity-noun', noun.id);
  }
  // "a 24% [greater] risk"
  const way = /^(?:greater|higher|larger|bigger|increased|lower|smaller|reduced)$/.test(first) ? first : null;
  if (
    way !== null &&
    quantity.unitKind === 'percent' &&
    right.kind === 'noun' &&
    right.first === chunk.after &&
    right.after - right.first > 1 &&
    /^an?$/.test(word(scene, (quantity.hedge?.first ?? quantity.first) - 1))
  )
    return growth(/^(?:lower|smaller|reduced)$/.test(way) ? 'down' : 'up', 'change/quantity-adverb');
  // "a 5% [climb]": a noun that the tagger took for a verb
  if (
    right.kind === 'verb' &&
    right.after - right.first === 1 &&
    /^an?$/.test(word(scene, (quantity.hedge?.first ?? quantity.first) - 1))
  ) {
    const noun = changeNouns.get(first);
    if (noun) return growth(noun.direction, 'change/quantity-noun', noun.id);
  }
  const stocks = readStocks(scene, draft);
  if (stocks) return stocks;
  // "closed 0.2% [down]"
  const verb = leftOf(scene, chunk);
  if (
    /^(?:up|down|off)$/.test(first) &&
    verb?.kind === 'verb' &&
    /^(?:closed|ended|finished|traded|opened|was|were|is|are|settled|stood)$/.test(headWord(scene, verb))
  )
    return growth(first === 'up' ? 'up' : 'down', 'change/quantity-adverb');
  // "settled $1.39, or 1.7%, [higher]"
  const or = chunkAt(scene, chunk.index + 2);
  const adverb = chunkAt(scene, chunk.index + 5);
  if (right.kind === 'comma' && or && word(scene, or.first) === 'or' && chunkAt(scene, chunk.index + 3)?.kind === 'quantity' && adverb) {
    const way = changeAdverbs.get(word(scene, adverb.first));
    if (way && /^(?:higher|lower|firmer|weaker|stronger|softer)$/.test(word(scene, adverb.first)))
      return growth(way.direction, 'change/quantity-adverb', way.id);
  }
  // "8% [down on] last year"
  if (/^(?:up|down)$/.test(first) && word(scene, right.first + 1) === 'on' && /^(?:percent|point|times)$/.test(quantity.unitKind))
    return growth(first === 'up' ? 'up' : 'down', 'change/quantity-adverb');
  // "90 points, or 0.4%, better off", "0.4% better off", "would be £410 worse off a year"
  const off =
    right.kind === 'comma' && or && word(scene, or.first) === 'or' && chunkAt(scene, chunk.index + 3)?.kind === 'quantity' ? adverb : right;
  const better = off ? word(scene, off.first) : '';
  if (
    /^(?:better|worse)$/.test(better) &&
    word(scene, off!.first + 1) === 'off' &&
    /^(?:percent|index|point|none|money)$/.test(quantity.unitKind)
  )
    return growth(better === 'better' ? 'up' : 'down', 'change/quantity-adverb');
  const before = readAsBefore(scene, draft);
  if (before) return before;
  const taken = readOff(scene, draft, first);
  if (taken) return taken;
  if (/^(?:adverb|adjective|noun)$/.test(right.kind) && right.after - right.first === 1 && !/^(?:off|ahead|down|up)$/.test(first)) {
    const adverb = changeAdverbs.get(first);
    // "20% cheaper [than its rival]": no move of its own
    if (adverb && isPlainThan(scene, draft, right.after)) return null;
    if (adverb) return growth(adverb.direction, 'change/quantity-adverb', adverb.id);
  }
  // "30% [more expensive] than in May"
  if (quantity.unitKind === 'percent' && isComparative(scene, right.first)) {
    const than = [1, 2].map((step) => right.first + step).find((i) => word(scene, i) === 'than');
    if (than !== undefined && thanThen(scene, than))
      return growth(/^(?:less|cheap|short|slow|young|small|light|weak|thin)/.test(first) ? 'down' : 'up', 'change/more-than');
  }
  if (
    /^(?:more|less|fewer)$/.test(first) &&
    !isPlainThan(scene, draft, right.first + 1) &&
    !thanOthers(scene, right.first + 1) &&
    (word(scene, right.first + 1) === 'than' ||
      (quantity.unitKind === 'percent' && /^(?:for|to|on|in|[.,])$/.test(word(scene, right.first + 1))) ||
      (right.kind === 'noun' && quantity.unitKind === 'percent'))
  ) {
    return growth(first === 'more' ? 'up' : 'down', 'change/more-than');
  }
  // "plans to open three [more]"
  if (first === 'more' && quantity.unitKind === 'none' && verb?.kind === 'verb' && verb.index > (draft.clause.subject ?? -1)) {
    const behind = chunkAt(scene, right.index + 1);
    if (right.after - right.first === 1 && (!behind || /^(?:preposition|time|stop|comma)$/.test(behind.kind)))
      return growth('up', 'change/more');
  }
  if (/^(?:behind|below|above|ahead)$/.test(first)) return readBeside(scene, draft, right.index);
  if (
    /^(?:percent|point|physical|money|count)$/.test(quantity.unitKind) &&
    right.kind === 'verb' &&
    word(scene, right.head) === 'added' &&
    draft.clause.subject === chunk.index
  ) {
    return growth('up', 'change/was-added');
  }
  return null;
}

/** A share set against something else that is no other time: "40% more [than buses]". */
const isPlainThan = (scene: Scene, { quantity }: Draft, than: number): boolean =>
  quantity.unitKind === 'percent' && word(scene, than) === 'than' && !thanThen(scene, than);

/** How stocks of goods change. */
const STOCKS = /^(?:builds?|injections?|draws?|drawdowns?|withdrawals?|increases?|decreases?|reductions?)$/;

/** "a 2 million-barrel [build]" */
export function readStocks(scene: Scene, { chunk, quantity }: Draft): Reading | null {
  const noun = word(scene, chunk.after);
  if (quantity.unitKind !== 'physical' || !STOCKS.test(noun)) return null;
  return growth(/^(?:build|injection|increase)/.test(noun) ? 'up' : 'down', 'change/stocks');
}

/** What a level is measured against: "3% below its [peak]". */
const NORMS = /^(?:peaks?|highs?|lows?|levels?|averages?|norms?|normal|records?)$/;

/** "twice as many as [a year earlier]", "30p [more] a night": set against another time. */
function readAsBefore(scene: Scene, { quantity, sentence }: Draft): Reading | null {
  const at = quantity.whole.after;
  if (quantity.unitKind === 'money')
    return /^(?:more|less)$/.test(word(scene, quantity.after)) && /^(?:an?|per|on|for|in|each|[.,])$/.test(word(scene, quantity.after + 1))
      ? growth(word(scene, quantity.after) === 'more' ? 'up' : 'down', 'change/more')
      : null;
  // "sold 40 boats, [double] the previous year's total"
  if (/^(?:double|triple|treble|quadruple)$/.test(quantity.number.text) && word(scene, quantity.first - 1) === ',')
    return /^(?:the|its|their|that)$/.test(word(scene, at)) ? growth('up', 'change/double-of') : null;
  if (quantity.unitKind !== 'times' || word(scene, at) !== 'as' || word(scene, at + 2) !== 'as') return null;
  const time = at + 3 < sentence.after ? timeHolding(scene, at + 3) : undefined;
  return time?.type === 'DATE' && /^(?:many|much|high|big|large)$/.test(word(scene, at + 1))
    ? growth((quantity.value ?? 1) < 1 ? 'down' : 'up', 'change/as-before')
    : null;
}

/** "taken 0.3 points [off] growth" */
function readOff(scene: Scene, draft: Draft, first: string): Reading | null {
  const verb = leftOf(scene, draft.chunk);
  // "would cut £9bn from services"
  if (first === 'from' && draft.quantity.unitKind === 'money' && verb?.kind === 'verb' && CUTTING.test(headWord(scene, verb)))
    return growth('down', 'change/verb-from');
  if (first !== 'off') return null;
  return verb?.kind === 'verb' && offVerbs.has(headWord(scene, verb)) ? growth('down', 'change/verb-off') : null;
}

const CUTTING =
  /^(?:cut|cuts|cutting|slash(?:es|ed|ing)?|trim(?:s|med|ming)?|shav(?:e|es|ed|ing)|wip(?:e|es|ed|ing)|knock(?:s|ed|ing)?|strip(?:s|ped|ping)?)$/;

/** "7.5% [behind] 2023", "4% [above] last year's level": measured against another time. */
function readBeside(scene: Scene, draft: Draft, at: number): Reading | null {
  if (!/^(?:percent|point|times)$/.test(draft.quantity.unitKind)) return null;
  const first = word(scene, chunkAt(scene, at)!.first);
  let next = chunkAt(scene, at + 1);
  if (next && word(scene, next.first) === 'of') next = chunkAt(scene, next.index + 1);
  if (next && NORMS.test(headWord(scene, next)))
    return growth(first === 'behind' || first === 'below' ? 'down' : 'up', `change/${first}-norm`);
  if (!next || timeOf(scene, next)?.type !== 'DATE') return null;
  return growth(first === 'behind' || first === 'below' ? 'down' : 'up', `change/${first}-time`);
}

/** "an [extra] £4bn", "30 [more] nurses", "184,000 [new] jobs" */
export function readExtra(scene: Scene, { quantity, chunk, clause }: Draft): Reading | null {
  const { number, unitKind } = quantity;
  // "a further [12%] dropped out": another part of the same people
  if (unitKind === 'percent' && clause.subject === chunk.index && clause.verb === chunk.index + 1) return null;
  const next = word(scene, number.after);
  // "scored two more goals": others of those told before; "30 more nurses" is how many there are now
  if (unitKind === 'count' && /^(?:more|additional)$/.test(next) && (quantity.value ?? 10) < 10) return null;
  if (
    (unitKind === 'count' || unitKind === 'none') &&
    /^(?:extra|additional|more|further)$/.test(next) &&
    word(scene, number.after + 1) !== 'than'
  ) {
    const counts = unitKind === 'count' || /^(?:NOUN|PROPN|ADJ)$/.test(scene.tokens.tokens[number.after + 1]?.pos ?? '');
    // "two more [cuts]": more of what changes something, no change itself
    if (counts && !changeNouns.has(scene.tokens.tokens[quantity.whole.after - 1]!.lower)) return growth('up', 'change/extra');
  }
  if (unitKind === 'count' && next === 'new' && quantity.unit === 'job') return growth('up', 'change/new-jobs');
  // "a further 60 suits were filed", "with another £9m to follow": others of those told before
  const verb = clause.subject === chunk.index && clause.verb !== null ? chunkAt(scene, clause.verb)! : null;
  const others = verb !== null && /^(?:be|been|was|were|is|are)$/.test(word(scene, verb.head - 1));
  const later = word(scene, quantity.whole.after) === 'to' && /^(?:follow|come)$/.test(word(scene, quantity.whole.after + 1));
  // "an extra levy of £9,000", "an additional figure of 200"
  const of = (quantity.hedge?.first ?? quantity.first) - 1;
  if (word(scene, of) === 'of' && /^(?:extra|additional)$/.test(word(scene, of - 2))) return growth('up', 'change/extra');
  for (let i = quantity.first - 1; i >= 0 && i >= quantity.first - 3; i--) {
    if (/^(?:further|another)$/.test(word(scene, i)) && (later || others || isThere(scene, i))) return null;
    if (/^(?:extra|additional|further)$/.test(word(scene, i))) return growth('up', 'change/extra');
    // "another £70,000", but "another 40 guests" may be others
    if (word(scene, i) === 'another' && unitKind === 'money') return growth('up', 'change/extra');
    if (!/^(?:a|an|estimated|about|nearly|around|some|up|to)$/.test(word(scene, i))) return null;
  }
  return null;
}

/** "there are a [further] 300 people" */
const isThere = (scene: Scene, at: number): boolean =>
  [at - 2, at - 3].some((i) => word(scene, i) === 'there' && /^(?:is|are|was|were|'s)$/.test(word(scene, i + 1)));

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'A flat is 30% more expensive than in 2019. Trains cost 40% more than buses, and the phone is 20% cheaper than its rival. Rents are 8% higher than before the war.',
    facts: [
      { quote: '30%', kind: 'growth', direction: 'up' },
      { quote: '40%', kind: 'rate', direction: null },
      { quote: '20%', kind: 'rate', direction: null },
      { quote: '8%', kind: 'growth', direction: 'up' },
    ],
  },
  { text: 'There are a further 300 people on the list.', facts: [{ quote: '300 people', kind: 'count', direction: null }] },
  {
    text: 'It meant an extra levy of up to £9,000. The council would cut £4bn from its budget after a £3bn boost, and took £2bn from reserves.',
    facts: [
      { quote: '£9,000', kind: 'growth', direction: 'up' },
      { quote: '£4bn', kind: 'growth', direction: 'down' },
      { quote: '£3bn', kind: 'growth', direction: 'up' },
      { quote: '£2bn', kind: 'amount', direction: null },
    ],
  },
  {
    text: 'A further 240 claims were filed by May. The band has three more songs on the list, and the city will hire 40 more guards.',
    facts: [
      { quote: '240 claims', kind: 'count', direction: null },
      { quote: 'three more songs', kind: 'count', direction: null },
      { quote: '40 more guards', kind: 'growth', direction: 'up' },
    ],
  },
  {
    text: 'Women earn 22% less than men, and 4% more than last year.',
    facts: [
      { quote: '22%', kind: 'rate', direction: null },
      { quote: '4%', kind: 'growth', direction: 'up' },
    ],
  },
  { text: 'The engine shows a 20% and 16% improvement in power and range.', facts: [{ quote: '20%', kind: 'growth', direction: 'up' }] },
  { text: 'He has to stay an extra five years.', facts: [{ quote: 'five years', kind: 'growth', direction: 'up' }] },
  { text: 'One in 10 failed and a further 12% dropped out.', facts: [{ quote: '12%', kind: 'share', direction: null }] },
  { text: 'Traders expect two more cuts.', facts: [{ quote: 'two more cuts', kind: 'count', direction: null }] },
  {
    text: 'Analysts had expected a 1.5 million-barrel draw and a 300,000-barrel build.',
    facts: [
      { quote: '1.5 million-barrel', kind: 'growth', direction: 'down' },
      { quote: '300,000-barrel', kind: 'growth', direction: 'up' },
    ],
  },
  { text: 'Short sleepers had a 24% greater risk.', facts: [{ quote: '24%', kind: 'growth', direction: 'up' }] },
  { text: 'The index closed 0.2% down.', facts: [{ quote: '0.2%', kind: 'growth', direction: 'down' }] },
  {
    text: 'Copper settled $39, or 1.7%, higher at $8,542 a tonne.',
    facts: [
      { quote: '$39', kind: 'growth', direction: 'up' },
      { quote: '1.7%', kind: 'growth', direction: 'up' },
    ],
  },
  { text: 'She expects sales to fall by a further 2%.', facts: [{ quote: '2%', kind: 'growth', direction: 'down' }] },
  {
    text: 'Takings are running 6.5% behind 2022 and nearly a third behind 2019.',
    facts: [
      { quote: '6.5%', kind: 'growth', direction: 'down' },
      { quote: 'third', kind: 'growth', direction: 'down' },
    ],
  },
  {
    text: 'The storm had taken 0.4 percentage points off growth.',
    facts: [{ quote: '0.4 percentage points', kind: 'growth', direction: 'down' }],
  },
  { text: 'Analysts had expected 170,000 new jobs.', facts: [{ quote: '170,000 new jobs', kind: 'growth', unit: 'job', direction: 'up' }] },
  { text: 'About 250MW was added during the year.', facts: [{ quote: '250MW', kind: 'growth', direction: 'up' }] },
  { text: 'The council hired 40 more gardeners.', facts: [{ quote: '40 more gardeners', kind: 'growth', direction: 'up' }] },
  { text: 'The maker sold 2.1% more cars than a year ago.', facts: [{ quote: '2.1%', kind: 'growth', direction: 'up' }] },
  {
    text: 'Bookings were 8% down on last year, and guests spent 30p more a night. Another £70,000 would save the inn.',
    facts: [
      { quote: '8%', kind: 'growth', direction: 'down' },
      { quote: '30p', kind: 'growth', direction: 'up' },
      { quote: '£70,000', kind: 'growth', direction: 'up' },
    ],
  },
  { text: 'The Nikkei finished 90 points, or 0.4%, better off.', facts: [{ quote: '0.4%', kind: 'growth', direction: 'up' }] },
  {
    text: 'Rents are 3% below the peak of May 2021, and rainfall was 40% above normal.',
    facts: [
      { quote: '3%', kind: 'growth', direction: 'down' },
      { quote: '40%', kind: 'growth', direction: 'up' },
    ],
  },
  { text: "It sold 40 boats, double the previous year's total.", facts: [{ quote: 'double', kind: 'growth', direction: 'up' }] },
  { text: 'Pupils get 20% off the price of a ticket.', facts: [{ quote: '20%', direction: null }] },
];
