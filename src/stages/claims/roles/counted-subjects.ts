/** Who or what is counted or takes so long: "Three doctors, [two clerks] and five drivers were hurt", "It took [Orsa] nine years". */
import type { Role } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { roleFrom } from '../phrases.js';
import { chunkAt, headWord, nameOf, word, type Scene } from '../scene.js';
import { verbWord } from './nearby.js';

/** "It took [Orsa] nine years to win a client", "It took ten years for [the mill] to open": who needed that long. */
export function takerOf(scene: Scene, { duration, quantity, clause, chunk }: Draft): Role | null {
  if ((!duration && quantity.unitKind !== 'time') || clause.verb === null || clause.subject === null) return null;
  if (word(scene, chunkAt(scene, clause.subject)!.first) !== 'it' || !/^t(?:akes?|ook|aken)$/.test(verbWord(scene, { clause })))
    return null;
  const object = chunkAt(scene, clause.verb + 1)!;
  if (object.kind === 'noun' && object.index < chunk.index) return roleFrom(scene, object.first, object.after);
  const noun = word(scene, chunk.after) === 'for' ? chunkAt(scene, chunk.index + 2) : undefined;
  return noun?.kind === 'noun' && word(scene, noun.after) === 'to' ? roleFrom(scene, noun.first, noun.after) : null;
}

/** "Three doctors, [two clerks] and [five drivers] were hurt": the verb is of each of them. */
export function isListedSubject(scene: Scene, { clause: { subject, verb }, chunk }: Draft): boolean {
  if (subject === null || verb === null || subject >= chunk.index || verb < chunk.index || chunk.index > subject + 10) return false;
  let counted = false;
  for (let i = subject; i < chunk.index; i++) {
    const { kind } = chunkAt(scene, i)!;
    if (!/^(?:quantity|noun|comma|conjunction|adjective)$/.test(kind)) return false;
    counted ||= kind === 'quantity';
  }
  return counted && /^(?:comma|conjunction)$/.test(chunkAt(scene, chunk.index - 1)!.kind);
}

/** "Nine fans of [the band] wept", "Two aides to [Ann Lee] left": whose they are, or of what. */
export function countedOf(scene: Scene, { chunk, quantity }: Draft): Role | null {
  // "9,000 of [its] voters were ill"
  const its = (quantity.noun?.first ?? 0) - 1;
  if (its > quantity.number.first && /^(?:its|their|his|her)$/.test(word(scene, its)) && nameOf(scene, its))
    return roleFrom(scene, its, its + 1);
  const link = word(scene, chunk.after);
  if (!/^(?:of|for|to|from|in)$/.test(link) || PORTIONS.test(word(scene, (quantity.noun?.after ?? chunk.after) - 1))) return null;
  const noun = chunkAt(scene, chunk.index + 2);
  if (noun?.kind !== 'noun' || noun.first !== chunk.after + 1 || /^(?:total|all|addition|fact|part|turn)$/.test(headWord(scene, noun)))
    return null;
  return roleFrom(scene, noun.first, noun.after);
}

/** "fell on the 20 million residents of [Lagos]", "wrote to the 300 members of [the Merrow Council]": whose they all are. */
export function allOf(scene: Scene, { chunk, quantity, part }: Draft): Role | null {
  if (part !== 'plain' || quantity.unitKind !== 'count' || !quantity.noun || quantity.noun.after !== chunk.after) return null;
  const member = nameOf(scene, quantity.noun.first);
  // "all 27 [EU] members", "the 12 [Kenyan] provinces"
  if (
    /^(?:the|all)$/.test(word(scene, quantity.whole.first - 1)) &&
    member &&
    member.type !== 'person' &&
    member.after === chunk.after - 1 &&
    BELONGING.test(word(scene, chunk.after - 1))
  )
    return roleFrom(scene, member.first, member.after);
  if (word(scene, quantity.whole.first - 1) !== 'the' || word(scene, quantity.whole.first - 2) === 'of') return null;
  const noun = chunkAt(scene, chunk.index + 2);
  if (!/^(?:of|in)$/.test(word(scene, chunk.after)) || noun?.kind !== 'noun' || noun.first !== chunk.after + 1) return null;
  const mention = nameOf(scene, noun.after - 1);
  return BELONGING.test(word(scene, chunk.after - 1)) && mention?.form === 'name' ? roleFrom(scene, noun.first, noun.after) : null;
}

/** Who and what places and bodies are made of. */
const BELONGING =
  /^(?:residents|inhabitants|people|citizens|villagers|islanders|households|homes|families|children|voters|employees|workers|staff|members|students|pupils|teachers|schools|users|customers|subscribers|passengers|states|counties|countries|nations|provinces|districts|regions|seats|lawmakers|clubs|teams)$/;

/** What only says how much there is of what stands behind "of". */
const PORTIONS = /^(?:batch|type|kind|sort|form|set|pair|piece|round|case|series|bit|slice|cup|bottle|glass|ton|tonne|dose|page|hour)e?s?$/;

/** "None of the [12 retired clerks] was": those who are not told apart. */
export function isOfNone(scene: Scene, { clause, chunk }: Draft): boolean {
  if (clause.subject === null || clause.subject < chunk.index - 3 || clause.subject >= chunk.index) return false;
  const subject = chunkAt(scene, clause.subject)!;
  return /^(?:none|each|all|both|some|many|most|neither)$/.test(headWord(scene, subject)) && word(scene, subject.after) === 'of';
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Merrow Corp. is small. Ana Costa kicked three of Orsa Rovers’ eight goals on a wet night.',
    facts: [{ quote: 'eight goals', subject: 'Orsa Rovers' }],
  },
  {
    text: 'Orsa Inc. is small. The row will be raised at a meeting of the ministers of all 27 EU members.',
    facts: [{ quote: '27 EU members', subject: 'EU' }],
  },
  {
    text: 'At least 14 people were killed when a bus overturned near Leeds.',
    facts: [{ quote: '14 people', subject: 'people', place: 'Leeds' }],
  },
  {
    text: 'Merrow Corp. is small. Three doctors, two clerks and five drivers were hurt.',
    facts: [{ quote: 'two clerks', subject: 'clerks', metric: 'clerks' }],
  },
  {
    text: 'Orsa Inc. is small. It took Merrow Corp. nine years to open. It took ten months for the first mill to shut.',
    facts: [
      { quote: 'nine years', subject: 'Merrow Corp.' },
      { quote: 'ten months', subject: 'first mill' },
    ],
  },
  {
    text: 'Orsa Inc. is small. Nine fans of Merrow Rovers wept.',
    facts: [{ quote: 'Nine fans', subject: 'Merrow Rovers', metric: 'fans' }],
  },
  {
    text: 'Norway is cold. Norway is vast. Leeds City Council told that some 9,000 of its voters had moved.',
    facts: [{ quote: '9,000', subject: 'Leeds City Council' }],
  },
  {
    text: 'Orsa Inc. is small. Smoke fell on the 20 million residents of Lagos. Orsa Inc. wrote to 300 members of a band.',
    facts: [
      { quote: '20 million residents', subject: 'Lagos' },
      { quote: '300 members', subject: 'Orsa Inc.' },
    ],
  },
  { text: 'Orsa Inc. is small. Three batches of tiles were lost.', facts: [{ quote: 'Three batches', subject: 'batches' }] },
  { text: 'Orsa Inc. is small. It took nine years to open.', facts: [{ quote: 'nine years', subject: 'Orsa Inc.' }] },
  {
    text: 'Orsa Inc. is small. The singer died of cancer in 2019 aged 71. Ana Costa left school in 2001 aged 16.',
    facts: [
      { quote: '71', kind: 'measure', subject: 'singer' },
      { quote: '16', kind: 'measure', subject: 'Ana Costa' },
    ],
  },
  {
    text: 'The play won for its star, the 19-year-old actress Ana Costa. Her husband owns 12% of Orsa Inc.',
    facts: [
      { quote: '19-year-old', subject: 'Ana Costa' },
      { quote: '12%', subject: "Ana Costa's husband" },
    ],
  },
  {
    text: 'Orsa Inc. is small. It told of laws, including a three-decade trade embargo, and of Norway’s bitter nine-year civil war.',
    facts: [
      { quote: 'three-decade', subject: 'trade embargo' },
      { quote: 'nine-year', subject: 'civil war' },
    ],
  },
  { text: 'Ana Costa, whose time of 11.2 seconds won, left.', facts: [{ quote: '11.2 seconds', subject: 'Ana Costa' }] },
  { text: 'Ana Costa lost to Peru in 1994 as a 19-year-old.', facts: [{ quote: '19-year-old', subject: 'Ana Costa' }] },
];
