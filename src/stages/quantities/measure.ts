/** One number → what it measures: the readers in the order in which they are asked. */
import type { NumberMention, Token, UnitMatch } from '../../document.js';
import { currencyAt } from '../../lexicon/currencies.js';
import { hedgeAfter, hedgeBefore } from '../../lexicon/hedges.js';
import { cardinalOf } from '../../lexicon/numerals.js';
import { isPlural, singular } from '../../lexicon/singular.js';
import { unitAt } from '../../lexicon/units/index.js';
import { readAge, readAgeUnit } from './ages.js';
import { lowerAt, type Measured, type Reading } from './draft.js';
import { readMoney } from './money.js';
import { nounGroup, QUANTIFIER } from './noun.js';
import { readRank, readStreak } from './ranks.js';

/** Unit of the number, or null for the classes that measure nothing. The quantity before it ends at token `from`. */
export function measure(reading: Reading, number: NumberMention, from: number): Measured | null {
  const { first, after } = number;
  switch (number.class) {
    case 'vague':
    case 'pronoun':
    case 'score':
    case 'clock':
    case 'code':
      return null;
    case 'race':
      return { unit: 'second', kind: 'time', ucum: 's', per: null, factor: 1, first, after, noun: null, because: ['quantity/race'] };
    case 'multiplier':
      return timesOf(first, after);
    case 'ratio':
      // "a 1-in-100-year flood", "seven of the last nine years"
      return (/-in-|\bof\b/i.test(number.text) ? null : readUnit(reading, number)) ?? timesOf(first, after);
    case 'ordinal':
      return readStreak(reading, number) ?? readRank(reading, number);
    default:
      if (number.because.includes('number/odds')) return bareOf(first, after);
      return (
        readMoney(reading, number, from) ??
        readExchange(reading, number) ??
        readRank(reading, number) ??
        readStreak(reading, number) ??
        readAgeUnit(reading, number) ??
        readUnit(reading, number) ??
        readAge(reading, number, edgeOf(reading, number)) ??
        (number.class === 'fraction' ? fractionOf(reading, number) : null) ??
        readCount(reading, number) ??
        readOrTwo(reading, number) ??
        bareOf(first, after)
      );
  }
}

const bareOf = (first: number, after: number): Measured => ({
  unit: null,
  kind: 'none',
  ucum: null,
  per: null,
  factor: 1,
  first,
  after,
  noun: null,
  because: ['quantity/bare'],
});

const timesOf = (first: number, after: number): Measured => ({
  unit: 'times',
  kind: 'times',
  ucum: null,
  per: null,
  factor: 1,
  first,
  after,
  noun: null,
  because: ['unit/times'],
});

/** "the yen … at 131.20 per dollar": the quoted currency is named before. */
function readExchange({ tokens }: Reading, number: NumberMention): Measured | null {
  const { first, after } = number;
  const per = lowerAt(tokens, after) === 'per' || /^(?:a|to)$/.test(lowerAt(tokens, after)) ? after + 1 : -1;
  const base = per < 0 ? null : currencyAt(tokens, lowerAt(tokens, per) === 'the' ? per + 1 : per);
  if (!base || base.factor !== 1 || tokens[per]!.shape === 'symbol') return null;
  const { sentence } = tokens[first]!;
  // "The yuan is cheap. The state keeps it at [8.28] to the dollar"
  const reach = lowerAt(tokens, after) === 'to' ? sentence - 1 : sentence;
  for (let i = first - 1; i >= 0 && i > first - 40 && tokens[i]!.sentence >= reach; i--) {
    const quoted = currencyAt(tokens, i);
    if (!quoted || quoted.factor !== 1 || quoted.code === base.code || quoted.after > first || tokens[i]!.shape !== 'word') continue;
    return {
      unit: quoted.code,
      kind: 'money',
      ucum: null,
      per: base.code,
      factor: 1,
      first,
      after,
      noun: null,
      whole: base.after,
      because: ['quantity/exchange-rate', quoted.id],
    };
  }
  return null;
}

/** First token of the number with its hedge. */
function edgeOf({ tokens }: Reading, { first }: NumberMention): number {
  return hedgeBefore(tokens, first)?.first ?? first;
}

/** Where the unit would begin: behind a hyphen, "+" or "or so"; behind "of a" of a fraction. */
function unitPlace({ tokens }: Reading, number: NumberMention): number {
  let at = number.after;
  const tail = hedgeAfter(tokens, at);
  if (tail && !/^(?:plus|minimum|maximum|max|at)$/.test(lowerAt(tokens, at)) && tokens[tail.after]?.shape === 'word') at = tail.after;
  if (/^[-‐‑–—]$/.test(lowerAt(tokens, at)) && !tokens[at]!.spaced && !(tokens[at + 1]?.spaced ?? true)) at++;
  // tokenised text: "30 - year bonds"
  else if (lowerAt(tokens, at) === '-' && tokens[at]!.spaced && unitAt(tokens, at + 1)?.row.unit === lowerAt(tokens, at + 1)) at++;
  else if (/^[(\[{]$/.test(lowerAt(tokens, at)) && /^[)\]}]$/.test(lowerAt(tokens, at + 2)) && unitAt(tokens, at + 1)) at++;
  if (number.class === 'fraction' || number.value === 0.5) {
    if (lowerAt(tokens, at) === 'of' && /^(?:a|an|one)$/.test(lowerAt(tokens, at + 1))) at += 2;
    else if (/^an?$/.test(lowerAt(tokens, at))) at += 1;
  }
  return at;
}

function readUnit(reading: Reading, number: NumberMention): Measured | null {
  const { tokens } = reading;
  const at = unitPlace(reading, number);
  if (tokens[at]?.sentence !== tokens[number.first]!.sentence) return null;
  let found = unitAt(tokens, at);
  if (found && !believable(reading, number, found, at)) found = null;
  // "2-1/2 year", "quarter-point": a fraction of a point of interest is a percentage point
  if (!found) {
    found = behindQuantifier(reading, at);
    if (!found) return null;
  }
  const { row, after } = found;
  const fractionPoint = row.unit === 'point' && number.class === 'fraction' && /^(?:half|quarter)$/.test(number.text.toLowerCase());
  return {
    unit: fractionPoint ? 'percentage point' : row.unit,
    kind: fractionPoint ? 'point' : row.kind,
    ucum: row.ucum,
    per: row.per,
    factor: 1,
    first: number.first,
    after,
    noun: null,
    because: [row.id],
  };
}

/** "seven more years", "two full days" */
function behindQuantifier({ tokens }: Reading, at: number): UnitMatch | null {
  let i = at;
  while (
    (QUANTIFIER.has(lowerAt(tokens, i)) || /^(?:us|u\.s\.|american|imperial|uk)$/.test(lowerAt(tokens, i))) &&
    i < at + 3 &&
    tokens[i]!.sentence === tokens[at]!.sentence
  )
    i++;
  if (i === at) return null;
  const found = unitAt(tokens, i);
  return found && !found.symbol && found.row.kind !== 'percent' && found.row.kind !== 'times' ? found : null;
}

/** A word behind a number that is no unit there: "5 second-half goals", "12 in London", "three World Cups", "20 percent-owned". */
function believable({ tokens }: Reading, number: NumberMention, { row, after, symbol }: UnitMatch, at: number): boolean {
  const token = tokens[at]!;
  const next = tokens[after];
  if (row.unit === 'second' && token.lower === 'second' && !/[-‐‑]/.test(lowerAt(tokens, at - 1)))
    return number.value === 1 || Number.isInteger(number.value) === false || next?.shape === 'symbol';
  // "a one-in-a-million chance"
  if (row.unit === 'inch' && token.text === 'in' && next?.text === '-' && !next.spaced) return false;
  if (row.unit === 'second' && token.text === 's' && /^(?:under|over)$/.test(lowerAt(tokens, number.first - 2))) return false;
  if (row.unit === 'times' && symbol) return !token.spaced && next?.shape !== 'number';
  if (row.kind === 'physical' && !symbol && token.pos === 'PROPN' && token.text !== token.lower && next?.pos === 'PROPN' && next.spaced)
    return !/^\p{Lu}/u.test(next.text);
  if (row.unit === 'quarter' && number.class === 'fraction') return false;
  if (row.unit === 'foot' && symbol && /^['’]$/.test(token.text))
    return !token.spaced && /\d/.test(number.text) && !quoted(tokens, at, /^['‘]$/);
  if (row.unit === 'inch' && symbol && /^["”]$/.test(token.text))
    return !token.spaced && /\d/.test(number.text) && !quoted(tokens, at, /^["“]$/);
  // "at two bars": no pressure
  if (row.unit === 'bar' && token.lower === 'bars') return false;
  if (row.unit === 'stone' || row.unit === 'cup' || row.unit === 'bar') return number.value !== null && !/^\p{Lu}/u.test(token.text);
  return true;
}

/** Whether a quotation mark stands open before `at`: then "30'" ends a quotation. */
function quoted(tokens: readonly Token[], at: number, mark: RegExp): boolean {
  const { sentence } = tokens[at]!;
  // 'id="7351904462"': the mark right before the figure
  if (mark.test(lowerAt(tokens, at - 2)) && !tokens[at - 1]!.spaced) return true;
  for (let i = at - 1; i >= 0 && i > at - 60 && tokens[i]!.sentence === sentence; i--)
    if (mark.test(tokens[i]!.text) && (tokens[i]!.spaced || i === 0)) return true;
  return false;
}

/** "two-thirds of voters", "half of it" → times; "7/32" alone stays bare. */
function fractionOf({ tokens }: Reading, number: NumberMention): Measured | null {
  if (/\d|[½⅓⅔¼¾⅛⅜⅝⅞]/.test(number.text) && lowerAt(tokens, number.after) !== 'of') return null;
  return timesOf(number.first, number.after);
}

const NO_UNIT_BEHIND = /^(?:cup|bar|stone|degree|bit|bale|magnitude|grain|pixel|day|atmosphere|generation)$/;

const CROWD =
  /^(?:crowd|workforce|army|force|team|squad|staff|group|band|choir|cast|crew|delegation|audience|mob|contingent|congregation|jury|panel|committee|cabinet|council|field|entourage|union|ensemble|orchestra|gang)$/;

/** "60 towns and villages", "five of its stores", "four-cylinder" */
function readCount(reading: Reading, number: NumberMention): Measured | null {
  const { tokens } = reading;
  const { first, after } = number;
  const made = (unit: string, end: number, noun: { first: number; after: number }, whole?: number): Measured => ({
    unit,
    kind: 'count',
    ucum: null,
    per: null,
    factor: 1,
    first,
    after: end,
    noun,
    because: ['quantity/count'],
    ...(whole === undefined ? {} : { whole }),
  });
  const at = unitPlace(reading, number);
  const many = number.value !== 1;
  if (at === after + 1 && /^[-‐‑–]$/.test(lowerAt(tokens, after))) {
    const token = tokens[at]!;
    // "thirty-odd", "15-a-side"
    if (/^(?:odd|plus|ish|a|an)$/.test(token.lower)) return null;
    if (token.shape !== 'word' || !/^(?:NOUN|PROPN|ADJ|VERB|X)$/.test(token.pos) || token.text !== token.lower) return null;
    // "a 2,000-strong crowd"
    if (token.lower === 'strong')
      return CROWD.test(lowerAt(tokens, at + 1)) || tokens[at + 1]?.pos === 'PROPN'
        ? made('person', at + 1, { first: at + 1, after: at + 2 })
        : null;
    return made(token.lower, at + 1, { first: at, after: at + 1 });
  }
  if (lowerAt(tokens, at) === 'of') return partitive(reading, number, at, made);
  if (tokens[at]?.sentence !== tokens[first]!.sentence) return null;
  const group = nounGroup(reading, at, many);
  if (!group) return null;
  const span = { first: group.first, after: group.after };
  const head = tokens[group.head]!;
  // "364 rushing yards"
  const unit = group.head > at && head.text === head.lower && !NO_UNIT_BEHIND.test(group.unit) ? unitAt(tokens, group.head) : null;
  if (unit && !unit.symbol && unit.after === group.head + 1 && /^(?:physical|time)$/.test(unit.row.kind)) {
    return {
      ...made(group.unit, group.after, span),
      unit: unit.row.unit,
      kind: unit.row.kind,
      ucum: unit.row.ucum,
      because: [unit.row.id],
    };
  }
  // "six million 330ml cans": the quantity inside is its own
  return group.holdsNumber ? made(group.unit, number.after, span, number.after) : made(group.unit, group.after, span);
}

/** "a goal or two", "another week or two": the noun stands before. */
function readOrTwo({ tokens }: Reading, { first, after, value }: NumberMention): Measured | null {
  const noun = tokens[first - 2];
  const article = lowerAt(tokens, first - 3);
  if (lowerAt(tokens, first - 1) !== 'or' || noun?.pos !== 'NOUN' || isPlural(noun.text) || !/^(?:a|an|one|another)$/.test(article))
    return null;
  if (value === null || value > 3) return null;
  const found = unitAt(tokens, first - 2);
  const row = found && !found.symbol && found.after === first - 1 ? found.row : null;
  return {
    unit: row?.unit ?? singular(noun.text),
    kind: row?.kind ?? 'count',
    ucum: row?.ucum ?? null,
    per: null,
    factor: 1,
    first,
    after,
    noun: null,
    because: ['quantity/noun-or-two'],
  };
}

/** "five of its stores", "two of the men": the number alone is the quote. */
function partitive(
  reading: Reading,
  number: NumberMention,
  at: number,
  made: (unit: string, end: number, noun: { first: number; after: number }, whole?: number) => Measured,
): Measured | null {
  const { tokens } = reading;
  let i = at + 1;
  while (i < at + 4 && /^(?:DET|PRON)$/.test(tokens[i]?.pos ?? '')) i++;
  if (tokens[i + 1]?.lower === "'s") i += 2;
  if (i === at + 1 || !tokens[i]) return null;
  let group = nounGroup(reading, i, true);
  // "two of the Reds' seven [goals]"
  const owned = group !== null && /^['’]s?$/.test(lowerAt(tokens, group.after)) ? group.after + 1 : 0;
  if (owned > 0 && tokens[owned]?.sentence === tokens[at]!.sentence) {
    const numbered = cardinalOf.has(lowerAt(tokens, owned)) || tokens[owned].shape === 'number';
    group = nounGroup(reading, numbered ? owned + 1 : owned, true) ?? group;
    if (numbered && group) return made(group.unit, number.after, { first: number.first, after: number.after }, number.after);
  }
  const counted =
    group !== null && tokens.slice(group.first, group.after).every(({ shape, lower }) => shape !== 'number' && !cardinalOf.has(lower));
  return group ? made(group.unit, number.after, { first: group.first, after: group.after }, counted ? group.after : number.after) : null;
}
