/** What the words right beside a number make of it: "its $5,000 target", "a forecast of 4%", "the 4% that was expected". */
import type { Modality } from '../../../fact.js';
import { FORECAST_NOUNS, STATED_PLANS } from '../../../lexicon/intentions.js';
import { FORECASTERS } from '../../../lexicon/reporting.js';
import type { Draft } from '../draft.js';
import { word, type Scene } from '../scene.js';

export interface Mood {
  readonly modality: Modality;
  readonly rule: string;
}

export const mood = (modality: Modality, rule: string): Mood => ({ modality, rule: `modality/${rule}` });

/** "[forecast] of $3.90", "its £5,000 [target]", "[offer] of $9 a share", "budget for 2026". */
export function nounBeside(scene: Scene, { span, sentence, quantity }: Draft): Mood | null {
  for (let i = span.first - 1; i >= sentence.first && i > span.first - 6; i--) {
    const lower = word(scene, i);
    if (FORECAST_NOUNS.has(lower)) return mood('forecast', 'forecast-of');
    if (lower === 'in' && /^pencill?ed$/.test(word(scene, i - 1))) return mood('forecast', 'foreseen');
    if (STATED_PLANS.has(lower)) return mood('planned', 'plan-of');
    if (/^estimates?$/.test(lower) && FORECASTERS.has(word(scene, i - 1).replace(/^'s?$/, '') || word(scene, i - 2)))
      return mood('forecast', 'forecast-of');
    if (
      !/^(?:of|for|at|to|a|an|the|up|down|about|around|over|under|some|just|nearly|almost|more|less|than|between|from|growth|loss|profit|previous|annual)$/.test(
        lower,
      )
    )
      break;
  }
  const behind = word(scene, quantity.whole.after);
  if (behind === 'budget' && word(scene, quantity.whole.after + 1) === 'for') return mood('planned', 'budget');
  if (
    STATED_PLANS.has(behind) ||
    (/^(?:tender|takeover|buyout|fundraising|savings)$/.test(behind) && STATED_PLANS.has(word(scene, quantity.whole.after + 1)))
  )
    return mood('planned', 'plan-behind');
  return null;
}

/** "the 4% gain [that was expected]", "the $1.40 [analysts had forecast]" */
export function expectedBehind(scene: Scene, { span, sentence }: Draft): Mood | null {
  for (let i = span.after; i < sentence.after && i < span.after + 9; i++) {
    const lower = word(scene, i);
    if (/^[,;:.()–—]$/.test(lower) || lower === 'than' || lower === 'as' || scene.quantityAt[i]! >= 0) return null;
    if (/^(?:expected|forecast|forecasted|predicted|projected|anticipated|expecting|forecasting|predicting)$/.test(lower))
      return mood('forecast', 'expected-behind');
  }
  return null;
}

/** "4% of [its] 16,000 employees", "the county's nine towns": a count that is taken as given, whatever is said with it. */
export function isGiven(scene: Scene, { quantity, span }: Draft): boolean {
  if (
    word(scene, span.first - 1) === 'of' &&
    word(scene, span.first - 2) === 'price' &&
    /^(?:closing|current|market)$/.test(word(scene, span.first - 3))
  )
    return true;
  if (!/^(?:count|none|time)$/.test(quantity.unitKind)) return false;
  let i = (quantity.hedge?.first ?? span.first) - 1;
  if (scene.tokens.tokens[i]?.pos === 'ADJ') i--;
  if (quantity.unitKind === 'time') return /^(?:its|their|his|her|our|'s)$/.test(word(scene, i));
  return /^(?:the|its|their|his|her|our|'s|'|’)$/.test(word(scene, i));
}

/** A date behind the article's own stands beside the number. */
export function isFuture(scene: Scene, { span, sentence }: Draft): boolean {
  if (scene.published === null) return false;
  for (let i = Math.max(sentence.first, span.first - 12); i < sentence.after && i < span.after + 8; i++) {
    const time = scene.times.times[scene.timeAt[i]!];
    if (time?.from != null && time.to !== null && time.to > scene.published && time.to.slice(0, 4) > scene.published.slice(0, 4))
      return true;
  }
  return false;
}
