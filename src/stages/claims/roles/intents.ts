/** Who is to do what a noun's infinitive tells, and who is given something: "match [Orsa]'s pledge to spend £9m", "gave [Merrow] the right to charge £4". */
import type { Chunk, Clause, Role } from '../../../document.js';
import { TO_DO_NOUNS } from '../../../lexicon/intentions.js';
import { isPeopleWord } from '../../../lexicon/people.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { roleFrom } from '../phrases.js';
import { chunkAt, headWord, isPossessive, nameOf, word, type Scene } from '../scene.js';

/** Whose the noun in front of an infinitive is, who was given it, or who did it where the noun is the subject of a passive verb. */
export function intender(scene: Scene, { verb, subject, sentence }: Clause): Role | null {
  const to = verb === null ? undefined : chunkAt(scene, verb)!;
  const noun = to && word(scene, to.first) === 'to' && word(scene, to.first + 1) !== 'be' ? chunkAt(scene, to.index - 1) : undefined;
  if (noun?.kind !== 'noun' || !TO_DO_NOUNS.has(headWord(scene, noun))) return null;
  return (
    ownerIn(scene, noun) ?? givenTo(scene, noun) ?? (noun.index === subject ? (doer(scene, noun, sentence) ?? seeker(scene, noun)) : null)
  );
}

/** "[Police] want powers to hold": whose verb has the noun for its object. */
function seeker(scene: Scene, noun: Chunk): Role | null {
  const verb = chunkAt(scene, noun.index - 1);
  const own = verb?.kind === 'verb' ? scene.clauses.clauses[verb.clause]! : null;
  const who = own?.verb === verb?.index && own?.subject != null ? chunkAt(scene, own.subject)! : null;
  return who?.kind === 'noun' && who.index < verb!.index ? roleFrom(scene, who.first, who.after) : null;
}

/** "condemned plans [to cut 40 jobs]", "marched against a plan [to close it]": whoever is against it is not the one to do it. */
export function isOpposed(scene: Scene, { verb }: Clause): boolean {
  const to = verb === null ? undefined : chunkAt(scene, verb)!;
  const noun = to && word(scene, to.first) === 'to' ? chunkAt(scene, to.index - 1) : undefined;
  if (noun?.kind !== 'noun' || !TO_DO_NOUNS.has(headWord(scene, noun))) return false;
  const before = chunkAt(scene, noun.index - 1);
  return (
    before !== undefined &&
    (before.kind === 'verb'
      ? OPPOSING.test(headWord(scene, before))
      : word(scene, before.first) === 'against' || word(scene, before.first) === 'over')
  );
}

const OPPOSING =
  /^(?:condemn|oppos|criticis|criticiz|attack|denounc|reject|resist|fear|fight|fought|slam|blast|protest|deplor|welcom|prais|back|support|applaud|block|question|prais|challeng|halt|veto|hail)(?:e?s|e?d|ing|)$/;

/** "[Orsa]'s pledge", "[its] bid" */
function ownerIn(scene: Scene, { first, after }: Chunk): Role | null {
  if (/^(?:its|their|his|her)$/.test(word(scene, first))) return nameOf(scene, first) && roleFrom(scene, first, first + 1);
  for (let i = after - 2; i > first; i--) if (isPossessive(scene, i) && scene.timeAt[i - 1]! < 0) return roleFrom(scene, first, i);
  return null;
}

/** "gives [councils] the right": the noun group between the verb and what is given. */
function givenTo(scene: Scene, noun: Chunk): Role | null {
  // "gives wardens [(CSOs)] the power"
  const bracketed = chunkAt(scene, noun.index - 1)?.kind === 'close' && chunkAt(scene, noun.index - 3)?.kind === 'open' ? 3 : 0;
  const who = chunkAt(scene, noun.index - 1 - bracketed);
  const gives = chunkAt(scene, noun.index - 2 - bracketed);
  return who?.kind === 'noun' &&
    gives?.kind === 'verb' &&
    (bracketed > 0 || who.after === noun.first) &&
    /^(?:the|an?|more|new)$/.test(word(scene, noun.first))
    ? roleFrom(scene, who.first, who.after)
    : null;
}

/** "The ruling handed [Orsa] a 9% stake", "The win gave [Ana Costa] a lead of 90 points": who has it then, where nobody gave it. */
export function receiver(scene: Scene, { clause: { subject, verb }, chunk }: Draft, giver: Role | null): Role | null {
  if (subject === null || verb === null || verb > chunk.index || (giver?.type ?? null) !== null) return null;
  const from = chunkAt(scene, subject)!;
  if (from.kind !== 'noun' || isPeopleWord(headWord(scene, from)) || nameOf(scene, from.after - 1)) return null;
  const given = headWord(scene, chunkAt(scene, verb));
  if (!GIVING.test(given) && !COSTING.test(given)) return null;
  const who = chunkAt(scene, verb + 1)!;
  const what = chunkAt(scene, verb + 2);
  if (who.kind !== 'noun' || who.index >= chunk.index || !what || what.first !== who.after || what.index > chunk.index) return null;
  for (let i = what.index; i < chunk.index; i++) if (/^(?:verb|comma|conjunction|relative)$/.test(chunkAt(scene, i)!.kind)) return null;
  if (!/^(?:noun|quantity|other|adjective)$/.test(what.kind)) return null;
  const role = roleFrom(scene, who.first, who.after);
  // "cost [Orsa] £3m", but "the dam cost taxpayers £3m": of a name
  return COSTING.test(given) && role?.type === null ? null : role;
}

const COSTING = /^(?:costs?|costing|brings?|brought|bringing|saves?|saved|saving|wins?|won|winning|loses?|lost|leaves?|left|leaving)$/;
const GIVING =
  /^(?:giv(?:e|es|ing|en)|gave|hand(?:s|ed|ing)?|grant(?:s|ed|ing)?|earn(?:s|ed|ing)?|net(?:s|ted)?|secur(?:es?|ed|ing)|guarantee[sd]?)$/;

/** "Plans to cut 40 jobs were unveiled by [the bank]" */
function doer(scene: Scene, noun: Chunk, sentence: number): Role | null {
  const main = scene.clauses.clauses.find(
    (clause) => clause.sentence === sentence && clause.subject === noun.index && clause.verb !== null && clause.verb > noun.index + 1,
  );
  for (let i = main?.verb ?? Infinity; i < (main?.verb ?? 0) + 5; i++) {
    const chunk = chunkAt(scene, i);
    if (!chunk || chunk.clause !== chunkAt(scene, main!.verb!)!.clause) return null;
    const who = chunkAt(scene, i + 1);
    if (word(scene, chunk.first) === 'by' && who?.kind === 'noun') return roleFrom(scene, who.first, who.after);
  }
  return null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Orsa Inc. is Dutch. Union members condemned plans to cut 300 jobs. Police want powers to hold suspects for 90 days.',
    facts: [
      { quote: '300 jobs', subject: 'Orsa Inc.' },
      { quote: '90 days', subject: 'Police' },
    ],
  },
  {
    text: 'Ana Costa gave wardens (CSOs) the power to hold people for 30 minutes.',
    facts: [{ quote: '30 minutes', subject: 'wardens' }],
  },
  {
    text: "Merrow Corp. is small. Ana Costa asked whether the Greens would match Orsa's pledge to spend £90m.",
    facts: [{ quote: '£90m', subject: 'Orsa' }],
  },
  {
    text: 'Merrow Corp. is small. Ana Costa backed the town’s decision to plant 400 trees.',
    facts: [{ quote: '400 trees', subject: 'town' }],
  },
  {
    text: 'Merrow Corp. is small. The law gives towns the right to charge £90.',
    facts: [{ quote: '£90', subject: 'towns' }],
  },
  {
    text: 'Merrow Corp. is small. Plans to shut 40 mills were unveiled by Orsa Inc. on Monday.',
    facts: [{ quote: '40 mills', subject: 'Orsa Inc.' }],
  },
  {
    text: 'Merrow Corp. is small. The ruling gives Orsa Inc. a controlling 61% stake in the mill. The latest count gave Ana Costa a lead of 900 votes.',
    facts: [
      { quote: '61%', subject: 'Orsa Inc.' },
      { quote: '900 votes', subject: 'Ana Costa' },
    ],
  },
  {
    text: 'Merrow Corp. is small. The strike has cost Orsa Inc. £9m, and the sale will bring Ana Costa £3m.',
    facts: [
      { quote: '£9m', subject: 'Orsa Inc.' },
      { quote: '£3m', subject: 'Ana Costa' },
    ],
  },
  { text: 'The dam has cost taxpayers £9m.', facts: [{ quote: '£9m', subject: 'dam' }] },
  { text: 'Merrow Corp. gave Orsa Inc. a £9m loan.', facts: [{ quote: '£9m', subject: 'Merrow Corp.' }] },
  { text: 'Ana Costa sold the town’s trams to raise £9m.', facts: [{ quote: '£9m', subject: 'Ana Costa' }] },
];
