import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactSheet } from '../../src/fact.js';
import { COLUMNS, formatSheet, WRITERS } from '../../src/write/index.js';
import { sample, sampleOf } from '../score/articles.js';

const growth = {
  kind: 'growth',
  value: 9,
  unit: 'percent',
  per: null,
  modifier: 'over',
  direction: 'up',
  from: { value: [5, 6], unit: 'percent', period: '2023' },
  subject: ['Aune, Inc'],
  metric: ['sales'],
  period: '2024',
  place: ['Oslo'],
  source: [],
  modality: 'forecast',
} as const;

const one = sampleOf('ferry', [
  {
    ...growth,
    subject: [...growth.subject],
    metric: ['sales'],
    place: ['Oslo'],
    source: [],
    from: { value: [5, 6], unit: 'percent', period: '2023' },
  },
]).sheet;

describe('json', () => {
  it('is the sheet, one line a field of a fact', () => {
    fc.assert(
      fc.property(sample, ({ sheet }) => {
        expect(JSON.parse(formatSheet(sheet))).toEqual(sheet);
      }),
    );
    expect(formatSheet(one)).toContain(
      '\n      "kind": "growth",\n      "subject": { "name": "Aune, Inc", "type": null, "text": "Aune, Inc", "start": 0, "end": 4 },\n',
    );
  });

  it('of several is an array', () => {
    const { open, sheet, between, close } = WRITERS.json;
    expect(JSON.parse(open(true) + sheet(one) + between + sheet(one) + close(true))).toEqual([one, one]);
    expect(JSON.parse(open(true) + close(true))).toEqual([]);
    expect(JSON.parse(open(false) + sheet(one) + close(false))).toEqual(one);
  });
});

it('jsonl is a line a sheet', () => {
  const line = WRITERS.jsonl.sheet(one);
  expect(line.indexOf('\n')).toBe(line.length - 1);
  expect(JSON.parse(line)).toEqual(one);
});

describe('csv', () => {
  it('has these columns, in this order, for good', () => {
    expect(COLUMNS.map(({ name }) => name).join(' ')).toBe(
      'article published fact kind subject metric value low high unit per modifier direction basis from_value from_low from_high from_unit ' +
        'from_period period period_from period_to place place_code source modality text start end evidence confidence because same',
    );
    expect(WRITERS.csv.open()).toBe(`${COLUMNS.map(({ name }) => name).join(',')}\n`);
  });

  it('gives a row a fact, quoted where it has to be', () => {
    expect(WRITERS.csv.sheet(one)).toBe(
      'ferry,,00000000,growth,"Aune, Inc",sales,9,9,9,percent,,over,up,,,5,6,percent,2023,2024,,,Oslo,,,forecast,No0x u,25,31,No0x u,1,test/made,\n',
    );
  });

  it('gives every fact as many cells as the header', () => {
    fc.assert(
      fc.property(sample, ({ sheet }) => {
        const rows = WRITERS.csv.sheet(sheet).trimEnd().split('\n');
        expect(rows).toHaveLength(sheet.facts.length);
      }),
    );
  });
});

describe('table', () => {
  it('shows the fact', () => {
    const table = WRITERS.table.sheet(one);
    for (const shown of ['ferry', 'growth', '(forecast)', 'No0x u (over)', '▲ from 5…6', 'Aune, Inc', 'sales', '2024, Oslo', '1.00'])
      expect(table).toContain(shown);
    expect(table).not.toContain('again');
    const again: FactSheet = { ...one, facts: [{ ...one.facts[0]!, same: 'ffffffff' }] };
    expect(WRITERS.table.sheet(again)).toContain('(again)');
  });

  it('lets no control character of the article through', () => {
    const subject = { ...one.facts[0]!.subject!, name: 'A\u001B[2J\u0007B' };
    const evil: FactSheet = { ...one, facts: [{ ...one.facts[0]!, subject }] };

    expect(WRITERS.table.sheet(evil)).not.toMatch(/\u0007|\u001B\[2J/);
  });
});
