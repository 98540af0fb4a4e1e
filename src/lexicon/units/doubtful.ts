/** Letters and signs that mean a unit only where the words around them say so: "30C" in the weather, "gate 30C" at an airport. */
import type { Token } from '../../document.js';

export interface Doubtful {
  readonly id: string;
  readonly symbol: string;
  /** Name of the unit it then is. */
  readonly unit: string;
  /** One of these words stands in its sentence. */
  readonly cues: ReadonlySet<string>;
  readonly examples: readonly string[];
  readonly not: readonly string[];
}

const row = (symbol: string, unit: string, cues: string, examples: string, not: string): Doubtful => ({
  id: `doubtful/${symbol}`,
  symbol,
  unit,
  cues: new Set(cues.split(' ')),
  examples: examples.split('|'),
  not: not.split('|'),
});

const WEATHER =
  'temperature temperatures heat hot hotter hottest heatwave cold colder coldest cool warm warmer warmest weather degrees highs lows freezing frost chill ' +
  'thermometer thermometers thermostat fever oven mercury celsius fahrenheit centigrade warming summer winter boiling melting boils melts';

export const DOUBTFUL: readonly Doubtful[] = [
  row(
    'C',
    'degree Celsius',
    WEATHER,
    'Highs of 30C are likely.|The oven stood at 200 C.|It reached 17.5C.|That is 11C above the average.|It was hot, with 31C in Hull. Leeds had 29C.',
    'They wait at gate 30C.',
  ),
  row('F', 'degree Fahrenheit', WEATHER, 'It was 98F and hot.|A cold night of 14 F', 'He sat in seat 14F.'),
  row(
    'R',
    'roentgen',
    'radiation exposure dose doses radioactive x-ray radiologist radiologists dosimeter fallout isotope reactor gamma',
    'a radiation dose of 14 R',
    'The ticket is 14 R.',
  ),
  row(
    'K',
    'kelvin',
    'temperature temperatures kelvin absolute superconductor superconducting cooled star',
    'a star of 5000 K',
    'She owes 5000 K.',
  ),
  row(
    'A',
    'ampere',
    'fuse fuses amp amps socket circuit charger current battery',
    'a circuit with a 13 A fuse',
    'He read part 13 A of it.',
  ),
  row('g', 'standard gravity', 'g-force g-forces acceleration deceleration accelerating', 'an acceleration of 3 g', 'It weighs 3 g.'),
  row(
    'G',
    'standard gravity',
    'g-force g-forces acceleration deceleration corners cornering',
    'It pulls 1.2G in corners.',
    'It has a 5G modem.',
  ),
];

const bySymbol = new Map<string, Doubtful>(DOUBTFUL.map((each) => [each.symbol, each]));

const FAR = 25;

/** What the symbol at token `at` means by the words of its sentence; null where they say nothing. */
export function doubtfulAt(tokens: readonly Token[], at: number): Doubtful | null {
  const found = bySymbol.get(tokens[at]!.text);
  if (!found) return null;
  return isDecimalDegree(tokens, at) || hasCue(tokens, at, found.cues) || isAgainstNormal(tokens, at) || toldBefore(tokens, at, found)
    ? found
    : null;
}

/** "11C above the average", "4F below normal" */
function isAgainstNormal(tokens: readonly Token[], at: number): boolean {
  if (!/^[CF]$/.test(tokens[at]!.text) || !/^(?:above|below|over|under)$/.test(tokens[at + 1]?.lower ?? '')) return false;
  return [2, 3, 4].some((step) => /^(?:average|averages|normal|norm|usual|mean)$/.test(tokens[at + step]?.lower ?? ''));
}

/** "It reached 34.7C in Leeds. Hull had 33C": told of degrees shortly before. */
function toldBefore(tokens: readonly Token[], at: number, { symbol, cues }: Doubtful): boolean {
  if (!/^[CF]$/.test(symbol) || tokens[at]!.spaced) return false;
  for (let i = at - 1; i > 0 && i > at - 60; i--)
    if (tokens[i]!.text === symbol && !tokens[i]!.spaced && tokens[i - 1]!.shape === 'number')
      return isDecimalDegree(tokens, i) || hasCue(tokens, i, cues);
  return false;
}

/** "7.5C": seats and gates have no decimals. */
const isDecimalDegree = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text === 'C' && !tokens[at]!.spaced && /\d\.\d/.test(tokens[at - 1]?.text ?? '');

/** Whether one of the words stands within 25 tokens in the same sentence. */
export function hasCue(tokens: readonly Token[], at: number, cues: ReadonlySet<string>): boolean {
  const { sentence } = tokens[at]!;
  for (let i = Math.max(0, at - FAR); i < at + FAR && i < tokens.length; i++)
    if (i !== at && tokens[i]!.sentence === sentence && cues.has(tokens[i]!.lower)) return true;
  return false;
}
