/** How likely a claim is to hold at the period that its report goes on about. */
import type { ClaimExample } from '../example.js';
import type { Case, Sign } from './carry-case.js';
import { TOLD_SIGNS } from './carry-told-signs.js';
import { daysBetween, isMonth, isOneDay } from './period-role.js';
import { openBehind } from '../sources/quotations.js';
import { chunkAt, once, word } from '../scene.js';
import { isPastForecast, isQuoted, isTold } from './told.js';

/** Log-odds of a claim that has none of the signs. */
export const START = -1.3;

export const SIGNS: readonly Sign[] = [
  {
    id: 'told',
    about: 'it is told as what happened, or it changed',
    weight: 1.2,
    holds: ({ scene, draft }) => isTold(scene, draft),
    examples: [
      { text: 'Norbury sold 900 boats in 2023. It paid $80 million.', facts: [{ quote: '$80 million', period: '2023' }] },
      // What goes on when it is said
      {
        text: 'Norbury sold 900 boats in 2023. It said it was spending $4 million on yards.',
        facts: [{ quote: '$4 million', period: null }],
      },
    ],
  },
  {
    id: 'told/change',
    about: 'a verb in the past says that it changed',
    weight: 0.9,
    holds: ({ draft, tense }) => tense === 'past' && (draft.part === 'growth' || draft.part === 'level'),
    examples: [
      {
        text: 'Norbury reported a profit of $9 million for 2023. Sales rose 6% to $80 million.',
        facts: [
          { quote: '6%', period: '2023' },
          { quote: '$80 million', period: '2023' },
        ],
      },
    ],
  },
  {
    id: 'told/percent',
    about: 'a percentage of what happened',
    weight: 1,
    holds: ({ draft, tense }) => tense === 'past' && draft.quantity.unitKind === 'percent',
    examples: [{ text: 'Sales rose 4% in April. Online orders made up 30%.', facts: [{ quote: '30%', period: '2024-04' }] }],
  },
  {
    id: 'told/behind-verb',
    about: 'a plain figure behind its verb in the past',
    weight: 0.2,
    holds: ({ draft: { part, clause, chunk }, tense }) =>
      tense === 'past' && part === 'plain' && clause.verb !== null && clause.verb < chunk.index,
    examples: [
      { text: 'Norbury sold 900 boats in April. Orsa paid $80 million.', facts: [{ quote: '$80 million', period: '2024-04' }] },
      { text: 'Norbury sold 900 boats in April. Its $80 million fleet sailed.', facts: [{ quote: '$80 million', period: null }] },
    ],
  },
  {
    id: 'level',
    about: 'a level that something moved to',
    weight: 0.9,
    holds: ({ draft }) => draft.part === 'level',
    examples: [{ text: 'Norbury sold 900 boats in April. “Orders climbed to 80.”', facts: [{ quote: '80', period: '2024-04' }] }],
  },
  {
    id: 'streak',
    about: 'how often in a row it has happened now',
    weight: 1.2,
    holds: ({ draft }) => draft.duration?.streak === true && draft.quantity.number.class === 'ordinal',
    examples: [
      {
        text: 'Sales rose 4% in April. Orders climbed for a sixth straight month.',
        facts: [{ quote: 'sixth straight month', period: '2024-04' }],
      },
    ],
  },
  {
    id: 'near-the-top',
    about: 'it stands in the first sentences or the first half of the article, where the news is',
    weight: 1.4,
    holds: ({ scene, draft: { sentence } }) => sentence.index < TOP || sentence.index * 2 < scene.tokens.sentences.length,
    examples: [
      {
        text: 'Norbury sold 900 boats in 2023. Ann Lee sailed. Rain fell. Ann Lee fished. Snow fell. Ann Lee slept. Hail fell. It paid $80 million.',
        facts: [{ quote: '$80 million', period: null }],
      },
    ],
  },
  {
    id: 'of-place',
    about: 'a figure of a country or a town, as statistics give it',
    weight: 1.1,
    holds: ({ draft }) => draft.subject?.type === 'place',
    examples: [
      { text: 'Norway sold 900 boats in April. It owned 80 yards.', facts: [{ quote: '80 yards', period: '2024-04' }] },
      { text: 'Norbury sold 900 boats in April. It owned 80 yards.', facts: [{ quote: '80 yards', period: null }] },
    ],
  },
  {
    id: 'day/market',
    about: 'the candidate is the day of a report on markets',
    weight: 1.7,
    holds: ({ period, market }) => isOneDay(period) && market,
    examples: [{ text: 'The FTSE 100 fell 2% on Monday. Gains of 6% had come before.', facts: [{ quote: '6%', period: '2024-05-13' }] }],
  },
  {
    id: 'day/other',
    about: 'the candidate is a day, and neither the article nor the claim tells of prices',
    weight: -0.8,
    holds: (at) => isPlainDay(at),
    examples: [{ text: 'Norbury sold 900 boats on Monday. It paid $80 million.', facts: [{ quote: '$80 million', period: null }] }],
  },
  {
    id: 'day/far',
    about: 'such a day, told of more than a paragraph before',
    weight: -1.9,
    holds: (at) => isPlainDay(at) && at.draft.sentence.paragraph > at.paragraph + 1,
    examples: [
      {
        text: 'A builder was fined $90,000 on Friday. Owners lost $4,000.\n\nPolice searched the yard.\n\nThe hearing was told of 14 leaks.',
        facts: [
          { quote: '$4,000', period: '2024-05-10' },
          { quote: '14 leaks', period: null },
        ],
      },
    ],
  },
  {
    id: 'month',
    about: 'the candidate is a month',
    weight: -0.5,
    holds: ({ period }) => isMonth(period),
    examples: [{ text: 'Norbury sold 900 boats in April. It paid $80 million.', facts: [{ quote: '$80 million', period: null }] }],
  },
  {
    id: 'long-ago',
    about: 'the candidate ended more than a year before the article',
    weight: -2.1,
    holds: ({ scene: { published }, period: { to } }) => published !== null && to !== null && daysBetween(to, published) > LONG_AGO,
    examples: [{ text: 'Norbury sold 900 boats in 2019. It paid $80 million.', facts: [{ quote: '$80 million', period: null }] }],
  },
  {
    id: 'stands',
    about: 'a plain figure of what is so',
    weight: -1.3,
    holds: ({ draft, tense }) => tense === 'present' && draft.part === 'plain' && !/^(?:forecast|planned)$/.test(draft.modality),
    examples: [
      {
        text: 'Norbury reported a profit of $9 million for 2023. It employs 4,000 people.',
        facts: [{ quote: '4,000 people', period: null }],
      },
      {
        text: 'Receipts are estimated at $9 billion in 2025. Salaries will eat up 38% of sales.',
        facts: [{ quote: '38%', period: '2025' }],
      },
    ],
  },
  {
    id: 'perfect',
    about: 'what has happened so far',
    weight: -1.2,
    holds: (at) => /^(?:has|have)$/.test(auxiliary(at)),
    examples: [{ text: 'Norbury sold 900 boats in April. Orders have risen 6%.', facts: [{ quote: '6%', period: null }] }],
  },
  {
    id: 'foreseen-then',
    about: 'what was foreseen of the period under report',
    weight: 1.1,
    holds: ({ scene, draft }) => isPastForecast(scene, draft),
    examples: [
      {
        text: 'Norbury made $9 million in 2023. Analysts had expected $8 million.',
        facts: [{ quote: '$8 million', modality: 'forecast', period: '2023' }],
      },
    ],
  },
  {
    id: 'hypothetical',
    about: 'what may be',
    weight: -1.1,
    holds: ({ draft }) => draft.modality === 'hypothetical',
    examples: [
      { text: 'Norbury sold 900 boats in 2023. Strikes could cost $80 million.', facts: [{ quote: '$80 million', period: null }] },
    ],
  },
  {
    id: 'pronoun',
    about: 'the subject of its clause is a pronoun',
    weight: -1.3,
    holds: ({ scene, draft: { clause } }) => {
      const subject = clause.subject === null ? undefined : chunkAt(scene, clause.subject);
      return subject !== undefined && subject.after === subject.first + 1 && PRONOUNS.test(word(scene, subject.first));
    },
    examples: [
      { text: 'Norbury sold 900 boats in April. Orsa lost $80 million.', facts: [{ quote: '$80 million', period: '2024-04' }] },
      { text: 'Norbury sold 900 boats in April. It lost $80 million.', facts: [{ quote: '$80 million', period: null }] },
    ],
  },
  {
    id: 'quoted',
    about: 'it stands in what somebody is quoted as saying',
    weight: -2.3,
    holds: ({ scene, draft }) => draft.clause.quoted || quotedSentences(scene)[draft.sentence.index] === 1,
    examples: [
      {
        text: 'Norbury sold 900 boats in 2023. "I paid $640 for mine," said Ana Costa. She had called 19 yards.',
        facts: [
          { quote: '$640', period: null },
          { quote: '19 yards', period: null },
        ],
      },
    ],
  },
  ...TOLD_SIGNS,
];

/** How many sentences are the top of any article. */
const TOP = 7;

/** In days. */
const LONG_AGO = 400;

const PRONOUNS = /^(?:it|they|he|she|we|i|that|this)$/;

const isPlainDay = ({ draft, period, market }: Case): boolean => isOneDay(period) && !market && !isQuoted(draft);

/** "[has] sold", "[had] sold" */
function auxiliary({ scene, draft: { clause } }: Case): string {
  return clause.verb === null ? '' : word(scene, chunkAt(scene, clause.verb)!.first);
}

/** 1 for each sentence before or behind which a quotation of its paragraph is open. */
const quotedSentences = once((scene) => {
  const { sentences, tokens } = scene.tokens;
  const quoted = new Uint8Array(sentences.length);
  let open = false;
  let at = 0;
  const enter = (index: number): void => {
    for (; at < index; at++) {
      open &&= sentences[at + 1]!.paragraph === sentences[at]!.paragraph;
      if (open) quoted[at] = quoted[at + 1] = 1;
    }
  };
  for (const { kind, first } of scene.clauses.chunks) {
    if (kind !== 'quote') continue;
    enter(tokens[first]!.sentence);
    open = openBehind(scene, first, open);
  }
  enter(sentences.length - 1);
  return quoted;
});

export const EXAMPLES: readonly ClaimExample[] = SIGNS.flatMap(({ examples }) => examples);
