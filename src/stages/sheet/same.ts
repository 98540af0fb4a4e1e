/**
 * The same figure twice: facts of several sentences that repeat one figure, whole or rounded, share a group id, so that counts and charts
 * take it once. Nothing may speak against it: kind, unit, direction, period, place and modality agree or one of them is not said. For it
 * speak who, what and the number itself: the fewer digits it has, the more of the two has to agree.
 */
import { metricOf } from '../../lexicon/metrics.js';
import { METRIC_SYNONYMS } from '../../lexicon/metric-synonyms.js';
import { singular } from '../../lexicon/singular.js';
import type { Fact } from '../../fact.js';
import { isRounded, statedIn, type Stated } from './rounding.js';

/** A fact before its group is known. */
export type Ungrouped = Omit<Fact, 'same'>;

/** `akin`: one name is a shorter form of the other, or is not there. `other`: two measures that are known and differ. */
type Likeness = 'equal' | 'akin' | 'unlike' | 'other';

interface Figure {
  readonly fact: Ungrouped;
  /** In the headline, which says things short. */
  readonly short: boolean;
  /** Read only where another figure is like it, which is seldom. */
  readonly stated: () => Stated;
  readonly who: () => Name;
  readonly what: () => Name;
}

interface Name {
  readonly words: ReadonlySet<string>;
  /** A measure of the lexicon. */
  readonly known: boolean;
}

/** Groups that a figure is held against, of those with a value like it; and members of a group. Both bound the time. */
const GROUPS = 20;
const MEMBERS = 6;

/** For every fact the id of the first fact of its group, or null; `body` is where the text behind the headline starts. */
export function sameFigures(facts: readonly Ungrouped[], body: number): (string | null)[] {
  const names = new Map<string, Name>();
  const nameOf = (phrase: string): Name => {
    let name = names.get(phrase);
    if (!name) names.set(phrase, (name = readName(phrase)));
    return name;
  };
  const buckets = new Map<string, Figure[][]>();
  const groupOf = facts.map((fact) => {
    const { quantity } = fact;
    if (!quantity || fact.kind === 'rank') return null;
    const figure: Figure = {
      fact,
      short: fact.evidence.start < body,
      stated: () => statedIn(quantity),
      who: () => nameOf(fact.subject?.name ?? ''),
      what: () => nameOf(fact.metric?.name ?? ''),
    };
    const keys = keysOf(fact);
    for (const key of keys) {
      const found = buckets.get(key)?.find((group) => isIn(group, figure));
      if (!found) continue;
      found.push(figure);
      return found;
    }
    const group = [figure];
    const bucket = buckets.get(keys[0]!);
    if (!bucket) buckets.set(keys[0]!, [group]);
    else if (bucket.push(group) > GROUPS) bucket.shift();
    return group;
  });
  return groupOf.map((group) => (group && group.length > 1 ? group[0]!.fact.id : null));
}

function isIn(group: readonly Figure[], figure: Figure): boolean {
  for (let i = 0; i < group.length && i < MEMBERS; i++) if (!isSame(group[i]!, figure)) return false;
  return true;
}

/** Own bucket and its neighbours: kind, unit, denominator, and the value in steps of 5 %. */
function keysOf({ kind, quantity }: Ungrouped): string[] {
  const { value, low, unit, per } = quantity!;
  const step = Math.floor(Math.log(Math.abs(value ?? low ?? 0) || 1) / Math.log(1.05));
  return [step, step - 1, step + 1].map((each) => `${each}/${kind}/${unit}/${per}`);
}

const EMPTY = new Set('the a an of in on at to for by its their his her this that those who which and or with total said'.split(' '));

/** "the number of Measles cases" → number, measle, case; a measure by the first of its names */
function readName(phrase: string): Name {
  const lower = phrase.toLowerCase();
  const words = (METRIC_SYNONYMS.get(lower) ?? lower).match(/[\p{L}\p{N}]+(?:[-.,][\p{L}\p{N}]+)*/gu) ?? [];
  return {
    words: new Set(words.filter((word) => !EMPTY.has(word)).map((word) => singular(METRIC_SYNONYMS.get(word) ?? word))),
    known: metricOf(phrase.split(' ').pop()!, null) !== null,
  };
}

function likeness(a: Name, b: Name): Likeness {
  if (a.words.size === 0 || b.words.size === 0) return 'akin';
  const [few, many] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  for (const word of few) if (!many.has(word)) return a.known && b.known ? 'other' : 'unlike';
  return few.size === many.size ? 'equal' : 'akin';
}

function isSame(a: Figure, b: Figure): boolean {
  if (a.fact.evidence.start === b.fact.evidence.start || clash(a.fact, b.fact)) return false;
  const isDifferent = !isEqual(a.fact, b.fact);
  const short = a.short || b.short;
  const what = likeness(a.what(), b.what());
  const named = what === 'equal' || (what === 'akin' && short);
  if (isDifferent && !named) return false;
  const who = likeness(a.who(), b.who());
  const isOther = who === 'unlike' || who === 'other';
  if (isDifferent) return !isOther && (isRounded(a.stated(), b.stated()) || isRounded(b.stated(), a.stated()));
  const isSum = a.fact.kind === 'amount';
  const digits = Math.min(a.stated().digits, b.stated().digits);
  // "Rival bought for $11bn": a headline names another one of those who take part
  if (isOther) return short && what === 'equal' && (isSum || digits >= 3);
  // "£749" that a phone costs, and starts at: sums are seldom equal by chance
  if (isSum ? short || digits >= 2 : digits >= 3) return what !== 'other';
  return named && (short || (whenOf(a.fact) === whenOf(b.fact) && whereOf(a.fact) === whereOf(b.fact)));
}

const whenOf = ({ period }: Ungrouped): string | null => period?.value ?? null;
const whereOf = ({ place }: Ungrouped): string | null => place?.name ?? null;

function isEqual({ quantity: a }: Ungrouped, { quantity: b }: Ungrouped): boolean {
  if (a!.value !== null || b!.value !== null) return near(a!.value, b!.value);
  return near(a!.low, b!.low) && near(a!.high, b!.high);
}

/** Sums in floating point: 1.42 billion and 1,420 million. */
const near = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)));

const differ = <Value>(a: Value | null | undefined, b: Value | null | undefined): boolean => a != null && b != null && a !== b;

/** Whether something that both say differs. A forecast is another figure than what came; so is what is denied. */
function clash(a: Ungrouped, b: Ungrouped): boolean {
  const apart = a.modality !== b.modality && [a.modality, b.modality].some((each) => each === 'forecast' || each === 'negated');
  return (
    apart ||
    differ(a.change?.direction, b.change?.direction) ||
    differ(whenOf(a), whenOf(b)) ||
    differ(whereOf(a), whereOf(b)) ||
    differ(a.change?.from?.value, b.change?.from?.value)
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
