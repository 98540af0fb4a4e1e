/** Which fields of a pair agree, and which levels it therefore reaches. */
import type { Entry } from './entries.js';
import { anySimilar, sameUnit, sameValue } from './similar.js';

export const LEVELS = ['found', 'quantity', 'typed', 'full', 'whole'] as const;
export const FIELDS = [
  'value', 'unit', 'per', 'kind', 'direction', 'modifier', 'subject', 'metric', 'period', 'from', 'place', 'source', 'modality',
] as const; // prettier-ignore
export type Level = (typeof LEVELS)[number];
export type Field = (typeof FIELDS)[number];

/** What each level asks for beyond the one before it. */
const ASKS: Record<Level, readonly Field[]> = {
  found: [],
  quantity: ['value', 'unit', 'per'],
  typed: ['kind', 'direction', 'modifier'],
  full: ['subject', 'metric', 'period'],
  whole: ['from', 'place', 'source', 'modality'],
};

/** Whether each field of a pair agrees. */
export function compare(gold: Entry, found: Entry): Record<Field, boolean> {
  const date = gold.kind === 'date';
  return {
    value: date || sameNumber(gold, found),
    unit: date || sameUnit(gold.unit, found.unit),
    per: date || sameUnit(gold.per, found.per),
    kind: gold.kind === found.kind,
    direction: gold.direction === found.direction,
    modifier: gold.modifier === found.modifier,
    subject: sameRole(gold.subject, found.subject),
    // Where gold names no metric, any is right.
    metric: gold.metric.length === 0 || anySimilar(gold.metric, found.metric),
    period: gold.period === found.period,
    from: sameBaseline(gold.from, found.from),
    place: sameRole(gold.place, found.place),
    source: sameRole(gold.source, found.source),
    modality: gold.modality === found.modality,
  };
}

function sameNumber(gold: Entry, found: Entry): boolean {
  if (gold.value !== null) return sameValue(gold.value, found.value, gold.unit);
  return sameValue(gold.low, found.low, gold.unit) && sameValue(gold.high, found.high, gold.unit);
}

function sameBaseline(gold: Entry['from'], found: Entry['from']): boolean {
  if (gold === null || found === null) return gold === found;
  const { unit } = gold;
  return sameValue(gold.low, found.low, unit) && sameValue(gold.high, found.high, unit) && sameUnit(unit, found.unit);
}

const sameRole = (gold: readonly string[], found: readonly string[]): boolean =>
  gold.length > 0 ? anySimilar(gold, found) : found.length === 0;

/** The fields that have to be right at a level, those of the levels before it included. */
export const fieldsOf = (level: Level): readonly Field[] => LEVELS.slice(0, LEVELS.indexOf(level) + 1).flatMap((each) => ASKS[each]);

/** The levels that a pair with these differing fields reaches. */
export function levelsOf(wrong: readonly Field[]): readonly Level[] {
  const failed = LEVELS.findIndex((level) => ASKS[level].some((field) => wrong.includes(field)));
  return failed < 0 ? LEVELS : LEVELS.slice(0, failed);
}

/** Fields that differ, in the order of FIELDS. */
export function wrongFields(gold: Entry, found: Entry): readonly Field[] {
  const right = compare(gold, found);
  return FIELDS.filter((field) => !right[field]);
}
