/** Phrases right around a number: a possessor before it, the object of its verb, what its verb says. */
import type { Chunk, Clause, Role } from '../../../document.js';
import { changeNouns, changeVerbs } from '../../../lexicon/change.js';
import type { Draft } from '../draft.js';
import { forecastVerbs, reportingVerbs } from '../../../lexicon/reporting.js';
import { lightVerbs, metricVerbOf, pricedOf } from '../../../lexicon/metrics.js';
import { isMetric, measured, phraseFrom, plainRole, roleFrom, type Measured } from '../phrases.js';
import { verbPhrase } from '../verb-phrases.js';
import { chunkAt, chunkOf, headWord, isPossessive, leftOf, nameOf, word, type Scene } from '../scene.js';

/** "cold weather pushed [crude prices] to $50", "cut [its forecast] by 5%": a metric between the verb and the number. */
export function objectPhrase(scene: Scene, draft: Draft) {
  const { verb } = draft.clause;
  if (verb === null || verb > draft.chunk.index || isBoughtFor(scene, draft, verb) || isCostTo(scene, draft)) return null;
  const outer = outerObject(scene, draft);
  if (outer) return outer;
  for (let i = verb + 1; i < draft.chunk.index; i++) {
    const chunk = chunkAt(scene, i)!;
    if (chunk.kind === 'quantity') return null;
    // "marked [down] its estimate"
    if (i === verb + 1 && /^(?:down|up|off|out|back)$/.test(word(scene, chunk.first)) && chunkAt(scene, i + 1)?.kind === 'noun') continue;
    if (chunk.kind === 'preposition' && !/^(?:of|in)$/.test(word(scene, chunk.first))) return null;
    if (chunk.kind !== 'noun') continue;
    // "Prices have set [records], topping £300,000"
    if (/^(?:records|highs|lows|peaks)$/.test(headWord(scene, chunk))) return null;
    // "spent [a record] €2.4bn"
    if (chunk.index + 1 === draft.chunk.index && /^records?$/.test(headWord(scene, chunk)) && chunk.after - chunk.first <= 2) return null;
    // "will pay [a total] of $5m"
    if (/^(?:total|maximum|minimum)$/.test(headWord(scene, chunk)) && /^an?$/.test(word(scene, chunk.first))) continue;
    if (!isMetric(scene, chunk.first, chunk.after) && pricedOf(headWord(scene, chunk))?.id !== 'priced/share')
      return i === verb + 1 ? loweredThing(scene, draft, chunk) : null;
    // "topped [the box office] with $9m": where it came first
    if (headWord(scene, chunk) === 'office' && word(scene, chunk.after) === 'with') return null;
    // "marked down its estimate of [September's job gains]", "its estimate of 2024 oil [demand growth]"
    const foreseen = /^(?:estimate|forecast|projection|prediction|outlook)s?$/.test(headWord(scene, chunk))
      ? foreseenIn(scene, chunk, draft)
      : null;
    if (foreseen) return foreseen;
    // "sent [shares in Orion] up 8p"
    if (pricedOf(headWord(scene, chunk))?.id === 'priced/share') return sharePrice(scene, chunk);
    // "slowed [a decline in sales] to 5%"
    return measured(scene, phraseFrom(scene, chunk, changeNouns.has(headWord(scene, chunk)) ? IN_WHAT : /^(?:of|for|on|at)$/));
  }
  return null;
}

/** "cut [the debt] it inherited from Merrow to $2bn": the verb that moved it stands in front of the clause that says which. */
function outerObject(scene: Scene, draft: Draft): Measured | null {
  const { clause } = draft;
  const outer = scene.clauses.clauses[clause.index - 1];
  if (!draft.because.some((id) => LOWERED.has(id)) || !outer || outer.sentence !== clause.sentence || outer.verb === null) return null;
  if (changeVerbs.has(verbWord(scene, draft)) || !changeVerbs.has(headWord(scene, chunkAt(scene, outer.verb)))) return null;
  const opener = chunkAt(scene, clause.first)!;
  const object = chunkAt(scene, outer.after - 1)!;
  const which = /^(?:that|which)$/.test(word(scene, opener.first)) || clause.subject === clause.first;
  if (!which || object.index !== outer.verb + 1 || object.kind !== 'noun') return null;
  return measured(scene, phraseFrom(scene, object, /^of$/));
}

const IN_WHAT = /^(?:of|in|for|on|at)$/;

/** Verbs of change that take an object as well as none: "[increased] the board to 22". */
const EITHER =
  /^(?:increas|decreas|expand|improv|strengthen|weaken|accelerat|widen|narrow|doubl|tripl|quadrupl|halv|shorten|lengthen|shrink|swell|ease|slow|grow)(?:e?d|e?s|ing)?$/;

/** Changes that a verb tells of its object. */
const LOWERED: ReadonlySet<string> = new Set(['change/verb-by', 'change/verb-to', 'change/from-to']);

/** "cut [the risk of stroke] by 28%", "lowered [blood pressure] by 12 points": what somebody changes by so much is what is measured. */
function loweredThing(scene: Scene, draft: Draft, object: Chunk): Measured | null {
  if (
    // "[raising the quay] by 3 metres": what was done says more
    /^(?:physical|time)$/.test(draft.quantity.unitKind) ||
    !draft.because.some((id) => LOWERED.has(id)) ||
    nameOf(scene, object.after - 1) ||
    /^(?:it|them|that|this)$/.test(headWord(scene, object)) ||
    !(changeVerbs.get(verbWord(scene, draft))?.transitive === true || EITHER.test(verbWord(scene, draft)))
  )
    return null;
  const { first, after } = phraseFrom(scene, object, /^of$/);
  const metric = plainRole(scene, first, after);
  return metric && { metric, owner: null };
}

function sharePrice(scene: Scene, shares: Chunk): Measured {
  const { metric, owner } = measured(scene, phraseFrom(scene, shares, /^(?:of|in)$/));
  return { metric: metric && { ...metric, name: 'share price' }, owner };
}

/** "cost [the economy] £30m": whom it cost, and nothing that is measured. */
const isCostTo = (scene: Scene, draft: Draft): boolean =>
  draft.quantity.unitKind === 'money' && draft.part === 'plain' && /^cost(?:s|ing)?$/.test(verbWord(scene, draft));

/** "bought a stake [for] £30m": the price is no part of what was bought. */
function isBoughtFor(scene: Scene, draft: Draft, verb: number): boolean {
  if (draft.quantity.unitKind !== 'money' || word(scene, leftOf(scene, draft.chunk)?.first ?? -1) !== 'for') return false;
  return metricVerbOf(headWord(scene, chunkAt(scene, verb)), 'money')?.via?.test('for') === true;
}

/** The metric behind "an estimate of", a time before it apart. */
function foreseenIn(scene: Scene, estimate: Chunk, draft: Draft): Measured | null {
  if (!/^(?:of|for)$/.test(word(scene, estimate.after))) return null;
  for (let i = estimate.index + 2; i < draft.chunk.index && i < estimate.index + 5; i++) {
    const chunk = chunkAt(scene, i)!;
    if (chunk.kind === 'noun') return isMetric(scene, chunk.first, chunk.after) ? measured(scene, phraseFrom(scene, chunk, /^of$/)) : null;
    if (chunk.kind !== 'time' && word(scene, chunk.first) !== "'s") return null;
  }
  return null;
}

/** Verbs that put their object somewhere: what stands behind is the object's. */
const CAUSATIVE =
  /^(?:keep|push|driv|send|lift|tak|put|bring|pull|drag|knock|propel|forc|leav|boost|catapult|hold|help)(?:s|e|es|ed|ing|ting|led|ling)?$|^(?:kept|drove|driven|sent|took|taken|brought|left|held|propelled)$/;
const RESULT = /^(?:ahead|behind|to|into|onto|out|above|below|over|under|past|near|towards?|back|up|down|at)$/;

/**
 * "fears kept [copper] above $9,000", "the vote lifted [the Greens] into second place", "drove [bonds] to a high and [a gauge of shares] to
 * a record": the object that a verb puts somewhere owns the figure, not the one who acts.
 */
export function movedObject(scene: Scene, draft: Draft): Measured | null {
  const { verb } = draft.clause;
  // "left [Rovers] at Easter after six years": no stretch of time is where the verb puts its object
  if (verb === null || verb > draft.chunk.index || /^(?:after|following|for)$/.test(word(scene, (draft.duration?.first ?? 0) - 1)))
    return null;
  const shows = /^(?:ha[sd]|have|giv(?:e|es|ing)|gave|show(?:s|ed)?)$/.test(verbWord(scene, draft));
  if (!shows && !CAUSATIVE.test(verbWord(scene, draft))) return null;
  let object: Chunk | null = null;
  for (let i = verb + 1; i < draft.chunk.index; i++) {
    const chunk = chunkAt(scene, i)!;
    const opens = i === verb + 1 || /^(?:conjunction|comma)$/.test(chunkAt(scene, i - 1)!.kind);
    if (chunk.kind === 'quantity' && i === verb + 1) return null;
    if (chunk.kind !== 'noun' || !opens) continue;
    const { next } = phraseFrom(scene, chunk, /^(?:of|in)$/);
    const behind = chunkAt(scene, next);
    const result = shows ? /^(?:ahead|behind)$/ : RESULT;
    if (behind && result.test(word(scene, behind.first)) && next <= draft.chunk.index) object = chunk;
  }
  if (!object) return null;
  const phrase = phraseFrom(scene, object, /^(?:of|in)$/);
  const lead = chunkAt(scene, phrase.next)!;
  if (/^(?:ahead|behind)$/.test(word(scene, lead.first))) {
    const span = plainRole(scene, lead.first, lead.after);
    return {
      owner: roleFrom(scene, phrase.first, phrase.after),
      metric: span && { ...span, name: span.text === 'ahead' ? 'lead' : 'deficit' },
    };
  }
  if (isMetric(scene, phrase.first, phrase.core)) return measured(scene, phrase);
  const owner = roleFrom(scene, phrase.first, phrase.after);
  const priced = pricedOf(headWord(scene, object));
  return { owner, metric: owner && priced ? { ...owner, name: priced.metric, type: null } : null };
}

/** "gave [the firm] a 70% share", "left [the party] nine votes short": to whom a verb gives what is no sum of money has it. */
export function recipient(scene: Scene, draft: Draft): Role | null {
  const { verb } = draft.clause;
  if (verb === null || draft.quantity.unitKind === 'money' || draft.part === 'growth') return null;
  if (
    !/^(?:giv(?:e|es|en|ing)|gave|leav(?:e|es|ing)|left|grant(?:s|ed)?|hand(?:s|ed)?|award(?:s|ed)?|earn(?:s|ed))$/.test(
      verbWord(scene, draft),
    )
  )
    return null;
  const object = chunkAt(scene, verb + 1);
  if (object?.kind !== 'noun' || isMetric(scene, object.first, object.after)) return null;
  let next = chunkAt(scene, object.index + 1);
  // "gave Tom Bell[, 41,] a six-month sentence"
  if (next?.kind === 'comma' && chunkAt(scene, next.index + 1)?.kind === 'quantity' && chunkAt(scene, next.index + 2)?.kind === 'comma')
    next = chunkAt(scene, next.index + 3);
  if (next?.kind === 'other' && /^(?:a|an|the|its|their)$/.test(word(scene, next.first))) next = chunkAt(scene, next.index + 1);
  return next?.index === draft.chunk.index ? roleFrom(scene, object.first, object.after) : null;
}

/** "the Rowers' £2.3m" → the Rowers, "[its] six-week haul" */
export function possessorBefore(scene: Scene, draft: Draft): Role | null {
  const at = (draft.duration ?? draft.quantity.whole).first - 1;
  const inSubject = draft.clause.verb === null || draft.clause.verb > draft.chunk.index;
  if (inSubject && /^(?:its|their|his|her)$/.test(word(scene, at)) && nameOf(scene, at)) return roleFrom(scene, at, at + 1);
  // "Ann Lee's [proposed] £4m move"
  const end = scene.tokens.tokens[at]?.lower.endsWith('ed') ? at - 1 : at;
  if (!isPossessive(scene, end) || scene.timeAt[end - 1]! >= 0) return null;
  return roleFrom(scene, chunkOf(scene, end).first, end);
}

export const isPlacing = (scene: Scene, draft: Draft): boolean => /^(?:plac|rank|rat)(?:e|es|ed|ing|s)?$/.test(verbWord(scene, draft));

/** "Counterline places [Orion] first, with 17%": the object of the verb is what is ranked. */
export function placed(scene: Scene, draft: Draft): Role | null {
  if (draft.part === 'rank') {
    const moved = movedTo(scene, draft);
    if (moved) return moved;
  }
  if (!isPlacing(scene, draft)) return null;
  const object = chunkAt(scene, draft.clause.verb! + 1);
  if (object?.kind !== 'noun' || object.index > draft.chunk.index || nameOf(scene, object.after - 1)?.form !== 'name') return null;
  return roleFrom(scene, object.first, object.after);
}

/** "kept [Ann Lee] in second place", "knocked last week's leader, [Cold Ferry], into third": whom the verb puts there. */
function movedTo(scene: Scene, draft: Draft): Role | null {
  const { verb } = draft.clause;
  const preposition = leftOf(scene, draft.chunk);
  if (verb === null || verb > draft.chunk.index || !PUTTING.test(verbWord(scene, draft))) return null;
  if (preposition?.kind !== 'preposition' || !/^(?:in|into|to|at)$/.test(word(scene, preposition.first))) return null;
  let named = chunkAt(scene, preposition.index - 1);
  if (named && /^(?:down|up|back)$/.test(word(scene, named.first))) named = chunkAt(scene, named.index - 1);
  if (named?.kind === 'comma') named = chunkAt(scene, named.index - 1);
  if (named?.kind !== 'noun' || named.index <= verb || nameOf(scene, named.after - 1)?.form !== 'name') return null;
  return roleFrom(scene, named.first, named.after);
}

const PUTTING =
  /^(?:ke(?:ep|eps|pt|eping)|knock(?:s|ed|ing)?|push(?:es|ed|ing)?|leav(?:e|es|ing)|left|send(?:s|ing)?|sent|put(?:s|ting)?|relegat(?:es?|ed|ing)|bump(?:s|ed|ing)?|forc(?:es?|ed|ing)|lift(?:s|ed|ing)?|mov(?:es|ed|ing)|beat(?:s|en|ing)?|edg(?:es?|ed|ing)|pipp(?:ed|ing))$/;

/** "followed by Scotland [on 3.9%]", "ahead of Samsung [with 27%]": a name in a phrase of its own, right before the number. */
export function besideName(scene: Scene, draft: Draft): Role | null {
  const preposition = chunkAt(scene, draft.chunk.index - 1);
  const named = chunkAt(scene, draft.chunk.index - 2);
  const links = draft.quantity.unitKind === 'percent' ? /^(?:on|with|at)$/ : /^(?:on|with)$/;
  if (preposition?.kind !== 'preposition' || !links.test(word(scene, preposition.first)) || named?.kind !== 'noun') return null;
  // "followed by [biology] with 71,000"
  if (word(scene, named.first - 1) === 'by' && word(scene, named.first - 2) === 'followed')
    return roleFrom(scene, named.first, named.after);
  if (named.index === draft.clause.subject || nameOf(scene, named.after - 1)?.form !== 'name') return null;
  // "with Labour on 31% and [the Greens on 9%]"
  const listed =
    nameOf(scene, named.after - 1)!.type !== 'place' &&
    draft.quantity.unitKind === 'percent' &&
    /^(?:comma|conjunction)$/.test(chunkAt(scene, named.index - 1)?.kind ?? '');
  return listed ||
    /^(?:by|of|behind|with)$/.test(word(scene, named.first - 1)) ||
    (word(scene, named.first) === 'the' && word(scene, named.first - 1) === 'with')
    ? roleFrom(scene, named.first, named.after)
    : null;
}

/** "48%, against 46% for [Mr Hale]": the name right behind a share. */
export function sharedFor(scene: Scene, draft: Draft): Role | null {
  if (draft.quantity.unitKind !== 'percent' || draft.part === 'growth') return null;
  const preposition = chunkAt(scene, draft.chunk.index + 1);
  const named = chunkAt(scene, draft.chunk.index + 2);
  if (preposition?.kind !== 'preposition' || word(scene, preposition.first) !== 'for' || named?.kind !== 'noun') return null;
  const mention = nameOf(scene, named.after - 1);
  return mention?.form === 'name' && mention.type !== 'place' ? roleFrom(scene, named.first, named.after) : null;
}

export const verbWord = (scene: Scene, draft: Pick<Draft, 'clause'>): string =>
  draft.clause.verb === null ? '' : headWord(scene, chunkAt(scene, draft.clause.verb));

export const ownVerb = (draft: Draft): boolean => draft.clause.verb !== null && draft.clause.verb < draft.chunk.index;

/** "is", "stood at", "fell to": a verb that says that there is a level or that it moved, and not of what. */
export function isWeak(scene: Scene, clause: Clause): boolean {
  const verb = chunkAt(scene, clause.verb!)!;
  const head = headWord(scene, verb);
  if (
    !changeVerbs.has(head) &&
    !/^(?:is|are|was|were|be|been|being|have|has|had|having|get|got|do|did|say|said|says|take|took|taken|reach|reached|come|came|stand|stood|lead|led|make|made|judged|expecting|finished|began|begin|begins|stands|account|accounts|accounted|ended|opened|remained|remains|docked|compares?|compared)$/.test(
      head,
    )
  )
    return false;
  for (let i = verb.index + 1; i < clause.after; i++) {
    const chunk = chunkAt(scene, i)!;
    if (chunk.kind === 'noun') return false;
    if (chunk.kind === 'quantity') break;
  }
  return true;
}

/**
 * "They are [spending] 40p more", "[raising] the dam by 12 metres": the number is told by a verb of its own that says what is measured, so what
 * was measured before is not meant.
 */
export function tellsItself(scene: Scene, draft: Draft): boolean {
  const { clause, chunk, sentence } = draft;
  if (clause.verb === null || clause.verb > chunk.index) return false;
  const head = headWord(scene, chunkAt(scene, clause.verb));
  if (lightVerbs.has(head) || forecastVerbs.has(head) || reportingVerbs.has(head) || isWeak(scene, clause)) return false;
  for (let i = clause.verb + 1; i < chunk.index; i++) {
    const between = chunkAt(scene, i)!;
    if (between.first >= sentence.after || /^(?:quantity|comma|conjunction|open|stop|relative)$/.test(between.kind)) return false;
  }
  return true;
}

/** "was [a new entry] with £5m": what the subject is, and nothing measured. */
export function describes(scene: Scene, draft: Draft): boolean {
  const verb = chunkAt(scene, draft.clause.verb!)!;
  return (
    verb.after - verb.first === 1 && /^(?:is|are|was|were)$/.test(headWord(scene, verb)) && chunkAt(scene, verb.index + 1)?.kind === 'noun'
  );
}

/** "[held the lead] for a third [straight week]": what went on, and for which stretches. */
export function streakMetric(scene: Scene, draft: Draft): Role | null {
  const verb = chunkAt(scene, draft.clause.verb!)!;
  if (/^(?:is|are|was|were|be|been)$/.test(headWord(scene, verb))) return null;
  const told = verb.index < draft.chunk.index ? verbPhrase(scene, draft.clause, draft.chunk) : plainRole(scene, verb.head, verb.head + 1);
  const stretch = plainRole(scene, draft.span.first + 1, draft.span.after);
  return told && stretch && { ...told, name: `${told.text} for ${stretch.text}` };
}

export function isDirectObject(scene: Scene, draft: Draft): boolean {
  return draft.part !== 'growth' && leftOf(scene, draft.chunk)?.kind === 'verb';
}

/** "lowered [it] by 25 basis points": the object of a verb of change is a pronoun. */
export function movesPronoun(scene: Scene, draft: Draft): boolean {
  const { verb } = draft.clause;
  if (verb === null || verb > draft.chunk.index || !changeVerbs.has(headWord(scene, chunkAt(scene, verb)))) return false;
  return /^(?:it|them|this)$/.test(word(scene, chunkAt(scene, verb)!.after));
}

/** "a [yearly rise] of 5%" */
export function changeNounBefore(scene: Scene, draft: Draft): Role | null {
  const of = leftOf(scene, draft.chunk);
  const noun = of && word(scene, of.first) === 'of' ? chunkAt(scene, of.index - 1) : undefined;
  return noun?.kind === 'noun' && changeNouns.has(headWord(scene, noun)) ? plainRole(scene, noun.first, noun.after) : null;
}
