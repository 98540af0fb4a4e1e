import { describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { anchorsOf } from '../../src/decisions/anchors.js';
import { proposalOf } from '../../src/decisions/proposal.js';
import type { OpenedReview } from '../../src/decisions/store.js';
import { FOUND_COLUMNS, foundCsv } from '../../src/find/csv.js';
import type { FactQuery } from '../../src/find/query.js';
import { matcher } from '../../src/find/query.js';
import { FoundFact } from '../../src/find/found-fact.js';
import { knownArticle } from '../../src/find/rows.js';
import type { TICKETS } from '../decisions/facts.js';
import { sheetOf, TEXT } from '../decisions/facts.js';

const sheet = sheetOf();
const share = sheet.facts.find(({ quantity }) => quantity?.text === '23.5%')!;
const towns = sheet.facts.find(({ quantity }) => quantity?.text === 'three towns')!;
const proposal = (fact: typeof share): typeof TICKETS => proposalOf(fact, anchorsOf(TEXT));
const decision = (fact: typeof share): OpenedReview['review']['decisions'][number] => ({
  fact: fact.id,
  quote: proposal(fact).quote,
  nth: 1,
  proposal: proposal(fact),
  at: '',
  by: '',
});

/** The share is edited, the towns are rejected. */
const opened: OpenedReview = {
  article: { id: 'ferry', text: TEXT, meta: { published: '2024-06-03', title: 'Ferries fill up' } },
  gold: null,
  file: null,
  review: {
    state: 'in review',
    facts: [{ ...proposal(share), metric: ['share of the ferry market'] }],
    draft: false,
    decisions: [decision(share), decision(towns)],
    history: [],
    undone: 0,
  },
  state: 'in review',
  version: '',
};
const { rows } = knownArticle(opened, sheet);
const quotes = (query: FactQuery): string[] => rows.filter(matcher(query)).map(({ fact }) => fact.quote);

describe('facts of an article', () => {
  it('are what a person said, else what the program found, and keep their schema', () => {
    rows.forEach((row) => FoundFact.parse(row));
    expect(rows.find(({ id }) => id === share.id)).toMatchObject({
      state: 'edited',
      confidence: null,
      sentence: "Norvik's share of the ferry market fell to 23.5 % in May 2024, from 25 % (Kantar)",
    });
    expect(rows.find(({ fact }) => fact.quote === '41,500 tickets')).toMatchObject({ state: 'new', from: '2024-05-01', to: '2024-05-31' });
  });

  it.each<[FactQuery, string[]]>([
    [{ metric: 'market share' }, ['23.5%']],
    [{ subject: 'NORVIK', kind: 'count' }, ['41,500 tickets']],
    [{ source: 'kantar', kind: 'share' }, ['23.5%', '25%']],
    [{ period: '2024', kind: 'count' }, ['41,500 tickets']],
    [{ period: '2024-05', kind: 'count' }, ['41,500 tickets']],
    [{ period: '2023/2024', kind: 'count' }, ['41,500 tickets']],
    [{ period: '2023', kind: 'count' }, []],
    [{ text: '41500' }, ['41,500 tickets']],
    [{ text: 'ferry kantar' }, ['23.5%', '25%']],
    [{ state: 'rejected' }, ['three towns']],
    [{ state: 'edited' }, ['23.5%']],
    [{ article: 'other' }, []],
    [{ below: 0 }, []],
  ])('are found by %j', (query, found) => expect(quotes(query)).toEqual(found));

  it('leave out what was rejected unless asked for', () => {
    expect(quotes({})).not.toContain('three towns');
    expect(quotes({ state: 'decided' })).toEqual(['23.5%', 'three towns']);
  });

  it('come as CSV that spreadsheets read without running it', () => {
    const bad = { ...rows[0]!, fact: { ...rows[0]!.fact, subject: ['=HYPERLINK("x")'], value: -5 } };
    const [row] = parse<Record<string, string>>(foundCsv([bad]), { columns: true });
    expect(Object.keys(row!)).toEqual(FOUND_COLUMNS);
    expect(row).toMatchObject({ article: 'ferry', kind: 'count', subject: '\'=HYPERLINK("x")', value: '-5', period_from: '2024-05-01' });
  });
});
