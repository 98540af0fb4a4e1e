/** What shows that a name is the title of a work: marks, or what stands before or behind it. */
import { itemAt } from '../../lexicon/item-at.js';
import type { Evidence } from './evidence.js';
import { isBehindWork, WORKS } from './quoted.js';
import { given, STOP_AT, type Context } from './signs.js';

export const WORK_EVIDENCE: readonly Evidence[] = [
  {
    id: 'name/quoted-title',
    type: 'product',
    weight: 7,
    when: ({ tokens, candidate: { first, after } }) =>
      /^["“‘]$/.test(itemAt(tokens, first - 1)?.text ?? '') &&
      (/^["”’]$/.test(tokens[after]?.text ?? '') || (tokens[after]?.text === ',' && /^["”’]$/.test(tokens[after + 1]?.text ?? ''))),
    examples: [
      { text: 'Last week the comedy “Herring & Daughters,” took £4m.', name: 'Herring & Daughters', type: 'product' },
      { text: 'In third was "Platform 7" with £2m.', name: 'Platform 7', type: 'product' },
      { text: 'The film “Driftwood” opens in May.', name: 'Driftwood', type: 'product' },
    ],
  },
  {
    id: 'name/work',
    type: 'product',
    weight: 5,
    when: ({ tokens, head, candidate: { first, after } }) =>
      isBehindWork(tokens, first) ||
      (itemAt(tokens, first - 1)?.text === ',' && tokens[after]?.text === ',' && isBehindWork(tokens, first - 1) && !given(head)),
    examples: [
      { text: 'Last week the comedy Herring and the Moon took £4m.', name: 'Herring and the Moon', type: 'product' },
      { text: 'Gothic thriller The Dark Road took £4m.', name: 'The Dark Road', type: 'product' },
      { text: 'His first comedy, Herring, took £4m.', name: 'Herring', type: 'product' },
      { text: 'The sequel Dark Herring 2 took £4m.', name: 'Dark Herring 2', type: 'product' },
    ],
  },
  {
    id: 'name/work-apposition',
    type: 'product',
    weight: 4,
    when: (context) => context.right === ',' && workFollows(context) && !given(context.head),
    examples: [
      { text: 'Herring Days, the new crime drama with Ann Lee, took £4m.', name: 'Herring Days', type: 'product' },
      { text: 'In third was Orlan, a thriller about a bank.', name: 'Orlan', type: 'product' },
    ],
  },
];

/** ", the crime drama with", ", a thriller about": a work, and not who makes it. */
function workFollows({ tokens, candidate: { after } }: Context): boolean {
  if (!/^(?:a|an|the|his|her|their|its)$/.test(tokens[after + 1]?.lower ?? '')) return false;
  for (let i = after + 2; i < after + 9; i++) {
    const token = tokens[i];
    if (!token || STOP_AT.test(token.text) || /^(?:VERB|AUX|ADP|CCONJ|SCONJ)$/.test(token.pos)) return false;
    if (!WORKS.test(token.lower) || /^(?:newspaper|magazine)$/.test(token.lower)) continue;
    const next = tokens[i + 1];
    return next === undefined || STOP_AT.test(next.text) || /^(?:VERB|AUX|ADP|CCONJ|SCONJ|PRON)$/.test(next.pos);
  }
  return false;
}
