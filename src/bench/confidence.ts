/**
 * Confidence against gold: what it says and what is so, as shipped; fitted anew on all articles but the one it is tried on (left out); on
 * articles that the weights have not met (second); and on those that neither rules nor weights have met (held out). With `--errors` come
 * the weights that the gold at hand gives, beside those shipped.
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
import { fit, predict, type Sample } from './logistic.js';

interface Example extends Sample, Judged {
  readonly article: string;
}

export const confidence: Bench = {
  name: 'confidence',
  about: 'how often facts are right, by their confidence',
  path: 'gold/dev',
  async run(folder) {
    const examples = [...(await extractFolder(folder)), ...(await extractFolder(CORPUS))].flatMap(examplesOf);
    const today = fit(examples, SIGNS.length);
    return {
      measures: [
        ...measuresOf('', reliabilityOf(examples), { typed: 93, share: 50 }),
        ...measuresOf('left out: ', reliabilityOf(leftOut(examples)), {}),
        ...measuresOf('second: ', reliabilityOf((await extractFolder(SECOND)).flatMap(examplesOf)), {}),
        ...measuresOf('held out: ', reliabilityOf((await extractFolder(HELD_OUT)).flatMap(examplesOf)), {}),
      ],
      errors: weightLines(today.start, today.weights, examples),
      predictions: examples,
    };
  },
};

/** One a fact; what gold calls optional is neither right nor wrong. */
function examplesOf({ id, text, gold, found }: Extracted): Example[] {
  const answers = entriesOfGold(gold, text);
  const entries = entriesOfSheet(found);
  const answerOf = new Map(align(answers, entries).pairs.map(([g, f]) => [f, answers[g]!]));
  return found.facts.flatMap((fact, f) => {
    const answer = answerOf.get(f);
    if (answer?.optional) return [];
    const levels = answer ? levelsOf(wrongFields(answer, entries[f]!)) : [];
    const signs = signsOf(fact).map((sign) => SIGNS.indexOf(sign));
    return [{ article: id, confidence: fact.confidence, levels, signs, right: levels.includes('typed') }];
  });
}

/** The examples with the confidence that a fit on the other articles gives them. */
function leftOut(examples: readonly Example[]): Judged[] {
  return [...new Set(examples.map(({ article }) => article))].flatMap((article) => {
    const others = fit(
      examples.filter((example) => example.article !== article),
      SIGNS.length,
    );
    return examples
      .filter((example) => example.article === article)
      .map(({ levels, signs }) => ({ levels, confidence: Math.round(100 * predict(others, signs)) / 100 }));
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

/** The table of signs as it stands, each row with the weight of today, how many facts have it and how many of them are right. */
function weightLines(start: number, weights: readonly number[], examples: readonly Example[]): BenchError[] {
  const line = (id: string, now: number, today: number, having: readonly Example[]): BenchError => {
    const right = having.filter((example) => example.right).length;
    return {
      cause: 'weights',
      text: `${id.padEnd(24)} ${now.toFixed(1)}, fitted ${today.toFixed(1)} (${right} of ${having.length} right)`,
    };
  };
  return [
    line('START', START, start, examples),
    ...SIGNS.map(({ id, weight }, i) => line(id, weight, weights[i]!, examples.filter(({ signs }) => signs.includes(i)))), // prettier-ignore
  ];
}
