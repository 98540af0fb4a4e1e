/** Which numbers make no fact by the guide, and why; they go to the ledger. */
import type { Quantity, TimeMention } from '../../document.js';
import type { LedgerReason } from '../../fact.js';
import { kindNouns } from '../../lexicon/kind-nouns.js';
import { word, type Scene } from './scene.js';

export interface Refusal {
  readonly reason: LedgerReason;
  readonly detail: string | null;
}

/** Numbers that are never facts whatever stands around them. */
const BY_CLASS: Partial<Record<Quantity['number']['class'], LedgerReason>> = { pronoun: 'pronoun', vague: 'vague', score: 'score', clock: 'clock', code: 'label' };

export function refuse(scene: Scene, quantity: Quantity, duration: TimeMention | null): Refusal | null {
  const byClass = BY_CLASS[quantity.number.class];
  if (byClass) return { reason: byClass, detail: quantity.number.text };
  const kind = kindName(scene, quantity, duration);
  if (kind) return { reason: 'name', detail: kind };
  const idiom = idiomAt(scene, quantity);
  if (idiom) return { reason: 'idiom', detail: idiom };
  if (quantity.number.class === 'multiplier' && /^(?:once|thrice|double|triple|half)$/.test(quantity.number.text.toLowerCase()) && quantity.unitKind === 'times') {
    return /^(?:once|double|triple)$/.test(quantity.number.text.toLowerCase()) ? { reason: 'other', detail: quantity.number.text } : null;
  }
  if (isArticleOne(scene, quantity)) return { reason: 'pronoun', detail: 'one' };
  if (quantity.unitKind === 'none' && isBareYear(quantity)) return { reason: 'time', detail: quantity.text };
  return null;
}

/** "30-year mortgage", "two-bedroom flat", "60m hurdles" */
function kindName(scene: Scene, quantity: Quantity, duration: TimeMention | null): string | null {
  const { tokens } = scene.tokens;
  const end = Math.max(quantity.after, duration?.after ?? 0);
  const first = Math.min(quantity.first, duration?.first ?? quantity.first);
  const hyphenated = tokens.slice(first, end).some((token) => token.text === '-') || tokens[end]?.text === '-';
  const table = duration || quantity.unitKind === 'time' ? kindNouns.time : quantity.unitKind === 'physical' ? kindNouns.distance : quantity.unitKind === 'count' ? kindNouns.count : null;
  if (!table) return null;
  if (table !== kindNouns.distance && !hyphenated) return null;
  for (let i = first; i < end + 2 && i < tokens.length; i++) {
    if (i >= end && tokens[i]!.shape === 'symbol') return null;
    const row = table.get(tokens[i]!.lower);
    if (row && i > quantity.number.first) return scene.text.slice(tokens[first]!.start, tokens[i]!.end);
  }
  return null;
}

const IDIOMS: readonly (readonly string[])[] = [
  ['on', 'the', 'one', 'hand'], ['at', 'one', 'point'], ['one', 'day'], ['one', 'thing'], ['one', 'by', 'one'], ['one', 'another'], ['four', 'sides', 'of'],
  ['zero', 'tolerance'], ['one', 'time'], ['at', 'one', 'time'], ['second', 'to', 'none'], ['one', 'way'], ['24', '/', '7'], ['fifty', '-', 'fifty'], ['two', 'sides', 'of'],
  ['one', '-', 'off'], ['one', 'or', 'two'], ['two', 'cents'], ['two', 'feet'], ['half', '-', 'hearted'], ['glass', '-', 'half'],
];

function idiomAt(scene: Scene, quantity: Quantity): string | null {
  const at = quantity.number.first;
  for (const idiom of IDIOMS) {
    for (let offset = 0; offset < idiom.length; offset++) {
      if (idiom.every((part, i) => word(scene, at - offset + i) === part)) return idiom.join(' ');
    }
  }
  return null;
}

/** "one" before a noun is an article more often than a count: "one reason", "one analyst". */
function isArticleOne(scene: Scene, quantity: Quantity): boolean {
  if (quantity.number.text.toLowerCase() !== 'one' || quantity.unitKind !== 'count') return false;
  return !/^(?:only|just|least|than|exactly)$/.test(word(scene, quantity.number.first - 1)) && !/^(?:death|fatality|case|seat|injury|goal|vote|arrest)s?$/.test(quantity.unit ?? '');
}

function isBareYear(quantity: Quantity): boolean {
  return /^(?:1[6-9]|20)\d\d$/.test(quantity.text) && quantity.number.class === 'cardinal';
}
