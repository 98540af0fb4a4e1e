/** Who "I" and "we" are: a figure told of oneself is the speaker's. Sources must be filled. */
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { chunkAt, once, sentenceOf, word, type Scene } from '../scene.js';

export function fillSpeakers(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const { source } = draft;
    if (source?.type !== 'person' || !isCarried(draft)) continue;
    const person = firstPerson(scene, draft);
    if (!person || (person === 'many' && officers(scene).has(source.name))) continue;
    draft.subject = { ...source };
    draft.because.push('subject/speaker');
  }
}

/** Where nothing but what went before told the subject. */
const isCarried = ({ because, twin, part }: Draft): boolean =>
  because.includes('subject/carried') || because.includes('subject/counted') || twin !== null || part === 'base';

/** "[I] paid £14,000", "half [my] savings", "[We] saw 23 places": who the clause of the number is about. */
function firstPerson(scene: Scene, { clause, chunk }: Draft): 'one' | 'many' | null {
  let home = clause;
  for (let depth = 0; depth < 3 && home.subject === null && home.parent !== null; depth++) {
    const parent = scene.clauses.clauses[home.parent]!;
    if (parent.sentence !== home.sentence) break;
    home = parent;
  }
  const subject = home.subject === null ? undefined : chunkAt(scene, home.subject);
  const about = subject && subject.index < chunk.index ? FIRST.get(word(scene, subject.first)) : undefined;
  if (about) return about;
  for (const at of [chunk.after, chunk.after + 1, chunk.first - 1]) {
    const own = OWN.get(word(scene, at));
    if (own && scene.tokens.tokens[at]!.sentence === clause.sentence) return own;
  }
  return null;
}

const FIRST: ReadonlyMap<string, 'one' | 'many'> = new Map([
  ['i', 'one'],
  ['my', 'one'],
  ['we', 'many'],
  ['our', 'many'],
]);
const OWN: ReadonlyMap<string, 'one' | 'many'> = new Map([
  ['my', 'one'],
  ['our', 'many'],
]);

/** Names of those who hold an office beside one of their mentions: "Ana Costa, its chief executive". Their "we" is the company's. */
const officers = once((scene) => {
  const names = new Set<string>();
  for (const mention of scene.names.mentions) {
    if (mention.form !== 'name' || mention.type !== 'person') continue;
    const { first, after } = sentenceOf(scene, mention.first);
    for (let i = Math.max(first, mention.first - 12); i < Math.min(after, mention.after + 12); i++)
      if (OFFICE.test(word(scene, i))) names.add(scene.names.entities[mention.entity]!.name);
  }
  return names;
});

const OFFICE =
  /^(?:chief|executive|ceo|cfo|director|president|chairman|chairwoman|chair|chairperson|manager|boss|founder|co-founder|head|officer|minister|secretary|spokesman|spokeswoman|spokesperson|analyst|economist|strategist|governor|mayor|owner|partner|leader|captain|coach|editor|professor|researcher|lawyer|commissioner|senator|treasurer)$/;

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Orsa Inc. sells sofas. "I was losing six hours a week," said Ana Costa.',
    facts: [{ quote: 'six hours', subject: 'Ana Costa' }],
  },
  {
    text: 'Orsa Inc. sells houses. "We saw 23 places before this one," said Ana Costa, a nurse.',
    facts: [{ quote: '23 places', subject: 'Ana Costa' }],
  },
  {
    text: 'Orsa Inc. sells sofas. "We lost six hours a week," said Ana Costa, its chief executive.',
    facts: [{ quote: 'six hours', subject: 'Orsa Inc.' }],
  },
];
