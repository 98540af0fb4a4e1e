/** Splits a sentence's chunks into clauses, each with its subject and verb: "[sales rose 5%] [while profit fell 3%]". */
import type { ClauseExample } from './example.js';
import type { Clause, Sentence } from '../../document.js';
import { isPeopleWord } from '../../lexicon/people.js';
import { reportingVerbs } from '../../lexicon/reporting.js';
import {
  BELIEVING,
  CLAUSAL,
  formsOf,
  hasVerbAhead,
  isAbsolute,
  isElided,
  isInverted,
  isParticipial,
  isReducedRelative,
  isSubordinator,
  isTrailing,
  ownSubject,
  RAISING,
  titleQuotes,
} from './borders.js';
import { finiteAhead, headAt, isFinite, isThing, wordAt, type Group, type Groups } from './groups.js';
import { antecedent, isContact, isMerged, isPrepositional, isStanding, lastBefore, nearestSubject, subjectBefore } from './subjects.js';
import { itemAt } from '../../lexicon/item-at.js';

const AMOUNTING = /^(?:totall?ing|averaging|exceeding|numbering)$/;

/** "The poll [shows] Ann Lee leading Bo Farr": of these only a participle tells what the object does. */
const SHOWING = formsOf('show find depict picture');
const NEVER = /^(?!)/;

/** What things are like rather than what somebody does. */
const DESCRIBING =
  /^(?:employing|containing|comprising|weighing|measuring|seating|costing|involving|spanning|covering|featuring|living|requiring|banning|belonging)$/;

/** "[resulted] in the bank paying", "[ended] with Orion closing" */
const ENDING = /^(?:results?|resulted|resulting|leads?|led|leading|ends?|ended|ending)$/;

const MULTIPLIES = /^(?:doubled|tripled|trebled|quadrupled|quintupled|halved)$/;

interface Open {
  first: number;
  subject: number | null;
  verb: number | null;
  parent: number | null;
  quoted: boolean;
}

const isLink = ({ kind }: Group): boolean => kind === 'adverb' || kind === 'conjunction' || kind === 'quote';

/** For each chunk the first one from it on that is no conjunction, adverb or quotation mark. */
function skipLinks({ chunks }: Groups): readonly number[] {
  const next = new Array<number>(chunks.length + 1);
  next[chunks.length] = chunks.length;
  for (let i = chunks.length - 1; i >= 0; i--) next[i] = isLink(chunks[i]!) ? next[i + 1]! : i;
  return next;
}

/** The clauses of a sentence; each chunk is told its own. */
export function splitClauses(groups: Groups, sentence: Sentence, firstClause: number): readonly Clause[] {
  const { chunks, tokens } = groups;
  const open: Open[] = [];
  const titles = titleQuotes(groups);
  const pastLinks = skipLinks(groups);
  let quoted = false;
  let current: Open = { first: 0, subject: null, verb: null, parent: null, quoted };
  open.push(current);
  const begin = (at: number, subject: number | null, verb: number | null = null): void => {
    if (at === current.first) current.subject ??= subject;
    else {
      current = { first: at, subject, verb: null, parent: firstClause + open.length - 1, quoted };
      open.push(current);
    }
    if (verb !== null) current.verb = verb;
  };
  /** Begins a clause at a chunk that was already given to the current one. */
  const beginBack = (at: number, until: number, subject: number, verb: number | null): void => {
    begin(at, subject, verb);
    for (let k = at; k < until; k++) chunks[k]!.clause = firstClause + open.length - 1;
  };
  /** "concerns about spyware – found on many PCs – [amounted]": an earlier clause that still waits for its verb. */
  const waiting = (): Open | null => {
    for (let k = open.length - 2; k >= 0 && k >= open.length - 5; k--) {
      const earlier = open[k]!;
      if (earlier.verb !== null) continue;
      earlier.subject ??= subjectBefore(groups, earlier.first, open[k + 1]!.first);
      if (earlier.subject === null) continue;
      return earlier;
    }
    return null;
  };
  /** Goes on with a clause that waited: it gets its verb, though others stand between them. */
  const resume = (clause: Open, at: number, verb: number): void => {
    clause.verb = verb;
    begin(at, clause.subject, at === verb ? verb : null);
  };

  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    const next = chunks[i + 1];
    switch (chunk.kind) {
      case 'quote':
        if (titles.has(i)) break;
        quoted = tokens[chunk.first]!.text === '“' || (tokens[chunk.first]!.text === '"' && !quoted);
        if (current.verb !== null) begin(i, null);
        break;
      case 'relative':
        if (
          next &&
          current.verb === null &&
          current.subject === null &&
          subjectBefore(groups, current.first, i) === null &&
          i <= current.first + 1
        )
          break;
        // "said [36% of those] who sought help [were turned away]": its verb stands behind the relative clause
        if (
          next &&
          current.verb !== null &&
          CLAUSAL.has(headAt(groups, current.verb)) &&
          (chunks[i - 1]?.kind === 'comma' ? isParenthesis(i) : finiteAhead(groups, i + 1).count >= 2)
        ) {
          const own = subjectBefore(groups, current.verb + 1, i);
          const end = chunks[i - 1]!.kind === 'comma' ? i - 1 : i;
          if (own !== null && !chunks.slice(own, end).some(({ kind }) => kind === 'comma' || kind === 'conjunction'))
            beginBack(own, i, own, null);
        }
        if (next && hasVerbAhead(groups, i + 1)) {
          let behind = i + 1;
          while (chunks[behind]?.kind === 'adverb' || chunks[behind]?.kind === 'time') behind++;
          begin(i, chunks[behind]?.kind === 'verb' ? antecedent(groups, i) : null);
        }
        break;
      case 'conjunction':
      case 'comma':
      case 'stop':
      case 'open': {
        if (
          chunk.kind === 'conjunction' &&
          isPrepositional(groups, i, current.verb === null && subjectBefore(groups, current.first, i) !== null)
        )
          break;
        let after = pastLinks[i + 1]!;
        // "and [now] hold seven"
        if (chunk.kind === 'conjunction' && chunks[after]?.kind === 'time' && chunks[after + 1]?.kind === 'verb') after++;
        const follower = chunks[after];
        if (!follower) break;
        const word = tokens[chunk.first]!;
        if (follower.kind === 'verb') {
          if (isInverted(groups, after) && current.verb !== null) begin(i, after + 1);
          else if (current.verb !== null) {
            const earlier = isFinite(groups, follower) && !isParticipial(groups, after) ? waiting() : null;
            const apposed = earlier ? null : (apposedBefore(i) ?? partedBefore(i, after));
            // "claims, [ranging] from £200 to £4m"
            if (wordAt(groups, after) === 'ranging' && i > 0 && isThing(chunks[i - 1])) begin(i, i - 1);
            else if (earlier) resume(earlier, i, after);
            else if (apposed !== null) {
              beginBack(apposed, i, apposed, null);
              if (isParticipial(groups, after)) begin(i, isThing(chunks[i - 1]) ? i - 1 : apposed);
            } else begin(i, (isInserted() ? open[open.length - 2]! : current).subject);
          } else if (chunk.kind === 'comma' && isParticipial(groups, after)) begin(i, subjectBefore(groups, current.first, i));
        } else if (
          chunk.kind === 'conjunction' &&
          /^(?:while|whilst|although|though|whereas|if|because)$/.test(word.lower) &&
          follower.kind === 'noun' &&
          current.verb !== null
        )
          begin(i, null);
        else if (follower.kind === 'relative') break;
        // "The buyer, [she noted], takes half"
        else if (chunk.kind === 'comma' && current.verb === null && isInsertion(i, after)) begin(i, after);
        else if (chunk.kind === 'comma' && current.verb !== null && after === i + 1 && isAbsolute(groups, i)) begin(i, after);
        else if (word.text === ';' && isPriced(i)) break;
        else if (word.text === ';' || (word.text === ':' && current.verb !== null)) begin(i, null);
        else if (ownSubject(groups, after)) {
          const joined = chunks
            .slice(i + 1, after)
            .some(({ first }) => /^(?:but|while|whilst|whereas|although|though|as)$/.test(tokens[first]!.lower));
          const multiplied = current.verb === null && hasMultiplied(i);
          const apposition =
            chunk.kind === 'comma' && !joined && !multiplied && current.verb === null && subjectBefore(groups, current.first, i) !== null;
          if (!apposition && (current.verb !== null || multiplied || chunk.kind !== 'conjunction' || isSubordinator(word))) begin(i, null);
        } else if (current.verb !== null && isElided(groups, current.verb, i, after))
          begin(i, follower.kind === 'noun' ? after : null, current.verb);
        break;
      }
      case 'preposition':
        if (current.verb !== null && wordAt(groups, i) === 'with' && isAbsolute(groups, i))
          begin(i, isThing(chunks[i + 1]) ? i + 1 : i + 2);
        break;
      case 'verb':
        if (current.verb === null) readFirstVerb(i);
        else readNextVerb(i);
        break;
      default:
        break;
    }
    chunk.clause = firstClause + open.length - 1;
  }

  /** "sales of the mills[, which make tiles,] should": a relative clause between commas with a verb behind it. */
  function isParenthesis(relative: number): boolean {
    if (chunks[relative - 1]?.kind !== 'comma') return false;
    const { to } = finiteAhead(groups, relative + 1);
    const verb = chunks[to + 1];
    return chunks[to]?.kind === 'comma' && verb?.kind === 'verb' && isFinite(groups, verb) && !isParticipial(groups, to + 1);
  }

  /** "£9m ($17m[;] 13m euros), or 5% of it": between sums in brackets. */
  function isPriced(at: number): boolean {
    return itemAt(chunks, at - 1)?.kind === 'quantity' && itemAt(chunks, at - 2)?.kind === 'open' && chunks[at + 1]?.kind === 'quantity';
  }

  /** "[We doubled] sales and they fell": the verb is a quantity. */
  function hasMultiplied(until: number): boolean {
    for (let k = current.first; k < until; k++)
      if (
        chunks[k]!.kind === 'quantity' &&
        MULTIPLIES.test(tokens[chunks[k]!.after - 1]!.lower) &&
        subjectBefore(groups, current.first, k) !== null
      )
        return true;
    return false;
  }

  /** Whether a speaker and a verb of saying between commas stand behind the subject of a clause that waits for its verb. */
  function isInsertion(comma: number, speaker: number): boolean {
    const verb = chunks[speaker + 1];
    return (
      chunks[speaker]!.kind === 'noun' &&
      verb?.kind === 'verb' &&
      (BELIEVING.has(headAt(groups, speaker + 1)) || reportingVerbs.has(headAt(groups, speaker + 1))) &&
      chunks[speaker + 2]?.kind === 'comma' &&
      chunks[speaker + 3]?.kind === 'verb' &&
      subjectBefore(groups, current.first, comma) !== null
    );
  }

  /** "pay rose, [the bank said], and was …": a reporting clause of subject and verb between commas, which the one before goes on behind. */
  function isInserted(): boolean {
    const { verb, first } = current;
    const before = itemAt(open, open.length - 2);
    if (verb === null || !before || before.verb === null || before.subject === null || chunks[first]!.kind !== 'comma') return false;
    return verb <= first + 2 && BELIEVING.has(headAt(groups, verb)) && /^(?:comma|quote)$/.test(chunks[verb + 1]?.kind ?? '');
  }

  /** "believe [the lorry], a Volvo, was doing 60mph": the subject of a clause without "that", in front of its apposition. */
  function apposedBefore(comma: number): number | null {
    if (current.verb === null || !BELIEVING.has(headAt(groups, current.verb))) return null;
    const own = subjectBefore(groups, current.verb + 1, comma);
    return own !== null &&
      chunks[own]!.kind === 'noun' &&
      chunks[own + 1]?.kind === 'comma' &&
      /^(?:noun|other|quantity)$/.test(chunks[own + 2]?.kind ?? '')
      ? own
      : null;
  }

  /** "said [the cut] in rates, first told in May, would help": the subject of a clause without "that", in front of a participle between commas. */
  function partedBefore(comma: number, participle: number): number | null {
    if (current.verb === null || !BELIEVING.has(headAt(groups, current.verb)) || !isParticipial(groups, participle)) return null;
    const own = subjectBefore(groups, current.verb + 1, comma);
    if (own === null || chunks[own]!.kind !== 'noun') return null;
    let end = participle + 1;
    while (end < chunks.length && !/^(?:comma|verb|stop)$/.test(chunks[end]!.kind)) end++;
    const verb = chunks[end + 1];
    return chunks[end]?.kind === 'comma' && verb?.kind === 'verb' && isFinite(groups, verb) && !isParticipial(groups, end + 1) ? own : null;
  }

  function readFirstVerb(at: number): void {
    if (isReducedRelative(groups, at)) return;
    const near = lastBefore(groups, current.first, at);
    const subject = current.subject ?? subjectBefore(groups, current.first, at);
    // "the 3.1% [the bank had forecast] was": a relative clause without its pronoun
    if (current.subject === null && near !== null && isContact(groups, current.first, near) && finiteAhead(groups, at + 1).count > 0)
      return beginBack(near, at, near, at);
    // "a film [starring Ann Lee], is": a participle is no clause's only verb
    if (
      near !== null &&
      near === subject &&
      !isFinite(groups, chunks[at]!) &&
      wordAt(groups, at) !== 'to' &&
      wordAt(groups, current.first) !== 'with'
    )
      return begin(at, near, at);
    current.verb = at;
    current.subject =
      subject ??
      (isStanding(groups, at) || isInverted(groups, at) ? at + 1 : near !== null && isMerged(groups, current.first, near) ? near : null);
  }

  function readNextVerb(at: number): void {
    const before = current.verb!;
    const chunk = chunks[at]!;
    let behind = at - 1;
    while (behind > 0 && (chunks[behind]!.kind === 'adverb' || chunks[behind]!.kind === 'time')) behind--;
    const gap = chunks[behind];
    const finite = isFinite(groups, chunk);
    const object = behind > before && isThing(gap);
    // "would pay £2m [should the court] agree": an inverted condition
    if (
      /^(?:should|were|had)$/.test(wordAt(groups, at)) &&
      chunk.after - chunk.first === 1 &&
      gap?.kind !== 'noun' &&
      chunks[at + 1]?.kind === 'noun' &&
      object
    )
      return begin(at, at + 1);
    if (wordAt(groups, at) === 'compared' && chunk.after - chunk.first === 1) return begin(at, current.subject, at);
    const whole = finite && !isReducedRelative(groups, at);
    const infinitive = wordAt(groups, before) === 'to' && open.length > 1 && chunks[open[open.length - 2]!.first]!.kind === 'relative';
    const inserted = chunks[current.first]!.kind === 'comma' && gap?.kind === 'comma' && isInsertion(current.first, current.first + 1);
    const resumed = whole && (chunks[current.first]!.kind === 'relative' || infinitive || inserted || isContactClause()) ? waiting() : null;
    if (resumed && !(object && ownsVerb(behind))) return resume(resumed, at, at);
    // "charges [totaling] $9m"
    const amounts = (AMOUNTING.test(wordAt(groups, at)) && chunks[at + 1]?.kind === 'quantity') || wordAt(groups, at) === 'ranging';
    if (gap?.kind === 'noun' && behind === at - 1 && (amounts || describes(behind, at))) return begin(at, behind, at);
    // "resulted in [Orion] reporting a loss"
    if (
      gap?.kind === 'noun' &&
      behind === at - 1 &&
      !finite &&
      ENDING.test(headAt(groups, before)) &&
      /^(?:in|with|to)$/.test(wordAt(groups, behind - 1))
    )
      return begin(at, behind, at);
    const trailing = finite && behind === at - 1 && !CLAUSAL.has(headAt(groups, before)) && isTrailing(groups, at);
    // "launched a phone [priced] at $500"
    if (trailing && gap!.kind === 'noun' && !current.quoted && !ownsVerb(behind)) return begin(at, behind, at);
    if (trailing && gap!.kind === 'quantity') {
      // "gives the firm 9m units [shipped] in May"
      if (behind - 1 > before && chunks[behind - 1]!.kind === 'noun') beginBack(behind - 1, at, behind - 1, at);
      return;
    }
    // "the battery, [which Orion says] is good for two days"
    const relative = chunks[current.first]!.kind === 'relative' ? current.first : null;
    if (relative !== null && at === before + 1 && BELIEVING.has(headAt(groups, before)) && current.subject === relative + 1)
      return begin(at, antecedent(groups, relative));
    if (whole && (gap?.kind !== 'comma' || BELIEVING.has(headAt(groups, before)))) {
      const own = nearestSubject(groups, before + 1, at);
      if (own !== null) return beginBack(own, at, own, at);
    } else if (
      gap?.kind === 'noun' &&
      (RAISING.has(headAt(groups, before)) ? /^(?:to$|.*ing$)/ : SHOWING.has(headAt(groups, before)) ? /ing$/ : NEVER).test(
        wordAt(groups, at),
      )
    ) {
      const own = subjectBefore(groups, before + 1, at) ?? behind;
      return beginBack(own, at, own, at);
    }
    begin(at, current.subject, at);
  }

  /** "bought a mill [employing] 40 people", "lost voters [making] £90,000": what the noun before it is like. */
  function describes(noun: number, at: number): boolean {
    const verb = wordAt(groups, at);
    if (DESCRIBING.test(verb) || (/^.{3,}ing$/.test(verb) && hangs(noun))) return true;
    return (
      /^(?:making|earning|paying|owning|owing)$/.test(verb) && chunks[at + 1]?.kind === 'quantity' && isPeopleWord(headAt(groups, noun))
    );
  }

  /** "gave £9m to a group working for peace", "won among voters earning more": an indefinite noun that a preposition rules. */
  function hangs(noun: number): boolean {
    if (itemAt(chunks, noun - 1)?.kind !== 'preposition' || !/^(?:to|for|of|by|among|from)$/.test(wordAt(groups, noun - 1))) return false;
    return /^an?$/.test(wordAt(groups, noun)) || (isPeopleWord(headAt(groups, noun)) && /s$/.test(headAt(groups, noun)));
  }

  function isContactClause(): boolean {
    return current.subject === current.first && current.first > 0 && isThing(chunks[current.first - 1]);
  }

  /** "it says [the firm] has": a pronoun or a noun group of its own right before the verb. */
  function ownsVerb(at: number): boolean {
    return chunks[at]!.kind === 'noun' && /^(?:i|you|he|she|it|we|they|there)$/.test(headAt(groups, at));
  }

  /** "[Having sold] 40 shops, Orsa cut its debt" */
  function isFronted(verb: number): boolean {
    return (
      /^.{2,}ing$/.test(wordAt(groups, verb)) || (/^.{2,}(?:ed|en)$/.test(wordAt(groups, verb)) && chunks[verb + 1]?.kind === 'preposition')
    );
  }

  /** The subject of the clause behind the comma, which the words in front of it share. */
  function subjectBehind(index: number): number | null {
    const next = open[index + 1];
    if (!next || next.verb === null || next.subject === null || next.subject < next.first) return null;
    return chunks[next.first]!.kind === 'comma' && next.subject === next.first + 1 && next.verb > next.subject ? next.subject : null;
  }

  const base = chunks[0]?.index ?? 0;
  return open.map((draft, index): Clause => {
    const after = index + 1 < open.length ? open[index + 1]!.first : chunks.length;
    // A clause without a verb ("revenue, 12%") takes its first free noun group
    const subject =
      draft.subject ??
      (draft.verb === null ? subjectBefore(groups, draft.first, after) : isFronted(draft.verb) ? subjectBehind(index) : null);
    return {
      index: firstClause + index,
      sentence: sentence.index,
      first: base + draft.first,
      after: base + after,
      subject: subject === null ? null : base + subject,
      verb: draft.verb === null ? null : base + draft.verb,
      parent: draft.parent,
      quoted: draft.quoted,
    };
  });
}

export const EXAMPLES: readonly ClauseExample[] = [
  { text: 'The trade is worth £9m a year ($17m; 13m euros), or 5% of exports.', clauses: ['The trade | is'] },
  { text: 'Outlays nearly doubled to $9m, and the firm said so.', clauses: ['Outlays | -', 'the firm | said'] },
  { text: 'We doubled sales last year and we expect more.', clauses: ['We | -', 'we | expect'] },
  {
    text: 'Its biggest buyer, she noted, takes 45% of output.',
    clauses: ['Its biggest buyer | takes', 'she | noted', 'Its biggest buyer | takes'],
  },
  { text: 'The court heard that just two brakes were working.', clauses: ['The court | heard', 'two brakes | were working'] },
  {
    text: 'The panel said half of those who sought help were turned away.',
    clauses: ['The panel | said', 'half | were turned', 'those | sought', 'half | were turned'],
  },
  {
    text: 'A clerk who stole £400 to fund a habit was jailed.',
    clauses: ['A clerk | was jailed', 'A clerk | stole', 'A clerk | to fund', 'A clerk | was jailed'],
  },
  {
    text: 'Hourly pay rose 4%, the bank said, and was up 1% in May.',
    clauses: ['Hourly pay | rose', 'the bank | said', 'Hourly pay | was'],
  },
  { text: 'She said the tools now bring in £2m.', clauses: ['She | said', 'the tools | bring'] },
  { text: 'The loss was due to charges totaling £9m.', clauses: ['The loss | was', 'charges | totaling'] },
  {
    text: 'The battery, which Orion says is good for a week, is new.',
    clauses: ['The battery | is', 'Orion | says', 'The battery | is', 'The battery | is'],
  },
  { text: 'Orion faces 40 claims, ranging from £200 to £4m.', clauses: ['Orion | faces', '40 claims | ranging'] },
  { text: 'Orion faces claims ranging from £200 to £4m.', clauses: ['Orion | faces', 'claims | ranging'] },
  { text: 'Orion bought a mill employing 40 people.', clauses: ['Orion | bought', 'a mill | employing'] },
  { text: 'Orion lost the support of workers earning £90,000.', clauses: ['Orion | lost', 'workers | earning'] },
  { text: 'A poll pictured Ann Lee leading Bo Farr by 4%.', clauses: ['A poll | pictured', 'Ann Lee | leading'] },
  { text: 'A poll in May shows Ann Lee leading Bo Farr by 4%.', clauses: ['A poll | shows', 'Ann Lee | leading'] },
  { text: 'Orion gave £9m to a league working to end drink.', clauses: ['Orion | gave', 'a league | working to end'] },
  { text: 'Orion, which now has 40 shops, fell.', clauses: ['Orion | fell', 'Orion | has', 'Orion | fell'] },
  {
    text: 'Ms Lee said sales of the mills, which make tiles, should be held in May.',
    clauses: ['Ms Lee | said', 'sales | should be held', 'the mills | make', 'sales | should be held'],
  },
  {
    text: 'There was less cheer for Orion, which fell to sixth and has yet to win.',
    clauses: ['There | was', 'Orion | fell', 'Orion | has', 'Orion | to win'],
  },
  { text: 'Talks ended in Orion paying £9m.', clauses: ['Talks | ended', 'Orion | paying'] },
  {
    text: 'Ms Lee said the cut in fares, told in May, would cost £9m.',
    clauses: ['Ms Lee | said', 'the cut | would cost', 'fares | told', 'the cut | would cost'],
  },
  { text: 'Driven by £9m in gifts, Orion opened two shops.', clauses: ['Orion | Driven', 'Orion | opened'] },
  { text: 'Having sold 40 shops, Orion cut its debt.', clauses: ['Orion | Having sold', 'Orion | cut'] },
  { text: 'Orion left the town owing £9m.', clauses: ['Orion | left', 'Orion | owing'] },
  { text: 'Orion would pay £2m should the court agree.', clauses: ['Orion | would pay', 'the court | agree'] },
  { text: 'Orion back in profit, but shares slide 7%.', clauses: ['Orion | -', 'shares | slide'] },
  { text: 'Police believe the van, a 4-tonne lorry, was doing 60mph.', clauses: ['Police | believe', 'the van | was doing'] },
  { text: 'The Greens gained two seats and now hold seven.', clauses: ['The Greens | gained', 'The Greens | hold'] },
  { text: 'The film, which cost £9m, made £30m.', clauses: ['The film | made', 'The film | cost', 'The film | made'] },
  { text: 'Fears about fraud – found on many sites – rose 4%.', clauses: ['Fears | found', 'Fears | rose'] },
  { text: 'The 3% the bank had forecast was too low.', clauses: ['3% | was', 'the bank | had forecast', '3% | was'] },
  {
    text: 'A film starring Ann Lee, made in 2019, took £4m.',
    clauses: ['A film | took', 'A film | starring', 'A film | made', 'A film | took'],
  },
  { text: 'Half of those who cast ballots backed the plan.', clauses: ['Half | backed', 'those | cast', 'Half | backed'] },
  { text: 'Those who own shares voted on Friday.', clauses: ['Those | voted', 'Those | own', 'Those | voted'] },
  { text: 'Orion launched a phone priced at £400.', clauses: ['Orion | launched', 'a phone | priced'] },
  { text: 'Investigators believe the lorry, a Volvo, was doing 60mph.', clauses: ['Investigators | believe', 'the lorry | was doing'] },
  { text: 'It sold 40 flats after cutting prices by 5%.', clauses: ['It | sold', 'It | cutting'] },
  { text: 'The chain closed 12 shops, its sales down 4%.', clauses: ['The chain | closed', 'its sales | -'] },
  { text: 'The euro fell 2%, while the yen rose 1%.', clauses: ['The euro | fell', '- | -', 'the yen | rose'] },
  { text: 'The firm closed 12 shops and cut 300 jobs.', clauses: ['The firm | closed', 'The firm | cut'] },
  { text: 'Analysts expect Bank Rate to fall to 4%.', clauses: ['Analysts | expect', 'Bank Rate | to fall'] },
  { text: 'It said net profit fell 18% to £61m.', clauses: ['It | said', 'net profit | fell'] },
  { text: 'Ann Lee, whose fortune rose to £2m, left.', clauses: ['Ann Lee | left', 'fortune | rose', 'Ann Lee | left'] },
];
