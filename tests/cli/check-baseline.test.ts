import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Baseline } from '../../src/score/index.js';
import { folderWith, tallywire } from './run.js';

const TEXT = 'Norvik sold 41,500 tickets in May, and 300 staff were hired.\n';
const fact = {
  quote: '41,500 tickets', nth: 1, kind: 'count', value: 41500, unit: 'ticket', per: null, modifier: null, direction: null, from: null,
  subject: ['Norvik'], metric: ['tickets sold'], period: '2024-05', place: [], source: [], modality: 'actual',
}; // prettier-ignore
const gold = (...facts: object[]): string => JSON.stringify({ article: 'ferry', published: '2024-06-03', facts });
const staff = { ...fact, quote: '300 staff', value: 300, unit: 'staff' };
const right = gold(fact, staff);
const wrong = gold({ ...fact, metric: ['seats'] }, staff);

/** Another annotator's gold stands in for sheets. */
const files = { 'corpus/ferry.txt': TEXT, 'corpus/ferry.gold.json': right, 'found/ferry.gold.json': right };
const CHECK = ['check', '--found', 'found'];
const baselineOf = (folder: string): Baseline =>
  Baseline.parse(JSON.parse(readFileSync(path.join(folder, 'corpus/baseline.json'), 'utf8')));

describe.concurrent('tallywire check with a baseline', () => {
  it('blesses, tells what broke, fails on it, and keeps the history', async () => {
    const folder = folderWith(files);
    expect(await tallywire(folder, [...CHECK, '--bless', '--note', 'first'])).toMatchObject({ code: 0, stderr: 'corpus/baseline.json: blessed 1 articles, 2 number facts\n' });
    expect(baselineOf(folder)).toMatchObject({ note: 'first', number: { whole: 100 }, history: [] });
    const same = await tallywire(folder, [...CHECK, '--fail-on', 'broken', '--bless']);
    expect(same).toMatchObject({ code: 0, stderr: 'corpus/baseline.json: nothing changed since it was blessed\n' });
    expect(same.stdout).toContain('no change\n');

    writeFileSync(path.join(folder, 'found/ferry.gold.json'), wrong);
    const broken = await tallywire(folder, [...CHECK, '--fail-on', 'broken', '--fail-on', 'score=full>=0.9', '--fail-on', 'broken=typed']);
    expect(broken).toMatchObject({ code: 1, stderr: 'fails: broken: 1 fact(s) broken\nfails: score=full>=0.9: full is 50 %, at least 90 % was asked for\n' });
    expect(broken.stdout).toContain('ferry: 41,500 tickets count, was right, now wrong in metric');
    expect(broken.stdout).toContain('1 article(s) are too few to tell a change of a score from noise (5 are needed)');

    await tallywire(folder, [...CHECK, '--bless']);
    expect(baselineOf(folder)).toMatchObject({ note: null, number: { full: 50 }, history: [{ note: 'first', number: { full: 100 } }] });
    writeFileSync(path.join(folder, 'found/ferry.gold.json'), right);
    const fixed = await tallywire(folder, [...CHECK, '--fail-on', 'broken']);
    expect(fixed.code).toBe(0);
    expect(fixed.stdout).toContain('ferry: 41,500 tickets count, was wrong, now right');
  }); // prettier-ignore

  it('does not bless half a result', async () => {
    const folder = folderWith({ ...files, 'corpus/tram.txt': TEXT, 'corpus/tram.gold.json': '{' });
    const { code, stderr } = await tallywire(folder, [...CHECK, '--bless']);
    expect(code).toBe(2);
    expect(stderr).toContain('corpus/baseline.json: is not written, since not all articles could be scored');
    expect(existsSync(path.join(folder, 'corpus/baseline.json'))).toBe(false);
  });

  it.each([
    [
      ['--fail-on', 'broken'],
      {},
      'corpus/baseline.json: does not exist, and the rule "broken" needs it; make it with "tallywire check --bless"',
    ],
    [['--baseline', 'old.json'], {}, 'old.json: does not exist; make it with "tallywire check --bless"'],
    [[], { 'corpus/baseline.json': '{}' }, 'corpus/baseline.json: schema: Invalid input'],
    [['--fail-on', 'brokn'], {}, '"brokn" is no rule'],
    [['--report', 'pdf=x'], {}, 'Write it as html=check.html'],
    [['--format', 'pdf'], {}, 'Allowed choices are text, json, junit, github, markdown, html'],
  ])('tells of %j', async (args, more, message) => {
    const { code, stderr } = await tallywire(folderWith({ ...files, ...more }), [...CHECK, ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe.concurrent('reports of tallywire check', () => {
  it('are printed, and written to files at the same time', async () => {
    const folder = folderWith(files);
    const { code, stdout } = await tallywire(folder, [
      ...CHECK,
      '--format',
      'github',
      '--report',
      'html=out/check.html',
      '--report',
      'junit=out/check.xml',
    ]);
    expect(code).toBe(0);
    expect(stdout).toBe(
      '::notice title=tallywire::F1 of number facts: found 100.0, quantity 100.0, typed 100.0, full 100.0, whole 100.0\n',
    );
    expect(readFileSync(path.join(folder, 'out/check.html'), 'utf8')).toMatch(/^<!doctype html>/);
    expect(readFileSync(path.join(folder, 'out/check.xml'), 'utf8')).toMatch(/^<\?xml /);
  });
});

describe.concurrent('settings of tallywire check', () => {
  const settings = {
    check: { gold: '../corpus', found: '../found', failOn: ['score=full>=0.9'], min: ['found=100'], reports: { markdown: 'report.md' } },
  };

  it('hold what a team wants, with paths counted from their file', async () => {
    const folder = folderWith({ ...files, 'found/ferry.gold.json': wrong, 'team/tallywire.json': JSON.stringify(settings) });
    const failed = await tallywire(folder, ['check', '--settings', 'team/tallywire.json']);
    expect(failed).toMatchObject({ code: 1, stderr: 'fails: score=full>=0.9: full is 50 %, at least 90 % was asked for\n' });
    expect(readFileSync(path.join(folder, 'team/report.md'), 'utf8')).toMatch(/^## tallywire check fails 1 rule/);
    // Found without a word in the folder in which the command runs.
    expect((await tallywire(path.join(folder, 'team'), ['check'])).code).toBe(1);
    expect((await tallywire(path.join(folder, 'team'), ['check', '--found', '../corpus'])).code).toBe(0);
  });

  it.each([
    ['{', 'tallywire.json: is no JSON'],
    ['{"check":{"fail":[]}}', 'tallywire.json: check: Unrecognized key: "fail"'],
    ['{"check":{"failOn":["brokn"]}}', 'tallywire.json: "brokn" is no rule'],
    ['{"check":{"min":["perfect=3"]}}', 'tallywire.json: Write it as full=80'],
  ])('are refused where they are wrong: %s', async (content, message) => {
    const { code, stderr } = await tallywire(folderWith({ ...files, 'tallywire.json': content }), ['check']);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe.concurrent('tallywire check on another extractor', () => {
  const map = JSON.stringify({ id: 'id', facts: 'numbers', quote: 'text', fields: { value: 'value', unit: 'unit', kind: { path: 'type', values: { COUNT: 'count' } }, subject: 'who', metric: 'what', period: 'when' } }); // prettier-ignore
  const first = {
    text: '41,500 tickets',
    value: '41500',
    unit: 'ticket',
    type: 'COUNT',
    who: 'Norvik',
    what: 'tickets sold',
    when: '2024-05',
  };
  const answers = { id: 'ferry', numbers: [first, { text: '900 staff', value: 900, type: 'COUNT' }] };
  const run = (content: string, ...args: readonly string[]) =>
    tallywire(folderWith({ ...files, 'model.json': content, 'map.json': map }), ['check', '--found', 'model.json', '--map', 'map.json', ...args]); // prettier-ignore

  it('scores JSON and JSON lines by a map', async () => {
    const [json, lines] = await Promise.all([run(JSON.stringify([answers]), '--json'), run(`${JSON.stringify(answers)}\n{"id":"bus","numbers":[]}\n`, '--json')]); // prettier-ignore
    expect(json).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(json.stdout)).toMatchObject({
      groups: { number: { gold: 2, found: 2, levels: { found: { f1: 50 }, whole: { f1: 50 } } } },
    });
    expect(lines).toMatchObject({ stdout: json.stdout, stderr: 'note: 1 article(s) of model.json have no gold and are left out: bus\n' });
  });

  it.each([
    ['{"id"', 'model.json: is neither JSON nor JSON lines'],
    ['{"id":"a","numbers":[]}\n{"id"', 'line 2'],
    ['[{"id":"bus","numbers":[]}]', 'model.json: has no article "ferry"; add it, with an empty list if nothing was found'],
    ['[{"id":"ferry","numbers":[{"text":"9","type":"SUM"}]}]', 'model.json: article ferry, fact 1: kind "SUM" is none of ours'],
  ])('tells of %s', async (content, message) => {
    const { code, stderr } = await run(content);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it.each([
    [['--found', 'found', '--map', 'map.json'], '--map: goes with a file, and --found names a folder'],
    [['--map', 'map.json'], '--map: goes with the file of another extractor'],
    [['--found', 'map.json'], 'map.json: is no folder; give a folder of fact sheets, or --map MAP'],
  ])('tells of %s', async (args, message) => {
    const { code, stderr } = await tallywire(folderWith({ ...files, 'map.json': map }), ['check', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
