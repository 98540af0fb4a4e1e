/**
 * Periods that are carried, against gold: of the claims whose sentence gives them no time, where a period was told of, how many get the
 * right one or rightly none, as shipped and with weights fitted on all articles but the one they are tried on (left out). With `--errors`
 * come the weights that a fit on all of the gold gives, to be copied into `src/stages/claims/periods/carry-signs.ts`.
 */
import { listGold, readFolderArticle, readFolderGold } from '../corpus/index.js';
import { analyze } from '../extract.js';
import { align, entriesOfGold, type Entry } from '../score/index.js';
import { draftClaims } from '../stages/claims/index.js';
import type { Case } from '../stages/claims/periods/carry-case.js';
import { SIGNS, START } from '../stages/claims/periods/carry-signs.js';
import { isCarried, isExcluded } from '../stages/claims/periods/carrying.js';
import { fillPeriods } from '../stages/claims/periods/index.js';
import { makeScene } from '../stages/claims/scene.js';
import { toTheEnd } from '../steps.js';
import type { Bench, BenchError, Measure } from './bench.js';
import { CORPUS, SECOND } from './gold.js';
import { fit, predict, type Fit, type Sample } from './logistic.js';

interface Decision extends Sample {
  readonly article: string;
  /** Excluded claims are never carried and have no part in the fit. */
  readonly excluded: boolean;
  readonly carried: boolean;
  /** What gold says: that the claim holds at no time. */
  readonly timeless: boolean;
}

export const carried: Bench = {
  name: 'carried',
  about: 'periods carried to claims without a time of their own',
  path: 'gold/dev',
  async run(folder) {
    const decisions: Decision[] = [];
    for (const each of [folder, CORPUS, SECOND]) decisions.push(...(await decisionsOf(each)));
    return {
      measures: [
        { name: 'claims', value: decisions.length, target: null },
        ...measuresOf('', decisions),
        ...measuresOf('left out: ', leftOut(decisions)),
      ],
      errors: weightLines(fitOf(decisions), decisions),
      predictions: decisions,
    };
  },
};

async function decisionsOf(folder: string): Promise<Decision[]> {
  const decisions: Decision[] = [];
  for (const id of await listGold(folder)) {
    const article = await readFolderArticle(folder, id);
    const gold = await readFolderGold(folder, article);
    const cases: Case[] = [];
    const scene = makeScene(analyze(article.text, article.meta.published ?? gold.published));
    fillPeriods(scene, toTheEnd(draftClaims(scene)).drafts, (at) => {
      cases.push(at);
      return isCarried(at);
    });
    const answers = entriesOfGold(gold, article.text).filter(({ kind }) => kind !== 'date');
    const anchors = cases.map(({ draft: { span, kind } }) => ({ start: span.start, end: span.end, kind }));
    for (const [g, c] of align(answers, anchors).pairs) if (!answers[g]!.optional) decisions.push(decisionOf(id, cases[c]!, answers[g]!));
  }
  return decisions;
}

function decisionOf(article: string, at: Case, { period }: Entry): Decision {
  return {
    article,
    signs: SIGNS.flatMap(({ holds }, i) => (holds(at) ? [i] : [])),
    right: period === at.period.value,
    excluded: isExcluded(at),
    carried: isCarried(at),
    timeless: period === null,
  };
}

const fitOf = (decisions: readonly Decision[]): Fit =>
  fit(
    decisions.filter(({ excluded }) => !excluded),
    SIGNS.length,
  );

/** The decisions that a fit on the other articles gives. */
function leftOut(decisions: readonly Decision[]): Decision[] {
  return [...new Set(decisions.map(({ article }) => article))].flatMap((article) => {
    const others = fitOf(decisions.filter((decision) => decision.article !== article));
    return decisions
      .filter((decision) => decision.article === article)
      .map((decision) => ({ ...decision, carried: !decision.excluded && predict(others, decision.signs) > 0.5 }));
  });
}

function measuresOf(prefix: string, decisions: readonly Decision[]): Measure[] {
  const carried = decisions.filter((decision) => decision.carried);
  const share = (part: readonly Decision[], all: readonly Decision[]): number | null =>
    all.length === 0 ? null : (100 * part.length) / all.length;
  const right = carried.filter((decision) => decision.right);
  return [
    {
      name: `${prefix}right`,
      value: share([...right, ...decisions.filter((decision) => !decision.carried && decision.timeless)], decisions),
      target: null,
    },
    { name: `${prefix}right where carried`, value: share(right, carried), target: null },
  ];
}

/** Each sign with its weight as shipped and as fitted, how many claims have it and for how many of them the period is right. */
function weightLines({ start, weights }: Fit, decisions: readonly Decision[]): BenchError[] {
  const line = (id: string, shipped: number, fitted: number, having: readonly Decision[]): BenchError => ({
    cause: 'weights',
    text: `${id.padEnd(24)} ${shipped.toFixed(1)}, fitted ${fitted.toFixed(1)} (${having.filter(({ right }) => right).length} of ${having.length} right)`,
  });
  const open = decisions.filter(({ excluded }) => !excluded);
  return [
    line('START', START, start, open),
    ...SIGNS.map(({ id, weight }, i) =>
      line(
        id,
        weight,
        weights[i]!,
        open.filter(({ signs }) => signs.includes(i)),
      ),
    ),
  ];
}
