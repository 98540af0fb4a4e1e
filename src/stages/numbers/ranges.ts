/** What two numbers make together: ranges, ratios, scores, and scales that carry over. */
import { currencyAt, currencyBefore } from '../../lexicon/currencies.js';
import { changeVerbs } from '../../lexicon/change.js';
import { hedgeBefore } from '../../lexicon/hedges.js';
import { scaleBy, scaleOf } from '../../lexicon/numerals.js';
import { isPlural } from '../../lexicon/singular.js';
import { unitAt } from '../../lexicon/units/index.js';
import { isAddress } from './codes.js';
import { atom, glued, HYPHEN, type Atom, type Reading } from './atom.js';

/** What stands between two numbers, without the unit of the first and the currency of the second. */
interface Gap {
  readonly words: readonly string[];
  /** First token of the second number, its currency included. */
  readonly second: number;
  /** Unit or currency of each end, as the text says it there. */
  readonly left: string | null;
  readonly right: string | null;
  readonly hyphen: boolean;
}

const LONGEST_GAP = 8;

function gapOf(reading: Reading, a: Atom, b: Atom): Gap | null {
  const { tokens, taken } = reading;
  if (b.first - a.after > LONGEST_GAP || tokens[a.after - 1]!.sentence !== tokens[b.first]!.sentence) return null;
  for (let i = a.after; i < b.first; i++) if (taken[i]) return null;
  const before = currencyBefore(tokens, a.first);
  const middle = currencyBefore(tokens, b.first);
  const second = middle && middle.first >= a.after ? middle.first : b.first;
  let from = a.after;
  let left: string | null = before?.code ?? null;
  const unit = from < second ? (currencyAt(tokens, from) ?? unitAt(tokens, from)) : null;
  if (unit && unit.after <= second && from < second) {
    left = 'code' in unit ? unit.code + unit.factor : unit.row.unit;
    from = unit.after;
  }
  const tail = currencyAt(tokens, b.after) ?? unitAt(tokens, b.after);
  const right = middle && second < b.first ? middle.code : tail ? ('code' in tail ? tail.code + tail.factor : tail.row.unit) : null;
  const words: string[] = [];
  for (let i = from; i < second; i++) words.push(HYPHEN.test(tokens[i]!.text) ? '-' : tokens[i]!.lower);
  const hyphen = words.length === 1 && words[0] === '-' && tokens[from]!.spaced === tokens[second]!.spaced;
  return { words, second, left, right, hyphen };
}

const CHANGE =
  /^(?:rose|rises?|rising|fell|falls?|falling|gain(?:ed|s|ing)?|lost|loses?|losing|add(?:ed|s|ing)?|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|drop(?:ped|s|ping)?|slip(?:ped|s|ping)?|slid|slides?|sliding|shed|sheds|shedding|surg(?:ed|es|ing)|soar(?:ed|s|ing)?|tumbl(?:ed|es|ing)|s[au]nk|sinks?|plung(?:ed|es|ing)|eas(?:ed|es|ing)|dip(?:ped|s|ping)?|edg(?:ed|es|ing)|up|down|off|increas(?:ed|es|ing)|decreas(?:ed|es|ing)|declin(?:ed|es|ing)|advanc(?:ed|es|ing)|rall(?:ied|ies|ying)|widen(?:ed|s|ing)?|narrow(?:ed|s|ing)?|shr[aiu]nk|by|higher|lower|firm(?:ed|er)|spik(?:ed|es|ing)|rebound(?:ed|ing)?|ahead|put|puts|putting)$/;
const SPREAD =
  /^(?:ranges?|ranged|ranging|var(?:y|ies|ied|ying)|anywhere|anything|aged|ages|estimates|estimated|spans?|spanning|runs?|running|extends?|priced|prices|costs?|somewhere|of)$/;
const SCORE_BEFORE =
  /^(?:lost|lose|loses|losing|beat|beats|beaten|beating|win|wins|won|winning|draw|drew|drawn|defeat|defeats|defeated|victory|score|scored|record|lead|led|leads|leading|trail|trailed|trailing|vote|voted|ruling|ruled|ruling|to|went|were|fell|a|edged|thrashed|down|behind|ahead|at)$/;
const SCORE_AFTER =
  /^(?:win|wins|loss|losses|defeat|defeats|draw|victory|lead|vote|votes|record|aggregate|decision|deficit|on|at|up|down|triumph|thrashing|scoreline|hammering|tie|majority|ruling|away|home)$/;

const whole = (a: Atom): boolean => a.value !== null && Number.isInteger(a.value) && a.scale === 1 && a.sign === null;

/** Puts together what belongs together; every atom ends in exactly one number. */
export function combine(reading: Reading, atoms: readonly Atom[]): Atom[] {
  const out: Atom[] = [];
  for (let i = 0; i < atoms.length; i++) {
    const a = atoms[i]!;
    const b = atoms[i + 1];
    const gap = b && a.value !== null && b.value !== null ? gapOf(reading, a, b) : null;
    if (!b || !gap) {
      out.push(a);
      continue;
    }
    const chain = chainEnd(reading, atoms, i);
    if (chain > i + 1) {
      out.push(join(reading, a, atoms[chain]!, 'code', null, 'number/code'));
      i = chain;
      continue;
    }
    const pair = ratio(reading, a, b, gap) ?? range(reading, a, b, gap);
    if (pair) {
      out.push(pair);
      i++;
    } else out.push(carryScale(a, b, gap));
  }
  return out;
}

function join(reading: Reading, a: Atom, b: Atom, kind: Atom['class'], value: number | null, because: string): Atom {
  return {
    ...atom(reading, {
      class: kind,
      first: a.first,
      after: b.after,
      value,
      digits: a.digits,
      because: [because, ...a.because, ...b.because],
    }),
    start: a.start,
    end: b.end,
  };
}

/** "555-123-4567", "4-3-3": more than two figures on hyphens. Returns the index of the last one, or `i`. */
function chainEnd(reading: Reading, atoms: readonly Atom[], i: number): number {
  const { tokens } = reading;
  let end = i;
  while (atoms[end + 1] && atoms[end]!.digits && atoms[end + 1]!.digits && atoms[end + 1]!.first - atoms[end]!.after === 1) {
    const mark = tokens[atoms[end]!.after]!;
    if (!HYPHEN.test(mark.text) || mark.spaced || tokens[atoms[end + 1]!.first]!.spaced || !Number.isInteger(atoms[end]!.value)) break;
    end++;
  }
  return end - i >= 2 ? end : i;
}

/** "one in five", "two out of three", "nine of ten", "3-to-1", "50-50" */
function ratio(reading: Reading, a: Atom, b: Atom, gap: Gap): Atom | null {
  // "by two to one": the tagger took the "one" for a pronoun
  const toOne = b.class === 'pronoun' && gap.words.join(' ') === 'to' && a.value !== null && a.value > 1 && !a.digits;
  if (toOne && whole(a)) return join(reading, a, b, 'ratio', a.value, 'number/ratio');
  if (!/^(?:cardinal|pronoun)$/.test(a.class) || b.class !== 'cardinal' || !whole(a) || a.value === null || b.value === null) return null;
  if (isShareOfNoun(reading, a, b, gap)) return join(reading, a, b, 'ratio', a.value / b.value, 'number/noun-ratio');
  if (gap.left !== null) return null;
  const words = gap.words.filter((word) => word !== '-').join(' ');
  // "an 18-to-24-year-old" is of a range
  const unit = unitAt(reading.tokens, glued(reading.tokens, b.after) ? b.after + 1 : b.after);
  const timed = unit !== null && unit.row.kind !== 'times';
  // "a 1-in-100-year flood"
  const hyphened = gap.words[0] === '-' && gap.words.length > 2;
  if (/^(?:in|in every|in each)$/.test(words) && a.value < b.value && (hyphened || !timed) && !scaledWord(b))
    return join(reading, a, b, 'ratio', a.value / b.value, 'number/ratio');
  if (/^(?:out of|out of every|of every|from every|out of each)$/.test(words) && a.value <= b.value && !timed)
    return join(reading, a, b, 'ratio', a.value / b.value, 'number/ratio');
  if (words === 'of' && a.value < b.value && (b.value === 10 || b.value === 100) && !timed)
    return join(reading, a, b, 'ratio', a.value / b.value, 'number/ratio');
  // "two of three needs", "nine of our 12 shops": a part; "31 of her 40 bouts" and "two of the three" are counts
  const part = /^of(?: (?:our|their|his|her|its))?$/.test(words) && a.value > 1 && a.value < b.value && b.value <= 100;
  if (part && (!a.digits || words === 'of') && gap.right === null && !timed)
    return join(reading, a, b, 'ratio', a.value / b.value, 'number/ratio');
  // "seven of the last nine years", "two of their past three games"
  if (
    /^of (?:the|our|their|his|her|its) (?:last|past|previous)$/.test(words) &&
    a.value > 1 &&
    a.value < b.value &&
    b.value <= 30 &&
    (gap.right === null || timed)
  )
    return join(reading, a, b, 'ratio', a.value / b.value, 'number/ratio');
  if (words === 'to' && a.value === 9 && b.value === 5) return join(reading, a, b, 'clock', null, 'number/nine-to-five');
  if (words === 'to' && gap.words.length === 3 && whole(b) && !timed)
    return join(reading, a, b, 'ratio', a.value / b.value, 'number/ratio');
  if (words === ':' && whole(b) && b.value > 0) return join(reading, a, b, 'ratio', a.value / b.value, 'number/ratio');
  if (words === 'to' && b.value === 1 && a.value > 1 && gap.right === null)
    return join(reading, a, b, 'ratio', a.value / b.value, 'number/ratio');
  return null;
}

/** "one shop in six", "one euro in five"; not "one goal in 12 games", "two deaths in 2019" */
function isShareOfNoun({ tokens, taken }: Reading, a: Atom, b: Atom, gap: Gap): boolean {
  if (a.value! >= b.value! || b.value! > 1000 || !whole(b) || a.digits || gap.right !== null || b.first !== gap.second) return false;
  const noun = tokens[a.after]!;
  if (b.first !== a.after + 2 || tokens[a.after + 1]!.lower !== 'in' || noun.pos !== 'NOUN' || isPlural(noun.text) !== a.value! > 1)
    return false;
  if (a.value !== 1 && !/^(?:3|4|5|10|20|100)$/.test(String(b.value))) return false;
  const next = tokens[b.after];
  return !taken[b.after] && (next === undefined || !/^(?:NOUN|PROPN|ADJ|NUM|X)$/.test(next.pos));
}

const scaledWord = (b: Atom): boolean => b.scale > 1e6;

/** The lower end takes the scale of the upper one: "5 to 6 million", "$3-5bn". */
function carried(a: Atom, b: Atom): number {
  return a.scale === 1 && b.scale >= 100 && a.figure < 1000 && a.figure <= b.figure ? scaleBy(a.figure, b.scale) : a.value!;
}

function range(reading: Reading, a: Atom, b: Atom, gap: Gap): Atom | null {
  const { tokens } = reading;
  if (!/^(?:cardinal|fraction|pronoun)$/.test(a.class) || !/^(?:cardinal|fraction)$/.test(b.class) || a.value === null || b.value === null)
    return null;
  const low = carried(a, b);
  const high = b.value;
  const words = gap.words.join(' ');
  const made = (because: string): Atom => ({
    ...join(reading, a, b, 'range', null, because),
    low: Math.min(low, high),
    high: Math.max(low, high),
  });
  const beforeA = startOf(reading, a);
  const before = tokens[beforeA - 1]?.sentence === tokens[a.first]!.sentence ? tokens[beforeA - 1]!.lower : '';
  const agree = gap.left === null || gap.right === null || gap.left === gap.right;
  if (gap.hyphen) return hyphenated(reading, a, b, gap, low, made);
  if (/^(?:to|~|to -|- to -|- to|through|until|till|up to)$/.test(words)) {
    // "fell by about a third to 26 million", "cut by 0.25% to 5.5%": how much, and to what level
    if (a.class === 'fraction' && b.class === 'cardinal') return null;
    // but "fell by 2 to 3 degrees" is a spread
    const spread = gap.left === null && gap.right !== null && high <= low * 3;
    if (before === 'by' && CHANGE.test(tokens[beforeA - 2]?.lower ?? '') && !spread) return null;
    // "in 2011 to 4.2 million"
    if (/^(?:19|20)\d\d$/.test(tokens[a.first]!.text) && before === 'in') return null;
    if (!agree || low > high || (gap.left !== null && gap.right === null && !leftIsCurrencySign(reading, a))) return null;
    if (before === 'from')
      return SPREAD.test(tokens[beforeA - 2]?.lower ?? '') || tokens[beforeA - 1]!.index === 0 ? made('number/from-to') : null;
    // "lower net by $7 million to $8 million" is a spread, "lower the fee by $2 million to $9 million" is none
    const near = before === 'by' && gap.left !== null && gap.left !== 'percent' && high <= low * 1.5;
    const change = !near && (CHANGE.test(before) || changeVerbs.has(before));
    // "grew a larger than expected 6,300 to 2.1 million": the number is all that a range could not be
    if (before === 'expected' && low * 20 < high) return null;
    if (change && (gap.left !== null || gap.right === null) && gap.left !== 'percent') return null;
    if (change && before === 'up' && words === 'to') return null;
    return made('number/to');
  }
  // "two or three pictures", "20 or 30 years", "£10bn or £11bn": a spread of near numbers; "one or two" is none
  if (words === 'or' && a.class === 'cardinal' && b.class === 'cardinal' && a.digits === b.digits && agree && low > 1 && low < high)
    return high <= low * 1.6 && (gap.left === null || leftIsCurrencySign(reading, a)) ? made('number/or') : null;
  if (words === 'and' && (before === 'between' || /^(?:between)$/.test(tokens[beforeA - 2]?.lower ?? '')))
    return agree || gap.right !== null ? made('number/between') : null;
  return null;
}

function leftIsCurrencySign(reading: Reading, a: Atom): boolean {
  return currencyBefore(reading.tokens, a.first) !== null;
}

/** First token of a number with its currency and its hedge: "between about $5". */
function startOf(reading: Reading, a: Atom): number {
  const { tokens } = reading;
  const money = currencyBefore(tokens, a.first)?.first ?? a.first;
  return hedgeBefore(tokens, money)?.first ?? money;
}

/** "5-6%", "$3-5bn", "30-39" → range; "2-1", "7-2 win" → score; "555-1234" → code */
function hyphenated(reading: Reading, a: Atom, b: Atom, gap: Gap, low: number, made: (because: string) => Atom): Atom | null {
  const { tokens } = reading;
  const spaced = tokens[a.after + (gap.left && gap.second - a.after > 1 ? 1 : 0)]?.spaced ?? false;
  const unit = gap.left !== null || gap.right !== null || a.scale !== 1 || b.scale !== 1;
  const high = b.value!;
  if (unit) return low < high && (gap.left === null || gap.right === null || gap.left === gap.right) ? made('number/hyphen') : null;
  if (spaced) return low < high && a.digits && b.digits && high < low * 20 ? made('number/hyphen') : null;
  if (!whole(a) || !whole(b)) return low < high ? made('number/hyphen') : null;
  if ((low === 50 && high === 50) || tokens[a.first - 2]?.lower === 'odds') return join(reading, a, b, 'code', null, 'number/even');
  const before = tokens[a.first - 1]?.lower ?? '';
  const after = tokens[b.after]?.lower ?? '';
  const small = low <= 250 && high <= 250;
  if (small && (besidePair(tokens, a.first, b.after) || betweenSides(tokens, a.first, b.after) || isRecord(tokens, a.first, b.after)))
    return join(reading, a, b, 'score', null, 'number/score');
  if (!a.digits && !b.digits && low < high) return made('number/hyphen');
  if (
    small &&
    (low >= high ||
      SCORE_AFTER.test(after) ||
      (SCORE_BEFORE.test(before) && high < 10 && (tokens[b.after]?.shape ?? 'symbol') === 'symbol'))
  )
    return join(reading, a, b, 'score', null, 'number/score');
  if (low >= high || isAddress(tokens, b.after) || (low >= 100 && low < 1000 && high >= 1000) || (low >= 1900 && low <= 2100))
    return join(reading, a, b, 'code', null, 'number/code');
  return made('number/hyphen');
}

/** "6-4" of "6-4 1-6 6-0": the set before or behind this one. */
const isPair = (tokens: Reading['tokens'], at: number): boolean =>
  tokens[at]?.shape === 'number' && tokens[at + 1]?.text === '-' && tokens[at + 2]?.shape === 'number' && !tokens[at + 1]!.spaced;

/** Sets of one match: "6-4 [1-6] 6-0", "[6-7] (3-7) 6-3". */
function besidePair(tokens: Reading['tokens'], first: number, after: number): boolean {
  const open = tokens[first - 1]?.text === '(';
  if (open ? tokens[after]?.text === ')' && isPair(tokens, first - 4) : isPair(tokens, first - 3) && tokens[first]!.spaced) return true;
  return tokens[after]?.text === '(' ? isPair(tokens, after + 1) : isPair(tokens, after) && tokens[after]!.spaced;
}

/** "Norway [17-28] Wales": between those who played. */
const betweenSides = (tokens: Reading['tokens'], first: number, after: number): boolean =>
  tokens[first - 1]?.sentence === tokens[after]?.sentence &&
  tokens[first - 1]?.pos === 'PROPN' &&
  /^\p{Lu}\p{Ll}/u.test(tokens[first - 1]!.text) &&
  tokens[after]?.pos === 'PROPN' &&
  /^\p{Lu}\p{Ll}/u.test(tokens[after].text);

/** "the Otters ([3-8])", "([3-8], 1-4 West)": games won and lost, in brackets behind who played them. */
function isRecord(tokens: Reading['tokens'], first: number, after: number): boolean {
  if (tokens[after]?.text === ',' && isPair(tokens, after + 1)) return true;
  if (tokens[first - 1]?.text === ',' && isPair(tokens, first - 4)) return true;
  // "lost [6-7] (4)"
  if (tokens[after]?.text === '(' && tokens[after + 1]?.shape === 'number' && tokens[after + 2]?.text === ')') return true;
  const name = tokens[first - 2];
  return tokens[first - 1]?.text === '(' && tokens[after]?.text === ')' && name?.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(name.text);
}

/** "five or six million": the first number takes the scale, and stays a number of its own. */
function carryScale(a: Atom, b: Atom, gap: Gap): Atom {
  if (
    !/^(?:or|and|,|to)$/.test(gap.words.join(' ')) ||
    (gap.left !== gap.right && gap.left !== null) ||
    a.class !== 'cardinal' ||
    a.sign !== null
  )
    return a;
  const scaled = b.class === 'cardinal' && b.digits === a.digits && b.scale >= 1e3 ? carried(a, b) : a.value!;
  return scaled === a.value
    ? a
    : {
        ...a,
        value: scaled,
        low: scaled,
        high: scaled,
        scale: b.scale,
        because: [
          ...a.because,
          'number/carried-scale',
          ...[...scaleOf.values()]
            .filter((row) => row.value === b.scale)
            .slice(0, 1)
            .map((row) => row.id),
        ],
      };
}
