/** Claims that hold at no period of the report, whatever it tells of. */
import type { ClaimExample } from '../example.js';
import type { Row } from './carry-case.js';
import { isOneDay } from './period-role.js';
import { isTried } from './own-periods.js';
import { isPresupposed } from './presupposed.js';
import { isBehindAfter, isDeclared, isLonger, isQuoted, isRelative, isSince, isSpanning } from './told.js';

export const EXCLUDED: readonly Row[] = [
  {
    id: 'age',
    about: 'an age',
    holds: ({ draft }) => draft.quantity.unitKind === 'age' || draft.because.includes('kind/age'),
    examples: [{ text: 'Two hikers were hurt on Sunday. Sisters aged 19 and 23 were flown home.', facts: [{ quote: '23', period: null }] }],
  },
  {
    id: 'presupposed',
    about: 'what is only named, not told',
    holds: ({ scene, draft }) => !draft.cell && isPresupposed(scene, draft),
    examples: [
      { text: 'Gifts rose 8% in 2023. The fund beat its £5,000 target.', facts: [{ quote: '£5,000', period: null }] },
      { text: 'Norbury sold 900 boats in 2023. It lost two engines.', facts: [{ quote: 'two engines', period: '2023' }] },
      { text: 'Norbury sold 900 boats in 2023. It lost the two engines.', facts: [{ quote: 'two engines', period: null }] },
    ],
  },
  {
    id: 'relative',
    about: 'what a relative clause says of a thing',
    holds: ({ scene, draft }) => isRelative(scene, draft),
    examples: [
      {
        text: 'Prices rose 2% in 2023. The rules followed a crash that killed five people.',
        facts: [{ quote: 'five people', period: null }],
      },
    ],
  },
  {
    id: 'tried',
    about: 'the deed that somebody is tried for',
    holds: ({ scene, draft }) => isTried(scene, draft),
    examples: [
      {
        text: 'A jury convicted Bo Bell last week of stealing $2.3 million from the port.',
        facts: [{ quote: '$2.3 million', period: null }],
      },
    ],
  },
  {
    id: 'behind-after',
    about: 'what had happened before what the sentence tells',
    holds: ({ scene, draft }) => isBehindAfter(scene, draft),
    examples: [
      { text: 'Norbury laid off 28 people in May after two orders fell through.', facts: [{ quote: 'two orders', period: null }] },
    ],
  },
  {
    id: 'price',
    about: 'a price, which is of a day, and the candidate is longer',
    holds: ({ draft, period }) => isQuoted(draft) && !isOneDay(period),
    examples: [
      {
        text: 'Norbury reported a profit of $9 million for 2023. Its shares rose 3% to $17.',
        facts: [
          { quote: '3%', period: null },
          { quote: '$17', period: null },
        ],
      },
    ],
  },
  {
    id: 'dividend',
    about: 'a dividend that was declared',
    holds: ({ draft }) => isDeclared(draft),
    examples: [
      {
        text: 'Norbury made $9 million in the first quarter. Directors raised the quarterly dividend to 22 cents a share.',
        facts: [{ quote: '22 cents', period: null }],
      },
    ],
  },
  {
    id: 'since',
    about: 'what runs since a time of its own',
    holds: ({ scene, draft }) => isSince(scene, draft),
    examples: [
      {
        text: 'The glacier thinned by 11 metres in April. It has drawn 900 hikers since the bridge opened.',
        facts: [{ quote: '900 hikers', period: null }],
      },
    ],
  },
  {
    id: 'ahead',
    about: 'what has happened, and the candidate still lies ahead',
    holds: ({ scene: { published }, tense, draft, period: { from } }) =>
      tense === 'past' && draft.modality === 'actual' && published !== null && from !== null && from > published,
    examples: [
      {
        text: 'Norbury has a lease until 2031 worth $9 million. A sailor was taken off after 33 minutes.',
        facts: [{ quote: '33 minutes', period: null }],
      },
    ],
  },
  {
    id: 'spanning',
    about: 'what is planned or foreseen over a span that no date fixes',
    holds: ({ scene, draft }) => draft.modality !== 'actual' && isSpanning(scene, draft),
    examples: [
      {
        text: 'The state will spend $900 million in 2025. It will dig 500 ponds over the next three years.',
        facts: [{ quote: '500 ponds', period: null }],
      },
    ],
  },
  {
    id: 'longer',
    about: 'what lasts longer than the candidate',
    holds: ({ scene, draft, period }) => isLonger(scene, draft, period),
    examples: [
      {
        text: 'Ann Lee was fined $900 on Friday. A partner was given a sentence of 18 months.',
        facts: [{ quote: '18 months', period: null }],
      },
    ],
  },
];

export const EXAMPLES: readonly ClaimExample[] = EXCLUDED.flatMap(({ examples }) => examples);
