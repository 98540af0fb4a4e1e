/** Whom a figure is about whose sentence names no owner: who was told of before, and the words of the sentence that stand for them. */
import type { NameMention, Role } from '../../../document.js';
import { reportingVerbs } from '../../../lexicon/reporting.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { isAgency } from './focus.js';
import { plainRole, roleFrom } from '../phrases.js';
import type { Reading } from './reading.js';
import { chunkAt, chunkOf, clauseOf, entityOf, headWord, nameOf, word, type Scene } from '../scene.js';

/** Who was told of before, by the words that stand for them here: "Orsa Inc. grew. [The order] is put at $9m." */
export function bySentence(reading: Reading, who: Role): Role {
  const words = wordsHere(reading) ?? (isPlain(who) ? ownWords(reading) : null);
  if (!words) return who;
  // "[The number of hens] grew to 90": hens, and no company told of before; a country has its hens
  const counted = who.type === 'place' ? null : NUMBER_OF.exec(words.text);
  return { ...who, name: counted ? counted[1]! : who.name, text: words.text, start: words.start, end: words.end };
}

/** "It took [Vale] ten years to win 40 clients": the last one named in front of the number, where the one told of before is not named here at all. */
export function namedHere({ scene, draft, clause, focus }: Reading, last: Role): Role | null {
  const { sentence, quantity, metric } = draft;
  if (metric !== null && metric === clause.metric) return null;
  let near: NameMention | null = null;
  const { first } = quantity.whole;
  for (let i = Math.max(sentence.first, first - REACH); i < Math.min(sentence.after, first + REACH); i++) {
    const mention = nameOf(scene, i);
    if (!mention) continue;
    if (entityOf(scene, mention).name === last.name) return null;
    if (mention.form !== 'pronoun' && mention.after <= first) near = mention;
    i = mention.after - 1;
  }
  const who = near && isActor(scene, draft, near) ? roleFrom(scene, near.first, near.after) : null;
  return who && !isAgency(who.name) && !focus.cited.has(who.name) ? who : null;
}

/** "In Wales it was 9, [in Kent 8] and [in Leeds 7]": the same of another place. */
export function elsewhere(scene: Scene, draft: Draft, previous: Draft): Role | null {
  const { clause, sentence, quantity, part } = draft;
  const { verb, subject, first } = clause;
  if (previous.sentence !== sentence || previous.clause === clause || verb === null || verb >= first || previous.clause.verb !== verb)
    return null;
  if (part === 'base' || quantity.unitKind !== previous.quantity.unitKind || (subject !== null && subject >= first)) return null;
  for (let i = first; i < draft.chunk.index; i++) {
    const place = word(scene, chunkAt(scene, i)!.first) === 'in' ? chunkAt(scene, i + 1) : undefined;
    if (place?.kind === 'noun') return nameOf(scene, place.after - 1)?.type === 'place' ? roleFrom(scene, place.first, place.after) : null;
  }
  return null;
}

/** In tokens: a list without stops is one long sentence. */
const REACH = 80;

/** Whether a name is a clause's subject or its verb's object; nobody who only speaks or is told something. */
function isActor(scene: Scene, draft: Draft, { form, type, first, after }: NameMention): boolean {
  const chunk = chunkOf(scene, first);
  if (form !== 'name' || after !== chunk.after || !/^(?:person|organization|product)$/.test(type)) return false;
  const { subject, verb } = clauseOf(scene, chunk);
  const before = chunkAt(scene, chunk.index - 1);
  if (subject === chunk.index) return verb !== null && !reportingVerbs.has(headWord(scene, chunkAt(scene, verb)));
  if (before?.kind === 'verb' && reportingVerbs.has(headWord(scene, before))) return false;
  const own = draft.clause.subject === null ? undefined : chunkAt(scene, draft.clause.subject);
  return before !== undefined && !/^(?:preposition|comma)$/.test(before.kind) && !/^(?:i|we)$/.test(own ? headWord(scene, own) : '');
}

/** "the figure" stands for what was told of before, and says less. */
const BARE = /^(?:figure|number|total|reading|result|amount|level)s?$/i;

const NUMBER_OF = /^(?:total |average |overall )?number of (\S.*)$/i;

/** Whether whom the text was about goes by the name or a pronoun so far, and not by the words of another figure. */
const isPlain = ({ name, text }: Role): boolean =>
  name.includes(text) || text.includes(name) || /^(?:it|they|he|she|its|their)$/i.test(text);

/** "£68m in [gifts to the party]": what the number goes with. */
const ownWords = ({ draft: { metric }, own }: Reading): Role | null =>
  metric !== null && metric === own?.metric && !BARE.test(metric.text) ? metric : null;

/** What the clause measures, or else what the number counts. */
export function wordsHere({ scene, draft: { quantity, metric }, clause }: Reading): Role | null {
  if (clause.phrase) return clause.phrase;
  if (metric !== null && metric === clause.metric) return BARE.test(metric.text) ? null : metric;
  if (quantity.unitKind === 'count' && quantity.noun) return plainRole(scene, quantity.noun.first, quantity.noun.after);
  return clause.metric;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'The jobless rate was 5%. In Wales it was 6%, in Kenya 4%.',
    facts: [
      { quote: '6%', subject: 'Wales', metric: 'jobless rate' },
      { quote: '4%', subject: 'Kenya', metric: 'jobless rate' },
    ],
  },
  {
    text: 'The average size of a ward was 90,000 people. In Wales it was 80,000, in Kent just over 70,000 and in Leeds 60,000.',
    facts: [
      { quote: '70,000', unit: 'person', subject: 'ward', metric: 'average size', place: 'Kent' },
      { quote: '60,000', unit: 'person', subject: 'ward', metric: 'average size', place: 'Leeds' },
    ],
  },
  {
    text: 'House prices in Norway rose 3% in May, lender Fenwick says. Fenwick is sad. It predicts a 2% drop in prices next year.',
    facts: [{ quote: '2%', subject: 'Norway' }],
  },
  {
    text: 'House prices in Norway rose 3% in May, lender Fenwick says. Fenwick is sad. It is predicting growth of 2% next year.',
    facts: [{ quote: '2%', subject: 'Fenwick' }],
  },
  {
    text: "Norway's output rose 3%, the 19th straight rise. The figure for May was 2%.",
    facts: [{ quote: '2%', subject: 'Norway', metric: 'output' }],
  },
  { text: 'Orders for lathes dropped 9% in May.', facts: [{ quote: '9%', subject: 'Orders for lathes', metric: 'Orders' }] },
  {
    text: 'Orsa Inc. is small. The number of hens grew from 60 to 90.',
    facts: [{ quote: '90', subject: 'hens', metric: 'number' }],
  },
  {
    text: 'Norway is cold. Norway has shops. The town saw Orsa Inc. lose ground in only four weeks.',
    facts: [{ quote: 'four weeks', subject: 'Orsa Inc.' }],
  },
  {
    text: 'Norway is cold. Norway has shops. The mayor told Orsa Inc. that the number of gates is 40.',
    facts: [{ quote: '40', subject: 'Norway' }],
  },
  { text: 'Orsa Inc. is small. There are 40 gates.', facts: [{ quote: '40 gates', subject: 'gates' }] },
  { text: 'Orsa Inc. is small. There was £6m in gifts.', facts: [{ quote: '£6m', subject: 'gifts' }] },
  { text: 'Orsa Inc. is small. The order is put at £9m.', facts: [{ quote: '£9m', subject: 'order' }] },
  { text: 'Norway is cold. The number of hens grew from 60 to 90.', facts: [{ quote: '90', subject: 'Norway' }] },
];
