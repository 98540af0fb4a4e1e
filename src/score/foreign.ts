/** The output of another extractor, read with a map that says which of its fields holds what. */
import { z } from 'zod';
import { Direction, FactKind, Modality, Modifier } from '../fact.js';
import { anchor } from './anchor.js';
import type { Entry } from './entries.js';

/** "entity.name" and "span.0" walk down names and indices. */
const Path = z.string().min(1);
const Scalar = z.union([z.string(), z.number(), z.null()]);

const Source = z.union([
  Path,
  z.strictObject({
    path: Path,
    values: z.record(z.string(), Scalar).optional().describe('their words → ours; what is not listed stays as it is'),
    default: Scalar.optional().describe('where the path leads to nothing'),
    times: z.number().optional().describe('factor of a number: 100 for percentages written as 0.09'),
  }),
  z.strictObject({ const: Scalar }),
]);

export const ForeignMap = z
  .strictObject({
    articles: Path.optional().describe('path to the list; left out where the file itself is the list, or JSON lines'),
    id: Path.describe('path in an item of the list to the id of the article'),
    facts: Path.optional().describe('path in an item to its facts; left out where every item is one fact'),
    quote: Path.optional().describe('the text of the number; without nth, the next one of that text that is not taken yet'),
    nth: Path.optional(),
    start: Path.optional(),
    end: Path.optional(),
    offsets: z.enum(['utf-16', 'code points', 'bytes']).default('utf-16').describe('what start and end count'),
    fields: z
      .strictObject({
        value: Source.describe('a number, or a list of two for a range'),
        low: Source,
        high: Source,
        unit: Source,
        per: Source,
        kind: Source.describe('left out, every fact is a measure'),
        direction: Source,
        modifier: Source,
        subject: Source,
        metric: Source,
        period: Source,
        from: Source.describe('the earlier level'),
        fromUnit: Source,
        place: Source,
        source: Source,
        modality: Source.describe('left out, every fact is actual'),
        confidence: Source,
      })
      .partial(),
  })
  .refine(
    ({ quote, start, end }) => quote !== undefined || (start !== undefined && end !== undefined),
    'names neither quote nor start and end, so facts have no place',
  ) // prettier-ignore
  .meta({ title: 'tallywire map of foreign output' });

export type ForeignMap = z.infer<typeof ForeignMap>;
type Source = z.infer<typeof Source>;

/** What does not fit the map; the message says where. */
export class ForeignError extends Error {
  override readonly name = 'ForeignError';
}

/** Facts by article id, as they stand in the file. @throws ForeignError */
export function foreignFacts(
  data: unknown,
  { articles, id, facts }: Pick<ForeignMap, 'articles' | 'id' | 'facts'>,
): ReadonlyMap<string, readonly unknown[]> {
  const list = articles === undefined ? data : at(data, articles);
  const items = Array.isArray(list) ? (list as unknown[]) : articles === undefined ? [list] : null;
  if (items === null) throw new ForeignError(`there is no list at "${articles}"`);
  const byArticle = new Map<string, unknown[]>();
  items.forEach((item, i) => {
    const key = at(item, id);
    if (typeof key !== 'string' && typeof key !== 'number') throw new ForeignError(`item ${i + 1} has no id at "${id}"`);
    const own = facts === undefined ? [item] : at(item, facts);
    if (!Array.isArray(own)) throw new ForeignError(`item ${i + 1} has no list of facts at "${facts}"`);
    const known = byArticle.get(String(key));
    if (known) known.push(...(own as unknown[]));
    else byArticle.set(String(key), [...(own as unknown[])]);
  });
  return byArticle;
}

/** A fact whose quote does not stand in the text has no place: it counts as extra. @throws ForeignError */
export function entriesOfForeign(facts: readonly unknown[], map: ForeignMap, text: string): readonly Entry[] {
  const toUtf16 = offsetTable(text, map.offsets);
  const taken = new Map<string, number>();
  return facts.map((fact, i) => {
    try {
      return { ...placeOf(fact, map, text, toUtf16, taken), ...contentOf(fact, map.fields) };
    } catch (error) {
      if (error instanceof ForeignError) throw new ForeignError(`fact ${i + 1}: ${error.message}`);
      throw error;
    }
  });
}

type Place = Pick<Entry, 'start' | 'end' | 'text'>;

function placeOf(
  fact: unknown,
  map: ForeignMap,
  text: string,
  toUtf16: (offset: number) => number | undefined,
  taken: Map<string, number>,
): Place {
  if (map.start !== undefined && map.end !== undefined) {
    const [start, end] = [map.start, map.end].map((path) => toUtf16(Number(at(fact, path) ?? Number.NaN)));
    if (start === undefined || end === undefined || start >= end)
      throw new ForeignError(`has no span of the text at "${map.start}" and "${map.end}"`);
    return { start, end, text: text.slice(start, end) };
  }
  const quote = at(fact, map.quote!);
  if (typeof quote !== 'string' || quote === '') throw new ForeignError(`has no quote at "${map.quote}"`);
  const given = map.nth === undefined ? undefined : at(fact, map.nth);
  const nth = typeof given === 'number' && Number.isInteger(given) ? given : (taken.get(quote) ?? 0) + 1;
  taken.set(quote, nth);
  const start = nth < 1 ? null : anchor(text, quote, nth);
  return start === null ? { start: -1, end: -1, text: quote } : { start, end: start + quote.length, text: quote };
}

function contentOf(fact: unknown, fields: ForeignMap['fields']): Omit<Entry, keyof Place> {
  const of = (source: Source | undefined): unknown => (source === undefined ? null : contentAt(fact, source));
  const [low, high] = interval(of(fields.value), of(fields.low), of(fields.high));
  const [fromLow, fromHigh] = interval(of(fields.from), null, null);
  return {
    kind: oneOf(FactKind, of(fields.kind) ?? 'measure', 'kind'),
    value: low === high ? low : null,
    low,
    high,
    unit: word(of(fields.unit)),
    per: word(of(fields.per)),
    modifier: oneOf(Modifier, of(fields.modifier), 'modifier'),
    direction: oneOf(Direction, of(fields.direction), 'direction'),
    from: fromLow === null ? null : { low: fromLow, high: fromHigh, unit: word(of(fields.fromUnit)) },
    subject: words(of(fields.subject)),
    metric: words(of(fields.metric)),
    period: word(of(fields.period)),
    place: words(of(fields.place)),
    source: words(of(fields.source)),
    modality: oneOf(Modality, of(fields.modality) ?? 'actual', 'modality'),
    confidence: numberOf(of(fields.confidence)),
    because: [],
    optional: false,
  };
}

function contentAt(fact: unknown, source: Source): unknown {
  if (typeof source === 'string') return at(fact, source) ?? null;
  if ('const' in source) return source.const;
  const content = at(fact, source.path) ?? source.default ?? null;
  const key = JSON.stringify(content).replace(/^"(.*)"$/, '$1');
  const known = source.values !== undefined && Object.hasOwn(source.values, key) ? source.values[key] : content;
  if (source.times === undefined) return known;
  const { times } = source;
  const scaled = (item: unknown): number | null => {
    const number = numberOf(item);
    return number === null ? null : number * times;
  };
  return Array.isArray(known) ? known.map(scaled) : scaled(known);
}

/** undefined where the path leads to nothing. */
function at(item: unknown, path: string): unknown {
  let here = item;
  for (const step of path.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string, unknown>)[step];
  }
  return here;
}

function interval(value: unknown, low: unknown, high: unknown): readonly [number | null, number | null] {
  if (Array.isArray(value)) return [numberOf(value[0]), numberOf(value[1])];
  const number = numberOf(value);
  return number === null ? [numberOf(low), numberOf(high)] : [number, number];
}

/** "41500" is a number, "41,500 or so" is none. */
function numberOf(content: unknown): number | null {
  if (typeof content === 'number') return Number.isFinite(content) ? content : null;
  return typeof content === 'string' && /^[-+]?\d{1,300}(?:\.\d{1,300})?(?:e[-+]?\d{1,2})?$/i.test(content) ? Number(content) : null;
}

const word = (content: unknown): string | null =>
  typeof content === 'string' || typeof content === 'number' ? String(content) || null : null;

const words = (content: unknown): readonly string[] =>
  (Array.isArray(content) ? (content as unknown[]) : [content]).map(word).filter((name) => name !== null);

function oneOf<Schema extends z.ZodType>(schema: Schema, content: unknown, field: string): z.infer<Schema> {
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new ForeignError(`${field} ${JSON.stringify(content)} is none of ours; list it under "values" of "${field}" in the map`);
}

/** Offsets as others count them → UTF-16; undefined for what is none in the text. */
function offsetTable(text: string, unit: ForeignMap['offsets']): (offset: number) => number | undefined {
  if (unit === 'utf-16') return (offset) => (Number.isInteger(offset) && offset >= 0 && offset <= text.length ? offset : undefined);
  const table = new Map<number, number>();
  let theirs = 0;
  let ours = 0;
  for (const sign of text) {
    table.set(theirs, ours);
    theirs += unit === 'bytes' ? Buffer.byteLength(sign) : 1;
    ours += sign.length;
  }
  table.set(theirs, ours);
  return (offset) => table.get(offset);
}
