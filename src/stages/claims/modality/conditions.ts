/** Conditions: "if rates fall 2%", "unless they block it". */
import type { Clause } from '../../../document.js';
import { statingVerbs } from '../../../lexicon/reporting.js';
import { tableOf } from '../../../lexicon/word-table.js';
import { chunkAt, once, spelling, tally, word, type Scene } from '../scene.js';

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

export function hasIf(scene: Scene, first: number, after: number): boolean {
  const { count } = conditions(scene);
  return count !== null && count[after]! > count[first]!;
}

const conditions = once((scene) => {
  const { formOf } = scene.tokens;
  const isWord = spelling(scene, IFS);
  return { count: isWord && tally(formOf.length, (i) => isWord[formOf[i]!] === 1 && isIf(scene, i)) };
});

const IFS = tableOf(['if', 'unless']);

/** Not "as if", "asked if". */
function isIf(scene: Scene, i: number): boolean {
  const before = word(scene, i - 1);
  return !/^(?:as|than|ask|asked|asks|wonder|wondered|see|know|knew|decide|doubt|doubted)$/.test(before) && !statingVerbs.has(before);
}
