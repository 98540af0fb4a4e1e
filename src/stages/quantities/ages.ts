/** Ages: "17-year-old", "aged 34", "John Smith, 34,", "under-18s", "children under 18", "65 and over". */
import type { NumberMention } from '../../document.js';
import { hedgeAfter } from '../../lexicon/hedges.js';
import { lowerAt, PERSON, type Measured, type Reading } from './draft.js';

const OLDEST = 125;
const AGE_UNITS: ReadonlyMap<string, readonly [unit: string, ucum: string]> = new Map([
  ['year', ['year of age', 'a']],
  ['years', ['year of age', 'a']],
  ['yr', ['year of age', 'a']],
  ['yrs', ['year of age', 'a']],
  ['month', ['month of age', 'mo']],
  ['months', ['month of age', 'mo']],
  ['week', ['week of age', 'wk']],
  ['weeks', ['week of age', 'wk']],
  ['day', ['day of age', 'd']],
  ['days', ['day of age', 'd']],
]);
const PEOPLE =
  /^(?:children|child|people|persons?|those|adults?|women|men|citizens|anyone|everyone|everybody|someone|kids|patients|players|workers|voters|drivers|residents|pensioners|boys|girls|teenagers|teens|youths|youngsters|students|pupils|population|users|americans|britons|passengers|customers|viewers|members|males|females|man|woman|all|were|is|are|be|was)$/;

const age = (unit: string, ucum: string, first: number, after: number, because: string): Measured => ({
  unit,
  kind: 'age',
  ucum,
  per: null,
  factor: 1,
  first,
  after,
  noun: null,
  because: [because],
});

/** "17-year-old", "five years old", "95 years of age", "87 yo" */
export function readAgeUnit({ tokens }: Reading, number: NumberMention): Measured | null {
  let at = number.after;
  const dash = (i: number): number => (/^[-‐‑–]$/.test(lowerAt(tokens, i)) ? i + 1 : i);
  at = dash(at);
  const word = lowerAt(tokens, at);
  if (/^(?:yo|y\/o)$/.test(word)) return age('year of age', 'a', number.first, at + 1, 'age/year-old');
  const unit = AGE_UNITS.get(word);
  if (!unit) return null;
  const next = dash(at + 1);
  if (/^(?:old|olds)$/.test(lowerAt(tokens, next)) && tokens[next]!.sentence === tokens[number.first]!.sentence)
    return age(unit[0], unit[1], number.first, next + 1, 'age/year-old');
  if (lowerAt(tokens, at + 1) === 'of' && lowerAt(tokens, at + 2) === 'age')
    return age(unit[0], unit[1], number.first, at + 3, 'age/years-of-age');
  const before = lowerAt(tokens, number.first - 1);
  if (/^(?:aged|age)$/.test(before) || (/^(?:of|under|over|to)$/.test(before) && lowerAt(tokens, number.first - 2) === 'age'))
    return age(unit[0], unit[1], number.first, at + 1, 'age/aged');
  return null;
}

/** "men's life expectancy is about 69" */
function expectancy(tokens: Reading['tokens'], at: number): boolean {
  const { sentence } = tokens[at]!;
  for (let i = at - 1; i > 0 && i > at - 12 && tokens[i]!.sentence === sentence; i--)
    if (tokens[i]!.lower === 'expectancy' && tokens[i - 1]!.lower === 'life') return true;
  return false;
}

const CLOSES = /^(?:,|[.]|and|when|by|in|next|on|now|at|but|;|[)])?$/;

/** "he will be 41", "she is 41" */
function isPerson(tokens: Reading['tokens'], at: number): boolean {
  const word = lowerAt(tokens, at);
  return /^(?:he|she|i|who)$/.test(word) || (/^(?:will|would|'ll)$/.test(word) && /^(?:he|she|i)$/.test(lowerAt(tokens, at - 1)));
}

/** A number with no unit of its own that an age cue stands beside. */
export function readAge(reading: Reading, number: NumberMention, edge: number): Measured | null {
  const { tokens, taken } = reading;
  const { first, after } = number;
  const top = number.high ?? number.low ?? 0;
  if (top > OLDEST || top < 0 || !(number.value === null || Number.isInteger(number.value))) return null;
  const made = (because: string): Measured => age('year of age', 'a', first, after, because);
  const { sentence } = tokens[first]!;
  const before = tokens[edge - 1]?.sentence === sentence ? lowerAt(tokens, edge - 1) : '';
  const plain = lowerAt(tokens, first - 1);
  if (/^(?:aged|ages)$/.test(before) || (before === 'between' && /^(?:aged|ages)$/.test(lowerAt(tokens, edge - 2))))
    return made('age/aged');
  if (
    before === 'age' &&
    /^(?:,|[.]|and|or|who|when|in|was|is|at|after|from|with|[)]|;|to|for|but|because|have|has|are|were|had|before|may|will|can|must)?$/.test(
      lowerAt(tokens, after),
    )
  )
    return made('age/aged');
  if (/^(?:of|to|from)$/.test(before) && /^(?:age|ages)$/.test(lowerAt(tokens, edge - 2))) return made('age/aged');
  if (number.class === 'cardinal' && top > 20 && expectancy(tokens, first)) return made('age/life-expectancy');
  if (/^(?:turns|turned|turning)$/.test(before) && top < 111 && number.class === 'cardinal') return made('age/turned');
  if (/^(?:be|is|was|am|'s|'m|'re)$/.test(before) && isPerson(tokens, edge - 2) && CLOSES.test(lowerAt(tokens, after)) && top >= 1)
    return made('age/is');
  // "under-18s", "over-65s"
  if (/^(?:under|over)$/.test(lowerAt(tokens, first - 2)) && plain === '-' && lowerAt(tokens, after) === 's' && !tokens[after]!.spaced)
    return made('age/under-18s');
  if (/^(?:under|over)$/.test(plain) && lowerAt(tokens, after) === 's' && !tokens[after]!.spaced) return made('age/under-18s');
  const tail = hedgeAfter(tokens, after);
  if (tail && /^(?:older|younger)$/.test(lowerAt(tokens, tail.after - 1))) return made('age/or-older');
  const open = !tokens[after] || tokens[after].shape === 'symbol' || /^(?:ADP|AUX|VERB|CCONJ|SCONJ|PRON|ADV|PART)$/.test(tokens[after].pos);
  if (tail && top >= 16 && top <= 90 && /^(?:over|under|above|up)$/.test(lowerAt(tokens, tail.after - 1)) && PEOPLE.test(plain))
    return made('age/or-older');
  if (
    /^(?:under|over|below|above)$/.test(plain) &&
    open &&
    /^(?:children|people|persons?|those|adults?|women|men|citizens|anyone|everyone|kids|patients|players|workers|voters|drivers|residents|boys|girls|youths|students|pupils|americans|britons|all)$/.test(
      lowerAt(tokens, first - 2),
    )
  )
    return made('age/people-under');
  // "John Smith, 34," and "Maria Lopez (34)"
  const mark = lowerAt(tokens, first - 1);
  if ((mark === ',' || mark === '(') && number.class === 'cardinal' && top >= 1 && number.value !== null) {
    const named =
      first >= 2 &&
      tokens[first - 2]!.shape === 'word' &&
      (taken[first - 2] === PERSON || (taken[first - 2] === 0 && tokens[first - 2]!.pos === 'PROPN' && tokens[first - 3]?.pos === 'PROPN'));
    const closes = mark === '(' ? lowerAt(tokens, after) === ')' : /^(?:,|[.]|;|[)]|and|who)?$/.test(lowerAt(tokens, after));
    if (named && closes && /^\d{1,3}$/.test(number.text)) return made('age/apposition');
  }
  return null;
}
