/** Logistic regression of yes-no signs, by one Newton step a weight in turn: few weights, no matrix, the same bytes on every machine. */

export interface Sample {
  /** Numbers of the signs that hold, below `signs`. */
  readonly signs: readonly number[];
  readonly right: boolean;
}

export interface Fit {
  /** Log-odds where no sign holds. */
  readonly start: number;
  readonly weights: readonly number[];
}

const ROUNDS = 60;
/** Pulls weights to zero: the prior of a weight is normal with variance 1. */
const RIDGE = 1;

/** Weights in tenths: what few samples tell is not finer than that. */
export function fit(samples: readonly Sample[], signs: number): Fit {
  /** Place 0 is the start, which every sample has and nothing pulls. */
  const weights = new Array<number>(signs + 1).fill(0);
  const members: number[][] = weights.map(() => []);
  samples.forEach((sample, i) => [0, ...sample.signs.map((sign) => sign + 1)].forEach((w) => members[w]!.push(i)));
  const odds = samples.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    weights.forEach((weight, w) => {
      const ridge = w === 0 ? 0 : RIDGE;
      let slope = ridge * weight;
      let curve = ridge;
      for (const i of members[w]!) {
        const chance = chanceOf(odds[i]!);
        slope += chance - Number(samples[i]!.right);
        curve += chance * (1 - chance);
      }
      if (curve === 0) return;
      const step = -slope / curve;
      weights[w] = weight + step;
      for (const i of members[w]!) odds[i] = odds[i]! + step;
    });
  }
  const [start, ...rest] = weights.map((weight) => Math.round(10 * weight) / 10);
  return { start: start!, weights: rest };
}

export const predict = ({ start, weights }: Fit, signs: readonly number[]): number =>
  chanceOf(signs.reduce((sum, sign) => sum + weights[sign]!, start));

const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds));
