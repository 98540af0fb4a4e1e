/** Who and what: the metric and the subject of each claim, by the words around the number, its clause, and what was said before. */
import type { Chunk, Clause, Role } from '../../document.js';
import { changeVerbs } from '../../lexicon/change.js';
import { metricOf, metricOfUnit, metricVerbOf, pricedOf } from '../../lexicon/metrics.js';
import { reportingVerbs, SOURCE_NOUNS } from '../../lexicon/reporting.js';
import type { Draft } from './draft.js';
import { carriedSubject, isAgency, makeFocus, ownerOf, remember, type Focus } from './focus.js';
import { ownPhrase } from './own-phrase.js';
import { isMetric, measured, phraseFrom, plainRole, roleFrom, subjectPhrase, verbPhrase, type Measured, type Phrase } from './phrases.js';
import { chunkAt, chunkOf, headWord, leftOf, nameOf, trimmed, word, type Scene } from './scene.js';

export function fillRoles(scene: Scene, drafts: readonly Draft[]): void {
  const focus = makeFocus(scene, drafts);
  for (const draft of drafts) {
    if (draft.sentence.paragraph !== focus.paragraph) {
      focus.paragraph = draft.sentence.paragraph;
      focus.group = null;
      focus.entity = focus.main ?? focus.entity;
    }
    let explicit = false;
    if (draft.cell) {
      draft.subject ??= focus.main;
      continue;
    }
    if (draft.twin) {
      copyRoles(draft, draft.twin, 'role/twin');
      // "£98m, or 48% of the total": a share has a whole of its own
      const whole = draft.quantity.unitKind === 'percent' && draft.part !== 'growth' ? ownPhrase(scene, draft)?.metric : null;
      if (whole) draft.metric = whole;
    }
    else if (draft.part === 'base' && draft.anchor && draft.anchor.index < draft.index) {
      copyRoles(draft, draft.anchor, 'role/level');
      // "lost $7m, compared with [earnings] of $6m": a money noun of its own, not "a forecast of"
      const own = draft.quantity.unitKind === 'money' ? ownPhrase(scene, draft)?.metric : null;
      if (own && metricOf(own.name.split(' ').pop()!)?.id === 'metric/money') draft.metric = own;
    }
    else explicit = fillOne(scene, draft, drafts[draft.index - 1], focus);
    remember(focus, draft, explicit);
  }
  for (const draft of drafts) distribute(scene, draft, drafts);
  let ranking: Role | null = null;
  for (const draft of drafts) if (draft.part === 'rank') ranking = rankedBy(draft, drafts, ranking);
}

/** "[Merrow] and [Halden] rose [5%] and [7%]": as many names as numbers, each its own. */
function distribute(scene: Scene, draft: Draft, drafts: readonly Draft[]): void {
  const next = drafts[draft.index + 1];
  const { subject, verb } = draft.clause;
  if (draft.part !== 'growth' || subject === null || verb === null || next?.clause !== draft.clause || next.part !== 'growth' || next.twin) return;
  if (draft.quantity.unitKind !== next.quantity.unitKind || !next.because.includes('change/list')) return;
  const names: Role[] = [];
  for (let i = subject; i < verb; i++) {
    const chunk = chunkAt(scene, i)!;
    const name = chunk.kind === 'noun' ? roleFrom(scene, chunk.first, chunk.after) : null;
    if (name) names.push(name);
  }
  if (names.length !== 2) return;
  draft.subject = names[0]!;
  next.subject = names[1]!;
  draft.because.push('subject/each');
  next.because.push('subject/each');
}

/** "ranked first in India with a 26% [market share]": a rank without a metric of its own is by the one beside it, or by the last ranking. */
function rankedBy(draft: Draft, drafts: readonly Draft[], ranking: Role | null): Role | null {
  if (draft.because.includes('metric/own')) return draft.metric;
  const next = drafts[draft.index + 1];
  const beside = next?.clause === draft.clause && next.part !== 'rank' && next.quantity.unitKind === 'percent' ? next.metric : null;
  draft.metric = beside ?? ranking ?? draft.metric;
  draft.because.push('metric/ranked-by');
  return ranking;
}

function copyRoles(draft: Draft, from: Draft, rule: string): void {
  draft.metric = from.metric;
  draft.subject = from.subject;
  draft.because.push(rule);
}

/** Fills both roles; returns whether the text names the owner beside the metric. */
function fillOne(scene: Scene, draft: Draft, previous: Draft | undefined, focus: Focus): boolean {
  if (isShareSubject(scene, draft)) {
    fillShareSubject(scene, draft, focus);
    return true;
  }
  const group = otherGroup(scene, draft);
  if (group && focus.metric) {
    draft.subject = group;
    draft.metric = focus.metric;
    draft.because.push('role/other-group');
    return false;
  }
  const before = previous && previous.clause === draft.clause ? previous : null;
  if (before?.part === 'growth' && draft.part === 'level' && !draft.quantity.noun) {
    copyRoles(draft, before, 'role/growth');
    return false;
  }
  const left = placed(scene, draft) ?? possessorBefore(scene, draft) ?? besideName(scene, draft);
  const own = notCited(scene, ownPhrase(scene, draft), focus);
  const object = own?.metric ? null : objectPhrase(scene, draft);
  const clause = clauseRoles(scene, draft, focus);
  const reporter = clause.subject !== null && isAgency(clause.subject.name) && /^(?:put|puts|see|sees|saw|estimat|forecast|project|expect|report|say|said|show|predict)/.test(verbWord(scene, draft));
  const near = focus.sentence >= draft.sentence.index - 1 || focus.measured === draft.sentence.paragraph;
  const inSentence = focus.sentence === draft.sentence.index;
  const sameUnit = focus.unitKind === draft.quantity.unitKind;

  // "[Shipments] rose to 410,000 units": the level of the clause's own metric
  const counted = draft.quantity.unitKind === 'count' && clause.metric !== null && (draft.part === 'level' || draft.part === 'base') && draft.clause.subject !== draft.chunk.index;
  let metric = (counted ? clause.metric : own?.metric) ?? object?.metric ?? null;
  let subject = (draft.part === 'rank' && !isPlacing(scene, draft) ? null : left) ?? own?.owner ?? object?.owner ?? null;
  let explicit = subject !== null;
  if (metric) draft.because.push(own?.metric ? 'metric/own' : 'metric/object');
  else if (left && inSentence && focus.metric) {
    metric = focus.metric;
    draft.because.push('metric/carried');
  } else if (clause.carries && near && focus.metric) {
    metric = focus.metric;
    subject ??= clause.owner ?? focus.subject;
    draft.because.push('metric/pronoun');
  } else if (clause.metric && !(clause.verb && isDirectObject(scene, draft))) {
    metric = clause.metric;
    explicit ||= clause.owner !== null;
    subject ??= clause.owner;
    draft.because.push('metric/clause');
  } else if (clause.verb && draft.part !== 'growth') {
    metric = clause.verb;
    draft.because.push('metric/verb');
  } else if (clause.implied) {
    metric = clause.implied;
    draft.because.push('metric/implied');
  } else if (focus.metric && inSentence && (draft.part === 'growth' || draft.part === 'base' || sameUnit || !ownVerb(draft))) {
    metric = focus.metric;
    if ((draft.part === 'growth' || draft.part === 'base') && !clause.subject) subject ??= focus.subject;
    draft.doubts++;
    draft.because.push('metric/carried');
  } else if (metricOfUnit(draft.unit, draft.quantity.per) !== null) {
    metric = { name: metricOfUnit(draft.unit, draft.quantity.per)!, text: draft.quantity.text, start: draft.quantity.start, end: draft.quantity.end, type: null };
    draft.because.push('metric/unit');
  } else {
    const gained = draft.part === 'growth' && draft.because.includes('change/extra');
    const told = ownVerb(draft) && (draft.part !== 'growth' || gained) && draft.quantity.unitKind !== 'percent' ? verbPhrase(scene, draft.clause) : null;
    const carries = focus.metric !== null && near && (sameUnit || draft.part === 'growth');
    // "are in", "is": a verb without an object says less than what was measured before
    if (told && !(carries && isWeak(scene, draft.clause))) {
      metric = told;
      draft.because.push('metric/verb-phrase');
    } else if (carries) {
      metric = focus.metric;
      draft.doubts++;
      draft.because.push('metric/carried');
    }
  }

  if (!subject && clause.subject && !(reporter && metric && focus.main)) {
    subject = clause.subject;
    draft.because.push('subject/clause');
  }
  if (!subject && metric && clause.verb !== metric) subject = ownerOf(focus, metric);
  if (draft.duration?.streak && clause.metric === null && ownVerb(draft)) metric = streakMetric(scene, draft) ?? metric;
  draft.metric = metric;
  if (draft.duration && clause.metric) {
    focus.metric = clause.metric;
    focus.measured = draft.sentence.paragraph;
    focus.sentence = draft.sentence.index;
    if (clause.owner) focus.subject = clause.owner;
  }
  if (draft.quantity.noun && draft.quantity.unitKind === 'count' && draft.clause.subject === draft.chunk.index && draft.part !== 'rank') {
    // "[112 pupils] were absent": what is counted is what the clause is about
    const counted = plainRole(scene, draft.quantity.noun.first, draft.quantity.noun.after);
    const whose = carriedSubject(focus, draft);
    subject = counted && { ...counted, name: whose?.name ?? counted.name, type: whose?.type ?? null };
    draft.because.push('subject/counted');
  }
  if (/^(?:physical|count)$/.test(draft.quantity.unitKind) && own?.metric && /^[^\s]+-\p{L}/u.test(draft.quantity.text) && !draft.duration) {
    // "a [seven-mile] section": what the measure describes
    const carried = carriedSubject(focus, draft);
    subject = { ...own.metric, name: draft.quantity.unitKind === 'physical' ? (focus.product?.name ?? own.metric.name) : (carried?.name ?? own.metric.name) };
    draft.because.push('subject/described');
  }
  if (!subject) {
    subject = carriedSubject(focus, draft);
    if (subject && clause.phrase) subject = { ...subject, text: clause.phrase.text, start: clause.phrase.start, end: clause.phrase.end };
    draft.doubts++;
    draft.because.push('subject/carried');
  }
  draft.subject = subject;
  return explicit;
}

/** "…, compared to 9% [of those who rent]", "This compares with 14% [of pensioners]": the same share of another group. */
function otherGroup(scene: Scene, draft: Draft): Role | null {
  const { unitKind } = draft.quantity;
  if ((unitKind !== 'percent' && unitKind !== 'times') || draft.part === 'growth') return null;
  let left = leftOf(scene, draft.chunk);
  // "to 14% of the young and [14% of the old]"
  while (left && /^(?:conjunction|comma|noun|quantity|other|preposition)$/.test(left.kind) && !/^(?:to|with|against|than)$/.test(word(scene, left.first)) && left.index > draft.chunk.index - 8) left = chunkAt(scene, left.index - 1);
  if (left?.kind !== 'preposition') return null;
  const compared = word(scene, left.first) === 'against' || /^compar/.test(word(scene, left.first - 1));
  return compared ? behindOf(scene, draft) : null;
}

const PEOPLE = /^(?:those|people|adults|respondents|voters|women|men|children|parents|users|workers|employees|employers|citizens|americans|britons|households|consumers|patients|pupils|students|teenagers|residents|customers|companies|firms|businesses|families|buyers|owners|members|readers|farmers|them|us|participants|drivers|shoppers|investors|economists|managers|teachers|doctors|boys|girls|pensioners|homes|homeowners|sample)$/i;

/**
 * "[One in ten] adults owns a player" → adults, own a player; "[13%] of cases concerned fraud" → fraud, cases: people are the subject of
 * what they do, of things the share tells how many are what the verb says.
 */
function fillShareSubject(scene: Scene, draft: Draft, focus: Focus): void {
  const behind = behindOf(scene, draft);
  if (behind) focus.group = behind;
  const people = behind === null || PEOPLE.test(behind.text.split(/[ -]/)[0]!) || PEOPLE.test(behind.text.split(/ (?:of|in|aged|with|who|living|from)\b/)[0]!.split(' ').pop()!);
  draft.because.push('role/share-of');
  const verb = chunkAt(scene, draft.clause.verb!)!;
  if (people && !(behind === null && /^(?:came|come|comes|coming)$/.test(headWord(scene, verb)))) {
    draft.subject = behind ?? focus.group ?? carriedSubject(focus, draft);
    draft.metric = verbPhrase(scene, draft.clause) ?? focus.metric;
    return;
  }
  draft.metric = behind ?? focus.metric;
  let object = chunkAt(scene, verb.index + 1);
  while (object && object.clause === draft.clause.index && object.kind !== 'noun' && object.kind !== 'stop') object = chunkAt(scene, object.index + 1);
  const phrase = object?.kind === 'noun' && object.clause === draft.clause.index ? phraseFrom(scene, object) : null;
  draft.subject = phrase && !/^(?:is|are|was|were)$/.test(headWord(scene, verb)) ? plainRole(scene, phrase.first, withInfinitive(scene, phrase)) : (behind ?? carriedSubject(focus, draft));
}

/** "is", "stood at", "fell to": a verb that says that there is a level or that it moved, and not of what. */
function isWeak(scene: Scene, clause: Clause): boolean {
  const verb = chunkAt(scene, clause.verb!)!;
  const head = headWord(scene, verb);
  if (!changeVerbs.has(head) && !/^(?:is|are|was|were|be|been|being|have|has|had|having|get|got|do|did|say|said|says|take|took|taken|reach|reached|come|came|stand|stood|lead|led|make|made|judged|expecting|finished)$/.test(head)) return false;
  for (let i = verb.index + 1; i < clause.after; i++) {
    const chunk = chunkAt(scene, i)!;
    if (chunk.kind === 'noun') return false;
    if (chunk.kind === 'quantity') break;
  }
  return true;
}

const verbWord = (scene: Scene, draft: Draft): string => (draft.clause.verb === null ? '' : headWord(scene, chunkAt(scene, draft.clause.verb)));

/** "[rose] for a seventh [straight session]": what went on, and for which stretches. */
function streakMetric(scene: Scene, draft: Draft): Role | null {
  const verb = chunkAt(scene, draft.clause.verb!)!;
  if (/^(?:is|are|was|were|be|been)$/.test(headWord(scene, verb))) return null;
  const told = plainRole(scene, verb.head, verb.head + 1);
  const stretch = plainRole(scene, draft.span.first + 1, draft.span.after);
  return told && stretch && { ...told, name: `${told.text} for ${stretch.text}` };
}

const ownVerb = (draft: Draft): boolean => draft.clause.verb !== null && draft.clause.verb < draft.chunk.index;

/** "attempts [to defraud employers]" */
function withInfinitive(scene: Scene, phrase: Phrase): number {
  const verb = chunkAt(scene, phrase.next);
  if (verb?.kind !== 'verb' || word(scene, verb.first) !== 'to') return phrase.after;
  const object = chunkAt(scene, verb.index + 1);
  return object?.kind === 'noun' ? phraseFrom(scene, object).core : verb.after;
}

/** A share that is itself the subject of its clause. */
function isShareSubject(scene: Scene, draft: Draft): boolean {
  const { unitKind, number } = draft.quantity;
  if (draft.part !== 'plain' || !(unitKind === 'percent' || (unitKind === 'times' && (number.class === 'fraction' || number.class === 'ratio')))) return false;
  const { subject, verb } = draft.clause;
  if (verb === null || verb < draft.chunk.index) return false;
  if (subject === draft.chunk.index) return true;
  const next = chunkAt(scene, draft.chunk.index + 1);
  return subject !== null && next?.index === subject && next.first === draft.chunk.after;
}

/** "two in five [of those polled]", "one in ten [adult Americans]" */
function behindOf(scene: Scene, draft: Draft): Role | null {
  const { noun } = draft.quantity;
  if (noun) return roleFrom(scene, noun.first, noun.after);
  let next = chunkAt(scene, draft.chunk.index + 1);
  if (next?.kind === 'preposition' && word(scene, next.first) === 'of') next = chunkAt(scene, next.index + 1);
  if (next?.kind !== 'noun') return null;
  const phrase = phraseFrom(scene, next);
  return plainRole(scene, phrase.first, Math.min(phrase.after, phrase.first + 12));
}

/** "cold weather pushed [crude prices] to $50", "cut [its forecast] by 5%": a metric between the verb and the number. */
function objectPhrase(scene: Scene, draft: Draft) {
  const { verb } = draft.clause;
  if (verb === null || verb > draft.chunk.index) return null;
  for (let i = verb + 1; i < draft.chunk.index; i++) {
    const chunk = chunkAt(scene, i)!;
    if (chunk.kind === 'quantity') return null;
    if (chunk.kind === 'preposition' && !/^(?:of|in)$/.test(word(scene, chunk.first))) return null;
    if (chunk.kind !== 'noun') continue;
    if (!isMetric(scene, chunk.first, chunk.after)) return null;
    return measured(scene, phraseFrom(scene, chunk, /^(?:of|for|on|at)$/));
  }
  return null;
}

/** "the Lib Dems' £1.19m" → the Lib Dems */
function possessorBefore(scene: Scene, draft: Draft): Role | null {
  const at = draft.quantity.whole.first - 1;
  if (!/^(?:'s|’|')$/.test(word(scene, at)) || scene.timeAt[at - 1]! >= 0) return null;
  return roleFrom(scene, chunkOf(scene, at).first, at);
}

/** "[its] six-week haul": a possessive that resolves to no name means who was talked about last. */
function pronounOwner(scene: Scene, phrase: Phrase, focus: Focus): Role | null {
  const token = scene.tokens.tokens[phrase.first]!;
  if (!/^(?:its|their|his|her)$/.test(token.lower) || nameOf(scene, phrase.first) || !focus.subject) return null;
  return { ...focus.subject, text: token.text, start: token.start, end: token.end };
}

const isPlacing = (scene: Scene, draft: Draft): boolean => /^(?:plac|rank|rat)(?:e|es|ed|ing|s)?$/.test(verbWord(scene, draft));

/** "Counterpoint places [Xiaomi] first, with 26%": the object of the verb is what is ranked. */
function placed(scene: Scene, draft: Draft): Role | null {
  if (!isPlacing(scene, draft)) return null;
  const object = chunkAt(scene, draft.clause.verb! + 1);
  if (object?.kind !== 'noun' || object.index > draft.chunk.index || nameOf(scene, object.after - 1)?.form !== 'name') return null;
  return roleFrom(scene, object.first, object.after);
}

/** "followed by Scotland [on 3.9%]", "ahead of Samsung [with 27%]": a name in a phrase of its own, right before the number. */
function besideName(scene: Scene, draft: Draft): Role | null {
  const preposition = chunkAt(scene, draft.chunk.index - 1);
  const named = chunkAt(scene, draft.chunk.index - 2);
  if (preposition?.kind !== 'preposition' || !/^(?:on|with)$/.test(word(scene, preposition.first)) || named?.kind !== 'noun') return null;
  if (named.index === draft.clause.subject || nameOf(scene, named.after - 1)?.form !== 'name') return null;
  return /^(?:by|of|behind)$/.test(word(scene, named.first - 1)) ? roleFrom(scene, named.first, named.after) : null;
}

/** "[Its] shipments rose" behind a cited research firm: the pronoun means who was talked about, not who was cited. */
function notCited<Found extends Measured | null>(scene: Scene, found: Found, focus: Focus): Found {
  const owner = found?.owner;
  if (!found || !owner || !focus.entity || owner.name === focus.entity.name || !focus.cited.has(owner.name)) return found;
  return /^(?:its|their|it|they)$/i.test(scene.text.slice(owner.start, owner.end)) ? { ...found, owner: { ...focus.entity, text: owner.text, start: owner.start, end: owner.end } } : found;
}

interface ClauseRoles {
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

function clauseRoles(scene: Scene, draft: Draft, focus: Focus): ClauseRoles {
  let clause: Clause | undefined = draft.clause;
  // A fragment takes the clause it hangs on: "…, up 5% in June"
  for (let depth = 0; depth < 3 && clause && (clause.subject === null || clause.subject === draft.chunk.index) && clause.parent !== null; depth++) {
    const parent: Clause = scene.clauses.clauses[clause.parent]!;
    if (parent.sentence !== clause.sentence) break;
    clause = parent;
  }
  if (!clause || clause.subject === null || clause.subject === draft.chunk.index) return NOTHING;
  const verb = clause.verb === null ? undefined : chunkAt(scene, clause.verb);
  const verbWord = verb ? headWord(scene, verb) : '';
  const row = metricVerbOf(verbWord, draft.quantity.unitKind);
  const verbMetric = row && verb && isObjectOf(scene, draft, verb, row.via) ? verbRole(scene, verb, row.metric) : null;
  const chunk = chunkAt(scene, clause.subject)!;
  const who = whoBefore(scene, clause);
  if (chunk.kind !== 'noun') return { ...NOTHING, subject: who, verb: verbMetric };
  const phrase = subjectPhrase(scene, chunk, clause);
  const whose = whoseOwner(scene, chunk);
  const group = groupBefore(scene, clause, chunk);
  const head = pricedOf(word(scene, phrase.core - 1));
  if (!head && isMetric(scene, phrase.first, phrase.core)) {
    const { metric, owner } = measured(scene, phrase);
    // "among parents the figure was 19%"
    if (/^(?:figure|number|total|proportion)$/.test(headWord(scene, chunk)) && phrase.after === phrase.core && focus.metric) return { ...NOTHING, metric: focus.metric, owner: whose ?? group };
    const known = notCited(scene, { metric, owner }, focus).owner ?? pronounOwner(scene, phrase, focus);
    return { ...NOTHING, metric, owner: whose ?? known ?? group, verb: verbMetric, phrase: phrase.after > phrase.core ? plainRole(scene, phrase.first, Math.min(phrase.after, phrase.first + 14)) : null };
  }
  // "[those] of valves 4%": the metric under discussion, of another owner
  if (/^(?:those|that)$/.test(headWord(scene, chunk)) && phrase.after > phrase.core && focus.metric) return { ...NOTHING, metric: focus.metric, owner: roleFrom(scene, phrase.core + 1, phrase.after) };
  const mention = nameOf(scene, chunk.after - 1);
  if (mention?.form === 'pronoun' || (!mention && /^(?:it|they|this|that)$/.test(headWord(scene, chunk)))) {
    const same = focus.unitKind === draft.quantity.unitKind && /^(?:is|was|were|are|stood|stands|remains|remained)$/.test(verbWord);
    if ((changeVerbs.has(verbWord) || same) && /^(?:it|they|this)$/.test(headWord(scene, chunk)) && focus.metric && !verbMetric) return { ...NOTHING, owner: whose ?? group, carries: true };
  }
  const priced = pricedIn(scene, phrase);
  if (priced?.id === 'priced/share') {
    const owner = whose ?? (phrase.after > phrase.core || nameOf(scene, phrase.first) ? measured(scene, phrase).owner : null);
    const bare = phrase.core - phrase.first <= 2 && /^(?:the|its|their)$/.test(word(scene, phrase.first));
    const subject = owner ?? (bare ? null : roleFrom(scene, phrase.first, phrase.core));
    return { ...NOTHING, subject, verb: row?.id === 'verb/value' ? verbMetric : null, implied: implied(scene, phrase, priced.metric) };
  }
  const worth = worthOf(scene, draft);
  if (worth) return { ...NOTHING, subject: subjectRole(scene, phrase), verb: worth };
  if (!verbMetric && !priced && !/^(?:it|they|this|that|he|she|we|i|you|there)$/.test(headWord(scene, chunk)) && draft.quantity.unitKind !== 'times' && nameOf(scene, phrase.core - 1) === null && !ENTITY_HEADS.test(headWord(scene, chunk)) && draft.part !== 'rank' && STATING.test(verbWord + (changeVerbs.has(verbWord) ? ' change' : ''))) {
    const { metric, owner: named } = measured(scene, phrase);
    const owner = named ?? pronounOwner(scene, phrase, focus) ?? group;
    const subject = subjectRole(scene, phrase);
    return { ...NOTHING, metric, owner: whose ?? owner ?? subject, subject };
  }
  const subject = who ?? resolved(scene, chunk, phrase, focus) ?? titled(scene, chunk, clause) ?? subjectRole(scene, phrase);
  if (SOURCE_NOUNS.has(headWord(scene, chunk)) || ONLOOKERS.test(headWord(scene, chunk)) || (reportingVerbs.has(verbWord) && !changeVerbs.has(verbWord) && clause !== draft.clause)) return { ...NOTHING, verb: verbMetric };
  if (reportingVerbs.has(verbWord) && !changeVerbs.has(verbWord)) return { ...NOTHING, subject };
  return { ...NOTHING, subject, verb: verbMetric, implied: priced ? implied(scene, phrase, priced.metric) : null };
}

/** Who talks of figures that are not theirs. */
const ONLOOKERS = /^(?:accounts|filings|results|analysts?|economists?|forecasters?|experts?|observers|pundits|markets|traders|wall street)$/;

/** Heads that name who or what, not a measure: "the filtration business slipped 1%". */
const ENTITY_HEADS =
  /^(?:business(?:es)?|units?|divisions?|segments?|arms?|company|companies|firms?|groups?|subsidiar(?:y|ies)|brands?|wings?|chains?|stores?|index|indices|gauges?|average|benchmark|composite|futures|notes?|bonds?|gilts?|basket|funds?|people|women|men|children|voters|employers|workers|users|players?|teams?|clubs?|part(?:y|ies)|candidates?|governments?|countr(?:y|ies)|states?|cit(?:y|ies)|regions?|models?|films?|movies?|phones?|cars?)$/;

/** Verbs that state a level or a change of their subject: "the limit [was] 40mph", "tailbacks [reached] six miles". */
const STATING = /change$|^(?:is|are|was|were|be|been|stood|stands|reach(?:ed|es)?|hit|hits|totall?ed|averaged|averages|came|comes|remains?|remained|stayed|exceed(?:s|ed)?|peak(?:s|ed)|equals|equalled|topped|put|estimated|cut|set)\b/;

/** "is [worth] £5bn", "investment [worth] $10bn" */
function worthOf(scene: Scene, draft: Draft): Role | null {
  for (let i = draft.quantity.whole.first - 1; i >= draft.quantity.whole.first - 3; i--) {
    if (word(scene, i) !== 'worth') continue;
    const token = scene.tokens.tokens[i]!;
    return { name: 'value', text: token.text, start: token.start, end: token.end, type: null };
  }
  return null;
}

/**
 * "[The unit] had revenue of …" → the drilling-tools unit of Calder Machine, named so before; "[the film] cost" → what was talked about.
 * A definite phrase of one noun means the last fuller phrase with that noun, else the entity in focus.
 */
function resolved(scene: Scene, chunk: Chunk, phrase: Phrase, focus: Focus): Role | null {
  const head = headWord(scene, chunk);
  if (word(scene, chunk.first) !== 'the' || chunk.after - chunk.first !== 2 || phrase.after > phrase.core || nameOf(scene, chunk.first) || nameOf(scene, chunk.after - 1)) return null;
  const own = plainRole(scene, chunk.first, chunk.after);
  if (!own) return null;
  for (let i = chunk.index - 1; i >= 0 && i > chunk.index - 80; i--) {
    const earlier = chunkAt(scene, i)!;
    if (earlier.kind !== 'noun' || headWord(scene, earlier) !== head || earlier.after - earlier.first <= 2) continue;
    const full = phraseFrom(scene, earlier, /^of$/);
    const role = plainRole(scene, full.first, full.after);
    return role && { ...own, name: role.name };
  }
  if (!/^(?:film|movie|sequel|show|game|phone|handset|device|app|model|car|club|side|team|scheme|programme|unit|benchmark|index|gauge)$/.test(head)) return null;
  const product = /^(?:film|movie|sequel|show|game|phone|handset|device|app|model|car)$/.test(head) ? focus.product : null;
  const entity = product ?? (/^(?:club|side|team)$/.test(head) ? focus.main : (focus.subject ?? focus.entity));
  return entity && { ...own, name: entity.name, type: entity.type };
}

/** "the horror newcomer “[The 13th Lantern]”", "Last week's champion, the comedy “[Owl & Sons],”": the title that a subject goes by. */
function titled(scene: Scene, subject: Chunk, clause: Clause): Role | null {
  if (nameOf(scene, subject.after - 1)?.form === 'name') return null;
  for (let i = subject.index + 1; i < subject.index + 5; i++) {
    const chunk = chunkAt(scene, i);
    if (!chunk || chunk.kind === 'verb' || chunk.clause !== clause.index) return null;
    if (chunk.kind === 'comma' || (chunk.kind === 'noun' && i === subject.index + 2)) continue;
    if (chunk.kind !== 'quote') return null;
    const title = chunkAt(scene, i + 1);
    return title?.kind === 'noun' ? roleFrom(scene, title.first, title.after) : null;
  }
  return null;
}

/** "said [Colin Baxter], 61, [who] crops 2,800 hectares": "who" is the last person named before it. */
function whoBefore(scene: Scene, clause: Clause): Role | null {
  const relative = chunkAt(scene, clause.first)!;
  if (word(scene, relative.first) !== 'who') return null;
  const { sentence } = scene.tokens.tokens[relative.first]!;
  for (let i = relative.first - 1; i >= 0 && scene.tokens.tokens[i]!.sentence === sentence; i--) {
    const mention = nameOf(scene, i);
    if (mention?.type === 'person' && mention.form === 'name') return roleFrom(scene, mention.first, mention.after);
    if (chunkAt(scene, scene.chunkAt[i]!)!.kind === 'verb') return null;
  }
  return null;
}

/** The entity that the phrase names, with the phrase's own words beside it. */
function subjectRole(scene: Scene, phrase: Phrase): Role | null {
  const core = roleFrom(scene, phrase.first, phrase.core);
  const whole = trimmed(scene, phrase.first, Math.min(phrase.after, phrase.first + 14));
  if (!core || !whole) return core;
  return core.type === null ? { ...core, name: core.text, text: whole.text, start: whole.start, end: whole.end } : core;
}

/** "[among 17-year-olds] the median is 3.7 hours", "[in Wales] prices fell": the group or place in front of a clause owns its metric. */
function groupBefore(scene: Scene, clause: Clause, subject: Chunk): Role | null {
  // "[In the UK], prices rose": the phrase may stand before the clause's own border
  let first = clause.first;
  for (let before = scene.clauses.clauses[clause.index - 1]; before && before.sentence === clause.sentence && before.verb === null; before = scene.clauses.clauses[before.index - 1]) first = before.first;
  for (let i = first; i < subject.index; i++) {
    const preposition = chunkAt(scene, i)!;
    const object = chunkAt(scene, i + 1);
    if (preposition.kind !== 'preposition' || !object || object.index >= subject.index) continue;
    const lower = word(scene, preposition.first);
    if (lower === 'among' && (object.kind === 'noun' || object.kind === 'quantity')) {
      let last = object;
      while (last.index + 1 < subject.index && /^(?:preposition|noun|quantity|other)$/.test(chunkAt(scene, last.index + 1)!.kind)) last = chunkAt(scene, last.index + 1)!;
      return plainRole(scene, object.first, last.after);
    }
    if (lower !== 'in' || object.kind !== 'noun') continue;
    // "in [the north-west of England] prices fell"
    const phrase = phraseFrom(scene, object, /^of$/);
    const mention = nameOf(scene, phrase.after - 1);
    if (mention?.type !== 'place') continue;
    const role = roleFrom(scene, mention.first, mention.after);
    const whole = plainRole(scene, phrase.first, phrase.after);
    return role && whole && { ...role, text: whole.text, start: whole.start, end: whole.end };
  }
  return null;
}

/** "Clive Calder, [whose] wealth has risen to £1.3bn" */
function whoseOwner(scene: Scene, chunk: Chunk): Role | null {
  if (word(scene, chunk.first - 1) !== 'whose' && word(scene, chunk.first) !== 'whose') return null;
  for (let i = chunk.index - 1; i >= chunk.index - 4; i--) {
    const before = chunkAt(scene, i);
    if (before?.kind === 'noun') return roleFrom(scene, before.first, before.after);
  }
  return null;
}

/** "U.S. crude", "Copper", "shares in Orion": the priced thing that the noun group names. */
function pricedIn(scene: Scene, phrase: Phrase) {
  for (let i = phrase.core - 1; i >= phrase.first; i--) {
    const priced = pricedOf(word(scene, i));
    if (priced) return priced;
  }
  return null;
}

/** Whether the number is the verb's object, or stands behind one of its prepositions. */
function isObjectOf(scene: Scene, draft: Draft, verb: Chunk, via: RegExp | undefined): boolean {
  if (verb.index > draft.chunk.index) return true;
  const left = leftOf(scene, draft.chunk);
  return left?.kind !== 'preposition' || (via !== undefined && via.test(word(scene, left.first))) ;
}

function isDirectObject(scene: Scene, draft: Draft): boolean {
  return draft.part !== 'growth' && leftOf(scene, draft.chunk)?.kind === 'verb';
}

function verbRole(scene: Scene, verb: Chunk, metric: string): Role {
  const token = scene.tokens.tokens[verb.head]!;
  return { name: metric, text: token.text, start: token.start, end: token.end, type: null };
}

function implied(scene: Scene, phrase: Phrase, metric: string): Role | null {
  const span = trimmed(scene, phrase.first, phrase.core);
  return span && { name: metric, text: span.text, start: span.start, end: span.end, type: null };
}
