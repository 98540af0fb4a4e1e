/** One lookup over every list of names. */
import type { KnownName, NameMatch, Token } from '../../document.js';
import { COUNTRIES, isoCode } from '../../lexicon/countries.js';
import { KNOWN_NAMES } from '../../lexicon/known-names.js';
import { lexemes, lookupForm } from '../../lexicon/lexemes.js';
import { phraseTable } from '../../lexicon/phrases.js';
import { PLACES } from '../../lexicon/places.js';

function* rows(): Generator<KnownName> {
  for (const country of COUNTRIES) {
    const base = {
      id: 'name/gazetteer-country',
      type: 'place' as const,
      canonical: country.names[0]!,
      code: isoCode(country),
      kind: 'country',
      own: false,
    };
    for (const form of country.names) yield { form, adjective: false, ...base };
    for (const form of country.adjectives) yield { form, adjective: true, ...base };
  }
  for (const { id, type, kind, names } of KNOWN_NAMES) {
    for (const form of names) yield { id: `name/known-${id}`, type, form, canonical: form, adjective: false, code: null, kind, own: false };
  }
  for (const { id, names, adjectives = [] } of PLACES) {
    const base = { id: `name/gazetteer-${id}`, type: 'place' as const, code: null, kind: id, own: false };
    for (const form of names) yield { form, canonical: form, adjective: false, ...base };
    for (const [form, canonical] of adjectives) yield { form, canonical, adjective: true, ...base };
  }
}

const ALL = [...rows()];
/** Rows that differ in capitals alone ("Opec", "OPEC") share an entry; the same name in two lists is the first one's. */
const BY_KEY = new Map<string, KnownName[]>();
for (const row of ALL) BY_KEY.set(row.form.toLowerCase(), [...(BY_KEY.get(row.form.toLowerCase()) ?? []), row]);
const TABLE = phraseTable(BY_KEY.values(), ([row]) => [row!.form]);

/** Lexemes of each form, for the comparison of case. */
const FORMS = new Map(ALL.map(({ form }) => [form, [...lexemes(form)].map(({ text }) => text)]));

/** First words of the names that do not begin with a capital, in lower case: "iphone", "3m". */
const NO_CAPITAL: ReadonlySet<string> = new Set(
  [...FORMS.values()]
    .map(([first]) => first!)
    .filter((first) => !isCapital(first))
    .map(lookupForm),
);

/** The longest known name that begins at `at`, written as the list writes it; in a shouted line case does not count. A user's own names come first. */
export function knownAt(tokens: readonly Token[], at: number, shouted: boolean): NameMatch | null {
  const own = tokens[at]?.own?.name;
  if (own) return own;
  // Most words are in lower case, and no name begins there
  if (!shouted && !isCapital(tokens[at]?.text ?? '') && !NO_CAPITAL.has(tokens[at]?.lower ?? '')) return null;
  const match = TABLE.at(tokens, at);
  if (!match) return null;
  const known = shouted ? match.row[0] : match.row.find((row) => sameCase(tokens, at, row.form));
  if (!known || (shouted && known.form === 'WHO')) return null;
  return { known, after: match.after };
}

function sameCase(tokens: readonly Token[], at: number, form: string): boolean {
  let i = at;
  for (const text of FORMS.get(form)!) {
    const token = tokens[i++]!;
    if (isCapital(text) && !isCapital(token.text)) return false;
    // "US" is no "Us", "WHO" no "Who"; but "NATO" is "Nato" and "TOYOTA" is "Toyota"
    if (text.length > 1 && /^\p{Lu}+$/u.test(text) && token.text !== text && text.length < 4) return false;
    if (text.length < 5 && token.text !== text && /^\p{Lu}+$/u.test(token.text)) return false;
    if (/^\p{Ll}/u.test(text) && /\p{Lu}/u.test(text) && token.text !== text) return false;
  }
  return true;
}

function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
}
