/** What a pronoun means where that has no name: "An investor group said [it] …", "Customers are choosy. [They] won't wait". */
import type { Chunk, Clause, Role } from '../../../document.js';
import { changeNouns } from '../../../lexicon/change.js';
import { pricedOf } from '../../../lexicon/metrics.js';
import { isPeopleWord, isPersonWord } from '../../../lexicon/people.js';
import { reportingVerbs, SOURCE_NOUNS } from '../../../lexicon/reporting.js';
import { subjectPhrase } from '../coordination.js';
import type { ClaimExample } from '../example.js';
import { isMetric, phraseFrom, plainRole, roleFrom } from '../phrases.js';
import { chunkAt, headWord, isPossessive, nameOf, quantityOf, word, type Scene } from '../scene.js';
import { subjectRole, titled } from './references.js';
import { itemAt } from '../../../lexicon/item-at.js';

type Reference = 'it' | 'they' | 'one';

const REFERENCES: ReadonlyMap<string, Reference> = new Map([
  ['it', 'it'],
  ['they', 'they'],
  ['he', 'one'],
  ['she', 'one'],
]);

/** The noun phrase without a name that the subject pronoun means, or null where names must tell. */
export function antecedent(scene: Scene, clause: Clause, subject: Chunk): Role | null {
  const reference = REFERENCES.get(headWord(scene, subject));
  if (!reference || subject.after - subject.first > 1) return null;
  const named = nameOf(scene, subject.first) !== null;
  return speaking(scene, clause, reference) ?? (named ? null : subjectBefore(scene, clause, reference));
}

/** "[The government] said it was spending £15m": whoever says it means himself. */
function speaking(scene: Scene, clause: Clause, reference: Reference): Role | null {
  let outer: Clause | undefined = clause;
  for (let depth = 0; outer && depth < 3; depth++) {
    outer = outer.parent === null ? undefined : scene.clauses.clauses[outer.parent];
    if (!outer || outer.sentence !== clause.sentence || outer.subject === null || outer.verb === null) continue;
    const verb = chunkAt(scene, outer.verb)!;
    const who = chunkAt(scene, outer.subject)!;
    if (!reportingVerbs.has(headWord(scene, verb)) || outer.verb > clause.first) continue;
    if (!/^(?:that|it|they|he|she)$/.test(word(scene, verb.after))) return null;
    return meant(scene, who, reference);
  }
  return null;
}

/** "[Customers] are choosy, and they won't wait": the first subject of the sentence, else that of the sentence before, in the same paragraph. */
function subjectBefore(scene: Scene, clause: Clause, reference: Reference): Role | null {
  let first: Clause | null = null;
  for (let i = clause.index - 1; i >= 0 && i > clause.index - 40 && scene.clauses.clauses[i]!.sentence === clause.sentence; i--) {
    const earlier = scene.clauses.clauses[i]!;
    if (earlier.subject !== null && earlier.verb !== null && earlier.subject !== clause.subject) first = earlier;
  }
  const opens = first && meant(scene, chunkAt(scene, first.subject!)!, reference);
  if (opens) return opens;
  const here = scene.tokens.sentences[clause.sentence]!;
  const before = itemAt(scene.tokens.sentences, clause.sentence - 1);
  // each of their sentences may be a paragraph, where people are told of
  if (!before || (before.paragraph !== here.paragraph && reference === 'it')) return null;
  let main: Clause | null = null;
  let last: Clause | null = null;
  for (let i = clause.index - 1; i >= 0 && i > clause.index - 40 && scene.clauses.clauses[i]!.sentence >= before.index; i--) {
    const earlier = scene.clauses.clauses[i]!;
    if (earlier.sentence !== before.index || earlier.subject === null || earlier.verb === null) continue;
    main = earlier;
    last ??= earlier;
  }
  if (!main) return null;
  // "A man was held. He was paid $3m. [He] faces jail": the same one all along
  const again = chunkAt(scene, main.subject!)!;
  if (REFERENCES.get(headWord(scene, again)) === reference && again.after === again.first + 1) {
    return nameOf(scene, again.first) ? null : subjectBefore(scene, main, reference);
  }
  const subject = meant(scene, chunkAt(scene, main.subject!)!, reference);
  // "Students built [the car]. It has": what something was done to, where the doer does not agree
  const object = chunkAt(scene, main.verb! + 1);
  return (
    subject ??
    (object?.kind === 'noun' && !speaks(scene, main) && !SOURCE_NOUNS.has(headWord(scene, object))
      ? meant(scene, object, reference)
      : null) ??
    // "Nine clerks died when [a ferry] sank. It had …"
    (last !== main && reference === 'it' ? meant(scene, chunkAt(scene, last!.subject!)!, reference) : null)
  );
}

const speaks = (scene: Scene, { verb }: Clause): boolean => reportingVerbs.has(headWord(scene, chunkAt(scene, verb!)));

/** The phrase where it is a common noun that agrees with the pronoun. */
function meant(scene: Scene, chunk: Chunk, reference: Reference): Role | null {
  // "[Nine mills] have shut. They had …"
  const counted = reference === 'they' ? quantityOf(scene, chunk) : null;
  if (counted?.unitKind === 'count' && counted.noun && counted.value !== 1) return plainRole(scene, counted.noun.first, counted.noun.after);
  const head = headWord(scene, chunk);
  if (chunk.kind !== 'noun' || nameOf(scene, chunk.after - 1) || changeNouns.has(head) || word(scene, chunk.first) === 'no') return null;
  if (
    /^(?:i|you|we|he|she|it|they|this|that|these|those|there|who|what|one|none|some|many|most|all|both|spokes\w+|analysts?|economists?)$/.test(
      head,
    )
  )
    return null;
  const plural = /(?:[^su]s|people|men|women|children|police)$/.test(head) || (reference === 'they' && GROUP.test(head));
  const person = isPersonWord(head) || isPeopleWord(head);
  if (!person && isMetric(scene, chunk.first, chunk.after)) return null;
  if (reference === 'they' ? !plural : plural || (reference === 'one') !== person) return null;
  // "[Its] stock fell. It closed at $4": whose it is
  if (pricedOf(head)?.id === 'priced/share') return sharesOf(scene, chunk);
  const phrase = phraseFrom(scene, chunk, /^of$/);
  const title = titled(scene, chunk);
  return title ?? plainRole(scene, phrase.first, phrase.after);
}

/** "[Its] stock", "[Orsa]'s shares" */
function sharesOf(scene: Scene, { first, after }: Chunk): Role | null {
  if (/^(?:its|their)$/.test(word(scene, first))) return nameOf(scene, first) && roleFrom(scene, first, first + 1);
  for (let i = after - 2; i > first; i--) if (isPossessive(scene, i)) return roleFrom(scene, first, i);
  return null;
}

/** What is one and many. */
const GROUP = /^(?:band|group|side|team|club|squad|pair|couple|duo|trio|quartet|quintet|family|crew|gang|crowd|cast|jury)$/;

/** "[The tower] is near Ghent, Oslo and Bath. It was built in 1337": where nothing else tells, the last subject that the pronoun agrees with. */
export function likeliest(scene: Scene, clause: Clause, subject: Chunk): Role | null {
  const reference = REFERENCES.get(headWord(scene, subject));
  if (!reference || subject.after > subject.first + 1) return null;
  // "Norway's handball side train hard, and [they] have won": the same one all through the sentence
  const many = reference === 'they';
  let found: Role | null = null;
  let sentence = clause.sentence;
  for (let i = clause.index - 1; i >= 0; i--) {
    const earlier = scene.clauses.clauses[i]!;
    if (earlier.sentence < sentence && (found || earlier.sentence < clause.sentence - 3)) break;
    ({ sentence } = earlier);
    if ((sentence === clause.sentence && !many) || earlier.subject === null || earlier.verb === null) continue;
    const chunk = chunkAt(scene, earlier.subject)!;
    const mention = chunk.kind === 'noun' ? nameOf(scene, chunk.after - 1) : null;
    const named = mention && mention.form !== 'adjective' && mention.form !== 'pronoun';
    const phrase = subjectPhrase(scene, chunk, earlier);
    const agrees =
      named && ((mention.type === 'person') === (reference === 'one') || (many && (isMany(scene, earlier) || phrase.core > chunk.after)));
    found = (agrees ? subjectRole(scene, phrase) : meant(scene, chunk, reference)) ?? found;
  }
  return found;
}

/** "Quillon [are] back": of a group, whatever its name looks like. */
const isMany = (scene: Scene, { verb }: Clause): boolean => /^(?:are|were|have|'re|'ve)$/.test(word(scene, chunkAt(scene, verb!)!.first));

/** "[The 18-year-old] won three of her matches": the person named last. */
export function agedPerson(scene: Scene, { first, kind, ref }: Chunk): Role | null {
  const quantity = kind === 'quantity' ? scene.quantities.quantities[ref!]! : null;
  if (quantity?.unitKind !== 'age' || word(scene, first - 1) !== 'the' || !/-olds?$/i.test(quantity.text)) return null;
  const called = nameOf(scene, first - 1);
  if (called?.type === 'person') return roleFrom(scene, called.first, called.after);
  const next = scene.tokens.tokens[quantity.whole.after];
  if (/s$/i.test(quantity.text) || next?.pos === 'NOUN' || next?.pos === 'PROPN' || next?.pos === 'ADJ') return null;
  const { sentence } = scene.tokens.tokens[first]!;
  for (let i = first - 1; i >= 0 && i > first - 120 && scene.tokens.tokens[i]!.sentence >= sentence - 2; i--) {
    const mention = nameOf(scene, i);
    if (mention?.type === 'person' && mention.form === 'name') return roleFrom(scene, mention.first, mention.after);
  }
  return null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'Nine clerks fell ill when a ferry ran aground off Kenya. It had 90 seats.', facts: [{ quote: '90 seats', subject: 'ferry' }] },
  { text: 'Merrow Corp. is small. Nine mills have shut. They employed 900 clerks.', facts: [{ quote: '900 clerks', subject: 'mills' }] },
  { text: 'The band have won nothing since they left Oslo in 1994.', facts: [{ quote: '1994', kind: 'date', subject: 'band' }] },
  { text: 'Leeds are unbeaten. They last won the cup in 1992.', facts: [{ quote: '1992', kind: 'date', subject: 'Leeds' }] },
  {
    text: 'Ana Costa and Bo Bell live in Oslo. They married in 1999.',
    facts: [{ quote: '1999', kind: 'date', subject: 'Ana Costa and Bo Bell' }],
  },
  {
    text: 'Police held a man in Leeds. He was paid well by Orsa Inc., they say. He could face nine years in jail.',
    facts: [{ quote: 'nine years', subject: 'man' }],
  },
  {
    text: 'Ana Costa works in Peru. Pupils in Leeds built the raft. It can carry 300 kg.',
    facts: [{ quote: '300 kg', subject: 'raft' }],
  },
  {
    text: 'Norway saw rain. Orsa Inc. took £4m in 2023.\n\nThis is over half of all the £7m received by 13 firms.',
    facts: [
      { quote: 'half', subject: 'Orsa Inc.' },
      { quote: '£7m', subject: 'firms' },
    ],
  },
  {
    text: 'Orsa Inc. sells sofas. British shoppers rose early to be sure that they got five tickets.',
    facts: [{ quote: 'five tickets', subject: 'British shoppers' }],
  },
  {
    text: 'Ana Costa beat the champion on Monday. The 18-year-old won three matches last week.',
    facts: [
      { quote: '18-year-old', subject: 'Ana Costa', metric: 'age' },
      { quote: 'three matches', subject: 'Ana Costa' },
    ],
  },
  {
    text: 'Ana Costa lives in Kenya. The government said it was spending $15m on mentors.',
    facts: [{ quote: '$15m', subject: 'government' }],
  },
  {
    text: 'Orsa Inc. sells sofas. Shoppers have other choices. They won’t wait three months.',
    facts: [{ quote: 'three months', subject: 'Shoppers' }],
  },
  {
    text: 'Merrow Corp. is small. Orsa Inc. is in trouble. Its stock traded at $9 in May. On Friday it closed at $4.',
    facts: [{ quote: '$4', subject: 'Orsa Inc.' }],
  },
  {
    text: 'Orsa Inc. is growing. The new plant opened in May. It cost $15m.',
    facts: [{ quote: '$15m', subject: 'new plant' }],
  },
];
