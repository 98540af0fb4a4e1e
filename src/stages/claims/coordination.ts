/** A subject with what is coordinated: "Ferry and night-train fares", "Orsa, Merrow and Halden". */
import type { Chunk, Clause } from '../../document.js';
import { phraseFrom, type Phrase } from './phrases.js';
import { chunkAt, nameOf, word, type Scene } from './scene.js';

/** A clause's subject with what is coordinated: "Ferry and night-train fares", "Barley and oat exports". */
export function subjectPhrase(scene: Scene, chunk: Chunk, clause: Clause): Phrase {
  const phrase = phraseFrom(scene, listed(scene, chunk));
  return { ...coordinated(scene, phrase, chunk, clause), first: chunk.first };
}

const LONGEST_LIST = 12;

/** "Orsa, Merrow and Halden": the last name before the conjunction. */
function listed(scene: Scene, chunk: Chunk): Chunk {
  let last = chunk;
  while (last.index < chunk.index + 2 * LONGEST_LIST && isName(scene, last) && chunkAt(scene, last.index + 1)?.kind === 'comma') {
    const next = chunkAt(scene, last.index + 2);
    if (next?.kind !== 'noun' || next.clause !== chunk.clause || !isName(scene, next)) break;
    last = next;
  }
  return chunkAt(scene, last.index + 1)?.kind === 'conjunction' ? last : chunk;
}

const isName = (scene: Scene, { first, after }: Chunk): boolean =>
  nameOf(scene, after - 1)?.form === 'name' && !/^(?:the|a|an|its|their|his|her)$/.test(word(scene, first));

function coordinated(scene: Scene, phrase: Phrase, chunk: Chunk, clause: Clause): Phrase {
  const conjunction = chunkAt(scene, phrase.next);
  const second = chunkAt(scene, phrase.next + 1);
  if (
    conjunction?.kind !== 'conjunction' ||
    !/^(?:and|or|&)$/.test(word(scene, conjunction.first)) ||
    second?.kind !== 'noun' ||
    second.clause !== chunk.clause
  )
    return phrase;
  if (clause.verb !== null && second.index > clause.verb) return phrase;
  const rest = phraseFrom(scene, second);
  return phrase.after === phrase.core ? { ...rest, first: phrase.first } : { ...phrase, after: rest.after, next: rest.next };
}
