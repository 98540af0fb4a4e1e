/** The place nearest to a number or a date of those that its sentence names. */
import type { Chunk, Clause, Role } from '../../../document.js';
import { DISASTER } from '../../../lexicon/disasters.js';
import { HARMED } from '../../../lexicon/people.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { chunkAt, chunkOf, headWord, nameOf, word, type Scene } from '../scene.js';
import type { Site } from './sites.js';

/** A number or a date, and whom it is told of. */
export type Located = Pick<Draft, 'chunk' | 'clause' | 'kind' | 'metric' | 'subject'> & Partial<Pick<Draft, 'because'>>;

export const isSubject = (role: Role, { subject }: Located): boolean =>
  subject !== null && (subject.name === role.name || (subject.start <= role.start && role.end <= subject.end && subject.type === 'place'));

/**
 * The place is whom it is told of; but in "80 million users [in Norway]" and "[In Leeds], 900 shops shut" it is where those counted are,
 * whoever stands for them, and "[Peru], where sales doubled" and "the [Leeds] blast" are where it happened.
 */
export const isItself = ({ role, rule, chunk }: Site, draft: Located): boolean =>
  isSubject(role, draft) &&
  rule !== 'place/where' &&
  !(rule === 'place/clause' && ((draft.kind === 'count' && chunk.index > draft.chunk.index) || isStandIn(role, draft)));

/** "In Leeds, [900 shops] shut": what is counted has a name only because the report is about Leeds. */
const isStandIn = (role: Role, { subject, because }: Located): boolean =>
  subject !== null && because?.some((id) => STANDING_IN.has(id)) === true && (subject.end <= role.start || role.end <= subject.start);

const STANDING_IN: ReadonlySet<string> = new Set(['subject/counted', 'subject/carried', 'role/level']);

/** Money that no market quotes: what a company earns, owes or is worth. */
export const OF_COMPANY =
  /\b(?:revenue|sales|turnover|profits?|income|earnings|loss|capitali[sz]ation|market value|valuation|dividend|costs?|charge|debt)$/i;

/** What a site outside the draft's clause is farther off than any inside, in chunks. */
const ELSEWHERE = 500;

/** How far a site may stand from the number, in chunks. */
const NEAR = 60;

/** The first site at a chunk or behind it, by bisection. */
function firstNear(sites: readonly Site[], chunk: number): number {
  let low = 0;
  let high = sites.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sites[middle]!.chunk.index < chunk) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place that a sentence gives a draft: the nearest of its clause, a market's anywhere, else the one that opens the sentence. */
export function siteOf(scene: Scene, draft: Located, sites: readonly Site[]): Site | null {
  let best: Site | null = null;
  let least = Infinity;
  const first = scopeFirst(scene, draft.clause);
  const harmed = isHarmed(scene, draft);
  for (let i = firstNear(sites, draft.chunk.index - NEAR); i < sites.length && sites[i]!.chunk.index <= draft.chunk.index + NEAR; i++) {
    const site = sites[i]!;
    const { chunk } = site;
    if (
      chunk === draft.chunk ||
      (/^place\/(?:counted|area)$/.test(site.rule) && draft.kind !== 'rank') ||
      (site.venue && draft.kind === 'amount' && OF_COMPANY.test(draft.metric?.name ?? '')) ||
      (site.owning && (draft.subject === null || draft.subject.type === 'place')) ||
      (site.aside && (draft.chunk.index < site.aside.first || draft.chunk.index >= site.aside.after))
    )
      continue;
    const within = (chunk.index >= first && chunk.index < draft.clause.after) || isStayed(scene, draft.chunk, chunk);
    // "33% in Spain and [29%] in Poland": the place right behind first
    const behind = chunk.index > draft.chunk.index ? -0.5 : 0;
    const cause = harmed && !within && isOfCause(scene, draft.clause, chunk);
    const how = harmed && isOfDisaster(scene, draft.chunk, chunk);
    const distance = Math.abs(chunk.index - draft.chunk.index) + behind + (within || site.venue || cause || how ? 0 : ELSEWHERE);
    const event = cause || (harmed && chunk.index > draft.chunk.index);
    if (distance >= least || (!within && !site.opens && !site.venue && !event)) continue;
    const said = site.opens
      ? chunk.index < draft.chunk.index && isOpened(scene, draft, chunk)
      : cause || how || isSameStatement(scene, draft.chunk, chunk);
    if (!within && !said) continue;
    if (within && !site.opens && !how && isCutOff(scene, draft, chunk)) continue;
    least = distance;
    // "£140,000 in Wales, £117,000 in Scotland": the nearest is whom it is told of, and no other holds
    best = site.rule !== 'place/adverb' && !site.opens && isItself(site, draft) ? null : site;
  }
  return best;
}

/** "Two people were [killed] when a bus crashed near Oslo": they were hurt where the rest of the sentence happened. */
const isHarmed = (scene: Scene, { kind, clause }: Located): boolean =>
  kind === 'count' && clause.verb !== null && HARMED.test(headWord(scene, chunkAt(scene, clause.verb)));

/** What else hurts people where it is. */
const UNREST =
  /^(?:outbreaks?|epidemic|protests?|clashes|fighting|violence|unrest|gunfights?|shootout|airstrikes?|shelling|crossfire|ambush)$/;

/** "employs 40 engineers [working] in Oslo", "a fund for students [living] in Oslo": where those are whom it counts or is for. */
function isStayed(scene: Scene, number: Chunk, { index }: Chunk): boolean {
  if (index < number.index + 3 || index > number.index + 6) return false;
  const does = chunkAt(scene, index - 2)!;
  const who = chunkAt(scene, index - 3)!;
  return (
    does.kind === 'verb' && does.after - does.first === 1 && STAYING.test(word(scene, does.first)) && /^(?:noun|quantity)$/.test(who.kind)
  );
}

const STAYING =
  /^(?:living|working|serving|studying|residing|staying|operating|based|located|employed|held|stationed|deployed|housed|situated|registered|stranded|trapped)$/;

/** "killed in a [blast] that tore through a market in Oslo", "died after an [avalanche] in Peru": what hurt them is told of on the way. */
function isOfDisaster(scene: Scene, number: Chunk, site: Chunk): boolean {
  for (let i = number.after; i < site.first; i++) {
    if (!DISASTER.test(word(scene, i)) && !UNREST.test(word(scene, i))) continue;
    // "killed before the storm had reached Oslo", "in a crash while on her way from Oslo"
    for (let k = i + 1; k < site.first; k++) if (/^(?:while|but|although|whereas|and|from|;)$/.test(word(scene, k))) return false;
    return !/^(?:before|despite|since|like)$/.test(word(scene, chunkOf(scene, i).first - 1));
  }
  return false;
}

/** "a tsunami [that struck Aceh] killed two people", "a fire [in Leeds] that killed two people": where what hurt them happened. */
function isOfCause(scene: Scene, { first, subject, verb }: Clause, { index }: Chunk): boolean {
  if (subject !== null && verb !== null && index > subject && index < verb) return true;
  return index < first && index >= first - 2 && /^(?:that|which)$/.test(word(scene, chunkAt(scene, first)!.first));
}

/** "crashed in Kent on Monday, [killing two people]": a participle happens where its clause does. */
function scopeFirst(scene: Scene, { first, verb, parent, sentence }: Clause): number {
  const head = verb === null ? '' : word(scene, chunkAt(scene, verb)!.first);
  const above = parent === null ? null : scene.clauses.clauses[parent]!;
  return /.{2}ing$/.test(head) && above && above.sentence === sentence && above.after === first ? above.first : first;
}

/** What opens a sentence holds for all of it, but not behind "while" with a place of its own: "In Europe shares fell, while [Tokyo's rose]". */
function isOpened(scene: Scene, { clause, chunk }: Located, site: Chunk): boolean {
  for (let i = site.index + 1; i < chunk.index; i++) {
    if (!/^(?:while|whereas|although|but)$/.test(word(scene, chunkAt(scene, i)!.first))) continue;
    if (clause.subject === null || clause.subject < i) continue;
    const { first, after } = chunkAt(scene, clause.subject)!;
    for (let k = first; k < after; k++) if (nameOf(scene, k)?.type === 'place') return false;
  }
  return true;
}

/** No other statement between them: "rose in Oslo trading, adding $3", but not "; … while". */
function isSameStatement(scene: Scene, a: Chunk, b: Chunk): boolean {
  for (let i = Math.min(a.index, b.index) + 1; i < Math.max(a.index, b.index); i++) {
    const chunk = chunkAt(scene, i)!;
    if (chunk.kind === 'stop' || chunk.kind === 'relative' || /^(?:while|but|although|whereas)$/.test(word(scene, chunk.first)))
      return false;
  }
  return true;
}

/** "40 girls live [with] nuns in Oslo", "40 men were killed [by] floods in Oslo": what those counted do or suffer there, together with others. */
function isOfSubject(scene: Scene, draft: Located, { first, index }: Chunk): boolean {
  const { kind, clause, chunk } = draft;
  if (kind !== 'count' || clause.verb === null || chunk.index > clause.verb || index !== clause.verb + 1) return false;
  return word(scene, first) === 'with' || (word(scene, first) === 'by' && isHarmed(scene, draft));
}

/** "jailed for nine years [by a judge] in Oslo", "hours of questioning [by police] in Oslo": they do it where they are. */
const isByOfficials = (scene: Scene, { first, index }: Chunk): boolean =>
  word(scene, first) === 'by' && OFFICIALS.test(headWord(scene, chunkAt(scene, index + 1)));

const OFFICIALS =
  /^(?:judges?|magistrates?|jury|court|tribunal|sheriff|police|detectives|officers|prosecutors|investigators|doctors|surgeons|troops|soldiers|gunmen|rebels|militants)$/;

/** "most [of them]", "[including] 12": what stands behind it is told of a part. */
const isOfPart = (scene: Scene, { chunk }: Located, { index, first }: Chunk): boolean =>
  word(scene, first) === 'including' ||
  (index > chunk.index + 1 && word(scene, first) === 'of' && /^(?:them|whom|which)$/.test(word(scene, first + 1)));

/** What hangs on another event is not where the number holds: "rose 5% [despite losses in Egypt]". */
function isCutOff(scene: Scene, draft: Located, site: Chunk): boolean {
  let open = 0;
  for (let i = draft.chunk.index + 1; i < site.index; i++) {
    const chunk = chunkAt(scene, i)!;
    if (chunk.kind === 'open') open++;
    else if (chunk.kind === 'close') open--;
    if (isOfSubject(scene, draft, chunk) || isByOfficials(scene, chunk)) continue;
    if (
      chunk.kind === 'relative' ||
      /^(?:after|amid|despite|following|before|since|because|as|with|by|against|than|compared|thanks|discount|premium)$/.test(
        word(scene, chunk.first),
      )
    )
      return true;
    // "90 jobs, most [of them] in Kent", "90 shops, [including] 12 in Kent": some of what is counted
    if (isOfPart(scene, draft, chunk)) return true;
    // "a charge of $4m [for closing a mill] in Kent"
    if (word(scene, chunk.first) === 'for' && /.{2}ing$/.test(word(scene, chunk.after))) return true;
    // "a 20% stake [in a mill] in Kent", "30% [of a mill] in Kent": where the mill stands
    if (draft.kind === 'share' && /^(?:in|of)$/.test(word(scene, chunk.first)) && /^an?$/.test(word(scene, chunk.after))) return true;
    // "a gain of $4m [from the sale of a mill] in Kent"
    if (word(scene, chunk.first) === 'from' && /^(?:sale|disposal|closure)$/.test(headWord(scene, chunkAt(scene, i + 1)))) return true;
  }
  for (let i = site.index + 1; i < draft.chunk.index; i++) if (chunkAt(scene, i)!.kind === 'relative') return true;
  // "sales fell because of storms in Kent, [costing it $4m]"
  if (site.index < draft.clause.first)
    for (let i = site.index - 1; i > 0 && chunkAt(scene, i)!.kind !== 'verb'; i--)
      if (/^(?:after|amid|despite|following|because|since)$/.test(word(scene, chunkAt(scene, i)!.first))) return true;
  return open > 0;
}

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'The tsunami that struck Norway killed 900 people.', facts: [{ quote: '900 people', place: 'Norway' }] },
  { text: 'The blast in Leeds that killed nine people was heard in Kent.', facts: [{ quote: 'nine people', place: 'Leeds' }] },
  { text: 'A storm hit Norway on Monday, leaving 300 homes without power.', facts: [{ quote: '300 homes', place: 'Norway' }] },
  { text: 'Ann Lee hit Colin Marsh in a row over 300 boats.', facts: [{ quote: '300 boats', place: null }] },
  // Whom the figure is told of is not where it holds, and nor is the next place of the list
  {
    text: 'The average rent was $190 in Norway; $140 in Peru; $120 in Ghana, and $110 in Chile.',
    facts: [
      { quote: '$120', subject: 'Ghana', place: null },
      { quote: '$110', subject: 'Chile', place: null },
    ],
  },
  { text: 'Some 5,000 boys live with other families in Kenya.', facts: [{ quote: '5,000 boys', place: 'Kenya' }] },
  { text: 'Nearly 90 men were killed by floods in Kenya.', facts: [{ quote: '90 men', place: 'Kenya' }] },
  // Whom the report is about is not whom those counted are
  { text: 'Kenya is dry. The rain is late, and in Kenya 40 boats sank.', facts: [{ quote: '40 boats', place: 'Kenya' }] },
  {
    text: 'Some 900 children in hot countries had the pill, up from 440 in 2019.',
    facts: [{ quote: '440', subject: 'hot countries', place: 'hot countries' }],
  },
  { text: 'Kenya is hot. Ten years of drought in Kenya came to an end.', facts: [{ quote: 'Ten years', place: 'Kenya' }] },
  { text: 'Nearly 90 boats were bought by a firm in Kenya.', facts: [{ quote: '90 boats', place: null }] },
  { text: 'Colin Marsh was jailed for 12 years by a judge in Leeds.', facts: [{ quote: '12 years', place: 'Leeds' }] },
  { text: 'Tolvane Corp. has a 20% stake in a brewery in Kenya.', facts: [{ quote: '20%', place: null }] },
  { text: 'Tolvane Corp. makes 20% of its beer in Kenya.', facts: [{ quote: '20%', place: 'Kenya' }] },
  // On the way from those who were hurt to the place stands what hurt them
  { text: 'Nine miners were killed in a blast that tore through a shaft in Kenya.', facts: [{ quote: 'Nine miners', place: 'Kenya' }] },
  { text: 'Two skiers died after an avalanche in Norway.', facts: [{ quote: 'Two skiers', place: 'Norway' }] },
  { text: 'Two skiers died in an avalanche while a friend from Norway looked on.', facts: [{ quote: 'Two skiers', place: null }] },
  // Some of what is counted is somewhere
  { text: 'Tolvane Corp. will cut 900 jobs, most of them in Kenya.', facts: [{ quote: '900 jobs', place: null }] },
  {
    text: 'Tolvane Corp. will shut 90 mills, including 12 in Kenya.',
    facts: [
      { quote: '90 mills', place: null },
      { quote: '12', place: 'Kenya' },
    ],
  },
  { text: 'Tolvane Corp. employs 40 engineers working in Kenya.', facts: [{ quote: '40 engineers', place: 'Kenya' }] },
  { text: 'Tolvane Corp. met 40 engineers hoping to retire in Kenya.', facts: [{ quote: '40 engineers', place: null }] },
  { text: 'Three men have died after an outbreak of cholera in Kenya.', facts: [{ quote: 'Three men', place: 'Kenya' }] },
  { text: 'Nine men were killed during protests that spread through Kenya.', facts: [{ quote: 'Nine men', place: 'Kenya' }] },
];
