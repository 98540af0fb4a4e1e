/** The change since the baseline in words and rows, for terminal and Markdown. */
import { LEAST_ARTICLES } from '../bootstrap.js';
import type { Change, FactChange, ScoreChange, Turn } from '../change.js';
import { LEVELS } from '../compare.js';
import { figure, signed } from './context.js';

export const turned = ({ facts }: Change, turn: Turn): readonly FactChange[] => facts.filter((fact) => fact.turn === turn);

/** "baseline 0.1.0 of 2026-11-22, 19 articles: 3 facts broken, 5 fixed, 300 still wrong" */
export function changeSummary(change: Change): string {
  const { baseline, articles, newGold, goneGold, newArticles, goneArticles } = change;
  const counts = `${turned(change, 'broken').length} fact(s) broken, ${turned(change, 'fixed').length} fixed, ${turned(change, 'still wrong').length} still wrong`;
  const apart = [
    newArticles.length > 0 && `${newArticles.length} new article(s)`,
    goneArticles.length > 0 && `${goneArticles.length} article(s) not in this run`,
    newGold > 0 && `${newGold} new gold fact(s)`,
    goneGold > 0 && `${goneGold} gold fact(s) gone`,
  ].filter((part) => part !== false);
  const note = baseline.note === null ? '' : ` (${baseline.note})`;
  return `baseline ${baseline.version} of ${baseline.blessed.slice(0, 10)}${note}, ${articles.length} article(s): ${counts}${apart.length > 0 ? `; ${apart.join(', ')}` : ''}`;
}

/** "no change beyond noise" and what else can be said of the scores. */
export function noiseVerdict({ scores, facts, enoughArticles, articles }: Change): string {
  const moved = scores.filter(({ change }) => change !== 0);
  if (moved.length === 0) return facts.some(({ turn }) => turn !== 'still wrong') ? 'no score changed' : 'no change';
  if (!enoughArticles)
    return `${articles.length} article(s) are too few to tell a change of a score from noise (${LEAST_ARTICLES} are needed)`;
  const beyond = moved.filter(({ beyondNoise }) => beyondNoise);
  if (beyond.length === 0) return 'no change beyond noise';
  return `changed beyond noise: ${beyond.map(({ name, change }) => `${name} ${change === null ? '' : signed(change)}`).join(', ')}`;
}

/** The scores that a table shows: number and date facts by level, and whatever else moved. */
export const shownScores = ({ scores }: Change): readonly ScoreChange[] =>
  scores.filter(({ name, change }) => change !== 0 || LEVELS.some((level) => name === `number.${level}`));

/** name, before, after, change, interval, verdict */
export function scoreRow({ name, before, after, change, interval, beyondNoise }: ScoreChange): string[] {
  const range = interval ? `${signed(interval.low)} … ${signed(interval.high)}` : '–';
  const verdict = change === 0 || interval === null ? '' : beyondNoise ? (change !== null && change < 0 ? 'worse' : 'better') : 'noise';
  return [name, figure(before), figure(after), change === null ? '–' : signed(change), range, verdict];
}

export const SCORE_HEAD = ['score', 'baseline', 'now', 'change', '95 % interval', ''];
