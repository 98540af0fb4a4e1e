/** Numbers in digits: "27.4 billion", "1,50,000", "40, 000", "16 7/8", "¾", "4th", "8:12.36", "EUR50m". */
import { currencyAt, currencyBefore, currencyPrefix, scaledCode } from '../../lexicon/currencies.js';
import { cardinalOf, FRACTION_SIGNS, scaleBy, scaleLetterOf, scaleOf } from '../../lexicon/numerals.js';
import { isPlural } from '../../lexicon/singular.js';
import { unitAt } from '../../lexicon/units/index.js';
import type { Token } from '../../document.js';
import { atom, glued, HYPHEN, type Atom, type Reading } from './atom.js';
import { readClock } from './clocks.js';
import { isCode } from './codes.js';
import { partOf } from './fractions.js';
import { digitGroups } from './groups.js';
import { oddsAt } from './odds.js';
import { powerAt } from './powers.js';

/** Longer runs of digits are codes, not quantities. */
const LONGEST_FIGURE = 30;

/** "1,50,000" → 150000, "4.5" → 4.5, "13,45" → 13.45; null for versions, dates and other strings of digits. */
function parseFigure(figure: string): number | null {
  if (figure.length > LONGEST_FIGURE) return null;
  if (/^\d+(?:\.\d+)?$/.test(figure)) return Number(figure);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(figure) || /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/.test(figure))
    return Number(figure.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(figure)) return Number(figure.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(?:\.\d{3})+,\d{1,2}$/.test(figure)) return Number(figure.replaceAll('.', '').replace(',', '.'));
  if (/^\d+,\d{1,2}$/.test(figure)) return Number(figure.replace(',', '.'));
  return null;
}

/** The number in digits that begins at token `at`, or null. */
export function readFigure(reading: Reading, at: number): Atom | null {
  const { tokens } = reading;
  const token = tokens[at]!;
  if (token.shape === 'word') return prefixedFigure(reading, at);
  if (FRACTION_SIGNS.has(token.text))
    return finish(reading, at, at + 1, FRACTION_SIGNS.get(token.text)!, 'fraction', 'number/fraction-sign');
  if (token.text === '.') return pointFigure(reading, at);
  if (token.shape !== 'number') return null;
  const clock = readClock(reading, at);
  if (clock) return clock;
  const odds = tokens[at + 1]?.text === '/' ? oddsAt(reading, at) : null;
  if (odds) return odds;
  if (isSlashedIdiom(tokens, at))
    return atom(reading, { class: 'code', first: at, after: at + 3, digits: true, because: ['number/slashed-idiom'] });
  const value = parseFigure(token.text);
  const power = value === null ? null : powerAt(tokens, at + 1);
  if (power && value !== null && (token.spaced || tokens[at - 1]?.shape !== 'word')) {
    const start = signAt(tokens, at) === null ? at : at - 1;
    return finish(reading, start, power.after, power.apply(value), 'cardinal', 'number/power');
  }
  if (value === null || isCode(reading, at))
    return atom(reading, { class: 'code', first: at, after: at + 1, because: ['number/code'], digits: true });
  const suffix = tokens[at + 1];
  if (suffix && !suffix.spaced && /^(?:st|nd|rd|th)$/.test(suffix.lower) && Number.isInteger(value)) {
    return atom(reading, { class: 'ordinal', first: at, after: at + 2, value, digits: true, because: ['number/ordinal-digits'] });
  }
  // "in his 30s", "the 737s"; "under-18s" is a number
  if (
    suffix?.text === 's' &&
    !suffix.spaced &&
    !/^(?:under|over|u)$/.test(tokens[at - 1]?.text === '-' ? (tokens[at - 2]?.lower ?? '') : (tokens[at - 1]?.lower ?? '')) &&
    /^\d+$/.test(token.text)
  ) {
    const next = tokens[at + 2];
    if (/^\d0$|^\d{3,4}$/.test(token.text) && !/^(?:record|time|barrier|mark)$/.test(next?.lower ?? ''))
      return atom(reading, { class: 'vague', first: at, after: at + 2, digits: true, because: ['number/decade'] });
  }
  const first = signAt(tokens, at) === null ? at : at - 1;
  return fraction(reading, first, at, value) ?? finish(reading, first, ...digitGroups(reading, at, value), 'cardinal', 'number/digits');
}

/** "open 24/7", "a 50/50 venture", "at 5/2" */
function isSlashedIdiom(tokens: readonly Token[], at: number): boolean {
  const [left, mark, right] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (mark?.text !== '/' || mark.spaced || !right || right.spaced) return false;
  if (!/^\d{1,3}$/.test(left.text) || !/^\d{1,3}$/.test(right.text) || tokens[at + 3]?.text === '/') return false;
  return Number(left.text) > Number(right.text) || (left.text === '50' && right.text === '50');
}

/** "-4.27", "(+3": a sign stands behind white space or a bracket and right before the digit. */
function signAt(tokens: readonly Token[], at: number): '+' | '-' | null {
  const token = tokens[at]!;
  const sign = tokens[at - 1];
  if (!sign || token.spaced || sign.sentence !== token.sentence || !/^[-−–+]$/.test(sign.text)) return null;
  const before = tokens[at - 2];
  if (!sign.spaced && before && before.sentence === sign.sentence && !/^[([{/|:=$£€¥]$/.test(before.text)) return null;
  return sign.text === '+' ? '+' : '-';
}

/** ".500": a decimal without its nought. */
function pointFigure(reading: Reading, at: number): Atom | null {
  const { tokens } = reading;
  const digits = tokens[at + 1];
  if (!digits || digits.shape !== 'number' || digits.spaced || !/^\d+$/.test(digits.text) || digits.text.length > LONGEST_FIGURE)
    return null;
  if (!tokens[at]!.spaced && at > 0 && !/^[-−–+([$£€]$/.test(tokens[at - 1]!.text)) return null;
  const first = signAt(tokens, at) === null ? at : at - 1;
  return finish(reading, first, at + 2, Number(`0.${digits.text}`), 'cardinal', 'number/digits');
}

/** "EUR50m", "RM79", "AUD1.5m": the code and the first digits are one token. */
function prefixedFigure(reading: Reading, at: number): Atom | null {
  const { tokens, text } = reading;
  const token = tokens[at]!;
  if (token.text.length > LONGEST_FIGURE) return null;
  const prefix = currencyPrefix(token.text);
  if (!prefix) return null;
  const inside = /^(\d+)(\p{L}*)$/u.exec(token.text.slice(prefix.length));
  if (!inside) return null;
  let after = at + 1;
  if (inside[2] === '')
    while (
      /^[.,]$/.test(tokens[after]?.text ?? '') &&
      !tokens[after]!.spaced &&
      tokens[after + 1]?.shape === 'number' &&
      !tokens[after + 1]!.spaced
    )
      after += 2;
  // "PS5" and "R2" are things, "PS18,400" and "R500m" are money
  if (
    !prefix.sure &&
    inside[2] === '' &&
    after === at + 1 &&
    !scaleOf.has(lowerOf(tokens[after])) &&
    !/^[mb]n?$/.test(lowerOf(tokens[after]))
  )
    return null;
  const start = token.start + prefix.length;
  const end = inside[2] === '' ? tokens[after - 1]!.end : token.end;
  const value = end - start > LONGEST_FIGURE ? null : parseFigure(inside[2] === '' ? text.slice(start, end) : inside[1]!);
  if (value === null) return null;
  const because = ['number/digits', 'number/code-and-figure'];
  if (inside[2] !== '') {
    const scale = scaleOf.get(inside[2]!.toLowerCase()) ?? scaleLetterOf.get(inside[2]!);
    if (!scale) return null;
    return atom(reading, {
      class: 'cardinal',
      first: at,
      after,
      start,
      value: scaleBy(value, scale.value),
      figure: value,
      scale: scale.value,
      digits: true,
      because: [...because, scale.id],
    });
  }
  return { ...finish(reading, at, after, value, 'cardinal', because[0]!, true), start };
}

const lowerOf = (token: Token | undefined): string => token?.lower ?? '';

/** "7/32", "16 7/8", "1-1/2", "1¾" */
function fraction(reading: Reading, first: number, at: number, value: number): Atom | null {
  const { tokens } = reading;
  const next = tokens[at + 1];
  const sign = next && FRACTION_SIGNS.get(next.text);
  if (sign !== undefined) return finish(reading, first, at + 2, value + sign, 'cardinal', 'number/fraction-sign');
  const simple = slash(tokens, at);
  if (simple !== null) return finish(reading, first, at + 3, simple, 'fraction', 'number/slash');
  const behind = glued(tokens, at + 1) ? at + 2 : at + 1;
  const part = Number.isInteger(value) ? slash(tokens, behind) : null;
  if (part === null || part >= 1 || tokens[behind]!.start - tokens[at]!.end > 2) return null;
  return finish(reading, first, behind + 3, value + part, 'cardinal', 'number/slash');
}

const DENOMINATOR = new Set(['2', '3', '4', '5', '6', '7', '8', '9', '10', '12', '16', '20', '32', '64', '100', '128', '1000']);

function slash(tokens: readonly Token[], at: number): number | null {
  const [over, mark, under] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!over || !mark || !under || !/^[/⁄∕]$/.test(mark.text) || mark.spaced || under.spaced) return null;
  if (!/^\d{1,4}$/.test(over.text) || !DENOMINATOR.has(under.text) || /^[/⁄∕]$/.test(tokens[at + 3]?.text ?? '')) return null;
  const share = Number(over.text) / Number(under.text);
  return share <= 1 ? share : null;
}

/** Adds the scale behind the figure and makes the atom. */
function finish(
  reading: Reading,
  first: number,
  after: number,
  value: number,
  kind: 'cardinal' | 'fraction',
  because: string,
  money = false,
): Atom {
  const { tokens } = reading;
  const sign = tokens[first]!.shape === 'symbol' && /^[-−–+]$/.test(tokens[first]!.text) ? (tokens[first]!.text === '+' ? '+' : '-') : null;
  const signed = sign === '-' ? -value : value;
  const scaled = readScale(reading, first, after, money);
  if (!scaled) return atom(reading, { class: kind, first, after, value: signed, sign, digits: true, because: [because] });
  const more = scaled.scale >= 100 ? behindScale(reading, scaled) : null;
  if (more)
    return atom(reading, {
      class: 'cardinal',
      first,
      after: more.after,
      value: scaleBy(signed, scaled.scale) + Math.sign(signed) * more.value,
      sign,
      digits: true,
      because: [because, ...scaled.because, more.id],
    });
  return atom(reading, {
    class: 'cardinal',
    first,
    after: scaled.after,
    value: scaleBy(signed, scaled.scale),
    sign,
    figure: signed,
    scale: scaled.scale,
    digits: true,
    because: [because, ...scaled.because],
  });
}

/** "3 million and a half", "3 hundred and 21" */
function behindScale({ tokens }: Reading, { after, scale }: Scale): { value: number; after: number; id: string } | null {
  if (tokens[after]?.lower !== 'and') return null;
  const part = scale >= 1e3 ? partOf(tokens, after + 1) : null;
  if (part && !scaleOf.has(lowerOf(tokens[part.after]))) return { ...part, value: part.value * scale };
  const rest = tokens[after + 1];
  const value = rest?.shape === 'number' && /^[1-9]\d?$/.test(rest.text) ? Number(rest.text) : cardinalOf.get(lowerOf(rest))?.value;
  return scale === 100 && value && !scaleOf.has(lowerOf(tokens[after + 2])) ? { value, after: after + 2, id: 'number/hundred-and' } : null;
}

interface Scale {
  readonly after: number;
  readonly scale: number;
  readonly because: readonly string[];
}

/** "4 million", "4-million", "4 hundred million", "2,500 crore", "14.7bn", "4m" */
function readScale(reading: Reading, first: number, at: number, money: boolean): Scale | null {
  const { tokens, taken } = reading;
  let after = at;
  let scale = 1;
  const because: string[] = [];
  for (let next = glued(tokens, after) ? after + 1 : after; tokens[next] && !taken[next]; next = after) {
    const word = tokens[next]!;
    const row = scaleOf.get(word.lower) ?? (word.lower === 'dozens' && next === at ? scaleOf.get('dozen') : undefined);
    if (!row || (row.value === 12 && next !== at) || word.sentence !== tokens[at - 1]!.sentence) break;
    scale *= row.value;
    because.push(row.id);
    after = next + 1;
  }
  if (because.length > 0) return { after, scale, because };
  const letter = tokens[at];
  const coded = letter && !taken[at] ? scaledCode(letter.text) : null;
  if (coded) return { after: at + 1, scale: coded.scale, because: ['number/scaled-code'] };
  const row = letter && !taken[at] ? scaleLetterOf.get(letter.text) : undefined;
  if (!letter || !row || (letter.spaced && !/^(?:[Bbm]|MM|mn)$/.test(letter.text)) || !meansScale(reading, first, at, row.value, money))
    return null;
  return { after: at + 1, scale: row.value, because: [row.id] };
}

const METRE_CUE =
  /^(?:wide|long|high|tall|deep|above|below|thick|race|sprint|hurdles|freestyle|butterfly|backstroke|breaststroke|final|relay|steeplechase|dash|run|metres|meters|title|champion|swim|yacht|tower|from|away|off|up|down|x|×|by|in|of|and|events?|medley|heats|runners?|hurdlers?|specialists?|records?|world|silver|bronze|gold|indoors|outdoors|personal)$/;
const DIMENSION = /^(?:wide|long|high|tall|deep|thick)$/;
export const RACE_DISTANCE = /^(?:60|100|110|200|400|800|1500|1,500|3000|3,000|5000|5,000|10000|10,000|50|300|600|1000|1,000|1200|1,200)$/;

/** Whether the letter at `at` is a scale: "$4m", "2.4m people", "250k jobs"; not "a 400m race", "a 5k run", "40t". */
/** "seen by [14m]", "an audience of [9m]": people who watch, listen, buy. */
function tellsAudience(tokens: readonly Token[], first: number): boolean {
  if (/^(?:from|at|within)$/.test(tokens[first - 1]?.lower ?? '')) return false;
  for (let i = first - 1; i >= 0 && i > first - 6 && tokens[i]!.sentence === tokens[first]!.sentence; i--)
    if (AUDIENCE.test(tokens[i]!.lower)) return true;
  return false;
}

const AUDIENCE = /^(?:seen|watched|viewed|heard|audiences?|viewers|viewing|listeners|circulation|readership|population|ratings)$/;

function meansScale(reading: Reading, first: number, at: number, scale: number, money: boolean): boolean {
  const { tokens } = reading;
  const letter = tokens[at]!;
  if (money || currencyBefore(tokens, first) || (tokens[at + 1]?.spaced && currencyAt(tokens, at + 1))) return true;
  const next = tokens[at + 1];
  const lower = letter.text === letter.lower;
  if (letter.spaced) return letter.text === 'B' && next !== undefined && isPlural(next.text);
  if (scale === 1e12) return false;
  if (scale === 1e9) return letter.text === 'B' ? !(next?.text === '/') : next === undefined || isPlural(next.text);
  if (scale === 1e3)
    return (
      !/^(?:run|race|runs|races|resolution|tv|video|display|screen|monitor|gold)$/.test(next?.lower ?? '') &&
      (lower || next?.pos === 'NOUN' || !next || next.shape === 'symbol')
    );
  if (letter.lower === 'mm') return letter.text === 'MM' && next !== undefined && unitAt(tokens, at + 1) !== null;
  if (!lower || letter.lower !== 'm') return true;
  if (next && /^[/²³]$/.test(next.text)) return false;
  if (next && next.spaced && next.shape === 'word' && isPlural(next.text) && !METRE_CUE.test(next.lower)) return true;
  if (next && next.spaced && /^(?:ADJ|NOUN|VERB)$/.test(next.pos) && isPlural(tokens[at + 2]?.text ?? '') && !METRE_CUE.test(next.lower))
    return true;
  if (next?.lower === 'of' && /^(?:its|the|their|his|her|our|these|those)$/.test(tokens[at + 2]?.lower ?? '')) return true;
  // "its members number 40m"
  const verb = tokens[first - 1];
  if (verb?.lower === 'number' || verb?.lower === 'numbered') return isPlural(tokens[first - 2]?.text ?? '');
  const figure = tokens[at - 1]!.text;
  if (tellsAudience(tokens, first) && !DIMENSION.test(next?.lower ?? '')) return true;
  if (RACE_DISTANCE.test(figure) || DIMENSION.test(next?.lower ?? '') || (next && METRE_CUE.test(next.lower) && !reading.millions))
    return false;
  if (next?.text === '(' && /^(?:ft|feet|foot|yards|yd)$/.test(tokens[at + 3]?.lower ?? '')) return false;
  if (HYPHEN.test(next?.text ?? '') && /^(?:long|wide|high|tall|deep)$/.test(tokens[at + 2]?.lower ?? '')) return false;
  return reading.millions;
}
