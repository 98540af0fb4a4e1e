/** What shows that a name is a place: prepositions, nouns and datelines beside it. */
import type { Evidence } from './evidence.js';
import { PLACE_NOUNS } from '../../lexicon/places.js';
import { dateline, stateFollows } from './signs.js';

export const PLACE_EVIDENCE: readonly Evidence[] = [
  {
    id: 'name/in-place',
    type: 'place',
    weight: 1.6,
    when: ({ before, size, capitals, candidate: { first } }) =>
      size < 4 &&
      /^(?:in|near|outside|across|throughout)$/.test(before(1)) &&
      !/^(?:shares?|stakes?|holding)$/.test(before(2)) &&
      !capitals.shouted[first],
    examples: [{ text: 'The factory in Tolvane closed.', name: 'Tolvane', type: 'place' }],
  },
  {
    id: 'name/to-place',
    type: 'place',
    weight: 0.5,
    when: ({ before, size }) => size < 3 && /^(?:from|to|into|toward|towards)$/.test(before(1)),
    examples: [{ text: 'The road to Tolvane is closed, and snow lies in Tolvane.', name: 'Tolvane', type: 'place' }],
  },
  {
    id: 'name/place-noun',
    type: 'place',
    weight: 3,
    when: ({ before, behind, size }) =>
      size < 4 &&
      ((PLACE_NOUNS.has(before(1)) && before(1) !== 'area') ||
        (/^(?:of|in)$/.test(before(1)) && PLACE_NOUNS.has(before(2))) ||
        /^(?:province|region|county|district|peninsula|area|airport|suburb|islands?|archipelago|valley|coast|prefecture|territory|governorate)$/.test(
          behind(1),
        )),
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
    when: ({ tokens, candidate: { after, known }, behind, size }) =>
      size < 4 && known?.type !== 'person' && behind(1) === ',' && stateFollows(tokens, after + 1),
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
    when: ({ behind }) => behind(1) === '-' && /^(?:based|born|area|listed)$/.test(behind(2)),
    examples: [{ text: 'It was sold to a Tolvane-based maker of tiles.', name: 'Tolvane', type: 'place' }],
  },
];
