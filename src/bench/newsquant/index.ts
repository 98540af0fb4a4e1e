/** NewsQuant-format sets: quantities of single sentences, scored as newsquant.py does. */
import { readFile } from 'node:fs/promises';
import { analyze } from '../../extract.js';
import type { Bench, BenchError, BenchResult } from '../bench.js';
import { predict } from './predict.js';
import { pairUp, type Expected, type Field, type Pairing } from './score.js';

interface Row {
  readonly text: string;
  readonly quantities: readonly Expected[];
}

/** What is measured, the pairs that are right, and the target. `null` counts every pair: the value. */
type Measured = readonly (readonly [name: string, field: Field | null, target: number | null])[];

function quantityBench(name: string, about: string, path: string, measured: Measured): Bench {
  return {
    name,
    about,
    path,
    async run(file): Promise<BenchResult> {
      const rows = JSON.parse(await readFile(file, 'utf8')) as readonly Row[];
      const predictions = rows.map(({ text }) => ({ text, quantities: predict(analyze(text, null)) }));
      const pairings = rows.map(({ quantities }, i) => pairUp(quantities, predictions[i]!.quantities));
      const total = pairings.reduce((sum, { pairs, missed, extra }) => sum + 2 * pairs.length + missed.length + extra.length, 0);
      const f1 = (field: Field | null): number | null => {
        const hits = pairings.reduce((sum, { pairs }) => sum + pairs.filter((pair) => field === null || pair[field]).length, 0);
        return total === 0 ? null : (200 * hits) / total;
      };
      return {
        measures: measured.map(([measure, field, target]) => ({ name: measure, value: f1(field), target })),
        errors: pairings.flatMap((pairing, i) => errorsOf(pairing, rows[i]!.text, measured)),
        predictions,
      };
    },
  };
}

function errorsOf({ pairs, missed, extra }: Pairing, text: string, measured: Measured): BenchError[] {
  const asked = (field: Field): boolean => measured.some(([, each]) => each === field);
  const concepts = ({ referred_concepts: words }: { referred_concepts?: string | readonly string[] }): string =>
    typeof words === 'string' ? words : (words?.join(' ') ?? '-');
  return [
    ...missed.map((each) => ({ cause: 'value missed', text: `${each.value} ${each.normalized_unit} | ${text}` })),
    ...extra.map((each) => ({ cause: 'value extra', text: `${each.value} ${each.normalized_unit} | ${text}` })),
    ...pairs.flatMap((pair) => {
      const { gold, found } = pair;
      const wrong = (cause: string, a: string, b: string): BenchError => ({
        cause,
        text: `${gold.value} gold ${a}, found ${b} | ${text}`,
      });
      return [
        ...(pair.unit ? [] : [wrong('wrong unit', gold.normalized_unit, found.normalized_unit)]),
        ...(asked('change') && !pair.change ? [wrong('wrong change', gold.change ?? '-', found.change)] : []),
        ...(asked('partial') && !pair.partial ? [wrong('no concept', concepts(gold), concepts(found))] : []),
        ...(asked('complete') && pair.partial && !pair.complete ? [wrong('other concepts', concepts(gold), concepts(found))] : []),
      ];
    }),
  ];
}

export const newsquant = quantityBench('newsquant', 'quantities of 309 news sentences (NewsQuant, CQE)', 'newsquant/dev.json', [
  ['value F1', null, 96],
  ['value+unit F1', 'unit', 91],
  ['value+change F1', 'change', 91],
  ['concept partial F1', 'partial', 82],
  ['concept complete F1', 'complete', 59],
]);

const units = (name: string, target: number): Bench =>
  quantityBench(name, `quantities of single sentences with a unit: ${name}`, `units/${name}.json`, [
    ['value F1', null, null],
    ['value+unit F1', 'unit', target],
  ]);

/** One wrong answer costs 4.5 of the 11 ages, 2.7 of the 19 temperatures. */
export const unitSets: readonly Bench[] = [units('currency', 92), units('dimension', 92), units('age', 90), units('temperature', 94)];
