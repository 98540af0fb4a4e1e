/** Metrics that go without saying: "coal accounted for 30%" of what was shared out before, "a 23% raise" of pay, "14 times earnings". */
import type { ClaimExample } from '../example.js';
import { plainRole } from '../phrases.js';
import { chunkAt, nameOf, rightOf, word } from '../scene.js';
import type { MetricRule } from './metric-rule.js';
import { verbWord } from './nearby.js';

const EARNED = /^(?:earnings|profits?|sales|revenues?|income|ebitda|turnover|assets|equity|cashflow|cash)$/;

/** What is built, made or staged for money. */
const WORKS =
  /^(?:projects?|plant|factory|mill|dam|bridge|tunnel|stadium|arena|tower|skyscraper|railway|line|port|airport|terminal|runway|road|motorway|museum|theatre|theater|complex|headquarters|reactor|pipeline|refinery|hospital|ship|ferry|warship|submarine|yacht|film|movie|epic|drama|blockbuster|sequel|musical|extension|refurbishment|revamp|redevelopment|upgrade)$/;

export const IMPLIED_RULES: readonly MetricRule[] = [
  {
    // "Gas accounts for 38% of output, [coal for 30%]", "controls 5% of the trade; now it [controls] 2%": of the same whole
    id: 'metric/same-whole',
    find: ({ scene, draft, own, clause, focus, near }) => {
      if (own?.metric || !near || draft.part !== 'plain' || !focus.share || focus.share.name === 'share') return null;
      const { whole, unitKind, number } = draft.quantity;
      if (!(unitKind === 'percent' || number.class === 'fraction') || word(scene, whole.after) === 'of') return null;
      // "makes [up] a quarter"
      const verb = draft.clause.verb === null ? undefined : chunkAt(scene, draft.clause.verb);
      const makesUp = verb !== undefined && /^(?:make|makes|made|making)$/.test(word(scene, verb.head)) && word(scene, verb.after) === 'up';
      return clause.verb?.name === 'share' || makesUp ? { metric: focus.share } : null;
    },
  },
  {
    // "leaving the market worth $9bn. Orsa took 44% [of that]"
    id: 'metric/part-of-that',
    find: ({ scene, draft, own, focus, near }) => {
      const { whole, unitKind, number } = draft.quantity;
      const part = unitKind === 'percent' || /^(?:fraction|ratio)$/.test(number.class);
      if (own?.metric || !near || !part || draft.part !== 'plain' || focus.verbal || !focus.metric) return null;
      return word(scene, whole.after) === 'of' && /^(?:that|this|it)$/.test(word(scene, whole.after + 1)) ? { metric: focus.metric } : null;
    },
  },
  {
    // "the $22bn [Delmar Dam project]", "the £90m [epic Salerno]": what was spent on it; "£2m [Jens Holm]": what was paid for him
    id: 'metric/cost-of',
    find: ({ scene, draft }) => {
      const { whole, unitKind, per } = draft.quantity;
      const thing = unitKind === 'money' && per === null && draft.part === 'plain' ? rightOf(scene, draft.chunk) : undefined;
      if (thing?.kind !== 'noun' || thing.first !== whole.after) return null;
      const named = nameOf(scene, thing.after - 1);
      const known = named?.form === 'name' && !/^(?:organization|place)$/.test(named.type);
      if (!known && !WORKS.test(word(scene, thing.head))) return null;
      if (!known && !/^(?:an?|the|its|their|'s|new|this)$/.test(word(scene, whole.first - 1))) return null;
      const metric = plainRole(scene, thing.first, thing.after);
      return metric && { metric: { ...metric, name: named?.type === 'person' ? 'transfer fee' : 'cost' } };
    },
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
  { text: 'The fair is worth $9bn. Orsa took 44% of that.', facts: [{ quote: '44%', subject: 'Orsa', metric: 'value' }] },
  {
    text: 'Taps are 5% of sales, and Orsa said lamps could make up a quarter by May.',
    facts: [{ quote: 'quarter', subject: 'lamps', metric: 'sales' }],
  },
  {
    text: 'Orsa Inc. shut a $2 billion tyre factory. Its $12 million loss is small.',
    facts: [
      { quote: '$2 billion', metric: 'cost' },
      { quote: '$12 million', metric: 'loss' },
    ],
  },
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
