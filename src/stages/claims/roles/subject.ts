/** Who a figure is about: the owner beside the metric, the clause's subject, the last owner of the metric, or whom the text was about. */
import type { Role } from '../../../document.js';
import { foreseeingVerbs } from '../../../lexicon/intentions.js';
import { changeNouns } from '../../../lexicon/change.js';
import { isOfPlace, pricedOf } from '../../../lexicon/metrics.js';
import type { Draft } from '../draft.js';
import { ownerBeside, withOwner } from './beside.js';
import { carriedSubject, isAgency, isOfMarket, ownerOf } from './focus.js';
import { bySentence, namedHere, wordsHere } from './carried.js';
import { whoseDeed } from './deeds.js';
import { measured, phraseFrom, plainRole, roleFrom } from '../phrases.js';
import type { Reading } from './reading.js';
import { DEEDS, describedName, equatedThing, farPlace, holder, measuredThing } from './described.js';
import { receiver } from './intents.js';
import { contactOwner, countedOwner, isThere } from './counted-owners.js';
import { allOf, countedOf, isListedSubject, isOfNone, takerOf } from './counted-subjects.js';
import { verbWord } from './nearby.js';
import { pairMeant, rivalBehind } from './pairs.js';
import { rankHolder } from './rank-holders.js';
import { strikerOf } from './struck.js';
import { accused, punished, relatives, undergone } from './undergone.js';
import { tellerOf, WATCHER } from './speakers.js';
import { relativeWhole } from './share-groups.js';
import { buyerFor, companyAt, doneBy, existsIn, ofChance, partedFrom, surveyOf } from './plain-owners.js';
import { chunkAt, entityOf, headWord, isCompound, isPossessive, leftOf, nameOf, rightOf, word, type Scene } from '../scene.js';

/** Who: the owner beside the metric, the clause's subject, the last owner of the metric, or whom the text was about. */
export function subjectOf(reading: Reading, owner: Role | null): Role | null {
  const { scene, draft, focus, clause, own } = reading;
  const { metric, quantity } = draft;
  // "Of the [300 pupils] who answered, 59% walk": those whom the sentence parts
  if (
    quantity.noun &&
    quantity.unitKind === 'count' &&
    word(scene, draft.sentence.first) === 'of' &&
    draft.quantity.whole.first <= draft.sentence.first + 2
  ) {
    draft.because.push('subject/parted');
    return plainRole(scene, quantity.noun.first, quantity.noun.after);
  }
  const whom = draft.part === 'plain' ? relativeWhole(scene, draft) : null;
  if (whom) {
    draft.because.push('subject/of-which');
    return whom;
  }
  const pair = draft.part === 'plain' ? pairMeant(scene, draft.chunk) : null;
  if (pair) {
    draft.because.push('subject/pair');
    return pair;
  }
  const ranked = rankHolder(scene, draft);
  if (ranked) {
    draft.because.push('subject/ranked');
    return ranked;
  }
  const foreseen = ofForeseen(reading);
  if (foreseen) {
    draft.because.push('subject/foreseen');
    return foreseen;
  }
  const country = foreseenPlace(scene, draft);
  if (country) {
    draft.because.push('subject/foreseen-place');
    return country;
  }
  const striker = strikerOf(scene, draft);
  if (striker) {
    draft.because.push('subject/struck');
    const harmed = quantity.noun && plainRole(scene, quantity.noun.first, quantity.noun.after);
    return harmed ? { ...harmed, name: striker.name, type: striker.type } : striker;
  }
  const likely = ofChance(scene, draft);
  if (likely) {
    draft.because.push('subject/likely');
    return likely;
  }
  const maker = contactOwner(scene, draft);
  if (maker) {
    draft.because.push('subject/contact');
    return maker;
  }
  const there = existsIn(scene, draft);
  if (there) {
    draft.because.push('subject/exists-in');
    return there;
  }
  if (
    quantity.noun &&
    quantity.unitKind === 'count' &&
    (draft.clause.subject === draft.chunk.index || isListedSubject(scene, draft) || isOfNone(scene, draft) || isThere(scene, draft)) &&
    draft.part !== 'rank'
  ) {
    // "two of [the Greens'] seven seats": whose they all are
    if (reading.left && isPossessive(scene, quantity.whole.first - 1)) return reading.left;
    const absolute = withOwner(scene, draft);
    if (absolute) {
      draft.because.push('subject/with');
      return absolute;
    }
    // "[140 pupils] were absent": what is counted is what the clause is about
    const counted = plainRole(scene, quantity.noun.first, quantity.noun.after);
    const told = partedFrom(scene, draft) ?? countedOf(scene, draft) ?? countedOwner(scene, draft, () => carriedSubject(focus, draft));
    // "[14 people] were killed near Oslo": no place is killed
    const about = told?.type === 'place' && told.start >= draft.sentence.start ? null : told;
    draft.because.push('subject/counted');
    return counted && { ...counted, name: about?.name ?? counted.name, type: about?.type ?? null };
  }
  if (
    /^(?:money|physical)$/.test(quantity.unitKind) &&
    own?.metric &&
    draft.clause.subject === draft.chunk.index &&
    word(scene, quantity.whole.after) === 'of'
  ) {
    // "$12bn of [government debt] carries no interest": the sum's own noun is what the clause is about
    draft.because.push('subject/parted');
    return reading.left ?? own.owner ?? own.metric;
  }
  const beside = ownerBeside(scene, draft);
  if (beside) {
    draft.because.push('subject/beside');
    return beside;
  }
  const equated = equatedThing(scene, draft);
  if (equated) {
    draft.because.push('subject/equated');
    return equated;
  }
  const deed = DEEDS.test(headWord(scene, chunkAt(scene, draft.chunk.index + 1)));
  if (
    /^(?:physical|count)$/.test(quantity.unitKind) &&
    own?.metric &&
    !SIZED.test(own.metric.name) &&
    isCompound(scene, quantity) &&
    !draft.duration &&
    !own.owner &&
    !deed
  ) {
    // "a [seven-mile] section": what the measure describes
    draft.because.push('subject/described');
    const noun = quantity.unitKind === 'count' ? rightOf(scene, draft.chunk) : undefined;
    if (noun?.kind === 'noun' && noun.first === draft.chunk.after) return roleFrom(scene, noun.first, noun.after);
    // "a 14-inch [Tarnbook]": a name of its own
    const behind = rightOf(scene, draft.chunk);
    if (behind?.kind === 'noun' && behind.first === draft.chunk.after && nameOf(scene, behind.after - 1)?.form === 'name')
      return roleFrom(scene, behind.first, behind.after);
    const about = quantity.unitKind === 'physical' ? focus.product : carriedSubject(focus, draft);
    return { ...own.metric, name: about?.name ?? own.metric.name };
  }
  const whole = allOf(scene, draft);
  if (whole) {
    draft.because.push('subject/all-of');
    return whole;
  }
  const taker = takerOf(scene, draft);
  if (taker) {
    draft.because.push('subject/taker');
    return taker;
  }
  const thing = measuredThing(scene, draft) ?? holder(scene, draft) ?? describedName(scene, draft) ?? farPlace(scene, draft);
  if (thing) {
    draft.because.push('subject/described');
    return thing;
  }
  const survey = surveyOf(scene, draft);
  if (survey) {
    draft.because.push('subject/survey');
    return survey;
  }
  const doer = doneBy(scene, draft) ?? buyerFor(scene, draft);
  if (doer) {
    draft.because.push('subject/by');
    return doer;
  }
  const inside = undergone(scene, draft) ?? (owner ? null : (relatives(scene, draft) ?? punished(scene, draft) ?? accused(scene, draft)));
  if (inside) {
    draft.because.push('subject/undergone');
    return inside;
  }
  const rival = rivalBehind(scene, draft);
  if (rival) {
    draft.because.push('subject/rival');
    return rival;
  }
  // "Sales at older stores slid 3% [at Delmar] and 5% [at Orsa]"
  const shop =
    (owner?.type ?? null) === null && (metric === clause.metric || draft.because.includes('metric/elided'))
      ? companyAt(scene, draft)
      : null;
  if (shop) {
    draft.because.push('subject/at');
    return shop;
  }
  if (owner) return owner;
  const given = receiver(scene, draft, clause.subject);
  if (given) {
    draft.because.push('subject/given');
    return given;
  }
  if (clause.metric && !clause.subject && metric !== clause.metric) {
    // "[Exports] account for 40% of output": the part is what the clause measures
    const parts = PART_OF.test(verbWord(scene, draft)) || (quantity.unitKind === 'percent' && word(scene, quantity.whole.after) === 'of');
    // "Orion's market share is 5% of all users": the share is Orion's
    const shared = clause.owner !== null && /\bshare$/.test(clause.metric.name);
    const entire = own?.metric && draft.part !== 'growth' && parts && !shared;
    const part = entire ? (clause.owner ?? clause.phrase ?? clause.metric) : clause.owner;
    if (part) {
      draft.because.push(entire ? 'subject/part' : 'subject/clause-owner');
      return part;
    }
  }
  // "[Tickets] cost £30": a thing that is also counted has the price itself
  if (clause.metric && !clause.subject && metric === clause.verb && /^(?:cost|price|weight)$/.test(metric?.name ?? '')) {
    draft.because.push('subject/clause-thing');
    return clause.phrase ?? clause.metric;
  }
  // "The department put June's gain at …": who reports a figure does not own it
  const reporter = clause.subject !== null && isAgency(clause.subject.name) && REPORTING.test(verbWord(scene, draft));
  // "The bank raised its forecast for export growth": it forecasts what is the country's
  const macro =
    draft.metric &&
    focus.place &&
    /^(?:organization|person)$/.test(clause.subject?.type ?? '') &&
    (MACRO.test(draft.metric.name) || isSeen(reading)) &&
    !clause.metric;
  if (macro) {
    draft.because.push('subject/macro');
    return focus.place;
  }
  const foretells =
    draft.metric &&
    reading.object?.metric === metric &&
    isOfPlace(draft.metric.name) &&
    !pricedIn(draft.metric.name) &&
    foretold(scene, draft) &&
    focus.place;
  if (foretells) {
    draft.because.push('subject/foretold');
    return focus.place;
  }
  // "Ms Lee expects sales of $3m", "He estimated the takeover value at $41": a person's view of the company under report
  if (
    clause.subject?.type === 'person' &&
    focus.main?.type === 'organization' &&
    /^(?:money|percent)$/.test(quantity.unitKind) &&
    metric !== null &&
    (own?.metric === metric || reading.object?.metric === metric) &&
    VIEWING.test(verbWord(scene, draft))
  ) {
    draft.because.push('subject/viewed');
    return focus.body ?? focus.main;
  }
  const parted = (clause.subject?.type ?? null) === null ? partedFrom(scene, draft) : null;
  if (parted) {
    draft.because.push('subject/part-of');
    return parted;
  }
  const behind = clause.subject && explained(reading, clause.subject);
  if (behind) {
    draft.because.push('subject/explained');
    return behind;
  }
  const doerOf = clause.subject && whoseDeed(draft, clause.subject, focus);
  if (doerOf) {
    draft.because.push('subject/deed');
    return doerOf;
  }
  if (clause.subject && !(reporter && metric && focus.main)) {
    draft.because.push('subject/clause');
    return clause.subject;
  }
  const teller = metric && metric === clause.metric && !isOfPlace(metric.name) ? tellerOf(scene, draft) : null;
  if (teller) {
    draft.because.push('subject/teller');
    return teller;
  }
  const before = metric && clause.verb !== metric ? ownerOf(focus, metric) : null;
  if (before) {
    draft.because.push('subject/owner');
    return before;
  }
  // "Norway's Greens took £4m in 2023. [This] was half of all gifts": of the same one
  if (/^th(?:is|at)$/.test(word(scene, draft.sentence.first)) && focus.subject && isTakenUp(reading)) {
    draft.because.push('subject/this');
    return focus.subject;
  }
  const last = carriedSubject(focus, draft);
  const here = last && namedHere(reading, last);
  draft.because.push(here ? 'subject/named-here' : 'subject/carried');
  if (here) return here;
  // "Library gifts have passed £9m. Ann Lee …": whom the article only turns to later
  const ahead = last !== null && last === focus.main && last.start > (scene.tokens.sentences[draft.sentence.index]?.end ?? Infinity);
  const modifier = ahead && metric === clause.metric ? modifierOf(scene, draft) : null;
  // "[Orders for tools] fell 9%": where the text names nobody, what is measured
  return modifier ?? (last ? bySentence(reading, last) : (wordsHere(reading) ?? clause.phrase));
}

/** What "40-foot-tall" measures of the thing behind it. */
const SIZED = /^(?:thickness|height|width|length|depth|weight)$/;

/** "[Super PAC] gifts": the nouns in front of what is measured. */
function modifierOf(scene: Scene, { metric, sentence }: Draft): Role | null {
  if (!metric || isOfPlace(metric.name)) return null;
  let first = -1;
  for (let i = sentence.first; i < sentence.after; i++) {
    const token = scene.tokens.tokens[i]!;
    if (token.start === metric.start) first = i;
    if (first < 0) continue;
    if (token.end === metric.end) return i > first + 1 ? plainRole(scene, first, i) : null;
    if (!/^(?:NOUN|PROPN)$/.test(token.pos) || token.lower.endsWith('ing')) return null;
  }
  return null;
}

/** "Strikes explain the jump of 9,000 in [Kenya]'s jobless total", "The weather caused a fall of 4% in the figures": of what changed. */
function explained({ scene, draft, focus }: Reading, subject: Role): Role | null {
  const change = leftOf(scene, draft.chunk);
  if (subject.type !== null || word(scene, change?.first ?? -1) !== 'of' || !EXPLAINING.test(verbWord(scene, draft))) return null;
  const noun = chunkAt(scene, change!.index - 1);
  if (noun?.kind !== 'noun' || !changeNouns.has(headWord(scene, noun))) return null;
  const what = /^(?:in|for|at)$/.test(word(scene, draft.chunk.after)) ? chunkAt(scene, draft.chunk.index + 2) : undefined;
  const owner = what?.kind === 'noun' ? measured(scene, phraseFrom(scene, what)).owner : null;
  return (
    owner ??
    (what?.kind === 'noun' && nameOf(scene, what.after - 1) ? roleFrom(scene, what.first, what.after) : carriedSubject(focus, draft))
  );
}

const EXPLAINING =
  /^(?:explain|reflect|caus|trigger|prompt|fuel|driv|drove|mask|hid|mean|signal|led|lead|contribut|produc|follow|bring|brought|account)(?:e?s|e?d|ing|en|t|)$/;

/** "She left [her estimate] at $3.90", "the Merrow [consensus] was $1.4bn": what is foreseen is the company's under report, not who foresees it. */
function ofForeseen({ draft, focus, clause, own, object }: Reading): Role | null {
  if (!/\b(?:consensus|estimates?|forecasts?|projections?|target price|price target)$/i.test(draft.metric?.text ?? '')) return null;
  const who = own?.owner ?? object?.owner ?? clause.owner ?? clause.subject;
  // "Orsa raised [its] forecast": its own
  if (who?.type === 'organization' && /^(?:its|their)$/i.test(who.text) && !isAgency(who.name) && !WATCHER.test(who.name)) return null;
  const foreigner = who?.type === 'person' || (who !== null && focus.cited.has(who.name)) || /consensus$/i.test(draft.metric!.text);
  return foreigner && focus.main && focus.main.name !== who?.name ? focus.main : null;
}

/** Whether "this" is the whole subject, and the figure before stands in the sentence right before. */
const isTakenUp = ({ draft: { clause, sentence }, focus, scene }: Reading): boolean =>
  clause.subject === scene.chunkAt[sentence.first] &&
  chunkAt(scene, clause.subject)!.after === sentence.first + 1 &&
  focus.sentence === sentence.index - 1;

/** "raised its [Kenyan] growth forecast": whose growth is foreseen. */
function foreseenPlace(scene: Scene, { metric, sentence }: Draft): Role | null {
  if (!metric || !/\b(?:forecasts?|estimates?|outlooks?|projections?|growth)$/i.test(metric.text)) return null;
  for (let i = sentence.first; i < sentence.after; i++) {
    const token = scene.tokens.tokens[i]!;
    if (token.start >= metric.end) return null;
    const mention = token.start >= metric.start ? nameOf(scene, i) : null;
    if (mention?.form === 'adjective' && mention.type === 'place')
      return { name: entityOf(scene, mention).name, text: mention.text, start: mention.start, end: mention.end, type: 'place' };
  }
  return null;
}

/** "oil demand" */
const pricedIn = (metric: string): boolean => metric.split(' ').some((each) => pricedOf(each)?.id === 'priced/commodity');

/** Whether the object of the verb is a forecast. */
function foretold(scene: Scene, draft: Draft): boolean {
  const object = draft.clause.verb === null ? undefined : chunkAt(scene, draft.clause.verb + 1);
  return object?.kind === 'noun' && /^(?:forecast|estimate|projection|prediction|outlook)s?$/.test(headWord(scene, object));
}

/** "[The lender] predicts a 2% fall in house prices": what one who tells of a market foresees of it. */
const isSeen = ({ scene, draft, focus, clause }: Reading): boolean =>
  isOfMarket(draft.metric) &&
  !/growth$/i.test(draft.metric!.name) &&
  clause.subject !== null &&
  (isAgency(clause.subject.name) || focus.cited.has(clause.subject.name)) &&
  foreseeingVerbs.has(verbWord(scene, draft));

/** What only countries have. */
const MACRO = /\b(?:GDP|gross domestic product|economic growth|economy|inflation|unemployment|jobless rate|CPI)\b/i;

/** How a person sees a figure that is not his own. */
const VIEWING =
  /^(?:estimat(?:e|es|ed|ing)|expect(?:s|ed|ing)?|predict(?:s|ed)?|forecasts?|foresee(?:s|n)?|foresaw|project(?:s|ed)?|puts?|pegs?|pegged|values?|valued)$/;

/** Verbs whose subject is a part of what stands behind them. */
const PART_OF = /^(?:account|represent|compris|constitut|mak|made|form)/;
const REPORTING = /^(?:put|puts|pencil|see|sees|saw|estimat|forecast|project|expect|report|say|said|show|predict)/;
