import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anchorsOf } from '../../src/decisions/anchors.js';
import { formatGold } from '../../src/decisions/gold-format.js';
import { proposalOf } from '../../src/decisions/proposal.js';
import { ReviewFile, type Operation } from '../../src/decisions/review-file.js';
import { freshSheet } from '../../src/decisions/sheets.js';
import { openReview, VersionError, writeReview } from '../../src/decisions/store.js';
import { writeSheet } from '../../src/corpus/index.js';
import { Gold } from '../../src/gold.js';
import { sheetOf, TEXT, TICKETS } from './facts.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tallywire-store-'));
  put('ferry.txt', TEXT);
  put('ferry.meta.json', JSON.stringify({ published: '2024-06-03' }));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string): void => writeFileSync(path.join(folder, name), content);
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const gold = (): Gold => Gold.parse(JSON.parse(read('ferry.gold.json')));
const file = (): ReviewFile => ReviewFile.parse(JSON.parse(read('ferry.review.json')));
const STAMP = { at: '2024-06-04T09:00:00.000Z', by: 'ada' };
const facts = sheetOf().facts;
const decide = (index: number, accepted: boolean): Operation => {
  const proposal = proposalOf(facts[index]!, anchorsOf(TEXT));
  return { op: 'decide', fact: facts[index]!.id, proposal, before: null, after: accepted ? proposal : null };
};
const write = async (...operations: Operation[]): Promise<void> => {
  const { version } = await openReview(folder, 'ferry');
  await writeReview(folder, 'ferry', version, operations, STAMP);
};

describe('decisions on disk', () => {
  it('are gold in the format of the guide, with who and when beside it', async () => {
    await write(decide(0, true));
    expect(gold()).toEqual({ article: 'ferry', published: '2024-06-03', facts: [proposalOf(facts[0]!, anchorsOf(TEXT))] });
    expect(file()).toMatchObject({
      article: 'ferry',
      state: 'in review',
      reviewer: 'ada',
      started: STAMP.at,
      decisions: [{ fact: facts[0]!.id, by: 'ada', at: STAMP.at }],
    });
    expect(readdirSync(folder).sort()).toEqual(['ferry.gold.json', 'ferry.meta.json', 'ferry.review.json', 'ferry.txt']);
  });

  it('make an empty gold, not a missing one, where everything is rejected', async () => {
    await write(...facts.map((_, index) => decide(index, false)), { op: 'state', state: 'done' });
    expect(gold().facts).toEqual([]);
    expect((await openReview(folder, 'ferry')).state).toBe('done');
  });

  it('can be undone after the program was closed', async () => {
    await write(decide(0, true), decide(1, true));
    await write({ op: 'undo' });
    await write({ op: 'undo' });
    expect(gold().facts).toEqual([]);
    await write({ op: 'redo' });
    expect(gold().facts.map(({ quote }) => quote)).toEqual([proposalOf(facts[0]!, anchorsOf(TEXT)).quote]);
  });

  it('are refused where somebody else wrote first, and nothing is overwritten', async () => {
    const { version } = await openReview(folder, 'ferry');
    await write(decide(0, true));
    const before = read('ferry.gold.json');
    await expect(writeReview(folder, 'ferry', version, [decide(1, true)], STAMP)).rejects.toThrow(VersionError);
    expect(read('ferry.gold.json')).toBe(before);
  });

  it('are written whole or not at all', async () => {
    await expect(write(decide(0, true), { op: 'redo' })).rejects.toThrow('nothing to redo');
    expect(readdirSync(folder).sort()).toEqual(['ferry.meta.json', 'ferry.txt']);
  });

  it('take gold that was edited by hand as it is, and forget the way back', async () => {
    await write(decide(0, true));
    put('ferry.gold.json', formatGold({ article: 'ferry', published: null, facts: [TICKETS] }));
    const { review } = await openReview(folder, 'ferry');
    expect(review).toMatchObject({ facts: [TICKETS], history: [], undone: 0, decisions: [{ fact: facts[0]!.id }] });
  });

  it('begin anew where gold was removed', async () => {
    await write(decide(0, true));
    unlinkSync(path.join(folder, 'ferry.gold.json'));
    expect((await openReview(folder, 'ferry')).review).toMatchObject({ facts: [], decisions: [], history: [] });
  });

  it('keep what else the gold file says: its schema, its date, that it is a draft until it is done', async () => {
    put(
      'ferry.gold.json',
      formatGold({ schema: 'tallywire/gold@1', article: 'ferry', published: '2024-06-02', draft: true, facts: [TICKETS] }),
    );
    expect((await openReview(folder, 'ferry')).state).toBe('new');
    await write({ op: 'decide', fact: null, proposal: null, before: TICKETS, after: { ...TICKETS, metric: ['tickets'] } });
    expect(gold()).toMatchObject({ schema: 'tallywire/gold@1', published: '2024-06-02', draft: true });
    await write({ op: 'state', state: 'done' });
    expect(gold().draft).toBeUndefined();
  });

  it('never leave the folder by a link', async () => {
    const outside = mkdtempSync(path.join(tmpdir(), 'tallywire-outside-'));
    writeFileSync(path.join(outside, 'secret.txt'), 'A secret of 5.');
    symlinkSync(path.join(outside, 'secret.txt'), path.join(folder, 'link.txt'));
    await expect(openReview(folder, 'link')).rejects.toThrow('link.txt: is a link that leads out of the folder');
    rmSync(outside, { recursive: true });
  });

  it.each([
    ['ferry.gold.json', '{"article":"ferry"', 'is no JSON'],
    ['ferry.review.json', '{"schema":"other"}', 'ferry.review.json: schema: Invalid input'],
  ])('say what is wrong with a broken %s', async (name, content, message) => {
    put(name, content);
    await expect(openReview(folder, 'ferry')).rejects.toThrow(message);
  });
});

describe('gold as text', () => {
  it('is what stands in our own corpus, byte for byte', () => {
    const corpus = fileURLToPath(new URL('../../corpus', import.meta.url));
    const names = readdirSync(corpus).filter((name) => name.endsWith('.gold.json'));
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      const text = readFileSync(path.join(corpus, name), 'utf8');
      expect(formatGold(Gold.parse(JSON.parse(text)))).toBe(text);
    }
  });
});

describe('sheets', () => {
  const article = { id: 'ferry', text: TEXT, meta: { published: '2024-06-03', title: 'Ferries fill up' } };

  it('are the stored ones while text, date and version are the same, and new ones otherwise', async () => {
    const stored = { ...sheetOf(), ledger: [] };
    writeSheet(folder, stored);
    expect(await freshSheet(folder, article)).toEqual(stored);
    expect(await freshSheet(folder, { ...article, meta: {} })).not.toEqual(stored);
    expect((await freshSheet(folder, { ...article, text: TEXT.replace('9%', '8%') })).facts[1]!.quantity!.value).toBe(8);
    writeSheet(folder, { ...stored, extractor: { name: 'tallywire', version: '0.0.1' } });
    expect(await freshSheet(folder, article)).toEqual(sheetOf());
  });
});
