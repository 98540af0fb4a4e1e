/** Words that say that a level moved: verbs, nouns, adverbs, multipliers. One row a word, with its direction. */
import type { Direction } from '../fact.js';
import { verbForms } from './word-forms.js';

export interface ChangeWord {
  readonly id: string;
  readonly direction: Exclude<Direction, null>;
  /** Every form, lower case. */
  readonly forms: readonly string[];
}

const list = (words: string): string[] => words.trim().split(/\s+/);

/**
 * "Exports [rose] 4%", "The firm [cut] 300 jobs". Infinitives; the forms are made from them.
 * A transitive verb ("raise", "cut") moves its object, the others their subject.
 */
const UP_VERBS =
  list(`rise increase grow gain climb jump surge soar advance add expand improve rally rebound strengthen accelerate swell widen
  balloon boom spike leap skyrocket rocket appreciate recover bounce mushroom escalate multiply vault zoom inch edge tick creep nudge warm lengthen deepen heighten intensify quicken
  snowball burgeon proliferate ratchet`);
const DOWN_VERBS =
  list(`fall decline drop decrease slip slide plunge tumble sink shrink contract lose plummet dip ease weaken retreat slump narrow
  shed dwindle diminish depreciate soften deteriorate sag nosedive crash collapse tank drift slow cool moderate subside recede subtract erase halve thin shorten lessen wane crater dive ebb taper slacken abate`);
const RAISING_VERBS = list('raise lift boost hike bump push extend prolong inflate bloat bolster enlarge augment magnify ramp');
const CUTTING_VERBS = list(
  'cut reduce lower slash trim pare curtail erode dent deflate devalue depress curb whittle prune dampen downsize',
);
/** "[held] its rate at 5%", "[stayed] at 5%" */
const FLAT_VERBS = list('hold stay remain keep maintain stick');

/** Verbs that go the way that the adverb behind them says: "edged [down] to 63%". */
const EITHER_WAY = list('inch edge tick creep nudge drift bounce leap ratchet');

/** "[knocked] 5% off the price", "[took] 0.3 points off growth" */
const OFF_VERBS = list('take knock shave wipe slice chop strip trim cut');

/** "an [increase] of 5%", "a 5% [drop]" */
const UP_NOUNS =
  list(`increase rise gain growth jump surge climb advance improvement expansion boost hike uptick upturn rebound rally leap spike
  addition acceleration upswing raise uplift appreciation`);
const DOWN_NOUNS =
  list(`decrease decline fall drop slump slide dip reduction cut plunge contraction downturn tumble slowdown shrinkage deceleration
  drop-off downswing fall-off depreciation pullback nosedive`);

/** "[up] 5%", "5% [higher]" */
const UP_ADVERBS = list('up upward upwards higher ahead stronger firmer dearer pricier costlier');
const DOWN_ADVERBS = list('down downward downwards lower off weaker softer cheaper');

export interface ChangeVerb extends ChangeWord {
  /** Whether the object moves ("raised its target by 5%"), not the subject. */
  readonly transitive: boolean;
}

const verbs = (words: readonly string[], direction: ChangeVerb['direction'], transitive: boolean): ChangeVerb[] =>
  words.map((word) => ({ id: `change/${word}`, direction, transitive, forms: verbForms(word) }));

const CHANGE_VERBS: readonly ChangeVerb[] = [
  ...verbs(UP_VERBS, 'up', false),
  ...verbs(DOWN_VERBS, 'down', false),
  ...verbs(RAISING_VERBS, 'up', true),
  ...verbs(CUTTING_VERBS, 'down', true),
  // Their other forms are adverbs, companies
  { id: 'change/firm', direction: 'up', transitive: false, forms: ['firmed', 'firming'] },
  { id: 'change/up-it', direction: 'up', transitive: true, forms: ['upped', 'upping'] },
];

const nouns = (words: readonly string[], direction: ChangeWord['direction']): ChangeWord[] =>
  words.map((word) => ({ id: `change/${word}`, direction, forms: [word, `${word}s`] }));

const CHANGE_NOUNS: readonly ChangeWord[] = [...nouns(UP_NOUNS, 'up'), ...nouns(DOWN_NOUNS, 'down')];

const byForm = <Row extends ChangeWord>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.flatMap((row) => row.forms.map((form) => [form, row] as const)));

export const changeVerbs = byForm(CHANGE_VERBS);
export const changeNouns = byForm(CHANGE_NOUNS);
export const changeAdverbs: ReadonlyMap<string, ChangeWord> = byForm([
  ...UP_ADVERBS.map((word) => ({ id: `change/${word}`, direction: 'up' as const, forms: [word] })),
  ...DOWN_ADVERBS.map((word) => ({ id: `change/${word}`, direction: 'down' as const, forms: [word] })),
]);
export const flatVerbs: ReadonlySet<string> = new Set(FLAT_VERBS.flatMap(verbForms));
export const offVerbs: ReadonlySet<string> = new Set(OFF_VERBS.flatMap(verbForms));
/** What shares do, and companies themselves hardly do: "Orion [slumped] 5%"; not "grow", "expand", "shrink". */
export const stockVerbs: ReadonlySet<string> = new Set(
  list(
    'jump leap surge slide tumble plunge slump sink soar rally climb gain shed lose rise fall drop ease edge slip add advance decline dip rebound',
  ).flatMap(verbForms),
);
/** Ids of the rows. */
export const eitherWay: ReadonlySet<string> = new Set(EITHER_WAY.map((word) => `change/${word}`));

/** Forms that are verbs whatever tag they got, for they are hardly ever anything else in news. */
export const FIRM_VERBS: ReadonlySet<string> = new Set(
  list(`rose fell grew sank shrank slid slipped climbed jumped soared surged plunged tumbled plummeted slumped gained dropped
  declined decreased increased rallied rebounded dipped eased edged inched lost became began totaled totalled
  reached accounted comprised amounted`),
);
