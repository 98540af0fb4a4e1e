/** When two phrases, two units and two values are the same; the definition is the reference scorer's (README, "Scores"). */

const STOP = new Set('the a an of in on at to for by its their his her this that and or with as s it is are was were be'.split(' '));
const IRREGULAR = new Map(
  Object.entries({
    people: 'person',
    men: 'man',
    women: 'woman',
    children: 'child',
    feet: 'foot',
    taxes: 'tax',
    times: 'times',
    series: 'series',
    percent: 'percent',
  }),
);

/** "companies" → "company" · "taxes" → "tax" · "units" → "unit" · "bus" → "bus" */
function singular(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:x|ch|sh|ss|z)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

/** "the U.S. carmakers’ sales" → us, carmaker, sale */
export function contentWords(phrase: string): Set<string> {
  const plain = phrase
    .toLowerCase()
    .replaceAll('’', "'")
    .normalize('NFKD')
    // Combining marks; variation selectors are marks too, but combine with nothing.
    .replace(/(?![\uFE00-\uFE0F])\p{Mn}/gu, '')
    .replaceAll("'s", ' ')
    .replace(/(?<![\p{L}\p{N}_])(?:[a-z]\.)+[a-z]?/gu, (initials) => initials.replaceAll('.', ''));
  return new Set(
    (plain.match(/[a-z0-9]+/g) ?? [])
      .filter((word) => !STOP.has(word))
      .map(singular)
      .filter((word) => word),
  );
}

/** Dice over content words above a half; phrases without content words have to be equal. */
export function similar(a: string, b: string): boolean {
  const A = contentWords(a);
  const B = contentWords(b);
  if (A.size === 0 || B.size === 0) return a.trim().toLowerCase() === b.trim().toLowerCase();
  let both = 0;
  for (const word of A) if (B.has(word)) both++;
  return (2 * both) / (A.size + B.size) > 0.5;
}

export const anySimilar = (gold: readonly string[], found: readonly string[]): boolean =>
  gold.some((g) => found.some((f) => similar(g, f)));

const ALIAS = new Map(Object.entries({ '%': 'percent', percentage: 'percent', 'year old': 'year of age', time: 'times', x: 'times' }));
/** A unit with one of these is more than its last word. */
const COMPOUND = new Set(['per', 'square', 'cubic', 'light', 'nautical', 'of', 'point']);

const isUpper = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

/** "kilometres" → "kilometer" · "%" → "percent" · "USD" → "USD" */
function normalUnit(unit: string): string {
  if ([...unit].length === 3 && isUpper(unit)) return unit;
  const lower = unit.toLowerCase();
  const words = (ALIAS.get(lower) ?? lower).match(/[a-z0-9%]+/g) ?? [];
  return words
    .map(singular)
    .join(' ')
    .replace(/(met|lit)re\b/g, '$1er');
}

/** Equal, or the same counted thing: "new vehicle" and "vehicle". */
export function sameUnit(gold: string | null, found: string | null): boolean {
  if (gold === null || found === null) return gold === found;
  const a = normalUnit(gold);
  const b = normalUnit(found);
  if (a === b) return true;
  if (a === '' || b === '' || isUpper(a) || isUpper(b)) return false;
  const A = a.split(' ');
  const B = b.split(' ');
  if (A.at(-1) !== B.at(-1) || [...A, ...B].some((word) => COMPOUND.has(word))) return false;
  return Math.min(A.length, B.length) === 1 && Math.max(A.length, B.length) <= 3;
}

/** Within 1e-6 relative; 2e-3 for `times`, where gold writes a third as 0.333. */
export function sameValue(gold: number | null, found: number | null, unit: string | null): boolean {
  if (gold === null || found === null) return false;
  return Math.abs(gold - found) <= (unit === 'times' ? 2e-3 : 1e-6) * Math.max(Math.abs(gold), Math.abs(found), 1e-9);
}
