/** Shares that are the subject of their clause, and shares of another group set against them. */
import type { Chunk, Clause, Role } from '../../../document.js';
import type { Draft } from '../draft.js';
import { agedEnd, HAVING, peopleBefore, pluralBefore, relativeWhole, withInfinitive } from './share-groups.js';
import type { ClaimExample } from '../example.js';
import { carriedSubject, type Focus } from './focus.js';
import { answering, isVote } from './polls.js';
import { phraseFrom, plainRole, roleFrom, type Phrase } from '../phrases.js';
import { MINDED, predicateFrom } from '../predicates.js';
import { isPeopleWord } from '../../../lexicon/people.js';
import { isPeople } from '../kinds/people.js';
import { chunkAt, chunkOf, clauseOf, headWord, nameOf, quantityOf, word, type Scene } from '../scene.js';

/** People and what acts like them, by word or by the ending of those who do something: "nurses", "commuters", "pensioners". */
const PEOPLE =
  /^(?:[Tt]hose|people|adults|respondents|women|men|children|americans|britons|households|nurses|firms|companies|businesses|families|homes|schools|universities|colleges|councils|hospitals|charities|pubs|restaurants|shops|banks|clubs|towns|cities|boys|girls|them|us|sample|.{2,}(?:ers|ors|ists|ees|ants|ents|ians|zens))$|^\p{Lu}\p{Ll}+ans$|^(?:under|over)-\d+s$|olds$/u;

/**
 * "[One in six] adults owns a boat" → adults, own a boat; "[22%] of calls concerned noise" → noise, calls: people are the subject of
 * what they do, of things the share tells how many are what the verb says.
 */
export function fillShareSubject(scene: Scene, draft: Draft, focus: Focus): void {
  const parts = behindOf(scene, draft);
  const them = parts !== null && /^them$/i.test(parts.text);
  const behind =
    described(scene, draft) ??
    (them ? peopleBefore(scene, draft) : null) ??
    ofThem(focus, parts) ??
    (them ? pluralBefore(scene, draft) : null);
  if (behind) focus.group = behind;
  const reduced = reducedClause(scene, draft);
  const clause = answering(scene, draft, focus) ?? reduced ?? draft.clause;
  const verb = chunkAt(scene, clause.verb!)!;
  const people =
    behind === null ||
    MINDED.test(headWord(scene, verb)) ||
    PEOPLE.test(behind.text.split(/[ -]/)[0]!) ||
    /^those\b/.test(behind.text) ||
    PEOPLE.test(
      behind.text
        .split(/ (?:of|in|aged|under|over|with|who|living|from)\b/)[0]!
        .split(' ')
        .pop()!,
    ) ||
    isPeopleWord(
      behind.text
        .split(/ (?:of|in|aged|under|over|with|who|living|from|at)\b/)[0]!
        .split(' ')
        .pop()!
        .toLowerCase(),
    );
  draft.because.push('role/share-of');
  if (behind && people && focus.respondents) focus.respondents = behind;
  if (people && !(behind === null && /^(?:came|come|comes|coming)$/.test(headWord(scene, verb)))) {
    // "Half of [parents] said their child was ill, one in eight blamed the bus": shares of the same group
    const parted = focus.sentence === draft.sentence.index ? focus.group : null;
    const among = behind ?? fronted(scene, draft) ?? parted ?? peopleBefore(scene, draft) ?? focus.group ?? focus.respondents;
    const kind = predicate(scene, verb);
    // "18,000 replies came in. [Seven in 10] were in favour": of those counted last
    const counted = focus.countedIn >= draft.sentence.index - 1 ? focus.counted : null;
    draft.subject = kind ?? among ?? counted ?? (isVote(scene) ? asked(draft) : carriedSubject(focus, draft));
    draft.metric = kind ? (among ?? focus.metric) : (predicateFrom(scene, verb) ?? focus.metric);
    return;
  }
  draft.metric = behind ?? focus.metric;
  let object = chunkAt(scene, verb.index + 1);
  const placing =
    /^(?:is|are|was|were|be|been|come|comes|came|stem|stems|stemmed|go|goes|went|live|lives|lived|lie|lies|lay|arise|arose|sit|sits|occurred|happened)$/;
  const preposition = object?.kind === 'preposition' ? word(scene, object.first) : '';
  const located = /^(?:in|from|at|on|for|by)$/.test(preposition);
  // "68% of trains [arrived on time]"
  if (behind && /^(?:on|at|by)$/.test(preposition) && verb.after - verb.first === 1 && !placing.test(headWord(scene, verb))) {
    draft.subject = behind;
    draft.metric = predicateFrom(scene, verb);
    return;
  }
  // "80% of parishes [have no clinic]", "half of the huts [will lack power]", "[are fitted with pumps]": things have and lack as people do
  const has = HAVING.test(word(scene, verb.first)) || HAVING.test(headWord(scene, verb)) || preposition === 'with';
  if (behind && word(scene, draft.quantity.whole.after) === 'of' && has) {
    draft.subject = behind;
    draft.metric = predicateFrom(scene, verb) ?? behind;
    return;
  }
  const counted = located ? quantityOf(scene, chunkAt(scene, verb.index + 2))?.noun : null;
  // "Half the money came from [62 firms]"
  if (counted && behind) {
    draft.subject = plainRole(scene, counted.first, counted.after);
    return;
  }
  // "will take [part]", "took [place]": no object
  const isObject = ({ kind, first }: Chunk): boolean => kind === 'noun' && !/^(?:part|place)$/.test(word(scene, first));
  while (object && object.clause === clause.index && !isObject(object) && object.kind !== 'stop') object = chunkAt(scene, object.index + 1);
  const phrase = object?.kind === 'noun' && object.clause === clause.index ? phraseFrom(scene, object) : null;
  draft.subject =
    phrase && (located || !/^(?:is|are|was|were)$/.test(headWord(scene, verb)))
      ? (doerAt(scene, preposition, phrase) ??
        plainRole(scene, phrase.first, Math.max(located ? listEnd(scene, phrase) : 0, withInfinitive(scene, phrase))))
      : (behind ?? carriedSubject(focus, draft));
  // "40% of clerks [will take part]": what is told of the part, where nothing else is named
  if (behind && draft.subject === behind && !verbBehind(scene, verb, clause)) draft.metric = predicateFrom(scene, verb) ?? behind;
}

/** "was bought by market leader [Orsa]": a name with what is said of it. */
function doerAt(scene: Scene, preposition: string, { first, core, after }: Phrase): Role | null {
  return preposition === 'by' && core === after && nameOf(scene, core - 1)?.form === 'name' ? roleFrom(scene, first, core) : null;
}

/** "Another 9% said they would vote for neither": whoever was asked, in an article of polls that does not say who. */
const asked = ({ quantity: { text, start, end } }: Draft): Role => ({ name: 'respondents', text, start, end, type: null });

/** "60% of baskets rung up [held] milk": another verb, so the first one may only describe. */
function verbBehind(scene: Scene, verb: Chunk, clause: Clause): boolean {
  for (let i = verb.index + 1; i < Math.min(clause.after, verb.index + 20); i++) if (chunkAt(scene, i)!.kind === 'verb') return true;
  const next = scene.clauses.clauses[clause.index + 1];
  return next?.sentence === clause.sentence && next.parent === clause.index && next.subject === clause.subject;
}

/** "one in ten of [them]": who or what was counted last. */
export function ofThem(focus: Focus, behind: Role | null): Role | null {
  if (!behind || !/^(?:them|these)$/i.test(behind.text)) return behind;
  const meant = focus.counted ?? focus.group;
  return meant && { ...behind, name: meant.name };
}

/** "62% are [girls]", "one in ten patients is [an adult over 40]": people who are said to be of a kind. */
function predicate(scene: Scene, verb: Chunk): Role | null {
  const noun = chunkAt(scene, verb.index + 1);
  if (!/^(?:is|are|was|were)$/.test(headWord(scene, verb)) || verb.after - verb.first > 1) return null;
  if (noun?.kind !== 'noun' || !isPeople(scene, noun)) return null;
  const age = chunkAt(scene, noun.index + 1);
  return plainRole(scene, noun.first, age?.kind === 'quantity' ? age.after : noun.after);
}

/** "[Of the 300 pupils who answered,] 59% walk", "[among women,] 40% do": the whole in front of its share. */
export function fronted(scene: Scene, draft: Draft): Role | null {
  let first = draft.chunk.first - 1;
  while (first > draft.sentence.first && first > draft.chunk.first - 12 && !/^(?:of|among)$/.test(word(scene, first))) first--;
  const opens = first === draft.sentence.first || /^[:;,“"–—]$/.test(word(scene, first - 1));
  if (
    !/^(?:of|among)$/.test(word(scene, first)) ||
    !opens ||
    (/^(?:those|these|them)$/.test(word(scene, first + 1)) && word(scene, first + 2) === ',')
  )
    return null;
  let after = first + 1;
  while (after < draft.chunk.first && word(scene, after) !== ',') after++;
  const counted = quantityOf(scene, chunkOf(scene, first + 2))?.noun ?? quantityOf(scene, chunkOf(scene, first + 1))?.noun;
  return after < draft.chunk.first && after - first <= 12 ? plainRole(scene, counted?.first ?? first + 1, after) : null;
}

/** "shops[, restaurants and bars]" */
function listEnd(scene: Scene, { next, after }: Phrase): number {
  let end = after;
  const { clause } = chunkAt(scene, next - 1)!;
  for (let i = next; /^(?:comma|conjunction)$/.test(chunkAt(scene, i)?.kind ?? ''); i += 2) {
    const noun = chunkAt(scene, i + 1);
    if (noun?.kind !== 'noun' || noun.clause !== clause) break;
    end = noun.after;
  }
  return end;
}

/** A share that is itself the subject of its clause. */
export function isShareSubject(scene: Scene, draft: Draft, focus: Focus): boolean {
  // "the blaze was [35% contained]"
  const before = chunkAt(scene, draft.chunk.index - 1);
  if (before?.kind === 'verb' && /^(?:is|are|was|were|be|been)$/.test(word(scene, before.head))) return false;
  // "less than the [47%] forecast by brokers"
  const behind = chunkAt(scene, draft.chunk.index + 1);
  if (behind?.kind === 'verb' && word(scene, behind.after) === 'by' && word(scene, draft.quantity.first - 1) === 'the') return false;
  if (answering(scene, draft, focus) || reducedClause(scene, draft)) return true;
  const { unitKind, number } = draft.quantity;
  if (
    !(draft.part === 'plain' || (draft.part === 'level' && draft.clause.subject === draft.chunk.index)) ||
    !(unitKind === 'percent' || (unitKind === 'times' && (number.class === 'fraction' || number.class === 'ratio')))
  )
    return false;
  const { subject, verb } = draft.clause;
  if (verb === null || verb < draft.chunk.index) return false;
  if (subject === draft.chunk.index) return true;
  const next = chunkAt(scene, draft.chunk.index + 1);
  // "38% chose Costa, 29% [Bell] and 33% were unsure"
  if (next?.kind === 'noun' && nameOf(scene, next.after - 1)?.type === 'person') return false;
  return subject !== null && next?.index === subject && next.first === draft.chunk.after;
}

/** "said 96% of people living in cities [were exposed]": the verb behind a participle that only says which people are meant. */
function reducedClause(scene: Scene, { chunk, quantity, part, sentence }: Draft): Clause | null {
  const percent = quantity.unitKind === 'percent' || (quantity.unitKind === 'times' && /^(?:fraction|ratio)$/.test(quantity.number.class));
  if (!percent || part !== 'plain' || word(scene, quantity.whole.after) !== 'of') return null;
  const participle = chunkAt(scene, chunk.index + 3);
  if (participle?.kind !== 'verb' || !/^.{2,}ing$/.test(word(scene, participle.first)) || participle.after - participle.first > 1)
    return null;
  for (let i = participle.index + 1; i < participle.index + 8; i++) {
    const next = chunkAt(scene, i);
    if (!next || next.first >= sentence.after || !/^(?:noun|preposition|adverb|verb|other|quantity|time)$/.test(next.kind)) return null;
    if (next.kind === 'verb') return FINITE.test(word(scene, next.first)) ? { ...clauseOf(scene, next), verb: i } : null;
  }
  return null;
}

const FINITE = /^(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|should|must|said|say|think)$/;

/** "96% of [people living in cities] were exposed" */
function described(scene: Scene, draft: Draft): Role | null {
  const clause = reducedClause(scene, draft);
  const noun = chunkAt(scene, draft.chunk.index + 2);
  return clause && noun ? plainRole(scene, noun.first, chunkAt(scene, clause.verb!)!.first) : null;
}

/** "three in seven [of those polled]", "one in six [adult Kenyans]" */
export function behindOf(scene: Scene, draft: Draft): Role | null {
  const { noun } = draft.quantity;
  if (noun) return roleFrom(scene, noun.first, noun.after);
  let next = chunkAt(scene, draft.chunk.index + 1);
  if (next?.kind === 'preposition' && word(scene, next.first) === 'of') next = chunkAt(scene, next.index + 1);
  if (next?.kind === 'relative') return relativeWhole(scene, draft);
  if (next?.kind === 'other' && /^(?:the|its|their|our)$/.test(word(scene, next.first))) next = chunkAt(scene, next.index + 1);
  // "one in five [over-65s]", "half of [16-year-olds]"
  if (next?.kind === 'quantity') {
    if (word(scene, next.after) === 's' && !scene.tokens.tokens[next.after]!.spaced) return plainRole(scene, next.first, next.after + 1);
    if (/olds$/.test(word(scene, next.after - 1))) return plainRole(scene, next.first, next.after);
    // "half of the [1,100 eligible employees]"
    const counted = quantityOf(scene, next)!.noun;
    return counted && plainRole(scene, counted.first, counted.after);
  }
  if (!next || (next.kind !== 'noun' && word(scene, next.first) !== 'those')) return null;
  const verb = draft.clause.verb === null ? undefined : chunkAt(scene, draft.clause.verb);
  // "those [aged 16 to 24]", "those [who cast ballots]": up to the verb of the share
  if (word(scene, next.first) === 'those') {
    const after = verb && verb.index > next.index ? Math.min(verb.first, next.first + 8) : groupEnd(scene, next);
    return after > next.first + 1 || next.kind === 'noun' ? plainRole(scene, next.first, after) : null;
  }
  if (/^(?:them|us|these)$/.test(word(scene, next.first))) return plainRole(scene, next.first, next.after);
  const phrase = phraseFrom(scene, next);
  return plainRole(scene, phrase.first, agedEnd(scene, Math.min(phrase.after, phrase.first + 12)));
}

/** One past the last token of what says which ones are meant: "those [who have no garden]", "those [aged 30-39]". */
function groupEnd(scene: Scene, those: Chunk): number {
  let { after } = those;
  for (let i = those.index + 1; after < those.first + 8; i++) {
    const chunk = chunkAt(scene, i);
    if (!chunk || /^(?:comma|stop|conjunction|open|close|quote)$/.test(chunk.kind)) break;
    after = chunk.after;
  }
  return Math.min(after, those.first + 10);
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'A third of the brewer was bought by market leader Orsa Inc.',
    facts: [{ quote: 'third', subject: 'Orsa Inc.', metric: 'brewer' }],
  },
  { text: 'Some 80% of parishes have no clinic.', facts: [{ quote: '80%', subject: 'parishes', metric: 'have no clinic' }] },
  { text: 'Some 80% of kilns are fitted with pumps.', facts: [{ quote: '80%', subject: 'kilns', metric: 'fitted with pumps' }] },
  { text: 'Some 80% of kilns will have pumps.', facts: [{ quote: '80%', subject: 'kilns', metric: 'have pumps' }] },
  {
    text: 'Figures from Kenya show that a third of those infected were girls.',
    facts: [{ quote: 'third', subject: 'girls', metric: 'those infected' }],
  },
  {
    text: 'Kenya held two hearings, and 18,000 replies came in. Seven in 10 were in favour.',
    facts: [{ quote: 'Seven in 10', subject: 'replies', metric: 'were in favour' }],
  },
  { text: 'Half the cash came from 40 shops.', facts: [{ quote: 'Half', subject: 'shops', metric: 'cash' }] },
  {
    text: 'A new poll puts Ana Costa ahead of Tom Bell. Another 13% said they would stay at home.',
    facts: [{ quote: '13%', kind: 'share', subject: 'respondents', metric: 'stay at home' }],
  },
  {
    text: 'Ana Costa wrote ten plays, half of which have been staged.',
    facts: [{ quote: 'half', kind: 'share', subject: 'plays', metric: 'staged' }],
  },
  { text: 'Only 68% of trains arrived on time.', facts: [{ quote: '68%', kind: 'share', subject: 'trains', metric: 'arrived on time' }] },
  {
    text: 'Just 3% of tenants knew where to complain.',
    facts: [{ quote: '3%', kind: 'share', subject: 'tenants', metric: 'knew where to complain' }],
  },
  {
    text: 'Velden Data said 96% of people living in cities were exposed to smoke.',
    facts: [{ quote: '96%', kind: 'share', subject: 'people living in cities', metric: 'exposed to smoke' }],
  },
  {
    text: 'Delmar Corp. found that Britons were the worst hit, with 44% having closed an account.',
    facts: [{ quote: '44%', kind: 'share', subject: 'Britons', metric: 'closed an account' }],
  },
  {
    text: 'The council will keep village schools open, a day after Ana Costa said one in eight of them faced closure.',
    facts: [{ quote: 'one in eight', kind: 'share', subject: 'village schools', metric: 'faced closure' }],
  },
  {
    text: 'Velden Data followed 8,200 patients in 14 countries. Half were given a placebo.',
    facts: [{ quote: 'Half', subject: 'patients', metric: 'given a placebo' }],
  },
  {
    text: 'Four in 10 universities are expected to be in deficit by next summer.',
    facts: [{ quote: 'Four in 10', subject: 'universities', metric: 'expected to be in deficit' }],
  },
  { text: 'The largest blaze was 35% contained.', facts: [{ quote: '35%', subject: 'largest blaze' }] },
  {
    text: 'Only 40% of the 1,100 eligible clerks will take part.',
    facts: [{ quote: '40%', subject: 'eligible clerks', metric: 'take part' }],
  },
  {
    text: 'Some 27% of losses stemmed from schemes to wipe out debts.',
    facts: [{ quote: '27%', subject: 'schemes to wipe out debts', metric: 'losses' }],
  },
  {
    text: 'More than half of the new posts were in shops, restaurants and bars.',
    facts: [{ quote: 'half', subject: 'shops, restaurants and bars', metric: 'new posts' }],
  },
  {
    text: 'One in nine Kenyans – 4 million people – owns a bike.',
    facts: [{ quote: '4 million people', subject: 'Kenyans', metric: 'owns a bike' }],
  },
  {
    text: 'Asked who should pay, 57% named the council and 15% the shops themselves.',
    facts: [
      { quote: '57%', metric: 'named the council' },
      { quote: '15%', metric: 'named shops' },
    ],
  },
  {
    text: 'Most gave up early: of those who quit, two in three were back in a week.',
    facts: [{ quote: 'two in three', subject: 'those who quit' }],
  },
  {
    text: 'Among 16- and 17-year-olds the median was 3.7 hours, and one in ten of them slept badly.',
    facts: [
      { quote: '3.7 hours', subject: '16- and 17-year-olds', metric: 'median' },
      { quote: 'one in ten', metric: 'slept badly' },
    ],
  },
  { text: 'More than half of the new posts were in shops.', facts: [{ quote: 'half', subject: 'shops', metric: 'new posts' }] },
  {
    text: 'Some 61% of tenants worry about how their rent is set.',
    facts: [{ quote: '61%', subject: 'tenants', metric: 'worry about how their rent is set' }],
  },
  {
    text: 'About 9 million Kenyans were out of work. A fifth of them had been ill.',
    facts: [
      { quote: '9 million Kenyans', metric: 'Kenyans were out of work' },
      { quote: 'fifth', subject: 'Kenyans', metric: 'been ill' },
    ],
  },
  {
    text: 'Of the 300 pupils who answered, 62% are girls, compared with 38% of boys.',
    facts: [
      { quote: '62%', subject: 'girls', metric: 'pupils who answered' },
      { quote: '38%', subject: 'boys', metric: 'pupils who answered' },
    ],
  },
  { text: 'One in ten patients is an adult over 40.', facts: [{ quote: 'One in ten', subject: 'adult over 40', metric: 'patients' }] },
  {
    text: 'Two in three of those who moved said they did not own a car.',
    facts: [{ quote: 'Two in three', subject: 'those who moved', metric: 'did not own a car' }],
  },
  {
    text: 'Half of them own a car, against 9% of those who have no garden.',
    facts: [{ quote: '9%', subject: 'those who have no garden', metric: 'own a car' }],
  },
  {
    text: 'One in six Canadian nurses works nights, the union said.',
    facts: [{ quote: 'One in six', kind: 'share', subject: 'Canadian nurses', metric: 'works nights' }],
  },
  {
    text: 'Some 31% of refunds involved late trains.',
    facts: [{ quote: '31%', kind: 'share', subject: 'late trains', metric: 'refunds' }],
  },
  {
    text: 'A fifth of those with a garden grow vegetables, compared with 6% of those with a balcony.',
    facts: [
      { quote: 'fifth', subject: 'those with a garden', metric: 'grow vegetables' },
      { quote: '6%', subject: 'those with a balcony', metric: 'grow vegetables', direction: null, from: null },
    ],
  },
  {
    text: 'Half of those aged under 30 rent a flat, against one in nine over-65s.',
    facts: [
      { quote: 'Half', kind: 'share', subject: 'those aged under 30', metric: 'rent a flat' },
      { quote: 'one in nine', kind: 'share', subject: 'over-65s', metric: 'rent a flat' },
    ],
  },
];
