/** Whose an age is and what a rank is by: "[Ann Lee], 34,", "second biggest [cause of delays]". */
import type { Chunk, Role } from '../../../document.js';
import { agedPerson } from './antecedents.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { isPeopleWord, isPersonWord } from '../../../lexicon/people.js';
import { measured, phraseFrom, plainRole, roleFrom, type Measured } from '../phrases.js';
import { phraseEnd } from '../verb-phrases.js';
import { chunkAt, chunkOf, headWord, nameOf, quantityOf, rightOf, word, type Scene } from '../scene.js';

/** "second biggest [cause of delays]", "first in [market share]", "third on the [list]" */
export function rankPhrase(scene: Scene, draft: Draft): Measured | null {
  const right = rightOf(scene, draft.chunk);
  if (!right) return null;
  const seeded = seeding(scene, draft);
  if (seeded) return { metric: seeded, owner: personBehind(scene, draft) };
  const named = personBehind(scene, draft);
  const world = worldRanking(scene, draft);
  if (named) return { metric: world, owner: named };
  if (world) return { metric: world, owner: apposedTo(scene, draft) };
  const owner = apposedTo(scene, draft);
  const alone = superlativeAlone(scene, right);
  if (alone) return { metric: alone, owner };
  // "including fifth-[placed] “Cold Ferry”": in what stands elsewhere
  if (/^(?:placed|ranked|rated)$/.test(word(scene, draft.quantity.whole.after + 1))) return { metric: null, owner };
  for (let i = right.index; i < right.index + 4; i++) {
    const chunk = chunkAt(scene, i);
    // "became its 40th number one as [interest] grew"
    if (!chunk || /^(?:verb|stop|comma|quantity|conjunction|relative)$/.test(chunk.kind)) break;
    // "came third [with an album of songs]", "[during] its first weekend": what it came with and when is not what it is ranked by
    if (/^(?:with|during|after|before|following|since|until|despite|behind|ahead|because|from|than|to)$/.test(word(scene, chunk.first)))
      break;
    if (
      chunk.kind !== 'noun' ||
      /^(?:place|spot|slot|position|there|here|time|weekend|week|month|year|season|day)s?$/.test(headWord(scene, chunk)) ||
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

/** "third [seed] Ann Lee", "third-[seeded] Ann Lee", "[seeded] three", "second [favourite] at 2/1" */
function seeding(scene: Scene, { quantity: { whole } }: Draft): Role | null {
  const behind = word(scene, whole.after) === '-' ? whole.after + 1 : whole.after;
  const at = word(scene, whole.first - 1) === 'seeded' ? whole.first - 1 : behind;
  const role = /^(?:seed(?:ed|s)?|favou?rites?)$/.test(word(scene, at)) ? plainRole(scene, at, at + 1) : null;
  return role && { ...role, name: /^seed/i.test(role.text) ? 'seeding' : 'favourite' };
}

/** "[world] number two Ann Lee", "rose to number 22 in the [world]": players are ranked among all of them. */
function worldRanking(scene: Scene, { quantity: { whole } }: Draft): Role | null {
  const behind = /^in the world$/.test([0, 1, 2].map((step) => word(scene, whole.after + step)).join(' '));
  const at = behind ? whole.after + 2 : word(scene, whole.first - 1) === 'world' ? whole.first - 1 : -1;
  const numbered = /^(?:number|no|#)/.test(word(scene, whole.first)) || scene.tokens.tokens[whole.first]!.shape === 'number';
  const role = at < 0 || !numbered ? null : plainRole(scene, at, at + 1);
  return role && { ...role, name: 'world ranking' };
}

/** "the third [longest on the line]", "Kenya's second [biggest], said": a superlative whose noun is left out, with what hangs on it. */
function superlativeAlone(scene: Scene, right: Chunk): Role | null {
  const first = word(scene, right.first) === '-' ? right.first + 1 : right.first;
  const chunk = chunkOf(scene, first);
  if (first !== chunk.after - 1 || !/^(?:.{3,}est|best|worst)$/.test(word(scene, first))) return null;
  let at = chunk.index + 1;
  // "second [longest jump of the season]"
  while (chunkAt(scene, at)?.kind === 'adjective') at++;
  const next = chunkAt(scene, at);
  if (next?.kind === 'noun') return null;
  return plainRole(scene, first, phraseEnd(scene, next?.kind === 'quantity' ? next : chunkAt(scene, at - 1)!));
}

/** "world number two [Ann Lee] lost": the person whom the rank stands before. */
function personBehind(scene: Scene, { chunk, quantity }: Draft): Role | null {
  const hyphen = word(scene, quantity.whole.after) === '-' ? 1 : 0;
  const seed = /^(?:seed|seeded|favourite|favorite)$/.test(word(scene, quantity.whole.after + hyphen)) ? hyphen + 1 : 0;
  const first = quantity.whole.after + seed;
  const noun = seed ? chunk : chunkAt(scene, chunk.index + 1);
  const mention = (noun?.kind === 'noun' && noun.first === first) || seed ? nameOf(scene, first) : null;
  return mention?.type === 'person' && mention.form === 'name' ? roleFrom(scene, mention.first, mention.after) : null;
}

/** "[Dearlink], Norway's second-largest ferry line": what an apposition stands beside. */
function apposedTo(scene: Scene, draft: Draft): Role | null {
  for (let i = draft.chunk.index - 1; i >= draft.chunk.index - 3; i--) {
    const chunk = chunkAt(scene, i);
    // "is the best mill in Peru, [and] the second best in Latin America": no apposition
    if (!chunk || /^(?:verb|preposition|conjunction)$/.test(chunk.kind)) return null;
    if (chunk.kind !== 'comma') continue;
    const noun = chunkAt(scene, i - 1);
    return noun?.kind === 'noun' ? roleFrom(scene, noun.first, noun.after) : null;
  }
  return null;
}

/** "[The actor] died of cancer in 2019 aged 71": of whom the clause is, where the noun in front is nobody. */
function agedDoer(scene: Scene, { clause: { subject, verb } }: Draft, near: Chunk): Role | null {
  if (subject === null || verb === null || subject >= near.index) return null;
  // "[A boy] from Leeds aged 12 was hurt"
  if (verb > near.index && chunkAt(scene, near.index - 1)!.kind !== 'preposition') return null;
  if (nameOf(scene, near.after - 1)?.type === 'person' || isPersonWord(headWord(scene, near)) || isPeopleWord(headWord(scene, near)))
    return null;
  const who = chunkAt(scene, subject)!;
  const somebody = nameOf(scene, who.after - 1)?.type === 'person' || isPersonWord(headWord(scene, who));
  return who.kind === 'noun' && somebody ? roleFrom(scene, who.first, who.after) : null;
}

/** "raised the [retirement age] to 68": an age of a kind. */
export function ageNamed(scene: Scene, { chunk, clause }: Draft): Role | null {
  for (let i = chunk.index - 1; i > chunk.index - 5; i--) {
    const noun = chunkAt(scene, i);
    if (!noun || noun.clause !== clause.index) return null;
    if (noun.kind !== 'noun' || !/^ages?$/.test(headWord(scene, noun))) continue;
    const role = plainRole(scene, noun.first, noun.after);
    return role && /\S ages?$/i.test(role.name) ? role : null;
  }
  return null;
}

/** "a 34-year-old [driver]", "[Ann Lee], 34,", "[people] aged 16", "[over-65s]", "[five-year-olds]" */
export function ageOwner(scene: Scene, draft: Draft): Role | null {
  const { quantity } = draft;
  if (/olds$/i.test(quantity.text)) return plainRole(scene, quantity.first, quantity.after);
  if (word(scene, quantity.number.after) === 's' && !scene.tokens.tokens[quantity.number.after]!.spaced)
    return plainRole(scene, quantity.hedge?.first ?? quantity.first, quantity.number.after + 1);
  const last = agedPerson(scene, draft.chunk);
  if (last) return last;
  // "its star, the 19-year-old actress [Ann Lee]"
  const right = rightOf(scene, draft.chunk);
  const behind = right && word(scene, right.first) === '-' ? rightOf(scene, right) : right;
  const near = behind?.kind === 'noun' && behind.first <= draft.chunk.after + 1;
  const called = near ? nameOf(scene, behind.after - 1) : null;
  if (called?.type === 'person' && called.form === 'name') return roleFrom(scene, called.first, called.after);
  const named = apposedTo(scene, draft);
  if (named?.type === 'person') return named;
  // "[Ms Lee] beat France as a 20-year-old": of whom the clause is
  const grown = /^(?:as|like) an?$/.test(`${word(scene, quantity.whole.first - 2)} ${word(scene, quantity.whole.first - 1)}`);
  const doer = grown && draft.clause.subject !== null ? chunkAt(scene, draft.clause.subject) : undefined;
  if (doer?.kind === 'noun' && doer.index < draft.chunk.index) return roleFrom(scene, doer.first, doer.after);
  if (near) {
    const phrase = phraseFrom(scene, behind, /^(?:from|of)$/);
    // "As a 17-year-old clerk, [Ms Lee] wrote songs"
    const next = grown && word(scene, phrase.after) === ',' ? chunkOf(scene, phrase.after + 1) : undefined;
    if (next?.kind === 'noun' && nameOf(scene, next.after - 1)?.type === 'person') return roleFrom(scene, next.first, next.after);
    return named?.type ? named : (plainRole(scene, phrase.first, phrase.after) ?? named);
  }
  if (quantity.noun) return roleFrom(scene, quantity.noun.first, quantity.noun.after);
  // "[Sisters] in the bus, aged 19 and 23": set off by a comma, it is not of where they were
  const apart = chunkAt(scene, draft.chunk.index - 2)?.kind === 'comma' && word(scene, draft.chunk.first - 1) === 'aged';
  // "[Two children], aged six and eight,": the second age of a list is further off
  const far = apart || draft.because.includes('age/list');
  for (let i = draft.chunk.index - 1; i >= draft.chunk.index - (far ? 8 : 4); i--) {
    const chunk = chunkAt(scene, i);
    if (!chunk || chunk.kind === 'stop') return null;
    if (far && chunk.kind === 'noun' && chunkAt(scene, i - 1)?.kind === 'preposition') continue;
    // "since the [age] of 22 she has sung"
    if (/^ages?$/.test(headWord(scene, chunk))) return null;
    const ill = word(scene, draft.chunk.first - 1) === 'aged' && chunk.kind === 'noun' ? agedDoer(scene, draft, chunk) : null;
    if (ill) return ill;
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
    text: 'Orsa Inc. is the oldest brewer in Peru, and the third oldest baker in Africa.',
    facts: [{ quote: 'third', subject: 'Orsa Inc.', metric: 'oldest baker', place: 'Africa' }],
  },
  { text: 'As a 17-year-old clerk, Ms Lee wrote songs.', facts: [{ quote: '17-year-old', subject: 'Lee', metric: 'age' }] },
];
