/** Whose a number is by the words right beside it: "a bus [carrying 40 pupils]", "the £40m [the council spent]", "a wall [two metres high]". */
import type { Chunk, Role } from '../../../document.js';
import { changeVerbs } from '../../../lexicon/change.js';
import { isPeopleWord } from '../../../lexicon/people.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { plainRole, roleFrom } from '../phrases.js';
import { chunkAt, clauseOf, headWord, isPossessive, leftOf, nameOf, quantityOf, rightOf, word, type Scene } from '../scene.js';

/** Whom or what the number's own group describes, or null. */
export const ownerBeside = (scene: Scene, draft: Draft): Role | null =>
  draft.part === 'rank' || draft.part === 'growth'
    ? null
    : (participleOf(scene, draft) ??
      doerBehind(scene, draft) ??
      sized(scene, draft) ??
      shooter(scene, draft) ??
      placedAt(scene, draft) ??
      causedTo(scene, draft) ??
      priced(scene, draft) ??
      judged(scene, draft));

/** "[Fourteen mills] employing 9,000 people have shut", "[records] covering 11 months were lost": the noun that a participle goes with. */
function participleOf(scene: Scene, { chunk, clause }: Draft): Role | null {
  const verb = leftOf(scene, chunk);
  if (verb?.kind !== 'verb' || verb.after - verb.first > 1 || clause.verb === verb.index) return null;
  const head = headWord(scene, verb);
  if (!/^.{3,}ing$/.test(head) || NO_PARTICIPLES.test(head) || changeVerbs.has(head)) return null;
  const noun = chunkAt(scene, verb.index - 1);
  return noun?.after === verb.first ? thing(scene, noun) : null;
}

/** "[including] 40 people", "a bill [totalling] £9m": of nothing that does something. */
const NO_PARTICIPLES =
  /^(?:including|excluding|according|following|regarding|concerning|during|being|pending|barring|totall?ing|averaging|exceeding|numbering|amounting|reaching|hitting|nearing|approaching|topping|meaning|adding|saying|leaving|making)$/;

/** "the £40m [the council] spent", "the 300 jobs that [Orsa] cut": who does with the sum or the things what the clause behind tells. */
function doerBehind(scene: Scene, { chunk, quantity, clause }: Draft): Role | null {
  if (!/^(?:money|count)$/.test(quantity.unitKind)) return null;
  // "the £9m [($14m)] it held"
  const twin = rightOf(scene, chunk);
  const close = twin?.kind === 'open' ? chunksBehind(scene, twin) : undefined;
  const next = close ? rightOf(scene, close) : twin;
  const end = close?.after ?? chunk.after;
  const pronoun = next?.kind === 'relative' && /^(?:that|which|whom)$/.test(word(scene, next.first));
  const who = pronoun ? rightOf(scene, next) : next;
  if (who?.kind !== 'noun' || who.first !== (pronoun ? next.after : end)) return null;
  // "sales of £9m ($14m) [a year] were possible"
  if (close && /^an?$/.test(word(scene, who.first))) return null;
  // "he thinks the [$9-a-share] offer is low"
  if (!pronoun && !/^(?:the|a|an|its|their|his|her|i|you|he|she|it|we|they)$/.test(word(scene, who.first)) && !nameOf(scene, who.first))
    return null;
  const own = clauseOf(scene, who);
  if (own === clause || own.subject !== who.index || own.verb === null || own.verb < who.index || own.verb > who.index + 2) return null;
  const bare = quantity.unitKind === 'count' && /^(?:is|are|was|were)$/.test(headWord(scene, chunkAt(scene, own.verb)));
  return bare ? null : roleFrom(scene, who.first, who.after);
}

/** The end of a bracket that holds only sums. */
function chunksBehind(scene: Scene, open: Chunk): Chunk | undefined {
  for (let i = open.index + 1; i < open.index + 6; i++) {
    const chunk = chunkAt(scene, i);
    if (chunk?.kind === 'close') return chunk;
    if (!chunk || (chunk.kind !== 'quantity' && chunk.after > chunk.first + 1)) return undefined;
  }
  return undefined;
}

/** "the £3m striker [Bo Bell]": whom or what a price describes. */
function priced(scene: Scene, { chunk, quantity }: Draft): Role | null {
  const noun = quantity.unitKind === 'money' ? chunkAt(scene, chunk.index + 1) : undefined;
  if (noun?.kind !== 'noun' || noun.first !== chunk.after || noun.after - noun.first < 2) return null;
  const mention = nameOf(scene, noun.after - 1);
  return mention?.form === 'name' && mention.type === 'person' && mention.after === noun.after && mention.first > noun.first
    ? roleFrom(scene, mention.first, mention.after)
    : null;
}

/** "a [wreck] 90 metres long", "a [wall] two metres high": the noun right before a measure with its adjective. */
function sized(scene: Scene, { chunk, quantity }: Draft): Role | null {
  if (quantity.unitKind !== 'physical' || !EXTENT.test(word(scene, quantity.whole.after))) return null;
  const noun = leftOf(scene, chunk);
  return noun?.kind === 'noun' && noun.after >= (quantity.hedge?.first ?? quantity.whole.first) - 2 ? thing(scene, noun) : null;
}

const EXTENT = /^(?:long|tall|high|wide|deep|thick|across)$/;

/** "wants to have [700 nurses] trained", "to get 40 people on the list": whom something is done to. */
function causedTo(scene: Scene, { chunk, quantity }: Draft): Role | null {
  const have = leftOf(scene, chunk);
  const next = rightOf(scene, chunk);
  if (quantity.unitKind !== 'count' || !quantity.noun || have?.kind !== 'verb' || !/^(?:have|get)$/.test(headWord(scene, have)))
    return null;
  if (word(scene, have.first) !== 'to' || !isPeopleWord(word(scene, quantity.noun.after - 1))) return null;
  const done = next?.kind === 'verb' || (next?.kind === 'preposition' && /^(?:on|into|back|off|out)$/.test(word(scene, next.first)));
  return done ? plainRole(scene, quantity.noun.first, quantity.noun.after) : null;
}

/** "condemned [two attacks]", "praised the [40 firemen]": who or what somebody only speaks or thinks of. */
function judged(scene: Scene, { chunk, clause, quantity }: Draft): Role | null {
  const verb = clause.verb === null ? undefined : chunkAt(scene, clause.verb)!;
  if (quantity.unitKind !== 'count' || !quantity.noun || !verb || leftOf(scene, chunk) !== verb) return null;
  // "[their] four children": whose they are
  const before = quantity.whole.first - 1;
  if (/^(?:its|their|his|her|our|my)$/.test(word(scene, before)) || isPossessive(scene, before)) return null;
  // "called 19 shops": on the telephone
  if (/^call/.test(headWord(scene, verb)) && word(scene, before) !== 'the') return null;
  return JUDGING.test(headWord(scene, verb)) ? plainRole(scene, quantity.noun.first, quantity.noun.after) : null;
}

const JUDGING =
  /^(?:condemn|deplor|denounc|prais|hail|mourn|commemorat|honou?r|applaud|welcom|criticis|criticiz|regret|salut|remember|describ|call|blam)(?:e?s|e?d|ing)?$/;

/** "[Ana Costa] had a quiet spring, with two tracks reaching the top five": whose things are told of behind "with"; people are told of themselves. */
export function withOwner(scene: Scene, { chunk, clause, quantity }: Draft): Role | null {
  const verb = rightOf(scene, chunk);
  if (word(scene, leftOf(scene, chunk)?.first ?? -1) !== 'with' || verb?.kind !== 'verb' || clause.parent === null) return null;
  if (isPeopleWord(word(scene, (quantity.noun?.after ?? 1) - 1))) return null;
  const { subject, sentence } = scene.clauses.clauses[clause.parent]!;
  const main = subject === null || sentence !== clause.sentence ? undefined : chunkAt(scene, subject);
  const mention = main?.kind === 'noun' ? nameOf(scene, main.after - 1) : null;
  return mention && mention.form !== 'adjective' && mention.type !== 'place' ? roleFrom(scene, main!.first, main!.after) : null;
}

/** "denied [Ana Costa] from nine metres", "tipped over [Bo Bell]'s free-kick from 30 metres": who shot from so far. */
function shooter(scene: Scene, { chunk, clause, quantity }: Draft): Role | null {
  const from = quantity.unitKind === 'physical' ? leftOf(scene, chunk) : undefined;
  const object = from && word(scene, from.first) === 'from' ? chunkAt(scene, from.index - 1) : undefined;
  if (object?.kind !== 'noun' || object.index === clause.subject) return null;
  if (SHOTS.test(headWord(scene, object)))
    for (let i = object.after - 2; i > object.first; i--) if (isPossessive(scene, i)) return roleFrom(scene, object.first, i);
  const denied = clause.verb === object.index - 1 && DENYING.test(headWord(scene, chunkAt(scene, clause.verb)));
  return denied && nameOf(scene, object.after - 1)?.type === 'person' ? roleFrom(scene, object.first, object.after) : null;
}

const SHOTS = /^(?:shot|drive|header|effort|volley|strike|kick|free-kick|penalty|curler|attempt|blast|putt|chip)$/;
const DENYING =
  /^(?:den(?:y|ies|ied|ying)|foil(?:s|ed|ing)?|thwart(?:s|ed|ing)?|prevent(?:s|ed|ing)?|block(?:s|ed|ing)?|frustrat(?:es?|ed|ing))$/;

/** "including duo [Pell and Reed] at seven, [Ana Costa] at nine": each name of a list with its place in a ranking. */
function placedAt(scene: Scene, { chunk, clause, quantity }: Draft): Role | null {
  const at = quantity.unitKind === 'none' && quantity.value !== null && quantity.value <= 100 ? leftOf(scene, chunk) : undefined;
  const named = at && word(scene, at.first) === 'at' ? chunkAt(scene, at.index - 1) : undefined;
  if (named?.kind !== 'noun' || named.index === clause.subject || nameOf(scene, named.after - 1)?.form !== 'name') return null;
  for (let i = named.index - 1; i >= named.index - 12; i--) {
    const before = chunkAt(scene, i);
    if (!before || !/^(?:noun|comma|conjunction|quantity|preposition|adjective|time|verb)$/.test(before.kind)) return null;
    if (before.kind === 'verb')
      return /^(?:includ|featur)/.test(headWord(scene, before)) ? roleFrom(scene, named.first, named.after) : null;
  }
  return null;
}

const thing = (scene: Scene, chunk: Chunk): Role | null => {
  if (chunk.kind === 'noun') return roleFrom(scene, chunk.first, chunk.after);
  const noun = quantityOf(scene, chunk)?.noun;
  return noun ? plainRole(scene, noun.first, noun.after) : null;
};

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Orsa Inc. is small. Ana Costa lost the £9m ($14m) the council put aside.',
    facts: [
      { quote: '£9m', subject: 'council' },
      { quote: '$14m', subject: 'council' },
    ],
  },
  {
    text: 'Merrow Corp. is small. The judge gave Tom Hale, 41, a six-month sentence.',
    facts: [{ quote: 'six-month', subject: 'Tom Hale' }],
  },
  {
    text: 'Orsa Inc. is Dutch. Ms Lee says 14 mills employing 9,000 people have shut. Files spanning 13 weeks were lost.',
    facts: [
      { quote: '9,000 people', subject: 'mills' },
      { quote: '13 weeks', subject: 'Files' },
    ],
  },
  {
    text: 'Ana Costa is glad about the £40m that Orsa Inc. paid. The £7m the council spent was lost. The union decried the 300 jobs Orsa Inc. cut in May.',
    facts: [
      { quote: '£40m', subject: 'Orsa Inc.' },
      { quote: '£7m', subject: 'council' },
      { quote: '300 jobs', subject: 'Orsa Inc.' },
    ],
  },
  {
    text: 'Orsa Inc. found a wreck 90 metres long, and dug a tunnel about 12 km long.',
    facts: [
      { quote: '90 metres', subject: 'wreck' },
      { quote: '12 km', subject: 'tunnel' },
    ],
  },
  {
    text: 'Rapper Bo Bell had a quiet spring in the US, with two tracks reaching the top five. Ana Costa won in Oslo, with 40 people paying to watch.',
    facts: [
      { quote: 'two tracks', subject: 'Bo Bell' },
      { quote: '40 people', subject: 'people' },
    ],
  },
  {
    text: 'A late block by Tom Hale denied Ana Costa from nine metres. Tom Hale also tipped over Lee Ross’s free-kick from 30 metres.',
    facts: [
      { quote: 'nine metres', subject: 'Ana Costa' },
      { quote: '30 metres', subject: 'Lee Ross' },
    ],
  },
  {
    text: 'The poll of chefs is out. Its winners include baker Ana Costa at three and Bo Bell at 44.',
    facts: [
      { quote: 'three', subject: 'Ana Costa' },
      { quote: '44', subject: 'Bo Bell' },
    ],
  },
  {
    text: 'Orsa Rovers lost. Guests met in Peru. The mayor of Oslo spoke of a scheme to have 700 nurses trained. Their record signing, £3m striker Bo Bell, will miss six weeks.',
    facts: [
      { quote: '700 nurses', subject: 'nurses' },
      { quote: '£3m', subject: 'Bo Bell' },
      { quote: 'six weeks', subject: 'Bo Bell' },
    ],
  },
  {
    text: 'Ana Costa deplored three arson attacks in Peru. She praised her six sons, and she bought two mills.',
    facts: [
      { quote: 'three arson attacks', subject: 'arson attacks' },
      { quote: 'six sons', subject: 'Ana Costa' },
      { quote: 'two mills', subject: 'Ana Costa' },
    ],
  },
];
