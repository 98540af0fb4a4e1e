import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../src/decisions/anchors.js';
import { findingsOf, itemsOf, type Item } from '../../src/decisions/items.js';
import { proposalOf } from '../../src/decisions/proposal.js';
import type { Operation } from '../../src/decisions/review-file.js';
import { operate, type Review } from '../../src/decisions/steps.js';
import { Gold } from '../../src/gold.js';
import { entriesOfGold } from '../../src/score/index.js';
import { sheetOf, TEXT, TICKETS } from './facts.js';

const anchors = anchorsOf(TEXT);
const sheet = sheetOf();
const findings = findingsOf(sheet, anchors);
const EMPTY: Review = { state: 'in review', facts: [], draft: false, decisions: [], history: [], undone: 0 };
const STAMP = { at: '2024-06-04T09:00:00.000Z', by: 'ada' };

const run = (review: Review, ...operations: readonly Operation[]): Review =>
  operations.reduce((before, operation) => operate(before, operation, STAMP, anchors), review);
const items = (review: Review): readonly Item[] => itemsOf(findings, review, anchors);
const at = (review: Review, quote: string): Item => items(review).find(({ start }) => start === TEXT.indexOf(quote))!;
const decide = (item: Item, after: Item['gold']): Operation => ({
  op: 'decide',
  fact: item.found?.id ?? null,
  proposal: item.proposal,
  before: item.gold,
  after,
});
const accept = (review: Review, quote: string): Review => run(review, decide(at(review, quote), at(review, quote).proposal));

describe('proposals', () => {
  it('are gold that stands in the text, for every fact', () => {
    const facts = sheet.facts.map((fact) => proposalOf(fact, anchors));
    const gold = Gold.parse({ article: 'ferry', published: '2024-06-03', facts });
    expect(entriesOfGold(gold, TEXT).map(({ start }) => start)).toEqual(
      sheet.facts.map(({ quantity, period }) => (quantity ?? period)!.start),
    );
    expect(facts.find(({ quote }) => quote === '23.5%')).toMatchObject({
      kind: 'share',
      direction: 'down',
      from: { value: 25, unit: 'percent' },
      source: ['Kantar'],
    });
  });

  it('count the occurrences of a quote as the scorer does', () => {
    const text = 'From 4.4% to 4%, and 4% again; 14% is none.';
    const { anchorOf, spanOf } = anchorsOf(text);
    expect(anchorOf(text.indexOf('4% again'), text.indexOf('4% again') + 2)).toEqual({ quote: '4%', nth: 2 });
    expect(spanOf({ quote: '4%', nth: 1 })).toEqual({ start: 13, end: 15 });
    expect(spanOf({ quote: '4%', nth: 3 })).toBeNull();
  });

  it('take the whole number where a span cuts one', () => {
    const text = 'It rose 4.4%, then 1,250.';
    expect(anchorsOf(text).anchorOf(10, 12)).toEqual({ quote: '4.4%', nth: 1 });
    expect(anchorsOf(text).anchorOf(21, 24)).toEqual({ quote: '1,250', nth: 1 });
  });
});

describe('a review', () => {
  it('begins with every fact to decide', () => {
    expect(items(EMPTY).length).toBe(sheet.facts.length);
    expect(new Set(items(EMPTY).map(({ state }) => state))).toEqual(new Set(['new']));
  });

  it('keeps gold in reading order, whatever the order of decisions', () => {
    const review = ['25%', '41,500', '23.5%'].reduce(accept, EMPTY);
    expect(review.facts.map(({ quote }) => quote)).toEqual(['41,500 tickets', '23.5%', '25%']);
    expect(at(review, '25%').state).toBe('accepted');
  });

  it('tells accepted, edited, rejected and added apart', () => {
    const share = at(EMPTY, '23.5%');
    const towns = at(EMPTY, 'three towns');
    const added = { ...TICKETS, quote: '7', value: 7, unit: null };
    const review = run(EMPTY, decide(share, { ...share.proposal!, metric: ['market share'] }), decide(towns, null), {
      op: 'decide',
      fact: null,
      proposal: null,
      before: null,
      after: added,
    });
    expect([at(review, '23.5%').state, at(review, 'three towns').state, at(review, '7.').state]).toEqual(['edited', 'rejected', 'added']);
    expect(review.facts.map(({ quote }) => quote)).toEqual(['23.5%', '7']);
  });

  it('forgets an added fact that is taken back', () => {
    const added = { ...TICKETS, quote: '7', value: 7, unit: null };
    const there = run(EMPTY, { op: 'decide', fact: null, proposal: null, before: null, after: added });
    const gone = run(there, { op: 'decide', fact: null, proposal: null, before: added, after: null });
    expect({ facts: gone.facts, decisions: gone.decisions }).toEqual({ facts: [], decisions: [] });
  });

  it('refuses what does not fit', () => {
    const share = at(EMPTY, '23.5%');
    const review = accept(EMPTY, '23.5%');
    expect(() => run(review, decide(share, share.proposal))).toThrow('"23.5%" is a fact of gold already');
    expect(() => run(EMPTY, { ...decide(share, null), before: share.proposal } as Operation)).toThrow(
      'gold no longer says this of "23.5%"',
    );
    expect(() => run(EMPTY, decide(share, { ...share.proposal!, quote: '99%' }))).toThrow('"99%" does not stand 1 time(s) in the text');
    expect(() => run(EMPTY, { op: 'undo' })).toThrow('nothing to undo');
    expect(() => run(review, { op: 'redo' })).toThrow('nothing to redo');
  });

  it('undoes and redoes without limit: any decisions, then all the way back and forth', () => {
    const step = fc.record({ index: fc.nat(), choice: fc.constantFrom('accept', 'reject', 'edit', 'quote') });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const states = [EMPTY];
        for (const { index, choice } of steps) {
          const review = states.at(-1)!;
          const item = items(review)[index % items(review).length]!;
          const base = item.gold ?? item.proposal!;
          const after = { accept: item.proposal ?? base, reject: null, edit: { ...base, metric: [`m${index}`] }, quote: base }[choice]!;
          states.push(run(review, decide(item, after)));
        }
        let review = states.at(-1)!;
        const shown = ({ facts, decisions }: Review): unknown => ({
          facts,
          decisions: new Set(decisions.map((each) => JSON.stringify(each))),
        });
        for (const before of states.slice(0, -1).reverse()) expect(shown((review = run(review, { op: 'undo' })))).toEqual(shown(before));
        for (const after of states.slice(1)) expect(shown((review = run(review, { op: 'redo' })))).toEqual(shown(after));
      }),
      { numRuns: 100, seed: 8 },
    );
  });

  it('drops what was undone once something else is decided', () => {
    const review = run(accept(EMPTY, '25%'), { op: 'undo' });
    expect(accept(review, '23.5%')).toMatchObject({ undone: 0, history: [{ after: { quote: '23.5%' } }] });
  });
});

describe('a review against a new extraction', () => {
  const decided = sheet.facts.reduce((review, { id }) => {
    const item = items(review).find(({ found }) => found?.id === id)!;
    return run(review, decide(item, item.proposal?.quote === 'three towns' ? null : item.proposal));
  }, EMPTY);
  /** As if a rule had changed what is said of one fact. */
  const changed = (quote: string, change: object): ReturnType<typeof findingsOf> =>
    findingsOf({ ...sheet, facts: sheet.facts.map((fact) => (fact.quantity?.text === quote ? { ...fact, ...change } : fact)) }, anchors);

  it('shows nothing where nothing changed', () => {
    expect(items(decided).filter(({ state }) => state === 'new' || state === 'changed')).toEqual([]);
  });

  it('shows only what changed, against gold and against a rejection', () => {
    const now = changed('23.5%', { modality: 'forecast' });
    expect(itemsOf(now, decided, anchors).filter(({ state }) => state === 'changed')).toMatchObject([
      { proposal: { quote: '23.5%' }, differs: ['modality'] },
    ]);
    const again = itemsOf(changed('three towns', { modality: 'forecast' }), decided, anchors);
    expect(again.filter(({ state }) => state === 'changed')).toMatchObject([
      { gold: null, proposal: { quote: 'three towns', modality: 'forecast' } },
    ]);
  });

  it('opens nothing where the program now says what gold says', () => {
    const share = at(EMPTY, '23.5%');
    const review = run(EMPTY, decide(share, { ...share.proposal!, modality: 'forecast' }));
    expect(itemsOf(changed('23.5%', { modality: 'forecast' }), review, anchors).find(({ start }) => start === share.start)!.state).toBe(
      'agrees',
    );
  });

  it('shows a fact of gold that is no longer found', () => {
    const now = findingsOf({ ...sheet, facts: sheet.facts.filter(({ quantity }) => quantity?.text !== '23.5%') }, anchors);
    expect(itemsOf(now, decided, anchors).filter(({ state }) => state === 'changed')).toMatchObject([
      { proposal: null, gold: { quote: '23.5%' } },
    ]);
  });

  it('leaves gold alone that a person wrote by hand and the program agrees with; a draft waits as a whole', () => {
    const byHand = { ...EMPTY, facts: decided.facts };
    expect(items(byHand).filter(({ state }) => state !== 'agrees').map(({ state, proposal }) => [state, proposal?.quote])).toEqual([['new', 'three towns']]); // prettier-ignore
    expect(new Set(items({ ...byHand, draft: true }).map(({ state }) => state))).toEqual(new Set(['new']));
  });
});
