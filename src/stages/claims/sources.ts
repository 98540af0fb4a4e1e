/** Who says it: "according to X", "X said", "data from X showed"; carried over the sentences of one report. */
import type { Role, Sentence } from '../../document.js';
import { reportingVerbs, SOURCE_NOUNS } from '../../lexicon/reporting.js';
import type { Draft } from './draft.js';
import { phraseFrom, roleFrom } from './phrases.js';
import { chunkAt, chunksOf, headWord, nameOf, word, type Scene } from './scene.js';

export function fillSources(scene: Scene, drafts: readonly Draft[]): void {
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts) bySentence.set(draft.sentence.index, [...(bySentence.get(draft.sentence.index) ?? []), draft]);
  let carried: { role: Role; paragraph: number; subject: string | null } | null = null;
  for (const sentence of scene.tokens.sentences) {
    const found = sourceOf(scene, sentence);
    const inside = bySentence.get(sentence.index) ?? [];
    if (found) {
      for (const draft of inside) {
        draft.source = found;
        draft.because.push('source/sentence');
      }
      carried = { role: found, paragraph: sentence.paragraph, subject: inside[0]?.subject?.name ?? null };
    } else if (carried && carried.paragraph === sentence.paragraph) {
      for (const draft of inside) {
        draft.source = carried.role;
        draft.because.push('source/carried');
      }
    }
  }
}

function sourceOf(scene: Scene, sentence: Sentence): Role | null {
  const chunks = chunksOf(scene, sentence);
  for (const chunk of chunks) {
    if (word(scene, chunk.head) === 'according' || (word(scene, chunk.first) === 'to' && word(scene, chunk.first - 1) === 'according')) {
      for (let i = chunk.index + 1; i < chunk.index + 4; i++) {
        const noun = chunkAt(scene, i);
        if (noun?.kind === 'noun') return sourceRole(scene, noun.index);
      }
    }
  }
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind !== 'verb' || !reportingVerbs.has(headWord(scene, chunk))) continue;
    const clause = scene.clauses.clauses[chunk.clause]!;
    if (clause.subject !== null && clause.verb === chunk.index) {
      const subject = chunkAt(scene, clause.subject)!;
      if (subject.kind !== 'noun') continue;
      if (!canSpeak(scene, subject.first, subject.after)) continue;
      return sourceRole(scene, subject.index);
    }
    const next = chunks[i + 1];
    if (next?.kind === 'noun' && chunk.after - chunk.first === 1 && canSpeak(scene, next.first, next.after)) return sourceRole(scene, next.index);
  }
  return null;
}

const SPEAKERS = /^(?:he|she|they|it|spokesman|spokeswoman|spokesperson|minister|president|chairman|chief|officer|analyst|economist|director|manager|company|ministry|agency|bank|department|police|office|bureau|commission|institute|union|council|group|firm|board|court|committee|researcher|researchers|scientists|insiders|sources|people|owner|lawyers?|executive|executives|companies|secretary|governor|treasurer|head|statisticians)$/;

function canSpeak(scene: Scene, first: number, after: number): boolean {
  const last = word(scene, after - 1);
  if (SOURCE_NOUNS.has(last) || SPEAKERS.test(last)) return true;
  for (let i = first; i < after; i++) {
    const mention = nameOf(scene, i);
    if (mention && mention.form !== 'adjective' && (mention.type === 'organization' || mention.type === 'person' || mention.type === 'place')) return true;
  }
  return false;
}

/** "data from Canalys", "a study by the Pew Internet Project": the name behind the noun is the source. */
function sourceRole(scene: Scene, chunkIndex: number): Role | null {
  const chunk = chunkAt(scene, chunkIndex)!;
  const phrase = phraseFrom(scene, chunk, /^(?:of|from|by|at)$/);
  if (SOURCE_NOUNS.has(headWord(scene, chunk)) && phrase.after > phrase.core && !nameIn(scene, chunk.first, chunk.after)) return roleFrom(scene, phrase.core + 1, phrase.after);
  return roleFrom(scene, chunk.first, chunk.after);
}

function nameIn(scene: Scene, first: number, after: number): boolean {
  for (let i = first; i < after; i++) if (nameOf(scene, i)?.form === 'name') return true;
  return false;
}
