/** Who holds a rank that the subject of the clause does not hold: "beat [the third seed]", "with [Merrow] at number three", "Heading the top five was [Orsa]". */
import type { Chunk, Role } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { plainRole, roleFrom } from '../phrases.js';
import { chunkAt, headWord, leftOf, nameOf, rightOf, word, type Scene } from '../scene.js';

export function rankHolder(scene: Scene, draft: Draft): Role | null {
  if (draft.part !== 'rank') return null;
  return calledBy(scene, draft) ?? seeded(scene, draft) ?? withHolder(scene, draft) ?? madeUpOf(scene, draft) ?? besideIt(scene, draft);
}

/** "beat [the third seed]", "[the world number 12] was pleased": what somebody is called by his rank. */
function calledBy(scene: Scene, { chunk, quantity }: Draft): Role | null {
  // "helped the world's third largest [carmaker] grow": what stands for a name
  const noun = rightOf(scene, chunk);
  const stands = noun?.kind === 'noun' && noun.first === chunk.after ? nameOf(scene, noun.after - 1) : null;
  if (stands?.form === 'nominal' && stands.type === 'organization') return roleFrom(scene, stands.first, stands.after);
  const mention = nameOf(scene, quantity.whole.first);
  return mention?.form === 'nominal' && mention.type === 'person' ? roleFrom(scene, mention.first, mention.after) : null;
}

/** "third-seeded Dane [Bo Bell]"; "Denmark's [Bo Bell], the third seed," */
function seeded(scene: Scene, { chunk, quantity }: Draft): Role | null {
  const { after } = quantity.whole;
  const adjective = word(scene, after) === '-' ? word(scene, after + 1) : word(scene, after);
  if (adjective === 'seeded' || adjective === 'ranked' || adjective === 'placed') {
    const named = chunkAt(scene, scene.chunkAt[after + 1]!);
    const mention = named?.kind === 'noun' ? nameOf(scene, named.after - 1) : null;
    return mention?.form === 'name' && mention.type !== 'place' ? roleFrom(scene, mention.first, mention.after) : null;
  }
  if (!/^(?:seed|favourite|favorite)$/.test(word(scene, after))) return null;
  let comma = chunkAt(scene, chunk.index - 1);
  if (comma && /^the$/.test(word(scene, comma.first)) && comma.after === comma.first + 1) comma = chunkAt(scene, comma.index - 1);
  const named = comma?.kind === 'comma' ? chunkAt(scene, comma.index - 1) : undefined;
  return named?.kind === 'noun' && isNamed(scene, named) ? roleFrom(scene, named.first, named.after) : null;
}

/** "Orsa is the biggest, with [Merrow] the fourth largest", "with [Merrow] (landing) at number three" */
function withHolder(scene: Scene, { chunk }: Draft): Role | null {
  let at = leftOf(scene, chunk);
  if (at?.kind === 'preposition' && /^(?:at|in|into|to|on)$/.test(word(scene, at.first))) at = chunkAt(scene, at.index - 1);
  if (at?.kind !== 'noun') return null;
  const link = chunkAt(scene, at.index - 1);
  if (!link || link.kind === 'verb' || !/^with$/.test(word(scene, link.first)) || chunkAt(scene, link.index - 1)?.kind !== 'comma')
    return null;
  return isNamed(scene, at) ? roleFrom(scene, at.first, at.after) : null;
}

/** "Heading the top five was [Orsa]", "The top five includes [Orsa], Merrow and Delmar", "The second oldest mill is [Merrow]": who is told behind the verb. */
function madeUpOf(scene: Scene, { chunk, clause, sentence }: Draft): Role | null {
  const verb = verbBehind(scene, chunk);
  if (!verb || verb.first >= sentence.after) return null;
  const fronted = FRONTED.test(word(scene, sentence.first)) && scene.chunkAt[sentence.first]! >= chunk.index - 4;
  const opens = clause.subject === chunk.index || chunk.first <= sentence.first + 1;
  if (!fronted && !opens) return null;
  const behind = chunkAt(scene, verb.index + 1);
  if (behind?.kind !== 'noun' || !isNamed(scene, behind)) return null;
  const last = endOfList(scene, behind);
  return last === behind ? roleFrom(scene, behind.first, behind.after) : plainRole(scene, behind.first, last.after);
}

/** "[Orsa, Merrow and Delmar]": the last of the names. */
function endOfList(scene: Scene, first: Chunk): Chunk {
  let last = first;
  for (let i = first.index + 2; i < first.index + 24; i += 2) {
    const next = chunkAt(scene, i);
    if (next?.kind !== 'noun' || !isNamed(scene, next) || !/^(?:comma|conjunction)$/.test(chunkAt(scene, i - 1)!.kind)) break;
    last = next;
  }
  return last;
}

const FRONTED = /^(?:rounding|making|completing|heading|topping|leading|filling|closing|joining|opening|also|next|among)$/;
const NAMING = /^(?:is|are|was|were|includ(?:es?|ed)|compris(?:es?|ed)|featur(?:es?|ed))$/;

/** The verb that says who it is, right behind the rank's own phrase. */
function verbBehind(scene: Scene, { index }: Chunk): Chunk | null {
  for (let i = index + 1; i < index + 6; i++) {
    const chunk = chunkAt(scene, i);
    if (!chunk || !/^(?:noun|adjective|preposition|verb|other|time)$/.test(chunk.kind)) return null;
    if (chunk.kind === 'verb') return NAMING.test(headWord(scene, chunk)) && chunk.after === chunk.first + 1 ? chunk : null;
  }
  return null;
}

/** "last week's number one, [Cold Ferry], fell": the name between commas behind. */
function besideIt(scene: Scene, { chunk }: Draft): Role | null {
  const comma = rightOf(scene, chunk);
  const named = comma?.kind === 'comma' ? chunkAt(scene, comma.index + 1) : undefined;
  if (named?.kind !== 'noun' || !isNamed(scene, named) || chunkAt(scene, named.index + 1)?.kind !== 'comma') return null;
  return /^(?:'s|the|a)$/.test(word(scene, chunk.first - 1)) ? roleFrom(scene, named.first, named.after) : null;
}

const isNamed = (scene: Scene, { after }: Chunk): boolean => {
  const mention = nameOf(scene, after - 1);
  return mention?.form === 'name' && mention.after === after;
};

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Tom Bell lost in May. Bob Hale beat the sixth seed.',
    facts: [{ quote: 'sixth', kind: 'rank', subject: 'Tom Bell' }],
  },
  {
    text: 'Ann Lee met third-seeded Dane Eva Moss.',
    facts: [{ quote: 'third', kind: 'rank', subject: 'Eva Moss' }],
  },
  {
    text: "Ann Lee overcame Denmark's Eva Moss, the sixth seed, in May.",
    facts: [{ quote: 'sixth', kind: 'rank', subject: 'Eva Moss' }],
  },
  {
    text: 'Orsa Inc. is the biggest brewer in Kenya, with Merrow Corp. the fourth largest.',
    facts: [{ quote: 'fourth', kind: 'rank', subject: 'Merrow Corp.' }],
  },
  {
    text: 'Orsa Inc. should close the season in second place, with Merrow Corp. at number three.',
    facts: [
      { quote: 'second', kind: 'rank', subject: 'Orsa Inc.' },
      { quote: 'number three', kind: 'rank', subject: 'Merrow Corp.' },
    ],
  },
  {
    text: 'Ann Lee is away. Completing the top five was Orsa Inc., led by Eva Moss.',
    facts: [{ quote: 'top five', kind: 'rank', subject: 'Orsa Inc.' }],
  },
  {
    text: 'Ann Lee is away. The top five includes Orsa Inc., Merrow Corp. and Delmar Corp.',
    facts: [{ quote: 'top five', kind: 'rank', subject: 'Orsa Inc., Merrow Corp. and Delmar Corp.' }],
  },
  {
    text: 'Ann Lee is away. The second oldest brewer is Merrow Corp.',
    facts: [{ quote: 'second', kind: 'rank', subject: 'Merrow Corp.' }],
  },
  { text: 'Ann Lee beat Eva Moss into second place.', facts: [{ quote: 'second', kind: 'rank', subject: 'Eva Moss' }] },
  // A thing that the ranked one does is not its name.
  {
    text: 'Orsa Inc. is the second oldest brewer in Kenya.',
    facts: [{ quote: 'second', kind: 'rank', subject: 'Orsa Inc.' }],
  },
];
