import { describe, expect, it } from 'vitest';
import { analyze, extract, readLexicon } from '../../src/index.js';
import { METRICS } from '../../src/lexicon/metrics.js';
import { metricFailures } from '../../src/own-lexicon.js';

const ROWS = {
  units: [
    {
      unit: 'parcel unit',
      kind: 'count',
      symbols: ['PU'],
      examples: ['It moved 400 PU.', 'It moved 3 million parcel units.'],
      not: ['It moved 400 pu.'],
    },
    {
      unit: 'lumen hour',
      kind: 'physical',
      also: ['lamp hour'],
      symbols: ['lm-h'],
      ucum: 'lm.h',
      examples: ['It lasts 900 lamp hours.', 'about 30 lm-h'],
    },
    { unit: 'barge', kind: 'count', per: 'tide', symbols: ['bpt'], examples: ['The lock takes 14 bpt.'] },
  ],
  metrics: [
    { id: 'churn', kind: 'rate', heads: ['churn', 'seat factor'], examples: ['[Churn] stood at 4%.', 'Its [seat factor] was 81%.'] },
  ],
  names: [
    {
      name: 'Quillbrook',
      type: 'organization',
      kind: 'bank',
      also: ['QBK plc', 'quillr'],
      examples: ['[Quillbrook] rose 5%.', 'Shares of [QBK plc] rose 5%.', 'Sales at [quillr] rose 5%.'],
    },
  ],
};
const FILE = 'own.json';
const TEXT = 'Churn stood at 4% at QBK plc. The bank sent 400 PU in 2023.';
const article = { id: 'own', text: TEXT, meta: {} };

function failure(rows: unknown): string {
  try {
    readLexicon(JSON.stringify(rows), FILE);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('a lexicon of the user', () => {
  it('adds units, metrics and names', () => {
    const lexicon = readLexicon(JSON.stringify(ROWS), FILE);
    const { facts } = extract(article, { lexicon });
    expect(
      facts.map(({ kind, subject, metric, quantity }) => [kind, subject?.name, metric?.name, quantity?.value, quantity?.unit]),
    ).toEqual([
      ['rate', 'Quillbrook', 'Churn', 4, 'percent'],
      ['count', 'Quillbrook', expect.anything(), 400, 'parcel unit'],
    ]);
    expect(facts.flatMap(({ because }) => because)).toContain('unit/parcel-unit');
  });

  it('changes nothing where it is not given', () => {
    const before = JSON.stringify(extract(article));
    readLexicon(JSON.stringify(ROWS), FILE);
    expect(JSON.stringify(extract(article))).toBe(before);
    expect(before).not.toContain('Quillbrook');
  });

  it('may be empty, or begin with a byte order mark', () => {
    const lexicon = readLexicon('\uFEFF{}', FILE);
    expect(extract(article, { lexicon })).toEqual(extract(article));
  });

  it.each([
    [
      'a unit',
      { units: [{ unit: 'barge', kind: 'count', examples: ['It has forty lamps.'] }] },
      'own.json: unit "barge": no quantity of it in "It has forty lamps."',
    ],
    [
      'what a unit is not',
      { units: [{ unit: 'barge', kind: 'count', examples: ['It has 4 barges.'], not: ['It had 9 barges.'] }] },
      'where "not" wants none',
    ],
    [
      'a metric',
      { metrics: [{ id: 'churn', kind: 'rate', heads: ['churn'], examples: ['The [rent] was 4%.', 'No [churn] here.'] }] },
      'metric "churn": no fact in "No [churn] here."',
    ],
    [
      'a name',
      { names: [{ name: 'Quillbrook', type: 'organization', examples: ['The [mill] rose 5%.'] }] },
      'name "Quillbrook": "mill" is not found as it',
    ],
  ])('holds the examples of %s to it', (_, rows, message) => expect(failure(rows)).toContain(message));

  it.each([
    ['no examples', { units: [{ unit: 'barge', kind: 'count', examples: [] }] }, 'units.0.examples: needs at least one example'],
    ['an unknown field', { units: [{ unit: 'barge', kind: 'count', example: 'x', examples: ['4 barges'] }] }, 'example'],
    ['an example without brackets', { metrics: [{ id: 'churn', kind: 'rate', heads: ['churn'], examples: ['It was 4%.'] }] }, '[brackets]'],
    [
      'a symbol that is a figure',
      { units: [{ unit: 'barge', kind: 'count', symbols: ['9b'], examples: ['4 barges'] }] },
      'units.0.symbols.0',
    ],
    ['a list', [], 'own.json'],
  ])('tells of %s', (_, rows, message) => expect(failure(rows)).toContain(message));
});

describe('metrics', () => {
  it.each(METRICS.map((row) => [row.id, row] as const))('%s', (_, row) => {
    expect(row.examples.length).toBeGreaterThan(0);
    expect(metricFailures(row, (text) => analyze(text, null))).toEqual([]);
  });
});
