import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Gold } from '../../src/gold.js';
import { folderWith, tallywire } from './run.js';

const TEXT = 'Norvik sold 41,500 tickets in May, up 9% from a year earlier.\n';
const meta = JSON.stringify({ published: '2024-06-03' });
const files = { 'corpus/ferry.txt': TEXT, 'corpus/ferry.meta.json': meta };

describe.concurrent('tallywire gold draft', () => {
  it('writes what the program reads, marked as a draft that check names and does not score', async () => {
    const folder = folderWith(files);
    const drafted = await tallywire(folder, ['gold', 'draft', 'ferry']);
    expect(drafted).toMatchObject({ code: 0, stdout: 'corpus/ferry.gold.json: draft of 2 fact(s), not reviewed\n' });
    const gold = Gold.parse(JSON.parse(readFileSync(path.join(folder, 'corpus/ferry.gold.json'), 'utf8')));
    expect(gold).toMatchObject({ article: 'ferry', published: '2024-06-03', draft: true });
    expect(gold.facts.map(({ quote, value }) => [quote, value])).toEqual([['41,500 tickets', 41500], ['9%', 9]]); // prettier-ignore

    const [left, scored, failed] = await Promise.all([
      tallywire(folder, ['check']),
      tallywire(folder, ['check', '--drafts', '--json']),
      tallywire(folder, ['check', '--fail-on', 'drafts']),
    ]);
    expect(left.stdout).toContain('1 gold file(s) are unreviewed drafts and not scored (--drafts scores them): ferry');
    expect(left.stdout).toContain('0 articles, 0 number facts: F1 found –');
    expect(JSON.parse(scored.stdout)).toMatchObject({ drafts: ['ferry'], groups: { number: { gold: 2, levels: { whole: { f1: 100 } } } } });
    expect(failed).toMatchObject({ code: 1, stderr: 'fails: drafts: unreviewed drafts: ferry\n' });
  });

  it('leaves gold that is there as it is', async () => {
    const folder = folderWith({ ...files, 'corpus/ferry.gold.json': '{}', 'corpus/tram.txt': TEXT });
    const { code, stderr } = await tallywire(folder, ['gold', 'draft', 'ferry']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'error: corpus/ferry.gold.json: exists already and stays as it is; remove it first if you want a new draft\n' }); // prettier-ignore
    expect(readFileSync(path.join(folder, 'corpus/ferry.gold.json'), 'utf8')).toBe('{}');
    expect(await tallywire(folder, ['gold', 'draft', '--all'])).toMatchObject({ code: 0, stdout: 'corpus/tram.gold.json: draft of 2 fact(s), not reviewed\n' }); // prettier-ignore
  });

  it.each([[['gold', 'draft'], 'needs an article'], [['gold', 'draft', 'bus'], 'corpus/bus.txt: does not exist']])('tells of %s', async (args, message) => {
    const { code, stderr } = await tallywire(folderWith(files), args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  }); // prettier-ignore
});

const fact = {
  quote: '9%', nth: 1, kind: 'growth', value: 9, unit: 'percent', per: null, modifier: null, direction: 'up', from: null,
  subject: ['Norvik'], metric: ['tickets sold'], period: '2024-05', place: [], source: [], modality: 'actual',
}; // prettier-ignore
const gold = (...facts: object[]): string => JSON.stringify({ article: 'ferry', published: '2024-06-03', facts });
const tickets = { ...fact, quote: '41,500 tickets', kind: 'count', value: 41500, unit: 'ticket' };

describe.concurrent('tallywire check --lexicon', { timeout: 600_000 }, () => {
  it('reads the articles with the rows of the file, which tallywire.json may name', async () => {
    const rows = { units: [{ unit: 'container', kind: 'count', symbols: ['TEU'], examples: ['The port moved 400 TEU.'] }] };
    const teu = { ...fact, quote: '400 TEU', kind: 'count', value: 400, unit: 'container', direction: null };
    const folder = folderWith({ 'corpus/ferry.txt': 'Norvik moved 400 TEU in May.\n', 'corpus/ferry.gold.json': gold(teu), 'rows.json': JSON.stringify(rows) }); // prettier-ignore
    const typed = ['check', '--min', 'typed=100'];
    expect((await tallywire(folder, typed)).code).toBe(1);
    expect((await tallywire(folder, [...typed, '--lexicon', 'rows.json'])).code).toBe(0);
    writeFileSync(path.join(folder, 'tallywire.json'), '{"check":{"lexicon":"rows.json"}}');
    expect((await tallywire(folder, typed)).code).toBe(0);
    expect(await tallywire(folder, [...typed, '--found', 'corpus', '--lexicon', 'rows.json'])).toMatchObject({ code: 2, stderr: 'error: --lexicon: goes with articles that are extracted anew; leave --found away\n' }); // prettier-ignore
  });
});

describe.concurrent('tallywire gold lint', () => {
  it('lists errors, warnings and questions in context, and ends with 1 on an error', async () => {
    const folder = folderWith({ ...files, 'corpus/ferry.gold.json': gold({ ...fact, value: 90 }) });
    const { code, stdout } = await tallywire(folder, ['gold', 'lint']);
    expect(code).toBe(1);
    expect(stdout).toContain(
      'error “9%” at 38 value is 90, but the quote reads as 9\n    Norvik sold 41,500 tickets in May, up [9%] from a year earlier.',
    );
    expect(stdout).toContain('question “41,500 tickets” at 12 is neither in gold nor left out by the program');
    expect(stdout).toMatch(/1 gold file\(s\): 1 error\(s\), 0 warning\(s\), 1 question\(s\)\n$/);
    const json = await tallywire(folder, ['gold', 'lint', '--json', '--only', 'ferry']);
    expect(JSON.parse(json.stdout)).toMatchObject([{ article: 'ferry', severity: 'question' }, { article: 'ferry', severity: 'error', quote: '9%', start: 38 }]); // prettier-ignore
  });

  it('ends with 0 on a question, and with 1 on a warning where that is asked for', async () => {
    const folder = folderWith({ ...files, 'corpus/ferry.gold.json': gold(tickets, { ...fact, subject: [] }) });
    expect((await tallywire(folder, ['gold', 'lint'])).code).toBe(0);
    expect((await tallywire(folder, ['gold', 'lint', '--strict'])).code).toBe(1);
    expect(await tallywire(folder, ['gold', 'lint', '--only', 'bus'])).toMatchObject({ code: 2, stderr: 'error: corpus/bus.gold.json: does not exist; check the name\n' }); // prettier-ignore
  });
});

describe.concurrent('tallywire gold agree', () => {
  const two = { 'anna/ferry.gold.json': gold(tickets, fact), 'anna/tram.gold.json': gold().replace('ferry', 'tram'), 'ben/ferry.gold.json': gold(tickets, { ...fact, metric: ['fares'] }) }; // prettier-ignore

  it('prints the agreement of two annotators at the levels of check', async () => {
    const folder = folderWith({ ...files, ...two });
    const { code, stdout, stderr } = await tallywire(folder, ['gold', 'agree', 'anna', 'ben']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'note: 1 article(s) with one annotator only are left out: tram\n' });
    expect(stdout).toMatch(/number +│ +2 │ +2 │ 100\.0 \/ 100\.0 \/ 100\.0 │ .* │ +50\.0 \/ 50\.0 \/ 50\.0/);
    expect(stdout).toContain('metric: gold tickets sold, found fares');
    const one = await tallywire(folder, ['gold', 'agree', 'anna/ferry.gold.json', 'ben/ferry.gold.json', '--format', 'json']);
    expect(JSON.parse(one.stdout)).toMatchObject({ fields: { metric: { score: 50 } } });
  });

  it.each([
    [['anna', 'corpus'], 'corpus: holds no gold'],
    [['anna/tram.gold.json', 'ben'], 'ben: holds no gold of an article that anna/tram.gold.json has gold of'],
    [['corpus/ferry.txt', 'ben'], 'corpus/ferry.txt: is no ID.gold.json'],
    [['anna', 'ben', '--corpus', 'nowhere'], 'ferry.txt: is in none of anna, ben, nowhere'],
  ])('tells of %s', async (args, message) => {
    const { code, stderr } = await tallywire(folderWith({ ...files, ...two }), ['gold', 'agree', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
