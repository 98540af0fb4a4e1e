/** Counts of facts, article by article, and the ratios that they make. Every score is a sum of these counts first. */
import { FACT_KINDS, type FactKind } from '../fact.js';
import { FIELDS, LEVELS, levelsOf, type Field, type Level } from './compare.js';
import type { Entry } from './entries.js';
import type { Outcome } from './judge.js';

/** `number` and `date`, then one a kind of number fact. */
export const GROUPS = ['number', ...FACT_KINDS.filter((kind) => kind !== 'date'), 'date'] as const;
export type Group = (typeof GROUPS)[number];

export interface Tally {
  gold: number;
  found: number;
  readonly ofGold: Record<Level, number>;
  readonly ofFound: Record<Level, number>;
}

/** For `from`, `place`, `source` and a modality other than actual, `gold` and `found` count the facts that have one. */
export interface FieldTally {
  right: number;
  gold: number;
  found: number;
}

export interface Counts {
  readonly groups: Readonly<Record<Group, Tally>>;
  readonly fields: Readonly<Record<Field, FieldTally>>;
}

/** What an outcome is worth, without its contents: `kind` is that of gold, `as` that of the found fact; null where there is none. */
export interface Verdict {
  readonly kind: FactKind | null;
  readonly as: FactKind | null;
  readonly wrong: readonly Field[];
}

/** Fields scored as F1 over the facts that have one; the others as accuracy over pairs. */
export const PRESENCE: ReadonlySet<Field> = new Set<Field>(['from', 'place', 'source', 'modality']);

export function record<Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value): Record<Key, Value> {
  const made = {} as Record<Key, Value>;
  for (const key of keys) made[key] = value(key);
  return made;
}

const zeros = (): Record<Level, number> => record(LEVELS, () => 0);
const newTally = (): Tally => ({ gold: 0, found: 0, ofGold: zeros(), ofFound: zeros() });
const newFieldTally = (): FieldTally => ({ right: 0, gold: 0, found: 0 });

/** A date fact counts as `date` alone, a number fact as `number` and as its kind. */
const groupsOf = (kind: FactKind): readonly Group[] => (kind === 'date' ? ['date'] : ['number', kind]);

export function countGroups(verdicts: readonly Verdict[]): Record<Group, Tally> {
  const groups = record(GROUPS, newTally);
  for (const { kind, as, wrong } of verdicts) {
    const levels = kind === null || as === null ? [] : levelsOf(wrong);
    for (const group of kind === null ? [] : groupsOf(kind)) {
      groups[group].gold++;
      for (const level of levels) groups[group].ofGold[level]++;
    }
    for (const group of as === null ? [] : groupsOf(as)) {
      groups[group].found++;
      for (const level of levels) groups[group].ofFound[level]++;
    }
  }
  return groups;
}

/** Over the pairs of number facts. */
export function countFields(outcomes: readonly Outcome[]): Record<Field, FieldTally> {
  const fields = record(FIELDS, newFieldTally);
  for (const { gold, found, wrong } of outcomes) {
    if (gold === null || found === null || gold.kind === 'date') continue;
    for (const field of FIELDS) {
      const inGold = !PRESENCE.has(field) || isPresent(gold, field);
      const inFound = !PRESENCE.has(field) || isPresent(found, field);
      if (inGold) fields[field].gold++;
      if (inFound) fields[field].found++;
      if (inGold && inFound && !wrong.includes(field)) fields[field].right++;
    }
  }
  return fields;
}

function isPresent(entry: Entry, field: Field): boolean {
  if (field === 'modality') return entry.modality !== 'actual';
  const content = entry[field];
  return Array.isArray(content) ? content.length > 0 : content !== null;
}

export const verdictOf = ({ gold, found, wrong }: Outcome): Verdict => ({ kind: gold?.kind ?? null, as: found?.kind ?? null, wrong });

export const countsOf = (outcomes: readonly Outcome[]): Counts => ({
  groups: countGroups(outcomes.map(verdictOf)),
  fields: countFields(outcomes),
});

/** The counts as numbers in a row, to be added up. */
export function vectorOf({ groups, fields }: Counts): Float64Array {
  const vector = new Float64Array(SIZE);
  let at = 0;
  for (const group of GROUPS) {
    const { gold, found, ofGold, ofFound } = groups[group];
    vector[at++] = gold;
    vector[at++] = found;
    for (const level of LEVELS) vector[at++] = ofGold[level];
    for (const level of LEVELS) vector[at++] = ofFound[level];
  }
  for (const field of FIELDS) {
    const { right, gold, found } = fields[field];
    vector[at++] = right;
    vector[at++] = gold;
    vector[at++] = found;
  }
  return vector;
}

export function countsOfVector(vector: Float64Array): Counts {
  let at = 0;
  const next = (): number => vector[at++]!;
  const groups = record(GROUPS, () => ({ gold: next(), found: next(), ofGold: record(LEVELS, next), ofFound: record(LEVELS, next) }));
  return { groups, fields: record(FIELDS, () => ({ right: next(), gold: next(), found: next() })) };
}

export const SIZE = GROUPS.length * (2 + 2 * LEVELS.length) + FIELDS.length * 3;

export function sum(all: readonly Counts[]): Counts {
  const total = new Float64Array(SIZE);
  for (const vector of all.map(vectorOf)) vector.forEach((value, i) => (total[i]! += value));
  return countsOfVector(total);
}

/** Percentages with one decimal; null where nothing was there to be scored. */
export interface Ratios {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** From 0 to 1, not rounded. */
export function sharesOf(rightOfFound: number, found: number, rightOfGold: number, gold: number): Ratios {
  const precision = found ? rightOfFound / found : null;
  const recall = gold ? rightOfGold / gold : null;
  const f1 = precision === null || recall === null ? null : precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1 };
}

export const levelShares = ({ gold, found, ofGold, ofFound }: Tally, level: Level): Ratios =>
  sharesOf(ofFound[level], found, ofGold[level], gold);

export function fieldShare(field: Field, { right, gold, found }: FieldTally): number | null {
  if (PRESENCE.has(field)) return sharesOf(right, found, right, gold).f1;
  return gold ? right / gold : null;
}

export const percent = (share: number | null): number | null => (share === null ? null : oneDecimal(100 * share));

export function percents({ precision, recall, f1 }: Ratios): Ratios {
  return { precision: percent(precision), recall: percent(recall), f1: percent(f1) };
}

/** Rounds the exact binary value, a tie to the even digit as Python does: 12.25 → 12.2, 12.75 → 12.8. */
export function oneDecimal(value: number): number {
  const tie = Number.isInteger(value * 4) && !Number.isInteger(value * 2);
  return tie && Math.floor(value * 10) % 2 === 0 ? Math.floor(value * 10) / 10 : Number(value.toFixed(1));
}
