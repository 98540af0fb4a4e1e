/** A lexicon file of the user's → rows that the pipeline reads, once every example of theirs has been held to it. */
import type { Document, OwnLexicon, Quantity } from './document.js';
import { analyze } from './extract.js';
import type { MetricRow } from './lexicon/metrics.js';
import { ownLexicon, OwnRows, ownUnit } from './lexicon/own.js';
import type { Unit } from './lexicon/units/row.js';
import { decode, InputError, parseJson } from './read/index.js';

/** @throws InputError where the file does not fit the schema (`tallywire schema lexicon`), or an example of a row is not read as the row says. */
export function readLexicon(source: Uint8Array | string, file: string): OwnLexicon {
  const text = typeof source === 'string' ? source : decode(source, file);
  const rows = parseJson(text.replace(/^\uFEFF/, ''), OwnRows, file);
  const lexicon = ownLexicon(rows);
  const read = (example: string): Document => analyze(example, null, { lexicon });
  const failures = [
    ...rows.units.flatMap((row) => unitFailures(ownUnit(row), (example) => read(example).quantities.quantities)),
    ...rows.metrics.flatMap((row) => metricFailures(row, read)),
    ...rows.names.flatMap(({ name, examples }) => nameFailures(name, examples, read)),
  ];
  if (failures.length > 0) throw new InputError(file, failures.slice(0, 3).join('; '), 'mend the row or its example');
  return lexicon;
}

/** What is wrong with the examples of a row of units; empty when nothing is. */
export function unitFailures(
  { unit, kind, ucum, per, examples, not }: Omit<Unit, 'words' | 'symbols'>,
  read: (text: string) => readonly Quantity[],
): string[] {
  const wrong = examples.filter(
    (text) =>
      !read(text).some(
        (found) => found.unit === unit && found.per === per && found.unitKind === kind && (per !== null || found.ucum === ucum),
      ),
  );
  const unwanted = not.filter((text) => read(text).some((found) => found.unit === unit && found.unitKind === kind));
  return [
    ...wrong.map((text) => `unit "${unit}": no quantity of it in ${JSON.stringify(text)}`),
    ...unwanted.map((text) => `unit "${unit}": a quantity of it in ${JSON.stringify(text)}, where "not" wants none`),
  ];
}

/** "[Churn] stood at 4%." */
function bracketed(example: string): { readonly text: string; readonly quote: string } {
  const [before, quote, after] = example.split(/[[\]]/) as [string, string, string];
  return { text: before + quote + after, quote };
}

export function metricFailures({ id, examples }: Pick<MetricRow, 'id' | 'examples'>, read: (text: string) => Document): string[] {
  return examples.flatMap((example) => {
    const { text, quote } = bracketed(example);
    const found = read(text).claims.claims.map(({ metric }) => metric?.text ?? 'none');
    if (found.includes(quote)) return [];
    return [`metric "${id}": ${found.length === 0 ? 'no fact' : `the metric is ${found.join(', ')}`} in ${JSON.stringify(example)}`];
  });
}

function nameFailures(name: string, examples: readonly string[], read: (text: string) => Document): string[] {
  return examples.flatMap((example) => {
    const { text, quote } = bracketed(example);
    const { names } = read(text);
    const found = names.mentions.some((mention) => mention.text === quote && names.entities[mention.entity]!.name === name);
    return found ? [] : [`name "${name}": ${JSON.stringify(quote)} is not found as it in ${JSON.stringify(example)}`];
  });
}
