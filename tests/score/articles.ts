/** Generated articles with gold and the sheet that agrees with it in every field. */
import fc from 'fast-check';
import type { Fact, FactSheet } from '../../src/fact.js';
import { FACT_KINDS, MODALITIES } from '../../src/fact.js';
import type { Gold, GoldFact } from '../../src/gold.js';

export interface Sample {
  readonly id: string;
  readonly text: string;
  readonly gold: Gold;
  readonly sheet: FactSheet;
}

const names = fc.constantFrom('Norvik Steel', 'the harbour authority', 'Aune', 'U.S. carmakers’ lobby', 'Café Óle');
const metrics = fc.constantFrom('net income', 'ferry tickets sold', 'yield', 'market share');
const answers = (name: fc.Arbitrary<string>): fc.Arbitrary<string[]> => fc.uniqueArray(name, { minLength: 1, maxLength: 2 });
const perhaps = (value: fc.Arbitrary<string>): fc.Arbitrary<string[]> => fc.array(value, { maxLength: 1 });
const units = fc.constantFrom('percent', 'USD', 'kilometre', 'vehicle', 'square metre', 'times', null);

const number = fc.integer({ min: 1, max: 99_999 });
const value = fc.oneof(
  number,
  fc.tuple(number, number).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b) + 1]),
);

const goldFact: fc.Arbitrary<Omit<GoldFact, 'quote' | 'nth'>> = fc.record({
  kind: fc.constantFrom(...FACT_KINDS.filter((kind) => kind !== 'date')),
  value,
  unit: units,
  per: fc.constantFrom(null, null, 'day', 'share'),
  modifier: fc.constantFrom(null, 'about', 'over', 'at most'),
  direction: fc.constantFrom(null, 'up', 'down', 'flat'),
  from: fc.oneof(fc.constant(null), fc.record({ value, unit: units, period: fc.constantFrom(null, '2018-Q3') })),
  subject: answers(names),
  metric: answers(metrics),
  period: fc.constantFrom(null, '2019', '2019-Q3', '2018-11-04'),
  place: perhaps(fc.constantFrom('Oslo', 'Peru')),
  source: perhaps(names),
  modality: fc.constantFrom('actual', 'actual', ...MODALITIES),
});

const dated = (fact: Omit<GoldFact, 'quote' | 'nth'>): Omit<GoldFact, 'quote' | 'nth'> => ({
  ...fact,
  kind: 'date',
  value: null,
  unit: null,
  per: null,
  modifier: null,
  direction: null,
  from: null,
  period: fact.period ?? '2020',
});

const facts = fc.array(
  fc.tuple(goldFact, fc.boolean()).map(([fact, isDate]) => (isDate ? dated(fact) : fact)),
  { minLength: 1, maxLength: 8 },
);

/** Every number is written in words of its own, so that each quote stands once. */
export const sample: fc.Arbitrary<Sample> = facts.map((list) => sampleOf('generated', list));

export function sampleOf(id: string, list: readonly Omit<GoldFact, 'quote' | 'nth'>[]): Sample {
  let text = 'Aune reports.';
  const gold: GoldFact[] = [];
  const found: Fact[] = [];
  list.forEach((fact, i) => {
    const quote = `No${i}x ${'units'.slice(0, (i % 5) + 1)}`;
    text += ` It counted ${quote} in all.`;
    const start = text.indexOf(quote);
    gold.push({ quote, nth: 1, ...fact });
    found.push(factOf({ quote, nth: 1, ...fact }, start, i));
  });
  return { id, text, gold: { article: id, published: null, facts: gold }, sheet: sheetOf(id, text, found) };
}

function sheetOf(id: string, text: string, found: Fact[]): FactSheet {
  return {
    schema: 'tallywire/fact-sheet@1',
    article: { id, title: null, published: null, url: null, language: 'en', sha256: '0'.repeat(64), characters: text.length },
    extractor: { name: 'tallywire', version: '0.0.0' },
    facts: found,
    ledger: [],
  };
}

const mention = (list: readonly string[]) =>
  list[0] === undefined ? null : { name: list[0], type: null, text: list[0], start: 0, end: 4 };

function interval(value: GoldFact['value']) {
  return Array.isArray(value) ? { value: null, low: value[0], high: value[1] } : { value, low: value, high: value };
}

/** The fact of a sheet that gives exactly what gold asks for. */
function factOf(gold: GoldFact, start: number, index: number): Fact {
  const span = { text: gold.quote, start, end: start + gold.quote.length };
  const isDate = gold.kind === 'date';
  const metric = mention(gold.metric);
  const place = mention(gold.place);
  return {
    id: String(index).padStart(8, '0'),
    kind: gold.kind,
    subject: mention(gold.subject),
    metric: metric && { name: metric.name, text: metric.text, start: 0, end: 4 },
    quantity: isDate ? null : { ...span, ...interval(gold.value), unit: gold.unit, ucum: null, per: gold.per, modifier: gold.modifier },
    change: {
      direction: gold.direction,
      basis: null,
      from: gold.from && { ...interval(gold.from.value), unit: gold.from.unit, period: gold.from.period, fact: null },
    },
    period: gold.period === null && !isDate ? null : { value: gold.period, from: null, to: null, fiscal: false, ...span },
    place: place && { ...place, code: null },
    source: mention(gold.source),
    modality: gold.modality,
    evidence: span,
    because: ['test/made'],
    confidence: 1,
    same: null,
  };
}
