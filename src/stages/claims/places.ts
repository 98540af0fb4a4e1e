/** Where a claim holds: "in India", "in the European market", unless the place is the subject itself. */
import type { Chunk, Role } from '../../document.js';
import type { Draft } from './draft.js';
import { entityOf, nameOf, chunkAt, trimmed, word, type Scene } from './scene.js';

export function fillPlaces(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.twin) {
      draft.place = draft.twin.place;
      continue;
    }
    draft.place = placeIn(scene, draft);
    if (draft.place) draft.because.push('place/clause');
  }
}

function placeIn(scene: Scene, draft: Draft): Role | null {
  let best: Role | null = null;
  let least = Infinity;
  for (let i = draft.clause.first; i < draft.clause.after; i++) {
    const preposition = chunkAt(scene, i)!;
    const noun = chunkAt(scene, i + 1);
    if (preposition.kind !== 'preposition' || noun?.kind !== 'noun' || !/^(?:in|across|throughout|within|around|outside)$/.test(word(scene, preposition.first))) continue;
    const role = placeRole(scene, noun);
    if (!role || role.name === draft.subject?.name) continue;
    const distance = Math.abs(noun.index - draft.chunk.index);
    if (distance < least) {
      least = distance;
      best = role;
    }
  }
  return best;
}

function placeRole(scene: Scene, noun: Chunk): Role | null {
  for (let i = noun.first; i < noun.after; i++) {
    const mention = nameOf(scene, i);
    if (mention?.type !== 'place') continue;
    const entity = entityOf(scene, mention);
    const span = trimmed(scene, noun.first, noun.after)!;
    return { name: entity.name, text: span.text, start: span.start, end: span.end, type: 'place', code: entity.code };
  }
  return null;
}
