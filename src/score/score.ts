/** Counts first, ratios last. The definition is the reference scorer's: ours agrees with it to the decimal. */
import { FACT_KINDS, type FactSheet } from '../fact.js';
import type { Gold } from '../gold.js';
import { align } from './align.js';
import { compare, FIELDS, LEVELS, levelsOf, type Field, type Level } from './compare.js';
import { entriesOfGold, entriesOfSheet, type Entry } from './entries.js';
import { reliabilityOf, type Judged, type Reliability } from './reliability.js';

/** An article to be scored; `found` is null where no sheet was made, and its gold then counts as missed. */
export interface ScoreInput {
  readonly id: string;
  readonly text: string;
  readonly gold: Gold;
  /** A fact sheet, or the gold of another annotator. */
  readonly found: FactSheet | Gold | null;
}

/** Percentages with one decimal; null where nothing was there to be scored. */
export interface Ratios {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export interface GroupScore {
  readonly gold: number;
  readonly found: number;
  readonly levels: Readonly<Record<Level, Ratios & { readonly rightOfGold: number; readonly rightOfFound: number }>>;
}

/** For `from`, `place`, `source` and a modality other than actual the score is the F1 over facts that have one. */
export interface FieldScore {
  readonly right: number;
  readonly gold: number;
  readonly found: number;
  readonly score: number | null;
}

export interface Difference {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: Entry['kind'];
  readonly problem: 'missed' | 'extra' | 'wrong';
  /** The fields that differ, of a wrong pair. */
  readonly fields: readonly { readonly field: Field; readonly gold: Shown; readonly found: Shown }[];
}
/** A field's content as a person reads it. */
export type Shown = string | null;

export interface Score {
  readonly articles: Readonly<Record<string, GroupScore>>;
  /** `number` and `date`, then one a kind of number fact. */
  readonly groups: Readonly<Record<string, GroupScore>>;
  readonly fields: Readonly<Record<Field, FieldScore>>;
  /** Of all facts, dates included; null where sheets give no confidence. */
  readonly reliability: Reliability | null;
  /** Articles without a sheet. */
  readonly missing: readonly string[];
  /** In reading order. */
  readonly differences: readonly Difference[];
}

interface Tally {
  gold: number;
  found: number;
  readonly ofGold: Record<Level, number>;
  readonly ofFound: Record<Level, number>;
}

const PRESENCE = new Set<Field>(['from', 'place', 'source', 'modality']);
const GROUPS = ['number', ...FACT_KINDS.filter((kind) => kind !== 'date'), 'date'];

const record = <Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value): Record<Key, Value> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
const zeros = (): Record<Level, number> => record(LEVELS, () => 0);
const newTally = (): Tally => ({ gold: 0, found: 0, ofGold: zeros(), ofFound: zeros() });

/** @throws GoldError where a gold quote does not stand in its text. */
export function score(inputs: readonly ScoreInput[]): Score {
  const groups = new Map(GROUPS.map((group) => [group, newTally()]));
  const articles = new Map<string, Tally>();
  const fields = record(FIELDS, () => ({ right: 0, gold: 0, found: 0 }));
  const differences: Difference[] = [];
  const judged: Judged[] = [];
  const judge = ({ confidence }: Entry, levels: readonly Level[]): void => {
    if (confidence !== null) judged.push({ confidence, levels });
  };

  for (const input of [...inputs].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))) {
    const article = newTally();
    articles.set(input.id, article);
    const talliesOf = ({ kind }: Entry): Tally[] =>
      kind === 'date' ? [groups.get('date')!] : [groups.get('number')!, groups.get(kind)!, article];

    const gold = entriesOfGold(input.gold, input.text);
    const found = entriesOfFound(input);
    const { pairs, missed, extra } = align(gold, found);
    const here: Difference[] = [];

    for (const g of missed) {
      if (gold[g]!.optional) continue;
      for (const tally of talliesOf(gold[g]!)) tally.gold++;
      here.push(difference(input.id, gold[g]!, 'missed', []));
    }
    for (const f of extra) {
      for (const tally of talliesOf(found[f]!)) tally.found++;
      judge(found[f]!, []);
      here.push(difference(input.id, found[f]!, 'extra', []));
    }
    for (const [g, f] of pairs) {
      const a = gold[g]!;
      const b = found[f]!;
      if (a.optional) continue;
      const right = compare(a, b);
      const levels = levelsOf(right);
      judge(b, levels);
      for (const tally of talliesOf(a)) {
        tally.gold++;
        for (const level of levels) tally.ofGold[level]++;
      }
      for (const tally of talliesOf(b)) {
        tally.found++;
        for (const level of levels) tally.ofFound[level]++;
      }
      if (a.kind !== 'date') for (const field of FIELDS) countField(fields[field], field, a, b, right[field]);
      const wrong = FIELDS.filter((field) => !right[field]);
      if (wrong.length > 0) {
        here.push(difference(input.id, a, 'wrong', wrong.map((field) => ({ field, gold: show(a, field), found: show(b, field) })))); // prettier-ignore
      }
    }
    differences.push(...here.sort((a, b) => a.start - b.start || a.end - b.end));
  }

  return {
    articles: Object.fromEntries([...articles].map(([id, tally]) => [id, groupScore(tally)])),
    groups: Object.fromEntries(
      [...groups].filter(([, tally]) => tally.gold + tally.found > 0).map(([name, tally]) => [name, groupScore(tally)]),
    ),
    fields: record(FIELDS, (field) => {
      const { right, gold, found } = fields[field];
      const share = PRESENCE.has(field) ? ratios(right, found, right, gold).f1 : gold ? oneDecimal((100 * right) / gold) : null;
      return { right, gold, found, score: share };
    }),
    reliability: reliabilityOf(judged),
    missing: inputs.filter((input) => input.found === null).map((input) => input.id).sort(), // prettier-ignore
    differences,
  };
}

function entriesOfFound({ found, text }: ScoreInput): readonly Entry[] {
  if (found === null) return [];
  return 'ledger' in found ? entriesOfSheet(found) : entriesOfGold(found, text);
}

function countField(count: { right: number; gold: number; found: number }, field: Field, gold: Entry, found: Entry, right: boolean): void {
  const inGold = !PRESENCE.has(field) || isPresent(gold, field);
  const inFound = !PRESENCE.has(field) || isPresent(found, field);
  if (inGold) count.gold++;
  if (inFound) count.found++;
  if (inGold && inFound && right) count.right++;
}

function isPresent(entry: Entry, field: Field): boolean {
  if (field === 'modality') return entry.modality !== 'actual';
  const content = entry[field];
  return Array.isArray(content) ? content.length > 0 : content !== null;
}

function groupScore({ gold, found, ofGold, ofFound }: Tally): GroupScore {
  const levels = record(LEVELS, (level) => ({
    rightOfGold: ofGold[level],
    rightOfFound: ofFound[level],
    ...ratios(ofFound[level], found, ofGold[level], gold),
  }));
  return { gold, found, levels };
}

function ratios(rightOfFound: number, found: number, rightOfGold: number, gold: number): Ratios {
  const precision = found ? rightOfFound / found : null;
  const recall = gold ? rightOfGold / gold : null;
  const f1 = precision === null || recall === null ? null : precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  const percent = (share: number | null): number | null => (share === null ? null : oneDecimal(100 * share));
  return { precision: percent(precision), recall: percent(recall), f1: percent(f1) };
}

/** Rounds the exact binary value, a tie to the even digit as Python does: 12.25 → 12.2, 12.75 → 12.8. */
export function oneDecimal(value: number): number {
  const tie = Number.isInteger(value * 4) && !Number.isInteger(value * 2);
  return tie && Math.floor(value * 10) % 2 === 0 ? Math.floor(value * 10) / 10 : Number(value.toFixed(1));
}

function difference(article: string, entry: Entry, problem: Difference['problem'], fields: Difference['fields']): Difference {
  return { article, start: entry.start, end: entry.end, text: entry.text, kind: entry.kind, problem, fields };
}

function show(entry: Entry, field: Field): Shown {
  if (field === 'value') return entry.value === null ? range(entry.low, entry.high) : String(entry.value);
  if (field === 'from') return entry.from && [range(entry.from.low, entry.from.high), entry.from.unit ?? ''].join(' ').trim();
  const content = entry[field];
  if (content === null || typeof content === 'string') return content;
  return content.length === 0 ? null : [...new Set(content)].join(' | ');
}

const range = (low: number | null, high: number | null): Shown =>
  low === null && high === null ? null : low === high ? String(low) : `${low ?? ''}…${high ?? ''}`;
