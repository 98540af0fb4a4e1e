/** Numbers without a unit of their own: "up from [22]", "14 [injured]", "The number of cases rose to [318]", "The index closed at [2,537.74]". */
import { singular } from '../../lexicon/singular.js';
import type { Draft } from './draft.js';
import { chunkAt, word, type Scene } from './scene.js';

const CASUALTY = /^(?:killed|injured|dead|hurt|died|wounded|missing|arrested|hospitalised|hospitalized|others?|of|are|were|in|have|had|remain|survived|people)$/;

export function fillBareUnits(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.quantity.unitKind !== 'none' || draft.unit !== null || draft.part === 'rank' || draft.duration) continue;
    const unit = unitOf(scene, draft, drafts);
    if (unit) {
      draft.unit = unit.name;
      draft.because.push(unit.rule);
    }
  }
}

function unitOf(scene: Scene, draft: Draft, drafts: readonly Draft[]): { readonly name: string; readonly rule: string } | null {
  const { quantity } = draft;
  const { value } = quantity;
  const whole = value === null || Number.isInteger(value);
  const counted = draft.metric?.text.match(/^(?:the )?(?:total )?(?:number|total|tally|count) of (.+)$/i);
  if (counted) return { name: singular(counted[1]!.split(/ (?:in|at|for|with|of|who|that) /)[0]!.split(' ').pop()!.toLowerCase()), rule: 'unit/number-of' };
  const partner = draft.anchor ?? neighbour(draft, drafts);
  if (partner && partner.unit !== null && partner.quantity.unitKind === 'count' && (draft.part !== 'plain' || partner.sentence === draft.sentence)) return { name: partner.unit, rule: 'unit/carried' };
  if (whole && CASUALTY.test(word(scene, quantity.number.after)) && (value ?? 0) < 100_000) return { name: 'person', rule: 'unit/people' };
  const verb = draft.clause.verb === null ? null : word(scene, chunkAt(scene, draft.clause.verb)!.head);
  if (whole && verb !== null && /^(?:kill|injur|wound|arrest|hospitalis)/.test(verb)) return { name: 'person', rule: 'unit/people' };
  if (!whole || /[.,]\d/.test(quantity.text)) return isIndexLevel(draft) ? { name: 'point', rule: 'unit/index' } : null;
  return null;
}

/** An index level: beside a change in points or percent, or said of an index. */
function isIndexLevel(draft: Draft): boolean {
  const { value } = draft.quantity;
  if (value === null || value < 100) return false;
  return draft.part === 'level' || /\b(?:index|average|composite|FTSE|Nasdaq|Dow|Nikkei|S&P|DAX|CAC|Sensex|Nifty|STOXX|Hang Seng|benchmark)\b/.test(`${draft.subject?.name ?? ''} ${draft.subject?.text ?? ''}`);
}

function neighbour(draft: Draft, drafts: readonly Draft[]): Draft | null {
  for (let i = draft.index - 1; i >= 0 && draft.index - i < 4; i--) {
    const other = drafts[i]!;
    if (other.sentence.index < draft.sentence.index - 1) return null;
    if (other.quantity.unitKind === 'count' && other.part !== 'rank') return other;
  }
  return null;
}
