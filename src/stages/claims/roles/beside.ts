/** Whose a number is by the words right beside it: "a bus [carrying 40 pupils]", "the £40m [the council spent]", "a wall [two metres high]". */
import type { Chunk, Role } from '../../../document.js';
import { changeVerbs } from '../../../lexicon/change.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { plainRole, roleFrom } from '../phrases.js';
import { chunkAt, clauseOf, headWord, isPossessive, leftOf, nameOf, quantityOf, rightOf, word, type Scene } from '../scene.js';

/** Whom or what the number's own group describes, or null. */
export const ownerBeside = (scene: Scene, draft: Draft): Role | null =>
  draft.part === 'rank' || draft.part === 'growth'
    ? null
    : (participleOf(scene, draft) ?? doerBehind(scene, draft) ?? sized(scene, draft) ?? judged(scene, draft));

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
  const next = rightOf(scene, chunk);
  const pronoun = next?.kind === 'relative' && /^(?:that|which|whom)$/.test(word(scene, next.first));
  const who = pronoun ? rightOf(scene, next) : next;
  if (who?.kind !== 'noun' || who.first !== (pronoun ? next.after : chunk.after)) return null;
  // "it believes the [$18-a-share] price is fair"
  if (!pronoun && !/^(?:the|a|an|its|their|his|her|i|you|he|she|it|we|they)$/.test(word(scene, who.first)) && !nameOf(scene, who.first))
    return null;
  const own = clauseOf(scene, who);
  if (own === clause || own.subject !== who.index || own.verb === null || own.verb < who.index || own.verb > who.index + 2) return null;
  const bare = quantity.unitKind === 'count' && /^(?:is|are|was|were)$/.test(headWord(scene, chunkAt(scene, own.verb)));
  return bare ? null : roleFrom(scene, who.first, who.after);
}

/** "a [wreck] 90 metres long", "a [wall] two metres high": the noun right before a measure with its adjective. */
function sized(scene: Scene, { chunk, quantity }: Draft): Role | null {
  if (quantity.unitKind !== 'physical' || !EXTENT.test(word(scene, quantity.whole.after))) return null;
  const noun = leftOf(scene, chunk);
  return noun?.kind === 'noun' && noun.after >= (quantity.hedge?.first ?? quantity.whole.first) - 2 ? thing(scene, noun) : null;
}

const EXTENT = /^(?:long|tall|high|wide|deep|thick|across)$/;

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

const thing = (scene: Scene, chunk: Chunk): Role | null => {
  if (chunk.kind === 'noun') return roleFrom(scene, chunk.first, chunk.after);
  const noun = quantityOf(scene, chunk)?.noun;
  return noun ? plainRole(scene, noun.first, noun.after) : null;
};

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Orsa Inc. is Dutch. Ms Lee says 14 mills employing 9,000 people have shut. Records covering 11 months had been lost.',
    facts: [
      { quote: '9,000 people', subject: 'mills' },
      { quote: '11 months', subject: 'Records' },
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
    text: 'Ana Costa condemned two bomb attacks in Peru. She praised her six sons, and she bought two mills.',
    facts: [
      { quote: 'two bomb attacks', subject: 'bomb attacks' },
      { quote: 'six sons', subject: 'Ana Costa' },
      { quote: 'two mills', subject: 'Ana Costa' },
    ],
  },
];
