/** What a verb begins: the clause's own verb, or a clause of its own: "bought a mill [employing] 40 people", "said [net profit fell] 18%". */
import type { ClauseExample } from './example.js';
import { itemAt } from '../../lexicon/item-at.js';
import { TO_DO_NOUNS } from '../../lexicon/intentions.js';
import { NOMINAL_HEADS } from '../../lexicon/nominals.js';
import { isPeopleWord } from '../../lexicon/people.js';
import { BELIEVING, CLAUSAL, formsOf, isInverted, isReducedRelative, isTrailing, RAISING } from './borders.js';
import { BARRIER, finiteAhead, headAt, isFinite, isSum, isThing, wordAt, type Group, type Groups } from './groups.js';
import { isInsertion, isListed } from './joints.js';
import type { Open, Outline } from './outline.js';
import { antecedent } from './antecedents.js';
import { isContact, isMerged, isStanding, lastBefore, nearestSubject, subjectBefore } from './subjects.js';

const AMOUNTING = /^(?:totall?ing|averaging|exceeding|numbering)$/;

/** "The poll [shows] Ann Lee leading Bo Farr": of these only a participle tells what the object does. */
const SHOWING = formsOf('show find depict picture');
/** What things are like rather than what somebody does. */
const DESCRIBING =
  /^(?:employing|containing|comprising|weighing|measuring|seating|costing|involving|spanning|covering|featuring|living|requiring|banning|belonging)$/;

/** "[resulted] in the bank paying", "[ended] with Orion closing" */
const ENDING = /^(?:results?|resulted|resulting|leads?|led|leading|ends?|ended|ending)$/;

/** Reads the verb group at a chunk. */
export function readVerb(outline: Outline, at: number): void {
  if (outline.current.verb === null) readFirstVerb(outline, at);
  else readNextVerb(outline, at, outline.current.verb);
}

function readFirstVerb(outline: Outline, at: number): void {
  const { groups, current } = outline;
  if (isReducedRelative(groups, at)) return;
  const near = lastBefore(groups, current.first, at);
  const subject = current.subject ?? outline.subjectUntil(at);
  // "the 3.1% [the bank had forecast] was": a relative clause without its pronoun
  if (current.subject === null && near !== null && isContact(groups, current.first, near) && finiteAhead(groups, at + 1).count > 0)
    return outline.beginBack(near, at, near, at);
  // "a film [starring Ann Lee], is": a participle is no clause's only verb
  if (
    near !== null &&
    near === subject &&
    !isFinite(groups, groups.chunks[at]!) &&
    wordAt(groups, at) !== 'to' &&
    wordAt(groups, current.first) !== 'with'
  )
    return outline.begin(at, near, at);
  // "The number of people [seeking work] fell", "The cost of [sending texts] rose": the subject's own verb is still to come
  if (subject !== null && subject < at - 1 && isGerund(groups, at) && hasOwnVerb(groups, at)) return outline.begin(at, near ?? subject, at);
  // "a plan [to cut 40 jobs] drew fire": what is meant by the noun, whose own verb is still to come
  if (near !== null && near === subject && near < at && isPurpose(groups, near, at)) return outline.begin(at, near, at);
  current.verb = at;
  current.subject =
    subject ??
    (isStanding(groups, at) || isInverted(groups, at) ? at + 1 : near !== null && isMerged(groups, current.first, near) ? near : null);
}

/** "of people [seeking]", "of [sending]": a lone participle behind what a preposition rules, or behind the preposition. */
function isGerund(groups: Groups, at: number): boolean {
  const { chunks } = groups;
  if (!/^.{2,}ing$/.test(wordAt(groups, at)) || isFinite(groups, chunks[at]!)) return false;
  // "accused [of killing]", "blamed [for losing]"
  if (chunks[at - 1]!.kind === 'preposition' && itemAt(chunks, at - 2)?.kind === 'verb') return true;
  const ruled = chunks[at - 1]!.kind === 'preposition' ? at - 1 : chunks[at - 1]!.kind === 'noun' ? at - 2 : -1;
  return wordAt(groups, ruled) === 'of';
}

/** Whether a finite verb follows in the same stretch; a list of things may stand between. */
function hasOwnVerb(groups: Groups, at: number): boolean {
  const { chunks } = groups;
  for (let i = at + 1; i < chunks.length; i++) {
    const { kind } = chunks[i]!;
    if (kind === 'verb' && isFinite(groups, chunks[i]!) && !isReducedRelative(groups, i)) return true;
    if (kind === 'comma' ? !isListed(groups, i) : BARRIER.has(kind) || kind === 'relative') return false;
    if (kind === 'conjunction' && !/^(?:and|or)$/.test(wordAt(groups, i))) return false;
  }
  return false;
}

/** "plans [to build 40 homes] were dropped": an infinitive of a common noun with a verb behind it in the same stretch; no headline. */
function isPurpose(groups: Groups, noun: number, at: number): boolean {
  const { chunks, tokens } = groups;
  if (wordAt(groups, at) !== 'to' || noun !== at - 1) return false;
  const { pos, lower } = tokens[chunks[noun]!.head]!;
  // "Plans" opens a sentence as names do
  if (pos !== 'NOUN' && !TO_DO_NOUNS.has(lower)) return false;
  for (let i = at + 1; i < chunks.length; i++) {
    const { kind } = chunks[i]!;
    if (BARRIER.has(kind) || kind === 'relative' || (kind === 'conjunction' && !/^(?:and|or)$/.test(wordAt(groups, i)))) return false;
    if (/^(?:as|after|before|since|until)$/.test(wordAt(groups, i))) return false;
    if (kind === 'verb' && isThing(chunks[i - 1]) && isFinite(groups, chunks[i]!) && !isReducedRelative(groups, i)) return true;
  }
  return false;
}

/** A verb in a clause that has one already. */
interface NextVerb {
  readonly at: number;
  /** The verb that the clause has. */
  readonly before: number;
  /** What stands in front, adverbs and times apart. */
  readonly gap: Group;
  readonly behind: number;
  readonly finite: boolean;
  /** Whether a verb with a subject may begin here: finite, and no participle of a noun in front. */
  readonly whole: boolean;
}

/** Each begins the clause that it knows and says so. The first that knows it decides. */
const NEXT_VERBS: readonly ((outline: Outline, verb: NextVerb) => boolean)[] = [
  condition,
  comparison,
  resumption,
  modifier,
  likeness,
  outcome,
  trailing,
  believed,
  entrusted,
  content,
  raised,
  due,
];

function readNextVerb(outline: Outline, at: number, before: number): void {
  const { groups, current } = outline;
  const { chunks } = groups;
  let behind = at - 1;
  while (behind > 0 && (chunks[behind]!.kind === 'adverb' || chunks[behind]!.kind === 'time')) behind--;
  const finite = isFinite(groups, chunks[at]!);
  const verb: NextVerb = {
    at,
    before,
    gap: chunks[behind]!,
    behind,
    finite,
    whole: finite && !isReducedRelative(groups, at) && !isMeant(groups, at),
  };
  if (!NEXT_VERBS.some((begins) => begins(outline, verb))) outline.begin(at, current.subject, at);
}

/** "held a fair in May [aimed] to help it": a participle that tells what something is for. */
const isMeant = ({ chunks, tokens }: Groups, at: number): boolean => {
  const [form, link] = [tokens[chunks[at]!.first]!.lower, tokens[chunks[at]!.first + 1]?.lower ?? ''];
  return /^(?:intended|designed|aimed|meant|supposed)$/.test(form) && /^(?:to|at|for)$/.test(link);
};

/** "would pay £2m [should the court agree]": an inverted condition. */
function condition(outline: Outline, verb: NextVerb): boolean {
  const { groups } = outline;
  const { at, gap } = verb;
  if (!isAlone(groups, at) || !/^(?:should|were|had)$/.test(wordAt(groups, at)) || gap.kind === 'noun') return false;
  if (groups.chunks[at + 1]?.kind !== 'noun' || !hasObject(verb)) return false;
  outline.begin(at, at + 1);
  return true;
}

/** "rose 4% [compared with 2%]" */
function comparison(outline: Outline, { at }: NextVerb): boolean {
  if (wordAt(outline.groups, at) !== 'compared' || !isAlone(outline.groups, at)) return false;
  outline.begin(at, outline.current.subject, at);
  return true;
}

/** "Orion, which has 40 shops, [fell]": the verb of a clause that waited for it. */
function resumption(outline: Outline, verb: NextVerb): boolean {
  const { groups, current, previous } = outline;
  const { chunks } = groups;
  const { at, before, gap, behind, whole } = verb;
  if (!whole) return false;
  // "who wanted [to pay] £9 was held", "who was caught [doing] 90mph was held"
  const infinitive =
    /^(?:to$|.*ing$)/.test(wordAt(groups, before)) &&
    previous !== undefined &&
    (chunks[previous.first]!.kind === 'relative' ||
      isContactClause(groups, previous) ||
      ((previous.verb === null || /ing$/.test(wordAt(groups, previous.verb))) && gap.kind !== 'conjunction'));
  const inserted =
    chunks[current.first]!.kind === 'comma' && gap.kind === 'comma' && isInsertion(outline, current.first, current.first + 1);
  if (chunks[current.first]!.kind !== 'relative' && !infinitive && !inserted && !isContactClause(groups, current)) return false;
  const earlier = outline.waiting();
  if (!earlier || (hasObject(verb) && isSomebody(groups, behind))) return false;
  outline.resume(earlier, at, at);
  return true;
}

/** "said a man [driving] a van was held", "said harm [caused] by smoke cost £9m": the noun's verb is still to come. */
function modifier({ groups }: Outline, { at, before, gap }: NextVerb): boolean {
  return CLAUSAL.has(headAt(groups, before)) && isThing(gap) && isReducedRelative(groups, at);
}

/** "charges [totaling] $9m", "bought a mill [employing] 40 people": what the noun in front is like. */
function likeness(outline: Outline, { at, gap, behind }: NextVerb): boolean {
  const { groups } = outline;
  if (gap.kind !== 'noun' || behind !== at - 1) return false;
  const verb = wordAt(groups, at);
  const amounts = (AMOUNTING.test(verb) && groups.chunks[at + 1]?.kind === 'quantity') || verb === 'ranging';
  if (!amounts && !describes(groups, behind, at)) return false;
  outline.begin(at, behind, at);
  return true;
}

/** "resulted in [Orion] reporting a loss" */
function outcome(outline: Outline, { at, before, gap, behind, finite }: NextVerb): boolean {
  const { groups } = outline;
  if (gap.kind !== 'noun' || behind !== at - 1 || finite) return false;
  if (!ENDING.test(headAt(groups, before)) || !/^(?:in|with|to)$/.test(wordAt(groups, behind - 1))) return false;
  outline.begin(at, behind, at);
  return true;
}

/** "launched a phone [priced] at $500", "gives the firm 9m units [shipped] in May": a participle. */
function trailing(outline: Outline, { at, before, gap, behind, finite }: NextVerb): boolean {
  const { groups, current } = outline;
  if (!finite || behind !== at - 1 || CLAUSAL.has(headAt(groups, before)) || !isTrailing(groups, at)) return false;
  if (gap.kind === 'noun' && !current.quoted && !isSomebody(groups, behind)) outline.begin(at, behind, at);
  else if (gap.kind !== 'quantity') return false;
  else if (behind - 1 > before && groups.chunks[behind - 1]!.kind === 'noun') outline.beginBack(behind - 1, at, behind - 1, at);
  return true;
}

/** "the battery, [which Orion says] is good for two days" */
function believed(outline: Outline, { at, before }: NextVerb): boolean {
  const { groups, current } = outline;
  const relative = current.first;
  if (groups.chunks[relative]!.kind !== 'relative' || at !== before + 1 || current.subject !== relative + 1) return false;
  if (!BELIEVING.has(headAt(groups, before))) return false;
  outline.begin(at, antecedent(groups, relative));
  return true;
}

/** "said [net profit fell] 18%": an object clause without "that". */
function content(outline: Outline, { at, before, gap, whole }: NextVerb): boolean {
  const { groups } = outline;
  if (!whole || (gap.kind === 'comma' && !BELIEVING.has(headAt(groups, before)))) return false;
  let end = before + 1;
  while (end < at && groups.chunks[end]!.kind !== 'verb') end++;
  const own = nearestSubject(groups, before + 1, end);
  if (own !== null) outline.beginBack(own, at, own, at);
  else outline.begin(at, outline.current.subject, at);
  return true;
}

/** "called on [the bank] to pay", "time for [Orion] to sell": whom a preposition names as the one to do it. */
function entrusted(outline: Outline, { at, before, gap, behind }: NextVerb): boolean {
  const { groups } = outline;
  if (gap.kind !== 'noun' || behind !== at - 1 || wordAt(groups, at) !== 'to') return false;
  const preposition = wordAt(groups, behind - 1);
  const called = preposition === 'on' || preposition === 'upon' || preposition === 'for';
  if (!(called && CALLING.has(headAt(groups, before))) && !(preposition === 'for' && isActor(groups, gap))) return false;
  outline.begin(at, behind, at);
  return true;
}

/** "[called] on the bank to pay" */
const CALLING = formsOf('call rely count depend urge wait press push');

/** "expect [Bank Rate] to fall", "shows [Ann Lee] leading Bo Farr": the object does it. */
function raised(outline: Outline, { at, before, gap, behind }: NextVerb): boolean {
  const { groups } = outline;
  if (gap.kind !== 'noun') return false;
  const verb = wordAt(groups, at);
  const governor = headAt(groups, before);
  if (RAISING.has(governor) ? verb !== 'to' && !verb.endsWith('ing') : !SHOWING.has(governor) || !verb.endsWith('ing')) return false;
  const own = subjectBefore(groups, before + 1, at) ?? behind;
  // "got [£9m] from the state to mend roads": no sum does anything
  if (isSum(groups, own) && !/^(?:expect|forecast|predict|project)/.test(governor)) return false;
  outline.beginBack(own, at, own, at);
  return true;
}

/** "sold the mill [to be closed]", "time for [the mill] to be built": what something is to be done to. */
function due(outline: Outline, { at, gap, behind }: NextVerb): boolean {
  const { groups } = outline;
  if (gap.kind !== 'noun' || behind !== at - 1 || wordAt(groups, at) !== 'to') return false;
  if (groups.tokens[groups.chunks[at]!.first + 1]!.lower !== 'be') return false;
  outline.begin(at, behind, at);
  return true;
}

const isAlone = ({ chunks }: Groups, at: number): boolean => chunks[at]!.after - chunks[at]!.first === 1;

const hasObject = ({ behind, before, gap }: NextVerb): boolean => behind > before && isThing(gap);

/** "bought a mill [employing] 40 people", "lost voters [making] £90,000" */
function describes(groups: Groups, noun: number, at: number): boolean {
  const verb = wordAt(groups, at);
  if (DESCRIBING.test(verb) || (/^.{3,}ing$/.test(verb) && hangs(groups, noun))) return true;
  return (
    /^(?:making|earning|paying|owning|owing)$/.test(verb) &&
    groups.chunks[at + 1]?.kind === 'quantity' &&
    isPeopleWord(headAt(groups, noun))
  );
}

/** "gave £9m to a group working for peace", "won among voters earning more": an indefinite noun that a preposition rules. */
function hangs(groups: Groups, noun: number): boolean {
  if (itemAt(groups.chunks, noun - 1)?.kind !== 'preposition' || !/^(?:to|for|of|by|among|from)$/.test(wordAt(groups, noun - 1)))
    return false;
  return /^an?$/.test(wordAt(groups, noun)) || (isPeopleWord(headAt(groups, noun)) && /s$/.test(headAt(groups, noun)));
}

/** "the bill [she signed]": the clause begins with its subject, right behind what it tells of. */
function isContactClause(groups: Groups, { first, subject }: Open): boolean {
  return subject === first && first > 0 && isThing(groups.chunks[first - 1]);
}

/** "the bank", "Orion", "them", "the nurses": who can do something. */
function isActor({ tokens }: Groups, { head }: Group): boolean {
  const { lower, pos } = tokens[head]!;
  return pos === 'PROPN' || /^(?:him|her|it|them|us|me|you)$/.test(lower) || isPeopleWord(lower) || NOMINAL_HEADS.has(lower);
}

/** "it says [she] has": a pronoun right before the verb. */
function isSomebody(groups: Groups, at: number): boolean {
  return groups.chunks[at]!.kind === 'noun' && /^(?:i|you|he|she|it|we|they|there)$/.test(headAt(groups, at));
}

export const EXAMPLES: readonly ClauseExample[] = [
  { text: 'The town has £4m in a bank in Kenya waiting to be spent.', clauses: ['The town | has', 'The town | waiting to be spent'] },
  {
    text: 'The number of clerks seeking work or training in towns dropped 8%.',
    clauses: ['The number | dropped', 'clerks | seeking', 'The number | dropped'],
  },
  {
    text: 'The number of women buying tools to keep homes safe from fire, floods and theft rose by 11%.',
    clauses: ['The number | rose', 'women | buying', 'women | to keep', 'The number | rose'],
  },
  { text: 'The cost of sending texts abroad rose by 4p.', clauses: ['The cost | rose', 'The cost | sending', 'The cost | rose'] },
  {
    text: 'A plan to sell two mills in Leeds and York drew fire.',
    clauses: ['A plan | drew', 'A plan | to sell', 'A plan | drew'],
  },
  {
    text: 'Efforts to save the mill cost £4m.',
    clauses: ['Efforts | cost', 'Efforts | to save', 'Efforts | cost'],
  },
  { text: 'The bank to cut 40 jobs after sales fell.', clauses: ['The bank | to cut', 'sales | fell'] },
  { text: 'It took years for the line to be built.', clauses: ['It | took', 'the line | to be built'] },
  { text: 'Orion hopes to get £9m from the state to mend roads.', clauses: ['Orion | hopes to get', 'Orion | to mend'] },
  { text: 'It could take 40 days to really feel at home.', clauses: ['It | could take', 'It | to really feel'] },
  { text: 'It could cost £9m, with the state also planning to spend.', clauses: ['It | could cost', 'the state | planning to spend'] },
  { text: 'He called on rich states to give £4m.', clauses: ['He | called', 'rich states | to give'] },
  { text: 'It is high time for the bank to sell 40 shops.', clauses: ['It | is', 'the bank | to sell'] },
  { text: 'They looked for ways to save £4m.', clauses: ['They | looked', 'They | to save'] },
  { text: 'She said the tools now bring in £2m.', clauses: ['She | said', 'the tools | bring'] },
  { text: 'The loss was due to charges totaling £9m.', clauses: ['The loss | was', 'charges | totaling'] },
  {
    text: 'The battery, which Orion says is good for a week, is new.',
    clauses: ['The battery | is', 'Orion | says', 'The battery | is', 'The battery | is'],
  },
  { text: 'Orion faces claims ranging from £200 to £4m.', clauses: ['Orion | faces', 'claims | ranging'] },
  { text: 'Orion bought a mill employing 40 people.', clauses: ['Orion | bought', 'a mill | employing'] },
  { text: 'Orion lost the support of workers earning £90,000.', clauses: ['Orion | lost', 'workers | earning'] },
  { text: 'A poll pictured Ann Lee leading Bo Farr by 4%.', clauses: ['A poll | pictured', 'Ann Lee | leading'] },
  { text: 'A poll in May shows Ann Lee leading Bo Farr by 4%.', clauses: ['A poll | shows', 'Ann Lee | leading'] },
  { text: 'Orion gave £9m to a league working to end drink.', clauses: ['Orion | gave', 'a league | working to end'] },
  { text: 'Talks ended in Orion paying £9m.', clauses: ['Talks | ended', 'Orion | paying'] },
  { text: 'Orion left the town owing £9m.', clauses: ['Orion | left', 'Orion | owing'] },
  { text: 'Orion would pay £2m should the court agree.', clauses: ['Orion | would pay', 'the court | agree'] },
  { text: 'The 3% the bank had forecast was too low.', clauses: ['3% | was', 'the bank | had forecast', '3% | was'] },
  {
    text: 'A film starring Ann Lee, made in 2019, took £4m.',
    clauses: ['A film | took', 'A film | starring', 'A film | made', 'A film | took'],
  },
  {
    text: 'The debt Orion took on to buy Merrow fell to £4m.',
    clauses: ['The debt | fell', 'Orion | took', 'Orion | to buy', 'The debt | fell'],
  },
  { text: 'The bank saw operating profit fall to £4m.', clauses: ['The bank | saw', 'operating profit | fall'] },
  { text: 'The bank told of a profit gain to £4m.', clauses: ['The bank | told'] },
  { text: 'Orion launched a phone priced at £400.', clauses: ['Orion | launched', 'a phone | priced'] },
  { text: 'Police said a clerk driving a white van was held.', clauses: ['Police | said', 'a clerk | was held'] },
  {
    text: 'Ms Lee said harm caused by smoke cost the town £9m, and that a law passed in 2003 had cost £4m.',
    clauses: ['Ms Lee | said', 'harm | cost', 'a law | had cost'],
  },
  { text: 'Ms Lee said the law passed in 2003.', clauses: ['Ms Lee | said', 'the law | passed'] },
  { text: 'Orion began talks in 2019 intended to save £9m.', clauses: ['Orion | began', 'Orion | intended to save'] },
  { text: 'Anyone earning more than £50,000 will pay £300.', clauses: ['Anyone | will pay'] },
  {
    text: 'A clerk who was caught doing 90mph in town was held.',
    clauses: ['A clerk | was held', 'A clerk | was caught', 'A clerk | doing', 'A clerk | was held'],
  },
  { text: 'It sold 40 flats after cutting prices by 5%.', clauses: ['It | sold', 'It | cutting'] },
  { text: 'Analysts expect Bank Rate to fall to 4%.', clauses: ['Analysts | expect', 'Bank Rate | to fall'] },
  { text: 'It said net profit fell 18% to £61m.', clauses: ['It | said', 'net profit | fell'] },
];
