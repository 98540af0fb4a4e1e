import { describe, expect, it } from 'vitest';
import type { Score } from '../../src/score/index.js';
import { folderWith, tallywire } from './run.js';

const TEXT = 'Norvik sold 41,500 tickets in May, and 300 staff were hired.\n';
const fact = {
  quote: '41,500 tickets',
  nth: 1,
  kind: 'count',
  value: 41500,
  unit: 'ticket',
  per: null,
  modifier: null,
  direction: null,
  from: null,
  subject: ['Norvik'],
  metric: ['tickets sold'],
  period: '2024-05',
  place: [],
  source: [],
  modality: 'actual',
};
const gold = (...facts: object[]): string => JSON.stringify({ article: 'ferry', published: '2024-06-03', facts });
const right = gold(fact, { ...fact, quote: '300 staff', value: 300, unit: 'staff' });
const wrong = gold({ ...fact, value: 41000, metric: ['tickets refunded', 'seats'] });

/** Another annotator's gold stands in for sheets. */
const files = { 'gold/ferry.txt': TEXT, 'gold/ferry.gold.json': right, 'same/ferry.gold.json': right, 'found/ferry.gold.json': wrong };

describe.concurrent('tallywire check', () => {
  it('prints levels, fields and the differences in context', async () => {
    const { code, stdout } = await tallywire(folderWith(files), ['check', 'gold', '--found', 'found']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/number +│ +2 │ +1 │ 100\.0 \/ 50\.0 \/ 66\.7/);
    expect(stdout).toContain('fields: value 0.0  unit 100.0');
    expect(stdout).toContain('WRONG count at 12: Norvik sold [41,500 tickets] in May, and 300');
    expect(stdout).toContain('value: gold 41500, found 41000');
    expect(stdout).toContain('metric: gold tickets sold, found tickets refunded | seats');
    expect(stdout.indexOf('WRONG')).toBeLessThan(stdout.indexOf('MISSED count at 39'));
  });

  it('prints JSON', async () => {
    const { stdout } = await tallywire(folderWith(files), ['check', 'gold', '--found', 'found', '--json']);
    const result = JSON.parse(stdout) as Score;
    expect(result.groups['number']!.levels.found).toEqual({ rightOfGold: 1, rightOfFound: 1, precision: 100, recall: 50, f1: 66.7 });
    expect(result.differences.map(({ problem }) => problem)).toEqual(['wrong', 'missed']);
  });

  it('ends with 1 when a threshold is missed, and says which', async () => {
    const folder = folderWith(files);
    const [kept, missed, unscored, unknown] = await Promise.all([
      tallywire(folder, ['check', 'gold', '--found', 'same', '--min', 'found=100', '--min', 'count.full=100', '--min', 'ferry.whole=100']),
      tallywire(folder, ['check', 'gold', '--found', 'found', '--min', 'found=66', '--min', 'quantity=0.5']),
      tallywire(folder, ['check', 'gold', '--found', 'same', '--min', 'date.found=1']),
      tallywire(folder, ['check', 'gold', '--found', 'same', '--min', 'constructor.found=1']),
    ]);
    expect(kept.code).toBe(0);
    expect(missed).toMatchObject({ code: 1, stderr: 'missed: quantity of number is 0, at least 0.5 was asked for\n' });
    expect(unscored).toMatchObject({ code: 1, stderr: 'missed: found of date is not scored, at least 1 was asked for\n' });
    expect(unknown).toMatchObject({ code: 1, stderr: 'missed: found of constructor is not scored, at least 1 was asked for\n' });
  });

  it('extracts anew without --found', async () => {
    const folder = folderWith(files);
    const { code, stdout } = await tallywire(folder, ['check', 'gold', '--json']);
    expect(code).toBe(0);
    const { groups, reliability } = JSON.parse(stdout) as Score;
    expect(groups['number']!.gold).toBe(2);
    expect(reliability!.facts).toBe(2);
    expect((await tallywire(folder, ['check', 'gold'])).stdout).toMatch(/0\.90 and more │ +\d │/);
  });

  it('tells of a sheet that is missing, and counts its gold as missed', async () => {
    const { code, stdout, stderr } = await tallywire(folderWith({ ...files, 'none/x.txt': '' }), [
      'check',
      'gold',
      '--found',
      'none',
      '--min',
      'found=1',
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: none\/ferry\.facts\.json: does not exist; make it with/);
    expect(stdout).toContain('no fact sheet for: ferry');
  });

  it.each([
    ['no JSON', '{"article"', 'is no JSON'],
    ['a field that is none', gold({ ...fact, kind: 'price' }), 'facts.0.kind: Invalid option'],
    [
      'a quote that is not in the text',
      gold(fact, { ...fact, quote: '41,500 seats' }),
      'fact 2: quote "41,500 seats" does not stand 1 time(s) in the text',
    ],
    ['another article', right.replace('ferry', 'bus'), 'is of the article "bus"'],
  ])('tells of gold with %s, and does the rest', async (_, broken, message) => {
    const other = { 'gold/a.txt': TEXT, 'gold/a.gold.json': right.replace('ferry', 'a'), 'same/a.gold.json': right.replace('ferry', 'a') };
    const folder = folderWith({ ...files, ...other, 'gold/ferry.gold.json': broken });
    const { code, stdout, stderr } = await tallywire(folder, ['check', 'gold', '--found', 'same', '--json']);
    expect(code).toBe(2);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain(`error: gold/ferry.gold.json: ${message}`);
    expect((JSON.parse(stdout) as Score).groups['number']!.levels.found.f1).toBe(100);
  });

  it.each([
    [['nowhere'], 'nowhere: does not exist'],
    [['same/..'], 'holds no gold'],
    [['gold', '--min', 'perfect=3'], 'levels are found, quantity, typed, full, whole'],
  ])('tells of bad arguments: %s', async (args, message) => {
    const { code, stderr } = await tallywire(folderWith(files), ['check', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
