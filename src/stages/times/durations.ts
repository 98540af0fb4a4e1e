/** Durations and streaks: "18 months", "three-year", "seven consecutive quarters", "the past 12 months". */
import { UNIT_OF } from '../../lexicon/times.js';
import { COUNT_STARTS, isDigits, ORDINAL_STARTS, readCount, readOrdinal, UNIT_WORDS, VAGUE_SECOND } from './counts.js';
import { glued, isDash, reading, skipHyphen, type Duration, type Line, type Reading, type Rule } from './expression.js';

const CONSECUTIVE = /^(?:consecutive|straight|successive|unbroken)$/;
/** Words that may stand between the number and its unit. */
const BETWEEN: ReadonlySet<string> = new Set(
  'more full whole trading business working calendar additional further long extra solid short other crucial fiscal financial'.split(' '),
);

/** The unit after a count, past a hyphen and such words. */
function unitAt(line: Line, i: number): { at: number; streak: boolean; trading: boolean; hyphen: boolean } | null {
  let at = skipHyphen(line, i);
  const hyphen = at > i;
  let streak = false;
  let trading = false;
  for (let k = 0; k < 2; k++) {
    const word = line.word(at);
    if (CONSECUTIVE.test(word)) streak = true;
    else if (BETWEEN.has(word)) trading ||= word === 'trading';
    else break;
    at = skipHyphen(line, at + 1);
  }
  return UNIT_OF.has(line.word(at)) ? { at, streak, trading, hyphen } : null;
}

/** "in a row", "in succession", "running", "on the trot" → the token behind it. */
function rowBehind(line: Line, i: number): number | null {
  if (line.word(i) === 'in' && line.word(i + 1) === 'a' && line.word(i + 2) === 'row') return i + 3;
  if (line.word(i) === 'in' && line.word(i + 1) === 'succession') return i + 2;
  if (line.word(i) === 'on' && line.word(i + 1) === 'the' && line.word(i + 2) === 'trot') return i + 3;
  return line.word(i) === 'running' && !/^(?:the|a|an|for|at|on)$/.test(line.word(i + 1)) ? i + 1 : null;
}

/** "seven-year-old", "18 years old", "12 months of age" are ages; "0.19 seconds" and "44.6secs" are race times. */
function measuredElsewhere(line: Line, count: number, at: number): boolean {
  const behind = skipHyphen(line, at + 1);
  if (/^olds?$/.test(line.word(behind)) || (line.word(at + 1) === 'of' && line.word(at + 2) === 'age')) return true;
  const unit = UNIT_OF.get(line.word(at))!.unit;
  if (unit === 'second')
    return (
      (isDigits(line, count) && line.word(count).includes('.')) ||
      (line.word(at) === 'second' && skipHyphen(line, at) === at && !isDash(line.word(at - 1)))
    );
  return unit === 'minute' && isDigits(line, at + 1) && line.word(at + 1).includes('.');
}

function counted(line: Line, i: number): Reading | null {
  const count = readCount(line, i);
  if (!count || (isDigits(line, i) && count.low !== null && count.low > 999)) return null;
  if (isDigits(line, i) && i > line.first && /[$£€¥]/u.test(line.tokens[i - 1]!.text)) return null;
  if (line.word(i - 1) === 'of' && line.word(i - 2) === 'age') return null;
  const found = unitAt(line, count.after);
  if (!found) return null;
  const row = UNIT_OF.get(line.word(found.at))!;
  const singular = row.forms.split(' ')[0] === line.word(found.at);
  if (measuredElsewhere(line, i, found.at)) return null;
  const behind = rowBehind(line, found.at + 1);
  const streak = found.streak || behind !== null;
  // "three-quarters of", "two quarters" are fractions unless time is meant
  if (
    row.unit === 'quarter' &&
    !streak &&
    (singular ||
      found.hyphen ||
      (line.word(found.at + 1) === 'of' && count.low !== null) ||
      (count.low !== null && !/^(?:for|in|over|past|last|next|previous|least|than|within|about|after)$/.test(line.word(i - 1))))
  )
    return null;
  if (row.unit === 'season' && singular && !found.hyphen) return null;
  if (row.unit === 'session' && !streak && !found.trading && singular) return null;
  // "1 day", "one year" and "20-year" are singular; "60 day" is spoken English; "2 min" is short
  if (
    singular &&
    !found.hyphen &&
    count.low !== null &&
    count.low > 1 &&
    /^(?:second|minute|month|decade|century|quarter|session)$/.test(row.unit) &&
    row.forms.split(' ').length < 3
  )
    return null;
  if (count.low === null && singular && !found.hyphen) return null;
  // "will one day lead" points at no date
  if (line.word(i) === 'one' && row.unit === 'day' && singular && !found.hyphen && beforeVerb(line, i, found.at + 1))
    return reading(i, found.at + 1, { is: 'reference' });
  let { low, high } = count;
  // "a couple of years": two, but no number is said
  const couple = low === null && line.word(i + 1) === 'couple';
  if (couple) low = high = 2;
  let after = behind ?? found.at + 1;
  if (line.word(after) === 'and' && line.word(after + 1) === 'a' && line.word(after + 2) === 'half' && low !== null && high !== null) {
    low += 0.5;
    high += 0.5;
    after += 3;
  }
  return reading(i, after, { is: 'duration', low, high, unit: row.unit, streak, single: couple, window: null });
}

const WILL = /^(?:will|would|could|might|may|can|['’]ll)$/;

/** "will" one day "lead", "he" one day "leads" */
const beforeVerb = (line: Line, i: number, after: number): boolean =>
  (i === line.first && (WILL.test(line.word(after + 1)) || WILL.test(line.word(after + 2)))) ||
  WILL.test(line.word(i - 1)) ||
  (line.tokens[i - 1]?.pos === 'PRON' && /^(?:AUX|VERB)$/.test(line.tokens[after]?.pos ?? ''));

/** "the third consecutive week", "sixth month in a row", "ninth straight session", "a second year running" */
function ordinalStreak(line: Line, i: number): Reading | null {
  const ordinal = readOrdinal(line, i);
  const found = ordinal && unitAt(line, ordinal.after);
  if (!ordinal || !found) return null;
  const behind = rowBehind(line, found.at + 1);
  if (!found.streak && behind === null) return null;
  return reading(i, behind ?? found.at + 1, {
    is: 'duration',
    low: ordinal.value,
    high: ordinal.value,
    unit: UNIT_OF.get(line.word(found.at))!.unit,
    streak: true,
    single: false,
    window: null,
  });
}

const PAST: ReadonlySet<string> = new Set('past last previous preceding prior recent trailing'.split(' '));
const NEXT: ReadonlySet<string> = new Set('next coming following upcoming'.split(' '));
const LEADING: ReadonlySet<string> = new Set('first final early initial'.split(' '));

/** "the past 18 months", "the next two winters", "recent weeks", "these two days", "the first two years" */
function windowed(line: Line, i: number): Reading | null {
  let at = /^(?:the|these|those|its|their)$/.test(line.word(i)) ? i + 1 : i;
  const first = line.word(i) === 'its' || line.word(i) === 'their' ? at : i;
  const word = line.word(at);
  const window = PAST.has(word) ? 'past' : NEXT.has(word) ? 'next' : null;
  const leading = LEADING.has(word);
  if (window || leading) at++;
  else if (at === i) return null;
  // "likely to [last] nine weeks": a verb
  if (word === 'last' && at === i + 1 && TO_LAST.test(line.word(i - 1))) return null;
  // "following 10 days of talks": a preposition
  if (word === 'following' && at === i + 1) return null;
  const inner = counted(line, at);
  if (inner && inner.expression.is === 'duration') {
    // "the two-day talks": the article is not the duration's
    if (inner.expression.streak || (!window && isDash(line.word(inner.after - 2)))) return null;
    return reading(first, inner.after, { ...inner.expression, window });
  }
  const row = UNIT_OF.get(line.word(at));
  if (!row || row.forms.split(' ')[1] !== line.word(at) || !(window || /^(?:these|those)$/.test(line.word(i)))) return null;
  // "in past years" points at no stretch that ends now
  if (word === 'past' && first === at - 1 && line.word(first) === 'past') return reading(first, at + 1, { is: 'reference' });
  return reading(first, at + 1, { is: 'duration', low: null, high: null, unit: row.unit, streak: false, single: false, window });
}

const TO_LAST = /^(?:to|will|would|could|can|may|might|should|must|did|does|not|'ll|’ll|it|they)$/;

/** What stands before "a year", "an hour", "weeks" where it is a duration and no rate ("$2 a year"). */
const BEFORE_SINGLE: ReadonlySet<string> = new Set(
  'for in within over after about nearly almost than least under during lasting lasted last lasts took take takes taken half up around roughly some exactly just only spend spent every until into barely to'.split(
    ' ',
  ),
);
const PLURAL_BEFORE: ReadonlySet<string> = new Set(
  'for in within over after took take takes until many lasted last lasting spent spend'.split(' '),
);

/** "a decade", "a year and a half", "half an hour", "for years" */
function single(line: Line, i: number): Reading | null {
  const word = line.word(i);
  if (word === 'half') {
    const at = skipHyphen(line, /^an?$/.test(line.word(i + 1)) ? i + 2 : i + 1);
    const row = at > i + 1 ? UNIT_OF.get(line.word(at)) : undefined;
    return row && !/^(?:year|quarter|second|season|session)$/.test(row.unit) ? reading(i, at + 1, duration(row, 0.5, false)) : null;
  }
  if (word === 'another') {
    const row = UNIT_OF.get(line.word(i + 1));
    return row && row.forms.split(' ')[0] === line.word(i + 1) && !UNDATED_UNIT.test(row.unit)
      ? reading(i, i + 2, duration(row, 1, true))
      : null;
  }
  if (word === 'a' || word === 'an') {
    const full = FULL.has(line.word(i + 1)) ? UNIT_OF.get(line.word(i + 2)) : undefined;
    if (full && full.forms.split(' ')[0] === line.word(i + 2) && !UNDATED_UNIT.test(full.unit) && !isDash(line.word(i + 3)))
      return reading(i, i + 3, duration(full, 1, true));
    const row = UNIT_OF.get(line.word(i + 1));
    if (!row || UNDATED_UNIT.test(row.unit) || row.forms.split(' ')[0] !== line.word(i + 1)) return null;
    if (isDash(line.word(i + 2)) && glued(line, i + 2)) return null;
    if (line.word(i + 2) === 'and' && line.word(i + 3) === 'a' && line.word(i + 4) === 'half')
      return reading(i, i + 5, duration(row, 1.5, false));
    return (BEFORE_SINGLE.has(line.word(i - 1)) && !rateBefore(line, i - 1)) || measures(line, i)
      ? reading(i, i + 2, duration(row, 1, true))
      : null;
  }
  const row = UNIT_OF.get(word)!;
  if (UNDATED_UNIT.test(row.unit)) return null;
  // "a week-long strike", "the decades-long feud"
  const plural = row.forms.split(' ')[1] === word;
  if (isDash(line.word(i + 1)) && line.word(i + 2) === 'long' && skipHyphen(line, i + 1) === i + 2)
    return reading(i, i + 3, plural ? { ...duration(row, 1, false), low: null, high: null } : duration(row, 1, true));
  const toEvent =
    /^(?:before|after|later|earlier)$/.test(line.word(i + 1)) &&
    (line.word(i - 1) === 'the' || line.tokens[i - 1]?.pos === 'ADV' || opens(line, i));
  if (!plural || !(PLURAL_BEFORE.has(line.word(i - 1)) || toEvent || (line.word(i + 1) === 'of' && opens(line, i)))) return null;
  if (/^olds?$/.test(line.word(skipHyphen(line, i + 1)))) return null;
  return reading(i, i + 1, { is: 'duration', low: null, high: null, unit: row.unit, streak: false, single: false, window: null });
}

/** Words that count from an event: "weeks" after "the vote", "a week" before "he left". */
const FROM_EVENT = /^(?:before|after)$/;

/** "a week" after "the vote", they gave him "a week" to "leave", as long as "a month": no rate, though no word in front tells. */
function measures(line: Line, i: number): boolean {
  const before = line.tokens[i - 1];
  if (line.word(i - 1) === 'as' && line.word(i - 2) === 'long') return true;
  const opened = i === line.first || /^(?:VERB|AUX|PRON|PROPN|SCONJ|CCONJ|ADV|PUNCT)$/.test(before?.pos ?? '');
  if (FROM_EVENT.test(line.word(i + 2))) return opened;
  return line.word(i + 2) === 'to' && /^(?:VERB|AUX|PRON)$/.test(before?.pos ?? '') && line.tokens[i + 3]?.pos === 'VERB';
}

const FULL: ReadonlySet<string> = new Set('full further additional extra whole entire'.split(' '));

/** Units that stand alone for something else: "a second time", "a quarter of". */
const UNDATED_UNIT = /^(?:second|season|session|quarter)$/;

/** "It follows" months of "talks"; not "the first weeks of" and not "12 months of". */
const opens = (line: Line, i: number): boolean => i === line.first || /^(?:VERB|ADP|SCONJ|PUNCT)$/.test(line.tokens[i - 1]!.pos);

/** "up to a year" is a duration, "fell to a month low" too; "once a week" and "$5 to a day" are not. */
const rateBefore = (line: Line, i: number): boolean => line.word(i) === 'to' && line.word(i - 1) !== 'up';

function duration(row: { readonly unit: Duration['unit'] }, value: number, alone: boolean): Duration {
  return { is: 'duration', low: value, high: value, unit: row.unit, streak: false, single: alone, window: null };
}

export const DURATION_RULES: readonly Rule[] = [
  {
    id: 'time/duration',
    needs: [UNIT_WORDS],
    starts: COUNT_STARTS,
    second: [...COUNT_STARTS, ...VAGUE_SECOND, ...UNIT_OF.keys(), ...BETWEEN],
    read: counted,
    examples: [
      { text: 'The strike lasted 18 months.', times: [['18 months', 'P18M']] },
      { text: 'Oil hit a four-month high.', times: [['four-month', 'P4M']] },
      { text: 'It grew for nine consecutive quarters.', times: [['nine consecutive quarters', 'P9Q']] },
      { text: 'It lost money three years in a row.', times: [['three years in a row', 'P3Y']] },
      { text: 'The talks took nearly two years.', times: [['two years', 'P2Y']] },
      { text: 'The build takes 12 to 18 months.', times: [['12 to 18 months', 'P12M/P18M']] },
      { text: 'A 2-1/2 year lease.', times: [['2-1/2 year', 'P2Y6M']] },
      { text: 'It came after several quarters of losses.', times: [['several quarters', null]] },
      { text: 'It lasted a couple of years.', times: [['a couple of years', 'P2Y']] },
      { text: 'The pilot will one day return.', times: [['one day', null]] },
      { text: 'One day the pilot will return.', times: [['One day', null]] },
      { text: 'The repair took one day.', times: [['one day', 'P1D']] },
      { text: 'A 30-year mortgage.', times: [['30-year', 'P30Y']] },
      { text: 'It took several weeks.', times: [['several weeks', null]] },
      { text: 'A 17-year-old boy, 18 years old, ran 51.27 seconds.', times: [] },
      { text: 'Three-quarters of them; two quarters make a half.', times: [] },
    ],
  },
  {
    id: 'time/streak',
    glued: true,
    needs: [UNIT_WORDS],
    close: true,
    starts: ORDINAL_STARTS,
    read: ordinalStreak,
    examples: [
      { text: 'Rents fell for the third consecutive week.', times: [['third consecutive week', 'P3W']] },
      { text: 'It stayed there for the 14th week in succession.', times: [['14th week in succession', 'P14W']] },
      { text: 'Theft grew for the ninth month in a row.', times: [['ninth month in a row', 'P9M']] },
      { text: 'Stocks sank for a ninth straight session.', times: [['ninth straight session', 'P9D']] },
      { text: 'It was the second week of filming.', times: [] },
    ],
  },
  {
    id: 'time/window',
    needs: [UNIT_WORDS],
    starts: [
      'the',
      'these',
      'those',
      'its',
      'their',
      'past',
      'last',
      'previous',
      'prior',
      'recent',
      'next',
      'coming',
      'following',
      'first',
    ],
    second: [...PAST, ...NEXT, ...LEADING, ...COUNT_STARTS, ...UNIT_OF.keys()],
    read: windowed,
    examples: [
      { text: 'Prices rose over the past 12 months.', times: [['the past 12 months', 'P12M']] },
      { text: 'Prices will rise over the next six years.', times: [['the next six years', 'P6Y']] },
      { text: 'Talks are due to last 10 days.', times: [['10 days', 'P10D']] },
      { text: 'Prices rose in past years.', times: [['past years', null]] },
      { text: 'Prices rose in recent weeks.', times: [['recent weeks', null]] },
    ],
  },
  {
    id: 'time/single',
    needs: [UNIT_WORDS],
    close: true,
    starts: ['a', 'an', 'half', 'another', ...UNIT_OF.keys()],
    second: [...UNIT_OF.keys(), ...FULL],
    read: single,
    examples: [
      { text: 'The bridge was closed for a decade.', times: [['a decade', 'P10Y']] },
      { text: 'The talks took half an hour.', times: [['half an hour', 'PT30M']] },
      { text: 'The show runs a year and a half.', times: [['a year and a half', 'P1Y6M']] },
      { text: 'The lease can run another year.', times: [['another year', 'P1Y']] },
      { text: 'It was shut for an additional week.', times: [['an additional week', 'P1W']] },
      {
        text: 'A week-long strike ended a decades-long peace.',
        times: [
          ['week-long', 'P1W'],
          ['decades-long', null],
        ],
      },
      { text: 'The deal follows months of talks.', times: [['months', null]] },
      { text: 'The tower fell weeks after the quake.', times: [['weeks', null]] },
      { text: 'Only hours later, the tower fell.', times: [['hours', null]] },
      { text: 'The tower leaned in the days before the quake.', times: [['days', null]] },
      { text: 'A week after the quake, the tower fell.', times: [['A week', 'P1W']] },
      { text: 'They gave her a month to leave.', times: [['a month', 'P1M']] },
      { text: 'The appeal may last as long as a month.', times: [['a month', 'P1M']] },
      { text: 'It earns $2 a year and pumps nine barrels a day.', times: [] },
    ],
  },
];
