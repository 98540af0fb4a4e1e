/** What is peculiar to polls: who answered, what they said, who leads whom, shares in brackets behind what they are of. */
import type { Chunk, Clause, Role } from '../../../document.js';
import { isPeopleWord } from '../../../lexicon/people.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import type { Focus } from './focus.js';
import { isMetric, plainRole, roleFrom } from '../phrases.js';
import { chunkAt, clauseOf, headWord, nameOf, once, word, type Scene } from '../scene.js';

const ASKED = /^(?:study|studied|tracked|poll|polled|polls|survey|surveyed|surveys|interviewed|questioned|asked|sample|questionnaire)$/;

/** "a poll of [1,204 adults]", "it interviewed [900 voters]": those whose shares the article tells, or null. */
export function respondentsOf(scene: Scene, drafts: readonly Draft[]): Role | null {
  for (const { quantity, sentence } of drafts) {
    if (!quantity.noun || quantity.unitKind !== 'count' || !isPeopleWord(word(scene, quantity.noun.after - 1))) continue;
    for (let i = Math.max(sentence.first, quantity.first - 25); i < Math.min(sentence.after, quantity.after + 25); i++)
      if (ASKED.test(word(scene, i))) return plainRole(scene, quantity.noun.first, quantity.noun.after);
  }
  return null;
}

/** The clause of a share that is the subject of a verb right behind it, though another clause was read there: "… and [17% disagreed]". */
export function answering(scene: Scene, { chunk, quantity, part }: Draft, focus: Focus): Clause | null {
  if (quantity.unitKind !== 'percent' || part === 'growth' || !(focus.respondents ?? focus.group)) return null;
  const verb = chunkAt(scene, chunk.index + 1);
  const before = chunkAt(scene, chunk.index - 1);
  if (verb?.kind !== 'verb' || verb.first !== quantity.whole.after) return null;
  const opens = !before || before.first < sentenceStart(scene, chunk) || /^(?:comma|conjunction|adverb)$/.test(before.kind);
  const saying = /ing$/.test(headWord(scene, verb)) && before !== undefined && word(scene, before.first) === 'with';
  return opens || saying ? { ...clauseOf(scene, verb), verb: verb.index } : null;
}

const sentenceStart = (scene: Scene, { first }: Chunk): number => scene.tokens.sentences[scene.tokens.tokens[first]!.sentence]!.first;

/** "a quarter [(21%)] of those polled": the share before it, told again. */
export function isBracketed(scene: Scene, { chunk, quantity }: Draft, previous: Draft): boolean {
  if (quantity.unitKind !== 'percent' || previous.quantity.unitKind !== 'times' || previous.part === 'growth') return false;
  return chunkAt(scene, chunk.index - 1)?.kind === 'open' && previous.chunk.index === chunk.index - 2;
}

/** "ahead of [health] (28%) and migration (17%)", "led by [food] (20%)": the thing that a share in brackets is of. */
export function bracketOwner(scene: Scene, { chunk, quantity, part, clause }: Draft): Role | null {
  const bare = quantity.unitKind === 'none';
  if (!(bare || quantity.unitKind === 'percent') || part !== 'plain' || chunkAt(scene, chunk.index + 1)?.kind !== 'close') return null;
  const noun = chunkAt(scene, chunk.index - 2);
  if (chunkAt(scene, chunk.index - 1)?.kind !== 'open' || noun?.kind !== 'noun' || noun.index === clause.subject) return null;
  const before = chunkAt(scene, noun.index - 1);
  // "scored 88 goals and trails [Ann Lee] (140)"
  if (bare) return nameOf(scene, noun.after - 1)?.form === 'name' ? roleFrom(scene, noun.first, noun.after) : null;
  const listed =
    before && /^(?:preposition|comma|conjunction)$/.test(before.kind) && !/^(?:in|at|on|for|to)$/.test(word(scene, before.first));
  // "the holders are [the Kenyan state] (15%) and …"
  const named = before?.kind === 'verb' && /^(?:is|are|was|were|includes?|included)$/.test(word(scene, before.head));
  return listed || named ? roleFrom(scene, noun.first, noun.after) : null;
}

/** "Costa leads [Bell] by 48% [to 44%]": the second number is of the one who trails. */
export function trailing(scene: Scene, draft: Draft, previous: Draft): Role | null {
  if (draft.quantity.unitKind !== 'percent' || previous.clause !== draft.clause || !LEADS.test(verbOf(scene, previous.clause))) return null;
  const rival = rivalOf(scene, previous.clause);
  const to = chunkAt(scene, draft.chunk.index - 1);
  return rival && to && word(scene, to.first) === 'to' && previous.chunk.index === to.index - 1
    ? roleFrom(scene, rival.first, rival.after)
    : null;
}

/** "has [Ann Lee] at 48% and [Bo Farr] on 45%", "followed by [crime] at 11%": who or what a share stands at in a poll or a vote. */
export function standingAt(
  scene: Scene,
  draft: Draft,
  previous: Draft | undefined,
): { readonly who: Role; readonly named: boolean } | null {
  const { chunk, quantity, part, clause } = draft;
  const at = chunkAt(scene, chunk.index - 1);
  const noun = chunkAt(scene, chunk.index - 2);
  if (quantity.unitKind !== 'percent' || part !== 'plain' || !at || noun?.kind !== 'noun' || !/^(?:at|on)$/.test(word(scene, at.first)))
    return null;
  if (at.after !== (quantity.hedge?.first ?? chunk.first) && at.after !== chunk.first) return null;
  const mention = nameOf(scene, noun.after - 1);
  const named = mention?.form === 'name' && (mention.type === 'person' || mention.type === 'organization');
  if (named && mention.type === 'person' && isVote(scene)) {
    const who = roleFrom(scene, mention.first, mention.after);
    return who && { who, named };
  }
  const before = chunkAt(scene, noun.index - 1);
  const listed = before && (/^(?:comma|conjunction)$/.test(before.kind) || word(scene, before.first) === 'by');
  if (
    !listed ||
    (noun.index === clause.subject && (clause.verb ?? 0) > noun.index) ||
    previous?.sentence !== draft.sentence ||
    !/^(?:percent|times)$/.test(previous.quantity.unitKind)
  )
    return null;
  if (previous.part === 'growth' || (!named && !previous.because.includes('role/standing') && isMetric(scene, noun.first, noun.after)))
    return null;
  const who = roleFrom(scene, noun.first, noun.after);
  return who && { who, named };
}

/** Whether the article tells of a poll or a vote. */
const readVote = once((scene) => ({
  found: scene.tokens.tokens.some(({ lower }) =>
    /^(?:polls?|polled|pollsters?|election|elections|by-election|voters?|votes?|voted|ballots?|candidates?|referendum)$/.test(lower),
  ),
}));

export const isVote = (scene: Scene): boolean => readVote(scene).found;

/** "Lee drew [5%]", "puts Farr at [39%]": what a person's share in a poll or a vote is of, where nothing else is said. */
export function supportOf(scene: Scene, { quantity, part }: Draft, who: Role | null): Role | null {
  if (quantity.unitKind !== 'percent' || part === 'growth' || who?.type !== 'person' || !isVote(scene)) return null;
  return { name: 'support', text: quantity.text, start: quantity.start, end: quantity.end, type: null };
}

const LEADS = /^(?:lead|leads|led|leading|beat|beats|trail|trails|trailed)$/;
const verbOf = (scene: Scene, { verb }: Clause): string => (verb === null ? '' : headWord(scene, chunkAt(scene, verb)));

/** "leads [Bell]": whom, where that is a name. */
export function rivalOf(scene: Scene, clause: Clause): Chunk | null {
  const object = clause.verb === null ? undefined : chunkAt(scene, clause.verb + 1);
  const mention = object?.kind === 'noun' ? nameOf(scene, object.after - 1) : null;
  return object && mention?.form === 'name' && mention.type !== 'place' ? object : null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Tom Bell has scored 88 goals and only trails Eva Moss (140) and Bo Farr (97).',
    facts: [
      { quote: '140', subject: 'Eva Moss', metric: 'goals' },
      { quote: '97', subject: 'Bo Farr' },
    ],
  },
  {
    text: 'A poll by Delmar Corp. has Ana Costa at 48% and Tom Bell on 45%, with Joe Hart drawing 5%.',
    facts: [
      { quote: '48%', kind: 'share', subject: 'Ana Costa', metric: 'support' },
      { quote: '45%', kind: 'share', subject: 'Tom Bell', metric: 'support' },
      { quote: '5%', kind: 'share', subject: 'Joe Hart', metric: 'support' },
    ],
  },
  {
    text: 'Half of tenants named rent as their main worry, followed by noise at 21% and crime at 11%.',
    facts: [
      { quote: '21%', kind: 'share', subject: 'noise', metric: 'named rent as their main worry' },
      { quote: '11%', kind: 'share', subject: 'crime', metric: 'named rent as their main worry' },
    ],
  },
  {
    text: 'Delmar Corp. polled 900 adults. Some 63% of tenants thought the mayor acted well and 61% that she had been right to resign. In all 17% disagreed.',
    facts: [
      { quote: '63%', subject: 'tenants', metric: 'mayor acted well' },
      { quote: '61%', kind: 'share', subject: 'tenants', metric: 'she had been right to resign' },
    ],
  },
  {
    text: 'Delmar Corp. polled 900 adults. Almost a quarter (21%) said they would move, with 40% saying they would stay.\n\nJust 5% ride a bike.',
    facts: [
      { quote: '21%', kind: 'share', subject: 'adults', metric: 'move' },
      { quote: '40%', kind: 'share', subject: 'adults' },
      { quote: '5%', kind: 'share', subject: 'adults', metric: 'ride a bike' },
    ],
  },
  {
    text: 'Ana Costa leads Tom Bell by 48% to 44%.',
    facts: [
      { quote: '48%', subject: 'Ana Costa' },
      { quote: '44%', subject: 'Tom Bell' },
    ],
  },
  {
    text: 'Rent was named most often, ahead of food (28%) and fuel (17%).',
    facts: [
      { quote: '28%', kind: 'share', subject: 'food' },
      { quote: '17%', kind: 'share', subject: 'fuel' },
    ],
  },
];
