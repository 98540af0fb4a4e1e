import type { UnitKind, UnitRow } from '../../document.js';

/** One unit with its forms. */
export interface Unit extends UnitRow {
  /** Phrases in any case, plurals included. */
  readonly words: readonly string[];
  /** Abbreviations; the case decides where two units share one ("MW", "mW"). */
  readonly symbols: readonly string[];
  /** Texts in which it is the unit of a quantity. */
  readonly examples: readonly string[];
  /** Texts in which it is not. */
  readonly not: readonly string[];
}

/** "mile per hour" → "miles per hour", "square foot" → "square feet", "inch" → "inches" */
function pluralOf(phrase: string): string {
  const [head, ...tail] = phrase.split(/(?= per )/) as [string, ...string[]];
  const plural = /(?:^| |-)foot$/.test(head)
    ? head.replace(/foot$/, 'feet')
    : /(?:ch|sh|x|ss|s)$/.test(head)
      ? `${head}es`
      : /[^aeiou]y$/.test(head)
        ? `${head.slice(0, -1)}ies`
        : /^(?:hertz|.*hertz|horsepower|kelvin)$/.test(head)
          ? head
          : `${head}s`;
  return plural + tail.join('');
}

const both = (words: readonly string[]): string[] => words.flatMap((word) => [word, pluralOf(word)]);

interface More {
  /** Other singulars, split by "|": their plurals are made. */
  readonly also?: string;
  /** Abbreviations, split by blanks; "_" stands for a blank within one. */
  readonly symbols?: string;
  /** Phrases taken as they are, split by "|". */
  readonly phrases?: string;
  readonly per?: string;
  readonly examples?: readonly string[];
  readonly not?: readonly string[];
}

/** Makes one row; its own name and plural are forms of it, unless it holds a denominator ("bpd"). */
export function unit(kind: UnitKind, name: string, ucum: string | null, more: More = {}): Unit {
  const words = [...(more.per ? [] : both([name, ...(more.also?.split('|') ?? [])])), ...(more.phrases?.split('|') ?? [])];
  const symbols = (more.symbols?.split(' ') ?? []).map((each) => each.replaceAll('_', ' '));
  return {
    id: `unit/${name.replaceAll(' ', '-')}${more.per ? `-per-${more.per}` : ''}`,
    unit: name,
    kind,
    ucum,
    per: more.per ?? null,
    words,
    symbols,
    examples: more.examples ?? [`about 14 ${pluralOf(name)} of it`],
    not: more.not ?? [],
  };
}

/** SI prefixes: name, symbol. */
const PREFIXES = {
  nano: 'n',
  micro: 'µ',
  milli: 'm',
  centi: 'c',
  deci: 'd',
  hecto: 'h',
  kilo: 'k',
  mega: 'M',
  giga: 'G',
  tera: 'T',
  peta: 'P',
  exa: 'E',
} as const;

type Prefix = keyof typeof PREFIXES;

/**
 * One row for each prefix of a base unit: ("watt", "W", "W", ["kilo", "mega"]) → kilowatt kW, megawatt MW.
 * `spellings` are other ways to write the base ("meter" of "metre").
 */
export function prefixed(
  base: string,
  symbol: string,
  ucum: string,
  prefixes: readonly Prefix[],
  spellings: readonly string[] = [],
): Unit[] {
  return prefixes.map((prefix) => {
    const sign = PREFIXES[prefix];
    const signs = prefix === 'micro' ? ['µ', 'μ', 'u'] : [sign];
    return unit('physical', prefix + base, (prefix === 'micro' ? 'u' : sign) + ucum, {
      ...(spellings.length > 0 ? { also: spellings.map((each) => prefix + each).join('|') } : {}),
      symbols: signs.map((each) => each + symbol).join(' '),
      examples: [`some 14 ${sign}${symbol} of it`, `14 ${pluralOf(prefix + base)}`],
    });
  });
}
