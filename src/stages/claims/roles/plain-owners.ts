/** Whose a figure is by the words around it alone: where things exist, who received a sum, which survey asked so many. */
import type { Chunk, Role } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { phraseFrom, plainRole, roleFrom } from '../phrases.js';
import { subjectRole } from './references.js';
import { chunkAt, chunksOf, headWord, isPossessive, leftOf, nameOf, word, type Scene } from '../scene.js';

/** "the £7m received by [13 firms]", "£7m will be paid by [the firm]", "£7m was given to [the winner]": whoever took or spent a sum. */
export function doneBy(scene: Scene, { chunk, quantity }: Draft): Role | null {
  const verb = chunkAt(scene, chunk.index + 1);
  if (quantity.unitKind !== 'money' || verb?.kind !== 'verb') return null;
  const link = word(scene, verb.after);
  if (!(link === 'by' && DONE.test(headWord(scene, verb))) && !(link === 'to' && GIVEN.test(headWord(scene, verb)))) return null;
  const who = chunkAt(scene, verb.index + 2);
  const counted = who?.kind === 'quantity' ? scene.quantities.quantities[who.ref!]!.noun : null;
  if (counted) return plainRole(scene, counted.first, counted.after);
  return who?.kind === 'noun' && who.first === verb.after + 1 ? subjectRole(scene, phraseFrom(scene, who, /^of$/)) : null;
}

const DONE = /^(?:received|raised|spent|earned|paid|collected|borrowed|invested|donated|given|lost|owed|claimed|saved)$/;
const GIVEN = /^(?:given|paid|awarded|handed|granted|lent|offered)$/;

/** "a 62% chance that [the bank] will cut rates": whose deed is so likely. */
export function ofChance(scene: Scene, { chunk, quantity }: Draft): Role | null {
  if (quantity.unitKind !== 'percent' || !/^(?:chance|probability|likelihood|possibility|odds)$/.test(word(scene, chunk.after)))
    return null;
  const that = chunkAt(scene, scene.chunkAt[chunk.after]! + 1);
  const who = that && word(scene, that.first) === 'that' ? chunkAt(scene, that.index + 1) : undefined;
  return who?.kind === 'noun' ? roleFrom(scene, who.first, who.after) : null;
}

/** "There were 500 robberies in [England and Wales]": what there is belongs to where it is. */
export function existsIn(scene: Scene, draft: Draft): Role | null {
  const { subject } = draft.clause;
  if (subject === null || word(scene, chunkAt(scene, subject)!.first) !== 'there') return null;
  for (let i = draft.chunk.index + 1; i < draft.clause.after - 1; i++) {
    const noun = chunkAt(scene, i + 1)!;
    if (!/^(?:in|at|across)$/.test(word(scene, chunkAt(scene, i)!.first)) || noun.kind !== 'noun') continue;
    // "80 staff at [Orsa] headquarters in Leeds"
    const mention = nameOf(scene, noun.after - 1) ?? nameOf(scene, noun.first);
    if (mention?.form !== 'name' || !/^(?:place|organization)$/.test(mention.type)) continue;
    const and = chunkAt(scene, i + 2);
    const other = chunkAt(scene, i + 3);
    const both = and && other?.kind === 'noun' && word(scene, and.first) === 'and' && nameOf(scene, other.after - 1)?.form === 'name';
    return both ? plainRole(scene, noun.first, other.after) : roleFrom(scene, noun.first, noun.after);
  }
  return null;
}

const SURVEYS = /^(?:survey|poll|sample|study|panel|trial|census|questionnaire)$/;

/** "the [margin] of error" */
const tellsError = (scene: Scene, { metric }: Draft): boolean =>
  /of error$/i.test(metric!.text) || scene.text.startsWith(' of error', metric!.end);

/** "[a Merrow survey] of 805 voters", "[the poll] has a margin of error of 3 points": what a survey is like is the survey's. */
export function surveyOf(scene: Scene, draft: Draft): Role | null {
  const of = leftOf(scene, draft.chunk);
  let noun: Chunk | undefined;
  if (of && word(scene, of.first) === 'of' && draft.quantity.unitKind === 'count') noun = chunkAt(scene, of.index - 1);
  else if (/margin(?: of error)?$/i.test(draft.metric?.text ?? '') && tellsError(scene, draft))
    noun =
      chunksOf(scene, draft.sentence).find((chunk) => chunk.kind === 'noun' && SURVEYS.test(headWord(scene, chunk))) ??
      scene.clauses.chunks.findLast(
        (chunk) => chunk.kind === 'noun' && chunk.index < draft.chunk.index && SURVEYS.test(headWord(scene, chunk)),
      );
  if (noun?.kind !== 'noun' || !SURVEYS.test(headWord(scene, noun))) return null;
  // "[Merrow] polled a sample of 805 voters", "[The poll] used a panel of 805"
  const { subject, verb } = draft.clause;
  const who = /^(?:sample|panel)$/.test(headWord(scene, noun)) && subject !== null && verb !== null ? chunkAt(scene, subject) : undefined;
  if (who?.kind === 'noun' && who.index < noun.index && (SURVEYS.test(headWord(scene, who)) || nameOf(scene, who.after - 1)))
    return roleFrom(scene, who.first, who.after);
  return plainRole(scene, noun.first, noun.after);
}

/** "brought by eight of [Orion]'s rivals", "found in two of [the firm]'s phones": whose they are that the number is a part of. */
export function partedFrom(scene: Scene, { quantity, part }: Draft): Role | null {
  const first = quantity.number.after + 1;
  if (part !== 'plain' || word(scene, first - 1) !== 'of' || !/^(?:none|count)$/.test(quantity.unitKind)) return null;
  for (let i = first; i < first + LONGEST_NAME && i < scene.tokens.tokens.length; i++)
    if (isPossessive(scene, i)) return roleFrom(scene, first, i);
    else if (!/^(?:DET|PROPN|NOUN|ADJ)$/.test(scene.tokens.tokens[i]!.pos)) return null;
  return null;
}

const LONGEST_NAME = 8;

/** "[Orion]'s offering of 12 million shares", "[its] fleet of 12 boats": whose the group is that the number counts. */
export function ownedGroup(scene: Scene, { chunk, quantity, part }: Draft): Role | null {
  const of = leftOf(scene, chunk);
  if (part !== 'plain' || !/^(?:count|physical)$/.test(quantity.unitKind) || !of || word(scene, of.first) !== 'of') return null;
  const group = chunkAt(scene, of.index - 1);
  if (group?.kind !== 'noun' || group.after !== of.first) return null;
  if (/^(?:its|their|his|her)$/.test(word(scene, group.first)) && nameOf(scene, group.first))
    return roleFrom(scene, group.first, group.first + 1);
  for (let i = group.after - 2; i > group.first; i--)
    if (isPossessive(scene, i) && scene.timeAt[i - 1]! < 0 && nameOf(scene, i - 1)) return roleFrom(scene, group.first, i);
  return null;
}

/** "was won by [a shell company] for £9m": who gets something at the price. */
export function buyerFor(scene: Scene, { chunk, clause, quantity }: Draft): Role | null {
  const preposition = leftOf(scene, chunk);
  if (quantity.unitKind !== 'money' || clause.verb === null || !preposition || word(scene, preposition.first) !== 'for') return null;
  const verb = chunkAt(scene, clause.verb)!;
  const buyer = chunkAt(scene, preposition.index - 1);
  if (buyer?.kind !== 'noun' || buyer.index !== verb.index + 2 || word(scene, buyer.first - 1) !== 'by') return null;
  return /^(?:won|bought|acquired|purchased|secured)$/.test(headWord(scene, verb)) ? roleFrom(scene, buyer.first, buyer.after) : null;
}

/** "sales jumped 28% [at Bebe Stores]" */
export function companyAt(scene: Scene, { chunk, sentence }: Draft): Role | null {
  for (let i = chunk.index + 1; i < chunk.index + 5; i++) {
    const at = chunkAt(scene, i);
    if (!at || at.first >= sentence.after || !/^(?:preposition|quantity|time)$/.test(at.kind)) return null;
    if (word(scene, at.first) !== 'at') continue;
    const named = chunkAt(scene, i + 1);
    const mention = named?.kind === 'noun' ? nameOf(scene, named.after - 1) : null;
    return mention?.form === 'name' && mention.type === 'organization' ? roleFrom(scene, mention.first, mention.after) : null;
  }
  return null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Orsa Inc. fell 3%. Dealers see a 62% chance that the Bank of Norway will cut rates.',
    facts: [{ quote: '62%', subject: 'Bank of Norway', metric: 'chance' }],
  },
  {
    text: 'A poll of 900 adults put the Greens on 9%. Orsa Inc. paid. The margin of error was three percentage points.',
    facts: [{ quote: 'three percentage points', subject: 'poll' }],
  },
  { text: 'Merrow Corp. is small. Two of the town’s pools will shut.', facts: [{ quote: 'Two', subject: 'town' }] },
  {
    text: 'Merrow Corp. is small. The matter was brought by six of Lufthansa’s rivals. The fault was found in two of Kenya’s mills.',
    facts: [
      { quote: 'six', subject: 'Lufthansa' },
      { quote: 'two', subject: 'Kenya' },
    ],
  },
  { text: 'Merrow Corp. sued six of Orsa Inc.’s rivals.', facts: [{ quote: 'six', subject: 'Merrow Corp.' }] },
  {
    text: 'Orsa Inc. is small. The last £38m is to be paid by its insurers. A further £40,000 was handed to the winner of the cup.',
    facts: [
      { quote: '£38m', subject: 'insurers' },
      { quote: '£40,000', subject: 'winner' },
    ],
  },
  { text: 'Orsa Inc. is small. About £7m was spent by May.', facts: [{ quote: '£7m', subject: 'Orsa Inc.' }] },
];
