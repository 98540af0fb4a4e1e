/** Fractions in words: "two-thirds", "half a million", "a quarter of", "two and a half". */
import { changeNouns, changeVerbs } from '../../lexicon/change.js';
import { cardinalOf, denominatorOf, ordinalOf, scaleBy, scaleOf } from '../../lexicon/numerals.js';
import { unitAt } from '../../lexicon/units/index.js';
import type { Token } from '../../document.js';
import type { Sum } from './addition.js';
import { atom, dashed, glued, lowerAt, type Atom, type Reading } from './atom.js';

/** "two-thirds", "twenty-three fifths", "two and a half", "six million and two thirds" */
export function readFractionTail(reading: Reading, at: number, sum: Sum): Atom | null {
  const { tokens, taken } = reading;
  const { after } = sum;
  const hyphen = dashed(tokens, after);
  const place = hyphen ? after + 1 : after;
  const row = taken[place] ? undefined : denominatorOf.get(lowerAt(tokens, place));
  if (row && sum.value > 0) {
    const plural = /s$/.test(lowerAt(tokens, place));
    const periods = row.value === 4 && !hyphen && !ofWhole(tokens, place + 1);
    const compound = sum.tens > 0 && row.value < 10 ? sum.tens + row.value : 0;
    const count = compound > 0 ? sum.value - sum.tens : 0;
    // "one twenty-fifth", "one hundred thirty-fifths"; but "thirty fifths" are fifths
    if (count > 0 && plural === count > 1) return scaledFraction(reading, at, place + 1, count / compound, row.id);
    // "one third-quarter goal"
    if (plural === sum.value > 1 && !periods && !glued(tokens, place + 1))
      return scaledFraction(reading, at, place + 1, sum.value / row.value, row.id);
  }
  const denominator = compoundAt(tokens, place);
  if (denominator && sum.value < denominator.value * 10 && denominator.plural === sum.value > 1)
    return scaledFraction(reading, at, denominator.after, sum.value / denominator.value, 'number/compound-denominator');
  return mixed(reading, at, sum);
}

/** "twenty-fifth", "twenty firsts" as a denominator */
function compoundAt(tokens: readonly Token[], at: number): { value: number; after: number; plural: boolean } | null {
  const tens = cardinalOf.get(lowerAt(tokens, at))?.value ?? 0;
  const place = dashed(tokens, at + 1) ? at + 2 : at + 1;
  const word = lowerAt(tokens, place);
  const units = ordinalOf.get(word.replace(/s$/, ''))?.value ?? 0;
  return tens >= 20 && tens < 100 && units > 0 && units < 10 ? { value: tens + units, after: place + 1, plural: word.endsWith('s') } : null;
}

/** "two and a half", "a two-and-a-half-year term", "a million and a half": the part is one of the last scale. */
function mixed(reading: Reading, at: number, sum: Sum): Atom | null {
  const { tokens } = reading;
  const { scale, value } = sum;
  const and = glued(tokens, sum.after) ? sum.after + 1 : sum.after;
  if (lowerAt(tokens, and) !== 'and' || (value >= 1000 && scale < 1e3)) return null;
  const part = partOf(tokens, glued(tokens, and + 1) ? and + 2 : and + 1);
  if (!part || (scale >= 1e3 && scaleOf.has(lowerAt(tokens, part.after)))) return null;
  if (scale < 1e3) return scaledFraction(reading, at, part.after, value + part.value, part.id);
  return atom(reading, {
    class: 'cardinal',
    first: at,
    after: part.after,
    value: value + part.value * scale,
    because: [...sum.because, part.id],
  });
}

/** "a half", "one fourth", "three quarters" behind "and" */
export function partOf(tokens: readonly Token[], at: number): { value: number; after: number; id: string } | null {
  const word = lowerAt(tokens, at);
  const count = word === 'a' ? 1 : cardinalOf.get(word)?.value;
  const place = dashed(tokens, at + 1) ? at + 2 : at + 1;
  const denominator = lowerAt(tokens, place);
  const row = denominatorOf.get(denominator);
  if (!count || !row || count >= row.value || /s$/.test(denominator) !== count > 1) return null;
  // "five and a fifth man came": an ordinal
  if (word === 'a' && !/^(?:half|quarter)$/.test(denominator) && /^(?:NOUN|ADJ|PROPN|NUM)$/.test(tokens[place + 1]?.pos ?? 'PUNCT'))
    return null;
  return { value: count / row.value, after: place + 1, id: row.id };
}

/** "of the", "of voters": a fraction of something, not the "of" of a date ("the fourth quarter of 2018"). */
export function ofWhole(tokens: readonly Token[], at: number): boolean {
  return (
    lowerAt(tokens, at) === 'of' &&
    !/^(?:19|20)\d\d$/.test(lowerAt(tokens, at + 1)) &&
    !/^(?:growth|decline|declines|contraction|losses|fiscal|recession|profit)$/.test(lowerAt(tokens, at + 1))
  );
}

/** A fraction, times a scale where one follows: "one and a half million", "three quarters of a million". */
export function scaledFraction(reading: Reading, first: number, after: number, value: number, id: string): Atom {
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

/** "half of voters", "half a million", "by half", "quarter-point", "a quarter of a billion" */
export function readHalf(reading: Reading, at: number): Atom {
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
  if (word === 'half' && article && (next === '' || tokens[at + 1]!.shape === 'symbol') && before === '') return scaled;
  if (/^an?$/.test(next) && word === 'half' && unitAt(tokens, at + 2)) return scaled;
  if (ofWhole(tokens, at + 1)) return scaled;
  if (word === 'half' && /^(?:the|its|their|his|her|our|my|your|those|these|all|that|what|as|a|an)$/.test(next)) return scaled;
  if (/^(?:percentage|percent|point|cent)$/.test(next)) return scaled;
  if (word === 'quarter' && !article) return none;
  if (article && (/^(?:more|less|higher|lower|fewer|cheaper|smaller|larger|bigger)$/.test(next) || changeVerbs.has(before))) return scaled;
  // "a jump of a quarter"
  if (article && before === 'of' && changeNouns.has(lowerAt(tokens, at - 3))) return scaled;
  // "as much as a quarter"
  if (article && before === 'as' && /^(?:much|many|little|few)$/.test(lowerAt(tokens, at - 3))) return scaled;
  if (SHARE_BEFORE.test(before) && !(word === 'quarter' && /^(?:in|of|to|and|or)$/.test(before))) return scaled;
  const { pos } = tokens[at + 1] ?? { pos: 'PUNCT' };
  if (word === 'half' && (pos === 'AUX' || pos === 'VERB')) return scaled;
  return word === 'quarter' && /^(?:say|said|are|were|have|had|believe|think|of)$/.test(next) ? scaled : none;
}
