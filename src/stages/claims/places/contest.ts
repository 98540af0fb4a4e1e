/** Where a poll or an election that an article reports was held: "the race for [Oregon] governor", "the mayor of [Leeds]". */
import type { Chunk, Role } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { chunkAt, entityOf, headWord, nameOf, word, type Scene } from '../scene.js';

export interface Contest {
  readonly role: Role;
  /** Whose poll or count it is: the first source of a figure of it. */
  source: string | null;
}

const CONTESTS = /^(?:race|election|elections|by-election|primary|referendum|vote|runoff|run-off|ballot|contest|poll)$/;
const OFFICES = /^(?:governor|mayor|president|executive|senator|senate|sheriff|premier|legislature|assembly|parliament|council|congress)$/;
const TELLING = /^(?:polls?|polled|votes?|voters|ballots?|election|elections|race|referendum|by-election)$/;

/** The contest that the headline or the lead names, if there is one. */
export function contestOf(scene: Scene, lead: number): Contest | null {
  let contest: Role | null = null;
  let told = false;
  for (const chunk of scene.clauses.chunks) {
    const { paragraph, role } = scene.tokens.sentences[scene.tokens.tokens[chunk.first]!.sentence]!;
    if (paragraph > lead && role === 'body') break;
    for (let i = chunk.first; i < chunk.after; i++) if (TELLING.test(word(scene, i))) told = true;
    if (!contest && chunk.kind === 'noun') contest = placeOfContest(scene, chunk);
  }
  return told && contest ? { role: contest, source: null } : null;
}

/** "[Oregon] governor", "[Ohio]'s Senate race"; "the race in [Ohio]", "mayor of [Leeds]" */
function placeOfContest(scene: Scene, chunk: Chunk): Role | null {
  const head = headWord(scene, chunk);
  if (!CONTESTS.test(head) && !OFFICES.test(head)) return null;
  const link = word(scene, chunk.after);
  const object = /^(?:in|of)$/.test(link) ? chunkAt(scene, chunk.index + 2) : undefined;
  const group = object?.kind === 'noun' ? object : chunk;
  for (let i = group.first; i < (object ? group.after : group.after - 1); i++) {
    const mention = nameOf(scene, i);
    if (mention?.type !== 'place' || mention.form !== 'name') continue;
    const { name, code } = entityOf(scene, mention);
    return { name, text: mention.text, start: mention.start, end: mention.end, type: 'place', code };
  }
  return null;
}

const OF_VOTES = /\b(?:support|votes?|voted|voters?|lead|led|leads|ahead|majority|margin|edge|won|undecided|candidate|elections?)\b/i;

const RECORD = /(?:poll|survey)(?:$|\|)/i;

/** Whether a claim tells what came of the contest, or of the poll about it: shares, leads and votes, told by one source. */
export function isOfContest(contest: Contest, { kind, subject, metric, source, quantity, sentence }: Draft): boolean {
  if (sentence.role !== 'body' || !/^(?:share|rate|count|rank)$/.test(kind) || quantity.unitKind === 'age') return false;
  if (subject?.type === 'place' || /margin of error/i.test(metric?.text ?? '')) return false;
  if (kind !== 'share' && !OF_VOTES.test(`${metric?.name ?? ''} ${quantity.text}`)) return false;
  if (source === null) return true;
  // "the poll" and "the Merrow survey": one source in other words
  const nameless = contest.source === null || (source.type !== 'person' && RECORD.test(`${contest.source}|${source.name}`));
  if (contest.source !== source.name && !nameless) return false;
  if (!RECORD.test(source.name)) contest.source = source.name;
  return true;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Ann Lee holds a narrow lead in the race for Ohio governor, according to a poll, but one in seven voters is undecided.\n\nThe Merrow survey put Lee at 42%. Lee, 57, has raised $3 million.',
    facts: [
      { quote: 'one in seven', place: 'Ohio' },
      { quote: '42%', place: 'Ohio' },
      { quote: '57', place: null },
      { quote: '$3 million', place: null },
    ],
  },
  // No contest
  { text: 'Ann Lee met the governor of Ohio. She owns 42% of a mill.', facts: [{ quote: '42%', place: null }] },
];
