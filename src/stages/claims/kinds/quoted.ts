/** Exchange rates without a unit: "The pound fell against the dollar to [1.27]", "The yen slid to [156.20]". */
import { pricedOf } from '../../../lexicon/metrics.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { chunkAt, word, type Scene } from '../scene.js';

/** Currencies that rates are told of, by rank: of a pair, the one that stands first here is the base, and the rate is in the other. */
const BASES: readonly (readonly [RegExp, string])[] = [
  [/^(?:pound|sterling)$/, 'GBP'],
  [/^euro$/, 'EUR'],
  [/^(?:dollar|greenback)$/, 'USD'],
];

/** Currencies that others are quoted in, by names that belong to one country. */
const QUOTED: ReadonlyMap<string, string> = new Map([
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['lira', 'TRY'],
  ['ruble', 'RUB'],
  ['rouble', 'RUB'],
  ['ringgit', 'MYR'],
  ['baht', 'THB'],
  ['rupiah', 'IDR'],
  ['zloty', 'PLN'],
  ['forint', 'HUF'],
  ['rand', 'ZAR'],
  ['real', 'BRL'],
  ['shekel', 'ILS'],
  ['naira', 'NGN'],
  ['tenge', 'KZT'],
  ['hryvnia', 'UAH'],
]);

/** The currency that the number's clause is about, or the one that "it" stands for there: "[It] later rose to $1.35". */
export function pricedCurrency(scene: Scene, { clause, subject, metric }: Draft): string | null {
  const chunk = clause.subject === null ? undefined : chunkAt(scene, clause.subject)!;
  // "A pound [of beef] costs $5"
  const head = !chunk || word(scene, chunk.after) === 'of' ? '' : word(scene, chunk.head);
  if (pricedOf(head)?.id === 'priced/currency') return head;
  const told = subject?.name.split(' ').pop()!.toLowerCase() ?? '';
  return metric?.name === 'exchange rate' && /^(?:|it|they)$/.test(head) && pricedOf(told)?.id === 'priced/currency' ? told : null;
}

/** The code of the currency that a bare exchange rate is in; null where the text leaves it open. */
export function quotedIn(scene: Scene, draft: Draft): string | null {
  const { quantity, part, clause, chunk, sentence } = draft;
  const head = pricedCurrency(scene, draft) ?? '';
  if (head === '' || part !== 'level' || quantity.value === null || quantity.value > 100_000) return null;
  const base = BASES.findIndex(([name]) => name.test(head));
  if (base < 0) return QUOTED.get(head) ?? null;
  // "against the [dollar]", "versus the [yen]"
  for (let i = chunkAt(scene, clause.first)!.first; i < sentence.after && i < chunk.after + 6; i++) {
    if (!/^(?:against|versus|vs|to)$/.test(word(scene, i))) continue;
    const other = word(scene, i + 1) === 'the' ? word(scene, i + 2) : word(scene, i + 1);
    if (pricedOf(other)?.id !== 'priced/currency' || other === head) continue;
    const at = BASES.findIndex(([name]) => name.test(other));
    if (at > base) return BASES[at]![1];
    const code = QUOTED.get(other.replace(/s$/, ''));
    if (code) return code;
  }
  return null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'The pound fell 0.3% against the dollar to 1.2710, and the yen slid to 156.20.',
    facts: [
      { quote: '1.2710', kind: 'rate', unit: 'USD', direction: 'down' },
      { quote: '156.20', kind: 'rate', unit: 'JPY', direction: 'down' },
    ],
  },
  {
    text: 'The yen slid to 156.20 a dollar in Tokyo. It later firmed to 155.70. The euro has climbed since March, when it traded around $1.05.',
    facts: [
      { quote: '155.70', kind: 'rate', unit: 'JPY', subject: 'yen', metric: 'exchange rate' },
      { quote: '$1.05', kind: 'rate', subject: 'euro', metric: 'exchange rate' },
    ],
  },
  { text: 'The euro is popular. It has cost traders $30 each.', facts: [{ quote: '$30', kind: 'amount' }] },
];
