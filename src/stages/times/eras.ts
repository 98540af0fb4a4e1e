/** Decades and centuries: "the 1990s", "the '80s", "the late nineties", "the 18th and 19th centuries". */
import { centuryOf, decadeOf } from './calendar.js';
import { ORDINAL_STARTS, readOrdinal, smallNumber, yearDigits } from './counts.js';
import { deictic, glued, grainOf, isDash, period, reading, type Line, type Reading, type Rule } from './expression.js';

const DECADES: ReadonlyMap<string, number> = new Map<string, number>([
  ['noughties', 200],
  ...['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map(
    (word, i) => [word, 192 + i] as const,
  ),
]);

const pluralAt = (line: Line, i: number): boolean => line.word(i) === 's' && glued(line, i);

/** Two digits: the 20s and later of the last century, for who writes of the 2020s spells them out. */
const shortDecade = (digits: number | null): number | null =>
  digits !== null && digits >= 20 && digits % 10 === 0 ? 190 + digits / 10 : null;

function decade(line: Line, i: number): Reading | null {
  const at = line.word(i) === 'the' ? i + 1 : i;
  const value = yearDigits(line, at);
  if (value !== null && value % 10 === 0 && /^(?:['’]?s)$/.test(line.word(at + 1)) && glued(line, at + 1)) {
    // "2000's" may be the year's own; "the 2000s" is the decade
    return line.word(at + 1) === 's' || value < 2000 ? reading(at, at + 2, period(decadeOf(value / 10))) : null;
  }
  const quoted = /^['’‘]$/.test(line.word(at)) && glued(line, at + 1) ? shortDecade(smallNumber(line, at + 1)) : null;
  if (quoted !== null && pluralAt(line, at + 2)) return reading(at, at + 3, period(decadeOf(quoted)));
  // "the 1980s and 90s", "the late 90s"; "the 90s" alone may be degrees
  const bare = shortDecade(smallNumber(line, i));
  const sure = /^(?:early|late)$/.test(line.word(i - 1)) || (/^(?:and|or)$/.test(line.word(i - 1)) && pluralAt(line, i - 2));
  return bare !== null && pluralAt(line, i + 1) && sure && !isOwned(line, i - 2) ? reading(i, i + 2, period(decadeOf(bare))) : null;
}

/** "his late 80s" is an age. */
const isOwned = (line: Line, i: number): boolean => /^(?:his|her|their|my|our|its)$/.test(line.word(i));

function spelledDecade(line: Line, i: number): Reading | null {
  const before = isDash(line.word(i - 1)) ? i - 2 : i - 1;
  const edge = /^(?:early|mid|late)$/.test(line.word(before));
  if (isOwned(line, before - 1) || !(line.word(before) === 'the' || (edge && line.word(before - 1) === 'the'))) return null;
  return reading(i, i + 1, period(decadeOf(DECADES.get(line.word(i))!)));
}

/** "the end of [the decade]", "by the middle of [the century]": the one that the article stands in; "the best of the decade" is none. */
function thisDecade(line: Line, i: number): Reading | null {
  const grain = grainOf(line.word(i + 1));
  const edge = line.word(i) === 'the' && (grain === 'decade' || grain === 'century') && line.word(i - 1) === 'of';
  return edge && /^(?:end|start|beginning|middle|rest|remainder)$/.test(line.word(i - 2)) ? reading(i, i + 2, deictic(grain, 0)) : null;
}

/** "the 11th century"; both of "the 18th and 19th centuries" */
function inCentury(line: Line, i: number): Reading | null {
  const at = line.word(i) === 'the' ? i + 1 : i;
  const ordinal = readOrdinal(line, at);
  if (!ordinal || ordinal.value < 2 || ordinal.value > 22) return null;
  const unit = isDash(line.word(ordinal.after)) ? ordinal.after + 1 : ordinal.after;
  const second = /^(?:and|or)$/.test(line.word(unit)) ? readOrdinal(line, unit + 1) : null;
  if (second && line.word(second.after) === 'centuries') return reading(i, unit, period(centuryOf(ordinal.value - 1)));
  return /^(?:century|centuries)$/.test(line.word(unit)) ? reading(i, unit + 1, period(centuryOf(ordinal.value - 1))) : null;
}

export const ERA_RULES: readonly Rule[] = [
  {
    id: 'time/decade',
    glued: true,
    starts: ['the', '#', '#year', "'", '’', '‘'],
    read: decade,
    examples: [
      { text: 'Wages fell in the 1980s.', times: [['the 1980s', '198']] },
      { text: 'Wages fell in the 2010s.', times: [['the 2010s', '201']] },
      { text: "Wages fell in the '90s.", times: [["the '90s", '199']] },
      { text: 'Wages fell in the early 1990s.', times: [['the early 1990s', '199']] },
      { text: 'Wages fell in the late 90s.', times: [['the late 90s', '199']] },
      { text: 'Wages fell in the mid-2000s.', times: [['the mid-2000s', '200']] },
      {
        text: 'Wages fell in the 1980s and 90s.',
        times: [
          ['the 1980s', '198'],
          ['90s', '199'],
        ],
      },
      { text: 'It was in the 90s in Rome, said a man in his late 80s.', times: [] },
    ],
  },
  {
    id: 'time/decade-in-words',
    starts: DECADES.keys(),
    read: spelledDecade,
    examples: [
      { text: 'Wages fell in the sixties.', times: [['the sixties', '196']] },
      { text: 'Wages fell in the late Eighties.', times: [['the late Eighties', '198']] },
      { text: 'Wages fell in the noughties.', times: [['the noughties', '200']] },
      { text: 'A woman in her early eighties.', times: [] },
    ],
  },
  {
    id: 'time/decade-now',
    starts: ['the'],
    second: ['decade', 'century'],
    read: thisDecade,
    examples: [
      { text: 'It will shut by the end of the decade.', published: '2024-05-14', times: [['the end of the decade', '202']] },
      { text: 'It will melt by the end of the century.', published: '2024-05-14', times: [['the end of the century', '20']] },
      { text: 'It was the storm of the decade.', published: '2024-05-14', times: [] },
      { text: 'It will shut by the end of the decade.', times: [['the end of the decade', null]] },
    ],
  },
  {
    id: 'time/century',
    needs: [['century', 'centuries']],
    glued: true,
    starts: ['the', ...ORDINAL_STARTS],
    read: inCentury,
    examples: [
      { text: 'The abbey dates from the 11th century.', times: [['the 11th century', '10']] },
      { text: 'It is a twentieth-century idea.', times: [['twentieth-century', '19']] },
      {
        text: 'Trade grew in the 18th and 19th centuries.',
        times: [
          ['the 18th', '17'],
          ['19th centuries', '18'],
        ],
      },
    ],
  },
];
