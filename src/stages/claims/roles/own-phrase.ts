/**
 * The words that a number itself goes with.
 *
 *   "[earnings] of $3m" · "$3m in [taxes]" · "a $4m [charge]" · "a 5% drop in [sales]" · "16% of [complaints]" · "30 [stores]"
 */
import type { Chunk } from '../../../document.js';
import { changeNouns } from '../../../lexicon/change.js';
import { AGGREGATES, DIMENSIONS } from '../../../lexicon/metrics.js';
import type { Draft } from '../draft.js';
import { isMetric, measured, phraseFrom, plainRole, roleFrom, type Measured } from '../phrases.js';
import { ageNamed, ageOwner, rankPhrase } from './own-age.js';
import { comparedPhrase, countPhrase, extremePhrase, lastingPhrase, multiplePhrase, outerPhrase, streakPhrase } from './own-count.js';
import { isAmountWord, moneyBefore } from './own-money.js';
import { rightPhrase } from './own-right.js';
import type { ClaimExample } from '../example.js';
import { chunkAt, chunkOf, headWord, leftOf, nameOf, trimmed, word, type Scene } from '../scene.js';

export function ownPhrase(scene: Scene, draft: Draft): Measured | null {
  if (draft.part === 'rank') return rankPhrase(scene, draft);
  const { quantity } = draft;
  // "a lake 40 metres [deep]", "a 40-foot-[tall] statue"
  const at = word(scene, draft.chunk.after) === '-' ? draft.chunk.after + 1 : draft.chunk.after;
  const dimension = DIMENSIONS.get(word(scene, at));
  // "a lake 40 metres [across]", but "40 hectares across Norway"
  const governs = word(scene, draft.chunk.after) === 'across' && chunkAt(scene, draft.chunk.index + 2)?.kind === 'noun';
  if (dimension && quantity.unitKind === 'physical' && !governs)
    return { metric: { ...plainRole(scene, at, at + 1)!, name: dimension }, owner: null };
  if (quantity.unitKind === 'age' || draft.unit === 'year of age')
    return {
      metric: ageNamed(scene, draft) ?? { name: 'age', text: quantity.text, start: quantity.start, end: quantity.end, type: null },
      owner: ageOwner(scene, draft),
    };
  if (quantity.unitKind === 'count' && quantity.noun) return countPhrase(scene, draft);
  if (quantity.unitKind === 'times' && draft.part !== 'growth') {
    if (isSaidOfMetric(scene, draft)) return null;
    const multiple = multiplePhrase(scene, draft);
    if (multiple) return multiple;
    if (word(scene, draft.chunk.after) === 'as' || !/^(?:fraction|ratio)$/.test(quantity.number.class)) return comparedPhrase(scene, draft);
  }
  // "has lost half [its water]"
  if (
    quantity.number.class === 'fraction' &&
    draft.part === 'growth' &&
    /^(?:its|their|his|her)$/.test(word(scene, quantity.whole.after))
  ) {
    const lost = multiplePhrase(scene, draft);
    if (lost) return lost;
  }
  // "23% [less likely to have a stroke]"
  if (quantity.unitKind === 'percent' && draft.part !== 'growth' && isComparative(scene, draft.chunk.after))
    return comparedPhrase(scene, draft);
  // "spent £240,000 [of the money] on cars"
  if (
    quantity.unitKind === 'money' &&
    leftOf(scene, draft.chunk)?.kind === 'verb' &&
    /^of (?:the|that|this|its|their|his|her) (?:money|cash)$/.test([0, 1, 2].map((step) => word(scene, draft.chunk.after + step)).join(' '))
  )
    return null;
  const magnitude = magnitudeOf(scene, draft);
  if (magnitude) return magnitude;
  return (
    streakPhrase(scene, draft) ??
    lastingPhrase(scene, draft) ??
    extremePhrase(scene, draft) ??
    rightPhrase(scene, draft) ??
    leftPhrase(scene, draft)
  );
}

/** "23% [less likely]", "20% [faster] than a bus"; but "5% [more] a year", "closed 2% [higher]" */
export function isComparative(scene: Scene, at: number): boolean {
  const next = scene.tokens.tokens[at + 1];
  if (/^(?:more|less)$/.test(word(scene, at))) return next !== undefined && /^(?:ADJ|ADV)$/.test(next.pos) && next.lower !== 'than';
  return /^(?:fast|slow|cheap|tall|heavi|light|quick|strong|weak|long|short|wid|thick|thin|old|young|pricier|dear|clean|cool|warm|safe)e?r$/.test(
    word(scene, at),
  );
}

/** "[The crime rate] was six times the average": what is measured stands before the verb, not behind the number. */
function isSaidOfMetric(scene: Scene, { chunk, clause }: Draft): boolean {
  if (clause.subject === null || clause.verb === null || clause.verb !== chunk.index - 1) return false;
  const subject = chunkAt(scene, clause.subject)!;
  return (
    subject.kind === 'noun' &&
    /^(?:is|are|was|were|remains|remained)$/.test(headWord(scene, chunkAt(scene, clause.verb))) &&
    isMetric(scene, subject.first, subject.after)
  );
}

/** "a [magnitude] 6.4 [earthquake]", "a 6.4-[magnitude] [quake]" */
function magnitudeOf(scene: Scene, { chunk, quantity, unit }: Draft): Measured | null {
  let thing = chunkAt(scene, chunk.index + 1);
  // "a [6.4-magnitude] quake": a unit with its noun behind
  if (unit === 'magnitude' && thing?.kind === 'noun' && thing.first === chunk.after)
    return { metric: plainRole(scene, chunk.after - 1, chunk.after), owner: plainRole(scene, thing.first, thing.after) };
  if (quantity.unitKind !== 'none') return null;
  let at = chunk.first - 1;
  if (word(scene, at) === '-') at--;
  // "a quake of [magnitude] 7.4"
  const quake = word(scene, at) === 'magnitude' && word(scene, at - 1) === 'of' ? chunkOf(scene, at - 2) : undefined;
  if (quake?.kind === 'noun') return { metric: plainRole(scene, at, at + 1), owner: plainRole(scene, quake.first, quake.after) };
  if (word(scene, at) !== 'magnitude') {
    at = chunk.after;
    if (word(scene, at) === '-') at++;
    if (word(scene, at) !== 'magnitude') return null;
    thing = chunkOf(scene, at);
  }
  if (thing?.kind !== 'noun' || thing.after - 1 === at) return null;
  return {
    metric: plainRole(scene, at, at + 1),
    owner: plainRole(scene, Math.max(thing.first, at < chunk.first ? 0 : at + 1), thing.after),
  };
}

function leftPhrase(scene: Scene, draft: Draft): Measured | null {
  let left = leftOf(scene, draft.chunk);
  // "[Earnings per share]: $1.42 adjusted"
  const label = left && word(scene, left.first) === ':' ? chunkOf(scene, draft.sentence.first) : undefined;
  if (label?.kind === 'noun' && isMetric(scene, label.first, label.after)) {
    const phrase = phraseFrom(scene, label, /^(?:per|of|in|on|from)$/);
    if (phrase.after === left!.first)
      return { metric: plainRole(scene, phrase.first, phrase.after), owner: measured(scene, { ...phrase, after: phrase.core }).owner };
  }
  // "of [plus or minus] 3 points"
  while (left?.kind === 'conjunction' && /^(?:plus|or|minus)$/.test(word(scene, left.first))) left = chunkAt(scene, left.index - 1);
  // "put growth at 8% and [per capita income] at $900"
  // … "with December [sales] down 0.7%"
  const beside = left && /^(?:at|up|down)$/.test(word(scene, left.first)) && left.after - left.first === 1;
  const named = left && beside ? chunkAt(scene, left.index - 1) : undefined;
  if (named?.kind === 'noun' && named.index !== draft.clause.subject && isMetric(scene, named.first, named.after))
    return measured(scene, { first: named.first, core: named.after, after: named.after, next: named.index + 1 });
  // "on [turnover] £28m higher", "post [profits] 3% lower"
  const moved = word(scene, draft.quantity.whole.after);
  if (left?.kind === 'noun' && left.after === draft.quantity.whole.first && left.index !== draft.clause.subject)
    if (/^(?:higher|lower|up|down)$/.test(moved))
      return isMetric(scene, left.first, left.after)
        ? measured(scene, { first: left.first, core: left.after, after: left.after, next: left.index + 1 })
        : nameOf(scene, left.after - 1)?.form === 'name'
          ? { metric: null, owner: roleFrom(scene, left.first, left.after) }
          : null;
  // "[deals] worth $30 million"
  // … "worth [a total of] £40m"
  const sum = left && word(scene, left.first) === 'of' ? chunkAt(scene, left.index - 1) : undefined;
  const tag = sum && AGGREGATES.has(headWord(scene, sum)) ? chunkAt(scene, sum.index - 1) : left;
  let valued = tag && word(scene, tag.after - 1) === 'worth' ? chunkAt(scene, tag.index - 1) : undefined;
  // "[a loan] from Orsa worth $6 million"
  const giver = valued && nameOf(scene, valued.after - 1) ? chunkAt(scene, valued.index - 1) : undefined;
  if (giver && /^(?:from|by|to)$/.test(word(scene, giver.first)) && chunkAt(scene, giver.index - 1)?.kind === 'noun')
    valued = chunkAt(scene, giver.index - 1);
  if (valued?.kind === 'noun' && draft.quantity.unitKind === 'money') {
    const noun = plainRole(scene, valued.first, valued.after);
    return noun && { metric: { ...noun, name: 'value' }, owner: null };
  }
  const near = left && draft.quantity.unitKind === 'money' ? moneyBefore(scene, draft, left) : null;
  if (near) return near;
  if (left?.kind !== 'preposition' || word(scene, left.first) !== 'of') return null;
  let governor = leftOf(scene, left);
  // "sales in the period of $3m": step over a time and its preposition
  while (governor && (governor.kind === 'time' || (governor.kind === 'preposition' && chunkAt(scene, governor.index + 1)?.kind === 'time')))
    governor = leftOf(scene, governor);
  if (governor?.kind !== 'noun' || isAmountWord(scene, governor) || tellsHowMuch(scene, draft, governor)) return null;
  // "on [top] of the $3bn", "at the [expense] of 300 jobs": a preposition of several words
  if (governor.after - governor.first <= 2 && /^(?:top|behalf|account|expense)$/.test(headWord(scene, governor))) return null;
  // "the [goal] of a 40% cut": of what is to be cut
  if (
    draft.part === 'growth' &&
    /^(?:targets?|goals?|aims?)$/.test(headWord(scene, governor)) &&
    changeNouns.has(word(scene, draft.chunk.after))
  )
    return null;
  // "dashed [hopes] of a 2% rise": what is hoped for is not measured in hopes
  if (/^(?:hopes?|fears?|chances?|prospects?|talk|speculation)$/.test(headWord(scene, governor))) {
    const moved = /^(?:growth|expansion|contraction)$/.test(word(scene, draft.chunk.after));
    return moved ? { metric: plainRole(scene, draft.chunk.after, draft.chunk.after + 1), owner: null } : null;
  }
  const given = givenBy(scene, governor);
  if (given) return given;
  const phrase = outerPhrase(scene, governor);
  const head = headWord(scene, governor);
  if (!changeNouns.has(head) || (draft.part !== 'growth' && !/growth/.test(head))) return measured(scene, phrase);
  if (phrase.after > phrase.core && word(scene, phrase.core) === 'in')
    return measured(scene, phraseFrom(scene, chunkAt(scene, scene.chunkAt[phrase.core + 1]!)!));
  const before = trimmed(scene, governor.first, governor.after - 1);
  if (before && isMetric(scene, before.first, before.after))
    return measured(scene, { first: governor.first, core: governor.after - 1, after: governor.after - 1, next: governor.index + 1 });
  return /growth/.test(head) && before ? measured(scene, phrase) : null;
}

/** "a [bequest] from [Ann Lee] of £4m": who gave it stands between the gift and its sum. */
function givenBy(scene: Scene, name: Chunk): Measured | null {
  const from = chunkAt(scene, name.index - 1);
  const gift = chunkAt(scene, name.index - 2);
  if (from?.kind !== 'preposition' || !/^(?:from|by|to)$/.test(word(scene, from.first)) || gift?.kind !== 'noun') return null;
  if (nameOf(scene, name.after - 1)?.form !== 'name' || nameOf(scene, gift.after - 1)) return null;
  const giver = word(scene, from.first) === 'to' ? null : roleFrom(scene, name.first, name.after);
  return { metric: plainRole(scene, gift.first, gift.after), owner: giver };
}

/** "lost [an average] of 9 kg", "stayed for [a total] of three years": how much of what the verb says, no measure of its own. */
function tellsHowMuch(scene: Scene, { clause, quantity, part }: Draft, noun: Chunk): boolean {
  if (noun.after - noun.first !== 2 || !AGGREGATES.has(headWord(scene, noun))) return false;
  if (clause.verb === null || (quantity.unitKind === 'percent' && part !== 'growth') || !/^an?$/.test(word(scene, noun.first)))
    return false;
  const before = chunkAt(scene, noun.index - 1);
  const verb = headWord(scene, chunkAt(scene, clause.verb));
  if (/^(?:is|are|was|were|be|been|reach|reached|reaches|hit)$/.test(verb)) return false;
  return before?.index === clause.verb || (before?.kind === 'preposition' && /^(?:for|by)$/.test(word(scene, before.first)));
}

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'Norway voted to raise the retirement age to 68.', facts: [{ quote: '68', metric: 'retirement age' }] },
  { text: 'Doctors said Ana Costa had a 5% chance of survival.', facts: [{ quote: '5%', subject: 'Ana Costa', metric: 'chance' }] },
  {
    text: 'Drivers of Orsa Inc. got a 5% pay rise in exchange for longer hours. Orsa Inc. saw a 6% rise in sales.',
    facts: [
      { quote: '5%', metric: 'pay' },
      { quote: '6%', metric: 'sales' },
    ],
  },
  { text: 'Merrow Corp. bought a third of the airline.', facts: [{ quote: 'third', metric: 'stake' }] },
  { text: 'Merrow Corp. has swapped its trams for 20% of Orsa Inc.', facts: [{ quote: '20%', metric: 'stake' }] },
  { text: 'The euro hit $1.28 in quiet Oslo trade.', facts: [{ quote: '$1.28', metric: 'exchange rate' }] },
  { text: 'Orsa Inc. made $30m in retail trade.', facts: [{ quote: '$30m', metric: 'retail trade' }] },
  {
    text: 'Merrow shares hit a low of $45 in the morning trade. Orsa Inc. won work with a combined maximum value of $3m.',
    facts: [
      { quote: '$45', metric: 'share price' },
      { quote: '$3m', metric: 'combined maximum value', modifier: null },
    ],
  },
  {
    text: 'The largest gift was a bequest from Ann Lee of £400,000.',
    facts: [{ quote: '£400,000', subject: 'Ann Lee', metric: 'bequest' }],
  },
  { text: 'The tram is 20% faster than a bus.', facts: [{ quote: '20%', kind: 'rate', subject: 'tram', metric: 'faster' }] },
  { text: 'The mill is 30% more efficient.', facts: [{ quote: '30%', kind: 'rate', subject: 'mill', metric: 'more efficient' }] },
  { text: 'Kenya took a loan from Orsa Inc. worth $6 million.', facts: [{ quote: '$6 million', metric: 'value' }] },
  { text: 'Lawmakers debated a budget request for $35 million.', facts: [{ quote: '$35 million', metric: 'budget request' }] },
  { text: 'The crime rate in Belmora was nine times the national average.', facts: [{ quote: 'nine times', metric: 'crime rate' }] },
  { text: 'A 6.8-magnitude earthquake struck Peru.', facts: [{ quote: '6.8-magnitude', subject: 'earthquake', metric: 'magnitude' }] },
  { text: 'A quake of magnitude 7.4 killed nine people.', facts: [{ quote: '7.4', subject: 'quake', metric: 'magnitude' }] },
  { text: 'He spent £2,000 of the money on cars.', facts: [{ quote: '£2,000', kind: 'amount' }] },
  { text: 'The nebula is 5,000 light years away.', facts: [{ quote: '5,000 light years', subject: 'nebula', metric: 'distance' }] },
  { text: 'Drivers saved an average of $40 a month.', facts: [{ quote: '$40', subject: 'Drivers', metric: 'saved' }] },
  { text: 'Orsa Inc. invested £280m in van production.', facts: [{ quote: '£280m', metric: 'investment in van production' }] },
  { text: 'Orsa Inc. forecast net sales growth of 3%.', facts: [{ quote: '3%', metric: 'net sales' }] },
  { text: 'Kenya saw 3% economic growth.', facts: [{ quote: '3%', metric: 'economic growth' }] },
  { text: 'Orsa Inc. pays half the Kenyan wage.', facts: [{ quote: 'half', subject: 'Orsa Inc.', metric: 'Kenyan wage' }] },
  { text: 'Orsa Inc. has half as many schools.', facts: [{ quote: 'half', subject: 'Orsa Inc.', metric: 'schools' }] },
  {
    text: 'The new tram line, the third longest in Peru, opens in May.',
    facts: [{ quote: 'third', kind: 'rank', metric: 'longest in Peru' }],
  },
  {
    text: 'The offer lets Orsa Inc. buy 15% of shares at the offering price.',
    facts: [{ quote: '15%', subject: 'Orsa Inc.', metric: 'shares' }],
  },
  {
    text: 'A magnitude 6.4 earthquake struck at a depth of 40km.',
    facts: [
      { quote: '6.4', kind: 'measure', subject: 'earthquake', metric: 'magnitude' },
      { quote: '40km', subject: 'earthquake', metric: 'depth' },
    ],
  },
  {
    text: 'Walkers were 23% less likely to have a stroke.',
    facts: [{ quote: '23%', kind: 'rate', subject: 'Walkers', metric: 'less likely to have a stroke' }],
  },
  {
    text: 'Orsa Inc. said profits rose 4%, on turnover £28m higher at £402m.',
    facts: [
      { quote: '£28m', kind: 'growth', metric: 'turnover' },
      { quote: '£402m', metric: 'turnover' },
    ],
  },
  {
    text: 'Orsa Inc. said 600 of its 8,500 customers had left.',
    facts: [{ quote: '600', subject: 'Orsa Inc.', metric: 'customers' }],
  },
  {
    text: 'Earnings per share: $1.42 adjusted, against $1.31 expected.',
    facts: [{ quote: '$1.42', metric: 'Earnings per share' }],
  },
  {
    text: 'Orsa Inc. ended the year with $11bn in cash, and paid $4m in cash for the mill.',
    facts: [
      { quote: '$11bn', subject: 'Orsa Inc.', metric: 'cash' },
      { quote: '$4m', subject: 'Orsa Inc.', metric: 'payment' },
    ],
  },
  { text: 'Ana Costa stole $45,000 worth of rings.', facts: [{ quote: '$45,000', subject: 'Ana Costa', metric: 'rings' }] },
  {
    text: 'The council spent $3m on paint, almost twice as much as in 2021.',
    facts: [{ quote: 'twice', kind: 'rate', subject: 'council', metric: 'spending on paint' }],
  },
  {
    text: "The shops account for 27% of Orsa Inc.'s C$9bn (US$6.3bn) in sales.",
    facts: [
      { quote: '27%', subject: 'shops', metric: 'sales' },
      { quote: 'C$9bn', subject: 'Orsa Inc.', metric: 'sales' },
    ],
  },
  {
    text: 'Orsa Inc. posted a $676m (£352m) loss.',
    facts: [
      { quote: '$676m', metric: 'loss' },
      { quote: '£352m', metric: 'loss' },
    ],
  },
  {
    text: 'Two banks gave Orsa Inc. $28 million in bridge loans, and it invested $2bn in ports.',
    facts: [
      { quote: '$28 million', metric: 'bridge loans' },
      { quote: '$2bn', metric: 'investment in ports' },
    ],
  },
  { text: 'Oil rose above the $47 mark.', facts: [{ quote: '$47', metric: 'price' }] },
  {
    text: 'Orsa Inc. enjoyed a fourth straight quarter of sales growth.',
    facts: [{ quote: 'fourth straight quarter', metric: 'sales growth' }],
  },
  {
    text: 'Orsa Inc. ended the year badly, with autumn sales down 2.9%.',
    facts: [{ quote: '2.9%', subject: 'Orsa Inc.', metric: 'autumn sales' }],
  },
  { text: 'Police said a 9cm crack in a tank had let oil out.', facts: [{ quote: '9cm', subject: 'crack' }] },
  {
    text: "Orsa Inc. owns 51% of Merrow Corp.'s 3.6 million shares.",
    facts: [{ quote: '51%', subject: 'Orsa Inc.', metric: 'shares' }],
  },
  {
    text: 'Orsa Inc. booked a $9 million, or 12 cents a share, charge.',
    facts: [
      { quote: '$9 million', metric: 'charge' },
      { quote: '12 cents', metric: 'charge' },
    ],
  },
  { text: 'Since the age of 22 Ana Costa has sung.', facts: [{ quote: '22', subject: 'Ana Costa', metric: 'age' }] },
  { text: 'Orsa Inc. owns 51% of Merrow Corp.', facts: [{ quote: '51%', kind: 'share', subject: 'Orsa Inc.', metric: 'stake' }] },
  {
    text: 'Orsa must hold $3 million in working capital.',
    facts: [{ quote: '$3 million', metric: 'working capital' }],
  },
  {
    text: 'Holders of Orsa Inc. approved its acquisition by Merrow Ltd. of Leeds for $27 a share.',
    facts: [{ quote: '$27', subject: 'Orsa Inc.', metric: 'acquisition' }],
  },
  {
    text: 'There were more than 500 robberies in England and Wales in 2023.',
    facts: [{ quote: '500 robberies', subject: 'England and Wales', metric: 'robberies' }],
  },
  {
    text: 'Young nurses are twice as likely as men to smoke, and 1.6 times more likely than doctors to drink.',
    facts: [{ quote: '1.6 times', subject: 'Young nurses', metric: 'more likely to drink' }],
  },
  {
    text: 'Growth slowed. Strikes took 0.8 percentage points off growth in May.',
    facts: [{ quote: '0.8 percentage points', kind: 'growth', metric: 'growth', direction: 'down' }],
  },
  {
    text: 'Orsa Inc. will add another 40 buses at a cost of £9m.',
    facts: [{ quote: '£9m', subject: 'Orsa Inc.', metric: 'cost' }],
  },
  { text: 'She sits on the 11-member board.', facts: [{ quote: '11-member', subject: 'board' }] },
  { text: 'Half of those aged 30-39 rent.', facts: [{ quote: '30-39', subject: 'those aged 30-39', unit: 'year of age' }] },
  {
    text: '“Cold Ferry” docked at No. 1 in Peruvian cinemas.',
    facts: [{ quote: 'No. 1', kind: 'rank', subject: 'Cold Ferry', metric: 'cinemas' }],
  },
];
