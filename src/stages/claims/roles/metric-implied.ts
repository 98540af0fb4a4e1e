/** Metrics that go without saying: "coal accounted for 30%" of what was shared out before, "a 23% raise" of pay, "14 times earnings". */
import type { ClaimExample } from '../example.js';
import { plainRole } from '../phrases.js';
import { chunkAt, rightOf, word } from '../scene.js';
import type { MetricRule } from './metric-rule.js';
import { verbWord } from './nearby.js';

const EARNED = /^(?:earnings|profits?|sales|revenues?|income|ebitda|turnover|assets|equity|cashflow|cash)$/;

export const IMPLIED_RULES: readonly MetricRule[] = [
  {
    // "Gas accounts for 38% of output, [coal for 30%]", "controls 5% of the trade; now it [controls] 2%": of the same whole
    id: 'metric/same-whole',
    find: ({ scene, draft, own, clause, focus, near }) =>
      !own?.metric &&
      word(scene, draft.quantity.whole.after) !== 'of' &&
      clause.verb?.name === 'share' &&
      near &&
      draft.part === 'plain' &&
      focus.share &&
      focus.share.name !== 'share'
        ? { metric: focus.share }
        : null,
  },
  {
    // "trade at 14 times [earnings]"
    id: 'metric/multiple-of',
    find: ({ scene, draft }) => {
      const { unitKind, number, whole } = draft.quantity;
      const noun = rightOf(scene, draft.chunk);
      if (unitKind !== 'times' || number.class === 'fraction' || noun?.kind !== 'noun' || noun.first !== whole.after) return null;
      const priced = /^(?:trad|sell|valu|pric|chang|swap|put)/.test(verbWord(scene, draft)) || draft.clause.verb === null;
      const metric = priced && EARNED.test(word(scene, noun.after - 1)) ? plainRole(scene, noun.first, noun.after) : null;
      return metric && { metric };
    },
  },
  {
    // "won a 23% [raise]", "a [raise] of 5%": more pay
    id: 'metric/pay-raise',
    find: ({ scene, draft, own }) => {
      if (own?.metric || draft.part !== 'growth' || !/^(?:money|percent)$/.test(draft.quantity.unitKind)) return null;
      const { chunk, quantity } = draft;
      const behind = quantity.whole.after;
      const before = word(scene, quantity.whole.first - 1) === 'of' ? chunkAt(scene, chunk.index - 2) : undefined;
      const at = /^raises?$/.test(word(scene, behind))
        ? behind
        : before?.kind === 'noun' && /^raises?$/.test(word(scene, before.head))
          ? before.head
          : -1;
      const noun = at >= 0 && chunkAt(scene, scene.chunkAt[at]!)!.kind === 'noun' ? plainRole(scene, at, at + 1) : null;
      return noun && word(scene, at - 1) !== 'pay' ? { metric: { ...noun, name: 'pay' } } : null;
    },
  },
  {
    // "scored 28 [points]", "presented him with 26 [points]"; "won by six points" is how far apart they were
    id: 'metric/points-made',
    find: ({ scene, draft, own, clause, hasVerb }) => {
      const at = draft.quantity.number.after;
      if (draft.unit !== 'point' || draft.part !== 'plain' || !hasVerb || own?.metric || clause.metric || clause.implied) return null;
      const from = (draft.quantity.hedge?.first ?? draft.quantity.whole.first) - 1;
      return !/^(?:by|to|at)$/.test(word(scene, from)) && /^points?$/.test(word(scene, at))
        ? { metric: plainRole(scene, at, at + 1)! }
        : null;
    },
  },
];

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Gas accounts for 38% of power, while coal accounted for 30%. Tea makes up half of exports; plums and pears represent 8%.',
    facts: [
      { quote: '30%', subject: 'coal', metric: 'power' },
      { quote: '8%', metric: 'exports' },
    ],
  },
  { text: 'Shares in Orsa Inc. trade at 14 times earnings.', facts: [{ quote: '14 times', metric: 'earnings' }] },
  { text: 'Net debt at Orsa Inc. was three times core profit.', facts: [{ quote: 'three times', metric: 'Net debt' }] },
  {
    text: 'Clerks of Orsa Inc. won a 23% raise over four years. Nurses took a raise of 5%.',
    facts: [
      { quote: '23%', kind: 'growth', metric: 'pay' },
      { quote: '5%', kind: 'growth', metric: 'pay' },
    ],
  },
  {
    text: 'Bo Bell scored 28 points against Luton. Poor defence presented Tom Hale with 26 points.',
    facts: [
      { quote: '28 points', metric: 'points' },
      { quote: '26 points', metric: 'points' },
    ],
  },
];
