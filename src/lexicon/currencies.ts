/**
 * Money: signs, codes and names → ISO 4217. Codes and full names ("Swiss franc") come from `Intl`; the rows below add what people write.
 * To add a sign or a nickname, add it to the row of its currency.
 */
import type { Token } from '../document.js';
import { lexemes, lookupForm } from './lexemes.js';
import { phraseTable } from './phrases.js';

export interface Currency {
  readonly id: string;
  readonly code: string;
  /** Signs and letters that stand before or behind the figure, as written. */
  readonly signs: readonly string[];
  /** Names that mean this currency wherever they stand. */
  readonly words: readonly string[];
  /** Names of a hundredth of it. */
  readonly minor: readonly string[];
  readonly examples: readonly string[];
  readonly not?: readonly string[];
}

const row = (code: string, signs: string, words: string, minor: string, example: string, ...not: string[]): Currency => ({
  id: `currency/${code}`,
  code,
  signs: signs.split(' ').filter(Boolean),
  words: words.split('|').filter(Boolean),
  minor: minor.split('|').filter(Boolean),
  examples: [example],
  not,
});

/** A plain "$", "dollars" or "cents" is `USD` here; stages/quantities lets the article decide. */
export const CURRENCIES: readonly Currency[] = [
  row(
    'USD',
    '$ US$ USD$ U.S.$',
    'dollar|dollars|us dollar|us dollars|u.s. dollar|u.s. dollars|american dollars|buck|bucks',
    'cent|cents|us cents|u.s. cents|¢',
    'about $5',
    'A$5',
  ),
  row(
    'GBP',
    '£ GB£ ￡ PS',
    'pound|pounds|pounds sterling|pound sterling|sterling|british pounds|quid',
    'pence|penny|pennies|p',
    'about £5',
    '5 pounds of flour',
  ),
  row('EUR', '€ Euro Euros', 'euro|euros', 'euro cent|euro cents|eurocents', 'about €5'),
  row('JPY', '¥ JP¥ ￥ Y= 円', 'yen|japanese yen', '', 'about ¥500'),
  row('CNY', 'CN¥ RMB rmb 元', 'yuan|renminbi|chinese yuan|rmb|yuan renminbi', '', '5 million yuan'),
  row('AUD', 'A$ AU$ AUD$ Aus$', 'australian dollar|australian dollars|aussie dollars', 'australian cents|australian cent', 'about A$5'),
  row('CAD', 'C$ CA$ CAD$ Cdn$ CDN$ Can$', 'canadian dollar|canadian dollars|loonies', 'canadian cents', 'about C$5'),
  row('NZD', 'NZ$ NZD$', 'new zealand dollar|new zealand dollars|kiwi dollars', '', 'about NZ$5'),
  row('HKD', 'HK$ HKD$', 'hong kong dollar|hong kong dollars', 'hong kong cents', 'about HK$5'),
  row('SGD', 'S$ SG$ SGD$', 'singapore dollar|singapore dollars|singaporean dollars', 'singapore cents', 'about S$5'),
  row('TWD', 'NT$ TWD$', 'new taiwan dollar|new taiwan dollars|taiwan dollars|taiwanese dollars', '', 'about NT$5'),
  row('BRL', 'R$', 'reais|brazilian reais|brazilian real|brazilian reals', 'centavos', '895 reais'),
  row('MXN', 'MX$ Mex$ MXN$', 'mexican peso|mexican pesos', '', '60 Mexican pesos'),
  row('INR', '₹ Rs Rs. Re', 'rupee|rupees|indian rupees', 'paise|paisa', 'about Rs 2,500 crore'),
  row('PKR', 'PKRs', 'pakistani rupee|pakistani rupees|pakistan rupees', '', '600 Pakistani rupees'),
  row('LKR', 'SLRs', 'sri lankan rupees|sri lanka rupees', '', '600 Sri Lankan rupees'),
  row('IDR', 'Rp Rp.', 'rupiah|indonesian rupiah', '', '600 rupiah'),
  row('MYR', 'RM', 'ringgit|malaysian ringgit', 'sen', 'RM79 a month'),
  row('THB', '฿', 'baht|thai baht', '', '600 baht'),
  row('PHP', '₱ PhP Php', 'philippine peso|philippine pesos', '', 'about ₱500'),
  row('VND', '₫', 'dong|vietnamese dong', '', '50,000 dong'),
  row('KRW', '₩ KRW', 'won|south korean won|korean won', '', '50,000 won', 'They won 5.'),
  row('CHF', 'SFr SFr. Sfr Fr Fr. CHF.', 'swiss franc|swiss francs|franc|francs', 'rappen', '5 million Swiss francs'),
  row('SEK', 'SKr SEK', 'krona|kronor|swedish krona|swedish kronor|swedish crowns', '', '50 Swedish kronor'),
  row('NOK', 'NKr', 'norwegian krone|norwegian kroner|norwegian crowns', '', '50 Norwegian kroner'),
  row('DKK', 'DKr', 'danish krone|danish kroner|danish crowns', '', '50 Danish kroner'),
  row('ISK', 'ISK', 'icelandic krona|icelandic kronur', '', '50 Icelandic krona'),
  row('PLN', 'zł zl', 'zloty|zlotys|zlotych|polish zloty|polish zlotys', '', '50 zloty'),
  row('CZK', 'Kč', 'koruna|korunas|czech crowns|czech koruna|czech korunas', '', '50 Czech crowns'),
  row('HUF', '', 'forint|forints|hungarian forint|hungarian forints', '', '500 forints'),
  row('RON', '', 'romanian leu|romanian lei|lei', '', '50 Romanian lei'),
  row('RUB', '₽', 'rouble|roubles|ruble|rubles|russian roubles|russian rubles', 'kopecks|kopeks', '50 million roubles'),
  row('UAH', '₴', 'hryvnia|hryvnias|hryvnya', '', '50 million hryvnia'),
  row('KZT', '₸', 'tenge', '', '50 million tenge'),
  row('GEL', '₾', 'lari|laris', '', '100 lari'),
  row('TRY', '₺ TL', 'lira|liras|turkish lira|turkish liras', '', '50 Turkish lira'),
  row('ILS', '₪ NIS', 'shekel|shekels|israeli shekel|israeli shekels|new shekels|new israeli shekels', 'agorot', 'NIS 50 million'),
  row('AED', 'Dh Dhs', 'dirham|dirhams|uae dirhams|emirati dirhams', '', '50 million dirhams'),
  row('SAR', 'SR', 'riyal|riyals|saudi riyal|saudi riyals', '', '50 million Saudi riyals'),
  row('QAR', 'QR', 'qatari riyal|qatari riyals', '', '50 million Qatari riyals'),
  row('KWD', 'KD', 'kuwaiti dinar|kuwaiti dinars|dinar|dinars', '', '50 Kuwaiti dinars'),
  row('IRR', '', 'rial|rials|iranian rial|iranian rials|toman|tomans', '', '50 Iranian rials'),
  row('EGP', 'E£ LE', 'egyptian pound|egyptian pounds', 'piastres', '50 Egyptian pounds'),
  row('ZAR', 'R', 'rand|rands|south african rand', '', 'R500m'),
  row('NGN', '₦', 'naira|nigerian naira', 'kobo', 'about ₦500'),
  row('KES', 'Ksh KSh Sh Shs Kshs', 'kenyan shilling|kenyan shillings|shilling|shillings', '', '500 Kenyan shillings'),
  row('UGX', 'USh Ush', 'ugandan shilling|ugandan shillings', '', '500 Ugandan shillings'),
  row('GHS', 'GH₵ GH¢ ₵', 'cedi|cedis|ghanaian cedis', 'pesewas', '50 cedis'),
  row('XOF', 'FCFA CFA', 'cfa francs|cfa franc|francs cfa', '', '500 CFA francs'),
  row('BDT', '৳ Tk', 'taka|bangladeshi taka', '', 'Tk 500'),
  row('CRC', '₡', 'colones|costa rican colones', '', '500 colones'),
  row('LAK', '₭', 'kip|lao kip', '', '500 kip'),
  row('ARS', 'AR$', 'argentine peso|argentine pesos|argentinian pesos', '', '500 Argentine pesos'),
  row('CLP', 'CLP$', 'chilean peso|chilean pesos', '', '500 Chilean pesos'),
  row('COP', 'COP$', 'colombian peso|colombian pesos', '', '500 Colombian pesos'),
  row('BTC', '₿', 'bitcoin|bitcoins', '', '50 bitcoins'),
  row('ETH', '', 'ether', '', '50 ether'),
  // money of the past
  row(
    'DEM',
    'DM',
    'german mark|german marks|west german marks|deutsche mark|deutsche marks|deutschmarks|d-marks|marks',
    '',
    '2.35 German marks',
    'Mark 5',
  ),
  row('FRF', 'FFr', 'french franc|french francs', '', '50 French francs'),
  row('BEF', '', 'belgian franc|belgian francs', '', '50 Belgian francs'),
  row('NLG', '', 'dutch guilder|dutch guilders|guilder|guilders', '', '50 guilders'),
  row('ITL', '', 'italian lira|italian lire|lire', '', '50 billion lire'),
  row('ESP', '', 'peseta|pesetas|spanish pesetas', '', '50 pesetas'),
  row('FIM', '', 'finnish markka|markka|markkas', '', '50 markka'),
  row('HRK', 'kn', 'kuna|croatian kuna|kunas', '', '150 kuna', 'winds of 30 kn'),
  row('MXN', '', 'peso|pesos', '', '50 pesos'),
];

/** What a plain name can mean, by the country that the article is about (ISO 3166-1); the first country's is no default. */
export const BY_COUNTRY: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  Object.entries({
    USD: { AU: 'AUD', CA: 'CAD', NZ: 'NZD', HK: 'HKD', SG: 'SGD', TW: 'TWD' },
    MXN: { AR: 'ARS', CL: 'CLP', CO: 'COP', PH: 'PHP', UY: 'UYU', CU: 'CUP', DO: 'DOP', BO: 'BOB', MX: 'MXN' },
    INR: { PK: 'PKR', LK: 'LKR', NP: 'NPR', MU: 'MUR', IN: 'INR' },
    CHF: { FR: 'FRF', BE: 'BEF', CH: 'CHF' },
    SEK: { SE: 'SEK', IS: 'ISK', NO: 'NOK', DK: 'DKK' },
    TRY: { IT: 'ITL', TR: 'TRY', LB: 'LBP' },
    AED: { MA: 'MAD', AE: 'AED' },
    SAR: { QA: 'QAR', SA: 'SAR', OM: 'OMR', YE: 'YER' },
    KWD: { IQ: 'IQD', JO: 'JOD', DZ: 'DZD', TN: 'TND', RS: 'RSD', LY: 'LYD', BH: 'BHD', KW: 'KWD' },
    KES: { UG: 'UGX', TZ: 'TZS', SO: 'SOS', KE: 'KES' },
    KRW: { KP: 'KPW', KR: 'KRW' },
    RUB: { BY: 'BYN', RU: 'RUB' },
    GBP: { EG: 'EGP', LB: 'LBP', SY: 'SYP', SD: 'SDG', GB: 'GBP' },
  }),
);

/** Names that several countries share: they stay open until the article decides. */
const SHARED =
  /^(?:dollars?|cents?|¢|\$|pounds?|francs?|pesos?|rupees?|rs\.?|kron[ao]r?|kroner|krone|liras?|dirhams?|riyals?|dinars?|shillings?|won|rou?bles?)$/;

export interface CurrencyMatch {
  readonly code: string;
  /** 0.01 for cents and pence, else 1. */
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

function* wordForms(): Generator<Form> {
  for (const each of CURRENCIES) {
    for (const word of each.words) yield { phrase: word, code: each.code, factor: 1, written: null };
    for (const word of each.minor) yield { phrase: word, code: each.code, factor: 0.01, written: word === 'p' ? 'p' : null };
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
const LOWER_CODE = /^(?:usd|eur|gbp|rmb|aud|inr|jpy|cny|chf|hkd|nzd)$/i;

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
  if (!last || !LAST_OF_SIGN.has(last.lower)) return null;
  for (let first = Math.max(0, end - 4); first < end; first++) {
    const match = currencyAt(tokens, first);
    if (match?.after !== end || match.factor !== 1) continue;
    if (!isSign(tokens, first, end)) continue;
    return { first, ...match };
  }
  return null;
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
    sure: known.has(letters) || SURE_PREFIX.test(letters) || !/^\d{1,2}$/.test(text.slice(digit)),
  };
}

const LONGEST_PREFIX = 5;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const CODE_SCALES: ReadonlyMap<string, number> = new Map(Object.entries({ k: 1e3, K: 1e3, m: 1e6, M: 1e6, MM: 1e6, bn: 1e9, B: 1e9 }));

/** A scale letter glued to a code: "48 MGBP", "20 kEUR" → million, GBP; or null. */
export function scaledCode(text: string): { readonly scale: number; readonly code: string } | null {
  const scale = CODE_SCALES.get(text.slice(0, -3));
  const code = text.slice(-3);
  return scale !== undefined && known.has(code) && !NOT_A_CODE.has(code) ? { scale, code } : null;
}

const SURE_PREFIX = /^(?:RM|Rs|Rp|Tk|Ksh|KSh|RMB|NIS|SFr)$/;

const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...codes.filter((code) => !NOT_A_CODE.has(code)).map((code): [string, string] => [code, code]),
  ...CURRENCIES.flatMap((each) => each.signs.filter((sign) => /^\p{L}+$/u.test(sign)).map((sign): [string, string] => [sign, each.code])),
]);
