/** Hedges that are none where they stand: the words belong to the verb or to a length of time. */
import type { Modifier } from '../../../fact.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { lasts } from '../../../lexicon/hedges.js';
import { word, type Scene } from '../scene.js';

const SPREAD =
  /^(?:scattered|spread|spreads|spreading|stretched|stretches|stretching|strewn|extends|extended|ranged|races?|raced|run|ran|runs|fought|held|sprint|won|win)$/;

export function modifierOf(scene: Scene, draft: Draft): Modifier {
  const { quantity, duration } = draft;
  const read = duration?.duration;
  if (duration && read) {
    // "over the next six seasons"
    const during =
      word(scene, duration.first - 1) === 'over' && (duration.because.includes('time/window') || !lasts(word(scene, duration.first - 2)));
    // "close to a [four-year] high": close to the high
    const extreme = /^(?:highs?|lows?|peaks?|troughs?)$/.test(word(scene, duration.after)) && /^an?$/.test(word(scene, duration.first - 1));
    return (during || extreme ? null : read.modifier) ?? (extreme ? null : quantity.modifier);
  }
  if (!quantity.hedge) return quantity.modifier ?? crossed(scene, draft);
  return isLiteral(scene, draft, quantity.hedge.first) ? null : quantity.modifier;
}

/** "rose [above the key level of] $50": a mark that was passed. */
function crossed(scene: Scene, { quantity, sentence }: Draft): Modifier {
  const { first } = quantity.whole;
  if (word(scene, first - 1) !== 'of' || !/^(?:level|mark|threshold|barrier|milestone)$/.test(word(scene, first - 2))) return null;
  for (let i = first - 3; i >= sentence.first && i > first - 8; i--) {
    if (/^(?:above|over|past|through|beyond)$/.test(word(scene, i))) return 'over';
    if (/^(?:below|under|beneath)$/.test(word(scene, i))) return 'under';
    if (!/^(?:ADJ|ADV|DET|NOUN)$/.test(scene.tokens.tokens[i]!.pos)) return null;
  }
  return null;
}

/** Whether the words of the hedge mean what they say: "crept [up to] 33", "scattered [over] 300 metres", "are [estimated at] $5m". */
function isLiteral(scene: Scene, draft: Draft, hedge: number): boolean {
  const { quantity } = draft;
  const first = word(scene, hedge);
  const before = word(scene, hedge - 1);
  if (draft.because.includes('change/verb-up-to')) return true;
  // "less than the 5.1% rise of last year", "short of the 430p", "topping the $1.70": a comparison with that very figure
  // … but "past the £9m [mark]"
  if (/^(?:over|under)$/.test(quantity.modifier ?? '') && word(scene, quantity.hedge!.after) === 'the')
    return !/^(?:mark|level|threshold|barrier|milestone)$/.test(word(scene, quantity.whole.after));
  if (first === 'up' && /^(?:step|upgrade|move|jump|climb|rise|way)$/.test(before)) return true;
  if (first === 'estimated') return /^(?:is|are|was|were|be|been|being)$/.test(before) && word(scene, hedge + 1) === 'at';
  return first === 'over' && quantity.unitKind === 'physical' && SPREAD.test(before);
}

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'The index had edged up to 20,640.50.', facts: [{ quote: '20,640.50', direction: 'up' }] },
  { text: 'Debris was scattered over 300 metres.', facts: [{ quote: '300 metres' }] },
  { text: 'Wages of up to $40 an hour are paid.', facts: [{ quote: '$40' }] },
  { text: 'The yard will add up to 300 jobs.', facts: [{ quote: '300 jobs' }] },
  { text: 'Gifts have motored past the £9m mark.', facts: [{ quote: '£9m', modifier: 'over', direction: 'up' }] },
  { text: 'Ponds will be dug over the next six years.', facts: [{ quote: 'the next six years' }] },
  { text: 'Sales grew 4%, less than the 5.1% rise of last year.', facts: [{ quote: '5.1%', kind: 'growth' }] },
  { text: 'Shares fell well short of the 430p they had touched.', facts: [{ quote: '430p', modifier: null }] },
  { text: 'The state will put $400 million into trains over three years.', facts: [{ quote: 'three years', modifier: null }] },
  { text: 'She lived there for over three years.', facts: [{ quote: 'three years', modifier: 'over' }] },
  { text: 'The krone is close to a four-year high.', facts: [{ quote: 'four-year', modifier: null }] },
  { text: 'Shares are bought back under a $2 billion scheme.', facts: [{ quote: '$2 billion', modifier: null }] },
  { text: 'Norbury is to raise prices by up to 4% from May 15.', facts: [{ quote: '4%', modifier: 'at most' }] },
  { text: 'Receipts are estimated at £40m.', facts: [{ quote: '£40m' }] },
  { text: 'The bridge is over 300 metres long.', facts: [{ quote: '300 metres' }] },
  {
    text: 'Unemployment rose above the important level of three million. The zinc price fell below the key mark of $900.',
    facts: [
      { quote: 'three million', modifier: 'over', direction: 'up', metric: 'Unemployment' },
      { quote: '$900', modifier: 'under', direction: 'down' },
    ],
  },
  { text: 'Rents stood at the high level of $900.', facts: [{ quote: '$900', modifier: null, direction: null }] },
];
