/** Denominators: "$27 a share", "cents per diluted share", "barrels a day", "€80/MWh", "20% annually", "$20 each". */
import { currencyAt } from '../../lexicon/currencies.js';
import { changeNouns } from '../../lexicon/change.js';
import { isPlural, singular } from '../../lexicon/singular.js';
import { unitAt } from '../../lexicon/units/index.js';
import { cardinalOf, scaleOf } from '../../lexicon/numerals.js';
import { lowerAt, type Reading } from './draft.js';
import { nounGroup } from './noun.js';

export interface Per {
  readonly per: string;
  readonly after: number;
  readonly because: string;
}

/** Nouns that an "a" makes a denominator of, besides units: "$5 a head". */
const AFTER_ARTICLE = new Set(
  (
    'share barrel tonne ton ounce pound gallon litre liter kilo kilogram kilogramme gram bushel year month week day hour minute second night head person piece unit time game mile ' +
    'kilometre kilometer metre meter copy dose seat room bottle pint ticket pop visit session trip household family student pupil employee worker customer user square sq bag box bale ' +
    'quarter fortnight season match lap decade vote plate glass cup therm megawatt megawatt-hour shift class acre hectare foot inch bedroom pack packet kilowatt mmbtu unit home house child lot word page car vehicle adult patient'
  ).split(' '),
);
const ADVERB = new Map([
  ['annually', 'year'],
  ['yearly', 'year'],
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['hourly', 'hour'],
  ['quarterly', 'quarter'],
  ['nightly', 'night'],
]);

/** "3.1 million litres of goat milk a year", "7 billion kroner ($650m) a year": what stands between belongs to the quantity. */
export function readDistantPer(reading: Reading, at: number): Per | null {
  const { tokens } = reading;
  const { sentence } = tokens[at - 1]!;
  let i = at;
  if (lowerAt(tokens, i) === 'of') {
    i++;
    while (i < at + 6 && /^(?:NOUN|ADJ|PROPN)$/.test(tokens[i]?.pos ?? '')) i++;
    if (i === at + 1) return null;
  } else if (lowerAt(tokens, i) === '(') {
    while (i < at + 8 && tokens[i] && tokens[i]!.text !== ')') i++;
    i++;
  } else return null;
  if (tokens[i]?.sentence !== sentence || !/^(?:an?|per)$/.test(tokens[i]!.lower)) return null;
  return readPer(reading, i, false);
}

/** What ends the words in which a far "each year" can still belong to the quantity. */
const CUTS = /^(?:who|whom|which|that|when|where|while|if|because|since|but|and|than|of|as|[,;:.?!()"“”—–])$/;

/** "20 people [die here each day]", "9,000 permits [are issued annually]": how often stands at the end of the clause. */
export function readLatePer({ tokens }: Reading, at: number): Per | null {
  const { sentence } = tokens[at - 1]!;
  for (let i = at; i < at + 12 && tokens[i]?.sentence === sentence; i++) {
    const { lower, shape } = tokens[i]!;
    if (shape === 'number' || cardinalOf.has(lower) || (CUTS.test(lower) && !(i === at && lower === 'of'))) return null;
    const often = oftenAt(tokens, i);
    if (often) return often;
  }
  return null;
}

/** "each day", "every second", "annually" */
function oftenAt(tokens: Reading['tokens'], at: number): Per | null {
  const word = tokens[at]!.lower;
  const adverb = ADVERB.get(word);
  if (adverb && !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + 1]?.pos ?? '')) return { per: adverb, after: at + 1, because: 'per/late' };
  if (!/^(?:each|every)$/.test(word)) return null;
  const unit = OFTEN.test(lowerAt(tokens, at + 1)) ? unitAt(tokens, at + 1) : null;
  return unit && { per: unit.row.unit, after: at + 2, because: 'per/late' };
}

const OFTEN = /^(?:second|minute|hour|day|night|week|month|quarter|season|year)$/;

/** The denominator that begins at token `at`, or null. */
export function readPer(reading: Reading, at: number, money: boolean): Per | null {
  const { tokens } = reading;
  const token = tokens[at];
  if (!token || token.sentence !== tokens[at - 1]?.sentence) return null;
  const hyphen = /^[-–]$/.test(token.text) && !token.spaced && !(tokens[at + 1]?.spaced ?? true);
  // "$60 U.S. per tonne"
  const place =
    hyphen || (money && /^(?:us|u\.s\.|canadian|cdn|australian)$/.test(token.lower) && /^(?:per|an?)$/.test(lowerAt(tokens, at + 1)))
      ? at + 1
      : at;
  const word = lowerAt(tokens, place);
  if (/^an?$/.test(word)) {
    const noun = hyphen && lowerAt(tokens, place + 1) === '-' ? place + 2 : place + 1;
    // "$8 billion a year ago" is a date
    if (/^(?:ago|earlier|before|later|previously|prior|old)$/.test(lowerAt(tokens, noun + 1))) return null;
    return AFTER_ARTICLE.has(lowerAt(tokens, noun)) || (money && isDenominator(tokens, noun))
      ? named(reading, noun, 'per/article', false)
      : null;
  }
  // "62 cents on the dollar"
  if (word === 'on' && money && lowerAt(tokens, place + 1) === 'the' && /^(?:dollar|pound|euro)$/.test(lowerAt(tokens, place + 2)))
    return { per: lowerAt(tokens, place + 2), after: place + 3, because: 'per/on-the-dollar' };
  if (word === 'per')
    return lowerAt(tokens, place + 1) === 'annum'
      ? { per: 'year', after: place + 2, because: 'per/annum' }
      : named(reading, /^[-–]$/.test(lowerAt(tokens, place + 1)) ? place + 2 : place + 1, 'per/per', true);
  // "$400 [every three months]": how often, a quantity of its own
  if (word === 'every' && cardinalOf.has(lowerAt(tokens, place + 1)) && unitAt(tokens, place + 2)?.row.kind === 'time') return null;
  if (word === 'every' && tokens[place + 1]?.shape === 'number' && unitAt(tokens, place + 2)?.row.kind === 'time') return null;
  if (word === 'every' || (word === 'for' && /^(?:each|every)$/.test(lowerAt(tokens, place + 1))))
    return named(reading, word === 'for' ? place + 2 : place + 1, 'per/every', true);
  if (token.text === '/' && tokens[at + 1] && !tokens[at + 1]!.spaced)
    return unitAt(tokens, at + 1) || AFTER_ARTICLE.has(lowerAt(tokens, at + 1)) ? named(reading, at + 1, 'per/slash', true) : null;
  if (ADVERB.has(word) && !hyphen) return { per: ADVERB.get(word)!, after: at + 1, because: 'per/adverb' };
  if (word === 'each' && OFTEN.test(lowerAt(tokens, place + 1))) return named(reading, place + 1, 'per/every', true);
  if ((word === 'each' || word === 'apiece') && money && !/^(?:of|other|year|day|month|week)$/.test(lowerAt(tokens, at + 1)))
    return distributed(reading, at);
  return null;
}

/** "£300 a [pitch]": money has a price for each of anything; not "$5 a drop from Monday", "£3m a record sum". */
function isDenominator(tokens: Reading['tokens'], at: number): boolean {
  const token = tokens[at];
  if (token?.pos !== 'NOUN' || token.text !== token.lower || isPlural(token.text) || changeNouns.has(token.lower)) return false;
  if (
    /^(?:bit|lot|little|few|third|half|dozen|hundred|thousand|million|record|total|sum|deal|move|figure|level|mark|sign|result|amount|price)$/.test(
      token.lower,
    )
  )
    return false;
  return !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[at + 1]?.pos ?? 'PUNCT');
}

/** "each tenant [£900]": the denominator stands before. */
export function readPerBefore(reading: Reading, first: number, money: boolean): Per | null {
  const { tokens } = reading;
  const noun = tokens[first - 1];
  // "[Every day] 40 million letters are sent"
  if (noun && /^(?:each|every)$/.test(lowerAt(tokens, first - 2)) && OFTEN.test(noun.lower) && noun.sentence === tokens[first]!.sentence)
    return { per: noun.lower, after: first, because: 'per/each-before' };
  if (!money) return null;
  if (noun?.pos !== 'NOUN' || !/^(?:each|every)$/.test(lowerAt(tokens, first - 2)) || noun.sentence !== tokens[first]!.sentence)
    return null;
  return isPlural(noun.text) || unitAt(tokens, first - 1) ? null : { per: noun.lower, after: first, because: 'per/each-before' };
}

/** "share", "diluted share", "100,000 people", "dollar", "square foot" */
function named(reading: Reading, at: number, because: string, wide: boolean): Per | null {
  const { tokens } = reading;
  const token = tokens[at];
  if (!token || token.sentence !== tokens[at - 1]!.sentence) return null;
  if (token.shape === 'number' || cardinalOf.has(token.lower) || scaleOf.has(token.lower)) {
    let noun = at + 1;
    while (scaleOf.has(lowerAt(tokens, noun)) || cardinalOf.has(lowerAt(tokens, noun))) noun++;
    const unit = unitAt(tokens, noun);
    if (unit) return { per: unit.row.unit, after: unit.after, because };
    const group = nounGroup(reading, noun, true);
    if (group) return { per: group.unit.toLowerCase(), after: group.after, because };
    // "12.4 per 100,000": of the population
    return /^10{1,2},?000$/.test(token.text) && !tokens[noun]?.spaced ? { per: 'person', after: noun, because } : null;
  }
  const unit = unitAt(tokens, at);
  if (unit && (!unit.symbol || token.text.length > 1 || unit.row.kind === 'time'))
    return { per: unit.row.unit, after: unit.after, because };
  const currency = currencyAt(tokens, at);
  if (currency && tokens[currency.after]?.shape === 'number' && !tokens[currency.after]!.spaced)
    return { per: sumWithNoun(reading, at, currency.after + 1), after: currency.after + 1, because };
  if (currency && currency.after > at)
    return {
      per: /^\p{Lu}{3}$/u.test(token.text) ? token.text : singular(tokens[currency.after - 1]!.lower),
      after: currency.after,
      because,
    };
  if (!wide) return { per: singular(token.lower), after: at + 1, because };
  const group = nounGroup(reading, at, isPlural(token.text));
  return group ? { per: group.unit.toLowerCase(), after: group.head + 1, because } : null;
}

/** "per $100 face value" → "$100 face value" */
function sumWithNoun({ tokens, text }: Reading, first: number, after: number): string {
  let end = after;
  while (end < after + 3 && tokens[end]?.spaced && /^(?:ADJ|NOUN)$/.test(tokens[end]!.pos)) end++;
  return text.slice(tokens[first]!.start, tokens[end - 1]!.end).toLowerCase();
}

/** "the shares closed at $20 each" → share: the nearest plural noun to the left */
function distributed({ tokens }: Reading, at: number): Per | null {
  const { sentence } = tokens[at]!;
  for (let i = at - 1; i >= 0 && i > at - 40 && tokens[i]!.sentence === sentence; i--) {
    const token = tokens[i]!;
    if (token.pos === 'NOUN' && isPlural(token.text) && !currencyAt(tokens, i) && !unitAt(tokens, i))
      return { per: singular(token.lower), after: at + 1, because: 'per/each' };
  }
  return null;
}
