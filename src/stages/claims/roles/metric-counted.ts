/** What numbers of things, parts and stretches go with: "five were hurt, two of them [badly]", "94% [let]", "£4m [over three years]". */
import type { Clause, Role } from '../../../document.js';
import { HARMED, isPeopleWord } from '../../../lexicon/people.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { plainRole } from '../phrases.js';
import { phraseEnd, verbPhrase } from '../verb-phrases.js';
import { chunkAt, chunkOf, headWord, isPossessive, leftOf, nameOf, quantityOf, word, type Scene } from '../scene.js';
import { followsBe } from './clause-owners.js';
import { stateBehind } from './own-told.js';
import type { Focus } from './focus.js';
import type { MetricRule } from './metric-rule.js';
import { behindOf, fronted, ofThem } from './shares.js';

/** Whether a sum of money stands before the number, and no other verb between them. */
function isSpread(scene: Scene, { chunk, duration, quantity, sentence }: Draft): boolean {
  if (!duration && quantity.unitKind !== 'time') return false;
  const left = leftOf(scene, chunk);
  if (!left || !/^(?:over|across)$/.test(word(scene, left.first))) return false;
  for (let i = left.index - 1; i > left.index - 9; i--) {
    const before = chunkAt(scene, i);
    if (!before || before.first < sentence.first || /^(?:verb|comma)$/.test(before.kind)) return false;
    if (quantityOf(scene, before)?.unitKind === 'money') return true;
  }
  return false;
}

/** "fell because of the rents from [its] 40 shops": things that somebody has, and no earlier level. */
function isOwned(scene: Scene, { quantity }: Draft): boolean {
  const at = (quantity.hedge?.first ?? quantity.whole.first) - 1;
  return /^(?:its|their|his|her)$/.test(word(scene, at)) || (isPossessive(scene, at) && scene.timeAt[at - 1]! < 0);
}

/** "[reached] 300 million shares", "[stood at] 30,000 contracts" */
function followsTotal(scene: Scene, { chunk, clause }: Draft): boolean {
  if (clause.verb === null) return false;
  const total = TOTAL.test(headWord(scene, chunkAt(scene, clause.verb)));
  // "reached [a record] 48 million units"
  const record = word(scene, chunk.first - 1) === 'record' && chunkAt(scene, chunk.index - 1)?.kind === 'noun';
  const behind = record ? chunk.index - 2 : chunk.index - 1;
  const at = word(scene, chunkAt(scene, behind)?.first ?? -1);
  return total && clause.verb === (/^(?:at|to)$/.test(at) ? behind - 1 : behind);
}

/** "was light, at [3 billion shares]" */
function followsState(scene: Scene, { chunk, clause }: Draft): boolean {
  if (clause.verb === null || word(scene, chunkAt(scene, chunk.index - 1)?.first ?? -1) !== 'at') return false;
  const state = chunkAt(scene, chunk.index - (chunkAt(scene, chunk.index - 2)?.kind === 'comma' ? 3 : 2));
  return (
    state?.kind === 'adjective' &&
    clause.verb === state.index - 1 &&
    /^(?:is|are|was|were)$/.test(headWord(scene, chunkAt(scene, clause.verb)))
  );
}

const TOTAL =
  /^(?:total(?:s|ed|led)?|number(?:s|ed)?|amount(?:s|ed)?|averaged?|averages|reach(?:es|ed)?|stands?|stood|came|comes|exceed(?:s|ed)?)$/;

/** "Police held 40 [men]. Nine were charged", "[Most patients] got well, but six died": some of those told of just before. */
function manyBefore(scene: Scene, { clause, sentence, quantity }: Draft, focus: Focus): Role | null {
  // "Orsa has 90 clients. Of those, 12 paid": the company's, as the others were
  if ((focus.subject?.type ?? null) !== null && focus.sentence >= sentence.index - 1) return null;
  if (quantity.because.includes('quantity/same-money')) return null;
  const here = peopleIn(scene, clause, sentence.index);
  if (here) return here;
  const { counted } = focus;
  if (counted && focus.countedIn >= sentence.index - 1 && isPeopleWord(counted.text.split(' ').at(-1)!.toLowerCase())) return counted;
  const harmed = HARMED.test(headWord(scene, chunkAt(scene, clause.verb!)));
  if (counted && focus.countedIn === sentence.index && !harmed) return counted;
  return peopleIn(scene, clause, sentence.index - 1);
}

/** The last people without a name that a clause of a sentence is about. */
function peopleIn(scene: Scene, { index }: Clause, sentence: number): Role | null {
  for (let i = index - 1; i >= 0 && i > index - 9; i--) {
    const { subject, sentence: where } = scene.clauses.clauses[i]!;
    if (where < sentence) return null;
    const chunk = subject === null || where > sentence ? undefined : chunkAt(scene, subject);
    if (chunk?.kind !== 'noun' || nameOf(scene, chunk.after - 1)) continue;
    const head = headWord(scene, chunk);
    if (/(?:[^su]s|people|men|women|children)$/.test(head) && isPeopleWord(head)) return plainRole(scene, chunk.first, chunk.after);
  }
  return null;
}

export const COUNTED_RULES: readonly MetricRule[] = [
  {
    // "The council will spend £4m on paint [over three years]": how long what the sum is for takes
    id: 'metric/spread',
    find: ({ scene, draft, focus }) => {
      const spent = isSpread(scene, draft) ? focus.lastOf.get('money') : null;
      return spent ? { metric: spent } : null;
    },
  },
  {
    // "[Shipments] rose to 410,000 units": the level of the clause's own metric
    id: 'metric/counted',
    find: ({ scene, draft, clause }) =>
      draft.quantity.unitKind === 'count' &&
      clause.metric !== null &&
      (draft.part === 'level' || (draft.part === 'base' && (draft.anchor !== null || !isOwned(scene, draft)))) &&
      draft.clause.subject !== draft.chunk.index
        ? { metric: clause.metric, owner: clause.owner }
        : null,
  },
  {
    // "The agency put [the waiting list] at 900 clerks"
    id: 'metric/put-at',
    find: ({ scene, draft, clause }) => {
      const { verb } = draft.clause;
      const object = verb === null ? undefined : chunkAt(scene, verb + 1);
      if (draft.quantity.unitKind !== 'count' || draft.part === 'growth' || clause.metric || object?.kind !== 'noun') return null;
      const at = (draft.quantity.hedge?.first ?? draft.quantity.whole.first) - 1;
      if (verb! > draft.chunk.index || !/^puts?$/.test(headWord(scene, chunkAt(scene, verb!))) || word(scene, at) !== 'at') return null;
      return nameOf(scene, object.after - 1) ? null : { metric: plainRole(scene, object.first, object.after)! };
    },
  },
  {
    // "The average [size] of a ward was 7,000 people", "[Volume] totalled 300 million shares": of what so many are said
    id: 'metric/counted-as',
    find: ({ scene, draft, clause, own }) =>
      draft.quantity.unitKind === 'count' &&
      draft.part === 'plain' &&
      clause.metric !== null &&
      draft.clause.subject !== draft.chunk.index &&
      (followsBe(scene, draft) || followsTotal(scene, draft) || followsState(scene, draft))
        ? { metric: own?.metric ? { ...own.metric, name: clause.metric.name } : clause.metric, owner: clause.owner }
        : null,
  },
  {
    // "silence for the 300 [dead]", "the 14 [injured]", headlines: "14 [dead] as ferry sinks"
    id: 'metric/harmed',
    find: ({ scene, draft: { quantity, sentence } }) => {
      const at = quantity.whole.after;
      const first = quantity.hedge?.first ?? quantity.whole.first;
      const whole =
        quantity.unitKind === 'none' &&
        HARMED.test(word(scene, at)) &&
        (first === sentence.first || /^(?:the|its|their)$/.test(word(scene, first - 1)));
      return whole ? { metric: plainRole(scene, at, at + 1)! } : null;
    },
  },
  {
    // "Two died and 14 [were injured]", "five of the injured [were still in hospital]"
    id: 'metric/predicate',
    find: ({ scene, draft, focus }) => {
      const { subject, verb } = draft.clause;
      const { because, unitKind, number } = draft.quantity;
      const untold =
        unitKind === 'none' ||
        because.includes('quantity/same-money') ||
        (because.includes('quantity/same-unit') && word(scene, number.after) === 'of');
      const bare = untold && draft.unit !== 'year of age' && subject === draft.chunk.index;
      // "its total of [900] is down": counted by the noun before it
      if (!bare || verb === null || verb < subject || word(scene, draft.quantity.whole.first - 1) === 'of') return null;
      const done = chunkAt(scene, verb)!;
      // Where it happened is another role
      const metric = HARMED.test(word(scene, done.head))
        ? plainRole(scene, done.head, done.head + 1)
        : verbPhrase(scene, draft.clause, draft.chunk);
      return metric && { metric, owner: ofThem(focus, behindOf(scene, draft)) ?? fronted(scene, draft) ?? manyBefore(scene, draft, focus) };
    },
  },
  {
    // "five were in hospital, two of them [in a critical condition]"
    id: 'metric/of-them',
    find: ({ scene, draft, focus }) => {
      const [of, them, state] = [1, 2, 3].map((step) => chunkAt(scene, draft.chunk.index + step));
      if (!of || !them || word(scene, of.first) !== 'of' || word(scene, them.first) !== 'them' || state?.kind !== 'preposition')
        return null;
      const after = phraseEnd(scene, state);
      // "more than one in three of them [for 27 weeks]": what was told of all goes on
      const metric = after > state.after ? plainRole(scene, state.first, after) : focus.metric;
      return metric && { metric, owner: ofThem(focus, behindOf(scene, draft)) };
    },
  },
  {
    // "the tower was 94% [let]", "is 60% [owned] by the state": in which state a part of it is
    id: 'metric/part-so',
    find: ({ scene, draft }) => {
      if (draft.quantity.unitKind !== 'percent' || draft.part === 'growth' || !followsBe(scene, draft)) return null;
      const state = chunkAt(scene, draft.chunk.index + 1);
      if (state?.first !== draft.quantity.whole.after || state.kind !== 'verb' || !/(?:ed|en|t)$/.test(word(scene, state.first)))
        return null;
      const metric = plainRole(scene, state.first, phraseEnd(scene, state));
      return metric && { metric };
    },
  },
  {
    // "nine died, with 14 [in hospital]"
    id: 'metric/state',
    find: ({ scene, draft }) => {
      const bare =
        draft.quantity.noun === null &&
        /^(?:none|count)$/.test(draft.quantity.unitKind) &&
        draft.clause.subject !== draft.chunk.index &&
        draft.part === 'plain';
      const metric =
        bare && /^(?:with|and|leaving|left|,)$/.test(word(scene, (draft.quantity.hedge ?? draft.quantity.whole).first - 1))
          ? stateBehind(scene, draft)
          : null;
      return metric && { metric };
    },
  },
  {
    // "six points [clear of Luton]", "two points [above the drop zone]"
    id: 'metric/points-off',
    find: ({ scene, draft }) => {
      const at = draft.quantity.whole.after;
      // "two seconds [ahead of Bell]", "six miles [short of] the port"
      const raced = /^(?:physical|time)$/.test(draft.quantity.unitKind) || draft.duration !== null;
      if (raced && draft.part === 'plain' && /^(?:ahead|behind|clear)$/.test(word(scene, at)) && word(scene, at + 1) !== 'the') {
        const apart = plainRole(scene, at, phraseEnd(scene, chunkOf(scene, at)));
        return apart && { metric: apart };
      }
      if (draft.unit !== 'point' || !/^(?:clear|ahead|behind|above|below|adrift|short|off|back)$/.test(word(scene, at))) return null;
      const metric = plainRole(scene, at - 1, phraseEnd(scene, chunkOf(scene, at)));
      return metric && { metric };
    },
  },
  {
    // "beat the 5,960 [who saw the final]": those counted have no noun, only what they did
    id: 'metric/those-who',
    find: ({ scene, draft }) => {
      const who = chunkAt(scene, draft.chunk.index + 1);
      if (
        !/^(?:none|percent)$/.test(draft.quantity.unitKind) ||
        draft.part === 'growth' ||
        !who ||
        !/^(?:who|that|which)$/.test(word(scene, who.first))
      )
        return null;
      const clause = scene.clauses.clauses[who.clause]!;
      const metric = clause.first === who.index && clause.verb === who.index + 1 ? verbPhrase(scene, clause, draft.chunk) : null;
      return metric && { metric };
    },
  },
];

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'Volume was light, at 3.2 billion shares.', facts: [{ quote: '3.2 billion shares', metric: 'Volume' }] },
  {
    text: 'Some 22% of voters like the plan, compared with 41% who loathe it.',
    facts: [{ quote: '41%', metric: 'loathe it' }],
  },
  { text: 'Shipments reached a record 7.4 million units.', facts: [{ quote: '7.4 million units', metric: 'Shipments' }] },
  { text: 'Nine clerks died in a fire started by a candle.', facts: [{ quote: 'Nine clerks', metric: 'clerks died' }] },
  {
    text: 'The figures of the agency put the waiting list at 900 clerks, down by 30 on May.',
    facts: [
      { quote: '900 clerks', metric: 'waiting list' },
      { quote: '30', metric: 'waiting list' },
    ],
  },
  { text: 'Tom Hale finished two seconds ahead of Bo Bell.', facts: [{ quote: 'two seconds', metric: 'ahead of Bo Bell' }] },
  {
    text: 'Merrow Corp. is small. Police held 40 men. Nine were charged. Most nurses stayed, but six were ill.',
    facts: [
      { quote: 'Nine', subject: 'men', metric: 'charged' },
      { quote: 'six', subject: 'Most nurses', metric: 'were ill' },
    ],
  },
  {
    text: 'Merrow Corp. is small. Kenya is warm. Merrow Corp. has 90 clients. Of those, 12 were late.',
    facts: [{ quote: '12', subject: 'Merrow Corp.' }],
  },
  {
    text: 'Volume in Oslo totalled 300 million shares, and open interest stood at 30,000 contracts.',
    facts: [
      { quote: '300 million shares', metric: 'Volume' },
      { quote: '30,000 contracts', metric: 'open interest' },
    ],
  },
  {
    text: 'A late goal put Rovers six points clear of Luton. Leeds have 40 points.',
    facts: [
      { quote: 'six points', metric: 'points clear of Luton' },
      { quote: '40 points', metric: 'points' },
    ],
  },
  {
    text: 'Flu hit 300 pupils in 12 towns, and 42 of them have died. Police held 40 men, nine of whom were armed.',
    facts: [
      { quote: '42', subject: 'pupils', metric: 'died' },
      { quote: 'nine', subject: 'men', metric: 'armed' },
    ],
  },
  { text: 'The average size of a ward in Peru was 7,000 people.', facts: [{ quote: '7,000 people', metric: 'average size' }] },
  {
    text: 'Measles is back in Kenya, but its total of 1,026 is 40% down.',
    facts: [
      { quote: '1,026', metric: 'total' },
      { quote: '40%', metric: 'total' },
    ],
  },
  { text: 'Ana Costa, who at 77 is eager to sail again, has a boat.', facts: [{ quote: '77', metric: 'age' }] },
  { text: 'A service was held for the estimated 300 dead.', facts: [{ quote: '300', metric: 'dead' }] },
  { text: 'The old tower was 94% let in May.', facts: [{ quote: '94%', kind: 'share', metric: 'let' }] },
  {
    text: 'Rovers drew 6,400 fans, more than the 5,900 who saw the final.',
    facts: [{ quote: '5,900', metric: 'saw the final' }],
  },
  {
    text: 'The council will spend £4m on paint for 90 schools over three years.',
    facts: [{ quote: 'three years', subject: 'council', metric: 'spending on paint' }],
  },
  {
    text: 'Of the 20 sectors surveyed, 13 reported growth.',
    facts: [{ quote: '13', kind: 'count', subject: 'sectors surveyed', metric: 'reported growth' }],
  },
  { text: 'Orsa Inc. laid off 28 people.', facts: [{ quote: '28 people', metric: 'people laid off' }] },
  { text: 'Two killed and 14 injured in pile-up', facts: [{ quote: '14', metric: 'injured' }] },
  {
    text: 'Police said five of the injured were in hospital, two of them in a critical condition.',
    facts: [{ quote: 'two', subject: 'injured', metric: 'in a critical condition' }],
  },
  {
    text: 'Two miners died and 14 were injured. Police said five of the injured were still in hospital.',
    facts: [
      { quote: '14', metric: 'injured' },
      { quote: 'five', subject: 'injured', metric: 'were still in hospital' },
    ],
  },
  { text: "Losses rose because of the rents from the firm's nine offices.", facts: [{ quote: 'nine offices', metric: 'offices' }] },
  {
    text: "Orsa's shipments rose 12% to about 300,000 pallets.",
    facts: [{ quote: '300,000 pallets', metric: 'shipments', subject: 'Orsa' }],
  },
  { text: 'Nine clerks were hurt, with 14 in hospital.', facts: [{ quote: '14', kind: 'count', metric: 'in hospital' }] },
];
