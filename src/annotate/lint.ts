/** What looks wrong in a gold file. An error contradicts the guide or the text; a warning should be looked at; a question is a number left out. */
import type { Document, Quantity, Span } from '../document.js';
import type { FactSheet } from '../fact.js';
import type { Gold, GoldFact } from '../gold.js';
import { UNITS } from '../lexicon/units/index.js';
import { anchor, contentWords, sameUnit, sameValue } from '../score/index.js';
import { isPeriod } from './period.js';

export interface Finding {
  readonly severity: 'error' | 'warning' | 'question';
  readonly quote: string;
  /** Offset in the text; null where the quote does not stand there. */
  readonly start: number | null;
  readonly problem: string;
}

interface Placed extends Span {
  readonly fact: GoldFact;
}

/** `document` and `sheet` are what the program makes of the article today. In reading order. */
export function lintGold(gold: Gold, document: Document, sheet: FactSheet): readonly Finding[] {
  const findings: Finding[] = [];
  const placed: Placed[] = [];
  for (const fact of gold.facts) {
    const start = anchor(document.text, fact.quote, fact.nth);
    if (start === null)
      findings.push({ severity: 'error', quote: fact.quote, start, problem: `does not stand ${fact.nth} time(s) in the text` });
    else placed.push({ fact, start, end: start + fact.quote.length });
  }
  const words = contentWords(document.text);
  for (const each of placed) {
    const report = (severity: Finding['severity'], problem: string): void => void findings.push({ severity, quote: each.fact.quote, start: each.start, problem }); // prettier-ignore
    checkShape(each.fact, report);
    checkUnit(each.fact, words, report);
    checkValue(each, document.quantities.quantities, report);
  }
  if (gold.published !== document.published)
    findings.push({
      severity: 'error',
      quote: '',
      start: 0,
      problem: `"published" is ${gold.published}, the article says ${document.published}`,
    });
  findings.push(...overlaps(placed), ...forgotten(placed, sheet));
  return findings.sort((a, b) => (a.start ?? -1) - (b.start ?? -1));
}

type Report = (severity: Finding['severity'], problem: string) => void;

/** What the guide says of fields that go together. */
function checkShape(fact: GoldFact, report: Report): void {
  const { kind, value, unit, direction, period, from, modality } = fact;
  if (period !== null && !isPeriod(period))
    report('error', `period ${JSON.stringify(period)} is no TIMEX3 value such as 2019-Q3 or 2019-11-04`);
  if (from !== null && from.period !== null && !isPeriod(from.period))
    report('error', `period ${JSON.stringify(from.period)} of "from" is no TIMEX3 value`);
  if (Array.isArray(value) && value[0] > value[1]) report('error', `range ${value[0]} to ${value[1]} runs backwards`);
  if (kind === 'date') {
    if (period === null) report('error', 'a date fact needs a period');
    if (value !== null || unit !== null) report('error', 'a date fact has neither value nor unit');
    return;
  }
  if (value === null) report('error', 'has no value, and is no date');
  if (kind === 'growth' && direction === null && modality !== 'negated') report('warning', 'a growth fact has a direction');
  if (kind === 'growth' && typeof value === 'number' && value < 0)
    report('error', 'a growth is positive, and its direction says up or down');
  if (kind === 'rank' && unit !== 'rank') report('error', 'the unit of a rank is "rank"');
  if (fact.subject.length === 0) report('warning', 'has no subject');
}

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
const KNOWN = new Set([...UNITS.map(({ unit }) => unit), 'percent', 'percentage point', 'basis point', 'times', 'point', 'rank', 'year of age', 'month of age', 'day of age']); // prettier-ignore

function checkUnit({ kind, unit }: GoldFact, words: ReadonlySet<string>, report: Report): void {
  if (unit === null || KNOWN.has(unit) || CURRENCIES.has(unit)) return;
  if (kind === 'amount') report('error', `the unit of an amount is an ISO 4217 code, not ${JSON.stringify(unit)}`);
  // A counted thing has to stand in the text, if only as "voted" for votes.
  else if (![...contentWords(unit)].some((word) => [...words].some((other) => other.startsWith(word))))
    report('warning', `unit ${JSON.stringify(unit)} is unknown and stands nowhere in the text`);
}

/** "9%" must be 9 percent: the number as it stands, read by the program. */
function checkValue({ fact, start, end }: Placed, quantities: readonly Quantity[], report: Report): void {
  if (fact.kind === 'date' || fact.value === null) return;
  const read = quantities.filter((quantity) => quantity.start < end && quantity.end > start);
  const [only] = read;
  // Of several numbers in one quote the program may have read a range, or not.
  if (!only || read.length > 1) return;
  if (!agrees(fact, only)) {
    const problem = `value is ${shown(fact.value)}, but the quote reads as ${shown(only.value ?? [only.low, only.high])}`;
    report(/\d/.test(fact.quote) ? 'error' : 'warning', problem);
  }
  if (only.unit === null || fact.kind === 'rank' || sameUnit(fact.unit, only.unit)) return;
  const problem = `unit is ${fact.unit}, but the quote reads as ${only.unit}`;
  if (only.unitKind === 'percent') report('error', problem);
  else if (only.unitKind === 'money') report('warning', problem);
}

function agrees({ value, unit, kind }: GoldFact, read: Quantity): boolean {
  const [low, high] = Array.isArray(value) ? value : [value, value];
  // "-4%" is a growth of 4, down.
  const size = (bound: number | null): number | null => (bound !== null && kind === 'growth' ? Math.abs(bound) : bound);
  if (read.value === null) return sameValue(low, size(read.low), unit) && sameValue(high, size(read.high), unit);
  // The head of a table or a unit elsewhere in the sentence may scale a bare number.
  const scales = read.unit === null ? [1, 1e3, 1e6, 1e9] : [1];
  return low === high && scales.some((scale) => sameValue(low, size(read.value! * scale), unit));
}

function shown(value: number | readonly (number | null)[]): string {
  return typeof value === 'number' ? String(value) : value.map((bound) => bound ?? '').join('…');
}

/** One number makes at most one fact. */
function overlaps(placed: readonly Placed[]): Finding[] {
  const ordered = [...placed].sort((a, b) => a.start - b.start || a.end - b.end);
  return ordered.flatMap(({ fact, start, end }, i) => {
    const before = ordered[i - 1];
    if (!before || before.end <= start) return [];
    const problem =
      before.start === start && before.end === end ? 'stands twice' : `overlaps the fact ${JSON.stringify(before.fact.quote)}`;
    return [{ severity: 'error' as const, quote: fact.quote, start, problem }];
  });
}

/** Numbers that the program takes for facts, and gold does not have. */
function forgotten(placed: readonly Placed[], sheet: FactSheet): Finding[] {
  return sheet.facts.flatMap(({ kind, quantity, period, subject, metric }) => {
    const dated =
      period !== null && period.start !== null && period.end !== null
        ? { text: period.text ?? '', start: period.start, end: period.end }
        : null;
    const span = quantity ?? dated;
    if (span === null || placed.some((each) => each.start < span.end && each.end > span.start)) return [];
    const what = [subject?.name, metric?.name].filter((name) => name !== undefined).join(', ');
    return [{ severity: 'question' as const, quote: span.text, start: span.start, problem: `is neither in gold nor left out by the program, which reads a ${kind}${what === '' ? '' : ` (${what})`}: did you forget it?` }]; // prettier-ignore
  });
}
