/** Makers: who made a study, a survey or a report, and for whom a spokesman speaks. */
import type { Chunk, Role, Sentence } from '../../../document.js';
import { RECORD_NOUNS, SPEAKER_NOUNS } from '../../../lexicon/reporting.js';
import { singular } from '../../../lexicon/singular.js';
import type { ClaimExample } from '../example.js';
import { roleFrom } from '../phrases.js';
import { chunkAt, headWord, nameOf, word, type Scene } from '../scene.js';
import { firstStatement } from './reports.js';

/** "data [from Merrow]", "figures released [by the ministry]", "economists polled [by Merrow]" */
export function makerBehind(scene: Scene, chunk: Chunk): { readonly role: Role; readonly end: number } | null {
  let i = chunk.index + 1;
  let next = chunkAt(scene, i);
  const person = !RECORD_NOUNS.has(headWord(scene, chunk));
  while (
    !person &&
    next?.kind === 'preposition' &&
    /^(?:of|on|into|about|for)$/.test(word(scene, next.first)) &&
    !hasNameChunk(scene, chunkAt(scene, i + 1))
  ) {
    i += 2;
    next = chunkAt(scene, i);
  }
  if (next?.kind === 'time') next = chunkAt(scene, ++i);
  if (next?.kind === 'comma') next = chunkAt(scene, ++i);
  // "figures [obtained] by the BBC": who was shown them
  if (next?.kind === 'verb' && RECEIVED.test(headWord(scene, next))) return null;
  const made = next?.kind === 'verb' && next.after - next.first === 1 && /(?:ed|en|sh|wn)$/.test(headWord(scene, next));
  if (made) next = chunkAt(scene, ++i);
  // "carried [out] by Merrow"
  if (made && word(scene, next?.first ?? 0) === 'out') next = chunkAt(scene, ++i);
  // "figures published [on Monday] by Merrow"
  if (made && next?.kind === 'preposition' && chunkAt(scene, i + 1)?.kind === 'time') next = chunkAt(scene, (i += 2));
  else if (made && next?.kind === 'time') next = chunkAt(scene, ++i);
  if (
    next?.kind !== 'preposition' ||
    !(made ? MADE_BY : person ? SPEAKS_FOR : ASKING.test(headWord(scene, chunk)) ? ASKED_BY : PUBLISHED_BY).test(word(scene, next.first))
  )
    return null;
  const noun = chunkAt(scene, i + 1);
  if (noun?.kind !== 'noun' || scene.tokens.tokens[noun.first]!.sentence !== scene.tokens.tokens[chunk.first]!.sentence) return null;
  const released = word(scene, next.first) === 'by' || isSpokes(scene, chunk);
  if (!released && !hasNameChunk(scene, noun) && !SPEAKER_NOUNS.has(headWord(scene, noun))) return null;
  const role = roleFrom(scene, noun.first, noun.after);
  return role && role.type !== 'place' ? { role, end: noun.after } : null;
}

const MADE_BY = /^(?:by|from)$/;
const SPEAKS_FOR = /^(?:of|at|for|with)$/;
const PUBLISHED_BY = /^(?:by|from|of|at|in)$/;
/** "a survey [for] Merrow": who had it made; "figures for Merrow" are about it. */
const ASKED_BY = /^(?:by|from|of|at|in|for)$/;
const ASKING = /^(?:survey|poll|study|research)$/;

const RECEIVED = /^(?:obtained|seen|viewed|reviewed|read|leaked|shown|given|handed|sent|shared|passed|uncovered|unearthed|cited|quoted)$/;

/** Whose study, survey or report a sentence speaks of, whatever it says of it. */
export function makerIn(scene: Scene, sentence: Sentence): Role | null {
  for (let i = scene.chunkAt[sentence.first]!; i <= scene.chunkAt[sentence.after - 1]!; i++) {
    const chunk = chunkAt(scene, i)!;
    if (chunk.kind !== 'noun' || !RECORD_NOUNS.has(headWord(scene, chunk))) continue;
    const maker = makerBehind(scene, chunk);
    if (maker?.role.type === 'organization') return maker.role;
  }
  return studierIn(scene, sentence);
}

const STUDYING =
  /^(?:survey|poll|interview|question|ask|stud(?:y|i)|test(?:s|ed)|analy[sz]|examin|track|follow|look|compar|monitor|review|assess|recruit)/;

/** "[Scientists] tested 300 bats. They found …": who looked into it. */
function studierIn(scene: Scene, sentence: Sentence): Role | null {
  const statement = firstStatement(scene, sentence);
  if (!statement) return null;
  const subject = chunkAt(scene, statement.subject)!;
  const head = headWord(scene, subject);
  const body = SPEAKER_NOUNS.has(head) || SPEAKER_NOUNS.has(singular(head)) || nameOf(scene, subject.after - 1)?.type === 'organization';
  return body && STUDYING.test(headWord(scene, chunkAt(scene, statement.verb))) ? roleFrom(scene, subject.first, subject.after) : null;
}

const hasNameChunk = (scene: Scene, chunk: Chunk | undefined): boolean =>
  chunk?.kind === 'noun' && hasName(scene, chunk.first, chunk.after);

/** Whether a token of [first, after) belongs to a name that can speak. */
export function hasName(scene: Scene, first: number, after: number): boolean {
  for (let i = first; i < after; i++) {
    const mention = nameOf(scene, i);
    if (mention && mention.form !== 'adjective' && mention.type !== 'product') return true;
  }
  return false;
}

/** "a [spokesman] for Merrow" */
export const isSpokes = (scene: Scene, speaker: Chunk): boolean => /^spokes/.test(headWord(scene, speaker));

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'Scientists tested 300 bats. They found that 12% were ill.', facts: [{ quote: '12%', source: 'Scientists' }] },
  { text: 'Scientists lost 300 bats. They found that 12% were ill.', facts: [{ quote: '12%', source: null }] },
  { text: 'A study by the Velden Institute found that 12% of homes were damp.', facts: [{ quote: '12%', source: 'Velden Institute' }] },
  {
    text: 'The Oakfield Trust is a charity. According to a poll for the charity, 12% of homes are damp.',
    facts: [{ quote: '12%', source: 'Oakfield Trust' }],
  },
  {
    text: 'A poll carried out by Velden Research suggests that 12% of homes are damp.',
    facts: [{ quote: '12%', source: 'Velden Research' }],
  },
  { text: 'Figures for Velden Motors show that 12% of cars are late.', facts: [{ quote: '12%', source: 'Figures' }] },
  {
    text: 'Council figures obtained by Velden Radio show that 12% of homes are damp.',
    facts: [{ quote: '12%', source: 'Council figures' }],
  },
  { text: "The Velden Bank's projections showed growth of 3%.", facts: [{ quote: '3%', source: 'Velden Bank' }] },
];
