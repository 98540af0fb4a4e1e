/** What shows that a name is a place: prepositions, nouns and datelines beside it. */
import type { Evidence } from './evidence.js';
import { PLACE_NOUNS } from '../../lexicon/places.js';
import { dateline, stateFollows } from './signs.js';

const INSIDE: ReadonlySet<string> = new Set(['in', 'near', 'outside', 'across', 'throughout']);
const TOWARDS: ReadonlySet<string> = new Set(['from', 'to', 'into', 'toward', 'towards']);
const PLACE_TAILS: ReadonlySet<string> = new Set(
  'province region county district peninsula area airport suburb island islands archipelago valley coast prefecture territory governorate'.split(
    ' ',
  ),
);

export const PLACE_EVIDENCE: readonly Evidence[] = [
  {
    id: 'name/in-place',
    type: 'place',
    weight: 1.6,
    when: ({ size, capitals, candidate: { first }, left, left2, head }) =>
      size < 4 &&
      INSIDE.has(left) &&
      !/^(?:shares?|stakes?|holding)$/.test(left2) &&
      !capitals.shouted[first] &&
      // "second in Group A": one of several
      !(size === 1 && /^(?:group|class|grade|category|pool|division|stage|phase|section|chapter|article)$/.test(head.lower)),
    examples: [{ text: 'The factory in Tolvane closed.', name: 'Tolvane', type: 'place' }],
  },
  {
    id: 'name/to-place',
    type: 'place',
    weight: 0.5,
    when: ({ size, left }) => size < 3 && TOWARDS.has(left),
    examples: [{ text: 'The road to Tolvane is closed, and snow lies in Tolvane.', name: 'Tolvane', type: 'place' }],
  },
  {
    id: 'name/place-noun',
    type: 'place',
    weight: 3,
    when: ({ size, left, left2, right }) =>
      size < 4 &&
      ((PLACE_NOUNS.has(left) && left !== 'area') ||
        ((left === 'of' || left === 'in') && PLACE_NOUNS.has(left2)) ||
        PLACE_TAILS.has(right)),
    examples: [
      { text: 'Fire destroyed the village of Tolvane in June.', name: 'Tolvane', type: 'place' },
      { text: 'Fighting spread in the Tolvane region again.', name: 'Tolvane', type: 'place' },
      { text: 'Ferries to the Tolvane islands were cancelled.', name: 'Tolvane', type: 'place' },
    ],
  },
  {
    id: 'name/place-apposition',
    type: 'place',
    weight: 2.5,
    when: ({ tokens, capitals, candidate: { after, known }, size, right }) =>
      size < 4 && known?.type !== 'person' && right === ',' && stateFollows(tokens, capitals, after + 1),
    examples: [{ text: 'The plant in Marrick, Ohio, closed; Marrick, Ohio, is small.', name: 'Marrick', type: 'place' }],
  },
  {
    id: 'name/dateline',
    type: 'place',
    weight: 4,
    when: ({ tokens, capitals, candidate: { first, after } }) => dateline(tokens, capitals, first, after),
    examples: [{ text: 'TOLVANE (Reuters) - Prices rose.', name: 'TOLVANE', type: 'place' }],
  },
  {
    id: 'name/based',
    type: 'place',
    weight: 4,
    when: ({ right, right2 }) => right === '-' && /^(?:based|born|area|listed)$/.test(right2),
    examples: [{ text: 'It was sold to a Tolvane-based maker of tiles.', name: 'Tolvane', type: 'place' }],
  },
];
