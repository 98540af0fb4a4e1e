/** Shares that stand beside the people they part: "a minority of renters, [12%], carry a phone", "for [46%] of those asked, it matters". */
import type { Chunk, Role } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import type { Focus } from './focus.js';
import { phraseFrom, plainRole, roleFrom } from '../phrases.js';
import { predicateFrom } from '../predicates.js';
import { chunkAt, clauseOf, headWord, quantityOf, word, type Scene } from '../scene.js';

/** Nouns that only say how many: "a small [number]", "a [majority] of renters". */
const PART = /^(?:number|majority|minority|proportion|chunk|section|fraction|percentage|share|portion|rest|remainder)$/;

export interface Beside {
  readonly who: Role;
  readonly metric: Role | null;
}

/** Who and what of a share between the commas behind its subject, or behind the "for" that opens a sentence; null for all others. */
export function shareBeside(scene: Scene, draft: Draft, previous: Draft | undefined, focus: Focus): Beside | null {
  const { quantity, chunk, part } = draft;
  if (quantity.unitKind !== 'percent' || part !== 'plain') return null;
  return apposed(scene, chunk, previous, draft, focus) ?? fronted(scene, draft);
}

/** "[A minority of renters], 12%, carry a phone" */
function apposed(scene: Scene, chunk: Chunk, previous: Draft | undefined, draft: Draft, focus: Focus): Beside | null {
  const marks = `${chunkAt(scene, chunk.index - 1)?.kind} ${chunkAt(scene, chunk.index + 1)?.kind}`;
  if (marks !== 'comma comma' && marks !== 'open close') return null;
  let at = chunk.index + 2;
  while (chunkAt(scene, at)?.kind === 'adverb') at++;
  const verb = chunkAt(scene, at);
  if (verb?.kind !== 'verb' || verb.first >= draft.sentence.after) return null;
  const clause = clauseOf(scene, verb);
  const subject = clause.subject === null ? undefined : chunkAt(scene, clause.subject);
  if (!subject || subject.index >= chunk.index || subject.first < draft.sentence.first) return null;
  const told = predicateFrom(scene, verb);
  if (quantityOf(scene, subject)) {
    if (previous?.chunk !== subject || !previous.subject) return null;
    previous.metric = told ?? previous.metric;
    // "a third of [those asked], 34%"
    const those = previous.quantity.whole.after + 1;
    if (word(scene, those) === 'those' && /ed$/.test(word(scene, those + 1)))
      previous.subject = plainRole(scene, those, those + 2) ?? previous.subject;
    return { who: previous.subject, metric: told };
  }
  // "Turnout (39%) fell" tells of a measure
  const people = marks === 'comma comma' || PART.test(headWord(scene, subject));
  const who = subject.kind === 'noun' && people ? parted(scene, subject, focus) : null;
  return who && { who, metric: told };
}

/** "a majority of [renters]" → renters; "a small number" → those whom the shares before were of */
function parted(scene: Scene, subject: Chunk, focus: Focus): Role | null {
  if (!PART.test(headWord(scene, subject))) {
    const phrase = phraseFrom(scene, subject, /^(?:of|in|with)$/);
    return roleFrom(scene, phrase.first, phrase.after);
  }
  const of = chunkAt(scene, subject.index + 1);
  const noun = chunkAt(scene, subject.index + 2);
  if (of && word(scene, of.first) === 'of' && noun?.kind === 'noun') return plainRole(scene, noun.first, noun.after);
  return focus.group ?? focus.respondents;
}

/** "For 46% of [those asked], it is a must" */
function fronted(scene: Scene, { quantity, sentence, chunk }: Draft): Beside | null {
  if (word(scene, sentence.first) !== 'for' || chunk.index !== scene.chunkAt[sentence.first]! + 1) return null;
  if (word(scene, quantity.whole.after) !== 'of') return null;
  let at = chunk.index + 2;
  while (/^(?:noun|verb|adverb|adjective|preposition)$/.test(chunkAt(scene, at)?.kind ?? '')) at++;
  const comma = chunkAt(scene, at);
  const after = chunkAt(scene, at + 1);
  if (comma?.kind !== 'comma' || !after || after.first >= sentence.after) return null;
  const who = plainRole(scene, quantity.whole.after + 1, comma.first);
  const { subject, verb } = clauseOf(scene, after);
  if (!who || subject === null || verb === null) return null;
  const told = plainRole(scene, chunkAt(scene, subject)!.first, chunkAt(scene, clauseOf(scene, after).after - 1)!.after);
  return { who, metric: told };
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Orsa Inc. asked 900 renters. A large minority of renters, 12%, carry a phone.',
    facts: [{ quote: '12%', kind: 'share', subject: 'renters', metric: 'carry a phone' }],
  },
  {
    text: 'About a third of those asked, 34%, said rents were unfair.',
    facts: [{ quote: '34%', subject: 'those asked', metric: 'rents were unfair', source: null }],
  },
  {
    text: 'A majority of voters (71%) want a bridge. Turnout (39%) fell.',
    facts: [{ quote: '71%', subject: 'voters', metric: 'want a bridge' }],
  },
  { text: 'Orsa Inc. sells boats. For 46% of renters, the lake is a draw.', facts: [{ quote: '46%', subject: 'renters' }] },
  { text: 'The stake, 12%, cost $5m. For 3% of the price, Orsa Inc. fits it.', facts: [{ quote: '$5m', subject: 'stake' }] },
];
