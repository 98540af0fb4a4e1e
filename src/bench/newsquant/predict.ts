/** Quantities as NewsQuant writes them. What is here is the set's own habits; the product follows the gold guide. */
import type { Claim, Document, NumberMention, Quantity, Token } from '../../document.js';
import { readNumbers } from '../../stages/numbers/index.js';
import { readQuantities } from '../../stages/quantities/index.js';
import { readTokens } from '../../stages/tokens/index.js';
import { changeOf } from './change.js';
import { allConcepts, conceptsAt } from './concepts.js';
import { nounAfter, nounName, unitName } from './names.js';
import type { Prediction } from './score.js';

const MINOR: ReadonlyMap<string, string> = new Map([
  ['USD', 'cent'],
  ['GBP', 'penny'],
  ['EUR', 'cent'],
]);

/** The quantities of a document that NewsQuant counts, in its vocabulary. */
export function predict(document: Document): Prediction[] {
  const { tokens } = document.tokens;
  const { quantities } = document.quantities;
  const concepts = allConcepts(document);
  const out: Prediction[] = [];
  const used = new Set<NumberMention>();
  for (let i = 0; i < quantities.length; i++) {
    const quantity = quantities[i]!;
    used.add(quantity.number);
    if (!counts(tokens, quantity)) continue;
    const made = {
      value: value(quantity),
      normalized_unit: unitOf(document, i),
      change: changeOf(document, quantity, claimOf(document, quantity), out.at(-1)?.change ?? '='),
      referred_concepts: concepts[i]!,
    };
    const next = quantities[i + 1];
    if (next && fromTo(tokens, quantity, next)) {
      const [low, high] = wordBefore(tokens, quantity) === 'from' ? [quantity, next] : [next, quantity];
      const unit = [unitOf(document, i), unitOf(document, i + 1)].sort((a, b) => b.length - a.length)[0]!;
      out.push({ ...made, normalized_unit: unit, change: '=', value: `${value(low)}-${value(high)}` });
      used.add(next.number);
      i++;
    } else out.push(...apart(quantity, made));
  }
  for (const number of document.numbers.numbers) {
    if (used.has(number) || quantities.some(({ whole }) => number.first >= whole.first && number.first < whole.after)) continue;
    const vague = unitlessPrediction(document, number);
    if (vague) out.push(vague);
  }
  return [...out, ...document.times.times.flatMap(({ type, text }) => (type === 'DATE' ? spanLength(text) : []))];
}

/** "8 or 9 dollars", "12 ft 2 in" are two quantities each to them. */
function apart({ number, unit, value: whole, because }: Quantity, made: Prediction): Prediction[] {
  if (number.because.includes('number/or')) return [number.low, number.high].map((end) => ({ ...made, value: String(end) }));
  if (unit !== 'inch' || whole === null || !because.includes('quantity/parts')) return [made];
  return [
    { ...made, value: String(Math.trunc(whole / 12)), normalized_unit: unitName('foot') },
    { ...made, value: String(whole % 12) },
  ];
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
  if (!/^(?:from to|to from)$/.test(words) || (a.unit !== b.unit && a.unit !== null) || a.value === null || b.value === null) return false;
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

/** The claim that the quantity makes, for its direction. */
function claimOf({ claims: { claims } }: Document, quantity: Quantity): Claim | null {
  return claims.find(({ quantity: claimed }) => claimed !== null && claimed.start < quantity.end && quantity.start < claimed.end) ?? null;
}

/** "new vehicle", "dollar per share", "% voter" (of "half the voters"), "-" for none. */
function unitOf({ tokens: { tokens }, quantities: { quantities } }: Document, index: number): string {
  const quantity = quantities[index]!;
  const { unit, per, unitKind, number, text, because } = quantity;
  const noun = quantity.noun ?? (because.includes('quantity/same-unit') ? counted(quantities, index) : null);
  let name = '-';
  if (unitKind === 'rank') name = `top ${nounAfter(tokens, number.after)!}`;
  else if (unitKind === 'count' && noun) name = nounName(tokens, withOwner(tokens, number, noun)) || unit!;
  else if (number.class === 'fraction' && unit === 'times') {
    const part = nounAfter(tokens, number.after);
    name = part === null ? unitName(unit) : `% ${part}`;
  } else if (unit !== null) {
    if (minorOf(quantity)) name = /p$/.test(text) ? 'point' : MINOR.get(unit)!;
    else name = unit === 'INR' && /rupee/i.test(text) ? 'rupee' : unitName(unit);
  }
  return per === null ? name : `${name} per ${unitName(per)}`;
}

/** "two of [Orion's vans]" */
function withOwner(tokens: readonly Token[], number: NumberMention, noun: NonNullable<Quantity['noun']>): NonNullable<Quantity['noun']> {
  const owned = tokens[noun.first - 1]?.lower === "'s" && tokens[number.after]?.lower === 'of';
  return owned ? { first: number.after + 1, after: noun.after } : noun;
}

/** "460 red vans, against 63": the noun group of the earlier count of the same unit. */
function counted(quantities: readonly Quantity[], index: number): Quantity['noun'] {
  const { unit } = quantities[index]!;
  return quantities.slice(0, index).findLast((each) => each.unit === unit && each.noun !== null)?.noun ?? null;
}

/** "thousands of jobs" is 1000-10000, "dozens" 12, and "one of the best" 1. */
function unitlessPrediction(document: Document, number: NumberMention): Prediction | null {
  const { tokens } = document.tokens;
  const name = nounAfter(tokens, number.after, number.class === 'pronoun') ?? '-';
  const concepts = number.class === 'vague' ? conceptsAt(document, number.first) : ['-'];
  const made = (text: string): Prediction => ({ value: text, normalized_unit: name, change: '=', referred_concepts: concepts });
  if (number.class === 'vague' && number.low !== null && /^[a-z]/i.test(number.text))
    return made(number.high === null ? String(number.low) : `${number.low}-${number.high}`);
  if (number.class === 'pronoun' && tokens[number.after]?.lower === 'of' && name !== '-') return made('1');
  return null;
}

/** "the nine months" is a date to us and nine months to them. */
function spanLength(text: string): Prediction[] {
  if (!/(?:days|weeks|months|quarters|years|decades)$/i.test(text)) return [];
  const document = { text, tokens: readTokens({ text }), names: { entities: [], mentions: [] }, times: { times: [] } };
  return readQuantities({ ...document, numbers: readNumbers(document) }).quantities.flatMap((quantity) =>
    quantity.unitKind === 'time'
      ? [{ value: value(quantity), normalized_unit: quantity.unit!, change: '=', referred_concepts: ['-'] }]
      : [],
  );
}
