/** What is left to try where nothing told a metric: the noun that a stretch of time belongs to, a price tag, what was done, what was measured before. */
import type { Role } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { phraseFrom, plainRole } from '../phrases.js';
import { verbPhrase } from '../verb-phrases.js';
import { chunkAt, leftOf, word, type Scene } from '../scene.js';
import type { MetricRule } from './metric-rule.js';

export const LAST_RULES: readonly MetricRule[] = [
  {
    // "a [pen pal] for 46 years", "the [row] in Peru over six weeks"
    id: 'metric/time-noun',
    find: ({ scene, draft }) => {
      if (!draft.duration && draft.quantity.unitKind !== 'time') return null;
      const metric = nounBefore(scene, draft);
      return metric && { metric };
    },
  },
  {
    // "92%-[owned] by Orsa"
    id: 'metric/owned',
    find: ({ scene, draft }) => {
      const at = draft.quantity.whole.after + 1;
      if (draft.quantity.unitKind !== 'percent' || word(scene, at - 1) !== '-' || !/^(?:owned|held|controlled)$/.test(word(scene, at)))
        return null;
      const owned = plainRole(scene, at, at + 1);
      return owned && { metric: { ...owned, name: 'stake' } };
    },
  },
  {
    // "A desk lamp for [$40]": a thing and its price tag
    id: 'metric/tag',
    find: ({ scene, draft }) => {
      const { unitKind, text, start, end, whole } = draft.quantity;
      if (
        unitKind !== 'money' ||
        draft.part !== 'plain' ||
        draft.clause.verb !== null ||
        !/^(?:for|at)$/.test(word(scene, whole.first - 1))
      )
        return null;
      return { metric: { name: 'price', text, start, end, type: null } };
    },
  },
  {
    // "The Orsa [index] fell to 55.3"
    id: 'metric/index',
    find: ({ scene, draft }) => {
      const { subject, verb } = draft.clause;
      const { unitKind } = draft.quantity;
      if (subject === null || verb === null || verb > draft.chunk.index || !/^(?:none|index|point|percent)$/.test(unitKind)) return null;
      const { head } = chunkAt(scene, subject)!;
      const metric = /^(?:index|gauge|barometer)$/.test(word(scene, head)) ? plainRole(scene, head, head + 1) : null;
      return metric && { metric };
    },
  },
  {
    // "Orsa has [repaid] 94% of it"
    id: 'metric/what-done',
    find: ({ scene, draft }) => {
      const { verb } = draft.clause;
      if (verb === null || verb > draft.chunk.index) return null;
      const metric = verbPhrase(scene, draft.clause, draft.chunk);
      return metric &&
        !/^(?:is|are|was|were|be|been|being|has|have|had|says?|said|adds|added|tells|told|did|does|do|took|takes?|left|leav(?:e|es|ing)|gets?|got)\b/i.test(
          metric.text,
        )
        ? { metric }
        : null;
    },
  },
  {
    // "Ana Costa, who was [third]"
    id: 'metric/placed',
    find: ({ draft }) => {
      const { text, start, end } = draft.quantity;
      return draft.part === 'rank' ? { metric: { name: 'place', text, start, end, type: null } } : null;
    },
  },
  {
    // "The [jobs] were lost in May. That was 900 more than in June": of what was told last
    id: 'metric/again',
    find: ({ scene, draft, focus }) => {
      if (draft.duration || draft.quantity.unitKind === 'time') return null;
      const { subject } = draft.clause;
      if (subject !== null && !/^(?:this|that|it|these|those|which)$/.test(word(scene, chunkAt(scene, subject)!.first))) return null;
      const metric = focus.lastOf.get('count') ?? focus.metric;
      return metric && { metric };
    },
  },
];

/** The noun group that the stretch's preposition hangs on, with what stands between them. */
function nounBefore(scene: Scene, { chunk }: Draft): Role | null {
  const preposition = leftOf(scene, chunk);
  if (!preposition || !/^(?:for|over|during|in|within|after)$/.test(word(scene, preposition.first))) return null;
  let noun = chunkAt(scene, preposition.index - 1);
  while (noun?.kind === 'noun' && chunkAt(scene, noun.index - 1)?.kind === 'preposition' && chunkAt(scene, noun.index - 2)?.kind === 'noun')
    noun = chunkAt(scene, noun.index - 2);
  return noun?.kind === 'noun' ? plainRole(scene, noun.first, phraseFrom(scene, noun).after) : null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'The Tile Board (TB) index fell to 48.6 in May. Its index of orders has risen to 61.2.',
    facts: [
      { quote: '48.6', metric: 'index' },
      { quote: '61.2', metric: 'index' },
    ],
  },
  {
    text: 'Ana Costa wrote to Tom Hale, a pen pal for over 46 years.',
    facts: [{ quote: '46 years', metric: 'pen pal' }],
  },
  {
    text: 'It was the first duel between the pair for nine years.',
    facts: [{ quote: 'nine years', metric: 'first duel between the pair' }],
  },
  { text: 'Delmar Corp., 92%-owned by Orsa Inc., makes tiles.', facts: [{ quote: '92%', metric: 'stake' }] },
  { text: 'Tom Hale beat Ana Costa, who was third.', facts: [{ quote: 'third', kind: 'rank', metric: 'place' }] },
  { text: 'A tin desk lamp for $85\n\nIt folds.', facts: [{ quote: '$85', metric: 'price' }] },
  { text: 'Orsa Inc. said Delmar had repaid 94% of its £3bn.', facts: [{ quote: '94%', metric: 'repaid' }] },
];
