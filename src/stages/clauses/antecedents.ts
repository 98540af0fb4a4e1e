/** What a relative pronoun stands for: "[stockpiles] of crude, which are", "[Orion], Merrow and Halden, who have". */
import { itemAt } from '../../lexicon/item-at.js';
import { isPeopleWord } from '../../lexicon/people.js';
import type { ClauseExample } from './example.js';
import { headAt, isThing, wordAt, type Groups } from './groups.js';
import { opening } from './subjects.js';

/** What "which" or "who" stands for: the noun group before it, for a person no place or organisation that hangs on one. */
export function antecedent(groups: Groups, relative: number): number | null {
  const { chunks } = groups;
  const person = /^(?:who|whom)$/.test(wordAt(groups, relative));
  const people = person ? peopleBefore(groups, relative) : null;
  if (people !== null) return people;
  const whole = person ? null : countedBefore(groups, relative);
  if (whole !== null) return whole;
  const located = person ? null : thingInTown(groups, relative);
  if (located !== null) return located;
  const housed = person ? null : thingInPlace(groups, relative);
  if (housed !== null) return housed;
  const listed = listBefore(groups, relative);
  if (listed !== null) return listed;
  let first: number | null = null;
  for (let i = relative - 1; i >= 0 && i >= relative - 8; i--) {
    // "Orion (ORN), [which] has 40 shops"
    if (chunks[i]!.kind === 'close') i = opening(groups, i, 0);
    if (!isThing(chunks[i])) {
      if (first !== null && chunks[i]!.kind !== 'preposition') break;
      continue;
    }
    first ??= i;
    const hangs = itemAt(chunks, i - 1)?.kind === 'preposition';
    const from = hangs && wordAt(groups, i - 1) === 'from' && isThing(itemAt(chunks, i - 2));
    if (!person || chunks[i]!.kind !== 'noun' || !(groups.impersonal(chunks[i]!.head) || from) || !hangs) return i;
  }
  return first;
}

/** "[Orion], Merrow and Halden, who have": a plural verb means all of them. */
function listBefore(groups: Groups, relative: number): number | null {
  const { chunks, tokens } = groups;
  if (!/^(?:are|were|have)$/.test(wordAt(groups, relative + 1))) return null;
  const named = (at: number): boolean => at >= 0 && chunks[at]!.kind === 'noun' && tokens[chunks[at]!.after - 1]!.pos === 'PROPN';
  let at = chunks[relative - 1]?.kind === 'comma' ? relative - 2 : relative - 1;
  if (!named(at) || !/^(?:and|or)$/.test(wordAt(groups, at - 1)) || !named(at - 2)) return null;
  at -= 2;
  while (at > 1 && chunks[at - 1]!.kind === 'comma' && named(at - 2)) at -= 2;
  return itemAt(chunks, at - 1)?.kind === 'preposition' ? null : at;
}

/** "[stockpiles] of crude and petrol, which are", "[fires] at mills in Leeds and York, which have": a plural verb means no singular and no town. */
function countedBefore(groups: Groups, relative: number): number | null {
  const { chunks } = groups;
  if (!/^(?:are|were|have)$/.test(wordAt(groups, relative + 1))) return null;
  let at = relative - 1;
  if (chunks[at]?.kind === 'comma') at--;
  for (let hung = at; ; hung = at) {
    if (chunks[hung]?.kind !== 'noun') return null;
    const place = groups.impersonal(chunks[hung]!.head);
    if (!place && /s$/.test(headAt(groups, hung))) break;
    while (/^(?:and|or)$/.test(wordAt(groups, at - 1)) && isThing(itemAt(chunks, at - 2))) at -= 2;
    const link = wordAt(groups, at - 1);
    if (at < 2 || chunks[at - 2]!.kind !== 'noun' || !(link === 'of' || (place && /^(?:in|at|on|near|across|outside)$/.test(link))))
      return null;
    at -= 2;
  }
  return at === relative - 1 || chunks[at + 1]?.kind === 'comma' || !/[^su]s$/.test(headAt(groups, at))
    ? null
    : deadly(groups, relative, at);
}

/** "[attacks] on mills, which have killed 40": things that are struck kill nobody. */
function deadly(groups: Groups, relative: number, noun: number): number {
  if (!/^(?:killed|injured|wounded|claimed|destroyed|damaged|displaced)$/.test(headAt(groups, relative + 1))) return noun;
  const outer = noun - 2;
  const struck = /^(?:on|at|against|in|across)$/.test(wordAt(groups, noun - 1)) && itemAt(groups.chunks, outer)?.kind === 'noun';
  return struck && /[^su]s$/.test(headAt(groups, outer)) ? outer : noun;
}

/** "[a mill] in Marrick, Ohio, which employs 90": a town with its state only says where the thing is. */
function thingInTown(groups: Groups, relative: number): number | null {
  const { chunks } = groups;
  const state = relative - 2;
  const place = (at: number): boolean => itemAt(chunks, at)?.kind === 'noun' && groups.impersonal(chunks[at]!.first);
  return itemAt(chunks, state + 1)?.kind === 'comma' &&
    itemAt(chunks, state - 1)?.kind === 'comma' &&
    place(state) &&
    place(state - 2) &&
    /^(?:in|at|near|outside)$/.test(wordAt(groups, state - 3)) &&
    isThing(itemAt(chunks, state - 4))
    ? state - 4
    : null;
}

/** "[a mill] near Leeds that can grind": no comma sets the place apart, so that it is part of what the thing is called by. */
function thingInPlace(groups: Groups, relative: number): number | null {
  const { chunks } = groups;
  const place = relative - 1;
  return wordAt(groups, relative) === 'that' &&
    place >= 2 &&
    chunks[place]!.kind === 'noun' &&
    groups.impersonal(chunks[place]!.head) &&
    /^(?:in|at|near|outside|on)$/.test(wordAt(groups, place - 1)) &&
    isThing(chunks[place - 2])
    ? place - 2
    : null;
}

/** "[borrowers] on variable rates, who pay": a thing that hangs on people is no "who". */
function peopleBefore(groups: Groups, relative: number): number | null {
  const { chunks } = groups;
  let at = relative - 1;
  if (chunks[at]?.kind === 'comma') at--;
  if (at < 2 || chunks[at]!.kind !== 'noun' || chunks[at - 1]!.kind !== 'preposition' || chunks[at - 2]!.kind !== 'noun') return null;
  return isPeopleWord(headAt(groups, at - 2)) && /s$/.test(headAt(groups, at)) && !isPeopleWord(headAt(groups, at)) ? at - 2 : null;
}

export const EXAMPLES: readonly ClauseExample[] = [
  { text: 'It watches the stockpiles of crude and petrol, which are 7% higher.', clauses: ['It | watches', 'the stockpiles | are'] },
  {
    text: 'Police blame the attacks on mills in Leeds and York, which have killed 40.',
    clauses: ['Police | blame', 'the attacks | have killed'],
  },
  { text: 'It studied fires in Ohio, which were started in May.', clauses: ['It | studied', 'fires | were started'] },
  { text: 'It trades in the shops of Leeds, which have 40 staff.', clauses: ['It | trades', 'the shops | have'] },
  {
    text: 'Borrowers on variable rates, who pay 4%, will save.',
    clauses: ['Borrowers | will save', 'Borrowers | pay', 'Borrowers | will save'],
  },
  { text: 'Orion (ORN), which has 40 shops, said so.', clauses: ['Orion | said', 'Orion | has', 'Orion | said'] },
  { text: 'It has a mill in Dayton, Ohio, which employs 90.', clauses: ['It | has', 'a mill | employs'] },
  { text: 'It runs a mill near Ohio that can grind 90 sacks.', clauses: ['It | runs', 'a mill | can grind'] },
  {
    text: 'He sits in prison for the 2016 shooting that killed three.',
    clauses: ['He | sits', 'shooting | killed'],
  },
  { text: 'It fell in the week ending in May.', clauses: ['It | fell', 'It | ending'] },
  { text: 'It trades in Ohio, which has 40 shops.', clauses: ['It | trades', 'Ohio | has'] },
  {
    text: 'Orion, Merrow and Halden, who have worked on it for two years, left.',
    clauses: ['Orion | left', 'Orion | have worked', 'Orion | left'],
  },
];
