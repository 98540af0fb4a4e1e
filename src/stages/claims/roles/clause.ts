/** What the subject and the verb of the number's clause say: a metric and its owner, who acts, what the verb or a priced thing implies. */
import type { Chunk, Clause, Role } from '../../../document.js';
import { changeVerbs } from '../../../lexicon/change.js';
import { isPeopleWord } from '../../../lexicon/people.js';
import { metricVerbOf, pricedOf } from '../../../lexicon/metrics.js';
import { reportingVerbs, SOURCE_NOUNS } from '../../../lexicon/reporting.js';
import { agedPerson, antecedent } from './antecedents.js';
import {
  absoluteOwner,
  amongBehind,
  apposedName,
  aroundSpeaker,
  beforeFloating,
  behindSpeaker,
  countedOnes,
  equatedName,
  followsBe,
  headOfEach,
  mainBehind,
  soleOne,
  rankedName,
  subjectBeside,
} from './clause-owners.js';
import {
  AGENTS,
  COVERING,
  DOERS,
  ENTITY_HEADS,
  INDEXES,
  OFFERED,
  ONLOOKERS,
  STATED,
  STATING,
  isMeasuring,
  isPassive,
  isPastReduced,
  isSpent,
  isState,
  withComplement,
} from './clause-words.js';
import { calledSo } from './descriptions.js';
import type { Draft } from '../draft.js';
import { intender, isOpposed } from './intents.js';
import type { Focus } from './focus.js';
import { indexNamed } from './indexes.js';
import { subjectPhrase } from '../coordination.js';
import { isMetric, measured, phraseFrom, plainRole, roleFrom, type Measured, type Phrase } from '../phrases.js';
import { chunkAt, chunkOf, clauseOf, headWord, leftOf, nameOf, trimmed, word, type Scene } from '../scene.js';
import { itemAt } from '../../../lexicon/item-at.js';
import { groupBefore, pronounOwner, resolved, subjectRole, titled, whereOwner, whoBefore, whoseOwner } from './references.js';

export interface ClauseRoles {
  /** The subject phrase where it names a metric, and its owner. */
  readonly metric: Role | null;
  readonly owner: Role | null;
  /** The subject phrase where it names who. */
  readonly subject: Role | null;
  /** What the verb implies: "earned" → earnings. */
  readonly verb: Role | null;
  /** What a priced subject implies: "copper" → price. */
  readonly implied: Role | null;
  /** The subject phrase in full where it says more than the metric: "rainfall across the grain belt". */
  readonly phrase: Role | null;
  /** "It fell": the subject is the metric under discussion. */
  readonly carries: boolean;
}

const NOTHING: ClauseRoles = { metric: null, owner: null, subject: null, verb: null, implied: null, phrase: null, carries: false };

export function clauseRoles(scene: Scene, draft: Draft, focus: Focus): ClauseRoles {
  let clause: Clause | undefined = draft.clause;
  // "Two died and [14] were injured": the number is the subject of its own verb
  // … but "the blaze was [35% contained]"
  if (clause.subject === draft.chunk.index && clause.verb !== null && !followsBe(scene, draft))
    return draft.part === 'rank' ? { ...NOTHING, subject: rankedName(scene, draft.chunk) } : NOTHING;
  const thing = costing(scene, draft);
  if (thing) return { ...NOTHING, subject: thing };
  const home: Clause = mainBehind(scene, clause, draft);
  clause = home;
  // A fragment takes the clause it hangs on: "…, up 5% in June"
  for (
    let depth = 0;
    depth < 3 &&
    clause &&
    (clause.subject === null || clause.subject === draft.chunk.index || isPastReduced(scene, clause, draft)) &&
    clause.parent !== null;
    depth++
  ) {
    const parent: Clause = scene.clauses.clauses[clause.parent]!;
    if (parent.sentence !== clause.sentence) break;
    clause = parent;
  }
  if (clause === draft.clause || clause === home) clause = beforeFloating(scene, aroundSpeaker(scene, behindSpeaker(scene, clause, draft)));
  if (!clause || clause.subject === null || clause.subject === draft.chunk.index) return NOTHING;
  const verb = clause.verb === null ? undefined : chunkAt(scene, clause.verb);
  const verbWord = verb ? headWord(scene, verb) : '';
  // "won it [three times]" tells how often, "won [half] of it" how much
  const { unitKind, number } = draft.quantity;
  const often = unitKind === 'times' && !/^(?:fraction|ratio)$/.test(number.class);
  const row = metricVerbOf(verbWord, often ? 'count' : unitKind);
  const verbMetric =
    row && verb && isObjectOf(scene, draft, verb, row.via)
      ? verbRole(scene, verb, soldFor(scene, draft) ? (row.price ?? row.metric) : withComplement(scene, draft, row))
      : null;
  const intends = clause === draft.clause ? intender(scene, clause) : null;
  if (intends) return { ...NOTHING, subject: intends, verb: verbMetric };
  if (clause === draft.clause && isOpposed(scene, clause)) return { ...NOTHING, verb: verbMetric };
  const chunk = headOfEach(scene, subjectBeside(scene, clause.subject, clause.verb, draft));
  const who = whoBefore(scene, clause);
  if (chunk.kind !== 'noun')
    return {
      ...NOTHING,
      subject:
        who ??
        eachOne(scene, chunk, focus) ??
        agedPerson(scene, chunk) ??
        soleOne(scene, chunk) ??
        countedOnes(scene, clause, chunk, draft),
      verb: verbMetric,
    };
  const phrase = subjectPhrase(scene, chunk, clause);
  const whose = whoseOwner(scene, chunk);
  const group = groupBefore(scene, clause, chunk);
  const index = indexNamed(scene, phrase.first, phrase.core);
  if (index) return { ...NOTHING, subject: index, verb: verbMetric };
  const head = pricedOf(word(scene, phrase.core - 1));
  // "Customers will wait three weeks": people who do something are no measure
  // … nor are things that something happens to for a time: "Tickets sold out in 40 minutes"
  const act =
    (isPeopleWord(headWord(scene, chunk)) ||
      DOERS.test(headWord(scene, chunk)) ||
      (isSpent(draft) && !/^(?:ha[sd]|have|come|came|comes)$/.test(verbWord))) &&
    !STATING.test(verbWord) &&
    !changeVerbs.has(verbWord) &&
    verb !== undefined;
  // "Its own [figures] put the waiting list at 900": what tells is not what is told
  const tells = /^(?:figures|statistics|estimates|numbers)$/.test(headWord(scene, chunk)) && /^(?:put|puts|putting)$/.test(verbWord);
  if (!head && !act && !tells && isMetric(scene, phrase.first, phrase.core)) {
    const { metric, owner } = measured(scene, phrase);
    // "among parents the figure was 19%"
    if (
      /^(?:figure|number|total|proportion)$/.test(headWord(scene, chunk)) &&
      phrase.after === phrase.core &&
      phrase.core - phrase.first <= 2 &&
      focus.metric
    )
      return { ...NOTHING, metric: focus.metric, owner: whose ?? group };
    const among = amongBehind(scene, phrase);
    const known = among ?? owner ?? pronounOwner(scene, phrase, focus);
    return {
      ...NOTHING,
      metric,
      owner: whose ?? known ?? group ?? whereOwner(scene, clause) ?? fastestIn(scene, clause) ?? absoluteOwner(scene, clause),
      verb: verbMetric,
      phrase: phrase.after > phrase.core ? plainRole(scene, phrase.first, Math.min(phrase.after, phrase.first + 14)) : null,
    };
  }
  // "[those] of valves 4%": the metric under discussion, of another owner; "those to China" go there from the same one
  const hung = word(scene, phrase.core);
  if (
    /^(?:those|that)$/.test(headWord(scene, chunk)) &&
    phrase.after > phrase.core &&
    focus.metric &&
    /^(?:of|in|at|for|to|from|by|on)$/.test(hung)
  ) {
    const before = focus.sentence === draft.sentence.index ? null : measuredSubjectBefore(scene, clause);
    const to = /^(?:to|from)$/.test(hung);
    return {
      ...NOTHING,
      metric: before?.metric ?? focus.metric,
      owner: to ? (before?.owner ?? focus.subject) : roleFrom(scene, phrase.core + 1, phrase.after),
    };
  }
  // "[Those aged between 16 and 24] received": the pronoun with what tells who is meant
  if (/^those$/.test(headWord(scene, chunk)) && verb && verb.index > chunk.index + 1)
    return { ...NOTHING, subject: plainRole(scene, chunk.first, Math.min(verb.first, chunk.first + 8)), verb: verbMetric };
  const mention = nameOf(scene, chunk.after - 1);
  if (mention?.form === 'pronoun' || (!mention && /^(?:it|they|this|that)$/.test(headWord(scene, chunk)))) {
    const it = /^(?:it|they|this)$/.test(headWord(scene, chunk));
    // "The dollar has fallen since May, when [it] traded at $1.20"
    const same = it && !mention ? measuredSubjectBefore(scene, clause) : null;
    const traded = same?.implied?.name === 'exchange rate' && /price$/.test(verbMetric?.name ?? '');
    if (same) return { ...NOTHING, ...same, ...(group && { owner: group, subject: null }), verb: traded ? null : verbMetric };
    // "Inflation was higher than hoped. [It] slowed to 5%": the sentence before measures, and tells no number
    const untold = focus.metric === null || focus.sentence < draft.sentence.index - 1;
    const before = it && untold && changeVerbs.has(verbWord) && !verbMetric ? measuredBefore(scene, draft) : null;
    if (before?.metric) return { ...NOTHING, metric: before.metric, owner: whose ?? before.owner ?? group };
    // "It topped $700": a hedge has taken the verb
    const alike = focus.unitKind === draft.quantity.unitKind && (!verb || STATING.test(verbWord));
    // "It cut [140 jobs]": what it did, and no move of its own
    const acts = draft.quantity.unitKind === 'count' && draft.quantity.noun !== null && draft.chunk.index === (verb?.index ?? -1) + 1;
    if (it && ((changeVerbs.has(verbWord) && !acts) || alike) && focus.metric && !verbMetric)
      return { ...NOTHING, owner: whose ?? group, carries: true };
  }
  const priced = pricedIn(scene, phrase);
  // "[Stocks] in warehouses rose by 4,200 tons": what lies there, and no shares
  if (priced?.id === 'priced/share' && draft.quantity.unitKind === 'physical' && draft.part !== 'plain') {
    const { metric, owner } = measured(scene, phrase);
    return { ...NOTHING, metric, owner: whose ?? owner };
  }
  if (priced?.id === 'priced/currency' && /price$/.test(verbMetric?.name ?? ''))
    return { ...NOTHING, subject: subjectRole(scene, phrase), implied: implied(scene, phrase, priced.metric) };
  if (priced?.id === 'priced/share') {
    const owner = whose ?? (phrase.after > phrase.core || nameOf(scene, phrase.first) ? measured(scene, phrase).owner : null);
    const bare =
      phrase.core - phrase.first === 1 || (phrase.core - phrase.first === 2 && /^(?:the|its|their)$/.test(word(scene, phrase.first)));
    const named = apposedName(scene, chunkAt(scene, phrase.next - 1)!);
    const subject = named ?? owner ?? (bare ? null : roleFrom(scene, phrase.first, phrase.core));
    return { ...NOTHING, subject, verb: row?.id === 'verb/value' ? verbMetric : null, implied: implied(scene, phrase, priced.metric) };
  }
  // "prices were [cut]": a verb with an object, in the passive
  const passive = verb !== undefined && isPassive(scene, verb);
  const change = changeVerbs.get(verbWord);
  // "fares [went] up by 20p"
  const went = draft.part === 'growth' && /^(?:go|goes|going|went|gone)$/.test(verbWord);
  const moved = change?.transitive === false || (change !== undefined && passive) || went;
  const worth = worthOf(scene, draft);
  if (worth) return { ...NOTHING, subject: apposedName(scene, chunk) ?? subjectRole(scene, phrase), verb: worth };
  // "Ana Costa, [whose] time of 11 seconds won": what the number is of is hers
  const hers = word(scene, chunk.after) === 'of' && draft.chunk.index === chunk.index + 2 ? whose : null;
  const denoted =
    hers ??
    who ??
    antecedent(scene, clause, chunk) ??
    apposedName(scene, chunk) ??
    equatedName(scene, chunk, draft) ??
    resolved(scene, chunk, phrase, focus) ??
    titled(scene, chunk) ??
    calledSo(scene, chunk);
  if (
    !verbMetric &&
    !priced &&
    !denoted &&
    !/^(?:it|they|this|that|he|she|we|i|you|there)$/.test(headWord(scene, chunk)) &&
    draft.quantity.unitKind !== 'times' &&
    nameOf(scene, phrase.core - 1) === null &&
    (!ENTITY_HEADS.test(headWord(scene, chunk)) || (INDEXES.test(headWord(scene, chunk)) && isMeasuring(scene, chunk))) &&
    draft.part !== 'rank' &&
    !isState(scene, draft, verb) &&
    !isBest(scene, verb) &&
    (moved || STATING.test(verbWord) || (passive && STATED.test(verbWord)))
  ) {
    const { metric, owner: named } = measured(scene, phrase);
    const owner = amongBehind(scene, phrase) ?? named ?? pronounOwner(scene, phrase, focus) ?? group;
    const subject = subjectRole(scene, phrase);
    return { ...NOTHING, metric, owner: whose ?? owner ?? subject, subject };
  }
  const offered = draft.quantity.unitKind === 'money' && /^(?:is|are|was|were)$/.test(verbWord) && OFFERED.test(headWord(scene, chunk));
  if (offered && verb && leftOf(scene, draft.chunk) === verb)
    return { ...NOTHING, subject: subjectRole(scene, phrase), implied: implied(scene, phrase, 'price') };
  const subject = denoted ?? subjectRole(scene, phrase);
  // "The survey [has] a margin of error of 3 points": what a report is like is its own
  const object = chunkAt(scene, (verb?.index ?? chunk.index) + 1);
  const likeness = /^(?:has|had|have)$/.test(verbWord) && object?.kind === 'noun' && isMetric(scene, object.first, object.after);
  if (
    (SOURCE_NOUNS.has(headWord(scene, chunk)) &&
      !likeness &&
      !(COVERING.test(verbWord) && clause === draft.clause) &&
      !(AGENTS.test(headWord(scene, chunk)) && clause === draft.clause && verb && !reportingVerbs.has(verbWord))) ||
    ONLOOKERS.test(headWord(scene, chunk)) ||
    (reportingVerbs.has(verbWord) && !changeVerbs.has(verbWord) && clause !== home)
  )
    return { ...NOTHING, verb: verbMetric };
  if (reportingVerbs.has(verbWord) && !changeVerbs.has(verbWord)) return { ...NOTHING, subject };
  return { ...NOTHING, subject, verb: verbMetric, implied: priced ? implied(scene, phrase, priced.metric) : null };
}

/** "The North East [was the cheapest], at £741": who is most of all is set beside others, and is no measure. */
function isBest(scene: Scene, verb: Chunk | undefined): boolean {
  if (!verb || !/^(?:is|are|was|were|remain(?:s|ed)?)$/.test(headWord(scene, verb))) return false;
  const what = chunkAt(scene, verb.index + (word(scene, verb.after) === 'the' && chunkAt(scene, verb.index + 1)!.kind === 'other' ? 2 : 1));
  return what?.kind === 'adjective' && /^(?:.{2,}est|best|worst)$/.test(word(scene, what.after - 1));
}

/** "It built four reservoirs. [Each] holds 30 tonnes": each of those counted last. */
function eachOne(scene: Scene, { first, after }: Chunk, { counted }: Focus): Role | null {
  return after === first + 1 && word(scene, first) === 'each' ? counted && { ...counted, ...spanOf(scene, first) } : null;
}

function spanOf(scene: Scene, at: number): Pick<Role, 'text' | 'start' | 'end'> {
  const { text, start, end } = scene.tokens.tokens[at]!;
  return { text, start, end };
}

/** "[a second study], costing $4m over five years, would look": what the participle is said of. */
function costing(scene: Scene, { chunk }: Draft): Role | null {
  for (let i = chunk.index - 1; i > chunk.index - 4; i--) {
    const participle = chunkAt(scene, i);
    if (participle?.kind === 'preposition' || participle?.kind === 'quantity') continue;
    const noun = chunkAt(scene, i - 2);
    const measures =
      participle?.kind === 'verb' &&
      /^(?:costing|measuring|weighing|containing|spanning|covering|housing|employing)$/.test(word(scene, participle.first));
    // "The strike closed ports, costing $4m": what came of it
    const goesOn = [1, 2, 3, 4, 5].some(
      (step) => chunkAt(scene, chunk.index + step)?.kind === 'comma' && chunkAt(scene, chunk.index + step + 1)?.kind === 'verb',
    );
    return measures && goesOn && noun?.kind === 'noun' && chunkAt(scene, i - 1)!.kind === 'comma'
      ? subjectRole(scene, phraseFrom(scene, noun))
      : null;
  }
  return null;
}

/** The metric or the priced thing that an earlier clause of the sentence is about. */
function measuredSubjectBefore(scene: Scene, clause: Clause): Partial<ClauseRoles> | null {
  for (let i = clause.index - 1; i >= 0 && scene.clauses.clauses[i]!.sentence === clause.sentence; i--) {
    const { subject } = scene.clauses.clauses[i]!;
    const chunk = subject === null ? undefined : chunkAt(scene, subject);
    if (chunk?.kind !== 'noun') continue;
    const phrase = phraseFrom(scene, chunk);
    if (isMetric(scene, phrase.first, phrase.core) && !pricedOf(word(scene, phrase.core - 1))) return measured(scene, phrase);
    const priced = pricedIn(scene, phrase);
    return priced && priced.id !== 'priced/share'
      ? { subject: subjectRole(scene, phrase), implied: implied(scene, phrase, priced.metric) }
      : null;
  }
  return null;
}

/** The metric that is the subject of the sentence before. */
function measuredBefore(scene: Scene, draft: Draft): Measured | null {
  const before = itemAt(scene.tokens.sentences, draft.sentence.index - 1);
  if (!before) return null;
  let clause: Clause | undefined = clauseOf(scene, chunkOf(scene, before.first));
  while (clause?.sentence === before.index && clause.subject === null) clause = itemAt(scene.clauses.clauses, clause.index + 1);
  if (clause?.sentence !== before.index) return null;
  const subject = chunkAt(scene, clause.subject!);
  if (subject?.kind !== 'noun') return null;
  const phrase = phraseFrom(scene, subject);
  return isMetric(scene, phrase.first, phrase.core) ? measured(scene, phrase) : null;
}

/** "Growth was fastest in [the Philippines], at 18%": where a measure is highest it is of that place. */
function fastestIn(scene: Scene, { verb }: Clause): Role | null {
  if (verb === null || !/^(?:is|are|was|were)$/.test(headWord(scene, chunkAt(scene, verb)))) return null;
  const [most, at, place] = [1, 2, 3].map((step) => chunkAt(scene, verb + step));
  if (
    !most ||
    !place ||
    !/^(?:.{2,}est|best|worst)$/.test(word(scene, most.after - 1)) ||
    !/^(?:in|at|among)$/.test(word(scene, at!.first))
  )
    return null;
  return place.kind === 'noun' ? roleFrom(scene, place.first, place.after) : null;
}

/** "is [worth] £5bn", "investment [worth] $10bn"; no town of that name. */
function worthOf(scene: Scene, draft: Draft): Role | null {
  for (let i = draft.quantity.whole.first - 1; i >= draft.quantity.whole.first - 3; i--) {
    const token = scene.tokens.tokens[i];
    if (token?.text !== 'worth') continue;
    return { name: 'value', text: token.text, start: token.start, end: token.end, type: null };
  }
  return null;
}

/** "Kenyan tea", "Wheat", "shares in Orion": the priced thing that the noun group names. */
function pricedIn(scene: Scene, phrase: Phrase) {
  for (let i = phrase.core - 1; i >= phrase.first; i--) {
    const priced = pricedOf(word(scene, i));
    // "Real Madrid" is no currency, "steel company Orsa" no steel
    const named = nameOf(scene, phrase.core - 1);
    // "small-dollar gifts"
    if (word(scene, i - 1) === '-') continue;
    // "Labour's [lead] narrowed", "the lead": no metal
    if (word(scene, i) === 'lead' && i > phrase.first) continue;
    if (priced && !(priced.id === 'priced/currency' && nameOf(scene, i)) && !(named?.type === 'organization' && named.form === 'name'))
      return priced;
  }
  return null;
}

/** "sold the unit [for] $5m" */
const soldFor = (scene: Scene, { chunk, quantity }: Draft): boolean =>
  quantity.unitKind === 'money' && word(scene, leftOf(scene, chunk)?.first ?? -1) === 'for';

/** Whether the number is the verb's object, or stands behind one of its prepositions. */
function isObjectOf(scene: Scene, draft: Draft, verb: Chunk, via: RegExp | undefined): boolean {
  if (verb.index > draft.chunk.index) return true;
  const left = leftOf(scene, draft.chunk);
  if (left?.kind !== 'preposition') return true;
  const link = word(scene, left.first);
  // "paid [out] £370m"; "will pay a total [of] $5m"
  const whole =
    link === 'of' && /^(?:total|maximum|minimum)$/.test(word(scene, left.first - 1)) && /^an?$/.test(word(scene, left.first - 2));
  const particle = left.index === verb.index + 1 && draft.quantity.unitKind === 'money';
  return (particle && /^(?:out|off|over|back)$/.test(link)) || whole || (via !== undefined && via.test(link));
}

function verbRole(scene: Scene, verb: Chunk, metric: string): Role {
  const token = scene.tokens.tokens[verb.head]!;
  return { name: metric, text: token.text, start: token.start, end: token.end, type: null };
}

function implied(scene: Scene, phrase: Phrase, metric: string): Role | null {
  const span = trimmed(scene, phrase.first, phrase.core);
  return span && { name: metric, text: span.text, start: span.start, end: span.end, type: null };
}
