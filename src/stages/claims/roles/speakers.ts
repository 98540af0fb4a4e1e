/** Who "I" and "we" are: a figure told of oneself is the speaker's. Sources must be filled. */
import type { Role } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import type { DateDraft } from '../periods/dates.js';
import { roleFrom } from '../phrases.js';
import { chunkAt, nameOf, once, sentenceOf, word, type Scene } from '../scene.js';

export function fillSpeakers(scene: Scene, drafts: readonly Draft[], dates: readonly DateDraft[]): void {
  for (const draft of drafts) {
    const speaker = isCarried(draft) ? speakerOf(scene, draft) : null;
    if (!speaker) continue;
    draft.subject = speaker;
    draft.because.push('subject/speaker');
  }
  for (const date of dates) {
    const { source, chunk, event } = date;
    date.subject ??= speakerOf(scene, { source, chunk, clause: event.clause });
  }
}

type Told = Pick<Draft, 'source' | 'chunk' | 'clause'>;

function speakerOf(scene: Scene, told: Told): Role | null {
  const { source } = told;
  const person = source?.type === 'person' ? firstPerson(scene, told) : null;
  if (!source || !person) return null;
  const officer = person === 'many' && officers(scene).has(source.name);
  const employer = officer ? employers(scene).get(source.name) : source;
  return employer ? { ...employer } : null;
}

/** Where nothing but what went before told the subject. */
const isCarried = ({ because, twin, part }: Draft): boolean =>
  because.includes('subject/carried') || because.includes('subject/counted') || twin !== null || part === 'base';

/** "[I] paid £14,000", "half [my] savings", "[We] saw 23 places": who the clause of the number is about. */
function firstPerson(scene: Scene, { clause, chunk }: Told): 'one' | 'many' | null {
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
  // "It will take [us] five years"
  ['me', 'one'],
  ['us', 'many'],
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

/** Organisations whose officers are named right beside them: "[Orsa] chairman Ana Costa", "Ana Costa, chairman of [Orsa]". */
const employers = once((scene) => {
  const found = new Map<string, Role>();
  for (const mention of scene.names.mentions) {
    if (mention.form !== 'name' || mention.type !== 'person') continue;
    const { name } = scene.names.entities[mention.entity]!;
    const organization = found.has(name) ? null : (officeBefore(scene, mention.first) ?? officeBehind(scene, mention.after));
    if (organization) found.set(name, organization);
  }
  return found;
});

function officeBefore(scene: Scene, person: number): Role | null {
  const { first } = sentenceOf(scene, person);
  for (let i = person - 1; i >= Math.max(first, person - 6) && /^\p{L}/u.test(word(scene, i)); i--) {
    const named = nameOf(scene, i);
    if (named)
      return named.type === 'organization' && OFFICE.test(word(scene, person - 1)) ? roleFrom(scene, named.first, named.after) : null;
  }
  return null;
}

function officeBehind(scene: Scene, after: number): Role | null {
  if (word(scene, after) !== ',') return null;
  for (let i = after + 1; i < after + 9 && i < sentenceOf(scene, after - 1).after && word(scene, i) !== ','; i++) {
    const named = nameOf(scene, i);
    if (!named) continue;
    const office = Array.from({ length: i - after }, (_, k) => word(scene, after + k)).some((each) => OFFICE.test(each));
    return named.type === 'organization' && office && /^(?:of|at|the)$/.test(word(scene, i - 1))
      ? roleFrom(scene, named.first, named.after)
      : null;
  }
  return null;
}

const OFFICE =
  /^(?:chief|executive|ceo|cfo|director|president|chairman|chairwoman|chair|chairperson|manager|boss|founder|co-founder|head|officer|minister|secretary|spokesman|spokeswoman|spokesperson|analyst|economist|strategist|governor|mayor|owner|leader|captain|coach|editor|professor|researcher|lawyer|commissioner|senator|treasurer)$/;

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Orsa Inc. sells sofas. "It will take me five years to pay," said Ana Costa, a nurse.',
    facts: [{ quote: 'five years', subject: 'Ana Costa' }],
  },
  { text: '"We opened the shop in 2003," Ana Costa said.', facts: [{ quote: '2003', kind: 'date', subject: 'Ana Costa' }] },
  {
    text: 'Merrow Corp. lost at Delmar Corp. on Friday. Delmar Corp. chairman Ana Costa was glad. "We owe £90,000," she said.',
    facts: [{ quote: '£90,000', subject: 'Delmar Corp.' }],
  },
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
