/** Where a relative clause begins: "the mill[, which makes tiles,] rose". */
import type { ClauseExample } from './example.js';
import { CLAUSAL, hasVerbAhead, isInverted, isParticipial } from './borders.js';
import { itemAt } from '../../lexicon/item-at.js';
import { finiteAhead, headAt, isFinite, isThing, wordAt, type Groups } from './groups.js';
import type { Outline } from './outline.js';
import { antecedent } from './antecedents.js';
import { subjectBefore } from './subjects.js';

/** Reads "which", "who", "that" at a chunk. */
export function readRelative(outline: Outline, at: number): void {
  const { groups, current } = outline;
  const { chunks } = groups;
  if (at + 1 === chunks.length) return;
  // "[Which] of them won": a question
  if (current.verb === null && current.subject === null && at <= current.first + 1 && outline.subjectUntil(at) === null) return;
  beginObject(outline, at);
  if (!hasVerbAhead(groups, at + 1)) return;
  // "ten plays, [half of which] were staged": a part of what the relative stands for
  if (
    /^(?:which|whom)$/.test(wordAt(groups, at)) &&
    wordAt(groups, at - 1) === 'of' &&
    isThing(itemAt(chunks, at - 2)) &&
    chunks[at + 1]?.kind === 'verb'
  )
    return outline.beginBack(at - 2, at, at - 2, null);
  let behind = at + 1;
  while (chunks[behind]?.kind === 'adverb' || chunks[behind]?.kind === 'time') behind++;
  outline.begin(at, chunks[behind]?.kind === 'verb' ? antecedent(groups, at) : null);
}

/** "said [36% of those] who sought help [were turned away]": the subject of an object clause whose verb stands behind the relative clause. */
function beginObject(outline: Outline, relative: number): void {
  const { groups } = outline;
  const { chunks } = groups;
  const { verb } = outline.current;
  if (verb === null || !CLAUSAL.has(headAt(groups, verb))) return;
  // "said the scheme, [under] which parents pay £50, helped"
  const opens = chunks[relative - 1]?.kind === 'preposition' ? relative - 1 : relative;
  const comma = chunks[opens - 1]?.kind === 'comma';
  if (comma ? !isParenthesis(groups, relative) : finiteAhead(groups, relative + 1).count < 2) return;
  const own = subjectBefore(groups, verb + 1, relative);
  if (own === null) return;
  for (let i = own; i < (comma ? opens - 1 : opens); i++) if (/^(?:comma|conjunction)$/.test(chunks[i]!.kind)) return;
  outline.beginBack(own, opens, own, null);
}

/** "sales of the mills[, which make tiles,] should": a relative clause between commas with a verb behind it. */
function isParenthesis(groups: Groups, relative: number): boolean {
  const { chunks } = groups;
  const { to } = finiteAhead(groups, relative + 1);
  const verb = chunks[to + 1];
  return (
    chunks[to]?.kind === 'comma' &&
    verb?.kind === 'verb' &&
    isFinite(groups, verb) &&
    !isParticipial(groups, to + 1) &&
    !isInverted(groups, to + 1)
  );
}

export const EXAMPLES: readonly ClauseExample[] = [
  {
    text: 'Ms Lee said the scheme, under which parents get £50, helped 40 towns.',
    clauses: ['Ms Lee | said', 'the scheme | helped', 'parents | get', 'the scheme | helped'],
  },
  { text: 'She wrote ten plays, half of which have been staged.', clauses: ['She | wrote', 'half | have been staged'] },
  {
    text: 'Kenya has enjoyed two decades of growth, which has helped, says Ann Lee in Leeds.',
    clauses: ['Kenya | has enjoyed', 'growth | has helped', 'Ann Lee | says'],
  },
  { text: 'The court heard that just two brakes were working.', clauses: ['The court | heard', 'two brakes | were working'] },
  {
    text: 'The panel said half of those who sought help were turned away.',
    clauses: ['The panel | said', 'half | were turned', 'those | sought', 'half | were turned'],
  },
  {
    text: 'Ms Lee said sales of the mills, which make tiles, should be held in May.',
    clauses: ['Ms Lee | said', 'sales | should be held', 'the mills | make', 'sales | should be held'],
  },
  {
    text: 'A clerk who stole £400 to fund a habit was jailed.',
    clauses: ['A clerk | was jailed', 'A clerk | stole', 'A clerk | to fund', 'A clerk | was jailed'],
  },
  { text: 'Orion, which now has 40 shops, fell.', clauses: ['Orion | fell', 'Orion | has', 'Orion | fell'] },
  {
    text: 'There was less cheer for Orion, which fell to sixth and has yet to win.',
    clauses: ['There | was', 'Orion | fell', 'Orion | has', 'Orion | to win'],
  },
  { text: 'The film, which cost £9m, made £30m.', clauses: ['The film | made', 'The film | cost', 'The film | made'] },
  { text: 'Half of those who cast ballots backed the plan.', clauses: ['Half | backed', 'those | cast', 'Half | backed'] },
  { text: 'Those who own shares voted on Friday.', clauses: ['Those | voted', 'Those | own', 'Those | voted'] },
  { text: 'Ann Lee, whose fortune rose to £2m, left.', clauses: ['Ann Lee | left', 'fortune | rose', 'Ann Lee | left'] },
];
