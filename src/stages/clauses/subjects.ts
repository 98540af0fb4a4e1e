/** Which noun group is the subject of a verb: "[In April] [the firm] [cut] …" → the firm; "[Sales] [in France and Italy] [rose]" → sales. */
import type { ChunkKind } from '../../document.js';
import type { ClauseExample } from './example.js';
import { BARRIER, finiteAhead, headAt, isThing, measuresFrom, wordAt, type Groups } from './groups.js';
import { itemAt } from '../../lexicon/item-at.js';

/** Subordinators that are prepositions where no verb of their own follows: "[as] a result", "profits [before] tax". */
const HALF_PREPOSITION = /^(?:as|after|before|since|until|than|like|except|for|despite)$/;
/** What a profit is told before: "profit before [exceptional items] rose". */
const LEFT_OUT = /^(?:tax|taxes|taxation|interest|items|charges|depreciation|amorti[sz]ation|costs|expenses|provisions|impairments?)$/;
/** What "there" is the subject of. */
const EXISTING =
  /^(?:is|are|was|were|be|been|being|remains?|remained|exists?|existed|seems?|seemed|appears?|appeared|comes?|came|follow(?:s|ed)?)$/;
const SOMEBODY = /^(?:i|you|he|she|it|we|they|there)$/;
/** "a record [400 people]", "an average of [90 cars]" */
const COUNTING = /^(?:record|average|total|maximum|minimum|estimated|further|combined)$/;
/** "[One] of its shares", "[Both] were fined" */
const QUANTIFIER =
  /^(?:one|some|each|both|all|many|most|few|several|any|none|neither|either|another|others|much|anyone|everyone|someone|nobody)$/;
/** First words of a noun group that the number before it does not count: "the 3% [the bank] had forecast". */
const OWN_GROUP = /^(?:the|its|their|a|an|his|her|our|my|i|you|he|she|it|we|they)$/;
/** Times between a preposition and these make one phrase: "in [Monday] [trading]". */
const TRADING = /^(?:trade|trading|dealings|session|morning|afternoon|evening|night)$/;

const PASSED: ReadonlySet<ChunkKind> = new Set<ChunkKind>(['adverb', 'time', 'close']);
const OPENS: ReadonlySet<ChunkKind> = new Set<ChunkKind>(['comma', 'quote', 'conjunction']);

/** The first noun group in [first, before) that no preposition governs; a pronoun right before the verb is always its subject. */
export function subjectBefore(groups: Groups, first: number, before: number): number | null {
  const { chunks, subjects } = groups;
  if (subjects[before] === subjects[first]) return null;
  const near = lastBefore(groups, first, before);
  const beside =
    near !== null &&
    near > first &&
    wordAt(groups, near) === 'there' &&
    isThing(chunks[near - 1]) &&
    !EXISTING.test(headAt(groups, before));
  // "[Shops] there took £3m": where they are
  if (near !== null && !beside && chunks[near]!.kind === 'noun' && SOMEBODY.test(headAt(groups, near))) return near;
  if (near !== null && isBetweenDashes(groups, first, near, before)) return near;
  for (let i = first; i < before; i++) {
    if (chunks[i]!.kind === 'open') i = closing(groups, i, before);
    else if (isFree(groups, first, i) && !isApposed(groups, first, i, before) && !isFronted(groups, i, near))
      return counted(groups, i, before);
  }
  return null;
}

/** "The carrier's woes - [fuel costs] rose 30% - have grown": a sentence of its own between dashes. */
function isBetweenDashes(groups: Groups, first: number, near: number, before: number): boolean {
  const { chunks } = groups;
  if (near - 1 <= first || chunks[near]!.kind !== 'noun' || !DASH.test(wordAt(groups, near - 1))) return false;
  // "Fleet sales - new vans sold to firms - rose": a participle
  if (
    !/^(?:the|its|their|his|her|whose)$/.test(wordAt(groups, near)) &&
    /(?:ed|en|sold|made|held|built|won|lost|spent)$/.test(headAt(groups, before))
  )
    return false;
  for (let i = before + 1; i < chunks.length && i < before + 14 && chunks[i]!.kind !== 'stop'; i++)
    if (DASH.test(wordAt(groups, i))) return true;
  return false;
}

const DASH = /^(?:-|–|—|--)$/;

/** The free noun group nearest to the verb: "told reporters [sales] of cars had risen". */
export function nearestSubject(groups: Groups, first: number, before: number): number | null {
  for (let i = before - 1; i >= first; i--) {
    if (groups.chunks[i]!.kind === 'close') i = opening(groups, i, first);
    else if (isFree(groups, first, i)) return i;
  }
  return null;
}

/** The noun group right before a verb, adverbs and times between them apart. */
export function lastBefore(groups: Groups, first: number, before: number): number | null {
  const { chunks } = groups;
  let i = before - 1;
  for (; i >= first && PASSED.has(chunks[i]!.kind); i--) if (chunks[i]!.kind === 'close') i = opening(groups, i, first);
  return i >= first && isThing(chunks[i]) ? i : null;
}

/** The bracket that closes the one at `at`, or `at` where none does before the limit: what stands in brackets is no subject. */
function closing({ chunks }: Groups, at: number, before: number): number {
  for (let i = at + 1; i < before && i < at + 10; i++) if (chunks[i]!.kind === 'close') return i;
  return at;
}

export function opening({ chunks }: Groups, at: number, first: number): number {
  for (let i = at - 1; i >= first && i > at - 10; i--) if (chunks[i]!.kind === 'open') return i;
  return at;
}

/** "a record [100 people]", "an average of [3,000 visitors]": what is counted, not how it is counted. */
function counted(groups: Groups, at: number, before: number): number {
  // "Kenya's second [largest bank] earned": a rank stands between the possessor and the thing
  if ((isRanked(groups, at) || isEventTitle(groups, at)) && at + 2 < before) return at + 2;
  if (groups.chunks[at]!.kind !== 'noun' || !COUNTING.test(headAt(groups, at))) return at;
  const next = wordAt(groups, at + 1) === 'of' ? at + 2 : at + 1;
  return next < before && groups.chunks[next]?.kind === 'quantity' ? next : at;
}

/** "[Kenya's] [second] [largest bank]" */
function isRanked({ chunks, tokens }: Groups, at: number): boolean {
  const [possessor, rank, thing] = [chunks[at]!, chunks[at + 1], chunks[at + 2]];
  return (
    possessor.kind === 'noun' &&
    /^(?:'s|')$/.test(tokens[possessor.after - 1]!.lower) &&
    rank?.kind === 'quantity' &&
    thing?.kind === 'noun' &&
    thing.first === rank.after &&
    /(?:est|leading|top|main)$/.test(tokens[thing.first]!.lower)
  );
}

/** "[World] [800m] [champion Ann Lee]": a distance inside a title. */
function isEventTitle({ chunks, tokens }: Groups, at: number): boolean {
  const [name, distance, title] = [chunks[at]!, chunks[at + 1], chunks[at + 2]];
  return (
    name.kind === 'noun' &&
    distance?.kind === 'quantity' &&
    title?.kind === 'noun' &&
    /^(?:m|km|metres?|meters?|kg|miles?)$/.test(tokens[distance.after - 1]!.lower) &&
    title.first === distance.after &&
    /^(?:champion|champions|record|runner|swimmer|winner|medallist|medalist|title|gold|silver|bronze|final|finalist|holder|hurdler|star)$/.test(
      tokens[title.first]!.lower,
    )
  );
}

function isFree(groups: Groups, first: number, at: number): boolean {
  const { chunks } = groups;
  if (
    !isThing(chunks[at]) &&
    !(
      chunks[at]!.kind === 'other' &&
      (at === first || OPENS.has(chunks[at - 1]!.kind)) &&
      QUANTIFIER.test(wordAt(groups, at)) &&
      /^(?:preposition|verb)$/.test(chunks[at + 1]?.kind ?? '')
    )
  )
    return false;
  if (chunks[at]!.kind === 'quantity' && chunks[at + 1]?.kind === 'noun' && !OWN_GROUP.test(wordAt(groups, at + 1))) return false;
  // "[Thanks] to rain, output rose"
  if (wordAt(groups, at) === 'thanks' && wordAt(groups, at + 1) === 'to') return false;
  // "[Nine days] into the strike, Mr Lee left"
  if (at === first && chunks[at]!.kind === 'quantity' && chunks[at + 1] && measuresFrom(groups, at + 1)) return false;
  return !isMoment(groups, at) && !isGoverned(groups, first, at);
}

/** "[Moments] later she scored": when, and not who. */
function isMoment(groups: Groups, at: number): boolean {
  return (
    /^(?:moments?|seconds|minutes|hours|days|weeks|months|years)$/.test(headAt(groups, at)) &&
    /^(?:later|earlier|afterwards?|ago)$/.test(wordAt(groups, at + 1))
  );
}

/** "In Leeds, [the county seat], Ms Lee won": between commas behind what a preposition rules, with another group for the subject. */
function isApposed(groups: Groups, first: number, at: number, before: number): boolean {
  const { chunks } = groups;
  if (itemAt(chunks, at - 1)?.kind !== 'comma' || chunks[at + 1]?.kind !== 'comma' || at - 2 < first) return false;
  if (!isThing(chunks[at - 2]) || isFree(groups, first, at - 2)) return false;
  // "In Leeds, [Yorkshire], 40 shops closed"
  if (groups.impersonal(chunks[at - 2]!.head) && groups.impersonal(chunks[at]!.head))
    return at + 2 < before && isFree(groups, first, at + 2);
  if (!/^(?:the|a|an)$/.test(wordAt(groups, at))) return false;
  for (let i = at + 2; i < before; i++) if (isFree(groups, first, i)) return !/^(?:the|a|an)$/.test(wordAt(groups, i));
  return false;
}

/** "[A former miner], Bell won": what the subject right in front of the verb is, told before its name. */
function isFronted(groups: Groups, at: number, near: number | null): boolean {
  const { chunks, tokens } = groups;
  if (near === null || near < at + 2 || chunks[near - 1]!.kind !== 'comma' || tokens[chunks[at]!.head]!.pos === 'PROPN') return false;
  // "In Crete, [the driest isle], the average rose": what stands behind a comma tells of the group in front of it
  if (itemAt(chunks, at - 1)?.kind === 'comma') return false;
  // "Oil, [the fuel that worries us most,] fell": only what is one of many is told first
  const known = wordAt(groups, near) === 'the' && /^(?:a|an|one)$/.test(wordAt(groups, at));
  if (tokens[chunks[near]!.first]!.pos !== 'PROPN' && !known) return false;
  for (let i = at + 1; i < near - 1; i++) if (!DESCRIBING.has(chunks[i]!.kind)) return false;
  return true;
}

const DESCRIBING: ReadonlySet<ChunkKind> = new Set<ChunkKind>([
  'noun',
  'preposition',
  'conjunction',
  'adjective',
  'quantity',
  'time',
  'other',
]);

/** Whether a preposition rules the noun group, itself or through what it is coordinated with: "in France and [Italy]". */
function isGoverned(groups: Groups, first: number, at: number): boolean {
  const { chunks } = groups;
  let left = at - 1;
  for (; left >= first; left--) {
    const { kind } = chunks[left]!;
    if (kind === 'time' && isObject(groups, left, at)) return false;
    if (kind === 'quantity' && OWN_GROUP.test(wordAt(groups, at))) return false;
    // "In one town alone [300 clerks] were sacked": each counts its own
    if (kind === 'quantity' && chunks[at]!.kind === 'quantity' && endsInNoun(groups, left) && endsInNoun(groups, at)) return false;
    if (
      !/^(?:adverb|adjective|time|quantity)$/.test(kind) &&
      !(kind === 'other' && /^(?:the|a|an|its|their|his|her|this|that|these|those|some|all|both|each)$/.test(wordAt(groups, left)))
    )
      break;
  }
  const governor = left >= first ? chunks[left]! : undefined;
  // "Under its Vision 2040 [strategy] the council wants": one name
  if (governor?.kind === 'noun' && left === at - 2 && /^\d{4}$/.test(wordAt(groups, at - 1))) return isGoverned(groups, first, left);
  // "an average of [3,000 visitors] watched"
  if (governor?.kind === 'preposition')
    return !(
      wordAt(groups, left) === 'of' &&
      chunks[at]!.kind === 'quantity' &&
      itemAt(chunks, left - 1)?.kind === 'adjective' &&
      COUNTING.test(headAt(groups, left - 1))
    );
  if (governor?.kind !== 'conjunction') return false;
  const lower = wordAt(groups, left);
  if (HALF_PREPOSITION.test(lower)) return isPrepositional(groups, left);
  if (!/^(?:and|or)$/.test(lower)) return false;
  let other = left - 1;
  while (other >= first && /^(?:adverb|adjective|other)$/.test(chunks[other]!.kind)) other--;
  return other >= first && isThing(chunks[other]) && isGoverned(groups, first, other);
}

function endsInNoun({ chunks, tokens }: Groups, at: number): boolean {
  const { first, after } = chunks[at]!;
  return after - first > 1 && tokens[after - 1]!.pos === 'NOUN';
}

/** "In [May 2015] [the council] cut …": the time is all that the preposition rules; but "in [Monday] [trading], shares fell". */
function isObject(groups: Groups, time: number, noun: number): boolean {
  const { chunks } = groups;
  let next = time + 1;
  while (next < noun && chunks[next]!.kind === 'adverb') next++;
  if (noun !== next) return false;
  // "since [the 5 May] [attacks]": which ones
  if (
    wordAt(groups, time) === 'the' &&
    next === time + 1 &&
    /^(?:\d+|may|[a-z]+(?:er|ary|uly|une|ch|il|ust))$/.test(groups.tokens[chunks[time]!.first + 1]!.lower) &&
    !OWN_GROUP.test(wordAt(groups, noun))
  )
    return false;
  const before = itemAt(chunks, time - 1)?.kind;
  if (before === 'other' || before === 'adjective') return false;
  if (
    before === 'preposition' &&
    !/^(?:in|on|at|during|by|since|until|from|for|after|before|over|within|through|throughout)$/.test(wordAt(groups, time - 1))
  )
    return false;
  return !(TRADING.test(headAt(groups, noun)) && chunks[noun + 1] && BARRIER.has(chunks[noun + 1]!.kind));
}

/** Whether a subordinator has no clause behind it: "[as] a result," or "profits [before] tax rose", where the only verb is needed by another. */
export function isPrepositional(groups: Groups, at: number, waiting = false): boolean {
  if (!HALF_PREPOSITION.test(wordAt(groups, at)) || groups.chunks[at + 1]?.kind === 'verb') return false;
  if (/^(?:for|despite|like)$/.test(wordAt(groups, at))) return true;
  if (wordAt(groups, at) === 'before' && itemAt(groups.chunks, at - 1)?.kind === 'noun' && LEFT_OUT.test(headAt(groups, at + 1)))
    return true;
  const { count } = finiteAhead(groups, at + 1);
  // "[after] the war France had 300 mills"
  if (count === 1 && isBesideName(groups, at + 1)) return true;
  return (
    count === 0 ||
    (waiting &&
      !measuresFrom(groups, at) &&
      count === 1 &&
      itemAt(groups.chunks, at - 1) !== undefined &&
      !BARRIER.has(groups.chunks[at - 1]!.kind))
  );
}

/** "the total [they] get", "the 3.1% [the bank] forecast" */
export function isContact(groups: Groups, first: number, near: number): boolean {
  const { chunks } = groups;
  let left = near - 1;
  while (left >= first && chunks[left]!.kind === 'time') left--;
  if (left < first || !isThing(chunks[left]) || chunks[near]!.kind !== 'noun') return false;
  // "the bill [Hale] signed": two noun groups side by side
  const { first: start } = chunks[near]!;
  if (chunks[left]!.kind === 'noun' && chunks[left]!.after === start && groups.tokens[start]!.pos === 'PROPN') return true;
  return /^(?:i|you|he|she|it|we|they|the|a|an|its|their|his|her)$/.test(wordAt(groups, near));
}

/** "the war [France] had": two noun groups side by side, the second a name, and its verb. */
const isBesideName = ({ chunks, tokens }: Groups, at: number): boolean => {
  const [noun, name, verb] = [chunks[at], chunks[at + 1], chunks[at + 2]];
  return noun?.kind === 'noun' && name?.kind === 'noun' && tokens[name.first]!.pos === 'PROPN' && verb?.kind === 'verb';
};

/** "In [its report the bank] said": a fronted phrase and the subject that one noun group took together. */
export function isMerged(groups: Groups, first: number, near: number): boolean {
  const { chunks } = groups;
  const left = near - 2;
  return (
    itemAt(chunks, near - 1)?.kind === 'preposition' &&
    wordAt(groups, near - 1) !== 'of' &&
    (left < first || /^(?:comma|quote|conjunction|relative)$/.test(chunks[left]!.kind))
  );
}

/** "Among them [are] the twins": what stands behind a form of "be" that nothing stands before. */
export function isStanding(groups: Groups, at: number): boolean {
  const { chunks } = groups;
  return (
    /^(?:is|are|was|were|comes?|came)$/.test(headAt(groups, at)) &&
    chunks[at]!.after - chunks[at]!.first === 1 &&
    chunks[at + 1]?.kind === 'noun'
  );
}

export const EXAMPLES: readonly ClauseExample[] = [
  { text: 'The woes of Orsa - fuel costs rose 30% last year - have grown.', clauses: ['fuel costs | rose', 'fuel costs | have grown'] },
  { text: 'Fleet sales - new vans sold to firms - rose.', clauses: ['Fleet sales | sold', 'Fleet sales | rose'] },
  { text: 'A former miner, Tom Bell won 12 games.', clauses: ['Tom Bell | won'] },
  { text: 'One of the stars of silent film, Lee made 30 films.', clauses: ['Lee | made'] },
  { text: 'Oil, the fuel that worries us most, fell.', clauses: ['Oil | fell', 'the fuel | worries', 'Oil | fell'] },
  { text: 'A former miner, Tom Bell, won 12 games.', clauses: ['A former miner | won'] },
  { text: 'World 800m champion Ann Lee fell in May.', clauses: ['champion Ann Lee | fell'] },
  { text: 'After the war France had 300 mills.', clauses: ['France | had'] },
  { text: 'In a statement Orion said sales fell 4%.', clauses: ['- | -', 'Orion | said', 'sales | fell'] },
  { text: 'Under his guidance Orion has won five cups.', clauses: ['Orion | has won'] },
  { text: 'The organisation Oxfam raised £4m.', clauses: ['The organisation Oxfam | raised'] },
  { text: 'Moments later Ann Lee scored.', clauses: ['Ann Lee | scored'] },
  { text: 'Under its Vision 2040 strategy the council wants 4,000 homes.', clauses: ['the council | wants'] },
  { text: 'It said profit before exceptional items rose 8%.', clauses: ['It | said', 'profit | rose'] },
  { text: 'The bill Ann Lee signed has failed.', clauses: ['The bill | has failed', 'Ann Lee | signed', 'The bill | has failed'] },
  { text: 'Orion fell in a town Ann Lee left in May.', clauses: ['Orion | fell', 'Ann Lee | left'] },
  { text: 'The actor Tom Hale left in May.', clauses: ['The actor Tom Hale | left'] },
  { text: 'In Leeds, the county seat, Ms Lee won 4,000 votes.', clauses: ['Ms Lee | won'] },
  { text: 'They signed a striker from Luton who scored 20 goals.', clauses: ['They | signed', 'a striker | scored'] },
  { text: 'In Boston, Massachusetts, about 40 shops were sold.', clauses: ['about 40 shops | were sold'] },
  { text: 'In April 2019 the ministry cut the grant by 5%.', clauses: ['the ministry | cut'] },
  { text: 'In one town alone 300 clerks were sacked.', clauses: ['300 clerks | were sacked'] },
  { text: 'Over the last two years the mill has lost money.', clauses: ['the mill | has lost'] },
  { text: 'Shops there took £3m.', clauses: ['Shops | took'] },
  { text: 'In Leeds there were 40 shops.', clauses: ['there | were'] },
  { text: 'In Monday trading, shares fell 2%.', clauses: ['- | -', 'shares | fell'] },
  { text: 'In France and Italy, sales rose 5%.', clauses: ['- | -', 'sales | rose'] },
  { text: 'As a result, rents in the town fell 3%.', clauses: ['- | -', 'rents | fell'] },
  { text: 'Profits before tax rose 4%.', clauses: ['Profits | rose'] },
  { text: 'Before tax rose, profits fell 4%.', clauses: ['tax | rose', 'profits | fell'] },
  { text: 'Overseas, it took £9m.', clauses: ['it | took'] },
  { text: 'A record 400 people applied.', clauses: ['400 people | applied'] },
  { text: 'An average of 3,000 visitors watched each game.', clauses: ['3,000 visitors | watched'] },
  { text: 'Mr Lee told staff that sales of cars had fallen 4%.', clauses: ['Mr Lee | told', 'sales | had fallen'] },
  { text: 'The price index (PI) would rise 2%, the bank said.', clauses: ['The price index | would rise', 'the bank | said'] },
  { text: 'A clerk from Leeds who stole £400 was jailed.', clauses: ['A clerk | was jailed', 'A clerk | stole', 'A clerk | was jailed'] },
  { text: 'Among them are the twins.', clauses: ['the twins | are'] },
  { text: 'According to analysts, Orion, the largest bank in Wales, will earn £9m.', clauses: ['Orion | will earn'] },
  { text: 'One of the shops will close in May.', clauses: ['One | will close'] },
];
