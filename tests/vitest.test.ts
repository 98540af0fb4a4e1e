import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { extract } from '../src/extract.js';
import type { FactSheet } from '../src/fact.js';
import type { Gold } from '../src/gold.js';
import { bless, formatBaseline, judge } from '../src/score/index.js';
import '../src/vitest/index.js';

const TEXT = 'Norvik sold 41,500 tickets in May. It hired 300 staff, up 12% from a year earlier.\n';
const sheet = extract({ id: 'ferry', text: TEXT, meta: { published: '2024-06-03' } });
const empty = {
  per: null,
  modifier: null,
  direction: null,
  from: null,
  metric: [],
  period: null,
  place: [],
  source: [],
  modality: 'actual',
} as const;
const norvik = { ...empty, metric: [], place: [], source: [], subject: ['Norvik'], nth: 1 };
const gold: Gold = {
  article: 'ferry',
  published: '2024-06-03',
  facts: [
    { ...norvik, quote: '41,500 tickets', kind: 'count', value: 41500, unit: 'ticket', period: '2024-05' },
    { ...norvik, quote: '300 staff', kind: 'count', value: 300, unit: 'staff', direction: 'up' },
    { ...norvik, quote: '12%', kind: 'growth', value: 12, unit: 'percent', direction: 'up' },
  ],
};
const differing = (change: object): Gold => ({ ...gold, facts: gold.facts.map((fact, i) => (i === 0 ? { ...fact, ...change } : fact)) });
const messageOf = (run: () => void): string => {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return 'no error';
};

describe('toMatchGold', () => {
  it('holds where every fact is right at the level, and not above it', () => {
    expect(sheet).toMatchGold(gold, { level: 'typed', text: TEXT });
    expect(sheet).not.toMatchGold(differing({ value: 41000 }), { level: 'quantity', text: TEXT });
    expect(sheet).toMatchGold(differing({ value: 41000 }), { level: 'found', text: TEXT });
    expect(sheet).toMatchGold(differing({ value: 41000 }), { level: 'quantity', f1: 0.66, text: TEXT });
    expect(sheet).not.toMatchGold(differing({ value: 41000 }), { level: 'quantity', f1: 0.67, text: TEXT });
  });

  it('shows the fact and the field that differ', () => {
    const message = messageOf(() =>
      expect(sheet).toMatchGold(differing({ value: 41000, kind: 'amount' }), { level: 'quantity', text: TEXT }),
    );
    expect(message).toContain('expected the sheet of "ferry" to match gold at level quantity: 1 of 3 facts differ');
    expect(message).toContain('“41,500 tickets” amount at 12, Norvik sold [41,500 tickets] in May');
    expect(message).toContain('value: gold 41000, found 41500');
    // The kind counts from typed on.
    expect(message).not.toContain('kind:');
  });

  it('tells of missed and extra facts', () => {
    const less: FactSheet = { ...sheet, facts: sheet.facts.slice(1) };
    expect(messageOf(() => expect(less).toMatchGold(gold, { level: 'found', text: TEXT }))).toContain('“41,500 tickets” count at 12, Norvik sold [41,500 tickets] in May. It hired 300 staff, up 12% from a year earlier. : missed, not read'); // prettier-ignore
    const few = { ...gold, facts: gold.facts.slice(1) };
    expect(messageOf(() => expect(sheet).toMatchGold(few, { level: 'found', text: TEXT }))).toContain('extra, no gold there');
  });

  it('finds quotes in what the sheet quotes where the text is not at hand', () => {
    expect(sheet).toMatchGold(gold, { level: 'typed' });
    expect(messageOf(() => expect({ ...sheet, facts: [] }).toMatchGold(gold))).toContain(
      '“300 staff” count: missed, in no sentence that the sheet quotes',
    );
  });

  it('refuses what is no sheet, and a level that is none', () => {
    expect(() => expect({ facts: [] }).toMatchGold(gold)).toThrow('the matcher is for a fact sheet');
    expect(() => expect(sheet).toMatchGold(gold, { level: 'perfect' as 'full' })).toThrow('levels are found, quantity, typed, full, whole');
  });
});

describe('toHaveNoRegression', () => {
  const baseline = bless(judge([{ id: 'ferry', text: TEXT, gold, found: sheet }]), null, { version: '1.0.0', now: '2024-06-03T10:00:00.000Z', note: null }); // prettier-ignore
  const [first, ...rest] = sheet.facts;
  const broken: FactSheet = { ...sheet, facts: [{ ...first!, kind: 'amount' }, ...rest] };
  const options = { gold, text: TEXT };

  it('holds while nothing that was right is wrong', () => {
    expect(sheet).toHaveNoRegression(baseline, options);
    expect(broken).not.toHaveNoRegression(baseline, options);
    // What was wrong when it was blessed may stay so.
    const lower = bless(judge([{ id: 'ferry', text: TEXT, gold, found: broken }]), null, {
      version: '1.0.0',
      now: baseline.blessed,
      note: null,
    });
    expect(broken).toHaveNoRegression(lower, options);
    expect(sheet).toHaveNoRegression(lower, options);
  });

  it('shows the fact and the field that broke', () => {
    const message = messageOf(() => expect(broken).toHaveNoRegression(baseline, options));
    expect(message).toContain('expected no regression in "ferry" since the baseline of 2024-06-03, but 1 fact(s) broke');
    expect(message).toContain('kind: gold count, found amount');
    expect(message).toContain('was right, now wrong in kind');
  });

  it('reads baseline, gold and text from the folder of the baseline', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tallywire-vitest-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = path.join(folder, 'baseline.json');
    expect(() => expect(sheet).toHaveNoRegression(file)).toThrow(`${file}: does not exist`);
    writeFileSync(file, formatBaseline(baseline));
    expect(() => expect(sheet).toHaveNoRegression(file)).toThrow('ferry.gold.json: does not exist');
    writeFileSync(path.join(folder, 'ferry.gold.json'), JSON.stringify(gold));
    expect(() => expect(sheet).toHaveNoRegression(file)).toThrow('there is no text of "ferry"');
    writeFileSync(path.join(folder, 'ferry.txt'), `${TEXT} `);
    expect(() => expect(sheet).toHaveNoRegression(file)).toThrow('is not the text that the sheet was made from');
    writeFileSync(path.join(folder, 'ferry.txt'), TEXT);
    expect(createHash('sha256').update(TEXT).digest('hex')).toBe(sheet.article.sha256);
    expect(sheet).toHaveNoRegression(file);
    expect(broken).not.toHaveNoRegression(file);
  });

  it('asks to bless an article that the baseline does not know', () => {
    const other = { ...sheet, article: { ...sheet.article, id: 'tram' } };
    expect(() => expect(other).toHaveNoRegression(baseline, options)).toThrow('the baseline does not know the article "tram"; take the result of today with "tallywire check --bless"'); // prettier-ignore
  });
});
