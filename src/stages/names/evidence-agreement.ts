/** What a pronoun that takes a name up shows: "Marrick lost [his] seat", "Marrick sold [its] mill". */
import { CLAUSE_OPENERS } from '../../lexicon/name-cues.js';
import type { Evidence } from './evidence.js';
import { STOP_AT, type Context } from './signs.js';

const REACH = 14;

export const AGREEMENT_EVIDENCE: readonly Evidence[] = [
  {
    id: 'name/his',
    type: 'person',
    weight: 1.5,
    when: (context) => takenUp(context, /^(?:he|his|him|himself|she|her|herself)$/, /^(?:it|its|itself|they|their|them)$/),
    examples: [{ text: 'Webster lost his seat last week.', name: 'Webster', type: 'person' }],
  },
  {
    id: 'name/its',
    type: 'organization',
    weight: 1.5,
    when: (context) => takenUp(context, /^(?:its|itself)$/, /^(?:it|he|his|him|she|her|they|their|them)$/),
    examples: [{ text: 'Webster sold its mill last week.', name: 'Webster', type: 'organization' }],
  },
];

/** Whether the name acts and the next pronoun of its clause, with no other name between, is one of these. */
function takenUp(
  { tokens, capitals, candidate: { first, after, known }, size, left, right }: Context,
  such: RegExp,
  others: RegExp,
): boolean {
  if (known !== null || size !== 1 || capitals.shouted[first]) return false;
  if (left !== '' && !CLAUSE_OPENERS.has(left) && !STOP_AT.test(left)) return false;
  const verb = tokens[after];
  if (verb?.sentence !== tokens[first]!.sentence || !/^(?:VERB|AUX|ADV)$/.test(verb.pos) || right === '') return false;
  // "Ann Lee said that [Marrick] had his seat": whose it is, is open
  for (let i = first - 1; i >= 0 && i > first - 20 && tokens[i]!.sentence === tokens[first]!.sentence; i--)
    if (capitals.capital[i] && !capitals.free[i]) return false;
  for (let i = after; i < after + REACH && tokens[i]?.sentence === verb.sentence; i++) {
    const { lower, text } = tokens[i]!;
    if (such.test(lower)) return true;
    if (others.test(lower) || capitals.capital[i] || /^(?:["“”;:]|which|that|who|said|says|than)$/.test(text)) return false;
  }
  return false;
}
