/** Who else those are told of who are the subject of their clause: "The ministry ordered [nine mills] shut", "[200 jobs] will go". */
import type { Role } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { reportingVerbs } from '../../../lexicon/reporting.js';
import { roleFrom } from '../phrases.js';
import { chunkAt, clauseOf, headWord, isCompound, nameOf, word, type Scene } from '../scene.js';

/** Null where they are told of themselves: "Orsa Inc. is in court. [Nine witnesses] spoke". `carried` is whom the text is about. */
export const countedOwner = (scene: Scene, draft: Draft, carried: () => Role | null): Role | null =>
  possessor(scene, draft) ??
  orderer(scene, draft) ??
  agent(scene, draft) ??
  attended(scene, draft) ??
  (isOwned(scene, draft) ? carried() : null);

/** "half of the 900 pumps [Orsa Inc.] shipped": who did so to them, in a clause that hangs on them without "which". */
export function contactOwner(scene: Scene, { chunk, quantity, sentence }: Draft): Role | null {
  // "[four-time] champion Ann Lee began"
  if (quantity.unitKind !== 'count' || !quantity.noun || quantity.noun.after !== chunk.after || isCompound(scene, quantity)) return null;
  const who = chunkAt(scene, chunk.index + 1);
  const verb = chunkAt(scene, chunk.index + 2);
  if (who?.kind !== 'noun' || who.first !== chunk.after || who.first >= sentence.after || verb?.kind !== 'verb' || verb.first !== who.after)
    return null;
  const named = nameOf(scene, who.after - 1);
  if (!named || named.form === 'adjective' || named.type === 'place') return null;
  const object = chunkAt(scene, verb.index + 1);
  if (/^(?:noun|quantity|relative)$/.test(object?.kind ?? '') || reportingVerbs.has(headWord(scene, verb))) return null;
  return /^(?:is|are|was|were|be|been)$/.test(word(scene, verb.first)) ? null : roleFrom(scene, who.first, who.after);
}

/** "There are nine kilns in use" */
export function isThere(scene: Scene, { clause: { subject, verb }, chunk }: Draft): boolean {
  if (subject === null || verb === null || word(scene, chunkAt(scene, subject)!.first) !== 'there') return false;
  for (let i = verb + 1; i < chunk.index; i++) if (chunkAt(scene, i)!.kind !== 'adverb') return false;
  return verb < chunk.index;
}

/** "[The ministry] ordered nine mills shut", "[the storm] left 900 homes dark": the counted ones are the object of another verb. */
function orderer(scene: Scene, { chunk }: Draft): Role | null {
  const verb = chunkAt(scene, chunk.index - 1);
  if (verb?.kind !== 'verb' || verb.after !== chunk.first || !MAKING.test(headWord(scene, verb))) return null;
  const { subject, verb: own } = clauseOf(scene, verb);
  if (subject === null || own !== verb.index || subject > verb.index) return null;
  const { first, after } = chunkAt(scene, subject)!;
  return roleFrom(scene, first, after);
}

const MAKING =
  /^(?:order(?:s|ed)?|leaves?|left|sees?|saw|keeps?|kept|gets?|got|ha[sd]|have|having|makes?|made|forc(?:e|es|ed|ing)|lets?|help(?:s|ed)?|puts?|wants?|wanted|ordering|leaving|seeing|keeping|getting|making|letting|helping|putting)$/;

/** "Nine poems were chosen by [Merrow Books]" */
function agent(scene: Scene, { clause }: Draft): Role | null {
  const verb = clause.verb === null ? undefined : chunkAt(scene, clause.verb)!;
  if (verb === undefined || word(scene, verb.after) !== 'by') return null;
  const noun = chunkAt(scene, verb.index + 2);
  return noun?.kind === 'noun' && noun.first === verb.after + 1 && nameOf(scene, noun.after - 1)?.form === 'name'
    ? roleFrom(scene, noun.first, noun.after)
    : null;
}

/** "900 people attended [the fair]", "900 clerks use [its app]" */
function attended(scene: Scene, { clause }: Draft): Role | null {
  const verb = clause.verb === null ? undefined : chunkAt(scene, clause.verb)!;
  if (verb === undefined || !ATTENDING.test(headWord(scene, verb))) return null;
  const noun = chunkAt(scene, verb.index + 1);
  if (noun?.kind !== 'noun' || noun.first !== verb.after) return null;
  const known = nameOf(scene, noun.first) ?? nameOf(scene, noun.after - 1);
  return known || /^(?:attend|visit)/.test(headWord(scene, verb)) ? roleFrom(scene, noun.first, noun.after) : null;
}

const ATTENDING = /^(?:attend(?:s|ed|ing)?|visit(?:s|ed|ing)?|us(?:e|es|ed|ing)|download(?:s|ed|ing)?|join(?:s|ed|ing)?)$/;

/** "None of [its] nine ships sank" */
const possessor = (scene: Scene, { quantity: { whole } }: Draft): Role | null =>
  /^(?:its|their|his|her)$/.test(word(scene, whole.first - 1)) && nameOf(scene, whole.first - 1)
    ? roleFrom(scene, whole.first - 1, whole.first)
    : null;

function isOwned(scene: Scene, { quantity: { noun, whole } }: Draft): boolean {
  if (noun === null) return false;
  const last = word(scene, noun.after - 1);
  // "the two firms": of those told of
  return OWNED.test(last) || (BODIES.test(last) && word(scene, whole.first) === 'two' && word(scene, whole.first - 1) === 'the');
}

const BODIES = /^(?:companies|firms|groups|banks|airlines|carriers|clubs|teams|parties|countries|nations|sides)$/;

/** What bodies, sides and artists have, do, make and sell, and who works, pays and cheers for them. */
const OWNED =
  /^(?:jobs|posts|positions|roles|redundancies|vacancies|layoffs|staff|workers|employees|members|customers|clients|subscribers|users|passengers|visitors|viewers|listeners|readers|supporters|fans|spectators|shares|cases|complaints|claims|flights|services|trains|stores|shops|branches|outlets|restaurants|pubs|hotels|offices|sites|plants|factories|mills|mines|orders|bookings|copies|units|vehicles|cars|models|versions|seats|points|goals|tries|votes|matches|games|wins|defeats|titles|episodes|songs|tracks|albums|accounts|products|brands|divisions|subsidiaries|contracts|deals|listings|ships)$/;

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Ann Lee painted almost half of the 900 boats Orsa Inc. built in May.',
    facts: [{ quote: '900 boats', subject: 'Orsa Inc.' }],
  },
  { text: 'Ann Lee painted 900 boats, Orsa Inc. said.', facts: [{ quote: '900 boats', subject: 'Ann Lee' }] },
  { text: 'Orsa Inc. is in court. Nine witnesses spoke.', facts: [{ quote: 'Nine witnesses', subject: 'witnesses' }] },
  { text: 'Orsa Inc. is small. There are now nine kilns in use.', facts: [{ quote: 'nine kilns', subject: 'kilns' }] },
  { text: 'Orsa Inc. is small. There are nine branches.', facts: [{ quote: 'nine branches', subject: 'Orsa Inc.' }] },
  { text: 'Orsa Inc. is small. Some 200 jobs will go.', facts: [{ quote: '200 jobs', subject: 'Orsa Inc.' }] },
  {
    text: 'Orsa Inc. is small. The two banks will merge. Two banks will close.',
    facts: [
      { quote: 'two banks', subject: 'Orsa Inc.' },
      { quote: 'Two banks', subject: 'banks' },
    ],
  },
  {
    text: 'Norway is cold. Merrow Council ordered nine kilns shut. The storm left 900 homes dark.',
    facts: [
      { quote: 'nine kilns', subject: 'Merrow Council' },
      { quote: '900 homes', subject: 'storm' },
    ],
  },
  {
    text: 'Ana Costa is ill. Nine poems were chosen by Merrow Books.',
    facts: [{ quote: 'Nine poems', subject: 'Merrow Books' }],
  },
  { text: 'Ana Costa is ill. Some 900 people attended the Velden Fair.', facts: [{ quote: '900 people', subject: 'Velden Fair' }] },
  {
    text: 'Orsa Inc. is small. Some 900 bakers use its till. None of its two vans stopped.',
    facts: [
      { quote: '900 bakers', subject: 'Orsa Inc.' },
      { quote: 'two vans', subject: 'Orsa Inc.' },
    ],
  },
];
