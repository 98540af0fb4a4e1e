/** What a comma, a conjunction, a stop or a bracket begins: "sales rose 5%[, while profit fell 3%]", "exports rose 4% [and imports 9%]". */
import type { ClauseExample } from './example.js';
import { itemAt } from '../../lexicon/item-at.js';
import { isPeopleWord } from '../../lexicon/people.js';
import { reportingVerbs } from '../../lexicon/reporting.js';
import { BELIEVING, CLAUSAL, formsOf, isAbsolute, isElided, isInverted, isParticipial, isSubordinator, ownSubject } from './borders.js';
import { finiteAhead, headAt, isFinite, isThing, mayBeParticiple, wordAt, type Groups } from './groups.js';
import type { Outline } from './outline.js';
import { isPrepositional, subjectBefore } from './subjects.js';

const MULTIPLIES = /^(?:doubled|tripled|trebled|quadrupled|quintupled|halved)$/;

/** Reads a conjunction, comma, stop or opening bracket. */
export function readJoint(outline: Outline, at: number): void {
  const { groups, current } = outline;
  const { chunks, tokens } = groups;
  const { kind } = chunks[at]!;
  if (kind === 'conjunction' && isPrepositional(groups, at, current.verb === null && outline.subjectUntil(at) !== null)) return;
  let after = outline.pastLinks[at + 1]!;
  // "and [now] hold seven", "and [in May] sold"
  if (kind === 'conjunction') {
    const time = chunks[after]?.kind === 'preposition' ? after + 1 : after;
    if (chunks[time]?.kind === 'time' && chunks[time + 1]?.kind === 'verb') after = time + 1;
  }
  const follower = chunks[after];
  if (!follower) return;
  if (follower.kind === 'verb') return joinVerb(outline, at, after);
  const word = tokens[chunks[at]!.first]!;
  if (
    kind === 'conjunction' &&
    /^(?:while|whilst|although|though|whereas|if|because)$/.test(word.lower) &&
    follower.kind === 'noun' &&
    current.verb !== null
  )
    return outline.begin(at, null);
  if (follower.kind === 'relative') return;
  // "The buyer, [she noted], takes half"
  if (kind === 'comma' && current.verb === null && isInsertion(outline, at, after)) return outline.begin(at, after);
  if (kind === 'comma' && current.verb !== null && after === at + 1 && isAbsolute(groups, at)) return outline.begin(at, after);
  if (word.text === ';' && isPriced(groups, at)) return;
  if (word.text === ';' || (word.text === ':' && current.verb !== null)) return outline.begin(at, null);
  if (ownSubject(groups, after)) {
    if (beginsBeforeSubject(outline, at, after) && !isSecondObject(outline, at)) outline.begin(at, null);
  } else if (isDescribedSubject(outline, at, after)) outline.begin(at, after);
  else if (current.verb !== null && isElided(groups, current.verb, at, after))
    outline.begin(at, follower.kind === 'noun' ? after : null, current.verb);
}

/** What a joint right before a verb begins: ", [ranging] from", "and [cut] 300 jobs", "– found on many PCs – [amounted]". */
function joinVerb(outline: Outline, at: number, verb: number): void {
  const { groups, current } = outline;
  const { chunks } = groups;
  if (current.verb === null) {
    if (chunks[at]!.kind === 'comma' && isParticipial(groups, verb)) outline.begin(at, outline.subjectUntil(at));
    return;
  }
  if (isInverted(groups, verb)) return outline.begin(at, verb + 1);
  const participle = isParticipial(groups, verb);
  const thing = at > 0 && isThing(chunks[at - 1]);
  const earlier = isFinite(groups, chunks[verb]!) && !participle ? outline.waiting() : null;
  // "claims, [ranging] from £200 to £4m"
  if (wordAt(groups, verb) === 'ranging' && thing) return outline.begin(at, at - 1);
  if (earlier) return outline.resume(earlier, at, verb);
  if (isOfNoun(outline, at, verb)) return outline.begin(at, at - 1);
  const own = contentSubject(outline, at, verb);
  if (own !== null) {
    outline.beginBack(own, at, own, null);
    if (participle) outline.begin(at, thing ? at - 1 : own);
  } else
    outline.begin(at, speaker(outline, at, verb) ?? judged(outline, at) ?? (isInserted(outline) ? outline.previous! : current).subject);
}

/** "Ms Lee said that sales fell, [blaming] the rain": who speaks, and not what it is about. */
function speaker({ groups, current, open }: Outline, comma: number, participle: number): number | null {
  if (groups.chunks[comma]!.kind !== 'comma' || !SAYING.test(wordAt(groups, participle)) || open.length < 2) return null;
  if (current.verb === null || CLAUSAL.has(headAt(groups, current.verb))) return null;
  // "sales rose, [adding] £2m to costs"
  if (wordAt(groups, participle) === 'adding' && /^(?:quantity|adverb|noun)$/.test(groups.chunks[participle + 1]?.kind ?? '')) return null;
  for (let k = open.length - 2; k >= 0; k--) {
    const { verb, subject } = open[k]!;
    if (verb !== null && subject !== null && CLAUSAL.has(headAt(groups, verb)) && !/^(?:is|are|was|were|be)$/.test(headAt(groups, verb)))
      return subject;
  }
  return null;
}

const SAYING =
  /^(?:saying|adding|estimating|predicting|forecasting|noting|citing|claiming|warning|arguing|insisting|blaming|calling|stressing|quoting|suggesting|reckoning|pointing|telling|describing|explaining|promising|accusing|urging)$/;

/** "praised [ministers] for reaching", "fined [Orion] for selling": whom a verb blames or thanks did it. */
function judged({ groups, current: { verb } }: Outline, joint: number): number | null {
  const { chunks } = groups;
  return verb !== null &&
    wordAt(groups, joint) === 'for' &&
    verb === joint - 2 &&
    chunks[joint - 1]!.kind === 'noun' &&
    JUDGING.has(headAt(groups, verb))
    ? joint - 1
    : null;
}

const JUDGING = formsOf(
  'praise blame criticise criticize fine thank condemn attack arrest jail punish sue sentence ban charge suspend sack commend applaud fault',
);

/** Whether what has its own subject behind a joint is a clause, and no apposition or second subject. */
function beginsBeforeSubject(outline: Outline, at: number, after: number): boolean {
  const { groups, current } = outline;
  const { chunks, tokens } = groups;
  // "[Overseas], it took £9m"
  if (chunks[at]!.kind === 'comma' && chunks.slice(current.first, at).every(({ kind }) => kind === 'adverb')) return false;
  if (current.verb !== null || hasMultiplied(outline, at)) return true;
  if (chunks[at]!.kind === 'conjunction') return isSubordinator(tokens[chunks[at]!.first]!);
  const joined = chunks
    .slice(at + 1, after)
    .some(({ first }) => /^(?:but|while|whilst|whereas|although|though|as)$/.test(tokens[first]!.lower));
  return chunks[at]!.kind !== 'comma' || joined || outline.subjectUntil(at) === null;
}

/** "a chip which joins a modem [and a processor] could", "a plan to sell mills in Leeds [and York] drew fire": a second object, as the one verb ahead is what an earlier clause waits for. */
function isSecondObject(outline: Outline, at: number): boolean {
  const { groups, current } = outline;
  const { chunks } = groups;
  if (current.verb === null || !(/^(?:and|or)$/.test(wordAt(groups, at)) || isListed(groups, at))) return false;
  if (chunks[current.first]!.kind !== 'relative' && !/^(?:to$|.{2,}ing$)/.test(wordAt(groups, current.verb))) return false;
  return isThing(itemAt(chunks, at - 1)) && finiteAhead(groups, at + 1).count === 1 && outline.waiting() !== null;
}

/** "fire[,] floods[,] theft and rain": a comma between things, with the last of them behind "and". */
export function isListed({ chunks, tokens }: Groups, comma: number): boolean {
  let i = comma;
  while (chunks[i]?.kind === 'comma' && isThing(itemAt(chunks, i - 1)) && isThing(chunks[i + 1])) i += 2;
  return i > comma && chunks[i]?.kind === 'conjunction' && /^(?:and|or)$/.test(tokens[chunks[i]!.first]!.lower) && isThing(chunks[i + 1]);
}

/** "As sales fell, [Orion], a bank, said so", ", but [Ann Lee], who lost, paid £9": a subject with an insertion between it and its verb. */
function isDescribedSubject({ groups, current, open }: Outline, at: number, subject: number): boolean {
  const { chunks, tokens } = groups;
  if (current.verb === null || !isThing(chunks[subject]) || !/^(?:comma|open)$/.test(chunks[subject + 1]?.kind ?? '')) return false;
  if (chunks[at]!.kind !== 'comma') return false;
  if (subject === at + 1) {
    // the sentence still lacks its main clause
    const subordinate = isSubordinator(tokens[chunks[current.first]!.first]!) && chunks[current.first]!.kind === 'conjunction';
    if (!subordinate || open.some(({ verb }, index) => verb !== null && index < open.length - 1)) return false;
  } else if (!/^(?:and|but|while|whereas|although|though)$/.test(wordAt(groups, at + 1))) return false;
  const last = Math.min(chunks.length, subject + LONGEST_INSERTION);
  for (let i = subject + 3; i < last; i++) {
    const { kind } = chunks[i]!;
    if (kind === 'stop' || kind === 'quote') return false;
    if (kind !== 'comma' && kind !== 'close') continue;
    let verb = i + 1;
    while (chunks[verb]?.kind === 'adverb') verb++;
    if (chunks[verb]?.kind !== 'verb') continue;
    return isFinite(groups, chunks[verb]!) && !isParticipial(groups, verb) && !isInverted(groups, verb);
  }
  return false;
}

/** How many chunks may stand between a subject and the verb behind its insertion. */
const LONGEST_INSERTION = 16;

/** "The case involved Ann Lee, [jailed] in May": a participle of the object or the apposition right in front of it. */
function isOfNoun({ groups, current }: Outline, comma: number, participle: number): boolean {
  const { chunks, tokens } = groups;
  if (chunks[comma]!.kind !== 'comma' || participle !== comma + 1 || itemAt(chunks, comma - 1)?.kind !== 'noun') return false;
  // "A film [starring Ann Lee], made in 2019, …"
  if (current.verb === null || !isFinite(groups, chunks[current.verb]!)) return false;
  const word = wordAt(groups, participle);
  // "is standing trial, [accused] of theft"
  if (OF_PERSONS.test(word) && tokens[chunks[comma - 1]!.head]!.pos !== 'PROPN' && !isPeopleWord(headAt(groups, comma - 1))) return false;
  if (/^(?:designed|intended|meant|expected|built)$/.test(word)) return current.verb === comma - 2;
  if (!mayBeParticiple(groups, chunks[participle]!) || word.endsWith('ing') || OF_CAUSE.test(word)) return false;
  if (!/^(?:preposition|quantity)$/.test(chunks[participle + 1]?.kind ?? '')) return false;
  return current.verb === comma - 2 || itemAt(chunks, comma - 2)?.kind === 'comma';
}

const OF_PERSONS = /^(?:accused|charged|convicted|jailed|arrested|suspected|sentenced|wanted|aged|acquitted|cleared|remanded|imprisoned)$/;

/** Participles that tell why a subject moved or what it was set against, and verbs that have none. */
const OF_CAUSE =
  /^(?:helped|hit|driven|boosted|led|buoyed|hurt|dragged|weighed|supported|fuelled|fueled|followed|compared|aided|spurred|lifted|pushed|prompted|battered|squeezed|undermined|depressed|offset|propelled|backed|encouraged|raised|added|based|died|rose|fell|happened|arrived|remained|appeared|emerged|returned|moved|turned|beaten|watched|joined|reported|said|announced|predicted|estimated)$/;

/** "£9m ($17m[;] 13m euros), or 5% of it": between sums in brackets. */
function isPriced({ chunks }: Groups, at: number): boolean {
  return itemAt(chunks, at - 1)?.kind === 'quantity' && itemAt(chunks, at - 2)?.kind === 'open' && chunks[at + 1]?.kind === 'quantity';
}

/** "[We doubled] sales and they fell": the verb is a quantity. */
function hasMultiplied(outline: Outline, until: number): boolean {
  const { chunks, tokens } = outline.groups;
  for (let k = outline.current.first; k < until; k++)
    if (chunks[k]!.kind === 'quantity' && MULTIPLIES.test(tokens[chunks[k]!.after - 1]!.lower) && outline.subjectUntil(k) !== null)
      return true;
  return false;
}

/** Whether a speaker and a verb of saying between commas stand behind the subject of a clause that waits for its verb. */
export function isInsertion(outline: Outline, comma: number, speaker: number): boolean {
  const { groups } = outline;
  const { chunks } = groups;
  return (
    chunks[speaker]!.kind === 'noun' &&
    chunks[speaker + 1]?.kind === 'verb' &&
    (BELIEVING.has(headAt(groups, speaker + 1)) || reportingVerbs.has(headAt(groups, speaker + 1))) &&
    chunks[speaker + 2]?.kind === 'comma' &&
    chunks[speaker + 3]?.kind === 'verb' &&
    outline.subjectUntil(comma) !== null
  );
}

/** "pay rose, [the bank said], and was …": a reporting clause of subject and verb between commas, which the one before goes on behind. */
function isInserted({ groups, current, previous }: Outline): boolean {
  const { chunks } = groups;
  const { verb, first } = current;
  if (verb === null || !previous || previous.verb === null || previous.subject === null || chunks[first]!.kind !== 'comma') return false;
  return verb <= first + 2 && BELIEVING.has(headAt(groups, verb)) && /^(?:comma|quote)$/.test(chunks[verb + 1]?.kind ?? '');
}

/** The subject of an object clause without "that", with its apposition or a participle between commas in front of its verb. */
function contentSubject({ groups, current }: Outline, comma: number, verb: number): number | null {
  const { chunks } = groups;
  if (current.verb === null || !BELIEVING.has(headAt(groups, current.verb))) return null;
  let own = subjectBefore(groups, current.verb + 1, comma);
  if (own === null || chunks[own]!.kind !== 'noun') return null;
  // "said [its owner], Orion, was ill"
  if (own === comma - 1 && chunks[comma]!.kind === 'comma' && own - 2 > current.verb && chunks[own - 1]!.kind === 'comma') {
    if (chunks[own - 2]!.kind !== 'noun' || chunks[verb]!.kind !== 'verb' || !isFinite(groups, chunks[verb]!)) return null;
    own -= 2;
  }
  return isApposed(groups, own) || isParted(groups, verb) || isEnclosed(groups, own, comma, verb) ? own : null;
}

/** "said [rivals], such as Merrow, had spent £9m", "said [the mill], in Leeds, is shut": what hangs on the subject between two commas. */
function isEnclosed(groups: Groups, own: number, comma: number, verb: number): boolean {
  const { chunks } = groups;
  if (chunks[comma]!.kind !== 'comma' || isParticipial(groups, verb) || !isFinite(groups, chunks[verb]!)) return false;
  let opens = own + 1;
  while (opens < comma && /^(?:preposition|noun|time)$/.test(chunks[opens]!.kind)) opens++;
  if (chunks[opens]?.kind !== 'comma' || opens >= comma - 1 || comma - opens > LONGEST_INSERTION) return false;
  for (let i = opens + 1; i < comma; i++)
    if (
      /^(?:comma|relative|quote|stop)$/.test(chunks[i]!.kind) ||
      (chunks[i]!.kind === 'verb' && isFinite(groups, chunks[i]!) && i > opens + 1)
    )
      return false;
  return true;
}

/** "believe [the lorry], a Volvo, was doing 60mph" */
function isApposed({ chunks }: Groups, own: number): boolean {
  return chunks[own + 1]?.kind === 'comma' && /^(?:noun|other|quantity)$/.test(chunks[own + 2]?.kind ?? '');
}

/** Past forms that are participles too. */
const UNCHANGED = /^(?:set|put|cut|hit|shut|led|built|held|made|sold|bought|sent|won|lost|left|found|told|brought|kept|paid|laid)$/;

/** "said [the cut] in rates, first told in May, would help" */
function isParted(groups: Groups, participle: number): boolean {
  const { chunks } = groups;
  if (!isParticipial(groups, participle) && !UNCHANGED.test(wordAt(groups, participle))) return false;
  let end = participle + 1;
  while (end < chunks.length && !/^(?:comma|verb|stop)$/.test(chunks[end]!.kind)) end++;
  const verb = chunks[end + 1];
  return chunks[end]?.kind === 'comma' && verb?.kind === 'verb' && isFinite(groups, verb) && !isParticipial(groups, end + 1);
}

export const EXAMPLES: readonly ClauseExample[] = [
  { text: 'Orion is the biggest brewer in the world and in May sold 40 shops.', clauses: ['Orion | is', 'Orion | sold'] },
  { text: 'The court fined Orion for selling 40 cars.', clauses: ['The court | fined', 'Orion | selling'] },
  { text: 'The bank won a fine for selling 40 cars.', clauses: ['The bank | won', 'The bank | selling'] },
  {
    text: 'Ms Lee said that sales would fall, blaming two strikes.',
    clauses: ['Ms Lee | said', 'sales | would fall', 'Ms Lee | blaming'],
  },
  {
    text: 'A chip which joins a modem and a processor on one board could make 40 phones cheaper.',
    clauses: ['A chip | could make', 'A chip | joins', 'A chip | could make'],
  },
  { text: 'When the bank fell, Orion, its largest holder, sold £9m.', clauses: ['the bank | fell', 'Orion | sold'] },
  {
    text: 'The plan worked, but Ann Lee, a clerk who spent nine years in jail, quickly spent £9m.',
    clauses: ['The plan | worked', 'Ann Lee | spent', 'a clerk | spent', 'Ann Lee | spent'],
  },
  { text: 'The case involved a former clerk, Tom Hale, jailed for 12 years.', clauses: ['The case | involved', 'Tom Hale | jailed'] },
  { text: 'Orion opened a mill, helped by £9m in grants.', clauses: ['Orion | opened', 'Orion | helped'] },
  { text: 'The trade is worth £9m a year ($17m; 13m euros), or 5% of exports.', clauses: ['The trade | is'] },
  { text: 'Outlays nearly doubled to $9m, and the firm said so.', clauses: ['Outlays | -', 'the firm | said'] },
  { text: 'We doubled sales last year and we expect more.', clauses: ['We | -', 'we | expect'] },
  {
    text: 'Its biggest buyer, she noted, takes 45% of output.',
    clauses: ['Its biggest buyer | takes', 'she | noted', 'Its biggest buyer | takes'],
  },
  {
    text: 'Hourly pay rose 4%, the bank said, and was up 1% in May.',
    clauses: ['Hourly pay | rose', 'the bank | said', 'Hourly pay | was'],
  },
  { text: 'Orion faces 40 claims, ranging from £200 to £4m.', clauses: ['Orion | faces', '40 claims | ranging'] },
  {
    text: 'Ms Lee said the cut in fares, told in May, would cost £9m.',
    clauses: ['Ms Lee | said', 'the cut | would cost', 'fares | told', 'the cut | would cost'],
  },
  {
    text: 'Ms Lee said rivals, such as Orion, had spent £9m, and that the mill, in Leeds, employs 40 people.',
    clauses: ['Ms Lee | said', 'rivals | had spent', 'the mill | employs'],
  },
  { text: 'Ms Lee said its owner, Tom Hale, was ill.', clauses: ['Ms Lee | said', 'its owner | was'] },
  { text: 'Ms Lee said the scheme, set up in May, had cost £9m.', clauses: ['Ms Lee | said', 'the scheme | set', 'the scheme | had cost'] },
  { text: 'Orion back in profit, but shares slide 7%.', clauses: ['Orion | -', 'shares | slide'] },
  { text: 'Police believe the van, a 4-tonne lorry, was doing 60mph.', clauses: ['Police | believe', 'the van | was doing'] },
  { text: 'The Greens gained two seats and now hold seven.', clauses: ['The Greens | gained', 'The Greens | hold'] },
  { text: 'Fears about fraud – found on many sites – rose 4%.', clauses: ['Fears | found', 'Fears | rose'] },
  { text: 'Investigators believe the lorry, a Volvo, was doing 60mph.', clauses: ['Investigators | believe', 'the lorry | was doing'] },
  { text: 'The chain closed 12 shops, its sales down 4%.', clauses: ['The chain | closed', 'its sales | -'] },
  { text: 'The euro fell 2%, while the yen rose 1%.', clauses: ['The euro | fell', '- | -', 'the yen | rose'] },
  { text: 'The firm closed 12 shops and cut 300 jobs.', clauses: ['The firm | closed', 'The firm | cut'] },
];
