/**
 * Confidence against gold: what it says and what is so, on the articles that rules were written on, on the second set, and on articles that
 * neither rules nor weights have met (held out). With `--errors` comes how often facts of each sign are right on the first ones.
 */
import {
  align,
  entriesOfGold,
  entriesOfSheet,
  levelsOf,
  reliabilityOf,
  wrongFields,
  type Judged,
  type Reliability,
} from '../score/index.js';
import { SIGNS, signsOf, START } from '../stages/sheet/confidence.js';
import type { Bench, BenchError, Measure } from './bench.js';
import { CORPUS, extractFolder, HELD_OUT, SECOND, type Extracted } from './gold.js';

interface Example extends Judged {
  /** Places of its signs in `SIGNS`. */
  readonly signs: readonly number[];
}

export const confidence: Bench = {
  name: 'confidence',
  about: 'how often facts are right, by their confidence',
  path: 'gold/dev',
  async run(folder) {
    const examples = [...(await extractFolder(folder)), ...(await extractFolder(CORPUS))].flatMap(examplesOf);
    return {
      measures: [
        ...measuresOf('', reliabilityOf(examples), { typed: 93, share: 50 }),
        ...measuresOf('second: ', reliabilityOf((await extractFolder(SECOND)).flatMap(examplesOf)), {}),
        ...measuresOf('held out: ', reliabilityOf((await extractFolder(HELD_OUT)).flatMap(examplesOf)), {}),
      ],
      errors: signLines(examples),
      predictions: examples,
    };
  },
};

/** One a fact; what gold calls optional is neither right nor wrong. */
function examplesOf({ text, gold, found }: Extracted): Example[] {
  const answers = entriesOfGold(gold, text);
  const entries = entriesOfSheet(found);
  const answerOf = new Map(align(answers, entries).pairs.map(([g, f]) => [f, answers[g]!]));
  return found.facts.flatMap((fact, f) => {
    const answer = answerOf.get(f);
    if (answer?.optional) return [];
    const levels = answer ? levelsOf(wrongFields(answer, entries[f]!)) : [];
    const signs = signsOf(fact).map((sign) => SIGNS.indexOf(sign));
    return [{ confidence: fact.confidence, levels, signs }];
  });
}

function measuresOf(
  prefix: string,
  reliability: Reliability | null,
  targets: { readonly typed?: number; readonly share?: number },
): Measure[] {
  if (reliability === null) return [];
  const { sure, sureShare, error } = reliability;
  return [
    { name: `${prefix}typed at >= 0.9`, value: sure.right.typed, target: targets.typed ?? null },
    { name: `${prefix}full at >= 0.9`, value: sure.right.full, target: null },
    { name: `${prefix}share at >= 0.9`, value: sureShare, target: targets.share ?? null },
    { name: `${prefix}calibration error`, value: error, target: null },
  ];
}

/** The table of signs, each with its weight, how many facts have it and how many of them are right. */
function signLines(examples: readonly Example[]): BenchError[] {
  const line = (id: string, weight: number, having: readonly Example[]): BenchError => {
    const right = having.filter(({ levels }) => levels.includes('typed')).length;
    return { cause: 'weights', text: `${id.padEnd(24)} ${weight.toFixed(1)} (${right} of ${having.length} right)` };
  };
  const having = (sign: number): Example[] => examples.filter(({ signs }) => signs.includes(sign));
  return [line('START', START, examples), ...SIGNS.map(({ id, weight }, sign) => line(id, weight, having(sign)))];
}
