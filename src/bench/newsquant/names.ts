/** Names of units in NewsQuant's own vocabulary. */
import type { Token } from '../../document.js';
import { currencyPrefix } from '../../lexicon/currencies.js';
import { isPlural, singular } from '../../lexicon/singular.js';
import { adjectiveLemma } from './lemma.js';

/** Our unit → theirs, where the names differ. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['percent', 'percentage'],
  ['times', 'count'],
  ['person', 'people'],
  ['degree Celsius', 'celsius'],
  ['degree Fahrenheit', 'fahrenheit'],
  ['pound', 'pound-mass'],
  ['milliampere hour', 'milliampere-hour'],
  ['pound-foot', 'foot pound-force'],
  ['tonne', 'metric ton'],
  ['micron', 'micrometre'],
  ['pound per square inch', 'pound-force per square inch'],
  ['USD', 'dollar'],
  ['GBP', 'pound sterling'],
  ['EUR', 'euro'],
  ['ILS', 'shekel'],
  ['INR', 'indian rupee'],
  ['DEM', 'mark'],
  ['NLG', 'netherlands guilde'],
  ['LAK', 'lao kip'],
  ['TD', 'touch down'],
  ['touchdown', 'touch down'],
  ['BTC', 'bitcoin'],
  ['FIM', 'finnish markka'],
]);
const currencyNames = new Intl.DisplayNames('en', { type: 'currency' });

/** "CAD" → "canadian dollar", "pound" → "pound-mass" */
export function unitName(unit: string): string {
  return UNITS.get(unit) ?? (/^[A-Z]{3}$/.test(unit) ? currencyNames.of(unit)!.toLowerCase() : unit);
}

/** "old barns, sheds and silos" → "old barn": the group up to its head. */
export function nounName(tokens: readonly Token[], { first, after }: { first: number; after: number }): string {
  let name = '';
  for (let i = first; i < after; i++) {
    const token = tokens[i]!;
    if (token.lower === "'s" || currencyPrefix(token.text)?.sure) continue;
    if (/^(?:,|and|or|&)$/.test(token.text)) {
      if (i > first && isPlural(tokens[i - 1]!.text)) break;
      continue;
    }
    if (token.shape === 'number' || (tokens[i - 1]?.shape === 'number' && !token.spaced && i > first)) continue;
    const hyphen = /^[-‐‑]$/;
    const glue = hyphen.test(token.text) || (i > first && hyphen.test(tokens[i - 1]!.text));
    if (
      !glue &&
      !hyphen.test(tokens[i + 1]?.text ?? '') &&
      i < after - 1 &&
      (/^(?:VERB|ADV)$/.test(token.pos) || /^(?:more|additional|extra|another|most)$/.test(token.lower))
    )
      continue;
    const word = token.pos === 'ADJ' && !glue && token.text === token.lower ? adjectiveLemma(token.lower) : token.text;
    name += `${name && !glue ? ' ' : ''}${word}`;
  }
  const words = name.split(' ');
  const last = words.pop() ?? '';
  const head = isPlural(last) ? singular(last) : last;
  return [...words, UNITS.get(head) ?? head].join(' ');
}

/** The noun that follows "thousands of" or "one of the": their unit. `placed` adds where: "one of the best chefs in Wales" → good chef Wales. */
export function nounAfter(tokens: readonly Token[], at: number, placed = false): string | null {
  let first = at;
  while (LEADING.test(tokens[first]?.lower ?? '')) first++;
  let after = first;
  while (after < first + 6 && belongs(tokens, after) && !isPlural(tokens[after]!.text)) after++;
  if (after < first + 6 && belongs(tokens, after)) after++;
  if (after === first) return null;
  const name = nounName(tokens, { first, after });
  if (!placed || tokens[after]?.lower !== 'in') return name;
  const place: string[] = [];
  for (let i = after + 1; i < after + 5 && /^(?:DET|PROPN)$/.test(tokens[i]?.pos ?? ''); i++)
    if (tokens[i]!.pos === 'PROPN') place.push(tokens[i]!.text);
  return [name, ...place].join(' ');
}

const LEADING = /^(?:of|the|its|his|their|our|my|her|these|those|your|a|most|more|combined)$/;

function belongs(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.shape === 'number') return false;
  if (/^(?:ADJ|NOUN|PROPN)$/.test(token.pos) || token.lower === "'s") return true;
  if (token.lower === 'and') return /^(?:ADJ|PROPN)$/.test(tokens[at + 1]?.pos ?? '');
  const hyphen = /^[-‐‑]$/;
  return (hyphen.test(token.text) || hyphen.test(tokens[at - 1]?.text ?? '')) && !token.spaced;
}
