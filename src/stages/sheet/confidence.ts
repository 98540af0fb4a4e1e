/**
 * Confidence: the chance that a fact is right as a whole record: number, unit, kind and direction, and who, what and when (level `full`).
 *
 * A fact begins at `START`; every sign of how it was made adds its weight in log-odds, and 1 / (1 + e^-sum) is the chance:
 *   no sign                         → 2                → 0.88
 *   change/said, period/said        → 2 + 0.4 + 0.5    → 0.95
 *   who/guessed, what/words-around  → 2 - 1.1 - 0.4    → 0.62
 *
 * `npm run bench -- confidence --errors` fits start and weights on the gold of the development articles and of the corpus (logistic
 * regression, ridge 1, in tenths) and prints them beside the calibration on articles that were left out: fit anew when the scores move.
 * Rules were written on those articles, so on others it promises more than it keeps: `corpus/second`, left out of the fit, shows by how much.
 * "Adrift" is a number that neither a change nor a time holds to its clause.
 */
import type { Fact } from '../../fact.js';

/** What of a fact tells how sure it is. */
export type Judged = Pick<Fact, 'kind' | 'subject' | 'metric' | 'change' | 'modality' | 'evidence' | 'because'>;

export interface Sign {
  readonly id: string;
  /** What holds of the fact, for a reader. */
  readonly about: string;
  /** Log-odds. */
  readonly weight: number;
  readonly holds: (fact: Judged) => boolean;
  /** Texts whose number in brackets has the sign, and has it not. */
  readonly example: string;
  readonly counter: string;
}

type Holds = Sign['holds'];

/** Whether one of the rules or lexicon rows made the fact. */
const made =
  (...ids: readonly string[]): Holds =>
  ({ because }) =>
    because.some((id) => ids.includes(id));

const changes: Holds = ({ change }) => change?.direction != null;
const dated = made(
  'period/after',
  'period/clause',
  'period/sentence',
  'period/compared',
  'period/metric',
  'period/noun',
  'period/event',
  'period/before',
);
const adrift =
  (holds: Holds): Holds =>
  (fact) =>
    holds(fact) && !changes(fact) && !dated(fact);

export const START = 2;

export const SIGNS: readonly Sign[] = [
  {
    id: 'change/said',
    about: 'its words say that the level moved',
    weight: 0.4,
    holds: changes,
    example: 'Norbury rents rose to [5%].',
    counter: 'Norbury rents stood at [5%].',
  },
  {
    id: 'period/said',
    about: 'its sentence says when',
    weight: 0.5,
    holds: dated,
    example: 'Norbury sold [900 boats] in March.',
    counter: 'Norbury sold [900 boats].',
  },
  {
    id: 'roles/shared',
    about: 'who and what come from a level beside it, a table, or a verb that implies them',
    weight: 0.8,
    holds: made('role/level', 'role/twin', 'role/growth', 'table/cell', 'metric/implied'),
    example: 'Norbury profit fell to $12m from [$15m].',
    counter: 'Norbury profit was [$15m].',
  },
  {
    id: 'age',
    about: 'the age of a person',
    weight: 1.2,
    holds: made('kind/age'),
    example: 'Ann Lee, [54], resigned.',
    counter: 'Ann Lee led Norbury for [54 days].',
  },
  {
    id: 'who/guessed',
    about: 'who was carried from earlier sentences, adrift',
    weight: -1.1,
    holds: adrift(made('subject/carried')),
    example: 'Norbury builds ferries. There were [900 jobs] at stake.',
    counter: 'Norbury cut [900 jobs].',
  },
  {
    id: 'who/person-or-product',
    about: 'it is about a person or a product, which own few figures',
    weight: -0.9,
    holds: ({ subject }) => subject?.type === 'person' || subject?.type === 'product',
    example: 'Ann Lee paid [$3 million].',
    counter: 'Norbury Ltd paid [$3 million].',
  },
  {
    id: 'what/words-around',
    about: 'no noun names what is measured: the verb phrase, the object or words before stand in',
    weight: -0.4,
    holds: made('metric/verb-phrase', 'metric/object', 'metric/before'),
    example: 'The ferry sailed [40 miles].',
    counter: 'The distance was [40 miles].',
  },
  {
    id: 'what/unnamed',
    about: 'nothing says what is measured',
    weight: -2.2,
    holds: ({ metric }) => metric === null,
    example: 'Ann Lee had [seven].',
    counter: 'Ann Lee had [seven boats].',
  },
  {
    id: 'share/assumed',
    about: 'a percentage that nothing calls a share, a rate or a change',
    weight: -1.4,
    holds: made('share/default'),
    example: 'The board agreed on [40%].',
    counter: 'The board holds a [40%] stake in Norbury.',
  },
  {
    id: 'count/adrift',
    about: 'a plain count, adrift',
    weight: -0.9,
    holds: adrift(made('quantity/count', 'kind/bare-count')),
    example: 'Norbury has [900 boats].',
    counter: 'Norbury sold [900 boats] in March.',
  },
  {
    id: 'not-actual',
    about: 'a forecast, a plan, a condition, or denied',
    weight: -0.3,
    holds: ({ modality }) => modality !== 'actual',
    example: 'Norbury could cut [900 jobs].',
    counter: 'Norbury cut [900 jobs].',
  },
  {
    id: 'rank',
    about: 'a rank',
    weight: -0.9,
    holds: ({ kind }) => kind === 'rank',
    example: 'Norbury ranked [third] in Peru.',
    counter: 'Norbury has [three boats] in Peru.',
  },
  {
    id: 'quoted',
    about: 'its sentence has words in quotation marks',
    weight: -0.9,
    holds: ({ evidence }) => /["“]/.test(evidence.text),
    example: '“We own [900 boats],” Ann Lee said.',
    counter: 'Ann Lee said Norbury owned [900 boats].',
  },
];

/** The signs that hold of a fact. */
export const signsOf = (fact: Judged): readonly Sign[] => SIGNS.filter(({ holds }) => holds(fact));

/** From 0 to 1, in hundredths. */
export function confidenceOf(fact: Judged): number {
  let odds = START;
  for (const { holds, weight } of SIGNS) if (holds(fact)) odds += weight;
  return Math.round(100 / (1 + Math.exp(-odds))) / 100;
}
