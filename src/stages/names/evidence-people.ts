/** What shows that a name is a person: given names and initials, ages, words of speech, trades and nations beside it. */
import type { Evidence } from './evidence.js';
import { USUAL_GIVEN_NAMES } from '../../lexicon/given-names.js';
import { SPEECH_VERBS } from '../../lexicon/name-cues.js';
import { COMPANY_SUFFIXES, ORGANIZATION_HEADS } from '../../lexicon/organizations.js';
import { PLACE_HEADS, PLACE_OPENERS } from '../../lexicon/places.js';
import { NAME_SUFFIXES } from '../../lexicon/titles.js';
import { isCommonWord } from '../../lexicon/vocabulary.js';
import { countryInBrackets, given, isSurname, jobFollows, placeFirst, unknownWords, STOP_AT } from './signs.js';

const AGE = /^\d{2}$/;

export const PEOPLE_EVIDENCE: readonly Evidence[] = [
  {
    id: 'name/given-name',
    type: 'person',
    weight: 4,
    when: ({ capitals, head, last, size }) =>
      size > 1 &&
      size < 6 &&
      given(head) &&
      capitals.known[last.index]?.known.kind !== 'party' &&
      !ORGANIZATION_HEADS.has(last.lower) &&
      !COMPANY_SUFFIXES.has(last.lower) &&
      (!PLACE_HEADS.has(last.lower) || isSurname(last)),
    examples: [
      { text: 'The book is by Ingrid Hill of Oslo.', name: 'Ingrid Hill', type: 'person' },
      { text: 'It was founded by Pablo de la Orra in 1990.', name: 'Pablo de la Orra', type: 'person' },
      { text: 'They wrote to Dale Marrick again.', name: 'Dale Marrick', type: 'person' },
    ],
  },
  {
    id: 'name/initial',
    type: 'person',
    weight: 3,
    when: ({ head, last, size, candidate: { known } }) =>
      size > 1 &&
      known === null &&
      /^(?:\p{Lu}|(?:\p{Lu}\.){2,})$/u.test(head.text) &&
      !COMPANY_SUFFIXES.has(head.lower) &&
      !ORGANIZATION_HEADS.has(last.lower) &&
      !COMPANY_SUFFIXES.has(last.lower),
    examples: [{ text: 'The chair, J. Ottermann, left.', name: 'J. Ottermann', type: 'person' }],
  },
  {
    id: 'name/name-suffix',
    type: 'person',
    weight: 3,
    when: ({ last, size }) => size > 2 && NAME_SUFFIXES.has(last.lower) && /^(?:jr|sr|iii|iv)$/.test(last.lower),
    examples: [{ text: 'The seat went to Dorrin Hask Jr. of Maine.', name: 'Dorrin Hask Jr.', type: 'person' }],
  },
  {
    id: 'name/middle-initial',
    type: 'person',
    weight: 4,
    when: ({ tokens, candidate: { first }, size }) =>
      size > 2 && /^\p{Lu}$/u.test(tokens[first + 1]?.text ?? '') && tokens[first + 2]?.text === '.',
    examples: [{ text: 'A letter from Dorrin T. Hask arrived.', name: 'Dorrin T. Hask', type: 'person' }],
  },
  {
    id: 'name/age',
    type: 'person',
    weight: 3,
    when: ({ size, right, right2, right3 }) => size < 4 && right === ',' && AGE.test(right2) && STOP_AT.test(right3),
    examples: [{ text: 'The owner, Dorrin Hask, 54, left.', name: 'Dorrin Hask', type: 'person' }],
  },
  {
    id: 'name/said',
    type: 'person',
    weight: 1.2,
    when: ({ size, left, right, right2 }) =>
      (size > 1 && (SPEECH_VERBS.has(right) || SPEECH_VERBS.has(left))) ||
      right === 'who' ||
      (right === ',' && /^(?:who|whose)$/.test(right2)),
    examples: [{ text: 'The plan failed, Dorrin Hask said.', name: 'Dorrin Hask', type: 'person' }],
  },
  {
    id: 'name/nationality',
    type: 'person',
    weight: 3,
    when: ({ tokens, capitals, candidate: { after, first }, size, right }) =>
      size > 1 && size < 5 && after - first < 6 && right === '(' && countryInBrackets(tokens, capitals, after + 1),
    examples: [{ text: 'In the final Dorro Haskvin (Norway) fell.', name: 'Dorro Haskvin', type: 'person' }],
  },
  {
    id: 'name/job-apposition',
    type: 'person',
    weight: 3,
    // "In Dayton, [Ohio], a spokesman said": who speaks there
    when: ({ tokens, candidate: { after, known }, right }) => known?.type !== 'place' && right === ',' && jobFollows(tokens, after + 1),
    examples: [{ text: 'The plan failed, said Orva Haskvin, an analyst at a bank.', name: 'Orva Haskvin', type: 'person' }],
  },
  {
    id: 'name/surname',
    type: 'person',
    weight: 1.5,
    when: ({ head, last, size, candidate: { known } }) =>
      known === null && (size === 2 || size === 3) && given(last) && !isCommonWord(head.lower) && !PLACE_OPENERS.has(head.lower),
    examples: [{ text: 'They wrote to Tovin Harrison again.', name: 'Tovin Harrison', type: 'person' }],
  },
  {
    id: 'name/given-name-alone',
    type: 'person',
    weight: 2,
    when: ({ head, size, candidate: { known } }) =>
      known === null && size === 1 && USUAL_GIVEN_NAMES.has(head.lower) && !isCommonWord(head.lower),
    examples: [{ text: 'They wrote to Ingrid again.', name: 'Ingrid', type: 'person' }],
  },
  {
    id: 'name/two-unknown-words',
    type: 'person',
    weight: 1.5,
    when: ({ tokens, capitals, candidate: { first, after, known }, size }) =>
      known === null && (size === 2 || size === 3) && unknownWords(tokens, first, after) && !placeFirst(capitals, first),
    examples: [{ text: 'They wrote to Tovin Haskvar again.', name: 'Tovin Haskvar', type: 'person' }],
  },
];
