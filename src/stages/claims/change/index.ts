/**
 * What a quantity does in its clause: `growth` (how much something changed), `level`, `base` (the level before) or plain.
 *
 *   "Sales rose [5%:growth] to [$3bn:level up] from [$2.86bn:base]"
 *   "Sales were [$3bn:level up], a [5%:growth] increase"
 *
 * The order of the rules is here; each stands in the file of what it reads: change-right, change-left (with baseline-cue and change-to), change-list,
 * and change-apposition for what is known only when all parts are.
 */
import type { Direction } from '../../../fact.js';
import { changeVerbs } from '../../../lexicon/change.js';
import { readLeft } from './change-left.js';
import { continueGap, continueList, continueVersus } from './change-list.js';
import { readExtra, readRight, readStocks } from './change-right.js';
import type { ByChunk } from './change-to.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { growth, isAdjectival, type Reading } from './movement.js';
import { timeHolding, word, type Scene } from '../scene.js';

export { readDirections } from './change-apposition.js';

/** Reads the parts of all drafts, in reading order; later ones look at earlier ones of their sentence. */
export function readParts(scene: Scene, drafts: readonly Draft[]): void {
  const byChunk: ByChunk = new Map(drafts.map((draft) => [draft.chunk.index, draft]));
  for (const draft of drafts) {
    if (draft.part === 'rank') draft.direction = movedRank(scene, draft);
    if (draft.part === 'rank' || draft.cell) continue;
    if (isAdjectival(draft)) {
      const stocks = readStocks(scene, draft);
      if (stocks) apply(draft, stocks);
      continue;
    }
    const first = readMultiplier(scene, draft) ?? readRight(scene, draft) ?? (movesBy(scene, draft) ? null : readExtra(scene, draft));
    if (first) apply(draft, first);
    else if (!continueList(scene, draft, byChunk)) {
      const left = readLeft(scene, draft, byChunk);
      if (left) apply(draft, left);
      else if (!continueGap(scene, draft, byChunk) && !continueVersus(scene, draft, byChunk) && isPlus(draft))
        apply(draft, growth('up', 'change/plus'));
    }
  }
}

/** "fall by a further 2%": the verb tells the way, not "further" */
const movesBy = (scene: Scene, { quantity }: Draft): boolean => {
  for (let i = quantity.whole.first - 1; i > quantity.whole.first - 4; i--) if (word(scene, i) === 'by') return true;
  return false;
};

/** Verbs that put another lower: "knocked it into third place", "nudging it down to second". */
const PUSHES = /^(?:knock|nudg|push|bump|relegat|demot)(?:es|s|ed|ing)$/;

/** "climbed to third place", "fell four places to seventh", "knocked it down to second", "moving up the list into number eight" */
function movedRank(scene: Scene, { quantity, sentence }: Draft): Direction {
  const { first } = quantity.whole;
  if (!/^(?:to|into)$/.test(word(scene, first - 1))) return null;
  for (let i = first - 2; i >= sentence.first && i > first - 16; i--) {
    const each = word(scene, i);
    if (each === 'up' || each === 'down') return each;
    if (PUSHES.test(each)) return 'down';
    const verb = changeVerbs.get(each);
    if (verb && !verb.transitive && scene.tokens.tokens[i]!.pos !== 'NOUN') return verb.direction;
    if (/^[;:]$/.test(each)) return null;
  }
  return null;
}

/** "+4.5%" standing alone */
const isPlus = ({ quantity }: Draft): boolean => quantity.number.sign === '+' && /^(?:percent|point)$/.test(quantity.unitKind);

function apply(draft: Draft, { part, direction, because }: Reading): void {
  draft.part = part;
  // "growth of -0.3%"
  draft.direction = part === 'growth' && direction === 'up' && draft.quantity.number.sign === '-' ? 'down' : direction;
  draft.because.push(...because);
}

/** "doubled", "halved"; but "almost double the figure of 2000" is a ratio */
function readMultiplier(scene: Scene, { quantity }: Draft): Reading | null {
  const { number } = quantity;
  if (quantity.unitKind === 'times' && TIMES.test(number.text) && setAgainstThen(scene, number.after))
    return growth('up', 'change/times-then');
  if (quantity.unitKind === 'times' && number.text.toLowerCase() === 'half' && isOfLevel(scene, number.after))
    return growth('down', 'change/times-then');
  if (number.class !== 'multiplier') return null;
  const form = word(scene, number.first);
  const verbal = /^(?:to|will|would|could|may|might|should|must|can|did|and|'ll)$/.test(word(scene, (quantity.hedge ?? number).first - 1));
  if (
    /^(?:double|triple|treble|quadruple)$/.test(form) &&
    !verbal &&
    /^(?:the|that|what|its|their|his|her|this|last|those)$/.test(word(scene, number.after))
  )
    return null;
  const direction = multiplierDirection(form);
  return direction ? growth(direction, 'change/multiplier') : null;
}

/** "half [their 1990 level]"; "half the 1990 graduates" are a share of them. */
const isOfLevel = (scene: Scene, at: number): boolean =>
  setAgainstThen(scene, at) && [1, 2, 3].some((i) => LEVEL.test(word(scene, at + i)));

const LEVEL = /^(?:levels?|figures?|totals?|values?|rates?|prices?|size|peak|numbers?|amount|sum)$/;

const TIMES = /^(?:twice|thrice|double|triple|treble|quadruple)$/i;

/** "twice the £4m of [a year earlier]", "double the sum of [1990]", "half their [1990] level": against another time. */
function setAgainstThen(scene: Scene, at: number): boolean {
  if (!/^(?:the|its|their)$/.test(word(scene, at))) return false;
  const { sentence } = scene.tokens.tokens[at]!;
  for (let i = at + 1; i < at + 15; i++) {
    const token = scene.tokens.tokens[i];
    if (token?.sentence !== sentence) return false;
    const time = timeHolding(scene, i);
    if (time) return time.type === 'DATE';
    // "$13m, or 41p on each unit, two years before"
    if (/^[;:]$/.test(token.text) || /^(?:who|which|that|and|but|when|while|as|expected|forecast)$/.test(token.lower)) return false;
  }
  return false;
}

const multiplierDirection = (form: string): Direction =>
  /^halv/.test(form) ? 'down' : /^(?:doubl|tripl|trebl|quadrupl|quintupl)(?:ed|es|ing|e)$/.test(form) ? 'up' : null;

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Red Barn fell four places to seventh position, Low Tide moved up one to number three, and a new film knocked Orsa into sixth place.',
    facts: [
      { quote: 'seventh', kind: 'rank', direction: 'down' },
      { quote: 'number three', kind: 'rank', direction: 'up' },
      { quote: 'sixth', kind: 'rank', direction: 'down' },
    ],
  },
  { text: 'Ann Lee went to number three in the queue.', facts: [{ quote: 'number three', direction: null }] },
  { text: 'Rents are half their 1990 level.', facts: [{ quote: 'half', kind: 'growth', direction: 'down' }] },
  { text: 'Half the 1990 graduates left.', facts: [{ quote: 'Half', kind: 'share', direction: null }] },
  { text: 'Rents are half the level in Kenya.', facts: [{ quote: 'half', kind: 'rate', direction: null }] },
  {
    text: 'Sales more than doubled, while costs halved.',
    facts: [
      { quote: 'doubled', kind: 'growth', value: 2, direction: 'up' },
      { quote: 'halved', value: 0.5, direction: 'down' },
    ],
  },
  {
    text: 'The total was almost double the figure of 2000, and sales of $9m were twice the $4m a year earlier. It is twice the national rate.',
    facts: [
      { quote: 'double', kind: 'growth', direction: 'up' },
      { quote: 'twice', kind: 'growth', direction: 'up' },
    ],
  },
  { text: 'The rate is almost double the national average.', facts: [{ quote: 'double', kind: 'rate', direction: null }] },
  { text: 'The mayor vowed to double the budget.', facts: [{ quote: 'double', kind: 'growth', direction: 'up' }] },
  { text: 'The region saw growth of -0.3% last year.', facts: [{ quote: '-0.3%', kind: 'growth', value: 0.3, direction: 'down' }] },
];
