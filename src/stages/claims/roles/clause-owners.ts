/** Which subject a clause has where its own words do not say: that of the clause around it, an apposition, a group. */
import type { Chunk, Clause, Role } from '../../../document.js';
import { isPeopleWord } from '../../../lexicon/people.js';
import { planningVerbs } from '../../../lexicon/intentions.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { reportingVerbs, statingVerbs } from '../../../lexicon/reporting.js';
import { pairMeant } from './pairs.js';
import { isMetric, plainRole, roleFrom, type Phrase } from '../phrases.js';
import { chunkAt, headWord, isPossessive, leftOf, nameOf, quantityOf, word, type Scene } from '../scene.js';
import { itemAt } from '../../../lexicon/item-at.js';

/** "[Each] of the new ferries", "[None] of the mines", "[One] of its rivals": what they are of. */
export function headOfEach(scene: Scene, noun: Chunk): Chunk {
  const subject = whoIs(scene, noun);
  // "A magnitude 6.4 [earthquake] struck"
  const thing = word(scene, subject.after - 1) === 'magnitude' ? chunkAt(scene, subject.index + 2) : undefined;
  if (thing?.kind === 'noun' && chunkAt(scene, subject.index + 1)!.kind === 'quantity') return thing;
  const ranked = rankedBehind(scene, subject);
  if (ranked) return ranked;
  if (!/^(?:one|each|both|all|none|neither|either|some|many|most|several|any|much)$/.test(word(scene, subject.first))) return subject;
  const object = word(scene, subject.after) === 'of' ? chunkAt(scene, subject.index + 2) : undefined;
  // "One of the [things] people do is …": of no kind
  return subject.after - subject.first === 1 && object?.kind === 'noun' && !/^(?:things|reasons|ways)$/.test(headWord(scene, object))
    ? object
    : subject;
}

/** "The UK's second-biggest [lender]", "Orsa's three biggest [mills]": the noun behind a possessor and a number. */
export function rankedBehind(scene: Scene, subject: Chunk): Chunk | null {
  const rank = isPossessive(scene, subject.after - 1) ? chunkAt(scene, subject.index + 1) : undefined;
  const number = rank && quantityOf(scene, rank);
  if (!number || !/^(?:rank|none|count)$/.test(number.unitKind)) return null;
  // "the UK's [two biggest parties]"
  if (number.noun) return { ...rank, kind: 'noun', first: number.noun.first, after: number.noun.after, head: number.noun.after - 1 };
  const noun = chunkAt(scene, rank.index + (word(scene, rank.after) === '-' ? 2 : 1));
  return noun?.kind === 'noun' && noun.first <= rank.after + 1 ? noun : null;
}

/**
 * "when turnover doubled to £6m and [the fleet] grew", "expects that share to peak in May and [output] to fall": the noun between "and" and the
 * verb, where the clause's subject has a statement of its own before "and".
 */
export function subjectBeside(scene: Scene, subject: number, verb: number | null, { chunk }: Draft): Chunk {
  const own = chunkAt(scene, subject)!;
  const noun = verb === null ? undefined : chunkAt(scene, verb - 1);
  if (noun?.kind !== 'noun' || noun.index <= own.index || noun.index > chunk.index) return own;
  if (!/^(?:and|but|while)$/.test(word(scene, chunkAt(scene, noun.index - 1)!.first))) return own;
  // "wants wind to grow and [plans] to add": a verb that was taken for a noun
  const to = word(scene, noun.after) === 'to';
  if (to && planningVerbs.has(headWord(scene, noun))) return own;
  for (let i = own.index + 1; i < noun.index - 1; i++) {
    const told = chunkAt(scene, i)!;
    if (to ? told.kind === 'verb' && word(scene, told.first) === 'to' : /^(?:verb|quantity)$/.test(told.kind)) return noun;
  }
  return own;
}

/** "[Orsa] is the oldest brewer, with 40 pubs": what is told of the brewer is told of whom "be" says that it is. */
function whoIs(scene: Scene, noun: Chunk): Chunk {
  const be = chunkAt(scene, noun.index - 1);
  if (
    be?.kind !== 'verb' ||
    noun.kind !== 'noun' ||
    !/^(?:is|are|was|were|be|been|became|becomes?|remains?|remained)$/.test(word(scene, be.head))
  )
    return noun;
  const { subject, verb } = scene.clauses.clauses[be.clause]!;
  const named = subject !== null && verb === be.index && subject < be.index ? chunkAt(scene, subject)! : null;
  const described = /^(?:the|an?)$/.test(word(scene, noun.first)) && nameOf(scene, noun.after - 1) === null;
  return described && named?.kind === 'noun' && nameOf(scene, named.after - 1)?.form === 'name' ? named : noun;
}

export const followsBe = (scene: Scene, { chunk }: Draft): boolean => {
  const before = chunkAt(scene, chunk.index - 1);
  return before?.kind === 'verb' && /^(?:is|are|was|were|be|been)$/.test(word(scene, before.head));
};

/**
 * "With a fortune of $15bn, [she] is on trial", "In 40 cases, [callers] hung up", "Two days after the strike, [Orsa] closed": an opening
 * phrase is about the subject that follows.
 */
export function mainBehind(scene: Scene, clause: Clause, { chunk, quantity, duration }: Draft): Clause {
  const { clauses } = scene.clauses;
  if (clause.verb !== null || (clause.subject !== null && clause.subject !== chunk.index)) return clause;
  const link = chunkAt(scene, clause.first)!;
  const joined = /^(?:that|and|but|so|yet)$/.test(word(scene, link.first));
  if (word(scene, link.first) !== 'that' && clause.first !== scene.chunkAt[scene.tokens.sentences[clause.sentence]!.first]) return clause;
  const opener = chunkAt(scene, clause.first + (joined ? 1 : 0))!;
  const lower = word(scene, opener.first);
  let next = itemAt(clauses, clause.index + 1);
  const ofTime = /^(?:after|before|since|into)$/;
  const since = opener === chunk && ofTime.test(word(scene, chunk.after));
  if (since && next && ofTime.test(word(scene, chunkAt(scene, next.first)!.first))) next = itemAt(clauses, clause.index + 2);
  if (next?.sentence !== clause.sentence || next.subject === null || next.verb === null) return clause;
  const inCases = lower === 'in' && chunk.index === opener.index + 1 && quantity.unitKind !== 'percent';
  const stretch = duration !== null && /^(?:in|over|during|within|for|after|throughout)$/.test(lower);
  const comma = chunkAt(scene, next.first)!.kind === 'comma';
  if (!comma && !(stretch && chunk.index === clause.after - 1)) return clause;
  if (!since && !inCases && !stretch && !/^(?:with|at|after|like|unlike|considered|as|under|on|despite)$/.test(lower)) return clause;
  // "As a father of two, [Mr Lee] said [he] was tired"
  const told = reportingVerbs.has(headWord(scene, chunkAt(scene, next.verb))) ? itemAt(clauses, next.index + 1) : undefined;
  const main = told?.sentence === clause.sentence && told.subject !== null && told.verb !== null ? told : next;
  const subject = chunkAt(scene, main.subject!)!;
  // "At 80% of output, [the debt] is high": the level of what is measured
  const level = lower === 'at' && chunk.index <= opener.index + 1 && duration === null && quantity.unitKind !== 'count';
  return subject.kind === 'noun' && (level || isPeopleWord(headWord(scene, subject)) || !isMetric(scene, subject.first, subject.after))
    ? main
    : clause;
}

/** "[Rents], she adds, average $12": who speaks between commas is not what the words around him are about. */
export function aroundSpeaker(scene: Scene, clause: Clause): Clause {
  const { subject, verb, first } = clause;
  if (subject === null || verb === null || verb < subject || subject < first + 2) return clause;
  const opens = chunkAt(scene, first)!;
  const between = chunkAt(scene, subject - 1)!.kind === 'comma' && chunkAt(scene, verb + 1)?.kind === 'comma';
  return between && opens.kind === 'noun' && statingVerbs.has(headWord(scene, chunkAt(scene, verb)))
    ? { ...clause, subject: first, verb: null }
    : clause;
}

/** "[Holders] will receive $62 a share, the firms said Monday, a 28% premium": what stands behind a reporting clause goes on with the one before. */
export function behindSpeaker(scene: Scene, clause: Clause, { chunk }: Draft): Clause {
  const { subject, verb, first } = clause;
  if (subject !== first + 1 || verb !== subject + 1 || chunkAt(scene, first)!.kind !== 'comma') return clause;
  if (!statingVerbs.has(headWord(scene, chunkAt(scene, verb)))) return clause;
  let i = verb + 1;
  while (i < chunk.index && /^(?:time|preposition|adverb)$/.test(chunkAt(scene, i)!.kind)) i++;
  const before = scene.clauses.clauses[clause.index - 1];
  if (i >= chunk.index || chunkAt(scene, i)!.kind !== 'comma' || chunkAt(scene, i + 1)!.kind === 'conjunction') return clause;
  return before?.sentence === clause.sentence && before.subject !== null && before.verb !== null ? before : clause;
}

/** "[Orsa and Merrow] have both held 5%": "both" stands for the subject of the verb that it splits. */
export function beforeFloating(scene: Scene, clause: Clause): Clause {
  const parent = clause.parent === null ? undefined : scene.clauses.clauses[clause.parent];
  if (clause.subject === null || parent?.verb !== clause.subject - 1 || parent.sentence !== clause.sentence) return clause;
  const floats = /^(?:all|both|each)$/.test(word(scene, chunkAt(scene, clause.subject)!.first)) && clause.verb === clause.subject + 1;
  return floats ? { ...clause, subject: parent.subject } : clause;
}

/** "India grew fastest, with shipments up 23%": what stands behind "with" belongs to whom the sentence is about. */
export function absoluteOwner(scene: Scene, clause: Clause): Role | null {
  if (clause.parent === null) return null;
  const { subject, sentence, verb } = scene.clauses.clauses[clause.parent]!;
  // "[Orsa] saw sales sink 8%", "[Shops] have seen prices fall for months"
  // "[Orsa] faces claims totalling £9m"
  const object = verb !== null && (verb + 1 === clause.first || (verb + 1 === clause.subject && clause.subject === clause.first - 1));
  const seen = clause.verb === null ? '' : headWord(scene, chunkAt(scene, clause.verb));
  const saw =
    object &&
    (AMOUNTING.test(seen) ||
      (SEEING.test(headWord(scene, chunkAt(scene, verb))) && !FORESEEN.test(`${headWord(scene, chunkAt(scene, verb))} ${seen}`)));
  if (!saw && word(scene, chunkAt(scene, clause.first)!.first) !== 'with') return null;
  const chunk = subject === null || sentence !== clause.sentence ? undefined : chunkAt(scene, subject);
  return chunk?.kind === 'noun' && (saw || nameOf(scene, chunk.after - 1)) ? roleFrom(scene, chunk.first, chunk.after) : null;
}

const SEEING = /^(?:sees?|saw|seen|seeing|had|watch(?:es|ed|ing)?|help(?:s|ed|ing)?|let|witness(?:es|ed|ing)?|experienc(?:es?|ed|ing))$/;

/** "[sees] output [growing]": one who foresees it, and whose it is not. */
const FORESEEN = /^sees? .+ing$/;
const AMOUNTING = /^(?:totall?ing|averaging|exceeding|numbering|amounting)$/;

/** "uptake of the dose among [five-year-olds]" */
export function amongBehind(scene: Scene, phrase: Phrase): Role | null {
  for (let i = scene.chunkAt[phrase.core - 1]! + 1; i <= phrase.next && i < scene.clauses.chunks.length; i++) {
    const object = chunkAt(scene, i + 1);
    if (word(scene, chunkAt(scene, i)!.first) === 'among' && object && /^(?:noun|quantity)$/.test(object.kind))
      return plainRole(scene, object.first, object.after);
  }
  return null;
}

/** "[One rival], London's [Rotacare], raised £18m", "Its largest client, [Orsa], …": the name between commas behind a plain noun. */
export function apposedName(scene: Scene, subject: Chunk): Role | null {
  if (nameOf(scene, subject.after - 1)) return null;
  let comma = chunkAt(scene, subject.index + 1);
  // "A clerk [from Leeds], Ann Lee, won"
  while (comma?.kind === 'preposition' && comma.index < subject.index + 4 && chunkAt(scene, comma.index + 1)?.kind === 'noun')
    comma = chunkAt(scene, comma.index + 2);
  let named = comma?.kind === 'comma' ? chunkAt(scene, comma.index + 1) : undefined;
  // "Its record signing, [£3m] striker Bo Bell, is ill"
  if (named?.kind === 'quantity') named = chunkAt(scene, named.index + 1);
  const mention = named?.kind === 'noun' ? nameOf(scene, named.after - 1) : null;
  if (!named || mention?.form !== 'name' || mention.type === 'place') return null;
  let end = chunkAt(scene, named.index + 1);
  // "the comedy Where Is It?, fell"
  if (end && /^[?!]$/.test(word(scene, end.first))) end = chunkAt(scene, end.index + 1);
  if (end?.kind !== 'comma' || (comma!.index > subject.index + 1 && mention.type !== 'person')) return null;
  return roleFrom(scene, mention.first, mention.after);
}

/** "The best-paid woman was [Ana Costa], earning £9m": the name that "be" tells a description to mean. */
export function equatedName(scene: Scene, subject: Chunk, { sentence, chunk }: Draft): Role | null {
  if (nameOf(scene, subject.after - 1) || !/^(?:the|its|their|his|her)$/.test(word(scene, subject.first))) return null;
  const from = chunkAt(scene, subject.index)!.clause;
  for (let i = from; i < from + 4; i++) {
    const clause = scene.clauses.clauses[i];
    if (clause?.sentence !== sentence.index) return null;
    if (clause.subject !== subject.index || clause.verb === null || clause.verb >= chunk.index - 2) continue;
    const named = chunkAt(scene, clause.verb + 1)!;
    if (!/^(?:is|was|are|were)$/.test(headWord(scene, chunkAt(scene, clause.verb))) || named.kind !== 'noun') continue;
    const mention = nameOf(scene, named.after - 1);
    if (mention?.form !== 'name' || mention.type === 'place' || mention.first > named.first + 3) continue;
    return roleFrom(scene, named.first, named.after);
  }
  return null;
}

/** "Second seed [Ana Costa] won", "Last week's number two, the comedy [Cold Ferry], fell": who holds the rank that opens the clause. */
export function rankedName(scene: Scene, rank: Chunk): Role | null {
  const mention = rank.kind === 'noun' ? nameOf(scene, rank.after - 1) : null;
  return mention?.form === 'name' ? roleFrom(scene, mention.first, mention.after) : apposedName(scene, rank);
}

/** "[One dose of the vaccine] is 93% effective", "[One kilo] costs $2,000": one thing that stands for its kind. */
export function soleOne(scene: Scene, chunk: Chunk): Role | null {
  const quantity = quantityOf(scene, chunk);
  if (quantity?.value !== 1 || !/^(?:count|physical)$/.test(quantity.unitKind)) return null;
  const of = chunkAt(scene, chunk.index + 1);
  const noun = of && word(scene, of.first) === 'of' ? chunkAt(scene, of.index + 1) : undefined;
  return plainRole(scene, quantity.number.after, noun?.kind === 'noun' ? noun.after : chunk.after);
}

/** "three [mills], which employ 900", "Ten [directors] paid $54m": the things that a relative clause is about, and those who do something. */
export function countedOnes(scene: Scene, { first, verb }: Clause, chunk: Chunk, draft: Draft): Role | null {
  const act = verb === null ? undefined : chunkAt(scene, verb);
  const does = act !== undefined && leftOf(scene, draft.chunk) === act && !/^(?:is|are|was|were|be|been|being)$/.test(headWord(scene, act));
  const pair = does ? pairMeant(scene, chunk) : null;
  if (pair) return pair;
  const noun = does || chunkAt(scene, first)?.kind === 'relative' ? quantityOf(scene, chunk)?.noun : null;
  return noun ? plainRole(scene, noun.first, noun.after) : null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Merrow Corp. is small. Brewers are seeing sales rise by 5%. Growers face claims totalling $9m. Orsa sees output growing 4%.',
    facts: [
      { quote: '5%', subject: 'Brewers' },
      { quote: '$9m', subject: 'Growers' },
      { quote: '4%', subject: 'Merrow Corp.' },
    ],
  },
  {
    text: "At almost 60% of GDP, Kenya's debt is high. At 4.5%, Orsa Inc.'s margin is low.",
    facts: [
      { quote: '60%', subject: 'Kenya', metric: 'debt' },
      { quote: '4.5%', subject: 'Orsa Inc.', metric: 'margin' },
    ],
  },
  {
    text: "Orsa Inc.'s fares stay on hold. The central bank kept its deposit rates on hold at 3.5%.",
    facts: [{ quote: '3.5%', subject: 'central bank' }],
  },
  {
    text: 'Merrow Corp. is small. Ten directors will pay $57m. Ten shops were sold for $7m.',
    facts: [
      { quote: '$57m', subject: 'directors' },
      { quote: '$7m', subject: 'Merrow Corp.' },
    ],
  },
  {
    text: 'Merrow Corp. is small. In 14 cases, customers reported burns. Six weeks into the strike, Ana Costa gave in.',
    facts: [
      { quote: '14 cases', subject: 'customers' },
      { quote: 'Six weeks', subject: 'Ana Costa' },
    ],
  },
  {
    text: 'Kenya pays well. The best-paid woman on the list was Ana Costa, earning £900,000.',
    facts: [{ quote: '£900,000', subject: 'Ana Costa' }],
  },
  {
    text: 'Merrow Corp. is small. A retired clerk from Leeds, Ana Costa, paid £900,000 for it.',
    facts: [{ quote: '£900,000', subject: 'Ana Costa' }],
  },
  { text: 'Orsa Inc. is small. Its author, Ana Costa, is worth £900,000.', facts: [{ quote: '£900,000', subject: 'Ana Costa' }] },
  { text: 'Ana Costa, 31, ran an Olympic best of 12.9 seconds in May.', facts: [{ quote: '12.9 seconds', subject: 'Ana Costa' }] },
  {
    text: 'Merrow Corp. is small. Orsa Inc. was the biggest brewer named in the list, with 40 pubs.',
    facts: [{ quote: '40 pubs', subject: 'Orsa Inc.' }],
  },
  {
    text: 'Merrow Corp. is small. Two weeks after the mill burnt down, Orsa Inc. let it again.',
    facts: [{ quote: 'Two weeks', subject: 'Orsa Inc.' }],
  },
  {
    text: 'Merrow Corp. is small. She hopes that over the next four years, the tile sector promises more.',
    facts: [{ quote: 'the next four years', subject: 'tile sector' }],
  },
  {
    text: 'Merrow Corp. is small. As a mother of seven daughters, Ana Costa said she liked tiles.',
    facts: [{ quote: 'seven daughters', subject: 'Ana Costa' }],
  },
  { text: 'Merrow Corp. is small. One of the new mills makes 40 tiles.', facts: [{ quote: '40 tiles', subject: 'new mills' }] },
  {
    text: 'Orsa Inc. sells phones. In almost 900 of those cases, the callers hung up.',
    facts: [{ quote: '900', subject: 'callers' }],
  },
  {
    text: 'Harrow holders will receive $62 a share, the companies said Monday, a 28% premium to the closing price.',
    facts: [{ quote: '28%', subject: 'Harrow holders' }],
  },
  {
    text: 'Rents in the harbour, Ana Costa adds, average $12 a square foot.',
    facts: [{ quote: '$12', metric: 'Rents' }],
  },
  {
    text: 'Ana Costa and Bo Bell have both held 5% of Orsa Inc.',
    facts: [{ quote: '5%', subject: 'Ana Costa and Bo Bell' }],
  },
  {
    text: 'Kenya had a good day. Second seed Ana Costa beat Bo Bell.',
    facts: [{ quote: 'Second', kind: 'rank', subject: 'Ana Costa' }],
  },
  {
    text: "Orsa Rovers won again. Merrow's manager, Ana Costa, is unbeaten in 13 home matches.",
    facts: [{ quote: '13 home matches', subject: 'Ana Costa' }],
  },
];
