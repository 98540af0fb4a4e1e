/** How kinds and states look: a sign and a word each, so that nothing hangs on colour. */
import type { JSX } from 'preact';
import type { ItemState } from '../../decisions/items.js';
import type { FactKind } from '../../fact.js';

/** In the order of the guide; the digit is the key. */
export const KINDS: readonly { readonly kind: FactKind; readonly sign: string; readonly about: string }[] = [
  { kind: 'date', sign: '◷', about: 'when an event happens' },
  { kind: 'rank', sign: '№', about: 'a position' },
  { kind: 'growth', sign: '↗', about: 'how much something changed' },
  { kind: 'share', sign: '◔', about: 'a part of a whole' },
  { kind: 'rate', sign: '%', about: 'another percentage or ratio' },
  { kind: 'amount', sign: '¤', about: 'money' },
  { kind: 'count', sign: '#', about: 'a number of things' },
  { kind: 'measure', sign: '↔', about: 'a physical or time unit, an age' },
];

const SIGNS = new Map(KINDS.map(({ kind, sign }) => [kind, sign]));

export function KindSign({ kind }: { readonly kind: FactKind }): JSX.Element {
  return (
    <span class={`kind kind-${kind}`} title={kind}>
      <span aria-hidden="true">{SIGNS.get(kind)}</span>
      <span class="hidden">{kind}</span>
    </span>
  );
}

const STATES: Readonly<Record<ItemState, readonly [sign: string, word: string]>> = {
  new: ['○', 'to decide'],
  changed: ['≠', 'changed: gold or an earlier decision says otherwise'],
  agrees: ['=', 'gold says the same'],
  accepted: ['✓', 'accepted'],
  edited: ['✎', 'edited'],
  added: ['+', 'added by a person'],
  rejected: ['✗', 'rejected'],
};

export function StateSign({ state }: { readonly state: ItemState }): JSX.Element {
  const [sign, word] = STATES[state];
  return (
    <span class={`state state-${state}`} title={word}>
      <span aria-hidden="true">{sign}</span>
      <span class="hidden">{word}</span>
    </span>
  );
}

/** "0.83" beside a bar of that length. */
export function Sure({ value }: { readonly value: number | null }): JSX.Element | null {
  if (value === null) return null;
  return (
    <span class={`sure ${value < 0.6 ? 'low' : ''}`} title={`the program is ${Math.round(value * 100)} % sure`}>
      <meter min={0} max={1} value={value} aria-label={`${Math.round(value * 100)} % sure`} />
      {value.toFixed(2)}
    </span>
  );
}

/** Typographic signs and no line break inside "9 %". */
export const typeset = (text: string): string => text.replace(/'/g, '’').replace(/ %/g, '\u00A0%');
