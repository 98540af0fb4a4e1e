/** What sums of money are where the words at the number tell nothing: takings of films and shows, prices, what something costs or is worth. */
import type { Role } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { changeVerbs } from '../../../lexicon/change.js';
import { foreseeingVerbs } from '../../../lexicon/intentions.js';
import { plainRole } from '../phrases.js';
import { tableOf } from '../../../lexicon/word-table.js';
import { phraseEnd } from '../verb-phrases.js';
import { chunkAt, chunkOf, headWord, leftOf, nameOf, once, quantityOf, spelling, word, type Scene } from '../scene.js';
import type { MetricRule } from './metric-rule.js';
import { verbWord } from './nearby.js';

/** Whether the article tells of what films and shows take. */
const readBoxOffice = once((scene) => {
  const { formOf } = scene.tokens;
  const isCue = spelling(scene, TAKING);
  return {
    found:
      isCue !== null && formOf.some((form, i) => isCue[form] === 1 && (word(scene, i) !== 'box' || /^offices?$/.test(word(scene, i + 1)))),
  };
});

const TAKING = tableOf(['takings', 'grossed', 'grossing', 'box-office', 'box']);

/** The word in front of the number, past "a total of", "an estimated", "another", "about". */
function before(scene: Scene, { quantity }: Draft): number {
  let at = (quantity.hedge && quantity.hedge.first < quantity.whole.first ? quantity.hedge.first : quantity.whole.first) - 1;
  while (
    /^(?:an?|another|extra|additional|further|estimated|reported|total|of|only|just|roughly|nearly|almost|about|around)$/.test(
      word(scene, at),
    )
  )
    at--;
  return at;
}

const sum = ({ quantity: { text, start, end } }: Draft, name: string): Role => ({ name, text, start, end, type: null });

export const MONEY_RULES: readonly MetricRule[] = [
  {
    // "will [set] drivers [back] £3,400"
    id: 'metric/set-back',
    find: ({ scene, draft }) =>
      draft.quantity.unitKind === 'money' && /^set(?:s|ting)?$/.test(verbWord(scene, draft)) && word(scene, before(scene, draft)) === 'back'
        ? { metric: sum(draft, 'cost') }
        : null,
  },
  {
    // "“Night Bus” was second [with] $9m", "it has [made] $90m": in an article of box offices
    id: 'metric/takings',
    find: ({ scene, draft, clause }) => {
      if (draft.quantity.unitKind !== 'money' || draft.part === 'growth' || clause.metric || !readBoxOffice(scene).found) return null;
      const at = before(scene, draft);
      if (word(scene, at) === 'with') return { metric: sum(draft, 'takings') };
      const made = /^ma(?:ke|kes|de|king)$/.test(word(scene, at)) ? plainRole(scene, at, at + 1) : null;
      const film = clause.subject?.type !== 'person' && clause.subject?.type !== 'organization';
      return made && film ? { metric: { ...made, name: 'takings' } } : null;
    },
  },
  {
    // "agencies that [cost] £4bn a year", whatever the word was taken for
    id: 'metric/costs',
    find: ({ scene, draft, clause }) => {
      const at = draft.quantity.unitKind === 'money' ? before(scene, draft) : -1;
      const metric = /^cost(?:s|ing)?$/.test(word(scene, at)) ? plainRole(scene, at, at + 1) : null;
      return metric && { metric: { ...metric, name: 'cost' }, owner: clause.owner };
    },
  },
  {
    // "the $5m [it borrowed]", "the £20m [pledged by donors]": which sum is meant
    id: 'metric/sum-which',
    find: ({ scene, draft }) => {
      const metric = draft.quantity.unitKind === 'money' && draft.part === 'plain' ? whichSum(scene, draft) : null;
      return metric && { metric };
    },
  },
  {
    // "made 14 [trips] totalling £90,000"
    id: 'metric/totalling',
    find: ({ scene, draft }) => {
      const at = draft.quantity.unitKind === 'money' ? before(scene, draft) : -1;
      const counted = TOTALLING.test(word(scene, at)) ? quantityOf(scene, chunkOf(scene, at - 1)) : null;
      const metric = counted?.noun ? plainRole(scene, counted.noun.first, counted.noun.after) : null;
      return metric && { metric };
    },
  },
  {
    // "That alone was [worth] $2m"
    id: 'metric/worth',
    find: ({ scene, draft }) => {
      const at = draft.quantity.unitKind === 'money' ? before(scene, draft) : -1;
      const metric = word(scene, at) === 'worth' ? plainRole(scene, at, at + 1) : null;
      return metric && { metric: { ...metric, name: 'value' } };
    },
  },
  {
    // "Merrow lamp [for] $220", "a small model [for] £99": the price of a thing, where nobody does anything with it
    id: 'metric/price-of',
    find: ({ scene, draft }) => {
      const { quantity, chunk, part } = draft;
      if (quantity.unitKind !== 'money' || part !== 'plain' || /illion|bn|\dm\b/i.test(quantity.text)) return null;
      const link = leftOf(scene, chunk);
      const thing = link && chunkAt(scene, link.index - 1);
      if (!link || thing?.kind !== 'noun' || word(scene, link.first) !== 'for' || thing.first < draft.sentence.first) return null;
      const mention = nameOf(scene, thing.after - 1);
      const named = mention?.form === 'name' && /^(?:person|place)$/.test(mention.type);
      const verb = verbWord(scene, draft);
      return !named && !PAPER.test(headWord(scene, thing)) && (verb === '' || OFFERS.test(verb)) ? { metric: sum(draft, 'price') } : null;
    },
  },
];

function whichSum(scene: Scene, { quantity, chunk, sentence }: Draft): Role | null {
  if (word(scene, (quantity.hedge?.first ?? quantity.whole.first) - 1) !== 'the') return null;
  let next = chunkAt(scene, chunk.index + 1);
  if (next?.kind === 'relative') next = chunkAt(scene, next.index + 1);
  const who = next?.kind === 'noun' && next.index > chunk.index ? next : null;
  const verb = who ? chunkAt(scene, who.index + 1) : next;
  if (verb?.kind !== 'verb' || verb.first >= sentence.after || /^(?:to|.*ing)$/.test(word(scene, verb.first))) return null;
  const done = headWord(scene, verb);
  if (foreseeingVerbs.has(done) || changeVerbs.has(done) || TELLS_LEVEL.test(done) || (who && word(scene, verb.after) === 'by'))
    return null;
  if (!who && !/(?:ed|en|spent|paid|lent|made|held|lost|won)$/.test(done)) return null;
  return plainRole(scene, verb.head, phraseEnd(scene, verb));
}

/** Verbs that say that a level was there, or that somebody hoped for it, and not of what. */
const TELLS_LEVEL =
  /^(?:is|are|was|were|be|been|will|would|has|have|had|touched|reached|hit|seen|saw|recorded|posted|reported|set|look|looked|looking|hoped|hoping|wanted|pencil.*)$/;

const TOTALLING = /^(?:totall?ing|amounting|adding|averaging)$/;

/** What a sum stands on. */
const PAPER = /^(?:cheques?|checks?|bills?|fines?|claims?|invoices?|receipts?|grants?|contracts?|deals?|orders?|budgets?|bids?)$/;
/** Verbs that put something on offer. */
const OFFERS = /^(?:is|are|was|were|comes?|came|includ(?:e|es|ed|ing)|offer(?:s|ed|ing)?|ha[sd]|have|starts?|launch(?:es|ed)?|sells?)$/;

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Orsa Inc. returned the £5m it borrowed. Of the $2m pledged by brokers, little was spent.',
    facts: [
      { quote: '£5m', metric: 'borrowed' },
      { quote: '$2m', metric: 'pledged by brokers' },
    ],
  },
  {
    text: 'Revenue of Orsa Inc. came to $3m, short of the $4m it was looking for.',
    facts: [{ quote: '$4m', metric: 'Revenue' }],
  },
  {
    text: '“Cold Ferry” led the box office with $31m and “Night Bus” was second with $9m.',
    facts: [{ quote: '$9m', subject: 'Night Bus', metric: 'takings' }],
  },
  { text: 'Orsa Inc. topped the US box office with $9m.', facts: [{ quote: '$9m', subject: 'Orsa Inc.', metric: 'takings' }] },
  { text: 'Orsa Inc. ran the box office and made $9m.', facts: [{ quote: '$9m', subject: 'Orsa Inc.', metric: 'profit' }] },
  { text: 'Merrow lamp for $220', facts: [{ quote: '$220', metric: 'price' }] },
  { text: 'The trams come in two sorts: a short model for £990 and a long one.', facts: [{ quote: '£990', metric: 'price' }] },
  { text: 'Ana Costa sued the state for $4,000.', facts: [{ quote: '$4,000', metric: 'sued the state' }] },
  { text: 'Ministers made 14 trips totalling £90,000.', facts: [{ quote: '£90,000', subject: 'Ministers', metric: 'trips' }] },
  { text: 'That alone was worth $2m.', facts: [{ quote: '$2m', metric: 'value' }] },
  {
    text: 'Ana Costa earned $2 million last season, and the drummer will make $3 million.',
    facts: [
      { quote: '$2 million', metric: 'earnings' },
      { quote: '$3 million', metric: 'pay' },
    ],
  },
  { text: 'The Dutch carmaker made $3 million.', facts: [{ quote: '$3 million', metric: 'profit' }] },
  { text: 'Tea imports doubled in value.', facts: [{ quote: 'doubled', metric: 'Tea imports' }] },
  {
    text: 'Orsa Inc. needs £30m. Only two or three million has been raised, and nearly two million went on rent.',
    facts: [
      { quote: 'two or three million', kind: 'amount', unit: 'GBP', metric: 'raised' },
      { quote: 'two million', unit: 'GBP', modifier: 'about', metric: 'went on rent' },
    ],
  },
  {
    text: 'Orsa Inc. sold £3m of toys. Some two million were made in Peru.',
    facts: [{ quote: 'two million', kind: 'count' }],
  },
  {
    text: 'A new lamp will set drivers back £34. It is £9 cheaper than the old one.',
    facts: [
      { quote: '£34', metric: 'cost' },
      { quote: '£9', metric: 'price' },
    ],
  },
];
