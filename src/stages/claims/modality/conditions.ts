/** Conditions: "if rates fall 2%", "unless they block it". */
import type { Clause } from '../../../document.js';
import { statingVerbs } from '../../../lexicon/reporting.js';
import { chunkAt, once, tally, word, type Scene } from '../scene.js';

/** "[if] rates fall 2%", also where the clause before ends with the conjunction */
export function isConditional(scene: Scene, clause: Clause): boolean {
  const last = chunkAt(scene, clause.after - 1)!.after;
  let opening = clause.first;
  for (let i = opening - 1; i > clause.first - 6 && i >= 0; i--) {
    const chunk = chunkAt(scene, i)!;
    if (/^(?:verb|comma|stop|quantity)$/.test(chunk.kind)) break;
    if (/^(?:if|unless)$/.test(word(scene, chunk.first))) opening = i;
  }
  return hasIf(scene, chunkAt(scene, opening)!.first, last);
}

export const hasIf = (scene: Scene, first: number, after: number): boolean => conditions(scene)[after]! > conditions(scene)[first]!;

const conditions = once((scene) => tally(scene.tokens.tokens.length, (i) => isIf(scene, i)));

/** Not "as if", "asked if". */
function isIf(scene: Scene, i: number): boolean {
  if (word(scene, i) !== 'if' && word(scene, i) !== 'unless') return false;
  const before = word(scene, i - 1);
  return !/^(?:as|than|ask|asked|asks|wonder|wondered|see|know|knew|decide|doubt|doubted)$/.test(before) && !statingVerbs.has(before);
}
