/** The number of a fact as a person writes it, from its value and unit: what the program understood, not the words of the text. */
import type { GoldFact } from '../gold.js';

type Value = GoldFact['value'];
type Stated = Pick<GoldFact, 'value' | 'unit' | 'per' | 'modifier'>;

const HEDGES = { about: 'about', over: 'more than', under: 'less than', 'at least': 'at least', 'at most': 'at most' } as const;
const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;
const FRACTIONS: Readonly<Record<string, string>> = {
  '0.5': 'half',
  '0.333': 'a third',
  '0.667': 'two thirds',
  '0.25': 'a quarter',
  '0.75': 'three quarters',
  '0.2': 'a fifth',
  '0.4': 'two fifths',
  '0.6': 'three fifths',
  '0.8': 'four fifths',
  '0.167': 'a sixth',
  '0.125': 'an eighth',
  '0.1': 'a tenth',
};
const IRREGULAR: Readonly<Record<string, string>> = {
  person: 'people',
  child: 'children',
  man: 'men',
  woman: 'women',
  foot: 'feet',
  staff: 'staff',
  percent: 'percent',
  hertz: 'hertz',
  series: 'series',
};

const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });
const significant = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 6 });
/** A whole sum has no cents, another one has two. */
const money = (currency: string, value: number): Intl.NumberFormat =>
  new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(value) || Math.abs(value) >= 1e6 ? 0 : 2,
    maximumFractionDigits: 4,
  });

/** 1260000000 → "1.26 billion", 41500 → "41,500" */
export function plainNumber(value: number): string {
  const scale = SCALES.find(([least]) => Math.abs(value) >= least);
  if (scale) return `${significant.format(value / scale[0])} ${scale[1]}`;
  return Math.abs(value) < 1 ? significant.format(value) : figures.format(value);
}

/** "vote" → "votes", "year of age" → "years of age" */
export function plural(unit: string): string {
  const [head, ...rest] = unit.split(' of ');
  const words = head!.split(' ');
  const last = words.pop()!;
  const many =
    IRREGULAR[last] ?? (/[^aeiou]y$/.test(last) ? `${last.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/.test(last) ? `${last}es` : `${last}s`);
  // "degree Celsius": the first word takes the plural
  const named = words.length > 0 && /^[A-Z]/.test(last) ? [plural(words[0]!), ...words.slice(1), last] : [...words, many];
  return [named.join(' '), ...rest].join(' of ');
}

const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/.test(unit);

/** One number with its unit; `bare` leaves a counted noun away. */
function withUnit(value: number, unit: string | null, bare: boolean): string {
  if (unit === null) return plainNumber(value);
  if (unit === 'percent') return `${plainNumber(value)} %`;
  if (unit === 'times') return fraction(value) ?? `${plainNumber(value)} times`;
  if (isCurrency(unit)) return currency(value, unit);
  return bare ? plainNumber(value) : `${plainNumber(value)} ${Math.abs(value) === 1 ? unit : plural(unit)}`;
}

function currency(value: number, unit: string): string {
  const scale = SCALES.find(([least]) => Math.abs(value) >= least);
  if (!scale) return money(unit, value).format(value);
  const scaled = Number(significant.format(value / scale[0]).replaceAll(',', ''));
  const digits = (String(scaled).split('.')[1] ?? '').length;
  const format = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency: unit,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${format.format(scaled)} ${scale[1]}`;
}

/** 0.333 → "a third"; null for what no word is common for. */
export function fraction(value: number): string | null {
  return FRACTIONS[String(value)] ?? null;
}

/** "about $4.2 million a year" · "5 to 6 %"; `bare` leaves a counted noun away. */
export function numberPhrase({ value, unit, per, modifier }: Stated, bare = false): string {
  const number = valuePhrase(value, unit, bare);
  const rate = per === null || isCurrency(per) ? (per === null ? '' : ` per ${per}`) : ` ${/^[aeio]|^hour/.test(per) ? 'an' : 'a'} ${per}`;
  return `${modifier ? `${HEDGES[modifier]} ` : ''}${number}${rate}`;
}

export function valuePhrase(value: Value, unit: string | null, bare = false): string {
  if (value === null) return 'an unknown number';
  if (!Array.isArray(value)) return withUnit(value, unit, bare);
  const [low, high] = value;
  const joined = withUnit(high, unit, bare);
  return unit !== null && isCurrency(unit) ? `${withUnit(low, unit, bare)} to ${joined}` : `${plainNumber(low)} to ${joined}`;
}
