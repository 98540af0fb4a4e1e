/**
 * The words that make a quantity an earlier level: "from [5%]", "compared with last year's [$3m]", "against a loss of [£2m]",
 * "up on the [£3m] of 2020", "down from an earlier forecast of [$3.90]".
 */
import { changeAdverbs, changeNouns } from '../../../lexicon/change.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { chunkAt, headWord, leftOf, nameOf, quantityOf, rightOf, word, type Scene } from '../scene.js';

export type Cue = 'from' | 'compared' | 'against' | 'on';

/** What was hoped for is no earlier level: "against a forecast of 5%", "versus the 5% economists expected". */
const HOPED =
  /^(?:forecasts?|estimates?|expectations?|consensus|targets?|goals?|limits?|benchmarks?|predictions?|projections?|hopes?|budgets?|average|maximum|minimum|national)$/;
const HOPING =
  /^(?:expected|forecast|forecasted|estimated|predicted|anticipated|projected|pencilled|hoped|needed|required|allowed|planned|budgeted)$/;

export function baselineCue(scene: Scene, draft: Draft): Cue | null {
  const { sentence, chunk } = draft;
  let hoped = false;
  let i = (leftOf(scene, chunk)?.index ?? -1) + 1;
  for (let steps = 0; steps < 6 && i > 0; steps++) {
    const left = chunkAt(scene, i - 1)!;
    if (left.first < sentence.first) return null;
    // "over twice the [$3m] of 2021"
    if (steps === 0 && quantityOf(scene, left)?.number.class === 'multiplier' && word(scene, left.after) === 'the')
      return isHoped(scene, draft) ? null : 'compared';
    const cue = cueOf(scene, left.after - 1);
    if (cue)
      return cue !== 'from' && (hoped || isHoped(scene, draft) || hasOwnGroup(scene, draft) || hasOwnPlace(scene, draft)) ? null : cue;
    const possessor = left.kind === 'time' || word(scene, left.after - 1) === "'s" || word(scene, left.after - 1) === '’';
    if (
      possessor ||
      /^(?:adjusted|revised|restated|upwardly|downwardly|already)$/.test(word(scene, left.after - 1)) ||
      (steps > 0 && left.after - left.first === 1 && /^(?:adverb|adjective|other)$/.test(left.kind))
    ) {
      i = left.index;
      continue;
    }
    if (steps === 0 && left.kind === 'noun') {
      // "from a record [39.2 million]", but not "from the shop [5 people]"
      if (!cueOf(scene, left.first - 1) || changeNouns.has(headWord(scene, left))) return null;
      hoped ||= holds(scene, left.first, left.after, HOPED);
      i = left.index;
      continue;
    }
    if (word(scene, left.first) === 'of' && left.kind === 'preposition') {
      const noun = leftOf(scene, left);
      if (noun?.kind !== 'noun' || changeNouns.has(headWord(scene, noun))) return null;
      hoped ||= holds(scene, noun.first, noun.after, HOPED);
      i = noun.index;
      continue;
    }
    return null;
  }
  return null;
}

function cueOf(scene: Scene, at: number): Cue | null {
  const before = word(scene, at - 1);
  switch (word(scene, at)) {
    case 'from':
      // "relief from the 30% levy": kept away, not moved
      // … "is to come from savings and from a toll of £12": where something comes from
      return /^(?:and|or|relief|exempt|exempted|exemption|exemptions|protection|benefit|benefits|benefited|suffer|suffers|suffered)$/.test(
        before,
      )
        ? null
        : 'from';
    case 'with':
    case 'to':
      return /^(?:compared?|compares|comparing)$/.test(before) ? 'compared' : null;
    case 'against':
    case 'versus':
    case 'vs':
      return 'against';
    case '.':
      return before === 'vs' ? 'against' : null;
    case 'on':
      return (changeAdverbs.has(before) && before !== 'ahead') || /^(?:improvement|advance)$/.test(before) ? 'on' : null;
    default:
      return null;
  }
}

function holds(scene: Scene, first: number, after: number, pattern: RegExp): boolean {
  for (let i = first; i < after; i++) if (pattern.test(word(scene, i))) return true;
  return false;
}

/** "the 5% that economists [expected]" */
function isHoped(scene: Scene, draft: Draft): boolean {
  let chunk = rightOf(scene, draft.chunk);
  for (let steps = 0; chunk && steps < 5; steps++) {
    if (/^(?:comma|stop|quantity|conjunction)$/.test(chunk.kind)) return false;
    if (holds(scene, chunk.first, chunk.after, HOPING)) return true;
    chunk = rightOf(scene, chunk);
  }
  return false;
}

const SEASONS = /^(?:year|quarter|month|week|season|half|period|day|time|decade|election|survey|poll|census)$/;

/** "59% of men, against 41% [of women]": another group, not an earlier level. */
function hasOwnGroup(scene: Scene, { chunk, quantity }: Draft): boolean {
  if (quantity.unitKind !== 'percent' && quantity.unitKind !== 'times') return false;
  if (quantity.noun !== null) return true;
  const next = chunkAt(scene, chunk.index + 1);
  if (!next || next.first !== chunk.after) return false;
  if (next.kind === 'noun') return !SEASONS.test(headWord(scene, next));
  return (
    next.kind === 'quantity' ||
    next.kind === 'relative' ||
    (word(scene, next.first) === 'of' && chunkAt(scene, next.index + 1)?.kind !== 'time') ||
    (next.kind === 'adjective' && chunkAt(scene, next.index + 1)?.kind === 'noun')
  );
}

/** "20% of trade, compared with 18% [for Norway]", "55 litres [in France]": of another owner or place. */
function hasOwnPlace(scene: Scene, { chunk, quantity }: Draft): boolean {
  const preposition = chunkAt(scene, chunk.index + 1);
  const noun = chunkAt(scene, chunk.index + 2);
  if (preposition?.first !== chunk.after || !/^(?:for|in|among|at)$/.test(word(scene, preposition.first)) || noun?.kind !== 'noun')
    return false;
  // "30% [for coal and gas]", "14% [in the poorest areas]"
  const group = /^(?:for|among)$/.test(word(scene, preposition.first)) || /[^r]est$/.test(word(scene, noun.first + 1));
  if (group && quantity.unitKind === 'percent' && !SEASONS.test(headWord(scene, noun))) return true;
  return nameOf(scene, noun.after - 1)?.form === 'name';
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Norbury will build 800 boats in 2025, against 735 in 2023 and a planned 770 this year.',
    facts: [{ quote: '800 boats', from: 735 }],
  },
  { text: 'It cost £4m, twice the £2m estimated in 2015.', facts: [{ quote: '£4m', from: null }] },
  { text: 'Wind and sun met 32% of demand, against 30% for coal and gas.', facts: [{ quote: '32%', from: null }] },
  { text: 'Some 27% waited a year, against 14% in the greenest suburbs.', facts: [{ quote: '27%', from: null }] },
  { text: 'Turnout was 71%, compared with 64% for the last election.', facts: [{ quote: '71%', from: 64 }] },
  {
    text: 'The money comes from savings, which stood at £40m in May, and from a toll of £12 a trip on lorries.',
    facts: [{ quote: '£40m', from: null }],
  },
  {
    text: 'Orsa Inc. posted net income of $31 million, or 62 cents per share, over twice the $14 million, or 28 cents per share, of 2022.',
    facts: [
      { quote: '$31 million', from: 14e6 },
      { quote: '62 cents', from: 0.28 },
      { quote: 'twice', metric: 'net income' },
      { quote: '$14 million', metric: 'net income', from: null },
    ],
  },
  { text: 'Growers want the 12% duty cut and relief from the 30% levy.', facts: [{ quote: '12%', from: null }] },
  {
    text: 'The index fell to 55.3 in May, from an adjusted 56.4 in April.',
    facts: [{ quote: '55.3', direction: 'down', from: 56.4 }],
  },
  {
    text: 'Ferry sales rose 3.2%, an improvement on the 1.1% of May.',
    facts: [
      { quote: '3.2%', from: 1.1 },
      { quote: '1.1%', kind: 'growth', direction: 'up' },
    ],
  },
  {
    text: "Orders in the last quarter were $1.9 billion, a 9% increase from the year-ago quarter's $1.74 billion.",
    facts: [
      { quote: '$1.9 billion', direction: 'up', from: 1.74e9 },
      { quote: '$1.74 billion', direction: null },
    ],
  },
  {
    text: 'The group now expects earnings of $2.10 a share, down from an earlier forecast of $2.40.',
    facts: [
      { quote: '$2.10', direction: 'down', from: 2.4 },
      { quote: '$2.40', direction: null, from: null },
    ],
  },
  {
    text: 'Its share of the market was 41%, against 38% the season before.',
    facts: [{ quote: '41%', direction: null, from: 38 }],
  },
  {
    text: 'China accounted for 20% of its trade in March, compared with 18% for Norway.',
    facts: [{ quote: '20%', from: null }],
  },
  {
    text: 'About 59% of men own a car, against 41% of women.',
    facts: [{ quote: '59%', from: null }],
  },
  {
    text: 'Sales came to $5.2 million, compared with forecasts of $5.9 million.',
    facts: [{ quote: '$5.2 million', from: null }],
  },
];
