/** Money: signs, codes and names → ISO 4217. Codes and full names ("Swiss franc") come from `Intl`; `currency-rows.ts` adds what people write. */
import type { Token } from '../document.js';
import { lexemes, lookupForm } from './lexemes.js';
import { CURRENCIES } from './currency-rows.js';
import { phraseTable } from './phrases.js';

/** What a plain name can mean, by the country that the article is about (ISO 3166-1); the first country's is no default. */
export const BY_COUNTRY: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  Object.entries({
    USD: { AU: 'AUD', CA: 'CAD', NZ: 'NZD', HK: 'HKD', SG: 'SGD', TW: 'TWD' },
    MXN: { AR: 'ARS', CL: 'CLP', CO: 'COP', PH: 'PHP', UY: 'UYU', CU: 'CUP', DO: 'DOP', BO: 'BOB', MX: 'MXN' },
    INR: { PK: 'PKR', LK: 'LKR', NP: 'NPR', MU: 'MUR', IN: 'INR' },
    CHF: { FR: 'FRF', BE: 'BEF', CH: 'CHF' },
    SEK: { SE: 'SEK', IS: 'ISK', NO: 'NOK', DK: 'DKK', CZ: 'CZK' },
    NOK: { DK: 'DKK', NO: 'NOK' },
    TRY: { IT: 'ITL', TR: 'TRY', LB: 'LBP' },
    AED: { MA: 'MAD', AE: 'AED' },
    SAR: { QA: 'QAR', SA: 'SAR', OM: 'OMR', YE: 'YER' },
    KWD: { IQ: 'IQD', JO: 'JOD', DZ: 'DZD', TN: 'TND', RS: 'RSD', LY: 'LYD', BH: 'BHD', KW: 'KWD' },
    KES: { UG: 'UGX', TZ: 'TZS', SO: 'SOS', KE: 'KES' },
    KRW: { KP: 'KPW', KR: 'KRW' },
    RUB: { BY: 'BYN', RU: 'RUB' },
    GBP: { EG: 'EGP', LB: 'LBP', SY: 'SYP', SD: 'SDG', GB: 'GBP' },
    fils: { AE: 'AED', BH: 'BHD', IQ: 'IQD', JO: 'JOD', KW: 'KWD' },
  }),
);

/** Names that several countries share: they stay open until the article decides. */
const SHARED =
  /^(?:dollars?|cents?|¢|\$|pounds?|francs?|pesos?|rupees?|rs\.?|kron[ao]r?|kroner|krone|crowns|liras?|dirhams?|riyals?|dinars?|shillings?|won|rou?bles?)$/;

export interface CurrencyMatch {
  readonly code: string;
  /** 0.01 for cents and pence, 0.001 for millimes, else 1. */
  readonly factor: number;
  readonly after: number;
  /** Whether the name is shared by several countries ("dollars", "pesos"). */
  readonly shared: boolean;
  readonly id: string;
}

interface Form {
  readonly phrase: string;
  readonly code: string;
  readonly factor: number;
  /** Letters that mean money only in this case ("RM", "p"); null where case does not matter. */
  readonly written: string | null;
}

/** Codes that are common English words or names when not written in capitals; and codes that only look like one in capitals. */
const NOT_A_CODE = new Set([
  'ALL',
  'TOP',
  'CUP',
  'GEL',
  'TRY',
  'LAK',
  'SOS',
  'MOP',
  'BAM',
  'PEN',
  'ANG',
  'RUR',
  'ETB',
  'SIT',
  'AMD',
  'MAD',
  'BAN',
  'XXX',
  'XTS',
  'COP',
  'ARS',
]);

const codes = Intl.supportedValuesOf('currency');
const known = new Set(codes);

/** Currencies of a thousand minor units. */
const THOUSANDTHS = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

/** The minor unit of a currency as a part of it: 0.01 USD, 0.001 KWD. */
export const minorOf = (code: string): number => (THOUSANDTHS.has(code) ? 0.001 : 0.01);

function* wordForms(): Generator<Form> {
  for (const each of CURRENCIES) {
    for (const word of each.words) yield { phrase: word, code: each.code, factor: 1, written: null };
    for (const word of each.minor) yield { phrase: word, code: each.code, factor: minorOf(each.code), written: word === 'p' ? 'p' : null };
    for (const sign of each.signs) yield { phrase: sign, code: each.code, factor: 1, written: sign };
  }
  for (const code of codes) if (!NOT_A_CODE.has(code)) yield { phrase: code, code, factor: 1, written: code };
  const names = new Intl.DisplayNames('en', { type: 'currency' });
  for (const code of codes) {
    const name = names.of(code)!.toLowerCase();
    if (name === code.toLowerCase() || /[()–]/.test(name) || !name.includes(' ')) continue;
    yield { phrase: name, code, factor: 1, written: null };
    yield { phrase: `${name}s`, code, factor: 1, written: null };
  }
}

/** Codes that are no word in lower case. */
const LOWER_CODE = /^(?:usd|eur|gbp|rmb|aud|inr|jpy|cny|chf|hkd|nzd|kshs?|ush|tsh)$/i;

const FORMS = [...wordForms()];
const table = phraseTable(FORMS, (each) => [each.phrase]);

/** Last tokens of signs and codes: most words before a figure are none of them. */
const LAST_OF_SIGN = new Set(
  FORMS.filter(({ written }) => written !== null).map(({ phrase }) => lookupForm([...lexemes(phrase)].at(-1)!.text)),
);

/** The longest name, sign or code of money that begins at token `at`. */
export function currencyAt(tokens: readonly Token[], at: number): CurrencyMatch | null {
  const match = table.at(tokens, at);
  if (!match) return null;
  const { row: found, after } = match;
  if (found.written !== null) {
    const anyCase = found.written.includes('$') || LOWER_CODE.test(found.phrase);
    let i = at;
    let offset = 0;
    for (; i < after; i++) {
      const { text } = tokens[i]!;
      if (!(anyCase ? found.written.toLowerCase().startsWith(text.toLowerCase(), offset) : found.written.startsWith(text, offset)))
        return null;
      offset += text.length;
    }
  }
  return { code: found.code, factor: found.factor, after, shared: SHARED.test(found.phrase.toLowerCase()), id: `currency/${found.code}` };
}

/** The sign, code or name that ends right before token `end` ("US$", "A $", "EUR", "Rs."), with the token it begins at. */
export function currencyBefore(tokens: readonly Token[], end: number): (CurrencyMatch & { readonly first: number }) | null {
  const last = tokens[end - 1];
  if (last?.text === '#' && isPoundSign(tokens, end))
    return { first: end - 1, code: 'GBP', factor: 1, after: end, shared: false, id: 'currency/GBP' };
  if (!last || !LAST_OF_SIGN.has(last.lower)) return null;
  for (let first = Math.max(0, end - 4); first < end; first++) {
    const match = currencyAt(tokens, first);
    if (match?.after !== end || match.factor !== 1) continue;
    if (!isSign(tokens, first, end)) continue;
    return { first, ...match };
  }
  return null;
}

/** "#89.7 million", "#2.40": what 7-bit text makes of the pound sign; "#12" is a number in a list. */
function isPoundSign(tokens: readonly Token[], figure: number): boolean {
  const token = tokens[figure];
  return token !== undefined && !token.spaced && (/^\d[\d,]*\.\d/.test(token.text) || /illion$/.test(tokens[figure + 1]?.lower ?? ''));
}

/** Whether tokens [first, end) may stand before a figure: a sign or a code, not a name; "A $5 fee" has no "A$". */
function isSign(tokens: readonly Token[], first: number, end: number): boolean {
  let words = 0;
  for (let i = first; i < end; i++) {
    const token = tokens[i]!;
    if (token.shape === 'word') {
      words++;
      const next = tokens[i + 1];
      if (i + 1 < end && next!.text === '$' && next!.spaced && (token.lower === 'a' || token.lower === 's')) return false;
    }
  }
  if (words === 0) return true;
  if (end - first > 1) return tokens[end - 1]!.shape === 'symbol';
  const { text } = tokens[first]!;
  return known.has(text) || SIGN_WORDS.has(text) || LOWER_CODE.test(text);
}

const SIGN_WORDS = new Set(CURRENCIES.flatMap((each) => each.signs).filter((sign) => /^\p{L}+$/u.test(sign)));

/** A word that holds the code and the first digits of its figure: "EUR50m", "RM79", "Rs2" → code and length of the prefix, or null; not `sure`: "PS5", "R2". */
export function currencyPrefix(
  text: string,
): { readonly code: string; readonly length: number; readonly shared: boolean; readonly sure: boolean } | null {
  let digit = 0;
  while (digit <= LONGEST_PREFIX && !isDigit(text.charCodeAt(digit))) digit++;
  if (digit < 1 || digit > LONGEST_PREFIX) return null;
  const letters = text.slice(0, digit);
  const code = PREFIXES.get(letters);
  if (code === undefined) return null;
  return {
    code,
    length: digit,
    shared: letters === 'Rs',
    // "N450bn" is naira, "N450" a road
    sure: known.has(letters) || SURE_PREFIX.test(letters) || (letters !== 'N' && !/^\d{1,2}$/.test(text.slice(digit))),
  };
}

const LONGEST_PREFIX = 5;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const CODE_SCALES: ReadonlyMap<string, number> = new Map(Object.entries({ k: 1e3, K: 1e3, m: 1e6, M: 1e6, MM: 1e6, bn: 1e9, B: 1e9 }));

/** A scale letter glued to a code: "48 MGBP", "20 kEUR" → million, GBP; or null. */
export function scaledCode(text: string): { readonly scale: number; readonly code: string } | null {
  if (text.length < 4 || text.length > 5) return null;
  const scale = CODE_SCALES.get(text.slice(0, -3));
  const code = text.slice(-3);
  return scale !== undefined && known.has(code) && !NOT_A_CODE.has(code) ? { scale, code } : null;
}

const SURE_PREFIX = /^(?:RM|Rs|Rp|Tk|Ksh|KSh|RMB|NIS|SFr)$/;

const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...codes.filter((code) => !NOT_A_CODE.has(code)).map((code): [string, string] => [code, code]),
  ...CURRENCIES.flatMap((each) => each.signs.filter((sign) => /^\p{L}+$/u.test(sign)).map((sign): [string, string] => [sign, each.code])),
  ['N', 'NGN'],
]);
