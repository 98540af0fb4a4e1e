/** Years, split years and fiscal years. */
import { cardinalOf } from '../../lexicon/numerals.js';
import { MONTHS, SEASONS, WEEKDAYS } from '../../lexicon/times.js';
import { isPlural } from '../../lexicon/singular.js';
import { monthOf, spanOf, yearOf, type Period } from './calendar.js';
import { smallNumber, wordsBelowHundred, yearDigits } from './counts.js';
import { century } from './dates.js';
import { glued, isCapital, isDash, period, reading, type Line, type Reading, type Rule } from './expression.js';

const IN_YEAR: ReadonlySet<string> = new Set(
  'in since by until till during from through before after of to early late mid end between and than fiscal year circa around for on'.split(
    ' ',
  ),
);
const SURE: ReadonlySet<string> = new Set('in since by until till during through fiscal year circa early late'.split(' '));
/** Words that make the number behind them a count. */
const HEDGE: ReadonlySet<string> = new Set(
  'about nearly almost some over roughly approximately least most under another only exactly just no number # $ £ € ¥ no. note version model'.split(
    ' ',
  ),
);
/** What behind a number makes it a count or a measure. */
const MEASURED: ReadonlySet<string> = new Set(
  '% percent per people jobs workers employees points miles kilometres kilometers km metres meters feet acres hectares tonnes tons pounds dollars euros yen pence hours minutes seconds days weeks months years gmt bst est edt kg calories troops deaths cases homes houses seats votes cars vehicles units shares times'.split(
    ' ',
  ),
);
/** Plural nouns that a year often stands before as their date. */
const DATED: ReadonlySet<string> = new Set(
  'results figures sales earnings profits revenues levels elections estimates forecasts targets losses data games olympics championships finals floods attacks protests riots talks numbers statistics exports imports prices costs taxes accounts reports budgets expectations polls midterms'.split(
    ' ',
  ),
);

function year(line: Line, i: number): Reading | null {
  const value = yearDigits(line, i);
  if (
    value === null ||
    (isDash(line.word(i - 1)) && glued(line, i) && !/^(?:mid|early|late|end|pre|post|summer|winter|spring)$/.test(line.word(i - 2))) ||
    (line.word(i - 1) === '/' && glued(line, i)) ||
    isHour(line, i)
  )
    return null;
  const split = splitYear(line, i, value);
  // "the 2018/19 financial year"
  if (split && /^(?:fiscal|financial|tax)$/.test(line.word(split.after)) && line.word(split.after + 1) === 'year')
    return reading(i, split.after + 2, { ...split.expression, fiscal: true } as Reading['expression']);
  if (split) return split;
  return isYear(line, i, value) ? reading(i, i + 1, period(yearOf(value))) : null;
}

function isYear(line: Line, i: number, value: number): boolean {
  const before = line.word(i - 1);
  const behind = line.word(i + 1);
  if (HEDGE.has(before) || (i > line.first && /[$£€¥#]/u.test(line.tokens[i - 1]!.text) && !line.tokens[i]!.spaced)) return false;
  // "(2022: €588m)": what an account sets the figure before against
  if (before === '(' && behind === ':' && line.tokens[i + 2]?.spaced) return true;
  if (glued(line, i + 1) && /^(?:[%:]|\p{L}.*)$/u.test(behind) && !/^['’]s$/.test(behind)) return false;
  // "the 2018 Note 5"
  if (line.product(i + 1)) return false;
  if (MEASURED.has(behind) || (isDash(behind) && MEASURED.has(line.word(i + 2)))) return false;
  const season = SEASONS.has(before === 'of' ? line.word(i - 2) : before);
  const sure = season || SURE.has(before) || MONTHS.has(before);
  if ((value < 1800 || value > 2060) && !sure) return false;
  if (sure) return true;
  const following = line.tokens[i + 1];
  const plural =
    following &&
    following.index < line.after &&
    following.shape === 'word' &&
    following.pos === 'NOUN' &&
    isPlural(following.text) &&
    !DATED.has(following.lower);
  // "2005 offers a chance": a verb that was taken for a noun
  const acts = plural && /^(?:the|an?|no)$/.test(line.word(i + 2)) && (before === '' || /^["“,;:]$/.test(before));
  if (plural && !acts && !/^(?:the|its|their|his|her|our|['’]s)$/.test(before)) return false;
  if (before === 'than' && /^(?:more|less|fewer)$/.test(line.word(i - 2))) return false;
  if (
    value === 2000 &&
    !IN_YEAR.has(before) &&
    !/^['’]s$/.test(behind) &&
    !(before === 'the' && /^(?:NOUN|PROPN|ADJ)$/.test(following?.pos ?? ''))
  )
    return false;
  // "Expo 2020", "Windows 1998": part of a name that the names stage does not know
  const owner = line.tokens[i - 1];
  return !(owner && i - 1 >= line.first && owner.pos === 'PROPN' && isCapital(owner.text) && !WEEKDAYS.has(owner.lower));
}

/** "2005-06", "2005-6", "2005/2006" → a split year; "1914-18", "2010-2015" → a span of years; "2019-11" → a month. */
function splitYear(line: Line, i: number, from: number): Reading | null {
  const mark = line.word(i + 1);
  if (!((isDash(mark) || mark === '/') && glued(line, i + 1) && glued(line, i + 2))) return null;
  if (glued(line, i + 3) && /^[-/%:\d]/.test(line.word(i + 3))) return null;
  const full = yearDigits(line, i + 2);
  const two = /^\d\d$/.test(line.word(i + 2)) ? Number(line.word(i + 2)) : null;
  // "in 2017-8"
  if (line.word(i + 2) === String((from + 1) % 10) && line.word(i + 2) !== '0')
    return reading(i, i + 3, period(spanOf(yearOf(from), yearOf(from + 1))));
  const until = full ?? (two === null ? null : Math.floor(from / 100) * 100 + two + (two < from % 100 ? 100 : 0));
  if (until === null || from < 1800) return null;
  if (full === null && two !== null && two >= 1 && two <= 12 && two < from % 100) return reading(i, i + 3, period(monthOf(from, two)));
  return until > from && until - from < 100 ? reading(i, i + 3, period(spanOf(yearOf(from), yearOf(until)))) : null;
}

/** "nineteen ninety-seven", "twenty twenty-four", "two thousand and one". */
function spelledYear(line: Line, i: number): { value: number; after: number } | null {
  const head = cardinalOf.get(line.word(i))?.value;
  if (head === 19 || head === 18 || (head === 20 && /^(?:in|since|by|until|from|of|year)$/.test(line.word(i - 1)))) {
    const rest = wordsBelowHundred(line, i + 1);
    return rest && rest.value >= 10 ? { value: head * 100 + rest.value, after: rest.after } : null;
  }
  if (head === 2 && line.word(i + 1) === 'thousand' && /^(?:in|since|by|until|from|of|year)$/.test(line.word(i - 1))) {
    const rest = wordsBelowHundred(line, line.word(i + 2) === 'and' ? i + 3 : i + 2);
    return rest && rest.value < 50
      ? { value: 2000 + rest.value, after: rest.after }
      : line.word(i - 1) === 'year'
        ? { value: 2000, after: i + 2 }
        : null;
  }
  return null;
}

function wordYear(line: Line, i: number): Reading | null {
  const spelled = spelledYear(line, i);
  return spelled && reading(i, spelled.after, period(yearOf(spelled.value)));
}

/** "the year 2000" */
function theYear(line: Line, i: number): Reading | null {
  if (line.word(i + 1) !== 'year') return null;
  const digits = yearDigits(line, i + 2);
  const spelled = digits === null ? spelledYear(line, i + 2) : { value: digits, after: i + 3 };
  return spelled && reading(i, spelled.after, period(yearOf(spelled.value)));
}

/** "fiscal 2022", "fiscal year 2019", "FY2024-25", "FY19", "financial year 2018/19", "the 2019 fiscal year" */
function fiscalYear(line: Line, i: number): Reading | null {
  const word = line.word(i);
  const joined = /^fy(\d\d(?:\d\d)?)$/.exec(word);
  if (joined) {
    const value = joined[1]!.length === 4 ? Number(joined[1]) : century(Number(joined[1]));
    return fiscal(line, i, i + 1, value);
  }
  if (word === 'fy' || word === 'fiscal' || word === 'financial') {
    const at = line.word(i + 1) === 'year' || line.word(i + 1) === 'years' ? i + 2 : i + 1;
    if (word === 'financial' && at === i + 1) return null;
    const value = yearDigits(line, at) ?? (word === 'fy' && /^\d\d$/.test(line.word(at)) ? century(Number(line.word(at))) : null);
    return value === null ? null : fiscal(line, i, at + 1, value);
  }
  return null;
}

/** "back in '97", "the class of '68": two digits with the mark of what is left out. */
function shortYear(line: Line, i: number): Reading | null {
  const digits = line.word(i + 1);
  if (!glued(line, i + 1) || !/^\d\d$/.test(digits) || !/^(?:in|since|of|until|from|by|before|after)$/.test(line.word(i - 1))) return null;
  return glued(line, i + 2) && /^[\p{L}'’%]/u.test(line.word(i + 2)) ? null : reading(i, i + 2, period(yearOf(century(Number(digits)))));
}

const YEAR_KINDS: readonly string[] = ['fiscal', 'financial', 'tax', 'calendar'];

/** "the 2019 fiscal year" */
/** "between [2000] and 2100 GMT": a time of day, as the one behind it. */
const isHour = (line: Line, i: number): boolean =>
  /^(?:to|and|until|till|-|–)$/.test(line.word(i + 1)) &&
  /^\d{4}$/.test(line.word(i + 2)) &&
  /^(?:gmt|bst|utc|est|edt|cet)$/.test(line.word(i + 3));

function yearFiscal(line: Line, i: number): Reading | null {
  const value = yearDigits(line, i);
  return value !== null && YEAR_KINDS.includes(line.word(i + 1)) && line.word(i + 2) === 'year'
    ? reading(i, i + 3, period(yearOf(value), line.word(i + 1) !== 'calendar'))
    : null;
}

function fiscal(line: Line, first: number, after: number, value: number): Reading {
  const split = splitYear(line, after - 1, value);
  if (split) return reading(first, split.after, { ...split.expression, fiscal: true } as Reading['expression']);
  const mark = line.word(after);
  if (isDash(mark) && glued(line, after) && smallNumber(line, after + 1) === (value + 1) % 100 && glued(line, after + 1)) {
    const both: Period = spanOf(yearOf(value), yearOf(value + 1));
    return reading(first, after + 2, period(both, true));
  }
  return reading(first, after, period(yearOf(value), true));
}

export const YEAR_RULES: readonly Rule[] = [
  {
    id: 'time/year',
    starts: ['#year'],
    read: year,
    examples: [
      { text: 'Output doubled in 2018.', times: [['2018', '2018']] },
      { text: 'Turnover rose to €640m (2022: €588m).', times: [['2022', '2022']] },
      {
        text: 'The 2004 results beat the 2003 figures.',
        times: [
          ['2004', '2004'],
          ['2003', '2003'],
        ],
      },
      {
        text: 'Output doubled since 2008 (from 1995).',
        times: [
          ['2008', '2008'],
          ['1995', '1995'],
        ],
      },
      { text: 'The plan covers 2010-2015 in full.', times: [['2010-2015', '2010/2015']] },
      { text: 'Nine in ten saw it between 2000 and 2100 GMT.', times: [['2100 GMT', 'T21:00']] },
      { text: 'He won the title in 2005-06.', times: [['2005-06', '2005/2006']] },
      { text: 'It had £4m from the state in 2017-8.', times: [['2017-8', '2017/2018']] },
      { text: 'Profit doubled in the 2018/19 financial year.', times: [['the 2018/19 financial year', '2018/2019']] },
      { text: '2019 offers a way out.', times: [['2019', '2019']] },
      { text: 'The plant built 2018 cars and cost $2018.', times: [] },
      { text: 'More than 2000 people marched; some 1950 stayed.', times: [] },
    ],
  },
  {
    id: 'time/year-in-words',
    starts: ['eighteen', 'nineteen', 'twenty', 'two'],
    read: wordYear,
    examples: [
      { text: 'She was born in nineteen ninety-seven.', times: [['nineteen ninety-seven', '1997']] },
      { text: 'It hired nineteen people.', times: [] },
    ],
  },
  {
    id: 'time/short-year',
    starts: ["'", '’', '‘'],
    second: ['#'],
    read: shortYear,
    examples: [
      { text: "They lost the cup in '97.", times: [["'97", '1997']] },
      { text: "He asked for '40 new boats'.", times: [] },
    ],
  },
  {
    id: 'time/the-year',
    starts: ['the'],
    second: ['year'],
    read: theYear,
    examples: [{ text: 'The tower was planned for the year 2000.', times: [['the year 2000', '2000']] }],
  },
  {
    id: 'time/fiscal-year',
    starts: [
      'fiscal',
      'financial',
      'fy',
      ...Array.from({ length: 100 }, (_, n) => `fy${String(n).padStart(2, '0')}`),
      ...Array.from({ length: 100 }, (_, n) => `fy${1970 + n}`),
    ],
    read: fiscalYear,
    examples: [
      { text: 'Sales rose in fiscal 2022.', times: [['fiscal 2022', '2022']] },
      { text: 'Sales rose in fiscal year 2019.', times: [['fiscal year 2019', '2019']] },
      { text: 'Sales rose in FY2024-25.', times: [['FY2024-25', '2024/2025']] },
      { text: 'Sales rose in FY19.', times: [['FY19', '2019']] },
      { text: 'It gave fiscal support.', times: [] },
    ],
  },
  {
    id: 'time/year-fiscal',
    needs: [YEAR_KINDS],
    starts: ['#year'],
    read: yearFiscal,
    examples: [
      { text: 'Sales rose in the 2019 fiscal year.', times: [['the 2019 fiscal year', '2019']] },
      { text: 'Sales rose in 2019 as fiscal aid came.', times: [['2019', '2019']] },
    ],
  },
];
