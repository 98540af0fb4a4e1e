/** A user's own units, metrics and names: the file, and the lookups over it. */
import { z } from 'zod';
import type { KnownName, NameMatch, OwnLexicon, Token, UnitMatch } from '../document.js';
import { NameType } from '../fact.js';
import { metricTable } from './metrics.js';
import { phraseTable } from './phrases.js';
import { unit, type Unit } from './units/row.js';

const phrase = z.string().regex(/^\S+(?: \S+)*$/, 'must be words with one blank between them');
const phrases = z.array(phrase);
/** Behind a figure it has to be a word or a sign. */
const symbol = phrase.regex(/^[^\d\s.,:;()"']/, 'must not begin with a digit or a punctuation mark');
const examples = z.array(z.string().min(1)).min(1, 'needs at least one example');
const bracketed = z
  .array(z.string().regex(/^[^[\]]*\[[^[\]]+\][^[\]]*$/, 'must have the words in question in [brackets]'))
  .min(1, 'needs at least one example');

export const OwnUnit = z.strictObject({
  unit: phrase.describe('English singular, as a fact sheet writes it; its plural is known'),
  kind: z.enum(['physical', 'time', 'count', 'point', 'index']).describe('count for things, physical for measures'),
  ucum: z.string().nullable().default(null).describe('UCUM code of a physical unit'),
  per: phrase.nullable().default(null).describe('denominator that the symbol holds: "bpd" is a barrel per day'),
  also: phrases.default([]).describe('other singulars; their plurals are known'),
  symbols: z.array(symbol).default([]).describe('abbreviations, in the case in which they count'),
  examples: examples.describe('texts in which it is the unit of a quantity'),
  not: z.array(z.string()).default([]).describe('texts in which it is not'),
});

export const OwnMetric = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'must be lower-case letters, digits and "-"'),
  kind: z.enum(['rate', 'share', 'level', 'index']).describe('what a percentage of it is; level for what is counted or paid'),
  heads: z.array(phrase.lowercase()).min(1).describe('head nouns or phrases, singular, lower case'),
  examples: bracketed.describe('sentences with a figure in which the metric stands in [brackets]'),
});

export const OwnName = z.strictObject({
  name: phrase.describe('as a fact sheet writes it'),
  type: NameType,
  kind: phrase.nullable().default(null).describe('what the article may call it: "the bank"'),
  code: z.string().nullable().default(null).describe('ISO 3166-1 alpha-2 code of a country'),
  also: phrases.default([]).describe('other forms of it'),
  examples: bracketed.describe('sentences in which it stands in [brackets]'),
});

export const OwnRows = z
  .strictObject({ units: z.array(OwnUnit).default([]), metrics: z.array(OwnMetric).default([]), names: z.array(OwnName).default([]) })
  .meta({ title: 'tallywire lexicon', description: 'rows of your own beside those of tallywire; yours win' });
export type OwnRows = z.infer<typeof OwnRows>;

/** The rows as the lexicons have theirs. */
export function ownUnit({ unit: name, kind, ucum, per, also, symbols, examples: texts, not }: z.infer<typeof OwnUnit>): Unit {
  return unit(kind, name, ucum, {
    ...(per !== null && { per }),
    ...(also.length > 0 && { [per === null ? 'also' : 'phrases']: also.join('|') }),
    ...(symbols.length > 0 && { symbols: symbols.map((each) => each.replaceAll(' ', '_')).join(' ') }),
    examples: texts,
    not,
  });
}

export function ownLexicon({ units, metrics, names }: OwnRows): OwnLexicon {
  const rows = units.map(ownUnit);
  const words = phraseTable(rows, (row) => row.words);
  const symbols = phraseTable(rows, (row) => row.symbols);
  const known = names.flatMap(({ name, also, type, kind, code }) =>
    [name, ...also].map((form): KnownName => ({ id: 'name/own', type, form, canonical: name, adjective: false, code, kind, own: true })),
  );
  const byForm = phraseTable(known, ({ form }) => [form]);
  const metricOf = metricTable(metrics.map((row) => ({ ...row, id: `metric/${row.id}` })));
  return {
    unitAt: (tokens, at): UnitMatch | null => {
      const word = words.at(tokens, at);
      const sign = symbols.at(tokens, at);
      if (sign && sign.after > (word?.after ?? 0) && sign.row.symbols.includes(written(tokens, at, sign.after)))
        return { row: sign.row, after: sign.after, symbol: true };
      return word && { row: word.row, after: word.after, symbol: false };
    },
    nameAt: (tokens, at): NameMatch | null => {
      const match = byForm.at(tokens, at);
      return match && /^[^\p{Ll}]/u.test(tokens[at]!.text) === /^[^\p{Ll}]/u.test(match.row.form)
        ? { known: match.row, after: match.after }
        : null;
    },
    metricOf,
  };
}

/** "sq ft", as it stands but for the width of the blanks */
function written(tokens: readonly Token[], at: number, after: number): string {
  let text = '';
  for (let i = at; i < after; i++) text += (i > at && tokens[i]!.spaced ? ' ' : '') + tokens[i]!.text;
  return text;
}
