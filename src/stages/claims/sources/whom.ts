/** Whom a speaking noun group means: a body, who made a report, who "he" and "it" are. */
import type { Chunk, Role } from '../../../document.js';
import { changeNouns } from '../../../lexicon/change.js';
import { isPeopleWord } from '../../../lexicon/people.js';
import { FORECASTERS, RECORD_NOUNS, SPEAKER_NOUNS } from '../../../lexicon/reporting.js';
import { singular } from '../../../lexicon/singular.js';
import type { ClaimExample } from '../example.js';
import { plainRole, roleFrom } from '../phrases.js';
import { itemAt } from '../../../lexicon/item-at.js';
import { chunkAt, chunkOf, entityOf, headWord, nameOf, quantityOf, word, type Scene } from '../scene.js';
import { hasName, makerBehind } from './makers.js';
import { firstStatement } from './reports.js';

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
  // "the 4% [drop] analysts had predicted": two groups that were read as one
  const first = !named && PERSONNEL.test(head) && changeNouns.has(word(scene, chunk.first)) ? chunk.after - 1 : chunk.first;
  const read = roleFrom(scene, first, chunk.after);
  // "Kenya's food [watchdog] said", "in Mali, [the army] said": a body of its own, not the country
  const body = read?.type === 'place' && nameOf(scene, chunk.after - 1)?.form !== 'name' && !LANDS.test(head);
  const role = body ? plainRole(scene, chunk.first, chunk.after) : read;
  return role && !/^(?:might|will|can|may|could|would)$/.test(role.name) ? { role, end: chunk.after } : null;
}

const LANDS = /^(?:it|they|he|she|country|nation|kingdom|republic|state|city|town|region|island|territory|province|county)$/;

/** People who speak for a body that is named behind them: "[campaigners] at Merrow". */
const PERSONNEL =
  /^(?:spokes\w+|representatives?|officials?|economists?|analysts?|strategists?|campaigners|researchers?|scientists?|experts?|lawyers?|investigators|executives?|brokers?|insiders?|traders)$/;

/** Who "he" or "it" is beside a verb of saying: the speaker of the paragraph, else whom the names stage takes it for, else the last speaker. */
function pronounSource(scene: Scene, chunk: Chunk, head: string, { before, person, maker, ...speakers }: Speakers): Role | null {
  const last = speakers.speaker ?? before;
  const human = /^(?:he|she)$/.test(head);
  if (!human && !/^(?:it|they)$/.test(head)) return null;
  const role = roleFrom(scene, chunk.first, chunk.after);
  // "[Merrow] is gloomier: it sees 6%": who is named in the same breath, whoever spoke before
  if (head === 'it' && role?.type === 'organization' && role.name !== last?.name && isNamedBefore(scene, chunk, role.name)) return role;
  const speaker = head === 'it' && last && isGroup(last) ? null : last;
  if (speaker && (human ? speaker.type === 'person' || /^spokes/i.test(speaker.text) : speaker.type !== 'person')) return speaker;
  if (role && (human ? role.type === 'person' : role.type === 'organization')) return role;
  return human ? person : (maker ?? (head === 'it' ? recordBefore(scene, chunk) : null));
}

/** Whether a body stands as the subject of the pronoun's own sentence, before it. */
function isNamedBefore(scene: Scene, { first }: Chunk, name: string): boolean {
  const { sentence } = scene.tokens.tokens[first]!;
  for (let i = first - 1; i >= 0 && scene.tokens.tokens[i]!.sentence === sentence; i--) {
    const mention = nameOf(scene, i);
    if (mention?.form !== 'name' || entityOf(scene, mention).name !== name) continue;
    const { index, clause } = chunkOf(scene, i);
    return scene.clauses.clauses[clause]!.subject === index;
  }
  return false;
}

/** "[The study] followed 900 men. It found": what the sentence before tells of. */
function recordBefore(scene: Scene, { first }: Chunk): Role | null {
  const { sentence } = scene.tokens.tokens[first]!;
  const before = itemAt(scene.tokens.sentences, sentence - 1);
  if (!before || before.paragraph !== scene.tokens.sentences[sentence]!.paragraph) return null;
  const statement = firstStatement(scene, before);
  const subject = statement && chunkAt(scene, statement.subject)!;
  return subject && RECORD_NOUNS.has(headWord(scene, subject)) ? plainRole(scene, subject.first, subject.after) : null;
}

/** "MPs", "official figures": whom "it" does not mean. */
const isGroup = ({ name, type }: Role): boolean => type === null && isPlural(name.slice(name.lastIndexOf(' ') + 1));

const isPlural = (noun: string): boolean => noun.endsWith('s') && singular(noun) !== noun;

/** "the [61-year-old] said": somebody who was named just before. */
export const isAged = (scene: Scene, chunk: Chunk): boolean =>
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
  { text: 'Sales fell 3%, less than the 5% drop analysts had predicted.', facts: [{ quote: '5%', source: 'analysts' }] },
  {
    text: 'The Velden Institute asked 900 tenants. The survey found that 12% of homes were damp.',
    facts: [{ quote: '12%', source: 'Velden Institute' }],
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
    text: 'Ann Lee was angry. "They rang me nine times," the 61-year-old said.',
    facts: [{ quote: 'nine times', source: 'Ann Lee' }],
  },
  { text: 'Sales rose 5%, according to figures issued on Monday by Velden Data.', facts: [{ quote: '5%', source: 'Velden Data' }] },
  { text: 'Official figures showed that output fell 2%.', facts: [{ quote: '2%', source: 'Official figures' }] },
  {
    text: 'Harrow Data sees growth of 4%. The Velden Institute is gloomier: it expects 2%.',
    facts: [{ quote: '2%', source: 'Velden Institute' }],
  },
  { text: 'The study followed 900 men. It found that 12% were ill.', facts: [{ quote: '12%', source: 'study' }] },
  { text: 'The boat carried 900 men. It found that 12% were ill.', facts: [{ quote: '12%', source: null }] },
];
