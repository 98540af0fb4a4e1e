/**
 * What a name is, by evidence: each row that holds adds its weight to a type; the heaviest type wins. Most rows look at the name and its
 * neighbours; what several mentions of one name say is added up in entities.ts.
 */
import type { NameType } from '../../fact.js';
import { COMPANY_NOUNS, COMPANY_VERBS, SPORT_VERBS } from '../../lexicon/name-cues.js';
import { NUMBERED_WORDS } from '../../lexicon/name-words.js';
import { COMPANY_SUFFIXES, ORGANIZATION_HEADS, ORGANIZATION_NOUNS, OTHER_HEADS, OTHER_OPENERS } from '../../lexicon/organizations.js';
import { PLACE_HEADS, PLACE_OPENERS } from '../../lexicon/places.js';
import { isCommonWord } from '../../lexicon/vocabulary.js';
import { AGREEMENT_EVIDENCE } from './evidence-agreement.js';
import { PEOPLE_EVIDENCE } from './evidence-people.js';
import { PLACE_EVIDENCE } from './evidence-places.js';
import { WORK_EVIDENCE } from './evidence-works.js';
import { type Context, given, isSurname, headBeforeOf, isTheirs, organizationFollows, placeFirst, unknownWords, within } from './signs.js';

/** Cities where shares are traded: "shares in [London] fell". */
const BOURSES =
  /^(?:london|york|paris|frankfurt|amsterdam|milan|madrid|zurich|tokyo|kong|shanghai|singapore|sydney|mumbai|toronto|johannesburg)$/;

/** What a name says which it is, and that does nothing by itself. */
const PLANS: ReadonlySet<string> = new Set(
  'plan plans programme programmes program programs scheme schemes project projects initiative initiatives strategy campaign campaigns'.split(
    ' ',
  ),
);

const RIVALS: ReadonlySet<string> = new Set(['against', 'beat', 'over', 'by', 'defeated', 'signed', 'joined']);
const PREFIXES: ReadonlySet<string> = new Set(['n.v.', 'p.t.', 'a/s', 's.a.']);

export interface Evidence {
  readonly id: string;
  readonly type: NameType;
  readonly weight: number;
  readonly when: (context: Context) => boolean;
  readonly examples: readonly Example[];
}

export interface Example {
  readonly text: string;
  readonly name: string;
  readonly type: NameType;
}

/** Rows in order of weight; the first row whose type wins is named first in `because`. */
export const EVIDENCE: readonly Evidence[] = [
  {
    id: 'name/title',
    type: 'person',
    weight: 4,
    when: ({ candidate, left }) => candidate.title !== null && (candidate.title.id !== 'honorific' || !/^(?:of|for|at)$/.test(left)),
    examples: [
      { text: 'On Monday Mr Cable resigned.', name: 'Cable', type: 'person' },
      { text: 'They met Chancellor Brask in May.', name: 'Brask', type: 'person' },
      { text: 'It was won by analyst Tove Lindqvar.', name: 'Tove Lindqvar', type: 'person' },
    ],
  },
  ...WORK_EVIDENCE,
  {
    id: 'name/shares-in',
    type: 'organization',
    weight: 5,
    when: ({ last, left, left2 }) =>
      left === 'in' && /^(?:shares|stakes?|holding|interest|investors?|shareholders)$/.test(left2) && !BOURSES.test(last.lower),
    examples: [{ text: 'On Monday shares in Tolvane closed 4% down.', name: 'Tolvane', type: 'organization' }],
  },
  {
    id: 'name/company-suffix',
    type: 'organization',
    weight: 6,
    when: ({ last, size }) => size > 1 && COMPANY_SUFFIXES.has(last.lower),
    examples: [
      { text: 'The buyer is Tolvane Industries Inc. of Ohio.', name: 'Tolvane Industries Inc.', type: 'organization' },
      { text: 'A rival, Ostrick Group PLC, made no bid.', name: 'Ostrick Group PLC', type: 'organization' },
    ],
  },
  {
    id: 'name/organization-head',
    type: 'organization',
    weight: 5,
    when: ({ last, head, size }) =>
      size > 1 && ORGANIZATION_HEADS.has(last.lower) && !(given(head) && size === 2 && !isCommonWord(last.lower)),
    examples: [
      { text: 'The money came from the Velden Savings Bank on Monday.', name: 'Velden Savings Bank', type: 'organization' },
      { text: 'He studied at Marrow University for a year.', name: 'Marrow University', type: 'organization' },
    ],
  },
  {
    id: 'name/organization-of',
    type: 'organization',
    weight: 5,
    when: ({ tokens, candidate: { first, after } }) => headBeforeOf(tokens, first, after),
    examples: [
      { text: 'A study by the Institute for Harbour Studies says so.', name: 'Institute for Harbour Studies', type: 'organization' },
      { text: 'It was approved by the Bank of Zanfara last week.', name: 'Bank of Zanfara', type: 'organization' },
    ],
  },
  {
    id: 'name/place-head',
    type: 'place',
    weight: 4,
    when: ({ head, last, size }) => size > 1 && PLACE_HEADS.has(last.lower) && !(size === 2 && isSurname(last) && given(head)),
    examples: [{ text: 'They live near the Orrin River in the north.', name: 'Orrin River', type: 'place' }],
  },
  {
    id: 'name/place-opener',
    type: 'place',
    weight: 3,
    when: ({ head, size, last }) =>
      size > 1 && PLACE_OPENERS.has(head.lower) && !ORGANIZATION_HEADS.has(last.lower) && !COMPANY_SUFFIXES.has(last.lower),
    examples: [{ text: 'The storm passed over Lake Ollarn and faded.', name: 'Lake Ollarn', type: 'place' }],
  },
  {
    id: 'name/other-head',
    type: 'other',
    weight: 4,
    when: ({ last, size, candidate: { known } }) => size > 1 && OTHER_HEADS.has(last.lower) && !known,
    examples: [{ text: 'Her team won the Orlan Cup twice.', name: 'Orlan Cup', type: 'other' }],
  },
  {
    id: 'name/class',
    type: 'other',
    weight: 4,
    when: ({ last, head, size }) =>
      size === 2 &&
      /^[A-Z]$/.test(last.text) &&
      /^(?:band|class|grade|group|category|type|schedule|tier|zone|hepatitis|plan)$/.test(head.lower),
    examples: [{ text: 'The bill for a Band D home rose.', name: 'Band D', type: 'other' }],
  },
  {
    id: 'name/other-opener',
    type: 'other',
    weight: 4,
    when: ({ head, size }) => size > 1 && OTHER_OPENERS.has(head.lower),
    examples: [{ text: 'Losses from Hurricane Mirna were small.', name: 'Hurricane Mirna', type: 'other' }],
  },
  {
    id: 'name/its-plan',
    type: 'other',
    weight: 5,
    when: ({ tokens, candidate: { first, after }, size, right, right2 }) =>
      size < 4 && (PLANS.has(right) || PLANS.has(right2)) && isTheirs(tokens, first) && tokens[after]!.shape === 'word',
    examples: [
      { text: 'Under its three-year Bold Horizon savings plan Tolvane cut costs.', name: 'Bold Horizon', type: 'other' },
      { text: 'The council wound up its Warm Harbour scheme.', name: 'Warm Harbour', type: 'other' },
    ],
  },
  {
    id: 'name/which',
    type: 'organization',
    // Nobody calls a person "which", however often the name looks like one's
    weight: 100,
    when: ({ head, size, candidate: { known }, left, right, right2 }) =>
      known === null &&
      size === 2 &&
      given(head) &&
      ((right === ',' && right2 === 'which') || right === 'itself') &&
      !/^(?:in|near|at)$/.test(left),
    examples: [{ text: 'The shares of Grace Haskvin, which sells tiles, fell.', name: 'Grace Haskvin', type: 'organization' }],
  },
  {
    id: 'name/numbered',
    type: 'product',
    weight: 3,
    when: ({ candidate, head, tokens }) =>
      candidate.numbered &&
      candidate.known === null &&
      !OTHER_OPENERS.has(head.lower) &&
      (NUMBERED_WORDS.has(head.lower) || candidate.after > candidate.first + 1) &&
      !PLACE_HEADS.has(tokens[candidate.first]!.lower),
    examples: [{ text: 'The shop sells the Galaxy Note 9 and little else.', name: 'Galaxy Note 9', type: 'product' }],
  },
  ...PEOPLE_EVIDENCE,
  {
    id: 'name/common-words',
    type: 'organization',
    weight: 1,
    when: ({ tokens, capitals, candidate: { first, after, known }, size }) =>
      known === null && size > 1 && !given(tokens[first]!) && (!unknownWords(tokens, first, after) || placeFirst(capitals, first)),
    examples: [{ text: 'They wrote to Golden Haskvar again.', name: 'Golden Haskvar', type: 'organization' }],
  },
  {
    id: 'name/company-object',
    type: 'organization',
    weight: 2,
    when: ({ right, right2 }) => COMPANY_NOUNS.has(right) || ((right === "'s" || right === "'") && COMPANY_NOUNS.has(right2)),
    examples: [{ text: 'On Monday Tolvane shares fell.', name: 'Tolvane', type: 'organization' }],
  },
  {
    id: 'name/company-verb',
    type: 'organization',
    weight: 1,
    when: ({ right }) => COMPANY_VERBS.has(right),
    examples: [{ text: 'On Monday Tolvane acquired a farm.', name: 'Tolvane', type: 'organization' }],
  },
  {
    id: 'name/organization-noun',
    type: 'organization',
    weight: 2.5,
    when: ({ left }) => ORGANIZATION_NOUNS.has(left),
    examples: [{ text: 'A lawsuit against retailer Tolvane was dropped.', name: 'Tolvane', type: 'organization' }],
  },
  {
    id: 'name/organization-apposition',
    type: 'organization',
    weight: 3,
    when: ({ tokens, candidate: { after }, right }) => right === ',' && organizationFollows(tokens, after + 1),
    examples: [{ text: 'It was sold to Tolvane, a Texas-based maker of tiles.', name: 'Tolvane', type: 'organization' }],
  },
  {
    id: 'name/company-prefix',
    type: 'organization',
    weight: 4,
    when: ({ head, size }) => size > 1 && PREFIXES.has(head.lower),
    examples: [{ text: 'They wrote to N.V. Tolvane again.', name: 'N.V. Tolvane', type: 'organization' }],
  },
  {
    id: 'name/letters',
    type: 'organization',
    weight: 1.5,
    when: ({ head, size, capitals, candidate: { first } }) =>
      size === 1 && /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){3,})$/u.test(head.text) && !capitals.shouted[first],
    examples: [{ text: 'They wrote to the TVQR again.', name: 'TVQR', type: 'organization' }],
  },
  {
    id: 'name/inner-capital',
    type: 'organization',
    weight: 1,
    when: ({ tokens, candidate: { first }, size }) =>
      (size === 1 &&
        /^\p{L}\p{Ll}+\p{Lu}/u.test(tokens[first]!.text) &&
        !/^(?:Mac|Mc|De|La|Le|Di|Van|Fitz|O)\p{Lu}/u.test(tokens[first]!.text)) ||
      (size === 1 && tokens[first + 1]?.text === '.'),
    examples: [{ text: 'They wrote to TolVane again.', name: 'TolVane', type: 'organization' }],
  },
  {
    id: 'name/ampersand',
    type: 'organization',
    weight: 3,
    when: ({ tokens, candidate: { first, after } }) => within(tokens, first, after, '&') || within(tokens, first + 1, after - 1, 'amp'),
    examples: [
      { text: 'They wrote to Tolvane & Marrick again.', name: 'Tolvane & Marrick', type: 'organization' },
      { text: 'They wrote to Hallam amp Marrick again.', name: 'Hallam amp Marrick', type: 'organization' },
    ],
  },
  ...PLACE_EVIDENCE,
  {
    id: 'name/team',
    type: 'organization',
    weight: 1.2,
    when: ({ size, right }) => size < 3 && SPORT_VERBS.has(right),
    examples: [{ text: 'On Monday Tolvane thrashed their rivals.', name: 'Tolvane', type: 'organization' }],
  },
  {
    id: 'name/against-team',
    type: 'organization',
    weight: 1,
    when: ({ size, left }) => size < 3 && RIVALS.has(left),
    examples: [{ text: 'A last-minute goal against Tolvane decided it.', name: 'Tolvane', type: 'organization' }],
  },
  ...AGREEMENT_EVIDENCE,
];
