/** The words right of a number that it goes with: "$3m in [taxes]", "a $4m [charge]", "16% of [complaints]". */
import type { Chunk, Role } from '../../../document.js';
import { changeNouns } from '../../../lexicon/change.js';
import { FORECAST_NOUNS, foreseeingVerbs } from '../../../lexicon/intentions.js';
import { isPeopleWord } from '../../../lexicon/people.js';
import type { Draft } from '../draft.js';
import { reportingVerbs } from '../../../lexicon/reporting.js';
import { isMetric, measured, phraseFrom, plainRole, roleFrom, type Measured } from '../phrases.js';
import { chunkAt, chunkOf, headWord, isPossessive, nameOf, quantityOf, rightOf, word, type Scene } from '../scene.js';

const FORESEERS = /^(?:analysts|economists|forecasters|brokers|experts|investors|traders|markets?|it|they|officials|wall street|street)$/;

function isMeasuredSubject(scene: Scene, { clause }: Draft): boolean {
  const subject = clause.subject === null ? undefined : chunkAt(scene, clause.subject);
  return subject?.kind === 'noun' && isMetric(scene, subject.first, subject.after);
}

/** Stretches of time that are no unit of the calendar. */
const WHEN =
  /^(?:season|campaign|summer|winter|spring|autumn|fall|term|session|round|time|tour|cycle|visit|race|game|match|weekend|semester)$/;

export function rightPhrase(scene: Scene, draft: Draft): Measured | null {
  const { chunk } = draft;
  const right = beyondTwin(scene, draft) ?? quoted(scene, chunk) ?? rightOf(scene, chunk);
  if (!right || (right.first !== chunk.after && !/^(?:noun|preposition)$/.test(right.kind))) return null;
  if (right.first !== chunk.after && right !== beyondTwin(scene, draft) && right !== quoted(scene, chunk)) return null;
  // "£3m [net of] costs", "£10 [one-way]": how it is counted
  if (/^(?:net of|one -)$/.test(`${word(scene, right.first)} ${word(scene, right.first + 1)}`)) return null;
  // "within nine weeks [of the raid]": how long after it, not what lasted
  if (
    draft.duration &&
    word(scene, right.first) === 'of' &&
    word(scene, (draft.quantity.hedge?.first ?? draft.span.first) - 1) === 'within'
  )
    return null;
  // "will end in nine days [in a merger] worth £9m": what it is a part of has no such length
  if (
    draft.duration &&
    word(scene, right.first) === 'in' &&
    /^(?:in|within|after)$/.test(word(scene, (draft.quantity.hedge?.first ?? draft.span.first) - 1))
  )
    return null;
  // "Over the past six years [Orsa] has opened shops": who did it
  if (draft.duration && right.index === draft.clause.subject && chunkAt(scene, chunk.index - 1)?.kind === 'preposition') return null;
  // "£45,000 [worth of] jewellery"
  const worth = word(scene, chunk.after) === 'worth' && word(scene, chunk.after + 1) === 'of' ? chunkOf(scene, chunk.after + 2) : undefined;
  if (worth?.kind === 'noun') return { metric: plainRole(scene, worth.first, worth.after), owner: null };
  // "nine months' [leave]", "one year's [counselling]": what so long a time is of
  const whose = draft.duration && isPossessive(scene, chunk.after) ? chunkOf(scene, chunk.after + 1) : undefined;
  if (whose?.kind === 'noun') return measured(scene, phraseFrom(scene, whose, OF));
  // "33% year-on-year": how it was measured, not what
  if (/^(?:year|month|quarter|week|day)$/.test(word(scene, right.first)) && /^(?:-|on|over)$/.test(word(scene, right.first + 1)))
    return null;
  // "shipped 40, double the previous year's [total]": a name for what was measured before
  if (draft.because.includes('change/double-of')) {
    for (let i = chunk.after; i < chunk.after + 6 && i < draft.sentence.after; i++)
      if (/^(?:total|level|levels|figure|number|amount|rate|sum|tally|haul)$/.test(word(scene, i))) return null;
  }
  // "the 2.4% [the ministry] forecast": a new noun group, not what the number describes
  // … but "to double [its team]" tells what is doubled
  const doubles = draft.part === 'growth' && draft.quantity.number.class === 'multiplier';
  // "Gold imports [doubled] in value": by what it was counted, where the clause says what was measured
  if (doubles && word(scene, right.first) === 'in' && isMeasuredSubject(scene, draft)) return null;
  if (!doubles && right.kind === 'noun' && /^(?:the|a|an|its|their|his|her|our|my|this|that|these|those)$/.test(word(scene, right.first)))
    return null;
  // "the $2.4bn [analysts] had expected", "the 3 million [it] had projected": who foresaw it
  const behind = right.kind === 'noun' ? chunkAt(scene, right.index + 1) : undefined;
  if (
    behind?.kind === 'verb' &&
    right.first === chunk.after &&
    foreseeingVerbs.has(headWord(scene, behind)) &&
    FORESEERS.test(headWord(scene, right))
  )
    return null;
  // "earned $2m [last season]": when
  if (
    right.kind === 'noun' &&
    /^(?:last|this|next)$/.test(word(scene, right.first)) &&
    right.after === right.first + 2 &&
    WHEN.test(headWord(scene, right))
  )
    return null;
  // "6% [undecided]", "40% [opposed]"
  if (
    right.kind === 'adjective' &&
    draft.quantity.unitKind === 'percent' &&
    /^(?:undecided|unsure|opposed|unhappy|dissatisfied|satisfied|neutral|against|unemployed|vaccinated|full|complete|effective|accurate|efficient|reliable|pure|occupied|successful)$/.test(
      word(scene, right.first),
    )
  )
    return { metric: plainRole(scene, right.first, right.after), owner: null };
  if (right.kind === 'noun') {
    // "a growth rate of 8% [Orsa] said"
    if (
      behind?.kind === 'verb' &&
      reportingVerbs.has(headWord(scene, behind)) &&
      behind.after - behind.first === 1 &&
      chunkAt(scene, behind.index + 1)?.kind === 'stop'
    )
      return null;
    // "the 430p [they] touched": who did something with it
    if (/^(?:i|you|he|she|it|we|they|them|us|him|her|this|that|these|those|there|each)$/.test(headWord(scene, right))) return null;
    // "used 5% less [electricity]"
    if (/^(?:less|more|fewer)$/.test(word(scene, right.first)) && right.after > right.first + 1 && draft.quantity.unitKind === 'percent')
      return { metric: plainRole(scene, right.first + 1, right.after), owner: null };
    // "above the $47 [mark]": where the number stands, not what it measures
    if (
      /^(?:mark|level|threshold|barrier|line)$/.test(headWord(scene, right)) &&
      /^(?:money|percent|index|none)$/.test(draft.quantity.unitKind)
    )
      return null;
    // "the 7.3% [forecast] by brokers": of what was told before
    if (right.after - right.first === 1 && FORECAST_NOUNS.has(word(scene, right.first)) && word(scene, right.after) === 'by') return null;
    // "had a 5% [chance of survival]": what may happen has no chance of its own
    if (/^(?:chances?|odds|likelihood|probability)$/.test(headWord(scene, right)))
      return { ...measured(scene, phraseFrom(scene, right, OF)), owner: null };
    const change = lastChangeNoun(scene, right);
    if (change === null || (draft.part !== 'growth' && draft.quantity.unitKind === 'money'))
      return measured(scene, phraseFrom(scene, right, hangsOn(scene, right)));
    // "a 3% [economic growth]": an adjective alone names nothing
    const described = change > right.first && scene.tokens.tokens[change - 1]!.pos === 'ADJ' && /^growth$/.test(word(scene, change));
    const before = change > right.first ? plainRole(scene, right.first, described ? change + 1 : change) : null;
    const inside = chunkAt(scene, right.index + 1);
    if (inside?.kind === 'preposition' && /^(?:in|of|on)$/.test(word(scene, inside.first))) {
      let target = chunkAt(scene, right.index + 2);
      if (target?.kind === 'other') target = chunkAt(scene, right.index + 3);
      if (target?.kind === 'time') target = chunkAt(scene, target.index + 1);
      // "a 0.4% expansion in [Kenya]", "a 9% rise in [Wales]": where, and no measure
      const placed = target?.kind === 'noun' ? nameOf(scene, target.after - 1) : null;
      if (target && placed?.type === 'place' && placed.form === 'name') {
        const owner = roleFrom(scene, target.first, target.after);
        const grows = /^(?:growth|expansion|contraction)$/.test(word(scene, change));
        return grows || before ? { metric: before ?? plainRole(scene, change, change + 1), owner: grows ? owner : null } : null;
      }
      // "a 2p rise on [fuel duty]", but "a 4% rise on the year before"
      const taxed =
        word(scene, inside.first) !== 'on' ||
        (target && isMetric(scene, target.first, target.after) && !STANDING.test(headWord(scene, target)));
      // "a 5% [pay] rise in exchange for longer hours", "a 6% [wage] rise in talks": no measure stands behind
      // "a 14% pay cut in exchange for shares": what for
      const compound =
        before && !/^(?:return|exchange)$/.test(word(scene, target?.first ?? 0)) && isMetric(scene, target?.first ?? 0, target?.after ?? 0)
          ? null
          : before;
      if (target?.kind === 'noun' && taxed && !compound) return measured(scene, phraseFrom(scene, target));
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
  // "hit $1.28 [in thin New York trade]": where and when it was quoted
  if (
    word(scene, right.first) === 'in' &&
    isSession(scene, chunkAt(scene, right.index + 1)) &&
    !/illion|bn|\dm\b/i.test(draft.quantity.text)
  )
    return null;
  // "made $9 an hour [in poor towns]": where
  const rate = draft.quantity.unitKind === 'money' && draft.quantity.per !== null && draft.quantity.per !== 'share';
  if (rate && word(scene, right.first) === 'in') return null;
  if (right.kind === 'preposition' && /^(?:of|in)$/.test(word(scene, right.first))) {
    const object = chunkAt(scene, right.index + 1);
    const parted = word(scene, right.first) === 'of' && draft.part !== 'growth' ? countedBehind(scene, object) : null;
    // "60,000 of [its] 850,000 customers"
    const whose =
      parted && object && /^(?:its|their|his|her)$/.test(word(scene, object.first))
        ? roleFrom(scene, object.first, object.first + 1)
        : null;
    if (parted) return { metric: parted, owner: whose };
    // "48% of [the total]"
    if (object?.kind === 'other' && /^(?:total|whole|rest)$/.test(word(scene, object.after)))
      return { metric: plainRole(scene, object.after, object.after + 1), owner: null };
    if (
      object?.kind !== 'noun' ||
      nameOf(scene, object.after - 1)?.form === 'pronoun' ||
      /^(?:it|them|that|this|us)$/.test(headWord(scene, object))
    )
      return null;
    // "[a deficit] of 3% of GDP": the output is only what it is set against
    if (isPerOutput(scene, draft)) return null;
    const phrase = phraseFrom(scene, object);
    if (word(scene, right.first) === 'of' && draft.part !== 'growth') {
      const whole = plainRole(scene, phrase.first, phrase.core);
      // "6.7% of Orion's [shares]"
      const head = whole && measured(scene, { ...phrase, after: phrase.core }).metric;
      const metric = whole && head ? { ...whole, name: head.name } : whole;
      // "owns 51% of [Merrow]": a stake in it
      const owned =
        (nameOf(scene, phrase.core - 1)?.type === 'organization' || isFirm(scene, phrase.core - 1)) &&
        draft.clause.verb !== null &&
        /^(?:own|hold|held|control|acquir|buy|bought|sell|sold|swap|exchang|tak|took|offer|seek|sought|keep|kept|retain|gain|float|transfer|purchas)/.test(
          headWord(scene, chunkAt(scene, draft.clause.verb)),
        );
      return metric && { metric: owned ? { ...metric, name: 'stake' } : metric, owner: null };
    }
    if (
      (isMetric(scene, phrase.first, phrase.core) || isHeldIn(scene, draft, object)) &&
      !(word(scene, right.first) === 'in' && (isPutInto(scene, draft, INVESTING) || PARTLY.test(headWord(scene, object)))) &&
      !(/^(?:cash|debt)$/.test(headWord(scene, object)) ? !isHeld(scene, draft) : false) &&
      !/^(?:stock|total|bonds|estimates?|forecasts?|figures?|reports?)$/.test(headWord(scene, object))
    )
      return measured(scene, phrase);
  }
  return null;
}

/** "the deficit fell to 3% [of GDP]": a balance of the state or the country, told per output; not "exports make up 30% of GDP". */
function isPerOutput(scene: Scene, { quantity, clause, chunk }: Draft): boolean {
  const of = quantity.unitKind === 'percent' ? chunkAt(scene, chunk.index + 1) : undefined;
  const output = of && word(scene, of.first) === 'of' && of.first === chunk.after ? chunkAt(scene, of.index + 1) : undefined;
  if (output?.kind !== 'noun' || !/^(?:gdp|gnp|product|income|output)$/.test(headWord(scene, output))) return false;
  if (/^(?:product|income)$/.test(headWord(scene, output)) && !/^(?:domestic|national)$/.test(word(scene, output.after - 2))) return false;
  if (headWord(scene, output) === 'output' && word(scene, output.after - 2) !== 'economic') return false;
  // "At 80% of GDP, [the debt] is high"
  const opens = word(scene, chunk.first - 1) === 'at' && chunkAt(scene, output.index + 1)?.kind === 'comma';
  if (opens && BALANCES.test(headWord(scene, chunkAt(scene, output.index + 2)))) return true;
  for (let i = chunk.index - 1; i >= clause.first && i > chunk.index - 12; i--)
    if (BALANCES.test(headWord(scene, chunkAt(scene, i)))) return true;
  return false;
}

const BALANCES =
  /^(?:deficits?|surplus(?:es)?|debts?|spending|expenditures?|outlays?|borrowing|borrowings|shortfalls?|gaps?|liabilities|reserves|revenues?|taxation|receipts|investment|savings?|budgets?)$/;

/** "an 8% rise on 2003 [figures]": what it is set against. */
const STANDING =
  /^(?:figures?|totals?|levels?|numbers?|amounts?|estimates?|forecasts?|targets?|expectations?|highs?|lows?|results?|sales|profits?)$/;

const isSession = (scene: Scene, noun: Chunk | undefined): boolean =>
  noun?.kind === 'noun' && noun.after > noun.first + 1 && /^(?:trade|trading|dealings?|deals)$/.test(headWord(scene, noun));

/** "a 40-mile “[quiet zone]”": what is called so in quotes. */
function quoted(scene: Scene, chunk: Chunk): Chunk | null {
  const quote = chunkAt(scene, chunk.index + 1);
  const noun = quote?.kind === 'quote' && quote.first === chunk.after ? chunkAt(scene, quote.index + 1) : undefined;
  const closed = noun?.kind === 'noun' && chunkAt(scene, noun.index + 1)?.kind === 'quote';
  return closed && /^(?:an?|the|its|their|this)$/.test(word(scene, chunk.first - 1)) ? noun : null;
}

/** "ended the year [with] $11bn in cash", "[has] $3bn in debt"; not "paid $4m in cash". */
const isHeld = (scene: Scene, { quantity }: Draft): boolean =>
  /^(?:with|has|had|have|holds?|held|holding|of)$/.test(word(scene, quantity.whole.first - 1));

/** "$115 million in standby [letters]", "$8 million in [interest subsidies]": what the money is in; not "invested $2bn in ports", "earned $3m in Japan". */
function isHeldIn(scene: Scene, draft: Draft, object: Chunk): boolean {
  if (draft.quantity.unitKind !== 'money' || word(scene, object.first - 1) !== 'in' || nameOf(scene, object.after - 1)) return false;
  if (!/[^su]s$/.test(headWord(scene, object)) || /^(?:the|its|their|a|an|these|those)$/.test(word(scene, object.first))) return false;
  return !isPutInto(scene, draft, INVESTING) && !isPutInto(scene, draft, SPENDING);
}

/** "80mm in [parts] of Wales", "40% in [places]": where, and of nothing. */
const PARTLY = /^(?:parts?|places|areas|return|exchange)$/;

/** "a third of [the start-up]" */
const isFirm = (scene: Scene, at: number): boolean =>
  /^(?:company|firm|start-?up|business|venture|club|bank|airline|lender|insurer|brewer|retailer|carmaker|miner|unit|subsidiary|rival|chain|operator|broker)$/.test(
    word(scene, at),
  ) ||
  (word(scene, at) === 'up' && word(scene, at - 2) === 'start');

const INVESTING = /^(?:invest|pour|inject|sink|sank|sunk|plough|plow)/;
const SPENDING = /^(?:spen|put|stake)/;

/** "[invested] £280m in van production": where the money goes is not what it is in. */
function isPutInto(scene: Scene, { clause, chunk, quantity }: Draft, verbs: RegExp): boolean {
  const verb = clause.verb === null ? undefined : chunkAt(scene, clause.verb);
  return quantity.unitKind === 'money' && verb !== undefined && verb.index < chunk.index && verbs.test(headWord(scene, verb));
}

/** What hangs on a metric beside its number; a place behind it ("shipments in India") is where, not whose. */
const OF = /^(?:of|for|on|at|to)$/;

/** "the £9m [prize] at the festival", "a $5m [scheme] for nurses": where it is won and whom it is meant for own nothing. */
function hangsOn(scene: Scene, noun: Chunk): RegExp {
  const link = chunkAt(scene, noun.index + 1);
  const object = link && chunkAt(scene, link.index + 1);
  if (!link || object?.kind !== 'noun') return OF;
  const prize = word(scene, link.first) === 'at' && /^(?:prize|award|purse|bursary|medal|jackpot)$/.test(headWord(scene, noun));
  const meant = word(scene, link.first) === 'for' && isPeopleWord(headWord(scene, object)) && nameOf(scene, object.after - 1) === null;
  return prize || meant ? /^of$/ : OF;
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

/** "a $9 million, or 12 cents a share, [charge]", "a $40m (£21m) [loss]": what the number goes with stands behind the same sum told otherwise. */
function beyondTwin(scene: Scene, { chunk, quantity }: Draft): Chunk | null {
  if (!/^(?:money|physical)$/.test(quantity.unitKind)) return null;
  const at = (step: number): Chunk | undefined => chunkAt(scene, chunk.index + step);
  const next = at(1);
  if (next?.kind === 'open' && next.first === quantity.whole.after) {
    const behind = chunkAt(scene, pastBracket(scene, next.index));
    // "C$9bn (US$6bn) [in] sales", "40 tonnes (44 tons) [of] fuel"
    if (quantity.unitKind === 'physical' && word(scene, behind?.first ?? -1) !== 'of') return null;
    return behind?.kind === 'noun' || (behind && /^(?:in|of)$/.test(word(scene, behind.first))) ? behind : null;
  }
  if (quantity.unitKind !== 'money') return null;
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

function lastChangeNoun(scene: Scene, chunk: Chunk): number | null {
  for (let i = chunk.after - 1; i >= chunk.first; i--) if (changeNouns.has(word(scene, i))) return i;
  return null;
}
