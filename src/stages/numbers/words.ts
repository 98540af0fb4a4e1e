/** Numbers in words: "two hundred and sixteen", "half a million", "a third of", "doubled", "dozens", "one". */
import { cardinalOf, denominatorOf, multiplierOf, NO_NUMBER, ordinalOf, scaleBy, scaleOf, vagueOf } from '../../lexicon/numerals.js';
import { unitAt } from '../../lexicon/units/index.js';
import type { Token } from '../../document.js';
import { atom, glued, type Atom, type Reading } from './atom.js';

const noNumber = new Set(NO_NUMBER);
const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/** The number in words that begins at token `at`, or null. */
export function readWords(reading: Reading, at: number): Atom | null {
  const { tokens } = reading;
  const word = tokens[at]!.lower;
  if (word === 'half' || word === 'quarter') return readHalf(reading, at);
  if (word === 'minus' || word === 'negative') return readMinus(reading, at);
  if (cardinalOf.has(word) || scaleOf.has(word)) return readCardinal(reading, at);
  if (ordinalOf.has(word)) return readOrdinal(reading, at);
  if (vagueOf.has(word) || word === 'tens') return readVague(reading, at);
  if (multiplierOf.has(word)) return readMultiplier(reading, at);
  if (noNumber.has(word)) return atom(reading, { class: 'vague', first: at, after: at + 1, because: ['number/vague'] });
  return null;
}

function readMinus(reading: Reading, at: number): Atom | null {
  const { tokens, taken } = reading;
  if (!tokens[at + 1] || taken[at + 1] || !cardinalOf.has(lowerAt(tokens, at + 1))) return null;
  const number = readCardinal(reading, at + 1);
  if (!number || number.value === null) return null;
  return atom(reading, {
    ...number,
    start: tokens[at]!.start,
    first: at,
    value: -number.value,
    low: -number.value,
    high: -number.value,
    figure: -number.figure,
    sign: '-',
  });
}

interface Sum {
  readonly value: number;
  readonly figure: number;
  readonly scale: number;
  readonly after: number;
  readonly because: readonly string[];
}

/** "two hundred and sixteen", "twenty-eight thousand", "three million" */
function addUp(reading: Reading, at: number): Sum | null {
  const { tokens, taken } = reading;
  const { sentence } = tokens[at]!;
  const because: string[] = [];
  let total = 0;
  let part: number | null = null;
  let lastScale = Infinity;
  let scaled = 1;
  let figure: number | null = null;
  let end = at;
  for (let i = at; tokens[i] && tokens[i]!.sentence === sentence && !taken[i];) {
    const word = tokens[i]!.lower;
    const cardinal = cardinalOf.get(word);
    const scale = scaleOf.get(word);
    if (cardinal) {
      const { value } = cardinal;
      if (part === null) {
        if (i > at && (value >= lastScale || scaled === 12)) break;
        part = value;
      } else if (part % 100 >= 20 && part % 10 === 0 && value > 0 && value < 10) part += value;
      else if (part >= 100 && part % 100 === 0 && value > 0 && value < 100) part += value;
      else break;
      because.push(cardinal.id);
    } else if (scale) {
      if (scale.value === 100) {
        if (part !== null && part >= 100) break;
        part = (part ?? 1) * 100;
      } else if (scale.value === 12) {
        if (part !== null && part > 100) break;
        figure ??= part ?? 1;
        part = (part ?? 1) * 12;
        scaled = 12;
      } else {
        if (scale.value >= lastScale) break;
        figure ??= total === 0 ? (part ?? 1) : null;
        total += (part ?? 1) * scale.value;
        part = null;
        lastScale = scale.value;
        scaled = scale.value;
      }
      because.push(scale.id);
    } else break;
    end = i + 1;
    const next = tokens[end];
    if (!next || next.sentence !== sentence) break;
    if (glued(tokens, end) && joins(tokens, end + 1, part)) i = end + 1;
    else if (next.lower === 'and' && (part !== null ? part >= 100 && part % 100 === 0 : lastScale === 1e3) && below100(tokens, end + 1))
      i = end + 1;
    else i = end;
  }
  if (end === at) return null;
  const value = total + (part ?? 0);
  return {
    value,
    figure: part !== null && total > 0 ? value : (figure ?? value),
    scale: part !== null && total > 0 ? 1 : scaled,
    after: end,
    because,
  };
}

/** Whether a hyphen before token `at` is inside a number: "twenty-one", "five-hundred", "two-million". */
function joins(tokens: readonly Token[], at: number, part: number | null): boolean {
  const word = lowerAt(tokens, at);
  if (scaleOf.has(word)) return true;
  const value = cardinalOf.get(word)?.value;
  return value !== undefined && value > 0 && value < 10 && part !== null && part % 100 >= 20 && part % 10 === 0;
}

function below100(tokens: readonly Token[], at: number): boolean {
  const value = cardinalOf.get(lowerAt(tokens, at))?.value;
  return value !== undefined && value > 0 && !scaleOf.has(lowerAt(tokens, at + 1)) && !denominatorOf.has(lowerAt(tokens, at + 1));
}

function readCardinal(reading: Reading, at: number): Atom | null {
  const { tokens, taken } = reading;
  const word = tokens[at]!.lower;
  const before = lowerAt(tokens, at - 1);
  if (scaleOf.has(word)) {
    // "several thousand", "a few hundred", "parts per million", "multi-million"
    if (
      /^(?:several|few|many|couple|some)$/.test(before) ||
      (before === 'of' && lowerAt(tokens, at - 2) === 'couple') ||
      (glued(tokens, at - 1) && /^(?:multi|mega)$/.test(lowerAt(tokens, at - 2)))
    ) {
      return atom(reading, { class: 'vague', first: at, after: at + 1, because: ['number/vague'] });
    }
    if (/^(?:bn|bln|mn|mln|tn|trn|trln|mio|lac|lacs)$/.test(word)) return null;
  }
  const sum = addUp(reading, at);
  if (!sum) return null;
  const { after } = sum;
  const fraction = readFractionTail(reading, at, sum);
  if (fraction) return fraction;
  // "twenty-first", "one hundred and first"
  const last = glued(tokens, after) ? after + 1 : lowerAt(tokens, after) === 'and' ? after + 1 : after;
  const ordinal = ordinalOf.get(lowerAt(tokens, last));
  if (
    ordinal &&
    !taken[last] &&
    ordinal.value < 20 &&
    ((sum.value % 10 === 0 && sum.value % 100 >= 20 && ordinal.value < 10 && last > after) ||
      (sum.value % 100 === 0 && sum.value >= 100 && last > after))
  ) {
    return atom(reading, {
      class: 'ordinal',
      first: at,
      after: last + 1,
      value: sum.value + ordinal.value,
      because: [...sum.because, ordinal.id],
    });
  }
  if (lowerAt(tokens, glued(tokens, after) ? after + 1 : after) === 'fold') {
    return atom(reading, {
      class: 'multiplier',
      first: at,
      after: glued(tokens, after) ? after + 2 : after + 1,
      value: sum.value,
      because: [...sum.because, 'number/fold'],
    });
  }
  if (lowerAt(tokens, after) === 'point' && cardinalOf.has(lowerAt(tokens, after + 1)) && sum.value < 1000)
    return readPoint(reading, at, sum);
  if (word === 'one' && sum.value === 1)
    return atom(reading, { class: isPronoun(reading, at) ? 'pronoun' : 'cardinal', first: at, after, value: 1, because: ['number/one'] });
  return atom(reading, {
    class: 'cardinal',
    first: at,
    after,
    value: sum.value,
    figure: sum.figure,
    scale: sum.scale,
    because: sum.because,
  });
}

/** "two point five", "three point one four" */
function readPoint(reading: Reading, at: number, sum: Sum): Atom {
  const { tokens } = reading;
  let digits = '';
  let after = sum.after + 1;
  for (
    let cardinal = cardinalOf.get(lowerAt(tokens, after));
    cardinal && cardinal.value < 10 && digits.length < 15;
    cardinal = cardinalOf.get(lowerAt(tokens, ++after))
  )
    digits += cardinal.value;
  if (digits === '') return atom(reading, { class: 'cardinal', first: at, after: sum.after, value: sum.value, because: sum.because });
  const value = Number(`${sum.value}.${digits}`);
  const scale = scaleOf.get(lowerAt(tokens, after));
  if (scale)
    return atom(reading, {
      class: 'cardinal',
      first: at,
      after: after + 1,
      value: scaleBy(value, scale.value),
      figure: value,
      scale: scale.value,
      because: [...sum.because, scale.id],
    });
  return atom(reading, { class: 'cardinal', first: at, after, value, because: sum.because });
}

/** "two-thirds", "one fifth", "two and a half", "one and three quarters" */
function readFractionTail(reading: Reading, at: number, sum: Sum): Atom | null {
  const { tokens, taken } = reading;
  const { after } = sum;
  const hyphen = glued(tokens, after);
  const place = hyphen ? after + 1 : after;
  const row = taken[place] ? undefined : denominatorOf.get(lowerAt(tokens, place));
  if (row && sum.value < 100 && sum.value > 0) {
    const plural = /s$/.test(lowerAt(tokens, place));
    const periods = row.value === 4 && !hyphen && !ofWhole(tokens, place + 1);
    if (plural === sum.value > 1 && !periods) return scaledFraction(reading, at, place + 1, sum.value / row.value, row.id);
  }
  if (lowerAt(tokens, after) === 'and' && sum.value < 1000) {
    const part = partOf(tokens, after + 1);
    if (part) return scaledFraction(reading, at, part.after, sum.value + part.value, part.id);
  }
  // "a million and a half"
  if (lowerAt(tokens, after) === 'and' && lowerAt(tokens, after + 1) === 'a' && lowerAt(tokens, after + 2) === 'half' && sum.scale >= 1e3) {
    return atom(reading, {
      class: 'cardinal',
      first: at,
      after: after + 3,
      value: sum.value + sum.scale / 2,
      because: [...sum.because, 'number/half'],
    });
  }
  return null;
}

/** "a half", "three quarters" behind "and" */
export function partOf(tokens: readonly Token[], at: number): { value: number; after: number; id: string } | null {
  const count = lowerAt(tokens, at) === 'a' ? 1 : cardinalOf.get(lowerAt(tokens, at))?.value;
  const place = glued(tokens, at + 1) ? at + 2 : at + 1;
  const row = denominatorOf.get(lowerAt(tokens, place));
  return count && row && count < row.value && row.value <= 10 && (count > 1 || /^(?:half|quarter|third)$/.test(lowerAt(tokens, place)))
    ? { value: count / row.value, after: place + 1, id: row.id }
    : null;
}

/** "of the", "of voters": a fraction of something, not the "of" of a date ("the fourth quarter of 2018"). */
function ofWhole(tokens: readonly Token[], at: number): boolean {
  return (
    lowerAt(tokens, at) === 'of' &&
    !/^(?:19|20)\d\d$/.test(lowerAt(tokens, at + 1)) &&
    !/^(?:growth|decline|declines|contraction|losses|fiscal|recession|profit)$/.test(lowerAt(tokens, at + 1))
  );
}

/** A fraction, times a scale where one follows: "one and a half million", "three quarters of a million". */
function scaledFraction(reading: Reading, first: number, after: number, value: number, id: string): Atom {
  const { tokens, taken } = reading;
  let place = after;
  if (lowerAt(tokens, place) === 'of' && /^an?$/.test(lowerAt(tokens, place + 1))) place += 2;
  else if (/^an?$/.test(lowerAt(tokens, place))) place += 1;
  else if (glued(tokens, place)) place += 1;
  const scale = taken[place] ? undefined : scaleOf.get(lowerAt(tokens, place));
  if (scale && !/^(?:bn|mn)$/.test(lowerAt(tokens, place))) {
    return atom(reading, {
      class: 'cardinal',
      first,
      after: place + 1,
      value: scaleBy(value, scale.value),
      figure: value,
      scale: scale.value,
      because: [id, scale.id],
    });
  }
  return atom(reading, { class: value > 1 ? 'cardinal' : 'fraction', first, after, value, because: [id] });
}

const NO_HALF_BEFORE =
  /^(?:first|second|third|latter|last|other|this|next|final|opening|either|each|previous|both|1st|2nd|top|bottom|back|front|better|early|late|later)$/;
const NO_QUARTER_BEFORE =
  /^(?:first|second|third|fourth|last|this|next|final|opening|each|previous|prior|current|latest|every|per|fiscal|same|earlier|1st|2nd|3rd|4th|the|latin|french|record|full|entire|holiday|comparable|recent)$/;
const SHARE_BEFORE =
  /^(?:than|about|nearly|almost|by|in|over|under|just|only|least|roughly|around|approximately|some|more|up|to|exactly|below|above|another|additional|extra|fully|over|near|of|and|or|cut|down|lost|who)$/;

/** "half of voters", "half a million", "by half", "quarter-point", "a quarter of a million" */
function readHalf(reading: Reading, at: number): Atom {
  const { tokens } = reading;
  const word = tokens[at]!.lower;
  const value = word === 'half' ? 0.5 : 0.25;
  const id = `number/${word}`;
  const next = lowerAt(tokens, at + 1);
  const article = /^(?:a|an|one)$/.test(lowerAt(tokens, at - 1));
  const before = lowerAt(tokens, article ? at - 2 : at - 1);
  const none = atom(reading, { class: 'vague', first: at, after: at + 1, because: [`${id}-of-time`] });
  if (word === 'quarter' && (NO_QUARTER_BEFORE.test(lowerAt(tokens, at - 1)) || (glued(tokens, at - 1) && at > 1))) return none;
  if (word === 'half' && (NO_HALF_BEFORE.test(lowerAt(tokens, at - 1)) || glued(tokens, at - 1))) return none;
  const scaled = scaledFraction(reading, at, at + 1, value, id);
  if (scaled.scale !== 1) return scaled;
  if (glued(tokens, at + 1))
    return /^(?:point|percent|percentage|mile|hour|inch|pound|price|cent|century)$/.test(lowerAt(tokens, at + 2)) &&
      lowerAt(tokens, at + 2) !== 'price'
      ? scaled
      : none;
  if (/^an?$/.test(next) && word === 'half' && unitAt(tokens, at + 2)) return scaled;
  if (ofWhole(tokens, at + 1)) return scaled;
  if (word === 'half' && /^(?:the|its|their|his|her|our|my|your|those|these|all|that|what|as|a|an)$/.test(next)) return scaled;
  if (/^(?:percentage|percent|point|cent)$/.test(next)) return scaled;
  if (word === 'quarter' && !article) return none;
  if (SHARE_BEFORE.test(before) && !(word === 'quarter' && /^(?:in|of|to|and|or)$/.test(before))) return scaled;
  const { pos } = tokens[at + 1] ?? { pos: 'PUNCT' };
  if (word === 'half' && (pos === 'AUX' || pos === 'VERB')) return scaled;
  return word === 'quarter' && /^(?:say|said|are|were|have|had|believe|think|of)$/.test(next) ? scaled : none;
}

/** "second largest" → ordinal; "a third of voters", "by a fifth" → fraction; "44.9 a second" → null */
function readOrdinal(reading: Reading, at: number): Atom | null {
  const { tokens } = reading;
  const word = tokens[at]!.lower;
  const row = ordinalOf.get(word)!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (word === 'second' && before && before.sentence === tokens[at]!.sentence) {
    if (before.shape === 'number' || /^(?:per|split)$/.test(before.lower) || cardinalOf.has(before.lower)) return null;
    if (/^an?$/.test(before.lower) && !/^(?:NOUN|ADJ|PROPN|NUM|ADV|VERB)$/.test(next?.pos ?? 'PUNCT')) return null;
  }
  const share = denominatorOf.get(word);
  if (share && before && /^an?$/.test(before.lower) && next) {
    const hedge =
      /^(?:than|about|nearly|almost|by|over|under|just|only|least|roughly|around|approximately|up|down|some|below|above|fully|to)$/.test(
        lowerAt(tokens, at - 2),
      );
    const open = !/^(?:NOUN|ADJ|PROPN|NUM)$/.test(next.pos) || /^(?:more|less|lower|higher|fewer|cheaper|as)$/.test(next.lower);
    if (ofWhole(tokens, at + 1) || (hedge && open) || /^(?:more|less|lower|higher|fewer|cheaper)$/.test(next.lower))
      return scaledFraction(reading, at, at + 1, 1 / share.value, share.id);
  }
  if (/^hundredth|thousandth|millionth$/.test(word) && before && cardinalOf.has(before.lower)) return null;
  return atom(reading, { class: 'ordinal', first: at, after: at + 1, value: row.value, because: [row.id] });
}

/** "dozens", "tens of thousands", "hundreds of millions" → low and high by powers of ten */
function readVague(reading: Reading, at: number): Atom | null {
  const { tokens } = reading;
  const word = tokens[at]!.lower;
  let low = word === 'tens' ? 10 : vagueOf.get(word)!.value;
  let after = at + 1;
  const more =
    lowerAt(tokens, at + 1) === 'of' ? (vagueOf.get(lowerAt(tokens, at + 2)) ?? scaleOf.get(lowerAt(tokens, at + 2))) : undefined;
  if (more) {
    low *= more.value;
    after = at + 3;
  } else if (word === 'tens') return null;
  return atom(reading, { class: 'vague', first: at, after, low, high: low === 12 ? null : low * 10, because: ['number/vague'] });
}

function readMultiplier(reading: Reading, at: number): Atom {
  const { tokens } = reading;
  const token = tokens[at]!;
  const row = multiplierOf.get(token.lower)!;
  const plain = /^(?:double|triple|treble|doubles|triples)$/.test(token.lower);
  const before = lowerAt(tokens, at - 1);
  const next = tokens[at + 1];
  const follows = !next || next.shape === 'symbol' || /^(?:DET|PRON|ADP|CCONJ|SCONJ|PART|ADV)$/.test(next.pos);
  const verb =
    /^(?:to|will|would|could|may|might|can|should|must|than|nearly|almost|about|roughly|more|at|least|over|n't|not|and|or)$/.test(before);
  if (
    (plain &&
      (glued(tokens, at + 1) ||
        !(/^(?:the|its|their|his|her|our|that|what)$/.test(next?.lower ?? '') || (follows && (verb || token.pos === 'VERB'))))) ||
    (glued(tokens, at + 1) && plain)
  ) {
    return atom(reading, { class: 'vague', first: at, after: at + 1, because: [`${row.id}-adjective`] });
  }
  return atom(reading, { class: 'multiplier', first: at, after: at + 1, value: row.value, because: [row.id] });
}

function afterName(taken: Uint8Array, at: number): number {
  let i = at;
  while (taken[i]) i++;
  return i;
}

const ONE_BEFORE =
  /^(?:no|the|this|that|which|each|any|every|another|only|old|new|good|big|last|next|first|second|third|every|some|any|same|right|wrong|other|latest|previous|whole)$/;

/** Whether the "one" at `at` is a pronoun or an idiom: "one of the guests", "no one", "one day", "the one". */
function isPronoun({ tokens, taken }: Reading, at: number): boolean {
  const before = lowerAt(tokens, at - 1);
  const next = tokens[at + 1];
  if (!next || next.sentence !== tokens[at]!.sentence)
    return !/^(?:number|no|least|about|just|than|to|from|or|by|zero|into|only)$/.test(before);
  if (/^(?:number|least|than)$/.test(before)) return false;
  // "all-in-one models", "the game is one Smith enjoyed"
  if (glued(tokens, at - 1) && lowerAt(tokens, at - 2) === 'in') return true;
  if (taken[at + 1] && !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[afterName(taken, at + 1)]?.pos ?? '')) return true;
  if (/^(?:that|this)$/.test(before)) return next.pos !== 'NOUN';
  if (/^(?:no|another|each|any|every|which)$/.test(before)) return true;
  if (/^(?:of|another|'s)$/.test(next.lower)) return true;
  if (next.lower === 'day' && !glued(tokens, at + 1))
    return !/^(?:in|for|within|only|just|after|under|over|of|by|last|past|-)$/.test(before);
  if (glued(tokens, at + 1)) return unitAt(tokens, at + 2) === null;
  if (/^(?:NOUN|ADJ|PROPN|NUM)$/.test(next.pos)) return ONE_BEFORE.test(before) && next.pos !== 'NOUN';
  if (/^(?:or|to|in|out)$/.test(next.lower) && cardinalOf.has(lowerAt(tokens, at + 2))) return false;
  if (next.shape === 'symbol' && /^(?:SYM)$/.test(next.pos)) return false;
  return unitAt(tokens, at + 1) === null;
}
