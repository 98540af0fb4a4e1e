/** Money: "$1.2bn", "Rs 2,500 crore", "27.4 billion yuan", "27 cents", "5p", "320 Hong Kong dollars". */
import type { NumberMention, Token } from '../../document.js';
import { currencyAt, currencyBefore, currencyPrefix, minorOf, scaledCode, type CurrencyMatch } from '../../lexicon/currencies.js';
import { doubtfulAt, hasCue } from '../../lexicon/units/doubtful.js';
import { lowerAt, type Measured, type Reading } from './draft.js';

const money = (code: string, first: number, after: number, because: string, factor = 1): Measured => ({
  unit: code,
  kind: 'money',
  ucum: null,
  per: null,
  factor,
  first,
  after,
  noun: null,
  because: [because],
});

/** The money that a sign, code or name beside the number makes of it, or null; what stands before token `from` belongs to another quantity. */
export function readMoney(reading: Reading, number: NumberMention, from: number): Measured | null {
  const { tokens } = reading;
  const { first, after } = number;
  const inside = number.start > tokens[first]!.start ? currencyPrefix(tokens[first]!.text) : null;
  if (inside) return money(inside.shared ? reading.money.currencyOf(inside.code) : inside.code, first, after, `currency/${inside.code}`);
  const coded = number.because.includes('number/scaled-code') ? scaledCode(tokens[after - 1]!.text) : null;
  if (coded) return money(coded.code, first, after, `currency/${coded.code}`);
  const signed = number.sign !== null && tokens[first]!.shape === 'symbol' ? 1 : 0;
  const sign = currencyBefore(tokens, first) ?? (signed ? currencyBefore(tokens, first + 1) : null);
  const before = sign && sign.first >= from ? sign : null;
  const behind = suffix(reading, number);
  // "10 $ 30 cents": the sign belongs to the number before
  const minor = behind?.factor === 0.01 && tokens[first]!.spaced && tokens[(before?.first ?? 0) - 1]?.shape === 'number';
  if (before && !minor) {
    const country = countryBehind(tokens, before.code, after);
    const code = country?.code ?? (before.shared ? reading.money.currencyOf(before.code) : before.code);
    const repeated = behind && behind.factor === 1 && (behind.code === before.code || behind.shared) && lowerAt(tokens, after) !== 'p';
    // "-£4m" is negative, and so is "£-4m", whose number has the sign
    const mark = tokens[before.first - 1];
    const negative = mark !== undefined && /^[-−–]$/.test(mark.text) && mark.spaced && !tokens[before.first]!.spaced;
    const factor = negative && number.class === 'cardinal' && number.sign === null ? -1 : 1;
    return money(code, negative ? before.first - 1 : before.first, country?.after ?? (repeated ? behind.after : after), before.id, factor);
  }
  if (behind) {
    const code = codeOf(reading, behind);
    return money(code, first, behind.after, behind.id, behind.factor === 1 ? 1 : minorOf(code));
  }
  if (number.class !== 'range') return null;
  for (let i = first + 1; i < after; i++) {
    const middle = currencyAt(tokens, i);
    if (middle && middle.after <= after && middle.factor === 1)
      return money(middle.shared ? reading.money.currencyOf(middle.code) : middle.code, first, after, middle.id);
  }
  return null;
}

const DOLLARS: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['u.s.', 'USD'],
  ['cdn', 'CAD'],
  ['canadian', 'CAD'],
  ['australian', 'AUD'],
]);

/** "$31.20 US.", "$75 U.S. per barrel": whose dollars they are; but "$5m US loans". */
function countryBehind(tokens: readonly Token[], code: string, at: number): { readonly code: string; readonly after: number } | null {
  const token = tokens[at];
  const dollars = code === 'USD' && token?.spaced && /^\p{Lu}/u.test(token.text) ? DOLLARS.get(token.lower) : undefined;
  if (dollars === undefined || token!.sentence !== tokens[at - 1]!.sentence) return null;
  const next = tokens[at + 1];
  if (next && next.sentence === token!.sentence && !/^(?:PUNCT|ADP|CCONJ|SCONJ)$/.test(next.pos)) return null;
  return { code: dollars, after: at + 1 };
}

function codeOf(reading: Reading, found: CurrencyMatch): string {
  if (!found.shared && found.factor === 1) return found.code;
  const { money: evidence } = reading;
  if (found.factor !== 1 && found.code === 'AED') {
    const decided = evidence.currencyOf('fils');
    return decided === 'fils' ? found.code : decided;
  }
  if (found.factor !== 1 && found.code === 'USD' && evidence.euroCents) return 'EUR';
  const dollars = found.factor !== 1 && found.code === 'USD' ? dollarsBefore(reading, found.after - 1) : null;
  if (dollars) return dollars;
  return found.shared ? evidence.currencyOf(found.code) : found.code;
}

/** "ended at C$41, up 14 [cents]": cents of the dollars that the sentence told last. */
function dollarsBefore({ tokens }: Reading, at: number): string | null {
  const { sentence } = tokens[at]!;
  for (let i = at - 2; i > 0 && i > at - 30 && tokens[i]!.sentence === sentence; i--) {
    const sign = tokens[i]!.shape === 'number' ? currencyBefore(tokens, i) : null;
    if (sign) return /^(?:CAD|AUD|NZD|HKD|SGD)$/.test(sign.code) ? sign.code : null;
  }
  return null;
}

/** A name, code or sign behind the number: "5 million yuan", "1,200€", "50-cent", "100 kr". */
function suffix(reading: Reading, number: NumberMention): CurrencyMatch | null {
  const { tokens } = reading;
  const hyphen =
    /^[-–]$/.test(lowerAt(tokens, number.after)) && !tokens[number.after]!.spaced && !(tokens[number.after + 1]?.spaced ?? true);
  let at = hyphen ? number.after + 1 : number.after;
  if (number.class === 'fraction' && lowerAt(tokens, at) === 'of' && /^an?$/.test(lowerAt(tokens, at + 1))) at += 2;
  else if (number.class === 'fraction' && /^an?$/.test(lowerAt(tokens, at))) at += 1;
  const token = tokens[at];
  if (!token || token.sentence !== tokens[number.first]!.sentence) return null;
  if (token.text === 'c' && !token.spaced && (reading.money.dollars || reading.money.euroCents))
    return { code: 'USD', factor: 0.01, after: at + 1, shared: true, id: 'currency/USD' };
  const found = currencyAt(tokens, at);
  if (!found) return null;
  if (found.after - at === 1 && !believable(reading, number, token, at)) return null;
  // "the rapper 50 Cent": a singular with a capital is a name
  if (!hyphen && number.value !== 1 && /^(?:Cent|Dollar|Pound|Penny)$/.test(token.text)) return null;
  // "100 $" but "5 $20 notes"; "4 $ 30 cents" and "4 $ 30 $" but "4 $ 30"
  const figure = token.shape === 'symbol' && tokens[found.after]?.shape === 'number';
  if (figure && (!tokens[found.after]!.spaced || currencyAt(tokens, found.after + 1) === null)) return null;
  return found;
}

/** Words of prices: "150 kn" is kuna beside them, else knots. */
const PRICED = new Set(
  'cost costs costing price prices priced ticket tickets budget pay pays paid paying fee fare bill worth buy bought sold sells'.split(' '),
);

/** One word that may not be money: "won", "pounds", "p", "PS", "marks". */
function believable(reading: Reading, number: NumberMention, token: Token, at: number): boolean {
  const { text, tokens } = reading;
  const large = (number.high ?? number.low ?? 0) >= 1e6;
  switch (token.lower) {
    case 'won':
      // "Bello 3 won an award"
      if (!large && tokens[number.first - 1]?.pos === 'PROPN') return false;
      return token.pos !== 'VERB' && token.pos !== 'AUX' && (large || token.pos === 'NOUN');
    case 'pound':
    case 'pounds':
    case 'quid':
      if (/^\s+of\b/.test(text.slice(token.end, token.end + 4))) return false;
      return reading.money.sterling || (large && number.class === 'cardinal');
    case 'p':
      // "1080p video"
      if (/^(?:480|720|1080|1440|2160)$/.test(number.text)) return reading.money.sterling;
      return !token.spaced || reading.money.sterling || /\d/.test(number.text);
    case 'kn':
      return token.text === 'kn' && hasCue(tokens, at, PRICED);
    case 'marks':
      return reading.money.currencyOf('DEM') !== '' && (large || /^\D*\d+\.\d/.test(number.text) || number.text.length > 3);
    case 'crowns':
      // "8.7 billion crowns", but "two crowns for a tooth"
      return large || /\d\.\d/.test(number.text) || reading.money.currencyOf('SEK') !== 'SEK';
    case 'ps':
    case 'fr':
    case 'sh':
    case 'le':
    case 'sr':
    case 'dh':
      return false;
    case 'r':
      return token.text === 'R' && token.spaced && doubtfulAt(tokens, at) === null;
    default:
      return true;
  }
}
