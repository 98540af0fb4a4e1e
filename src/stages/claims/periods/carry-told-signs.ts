/** How the text told the period that may be carried: signs of its own mention. */
import type { TimeMention } from '../../../document.js';
import type { Case, Sign } from './carry-case.js';
import { chunkAt, chunkOf, clauseOf, once, word } from '../scene.js';
import { tenseOf } from './tense.js';

/** Sentences of an undated article that may tell what it is a report on. */
const LEAD = 3;
/** Paragraphs that an undated article's period is carried over. */
const FAR = 2;

const timesByStart = once((scene) => new Map(scene.times.times.map((time) => [time.start, time])));

const mentionOf = ({ scene, period }: Case): TimeMention | undefined =>
  period.start === null ? undefined : timesByStart(scene).get(period.start);

const isUndated = ({ scene }: Case): boolean => scene.published === null;

export const TOLD_SIGNS: readonly Sign[] = [
  {
    id: 'mention/limit',
    about: 'it was named as the limit of something, or as what something is of',
    weight: -1.8,
    holds: (at) => {
      const mention = mentionOf(at);
      return mention !== undefined && /^(?:by|to|of|until|from|through|['’]s)$/.test(word(at.scene, mention.first - 1));
    },
    examples: [
      { text: 'Norbury built 900 boats in 2023. Orsa lost $80 million.', facts: [{ quote: '$80 million', period: '2023' }] },
      { text: 'Norbury built 900 boats by 2023. Orsa lost $80 million.', facts: [{ quote: '$80 million', period: null }] },
    ],
  },
  {
    id: 'undated/not-lead',
    about: 'the article has no date, and the period stands behind its first sentences',
    weight: -1.4,
    holds: (at) => {
      const mention = mentionOf(at);
      return isUndated(at) && mention !== undefined && at.scene.tokens.tokens[mention.first]!.sentence >= LEAD;
    },
    examples: [
      {
        text: 'Ann Lee sailed. Rain fell. Ann Lee fished. Norbury sold 900 boats in 2003. It lost $80 million.',
        published: null,
        facts: [{ quote: '$80 million', period: null }],
      },
    ],
  },
  {
    id: 'undated/not-past',
    about: 'the article has no date, and what happens then is not told in the past',
    weight: -1,
    holds: (at) => {
      const mention = mentionOf(at);
      if (!isUndated(at) || mention === undefined) return false;
      const clause = clauseOf(at.scene, chunkOf(at.scene, mention.first));
      // "has reported its profits for [2003]": a time that is over, of what it is told beside
      const perfect = clause.verb !== null && /^(?:has|have)$/.test(word(at.scene, chunkAt(at.scene, clause.verb)!.first));
      return !perfect && tenseOf(at.scene, clause) !== 'past';
    },
    examples: [
      {
        text: 'Norbury has lowered its profits for 2003. Norbury made £40m.',
        published: null,
        facts: [{ quote: '£40m', period: '2003' }],
      },
      {
        text: 'Norbury wants 900 boats afloat in 2007. Orsa has sold 80 boats.',
        published: null,
        facts: [{ quote: '80 boats', period: null }],
      },
    ],
  },
  {
    id: 'undated/far',
    about: 'the article has no date, and told the period more than two paragraphs before',
    weight: -1.9,
    holds: (at) => isUndated(at) && at.draft.sentence.paragraph > at.paragraph + FAR,
    examples: [
      {
        text: 'Norbury sold 900 boats in 2003.\n\nOrsa sailed.\n\nRain fell.\n\nIt lost $80 million.',
        published: null,
        facts: [{ quote: '$80 million', period: null }],
      },
    ],
  },
];
