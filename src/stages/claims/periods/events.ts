/** The event that a time dates: its verb with its object, who acts, how certain it is. */
import type { Chunk, Clause, Role, TimeMention } from '../../../document.js';
import type { Modality } from '../../../fact.js';
import { forecastVerbs, reportingVerbs } from '../../../lexicon/reporting.js';
import { antecedent, likeliest } from '../roles/antecedents.js';
import { rankedBehind } from '../roles/clause-owners.js';
import { periodOf } from './period-role.js';
import { whoseOwner } from '../roles/references.js';
import { mentionAt, phraseFrom, roleFrom } from '../phrases.js';
import { chunkAt, headWord, nameOf, quantityOf, trimmed, word, type Scene } from '../scene.js';
import { phraseEnd } from '../verb-phrases.js';
import { isPastForm } from './tense.js';
import { isDeed } from './said-times.js';
import { itemAt } from '../../../lexicon/item-at.js';

export interface Event {
  readonly subject: Role | null;
  readonly metric: Role | null;
  readonly modality: Modality;
  readonly clause: Clause;
}

/** "open [on Friday]", "due [next month]": adjectives that say what happens then. */
const HAPPENING = /^(?:open|due|available|closed|complete|live|free|void|ready|effective|operational|valid)$/;
const STATE =
  /^(?:is|are|was|were|be|been|being|has|have|had|'s|does|do|did|remains?|remained|stays?|stayed|stands?|stood|seems?|seemed|looks?|looked|means?|meant|includes?|included)$/;

/** What happened at the time of a chunk, or null where its clause tells no event. */
export function eventAt(scene: Scene, chunk: Chunk): Event | null {
  const clause = clauseDated(scene, chunk);
  if (!clause) return null;
  const adjective = adjectiveBefore(scene, clause, chunk);
  const verb = adjective ?? (clause.verb === null ? null : chunkAt(scene, clause.verb)!);
  if (
    !verb ||
    (!adjective &&
      ((STATE.test(headWord(scene, verb)) && !lasts(scene, verb, chunk)) ||
        isReporting(scene, verb) ||
        isModifier(scene, clause, verb) ||
        isAmiss(scene, verb, chunk)))
  )
    return null;
  return {
    subject: actor(scene, clause, verb),
    metric: deed(scene, clause, verb, chunk),
    modality: certainty(scene, clause, verb, chunk),
    clause,
  };
}

/** The clause of the time; for a group without a verb in front ("[Late last week], talks began") the one behind it. */
function clauseDated(scene: Scene, chunk: Chunk): Clause | null {
  let clause: Clause | undefined = scene.clauses.clauses[chunk.clause];
  for (let steps = 0; clause && clause.verb === null && steps < 2; steps++) {
    if (clause.after > chunk.index + 3) return null;
    const next: Clause | undefined = scene.clauses.clauses[clause.index + 1];
    clause = next?.sentence === clause.sentence ? next : undefined;
  }
  return clause?.verb == null ? null : clause;
}

function adjectiveBefore(scene: Scene, clause: Clause, chunk: Chunk): Chunk | null {
  for (let i = chunk.index - 1; i > clause.first && i >= chunk.index - 4; i--) {
    const before = chunkAt(scene, i)!;
    if (before.kind === 'adjective' && HAPPENING.test(word(scene, before.first))) return before;
    // "effective [as early as July]"
    if (/^(?:as|early|soon|late)$/.test(word(scene, before.first))) continue;
    if (before.kind !== 'preposition' && before.kind !== 'noun') return null;
  }
  return null;
}

/** "will stay in charge [until May 2028]": when it ends. */
const lasts = (scene: Scene, verb: Chunk, chunk: Chunk): boolean =>
  /^(?:until|till|beyond)$/.test(word(scene, chunk.first - 1)) && /^(?:stay|remain)/.test(headWord(scene, verb));

/** "worries, [combined] with …", "deposits [made] in 2004": a participle that only says which. */
function isModifier(scene: Scene, clause: Clause, verb: Chunk): boolean {
  if (verb.after - verb.first !== 1) return false;
  const lower = word(scene, verb.first);
  if (/^(?:combined|compared|coupled|based|according|including|following)$/.test(lower)) return true;
  return clause.first === verb.index && chunkAt(scene, verb.index - 1)?.kind === 'noun' && /(?:ed|en|made|held|sold|built)$/.test(lower);
}

/** "said", "found", "expects" date no event; "will announce" does. */
function isReporting(scene: Scene, verb: Chunk): boolean {
  const lower = headWord(scene, verb);
  if (isDeed(scene, verb)) return false;
  return (
    (reportingVerbs.has(lower) || /^hear(?:s|d)?$/.test(lower)) &&
    !/^(?:announc|confirm|promis|add)/.test(lower) &&
    !/^(?:will|to|is|are|was|were|be)$/.test(word(scene, verb.first))
  );
}

/** "the flood [last month] will cost …", "hopes of rain [next week] sent wheat lower": a time that the verb cannot have. */
function isAmiss(scene: Scene, verb: Chunk, chunk: Chunk): boolean {
  const { published } = scene;
  const { from, to } = scene.times.times[chunk.ref!]!;
  if (published === null || from === null || to === null || /^(?:until|till|by|through|for)$/.test(word(scene, chunk.first - 1)))
    return false;
  const lower = word(scene, verb.first);
  if (/^(?:will|'ll|shall)$/.test(lower)) return to < published;
  return from > published && verb.after - verb.first === 1 && isPastForm(lower);
}

/** Who acts: the subject, the one whom "who" or "which" means, the subject of the clause before. */
function actor(scene: Scene, clause: Clause, verb: Chunk): Role | null {
  for (let i = clause.first; i < verb.index; i++) {
    const { first } = chunkAt(scene, i)!;
    const person = word(scene, first) === 'who' ? personBefore(scene, first) : null;
    if (person) return person;
  }
  // "The mayor praised the bridge, [built] by Orsa in 1984,": what a participle behind a comma is told of
  const by = chunkAt(scene, verb.index + 1);
  const maker = chunkAt(scene, verb.index + 2);
  const passive =
    clause.first + 1 === verb.index && chunkAt(scene, clause.first)!.kind === 'comma' && /(?:ed|en|wn|ilt|lt)$/.test(headWord(scene, verb));
  if (passive && by && word(scene, by.first) === 'by' && maker?.kind === 'noun' && nameOf(scene, maker.after - 1)?.form === 'name')
    return roleFrom(scene, maker.first, maker.after);
  let at: Clause | undefined = clause;
  for (let steps = 0; at && at.sentence === clause.sentence && steps < 3; steps++) {
    const subject: Chunk | null = at.subject === null ? null : chunkAt(scene, at.subject)!;
    // "[The two mayors] signed the plan on Monday"
    if (subject && subject.index < verb.index && quantityOf(scene, subject)?.unitKind === 'count')
      return roleFrom(scene, subject.first, subject.after);
    // "[Founded] in 1993, Orsa makes tiles": the participle opens what the subject behind it is told of
    const fronted = subject !== null && at === clause && subject.clause > clause.index && verb.index <= clause.first + 1;
    const it = subject && nameOf(scene, subject.first) === null ? antecedent(scene, at, subject) : null;
    if (it && subject!.index < verb.index) return it;
    if (subject?.kind === 'noun' && (fronted || subject.index < verb.index)) {
      // "a stake [it] began building": the noun group right in front of the verb
      const near = chunkAt(scene, verb.index - 1)!;
      if (!fronted && near.kind === 'noun' && near.index > subject.index && nameOf(scene, near.first)?.form === 'pronoun')
        return roleFrom(scene, near.first, near.after);
      // "Kenya's [two biggest parties] left the pact in May"
      const ranked = rankedBehind(scene, subject);
      if (ranked) return roleFrom(scene, ranked.first, ranked.after);
      return whoseRole(scene, subject) ?? phraseRole(scene, subject) ?? likeliest(scene, at, subject);
    }
    at = at.parent === null ? undefined : scene.clauses.clauses[at.parent];
  }
  return null;
}

function personBefore(scene: Scene, token: number): Role | null {
  const { sentence } = scene.tokens.tokens[token]!;
  for (let i = token - 1; i >= 0 && scene.tokens.tokens[i]!.sentence === sentence; i--) {
    const mention = nameOf(scene, i);
    if (mention?.type === 'person' && mention.form !== 'pronoun') return roleFrom(scene, mention.first, mention.after);
  }
  return null;
}

/** "Ann Lee, [whose career] began in 1999": it is hers. */
function whoseRole(scene: Scene, noun: Chunk): Role | null {
  const owner = whoseOwner(scene, noun);
  const own = owner && trimmed(scene, noun.first, noun.after);
  return own && { ...owner, text: own.text, start: own.start, end: own.end };
}

/** The entity that the noun group names; of a group that names none its words with what hangs on it: "the next batch of permits". */
function phraseRole(scene: Scene, noun: Chunk): Role | null {
  const core = roleFrom(scene, noun.first, noun.after);
  const named = mentionAt(scene, noun.first, noun.after);
  if (!core || (named && named.form !== 'adjective' && named.after >= noun.after)) return core;
  const phrase = phraseFrom(scene, noun, /^(?:of|at|for|in)$/);
  const whole = trimmed(scene, phrase.first, Math.min(phrase.after, phrase.first + 12));
  return whole && core.type === null ? { name: whole.text, text: whole.text, start: whole.start, end: whole.end, type: null } : core;
}

/** The verb with its object: "asked for court protection", "headed [Tuesday] to Rome". */
function deed(scene: Scene, clause: Clause, verb: Chunk, time: Chunk): Role | null {
  let after = Math.max(objectEnd(scene, clause, verb.index, time, verb.head), lentObject(scene, clause, verb, time));
  // Prepositions and articles that lost their noun
  while (after > verb.after + 1 && /^(?:ADP|DET|PART|CCONJ|SCONJ)$/.test(scene.tokens.tokens[after - 1]!.pos)) after--;
  // "will [open]", a verb that is tagged as an adjective
  const first = /^(?:will|would|to|can|could|may|might|shall)$/.test(word(scene, verb.head)) && after > verb.after ? verb.after : verb.head;
  const span = trimmed(scene, first, after);
  if (!span) return null;
  const behind =
    time.index > verb.index && time.index <= verb.index + 2 ? objectEnd(scene, clause, time.index, time, time.first) : time.after;
  const rest = behind > time.after ? trimmed(scene, time.after, behind) : null;
  return { name: rest ? `${span.text} ${rest.text}` : span.text, text: span.text, start: span.start, end: span.end, type: null };
}

const PARTICLE = /^(?:up|out|over|off|down|back|away|apart|together)$/;

/** "ordered [a halt to work on the dam]": the object that an infinitive behind it was taken to have for its subject; else where the verb ends. */
function lentObject(scene: Scene, clause: Clause, verb: Chunk, time: Chunk): number {
  const object = chunkAt(scene, verb.index + 1);
  const infinitive = object?.kind === 'noun' && clause.after === object.index ? chunkAt(scene, object.index + 1) : undefined;
  if (infinitive?.kind !== 'verb' || word(scene, infinitive.first) !== 'to' || time.index > verb.index) return verb.after;
  return phraseEnd(scene, object!);
}

/** Where the groups behind a chunk that belong to the verb end. */
function objectEnd(scene: Scene, clause: Clause, from: number, time: Chunk, head: number): number {
  let { after } = chunkAt(scene, from)!;
  // "took [over]", "fell [apart]"
  if (from + 1 < clause.after && PARTICLE.test(word(scene, chunkAt(scene, from + 1)!.first))) after = chunkAt(scene, ++from)!.after;
  for (let i = from + 1; i < clause.after && i !== time.index; i++) {
    const chunk = chunkAt(scene, i)!;
    const next = chunkAt(scene, i + 1);
    if (!/^(?:noun|preposition|adjective|adverb|other|verb)$/.test(chunk.kind) || chunk.after - head > 9) break;
    if (
      chunk.kind === 'preposition' &&
      (next === undefined || !/^(?:noun|adjective|other|adverb)$/.test(next.kind) || next.index >= clause.after)
    )
      break;
    if (chunk.kind === 'adverb' && next?.kind === 'preposition' && chunkAt(scene, i + 2)?.kind === 'time') break;
    after = chunk.after;
  }
  return after;
}

function certainty(scene: Scene, clause: Clause, verb: Chunk, chunk: Chunk): Modality {
  const time = scene.times.times[chunk.ref!]!;
  const ahead = isAhead(scene, time);
  let planned = false;
  let forecast = false;
  // "[could be] effective"
  for (let token = chunkAt(scene, Math.min(clause.verb!, verb.index))!.first; token < verb.after; token++) {
    const lower = word(scene, token);
    if (/^(?:could|may|might)$/.test(lower)) return 'hypothetical';
    // "said sales [would] rise in 2005"
    if (lower === 'would') {
      if (!tellerOf(scene, clause)) return 'hypothetical';
      if (/^(?:continue|rise|fall|grow|remain|stay|increase|decline)$/.test(word(scene, verb.after - 1))) forecast = true;
      else planned = true;
    }
    // "has not sung [since 2011]": it did so then
    if (/^(?:not|n't|never)$/.test(lower) && word(scene, chunk.first - 1) !== 'since') return 'negated';
    // "a truce was [agreed] on Sunday", but "agreed to sell it"
    if (lower === 'agreed' && word(scene, token + 1) !== 'to') continue;
    // "is [set] to open", but "heights [set] in 2002"
    if (lower === 'set' && !ahead && word(scene, token + 1) !== 'to') continue;
    if (
      /^(?:will|shall|due|set|scheduled|plans|planned|intends?|agreed|aims?|wants?|'ll)$/.test(lower) ||
      (lower === 'to' && (ahead || INTENDED.test(word(scene, token - 1))))
    )
      planned = true;
    if (forecastVerbs.has(lower) || lower === 'likely' || lower === 'unlikely') forecast = true;
  }
  if (/^(?:if|unless|should)$/.test(word(scene, chunkAt(scene, clause.first)!.first))) return 'hypothetical';
  for (
    let i = clause.index - 1, parent = clause;
    i >= 0 && i >= clause.index - 3 && scene.clauses.clauses[i]!.sentence === clause.sentence;
    i--
  ) {
    const before = scene.clauses.clauses[i]!;
    if (before.after !== parent.first || before.verb === null) break;
    const lower = headWord(scene, chunkAt(scene, before.verb));
    if (forecastVerbs.has(lower) || /^(?:thinks?|believes?)$/.test(lower)) forecast = ahead;
    else if (/^(?:due|set|scheduled|plans|planned|intends?|agreed|aims?|wants?|hop(?:es?|ed|ing))$/.test(lower)) planned = true;
    parent = before;
  }
  const left = chunkAt(scene, verb.index - 1);
  if (left && /^(?:likely|unlikely)$/.test(word(scene, left.first))) forecast = true;
  if (left && /^(?:due|set|scheduled)$/.test(word(scene, left.first))) planned = true;
  if (forecast) return 'forecast';
  return planned || ahead ? 'planned' : 'actual';
}

/** "was [intended] to open in 2001", "is to be done", "hopes to sail": what was meant to be. */
const INTENDED = /^(?:intended|meant|supposed|hop(?:es?|ed|ing)|wanted|seek(?:s|ing)?|sought|planning|aiming|is|are|was|were)$/;

const isAhead = (scene: Scene, time: TimeMention): boolean => scene.published !== null && (periodOf(time).from ?? '') > scene.published;

/** Who tells of the event, where the sentence says so around its clause: "[advisers] told Marrick News that …", "…, [the minister] said". */
export function tellerOf(scene: Scene, clause: Clause): Role | null {
  for (let i = clause.index - 2; i <= clause.index + 3; i++) {
    const other = itemAt(scene.clauses.clauses, i);
    if (!other || other.sentence !== clause.sentence || other === clause || other.verb === null || other.subject === null) continue;
    const verb = chunkAt(scene, other.verb)!;
    const subject = chunkAt(scene, other.subject)!;
    if (!reportingVerbs.has(headWord(scene, verb)) || subject.kind !== 'noun' || verb.after - verb.first > 2) continue;
    if (i > clause.index && subject.index < other.first) continue;
    return roleFrom(scene, subject.first, subject.after);
  }
  return null;
}
