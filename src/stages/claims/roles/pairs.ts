/** "Kenya and Peru signed a pact. [The two countries] …": the two that were named side by side. */
import type { Chunk, NameMention, Role } from '../../../document.js';
import type { NameType } from '../../../fact.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { roleFrom } from '../phrases.js';
import { chunkAt, chunkOf, headWord, isPossessive, nameOf, quantityOf, sentenceOf, word, type Scene } from '../scene.js';

/** Whom "the two companies" or "the two" of their kind means, or null where no such two were named together. */
export function pairMeant(scene: Scene, chunk: Chunk): Role | null {
  const quantity = quantityOf(scene, chunk);
  if (quantity?.value !== 2 || !quantity.noun || !/^(?:the|these|those)$/.test(word(scene, quantity.whole.first - 1))) return null;
  const type = KINDS.find(([, nouns]) => nouns.test(word(scene, quantity.noun!.after - 1)))?.[0];
  // "the two banks of the river", "the two companies that bid"
  if (!type || /^(?:of|that|which|who|in)$/.test(word(scene, quantity.noun.after))) return null;
  // "the two European companies": which sort, as no name tells
  if (quantity.noun.after - quantity.noun.first > 1) return null;
  const { mentions } = scene.names;
  for (let i = mentions.length - 1; i > 0; i--) {
    const [a, b] = [mentions[i - 1]!, mentions[i]!];
    if (b.after > quantity.whole.first || !isSideBySide(scene, a, b) || a.type !== type || b.type !== type) continue;
    const name = `${scene.names.entities[a.entity]!.name} and ${scene.names.entities[b.entity]!.name}`;
    return { name, text: quantity.text, start: quantity.start, end: quantity.end, type: null };
  }
  const both = onlyTwo(scene, type, quantity.whole.first);
  return both === null ? null : { name: both, text: quantity.text, start: quantity.start, end: quantity.end, type: null };
}

/** How many sentences back the two may be named in. */
const BACK = 3;

/** "President Lee met Chancellor Ross. [The two leaders]": the only two of their kind that were just named. */
function onlyTwo(scene: Scene, type: NameType, before: number): string | null {
  const first = scene.tokens.sentences[Math.max(0, sentenceOf(scene, before).index - BACK)]!.first;
  const met = new Set<number>();
  for (let i = first; i < before; i++) {
    const mention = nameOf(scene, i);
    if (mention?.form === 'name' && mention.type === type) met.add(mention.entity);
  }
  return met.size === 2 ? [...met].map((entity) => scene.names.entities[entity]!.name).join(' and ') : null;
}

/** "[Kenya] and [Peru]", and no third one in front. */
function isSideBySide(scene: Scene, a: NameMention, b: NameMention): boolean {
  if (a.form !== 'name' || b.form !== 'name' || a.entity === b.entity || word(scene, a.after) !== 'and' || b.first !== a.after + 1)
    return false;
  if (isPossessive(scene, b.after)) return false;
  const first = chunkOf(scene, a.first);
  const comma = chunkAt(scene, first.index - 1);
  const third = comma?.kind === 'comma' ? chunkAt(scene, comma.index - 1) : undefined;
  return !(third?.kind === 'noun' && scene.nameAt[third.after - 1]! >= 0) && headWord(scene, first) !== 'between';
}

/** "sold 40 vans, compared with 30 for [Merrow]", "won by 900 votes to 700 for [Ana Costa]": whose the figure is that another is set against. */
export function rivalBehind(scene: Scene, { quantity, part }: Draft): Role | null {
  if (part === 'growth' || word(scene, quantity.whole.after) !== 'for') return null;
  const link = word(scene, (quantity.hedge?.first ?? quantity.whole.first) - 1);
  const compared = word(scene, (quantity.hedge?.first ?? quantity.whole.first) - 2) === 'compared';
  if (!(/^(?:with|to)$/.test(link) && compared) && !/^(?:against|versus)$/.test(link)) return null;
  const noun = chunkAt(scene, (scene.chunkAt[quantity.whole.after] ?? -2) + 1);
  const mention = noun?.kind === 'noun' ? nameOf(scene, noun.after - 1) : null;
  return mention?.form === 'name' && mention.type !== 'other' ? roleFrom(scene, noun!.first, noun!.after) : null;
}

const KINDS: readonly (readonly [NameType, RegExp])[] = [
  ['place', /^(?:countries|nations|states|cities|towns|regions|republics|provinces|neighbou?rs|islands|powers|economies)$/],
  [
    'organization',
    /^(?:companies|firms|banks|groups|airlines|car-?makers|clubs|teams|parties|unions|retailers|carriers|broadcasters|chains|insurers|suppliers|brewers|businesses|lenders|operators|manufacturers|makers|publishers|universities|agencies|papers|newspapers|giants)$/,
  ],
  [
    'person',
    /^(?:leaders|presidents|ministers|men|women|players|candidates|politicians|brothers|sisters|drivers|riders|swimmers|runners|singers|actors|authors|scientists|founders|friends|executives|prime ministers)$/,
  ],
];

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'Orsa Inc. sold 400 vans, compared with 310 for Merrow Corp.', facts: [{ quote: '310', subject: 'Merrow Corp.' }] },
  {
    text: 'Kenya and Peru signed a pact. Orsa Inc. hailed it. It covers trade between the two countries.',
    facts: [{ quote: 'two countries', subject: 'Kenya and Peru' }],
  },
  {
    text: 'Orsa Inc. and Merrow Corp. agreed to merge. The two companies employ 900 people.',
    facts: [
      { quote: 'two companies', subject: 'Orsa Inc. and Merrow Corp.' },
      { quote: '900 people', subject: 'Orsa Inc. and Merrow Corp.' },
    ],
  },
  {
    text: 'Ann Lee met Colin Ross in May. The two leaders signed a pact.',
    facts: [{ quote: 'two leaders', subject: 'Ann Lee and Colin Ross' }],
  },
  { text: 'Orsa Inc. works in Kenya and Peru. It sold the two mills.', facts: [{ quote: 'two mills', subject: 'Orsa Inc.' }] },
];
