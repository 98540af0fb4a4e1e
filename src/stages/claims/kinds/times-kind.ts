/** What "twice", "half", "three times" and "two to one" are: how often, a part of a whole, or how many times as much. */
import type { FactKind } from '../../../fact.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { word, type Scene } from '../scene.js';

export type Say = (kind: FactKind, rule: string) => FactKind;

export function timesKind(scene: Scene, draft: Draft, say: Say): FactKind {
  const { number } = draft.quantity;
  if (number.class === 'fraction' && isComparedWith(scene, number.after)) return say('rate', 'rate/times');
  // "by two to one": how many times as many
  if (number.class === 'ratio' && (number.value ?? 0) > 1) return say('rate', 'rate/times');
  if (number.class === 'fraction' || number.class === 'ratio') return say('share', 'share/fraction');
  // "scored twice", but "twice as fast", "twice the price"
  const compared =
    COMPARING.test(word(scene, number.after)) &&
    !(word(scene, number.after) === 'as' && /^(?:PROPN|PRON|DET)$/.test(scene.tokens.tokens[number.after + 1]?.pos ?? ''));
  if (/^(?:twice|thrice)$/i.test(number.text) && !compared && !/^[\d$£€]/.test(word(scene, number.after)))
    return say('count', 'kind/occasions');
  return isOccasions(scene, draft) ? say('count', 'kind/occasions') : say('rate', 'rate/times');
}

/** "half [the pace of] a rival", "a third [as many]": how many times as much, and no part of it. */
const isComparedWith = (scene: Scene, at: number): boolean =>
  word(scene, at) === 'as'
    ? /^(?:many|much|big|large|long|fast|high)$/.test(word(scene, at + 1))
    : word(scene, at) === 'the' && ATTRIBUTE.test(word(scene, at + 1)) && /^(?:of|it|that|they|in|he|she|for)$/.test(word(scene, at + 2));

const ATTRIBUTE =
  /^(?:amount|speed|income|price|rate|size|level|cost|pace|figure|weight|height|length|width|distance|age|power|average|strength|salary|pay|wage|fee)$/;

const COMPARING =
  /^(?:as|more|less|fewer|the|that|what|its|their|his|her|this|higher|lower|larger|bigger|greater|faster|better|smaller|worse|likelier|earnings|revenue|sales|over|above|longer|older|stronger|oversubscribed)$/;

/** "looked at his phone [17 times] in 11 minutes": how often, not how many times as much. */
function isOccasions(scene: Scene, { quantity }: Draft): boolean {
  if (
    quantity.number.class !== 'cardinal' ||
    !/times$/i.test(quantity.text) ||
    (quantity.value !== null && !Number.isInteger(quantity.value))
  )
    return false;
  // "trades on 32 times forward [earnings]"
  if (valued(scene, quantity.whole.after)) return false;
  // "has met four times [this month]"
  if (/^(?:this|last|that)$/.test(word(scene, quantity.whole.after)) && scene.timeAt[quantity.whole.after]! >= 0) return true;
  return !COMPARING.test(word(scene, quantity.whole.after)) && !/^(?:at|to|by|for|of|than)$/.test(word(scene, quantity.whole.first - 1));
}

const valued = (scene: Scene, at: number): boolean =>
  [at, at + 1, at + 2].some((i) => /^(?:earnings|ebitda|profits?|sales|revenues?|turnover|cash|book|income)$/.test(word(scene, i)));

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'Ann Lee has won the race three times.', facts: [{ quote: 'three times', kind: 'count', metric: 'won the race' }] },
  {
    text: 'It ran at half the pace of the old one and has half as many seats, but half the crew stayed. She faltered twice as Ann Lee won.',
    facts: [
      { quote: 'half', kind: 'rate' },
      { quote: 'twice', kind: 'count' },
    ],
  },
  { text: 'The panel has met four times this month.', facts: [{ quote: 'four times', kind: 'count' }] },
  { text: 'It is three times as large as the old one.', facts: [{ quote: 'three times', kind: 'rate' }] },
  { text: 'The driver had looked at his phone 17 times in 11 minutes.', facts: [{ quote: '17 times', kind: 'count' }] },
  {
    text: 'Sales of Orsa fell in seven of the last nine years, and it rained on 12 of the last 14 days. Ana Costa won 31 of her 40 bouts.',
    facts: [
      { quote: 'seven of the last nine', kind: 'share', unit: 'times', metric: 'Sales' },
      { quote: '12 of the last 14', kind: 'share', unit: 'times' },
      { quote: '31', kind: 'count' },
    ],
  },
  {
    text: 'Police said 14 of 20 suspects had been freed.',
    facts: [{ quote: '14 of 20', kind: 'share', value: 0.7, subject: 'suspects', metric: 'freed' }],
  },
];
