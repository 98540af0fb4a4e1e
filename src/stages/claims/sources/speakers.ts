/** Speakers: which noun group of a sentence speaks, and whom it means. */
import type { Chunk, Role } from '../../../document.js';
import { itemAt } from '../../../lexicon/item-at.js';
import { isPeopleWord } from '../../../lexicon/people.js';
import { FORECASTERS, quotingVerbs, RECORD_NOUNS, sayingVerbs, SPEAKER_NOUNS } from '../../../lexicon/reporting.js';
import type { ClaimExample } from '../example.js';
import { singular } from '../../../lexicon/singular.js';
import { hasName, makerBehind } from './makers.js';
import { plainRole, roleFrom } from '../phrases.js';
import { chunkAt, headWord, nameOf, quantityOf, word, type Scene } from '../scene.js';

/** Who spoke last: what "he", "it" and "the report" of a reporting clause mean. */
export interface Speakers {
  /** Of this paragraph. */
  readonly speaker: Role | null;
  /** Of the paragraph before, where this one opens with what may be the rest of a quotation. */
  readonly before: Role | null;
  readonly person: Role | null;
  readonly maker: Role | null;
  /** Of this paragraph: whose forecast "the 4% that was expected" is. */
  readonly forecasters: Role | null;
  /** Of the article: whose expectations "the consensus" is. */
  readonly consensus: Role | null;
}

/** "…, said [plant manager Ann Lee], 54": the noun group behind a lone verb that stands behind a comma or a quote. */
export function invertedSpeaker(scene: Scene, chunks: readonly Chunk[], at: number): Chunk | null {
  const verb = chunks[at]!;
  const before = itemAt(chunks, at - 1);
  const noun = chunks[at + 1];
  if (
    verb.after - verb.first > 1 ||
    /^(?:tell|told|tells|hear|heard)$/.test(headWord(scene, verb)) ||
    noun?.kind !== 'noun' ||
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
  if (!canSpeak(scene, noun) && chunks[i]?.kind === 'conjunction') return null;
  // "said the trust's director, [Helen Marsh]"
  const named = chunks[i]?.kind === 'comma' && !nameOf(scene, noun.after - 1) ? chunks[i + 1] : undefined;
  const mention = named?.kind === 'noun' ? nameOf(scene, named.after - 1) : null;
  return mention?.form === 'name' && mention.type === 'person' ? named! : noun;
}

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
  const near = itemAt(chunks, i);
  if (near?.kind === 'quantity' && isAged(scene, near)) return near;
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
    const named = nameOf(scene, chunks[i - 1]!.after - 1);
    if (named?.form === 'name' && (named.type === 'person' || named.type === 'organization')) return chunks[i - 1]!;
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
    const named = itemAt(chunks, i - 1)?.kind === 'comma' ? itemAt(chunks, i - 2) : undefined;
    const mention = named?.kind === 'noun' && !nameOf(scene, chunk.after - 1) ? nameOf(scene, named.after - 1) : null;
    return mention?.form === 'name' ? named! : chunk;
  }
  return null;
}

/** Whatever stands before "says" speaks, "one [slide] says", but of those who were asked, "40 of the 90 [tenants] said", somebody else tells. */
function speaksAnyhow(scene: Scene, chunk: Chunk, verb: Chunk): boolean {
  const { first, after, index } = chunk;
  const head = headWord(scene, verb);
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
  return mention ? mention.type === 'organization' && mention.form !== 'pronoun' : SPEAKER_NOUNS.has(headWord(scene, chunk));
}

/** The source that a noun group names: "the agency's weekly report" → the agency, "a survey by Merrow" → Merrow, "the report" → who made it. */
export function sourceOf(scene: Scene, chunk: Chunk, speakers: Speakers): { readonly role: Role; readonly end: number } | null {
  const head = headWord(scene, chunk);
  const named = hasName(scene, chunk.first, chunk.after);
  // "A small number, 7%, said": those who were asked speak for nobody
  if (!named && /^(?:number|majority|minority|proportion|chunk|rest|remainder)$/.test(head)) return null;
  const pronoun = isAged(scene, chunk) ? personBefore(scene, chunk) : pronounSource(scene, chunk, head, speakers);
  if (pronoun) return { role: at(scene, chunk, pronoun), end: chunk.after };
  if (!named && (RECORD_NOUNS.has(head) || PERSONNEL.test(head))) {
    const maker = makerBehind(scene, chunk);
    if (maker) {
      const asker = FORECASTERS.has(head);
      const role = RECORD_NOUNS.has(head) ? null : plainRole(scene, chunk.first, maker.end);
      return {
        role: role ? { ...role, name: asker ? role.name : maker.role.name, type: asker ? null : maker.role.type } : maker.role,
        end: maker.end,
      };
    }
  }
  // "the [report] said", "this [slide] says": who made it
  if (
    !named &&
    speakers.maker &&
    (RECORD_NOUNS.has(head) || isThing(head)) &&
    /^(?:the|this|that|these|those|its|their)$/.test(word(scene, chunk.first)) &&
    chunk.after - chunk.first <= 3
  ) {
    return { role: at(scene, chunk, speakers.maker), end: chunk.after };
  }
  const read = roleFrom(scene, chunk.first, chunk.after);
  // "Kenya's food [watchdog] said": a body of its own, not the country
  const body = read?.type === 'place' && nameOf(scene, chunk.after - 1) === null && SPEAKER_NOUNS.has(head);
  const role = body ? plainRole(scene, chunk.first, chunk.after) : read;
  return role && !/^(?:might|will|can|may|could|would)$/.test(role.name) ? { role, end: chunk.after } : null;
}

/** People who speak for a body that is named behind them: "[campaigners] at Merrow". */
const PERSONNEL =
  /^(?:spokes\w+|representatives?|officials?|economists?|analysts?|strategists?|campaigners|researchers?|scientists?|experts?|lawyers?|investigators|executives?|brokers?|insiders?|traders)$/;

/** Who "he" or "it" is beside a verb of saying: the speaker of the paragraph, else whom the names stage takes it for, else the last speaker. */
function pronounSource(scene: Scene, chunk: Chunk, head: string, { before, person, maker, ...speakers }: Speakers): Role | null {
  const last = speakers.speaker ?? before;
  const human = /^(?:he|she)$/.test(head);
  if (!human && !/^(?:it|they)$/.test(head)) return null;
  const speaker = head === 'it' && last && isGroup(last) ? null : last;
  if (speaker && (human ? speaker.type === 'person' || /^spokes/i.test(speaker.text) : speaker.type !== 'person')) return speaker;
  const role = roleFrom(scene, chunk.first, chunk.after);
  if (role && (human ? role.type === 'person' : role.type === 'organization')) return role;
  return human ? person : maker;
}

/** "MPs", "official figures": whom "it" does not mean. */
const isGroup = ({ name, type }: Role): boolean => type === null && isPlural(name.slice(name.lastIndexOf(' ') + 1));

const isPlural = (noun: string): boolean => noun.endsWith('s') && singular(noun) !== noun;

/** "the [74-year-old] said": somebody who was named just before. */
const isAged = (scene: Scene, chunk: Chunk): boolean =>
  quantityOf(scene, chunk)?.unitKind === 'age' && /-old$/i.test(quantityOf(scene, chunk)!.text);

function personBefore(scene: Scene, { first }: Chunk): Role | null {
  for (let i = first - 1; i >= 0 && i > first - 60; i--) {
    const mention = nameOf(scene, i);
    if (mention?.type === 'person' && mention.form === 'name') return roleFrom(scene, mention.first, mention.after);
  }
  return null;
}

/** What speaks and is neither people nor a body of them. */
const isThing = (head: string): boolean => !SPEAKER_NOUNS.has(head) && !FORECASTERS.has(head) && !isPeopleWord(head);

const at = (scene: Scene, chunk: Chunk, role: Role): Role => {
  const start = scene.tokens.tokens[chunk.first]!.start;
  const end = scene.tokens.tokens[chunk.after - 1]!.end;
  return { ...role, text: scene.text.slice(start, end), start, end };
};

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'The Velden Institute asked 900 tenants. The survey found that 12% of homes were damp.',
    facts: [{ quote: '12%', source: 'survey' }],
  },
  {
    text: 'A survey by the Velden Institute asked 900 tenants. Just 12% were happy, the report said.',
    facts: [{ quote: '12%', source: 'Velden Institute' }],
  },
  { text: 'Ann Lee said sales rose 5%. They will rise 7% next year, she added.', facts: [{ quote: '7%', source: 'Ann Lee' }] },
  { text: 'Tolvane Corp. said sales rose 5%. It also said costs fell 2%.', facts: [{ quote: '2%', source: 'Tolvane Corp.' }] },
  {
    text: 'The Harbour Office said ports were poor. The report said: "Ports fail.\n\n"The Velden Court ruled on it long ago." It said 900 boats were lost.',
    facts: [{ quote: '900 boats', source: 'Harbour Office' }],
  },
  {
    text: "Kenya's food watchdog said 9% of eggs were bad. The report said 5% were old.",
    facts: [{ quote: '5%', source: "Kenya's food watchdog" }],
  },
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
  {
    text: 'Ann Lee was angry. "They called me three times," the 74-year-old said.',
    facts: [{ quote: 'three times', source: 'Ann Lee' }],
  },
  { text: '"I lost six hours a week," Ann Lee, who is a plumber, told us.', facts: [{ quote: 'six hours', source: 'Ann Lee' }] },
  { text: 'The court was told he had stolen £95,000.', facts: [{ quote: '£95,000', source: 'court' }] },
  { text: 'Sales rose 5%, according to figures published on Monday by Velden Data.', facts: [{ quote: '5%', source: 'Velden Data' }] },
  { text: 'Official figures showed that output fell 2%.', facts: [{ quote: '2%', source: 'Official figures' }] },
];
