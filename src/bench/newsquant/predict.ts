/** Quantities as NewsQuant writes them. What is here is the set's own habits; the product follows the gold guide. */
import type { Claim, Document, NumberMention, Quantity, Token } from '../../document.js';
import { isPlural, singular } from '../../lexicon/singular.js';
import type { Prediction } from './score.js';

/** Our unit → theirs, where the names differ. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['percent', 'percentage'],
  ['times', 'count'],
  ['person', 'people'],
  ['degree Celsius', 'celsius'],
  ['degree Fahrenheit', 'fahrenheit'],
  ['pound', 'pound-mass'],
  ['milliampere hour', 'milliampere-hour'],
  ['pound-foot', 'foot pound-force'],
  ['tonne', 'metric ton'],
  ['micron', 'micrometre'],
  ['pound per square inch', 'pound-force per square inch'],
  ['USD', 'dollar'],
  ['GBP', 'pound sterling'],
  ['EUR', 'euro'],
  ['ILS', 'shekel'],
  ['INR', 'indian rupee'],
  ['DEM', 'mark'],
  ['NLG', 'netherlands guilder'],
  ['BTC', 'bitcoin'],
  ['FIM', 'finnish markka'],
]);
const currencyNames = new Intl.DisplayNames('en', { type: 'currency' });

/** "CAD" → "canadian dollar", "pound" → "pound-mass" */
function unitName(unit: string): string {
  return UNITS.get(unit) ?? (/^[A-Z]{3}$/.test(unit) ? currencyNames.of(unit)!.toLowerCase() : unit);
}

const MINOR: ReadonlyMap<string, string> = new Map([
  ['USD', 'cent'],
  ['GBP', 'penny'],
  ['EUR', 'cent'],
]);
const CHANGES: ReadonlyMap<string, string> = new Map([
  ['about', '~'],
  ['over', '>'],
  ['at least', '>'],
  ['under', '<'],
  ['at most', '<'],
]);

/** The quantities of a document that NewsQuant counts, in its vocabulary. */
export function predict(document: Document): Prediction[] {
  const { tokens } = document.tokens;
  const { quantities } = document.quantities;
  const out: Prediction[] = [];
  const used = new Set<NumberMention>();
  for (let i = 0; i < quantities.length; i++) {
    const quantity = quantities[i]!;
    used.add(quantity.number);
    if (!counts(tokens, quantity)) continue;
    const next = quantities[i + 1];
    if (next && fromTo(tokens, quantity, next)) {
      const [low, high] = /^from$/.test(wordBefore(tokens, quantity)) ? [quantity, next] : [next, quantity];
      out.push({ ...prediction(document, high), value: `${value(low)}-${value(high)}` });
      used.add(next.number);
      i++;
      continue;
    }
    out.push(prediction(document, quantity));
  }
  for (const number of document.numbers.numbers) {
    if (used.has(number) || quantities.some(({ whole }) => number.first >= whole.first && number.first < whole.after)) continue;
    const vague = unitlessPrediction(document, number);
    if (vague) out.push(vague);
  }
  return out;
}

/** Ordinals do not count, nor "doubled"; "top three seeds" are three. */
function counts(tokens: readonly Token[], { unitKind, number, modifier, because }: Quantity): boolean {
  if (unitKind === 'rank') return modifier === 'at most' && nounAfter(tokens, number.after) !== null;
  if (
    number.class === 'race' ||
    number.class === 'ordinal' ||
    because.includes('age/apposition') ||
    (because.includes('age/aged') && number.class === 'range')
  )
    return false;
  return number.class !== 'multiplier' || /fold/.test(number.text);
}

function wordBefore(tokens: readonly Token[], { whole }: Quantity): string {
  return tokens[whole.first - 1]?.lower ?? '';
}

/** "from $910 to $870", "to 4,100 tickets from 5,300 tickets" are one range to them. */
function fromTo(tokens: readonly Token[], a: Quantity, b: Quantity): boolean {
  const words = `${wordBefore(tokens, a)} ${wordBefore(tokens, b)}`;
  if (/^(?:up|down)$/.test(tokens[b.whole.first - 2]?.lower ?? '')) return false;
  if (!/^(?:from to|to from)$/.test(words) || a.unit !== b.unit || a.value === null || b.value === null) return false;
  return b.first - a.whole.after < 6 && tokens[a.first]!.sentence === tokens[b.first]!.sentence;
}

const minorOf = ({ unit, value: found, number, because }: Quantity): boolean =>
  unit !== null &&
  !because.includes('quantity/parts') &&
  MINOR.has(unit) &&
  number.value !== null &&
  found !== number.value &&
  number.value !== 0;

function value(quantity: Quantity): string {
  const { number, value: found, low, high } = quantity;
  if (found === null) return `${low ?? number.low}-${high ?? number.high}`;
  return String(minorOf(quantity) ? number.value : found);
}

/** The claim that the quantity makes, for its direction and what it is about. */
function claimOf({ claims: { claims } }: Document, quantity: Quantity): Claim | null {
  return claims.find(({ quantity: claimed }) => claimed !== null && claimed.start < quantity.end && quantity.start < claimed.end) ?? null;
}

const directionOf = (claim: Claim | null): string =>
  claim?.kind === 'growth' && /^(?:up|down)$/.test(claim.change?.direction ?? '') ? claim.change!.direction! : '=';

const SMALL_WORD = /^(?:the|a|an|of|in|on|at|to|for|by|and|or|its|their|his|her|this|that|with|from|as|'s|’s|is|are|was|were)$/i;

/** "the market share of Apple" → market, share, Apple */
function concepts(claim: Claim | null): string[] {
  const words = [claim?.metric?.text, claim?.subject?.text].flatMap((text) => text?.split(/[\s,()"“”]+/) ?? []);
  return [...new Set(words.map((word) => word.replace(/['’]s?$/, '')).filter((word) => word && !SMALL_WORD.test(word)))];
}

function prediction(document: Document, quantity: Quantity): Prediction {
  const { tokens } = document.tokens;
  const claim = claimOf(document, quantity);
  const { unit, per, noun, unitKind, number, modifier } = quantity;
  let name = '-';
  if (unitKind === 'rank') name = `top ${nounAfter(tokens, number.after)!}`;
  else if (unitKind === 'count' && noun) name = nounName(tokens, noun) || unit!;
  else if (unit !== null) name = !minorOf(quantity) ? unitName(unit) : /p$/.test(quantity.text) ? 'point' : MINOR.get(unit)!;
  if (per !== null) name += ` per ${unitName(per)}`;
  return {
    value: value(quantity),
    normalized_unit: name,
    change: unitKind === 'rank' ? '=' : (CHANGES.get(modifier ?? '') ?? directionOf(claim)),
    referred_concepts: concepts(claim),
  };
}

/** "old barns, sheds and silos" → "old barn": the group up to its head. */
function nounName(tokens: readonly Token[], { first, after }: { first: number; after: number }): string {
  let name = '';
  for (let i = first; i < after; i++) {
    const token = tokens[i]!;
    if (/^(?:,|and|or|&)$/.test(token.text)) {
      if (i > first && isPlural(tokens[i - 1]!.text)) break;
      continue;
    }
    if (token.shape === 'number' || (tokens[i - 1]?.shape === 'number' && !token.spaced && i > first)) continue;
    const hyphen = /^[-‐‑]$/;
    const glue = hyphen.test(token.text) || (i > first && hyphen.test(tokens[i - 1]!.text));
    if (
      !glue &&
      !hyphen.test(tokens[i + 1]?.text ?? '') &&
      i < after - 1 &&
      (/^(?:VERB|ADV)$/.test(token.pos) || /^(?:more|additional|extra|another|most)$/.test(token.lower))
    )
      continue;
    const word = token.pos === 'ADJ' && !glue && token.text === token.lower ? token.lemma : token.text;
    name += `${name && !glue ? ' ' : ''}${word}`;
  }
  const words = name.split(' ');
  const last = words.pop() ?? '';
  const head = isPlural(last) ? singular(last) : last;
  return [...words, head === 'person' ? 'people' : head].join(' ');
}

/** The noun that follows "thousands of" or "one of the": their unit. */
function nounAfter(tokens: readonly Token[], at: number): string | null {
  let i = at;
  while (/^(?:of|the|its|his|their|our|my|her|these|those|your|a)$/.test(tokens[i]?.lower ?? '')) i++;
  let end = i;
  for (
    ;
    end < i + 5 &&
    tokens[end] &&
    (/^(?:ADJ|NOUN|PROPN)$/.test(tokens[end]!.pos) || (tokens[end]!.lower === 'and' && tokens[end + 1]?.pos === 'PROPN'));
    end++
  )
    if (isPlural(tokens[end]!.text)) return nounName(tokens, { first: i, after: end + 1 });
  return end > i ? nounName(tokens, { first: i, after: end }) : null;
}

/** "thousands of jobs" is 1000-10000, "dozens" 12, and "one of the best" 1. */
function unitlessPrediction({ tokens: { tokens } }: Document, number: NumberMention): Prediction | null {
  const name = nounAfter(tokens, number.after) ?? '-';
  const money = /^(?:dollar|euro|yen)$/.test(name) ? name : null;
  const made = (text: string): Prediction => ({ value: text, normalized_unit: money ?? name, change: '=', referred_concepts: [] });
  if (number.class === 'vague' && number.low !== null && /^[a-z]/i.test(number.text))
    return made(number.high === null ? String(number.low) : `${number.low}-${number.high}`);
  if (number.class === 'pronoun' && tokens[number.after]?.lower === 'of' && name !== '-') return made('1');
  return null;
}
