/** Ranks and streaks: "second", "top five", "No 1", "number 31", "third straight week", "sixth month in a row". */
import type { NumberMention, Token } from '../../document.js';
import { unitAt } from '../../lexicon/units/index.js';
import { singular } from '../../lexicon/singular.js';
import { lowerAt, type Measured, type Reading } from './draft.js';

const rank = (first: number, after: number, because: string): Measured => ({
  unit: 'rank',
  kind: 'rank',
  ucum: null,
  per: null,
  factor: 1,
  first,
  after,
  noun: null,
  because: [because],
});

const STREAK_WORD = /^(?:consecutive|straight|successive)$/;
const STREAK_NOUN =
  /^(?:second|minute|hour|day|week|month|quarter|season|session|year|decade|game|match|night|weekend|meeting|win|defeat|loss|time|race|tournament|title|term)s?$/;

/** Ordinals, and cardinals with a word of rank before them. */
export function readRank({ tokens }: Reading, number: NumberMention): Measured | null {
  const { first, after } = number;
  if (number.class === 'ordinal') return rank(first, after, 'rank/ordinal');
  if (number.class !== 'cardinal' || number.value === null || !Number.isInteger(number.value)) return null;
  const before = tokens[first - 1];
  if (!before || before.sentence !== tokens[first]!.sentence) return null;
  const glue = /^[-–]$/.test(before.text) && !before.spaced ? first - 2 : first - 1;
  const word = lowerAt(tokens, glue);
  // "ranked 134 in the world", "seeded 12"
  if (
    /^(?:ranked|seeded)$/.test(word) &&
    glue === first - 1 &&
    number.value < 2000 &&
    !unitAt(tokens, after) &&
    !/^(?:places?|spots?|positions?)$/.test(lowerAt(tokens, after))
  )
    return rank(first, after, 'rank/ranked');
  // "entered the chart at five"
  if (word === 'at' && /^(?:charts?|rankings?)$/.test(lowerAt(tokens, glue - 1)) && number.value <= 200 && !unitAt(tokens, after))
    return rank(first, after, 'rank/chart');
  // "rose from 34 in the world"
  const worldly = lowerAt(tokens, after) === 'in' && lowerAt(tokens, after + 1) === 'the' && lowerAt(tokens, after + 2) === 'world';
  if (worldly && /^(?:from|to|at)$/.test(word) && number.value <= 2000) return rank(first, after, 'rank/world');
  if (word === 'top' && number.value <= 1000 && !/^(?:%|per|percent|pc|pct)$/.test(lowerAt(tokens, after)))
    return { ...rank(glue, after, 'rank/top'), modifier: 'at most' };
  if (
    word === 'number' &&
    !/^(?:the|of|a)$/.test(lowerAt(tokens, glue + 1)) &&
    number.value < 1000 &&
    !(lowerAt(tokens, glue - 1) === 'the' && unitAt(tokens, after))
  )
    return rank(glue, after, 'rank/number');
  if (before.text === '#' && tokens[first - 2]?.text !== '&' && number.value < 1e5 && !/\./.test(number.text))
    return rank(first - 1, after, 'rank/number');
  if (/^(?:No|NO|Nos)$/.test(tokens[first - 1]!.text)) return rank(first - 1, after, 'rank/number');
  if (before.text === '.' && !before.spaced && /^(?:no|nos)$/.test(lowerAt(tokens, first - 2)))
    return rank(first - 2, after, 'rank/number');
  return null;
}

/** "third straight [annual] rise": the stretch that each of them takes. */
const STRETCHES: ReadonlyMap<string, { readonly unit: string; readonly ucum: string | null }> = new Map([
  ['annual', { unit: 'year', ucum: 'a' }],
  ['yearly', { unit: 'year', ucum: 'a' }],
  ['quarterly', { unit: 'quarter', ucum: null }],
  ['monthly', { unit: 'month', ucum: 'mo' }],
  ['weekly', { unit: 'week', ucum: 'wk' }],
  ['daily', { unit: 'day', ucum: 'd' }],
]);

/** "seven consecutive quarters", "third straight week", "sixth month in a row", "third year running" */
export function readStreak({ tokens }: Reading, number: NumberMention): Measured | null {
  const { first, after } = number;
  if (number.class !== 'cardinal' && number.class !== 'ordinal') return null;
  const marked = STREAK_WORD.test(lowerAt(tokens, after));
  // "fifth straight weekly gain", "37th quarterly fall in a row"
  const row = number.class === 'ordinal' && ['in', 'a', 'row'].every((word, i) => lowerAt(tokens, after + 2 + i) === word);
  const stretch = marked || row ? STRETCHES.get(lowerAt(tokens, marked ? after + 1 : after)) : undefined;
  if (stretch) {
    const end = marked ? after + 2 : after + 5;
    return {
      ...stretch,
      kind: 'time',
      per: null,
      factor: 1,
      first,
      after: end,
      noun: { first: after, after: end },
      because: ['quantity/streak'],
    };
  }
  const nounAt = marked ? after + 1 : after;
  const head = streakHead(tokens, nounAt, marked && (number.class === 'ordinal' || lowerAt(tokens, after) === 'consecutive'));
  if (head === null) return null;
  const noun = lowerAt(tokens, head);
  let end = head + 1;
  if (!marked) {
    if (lowerAt(tokens, end) === 'in' && lowerAt(tokens, end + 1) === 'a' && lowerAt(tokens, end + 2) === 'row') end += 3;
    else if (lowerAt(tokens, end) === 'running' && number.class === 'ordinal' && head === nounAt) end += 1;
    else return null;
  }
  const unit = unitAt(tokens, head);
  const time = unit?.row.kind === 'time' || /^(?:session|season)s?$/.test(noun);
  return {
    unit: singular(noun),
    kind: time ? 'time' : 'count',
    ucum: unit?.row.ucum ?? null,
    per: null,
    factor: 1,
    first,
    after: end,
    noun: { first: after, after: end },
    because: ['quantity/streak'],
  };
}

/** What follows in a row: "third straight [week]", "19th consecutive monthly [expansion]", "three Norbury Cup [games] in a row". */
function streakHead(tokens: readonly Token[], at: number, any: boolean): number | null {
  const { sentence } = tokens[at - 1]!;
  let head: number | null = null;
  for (let i = at; i < at + 5 && tokens[i]?.sentence === sentence; i++) {
    if (STREAK_NOUN.test(tokens[i]!.lower)) return i;
    // "four consecutive down weekends"
    if ((i > at && !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[i]!.pos)) || tokens[i]!.shape !== 'word') break;
    if (tokens[i]!.pos === 'NOUN') head = i;
  }
  return any ? head : null;
}
