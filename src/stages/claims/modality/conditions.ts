/** Conditions: "if rates fall 2%", "unless they block it". */
import type { Clause } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
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

/** "faces 15 years in prison [if convicted]", "[if found guilty]": only said of what is not so yet. */
export function isOnCondition(scene: Scene, draft: Draft): boolean {
  const { after } = draft.quantity.whole;
  if (!hasIf(scene, after, Math.min(after + 7, draft.sentence.after))) return false;
  for (let i = after; i < after + 6; i++)
    if (word(scene, i) === 'if') return PENDING.test(word(scene, i + 1)) && !/^(?:,|–|—)$/.test(word(scene, i - 1));
  return false;
}

/** "faces jail terms of [up to 15 years] and a [$9,000] fine": what a court may do at most. */
export function isFaced(scene: Scene, draft: Draft): boolean {
  const { clause, quantity } = draft;
  const verb = clause.verb === null ? undefined : chunkAt(scene, clause.verb);
  if (!verb || !/^fac(?:e|es|ing)$/.test(word(scene, verb.after - 1)) || verb.index > draft.chunk.index) return false;
  const penalty = (after: number): boolean =>
    PENALTY.test(scene.text.slice(scene.tokens.tokens[verb.after]!.start, scene.tokens.tokens[after]!.end));
  return /^(?:time|money)$/.test(quantity.unitKind) && penalty(Math.min(quantity.whole.after + 3, draft.sentence.after - 1));
}

const PENALTY = /\b(?:jail|prison|behind bars|imprisonment|sentences?|fines?|in custody)\b/i;

const PENDING =
  /^(?:convicted|found|approved|elected|re-elected|successful|adopted|passed|implemented|enacted|completed|ratified|accepted|selected|chosen|triggered|imposed)$/;

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

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'Lee faces up to 15 years in prison if convicted.', facts: [{ quote: '15 years', modality: 'hypothetical' }] },
  {
    text: 'Lee faces a jail term of up to 15 years and a $9,000 fine.',
    facts: [
      { quote: '15 years', modality: 'hypothetical' },
      { quote: '$9,000', modality: 'hypothetical' },
    ],
  },
  { text: 'Lee faced a $9,000 loss.', facts: [{ quote: '$9,000', modality: 'actual' }] },
  { text: 'Lee was told he faces 15 years, if found to be sane.', facts: [{ quote: '15 years', modality: 'actual' }] },
];
