/** Times of day and words that point at no date. */
import { phraseTable } from '../../lexicon/phrases.js';
import { DAYPARTS, REFERENCES, WEEKDAYS } from '../../lexicon/times.js';
import { cardinalOf } from '../../lexicon/numerals.js';
import { isDigits } from './counts.js';
import {
  focus,
  glued,
  isCapital,
  part,
  reading,
  skipHyphen,
  textAt,
  type Expression,
  type Line,
  type Node,
  type Reading,
  type Rule,
} from './expression.js';

const ZONE = /^(?:gmt|utc|est|edt|et|cst|cdt|ct|mst|mdt|pst|pdt|pt|bst|cet|cest|ist|jst|hkt|aest|aedt|eastern|pacific|local)$/;

const pad = (n: number): string => String(n).padStart(2, '0');

/** What stands behind an hour in words: "ten" p.m., "three" o'clock, "four" in the morning. */
const SPOKEN: ReadonlySet<string> = new Set("am pm a.m a.m. p.m p.m. o o'clock o’clock in".split(' '));

/** One of which stands behind the hour of every time of day. */
const CLOCK_WORDS: readonly string[] = [...SPOKEN, ...'clock : gmt utc bst hours hrs est edt cet morning afternoon evening'.split(' ')];

const isZoned = (lower: string): boolean => /^(?:gmt|utc|bst|hours|hrs|est|edt|cet)$/.test(lower);

/** "11:25 a.m.", "4 p.m. EST", "9am", "10.30pm", "17:45", "1115 GMT", "ten p.m." */
const clock = (line: Line, i: number): Reading | null => clockAt(line, i, false);

function clockAt(line: Line, i: number, inside: boolean): Reading | null {
  const digits = isDigits(line, i);
  if (!digits && !SPOKEN.has(line.word(i + 1))) return null;
  const split = digits ? /^(\d{1,2})(?:\.(\d\d))?$/.exec(line.word(i)) : null;
  let hour = split ? Number(split[1]) : digits ? NaN : (cardinalOf.get(line.word(i))?.value ?? NaN);
  let minute = split?.[2] ? Number(split[2]) : 0;
  let after = i + 1;
  let colon = false;
  if (split && line.word(after) === ':' && glued(line, after) && glued(line, after + 1) && /^[0-5]\d$/.test(line.word(after + 1))) {
    minute = Number(line.word(after + 1));
    after += 2;
    colon = true;
    // "4:12.36", "8:12:36" are race times
    if (line.word(after) === ':' && glued(line, after)) return null;
  }
  // "at 1300 GMT Orsa was up": the zone may have been taken for the beginning of a name
  if (digits && !split && /^[0-2]\d[0-5]\d$/.test(line.word(i)) && i + 1 < line.after && isZoned(line.tokens[i + 1]!.lower)) {
    hour = Number(line.word(i).slice(0, 2));
    minute = Number(line.word(i).slice(2));
    return hour < 24 ? timeAt(line, i, i + 2, hour, minute, inside) : null;
  }
  if (Number.isNaN(hour) || minute > 59) return null;
  const half = /^(a|p)\.?m\.?$/.exec(line.word(after))?.[1];
  if (half) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
    after++;
  } else {
    const spoken = pastOclock(line, after);
    const part = spoken > after || AT.test(line.word(i - 1)) ? partBehind(line, spoken) : null;
    if (part && hour >= 1 && hour <= 12) {
      hour = (hour % 12) + (part.morning ? 0 : 12);
      after = part.after;
    } else if (spoken > after) after = spoken;
    else if (!colon || hour > 23 || !(ZONE.test(line.word(after)) || AT.test(line.word(i - 1)))) return null;
  }
  if (ZONE.test(line.word(after)))
    after +=
      line.word(after) === 'local' || line.word(after) === 'eastern' || line.word(after) === 'pacific'
        ? line.word(after + 1) === 'time'
          ? 2
          : line.word(after) === 'local'
            ? 0
            : 1
        : 1;
  return timeAt(line, i, after, hour, minute, inside);
}

const AT = /^(?:at|by|before|after|until|till|from|around)$/;

/** Past "o'clock", or `i` itself. */
function pastOclock(line: Line, i: number): number {
  if (/^o['’]clock$/.test(line.word(i))) return i + 1;
  return line.word(i) === 'o' && /^['’]$/.test(line.word(i + 1)) && line.word(i + 2) === 'clock' ? i + 3 : i;
}

/** at 4 "in the morning" */
function partBehind(line: Line, i: number): { morning: boolean; after: number } | null {
  const part = line.word(i) === 'in' && line.word(i + 1) === 'the' ? line.word(i + 2) : '';
  return /^(?:morning|afternoon|evening)$/.test(part) ? { morning: part === 'morning', after: i + 3 } : null;
}

/** The day of "6:20 p.m. (1720 GMT) Friday" and of "3 p.m. (8 a.m. EST Friday)" is written behind the other zone's clock. */
function timeAt(line: Line, first: number, after: number, hour: number, minute: number, nested: boolean): Reading {
  const time = (of: Expression | null): Reading => reading(first, after, { is: 'time', clock: `${pad(hour)}:${pad(minute)}`, of });
  const inside = line.word(first - 1) === '(' && line.word(after) === ')';
  const other = !nested && line.word(after) === '(' ? clockAt(line, after + 1, true) : null;
  const closed = other && line.word(other.after) === ')' ? 1 : 0;
  const at = inside ? after + 1 : other ? other.after + closed : -1;
  const weekday = WEEKDAYS.get(line.word(line.word(at) === 'on' ? at + 1 : at));
  return time(weekday === undefined ? null : part({ grain: 'weekday', n: weekday }));
}

/** "that night", "the next morning", "the same evening", "in the early afternoon", "by mid-morning": of the day under discussion. */
export function loneDaypart(line: Line, node: Node): Node | null {
  const e = node.expression;
  if (e.is !== 'time' || line.word(node.after - 1).endsWith('s')) return null;
  let first = node.first;
  while (/^(?:early|late|mid|-)$/.test(line.word(first - 1))) first--;
  const [before, ahead] = [line.word(first - 1), line.word(first - 2)];
  const next = line.tokens[node.after];
  const noun = next !== undefined && next.index < line.after && (/^(?:NOUN|PROPN)$/.test(next.pos) || /^(?:of|-)$/.test(next.lower));
  const of = (day: Expression, from: number): Node => ({ ...node, first: from, expression: { ...e, of: day } });
  if (before === 'that' || (before === 'same' && ahead === 'the'))
    return noun ? null : of(focus('day', { same: true }), before === 'same' ? first - 2 : first - 1);
  const step = /^(?:next|following)$/.test(before) ? 1 : before === 'previous' ? -1 : 0;
  if (step !== 0)
    return ahead === 'the' ? of({ is: 'shift', unit: 'day', count: step, from: 'focus', keep: false, of: null }, first - 2) : null;
  if (noun || !/^(?:in|by|until|since|during)$/.test(before === 'the' ? ahead : before) || before === 'in') return null;
  return of(focus('day', { same: true }), before === 'the' ? first - 1 : node.first);
}

function named(line: Line, i: number): Reading | null {
  const word = line.word(i);
  if (word === 'midnight') return reading(i, i + 1, { is: 'time', clock: '24:00', of: null });
  if (line.word(i - 1) === 'high') return null;
  if (word === 'noon') return reading(i, i + 1, { is: 'time', clock: '12:00', of: null });
  return word === 'midday' ? reading(i, i + 1, { is: 'time', clock: '12:00', of: null }) : null;
}

/** "morning" beside a day ("Friday morning"); alone it is joined to nothing and dropped, unless `loneDaypart` dates it. */
function daypart(line: Line, i: number): Reading | null {
  const at = line.word(i) === 'mid' ? skipHyphen(line, i + 1) : i;
  const value = DAYPARTS.get(line.word(at));
  return value === undefined || isCapital(textAt(line, at)) ? null : reading(i, at + 1, { is: 'time', clock: value, of: null });
}

const references = phraseTable(REFERENCES, (row) => row.forms);

function reference(line: Line, i: number): Reading | null {
  const match = line.word(i) === '' ? null : references.at(line.tokens, i);
  if (!match || match.after > line.after) return null;
  // "the past two years", "now-defunct", "the future of", "the present system"; but "said in the past that"
  const behind = line.tokens[match.after];
  if (
    /^the (?:past|present)$/.test(`${line.word(i)} ${line.word(i + 1)}`) &&
    match.after === i + 2 &&
    (line.word(i - 1) !== 'in' || !(behind?.shape === 'symbol' || /^(?:ADP|SCONJ|CCONJ|PRON|AUX|VERB)$/.test(behind?.pos ?? '')))
  )
    return null;
  if (line.word(i) === 'the' && line.word(i + 1) === 'future' && line.word(match.after) === 'of') return null;
  if (line.word(i) === 'soon' && (/^(?:as|after|before|enough|became|followed)$/.test(line.word(i + 1)) || line.word(i - 1) === 'as'))
    return null;
  return reading(i, match.after, { is: 'reference' });
}

const PUBLISHED = '2019-11-05';

export const CLOCK_RULES: readonly Rule[] = [
  {
    id: 'time/clock',
    needs: [CLOCK_WORDS],
    close: true,
    starts: ['#', '#year', ...cardinalOf.keys()],
    read: clock,
    examples: [
      { text: 'Trading halted at 11:25 a.m.', published: PUBLISHED, times: [['11:25 a.m.', '2019-11-05T11:25']] },
      { text: 'Shares stood at 50p at 1115 GMT.', published: PUBLISHED, times: [['1115 GMT', '2019-11-05T11:15']] },
      { text: 'The vote is at 4 p.m. EST.', times: [['4 p.m. EST', 'T16:00']] },
      { text: 'The show is at 9 p.m. Eastern.', times: [['9 p.m. Eastern', 'T21:00']] },
      { text: "It shut at 3 o'clock in the morning.", published: PUBLISHED, times: [["3 o'clock in the morning", '2019-11-05T03:00']] },
      { text: 'It shut at 4 in the afternoon.', published: PUBLISHED, times: [['4 in the afternoon', '2019-11-05T16:00']] },
      {
        text: 'It hit at 6:20 p.m. (1720 GMT) Friday.',
        published: PUBLISHED,
        times: [
          ['6:20 p.m.', '2019-11-01T18:20'],
          ['1720 GMT', '2019-11-01T17:20'],
          ['Friday', '2019-11-01'],
        ],
      },
      {
        text: 'The boat sank on Sunday. It had left at 9 a.m. with a crew of six.',
        published: PUBLISHED,
        times: [
          ['Sunday', '2019-11-03'],
          ['9 a.m.', '2019-11-03T09:00'],
        ],
      },
      {
        text: 'The show begins on Monday at 9pm.',
        published: PUBLISHED,
        times: [
          ['Monday', '2019-11-11'],
          ['9pm', '2019-11-11T21:00'],
        ],
      },
      { text: 'He ran 4:12.36 and won 2-1.', published: PUBLISHED, times: [] },
    ],
  },
  {
    id: 'time/noon',
    starts: ['noon', 'midnight', 'midday'],
    read: named,
    examples: [{ text: 'The sale ends at midnight Friday.', published: PUBLISHED, times: [['midnight Friday', '2019-11-08T24:00']] }],
  },
  {
    id: 'time/daypart',
    starts: ['mid', ...DAYPARTS.keys()],
    read: daypart,
    examples: [
      { text: 'Snow fell on Friday morning.', published: PUBLISHED, times: [['Friday morning', '2019-11-01TMO']] },
      { text: 'It was a cold morning, that morning show.', published: PUBLISHED, times: [] },
      {
        text: 'The boat sank on Sunday. That night two men were found, and the next morning a third.',
        published: PUBLISHED,
        times: [
          ['Sunday', '2019-11-03'],
          ['That night', '2019-11-03TNI'],
          ['the next morning', '2019-11-04TMO'],
        ],
      },
      {
        text: 'A crowd came on Sunday afternoon, police said Monday. By evening it had grown.',
        published: PUBLISHED,
        times: [
          ['Sunday afternoon', '2019-11-03TAF'],
          ['Monday', '2019-11-04'],
          ['evening', '2019-11-03TEV'],
        ],
      },
      { text: 'The fog had gone by mid-afternoon.', published: PUBLISHED, times: [['mid-afternoon', '2019-11-05TAF']] },
      { text: 'He left in the early evening.', published: PUBLISHED, times: [['the early evening', '2019-11-05TEV']] },
    ],
  },
  {
    id: 'time/reference',
    starts: new Set(REFERENCES.flatMap((row) => row.forms.map((form) => form.split(' ')[0]!))),
    second: REFERENCES.flatMap((row) => row.forms.flatMap((form) => form.split(' ').slice(1, 2))),
    read: reference,
    examples: [
      {
        text: 'It now has ten shops and recently hired a chef.',
        published: PUBLISHED,
        times: [
          ['now', null],
          ['recently', null],
        ],
      },
      { text: 'At current prices the stake is small.', published: PUBLISHED, times: [['current', null]] },
      { text: 'She said in the past that it was safe.', published: PUBLISHED, times: [['the past', null]] },
      { text: 'The present owner knows the past.', published: PUBLISHED, times: [] },
    ],
  },
];
