/** Whether a clause tells what was or what is: only a report of what was goes on about its period. */
import type { Clause } from '../../../document.js';
import { chunkAt, word, type Scene } from '../scene.js';
import { itemAt } from '../../../lexicon/item-at.js';

export type Tense = 'past' | 'present' | null;

const PAST = new Set(
  `was were had did fell rose grew sank shrank went came made took got lost won sold bought paid spent cost hit cut put set beat said
  told saw became began held kept left led met ran sent stood ended swung slid shed drove gave built brought drew broke wrote died
  fought sought caught shut shot found fed bore flew froze ate thought taught sped split spread struck swept threw understood withdrew
  overtook underwent outsold shook blew rang hid bit wore woke tore chose drank forgot hung knew lay laid lent meant rode sang slept
  spoke stole stuck stung swore swam wept burst bet cast dealt dug felt forbade forgave leapt lit quit shone slit spun strode upheld
  withstood burnt learnt spelt spilt spoilt clung crept dreamt flung fled ground knelt leant overcame overran rebuilt sowed spat sprang
  stank strung thrust trod undertook wrung dove pled`.split(/\s+/),
);

const PLANNING = /^(?:plan|aim|hope|want|intend|vow|pledge)s?$/;

/** "was", "rose", "opened" */
export const isPastForm = (lower: string): boolean => lower.endsWith('ed') || PAST.has(lower);

/** The tense of the clause's verb, or of the clause that a participle hangs on. "has risen" counts as present. */
export function tenseOf(scene: Scene, own: Clause): Tense {
  let clause: Clause | undefined = own;
  for (let depth = 0; clause && depth < 3; depth++) {
    if (clause.verb !== null) {
      const first = word(scene, chunkAt(scene, clause.verb)!.first);
      // "has [now] lost"
      const before = itemAt(scene.clauses.clauses, clause.index - 1);
      if (
        clause.first === clause.verb &&
        before?.sentence === own.sentence &&
        before.verb !== null &&
        /^(?:has|have|is|are)$/.test(word(scene, chunkAt(scene, before.verb)!.after - 1))
      )
        return 'present';
      // "have killed 250 people [and injured 5,000]"
      if (
        clause.subject !== null &&
        clause.subject === before?.subject &&
        before.sentence === own.sentence &&
        before.verb !== null &&
        clause.subject < before.verb &&
        isPastForm(first) &&
        /^(?:and|or)$/.test(word(scene, chunkAt(scene, clause.first)!.first)) &&
        /^(?:has|have)$/.test(word(scene, chunkAt(scene, before.verb)!.first))
      )
        return 'present';
      if (isPastForm(first)) return 'past';
      // "plans to spend £4m": of what is to come
      if (PLANNING.test(first) && word(scene, chunkAt(scene, clause.verb)!.first + 1) === 'to') return null;
      if (!/ing$/.test(first) && first !== 'to') return 'present';
    }
    clause = clause.parent === null ? undefined : scene.clauses.clauses[clause.parent];
    if (clause && clause.sentence !== own.sentence) break;
  }
  return null;
}
