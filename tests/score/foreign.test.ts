import { describe, expect, it } from 'vitest';
import { entriesOfForeign, ForeignMap, foreignFacts, score } from '../../src/score/index.js';
import type { Gold } from '../../src/gold.js';

const TEXT = 'Zürich 🚆: Norvik sold 5% of its ferries, Aune 5% of its buses.';
const map = (given: object): ForeignMap => ForeignMap.parse({ id: 'doc', fields: {}, ...given });
const at = (quote: string, from = 0): number => TEXT.indexOf(quote, from);

describe('facts of another extractor', () => {
  it('are found in lists of articles, of facts, and below a path', () => {
    const fact = { doc: 'a', q: '5%' };
    expect(foreignFacts([{ doc: 'a', facts: [1, 2] }, { doc: 7, facts: [] }], map({ facts: 'facts', quote: 'q' }))).toEqual(new Map([['a', [1, 2]], ['7', []]])); // prettier-ignore
    expect(foreignFacts([fact, { ...fact, q: '6%' }], map({ quote: 'q' })).get('a')).toHaveLength(2);
    expect(foreignFacts({ data: { items: [fact] } }, map({ articles: 'data.items', quote: 'q' })).get('a')).toEqual([fact]);
    expect(foreignFacts({ doc: 'a', facts: [fact] }, map({ facts: 'facts', quote: 'q' })).get('a')).toEqual([fact]);
  });

  it.each([
    [{ data: 3 }, { articles: 'data' }, 'there is no list at "data"'],
    [[{}], {}, 'item 1 has no id at "doc"'],
    [[{ doc: 'a' }], { facts: 'facts' }, 'item 1 has no list of facts at "facts"'],
    [[{ doc: 'a', facts: {} }], { facts: 'facts.__proto__' }, 'item 1 has no list of facts at "facts.__proto__"'],
  ])('are missed where the map is wrong: %j', (data, given, message) => {
    expect(() => foreignFacts(data, map({ quote: 'q', ...given }))).toThrow(message);
  });

  it('stand where their quote does, the same quote at its next place, a made-up one nowhere', () => {
    const facts = [{ q: '5%' }, { q: '5%' }, { q: '99%' }, { q: '5%', n: 1 }];
    expect(entriesOfForeign(facts, map({ quote: 'q', nth: 'n' }), TEXT).map(({ start }) => start)).toEqual([at('5%'), at('5%', at('5%') + 1), -1, at('5%')]); // prettier-ignore
  });

  it.each([
    ['utf-16', at('5%')],
    ['code points', [...TEXT.slice(0, at('5%'))].length],
    ['bytes', Buffer.byteLength(TEXT.slice(0, at('5%')))],
  ])('stand where offsets in %s say', (offsets, start) => {
    const entries = entriesOfForeign([{ span: [start, start + 2] }], map({ start: 'span.0', end: 'span.1', offsets }), TEXT);
    expect(entries[0]).toMatchObject({ start: at('5%'), end: at('5%') + 2, text: '5%' });
  });

  it('have their words and numbers translated', () => {
    const fields = {
      value: { path: 'v', times: 100 },
      unit: { const: 'percent' },
      kind: { path: 'type', values: { PCT: 'share' } },
      subject: 'who',
      metric: 'what.name',
      modality: { path: 'mood', default: 'actual' },
      direction: { path: 'trend', values: { 1: 'up' } },
      from: 'was',
      confidence: 'p',
    };
    const facts = [{ q: '5%', v: '0.05', type: 'PCT', who: ['Norvik', 3, null], what: { name: 'ferries' }, trend: 1, was: [1, 2], p: 0.5 }];
    expect(entriesOfForeign(facts, map({ quote: 'q', fields }), TEXT)).toMatchObject([
      { value: 5, low: 5, high: 5, unit: 'percent', kind: 'share', subject: ['Norvik', '3'], metric: ['ferries'], modality: 'actual', direction: 'up', from: { low: 1, high: 2 }, confidence: 0.5, period: null }, // prettier-ignore
    ]);
  });

  it.each([
    [
      'a kind that is none of ours',
      { q: '5%', k: 'PCT' },
      {},
      'fact 1: kind "PCT" is none of ours; list it under "values" of "kind" in the map',
    ],
    ['no quote', { k: 'share' }, {}, 'fact 1: has no quote at "q"'],
    ['offsets beyond the text', { q: '5%', s: 3, e: 900 }, { start: 's', end: 'e' }, 'fact 1: has no span of the text at "s" and "e"'],
    ['offsets within a letter', { q: '5%', s: 2, e: 4 }, { start: 's', end: 'e', offsets: 'bytes' }, 'fact 1: has no span of the text'],
    ['no fact at all', null, {}, 'fact 1: has no quote'],
  ])('are refused with %s', (_, fact, given, message) => {
    expect(() => entriesOfForeign([fact], map({ quote: 'q', fields: { kind: 'k' }, ...given }), TEXT)).toThrow(message);
  });

  it('need a place in the map', () => expect(() => map({ start: 's' })).toThrow('names neither quote nor start and end'));

  it('are scored as our own', () => {
    const gold: Gold = {
      article: 'a',
      published: null,
      facts: [1, 2].map((nth) => ({ quote: '5%', nth, kind: 'share', value: 5, unit: 'percent', per: null, modifier: null, direction: null, from: null, subject: [nth === 1 ? 'Norvik' : 'Aune'], metric: [], period: null, place: [], source: [], modality: 'actual' })), // prettier-ignore
    };
    const facts = [{ q: '5%', v: 5, who: 'Norvik' }, { q: '5%', v: 6, who: 'Aune' }, { q: '50%', v: 50 }]; // prettier-ignore
    const found = entriesOfForeign(facts, map({ quote: 'q', fields: { value: 'v', unit: { const: 'percent' }, kind: { const: 'share' }, subject: 'who' } }), TEXT); // prettier-ignore
    const { groups, differences } = score([{ id: 'a', text: TEXT, gold, found }]);
    expect(groups['number']!.levels).toMatchObject({ found: { precision: 66.7, recall: 100 }, whole: { precision: 33.3, recall: 50 } });
    expect(differences.map(({ problem, cause, fields }) => [problem, cause, fields.map(({ field }) => field)])).toEqual([
      ['extra', 'quote not in the text', []],
      ['wrong', null, ['value']],
    ]);
  });
});
