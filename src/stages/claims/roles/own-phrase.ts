/**
 * The words that a number itself goes with.
 *
 *   "[earnings] of $3m" · "$3m in [taxes]" · "a $4m [charge]" · "a 5% drop in [sales]" · "16% of [complaints]" · "30 [stores]"
 */
import type { Chunk, Role } from '../../../document.js';
import { changeNouns } from '../../../lexicon/change.js';
import { DIMENSIONS, metricVerbOf, participleOf } from '../../../lexicon/metrics.js';
import { agedPerson } from './antecedents.js';
import type { Draft } from '../draft.js';
import { isMetric, measured, phraseFrom, plainRole, roleFrom, verbPhrase, type Measured } from '../phrases.js';
import type { ClaimExample } from '../example.js';
import { chunkAt, chunkOf, headWord, leftOf, nameOf, quantityOf, rightOf, trimmed, word, type Scene } from '../scene.js';

export function ownPhrase(scene: Scene, draft: Draft): Measured | null {
  if (draft.part === 'rank') return rankPhrase(scene, draft);
  const { quantity } = draft;
  const dimension = DIMENSIONS.get(word(scene, draft.chunk.after));
  if (dimension && quantity.unitKind === 'physical')
    return { metric: { ...plainRole(scene, draft.chunk.after, draft.chunk.after + 1)!, name: dimension }, owner: null };
  if (quantity.unitKind === 'age' || draft.unit === 'year of age')
    return {
      metric: { name: 'age', text: quantity.text, start: quantity.start, end: quantity.end, type: null },
      owner: ageOwner(scene, draft),
    };
  if (quantity.unitKind === 'count' && quantity.noun) return countPhrase(scene, draft);
  if (quantity.unitKind === 'times' && quantity.number.class !== 'fraction' && quantity.number.class !== 'ratio' && draft.part !== 'growth')
    return comparedPhrase(scene, draft);
  return streakPhrase(scene, draft) ?? extremePhrase(scene, draft) ?? rightPhrase(scene, draft) ?? leftPhrase(scene, draft);
}

/** "three times [more likely to own a boat]", "twice [as fast]" */
function comparedPhrase(scene: Scene, draft: Draft): Measured | null {
  const right = rightOf(scene, draft.chunk);
  if (!right || !/^(?:more|less|as|the|higher|lower|bigger|larger|faster|better)$/.test(word(scene, right.first))) return null;
  // "twice as much as in 2021": of what was told
  if (
    word(scene, right.first) === 'as' &&
    /^(?:much|many|high|large|big)$/.test(word(scene, right.first + 1)) &&
    /^(?:as|in|of)?$/.test(word(scene, right.first + 2))
  )
    return null;
  let after = right.first;
  while (
    after < right.first + 7 &&
    after < draft.sentence.after &&
    !/^(?:[.,;:]|and|but)$/.test(word(scene, after)) &&
    word(scene, after) !== 'than'
  )
    after++;
  const metric = plainRole(scene, right.first, after);
  // "more likely [than men] to smoke"
  const than = word(scene, after) === 'than' ? chunkAt(scene, scene.chunkAt[after]! + 1) : undefined;
  const verb = than && chunkAt(scene, phraseFrom(scene, than).next);
  const done = verb?.kind === 'verb' && word(scene, verb.first) === 'to' ? plainRole(scene, verb.first, borderBehind(scene, verb)) : null;
  return { metric: metric && done ? { ...metric, name: `${metric.name} ${done.text}` } : metric, owner: null };
}

function borderBehind(scene: Scene, verb: Chunk): number {
  let { after } = verb;
  while (after < verb.first + 9 && !/^[.,;:!?"“”()]$/.test(word(scene, after)) && scene.quantityAt[after]! < 0) after++;
  return after;
}

/** "a fourth straight quarter of [sales growth]" */
function streakPhrase(scene: Scene, draft: Draft): Measured | null {
  const of = draft.duration?.streak ? rightOf(scene, draft.chunk) : undefined;
  const noun = of && word(scene, of.first) === 'of' ? rightOf(scene, of) : undefined;
  return noun?.kind === 'noun' ? { metric: plainRole(scene, noun.first, phraseFrom(scene, noun, /^of$/).after), owner: null } : null;
}

/** "a six-year [high]", "its [lowest] in two years", "the [smallest rise] in five months": how long ago it was as much. */
function extremePhrase(scene: Scene, draft: Draft): Measured | null {
  if (!draft.duration) return null;
  const next = draft.chunk.after;
  if (/^(?:highs?|lows?|peaks?|record)$/.test(word(scene, next))) return { metric: plainRole(scene, next, next + 1), owner: null };
  const left = leftOf(scene, draft.chunk);
  if (left?.kind !== 'preposition' || !/^(?:in|for)$/.test(word(scene, left.first))) return null;
  const before = chunkAt(scene, left.index - 1);
  if (!before || !/^(?:noun|adjective)$/.test(before.kind)) return null;
  for (let i = before.first; i < before.after; i++) {
    if (/^(?:.{2,}est|best|worst|most|least)$/.test(word(scene, i)))
      return { metric: plainRole(scene, before.first, before.after), owner: null };
  }
  return null;
}

/** What hangs on a metric beside its number; a place behind it ("shipments in India") is where, not whose. */
const OF = /^(?:of|for|on|at)$/;

/** Past forms that are also participles: what was done to those counted. */
const DONE = /^(?:laid|built|shut|cut|sold|bought|lost|sent|caught|found|hit|.{2,}ed)$/;

/** "baked [2,340 rye loaves]" → rye loaves baked */
function countPhrase(scene: Scene, draft: Draft): Measured | null {
  const noun = plainRole(scene, draft.quantity.noun!.first, draft.quantity.noun!.after);
  if (!noun) return null;
  // "41 million units [of shipments]"
  const of = rightOf(scene, draft.chunk);
  const generic = /^(?:units?|pairs?|pieces?|copies|vehicles?)$/i.test(noun.text);
  // "[sales] of 43,000 units"
  const left = generic ? leftOf(scene, draft.chunk) : undefined;
  const governor = left && word(scene, left.first) === 'of' ? chunkAt(scene, left.index - 1) : undefined;
  if (governor?.kind === 'noun' && isMetric(scene, governor.first, governor.after)) return measured(scene, outerPhrase(scene, governor));
  const things = of && word(scene, of.first) === 'of' ? rightOf(scene, of) : undefined;
  if (things?.kind === 'noun' && /^(?:units?|pieces?|copies|items?)$/i.test(noun.text))
    return { metric: plainRole(scene, things.first, things.after), owner: null };
  const verb = draft.clause.verb === null ? null : chunkAt(scene, draft.clause.verb)!;
  if (verb && draft.clause.subject === draft.chunk.index) {
    const done = verbPhrase(scene, draft.clause, draft.chunk);
    return { metric: done ? { ...noun, name: `${noun.name} ${done.text}` } : noun, owner: null };
  }
  const object = verb !== null && verb.index < draft.chunk.index;
  const form = object ? word(scene, verb.head) : '';
  const particle = object && /^(?:off|up|down|out|away)$/.test(word(scene, verb.after)) ? ` ${word(scene, verb.after)}` : '';
  const done = !object
    ? null
    : metricVerbOf(headWord(scene, verb), draft.quantity.unitKind)
      ? participleOf(form)
      : DONE.test(form)
        ? `${form}${particle}`
        : null;
  return { metric: done ? { ...noun, name: `${noun.name} ${done}` } : noun, owner: null };
}

function rightPhrase(scene: Scene, draft: Draft): Measured | null {
  const { chunk } = draft;
  const right = beyondTwin(scene, draft) ?? rightOf(scene, chunk);
  if (!right || (right.first !== chunk.after && !/^(?:noun|preposition)$/.test(right.kind))) return null;
  if (right.first !== chunk.after && right !== beyondTwin(scene, draft)) return null;
  // "£45,000 [worth of] jewellery"
  const worth = word(scene, chunk.after) === 'worth' && word(scene, chunk.after + 1) === 'of' ? chunkOf(scene, chunk.after + 2) : undefined;
  if (worth?.kind === 'noun') return { metric: plainRole(scene, worth.first, worth.after), owner: null };
  // "33% year-on-year": how it was measured, not what
  if (/^(?:year|month|quarter|week|day)$/.test(word(scene, right.first)) && /^(?:-|on|over)$/.test(word(scene, right.first + 1)))
    return null;
  // "the 2.4% [the ministry] forecast": a new noun group, not what the number describes
  // … but "to double [its team]" tells what is doubled
  const doubles = draft.part === 'growth' && draft.quantity.number.class === 'multiplier';
  if (!doubles && right.kind === 'noun' && /^(?:the|a|an|its|their|his|her|our|my|this|that|these|those)$/.test(word(scene, right.first)))
    return null;
  // "6% [undecided]", "40% [opposed]"
  if (
    right.kind === 'adjective' &&
    draft.quantity.unitKind === 'percent' &&
    /^(?:undecided|unsure|opposed|unhappy|dissatisfied|satisfied|neutral|against|unemployed|vaccinated|full|complete)$/.test(
      word(scene, right.first),
    )
  )
    return { metric: plainRole(scene, right.first, right.after), owner: null };
  if (right.kind === 'noun') {
    // "used 5% less [electricity]"
    if (/^(?:less|more|fewer)$/.test(word(scene, right.first)) && right.after > right.first + 1 && draft.quantity.unitKind === 'percent')
      return { metric: plainRole(scene, right.first + 1, right.after), owner: null };
    // "above the $47 [mark]": where the number stands, not what it measures
    if (
      /^(?:mark|level|threshold|barrier|line)$/.test(headWord(scene, right)) &&
      /^(?:money|percent|index|none)$/.test(draft.quantity.unitKind)
    )
      return null;
    const change = lastChangeNoun(scene, right);
    if (change === null || (draft.part !== 'growth' && draft.quantity.unitKind === 'money'))
      return measured(scene, phraseFrom(scene, right, OF));
    const before = change > right.first ? plainRole(scene, right.first, change) : null;
    const inside = chunkAt(scene, right.index + 1);
    if (inside?.kind === 'preposition' && /^(?:in|of)$/.test(word(scene, inside.first))) {
      let target = chunkAt(scene, right.index + 2);
      if (target?.kind === 'other') target = chunkAt(scene, right.index + 3);
      if (target?.kind === 'time') target = chunkAt(scene, target.index + 1);
      if (target?.kind === 'noun') return measured(scene, phraseFrom(scene, target));
    }
    if (before) return { metric: before, owner: null };
    // "a 3.5% growth [rate]"
    return change < right.after - 1 ? { metric: plainRole(scene, right.first, right.after), owner: null } : null;
  }
  // "took 0.8 points off [growth]", "added 2% to [prices]"
  if (right.kind === 'preposition' && draft.part === 'growth' && /^(?:off|from|to)$/.test(word(scene, right.first))) {
    const object = chunkAt(scene, right.index + 1);
    return object?.kind === 'noun' && isMetric(scene, object.first, object.after) ? measured(scene, phraseFrom(scene, object)) : null;
  }
  if (right.kind === 'preposition' && /^(?:of|in)$/.test(word(scene, right.first))) {
    const object = chunkAt(scene, right.index + 1);
    const parted = word(scene, right.first) === 'of' && draft.part !== 'growth' ? countedBehind(scene, object) : null;
    if (parted) return { metric: parted, owner: null };
    // "48% of [the total]"
    if (object?.kind === 'other' && /^(?:total|whole|rest)$/.test(word(scene, object.after)))
      return { metric: plainRole(scene, object.after, object.after + 1), owner: null };
    if (
      object?.kind !== 'noun' ||
      nameOf(scene, object.after - 1)?.form === 'pronoun' ||
      /^(?:it|them|that|this|us)$/.test(headWord(scene, object))
    )
      return null;
    const phrase = phraseFrom(scene, object);
    if (word(scene, right.first) === 'of' && draft.part !== 'growth') {
      const whole = plainRole(scene, phrase.first, phrase.core);
      // "6.7% of Orion's [shares]"
      const head = whole && measured(scene, { ...phrase, after: phrase.core }).metric;
      const metric = whole && head ? { ...whole, name: head.name } : whole;
      // "owns 51% of [Merrow]": a stake in it
      const owned =
        nameOf(scene, phrase.core - 1)?.type === 'organization' &&
        draft.clause.verb !== null &&
        /^(?:own|hold|held|control|acquir|buy|bought|sell|sold)/.test(headWord(scene, chunkAt(scene, draft.clause.verb)));
      return metric && { metric: owned ? { ...metric, name: 'stake' } : metric, owner: null };
    }
    if (
      (isMetric(scene, phrase.first, phrase.core) || isHeldIn(scene, draft, object)) &&
      !(/^(?:cash|debt)$/.test(headWord(scene, object)) ? !isHeld(scene, draft) : false) &&
      !/^(?:stock|total|bonds|estimates?|forecasts?|figures?|reports?)$/.test(headWord(scene, object))
    )
      return measured(scene, phrase);
  }
  return null;
}

/** "ended the year [with] $11bn in cash", "[has] $3bn in debt"; not "paid $4m in cash". */
const isHeld = (scene: Scene, { quantity }: Draft): boolean =>
  /^(?:with|has|had|have|holds?|held|holding|of)$/.test(word(scene, quantity.whole.first - 1));

/** "$115 million in standby [letters]", "$8 million in [interest subsidies]": what the money is in; not "invested $2bn in ports", "earned $3m in Japan". */
function isHeldIn(scene: Scene, draft: Draft, object: Chunk): boolean {
  if (draft.quantity.unitKind !== 'money' || word(scene, object.first - 1) !== 'in' || nameOf(scene, object.after - 1)) return false;
  if (!/[^su]s$/.test(headWord(scene, object)) || /^(?:the|its|their|a|an|these|those)$/.test(word(scene, object.first))) return false;
  const verb = draft.clause.verb === null ? undefined : chunkAt(scene, draft.clause.verb);
  return (
    !verb ||
    verb.index > draft.chunk.index ||
    !/^(?:invest|spen|put|pour|inject|sink|sank|sunk|plough|plow|stake)/.test(headWord(scene, verb))
  );
}

/** Index of the chunk behind a bracket of sums that opens at `at`, or `at` itself: "(£1.7bn; $3bn)". */
function pastBracket(scene: Scene, at: number): number {
  if (chunkAt(scene, at)?.kind !== 'open') return at;
  for (let i = at + 1; i < at + 7; i++) {
    const chunk = chunkAt(scene, i);
    if (chunk?.kind === 'close') return i + 1;
    if (!chunk || !(/^(?:quantity|comma|stop)$/.test(chunk.kind) || word(scene, chunk.first) === ';')) return at;
  }
  return at;
}

/** "a $30 million, or 40 cents a share, [charge]", "a $676m (£352m) [loss]": what the number goes with stands behind the same sum told otherwise. */
function beyondTwin(scene: Scene, { chunk, quantity }: Draft): Chunk | null {
  if (quantity.unitKind !== 'money') return null;
  const at = (step: number): Chunk | undefined => chunkAt(scene, chunk.index + step);
  const next = at(1);
  if (next?.kind === 'open' && next.first === quantity.whole.after) {
    const behind = chunkAt(scene, pastBracket(scene, next.index));
    // "C$9bn (US$6bn) [in] sales"
    return behind?.kind === 'noun' || (behind && /^(?:in|of)$/.test(word(scene, behind.first))) ? behind : null;
  }
  const or = at(2);
  const noun = at(5);
  const twin = next?.kind === 'comma' && or && word(scene, or.first) === 'or' && at(3)?.kind === 'quantity' && at(4)?.kind === 'comma';
  return twin && noun?.kind === 'noun' && /^(?:a|an|its|the)$/.test(word(scene, quantity.whole.first - 1)) ? noun : null;
}

/** "51% of Merrow's 3.6 million [shares]", "half of the 900 [posts]": what the whole counts. */
function countedBehind(scene: Scene, from: Chunk | undefined): Role | null {
  for (let chunk = from; chunk && chunk.index < from!.index + 4; chunk = chunkAt(scene, chunk.index + 1)) {
    const quantity = quantityOf(scene, chunk);
    if (quantity?.noun) return plainRole(scene, quantity.noun.first, quantity.noun.after);
    // "half the company's $900 million in [assets]"
    if (quantity?.unitKind === 'money') {
      const link = chunkAt(scene, pastBracket(scene, chunk.index + 1));
      const noun = link && word(scene, link.first) === 'in' ? chunkAt(scene, link.index + 1) : undefined;
      return noun?.kind === 'noun' ? plainRole(scene, noun.first, noun.after) : null;
    }
    const owner = chunk.kind === 'noun' && /^(?:'s|’|'|its|their|our|his|her)$/.test(word(scene, chunk.after - 1));
    if (!owner && !/^(?:the|its|their|our|his|her|'s|’|')$/.test(word(scene, chunk.first))) return null;
  }
  return null;
}

function leftPhrase(scene: Scene, draft: Draft): Measured | null {
  let left = leftOf(scene, draft.chunk);
  // "[Earnings per share]: $1.42 adjusted"
  const label = left && word(scene, left.first) === ':' ? chunkOf(scene, draft.sentence.first) : undefined;
  if (label?.kind === 'noun' && isMetric(scene, label.first, label.after)) {
    const phrase = phraseFrom(scene, label, /^(?:per|of|in|on|from)$/);
    if (phrase.after === left!.first)
      return { metric: plainRole(scene, phrase.first, phrase.after), owner: measured(scene, { ...phrase, after: phrase.core }).owner };
  }
  // "of [plus or minus] 3 points"
  while (left?.kind === 'conjunction' && /^(?:plus|or|minus)$/.test(word(scene, left.first))) left = chunkAt(scene, left.index - 1);
  // "put growth at 8% and [per capita income] at $900"
  // … "with December [sales] down 0.7%"
  const beside = left && /^(?:at|up|down)$/.test(word(scene, left.first)) && left.after - left.first === 1;
  const named = left && beside ? chunkAt(scene, left.index - 1) : undefined;
  if (named?.kind === 'noun' && named.index !== draft.clause.subject && isMetric(scene, named.first, named.after))
    return measured(scene, { first: named.first, core: named.after, after: named.after, next: named.index + 1 });
  // "[deals] worth $30 million"
  const valued = left && word(scene, left.after - 1) === 'worth' ? chunkAt(scene, left.index - 1) : undefined;
  if (valued?.kind === 'noun' && draft.quantity.unitKind === 'money') {
    const noun = plainRole(scene, valued.first, valued.after);
    return noun && { metric: { ...noun, name: 'value' }, owner: null };
  }
  if (left && word(scene, left.first) === 'for' && draft.quantity.unitKind === 'money') return dealPhrase(scene, draft, left);
  if (left?.kind !== 'preposition' || word(scene, left.first) !== 'of') return null;
  let governor = leftOf(scene, left);
  // "sales in the period of $3m": step over a time and its preposition
  while (governor && (governor.kind === 'time' || (governor.kind === 'preposition' && chunkAt(scene, governor.index + 1)?.kind === 'time')))
    governor = leftOf(scene, governor);
  if (governor?.kind !== 'noun') return null;
  const phrase = outerPhrase(scene, governor);
  const head = headWord(scene, governor);
  if (!changeNouns.has(head) || (draft.part !== 'growth' && !/growth/.test(head))) return measured(scene, phrase);
  if (phrase.after > phrase.core && word(scene, phrase.core) === 'in')
    return measured(scene, phraseFrom(scene, chunkAt(scene, scene.chunkAt[phrase.core + 1]!)!));
  const before = trimmed(scene, governor.first, governor.after - 1);
  if (before && isMetric(scene, before.first, before.after))
    return measured(scene, { first: governor.first, core: governor.after - 1, after: governor.after - 1, next: governor.index + 1 });
  return /growth/.test(head) && before ? measured(scene, phrase) : null;
}

/** "approved its [acquisition] by Merrow of Leeds for $27 a share": what was agreed at the price. */
function dealPhrase(scene: Scene, draft: Draft, preposition: Chunk): Measured | null {
  for (let i = preposition.index - 1; i > (draft.clause.verb ?? draft.clause.first) && i > preposition.index - 8; i--) {
    const chunk = chunkAt(scene, i)!;
    if (chunk.kind !== 'noun' && chunk.kind !== 'preposition') return null;
    if (chunk.kind !== 'noun' || !/^(?:acquisition|purchase|takeover|buy-?out|merger|sale|disposal)$/.test(headWord(scene, chunk)))
      continue;
    const { metric, owner } = measured(scene, { first: chunk.first, core: chunk.after, after: chunk.after, next: i + 1 });
    return { metric, owner };
  }
  return null;
}

/** The whole phrase that a noun group ends: "net loss on [the sale]" begins at "net loss". */
function outerPhrase(scene: Scene, chunk: Chunk) {
  let first = chunk;
  while (true) {
    const preposition = chunkAt(scene, first.index - 1);
    const noun = chunkAt(scene, first.index - 2);
    if (
      preposition?.kind !== 'preposition' ||
      noun?.kind !== 'noun' ||
      noun.clause !== chunk.clause ||
      !/^(?:of|in|for|on|from|at)$/.test(word(scene, preposition.first))
    )
      break;
    if (!isMetric(scene, noun.first, noun.after)) break;
    // "capacity at [a cost] of £9m": not the cost's own
    if (word(scene, preposition.first) === 'at' && isMetric(scene, first.first, first.after)) break;
    first = noun;
  }
  return phraseFrom(scene, first);
}

function lastChangeNoun(scene: Scene, chunk: Chunk): number | null {
  for (let i = chunk.after - 1; i >= chunk.first; i--) if (changeNouns.has(word(scene, i))) return i;
  return null;
}

/** "second biggest [cause of delays]", "first in [market share]", "third on the [list]" */
function rankPhrase(scene: Scene, draft: Draft): Measured | null {
  const right = rightOf(scene, draft.chunk);
  if (!right) return null;
  const owner = apposedTo(scene, draft);
  for (let i = right.index; i < right.index + 4; i++) {
    const chunk = chunkAt(scene, i);
    if (!chunk || /^(?:verb|stop|comma|quantity)$/.test(chunk.kind)) break;
    if (
      chunk.kind !== 'noun' ||
      /^(?:place|spot|position)$/.test(headWord(scene, chunk)) ||
      /^(?:last|this|next)$/.test(word(scene, chunk.first))
    )
      continue;
    if (nameOf(scene, chunk.after - 1)?.type === 'place' && i > right.index) continue;
    const phrase = phraseFrom(scene, chunk);
    const { metric } = measured(scene, phrase);
    const whole = plainRole(scene, phrase.first, phrase.after);
    return { metric: metric && whole && { ...whole, name: metric.name }, owner };
  }
  return { metric: null, owner };
}

/** "[Dearlink], Norway's second-largest ferry line": what an apposition stands beside. */
function apposedTo(scene: Scene, draft: Draft): Role | null {
  for (let i = draft.chunk.index - 1; i >= draft.chunk.index - 3; i--) {
    const chunk = chunkAt(scene, i);
    if (!chunk || chunk.kind === 'verb' || chunk.kind === 'preposition') return null;
    if (chunk.kind !== 'comma') continue;
    const noun = chunkAt(scene, i - 1);
    return noun?.kind === 'noun' ? roleFrom(scene, noun.first, noun.after) : null;
  }
  return null;
}

/** "a 34-year-old [driver]", "[Ann Lee], 34,", "[people] aged 16", "[over-65s]", "[five-year-olds]" */
function ageOwner(scene: Scene, draft: Draft): Role | null {
  const { quantity } = draft;
  if (/olds$/i.test(quantity.text)) return plainRole(scene, quantity.first, quantity.after);
  if (word(scene, quantity.number.after) === 's' && !scene.tokens.tokens[quantity.number.after]!.spaced)
    return plainRole(scene, quantity.hedge?.first ?? quantity.first, quantity.number.after + 1);
  const last = agedPerson(scene, draft.chunk);
  if (last) return last;
  const named = apposedTo(scene, draft);
  if (named?.type === 'person') return named;
  const right = rightOf(scene, draft.chunk);
  const behind = right && word(scene, right.first) === '-' ? rightOf(scene, right) : right;
  if (behind?.kind === 'noun' && behind.first <= draft.chunk.after + 1) {
    const phrase = phraseFrom(scene, behind, /^(?:from|of)$/);
    return named?.type ? named : (plainRole(scene, phrase.first, phrase.after) ?? named);
  }
  if (quantity.noun) return roleFrom(scene, quantity.noun.first, quantity.noun.after);
  // "[Sisters] in the bus, aged 19 and 23": set off by a comma, it is not of where they were
  const apart = chunkAt(scene, draft.chunk.index - 2)?.kind === 'comma' && word(scene, draft.chunk.first - 1) === 'aged';
  for (let i = draft.chunk.index - 1; i >= draft.chunk.index - (apart ? 8 : 4); i--) {
    const chunk = chunkAt(scene, i);
    if (!chunk || chunk.kind === 'stop') return null;
    if (apart && chunk.kind === 'noun' && chunkAt(scene, i - 1)?.kind === 'preposition') continue;
    // "since the [age] of 22 she has sung"
    if (/^ages?$/.test(headWord(scene, chunk))) return null;
    if (chunk.kind === 'noun')
      return word(scene, chunk.first) === 'those'
        ? plainRole(scene, chunk.first, draft.chunk.after)
        : roleFrom(scene, chunk.first, chunk.after);
    const counted = quantityOf(scene, chunk)?.noun;
    if (counted) return roleFrom(scene, counted.first, counted.after);
  }
  return null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Earnings per share: $1.42 adjusted, against $1.31 expected.',
    facts: [{ quote: '$1.42', metric: 'Earnings per share' }],
  },
  {
    text: 'Orsa Inc. ended the year with $11bn in cash, and paid $4m in cash for the mill.',
    facts: [
      { quote: '$11bn', subject: 'Orsa Inc.', metric: 'cash' },
      { quote: '$4m', subject: 'Orsa Inc.', metric: 'payment' },
    ],
  },
  { text: 'Ana Costa stole $45,000 worth of rings.', facts: [{ quote: '$45,000', subject: 'Ana Costa', metric: 'rings' }] },
  {
    text: 'The council spent $3m on paint, almost twice as much as in 2021.',
    facts: [{ quote: 'twice', kind: 'rate', subject: 'council', metric: 'spending' }],
  },
  {
    text: "The shops account for 27% of Orsa Inc.'s C$9bn (US$6.3bn) in sales.",
    facts: [
      { quote: '27%', subject: 'shops', metric: 'sales' },
      { quote: 'C$9bn', subject: 'Orsa Inc.', metric: 'sales' },
    ],
  },
  {
    text: 'Orsa Inc. posted a $676m (£352m) loss.',
    facts: [
      { quote: '$676m', metric: 'loss' },
      { quote: '£352m', metric: 'loss' },
    ],
  },
  {
    text: 'Lenders gave Orsa Inc. $115 million in standby letters of credit, and it invested $2bn in ports.',
    facts: [
      { quote: '$115 million', metric: 'standby letters' },
      { quote: '$2bn', metric: 'investment' },
    ],
  },
  { text: 'Oil rose above the $47 mark.', facts: [{ quote: '$47', metric: 'price' }] },
  {
    text: 'Orsa Inc. enjoyed a fourth straight quarter of sales growth.',
    facts: [{ quote: 'fourth straight quarter', metric: 'sales growth' }],
  },
  { text: 'Orsa Inc. felt little cheer with December sales down 0.7%.', facts: [{ quote: '0.7%', subject: 'Orsa Inc.', metric: 'sales' }] },
  { text: 'Police said a 9cm crack in a tank had let oil out.', facts: [{ quote: '9cm', subject: 'crack' }] },
  {
    text: "Orsa Inc. owns 51% of Merrow Corp.'s 3.6 million shares.",
    facts: [{ quote: '51%', subject: 'Orsa Inc.', metric: 'shares' }],
  },
  {
    text: 'Orsa Inc. took a $30 million, or 40 cents a share, charge.',
    facts: [
      { quote: '$30 million', metric: 'charge' },
      { quote: '40 cents', metric: 'charge' },
    ],
  },
  { text: 'Since the age of 22 Ana Costa has sung.', facts: [{ quote: '22', subject: 'Ana Costa', metric: 'age' }] },
  { text: 'Orsa Inc. owns 51% of Merrow Corp.', facts: [{ quote: '51%', kind: 'share', subject: 'Orsa Inc.', metric: 'stake' }] },
  {
    text: 'Orsa must hold $3 million in working capital.',
    facts: [{ quote: '$3 million', metric: 'working capital' }],
  },
  {
    text: 'Holders of Orsa Inc. approved its acquisition by Merrow Ltd. of Leeds for $27 a share.',
    facts: [{ quote: '$27', subject: 'Orsa Inc.', metric: 'acquisition' }],
  },
  {
    text: 'There were more than 500 robberies in England and Wales in 2023.',
    facts: [{ quote: '500 robberies', subject: 'England and Wales', metric: 'robberies' }],
  },
  {
    text: 'Young nurses are twice as likely as men to smoke, and 1.6 times more likely than doctors to drink.',
    facts: [{ quote: '1.6 times', subject: 'Young nurses', metric: 'more likely to drink' }],
  },
  {
    text: 'Growth slowed. Strikes took 0.8 percentage points off growth in May.',
    facts: [{ quote: '0.8 percentage points', kind: 'growth', metric: 'growth', direction: 'down' }],
  },
  {
    text: 'Orsa Inc. will add another 40 buses at a cost of £9m.',
    facts: [{ quote: '£9m', subject: 'Orsa Inc.', metric: 'cost' }],
  },
  { text: 'She sits on the 11-member board.', facts: [{ quote: '11-member', subject: 'board' }] },
  { text: 'Half of those aged 30-39 rent.', facts: [{ quote: '30-39', subject: 'those aged 30-39', unit: 'year of age' }] },
  {
    text: '“Cold Ferry” docked at No. 1 in Peruvian cinemas.',
    facts: [{ quote: 'No. 1', kind: 'rank', subject: 'Cold Ferry', metric: 'cinemas' }],
  },
];
