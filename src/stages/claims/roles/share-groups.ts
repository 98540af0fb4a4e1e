/** Whom a share is of where its own words do not name them: the people of its sentence, the plural that "them" takes up. */
import type { Role } from '../../../document.js';
import { isPeopleWord } from '../../../lexicon/people.js';
import { reportingVerbs } from '../../../lexicon/reporting.js';
import type { Draft } from '../draft.js';
import { phraseFrom, plainRole, type Phrase } from '../phrases.js';
import { chunkAt, headWord, nameOf, word, type Scene } from '../scene.js';

/** "[Britons] were worst hit, with 44% having moved": the people of the clause that the share's own hangs on. */
export function peopleBefore(scene: Scene, draft: Draft): Role | null {
  for (let i = draft.clause.index - 1; i >= 0 && scene.clauses.clauses[i]!.sentence === draft.sentence.index; i--) {
    const { subject, verb } = scene.clauses.clauses[i]!;
    const chunk = subject === null ? undefined : chunkAt(scene, subject);
    if (verb === null || chunk?.kind !== 'noun' || chunk.index > draft.chunk.index) continue;
    const named = nameOf(scene, chunk.after - 1);
    const people = named ? named.form === 'adjective' && /s$/.test(named.text) : isPeopleWord(headWord(scene, chunk));
    if (!people || reportingVerbs.has(headWord(scene, chunkAt(scene, verb)))) continue;
    return plainRole(
      scene,
      chunk.first,
      headWord(scene, chunk) === 'those' ? Math.min(chunkAt(scene, verb)!.first, chunk.first + 8) : chunk.after,
    );
  }
  return null;
}

/** "keep [small rural schools] open … one in eight of them": the plural named last in the sentence. */
export function pluralBefore(scene: Scene, draft: Draft): Role | null {
  for (let i = draft.chunk.index - 1; i >= 0; i--) {
    const chunk = chunkAt(scene, i)!;
    if (chunk.first < draft.sentence.first) return null;
    if (chunk.kind === 'noun' && !nameOf(scene, chunk.after - 1) && /(?:[^su]s|people|men|women|children)$/.test(headWord(scene, chunk)))
      return plainRole(scene, chunk.first, chunk.after);
  }
  return null;
}

/** "80% of parishes [have] no clinic": what things do as people do. */
export const HAVING = /^(?:have|has|had|lack|lacks|lacked)$/;

/** "plans [to tax caravans]" */
export function withInfinitive(scene: Scene, phrase: Phrase): number {
  const verb = chunkAt(scene, phrase.next);
  if (verb?.kind !== 'verb' || word(scene, verb.first) !== 'to') return phrase.after;
  // "schemes to wipe [out] debts"
  const particle = /^(?:off|up|out|down|away|over)$/.test(word(scene, verb.after)) ? 1 : 0;
  const object = chunkAt(scene, verb.index + 1 + particle);
  return object?.kind === 'noun' ? phraseFrom(scene, object).core : verb.after;
}
