/** Numbers in words: cardinals, ordinals, "doubled", "dozens"; fractions and "one" have files of their own. */
import { changeVerbs } from '../../lexicon/change.js';
import { scaledCode } from '../../lexicon/currencies.js';
import { cardinalOf, denominatorOf, multiplierOf, NO_NUMBER, ordinalOf, scaleBy, scaleOf, vagueOf } from '../../lexicon/numerals.js';
import { isPlural } from '../../lexicon/singular.js';
import { addUp, type Sum } from './addition.js';
import { atom, glued, lowerAt, type Atom, type Reading } from './atom.js';
import { readFigure } from './figures.js';
import { ofWhole, readFractionTail, readHalf, scaledFraction } from './fractions.js';
import { isPronoun } from './pronouns.js';
import { itemAt } from '../../lexicon/item-at.js';
import type { Token } from '../../document.js';

const noNumber = new Set(NO_NUMBER);

/** The number in words that begins at token `at`, or null. */
export function readWords(reading: Reading, at: number): Atom | null {
  const { tokens } = reading;
  const word = tokens[at]!.lower;
  if (word === 'half' || word === 'quarter') return readHalf(reading, at);
  if (word === 'minus' || word === 'negative') return readMinus(reading, at);
  // "sub-zero weather", "a six-figure sum"
  if (
    (word === 'zero' && glued(tokens, at - 1) && lowerAt(tokens, at - 2) === 'sub') ||
    (glued(tokens, at + 1) && /^figures?$/.test(lowerAt(tokens, at + 2)) && cardinalOf.has(word))
  )
    return atom(reading, { class: 'vague', first: at, after: at + 1, because: ['number/vague'] });
  if (cardinalOf.has(word) || scaleOf.has(word)) return readCardinal(reading, at);
  if (ordinalOf.has(word)) return readOrdinal(reading, at);
  if (vagueOf.has(word) || word === 'tens') return readVague(reading, at);
  if (multiplierOf.has(word)) return readMultiplier(reading, at);
  if (noNumber.has(word)) return atom(reading, { class: 'vague', first: at, after: at + 1, because: ['number/vague'] });
  return null;
}

/** "minus five", "minus 3°C"; not the sum "9 minus 5", nor "plus or minus 3" */
function readMinus(reading: Reading, at: number): Atom | null {
  const { tokens, taken } = reading;
  const next = tokens[at + 1];
  if (!next || taken[at + 1] || next.sentence !== tokens[at]!.sentence) return null;
  if (/^(?:\/|\d.*)$/.test(lowerAt(tokens, at - 1)) || (lowerAt(tokens, at - 1) === 'or' && lowerAt(tokens, at - 2) === 'plus'))
    return null;
  const number = next.shape === 'number' ? readFigure(reading, at + 1) : cardinalOf.has(next.lower) ? readCardinal(reading, at + 1) : null;
  if (!number || !/^(?:cardinal|fraction)$/.test(number.class) || number.value === null) return null;
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

/** "the fifth [billion]-dollar deal", "[million]-pound homes": an order of size; but "a 6 billion-dollar deal". */
function isOrder(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:million|billion|trillion)$/.test(tokens[at]!.lower) || !glued(tokens, at + 1)) return false;
  if (!/^(?:dollar|pound|euro|yen|rouble|rupee)$/.test(lowerAt(tokens, at + 2))) return false;
  const before = itemAt(tokens, at - 1);
  return !before || (before.shape !== 'number' && before.pos !== 'NUM' && before.text !== '-' && !/^(?:a|an|one|half)$/.test(before.lower));
}

function readCardinal(reading: Reading, at: number): Atom | null {
  const { tokens } = reading;
  const word = tokens[at]!.lower;
  const before = lowerAt(tokens, at - 1);
  if (scaleOf.has(word)) {
    // "several thousand", "a few hundred", "parts per million", "multi-million"
    if (
      /^(?:several|few|many|couple|some)$/.test(before) ||
      (before === 'of' && lowerAt(tokens, at - 2) === 'couple') ||
      (glued(tokens, at - 1) && /^(?:multi|mega)$/.test(lowerAt(tokens, at - 2))) ||
      isOrder(tokens, at)
    ) {
      // "several [hundred million] euros"
      let after = at + 1;
      while (scaleOf.has(lowerAt(tokens, after)) && !glued(tokens, after - 1)) after++;
      return atom(reading, { class: 'vague', first: at, after, because: ['number/vague'] });
    }
    if (/^(?:bn|bln|mn|mln|tn|trn|trln|tln|mio|mil|lac|lacs)$/.test(word)) return null;
  }
  const sum = addUp(reading, at);
  if (!sum) return null;
  const { after } = sum;
  const fraction = readFractionTail(reading, at, sum);
  if (fraction) return fraction;
  const ordinal = readOrdinalTail(reading, at, sum);
  if (ordinal) return ordinal;
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
  const signed = /^(?:minus|negative)$/.test(lowerAt(tokens, at - 1));
  if (word === 'one' && sum.value === 1)
    return atom(reading, {
      class: !signed && isPronoun(reading, at) ? 'pronoun' : 'cardinal',
      first: at,
      after,
      value: 1,
      because: ['number/one'],
    });
  const coded = scaledCode(tokens[after]?.text ?? '');
  if (coded)
    return atom(reading, {
      class: 'cardinal',
      first: at,
      after: after + 1,
      value: scaleBy(sum.value, coded.scale),
      figure: sum.value,
      scale: coded.scale,
      because: [...sum.because, 'number/scaled-code'],
    });
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

/** "twenty-first", "one hundred and first", "one hundred twenty fifth", "two hundredth", "three millionth" */
function readOrdinalTail(reading: Reading, at: number, { value, after, tens, because }: Sum): Atom | null {
  const { tokens, taken } = reading;
  const joined = glued(tokens, after) || lowerAt(tokens, after) === 'and';
  const last = joined ? after + 1 : after;
  const row = ordinalOf.get(lowerAt(tokens, last));
  if (!row || taken[last]) return null;
  const made = (sum: number): Atom =>
    atom(reading, { class: 'ordinal', first: at, after: last + 1, value: sum, because: [...because, row.id] });
  if (row.value >= 100) return value < row.value && !joined ? made(value * row.value) : null;
  // "twenty second delays" are delays of twenty seconds
  if (tens > 0 && row.value < 10 && (joined || row.value !== 2 || value > 100)) return made(value + row.value);
  return value % 100 === 0 && value >= 100 && row.value < 20 && joined ? made(value + row.value) : null;
}

/** "two point five", "three point one four", "nought point eleven" */
function readPoint(reading: Reading, at: number, sum: Sum): Atom {
  const { tokens } = reading;
  const { value: teens = 0 } = cardinalOf.get(lowerAt(tokens, sum.after + 1)) ?? {};
  const two = teens >= 10 ? addUp(reading, sum.after + 1) : null;
  let digits = two && two.value < 100 ? String(two.value) : '';
  let after = digits === '' ? sum.after + 1 : two!.after;
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
  // "a thousandth", of something
  if (share && share.value >= 100 && /^an?$/.test(before?.lower ?? '') && !/^(?:NOUN|ADJ|PROPN|NUM)$/.test(next?.pos ?? 'PUNCT'))
    return scaledFraction(reading, at, at + 1, 1 / share.value, share.id);
  // "the bottom [fifth] of earners", "the richest [tenth]"
  if (
    share &&
    before &&
    /^(?:top|bottom|poorest|richest|wealthiest)$/.test(before.lower) &&
    !/^(?:NOUN|ADJ|PROPN|NUM)$/.test(next?.pos ?? 'PUNCT')
  )
    return scaledFraction(reading, at, at + 1, 1 / share.value, share.id);
  // "Tenth of nurses are late": a headline leaves the article out
  if (share && before?.sentence !== tokens[at]!.sentence && ofWhole(tokens, at + 1) && isPlural(tokens[at + 2]?.text ?? ''))
    return scaledFraction(reading, at, at + 1, 1 / share.value, share.id);
  if (share && before && /^an?$/.test(before.lower) && next) {
    const hedge =
      /^(?:than|about|nearly|almost|by|over|under|just|only|least|roughly|around|approximately|up|down|some|below|above|fully|to|against|versus|from)$/.test(
        lowerAt(tokens, at - 2),
      );
    // "rose a [tenth]", "A [third] were late"
    const moved = changeVerbs.has(lowerAt(tokens, at - 2)) && !/^(?:NOUN|ADJ|PROPN|NUM|VERB)$/.test(next.pos);
    if (moved || /^(?:are|were|have)$/.test(next.lower)) return scaledFraction(reading, at, at + 1, 1 / share.value, share.id);
    const open =
      !/^(?:NOUN|ADJ|PROPN|NUM)$/.test(next.pos) || /^(?:more|less|lower|higher|fewer|cheaper|as|last|this|next)$/.test(next.lower);
    if (ofWhole(tokens, at + 1) || (hedge && open) || /^(?:more|less|lower|higher|fewer|cheaper)$/.test(next.lower))
      return scaledFraction(reading, at, at + 1, 1 / share.value, share.id);
  }
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
  // "hopes to [triple] cocoa output", "will [double] fines"; not "rose to double digits"
  const does =
    plain &&
    token.pos === 'VERB' &&
    /^(?:to|will|would|could|may|might|should|must)$/.test(before) &&
    !/^(?:digits?|figures?)$/.test(next?.lower ?? '');
  if (
    (plain &&
      !(does && !glued(tokens, at + 1)) &&
      (glued(tokens, at + 1) ||
        !(/^(?:the|its|their|his|her|our|that|what)$/.test(next?.lower ?? '') || (follows && (verb || token.pos === 'VERB'))))) ||
    (glued(tokens, at + 1) && plain)
  ) {
    return atom(reading, { class: 'vague', first: at, after: at + 1, because: [`${row.id}-adjective`] });
  }
  return atom(reading, { class: 'multiplier', first: at, after: at + 1, value: row.value, because: [row.id] });
}
