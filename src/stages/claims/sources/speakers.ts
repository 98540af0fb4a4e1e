/** Speakers: which noun group of a sentence speaks; whom it means is told in whom.ts. */
import type { Chunk } from '../../../document.js';
import { itemAt } from '../../../lexicon/item-at.js';
import { EVIDENCE, FORECASTERS, quotingVerbs, RECORD_NOUNS, sayingVerbs, SPEAKER_NOUNS } from '../../../lexicon/reporting.js';
import type { ClaimExample } from '../example.js';
import { singular } from '../../../lexicon/singular.js';
import { chunkAt, headWord, nameOf, quantityOf, word, type Scene } from '../scene.js';
import { isAged, type Speakers } from './whom.js';

/** "…, said [plant manager Ann Lee], 54": the noun group behind a lone verb that stands behind a comma or a quote. */
export function invertedSpeaker(scene: Scene, chunks: readonly Chunk[], at: number): Chunk | null {
  const verb = chunks[at]!;
  const before = itemAt(chunks, at - 1);
  const noun = chunks[at + 1];
  if (
    verb.after - verb.first > 1 ||
    /^(?:tell|told|tells|hear|heard)$/.test(headWord(scene, verb)) ||
    !noun ||
    !(noun.kind === 'noun' || isOne(scene, noun)) ||
    !before ||
    !/^(?:comma|quote|stop)$/.test(before.kind) ||
    !(canSpeak(scene, noun) || sayingVerbs.has(headWord(scene, verb))) ||
    // "Ann Lee, chief buyer, said [sales] would rise": nothing was said before
    (before.kind === 'comma' && !canSpeak(scene, noun) && !chunks.slice(0, at).some(({ kind }) => /^(?:verb|quote|quantity)$/.test(kind)))
  )
    return null;
  let i = at + 2;
  while (chunks[i]?.kind === 'preposition' && chunks[i + 1]?.kind === 'noun') i += 2;
  if (chunks[i]?.kind === 'verb' || chunks[i]?.kind === 'quantity') return null;
  // "The firm, owned by Merrow, said [an increase in prices and costs] was …"
  // "Ann Lee, 54, said [he and she] would go"
  if (chunks[i]?.kind === 'conjunction' && (!canSpeak(scene, noun) || /^(?:he|she|it|they)$/.test(headWord(scene, noun)))) return null;
  // "said the trust's director, [Helen Marsh]"
  const named = chunks[i]?.kind === 'comma' && !nameOf(scene, noun.after - 1) ? chunks[i + 1] : undefined;
  const mention = named?.kind === 'noun' ? nameOf(scene, named.after - 1) : null;
  return mention?.form === 'name' && mention.type === 'person' ? named! : noun;
}

/** "said [one nurse]" */
const isOne = (scene: Scene, { kind, first, after }: Chunk): boolean =>
  kind === 'quantity' && after - first > 1 && word(scene, first) === 'one' && isSpeaker(word(scene, after - 1));

/** Where what is said about an inverted speaker ends: "said Ann Lee, [54, who runs it], adding that". */
export function tailEnd(scene: Scene, chunks: readonly Chunk[], speaker: Chunk): number {
  const last = chunks[chunks.length - 1]!;
  for (let i = speaker.index - chunks[0]!.index + 1; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    const lower = word(scene, chunk.first);
    if (
      chunk.kind === 'quote' ||
      lower === ';' ||
      /^(?:adding|but|while|compared|up|down|versus|against|citing|blaming|noting)$/.test(lower)
    )
      return chunk.first;
  }
  return last.after;
}

/** The speaker of a verb: its subject, or the name set off beside it: "The head teacher, [Colin Farr], said". */
export function speakerBefore(scene: Scene, chunks: readonly Chunk[], at: number): Chunk | null {
  const verb = chunks[at]!;
  let i = at - 1;
  while (i >= 0 && /^(?:adverb|time|other)$/.test(chunks[i]!.kind)) i--;
  // "Ann Lee [(Harrow)] said"
  if (itemAt(chunks, i)?.kind === 'close') {
    while (i >= 0 && chunks[i]!.kind !== 'open') i--;
    i--;
  }
  i = beforeAge(scene, chunks, beforeHome(scene, chunks, i));
  const near = itemAt(chunks, i);
  if ((near?.kind === 'quantity' && isAged(scene, near)) || (near?.kind === 'noun' && isTitled(scene, near))) return near;
  // "a plumber in Oslo [who] said"
  if (near?.kind === 'relative' && word(scene, near.first) === 'who') {
    let k = i - 1;
    while (
      k > 0 &&
      (chunks[k]!.kind === 'comma' || (chunks[k]!.kind === 'noun' && isGoverned(chunks, k)) || chunks[k]!.kind === 'preposition')
    )
      k--;
    const owner = itemAt(chunks, k);
    if (owner?.kind === 'noun') return owner;
  }
  if (
    near?.kind === 'comma' &&
    itemAt(chunks, i - 1)?.kind === 'noun' &&
    itemAt(chunks, i - 2)?.kind === 'comma' &&
    itemAt(chunks, i - 3)?.kind === 'noun'
  ) {
    const { first, after } = chunks[i - 1]!;
    // "the party's leader, [Ann Lee MP], said"
    const honoured = after - first > 1 && /^\p{Lu}{2,3}$/u.test(scene.tokens.tokens[after - 1]!.text);
    const named = nameOf(scene, after - 1) ?? (honoured ? nameOf(scene, after - 2) : null);
    if (named?.form === 'name' && (named.type === 'person' || named.type === 'organization')) return chunks[i - 1]!;
    // "Her husband, [Mark], said"
    const called = after - first === 1 && scene.tokens.tokens[first]!.pos === 'PROPN' && named === null;
    if (called && SPEAKER_NOUNS.has(headWord(scene, chunks[i - 3]))) return chunks[i - 1]!;
  }
  if (
    near?.kind === 'noun' &&
    !isGoverned(chunks, i) &&
    itemAt(chunks, i - 1)?.kind !== 'conjunction' &&
    (canSpeak(scene, near) || speaksAnyhow(scene, near, verb))
  )
    return near;
  const clause = scene.clauses.clauses[verb.clause]!;
  const subject = clause.subject === null || clause.verb !== verb.index ? null : chunkAt(scene, clause.subject)!;
  if (
    subject &&
    subject.index < verb.index &&
    subject.first >= chunks[0]!.first &&
    (canSpeak(scene, subject) || speaksAnyhow(scene, subject, verb))
  )
    return subject;
  // "Economists [polled by Merrow] had expected", "the $1.02 [that analysts surveyed by Merrow] had been expecting"
  for (let steps = 0; i >= 0 && steps < 16; i--, steps++) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'stop' || chunk.kind === 'conjunction') return null;
    if (chunk.kind !== 'noun' || isGoverned(chunks, i) || itemAt(chunks, i - 1)?.kind === 'verb' || !canSpeak(scene, chunk)) continue;
    // "[Sun], a maker of pumps, reported": what is set off says only what the name is
    const named = itemAt(chunks, i - 1)?.kind === 'comma' && !isGoverned(chunks, i - 2) ? itemAt(chunks, i - 2) : undefined;
    const mention = named?.kind === 'noun' && !nameOf(scene, chunk.after - 1) ? nameOf(scene, named.after - 1) : null;
    return mention?.form === 'name' ? named! : chunk;
  }
  return null;
}

/** "Her husband, [Mark], 52, said": the comma behind the name. */
function beforeAge(scene: Scene, chunks: readonly Chunk[], at: number): number {
  const kind = (i: number): string => itemAt(chunks, i)?.kind ?? '';
  if (kind(at) !== 'comma' || kind(at - 1) !== 'quantity' || kind(at - 2) !== 'comma' || kind(at - 3) !== 'noun') return at;
  return kind(at - 4) === 'comma' && !/[^\d]/.test(word(scene, chunks[at - 1]!.first)) ? at - 2 : at;
}

/** "[Ann Lee], 34, from Yate, Avon, said": the chunk in front of where a speaker lives and how old they are, or the one at `at`. */
function beforeHome(scene: Scene, chunks: readonly Chunk[], at: number): number {
  const kind = (i: number): string => itemAt(chunks, i)?.kind ?? '';
  if (kind(at) !== 'comma' || kind(at - 1) !== 'noun' || kind(at - 2) !== 'comma' || kind(at - 3) !== 'noun') return at;
  if (!/^(?:from|of|in|near)$/.test(word(scene, itemAt(chunks, at - 4)?.first ?? -1))) return at;
  let i = at - 5;
  if (kind(i) === 'comma' && kind(i - 1) === 'quantity' && kind(i - 2) === 'comma') return i - 3;
  if (kind(i) === 'comma') i--;
  // "Ann Lee, [a plumber from Oslo], said"
  return kind(i) === 'noun' && kind(i - 1) === 'comma' && kind(i - 2) === 'noun' ? i - 2 : i;
}

/** "Bank of [Norway governor Ann Lee] said": a title and a name behind the body's; not "a friend of [the governor Ann Lee]". */
function isTitled(scene: Scene, { first, after }: Chunk): boolean {
  const mention = nameOf(scene, after - 1);
  return (
    mention?.type === 'person' &&
    mention.form === 'name' &&
    mention.first > first + 1 &&
    SPEAKER_NOUNS.has(word(scene, mention.first - 1)) &&
    scene.tokens.tokens[first]!.pos !== 'DET'
  );
}

const SHOWING = /^(?:show|suggest|reveal|indicate)/;

/** Whatever stands before "says" speaks, "one [slide] says", but of those who were asked, "40 of the 90 [tenants] said", somebody else tells. */
function speaksAnyhow(scene: Scene, chunk: Chunk, verb: Chunk): boolean {
  const { first, after, index } = chunk;
  const head = headWord(scene, verb);
  if (SHOWING.test(head) && EVIDENCE.has(headWord(scene, chunk))) return true;
  if (!sayingVerbs.has(head) && !quotingVerbs.has(head)) return false;
  const pronoun = after - first === 1 && scene.tokens.tokens[first]!.pos === 'PRON';
  const one = quantityOf(scene, chunk)?.value ?? 1;
  return !pronoun && one === 1 && chunkAt(scene, index - 1)?.kind !== 'quantity';
}

export function isGoverned(chunks: readonly Chunk[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && /^(?:adverb|adjective|other)$/.test(chunks[i]!.kind)) i--;
  return itemAt(chunks, i)?.kind === 'preposition';
}

/** "[Port and customs officers] said": two groups that speak together are one. */
export function joined(chunks: readonly Chunk[], at: number, speaker: Chunk | null): Chunk | null {
  const second = itemAt(chunks, at - 1);
  if (!speaker || second?.kind !== 'noun' || second.index !== speaker.index + 2 || chunks[at - 2]!.kind !== 'conjunction') return speaker;
  return { ...speaker, after: second.after, head: second.head };
}

/** "a [maker]", "its [makers]" */
const isSpeaker = (head: string): boolean => SPEAKER_NOUNS.has(head) || (head.endsWith('s') && SPEAKER_NOUNS.has(singular(head)));

/** Whether the noun group is someone who speaks or something that says. */
export function canSpeak(scene: Scene, chunk: Chunk): boolean {
  let last = chunk.after - 1;
  while (last > chunk.first && /^(?:'s|'|’|itself|himself|herself|themselves)$/.test(word(scene, last))) last--;
  const head = word(scene, last);
  if (RECORD_NOUNS.has(head) || isSpeaker(head) || FORECASTERS.has(head) || /^(?:he|she|they|it)$/.test(head)) return true;
  const mention = nameOf(scene, last) ?? (chunk.kind === 'noun' ? nameOf(scene, chunk.first) : null);
  if ((!mention || mention.after <= last) && scene.tokens.tokens[last]!.pos === 'PROPN' && /^\p{Lu}/u.test(scene.tokens.tokens[last]!.text))
    return true;
  if (!mention || mention.after <= last || mention.form === 'adjective' || mention.type === 'product') return false;
  return mention.form !== 'pronoun' || !/^(?:its|their|his|her)$/.test(head);
}

/** An organisation that counts and measures, or a body without a name. */
export function isOffice(scene: Scene, chunk: Chunk, speakers: Speakers): boolean {
  if (headWord(scene, chunk) === 'it') return speakers.speaker !== null;
  const mention = nameOf(scene, chunk.after - 1);
  return mention ? mention.type === 'organization' && mention.form !== 'pronoun' : isSpeaker(headWord(scene, chunk));
}

export const EXAMPLES: readonly ClaimExample[] = [
  { text: '“We see 300 patients a day,” said one nurse.', facts: [{ quote: '300 patients', source: 'one nurse' }] },
  { text: 'Clerks say 300 jobs will go. Managers put the figure at 120.', facts: [{ quote: '120', source: 'Managers' }] },
  {
    text: 'Local radio said 19 miners had been freed. Another 12 are missing.',
    facts: [
      { quote: '19 miners', source: 'Local radio' },
      { quote: '12', source: 'Local radio' },
    ],
  },
  { text: 'A breakdown of the latest figures shows that mill output rose 2.1%.', facts: [{ quote: '2.1%', source: 'breakdown' }] },
  { text: 'Ministers point out that rents rose 5%.', facts: [{ quote: '5%', source: 'Ministers' }] },
  {
    text: 'The Harbour Office said although its own figures showed boats were rare, the town had 5 ferries.',
    facts: [{ quote: '5 ferries', source: 'Harbour Office' }],
  },
  { text: 'About 300 jobs will go, a Tolvane spokesman said.', facts: [{ quote: '300 jobs', source: 'Tolvane spokesman' }] },
  {
    text: 'Port and customs officers said the fire destroyed 40 homes.',
    facts: [{ quote: '40 homes', source: 'Port and customs officers' }],
  },
  { text: 'A plumber from Oslo who said he fitted 14 pumps sued the town.', facts: [{ quote: '14 pumps', source: 'plumber' }] },
  { text: 'Sen. Ann Lee (Harrow) said the fire destroyed 40 homes.', facts: [{ quote: '40 homes', source: 'Ann Lee' }] },
  {
    text: 'The Labour health spokesman, Colin Farr MP, said: "We have lost 300 beds."',
    facts: [{ quote: '300 beds', source: 'Colin Farr' }],
  },
  {
    text: 'The driver, Colin Farr, 34, from Yate, Avon, said 40 cars were hit.',
    facts: [
      { quote: '34', source: null },
      { quote: '40 cars', source: 'Colin Farr' },
    ],
  },
  { text: 'Colin Farr, 34, said he and nine others would go.', facts: [{ quote: '34' }, { quote: 'nine others', source: 'Colin Farr' }] },
  { text: 'Ann Lee, a plumber from Yate, Avon, said 40 cars were hit.', facts: [{ quote: '40 cars', source: 'Ann Lee' }] },
  { text: 'In Dayton, Ohio, a spokesman said 40 cars were hit.', facts: [{ quote: '40 cars', source: 'spokesman' }] },
  { text: 'Half of all limes are picked by hand, one slide says.', facts: [{ quote: 'Half', source: 'one slide' }] },
  { text: 'Ann Lee, opening the Velden Museum, said it had cost $5 million.', facts: [{ quote: '$5 million', source: 'Ann Lee' }] },
  {
    text: "Ann Lee was pleased. ''We sold 40 boats,'' she said.",
    facts: [{ quote: '40 boats', source: 'Ann Lee' }],
  },
  { text: '“The mill burned down with 90 looms,” the plaque read.', facts: [{ quote: '90 looms', source: 'plaque' }] },
  { text: 'Ann Lee joked that 40 ducks had come.', facts: [{ quote: '40 ducks', source: 'Ann Lee' }] },
  { text: 'The study, which notes that 12% of homes are damp, is new.', facts: [{ quote: '12%', source: 'study' }] },
  { text: '"We sold 40 boats," said the yard\'s owner, Ann Lee.', facts: [{ quote: '40 boats', source: 'Ann Lee' }] },
  { text: '"I lost six hours a week," Ann Lee, who is a plumber, told us.', facts: [{ quote: 'six hours', source: 'Ann Lee' }] },
  { text: 'The court was told he had stolen £95,000.', facts: [{ quote: '£95,000', source: 'court' }] },
  { text: 'Test results show that the mill used 70 litres.', facts: [{ quote: '70 litres', source: 'Test results' }] },
  { text: 'The results include a charge of $5 million.', facts: [{ quote: '$5 million', source: null }] },
  { text: 'Gunmen killed six soldiers near the border with Mali, the army said.', facts: [{ quote: 'six soldiers', source: 'army' }] },
  { text: 'Bank of Norway governor Ann Lee said rents rose 5%.', facts: [{ quote: '5%', source: 'Ann Lee' }] },
  { text: 'The hearing was told that he had lost £40,000.', facts: [{ quote: '£40,000', source: 'hearing' }] },
  { text: 'Her husband, Olle, 52, said the flood had cost £40,000.', facts: [{ quote: '£40,000', source: 'Olle' }] },
  { text: 'Velden Radio quoted a doctor as saying 30 more were hurt.', facts: [{ quote: '30', source: 'doctor' }] },
  { text: 'Ann Lee lost a doctor as well as 30 boats.', facts: [{ quote: '30 boats', source: null }] },
  { text: 'The Velden Institute places Orsa third, with 6% of the market.', facts: [{ quote: '6%', source: 'Velden Institute' }] },
  { text: 'The Velden Institute placed 40 orders, the third this year.', facts: [{ quote: '40 orders', source: null }] },
  { text: 'Geologists estimate that the field holds 3 billion barrels.', facts: [{ quote: '3 billion barrels', source: 'Geologists' }] },
  { text: 'Tourists estimate that the field holds 3 billion barrels.', facts: [{ quote: '3 billion barrels', source: null }] },
];
