/** Shares set beside another share: of another group, of another answer, told again as a count. */
import type { Role } from '../../../document.js';
import type { Draft } from '../draft.js';
import { plainRole } from '../phrases.js';
import { behindOf } from './shares.js';
import { chunkAt, leftOf, nameOf, word, type Scene } from '../scene.js';

/** "…, against 12% [of those who rent]", "This compares with 14% [of pensioners]": the same share of another group. */
export function otherGroup(scene: Scene, draft: Draft): Role | null {
  const { unitKind } = draft.quantity;
  if ((unitKind !== 'percent' && unitKind !== 'times') || draft.part === 'growth') return null;
  let left = leftOf(scene, draft.chunk);
  // "to 14% of the young and [14% of the old]"
  while (
    left &&
    /^(?:conjunction|comma|noun|quantity|other|preposition)$/.test(left.kind) &&
    !/^(?:to|with|against|than)$/.test(word(scene, left.first)) &&
    left.index > draft.chunk.index - 8
  )
    left = chunkAt(scene, left.index - 1);
  if (left?.kind !== 'preposition') return null;
  const compared = word(scene, left.first) === 'against' || /^compar/.test(word(scene, left.first - 1));
  return compared ? behindOf(scene, draft) : null;
}

export const isOfPeople = (draft: Draft): boolean => draft.because.includes('role/share-of') || draft.because.includes('role/other-option');

/** "2% of the sample – [62 people] – own no phone", "one in ten adults, or [4 million people]": the share told as a count. */
export function sameShare(scene: Scene, draft: Draft, previous: Draft): boolean {
  if (draft.quantity.unitKind !== 'count' || !isOfPeople(previous) || previous.sentence !== draft.sentence) return false;
  for (let i = draft.chunk.index - 1; i > previous.chunk.index && i > draft.chunk.index - 5; i--) {
    const chunk = chunkAt(scene, i)!;
    if (/^(?:comma|open)$/.test(chunk.kind)) return true;
    if (!/^(?:or|equivalent|equal|to|about|some|that|is|representing)$/.test(word(scene, chunk.first))) return false;
  }
  return false;
}

/** "57% named the regulator and 15% [the companies]": the verb of the share before, with an object of its own. */
export function otherOption(scene: Scene, draft: Draft, previous: Draft): Role | null {
  if (!isOfPeople(previous) || previous.sentence !== draft.sentence || draft.quantity.unitKind !== previous.quantity.unitKind) return null;
  const object = chunkAt(scene, draft.chunk.index + 1);
  if (object?.kind !== 'noun') return null;
  if (!/^(?:the|a|an|its|their|neither|none|no)$/.test(word(scene, object.first)) && !nameOf(scene, object.after - 1)) return null;
  const verb = previous.clause.verb === null ? undefined : chunkAt(scene, previous.clause.verb);
  const behind = chunkAt(scene, object.index + 1);
  const chosen = plainRole(scene, object.first, object.after);
  if (!verb || !chosen || behind?.kind === 'verb' || behind?.kind === 'preposition') return null;
  return {
    ...chosen,
    name: `${scene.text.slice(scene.tokens.tokens[verb.first]!.start, scene.tokens.tokens[verb.after - 1]!.end)} ${chosen.name}`,
  };
}
