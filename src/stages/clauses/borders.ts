/** Where a clause begins and ends: own subjects, ellipsis, absolutes, participles, inversion, titles in quotation marks. */
import type { ClauseExample } from './example.js';
import type { Token } from '../../document.js';
import { SOURCE_NOUNS, SPEAKER_NOUNS, statingVerbs } from '../../lexicon/reporting.js';
import {
  BARRIER,
  finiteAhead,
  headAt,
  isFinite,
  isThing,
  mayBeParticiple,
  measuresFrom,
  wordAt,
  type Group,
  type Groups,
} from './groups.js';
import { itemAt } from '../../lexicon/item-at.js';
import { verbForms } from '../../lexicon/word-forms.js';

/** Quotation marks around a title ("Iron Harbor 3") or a word ("steered"): few chunks between them, and no sentence. They border no clause. */
export function titleQuotes({ chunks, tokens }: Groups): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 0; i < chunks.length; i++) {
    if (chunks[i]!.kind !== 'quote' || found.has(i)) continue;
    const word = isQuotedWord(chunks, tokens, i);
    for (let k = i + 1; k < chunks.length && k <= i + 5 && (word || chunks[k]!.kind !== 'verb'); k++) {
      if (chunks[k]!.kind !== 'quote') continue;
      found.add(i).add(k);
      break;
    }
  }
  return found;
}

/** `is accused of "steering" it`, `had "learned" to save`: a lone verb in small letters inside a sentence. */
function isQuotedWord(chunks: readonly Group[], tokens: readonly Token[], at: number): boolean {
  const [verb, close, behind] = [chunks[at + 1], chunks[at + 2], chunks[at + 3]];
  if (verb?.kind !== 'verb' || close?.kind !== 'quote' || at === 0 || !behind || BARRIER.has(behind.kind)) return false;
  return /^(?:verb|preposition)$/.test(chunks[at - 1]!.kind) && /^\p{Ll}/u.test(tokens[verb.first]!.text);
}

/** Whether a noun group and then a finite verb stand before the next barrier. */
export function ownSubject(groups: Groups, from: number): boolean {
  const { chunks } = groups;
  let noun = false;
  for (let i = from; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'verb' && isReducedRelative(groups, i)) continue;
    if (chunk.kind === 'verb') return noun && isFinite(groups, chunk);
    if (chunk.kind === 'preposition' && /^(?:noun|quantity|time)$/.test(chunks[i + 1]?.kind ?? '')) i++;
    // "in Wales [and Kenya] but the group wants": what stands behind "but" is of its own clause
    else if (chunk.kind === 'conjunction' && noun && /^(?:but|while|whereas|although|because)$/.test(wordAt(groups, i))) return false;
    // "ran 40 yards [and 2 laps] and won": a second object
    // "cut its board and [staff and now runs] 40 shops"
    // "[, two days] after the strike ended"
    else if (chunk.kind === 'conjunction' && (!noun || isVerbNext(groups, i + 1) || measuresFrom(groups, i))) return false;
    else if (chunk.kind === 'noun' || chunk.kind === 'quantity') noun = true;
    else if (BARRIER.has(chunk.kind) || chunk.kind === 'relative') return false;
  }
  return false;
}

/** "and [sold]", "and [now holds]", "but [often lost]" */
function isVerbNext({ chunks }: Groups, at: number): boolean {
  const kind = chunks[at]?.kind;
  return kind === 'verb' || ((kind === 'time' || kind === 'adverb') && chunks[at + 1]?.kind === 'verb');
}

export function isSubordinator(token: Token): boolean {
  return !/^(?:and|or|but|nor|plus)$/.test(token.lower);
}

/**
 * "shipments fell 33% [and revenue 12%]", "the euro rose to $1.17 [and sterling to $1.32]", "prices fell 1% in Wales [and in Scotland 2%]":
 * a group without a verb that repeats the pattern of the clause before it.
 */
export function isElided(groups: Groups, verb: number, at: number, after: number): boolean {
  const { chunks } = groups;
  let quantityBefore = false;
  for (let i = verb + 1; i < at; i++) quantityBefore ||= chunks[i]!.kind === 'quantity';
  if (!quantityBefore) return false;
  let i = after;
  const place = chunks[i]!.kind === 'preposition' && wordAt(groups, i) === 'in' && chunks[i + 1]?.kind === 'noun';
  if (place) i++;
  if (chunks[i]!.kind !== 'noun' || /^(?:it|they|he|she|up|a|an)$/.test(wordAt(groups, i))) return false;
  i++;
  while (chunks[i]?.kind === 'preposition' && /^(?:of|in|at)$/.test(wordAt(groups, i)) && chunks[i + 1]?.kind === 'noun') i += 2;
  if (chunks[i]?.kind === 'comma') i++;
  if (!place && chunks[i]?.kind === 'preposition' && /^(?:to|by|at)$/.test(wordAt(groups, i))) i++;
  while (chunks[i]?.kind === 'other' || chunks[i]?.kind === 'adverb') i++;
  if (chunks[i]?.kind !== 'quantity') return false;
  const behind = chunks[i + 1];
  return behind === undefined || behind.kind !== 'noun' || behind.first > chunks[i]!.after;
}

/** "[with the euro up 0.05%]", "[with 12% coming from …]", "[, its sales down 4%]": a subject and its predicate behind "with" or a comma. */
export function isAbsolute(groups: Groups, at: number): boolean {
  const { chunks } = groups;
  // "with [just] 46% of firms calling it a threat"
  const thing = !isThing(chunks[at + 1]) && /^(?:just|only|some|even)$/.test(wordAt(groups, at + 1)) ? at + 2 : at + 1;
  if (!isThing(chunks[thing])) return false;
  let i = thing + 1;
  while (/^(?:of|from|in|at|on|for)$/.test(wordAt(groups, i)) && isThing(chunks[i + 1])) i += 2;
  while (chunks[i]?.kind === 'other' || chunks[i]?.kind === 'adverb' || /^(?:now|currently|today)$/.test(wordAt(groups, i))) i++;
  const next = chunks[i];
  if (!next) return false;
  const lower = wordAt(groups, i);
  // "the stock soared, [closing] up $11"
  if (chunks[at]!.kind === 'comma' && /ing$/.test(wordAt(groups, at + 1))) return false;
  if (chunks[at]!.kind === 'comma')
    return (
      (/^(?:up|down|off)$/.test(lower) && chunks[i + 1]?.kind === 'quantity') ||
      (next.kind === 'verb' && (/^(?:being|having)$/.test(lower) || isDoing(groups, at + 1, i)))
    );
  if (/^(?:due|set|expected|scheduled|likely)$/.test(lower)) return true;
  return (
    /^(?:up|down|off)$/.test(lower) ||
    (next.kind === 'verb' && (/ing$/.test(lower) || (PARTICIPLE.test(lower) && next.after - next.first === 1)))
  );
}

/** "Orion won, [Ann Lee scoring] 20 points": a name that does something of its own; but "in Dayton, Ohio, making tyres". */
function isDoing(groups: Groups, thing: number, verb: number): boolean {
  const { chunks, tokens } = groups;
  const { first, after } = chunks[verb]!;
  return (
    verb === thing + 1 &&
    after === first + 1 &&
    /^.{2,}ing$/.test(wordAt(groups, verb)) &&
    !/^(?:including|according|following|using|excluding|starring|featuring)$/.test(wordAt(groups, verb)) &&
    tokens[chunks[thing]!.head]!.pos === 'PROPN' &&
    tokens[chunks[thing]!.first]!.pos !== 'DET' &&
    !groups.impersonal(chunks[thing]!.head) &&
    tokens[chunks[thing - 2]?.head ?? 0]!.pos !== 'PROPN' &&
    /^(?:quantity|noun|other|preposition)$/.test(chunks[verb + 1]?.kind ?? '')
  );
}

/** Past participles, regular or not. */
const PARTICIPLE =
  /^(?:.{2,}ed|sold|cut|spent|built|made|lost|left|held|paid|shut|hit|won|sent|set|put|taken|given|known|drawn|found|shot|thrown|written|seen|kept|laid|bought|torn|born|driven|stolen)$/;

/** "show" → show, shows, showed, showing, shown */
export function formsOf(infinitives: string): Set<string> {
  return new Set(infinitives.split(' ').flatMap(verbForms));
}

/** "expects [Bank rate] to fall": verbs whose object is the subject of the infinitive behind it. */
export const RAISING: ReadonlySet<string> = formsOf(
  'expect forecast predict project want allow help force cause urge ask lead see require enable order get push prompt tell',
);

/** "…, [said] Ann Lee, an economist": a speaker behind the verb, with no verb of their own. */
export function isInverted(groups: Groups, at: number): boolean {
  const { chunks, tokens } = groups;
  const verb = chunks[at]!;
  if (verb.after - verb.first !== 1 || !statingVerbs.has(tokens[verb.first]!.lower) || !/(?:d|s)$/.test(tokens[verb.first]!.lower))
    return false;
  const speaker = chunks[at + 1];
  if (
    speaker?.kind !== 'noun' ||
    !(
      tokens[speaker.head]!.pos === 'PROPN' ||
      SPEAKER_NOUNS.has(tokens[speaker.head]!.lower) ||
      SOURCE_NOUNS.has(tokens[speaker.head]!.lower)
    )
  )
    return false;
  return finiteAhead(groups, at + 2).count === 0;
}

/** "damage [caused] by hail was …": a lone participle behind a noun, with the sentence's verb still to come. */
export function isReducedRelative(groups: Groups, at: number): boolean {
  const { chunks } = groups;
  const chunk = chunks[at]!;
  const passive = wordAt(groups, at + 1) === 'by' && chunks[at + 2]?.kind !== 'time' && chunk.after - chunk.first === 1;
  if (!(passive || mayBeParticiple(groups, chunk)) || at === 0 || !(isThing(chunks[at - 1]) || isAnyone(groups, at - 1))) return false;
  if (
    doesItself(groups, at - 1) ||
    /^(?:died|arrived|happened|occurred|collapsed|vanished|emerged|appeared|remained)$/.test(wordAt(groups, at))
  )
    return false;
  const next = chunks[at + 1];
  if (next?.kind === 'verb') return isFinite(groups, next);
  // "patients [given] the drug": forms that are never a past tense
  if (next?.kind !== 'preposition' && next?.kind !== 'adverb' && !/(?:ing|^given|^shown)$/.test(wordAt(groups, at))) return false;
  let inside = false;
  for (let i = at + 1; i < chunks.length; i++) {
    const { kind, first, after } = chunks[i]!;
    // "shops opened in towns [hit] by floods": one more participle
    if (kind === 'verb' && after - first === 1 && wordAt(groups, i + 1) === 'by' && chunks[i - 1]!.kind === 'noun') continue;
    // "a man accused of [stealing] £3m has fled"
    if (kind === 'verb' && isGoverned(groups, i)) {
      inside = true;
      continue;
    }
    if (kind === 'verb' && inside && mayBeParticiple(groups, chunks[i]!) && !OF_PERSONS.test(wordAt(groups, at))) return false;
    if (kind === 'verb') return isFinite(groups, chunks[i]!) && chunks[i - 1]!.kind !== 'relative';
    if (BARRIER.has(kind) || kind === 'conjunction' || kind === 'relative') return false;
  }
  return false;
}

/** What is told of people who have done wrong, and by no one's own verb: "a man [accused] of theft". */
const OF_PERSONS = /^(?:accused|charged|convicted|suspected|sentenced|wanted|acquitted|cleared|blamed)$/;

/** "accused of [stealing] £3m": behind a preposition, and nothing that a statement stands behind. */
const isGoverned = (groups: Groups, at: number): boolean =>
  itemAt(groups.chunks, at - 1)?.kind === 'preposition' &&
  /^.{2,}ing$/.test(wordAt(groups, at)) &&
  !isFinite(groups, groups.chunks[at]!) &&
  !CLAUSAL.has(headAt(groups, at));

/** "[anyone] earning more", "[those] living alone" */
const isAnyone = (groups: Groups, at: number): boolean =>
  groups.chunks[at]!.kind === 'other' && /^(?:anyone|everyone|someone|those|nobody)$/.test(wordAt(groups, at));

/** "the bill [she] signed", "the bill [Ann Lee] signed": behind another noun group, who did it. */
function doesItself({ chunks, tokens }: Groups, at: number): boolean {
  const left = itemAt(chunks, at - 1);
  const { kind, first } = chunks[at]!;
  if (kind !== 'noun' || left?.kind !== 'noun' || left.after !== first) return false;
  return /^(?:i|he|she|we|they)$/.test(tokens[first]!.lower) || (tokens[first]!.pos === 'PROPN' && tokens[left.first]!.pos !== 'PROPN');
}

/** "launched a phone [priced] at $500": a participle right behind an object. */
export function isTrailing(groups: Groups, at: number): boolean {
  const before = itemAt(groups.chunks, at - 1);
  const next = groups.chunks[at + 1]?.kind;
  // "from the £13m [seen] a year earlier"
  const timed =
    next === 'time' &&
    before?.kind === 'quantity' &&
    /^(?:seen|made|lost|earned|reported|recorded|posted|spent|paid)$/.test(wordAt(groups, at));
  return isThing(before) && mayBeParticiple(groups, groups.chunks[at]!) && (next === 'preposition' || timed);
}

/** "the poll, [taken] in May, had": a participle behind a comma, with a finite verb right behind the next one. */
export function isParticipial(groups: Groups, at: number): boolean {
  const { chunks } = groups;
  const chunk = chunks[at]!;
  if (!mayBeParticiple(groups, chunk)) return false;
  if (/ing$/.test(wordAt(groups, at))) return true;
  const { count, to } = finiteAhead(groups, at + 1);
  if (count > 0 || chunks[to]?.kind !== 'comma') return false;
  let after = to + 1;
  while (chunks[after]?.kind === 'adverb') after++;
  const verb = chunks[after];
  return verb?.kind === 'verb' && isFinite(groups, verb) && !isInverted(groups, after);
}

/** Whether any verb follows before a full stop. */
export function hasVerbAhead({ chunks }: Groups, from: number): boolean {
  for (let i = from; i < chunks.length && chunks[i]!.kind !== 'stop'; i++) if (chunks[i]!.kind === 'verb') return true;
  return false;
}

/** Verbs whose object clause may do without "that": "believe [the lorry, a Volvo, was doing 60mph]". */
export const BELIEVING: ReadonlySet<string> = formsOf('say think believe estimate report find claim fear hope reckon show suggest');

/** Verbs with a clause as their object. */
export const CLAUSAL: ReadonlySet<string> = new Set([
  ...BELIEVING,
  ...formsOf('mean add note know see tell announce insist predict expect warn feel confirm reveal argue admit forecast calculate'),
  ...'is are was were be'.split(' '),
]);

export const EXAMPLES: readonly ClauseExample[] = [
  { text: 'Nine clerks died in a fire started by a candle.', clauses: ['Nine clerks | died', 'a fire | started'] },
  { text: 'Nine shops opened in a town hit by floods.', clauses: ['Nine shops | opened', 'Nine shops | hit'] },
  { text: 'Rents vary, with some tenants paying £50.', clauses: ['Rents | vary', 'some tenants | paying'] },
  { text: 'Sales fell, with the top lamp now priced at £900.', clauses: ['Sales | fell', 'the top lamp | priced'] },
  { text: 'It sells tiles in Wales and Kenya but the group wants 40 shops.', clauses: ['It | sells', 'the group | wants'] },
  { text: 'The recall caused its earnings to slip by 4%.', clauses: ['The recall | caused', 'its earnings | to slip'] },
  { text: 'Fear has faded, with just 46% of firms calling it a threat.', clauses: ['Fear | has faded', '46% | calling'] },
  { text: 'The auction made $91m, with 38 lots sold.', clauses: ['The auction | made', '38 lots | sold'] },
  { text: 'It posted a rise in profits to £98m from the £63m seen a year earlier.', clauses: ['It | posted'] },
  { text: 'She is accused of "steering" a £3m fraud at a bank.', clauses: ['She | is accused'] },
  { text: 'The firm cut its board and sales staff and now runs 40 shops.', clauses: ['The firm | cut', 'The firm | runs'] },
  { text: 'It has 18 jets on order, with deliveries due to begin in May.', clauses: ['It | has', 'deliveries | to begin'] },
  { text: 'The strike ends with pay raised to £12.', clauses: ['The strike | ends', 'pay | raised'] },
  { text: 'Orion won, Ann Lee scoring 20 points.', clauses: ['Orion | won', 'Ann Lee | -', 'Ann Lee | scoring'] },
  { text: 'Orion has a mill in Dayton, Ohio, making tiles.', clauses: ['Orion | has', 'Orion | making'] },
  {
    text: 'A man accused of stealing £3m has been jailed.',
    clauses: ['A man | has been jailed', 'A man | stealing', 'A man | has been jailed'],
  },
  { text: 'Thanks to rain, output rose 4%.', clauses: ['- | -', 'output | rose'] },
  { text: 'It spent £4m with help from the navy arriving in May.', clauses: ['It | spent', 'help | arriving'] },
  { text: 'The poll, taken in May, had a margin of 3%.', clauses: ['The poll | had', 'The poll | taken', 'The poll | had'] },
  { text: 'Fraud reported by shoppers rose 8%.', clauses: ['Fraud | rose'] },
  { text: 'Patients given the drug lost 15% of their weight.', clauses: ['Patients | lost'] },
  { text: 'The list led by two brothers grew by 5%.', clauses: ['The list | grew'] },
  { text: '"Rents will rise 5%," said Ann Lee, a broker.', clauses: ['Rents | will rise', 'Ann Lee | said'] },
  {
    text: 'The firm, based in Leeds, said its profits fell by 2%.',
    clauses: ['The firm | said', 'The firm | based', 'The firm | said', 'its profits | fell'],
  },
  { text: 'Sales rose 16%, with 12% coming from books.', clauses: ['Sales | rose', '12% | coming'] },
  { text: 'He ran 40 yards and two laps and threw a ball 30 yards.', clauses: ['He | ran', 'He | threw'] },
  {
    text: 'Two days after Mr Hale quit, Ms Lee resigned, a week before the mill closed.',
    clauses: ['- | -', 'Mr Hale | quit', 'Ms Lee | resigned', 'the mill | closed'],
  },
  { text: 'Ms Lee resigned in May, two days after Mr Hale quit.', clauses: ['Ms Lee | resigned', 'Mr Hale | quit'] },
  { text: 'Exports rose 4% and imports 9%.', clauses: ['Exports | rose', 'imports | rose'] },
  { text: 'Exports rose 4% and imports fell.', clauses: ['Exports | rose', 'imports | fell'] },
];
