/** Counts that say how long something lasts: "for three nights", "a 12-game winning streak". */
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { word, type Scene } from '../scene.js';

/** Stretches of time that are no units of it. */
const SPELLS = /^(?:night|summer|winter|spring|autumn|weekend|semester)$/;

/** "for three nights", "over the past two summers"; but "two cup nights" are events */
export function isSpell(scene: Scene, { unit, quantity: { whole } }: Draft): boolean {
  if (!SPELLS.test(unit ?? '')) return false;
  let at = whole.first - 1;
  while (/^(?:the|past|last|next|first)$/.test(word(scene, at))) at--;
  return /^(?:for|over|in|after|within|during)$/.test(word(scene, at));
}

/** "a 12-game [winning streak]", "went five games [unbeaten]": how long something lasts, told in games. */
export function isRun(scene: Scene, { quantity: { whole, text } }: Draft): boolean {
  if (/^(?:unbeaten|undefeated|unscathed|winless|goalless)$/.test(word(scene, whole.after))) return true;
  if (!/[-‐‑–]/.test(text)) return false;
  for (let i = whole.after; i < whole.after + 3; i++)
    if (/^(?:streak|run|skid|slump|stretch|drought|spell)$/.test(word(scene, i))) return true;
  return false;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Rovers are on a nine-game losing run, and the Kestrels have gone six games unbeaten in a three-game series.',
    facts: [
      { quote: 'nine-game', kind: 'measure', value: 9, unit: 'game' },
      { quote: 'six games', kind: 'measure' },
    ],
  },
  {
    text: 'She slept there for three nights, won by four to one, and the boss extended the deadline by two hours.',
    facts: [
      { quote: 'three nights', kind: 'measure', unit: 'night' },
      { quote: 'four to one', kind: 'rate', value: 4 },
      { quote: 'two hours', kind: 'growth', direction: 'up' },
    ],
  },
];
