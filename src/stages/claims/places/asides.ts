/** What is only said of a name in passing: "Velden, [the third-oldest mill in Ohio], sold 300 boats", "fell 4% - [the most in Kent]". */
import type { Chunk } from '../../../document.js';
import type { ClaimExample } from '../example.js';
import { nameOf, word, type Scene } from '../scene.js';

/** The chunks of an apposition; half-open. */
export interface Aside {
  readonly first: number;
  readonly after: number;
}

const SUPERLATIVE = /^(?:most|least|best|worst|first|last|lowest|.{3,}est)$/;
const INSIDE = /^(?:noun|adjective|adverb|other|quantity|preposition|time|conjunction)$/;
/** How many chunks an apposition has at most. */
const LONGEST = 12;

/** A comma, or a dash between blanks: not "third[-]oldest". */
function isBorder(scene: Scene, { kind, first }: Chunk): boolean {
  if (kind === 'comma') return true;
  const { text, start } = scene.tokens.tokens[first]!;
  return /^[–—-]$/.test(text) && scene.text.charAt(start - 1) === ' ';
}

/**
 * The apposition that holds a chunk: an article behind a comma and no verb up to the next comma; at the end of a sentence only one that says
 * what is most, since any other may stand for what is told: "it rose 4%, the biggest rise in Peru".
 */
export function asideAt(scene: Scene, chunks: readonly Chunk[], at: number): Aside | null {
  let first = at;
  let most = false;
  while (first > 0 && !isBorder(scene, chunks[first]!)) {
    const chunk = chunks[first]!;
    if (!INSIDE.test(chunk.kind) || first < at - LONGEST) return null;
    for (let i = chunk.first; i < chunk.after; i++) most ||= SUPERLATIVE.test(word(scene, i));
    first--;
  }
  const before = chunks[first - 1];
  if (first === 0 || !before || !/^(?:noun|quantity|time|close)$/.test(before.kind)) return null;
  const opener = word(scene, chunks[first]!.after);
  if (!/^(?:an?|the|its|his|her|their)$/.test(opener)) return null;
  let after = at + 1;
  while (after < chunks.length && !isBorder(scene, chunks[after]!) && INSIDE.test(chunks[after]!.kind)) after++;
  const end = chunks[after];
  if (end && end.kind !== 'stop' && !isBorder(scene, end)) return null;
  const aside = { first: chunks[first]!.index, after: chunks[0]!.index + after };
  if (most) return aside;
  // "The last mill, a shed [in Kent], shut": where it stands; and "a yard in Peru, [a mill] in Kent" are two of a list
  const named = nameOf(scene, before.after - 1);
  const ofSomebody = named !== null && /^(?:person|organization)$/.test(named.type);
  return ofSomebody && chunks[after + 1]?.kind === 'verb' ? aside : null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'Tolvane Corp., the third-oldest brewer in Norway, lost $4 million.', facts: [{ quote: '$4 million', place: null }] },
  { text: 'Tolvane Corp., a brewer in Leeds, sold 300 boats.', facts: [{ quote: '300 boats', place: null }] },
  { text: 'The fee in Leeds rose by 4% - the biggest rise in Norway.', facts: [{ quote: '4%', place: null }] },
  { text: 'Tolvane Corp. sold 300 boats, the most in Norway.', facts: [{ quote: '300 boats', place: null }] },
  // No apposition, and none of a name
  { text: 'The last mill, a shed at Leeds, shut in May.', facts: [{ quote: 'May', kind: 'date', place: 'Leeds' }] },
  { text: 'In May, the mills in Norway sold 300 boats.', facts: [{ quote: '300 boats', place: 'Norway' }] },
  { text: 'Tolvane Corp. said on Monday, in a shop in Leeds, that 300 boats were sold.', facts: [{ quote: '300 boats' }] },
];
