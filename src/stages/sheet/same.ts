/**
 * The same figure twice: facts of several sentences that repeat one figure, whole or rounded, share a group id, so that counts and charts
 * take it once. Nothing may speak against it: kind, unit, direction, period, place and modality agree or one of them is not said. For it
 * speak who, what and the number itself: the fewer digits it has, the more of the two has to agree.
 */
import { metricOf } from '../../lexicon/metrics.js';
import { METRIC_SYNONYMS } from '../../lexicon/metric-synonyms.js';
import { singular } from '../../lexicon/singular.js';
import type { Fact } from '../../fact.js';
import { digitsOf, isRounded } from './rounding.js';

/** A fact before its group is known. */
export type Ungrouped = Omit<Fact, 'same'>;

/** `akin`: one name is a shorter form of the other, or is not there. `other`: two measures that are known and differ. */
type Likeness = 'equal' | 'akin' | 'unlike' | 'other';

interface Figure {
  readonly fact: Ungrouped;
  /** In a heading, which says things short. */
  readonly short: boolean;
  readonly who: ReadonlySet<string> | null;
  readonly what: ReadonlySet<string> | null;
}

/** Groups that a figure is held against, of those with a value like it; and members of a group. Both bound the time. */
const GROUPS = 30;
const MEMBERS = 8;

/** For every fact the id of the first fact of its group, or null; `headings` holds where the sentences of headings start. */
export function sameFigures(facts: readonly Ungrouped[], headings: ReadonlySet<number>): (string | null)[] {
  const buckets = new Map<string, Figure[][]>();
  const groupOf = facts.map((fact) => {
    if (!fact.quantity || fact.kind === 'rank') return null;
    const figure = figureOf(fact, headings);
    const [key, ...near] = keysOf(fact);
    const groups = [key!, ...near].flatMap((each) => buckets.get(each) ?? []).slice(-GROUPS);
    const found = groups.find((group) => group.slice(0, MEMBERS).every((member) => isSame(member, figure)));
    if (found) {
      found.push(figure);
      return found;
    }
    const group = [figure];
    buckets.set(key!, [...(buckets.get(key!) ?? []).slice(1 - GROUPS), group]);
    return group;
  });
  return groupOf.map((group) => (group && group.length > 1 ? group[0]!.fact.id : null));
}

/** Own bucket and its neighbours: kind, unit, denominator, and the value in steps of 5 %. */
function keysOf({ kind, quantity }: Ungrouped): string[] {
  const value = quantity!.value ?? quantity!.low ?? 0;
  const step = Math.floor(Math.log(Math.abs(value) || 1) / Math.log(1.05));
  return [step, step - 1, step + 1].map((each) => JSON.stringify([kind, quantity!.unit, quantity!.per, each]));
}

function figureOf(fact: Ungrouped, headings: ReadonlySet<number>): Figure {
  return {
    fact,
    short: headings.has(fact.evidence.start),
    who: fact.subject && wordsOf(fact.subject.name),
    what: fact.metric && wordsOf(METRIC_SYNONYMS.get(fact.metric.name.toLowerCase()) ?? fact.metric.name),
  };
}

const EMPTY = new Set('the a an of in on at to for by its their his her this that those who which and or with total'.split(' '));

/** "the number of Measles cases" → number, measle, case; measures by the first of their names */
function wordsOf(name: string): ReadonlySet<string> {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+(?:[-.,][\p{L}\p{N}]+)*/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY.has(word)).map((word) => singular(METRIC_SYNONYMS.get(word) ?? word)));
}

function likeness(a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): Likeness {
  if (!a?.size || !b?.size) return 'akin';
  const shared = [...a].filter((word) => b.has(word)).length;
  if (shared === a.size && shared === b.size) return 'equal';
  return shared === Math.min(a.size, b.size) ? 'akin' : 'unlike';
}

function likeMetrics(a: Figure, b: Figure): Likeness {
  const like = likeness(a.what, b.what);
  const known = [a, b].every(({ fact }) => metricOf(fact.metric?.name.split(' ').pop() ?? '') !== null);
  return like === 'unlike' && known ? 'other' : like;
}

function isSame(a: Figure, b: Figure): boolean {
  if (a.fact.evidence.start === b.fact.evidence.start || clash(a.fact, b.fact)) return false;
  const who = likeness(a.who, b.who);
  const what = likeMetrics(a, b);
  const short = a.short || b.short;
  const named = what === 'equal' || (what === 'akin' && short);
  if (!isEqual(a, b)) return who !== 'unlike' && named && isRounding(a, b);
  const isSum = a.fact.kind === 'amount';
  const digits = Math.min(digitsOf(a.fact.quantity!), digitsOf(b.fact.quantity!));
  // "162,000 jobs" of "employers" and of "U.S. firms"; "Rival bought for $11bn"
  if (who === 'unlike') return what === 'equal' && ((isSum && short) || (digits >= 3 && !(isOwner(a) && isOwner(b))));
  // "£749" that a phone costs, and starts at: sums are seldom equal by chance
  if (isSum ? short || digits >= 2 : digits >= 3) return what !== 'other';
  return named && (short || (whenOf(a.fact) === whenOf(b.fact) && whereOf(a.fact) === whereOf(b.fact)));
}

const whenOf = ({ period }: Ungrouped): string | null => period?.value ?? null;
const whereOf = ({ place }: Ungrouped): string | null => place?.name ?? null;
const isOwner = ({ fact: { subject } }: Figure): boolean => subject?.type === 'organization' || subject?.type === 'person';

const isRounding = ({ fact: { quantity: a } }: Figure, { fact: { quantity: b } }: Figure): boolean =>
  isRounded(a!, b!) || isRounded(b!, a!);

function isEqual({ fact: { quantity: a } }: Figure, { fact: { quantity: b } }: Figure): boolean {
  if (a!.value !== null || b!.value !== null) return near(a!.value, b!.value);
  return near(a!.low, b!.low) && near(a!.high, b!.high);
}

/** Sums in floating point: 1.42 billion and 1,420 million. */
const near = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)));

/** Whether something that both say differs. A forecast is another figure than what came; so is what is denied. */
function clash(a: Ungrouped, b: Ungrouped): boolean {
  const differ = <Value>(x: Value | null | undefined, y: Value | null | undefined): boolean => x != null && y != null && x !== y;
  const apart = (modality: Fact['modality']): boolean => (modality === 'forecast' || modality === 'negated') && a.modality !== b.modality;
  return (
    differ(a.change?.direction, b.change?.direction) ||
    differ(whenOf(a), whenOf(b)) ||
    differ(whereOf(a), whereOf(b)) ||
    differ(a.change?.from?.value, b.change?.from?.value) ||
    apart(a.modality) ||
    apart(b.modality)
  );
}

/** Texts in which the numbers in [brackets] are one group, and those in {braces} in none. */
export const EXAMPLES: readonly string[] = [
  // Rounded, in a headline or by a hedge
  'Norbury profit climbs to [£3.2m]\n\nNorbury said profit rose to [£3.24m] in 2023, from {£2m}.',
  'Norbury sold more than [4,000 boats] in May. Norbury sold [4,120 boats] in May, a record.',
  'Norbury sold {4,010 boats} in May. Norbury sold {4,120 boats} in May, a record.',
  // Headline and body
  'Norbury to cut [1,250 jobs]\n\nFerry builder Norbury will cut [1,250 jobs] by May. Rival Orion Ltd will cut {1,250 jobs} too.',
  'Norbury buys Orion for [$11bn]\n\nFerry builder Norbury is to buy Orion for [$11bn]. It has debt of {$11bn}.',
  // Two names of one measure, and two measures
  'Revenue of Norbury rose [12.4%] to $5m. Norbury’s sales climbed [12.4%], helped by ferries.',
  'Norbury sales rose {8%} in 2023. Profit rose {8%} as well.',
  'Norbury made a {three-year} agreement with Orion. Norbury lost money for {three straight years}.',
  // Another time, place, direction; a forecast; the same sentence
  'Norbury sales rose {8%} in 2023. In 2022 Norbury sales rose {8%}.',
  'Rents rose {5%} in Norway. Rents rose {5%} in Sweden.',
  'Norbury shares fell {3%} in London. Norbury shares rose {3%} in New York.',
  'Norbury sold {900 boats} in May. Analysts had expected Norbury to sell {900 boats} in May.',
  'Norbury sold {900 boats} in May, and {900 boats} in June.',
];
