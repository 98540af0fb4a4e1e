import { describe, expect, it } from 'vitest';
import { folderWith, tallywire } from './run.js';

const FERRY = 'Norvik sold 41,500 tickets in May, 9% more than a year earlier.\n';
const BUS = 'The council of Aune will spend €2.4 million on 12 new buses.\n';
const files = { 'corpus/ferry.txt': FERRY, 'corpus/ferry.meta.json': '{"published":"2024-06-03"}', 'corpus/bus.txt': BUS };

describe.concurrent('tallywire find', () => {
  it('prints a sentence a fact, of all articles', async () => {
    const { code, stdout } = await tallywire(folderWith(files), ['find', '--period', '2024']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ferry: Norvik's .*41,500.* in May 2024$/m);
    expect(stdout).not.toContain('bus:');
  });

  it('knows the rows of --lexicon, whatever sheets are stored', async () => {
    const rows = { units: [{ unit: 'container', kind: 'count', symbols: ['TEU'], examples: ['The port moved 400 TEU.'] }] };
    const folder = folderWith({
      'corpus/port.txt': 'The port of Aune moved 400 TEU in May.\n',
      'rows.json': JSON.stringify(rows),
      'bad.json': '[]',
    });
    await tallywire(folder, ['extract']);
    const units = async (...args: string[]): Promise<unknown[]> => {
      const { stdout } = await tallywire(folder, ['find', '--json', ...args]);
      return (JSON.parse(stdout) as { fact: { unit: string | null } }[]).map(({ fact }) => fact.unit);
    };
    expect(await units('--lexicon', 'rows.json')).toContain('container');
    expect(await units()).not.toContain('container');
    expect(await tallywire(folder, ['find', '--lexicon', 'bad.json'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('bad.json: ') as string,
    });
  });

  it('prints JSON and CSV', async () => {
    const folder = folderWith(files);
    const [json, csv] = await Promise.all([
      tallywire(folder, ['find', '--kind', 'amount', '--json']),
      tallywire(folder, ['find', '--text', '2.4 aune', '--csv']),
    ]);
    expect(JSON.parse(json.stdout)).toMatchObject([
      { article: 'bus', state: 'new', fact: { quote: '€2.4 million', value: 2_400_000, unit: 'EUR' } },
    ]);
    expect(csv.stdout.split('\n')[0]).toMatch(/^article,published,fact,state,kind,subject,metric,value/);
    expect(csv.stdout).toContain('bus,,');
  });

  it('takes gold where there is some', async () => {
    const gold = '{"article":"ferry","published":"2024-06-03","facts":[]}';
    const { stdout } = await tallywire(folderWith({ ...files, 'corpus/ferry.gold.json': gold }), [
      'find',
      '--article',
      'ferry',
      '--state',
      'open',
      '--json',
    ]);
    expect((JSON.parse(stdout) as unknown[]).length).toBeGreaterThan(0);
  });

  it('ends with 1 where nothing fits, with 2 on bad input, and does the rest', async () => {
    const folder = folderWith({ ...files, 'corpus/bad.txt': BUS, 'corpus/bad.gold.json': '{' });
    const [nothing, bad, period, below] = await Promise.all([
      tallywire(folderWith(files), ['find', '--subject', 'nobody']),
      tallywire(folder, ['find', '--kind', 'amount']),
      tallywire(folder, ['find', '--period', 'soon']),
      tallywire(folder, ['find', '--below', 'low']),
    ]);
    expect(nothing).toEqual({ code: 1, stdout: '', stderr: '' });
    expect(bad).toMatchObject({
      code: 2,
      stdout: expect.stringContaining('bus: ') as string,
      stderr: expect.stringContaining('bad.gold.json: is no JSON') as string,
    });
    expect(period.stderr).toContain('--period soon: is no period; write it as 2019');
    expect(below.stderr).toContain('--below low: is no confidence');
  });
});
