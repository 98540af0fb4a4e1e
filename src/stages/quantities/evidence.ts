/** What the whole article says about plain "$", "pounds" and "francs". */
import type { Document } from '../../document.js';
import { BY_COUNTRY, currencyAt, currencyBefore } from '../../lexicon/currencies.js';
import { WordTable } from '../../lexicon/word-table.js';
import type { Evidence } from './draft.js';

/** An article about one country means its own dollar by a plain "$" from this many mentions of it on, and none of the United States. */
const ENOUGH_MENTIONS = 4;

/** "Hong Kong dollars": the country that the word before names. */
const NAMED_DOLLAR: ReadonlyMap<string, readonly string[]> = new Map([
  ['kong', ['HKD']],
  ['australian', ['AUD']],
  ['canadian', ['CAD']],
  ['zealand', ['NZD']],
  ['singapore', ['SGD']],
  ['taiwan', ['TWD']],
]);

/** The words and signs that say something. */
const TELLING = new WordTable(
  'crowns kroner kronor £ pence sterling € euros eurozone $ dollar dollars'.split(' ').map((word): [string, true] => [word, true]),
);

export function readEvidence({ tokens, names }: Pick<Document, 'tokens' | 'names'>): Evidence {
  const all = tokens.tokens;
  const countries = new Map<string, number>();
  for (const mention of names.mentions) {
    const code = names.entities[mention.entity]?.code;
    if (code) countries.set(code, (countries.get(code) ?? 0) + 1);
  }
  let [sterling, euro, dollars, plain, american] = [false, false, false, false, false];
  const labelled = new Set<string>();
  let nordic: string | null = null;
  const telling = new Uint8Array(tokens.forms.length);
  for (let i = 0; i < telling.length; i++) if (TELLING.get(tokens.forms[i]!.lower)) telling[i] = 1;
  for (let i = 0; i < all.length; i++) {
    if (telling[tokens.formOf[i]!] === 0) continue;
    const { text, lower } = all[i]!;
    if (/^(?:crowns|kroner|kronor)$/.test(lower)) {
      const named = i > 0 ? currencyAt(all, i - 1) : null;
      if (named?.after === i + 1) nordic ??= named.code;
    } else if (text === '£' || lower === 'pence' || lower === 'sterling') sterling = true;
    else if (text === '€' || lower === 'euros' || lower === 'eurozone') euro = true;
    else if (text === '$' || lower === 'dollar' || lower === 'dollars') {
      dollars = true;
      const before = all[i - 1]?.shape === 'word' || all[i - 1]?.text === '.' ? currencyBefore(all, i + 1) : null;
      if (text === '$' && before && before.first < i) {
        if (before.code === 'USD') american = true;
        else labelled.add(before.code);
      } else if (text === '$') plain = true;
      else if (i > 0) for (const country of NAMED_DOLLAR.get(all[i - 1]!.lower) ?? []) labelled.add(country);
    }
  }
  const most = (choices: Readonly<Record<string, string>>): [country: string, count: number] => {
    let best: [string, number] = ['', 0];
    for (const country of Object.keys(choices)) if ((countries.get(country) ?? 0) > best[1]) best = [country, countries.get(country)!];
    return best;
  };
  const decided = new Map<string, string>();
  // "3.5 billion Danish crowns" once, plain crowns from then on
  if (nordic !== null) for (const code of ['SEK', 'NOK']) decided.set(code, nordic);
  for (const [code, choices] of BY_COUNTRY) {
    const [country, count] = most(choices);
    if (count === 0 || decided.has(code)) continue;
    // "US$" beside a plain "$" means that the plain one is another; "HK$" beside it means that it is not that of Hong Kong.
    if (
      code === 'USD' &&
      (labelled.has(choices[country]!) || !(american && plain ? count > 1 : count >= ENOUGH_MENTIONS && !countries.has('US')))
    )
      continue;
    if (code === 'GBP' && (sterling || countries.has('GB'))) continue;
    decided.set(code, choices[country]!);
  }
  return { currencyOf: (code) => decided.get(code) ?? code, sterling, euroCents: euro && !dollars, dollars };
}
