/** Whom a share is of where its own words do not name them: the people of its sentence, the plural that "them" takes up. */
import type { Role } from '../../../document.js';
import { isPeopleWord } from '../../../lexicon/people.js';
import { isPeople } from '../kinds/people.js';
import { reportingVerbs } from '../../../lexicon/reporting.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { phraseFrom, plainRole, type Phrase } from '../phrases.js';
import { chunkAt, chunkOf, headWord, nameOf, quantityOf, word, type Scene } from '../scene.js';

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

/** "sold [90 phones] in Leeds, ten of which", "[nurses] on the ward, half of whom": those counted last in the sentence, else those named last. */
export function relativeWhole(scene: Scene, { quantity, chunk, sentence }: Draft): Role | null {
  const relative = word(scene, quantity.whole.after + 1);
  if (word(scene, quantity.whole.after) !== 'of' || !/^(?:which|whom)$/.test(relative)) return null;
  let named: Role | null = null;
  for (let i = chunk.index - 1; i >= 0; i--) {
    const before = chunkAt(scene, i)!;
    if (before.first < sentence.first) break;
    const counted = quantityOf(scene, before);
    if (counted?.unitKind === 'count' && counted.noun) return plainRole(scene, counted.noun.first, counted.noun.after);
    if (named !== null || before.kind !== 'noun') continue;
    const fits = relative === 'whom' ? isPeople(scene, before) : nameOf(scene, before.after - 1)?.type !== 'place';
    if (fits) named = plainRole(scene, before.first, before.after);
  }
  return named;
}

/** One past the ages that say which people are meant: "people [aged 16 to 24]", "women [under 30]". */
export function agedEnd(scene: Scene, after: number): number {
  const next = chunkOf(scene, word(scene, after) === 'aged' ? after + 1 : after);
  return next && quantityOf(scene, next)?.unitKind === 'age' ? next.after : after;
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

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Orsa Inc. sold 300 phones in the capital, a third of which were stolen.',
    facts: [{ quote: 'third', subject: 'phones', metric: 'stolen' }],
  },
  {
    text: 'Police stopped 400 drivers on the ring road, 30 of whom were drunk.',
    facts: [
      { quote: '400 drivers', subject: 'Police' },
      { quote: '30', subject: 'drivers' },
    ],
  },
  { text: 'Orsa Inc. runs shops in Leeds and York, half of which lose money.', facts: [{ quote: 'half', subject: 'shops' }] },
  {
    text: 'In Leeds, 8% of people aged between 20 and 30 own a boat, compared with 21% of men over 50.',
    facts: [
      { quote: '8%', subject: 'people aged between 20 and 30', metric: 'own a boat' },
      { quote: '21%', subject: 'men over 50', metric: 'own a boat' },
    ],
  },
  { text: 'Among women, 40% own a boat.', facts: [{ quote: '40%', subject: 'women', metric: 'own a boat' }] },
  { text: 'Among the over-60s, 31% own a boat.', facts: [{ quote: '31%', subject: 'over-60s', metric: 'own a boat' }] },
  { text: 'The council hired nurses for the ward, a third of whom were foreign.', facts: [{ quote: 'third', subject: 'nurses' }] },
];
