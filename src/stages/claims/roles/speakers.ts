/** Who "I" and "we" are: a figure told of oneself is the speaker's. Sources must be filled. */
import type { Chunk, Role } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import type { DateDraft } from '../periods/dates.js';
import { isAgency } from './focus.js';
import { roleFrom } from '../phrases.js';
import { chunkAt, chunkOf, headWord, isPossessive, nameOf, once, sentenceOf, word, type Scene } from '../scene.js';

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

/** "[Orsa] said sales were 14% up": a company that tells a figure of no other owner tells its own. */
export function tellerOf(scene: Scene, { clause }: Draft): Role | null {
  const outer = clause.parent === null ? undefined : scene.clauses.clauses[clause.parent];
  if (!outer || outer.sentence !== clause.sentence || outer.subject === null || outer.verb === null || outer.verb > clause.first)
    return null;
  const who = chunkAt(scene, outer.subject)!;
  const mention = who.kind === 'noun' ? nameOf(scene, who.after - 1) : null;
  const told = /^(?:said|says|reported|announced|added|told)$/.test(headWord(scene, chunkAt(scene, outer.verb)));
  // "[The museum]'s director, Ana Costa, said visits fell 5%": a boss tells what is of those he runs
  const boss = mention ? mention.form === 'name' && mention.type === 'person' : who.kind === 'noun';
  if (boss && told) return ruledBy(scene, mention ?? { first: who.after, after: who.after });
  if (
    mention?.form !== 'name' ||
    mention.type !== 'organization' ||
    !/^(?:said|says|reported|announced)$/.test(headWord(scene, chunkAt(scene, outer.verb)))
  )
    return null;
  const role = roleFrom(scene, mention.first, mention.after);
  return role && !isAgency(role.name) && !WATCHER.test(role.name) ? role : null;
}

/** Firms that tell the figures of others. */
export const WATCHER =
  /\b(?:Securities|Capital|Research|Partners|Advisors|Analytics|Economics|Insight|Data|Intelligence|Markets|Goldman|Morgan|Consulting|Associates|Index)\b/;

/** Whom a boss speaks for: "[Delmar] chairman Ana Costa", "[the museum]'s director, Ana Costa,", "Ana Costa, head of [the school],". */
function ruledBy(scene: Scene, { first, after }: Pick<Chunk, 'first' | 'after'>): Role | null {
  const begin = sentenceOf(scene, first).first;
  let at = first - 1;
  if (word(scene, at) === ',') at--;
  const boss = at;
  while (at > begin && BOSS.test(word(scene, at))) at--;
  const whose = chunkOf(scene, at - 1);
  if (at < boss && isPossessive(scene, at) && whose.kind === 'noun') return roleFrom(scene, whose.first, at);
  const named = at < boss && boss === first - 1 ? nameOf(scene, at) : null;
  if (named) return named.type === 'organization' ? roleFrom(scene, named.first, named.after) : null;
  if (word(scene, after) !== ',') return null;
  at = after + 1;
  if (/^(?:the|its)$/.test(word(scene, at))) at++;
  const office = at;
  while (BOSS.test(word(scene, at))) at++;
  const body = chunkOf(scene, at + 1);
  return at > office && /^(?:of|at)$/.test(word(scene, at)) && body.kind === 'noun' ? roleFrom(scene, at + 1, body.after) : null;
}

const BOSS =
  /^(?:chief|executive|operating|financial|managing|general|ceo|cfo|director|president|chairman|chairwoman|chair|manager|boss|founder|co-founder|head|owner|headteacher|principal)$/;

const OFFICE =
  /^(?:chief|executive|ceo|cfo|director|president|chairman|chairwoman|chair|chairperson|manager|boss|founder|co-founder|head|officer|minister|secretary|spokesman|spokeswoman|spokesperson|analyst|economist|strategist|governor|mayor|owner|leader|captain|coach|editor|professor|researcher|lawyer|commissioner|senator|treasurer)$/;

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Merrow Corp. is small. The museum’s director, Ana Costa, said attendance had dropped 15%. Bo Bell, head of the school, said enrolment was up 4%.',
    facts: [
      { quote: '15%', subject: 'museum' },
      { quote: '4%', subject: 'school' },
    ],
  },
  {
    text: 'Merrow Corp. is small. Bo Bell, who runs the school, said enrolment was up 4%.',
    facts: [{ quote: '4%', subject: 'Merrow Corp.' }],
  },
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
