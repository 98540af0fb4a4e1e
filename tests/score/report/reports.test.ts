import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { REPORT_FORMATS, REPORTS } from '../../../src/score/index.js';
import { CHANGED, EMPTY, HOSTILE, PLAIN } from './ferries.js';

const SCHEMA = readFileSync(path.join(import.meta.dirname, 'junit.xsd'), 'utf8');
const checks = { PLAIN, CHANGED, EMPTY };
/** Colours are for the eye. */
const text = (check: typeof PLAIN): string => REPORTS.text.render(check).replace(/\u001B\[\d+m/g, '');

describe.each(Object.entries(checks))('reports of %s', (_, check) => {
  it.each(REPORT_FORMATS)('%s say the same twice', (format) => expect(REPORTS[format].render(check)).toBe(REPORTS[format].render(check)));

  it('junit keeps the schema', async () => {
    const contents = REPORTS.junit.render(check);
    const { valid, errors } = await validateXML({ xml: [{ fileName: 'junit.xml', contents }], schema: [SCHEMA] });
    expect({ valid, errors }).toEqual({ valid: true, errors: [] });
  });

  it('json is JSON', () => expect(JSON.parse(REPORTS.json.render(check))).toMatchObject({ schema: 'tallywire/check@1', version: '1.0.0' }));
});

it('the schema of junit finds faults', async () => {
  const contents = REPORTS.junit.render(PLAIN).replace('testcase classname', 'testcase class');
  expect((await validateXML({ xml: [{ fileName: 'junit.xml', contents }], schema: [SCHEMA] })).valid).toBe(false);
});

describe('the terminal', () => {
  it('shows differences in context with the field that is wrong, and why facts are missed or extra', () => {
    const report = text(PLAIN);
    expect(report).toMatch(/share +│ +1 │ +0 │ +– \/ 100\.0 \/ – │/);
    expect(report).toContain('WRONG share at 51: Aune reports. It counted No0x u in all. It counted [No1x un] in all.');
    expect(report).toContain('      kind: gold share, found rate');
    expect(report).toContain('MISSED amount at 78: ');
    expect(report).toContain('(in the ledger as name)');
    expect(report).toContain('EXTRA amount at 0: [Aune] reports.');
    expect(report).toContain('1 gold file(s) are unreviewed drafts and not scored (--drafts scores them): draft');
    expect(report).toMatch(/2 articles, 6 number facts: F1 found 72\.7, .*; 5 differences\n$/);
    expect(report).not.toContain('\u0000');
  });

  it('names what broke and what is still wrong since the baseline', () => {
    const report = text(CHANGED);
    expect(report).toContain('ferry: No0x u amount, was right, now wrong in subject');
    expect(report).toContain('2 article(s): 1 fact(s) broken, 0 fixed, 5 still wrong');
    expect(report).toContain('2 article(s) are too few to tell a change of a score from noise (5 are needed)');
    expect(report).toMatch(/number\.full +│ +36\.4 │ +18\.2 │ +−18\.2 │/);
  });

  it('has dashes where there is nothing to score', () => {
    expect(text(EMPTY)).toContain('0 articles, 0 number facts: F1 found –, quantity –, typed –, full –, whole –; 0 differences');
    expect(text(EMPTY)).toContain('fields: value –');
  });
});

it('json names every fact with its problem, and the change', () => {
  const { facts, change, faults, drafts } = JSON.parse(REPORTS.json.render(CHANGED)) as Record<string, unknown[]> & {
    change: { facts: unknown[] };
  };
  expect(facts).toContainEqual({ article: 'ferry', quote: 'No1x un', nth: 1, start: 51, end: 58, kind: 'share', problem: 'wrong', wrong: ['kind'], level: 'quantity', cause: null }); // prettier-ignore
  expect(facts).toContainEqual(
    expect.objectContaining({ quote: 'No2x uni', problem: 'missed', cause: 'in the ledger as name', level: null }),
  );
  expect(change.facts).toContainEqual({ turn: 'broken', article: 'ferry', quote: 'No0x u', nth: 1, kind: 'amount', before: 'right', after: 'wrong', fields: ['subject'], lost: ['full', 'whole'] }); // prettier-ignore
  expect({ faults, drafts }).toEqual({ faults: [{ rule: 'broken', message: '1 fact(s) broken' }], drafts: ['draft'] });
});

it('junit has one case a gold fact, grouped by article', () => {
  const report = REPORTS.junit.render(CHANGED);
  expect(report).toContain('<testsuites name="tallywire check" tests="7" failures="5" errors="0" time="0">');
  expect(report.match(/<testcase /g)).toHaveLength(7);
  expect(report).toContain('<testsuite name="ferry" tests="5" failures="3" errors="0" skipped="0" time="0">');
  expect(report).toContain(
    '<testcase classname="ferry" name="No1x un, share" time="0">\n      <failure type="wrong" message="wrong: kind">',
  );
  expect(report).toContain('since the baseline: broken, was right, now wrong in subject');
  expect(report).toContain('<system-out>extra: [Aune] reports.');
});

describe('github annotations', () => {
  it('are one line each, at the line of the text', () => {
    const lines = REPORTS.github.render(PLAIN).trimEnd().split('\n');
    expect(lines).toContain('::notice title=tallywire::F1 of number facts: found 72.7, quantity 72.7, typed 54.5, full 36.4, whole 36.4');
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(5);
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) [^\r\n]*::/);
    expect(lines).toContainEqual(
      expect.stringMatching(/^::warning file=corpus\/ferry\.txt,line=1,col=52,title=ferry%3A No1x un share%2C wrong::/),
    );
  });

  it('make errors of what broke and of rules that fail, and only count the rest', () => {
    const lines = REPORTS.github.render(CHANGED).trimEnd().split('\n');
    expect(lines[0]).toBe('::error title=tallywire%3A broken::1 fact(s) broken');
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(0);
  });
});

describe('markdown', () => {
  it('tells the change first, then the scores', () => {
    const report = REPORTS.markdown.render(CHANGED);
    expect(report).toMatch(/^## tallywire check fails 1 rule\(s\)\n\n- \*\*broken\*\*: 1 fact&#40;s&#41; broken\n/);
    expect(report).toContain('<details open><summary>Broken: 1</summary>');
    expect(report).toContain('| number.full | 36.4 | 18.2 | −18.2 | – |  |');
    expect(report).toMatch(/\| amount \| 5 \| 4 \| 75\.0 \/ 60\.0 \/ \*\*66\.7\*\* \|/);
  });

  it('lets nothing of an article become markup, a mention or a table border', () => {
    for (const check of [PLAIN, CHANGED]) {
      const report = REPORTS.markdown.render(check);
      expect(report).not.toContain('<img');
      expect(report).not.toContain('<script');
      expect(report).not.toContain('@team');
      expect(report).toContain('&#64;team');
      expect(HOSTILE).toContain('@team');
    }
  });
});
