/** One lookup over every list of names. */
import type { KnownName, NameMatch, Token, Tokens } from '../../document.js';
import type { NameType } from '../../fact.js';
import { COUNTRIES, isoCode } from '../../lexicon/countries.js';
import { KNOWN_NAMES } from '../../lexicon/known-names.js';
import { lexemes, lookupForm } from '../../lexicon/lexemes.js';
import { phraseTable } from '../../lexicon/phrases.js';
import { PLACES } from '../../lexicon/places.js';
import { tableOf, type WordTable } from '../../lexicon/word-table.js';

/** One place makes all rows, so that they have one hidden class. */
function row(
  id: string,
  type: NameType,
  form: string,
  canonical: string,
  adjective: boolean,
  kind: string | null,
  code: string | null = null,
): KnownName {
  return { id, type, form, canonical, adjective, code, kind, own: false };
}

function* rows(): Generator<KnownName> {
  for (const country of COUNTRIES) {
    const id = 'name/gazetteer-country';
    const canonical = country.names[0]!;
    const code = isoCode(country);
    for (const form of country.names) yield row(id, 'place', form, canonical, false, 'country', code);
    for (const form of country.adjectives) yield row(id, 'place', form, canonical, true, 'country', code);
  }
  for (const { id, type, kind, names } of KNOWN_NAMES)
    for (const form of names) yield row(`name/known-${id}`, type, form, form, false, kind);
  for (const { id, names, adjectives = [] } of PLACES) {
    for (const form of names) yield row(`name/gazetteer-${id}`, 'place', form, form, false, id);
    for (const [form, canonical] of adjectives) yield row(`name/gazetteer-${id}`, 'place', form, canonical, true, id);
  }
}

/** How a word of a name must be written. */
interface Spelling {
  readonly text: string;
  readonly capital: boolean;
  /** "US" is no "Us", "iPhone" no "IPHONE"; but "NATO" is "Nato". */
  readonly exact: boolean;
  /** "Turk" is no "TURK"; but "Toyota" is "TOYOTA". */
  readonly short: boolean;
}

interface Entry {
  readonly known: KnownName;
  readonly words: readonly Spelling[];
}

const entryOf = (known: KnownName): Entry => ({
  known,
  words: Array.from(lexemes(known.form), ({ text }) => ({
    text,
    capital: isCapital(text),
    exact: /^\p{Lu}{2,3}$/u.test(text) || /^\p{Ll}.*\p{Lu}/su.test(text),
    short: text.length < 5,
  })),
});

const ALL = Array.from(rows(), entryOf);
/** Rows that differ in capitals alone ("Opec", "OPEC") share an entry; the same name in two lists is the first one's. */
const BY_KEY = new Map<string, Entry[]>();
for (const entry of ALL) {
  const key = entry.known.form.toLowerCase();
  BY_KEY.set(key, [...(BY_KEY.get(key) ?? []), entry]);
}
const TABLE = phraseTable(BY_KEY.values(), ([entry]) => [entry!.known.form]);

const firstWords = (entries: readonly Entry[]): WordTable<true> => tableOf(entries.map(({ words }) => lookupForm(words[0]!.text)));
/** First words of the names, in lower case, and of those that do not begin with a capital: "iphone", "3m". */
const FIRST_WORDS = firstWords(ALL);
const NO_CAPITAL = firstWords(ALL.filter(({ words }) => !words[0]!.capital));

/** What is known of each token: the name that begins there, or null. */
export type KnownNames = readonly (NameMatch | null)[];

/** The longest known name that begins at each token, written as the list writes it. A user's own names come first. */
export function readKnown({ tokens, forms, formOf }: Tokens): KnownNames {
  const begins = forms.map(({ text, lower }) => (isCapital(text) ? FIRST_WORDS : NO_CAPITAL).get(lower));
  return tokens.map((token, at) => token.own?.name ?? (begins[formOf[at]!] ? writtenAt(tokens, at) : null));
}

/** The known name that begins at `at`; in a shouted line case does not count. */
export function knownAt(
  tokens: readonly Token[],
  at: number,
  { known, shouted }: { readonly known: KnownNames; readonly shouted: Uint8Array },
): NameMatch | null {
  return (shouted[at] ? shoutedAt(tokens, at) : known[at]) ?? null;
}

function shoutedAt(tokens: readonly Token[], at: number): NameMatch | null {
  const own = tokens[at]!.own?.name;
  if (own) return own;
  const match = TABLE.at(tokens, at);
  const known = match?.row[0]!.known;
  return known && known.form !== 'WHO' ? { known, after: match.after } : null;
}

function writtenAt(tokens: readonly Token[], at: number): NameMatch | null {
  const match = TABLE.at(tokens, at);
  if (!match) return null;
  for (const { known, words } of match.row) if (sameCase(tokens, at, words)) return { known, after: match.after };
  return null;
}

function sameCase(tokens: readonly Token[], at: number, words: readonly Spelling[]): boolean {
  for (let i = 0; i < words.length; i++) {
    const { text, capital, exact, short } = words[i]!;
    const written = tokens[at + i]!.text;
    if (written === text) continue;
    if (exact || (capital && !isCapital(written)) || (short && /^\p{Lu}+$/u.test(written))) return false;
  }
  return true;
}

function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
}
