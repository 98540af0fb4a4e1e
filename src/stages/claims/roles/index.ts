/** Who and what: the metric and the subject of each claim, by the words around the number, its clause, and what was said before. */
import type { Role } from '../../../document.js';
import { isPeopleWord, isPersonWord } from '../../../lexicon/people.js';
import { metricOf } from '../../../lexicon/metrics.js';
import type { Draft } from '../draft.js';
import { placeBehind } from '../change/elsewhere.js';
import { makeFocus, remember, type Focus } from './focus.js';
import { ownPhrase } from './own-phrase.js';
import { roleFrom } from '../phrases.js';
import { statementBehind } from '../predicates.js';
import { verbPhrase } from '../verb-phrases.js';
import { chunkAt, clauseOf, headWord, leftOf, nameOf, rightOf, word, type Scene } from '../scene.js';
import { elsewhere } from './carried.js';
import { distribute, jointly, placed, rankedBy, respectively } from './afterwards.js';
import { METRIC_RULES } from './metric-rules.js';
import { streakMetric } from './nearby.js';
import { ownedGroup } from './plain-owners.js';
import { subjectOf } from './subject.js';
import { readAround, type Reading } from './reading.js';
import { bracketOwner, isBracketed, standingAt, supportOf, trailing } from './polls.js';
import { shareBeside } from './share-beside.js';
import { isOfPeople, otherGroup, otherOption, sameShare } from './share-pairs.js';
import { fillShareSubject, isShareSubject } from './shares.js';
import { itemAt } from '../../../lexicon/item-at.js';

export function fillRoles(scene: Scene, drafts: readonly Draft[]): void {
  const focus = makeFocus(scene, drafts);
  for (const draft of drafts) {
    if (draft.sentence.paragraph !== focus.paragraph) {
      focus.paragraph = draft.sentence.paragraph;
      focus.group = null;
      focus.entity = focus.main ?? focus.entity;
    }
    if (draft.cell) {
      draft.subject ??= focus.main;
      continue;
    }
    const owned = copied(scene, draft, itemAt(drafts, draft.index - 1), focus) ? false : fillOne(scene, draft, focus);
    if (draft.part === 'rank' && draft.because.includes('metric/own')) focus.ranking = draft.metric;
    remember(scene, focus, draft, owned);
  }
  for (const draft of drafts) {
    distribute(scene, draft, drafts);
    respectively(scene, draft, drafts);
    jointly(scene, draft, drafts);
    placed(scene, draft, drafts);
  }
  for (const draft of drafts) if (draft.part === 'rank') rankedBy(draft, drafts);
}

/** Claims that take their roles from another one: twins, earlier levels, the level that a growth led to, shares of another group. */
function copied(scene: Scene, draft: Draft, previous: Draft | undefined, focus: Focus): boolean {
  if (draft.twin) {
    copyRoles(draft, draft.twin, 'role/twin');
    // "£98m, or 48% of the total": a share has a whole of its own
    const share = draft.quantity.unitKind === 'percent' || draft.quantity.number.class === 'fraction';
    const whole = share && draft.part !== 'growth' ? ownPhrase(scene, draft)?.metric : null;
    if (whole) draft.metric = whole;
    return true;
  }
  if (draft.part === 'base' && draft.anchor && draft.anchor.index < draft.index) {
    copyRoles(draft, draft.anchor, 'role/level');
    // "lost $7m, compared with [earnings] of $6m": a money noun of its own, not "a forecast of"
    const own = draft.quantity.unitKind === 'money' ? ownPhrase(scene, draft)?.metric : null;
    const row = own && metricOf(own.name.split(' ').pop()!, scene.lexicon);
    if (own && row && /^metric\/(?:money|rate)$/.test(row.id)) draft.metric = own;
    return true;
  }
  const other = previous && draft.because.includes('base/elsewhere') ? placeBehind(scene, draft) : null;
  if (other) {
    copyRoles(draft, previous!, 'role/elsewhere');
    draft.subject = roleFrom(scene, other.first, other.after);
    return true;
  }
  // "a profit of $9m, [twice] the $4m of 2021": of what is compared
  const thenOf = draft.because.includes('change/times-then');
  if (previous?.sentence === draft.sentence && draft.quantity.number.class === 'multiplier' && (thenOf || isCompared(scene, draft))) {
    copyRoles(draft, previous.twin ?? previous, 'role/multiple');
    return true;
  }
  if (draft.base && draft.because.includes('base/held')) {
    copyRoles(draft, draft.base, 'role/held');
    return true;
  }
  if (previous && isBracketed(scene, draft, previous)) {
    copyRoles(draft, previous, 'role/share-of');
    return true;
  }
  const that = previous && isOfPeople(previous) && previous.sentence === draft.sentence ? rightOf(scene, draft.chunk) : undefined;
  if (that && word(scene, that.first) === 'that') {
    copyRoles(draft, previous!, 'role/share-of');
    draft.metric = statementBehind(scene, that) ?? draft.metric;
    return true;
  }
  const beside = shareBeside(scene, draft, previous, focus);
  if (beside) {
    draft.subject = beside.who;
    draft.metric = beside.metric ?? focus.metric;
    focus.group = beside.who;
    draft.because.push('role/share-beside');
    return true;
  }
  if (isShareSubject(scene, draft, focus)) return false;
  const rival = previous && trailing(scene, draft, previous);
  const bracketed = rival ?? bracketOwner(scene, draft);
  if (bracketed) {
    draft.subject = bracketed;
    draft.metric = rival ? previous.metric : focus.metric;
    draft.because.push(rival ? 'role/trails' : 'role/bracket');
    return true;
  }
  const standing = standingAt(scene, draft, previous);
  if (standing) {
    draft.subject = standing.who;
    draft.metric = supportOf(scene, draft, standing.who) ?? focus.metric;
    draft.because.push('role/standing');
    return true;
  }
  const there = previous && elsewhere(scene, draft, previous);
  if (there) {
    copyRoles(draft, previous, 'role/elsewhere');
    if (previous.subject?.type === 'place') draft.subject = there;
    return true;
  }
  if (previous && sameShare(scene, draft, previous)) {
    copyRoles(draft, previous, 'role/share-counted');
    return true;
  }
  if (previous && isForeseenBeside(scene, draft, previous)) {
    copyRoles(draft, previous, 'role/foreseen');
    draft.part = previous.part;
    if (previous.part === 'growth') draft.direction = previous.direction;
    return true;
  }
  const option = previous && otherOption(scene, draft, previous);
  if (option) {
    draft.subject = previous.subject;
    draft.metric = option;
    draft.because.push('role/other-option');
    return true;
  }
  const group = otherGroup(scene, draft);
  if (group) {
    draft.subject = group;
    draft.metric = focus.share ?? focus.metric;
    draft.because.push('role/other-group');
    return true;
  }
  if (
    previous?.clause === draft.clause &&
    previous.part === 'growth' &&
    draft.part === 'level' &&
    (!draft.quantity.noun || draft.unit === 'unit' || isStaffed(draft, previous))
  ) {
    copyRoles(draft, previous, 'role/growth');
    return true;
  }
  return false;
}

/** "double its team to [120 people]": those who make up what grew. */
const isStaffed = ({ unit }: Draft, { metric, because }: Draft): boolean =>
  /^(?:person|employee|worker|member|staff|student|pupil)$/.test(unit ?? '') &&
  metric !== null &&
  (because.includes('metric/own') || because.includes('metric/object'));

/** "twice the [$4m]": a sum stands right behind. */
function isCompared(scene: Scene, { chunk, quantity }: Draft): boolean {
  const behind = chunkAt(scene, chunk.index + 2);
  return word(scene, quantity.whole.after) === 'the' && behind?.kind === 'quantity' && behind.first === quantity.whole.after + 1;
}

function copyRoles(draft: Draft, from: Draft, rule: string): void {
  draft.metric = from.metric;
  draft.subject = from.subject;
  draft.because.push(rule);
}

/** Fills both roles; returns whether the text names the owner beside the metric. */
function fillOne(scene: Scene, draft: Draft, focus: Focus): boolean {
  if (isShareSubject(scene, draft, focus)) {
    fillShareSubject(scene, draft, focus);
    return true;
  }
  const reading = readAround(scene, draft, focus);
  if (draft.duration?.streak && fillStreak(scene, draft)) return true;
  const owner = fillMetric(reading) ?? null;
  // "Inflation was well below [its] peak of 9%": the peak is of what the clause measures
  const own = draft.because.includes('metric/told-as') ? null : reading.own?.owner;
  // "passed [its] $70m US total": the pronoun in front owns it, the place only says where
  const theirs = own?.type === 'place' ? possessive(reading) : null;
  const named = reading.left ?? theirs ?? own ?? ownedGroup(scene, draft) ?? reading.object?.owner ?? null;
  draft.subject = subjectOf(reading, isSetRecord(reading, named ?? owner) ? null : (named ?? owner));
  // "The clerks [make] £12 an hour": what people make is their pay
  if (draft.metric?.name === 'profit' && /^ma[dk]/i.test(draft.metric.text) && isSomebody(draft.subject))
    draft.metric = { ...draft.metric, name: 'pay' };
  if (draft.duration && reading.clause.metric) {
    // "the rate sank to its lowest since spring": what follows goes on about the rate
    focus.metric = reading.clause.metric;
    focus.measured = draft.sentence.paragraph;
    focus.sentence = draft.sentence.index;
    if (reading.clause.owner) focus.subject = reading.clause.owner;
  }
  return named !== null || (owner !== null && !draft.because.includes('metric/pronoun') && !draft.because.includes('metric/carried'));
}

/** "[Ann Lee] set a Kenyan record of 12.9 seconds", "ran the women's record in 58 minutes": whoever sets it. */
const isSetRecord = ({ draft, clause }: Reading, owner: Role | null): boolean =>
  draft.quantity.unitKind !== 'percent' &&
  clause.subject?.type === 'person' &&
  !/^(?:person|organization)$/.test(owner?.type ?? '') &&
  /\b(?:records?|best)$/i.test(draft.metric?.text ?? '');

const isSomebody = (subject: Role | null): boolean =>
  subject !== null &&
  (subject.type === 'person' || [isPeopleWord, isPersonWord].some((is) => is(subject.text.split(' ').pop()!.toLowerCase()))) &&
  !/(?:maker|retailer|insurer|lender|producer|supplier|operator|carrier|manufacturer|publisher|developer|builder|brewer|grocer|creditor|contractor)$/i.test(
    subject.text,
  );

function possessive({ scene, draft, clause }: Reading): Role | null {
  const at = draft.quantity.whole.first - 1;
  if (!/^(?:its|their|his|her)$/.test(word(scene, at))) return null;
  return nameOf(scene, at) ? roleFrom(scene, at, at + 1) : clause.subject;
}

/** "a third month running in which [Orsa] [lost money]": what went on, and whose it is, stand behind the stretch. */
function fillStreak(scene: Scene, draft: Draft): boolean {
  let at = draft.chunk.index + 1;
  while (chunkAt(scene, at)?.kind === 'preposition') at++;
  if (!/^(?:which|that|when)$/.test(word(scene, chunkAt(scene, at)?.first ?? -1)) || at > draft.chunk.index + 2) return false;
  const inside = chunkAt(scene, at + 1);
  const clause = inside && clauseOf(scene, inside);
  if (!clause || clause.verb === null || clause.subject === null || clause.subject < at) return false;
  const subject = chunkAt(scene, clause.subject)!;
  draft.subject = roleFrom(scene, subject.first, subject.after);
  draft.metric = verbPhrase(scene, clause, draft.chunk);
  draft.because.push('role/streak');
  return draft.metric !== null;
}

/** Sets the metric by the first rule that finds one; returns the owner that the rule tells. */
function fillMetric(reading: Reading): Role | null | undefined {
  const { scene, draft } = reading;
  for (const { id, find } of METRIC_RULES) {
    const found = find(reading);
    if (!found) continue;
    draft.metric = found.metric;
    draft.because.push(id);
    const own = word(scene, draft.chunk.after) === 'of' && id === 'metric/own';
    if (draft.duration?.streak && reading.clause.metric === null && reading.hasVerb && !own)
      draft.metric = streakMetric(scene, draft) ?? draft.metric;
    return found.owner;
  }
  return null;
}

/** "rose 0.6%, compared with a [forecast of 0.3%]": of what it is compared with. */
function isForeseenBeside(scene: Scene, draft: Draft, previous: Draft): boolean {
  if (previous.sentence !== draft.sentence || previous.quantity.unitKind !== draft.quantity.unitKind || draft.part !== 'plain')
    return false;
  const of = leftOf(scene, draft.chunk);
  const noun = of && word(scene, of.first) === 'of' ? chunkAt(scene, of.index - 1) : undefined;
  if (noun?.kind !== 'noun' || !/^(?:forecasts?|estimates?|expectations?|consensus|projections?|predictions?)$/.test(headWord(scene, noun)))
    return false;
  return /^(?:with|against|versus|vs|above|below|than|beating|missing|to)$/.test(word(scene, noun.first - 1));
}
